"""From keys to a pose at every tick: easing, overlap of the parts, rounding of corners, spotting."""

from __future__ import annotations

from collections.abc import Callable, Collection

import numpy as np

from game.core import rotations as rot
from game.core import skeleton as body
from game.sim.spec import Choreography

Poses = dict[str, np.ndarray]

EASES: dict[str, Callable[[np.ndarray], np.ndarray]] = {
    "lin": lambda u: u,
    "io": lambda u: u * u * (3 - 2 * u),
    "hold": lambda u: u * u * (3 - 2 * u),
    "in": lambda u: u * u,
    "in3": lambda u: u**3,
    "out": lambda u: 1 - (1 - u) ** 2,
    "out4": lambda u: 1 - (1 - u) ** 4,
    "flow": lambda u: u + (u * u * (3 - 2 * u) - u) * 0.45,
    "back": lambda u: 1 + 2.4 * (u - 1) ** 3 + 1.4 * (u - 1) ** 2,
}
# Ticks by which a part is late (or early, below 0) between keys: hips lead, arms follow.
LAG = {"root": -0.6, "pelvis": -1.0, "spine": -0.4, "head": 0.4, "armR": 1.2, "armL": 1.2}


def eased(names: list[str], index: np.ndarray, u: np.ndarray) -> np.ndarray:
    """Each u (n,) through the easing of its own segment; `names` holds one a segment."""
    out = np.empty_like(u)
    for name in set(names):
        if name not in EASES:
            raise ValueError(f"there is no easing '{name}'; there are {', '.join(EASES)}")
        here = np.array([n == name for n in names])[index]
        out[here] = EASES[name](u[here])
    return out


def segment(ticks: np.ndarray, t: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """For times t (n,): the key before each, and how far it is to the next, 0..1."""
    index = np.clip(np.searchsorted(ticks[1:], t, side="left"), 0, max(0, len(ticks) - 2))
    if len(ticks) < 2:
        return index, np.zeros(len(t))
    span = ticks[index + 1] - ticks[index]
    return index, np.clip((t - ticks[index]) / span, 0, 1)


def sample(row: Choreography) -> Poses:
    """Poses (T+1, width) of a pinned choreography: each part reads its own moment, all settle together at the ends."""
    keys, length = body.batch([key.pose for key in row.keys]), row.ticks
    ticks = np.array([key.tick for key in row.keys], float)
    names = [key.ease for key in row.keys[1:]]
    t = np.arange(length + 1.0)
    settle = np.ones(length + 1)
    if not row.loop:
        near = np.minimum(t / 3, (length - t) / 4)
        if row.loop_from >= 0:
            near = np.minimum(near, np.abs(t - row.loop_from) / 4)
        settle = np.clip(near, 0, 1)
    turn = keys["root"][-1, 0] - keys["root"][0, 0]
    out: Poses = {}
    for name in body.FIELDS:
        late = t - LAG.get(name, 0.0) * settle * float(row.options.get("drag", 1.0))
        rounds = np.floor(late / length) if row.loop else np.zeros_like(t)
        late = late - rounds * length if row.loop else np.clip(late, 0, length)
        index, u = segment(ticks, late)
        a, b = keys[name][index], keys[name][index + 1]
        if name == "pin":
            out[name] = np.where((late > ticks[index])[:, None], b, a)
            continue
        u = eased(names, index, u)
        value = a + (b - a) * u[:, None]
        if name in body.LIMBS:
            value[:, :2] = rot.lift_azimuth(rot.slerp(rot.direction(a), rot.direction(b), u))
        if name == "root":
            value[:, 0] += rounds * turn
        out[name] = value
    return out


def between(before: Poses, here: Poses, after: Poses, name: str) -> np.ndarray:
    """One field of a pose rounded against its neighbours (1, 2, 1); limbs are rounded as directions."""
    value = (before[name] + 2 * here[name] + after[name]) / 4
    if name in body.LIMBS:
        sum_ = rot.direction(before[name]) + 2 * rot.direction(here[name]) + rot.direction(after[name])
        value[:, :2] = rot.lift_azimuth(rot.unit(sum_))
    return value


def neighbours(poses: Poses, loop: bool) -> tuple[Poses, Poses]:
    """The poses a tick before and a tick after; a loop's ends see each other, one whole turn apart."""
    n = len(poses["root"])
    back, ahead = np.arange(n) - 1, np.arange(n) + 1
    back[0], ahead[-1] = (n - 2, 1) if loop else (0, n - 1)
    before = {name: value[back] for name, value in poses.items()}
    after = {name: value[ahead] for name, value in poses.items()}
    if loop:
        turn = poses["root"][-1, 0] - poses["root"][0, 0]
        before["root"][0, 0] -= turn
        after["root"][-1, 0] += turn
    return before, after


def smooth(poses: Poses, hold: Collection[int], loop: bool) -> Poses:
    """Round the corners between keys once; ticks in `hold` (blows, take-offs) and open ends stay crisp."""
    n = len(poses["root"])
    crisp = np.zeros(n, bool)
    crisp[[k for k in hold if 0 <= k < n]] = True
    if not loop:
        crisp[[0, -1]] = True
    before, after = neighbours(poses, loop)
    out: Poses = {}
    for name, value in poses.items():
        rounded = value if name == "pin" else between(before, poses, after, name)
        out[name] = np.where(crisp[:, None], value, rounded)
    return out


def spot(poses: Poses, side: int, start: float, loop: bool) -> None:
    """Turn the head against the body so that it keeps its target, then whips round ahead of it; in place."""
    n = len(poses["root"])
    turned = ((poses["root"][:, 0] - start) * side) % 360
    u = np.clip((turned - 92) / 120, 0, 1)
    twist = side * np.clip(360 * u * u * (3 - 2 * u) - turned, -82, 82)
    t = np.arange(n)
    weight = np.ones(n) if loop else np.clip(np.minimum(t / 4, (n - 1 - t) / 4), 0, 1)
    poses["head"][:, 2] = poses["head"][:, 2] * (1 - weight) + twist * weight
