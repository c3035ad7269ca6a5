"""The shears: tails, a white tie, white hair swept back as if he stood in wind, and a baton that is a blade."""

from __future__ import annotations

import numpy as np

from game.sim.spec import Build
from tools.figures.flesh import Sculpt, unit
from tools.figures.men import Suit

VERSION = 1
SUIT = Suit(
    top="black cloth", legs="black cloth", shoes="leather", hands="shirt", front="open", shirt="shirt", tie="shirt",
    lapel="slate", hair="shirt", arms=0.92, thighs=0.90,
)  # fmt: skip
UP = np.array([0.0, 1.0, 0.0])
FLOOR_H = 0.012
TAIL_H = 0.47  # from the small of the back to its point
#: the head's hair, lock by lock: places on the skull (forward, up, half across) and radii, H
LOCKS = (
    (((0.012, 0.090, 0.012), 0.012), ((-0.020, 0.106, 0.016), 0.021), ((-0.064, 0.092, 0.020), 0.021),
     ((-0.104, 0.066, 0.022), 0.007)),
    (((-0.016, 0.072, 0.034), 0.012), ((-0.044, 0.066, 0.038), 0.020), ((-0.080, 0.046, 0.034), 0.016),
     ((-0.112, 0.024, 0.030), 0.006)),
    (((-0.034, 0.036, 0.032), 0.014), ((-0.058, 0.018, 0.028), 0.018), ((-0.090, -0.008, 0.024), 0.006)),
)  # fmt: skip


def add(s: Sculpt, suit: Suit, build: Build, motion: dict) -> None:
    """Hair, tie, waistcoat, tails, baton."""
    for lock in LOCKS:
        for k in (1, -1):
            s.chain([(s.at("skull", "head", (x, y, k * z)), r) for (x, y, z), r in lock], "shirt", blend=0.7)
    _white_tie(s, build.width)
    for k in (1, -1):
        _tail(s, build.width, k, motion.get("sway", np.zeros(3)))
    if motion.get("armed", True):
        _baton(s)


def _white_tie(s: Sculpt, w: float) -> None:
    """The bow, the points of the waistcoat, and the coat cut away above them."""
    knot = s.at("c7", "chest", (0.036, -0.018, 0))
    for k in (1, -1):
        s.cone(knot, s.at("c7", "chest", (0.034, -0.018, k * 0.024)), 0.0050, 0.0105, "shirt", blend=0.2)
        top, point = (
            s.at("waist", "pelvis", (0.044 * w, 0.030, k * 0.018)),
            s.at("waist", "pelvis", (0.048 * w, -0.022, k * 0.016)),
        )
        s.cone(top, point, 0.0190, 0.0090, "shirt", blend=0.4)


def _tail(s: Sculpt, w: float, k: int, sway: np.ndarray) -> None:
    """One swallow tail: a narrow strip from the small of the back that hangs clear of the thigh and ends in a point."""
    heading, pelvis = s.frames["heading"], s.frames["pelvis"]
    upright = float(np.clip(pelvis[1, 1], -1, 1))
    down = unit(-UP * (0.35 + 0.65 * abs(upright)) - pelvis[:, 1] * (1 - 0.75 * abs(upright)))
    behind = -unit(heading[:, 0] * max(0.2, upright) + pelvis[:, 0] * (1 - max(0.2, upright)))
    start = s.at("waist", "pelvis", (-0.036 * w, 0.020, k * 0.022))
    hip = s.at("pelvis", "pelvis", (-0.058 * w, -0.020, k * 0.026))
    out = pelvis[:, 2] * k
    middle = hip + down * TAIL_H * 0.40 + behind * 0.066 + out * 0.010 + sway * 0.45
    point = hip + down * TAIL_H * 0.80 + behind * 0.165 + out * 0.022 + sway * 1.15
    for at in (middle, point):
        at[1] = max(at[1], FLOOR_H)
    group = s.group()
    s.chain([(start, 0.021), (hip, 0.027), (middle, 0.024), (point, 0.0085)], "black cloth", group=group, blend=0.6)
    s.joints["tail" + ("R" if k > 0 else "L")] = point


def _baton(s: Sculpt) -> None:
    """A cork handle, and a blade where a stick should be."""
    grip, tip = s.joints["grip"], s.joints["tip"]
    along = unit(tip - grip)
    s.chain([(grip - along * 0.034, 0.0120), (grip + along * 0.004, 0.0085), (grip + along * 0.030, 0.0060)], "wood",
        blend=0.4)  # fmt: skip
    s.chain([(grip + along * 0.028, 0.0066), (grip + (tip - grip) * 0.6, 0.0054), (tip, 0.0026)], "steel", blend=0.2)
