"""Rooney's flesh: a dancer's body as rows.  Offsets and radii in H, in the axes of the frame they name."""

from __future__ import annotations

import numpy as np

from tools.figures.cloths import CLOTH_IDS
from tools.figures.flesh import Sculpt

# (joint, frame, offset) -> (joint, frame, offset), radii, cloth, paint; z offsets are mirrored for the left half
TRUNK = (
    (("pelvis", "pelvis", (-0.004, 0.004, 0.030)),
     ("waist", "pelvis", (0.003, 0.012, 0.0135)), 0.046, 0.0350, "leotard", ""),
    (("waist", "pelvis", (0.003, 0.012, 0.0135)),
     ("ribs", "spine", (0.004, 0.030, 0.026)), 0.0350, 0.0395, "leotard", ""),
    (("ribs", "spine", (0.004, 0.030, 0.026)),
     ("ribs", "chest", (0.0, 0.105, 0.044)), 0.0395, 0.033, "leotard", "neckline"),
    (("ribs", "chest", (0.0, 0.105, 0.044)),
     ("c7", "chest", (-0.004, -0.018, 0.030)), 0.033, 0.024, "skin", "neckline"),
    (("ribs", "chest", (0.034, 0.066, 0.027)),
     ("ribs", "chest", (0.034, 0.060, 0.027)), 0.021, 0.022, "leotard", "neckline"),
    (("pelvis", "pelvis", (-0.026, -0.022, 0.030)),
     ("pelvis", "pelvis", (-0.020, -0.002, 0.030)), 0.039, 0.034, "leotard", ""),
)  # fmt: skip
# head: offsets from the skull in the head's frame: (from), (to), radii, cloth, painted, blend
HEAD = (
    ((0.004, 0.062, 0.0), (0.006, 0.048, 0.0), 0.0385, 0.0345, "skin", True, 1.0),
    ((0.014, 0.040, 0.0), (0.0265, 0.0090, 0.0), 0.0285, 0.0112, "skin", True, 1.0),
    ((0.0335, 0.0545, 0.0), (0.0320, 0.0640, 0.0), 0.0125, 0.0140, "skin", True, 0.8),
    ((0.0375, 0.0460, 0.0), (0.0462, 0.0330, 0.0), 0.0042, 0.0048, "skin", False, 0.5),
    ((-0.006, 0.069, 0.0), (-0.017, 0.053, 0.0), 0.0408, 0.0340, "hair", False, 0.6),
    ((0.015, 0.0835, 0.0), (-0.012, 0.074, 0.0), 0.0270, 0.034, "hair", False, 0.8),
    ((-0.036, 0.098, 0.0), (-0.040, 0.100, 0.0), 0.0265, 0.0255, "hair", False, 0.4),
    ((-0.027, 0.088, 0.0), (-0.030, 0.091, 0.0), 0.0258, 0.0258, "red satin", False, 0.3),
)
HEAD_PAIRS = (
    ((0.0240, 0.0330, 0.0180), (0.0130, 0.0380, 0.0240), 0.0130, 0.0120, "skin", True, 0.9),  # cheek planes
    ((-0.006, 0.064, 0.0180), (-0.019, 0.044, 0.0130), 0.0240, 0.0165, "hair", False, 0.6),
    ((-0.003, 0.0430, 0.0345), (-0.004, 0.0350, 0.0335), 0.0070, 0.0050, "skin", False, 0.5),  # ears
)
KNOT = (-0.046, 0.094, 0.0)  # where the ribbon is tied, from the skull in the head's frame

UPPER_ARM = ((0, 0.0215, 0), (0.22, 0.0205, 0), (0.5, 0.0180, 0.002), (0.8, 0.0142, 0.001), (1, 0.0134, 0))
FOREARM = ((0, 0.0134, 0), (0.25, 0.0156, 0.001), (0.6, 0.0124, 0.001), (0.88, 0.0092, 0), (1, 0.0088, 0))
THIGH = (
    (0, 0.0430, -0.004), (0.18, 0.0445, 0.0), (0.45, 0.0400, 0.005), (0.72, 0.0308, 0.004),
    (0.92, 0.0262, 0.002), (1, 0.0258, 0.002),
)  # fmt: skip
SHIN = (
    (0, 0.0258, 0.002), (0.10, 0.0256, -0.001), (0.30, 0.0296, -0.0105), (0.52, 0.0258, -0.0095),
    (0.74, 0.0170, -0.004),
    (0.92, 0.0130, -0.0005), (1, 0.0128, 0),
)  # fmt: skip


def neckline(x, y, z):
    """A ballet leotard: camisole straps, sweetheart front, a deep round back.  Local to the chest at the nape."""
    front = y > -0.062 + 12.8 * z * z
    back = y > -0.105 + 9.0 * z * z
    strap = np.abs(np.abs(z) - 0.052) < 0.0085
    return np.where(np.where(x > 0, front, back) & ~strap, CLOTH_IDS["skin"], CLOTH_IDS["leotard"])


def leg_line(x, y, z):
    """Where the leotard ends and the tights begin.  Local to the pelvis."""
    inside = (np.abs(x) < 0.085) & (np.abs(z) < 0.092)
    cut = inside & (y > np.where(x < 0, -0.050, -0.040 + 0.75 * np.abs(z)))
    return np.where(cut, CLOTH_IDS["leotard"], CLOTH_IDS["tights"])


