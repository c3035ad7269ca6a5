"""The obelisk: one closed black coat that tapers from the hem at his shins to a collar over his ears; a thin cane.

Both edges of the coat are straight, and it has hardly a fold; white gloves, white bow, grey hair.  Drawn, the cane is
two things: steel in the right hand, the wood in the left.
"""

from __future__ import annotations

import numpy as np

from game.sim.spec import Build
from tools.figures.cloths import CLOTH_IDS
from tools.figures.flesh import Sculpt, unit
from tools.figures.men import Suit

VERSION = 1
SUIT = Suit(
    top="black cloth", legs="black cloth", shoes="leather", hands="shirt", neck="shirt", front="open",
    lapel="leather", tie="shirt", hair="slate light", arms=0.94, thighs=0.9,
)  # fmt: skip
UP = np.array([0.0, 1.0, 0.0])
CLOTH = "black cloth"
HEM_H, FLOOR_H = 0.30, 0.02  # how far below the knees' middle the hem hangs
SHEATH_H = 0.44


def add(s: Sculpt, suit: Suit, build: Build, motion: dict) -> None:
    """Coat, collar, and cane or blade."""
    _coat(s, build.width, motion.get("sway", np.zeros(3)))
    _collar(s, build.width)
    if motion.get("armed", True) and np.linalg.norm(s.joints["tip"] - s.joints["grip"]) > 0:
        if motion.get("both_armed", False):
            _blade(s)
            _wood(s)
        else:
            _cane(s)


def _upright(s: Sculpt, up: np.ndarray) -> np.ndarray:
    """A frame whose up column is `up`, facing as the body heads."""
    up = unit(up)
    heading = s.frames["heading"][:, 0]
    forward = unit(heading - up * (heading @ up))
    return np.stack([forward, up, np.cross(forward, up)], 1)


def _coat(s: Sculpt, w: float, sway: np.ndarray) -> None:
    """From under the arms to the shins in one straight line; it closes on the left with a thread of gold."""
    knees = (s.joints["knR"] + s.joints["knL"]) / 2
    stride = float(np.linalg.norm(s.joints["knR"] - s.joints["knL"]))
    heading = s.frames["heading"]
    hem = s.joints["pelvis"] * 0.35 + knees * 0.65 - heading[:, 1] * HEM_H + sway * 0.7
    top = s.at("ribs", "chest", (0.0, 0.02, 0))
    hanging = float(np.clip((_upright(s, top - hem)[1, 1] - 0.25) / 0.55, 0, 1))  # 0 lying .. 1 upright
    full = 0.5 + 0.5 * hanging
    hem[1] = max(hem[1], FLOOR_H)
    waist = s.at("waist", "pelvis", (0.0, 0.0, 0))
    frame = _upright(s, waist - hem)
    radii = (0.062 * w * full, (0.094 * w + 0.34 * stride * hanging) * full)

    def closing(x, y, z):
        edge = (x > 0) & (np.abs(z + 0.020) < 0.0045)
        return np.where(edge, CLOTH_IDS["brass"], CLOTH_IDS[CLOTH])

    s.skirt(waist, hem, frame, radii, CLOTH, folds=(0.012, 4), depth=1.2, turn=0.5, paint=("pelvis", closing))
    s.cone(top, waist, 0.066 * w, 0.064 * w, CLOTH)


def _collar(s: Sculpt, w: float) -> None:
    """It stands: open before the throat, up to the ears, lined with wine."""
    for k in (1, -1):
        front, side = (0.036, -0.030, k * 0.030 * w), (0.012, 0.012, k * 0.054 * w)
        points = [(front, 0.014), (side, 0.018), ((-0.006, 0.092, k * 0.070), 0.0085)]
        s.chain([(s.at("c7", "chest", at), radius) for at, radius in points], CLOTH, blend=0.5)
        inner = [((0.020, 0.006, k * 0.040 * w), 0.012), ((0.006, 0.078, k * 0.058), 0.007)]
        s.chain([(s.at("c7", "chest", at), radius) for at, radius in inner], "wine", blend=0.4)
    back = [((-0.030, 0.008, 0), 0.030), ((-0.056, 0.096, 0), 0.011)]
    s.chain([(s.at("c7", "chest", at), radius) for at, radius in back], CLOTH, blend=0.6)
    for k in (1, -1):
        behind = [((-0.026, 0.010, k * 0.030), 0.020), ((-0.042, 0.100, k * 0.046), 0.0095)]
        s.chain([(s.at("c7", "chest", at), radius) for at, radius in behind], CLOTH, blend=0.6)


def _cane(s: Sculpt) -> None:
    grip, tip = s.joints["grip"], s.joints["tip"]
    along = unit(tip - grip)
    s.cone(grip - along * 0.050, tip - along * 0.030, 0.0078, 0.0062, "wood", blend=0.2)
    s.cone(tip - along * 0.034, tip, 0.0060, 0.0044, "brass", blend=0.2)
    _knob(s, grip, along)


def _knob(s: Sculpt, grip: np.ndarray, along: np.ndarray) -> None:
    s.cone(grip - along * 0.052, grip - along * 0.066, 0.0130, 0.0110, "brass", blend=0.2)
    s.cone(grip + along * 0.030, grip + along * 0.036, 0.0095, 0.0095, "brass", blend=0.2)


def _blade(s: Sculpt) -> None:
    grip, tip = s.joints["grip"], s.joints["tip"]
    along = unit(tip - grip)
    s.cone(grip - along * 0.050, grip + along * 0.030, 0.0080, 0.0080, "leather", blend=0.2)
    s.chain([(grip + along * 0.032, 0.0066), (tip - along * 0.10, 0.0052), (tip, 0.0026)], "steel", blend=0.2)
    _knob(s, grip, along)


def _wood(s: Sculpt) -> None:
    """What the blade came out of, in the left hand."""
    hand = (s.joints["wrL"] + s.joints["haL"]) / 2
    along = s.frames["handL"][:, 0]
    s.cone(hand - along * 0.04, hand + along * SHEATH_H, 0.0080, 0.0064, "wood", blend=0.2)
    s.cone(hand + along * (SHEATH_H - 0.03), hand + along * SHEATH_H, 0.0066, 0.0050, "brass", blend=0.2)
