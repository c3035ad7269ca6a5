"""The barrel: bald, bare arms as thick as thighs, a singlet and braces, fists wound in linen to half the forearm."""

from __future__ import annotations

import numpy as np

from game.sim.spec import Build
from tools.figures.flesh import Sculpt
from tools.figures.men import Suit

VERSION = 1
SUIT = Suit(
    top="wool", sleeves="weathered skin", legs="charcoal", shoes="brown leather", hands="bandage", belt="leather",
    hair="", arms=1.28, thighs=1.12, belly=0.020, jaw=1.1,
)  # fmt: skip
WRAPPED = ((0.46, 0.0425), (0.62, 0.0410), (0.80, 0.0360), (0.94, 0.0325), (1.04, 0.0300))  # along the forearm, radius
MOUSTACHE = ((0.047, 0.0245, 0.0), (0.044, 0.0205, 0.014), (0.036, 0.0215, 0.027))  # from the skull, one half
BRACES = ((0.072, -0.215, 0.046), (0.080, -0.120, 0.052), (0.070, -0.036, 0.060), (0.030, 0.026, 0.068),
    (-0.034, 0.014, 0.066), (-0.062, -0.070, 0.054), (-0.060, -0.190, 0.030))  # fmt: skip


def add(s: Sculpt, suit: Suit, build: Build, motion: dict) -> None:
    """Linen, braces, a moustache, boots that such legs would need."""
    for side in "RL":
        _wrap(s, side)
        _boot(s, side)
    for k in (1, -1):
        points = [
            (s.at("skull", "head", (x, y, k * z)), r)
            for (x, y, z), r in zip(MOUSTACHE, (0.0075, 0.0080, 0.0036), strict=True)
        ]
        s.chain(points, "hair", blend=0.3)
        s.chain([(s.at("c7", "chest", (x, y, k * z)), 0.0095) for x, y, z in BRACES], "brown leather", blend=0.3)


def _wrap(s: Sculpt, side: str) -> None:
    elbow, wrist, hand = (s.joints[name + side] for name in ("el", "wr", "ha"))
    s.chain([(elbow + (wrist - elbow) * t, r) for t, r in WRAPPED], "bandage", blend=0.2)
    across = s.frames["hand" + side][:, 2] * 0.012
    knuckles = wrist + (hand - wrist) * 0.52 + s.frames["hand" + side][:, 1] * np.array(0.006)
    s.cone(knuckles - across, knuckles + across, 0.0270, 0.0260, "bandage", blend=0.5)


def _boot(s: Sculpt, side: str) -> None:
    ankle, toe, knee = (s.joints[name + side] for name in ("an", "toe", "kn"))
    up = s.frames["sole" + side][:, 1]
    shaft = knee - ankle
    s.cone(ankle, ankle + shaft * 0.26, 0.0300, 0.0385, "brown leather", blend=0.3)
    s.chain(
        [(ankle + up * 0.006, 0.0290), (ankle + (toe - ankle) * 0.45 + up * 0.010, 0.0275), (toe + up * 0.010, 0.0195)],
        "brown leather",
    )
