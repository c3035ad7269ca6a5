"""The body: joints, bones, the fields of a pose, and batched forward kinematics.

A pose is a mapping field -> angles in degrees, in dancers' terms; a batch of poses maps each field to (n, width).
Axes: x forward, y up, z the body's right.  Lengths in H, fractions of the base body's height.  Joints come out
relative to the pelvis: where the body stands is decided by whoever solves the move.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

import numpy as np

from game.core import rotations as rot

SIDES = ("R", "L")
_LIMB = ("sh", "el", "wr", "ha", "hip", "kn", "an", "toe")
JOINTS = (
    "pelvis", "waist", "ribs", "c7", "skull", "crown",
    *(name + "R" for name in _LIMB), *(name + "L" for name in _LIMB), "grip", "tip",
)  # fmt: skip
JOINT = {name: i for i, name in enumerate(JOINTS)}

# name -> (joint, joint, radius in H): what rows call a bone when it strikes or is struck
BONES: dict[str, tuple[str, str, float]] = {
    "head": ("skull", "crown", 0.042),
    "neck": ("c7", "skull", 0.024),
    "chest": ("ribs", "c7", 0.056),
    "trunk": ("pelvis", "c7", 0.056),
    "hips": ("hipR", "hipL", 0.050),
    "shoulders": ("shR", "shL", 0.032),
    "weapon": ("grip", "tip", 0.012),
}
for _side in SIDES:
    BONES |= {
        "uarm" + _side: ("sh" + _side, "el" + _side, 0.020),
        "farm" + _side: ("el" + _side, "wr" + _side, 0.015),
        "hand" + _side: ("wr" + _side, "ha" + _side, 0.012),
        "thigh" + _side: ("hip" + _side, "kn" + _side, 0.040),
        "shin" + _side: ("kn" + _side, "an" + _side, 0.026),
        "foot" + _side: ("an" + _side, "toe" + _side, 0.015),
    }

# The fields of a pose and what stands in each place:
#   root            heading (0 = screen right, 90 = to the viewer), tip forward, tip right
#   pelvis..head    bend forward, lean right, twist right
#   armR, armL      lift, azimuth, elbow, twist (0 = the elbow bends forward, 90 = inward), wrist
#   legR, legL      lift, azimuth, turnout, knee, point (0 flat, 1 en pointe)
#   shrug           right and left shoulder raised, H
#   plant           how much the right and the left foot are put on the lowest foot's floor, 0..1
#   pin             the foot that carries: -1 left, +1 right, 0 none
#   wpn             pitch (0 along the hand, 90 out of the thumb) and side of the weapon, in the hand's frame
#   aim             weight, pitch, yaw: turns the weapon to a direction of the world
#   grip2           weight, place along the weapon (H) that the left hand grips
#   prop            0 the weapon is held, 1 it is gone, -1 there is another in the left hand
#   dx, hgt, air    travel since the key before, pelvis height (-1 = by contact), height off the floor: H
_POSE = {
    "root": (0, 0, 0), "pelvis": (0, 0, 0), "spine": (0, 0, 0), "chest": (0, 0, 0), "head": (0, 0, 0),
    "armR": (18, 40, 30, 60, 0), "armL": (18, 40, 30, 60, 0), "legR": (2, 90, 10, 2, 0), "legL": (2, 90, 10, 2, 0),
    "shrug": (0, 0), "plant": (0, 0), "pin": (0,), "wpn": (90, 0), "aim": (0, 0, 0), "grip2": (0, 0), "prop": (0,),
    "dx": (0,), "hgt": (-1,), "air": (0,),
}  # fmt: skip
DEFAULT: dict[str, tuple[float, ...]] = {name: tuple(map(float, values)) for name, values in _POSE.items()}
FIELDS: dict[str, int] = {name: len(values) for name, values in DEFAULT.items()}
LIMBS = ("armR", "armL", "legR", "legL")

THIGH, SHIN, FOOT, UPPER_ARM, FOREARM, HAND = 0.255, 0.255, 0.118, 0.160, 0.145, 0.078
HIP, CLAVICLE, SPINE, CHEST, NECK, HEAD = 0.045, 0.085, 0.105, 0.165, 0.068, 0.108

# Undersides of a pointe shoe: (share along the foot, towards the kneecap, down the shin, radius), H.
SOLE = ((0.0, -0.014, 0.006, 0.0118), (0.40, 0.0, 0.0, 0.0148), (0.74, 0.0, 0.0, 0.0125), (1.0, 0.0, 0.0, 0.0098))
HEEL, BOX = 0.0178, 0.0098  # ankle above the floor when flat, toe above the floor en pointe
BOOT_ANKLE, BOOT_TOE = 0.026, 0.010  # the same for a man's boot, whose sole slopes from the one to the other

Poses = Mapping[str, np.ndarray]
Frames = dict[str, np.ndarray]


class Proportions(Protocol):
    """What forward kinematics reads of a build: factors of the base body, and the weapon's length in H."""

    shoulder: float
    hip: float
    leg: float
    torso: float
    neck: float
    weapon: float


