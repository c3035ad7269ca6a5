"""What officers of the guard wear over breeches and tunic: shako and plume, cross-belts, epaulettes, boots, a sabre.

Lengths in H; see `tools.figures.flesh` for the frames.
"""

from __future__ import annotations

import numpy as np

from game.sim.spec import Build
from tools.figures.cloths import CLOTH_IDS
from tools.figures.flesh import Sculpt, unit

UP = np.array([0.0, 1.0, 0.0])
BUTTONS = (-0.035, -0.070, -0.105, -0.140)  # heights on the breast


def uniform(
    s: Sculpt, build: Build, armed: bool, *, belts: str = "leather", plume: str = "shirt", facing: str = "ivory"
) -> None:
    """All of it.  `belts`, `plume` and `facing` (collar, cuffs) name cloths."""
    cross_belts(s, belts)
    _collar(s, facing)
    _belt(s, build, belts)
    for side in "RL":
        _boot(s, build, side)
        _epaulette(s, side)
        _cuff(s, side, facing)
    shako(s, plume)
    if armed and np.linalg.norm(s.joints["tip"] - s.joints["grip"]) > 0:
        sabre(s)


def cross_belts(s: Sculpt, belts: str) -> None:
    """Paint two straps across breast and back, and a row of buttons, over what the trunk's solids already show."""

    def over(paint):
        def crossed(x, y, z):
            ids = paint(x, y, z)
            slant = 0.80 * (y + 0.115)
            strap = (np.minimum(np.abs(z - slant), np.abs(z + slant)) < 0.0105) & (y > -0.262) & (y < 0.0)
            ids = np.where(strap, CLOTH_IDS[belts], ids)
            near = np.min([np.hypot(z, y - at) for at in BUTTONS], axis=0)
            return np.where((near < 0.0062) & (x > 0.02) & ~strap, CLOTH_IDS["brass"], ids)

        return crossed

    for solid in s.solids:
        if solid.paint and solid.paint[0] == "chest":
            solid.paint = ("chest", over(solid.paint[1]))


def _collar(s: Sculpt, facing: str) -> None:
    low, high = s.at("c7", "chest", (0.002, 0.004, 0)), s.at("c7", "chest", (0.008, 0.030, 0))
    s.cone(low, high, 0.0320, 0.0300, facing, blend=0.3)


def _belt(s: Sculpt, build: Build, belts: str) -> None:
    w, middle = build.width, s.at("waist", "pelvis", (0.002, 0.012, 0))
    s.disc(middle, s.frames["pelvis"], (0.071 * w, 0.0135, 0.084 * w), belts, blend=0.3)
    buckle = s.at("waist", "pelvis", (0.070 * w, 0.012, 0))
    s.disc(buckle, s.frames["pelvis"], (0.008, 0.013, 0.014), "brass", blend=0.2)


def _boot(s: Sculpt, build: Build, side: str) -> None:
    """To the knee, higher in front than behind."""
    w, knee, ankle = build.width, s.joints["kn" + side], s.joints["an" + side]
    shin, group = s.frames["shin" + side], s.group()
    top = knee + (ankle - knee) * 0.13
    rows = ((0, 0.0385 * w, 0.002), (0.3, 0.0365 * w, -0.006), (0.8, 0.0270 * w, -0.003), (1, 0.0265 * w, -0.001))
    s.bone(top, ankle, shin[:, 1], rows, "leather", group=group, blend=0.4)
    s.cone(top, top + shin[:, 1] * 0.010 - shin[:, 0] * 0.014, 0.0375 * w, 0.0300 * w, "leather", blend=0.3)


def _epaulette(s: Sculpt, side: str) -> None:
    """A gilt board along the shoulder, with a fringe that hangs from its end."""
    out = 1 if side == "R" else -1
    frame, shoulder = s.frames["chest"], s.joints["sh" + side]
    board = shoulder + frame @ [0.0, 0.024, -out * 0.004]
    s.disc(board, frame, (0.034, 0.0115, 0.042), "brass", blend=0.3)
    end = shoulder + frame @ [0.0, 0.020, out * 0.030]
    for place in (-0.020, 0.0, 0.020):
        at = end + frame[:, 0] * place
        s.cone(at, at - frame[:, 1] * 0.026 + frame[:, 2] * out * 0.004, 0.0095, 0.0065, "brass", blend=0.3)


