"""Forward kinematics: the batch against a plain scalar second method, bone lengths, mirror, fetching of poses."""

from __future__ import annotations

import math
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core import skeleton as body

BUILD = SimpleNamespace(shoulder=1.34, hip=1.06, leg=0.92, torso=1.06, neck=0.5, weapon=0.25)
SLENDER = SimpleNamespace(shoulder=1.0, hip=1.0, leg=1.0, torso=1.0, neck=1.0, weapon=0.0)

RANGES = {
    "root": [(-400, 400), (-95, 95), (-30, 30)],
    **{name: [(-70, 70)] * 3 for name in ("pelvis", "spine", "chest", "head")},
    **{name: [(0, 172), (-80, 200), (0, 140), (-80, 110), (-60, 60)] for name in ("armR", "armL")},
    **{name: [(0, 172), (-60, 190), (0, 90), (0, 150), (0, 1.14)] for name in ("legR", "legL")},
    "shrug": [(0, 0.03)] * 2,
    "wpn": [(-90, 140), (-60, 60)],
}


def poses() -> st.SearchStrategy[dict[str, tuple[float, ...]]]:
    angle = {name: st.tuples(*(st.floats(a, b) for a, b in spans)) for name, spans in RANGES.items()}
    return st.fixed_dictionaries(angle)


# ------------------------------------------------------------------------------------------ the plain second method


def turned(axis: int, degrees: float) -> list[list[float]]:
    """A rotation in the sense of the body: 0 = lean right about x, 1 = twist about y, 2 = bend forward about z."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return [
        [[1, 0, 0], [0, c, -s], [0, s, c]],
        [[c, 0, -s], [0, 1, 0], [s, 0, c]],
        [[c, s, 0], [-s, c, 0], [0, 0, 1]],
    ][axis]


def product(a: list[list[float]], b: list[list[float]]) -> list[list[float]]:
    return [[sum(a[i][k] * b[k][j] for k in range(3)) for j in range(3)] for i in range(3)]


def through(m: list[list[float]], v: list[float]) -> list[float]:
    return [sum(m[i][k] * v[k] for k in range(3)) for i in range(3)]


def bent(part: tuple[float, ...], share: float = 1.0) -> list[list[float]]:
    bend, lean, twist = (share * x for x in part)
    return product(turned(1, twist), product(turned(2, bend), turned(0, lean)))


def along(a: list[float], v: list[float], length: float) -> list[float]:
    return [p + q * length for p, q in zip(a, v)]


def unit(v: list[float]) -> list[float]:
    size = math.sqrt(sum(x * x for x in v)) or 1.0
    return [x / size for x in v]


def hung(lift: float, azimuth: float, side: int, v: list[float]) -> tuple[list[float], list[float]]:
    """Direction of a limb, and v carried by the smallest swing there, by Rodrigues' rotation written out."""
    a, b = math.radians(azimuth), math.radians(lift)
    h = [math.cos(a), 0.0, side * math.sin(a)]
    d = [h[0] * math.sin(b), -math.cos(b), h[2] * math.sin(b)]
    k = [-h[2], 0.0, h[0]]
    cross = [k[1] * v[2] - k[2] * v[1], k[2] * v[0] - k[0] * v[2], k[0] * v[1] - k[1] * v[0]]
    dot = sum(p * q for p, q in zip(k, v))
    return d, [v[i] * math.cos(b) + cross[i] * math.sin(b) + k[i] * dot * (1 - math.cos(b)) for i in range(3)]


def hinged(d: list[float], e: list[float], degrees: float) -> tuple[list[float], list[float]]:
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return [p * c + q * s for p, q in zip(d, e)], [q * c - p * s for p, q in zip(d, e)]