def full(pose: Mapping[str, Sequence[float]]) -> dict[str, tuple[float, ...]]:
    """A pose with every field.  KeyError names an unknown field, ValueError one of the wrong width."""
    out = dict(DEFAULT)
    for name, values in pose.items():
        if name not in FIELDS:
            raise KeyError(f"a pose has no field '{name}'; it has {', '.join(FIELDS)}")
        if len(values) != FIELDS[name]:
            raise ValueError(f"field '{name}' of a pose takes {FIELDS[name]} numbers, not {len(values)}")
        out[name] = tuple(map(float, values))
    return out


def batch(poses: Sequence[Mapping[str, Sequence[float]]]) -> dict[str, np.ndarray]:
    """Poses as one batch: field -> (n, width) float64."""
    complete = [full(pose) for pose in poses]
    return {name: np.array([pose[name] for pose in complete]) for name in FIELDS}


def mirror(pose: Mapping[str, Sequence[float]]) -> dict[str, tuple[float, ...]]:
    """The same pose danced on the other side; the heading stays."""
    out = full(pose)
    out["armR"], out["armL"], out["legR"], out["legL"] = out["armL"], out["armR"], out["legL"], out["legR"]
    for name in ("pelvis", "spine", "chest", "head"):
        bend, lean, twist = out[name]
        out[name] = (bend, -lean, -twist)
    yaw, tip, roll = out["root"]
    out["root"], out["pin"] = (yaw, tip, -roll), (-out["pin"][0],)
    out["shrug"], out["plant"] = out["shrug"][::-1], out["plant"][::-1]
    return out


def forward(poses: Poses, build: Proportions) -> tuple[np.ndarray, Frames]:
    """Joints (n, J, 3) in H relative to the pelvis, and frames.

    Frames are matrices (n, 3, 3), columns forward, up and right, for `heading pelvis spine chest neck head`;
    and (n, 2, 3), the direction along the bone and its hinge side (kneecap, inner elbow), for `uarm farm hand
    thigh shin foot` of each side and for `weapon`.
    """
    joints = np.zeros((len(poses["root"]), len(JOINTS), 3))
    heading, pelvis = trunk_frames(poses)
    frames: Frames = {"heading": heading, "pelvis": pelvis}
    _trunk(poses, build, joints, frames)
    _arms(poses, build, joints, frames)
    _legs(poses, build, joints, frames)
    hold_weapon(poses, build, joints, frames)
    return joints, frames


def forward_legs(poses: Poses, build: Proportions) -> tuple[np.ndarray, Frames]:
    """Like `forward`, for the pelvis and the legs only; all other joints are zero."""
    joints = np.zeros((len(poses["root"]), len(JOINTS), 3))
    heading, pelvis = trunk_frames(poses)
    frames: Frames = {"heading": heading, "pelvis": pelvis}
    _legs(poses, build, joints, frames)
    return joints, frames


