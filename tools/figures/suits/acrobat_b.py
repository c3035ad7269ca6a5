"""The hinge, lower blade: dark vest over ivory breeches; bare arms, a white mask, a knotted ochre band."""

from __future__ import annotations

import numpy as np

from game.sim.spec import Build
from tools.figures.cloths import CLOTH_IDS
from tools.figures.flesh import Sculpt, unit
from tools.figures.men import Suit

VERSION = 1
SUIT = Suit(
    top="black cloth", legs="ivory", sleeves="weathered skin", shoes="leather", hair="", arms=0.86, thighs=0.94,
)  # fmt: skip
ACCENT = "ochre"
DOWN = np.array([0.0, -1.0, 0.0])


def add(s: Sculpt, suit: Suit, build: Build, motion: dict) -> None:
    sway = np.asarray(motion.get("sway", np.zeros(3)), float)
    _mask(s)
    _band(s, sway)
    _sash(s, build.width, sway)
    for side in "RL":  # stockings in the twin's own colour, gathered breeches above them
        knee, ankle = s.joints["kn" + side], s.joints["an" + side]
        calf = knee + (ankle - knee) * 0.30
        s.bone(calf, ankle, s.frames["shin" + side][:, 1],
            ((0, 0.0290, -0.006), (0.3, 0.0275, -0.007), (1, 0.0215, -0.002)), suit.top, blend=0.4)  # fmt: skip
        s.cone(calf, calf + (knee - calf) * 0.16, 0.0300, 0.0310, suit.legs, blend=0.5)


def _mask(s: Sculpt) -> None:
    """A whole white face without a smile: two hollows and a shut mouth."""

    def paint(x, y, z):
        away = np.abs(z)
        ids = np.where((x > 0.004) & (y > -0.012) & (y < 0.078), CLOTH_IDS["shirt"], CLOTH_IDS["weathered skin"])
        eye = (x > 0.018) & (np.abs(y - 0.0465) < 0.0068) & (np.abs(away - 0.0155) < 0.0105)
        mouth = (x > 0.024) & (np.abs(y - 0.0150) < 0.0024) & (away < 0.0100)
        return np.where(eye | mouth, CLOTH_IDS["leather"], ids)

    for a, b, ra, rb in (
        ((0.006, 0.060, 0), (0.008, 0.046, 0), 0.0405, 0.0380),
        ((0.016, 0.040, 0), (0.0275, 0.0100, 0), 0.0325, 0.0170),
        ((0.0385, 0.0465, 0), (0.0505, 0.0325, 0), 0.0056, 0.0070),
    ):
        s.cone(s.at("skull", "head", a), s.at("skull", "head", b), ra, rb, "shirt", paint=("head", paint), blend=0.8)


def _band(s: Sculpt, sway: np.ndarray) -> None:
    """A close cap, knotted behind, its two ends flying."""
    for a, b, ra, rb in (
        ((-0.006, 0.072, 0), (-0.012, 0.056, 0), 0.0420, 0.0385),
        ((0.010, 0.086, 0), (-0.012, 0.080, 0), 0.0255, 0.0340),
    ):
        s.cone(s.at("skull", "head", a), s.at("skull", "head", b), ra, rb, ACCENT, blend=0.6)
    knot = s.at("skull", "head", (-0.052, 0.064, 0))
    s.cone(knot, s.at("skull", "head", (-0.058, 0.066, 0)), 0.0125, 0.0120, ACCENT, blend=0.3)
    back = -s.frames["head"][:, 0]
    for k, droop in ((1, 0.2), (-1, 0.7)):
        out = unit(back + droop * DOWN + 0.25 * k * s.frames["head"][:, 2] + sway * 9)
        fall = unit(out + 0.8 * DOWN + sway * 6)
        points = [(knot, 0.0090), (knot + out * 0.055, 0.0115), (knot + out * 0.075 + fall * 0.050, 0.0050)]
        s.chain(points, ACCENT, blend=0.4)


def _sash(s: Sculpt, w: float, sway: np.ndarray) -> None:
    s.disc(s.at("waist", "pelvis", (0.002, 0.002, 0)), s.frames["pelvis"], (0.060 * w, 0.0165, 0.072 * w), ACCENT,
        blend=0.35)  # fmt: skip
    knot = s.at("waist", "pelvis", (-0.020, -0.002, -0.068 * w))
    for length, lean in ((0.125, 0.0), (0.095, 0.35)):
        away = unit(DOWN + lean * -s.frames["pelvis"][:, 0] + sway * 8)
        s.strip([(knot, 0.0105), (knot + away * length * 0.55, 0.0125), (knot + away * length, 0.0085)], ACCENT,
            blend=0.5)  # fmt: skip
