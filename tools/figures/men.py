"""Men's flesh: one body whose breadth comes from the build, clothed by a `Suit` row, with hats; see `held` for arms."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tools.figures.cloths import CLOTH_IDS
from tools.figures.flesh import Sculpt, unit
from tools.figures.held import HELD


@dataclass(frozen=True, kw_only=True)
class Suit:
    """What a man wears.  Cloth names are rows of `cloths`; breadths are factors on the build's own width."""

    top: str = "black cloth"
    legs: str = "black cloth"
    sleeves: str = ""  # '' = as the top
    shoes: str = "leather"
    hands: str = "weathered skin"
    neck: str = "weathered skin"
    front: str = ""  # 'roll neck', 'open' (lapels over a shirt and tie), 'holster' (straps, collar open), '' = plain
    shirt: str = "shirt"
    tie: str = "slate"
    lapel: str = "leather"
    belt: str = ""
    hair: str = "hair"  # '' = under a hat that hides it
    beard: bool = False
    arms: float = 1.0
    thighs: float = 1.0
    belly: float = 0.0
    jaw: float = 1.0
    jacket: bool = False  # a short skirt below the belt
    hat: str = ""  # 'flat cap', 'hood', 'fedora', 'dark glasses'
    coat: str = ""  # the cloth of a coat to the shin
    weapon: str = ""  # 'cudgel', 'knife', 'pistol'


FACE = (  # offsets from the skull: from, to, radii, painted, blend
    ((0.002, 0.060, 0.0), (0.004, 0.046, 0.0), 0.0405, 0.0385, True, 1.0),
    ((0.014, 0.038, 0.0), (0.0265, 0.009, 0.0), 0.0315, 0.0160, True, 1.0),
    ((0.0375, 0.0465, 0.0), (0.0490, 0.0320, 0.0), 0.0050, 0.0064, False, 0.5),
    ((0.0345, 0.0575, -0.012), (0.0345, 0.0575, 0.012), 0.0118, 0.0118, True, 0.8),  # brow
)
FACE_PAIRS = (
    ((0.0250, 0.0330, 0.0200), (0.0140, 0.0390, 0.0285), 0.0135, 0.0110, True, 0.9),  # cheekbones
    ((0.0160, 0.0100, 0.0150), (0.0050, 0.0190, 0.0270), 0.0130, 0.0110, True, 0.9),  # jaw
    ((-0.006, 0.045, 0.0370), (-0.008, 0.034, 0.0360), 0.0090, 0.0060, False, 0.5),  # ears
)


def _front(suit: Suit):
    """Cloth of the trunk by place in the chest's frame (origin at the nape)."""

    def paint(x, y, z):
        away = np.abs(z)
        ids = np.full(np.shape(x), CLOTH_IDS[suit.top])
        if suit.front == "open":
            width = np.clip((y + 0.17) / 0.15, 0, 1)
            ids = np.where(
                (x > 0.01) & (np.abs(away - 0.052 * width) < 0.0095) & (y > -0.17), CLOTH_IDS[suit.lapel], ids
            )
            tie = away < 0.0078 + 0.003 * np.clip(-y * 6, 0, 1)
            inner = np.where(tie, CLOTH_IDS[suit.tie], CLOTH_IDS[suit.shirt])
            ids = np.where((x > 0.018) & (away < 0.046 * width) & (y > -0.17), inner, ids)
        if suit.front == "roll neck":
            ids = np.where((y > -0.012) & (away < 0.052), CLOTH_IDS["wool"], ids)
        if suit.front == "holster":
            opening = np.clip((y + 0.13) / 0.12, 0, 1)
            ids = np.where((x > 0.008) & (away < 0.040 * opening) & (y > -0.13), CLOTH_IDS[suit.shirt], ids)
            ids = np.where((x > 0.008) & (away < 0.022 * np.clip((y + 0.06) / 0.06, 0, 1)), CLOTH_IDS[suit.neck], ids)
            strap = (np.abs(away - 0.066 - 0.10 * y) < 0.0085) & (y > -0.150)
            yoke = (x < 0) & (np.abs(y + 0.075) < 0.0085) & (away < 0.06)
            ids = np.where(strap | yoke, CLOTH_IDS["brown leather"], ids)
        if suit.belt:
            ids = np.where(np.abs(y + 0.268) < 0.013, CLOTH_IDS[suit.belt], ids)
        return ids

    return ("chest", paint)


