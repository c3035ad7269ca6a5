"""A solved move, and its integer track."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from game.core import skeleton as body
from game.sim.spec import SUB, Build

JOINT_UNITS = 64  # track joints count 1/64 px


@dataclass(frozen=True, kw_only=True)
class Motion:
    """A move danced by one body: everything per tick 0..T, lengths in H.

    joints (T+1, J, 3) from where the move began (x ahead, y above the floor, z to the right of the body's line);
    frames and poses as in `core.skeleton`; air (T+1,) bool; pinned (T+1,) -1 left, 0 none, +1 right foot carries.
    `stretched_h` is the pelvis' height over pointed feet that just touch the floor.  A ballistic motion has no
    height of its own: its joints stand as they do in the instant in which the body's own height is zero.
    """

    joints: np.ndarray
    frames: dict[str, np.ndarray]
    poses: dict[str, np.ndarray]
    air: np.ndarray
    pinned: np.ndarray
    stretched_h: float
    ballistic: bool = False


@dataclass(frozen=True, kw_only=True)
class Track:
    """A motion in integers, per tick 0..T, for one body facing right.

    joints  (T+1, J, 3) int16, 1/64 px: x from the pelvis, y from the floor minus `rise`, z from the body's line
    travel  int32, 1/256 px: pelvis forward since tick 0
    rise    int32, 1/256 px: while airborne the pelvis' height above that of a body stretched over its toes, else 0
    air     bool
    pinned  int8: the foot that carries, -1 left, 0 none, +1 right
    yaw     int16: heading in degrees
    pelvis  int32, 1/256 px: pelvis above the floor, `rise` included
    """

    joints: np.ndarray
    travel: np.ndarray
    rise: np.ndarray
    air: np.ndarray
    pinned: np.ndarray
    yaw: np.ndarray
    pelvis: np.ndarray


def stretched_h(build: Build) -> float:
    """Pelvis' height of a body stretched over pointed toes, H."""
    return (body.THIGH + body.SHIN) * build.leg + 0.008 + body.FOOT + body.BOX


def rounded(values: np.ndarray, kind: type) -> np.ndarray:
    """Nearest integers; an exact tie never hangs on a float's last bit, so every machine rounds alike."""
    return np.floor(values + (0.5 + 1e-6)).astype(kind)


def track(motion: Motion, height_px: float) -> Track:
    """Round a motion for a body of `height_px` pixels to a 1.00 H."""
    pelvis = motion.joints[:, body.JOINT["pelvis"]]
    above = 0.0 if motion.ballistic else np.where(motion.air, np.maximum(pelvis[:, 1] - motion.stretched_h, 0), 0)
    rise = rounded(above * np.ones(len(pelvis)) * height_px * SUB, np.int32)
    origin = np.stack([pelvis[:, 0], rise / (height_px * SUB), np.zeros(len(pelvis))], 1)
    return Track(
        joints=rounded((motion.joints - origin[:, None]) * height_px * JOINT_UNITS, np.int16),
        travel=rounded((pelvis[:, 0] - pelvis[0, 0]) * height_px * SUB, np.int32),
        rise=rise,
        air=motion.air.astype(bool),
        pinned=motion.pinned.astype(np.int8),
        yaw=rounded(motion.poses["root"][:, 0], np.int16),
        pelvis=rounded(pelvis[:, 1] * height_px * SUB, np.int32),
    )
