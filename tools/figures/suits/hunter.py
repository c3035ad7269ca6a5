"""The fir tree: fur in shags from the shoulders down, a fur hat with its flaps, and over it all a flame."""

from __future__ import annotations

import numpy as np

from game.sim.spec import Build
from tools.figures.flesh import Sculpt, unit
from tools.figures.men import Suit

VERSION = 1
SUIT = Suit(
    top="fur", legs="hide", sleeves="hide", shoes="leather", hands="leather", neck="fur", hair="", beard=True,
    belt="brown leather", arms=1.04, thighs=1.06, belly=0.012,
)  # fmt: skip
SHAGS = 15  # around the cape
CAPE_H = (0.30, 0.39)  # the shags' length, shortest and longest
LEANS = 0.55  # how much of the chest's own direction the cape hangs along; the rest is straight down


def add(s: Sculpt, suit: Suit, build: Build, motion: dict) -> None:
    w = build.width
    _cape(s, w, motion.get("sway"))
    _hat(s)
    _beard(s)
    for side in "RL":
        knee, ankle = s.joints["kn" + side], s.joints["an" + side]
        shaft = [(knee + (ankle - knee) * t, r * w**0.5) for t, r in ((0.34, 0.040), (0.42, 0.037), (0.96, 0.029))]
        s.chain(shaft, "leather", blend=0.4)
        s.cone(shaft[0][0], knee + (ankle - knee) * 0.40, 0.044 * w**0.5, 0.043 * w**0.5, "fur light", blend=0.3)
    if motion.get("armed", True):
        _torch(s)


def _cape(s: Sculpt, w: float, sway: np.ndarray | None) -> None:
    """Shags side by side from a collar, each its own length: the hem is ragged, and opens over the chest."""
    chest, neck = s.frames["chest"], s.at("c7", "chest", (0.0, -0.010, 0))
    down = unit(np.array([0.0, -1.0, 0.0]) * (1 - LEANS) - chest[:, 1] * LEANS)
    lag = np.zeros(3) if sway is None else np.asarray(sway) * 0.6
    for k in range(SHAGS):
        turn = np.radians(18 + 324 * k / (SHAGS - 1))
        out = chest @ np.array([np.cos(turn) * 0.84, 0, np.sin(turn)])
        length = CAPE_H[0] + (CAPE_H[1] - CAPE_H[0]) * (0.5 + 0.5 * np.sin(k * 2.4)) - 0.07 * np.cos(turn) ** 2
        top = neck + chest @ np.array([np.cos(turn) * 0.040, 0.004, np.sin(turn) * 0.080 * w])
        points = []
        for t in np.linspace(0, 1, 5):
            at = top + out * (0.050 * min(1, t * 4) + 0.105 * w * t**1.2) + down * (length * t) + lag * t * t
            at[1] = max(at[1], 0.02)
            points.append((at, 0.046 - 0.010 * t if t < 0.9 else 0.018))
        s.strip(points, "fur" if k % 3 else "fur dark", blend=0.75)
    for k in range(9):
        turn = k / 9 * 2 * np.pi
        low = s.at("c7", "chest", (0.050 * np.cos(turn), 0.006 - 0.022 * max(0, np.cos(turn)), 0.062 * np.sin(turn)))
        s.cone(low, low + chest @ np.array([0.016 * np.cos(turn), -0.026, 0.022 * np.sin(turn)]), 0.026, 0.019,
            "fur light", blend=0.6)  # fmt: skip


def _hat(s: Sculpt) -> None:
    head = s.frames["head"]
    s.disc(s.at("skull", "head", (-0.006, 0.096, 0)), head, (0.070, 0.046, 0.068), "fur", blend=0.8)
    brow = [(0.030, 0.074, -0.040), (0.046, 0.080, 0.0), (0.030, 0.074, 0.040)]
    s.chain([(s.at("skull", "head", p), 0.020) for p in brow], "fur light", blend=0.5)
    for k in (1, -1):
        flap = [(-0.002, 0.076, k * 0.047), (-0.006, 0.036, k * 0.051), (0.0, 0.000, k * 0.046)]
        s.chain([(s.at("skull", "head", p), r) for p, r in zip(flap, (0.020, 0.022, 0.012), strict=True)], "fur light")


def _beard(s: Sculpt) -> None:
    beard = [((0.030, 0.012, 0.0), 0.024), ((0.036, -0.020, 0.0), 0.024), ((0.030, -0.056, 0.0), 0.010)]
    s.chain([(s.at("skull", "head", p), r) for p, r in beard], "fur dark", blend=0.8)


def _torch(s: Sculpt) -> None:
    """A stake, a head of tarred rag, and the flame: it stands up whatever the stake does, and lies back when swung."""
    grip, tip = s.joints["grip"], s.joints["tip"]
    along = unit(tip - grip)
    s.cone(grip - along * 0.10, tip - along * 0.03, 0.0095, 0.0125, "wood", blend=0.3)
    s.cone(tip - along * 0.055, tip, 0.020, 0.024, "leather", blend=0.4)
    up = unit(np.array([0.0, 1.0, 0.0]) * 0.85 + along * 0.5)
    aside = unit(np.cross(up, s.frames["heading"][:, 2]))
    for cloth, length, wide, lean in (("flame edge", 0.155, 0.036, 0.0), ("flame", 0.110, 0.026, 0.006)):
        root = tip + along * 0.004
        tongue = ((0.0, 0.6), (0.22, 1.0), (0.55, 0.66), (0.85, 0.26), (1.0, 0.06))
        points = [(root + up * (length * t) + aside * (0.018 * np.sin(t * 5) + lean), wide * r) for t, r in tongue]
        s.strip(points, cloth, blend=0.3)
    s.strip([(tip + up * 0.01 - aside * 0.014, 0.017), (tip + up * 0.05 - aside * 0.028, 0.011),
        (tip + up * 0.085 - aside * 0.026, 0.003)], "flame edge", blend=0.3)  # fmt: skip
    heart = s.joints["skull"] - tip
    near = s.frames["heading"][:, 2] * (0.024 if heart[2] < 0.2 else 0.018)
    s.strip([(tip + up * 0.012 + near, 0.015), (tip + up * 0.045 + near, 0.013), (tip + up * 0.075 + near, 0.003)],
        "flame heart", blend=0.2)  # fmt: skip
