"""The men's way to stand: keys say which feet stay; legs reach for their feet, and the pelvis follows in its time.

A key's `feet`: upper case = that foot stays where it was at the key before; lower case = it has been set down anew
by this key; '' = airborne; 'B' = the body lies or sits.  The first foot named leads: the pelvis' place and height
at the key come from it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from game.core import rotations as rot
from game.core import skeleton as body
from game.sim.choreography.flesh import BROAD, boots_lowest, broad_lowest
from game.sim.choreography.motion import Motion, stretched_h
from game.sim.choreography.sampling import EASES, Poses, eased, segment
from game.sim.spec import BODY_PX, Build, Choreography

# Ticks by which a part is ahead of the keys: the hips lead, a weapon trails.
LEAD = {"pelvis": 2, "spine": 1, "legR": 1, "legL": 1, "head": 1, "wpn": -1}
OVER_PX, UP_PX = 4.5, 3.8  # pelvis' greatest speed over the floor and in height, px a tick
RUSH_OVER_PX, RUSH_UP_PX = 12.0, 11.0  # the same while the body rushes or falls
SINK_H = 0.015  # how far a tick the pelvis sinks at most, so that a foot reaches its place
SLOPE = float(np.arcsin((body.BOOT_ANKLE - body.BOOT_TOE) / body.FOOT))  # of a flat boot, from ankle to toe
REACHES = 25  # steps in which a heel comes up before the pelvis sinks
WEAPON_FLOOR = 0.012  # a weapon's point comes no nearer to the floor
UP = np.array([0.0, 1.0, 0.0])


@dataclass
class _Station:
    """A key solved: the pelvis, and where each foot is locked (x, z)."""

    x: float
    height: float
    aloft: bool
    feet: str
    locks: dict[str, tuple[float, float]] = field(default_factory=dict)


def solve_locked(row: Choreography, build: Build, ballistic: bool) -> Motion:
    """Solve a foot-locked choreography for a body; see `Motion` for what comes out."""
    stations = _stations(row, build)
    ticks = np.array([key.tick for key in row.keys], float)
    t = np.arange(row.ticks + 1.0)
    index, u = segment(ticks, t)
    after = np.minimum(index + 1, len(stations) - 1)
    pace = np.clip(eased([key.ease for key in row.keys[1:]] or ["lin"], index, u), 0, 1)
    x, height = _pelvis_path(row, build, stations, index, after, pace)
    poses = _sample(row, ticks, t)
    joints, frames = body.forward({**poses, "plant": poses["plant"] * 0}, build)
    low = broad_lowest(joints, build.width, feet=False)
    height = np.maximum(height, -low)
    joints = joints + np.stack([x, height, np.zeros(len(x))], 1)[:, None]
    planted = _stand(joints, frames, poses, stations, index, after, u, pace, height + low, row.loop)
    _keep_above_floor(joints, frames)
    _grip_with_left(joints, frames, poses, build)
    aloft = np.array([s.aloft for s in stations])
    air = np.where(u >= 1, aloft[after], np.where(u <= 0, aloft[index], aloft[index] | aloft[after]))
    return Motion(
        joints=joints, frames=frames, poses=poses, air=air | ballistic, pinned=_leading(planted, stations, after),
        stretched_h=stretched_h(build), ballistic=ballistic,
    )  # fmt: skip


# ------------------------------------------------------------------------------------------------ the keys


def _stations(row: Choreography, build: Build) -> list[_Station]:
    poses = body.batch([key.pose for key in row.keys])
    joints, frames = body.forward({**poses, "plant": poses["plant"] * 0}, build)
    flesh, trunk = broad_lowest(joints, build.width, feet=True), broad_lowest(joints, build.width, feet=False)
    boots = {side: _boot(frames, side, poses["leg" + side][:, 4]) for side in body.SIDES}
    toes = {side: joints[:, body.JOINT["an" + side]] + boots[side] for side in body.SIDES}
    lines = _lines(row, toes)
    stations: list[_Station] = []
    before: dict[str, tuple[float, float]] = {}
    x = 0.0
    for k, key in enumerate(row.keys):
        feet = [c for c in key.feet if c in "RLrl"]
        lift, locks = poses["air"][k, 0], {}
        if feet:
            side = feet[0].upper()
            ankle = joints[k, body.JOINT["an" + side], 1]
            sole = min(toes[side][k, 1] - body.BOOT_TOE, ankle - body.BOOT_ANKLE)
            height = max(lift - sole, -trunk[k])
            stays = feet[0].isupper() and side in before
            x = before[side][0] - toes[side][k, 0] if stays else x + poses["dx"][k, 0]
        else:
            x += poses["dx"][k, 0]
            height = lift - flesh[k]
        if poses["hgt"][k, 0] >= 0:
            height = poses["hgt"][k, 0]
        for c in feet:
            side = c.upper()
            locks[side] = before[side] if c.isupper() and side in before else (x + toes[side][k, 0], lines[side])
        stations.append(_Station(x, height, not feet and "B" not in key.feet, key.feet, locks))
        before = locks
    return stations


def _lines(row: Choreography, toes: dict[str, np.ndarray]) -> dict[str, float]:
    """The line (z, H) on which each foot steps all through the move, so that it ends in the stance it began in.

    With `lane_h` it is the same distance either side; else where the foot stands in the first key that puts it down,
    or in the last one if the body rises from the floor.
    """
    lane = float(row.options.get("lane_h", 0.0))
    if lane:
        return {"R": lane, "L": -lane}
    lines = {}
    for side in body.SIDES:
        down = [k for k, key in enumerate(row.keys) if side in key.feet.upper()]
        from_floor = "B" in row.keys[0].feet
        lines[side] = float(toes[side][down[-1 if from_floor else 0], 2]) if down else 0.0
    return lines


def _pelvis_path(
    row: Choreography, build: Build, stations: list[_Station], index: np.ndarray, after: np.ndarray, pace: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Pelvis' x and height (T+1,): the keys' path with its speed spread, so that weight starts early, arrives late."""
    scale = BODY_PX * build.height
    t = np.arange(1, row.ticks + 1)
    rushes = np.zeros(row.ticks, bool)
    for first, last in row.options.get("rush", ()):
        rushes |= (t >= first) & (t <= last)
    stride = float(row.options.get("stride_h", 0.0))
    out = []
    for name, calm, rush in (("x", OVER_PX, RUSH_OVER_PX), ("height", UP_PX, RUSH_UP_PX)):
        at = np.array([getattr(s, name) for s in stations])
        path = at[index] + (at[after] - at[index]) * pace
        limit = np.where(rushes, rush, calm) / scale
        out.append(_spread(path, np.full(row.ticks, stride) if name == "x" and stride > 0 else limit))
    return out[0], out[1]


