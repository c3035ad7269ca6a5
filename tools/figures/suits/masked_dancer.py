"""The bellflower: a bell of gores to the calf, a bodice, gloves, a half mask, and plumes.

Cut over the dancer's own body (`tools.figures.dancer`) with her cloths exchanged.
"""

from __future__ import annotations

import numpy as np

from game.sim.spec import Build
from tools.figures import dancer
from tools.figures.cloths import CLOTH_IDS
from tools.figures.flesh import Paint, Sculpt, unit

VERSION = 1
EXCHANGED = {"leotard": "teal", "red satin": "teal light"}
GORES, STEPS, LENGTH_H = 40, 5, 0.375
HEM_COVER, THIGH_H = 0.66, 0.060
REST_DEGREES, OPEN_DEGREES = 27.0, 82.0  # how far the bell stands from hanging down: at rest, and at most
HANGS = 0.55  # how much of the bell hangs down rather than away from the hips
PLUMES_DEGREES = (-58, -32, -8, 18, 44)
DOWN = np.array([0.0, -1.0, 0.0])
FLOOR_H = 0.020


def clothe(sculpt: Sculpt, build: Build, motion: dict) -> None:
    dancer.dress(sculpt)
    sculpt.tutu = None
    sculpt.joints.pop("knot", None)  # the ribbon is not hers
    _exchange(sculpt)
    _gloves(sculpt)
    _plumes(sculpt, motion.get("lag", (0.0, 0.0)))
    _bell(sculpt, motion.get("flare", 0.0), motion.get("lag", (0.0, 0.0)))


def _exchange(s: Sculpt) -> None:
    """The same rows of flesh in other cloths; what is painted is painted through the same exchange."""
    ids = np.arange(len(CLOTH_IDS))
    for old, new in EXCHANGED.items():
        ids[CLOTH_IDS[old]] = CLOTH_IDS[new]

    def other(paint: Paint, masked: bool) -> Paint:
        def painted(x, y, z):
            cloth = ids[paint(x, y, z)]
            return _half_mask(cloth, x, y, np.abs(z)) if masked else cloth

        return painted

    for solid in s.solids:
        solid.cloth = int(ids[solid.cloth])
        if solid.paint:
            frame, paint = solid.paint
            solid.paint = (frame, other(paint, frame == "head"))


def _half_mask(cloth, x, y, away):
    """Ivory from the brow to the cheekbone, swept up at the temples, with dark hollows."""
    edge = (x > 0.002) & (y > 0.0315 - 0.25 * away) & (y < 0.0590 + 0.30 * away)
    eye = (x > 0.016) & (np.abs(y - 0.0455 - 0.15 * away) < 0.0050) & (np.abs(away - 0.0155) < 0.0095)
    return np.where(eye, CLOTH_IDS["leather"], np.where(edge, CLOTH_IDS["ivory"], cloth))


def _gloves(s: Sculpt) -> None:
    for side in "RL":
        elbow, wrist = s.joints["el" + side], s.joints["wr" + side]
        top = elbow + (wrist - elbow) * 0.22
        s.bone(top, wrist, s.frames["farm" + side][:, 1], ((0, 0.0172, 0.001), (0.5, 0.0142, 0.001), (1, 0.0102, 0)),
            "teal", blend=0.4)  # fmt: skip


def _plumes(s: Sculpt, lag: tuple[float, float]) -> None:
    """Five, from the knot of the hair, up and back; they nod after the head."""
    head = s.frames["head"]
    root = s.at("skull", "head", (-0.020, 0.092, 0))
    for degrees in PLUMES_DEGREES:
        a = np.radians(degrees)
        out = unit(head @ np.array([-0.62 - 0.30 * abs(np.sin(a)) + 0.2 * lag[0], np.cos(a), np.sin(a) * 1.05]))
        back = head[:, 0]
        points = [(root, 0.0080), (root + out * 0.060, 0.0150), (root + out * 0.110 - back * 0.024, 0.0140),
            (root + out * 0.140 - back * 0.058, 0.0045)]  # fmt: skip
        s.strip(points, "teal light" if degrees in PLUMES_DEGREES[1::2] else "teal", blend=0.45)


