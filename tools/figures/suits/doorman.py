"""The tower: top hat, a navy coat to the shin under a shoulder cape, brass at the shoulders, white gloves, umbrella."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from game.sim.spec import Build
from tools.figures.flesh import Sculpt, unit
from tools.figures.men import Suit

VERSION = 1
SUIT = Suit(
    top="navy", coat="navy", legs="black cloth", shoes="leather", hands="shirt", front="open", lapel="brass",
    tie="leather", hair="", beard=True, belly=0.016,
)  # fmt: skip
HAT_H, HAT_RADIUS = 0.125, 0.047
CAPE_H = 0.225
CANOPY_RADIUS, CANOPY_DEPTH = 0.310, 0.175  # of the open umbrella, H
NEAR_H, ON_IT_H = 0.085, 0.066  # from the shaft to the end of the left hand: it lets go, and it holds it open
UP = np.array([0.0, 1.0, 0.0])


def add(s: Sculpt, suit: Suit, build: Build, motion: dict) -> None:
    """Hat, cape, epaulettes and umbrella."""
    _top_hat(s)
    _cape(s, build.width)
    for side in "RL":
        s.disc(s.joints["sh" + side] + UP * 0.030, s.frames["chest"], (0.050, 0.014, 0.046), "brass", blend=0.4)
    if motion.get("armed", True):
        _umbrella(s)


def _top_hat(s: Sculpt) -> None:
    def at(x: float, y: float) -> np.ndarray:
        return s.at("skull", "head", (x, y, 0))

    head = s.frames["head"]
    s.disc(at(0.004, 0.078), head, (0.078, 0.0075, 0.068), "felt", blend=0.25)
    s.cone(at(0.000, 0.080), at(0.002, 0.080 + HAT_H), HAT_RADIUS, HAT_RADIUS * 1.06, "felt", blend=0.3)
    s.disc(at(0.002, 0.086 + HAT_H), head, (HAT_RADIUS * 1.12, 0.010, HAT_RADIUS * 1.08), "felt", blend=0.2)
    s.cone(at(0.000, 0.086), at(0.000, 0.098), HAT_RADIUS * 1.04, HAT_RADIUS * 1.04, "navy", blend=0.2)


def _cape(s: Sculpt, w: float) -> None:
    """From the collar over the shoulders to the elbows; it hangs down whatever the trunk does."""
    neck = s.at("c7", "chest", (-0.002, 0.012, 0))
    up = unit(0.72 * s.frames["chest"][:, 1] + 0.28 * UP)
    spread = float(np.linalg.norm(s.joints["shR"] - s.joints["shL"]))
    across = s.frames["chest"][:, 2]
    across = unit(across - up * (across @ up))
    frame = np.stack([np.cross(up, across), up, across], 1)
    hem = neck - up * CAPE_H
    s.skirt(neck, hem, frame, (0.034 * w, 0.098 * w), "navy", folds=(0.07, 7), depth=max(1.0, spread * 0.72 / 0.112))
    collar = [(0.030, -0.006, 0.026), (0.006, 0.020, 0.040), (-0.026, 0.026, 0.030)]
    for k in (1, -1):
        s.chain([(s.at("c7", "chest", (x, y, k * z)), 0.0165) for x, y, z in collar], "navy")


def opened(s: Sculpt) -> float:
    """How far the umbrella is open, 0..1: it is when the left hand is on its shaft."""
    grip, tip, hand = s.joints["grip"], s.joints["tip"], s.joints["haL"]
    along = unit(tip - grip)
    place = float(np.clip((hand - grip) @ along, 0.06, np.linalg.norm(tip - grip)))
    away = float(np.linalg.norm(hand - grip - along * place))
    share = float(np.clip((NEAR_H - away) / (NEAR_H - ON_IT_H), 0, 1))
    return share * share * (3 - 2 * share)


def _umbrella(s: Sculpt) -> None:
    grip, tip = s.joints["grip"], s.joints["tip"]
    along = unit(tip - grip)
    heading = s.frames["heading"][:, 0]
    length = float(np.linalg.norm(tip - grip))
    s.cone(grip - along * 0.060, tip - along * 0.05, 0.0085, 0.0075, "wood", blend=0.2)
    s.cone(tip - along * 0.055, tip, 0.0058, 0.0030, "steel", blend=0.2)
    bend = unit(heading - along * (heading @ along)) if abs(heading @ along) < 0.95 else s.frames["weapon"][:, 1]
    crook = [(-0.055, 0.0, 0.0090), (-0.085, 0.012, 0.0090), (-0.090, 0.034, 0.0088), (-0.066, 0.046, 0.0082)]
    s.chain([(grip + along * a + bend * b, r) for a, b, r in crook], "wood", blend=0.3)
    share = opened(s)
    if share < 0.15:
        furled = [(0.035, 0.012), (0.10, 0.025), (0.65 * length, 0.021), (0.92 * length, 0.006)]
        s.chain([(grip + along * a, r) for a, r in furled], "felt", blend=0.4)
        return
    top = tip - along * 0.045
    aside = unit(np.cross(along, UP) if abs(along[1]) < 0.9 else np.cross(along, heading))
    frame = np.stack([np.cross(along, aside), along, aside], 1)
    radius, depth = 0.05 + (CANOPY_RADIUS - 0.05) * share, CANOPY_DEPTH * (0.6 + 0.4 * share)
    rows = ((0.0, 0.06), (0.22, 0.55), (0.55, 0.85), (1.0, 1.0))  # a dome in three rings: shares of depth and radius
    for (near, small), (far, wide) in pairwise(rows):
        ring = (max(0.016, radius * small), radius * wide)
        s.skirt(top - along * depth * near, top - along * depth * far, frame, ring, "felt", folds=(0.03, 8), depth=1.0)