def _cuff(s: Sculpt, side: str, facing: str) -> None:
    elbow, wrist = s.joints["el" + side], s.joints["wr" + side]
    along = wrist - elbow
    s.cone(elbow + along * 0.74, elbow + along * 0.93, 0.0262, 0.0240, facing, blend=0.3)


def shako(s: Sculpt, plume: str) -> None:
    """A tall cylinder, wider above, with a peak, a gilt plate and band, a chin strap, and a plume before its top."""
    head = s.frames["head"]

    def at(x: float, y: float, z: float = 0.0) -> np.ndarray:
        return s.at("skull", "head", (x, y, z))

    group = s.group()
    foot, top = at(-0.004, 0.078), at(-0.010, 0.176)
    s.bone(foot, top, head[:, 0], ((0, 0.0440, 0), (0.5, 0.0455, 0), (0.94, 0.0500, 0), (1, 0.0490, 0)), "felt",
        group=group, blend=0.3)  # fmt: skip
    s.disc(at(-0.011, 0.184), head, (0.052, 0.010, 0.052), "leather", blend=0.2)
    for height, radius in ((0.080, 0.0462), (0.168, 0.0512)):
        s.disc(at(-0.005 - 0.03 * (height - 0.08), height), head, (radius, 0.0062, radius), "brass", blend=0.15)
    tilt = np.array([[0.93, 0.37, 0], [-0.37, 0.93, 0], [0, 0, 1.0]])
    s.disc(at(0.044, 0.066), head @ tilt, (0.030, 0.0052, 0.036), "leather", blend=0.2)
    s.disc(at(0.042, 0.122), head, (0.0062, 0.0240, 0.0190), "brass", blend=0.2)
    for out in (1, -1):
        strap = [(at(0.006, 0.072, out * 0.043), 0.0046), (at(0.018, 0.024, out * 0.036), 0.0042),
            (at(0.034, -0.004, out * 0.010), 0.0042)]  # fmt: skip
        s.chain(strap, "brass", blend=0.2)
    feather = [(at(0.036, 0.166), 0.0085), (at(0.044, 0.200), 0.0175), (at(0.040, 0.246), 0.0180),
        (at(0.020, 0.288), 0.0070)]  # fmt: skip
    s.chain(feather, plume, blend=0.6)


def sabre(s: Sculpt, grip: np.ndarray | None = None, tip: np.ndarray | None = None) -> None:
    """A straight thin blade behind a gilt bell; by default in the right hand, from grip to tip."""
    grip, tip = s.joints["grip"] if grip is None else grip, s.joints["tip"] if tip is None else tip
    along = unit(tip - grip)
    length = float(np.linalg.norm(tip - grip))
    side = unit(np.cross(along, UP) + 1e-6)
    frame = np.stack([along, np.cross(side, along), side], 1)
    s.cone(grip - along * 0.034, grip + along * 0.030, 0.0085, 0.0080, "leather", blend=0.3)
    s.disc(grip + along * 0.036, frame, (0.011, 0.0275, 0.0275), "brass", blend=0.2)
    bow = [(grip + along * 0.034 - UP * 0.020, 0.0040), (grip - UP * 0.030, 0.0040),
        (grip - along * 0.036 - UP * 0.006, 0.0048)]  # fmt: skip
    s.chain(bow, "brass", blend=0.2)
    s.chain([(grip + along * 0.04, 0.0072), (grip + along * length * 0.7, 0.0056), (tip, 0.0030)], "steel", blend=0.2)


def second_sabre(s: Sculpt, build: Build) -> None:
    """Another one, in the left hand, straight on from it."""
    grip = (s.joints["wrL"] + s.joints["haL"]) / 2
    sabre(s, grip, grip + s.frames["handL"][:, 0] * build.weapon)
