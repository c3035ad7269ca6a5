"""The comma: ivory bodice over black tights, a skirt that is only half there, a long tail of hair."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.sim.spec import Build
from tools.figures import dancer
from tools.figures.cloths import CLOTH_IDS
from tools.figures.flesh import Sculpt, unit

VERSION = 1
DYES = {"leotard": "shirt", "tights": "black cloth", "red satin": "shirt", "blush": "skin"}
SKIRT_DEGREES = (*range(62, 299, 9), -12, -3, 6)  # round from the front: open at the near side, one panel before
SKIRT_H, WAIST_H, OUT = 0.285, 0.052, 0.34
TAIL_LINKS, TAIL_H = 7, 0.30


@dataclass(frozen=True)
class _Dyed:
    """A paint whose cloths come out in other colours."""

    paint: object
    ids: np.ndarray

    def __call__(self, x, y, z):
        return self.ids[self.paint(x, y, z)]


def _dye(s: Sculpt) -> None:
    ids = np.arange(len(CLOTH_IDS))
    for before, after in DYES.items():
        ids[CLOTH_IDS[before]] = CLOTH_IDS[after]
    for solid in s.solids:
        solid.cloth = int(ids[solid.cloth])
        if solid.paint:
            frame, paint = solid.paint
            solid.paint = (frame, _Dyed(paint, ids))


def _wristlets(s: Sculpt) -> None:
    for side in "RL":
        elbow, wrist = s.joints["el" + side], s.joints["wr" + side]
        s.cone(elbow + (wrist - elbow) * 0.42, wrist - (wrist - elbow) * 0.04, 0.0158, 0.0118, "black cloth", blend=0.4)


def _tail(s: Sculpt, sway: np.ndarray) -> None:
    """A tail of hair from the crown: it follows the head, sinks, and comes after the body."""
    back, up = -s.frames["head"][:, 0], np.array([0, 1.0, 0])
    root = s.at("skull", "head", (-0.046, 0.086, 0))
    points, heading = [(root, 0.019)], unit(back * 0.9 + s.frames["head"][:, 1] * 0.25)
    for n in range(1, TAIL_LINKS + 1):
        heading = unit(heading - up * 0.40 + sway * 3.2)
        points.append((points[-1][0] + heading * TAIL_H / TAIL_LINKS, 0.0225 * (1 - (n / TAIL_LINKS) ** 2 * 0.8)))
    s.chain(points, "hair", blend=0.5)
    s.cone(root - back * 0.012, root + back * 0.010, 0.0215, 0.0205, "shirt", blend=0.25)


def _skirt(s: Sculpt, sway: np.ndarray) -> None:
    """Strips from the waist: each hangs, is carried by a leg that lifts beneath it, and lags behind."""
    pelvis, up = s.frames["pelvis"], np.array([0, 1.0, 0])
    waist = s.at("pelvis", "pelvis", (0, 0.028, 0))
    legs = [unit(s.joints["kn" + side] - s.joints["hip" + side]) for side in "RL"]
    for degrees in SKIRT_DEGREES:
        a = np.radians(degrees)
        out = pelvis @ np.array([np.cos(a), 0.0, np.sin(a)])
        falls = unit(-up * 0.72 - pelvis[:, 1] * 0.28 + out * OUT)
        for leg in legs:
            level = leg + up * max(0.0, -float(leg @ up))
            size = float(np.linalg.norm(level))
            if size > 0.2:
                lift = min(1.0, size * 1.15) * max(0.0, float(level @ out) / size) ** 1.3
                falls = unit(falls * (1 - lift) + leg * lift + out * 0.16 * lift)
        falls = unit(falls + sway * 1.6)
        top = waist + out * WAIST_H
        middle = top + falls * SKIRT_H * 0.5 + out * 0.016
        s.strip([(top, 0.0135), (middle, 0.0215), (top + falls * SKIRT_H, 0.0270)], "shirt", blend=0.8)


def clothe(sculpt: Sculpt, build: Build, motion: dict) -> None:
    sway = np.asarray(motion.get("sway", np.zeros(3)))
    dancer.dress(sculpt)
    sculpt.tutu = None
    _dye(sculpt)
    _wristlets(sculpt)
    _tail(sculpt, sway)
    _skirt(sculpt, sway)
