"""The hand bell: bare shoulders, long gloves, a gown to the floor, hair put up."""

from __future__ import annotations

import numpy as np

from game.sim.spec import Build
from tools.figures.flesh import Sculpt, unit
from tools.figures.men import Suit

VERSION = 1
SUIT = Suit(
    top="teal", legs="teal", sleeves="ivory", hands="ivory", neck="skin", shoes="ivory", hair="hair", arms=0.72,
    thighs=0.9,
)  # fmt: skip
FLOOR_H = 0.014


def add(s: Sculpt, suit: Suit, build: Build, motion: dict) -> None:
    """The gown, the bare neckline, the knot of hair."""
    waist = s.at("waist", "pelvis", (0, 0.012, 0))
    knees = (s.joints["knR"] + s.joints["knL"]) / 2
    spread = float(np.linalg.norm(s.joints["knR"] - s.joints["knL"]))
    lowest = min(s.joints["toeR"][1], s.joints["toeL"][1]) + FLOOR_H
    long = float(np.clip((waist[1] - lowest) / max(0.08, waist[1] - knees[1]), 1.5, 2.4))
    hangs = np.array([knees[0] * 0.6 + waist[0] * 0.4, knees[1], knees[2] * 0.6 + waist[2] * 0.4])
    hem = waist + (hangs - waist) * long + np.asarray(motion.get("sway", np.zeros(3)), float)
    up = unit(waist - hem)
    ahead = s.frames["heading"][:, 0]
    ahead = unit(ahead - up * (ahead @ up))
    narrow = 0.046 * build.width
    wide = narrow + (0.058 * build.width + 0.55 * spread - narrow) * long  # the knees are under it
    radii = (narrow, max(0.125, wide))
    s.skirt(waist, hem, np.stack([ahead, up, np.cross(ahead, up)], 1), radii, "teal", folds=(0.10, 9), depth=1.1)
    for k in (1, -1):
        s.cone(
            s.at("c7", "chest", (0.004, -0.004, k * 0.018)), s.joints["shR" if k > 0 else "shL"], 0.024, 0.026, "skin"
        )
    s.disc(s.at("skull", "head", (-0.040, 0.066, 0)), s.frames["head"], (0.026, 0.030, 0.028), "hair", blend=0.5)
    s.disc(s.at("skull", "head", (-0.034, 0.098, 0)), s.frames["head"], (0.010, 0.016, 0.018), "teal light", blend=0.3)
