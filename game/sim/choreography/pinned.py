"""The dancers' way to stand: each pose names the foot that carries; that foot stays, and the pelvis answers.

While a foot is pinned the pelvis moves so that its toe lies still.  Unpinned and airborne, `root` tells free
travel; `root` also tells the pelvis' height in flight, so that switching feet never pops.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from game.core import skeleton as body
from game.sim.choreography.flesh import slim_lowest
from game.sim.choreography.motion import Motion, stretched_h
from game.sim.choreography.relaxing import clear_free_foot, relax
from game.sim.choreography.sampling import EASES, sample, smooth, spot
from game.sim.spec import Build, Choreography


def solve_pinned(row: Choreography, build: Build, ballistic: bool) -> Motion:
    """Solve a pinned choreography for a body; see `Motion` for what comes out."""
    poses = smooth(sample(row), {*row.hold, max(row.loop_from, 0)} - {0}, row.loop)
    if row.spot:
        spot(poses, row.spot, float(row.options.get("spot_from", 0.0)), row.loop)
    travel, air = free_travel(row)
    poses = clear_free_foot(relax(poses, air, row, build), air, build)
    joints, frames = body.forward(poses, build)
    height = _heights(row, air, -slim_lowest(joints, frames), ballistic)
    pinned = np.where(air, 0, np.rint(poses["pin"][:, 0])).astype(int)
    moved = _follow_pinned_foot(joints, pinned, air, travel, bool(row.options.get("slide", False)))
    joints = joints + np.stack([moved[:, 0], height, moved[:, 1]], 1)[:, None]
    return Motion(
        joints=joints, frames=frames, poses=poses, air=air, pinned=pinned,
        stretched_h=stretched_h(build), ballistic=ballistic,
    )  # fmt: skip


def free_travel(row: Choreography) -> tuple[np.ndarray, np.ndarray]:
    """Free travel (T+1,) in H, and which ticks are airborne, from the rows (tick, x, height, airborne) of `root`."""
    t = np.arange(row.ticks + 1)
    x, air = np.full(len(t), float(row.root[-1][1])), np.full(len(t), bool(row.root[-1][3]))
    ease = EASES[str(row.options.get("travel_ease", "lin"))]
    done = np.zeros(len(t), bool)
    for (t0, x0, _, a0), (t1, x1, _, a1) in pairwise(row.root):
        here = (t <= t1) & ~done
        x[here] = x0 + (x1 - x0) * ease(np.clip((t[here] - t0) / (t1 - t0), 0, 1))
        air[here] = bool(a0) & ((t[here] > t0) | (t0 == 0)) & ((t[here] < t1) | bool(a1))
        done |= here
    return x, air


def _heights(row: Choreography, air: np.ndarray, ground: np.ndarray, ballistic: bool) -> np.ndarray:
    """Pelvis' height (T+1,): by contact on the ground, by the authored points in flight; a rise slows, a fall gains."""
    points = [(float(t), float(h)) for t, _, h, _ in row.root if h is not None]
    y, last = ground.copy(), row.ticks
    start = 0
    while start <= last:
        if not air[start]:
            start += 1
            continue
        end = start
        while end <= last and air[end]:
            end += 1
        path = [p for p in points if start - 1 <= p[0] <= end]
        known = {p[0] for p in path}
        first = float(max(start - 1, 0))
        if path and first not in known and path[0][0] > first:
            path.insert(0, (first, ground[int(first)]))
        if path and end <= last and float(end) not in known:
            path.append((float(end), ground[end]))
        for k in range(start, end):
            if path:
                y[k] = _on_path(path, k) if ballistic else max(_on_path(path, k), ground[k])
        start = end
    return y


def _on_path(path: list[tuple[float, float]], tick: int) -> float:
    for (t0, h0), (t1, h1) in pairwise(path):
        if t0 <= tick <= t1:
            u = (tick - t0) / (t1 - t0)
            if h1 > h0 + 0.004:
                u = 1 - (1 - u) ** 2
            elif h1 < h0 - 0.004:
                u = u * u
            return h0 + (h1 - h0) * u
    return path[-1][1] if tick > path[-1][0] else path[0][1]


def _follow_pinned_foot(
    joints: np.ndarray, pinned: np.ndarray, air: np.ndarray, travel: np.ndarray, slide: bool
) -> np.ndarray:
    """Pelvis' x and z (T+1, 2): a pinned toe stays where it is; z ends where it began."""
    n = len(pinned)
    toes = joints[:, [body.JOINT["toeL"], body.JOINT["toeR"]]][:, :, [0, 2]]
    step = -np.diff(toes, axis=0)[np.arange(n - 1), (pinned[1:] > 0).astype(int)]
    held = (pinned[1:] != 0) & ~air[1:] & ~air[:-1]
    free = np.stack([np.diff(travel), np.zeros(n - 1)], 1)
    step = np.where(held[:, None], step + (free if slide else 0), free)
    moved = np.vstack([np.zeros((1, 2)), np.cumsum(step, 0)])
    moved[:, 1] -= moved[-1, 1] * np.arange(n) / max(1, n - 1)
    return moved
