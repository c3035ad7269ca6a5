"""Rotations, directions on a sphere and two-bone reach, for n cases at once.

Axes of a body: x forward, y up, z to its right.  Angles in degrees, lengths in H (fractions of body height).
Every function takes arrays whose leading axes are the batch and returns the same leading axes.
"""

from __future__ import annotations

import numpy as np

STRAIGHT = 0.9995  # a limb never reaches further than this share of its length: the hinge keeps a side to bend to


def unit(v: np.ndarray) -> np.ndarray:
    """Vectors (..., 3) scaled to length 1; a zero vector stays zero."""
    return v / (np.sqrt((v * v).sum(-1, keepdims=True)) + 1e-12)


def dot(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Scalar products (..., 1) of vectors (..., 3), shaped to scale a vector again."""
    return (a * b).sum(-1, keepdims=True)


def cross(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Vector products (..., 3); numpy's own is several times slower on small batches."""
    ax, ay, az = a[..., 0], a[..., 1], a[..., 2]
    bx, by, bz = b[..., 0], b[..., 1], b[..., 2]
    return np.stack([ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx], -1)


def bend(bends: np.ndarray) -> np.ndarray:
    """Matrices (n, 3, 3) of [bend forward, lean right, twist] (n, 3): lean first, then bend, then twist about up."""
    angles = np.radians(bends)
    (cb, cl, ct), (sb, sl, st) = np.cos(angles).T, np.sin(angles).T
    out = np.empty((len(bends), 3, 3))
    out[:, 0, 0], out[:, 0, 1], out[:, 0, 2] = ct * cb, ct * sb * cl - st * sl, -ct * sb * sl - st * cl
    out[:, 1, 0], out[:, 1, 1], out[:, 1, 2] = -sb, cb * cl, -cb * sl
    out[:, 2, 0], out[:, 2, 1], out[:, 2, 2] = st * cb, st * sb * cl + ct * sl, ct * cl - st * sb * sl
    return out


def turn(matrices: np.ndarray, vectors: np.ndarray) -> np.ndarray:
    """Vectors (n, ..., 3) seen through matrices (n, 3, 3)."""
    flat = vectors.reshape(len(vectors), -1, 3)
    return (flat @ matrices.transpose(0, 2, 1)).reshape(vectors.shape)


def direction(limbs: np.ndarray) -> np.ndarray:
    """Unit vectors (..., 3) of [lift, azimuth, ...]: lift 90 is level; azimuth 0 ahead, 90 aside, 180 behind."""
    azimuth, lift = np.radians(limbs[..., 1]), np.radians(limbs[..., 0])
    level = np.sin(lift)
    return np.stack([np.cos(azimuth) * level, -np.cos(lift), np.sin(azimuth) * level], -1)


def lift_azimuth(directions: np.ndarray) -> np.ndarray:
    """The inverse of `direction`: (..., 3) to (..., 2) in degrees, lift 0..180."""
    lift = np.degrees(np.arccos(np.clip(-directions[..., 1], -1, 1)))
    return np.stack([lift, np.degrees(np.arctan2(directions[..., 2], directions[..., 0]))], -1)


def slerp(a: np.ndarray, b: np.ndarray, u: np.ndarray) -> np.ndarray:
    """Unit vectors on the shortest arc from a to b (n, 3) at u (n,).

    A limb swung from ahead to behind so passes beneath the body instead of round its side; exactly opposite
    directions go by way of straight down.
    """
    cosine = np.clip((a * b).sum(-1), -1, 1)
    arc = np.arccos(cosine)
    sine = np.where(arc < 1e-4, 1.0, np.sin(arc))
    out = (np.sin((1 - u) * arc) / sine)[:, None] * a + (np.sin(u * arc) / sine)[:, None] * b
    out = np.where((arc < 1e-4)[:, None], a, out)
    opposite = arc > 3.1
    if opposite.any():
        down = np.tile([0.0, -1.0, 0.0], (int(opposite.sum()), 1))
        first, second = u[opposite] * 2, u[opposite] * 2 - 1
        to, back = slerp(a[opposite], down, np.minimum(first, 1)), slerp(down, b[opposite], np.maximum(second, 0))
        out[opposite] = np.where((first < 1)[:, None], to, back)
    return out


def swing(lift: np.ndarray, azimuth: np.ndarray, side: np.ndarray, vector: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """A limb from a ball joint: its direction, and `vector` carried by the smallest swing from hanging to there.

    lift, azimuth, side (+1 right, -1 left) are (...,); vector (..., 3) is a direction while the limb hangs.
    """
    a, b = np.radians(azimuth), np.radians(lift)
    ahead, aside, sine, cosine = np.cos(a), side * np.sin(a), np.sin(b), np.cos(b)
    along = np.stack([ahead * sine, -cosine, aside * sine], -1)
    axis = np.stack([-aside, np.zeros_like(ahead), ahead], -1)
    sine, cosine = sine[..., None], cosine[..., None]
    return along, vector * cosine + cross(axis, vector) * sine + axis * dot(axis, vector) * (1 - cosine)


def reach(
    root: np.ndarray,
    target: np.ndarray,
    upper: np.ndarray,
    lower: np.ndarray,
    pole: np.ndarray,
    straight: float = STRAIGHT,
) -> tuple[np.ndarray, np.ndarray]:
    """Two bones from `root` towards `target`: the hinge and the end (..., 3).

    upper, lower (..., 1) are lengths; `pole` points to the side on which the hinge bends.  A target out of reach
    is approached along its own direction; one too near is held off by the bones.
    """
    to = target - root
    distance = np.sqrt((to * to).sum(-1, keepdims=True)) + 1e-12
    held = np.clip(distance, np.abs(upper - lower) + 0.02, straight * (upper + lower))
    axis = to / distance
    side = unit(pole - axis * dot(pole, axis))
    cosine = (upper * upper + held * held - lower * lower) / (2 * upper * held)
    hinge = root + upper * (axis * cosine + side * np.sqrt(np.maximum(0, 1 - cosine * cosine)))
    return hinge, root + axis * held
