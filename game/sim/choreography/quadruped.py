"""Those who go on four legs: paws are targets, the back bends between them, and the legs are solved.

The joints are everybody's: arms are forelegs, legs hind legs (`an` is the hock), `c7` the withers, `skull` to `crown`
the head to its nose, `grip` to `tip` the tail.  The pelvis is the middle of the back, so that a beast turns about its
middle.  A key's `feet`: '' = airborne, 'B' = it lies, anything else = it stands.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from game.core import rotations as rot
from game.core import skeleton as body
from game.sim.choreography.motion import Motion
from game.sim.choreography.sampling import eased, segment
from game.sim.spec import Build, Choreography

#: Fields of a pose; lengths in H, angles in degrees:
#:   root   yaw (0 = along the stage, 90 = to the viewer), tip forward, tip right: of the whole body about its middle
#:   x      of the middle from where the move began;   drop   how far the whole body sinks
#:   back   height of rump and withers, how far the middle arches over them
#:   neck   pitch, turn to the right;   head   pitch, turn, how far the jaw opens (0..1)
#:   tail   lift over level, curl a joint
#:   paws   ahead from where the move began, height over the floor: `foreR foreL hindR hindL`
DEFAULT: dict[str, tuple[float, ...]] = {
    "root": (10, 0, 0), "x": (0,), "drop": (0,), "back": (0.375, 0.385, 0.008), "neck": (18, 0), "head": (-14, 0, 0.2),
    "tail": (20, 4), "foreR": (0.16, 0), "foreL": (0.12, 0), "hindR": (-0.13, 0), "hindL": (-0.19, 0),
}  # fmt: skip
FIELDS: dict[str, int] = {name: len(values) for name, values in DEFAULT.items()}
#: Ticks by which a part is late: the head a little, the tail more.
LATE = {"head": 1.0, "tail": 2.0}

TRUNK, NECK, HEAD, TAIL = 0.305, 0.150, 0.140, 0.250
#: bones that never change their length: (joint, joint, H)
LIMBS_H = (
    ("sh", "el", 0.125), ("el", "wr", 0.125), ("wr", "ha", 0.095),
    ("hip", "kn", 0.145), ("kn", "an", 0.150), ("an", "toe", 0.120),
)  # fmt: skip
_LENGTH = {first: length for first, _, length in LIMBS_H}
PAW, LIFTED, LANE = 0.013, 0.10, 0.042  # radius of a paw; the height at which it hangs; from the body's line
TAIL_JOINTS, JAW_DEGREES = 6, 34.0
STANDS_H = 0.40  # height of the middle of the back of who stands

#: joint -> radius: what may touch the floor
FLESH = {
    "pelvis": 0.060, "waist": 0.062, "ribs": 0.072, "c7": 0.060, "skull": 0.044, "crown": 0.016, "tip": 0.006,
    "sh": 0.036, "el": 0.022, "wr": 0.015, "ha": PAW, "hip": 0.052, "kn": 0.030, "an": 0.015, "toe": PAW,
}  # fmt: skip

Parts = dict[str, np.ndarray]


def full(pose: Mapping[str, Sequence[float]]) -> dict[str, tuple[float, ...]]:
    """A pose with every field.  KeyError names an unknown field, ValueError one of the wrong width."""
    out = dict(DEFAULT)
    for name, values in pose.items():
        if name not in FIELDS:
            raise KeyError(f"the pose of a beast has no field '{name}'; it has {', '.join(FIELDS)}")
        if len(values) != FIELDS[name]:
            raise ValueError(f"field '{name}' of a beast's pose takes {FIELDS[name]} numbers, not {len(values)}")
        out[name] = tuple(map(float, values))
    return out


def solve_quadruped(row: Choreography, build: Build, ballistic: bool) -> Motion:
    """Solve a four-legged choreography; see `Motion` for what comes out.  No paw is ever named as the carrying one."""
    poses = _sample(row)
    joints, frames = forward(poses)
    turned = rot.bend(poses["root"][:, [1, 2, 0]])
    joints = rot.turn(turned, joints)
    frames = {name: rot.turn(turned, f) if f.shape[1] == 2 else turned @ f for name, f in frames.items()}
    middle = poses["back"][:, :2].mean(1) + poses["back"][:, 2] - poses["drop"][:, 0]
    height = np.maximum(middle, -_lowest(joints))
    joints = joints + np.stack([poses["x"][:, 0], height, np.zeros(len(height))], 1)[:, None]
    return Motion(
        joints=joints, frames=frames, poses=poses, air=_airborne(row) | ballistic,
        pinned=np.zeros(len(height), int), stretched_h=STANDS_H, ballistic=ballistic,
    )  # fmt: skip


def _sample(row: Choreography) -> Parts:
    """Every field (T+1, width): head and tail come a little after the rest, and settle at both ends."""
    keys = [full(key.pose) for key in row.keys]
    ticks = np.array([key.tick for key in row.keys], float)
    names = [key.ease for key in row.keys[1:]]
    t = np.arange(row.ticks + 1.0)
    room = np.minimum(t, row.ticks - t) / 2
    out: Parts = {}
    for name in FIELDS:
        values = np.array([key[name] for key in keys])
        index, u = segment(ticks, t - np.minimum(LATE.get(name, 0.0), room))
        after = np.minimum(index + 1, len(keys) - 1)
        pace = eased(names, np.minimum(index, len(names) - 1), u) if names else u
        out[name] = values[index] + (values[after] - values[index]) * pace[:, None]
    return out


def _airborne(row: Choreography) -> np.ndarray:
    """(T+1,): between two keys of which either is airborne."""
    aloft = np.array([not key.feet for key in row.keys])
    index, u = segment(np.array([key.tick for key in row.keys], float), np.arange(row.ticks + 1.0))
    after = np.minimum(index + 1, len(aloft) - 1)
    return np.where(u >= 1, aloft[after], np.where(u <= 0, aloft[index], aloft[index] | aloft[after]))


def _lowest(joints: np.ndarray) -> np.ndarray:
    low = []
    for name, radius in FLESH.items():
        for joint in (name,) if name in body.JOINT else (name + "R", name + "L"):
            low.append(joints[:, body.JOINT[joint], 1] - radius)
    return np.minimum.reduce(low)


# ------------------------------------------------------------------------------------------------ the body


def forward(poses: Parts) -> tuple[np.ndarray, body.Frames]:
    """Joints (n, J, 3) in H from the middle of the back, and frames, of a body that is neither turned nor tipped.

    Frames are those of `core.skeleton.forward` and `jaw` (n, 3, 3): forward along the lower jaw.
    """
    n = len(poses["x"])
    joints, frames = np.zeros((n, len(body.JOINTS), 3)), {}
    rump, withers, arch = poses["back"].T
    half = np.sqrt(np.maximum(TRUNK * TRUNK - (withers - rump) ** 2, 0.01)) / 2
    rise = (withers - rump) / 2
    back = _points(-half, -rise - arch)
    front = _points(half, rise - arch)
    put = lambda name, at: joints.__setitem__((slice(None), body.JOINT[name]), at)  # noqa: E731
    along = np.degrees(np.arctan2(withers - rump, 2 * half))
    trunk = _frame(along)
    frames |= {"heading": np.tile(np.eye(3), (n, 1, 1)), "pelvis": trunk, "spine": trunk, "chest": trunk}
    put("waist", front * 0.34 - trunk[:, :, 1] * 0.02)
    put("ribs", front * 0.72 - trunk[:, :, 1] * 0.06)
    put("c7", front)
    neck = _frame(poses["neck"][:, 0], poses["neck"][:, 1])
    head = _frame(poses["head"][:, 0], poses["head"][:, 1])
    skull = front + neck[:, :, 0] * NECK
    put("skull", skull)
    put("crown", skull + head[:, :, 0] * HEAD)
    jaw = _frame(poses["head"][:, 0] - JAW_DEGREES * poses["head"][:, 2], poses["head"][:, 1])
    frames |= {"neck": neck, "head": head, "jaw": jaw}
    _tail(poses, back, joints, frames)
    _legs(poses, back, front, joints, frames)
    return joints, frames


def _points(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    return np.stack([x, y, np.zeros_like(x)], 1)


def _way(degrees: np.ndarray) -> np.ndarray:
    """Directions (n, 3) in the plane of the body: 0 ahead, 90 up."""
    a = np.radians(degrees)
    return _points(np.cos(a), np.sin(a))


def _frame(pitch: np.ndarray, turn: np.ndarray | None = None) -> np.ndarray:
    """(n, 3, 3) forward, up, right of a part that points `pitch` degrees over level, `turn` to the right."""
    bends = np.zeros((len(pitch), 3))
    bends[:, 0] = -pitch
    if turn is not None:
        bends[:, 2] = turn
    return rot.bend(bends)


def _tail(poses: Parts, back: np.ndarray, joints: np.ndarray, frames: body.Frames) -> None:
    """A chain of small joints, each bent by the curl; its first direction is `weapon`'s."""
    lift, curl = poses["tail"].T
    at = np.add(back, (-0.045, 0.016, 0))
    joints[:, body.JOINT["grip"]] = at
    for k in range(TAIL_JOINTS):
        at = at + _way(180 - lift - curl * k) * (TAIL / TAIL_JOINTS)
    joints[:, body.JOINT["tip"]] = at
    first = _way(180 - lift)
    frames["weapon"] = np.stack([first, rot.cross(first, np.broadcast_to([0.0, 0.0, -1.0], first.shape))], 1)


