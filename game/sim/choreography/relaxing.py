"""Weight takes time: slowing the standing leg where the pelvis would jump, and lifting a free foot that digs."""

from __future__ import annotations

import numpy as np

from game.core import rotations as rot
from game.core import skeleton as body
from game.sim.choreography.sampling import Poses, between, neighbours
from game.sim.spec import BODY_PX, Build, Choreography

# pace -> pelvis' greatest speed over the floor and in height, px a tick, that the relaxing aims at
PACES_PX = {"step": (5.8, 5.8), "jump": (8.6, 8.6), "dash": (13.4, 11.0), "thrown": (16.0, 13.0)}
PASSES = 140
KNEE = 0.026


def relax(poses: Poses, air: np.ndarray, row: Choreography, build: Build) -> Poses:
    """Smooth the standing leg over its neighbours until the pelvis keeps the pace of the choreography."""
    pace = str(row.options.get("pace", "step"))
    if pace not in PACES_PX:
        raise ValueError(f"there is no pace '{pace}'; there are {', '.join(PACES_PX)}")
    over_px, up_px = PACES_PX[pace]
    scale = BODY_PX * build.height
    poses = {name: value.copy() for name, value in poses.items()}
    for _ in range(PASSES):
        marked = _too_fast(poses, air, row.loop, build, over_px / scale, up_px / scale)
        if not marked.any():
            break
        _smooth_standing(poses, marked, row)
    return poses


def lowest(joints: np.ndarray, frames: body.Frames, pin: np.ndarray) -> np.ndarray:
    """Underside (n,) of what carries the body, H: the pinned foot, or the lower foot or knee where none is pinned.

    A free foot that digs does not count: `clear_free_foot` lifts it.
    """
    feet = body.soles(joints, frames)
    knees = np.minimum(joints[:, body.JOINT["knR"], 1], joints[:, body.JOINT["knL"], 1]) - KNEE
    either = np.minimum(feet.min(1), knees)
    return np.where(pin == 0, either, np.where(pin > 0, feet[:, 0], feet[:, 1]))


def _too_fast(poses: Poses, air: np.ndarray, loop: bool, build: Build, over_h: float, up_h: float) -> np.ndarray:
    """Ticks (T+1,) to smooth: five either side of each in which the pelvis goes too far."""
    joints, frames = body.forward_legs(poses, build)
    n, pin = len(air), np.rint(poses["pin"][:, 0]).astype(int)
    up = -np.diff(lowest(joints, frames, pin))
    toes = joints[:, [body.JOINT["toeL"], body.JOINT["toeR"]], 0]
    step = np.diff(toes, axis=0)[np.arange(n - 1), (pin[1:] > 0).astype(int)]
    over = np.where((pin[1:] != 0) & ~air[1:] & ~air[:-1], step, 0.0)
    bad = (np.abs(up) > up_h) | (np.hypot(over, up) > over_h)
    bad &= ~(air[1:] & air[:-1])
    marked = np.zeros(n, bool)
    for k in np.flatnonzero(bad) + 1:
        near = np.arange(k - 5, k + 5)
        marked[near % (n - 1) if loop else near[(near > 0) & (near < n - 1)]] = True
    aloft = air & air[np.maximum(np.arange(n) - 1, 0)] & air[np.minimum(np.arange(n) + 1, n - 1)]
    return marked & ~aloft


def _smooth_standing(poses: Poses, marked: np.ndarray, row: Choreography) -> None:
    before, after = neighbours(poses, row.loop)
    pin = np.rint(poses["pin"][:, 0])
    either = (pin == 0) | bool(row.options.get("both_legs", False))
    parts = {"pelvis": marked, "plant": marked & (pin == 0), "legR": marked & (either | (pin > 0))}
    parts["legL"] = marked & (either | (pin < 0))
    if not row.options.get("keep_yaw", False):
        parts["root"] = marked
    turn = poses["root"][-1, 0] - poses["root"][0, 0]
    rounded = {name: between(before, poses, after, name) for name in parts}
    for name, where in parts.items():
        poses[name] = np.where(where[:, None], rounded[name], poses[name])
    if row.loop and marked[0]:
        for name, value in poses.items():
            if name != "pin":
                value[-1] = value[0]
        poses["root"][-1, 0] += turn


def clear_free_foot(poses: Poses, air: np.ndarray, build: Build) -> Poses:
    """Fold the free leg (thigh up, knee twice that) until its foot passes over the floor the standing foot is on.

    A stretched, pointed leg lifts from the hip instead: it does not fold.
    """
    poses = {name: value.copy() for name, value in poses.items()}
    pin = np.rint(poses["pin"][:, 0]).astype(int)
    open_ = (pin != 0) & ~air & (poses["plant"].max(1) <= 0.99)
    for _ in range(24):
        low = body.soles(*body.forward_legs(poses, build))
        stands, free = np.where(pin > 0, low[:, 0], low[:, 1]), np.where(pin > 0, low[:, 1], low[:, 0])
        digs = stands - free
        open_ &= digs >= 0.002
        if not open_.any():
            break
        for name, side in (("legL", 1), ("legR", -1)):
            here = open_ & (pin == side)
            if here.any():
                poses[name][here] = _fold(poses[name][here], digs[here])
    return poses


def _fold(legs: np.ndarray, digs: np.ndarray) -> np.ndarray:
    """Legs (n, 5) folded, or lifted as far as they are stretched, by as much as `digs` H asks."""
    step = np.clip(digs * 90, 1.2, 7.0)
    lift, knee, point = legs[:, 0], legs[:, 3], legs[:, 4]
    stretched = np.clip((12 - knee) / 6, 0, 1) * np.clip((point - 0.7) / 0.2, 0, 1) * np.clip((lift - 16) / 8, 0, 1)
    turnout = np.radians(legs[:, 2])
    outward = np.stack([np.cos(turnout), np.zeros_like(turnout), np.sin(turnout)], 1)
    out = legs.copy()
    out[:, 3] += 2 * step * (1 - stretched)
    out[:, :2] = rot.lift_azimuth(rot.slerp(rot.direction(legs), outward, step * (1 - stretched) / 90))
    out[:, 0] += step * stretched
    return out