def _face_paint(suit: Suit, scale: float):
    def paint(x, y, z):
        x, y, away = x / scale, y / scale, np.abs(z) / scale
        ids = np.full(np.shape(x), CLOTH_IDS["weathered skin"])
        if suit.beard:
            ids = np.where((y < 0.026) & (x > -0.006), CLOTH_IDS["stubble"], ids)
        ids = np.where(
            (x > 0.020) & (np.abs(y - 0.0465) < 0.0058) & (np.abs(away - 0.0155) < 0.0108),
            CLOTH_IDS["weathered shade"],
            ids,
        )
        ids = np.where(
            (x > 0.024) & (np.abs(y - 0.0560) < 0.0024) & (np.abs(away - 0.0150) < 0.0115), CLOTH_IDS["brow"], ids
        )
        return np.where(
            (x > 0.028) & (np.abs(y - 0.0165) < 0.0026) & (away < 0.0115), CLOTH_IDS["weathered shade"], ids
        )

    return ("head", paint)


def _trunk(s: Sculpt, suit: Suit, w: float, build) -> None:
    top = suit.coat or suit.top
    paint = _front(suit)
    belly = suit.belly
    for side, k in (("R", 1), ("L", -1)):
        hips = s.at("pelvis", "pelvis", (0, 0, k * 0.034 * w * build.hip))
        waist = s.at("waist", "pelvis", (0.004 + belly, 0.012, k * 0.028 * w))
        ribs = s.at("ribs", "spine", (0.006 + belly * 0.8, 0.030, k * 0.036 * w))
        chest = s.at("ribs", "chest", (0.004, 0.115 * build.torso, k * 0.058 * w))
        s.cone(hips, waist, 0.050 * w + belly * 0.5, 0.046 * w + belly * 0.9, suit.legs if suit.belt else top)
        s.cone(waist, ribs, 0.046 * w + belly * 0.9, 0.050 * w + belly * 0.4, top, paint=paint)
        s.cone(ribs, chest, 0.050 * w + belly * 0.3, 0.044 * w, top, paint=paint)
        shoulder = s.joints["sh" + side] + s.frames["chest"] @ [0, 0.006, -k * 0.004]
        s.cone(
            s.at("c7", "chest", (-0.006, 0.004, k * 0.02)), shoulder, 0.024 * w, 0.031 * w * suit.arms, top, paint=paint
        )


def _head(s: Sculpt, suit: Suit, w: float) -> None:
    scale = 1.04 * w**0.12
    paint = _face_paint(suit, scale)
    s.cone(
        s.at("c7", "chest", (0, -0.01, 0)),
        s.at("skull", "head", (-0.004, 0.008, 0)),
        0.0265 * w**0.6,
        0.0265 * w**0.5,
        suit.neck,
    )
    rows = [*FACE]
    for a, b, *rest in FACE_PAIRS:
        rows += [((a[0], a[1], k * a[2]), (b[0], b[1], k * b[2]), *rest) for k in (1, -1)]
    for a, b, ra, rb, painted, blend in rows:
        at = [s.at("skull", "head", np.multiply(p, scale)) for p in (a, b)]
        s.cone(*at, ra * scale, rb * scale, "weathered skin", paint=paint if painted else None, blend=blend)
    if suit.hair:
        for a, b, ra, rb in (
            ((-0.006, 0.070, 0), (-0.014, 0.052, 0), 0.0405, 0.0365),
            ((0.014, 0.088, 0), (-0.010, 0.078, 0), 0.020, 0.032),
        ):
            at = [s.at("skull", "head", np.multiply(p, scale)) for p in (a, b)]
            s.cone(*at, ra * scale, rb * scale, suit.hair, blend=0.8)