def trunk_frames(poses: Poses) -> tuple[np.ndarray, np.ndarray]:
    """Heading and pelvis frames (n, 3, 3): limbs hang from the pelvis but are angled against the heading."""
    heading = rot.bend(poses["root"][:, [1, 2, 0]] * (1, 0, 1))  # heading and forward tip; the roll comes last
    roll = np.zeros((len(heading), 3))
    roll[:, 1] = poses["root"][:, 2]
    heading = heading @ rot.bend(roll)
    return heading, heading @ rot.bend(poses["pelvis"])


def _trunk(poses: Poses, build: Proportions, joints: np.ndarray, frames: Frames) -> None:
    spine = frames["pelvis"] @ rot.bend(poses["spine"])
    chest = spine @ rot.bend(poses["chest"])
    neck = chest @ rot.bend(poses["head"] * 0.4)
    head = neck @ rot.bend(poses["head"] * 0.6)
    frames |= {"spine": spine, "chest": chest, "neck": neck, "head": head}
    up = 1  # the column of a frame that points along the trunk
    joints[:, JOINT["waist"]] = frames["pelvis"][:, :, up] * (SPINE * 0.35 * build.torso)
    joints[:, JOINT["ribs"]] = joints[:, JOINT["waist"]] + spine[:, :, up] * (SPINE * 0.65 * build.torso)
    joints[:, JOINT["c7"]] = joints[:, JOINT["ribs"]] + chest[:, :, up] * (CHEST * build.torso)
    joints[:, JOINT["skull"]] = joints[:, JOINT["c7"]] + neck @ (0.012, NECK * build.neck, 0)
    joints[:, JOINT["crown"]] = joints[:, JOINT["skull"]] + head[:, :, up] * HEAD


_SIDE = np.array([1.0, -1.0])
_ARM = np.array([[JOINT[name + side] for side in SIDES] for name in ("sh", "el", "wr", "ha")])
_LEG = np.array([[JOINT[name + side] for side in SIDES] for name in ("hip", "kn", "an", "toe")])


def _arms(poses: Poses, build: Proportions, joints: np.ndarray, frames: Frames) -> None:
    """Arms hang from the chest, but are angled against the heading turned by the trunk's twist, not its bend."""
    arms = np.stack([poses["armR"], poses["armL"]], 1)
    lift, azimuth, elbow, twist, wrist = np.moveaxis(arms, -1, 0)
    raised = np.clip((lift - 75) / 100, 0, 1) * 0.022 + poses["shrug"]
    width = CLAVICLE * build.shoulder * (1 - 0.12 * np.clip((lift - 90) / 90, 0, 1))
    shoulder = np.stack([np.full_like(raised, -0.004), raised - 0.022, _SIDE * width], -1)
    shoulder = joints[:, None, JOINT["c7"]] + rot.turn(frames["chest"], shoulder)
    turned = np.zeros((len(arms), 3))
    turned[:, 2] = poses["pelvis"][:, 2] + poses["spine"][:, 2] + poses["chest"][:, 2]
    frame = frames["heading"] @ rot.bend(turned)
    t = np.radians(twist)
    crook = np.stack([np.cos(t), np.zeros_like(t), -_SIDE * np.sin(t)], -1)
    upper, crook = rot.swing(lift, azimuth, np.broadcast_to(_SIDE, lift.shape), crook)
    upper, crook = rot.turn(frame, upper), rot.turn(frame, crook)
    lower, crook_lower = _hinge(upper, crook, elbow)
    hand, crook_hand = _hinge(lower, crook_lower, wrist)
    points = [shoulder, shoulder + upper * UPPER_ARM]
    points.append(points[-1] + lower * FOREARM)
    points.append(points[-1] + hand * HAND)
    joints[:, _ARM] = np.stack(points, 1)
    for name, along, side in (("uarm", upper, crook), ("farm", lower, crook_lower), ("hand", hand, crook_hand)):
        _frame_bones(frames, name, along, side)


