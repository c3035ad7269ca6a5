"""A chain of links in fixed steps of one tick: follow the leader, exact lengths in one pass.

After the pass the follower's pull is taken out of the speed (Mueller, Kim and Chentanez 2012, "Fast simulation of
inextensible hair and fur"), or the chain gains energy and floats up.
"""

from __future__ import annotations

import math

import numpy as np

CORRECTION = 0.9


def follow(
    anchor: tuple[float, float, float],
    wanted: np.ndarray,
    link: float,
    lean: tuple[float, float, float],
    stiff: np.ndarray,
):
    """Links of length `link` from `anchor` towards the `wanted` places (n, 3).

    Each link leans on the one before it by its `stiff` (n,); `lean` is the unit direction of the first.
    Returns (n, 3): the chain, bent but never creased.
    """
    px, py, pz = anchor
    bx, by, bz = lean
    out = [(px, py, pz)]
    for (qx, qy, qz), s in zip(wanted[1:].tolist(), stiff[1:].tolist()):
        ax, ay, az = qx - px, qy - py, qz - pz
        k = 1 / math.sqrt(ax * ax + ay * ay + az * az + 1e-12)
        ax, ay, az = ax * k + bx * s, ay * k + by * s, az * k + bz * s
        k = 1 / math.sqrt(ax * ax + ay * ay + az * az + 1e-12)
        bx, by, bz = ax * k, ay * k, az * k
        px, py, pz = px + bx * link, py + by * link, pz + bz * link
        out.append((px, py, pz))
    return np.array(out)