def scalar_joints(pose: dict[str, tuple[float, ...]], build: SimpleNamespace) -> dict[str, list[float]]:
    """All joints of one pose, one number at a time."""
    p = body.full(pose)
    heading = product(turned(1, p["root"][0]), product(turned(2, p["root"][1]), turned(0, p["root"][2])))
    pelvis = product(heading, bent(p["pelvis"]))
    spine = product(pelvis, bent(p["spine"]))
    chest = product(spine, bent(p["chest"]))
    neck = product(chest, bent(p["head"], 0.4))
    head = product(neck, bent(p["head"], 0.6))
    up = [0.0, 1.0, 0.0]
    out = {"pelvis": [0.0, 0.0, 0.0]}
    out["waist"] = along(out["pelvis"], through(pelvis, up), body.SPINE * 0.35 * build.torso)
    out["ribs"] = along(out["waist"], through(spine, up), body.SPINE * 0.65 * build.torso)
    out["c7"] = along(out["ribs"], through(chest, up), body.CHEST * build.torso)
    out["skull"] = along(out["c7"], through(neck, [0.012, body.NECK * build.neck, 0.0]), 1.0)
    out["crown"] = along(out["skull"], through(head, up), body.HEAD)
    twist = p["pelvis"][2] + p["spine"][2] + p["chest"][2]
    for i, (letter, side) in enumerate((("R", 1), ("L", -1))):
        scalar_arm(out, p, build, product(heading, turned(1, twist)), chest, letter, side, i)
        scalar_leg(out, p, build, heading, pelvis, letter, side)
    return out


def scalar_arm(out, p, build, frame, chest, letter, side, i) -> None:
    lift, azimuth, elbow, twist, wrist = p["arm" + letter]
    raised = min(1, max(0, (lift - 75) / 100)) * 0.022 + p["shrug"][i]
    wide = side * body.CLAVICLE * build.shoulder * (1 - 0.12 * min(1, max(0, (lift - 90) / 90)))
    out["sh" + letter] = along(out["c7"], through(chest, [-0.004, raised - 0.022, wide]), 1.0)
    crook = [math.cos(math.radians(twist)), 0.0, -side * math.sin(math.radians(twist))]
    d, e = hung(lift, azimuth, side, crook)
    d, e = through(frame, d), through(frame, e)
    out["el" + letter] = along(out["sh" + letter], d, body.UPPER_ARM)
    d, e = hinged(d, e, elbow)
    out["wr" + letter] = along(out["el" + letter], d, body.FOREARM)
    d, e = hinged(d, e, wrist)
    out["ha" + letter] = along(out["wr" + letter], d, body.HAND)


def scalar_leg(out, p, build, heading, pelvis, letter, side) -> None:
    lift, azimuth, turnout, knee, point = p["leg" + letter]
    out["hip" + letter] = through(pelvis, [0.0, -0.008, side * body.HIP * build.hip])
    cap = [math.cos(math.radians(turnout)), 0.0, side * math.sin(math.radians(turnout))]
    d, k = hung(lift, azimuth, side, cap)
    d, k = through(heading, d), through(heading, k)
    out["kn" + letter] = along(out["hip" + letter], d, body.THIGH * build.leg)
    d, k = hinged(d, k, -knee)
    out["an" + letter] = along(out["kn" + letter], d, body.SHIN * build.leg)
    level = [k[0], 0.0, k[2]]
    flat = k
    if math.hypot(*level) > 0.2:
        w = min(1, max(0, -d[1] * 2.2 - 0.6))
        flat = unit([w * p_ + (1 - w) * q for p_, q in zip(unit(level), k)])
    foot = unit([(1 - point) * a + point * b for a, b in zip(flat, d)])
    out["toe" + letter] = along(out["an" + letter], foot, body.FOOT)


# ------------------------------------------------------------------------------------------ tests


@settings(max_examples=60, deadline=None)
@given(st.lists(poses(), min_size=1, max_size=4), st.sampled_from([BUILD, SLENDER]))
def test_batch_equals_the_plain_second_method(some, build) -> None:
    joints, _ = body.forward(body.batch(some), build)
    for row, pose in zip(joints, some):
        plain = scalar_joints(pose, build)
        assert len(plain) == len(body.JOINTS) - 2
        for name, point in plain.items():
            assert np.abs(row[body.JOINT[name]] - point).max() < 1e-6, name