def _spread(path: np.ndarray, limit: np.ndarray) -> np.ndarray:
    """A path (T+1,) whose steps over `limit` (T,) are handed to their neighbours."""
    step = np.diff(path)
    for _ in range(1500):
        excess = np.where(np.abs(step) > limit, step - np.sign(step) * limit, 0)
        if np.abs(excess).max(initial=0) < 1e-5:
            break
        step = step - excess
        step[1:] += excess[:-1] * 0.5
        step[:-1] += excess[1:] * 0.5
        step[-1] += excess[-1] * 0.5
        step[0] += excess[0] * 0.5
    return np.concatenate([path[:1], path[0] + np.cumsum(step)])


# ------------------------------------------------------------------------------------------------ the poses


def _sample(row: Choreography, ticks: np.ndarray, t: np.ndarray) -> Poses:
    """Poses (T+1, width): each part reads the keys a little ahead or late, settling at both ends."""
    keys = body.batch([key.pose for key in row.keys])
    names = [key.ease for key in row.keys[1:]]
    out: Poses = {}
    for name in body.FIELDS:
        if len(row.keys) == 1:
            out[name] = np.repeat(keys[name], len(t), 0)
            continue
        lead = LEAD.get(name, 0)
        room = np.minimum(t, row.ticks - t)
        index, u = segment(ticks, t + np.clip(lead, -room, room))
        a, b = keys[name][index], keys[name][index + 1].copy()
        if name in body.LIMBS:
            _short_way(a, b)
        out[name] = a + (b - a) * eased(names, index, u)[:, None]
    return out