#: (field, joints, bones, from withers or rump to the joint, slope of the last bone, how far it hangs, the hinge's way)
_PAIRS = (
    ("fore", ("sh", "el", "wr", "ha"), ("uarm", "farm", "hand"), (-0.005, -0.080, 0.044), -68.0, 62.0, -1.0),
    ("hind", ("hip", "kn", "an", "toe"), ("thigh", "shin", "foot"), (0.005, -0.030, 0.046), -60.0, 44.0, 1.0),
)


def _legs(poses: Parts, back: np.ndarray, front: np.ndarray, joints: np.ndarray, frames: body.Frames) -> None:
    """Each paw where its target is; the last bone slopes, and hangs when it is lifted."""
    across = np.array([0.0, 0.0, 1.0])
    middle = poses["back"][:, :2].mean(1) + poses["back"][:, 2]
    yaw = np.cos(np.radians(poses["root"][:, 0]))  # so that a paw lies still on the stage, not on the body's own line
    for side, sign in (("R", 1.0), ("L", -1.0)):
        for field, names, bones, offset, slope, hangs, bends in _PAIRS:
            base = np.add(front if field == "fore" else back, np.multiply(offset, (1, 1, sign)))
            ahead, up = poses[field + side].T
            paw = _points((ahead - poses["x"][:, 0]) / yaw, up + PAW - middle) + across * (LANE * sign)
            last = _way(slope - hangs * np.clip(up / LIFTED, 0, 1)) * _LENGTH[names[2]]
            pole = np.broadcast_to([bends, -0.15, 0.0], paw.shape)
            upper, lower = (np.full((len(paw), 1), _LENGTH[name]) for name in names[:2])
            hinge, end = rot.reach(base, paw - last, upper, lower, pole, straight=0.998)
            at = (base, hinge, end, end + last)
            for name, point in zip(names, at, strict=True):
                joints[:, body.JOINT[name + side]] = point
            for bone, a, b in zip(bones, at, at[1:], strict=False):
                line = rot.unit(b - a)
                bent = rot.unit(rot.cross(np.broadcast_to(across, line.shape), line))
                frames[bone + side] = np.stack([line, bent], 1)