LENGTHS = {
    ("sh", "el"): body.UPPER_ARM, ("el", "wr"): body.FOREARM, ("wr", "ha"): body.HAND, ("an", "toe"): body.FOOT,
    ("hip", "kn"): body.THIGH * BUILD.leg, ("kn", "an"): body.SHIN * BUILD.leg,
}  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(poses(), st.sampled_from([(0.0, 0.0), (1.0, 1.0), (0.5, 1.0), (0.0, 1.0)]), st.sampled_from([-1.0, 0.0, 1.0]))
def test_bones_never_change_their_length(pose, plant, pin) -> None:
    joints, frames = body.forward(body.batch([{**pose, "plant": plant, "pin": (pin,)}]), BUILD)
    for (a, b), length in LENGTHS.items():
        for side in body.SIDES:
            bone = joints[0, body.JOINT[b + side]] - joints[0, body.JOINT[a + side]]
            assert np.linalg.norm(bone) == pytest.approx(length, abs=1e-6), a + b + side
    weapon = joints[0, body.JOINT["tip"]] - joints[0, body.JOINT["grip"]]
    assert np.linalg.norm(weapon) == pytest.approx(BUILD.weapon, abs=1e-6)
    for name, frame in frames.items():
        if frame.shape[1] == 3:
            assert np.abs(frame[0] @ frame[0].T - np.eye(3)).max() < 1e-9, name


def test_planted_feet_stand_on_one_plane() -> None:
    pose = {"legR": (20, 158, 62, 26, 0.4), "legL": (14, 14, 56, 20, 0.05)}
    loose = body.soles(*body.forward(body.batch([pose]), SLENDER))
    held = body.soles(*body.forward(body.batch([{**pose, "plant": (1.0, 1.0), "pin": (-1.0,)}]), SLENDER))
    assert abs(loose[0, 0] - loose[0, 1]) > 0.01
    assert abs(held[0, 0] - held[0, 1]) < 1e-3
    assert held[0, 1] == pytest.approx(loose[0, 1])


@given(poses())
@settings(max_examples=30, deadline=None)
def test_mirror_is_its_own_inverse_and_mirrors_the_body(pose) -> None:
    pose = {**pose, "root": (0.0, pose["root"][1], pose["root"][2])}
    assert body.mirror(body.mirror(pose)) == body.full(pose)
    joints, _ = body.forward(body.batch([pose, body.mirror(pose)]), BUILD)
    for name in body.JOINTS[:-2]:
        other = name[:-1] + {"R": "L", "L": "R"}.get(name[-1], name[-1])
        assert np.abs(joints[0, body.JOINT[name]] * (1, 1, -1) - joints[1, body.JOINT[other]]).max() < 1e-6


def test_a_wrong_pose_is_named() -> None:
    with pytest.raises(KeyError, match="elbowR"):
        body.full({"elbowR": (1.0,)})
    with pytest.raises(ValueError, match="'armR' of a pose takes 5"):
        body.full({"armR": (1.0, 2.0)})


def test_bones_name_joints() -> None:
    assert {end for a, b, _ in body.BONES.values() for end in (a, b)} <= set(body.JOINTS)
    assert all(0 < radius < 0.1 for _, _, radius in body.BONES.values())


def test_fetched_poses_are_the_rows_asked_for() -> None:
    rng = np.random.default_rng(3)
    joints = rng.integers(-20_000, 20_000, (50, len(body.JOINTS), 3)).astype(np.int16)
    table = body.pack_poses(joints)
    rows = rng.integers(0, 50, 4096)
    out = np.empty((4096, table.shape[1]), np.int16)
    assert body.take_poses(table, rows, out) is out
    assert (out[:, : len(body.JOINTS)] == joints[rows, :, 0]).all()
    assert (out[:, len(body.JOINTS) :] == joints[rows, :, 1]).all()
