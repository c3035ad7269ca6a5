"""The bell: black to the floor and up to the chin, a shawl of wine, white hair put up, a cane."""

from __future__ import annotations

import numpy as np

from game.sim.spec import Build
from tools.figures.flesh import Sculpt, unit
from tools.figures.men import Suit

VERSION = 1
GOWN, SHAWL, HAIR, CANE = "black cloth", "wine", "bandage", "wood"
SUIT = Suit(top=GOWN, legs=GOWN, neck=GOWN, shoes="leather", hands="skin", hair=HAIR, arms=0.78, thighs=0.9)
FLOOR_H, LONGEST = 0.012, 0.58  # between hem and floor; of the gown from the waist down


def add(s: Sculpt, suit: Suit, build: Build, motion: dict) -> None:
    """Gown, shawl, hair, cane."""
    _gown(s, build, np.asarray(motion.get("sway", np.zeros(3)), float))
    _shawl(s, build)
    _hair(s)
    if motion.get("armed", True):
        _cane(s)


def _gown(s: Sculpt, build: Build, sway: np.ndarray) -> None:
    """A bell to the floor: it hangs from the waist whatever the legs beneath it do, swings a little late, and lies flat
    along them when she lies.
    """
    j, w = s.joints, build.width
    waist = s.at("waist", "pelvis", (0, 0.012, 0))
    legs = (j["knR"] + j["knL"] + j["anR"] + j["anL"]) / 4 - waist
    down = unit(unit(legs) + np.array([0.0, -0.6, 0.0]) * max(0.0, -float(unit(legs)[1])))
    hanging = float(np.clip((-down[1] - 0.35) / 0.45, 0, 1))
    floor = waist[1] - min(j["toeR"][1], j["toeL"][1]) - FLOOR_H
    long = min(LONGEST, max(0.10, floor / max(0.30, -float(down[1]))))
    hem = waist + down * long + sway * 0.7 * hanging
    up = unit(waist - hem)
    ahead = s.frames["heading"][:, 0]
    ahead = unit(ahead - up * (ahead @ up) + 1e-6)
    knees = (j["knR"] + j["knL"]) / 2 - waist
    spread = max(float(np.linalg.norm(j["knR"] - j["knL"])), 0.7 * float(np.linalg.norm(j["anR"] - j["anL"])))
    narrow = 0.062 * w
    flare = (0.056 * w + 0.50 * min(0.30, spread) - narrow) / max(0.12, float(knees @ down))  # the knees are under it
    wide = max(0.150 * w, narrow + flare * long) * (0.45 + 0.55 * hanging)
    frame = np.stack([ahead, up, np.cross(ahead, up)], 1)
    s.skirt(waist, hem, frame, (narrow, wide), GOWN, folds=(0.08, 8), depth=1.10)


def _shawl(s: Sculpt, build: Build) -> None:
    """Round the shoulders, crossed before the chest, a corner down the back and a fringe over either arm."""
    w = build.width
    for k, side in ((1, "R"), (-1, "L")):
        shoulder = s.joints["sh" + side]
        neck = s.at("c7", "chest", (-0.020, 0.012, k * 0.030))
        over = shoulder + s.frames["chest"] @ [0.000, 0.016, -k * 0.004]
        cross = s.at("ribs", "chest", (0.060, 0.060, -k * 0.012))
        s.chain([(neck, 0.024), (over, 0.036 * w), (cross, 0.020)], SHAWL, blend=0.8)
        elbow = s.joints["el" + side]
        s.cone(over, over + (elbow - over) * 0.62 - s.frames["heading"][:, 1] * 0.012, 0.040 * w, 0.043 * w, SHAWL)
        low = s.at("waist", "pelvis", (-0.078, -0.010, k * 0.020))
        s.chain([(s.at("c7", "chest", (-0.028, -0.020, k * 0.036)), 0.032),
            (s.at("ribs", "chest", (-0.062, 0.030, k * 0.034)), 0.030), (low, 0.016)], SHAWL, blend=0.8)  # fmt: skip


def _hair(s: Sculpt) -> None:
    """Drawn back from the brow, the knot high and round; a collar to the chin."""
    head = s.frames["head"]
    s.disc(s.at("skull", "head", (-0.012, 0.070, 0)), head, (0.046, 0.040, 0.043), HAIR, blend=0.5)
    s.disc(s.at("skull", "head", (-0.040, 0.116, 0)), head, (0.027, 0.025, 0.028), HAIR, blend=0.4)
    s.cone(s.at("c7", "chest", (0, -0.004, 0)), s.at("skull", "head", (-0.004, -0.006, 0)), 0.029, 0.0275, GOWN)


def _cane(s: Sculpt) -> None:
    """A plain stick with a silver head, as long as her patience."""
    grip, tip = s.joints["grip"], s.joints["tip"]
    along = unit(tip - grip)
    s.cone(grip - along * 0.014, tip, 0.0098, 0.0070, CANE, blend=0.2)
    s.disc(grip - along * 0.020, s.frames["weapon"], (0.016, 0.014, 0.014), "steel", blend=0.3)
    s.cone(tip - along * 0.020, tip, 0.0088, 0.0080, "steel", blend=0.2)