def _hinge(along: np.ndarray, side: np.ndarray, angle: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The next bone of a limb, bent by `angle` degrees (n, 2) towards `side`, and its own side."""
    a = np.radians(angle)[..., None]
    cosine, sine = np.cos(a), np.sin(a)
    return along * cosine + side * sine, side * cosine - along * sine


def _frame_bones(frames: Frames, name: str, along: np.ndarray, side: np.ndarray) -> None:
    for i, letter in enumerate(SIDES):
        frames[name + letter] = np.stack([along[:, i], side[:, i]], 1)


def _legs(poses: Poses, build: Proportions, joints: np.ndarray, frames: Frames) -> None:
    legs = np.stack([poses["legR"], poses["legL"]], 1)
    lift, azimuth, turnout, knee, point = np.moveaxis(legs, -1, 0)
    out = np.zeros((len(legs), 2, 3))
    out[..., 1], out[..., 2] = -0.008, _SIDE * (HIP * build.hip)
    hip = rot.turn(frames["pelvis"], out)
    t = np.radians(turnout)
    cap = np.stack([np.cos(t), np.zeros_like(t), _SIDE * np.sin(t)], -1)
    thigh, cap = rot.swing(lift, azimuth, np.broadcast_to(_SIDE, lift.shape), cap)
    thigh, cap = rot.turn(frames["heading"], thigh), rot.turn(frames["heading"], cap)
    shin, cap_shin = _hinge(thigh, cap, -knee)
    foot = _foot(shin, cap_shin, point[..., None])
    points = [hip, hip + thigh * (THIGH * build.leg)]
    points.append(points[-1] + shin * (SHIN * build.leg))
    points.append(points[-1] + foot * FOOT)
    joints[:, _LEG] = np.stack(points, 1)
    instep = rot.unit(rot.cross(rot.cross(foot, shin), foot) + 1e-6)
    for name, along, side in (("thigh", thigh, cap), ("shin", shin, cap_shin), ("foot", foot, instep)):
        _frame_bones(frames, name, along, side)
    if (poses["plant"] > 0).any():
        _plant(poses, joints, frames)


def _foot(shin: np.ndarray, cap: np.ndarray, point: np.ndarray) -> np.ndarray:
    """Directions of the feet: flat on the floor while the shin is near upright, in line with the shin en pointe."""
    level = cap * (1, 0, 1)
    upright = np.clip(-shin[..., 1:2] * 2.2 - 0.6, 0, 1)
    flat = rot.unit(upright * rot.unit(level) + (1 - upright) * cap)
    flat = np.where(rot.dot(level, level) > 0.04, flat, cap)
    return rot.unit((1 - point) * flat + point * shin)


def soles(joints: np.ndarray, frames: Frames) -> np.ndarray:
    """Lowest height (n, 2) of the right and the left pointe shoe, H."""
    low = []
    for i, side in enumerate(SIDES):
        ankle, toe = joints[:, _LEG[2, i], 1], joints[:, _LEG[3, i], 1]
        down, cap = frames["shin" + side][:, 0, 1], frames["shin" + side][:, 1, 1]
        points = [ankle + a * (toe - ankle) + c * cap + d * down - r for a, c, d, r in SOLE]
        low.append(np.minimum.reduce(points))
    return np.stack(low, 1)


def _plant(poses: Poses, joints: np.ndarray, frames: Frames) -> None:
    """Bend the knees of planted legs until both feet stand on one plane; a pinned foot decides its height."""
    weight, pin, low = poses["plant"], poses["pin"][:, 0], soles(joints, frames)
    planted = weight > 0
    highest = np.where(planted, low, -9.0).max(1)
    by_pin = planted.all(1) & (pin != 0)
    floor = np.where(by_pin, np.where(pin > 0, low[:, 0], low[:, 1]), highest)
    for i, side in enumerate(SIDES):
        rise = (floor - low[:, i]) * weight[:, i]
        move = planted[:, i] & (np.abs(floor - low[:, i]) >= 1e-4)
        if move.any():
            target = joints[:, _LEG[2, i]] + rise[:, None] * (0, 1, 0)
            reach_leg(joints, frames, side, target, np.where(move, 1.0, 0.0))


def reach_leg(joints: np.ndarray, frames: Frames, side: str, ankle: np.ndarray, weight: np.ndarray) -> None:
    """Move the ankle of a leg to `ankle` (n, 3) where `weight` (n,) > 0, the foot keeping its direction; in place."""
    hip, knee, old, toe = (joints[:, JOINT[name + side]] for name in ("hip", "kn", "an", "toe"))
    upper = np.sqrt(rot.dot(knee - hip, knee - hip))
    lower = np.sqrt(rot.dot(old - knee, old - knee))
    cap = frames["thigh" + side][:, 1]
    pole = knee - hip + 0.02 * cap
    hinge, end = rot.reach(hip, ankle, upper, lower, pole)
    moved = (weight > 0)[:, None]
    foot = toe - old
    joints[:, JOINT["kn" + side]] = np.where(moved, hinge, knee)
    joints[:, JOINT["an" + side]] = np.where(moved, end, old)
    joints[:, JOINT["toe" + side]] = np.where(moved, end + foot, toe)
    for bone, a, b in (("thigh", "hip", "kn"), ("shin", "kn", "an")):
        along = rot.unit(joints[:, JOINT[b + side]] - joints[:, JOINT[a + side]])
        hinge_side = frames[bone + side][:, 1]
        hinge_side = rot.unit(hinge_side - along * rot.dot(along, hinge_side))
        frames[bone + side] = np.where(moved[:, None], np.stack([along, hinge_side], 1), frames[bone + side])


def hold_weapon(poses: Poses, build: Proportions, joints: np.ndarray, frames: Frames) -> None:
    """Grip and tip of what the right hand holds, and its frame; in place.  Without a weapon the tip is the grip."""
    along, side = frames["handR"][:, 0], frames["handR"][:, 1]
    pitch, aside = np.radians(poses["wpn"]).T[:, :, None]
    points = (along * np.cos(pitch) + side * np.sin(pitch)) * np.cos(aside)
    points = rot.unit(points + rot.cross(along, side) * np.sin(aside))
    weight, up, yaw = poses["aim"][:, :1], np.radians(poses["aim"][:, 1]), np.radians(poses["aim"][:, 2])
    aim = np.stack([np.cos(up) * np.cos(yaw), np.sin(up), np.cos(up) * np.sin(yaw)], 1)
    points = rot.unit(points * (1 - weight) + aim * weight)
    grip = (joints[:, JOINT["wrR"]] + joints[:, JOINT["haR"]]) * 0.5
    length = build.weapon * (poses["prop"] < 0.5)
    joints[:, JOINT["grip"]], joints[:, JOINT["tip"]] = grip, grip + points * length
    edge = rot.unit(side - points * rot.dot(points, side) + 1e-9)
    frames["weapon"] = np.stack([points, edge], 1)


def pack_poses(joints: np.ndarray) -> np.ndarray:
    """A table (rows, 2 J) int16 for `take_poses` from joints (rows, J, 3): all x of a row, then all y."""
    rows = len(joints)
    return np.ascontiguousarray(joints[:, :, :2].transpose(0, 2, 1).reshape(rows, -1), dtype=np.int16)


def take_poses(table: np.ndarray, rows: np.ndarray, out: np.ndarray) -> np.ndarray:
    """Fetch the poses of n actors from `pack_poses`' table by row number (n,) intp into out (n, 2 J) int16."""
    return table.take(rows, axis=0, out=out, mode="clip")