def _arm(s: Sculpt, suit: Suit, w: float, side: str) -> None:
    sleeve = suit.sleeves or suit.coat or suit.top
    a = w * suit.arms
    shoulder, elbow, wrist, hand = (s.joints[j + side] for j in ("sh", "el", "wr", "ha"))
    group = s.group()
    upper = ((0, 0.034 * a, 0), (0.3, 0.0335 * a, 0.001), (0.7, 0.0275 * a, 0.001), (1, 0.0245 * a, 0))
    s.bone(shoulder, elbow, s.frames["uarm" + side][:, 1], upper, sleeve, group=group)
    fore = ((0, 0.0245 * a, 0), (0.3, 0.0245 * a, 0), (0.9, 0.0195 * a**0.7, 0), (1, 0.0190 * a**0.7, 0))
    s.bone(elbow, wrist, s.frames["farm" + side][:, 1], fore, sleeve, group=group)
    reach, curl = hand - wrist, s.frames["hand" + side][:, 1]
    if suit.front == "open":
        s.cone(wrist - reach * 0.1, wrist + reach * 0.02, 0.0155 * a**0.6, 0.0150 * a**0.6, suit.shirt, blend=0.3)
    fist = [
        (wrist, 0.0135),
        (wrist + reach * 0.38, 0.0195 * a**0.5),
        (wrist + reach * 0.62 + curl * 0.010, 0.0165 * a**0.5),
    ]
    s.chain(fist, suit.hands)


def _leg(s: Sculpt, suit: Suit, w: float, side: str) -> None:
    t = w * suit.thighs
    hip, knee, ankle, toe = (s.joints[j + side] for j in ("hip", "kn", "an", "toe"))
    group = s.group()
    thigh = ((0, 0.049 * t, 0), (0.3, 0.0465 * t, 0.003), (0.8, 0.036 * t, 0.002), (1, 0.0345 * t, 0.002))
    s.bone(hip, knee, s.frames["thigh" + side][:, 1], thigh, suit.legs, group=group)
    shin = ((0, 0.0345 * t, 0.002), (0.35, 0.0335 * t, -0.007), (0.8, 0.0265 * t, -0.004), (1, 0.0265 * t, -0.002))
    s.bone(knee, ankle, s.frames["shin" + side][:, 1], shin, suit.legs, group=group)
    foot, reach = (
        s.frames["sole" + side],
        toe - ankle,
    )  # the sole runs from 0.026 below the ankle to 0.010 below the toe
    heel = ankle - foot[:, 1] * 0.0085 - foot[:, 0] * 0.012
    ball = ankle + reach * 0.62 + foot[:, 1] * 0.004
    s.chain(
        [(heel, 0.0178), (ankle + reach * 0.30 - foot[:, 1] * 0.001, 0.0190), (ball, 0.0170), (toe, 0.0110)], suit.shoes
    )
    s.cone(ankle, ankle + reach * 0.08, 0.0185 * w**0.4, 0.0180, suit.shoes)


def _holster(s: Sculpt, suit: Suit, w: float, build) -> None:
    """Under the left arm what the pistol comes from, under the right two magazines; loops, an open collar."""
    for k in (1, -1):
        under = s.at("ribs", "chest", (-0.002, 0.062 * build.torso, k * (0.058 * w + 0.037)))
        s.disc(under, s.frames["chest"] @ _tilt(-12), (0.021, 0.040, 0.012), "brown leather", blend=0.55)
        shoulder = s.joints["sh" + ("R" if k > 0 else "L")]
        out = s.frames["chest"] @ [0, 0, k * 0.006]
        front, back = (s.frames["chest"] @ [x, -0.020, -k * 0.012] for x in (0.034, -0.036))
        over = s.frames["chest"] @ [0, 0.036, -k * 0.018]
        loop = [(under, 0.0075), (shoulder + front, 0.0075), (shoulder + over + out, 0.0075), (shoulder + back, 0.0075)]
        s.chain([*loop, (under, 0.0075)], "brown leather", blend=0.4)
        collar = [(0.026, -0.012, 0.014), (0.012, 0.012, 0.032), (-0.020, 0.016, 0.026)]
        s.chain([(s.at("c7", "chest", (x, y, k * z)), 0.0085) for x, y, z in collar], suit.shirt, blend=0.3)