def _short_way(a: np.ndarray, b: np.ndarray) -> None:
    """Name b's direction so that a low limb between ahead and behind passes beneath the body; in place.

    (lift, azimuth) and (-lift, azimuth - 180) are the same direction.
    """
    gap = b[:, 1] - a[:, 1]
    flip = (np.abs(gap) > 120) & (np.abs(a[:, 0]) + np.abs(b[:, 0]) < 135)
    b[flip, 0] *= -1
    b[flip, 1] -= 180 * np.sign(gap[flip])


# ------------------------------------------------------------------------------------------------ the feet


def _boot(frames: body.Frames, side: str, point: np.ndarray) -> np.ndarray:
    """Ankle to toe (n, 3) of a boot on the floor, its heel raised by `point`."""
    level = frames["foot" + side][:, 0] * (1, 0, 1)
    cap = frames["shin" + side][:, 1] * (1, 0, 1)
    ahead = rot.unit(frames["heading"][:, :, 0] * (1, 0, 1))
    along = np.where(rot.dot(cap, cap) > 0.04, rot.unit(cap), frames["heading"][:, :, 0])
    along = np.where(rot.dot(level, level) > 0.0625, rot.unit(level), along)
    along = np.where(rot.dot(along, ahead) < -0.2, ahead, along)
    pitch = (SLOPE + np.clip(point, 0, 1.05) * np.radians(70))[:, None]
    return (along * np.cos(pitch) - UP * np.sin(pitch)) * body.FOOT


def _stand(
    joints: np.ndarray, frames: body.Frames, poses: Poses, stations: list[_Station], index: np.ndarray,
    after: np.ndarray, u: np.ndarray, pace: np.ndarray, spare: np.ndarray, loop: bool,
) -> dict[str, np.ndarray]:  # fmt: skip
    """Bring each locked or stepping foot to its place; in place.  Returns side -> (T+1,) where it stays still.

    Out of reach, first the heel comes up, then the pelvis sinks, at most by `spare`.
    """
    plans = {}
    sink = np.zeros(len(u))
    for side in body.SIDES:
        target, weight, still = _footing(stations, index, after, u, pace, side)
        boot, need = _reaching(joints, frames, side, target, poses["leg" + side][:, 4])
        sink = np.maximum(sink, np.where(weight > 0, need * weight, 0))
        plans[side] = (target, boot, weight, still)
    sink = _early(np.clip(np.minimum(sink, spare), 0, 0.16), loop)
    joints -= np.minimum(sink, np.maximum(spare, 0))[:, None, None] * UP
    for side, (target, boot, weight, _) in plans.items():
        _leg(joints, frames, side, target, boot, weight)
    return {side: plan[3] for side, plan in plans.items()}


def _early(sink: np.ndarray, loop: bool) -> np.ndarray:
    """A depth (T+1,) that is gone to and left slowly: no more than SINK_H a tick."""
    t = np.arange(len(sink))
    apart = np.abs(t[:, None] - t)
    if loop:
        apart = np.minimum(apart, len(sink) - 1 - apart)
    return np.maximum(0, (sink - SINK_H * apart).max(1))


