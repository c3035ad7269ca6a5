"""The set square: one knee, one long line; a pointed hood and a short cape the colour of moss."""

from __future__ import annotations

import numpy as np

from game.sim.spec import Build
from tools.figures.flesh import Sculpt, unit
from tools.figures.men import Suit

VERSION = 1
SUIT = Suit(
    top="moss", legs="hide", sleeves="moss", shoes="leather", hands="leather", neck="moss", hair="",
    belt="brown leather", arms=0.95, thighs=0.98,
)  # fmt: skip
FOLDS = 11  # of the cape, from one shoulder round the back to the other
LENGTH_H = (0.30, 0.42)
STOCK_H, SIGHT_H = 0.175, 0.030  # how far the stock goes behind the grip; the sight over the barrel


def add(s: Sculpt, suit: Suit, build: Build, motion: dict) -> None:
    _hood(s, build.width)
    _cape(s, build.width, motion.get("sway"))
    for side in "RL":
        knee, ankle = s.joints["kn" + side], s.joints["an" + side]
        s.chain([(knee + (ankle - knee) * t, r) for t, r in ((0.22, 0.037), (0.34, 0.035), (0.96, 0.027))], "leather",
            blend=0.4)  # fmt: skip
    if motion.get("armed", True):
        _rifle(s)


def _hood(s: Sculpt, w: float) -> None:
    """Up to a point behind, open before the face; its shoulder piece joins the cape."""

    def at(x: float, y: float, z: float = 0.0) -> np.ndarray:
        return s.at("skull", "head", (x, y, z))

    s.cone(at(-0.014, 0.066), at(-0.020, 0.040), 0.053, 0.050, "moss")
    s.cone(at(0.004, 0.094), at(-0.040, 0.146), 0.037, 0.009, "moss")
    for k in (1, -1):
        rim = [(at(0.030, 0.096, k * 0.014), 0.017), (at(0.032, 0.052, k * 0.040), 0.014),
            (at(0.018, 0.000, k * 0.036), 0.016)]  # fmt: skip
        s.chain(rim, "moss light", blend=0.7)
        s.cone(s.at("c7", "chest", (-0.010, 0.014, k * 0.02)), s.at("c7", "chest", (-0.006, -0.034, k * 0.084 * w)),
            0.043, 0.039, "moss")  # fmt: skip
    s.cone(s.at("c7", "chest", (0.030, -0.020, 0)), s.at("c7", "chest", (0.020, 0.012, 0)), 0.024, 0.023, "moss light")


def _cape(s: Sculpt, w: float, sway: np.ndarray | None) -> None:
    """Folds from shoulder to shoulder round the back, each its own length; it lies on whatever he lies on."""
    chest, neck = s.frames["chest"], s.at("c7", "chest", (-0.004, -0.012, 0))
    upright = float(np.clip(chest[1, 1], 0, 1))
    down = unit(np.array([0.0, -1.0, 0.0]) * 0.75 * (0.3 + 0.7 * upright) - chest[:, 1] * (1.0 - 0.6 * upright))
    lag = np.zeros(3) if sway is None else np.asarray(sway) * 0.8
    for k in range(FOLDS):
        turn = np.radians(72 + 216 * k / (FOLDS - 1))
        out = chest @ np.array([np.cos(turn), 0, np.sin(turn) * 0.92])
        length = (LENGTH_H[0] + (LENGTH_H[1] - LENGTH_H[0]) * (0.5 + 0.5 * np.cos(k * 2.1))) * (0.62 + 0.38 * upright)
        top = neck + chest @ np.array([np.cos(turn) * 0.038, 0.0, np.sin(turn) * 0.074 * w])
        points = []
        for t in np.linspace(0, 1, 5):
            at = top + out * (0.030 * min(1, t * 4) + 0.095 * t**1.3) + down * (length * t) + lag * t * t
            at[1] = max(at[1], 0.020)
            points.append((at, 0.034 - 0.012 * t))
        s.strip(points, "moss" if k % 2 else "moss light", blend=0.75)


def _rifle(s: Sculpt) -> None:
    """Stock, fore-end and barrel on one line; over it a sight that is nearly as long as the stock."""
    grip, tip, frame = s.joints["grip"], s.joints["tip"], s.frames["weapon"]
    along, up = frame[:, 0], np.array([0.0, 1.0, 0.0])
    up = unit(up - along * (up @ along) + frame[:, 1] * 0.02)
    line = grip + up * 0.018
    length = float(np.linalg.norm(tip - grip))
    barrel = [(line + along * 0.02, 0.0105), (line + along * length * 0.5, 0.0085), (tip + up * 0.014, 0.0062)]
    s.chain(barrel, "leather", blend=0.25)
    s.chain([(line - along * 0.02, 0.0145), (line + along * length * 0.44 - up * 0.004, 0.0115)], "wood", blend=0.3)
    stock = [(line - along * 0.01, 0.0120), (line - along * 0.085 - up * 0.012, 0.0140),
        (line - along * STOCK_H - up * 0.026, 0.0210)]  # fmt: skip
    s.chain(stock, "wood", blend=0.35)
    s.cone(grip + up * 0.006, grip - up * 0.034 - along * 0.018, 0.0120, 0.0105, "wood", blend=0.3)
    tube = [line + along * t + up * SIGHT_H for t in (-0.012, 0.10)]
    s.chain([(tube[0], 0.0120), (tube[1], 0.0132)], "leather", blend=0.25)
    s.cone(tube[1] + along * 0.004, tube[1] + along * 0.006, 0.0122, 0.0118, "crimson", blend=0.15)
    s.cone(line + along * 0.045 + up * 0.008, line + along * 0.045 + up * 0.026, 0.006, 0.006, "leather", blend=0.2)
    s.cone(tip + up * 0.014 - along * 0.028, tip + up * 0.014 + along * 0.004, 0.0098, 0.0098, "leather", blend=0.2)