def face(x, y, z):
    """Eye hollows, brows, cheeks and lips: planes that read at sixteen pixels, no features of their own."""
    away = np.abs(z)
    ids = np.full(np.shape(x), CLOTH_IDS["skin"])
    ids = np.where((x > 0.016) & (np.abs(y - 0.0265 - 0.25 * away) < 0.0050) & (away > 0.013), CLOTH_IDS["blush"], ids)
    ids = np.where(
        (x > 0.020) & (np.abs(y - 0.0455) < 0.0052) & (np.abs(away - 0.0150) < 0.0098), CLOTH_IDS["socket"], ids
    )
    ids = np.where(
        (x > 0.020) & (np.abs(y - 0.0545 + 0.1 * away) < 0.0022) & (np.abs(away - 0.0155) < 0.0105),
        CLOTH_IDS["brow"],
        ids,
    )
    return np.where((x > 0.024) & (np.abs(y - 0.0155) < 0.0034) & (away < 0.0085), CLOTH_IDS["lips"], ids)


PAINTS = {"neckline": ("chest", neckline), "leg line": ("pelvis", leg_line), "face": ("head", face)}


def _trunk(s: Sculpt, side: str) -> None:
    sign = 1 if side == "R" else -1
    for (ja, fa, a), (jb, fb, b), ra, rb, cloth, paint in TRUNK:
        mirror = np.array([1, 1, sign])
        s.cone(s.at(ja, fa, a * mirror), s.at(jb, fb, b * mirror), ra, rb, cloth, paint=PAINTS.get(paint))
    shoulder = s.joints["sh" + side] + s.frames["chest"] @ [0, 0.002, -sign * 0.006]
    s.cone(
        s.at("c7", "chest", (-0.006, 0.010, sign * 0.012)), shoulder, 0.0165, 0.0215, "skin", paint=PAINTS["neckline"]
    )


def _head(s: Sculpt) -> None:
    s.cone(s.at("c7", "chest", (-0.004, -0.02, 0)), s.at("skull", "head", (-0.004, 0.006, 0)), 0.0220, 0.0180, "skin")
    rows = [*HEAD]
    for a, b, *rest in HEAD_PAIRS:
        rows += [((a[0], a[1], k * a[2]), (b[0], b[1], k * b[2]), *rest) for k in (1, -1)]
    for a, b, ra, rb, cloth, painted, blend in rows:
        paint = PAINTS["face"] if painted else None
        s.cone(s.at("skull", "head", a), s.at("skull", "head", b), ra, rb, cloth, paint=paint, blend=blend)
    s.joints["knot"] = s.at("skull", "head", KNOT)


def _arm(s: Sculpt, side: str) -> None:
    sign = 1 if side == "R" else -1
    group = s.group()
    shoulder, elbow, wrist, hand = (s.joints[j + side] for j in ("sh", "el", "wr", "ha"))
    s.bone(shoulder, elbow, s.frames["uarm" + side][:, 1], UPPER_ARM, "skin", group=group)
    s.bone(elbow, wrist, s.frames["farm" + side][:, 1], FOREARM, "skin", group=group)
    reach, curl, across = hand - wrist, s.frames["hand" + side][:, 1], s.frames["hand" + side][:, 2]
    fingers = [(wrist, 0.0084), (wrist + reach * 0.40, 0.0100), (wrist + reach * 0.72 + curl * 0.002, 0.0068)]
    s.chain([*fingers, (hand + curl * 0.008, 0.0036)], "skin", group=group)
    s.cone(wrist + reach * 0.22, wrist + reach * 0.62 + curl * 0.014 + across * 0.004 * sign, 0.0062, 0.0038, "skin")


def _leg(s: Sculpt, side: str) -> None:
    hip, knee, ankle, toe = (s.joints[j + side] for j in ("hip", "kn", "an", "toe"))
    group = s.group()
    s.bone(hip, knee, s.frames["thigh" + side][:, 1], THIGH, "tights", group=group, paint=PAINTS["leg line"])
    s.bone(knee, ankle, s.frames["shin" + side][:, 1], SHIN, "tights", group=group)
    shin, foot, reach = s.frames["shin" + side], s.frames["sole" + side], toe - ankle
    s.cone(ankle, ankle + shin[:, 0] * 0.002, 0.0132, 0.0132, "red satin")
    instep = ankle + reach * 0.40 + foot[:, 1] * 0.002
    s.chain(
        [(ankle + reach * 0.02, 0.0140), (instep, 0.0146), (ankle + reach * 0.74, 0.0124), (toe, 0.0098)], "red satin"
    )
    heel = ankle - shin[:, 1] * 0.014 + shin[:, 0] * 0.006
    s.cone(heel, ankle + reach * 0.35 - shin[:, 1] * 0.002, 0.0118, 0.0115, "red satin")
    for place, radius in ((0.93, 0.0148), (0.885, 0.0152)):  # ribbons of the shoe round the ankle
        at = knee + (ankle - knee) * place
        s.cone(at - shin[:, 0] * 0.0022, at + shin[:, 0] * 0.0022, radius, radius, "red satin", blend=0.25)


def dress(s: Sculpt, flare: float = 0.0, lag: tuple[float, float] = (0.0, 0.0)) -> None:
    """Put Rooney on a skeleton.  `flare` lifts (+) or folds (-) the tutu, `lag` tips it (forward, sideways)."""
    for side in "RL":
        _trunk(s, side)
    _head(s)
    for side in "RL":
        _arm(s, side)
        _leg(s, side)
    s.tutu = {
        "centre": s.at("pelvis", "pelvis", (0, 0.040, 0)),
        "frame": s.frames["pelvis"],
        "flare": flare,
        "lag": lag,
    }