def _footing(
    stations: list[_Station], index: np.ndarray, after: np.ndarray, u: np.ndarray, pace: np.ndarray, side: str
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Where a toe should be (T+1, 3), how strongly (T+1,), and whether it lies still (T+1,)."""
    held = np.array([side in s.locks for s in stations])
    place = np.array([s.locks.get(side, (0.0, 0.0)) for s in stations])
    a, b = place[index], place[after]
    both = held[index] & held[after]
    gap = np.hypot(*(b - a).T)
    still = both & (gap < 1e-6)
    step = np.where(still, 0.0, EASES["io"](u))
    arc = np.where(still, 0.0, np.minimum(0.075, 0.030 + 0.14 * gap) * 4 * step * (1 - step))
    on = np.where(both[:, None], a + (b - a) * step[:, None], np.where(held[index][:, None], a, b))
    arc = np.where(both, arc, 0.0)
    leaving, landing = held[index] & ~both, held[after] & ~both
    weight = np.where(both, 1.0, np.where(leaving, np.maximum(0, 1 - pace * 1.15), np.where(landing, pace**1.5, 0)))
    return np.stack([on[:, 0], body.BOOT_TOE + arc, on[:, 1]], 1), weight, still


def _reaching(
    joints: np.ndarray, frames: body.Frames, side: str, target: np.ndarray, point: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """The boot (n, 3) with its heel raised until the leg reaches, and how far the pelvis must still sink (n,)."""
    hip, knee, ankle = (joints[:, body.JOINT[name + side]] for name in ("hip", "kn", "an"))
    length = 0.9985 * (np.linalg.norm(knee - hip, axis=1) + np.linalg.norm(ankle - knee, axis=1))
    boot = _boot(frames, side, point)
    away = target - boot - hip
    short = np.linalg.norm(away, axis=1) > length
    for step in range(1, REACHES):
        if not short.any():
            break
        raised = _boot(frames, side, point + 0.03 * step)
        boot = np.where(short[:, None], raised, boot)
        away = target - boot - hip
        short = np.linalg.norm(away, axis=1) > length
    flat = np.hypot(away[:, 0], away[:, 2])
    need = -away[:, 1] - np.sqrt(np.maximum(0, length * length - flat * flat))
    return boot, np.where(short, need, 0.0)


def _leg(
    joints: np.ndarray, frames: body.Frames, side: str, toe: np.ndarray, boot: np.ndarray, weight: np.ndarray
) -> None:
    """Put a toe (n, 3) and its boot where `weight` (n,) asks; in place."""
    w = weight[:, None]
    hip, knee, ankle, old = (joints[:, body.JOINT[name + side]].copy() for name in ("hip", "kn", "an", "toe"))
    foot = rot.unit((old - ankle) * (1 - w) + boot * w) * body.FOOT
    goal = ankle * (1 - w) + (toe - boot) * w
    upper, lower = np.sqrt(rot.dot(knee - hip, knee - hip)), np.sqrt(rot.dot(ankle - knee, ankle - knee))
    axis = rot.unit(goal - hip)
    bent = knee - hip - axis * rot.dot(knee - hip, axis)
    pole = bent + 0.05 * frames["thigh" + side][:, 1] + 0.02 * frames["heading"][:, :, 0]
    hinge, end = rot.reach(hip, goal, upper, lower, pole, straight=0.999)
    moved = w > 0
    joints[:, body.JOINT["kn" + side]] = np.where(moved, hinge, knee)
    joints[:, body.JOINT["an" + side]] = np.where(moved, end, ankle)
    joints[:, body.JOINT["toe" + side]] = np.where(moved, end + foot, old)
    cap = rot.unit(pole - axis * rot.dot(pole, axis))
    shin = rot.unit(end - hinge)
    along = rot.unit(foot)
    instep = rot.unit(rot.cross(rot.cross(along, shin), along) + 1e-6)
    bones = (("thigh", rot.unit(hinge - hip), None), ("shin", shin, None), ("foot", along, instep))
    for name, line, top in bones:
        top = rot.unit(cap - line * rot.dot(cap, line)) if top is None else top
        frames[name + side] = np.where(moved[:, None], np.stack([line, top], 1), frames[name + side])


def _keep_above_floor(joints: np.ndarray, frames: body.Frames) -> None:
    """Lift a foot or a hand that sank below the floor, bending its limb; in place."""
    low = boots_lowest(joints)
    for i, side in enumerate(body.SIDES):
        sunk = np.maximum(0, -low[:, i])
        if (sunk > 1e-4).any():
            ankle, toe = joints[:, body.JOINT["an" + side]], joints[:, body.JOINT["toe" + side]]
            _leg(joints, frames, side, toe + sunk[:, None] * UP, toe - ankle, np.where(sunk > 1e-4, 1.0, 0.0))
        wrist, hand = joints[:, body.JOINT["wr" + side]], joints[:, body.JOINT["ha" + side]]
        sunk = np.maximum(BROAD["wr" + side] - wrist[:, 1], BROAD["ha" + side] - hand[:, 1])
        if (sunk > 1e-4).any():
            _arm(joints, frames, side, wrist + np.maximum(sunk, 0)[:, None] * UP, np.where(sunk > 1e-4, 1.0, 0.0), 0.0)


def _leading(planted: dict[str, np.ndarray], stations: list[_Station], after: np.ndarray) -> np.ndarray:
    """Which foot carries (T+1,): the leading one of those that lie still."""
    first = np.array([next((1 if c in "Rr" else -1 for c in s.feet if c in "RLrl"), 0) for s in stations])[after]
    right, left = planted["R"], planted["L"]
    return np.where(right & left, first, np.where(right, 1, np.where(left, -1, 0)))


# ------------------------------------------------------------------------------------------------ the hands


def _arm(
    joints: np.ndarray, frames: body.Frames, side: str, wrist: np.ndarray, weight: np.ndarray, follow: float
) -> None:
    """Put a wrist (n, 3) where `weight` (n,) asks; `follow` turns the hand into the forearm's line; in place."""
    w = weight[:, None]
    shoulder, elbow, old, hand = (joints[:, body.JOINT[name + side]].copy() for name in ("sh", "el", "wr", "ha"))
    goal = old * (1 - w) + wrist * w
    n = len(w)
    upper, lower = np.full((n, 1), body.UPPER_ARM), np.full((n, 1), body.FOREARM)
    axis = rot.unit(goal - shoulder)
    out = elbow - shoulder
    pole = out - axis * rot.dot(out, axis) - 0.03 * UP
    hinge, end = rot.reach(shoulder, goal, upper, lower, pole, straight=0.999)
    crook = -rot.unit(pole - axis * rot.dot(pole, axis))
    first, second = rot.unit(hinge - shoulder), rot.unit(end - hinge)
    old_hand = rot.unit(hand - old)
    third = rot.unit(second * follow * w + old_hand * (1 - follow * w))
    moved = w > 0
    joints[:, body.JOINT["el" + side]] = np.where(moved, hinge, elbow)
    joints[:, body.JOINT["wr" + side]] = np.where(moved, end, old)
    joints[:, body.JOINT["ha" + side]] = np.where(moved, end + third * body.HAND, hand)
    for name, line in (("uarm", first), ("farm", second), ("hand", third)):
        frame = np.stack([line, rot.unit(crook - line * rot.dot(crook, line))], 1)
        frames[name + side] = np.where(moved[:, None], frame, frames[name + side])


def _grip_with_left(joints: np.ndarray, frames: body.Frames, poses: Poses, build: Build) -> None:
    """Bring the left hand to its grip on the weapon, and the weapon to the right hand; in place."""
    body.hold_weapon(poses, build, joints, frames)
    weight = np.where(poses["grip2"][:, 0] > 0.01, np.minimum(1, poses["grip2"][:, 0]), 0.0)
    if (weight > 0).any():
        grip = joints[:, body.JOINT["grip"]] + frames["weapon"][:, 0] * poses["grip2"][:, 1:]
        wrist = grip - (0, 0, 0.012) - frames["handL"][:, 0] * (body.HAND * 0.5)
        _arm(joints, frames, "L", wrist, weight, 1.0)
    _lay_weapon(joints, frames)


def _lay_weapon(joints: np.ndarray, frames: body.Frames) -> None:
    """Turn a weapon that would stick in the floor until it lies along it; in place."""
    grip, tip = joints[:, body.JOINT["grip"]], joints[:, body.JOINT["tip"]]
    length = np.sqrt(((tip - grip) ** 2).sum(1))
    sunk = (tip[:, 1] < WEAPON_FLOOR) & (length > 0)
    if not sunk.any():
        return
    along = frames["weapon"][:, 0]
    up = np.clip((WEAPON_FLOOR - grip[:, 1]) / np.maximum(length, 1e-6), -1, 1)
    level = rot.unit(along * (1, 0, 1)) * np.sqrt(1 - up * up)[:, None]
    laid = np.where(sunk[:, None], level + up[:, None] * UP, along)
    joints[:, body.JOINT["tip"]] = grip + laid * length[:, None]
    edge = frames["weapon"][:, 1]
    frames["weapon"] = np.stack([laid, rot.unit(edge - laid * rot.dot(laid, edge) + 1e-9)], 1)
