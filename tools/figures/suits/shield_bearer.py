"""The slab: helmet and visor, pads, a tall bent shield with slits on the left arm, a baton in the right hand."""

from __future__ import annotations

import numpy as np

from game.sim.spec import Build
from tools.figures.flesh import Sculpt, unit
from tools.figures.men import Suit

VERSION = 1
SUIT = Suit(
    top="charcoal", legs="black cloth", sleeves="charcoal", shoes="leather", hands="leather", neck="black cloth",
    hair="", belt="leather", arms=1.08, thighs=1.04,
)  # fmt: skip
FACED_DEGREES = 34  # the shield is held a little aside, so that its face is seen
RIBS, HALF_WIDTH, BEND, TOP, FOOT = 13, 0.150, 0.040, 0.262, -0.300  # of the slab, H; its origin is behind the wrist
SLITS = (0.150, 0.186)  # heights of the two slits above the grip
BARS = (0.066, -0.078)


def add(s: Sculpt, suit: Suit, build: Build, motion: dict) -> None:
    """Helmet, pads, baton and shield."""
    _helmet(s)
    _pads(s, build.width)
    if motion.get("armed", True):
        _baton(s)
    _shield(s)


def _helmet(s: Sculpt) -> None:
    def at(x: float, y: float, z: float = 0.0) -> np.ndarray:
        return s.at("skull", "head", (x, y, z))

    head = s.frames["head"]
    s.cone(at(-0.006, 0.072), at(-0.006, 0.050), 0.0560, 0.0530, "leather")
    nape = [(-0.030, 0.022, -0.036), (-0.044, 0.020, 0.0), (-0.030, 0.022, 0.036)]
    s.chain([(at(*p), 0.023) for p in nape], "leather")
    for k in (1, -1):
        s.chain([(at(-0.012, 0.026, k * 0.042), 0.019), (at(0.020, -0.004, k * 0.034), 0.015)], "leather")
    s.cone(at(0.028, -0.004, 0.014), at(0.028, -0.004, -0.014), 0.0165, 0.0165, "leather", blend=0.5)
    s.disc(at(0.022, 0.086), head, (0.046, 0.010, 0.050), "slate", blend=0.3)  # the visor's hinge
    s.cone(at(0.026, 0.064), at(0.032, 0.026), 0.0430, 0.0360, "visor", blend=0.35)


def _pads(s: Sculpt, w: float) -> None:
    for side in "RL":
        chest = s.frames["chest"]
        s.disc(s.joints["sh" + side] + chest @ [0, 0.008, 0], chest, (0.052, 0.040, 0.054), "leather", blend=0.5)
        cap = s.frames["thigh" + side][:, 1]
        shin = s.frames["shin" + side]
        frame = np.stack([shin[:, 1], -shin[:, 0], np.cross(shin[:, 1], -shin[:, 0])], 1)
        s.disc(s.joints["kn" + side] + cap * 0.026 * w, frame, (0.026, 0.046, 0.038), "leather", blend=0.4)
        guard = s.joints["kn" + side] + shin[:, 0] * 0.115 + shin[:, 1] * 0.020 * w
        s.disc(guard, frame, (0.020, 0.078, 0.034), "leather", blend=0.4)
    plate = s.at("ribs", "chest", (0.040 * w, 0.070, 0))
    s.disc(plate, s.frames["chest"], (0.026, 0.084, 0.072 * w), "black cloth", blend=0.5)


def _baton(s: Sculpt) -> None:
    grip, tip = s.joints["grip"], s.joints["tip"]
    along = unit(tip - grip)
    s.cone(grip - along * 0.060, tip, 0.0105, 0.0115, "leather", blend=0.3)
    s.cone(grip + along * 0.030, grip + along * 0.036, 0.0175, 0.0175, "slate", blend=0.2)


def slab_frame(s: Sculpt) -> tuple[np.ndarray, np.ndarray]:
    """Where the slab's middle is, and its axes: out of its face, up, across.

    It stands across the forearm, steadied upright, and is turned aside towards the viewer when he faces right.
    """
    along = unit(s.joints["haL"] - s.joints["elL"])
    heading = s.frames["heading"]
    ahead, up, across = heading[:, 0], heading[:, 1], heading[:, 2]
    out = unit(ahead * (along @ ahead + 0.35) + up * 0.45 * (along @ up) + across * (along @ across))
    top = unit(up - out * (up @ out))
    c, k = np.cos(np.radians(FACED_DEGREES)), np.sin(np.radians(FACED_DEGREES))
    out = out * c + np.cross(out, top) * k
    frame = np.stack([out, top, np.cross(out, top)], 1)
    return s.joints["wrL"] + frame @ [0.072, -0.012, -0.020], frame


def _shield(s: Sculpt) -> None:
    middle, frame = slab_frame(s)

    def at(u: float, y: float, x: float = 0.0) -> np.ndarray:
        """A place on the slab: u -1..1 across, y up, x out of its face."""
        return middle + frame @ [x - BEND * u * u, y, u * HALF_WIDTH]

    group = s.group()
    for i in range(RIBS):
        u = 2 * i / (RIBS - 1) - 1
        round_off = 0.022 * u**6
        cloth = "leather" if abs(u) > 0.9 else "slate"
        s.cone(at(u, TOP - round_off), at(u, FOOT + round_off), 0.0170, 0.0170, cloth, group=group, blend=0.5)
    for y in SLITS:
        s.chain([(at(u, y, 0.011), 0.0105) for u in (-0.62, -0.2, 0.2, 0.62)], "visor", blend=0.25)
    for y in BARS:
        s.chain([(at(u, y, 0.013), 0.0085) for u in (-0.72, -0.24, 0.24, 0.72)], "steel", blend=0.25)
    for y in (TOP - 0.004, FOOT + 0.004):
        s.chain([(at(u, y - np.sign(y) * 0.022 * u**6), 0.0185) for u in (-1, -0.5, 0, 0.5, 1)], "leather", blend=0.4)