def _upright(s: Sculpt, up: np.ndarray) -> np.ndarray:
    """A frame whose up column is `up`, facing as the body heads."""
    up = unit(up)
    heading = s.frames["heading"][:, 0]
    forward = unit(heading - up * (heading @ up))
    return np.stack([forward, up, np.cross(forward, up)], 1)


def _jacket(s: Sculpt, suit: Suit, w: float) -> None:
    down, knees = -s.frames["pelvis"][:, 1], (s.joints["knR"] + s.joints["knL"]) / 2
    spread = float(np.linalg.norm(s.joints["knR"] - s.joints["knL"]))
    waist = s.at("waist", "pelvis", (0, 0.012, 0))
    hem = s.joints["pelvis"] + unit(0.72 * down + 0.28 * unit(knees - s.joints["pelvis"])) * 0.100

    def vent(x, y, z):
        return np.where((x > 0) & (np.abs(z - 0.010) < 0.006), CLOTH_IDS[suit.lapel], CLOTH_IDS[suit.top])

    radii = (0.062 * w, 0.073 * w + 0.05 * spread)
    s.skirt(
        waist,
        hem,
        _upright(s, waist - hem),
        radii,
        suit.top,
        folds=(0.035, 5),
        depth=1.16,
        turn=1.0,
        blend=0.8,
        paint=("pelvis", vent),
    )


def _coat(s: Sculpt, suit: Suit, w: float, sway: np.ndarray) -> None:
    """A coat to the shin: the skirt follows the thighs half way, lags behind by `sway` (H, world), and makes room for a
    stride.
    """
    heading, knees = s.frames["heading"], (s.joints["knR"] + s.joints["knL"]) / 2
    stride = float(np.linalg.norm(s.joints["knR"] - s.joints["knL"]))
    waist = s.at("waist", "pelvis", (-0.002, 0.012, 0))
    hem = s.joints["pelvis"] * 0.55 + knees * 0.45 - heading[:, 1] * 0.245 + sway
    frame = _upright(s, waist - hem)
    hanging = float(np.clip((frame[1, 1] - 0.25) / 0.55, 0, 1))  # 0 lying .. 1 upright: cloth sinks flat on who lies
    full = 0.48 + 0.52 * hanging
    radii = (0.055 * w * full, (0.106 * w + 0.28 * stride * hanging) * full)
    depth = 1.2 + 0.9 * (1 - hanging)

    def closing(x, y, z):
        edge = (x > 0) & (np.abs(z - 0.012 - 0.10 * np.clip(-y - 0.02, 0, 1)) < 0.0075)
        return np.where(edge, CLOTH_IDS[suit.lapel], CLOTH_IDS[suit.coat])

    s.skirt(waist, hem, frame, radii, suit.coat, folds=(0.085, 6), depth=depth, turn=0.8, paint=("pelvis", closing))
    for k in (1, -1):  # turned-up collar
        low, high = s.at("c7", "chest", (0.026, -0.030, k * 0.036)), s.at("c7", "chest", (-0.022, 0.034, k * 0.034))
        s.chain([(low, 0.017), (s.at("c7", "chest", (0.010, 0.006, k * 0.042)), 0.0185), (high, 0.017)], suit.coat)
    s.disc(
        s.at("waist", "pelvis", (0.002, 0.004, 0)),
        s.frames["pelvis"],
        (0.062 * w, 0.011, 0.070 * w),
        suit.lapel,
        blend=0.5,
    )
    for name, angle in (("hem_back", 180.0), ("hem_near", 112.0), ("hem_far", 248.0)):
        a = np.radians(angle)
        s.joints[name] = hem + frame @ [np.cos(a) * radii[1] * 0.80, 0.004, np.sin(a) * radii[1] * 0.80 * depth]


def dress(s: Sculpt, suit: Suit, build, sway: np.ndarray | None = None, armed: bool = True) -> None:
    """Put a man on a skeleton.  `build`: the fighter's Build; `sway`: how far a long coat's hem lags (H, world)."""
    w = build.width
    _trunk(s, suit, w, build)
    _head(s, suit, w)
    for side in "RL":
        _arm(s, suit, w, side)
        _leg(s, suit, w, side)
    if suit.jacket:
        _jacket(s, suit, w)
    if suit.front == "holster":
        _holster(s, suit, w, build)
    if suit.coat:
        _coat(s, suit, w, np.zeros(3) if sway is None else sway)
    if suit.hat:
        HATS[suit.hat](s, suit, w)
    if suit.weapon and armed:
        HELD[suit.weapon](s)