def _bell(s: Sculpt, flare: float, lag: tuple[float, float]) -> None:
    """The gores hang from the hips; a turn opens them, a leg that rises takes those before it along."""
    pelvis, heading = s.frames["pelvis"], s.frames["heading"]
    upright = float(np.clip(pelvis[1, 1], 0, 1))
    down = unit(HANGS * upright * DOWN - (1 - HANGS * upright) * pelvis[:, 1])
    ahead = unit(heading[:, 0] - down * (heading[:, 0] @ down))
    right = np.cross(ahead, -down)
    waist = s.at("pelvis", "pelvis", (0, 0.036, 0))
    s.disc(waist + pelvis @ np.array([0, 0.006, 0]), pelvis, (0.047, 0.013, 0.050), "teal light", blend=0.4)
    legs = [_reach(s, side, down) for side in "RL"]
    for gore in range(GORES):
        a = 2 * np.pi * gore / GORES
        out = np.cos(a) * ahead + np.sin(a) * right
        opening = REST_DEGREES + 34 * flare + 10 * (lag[0] * np.cos(a) + lag[1] * np.sin(a))
        for away, degrees in legs:
            along = float(np.clip(out @ away, 0, 1))
            opening = max(opening, (degrees + 7) * along**1.5)
        theta = np.radians(np.clip(opening, 12, OPEN_DEGREES))
        hip = waist + pelvis @ np.array([0.034 * np.cos(a), 0, 0.040 * np.sin(a)])
        cloth = "teal light" if gore % 4 == 0 else "teal"
        s.strip(_gore(s, hip, down, out, theta, 1 + 0.05 * (gore % 2)), cloth, blend=0.8)


def _reach(s: Sculpt, side: str, down: np.ndarray) -> tuple[np.ndarray, float]:
    """Which way a thigh leans from hanging, level with the floor of the bell, and by how many degrees."""
    hip, knee, ankle = (s.joints[name + side] for name in ("hip", "kn", "an"))
    thigh = unit(0.75 * (knee - hip) + 0.25 * (ankle - hip))
    level = thigh - down * (thigh @ down)
    return unit(level), float(np.degrees(np.arccos(np.clip(thigh @ down, -1, 1))))


def _gore(s: Sculpt, hip, down, out, theta: float, stretch: float) -> list[tuple[np.ndarray, float]]:
    """(place, radius) from the hip to the hem: it goes over the thighs and falls away, like a bell."""
    points, at = [(hip, 0.013)], hip
    wide = LENGTH_H * np.sin(theta) * 2 * np.pi / GORES * HEM_COVER  # no gaps between the gores of an open bell
    for step in range(1, STEPS + 1):
        share = step / STEPS
        lean = theta * (0.80 + 0.45 * share - 0.30 * share * share * (theta > 0.9))
        lean = min(lean, np.radians(OPEN_DEGREES + 6))
        at = at + (np.cos(lean) * down + np.sin(lean) * out) * LENGTH_H * stretch / STEPS
        place = at
        for side in "RL":
            place = _pushed(place, s.joints["hip" + side], s.joints["kn" + side], THIGH_H * (1 - 0.30 * share))
        points.append(
            (np.array([place[0], max(place[1], FLOOR_H), place[2]]), 0.013 + max(0.011, wide - 0.013) * share)
        )
    return points


def _pushed(place: np.ndarray, a: np.ndarray, b: np.ndarray, radius: float) -> np.ndarray:
    """A point of cloth brought out of a leg from `a` to `b`."""
    along = b - a
    nearest = a + along * np.clip((place - a) @ along / (along @ along), 0, 1)
    away = place - nearest
    distance = float(np.linalg.norm(away))
    return place if distance >= radius else nearest + away / (distance + 1e-6) * radius