# ---------------------------------------------------------------------------------------------- hats


def _tilt(degrees: float) -> np.ndarray:
    c, k = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
    return np.array([[c, k, 0], [-k, c, 0], [0, 0, 1]])


def _flat_cap(s: Sculpt, suit: Suit, w: float) -> None:
    head = s.frames["head"]
    s.disc(s.at("skull", "head", (0.002, 0.090, 0)), head @ _tilt(12), (0.0625, 0.0225, 0.0530), "tweed", blend=0.4)
    s.disc(s.at("skull", "head", (0.050, 0.0715, 0)), head @ _tilt(22), (0.0300, 0.0062, 0.0350), "tweed", blend=0.25)
    s.cone(
        s.at("skull", "head", (-0.006, 0.074, 0)),
        s.at("skull", "head", (-0.010, 0.076, 0)),
        0.0440,
        0.0430,
        "tweed",
        blend=0.5,
    )
    roll = [(0.030, -0.016, -0.040), (-0.020, 0.016, -0.030), (-0.020, 0.016, 0.030), (0.030, -0.016, 0.040)]
    s.chain([(s.at("c7", "chest", p), r) for p, r in zip(roll, (0.020, 0.0245, 0.0245, 0.020), strict=True)], "wool")


def _hood(s: Sculpt, suit: Suit, w: float) -> None:
    def at(x, y, z=0.0):
        return s.at("skull", "head", (x, y, z))

    s.cone(at(-0.014, 0.066), at(-0.020, 0.040), 0.053, 0.049, "slate")
    s.cone(at(0.006, 0.090), at(-0.056, 0.132), 0.036, 0.013, "slate")
    for k in (1, -1):
        rim = [
            (at(0.022, 0.090, k * 0.018), 0.018),
            (at(0.026, 0.050, k * 0.040), 0.014),
            (at(0.014, 0.004, k * 0.036), 0.015),
        ]
        s.chain(rim, "slate light")
        s.cone(
            s.at("c7", "chest", (-0.010, 0.012, k * 0.02)),
            s.at("c7", "chest", (-0.005, -0.035, k * 0.075 * w)),
            0.042,
            0.036,
            "slate",
        )
    s.cone(s.at("c7", "chest", (0.030, -0.020, 0)), s.at("c7", "chest", (0.022, 0.010, 0)), 0.024, 0.022, "slate")


def _fedora(s: Sculpt, suit: Suit, w: float) -> None:
    brim = s.frames["head"] @ _tilt(8)
    s.disc(s.at("skull", "head", (0.006, 0.0745, 0)), brim, (0.082, 0.0085, 0.070), "felt")
    s.cone(
        s.at("skull", "head", (0.002, 0.080, 0)),
        s.at("skull", "head", (0.008, 0.114, 0)),
        0.0415,
        0.0305,
        "felt",
        blend=0.6,
    )
    s.cone(s.at("skull", "head", (-0.010, 0.116, 0)), s.at("skull", "head", (-0.006, 0.120, 0)), 0.028, 0.026, "felt")
    s.cone(
        s.at("skull", "head", (0.003, 0.0795, 0)),
        s.at("skull", "head", (0.003, 0.0825, 0)),
        0.0438,
        0.0436,
        "leather",
        blend=0.2,
    )


def _dark_glasses(s: Sculpt, suit: Suit, w: float) -> None:
    for k in (1, -1):
        lens = s.at("skull", "head", (0.0405, 0.0470, k * 0.0165))
        s.disc(lens, s.frames["head"], (0.0065, 0.0095, 0.0145), "leather", blend=0.15)
        temple = [(0.0385, 0.0510, k * 0.0270), (0.0140, 0.0520, k * 0.0405), (-0.0080, 0.0480, k * 0.0420)]
        s.chain([(s.at("skull", "head", p), 0.0032) for p in temple], "leather", blend=0.15)


HATS = {"flat cap": _flat_cap, "hood": _hood, "fedora": _fedora, "dark glasses": _dark_glasses}
