"""Poses of men, and the words in which their moves are written.

Men face right and lead with the left foot.  A leg or arm is written as in `content.poses`; a stance names both legs.
Twist > 0 draws the right shoulder back (the wind-up), < 0 throws it forward (the blow).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from game.content.poses import Pose
from game.core.skeleton import full, mirror
from game.sim.spec import Key

# stance -> (right leg, left leg)
STANCES: dict[str, tuple[tuple[float, ...], tuple[float, ...]]] = {
    "guard": ((22, 150, 36, 22, 0.15), (31, 20, 28, 44, 0)),
    "fwd": ((36, 170, 36, 8, 0.45), (44, 14, 24, 58, 0)),
    "back": ((24, 50, 44, 48, 0), (38, 14, 24, 22, 0)),
    "deep": ((50, 60, 44, 92, 0.1), (56, 30, 30, 92, 0)),
    "long": ((50, 172, 40, 2, 0.5), (62, 10, 20, 68, 0)),
    "wide": ((30, 110, 40, 20, 0), (34, 60, 40, 44, 0)),
    "kneel": ((6, 150, 30, 92, 0.95), (86, 14, 30, 88, 0)),
    "knees": ((14, 30, 20, 104, 0.95), (14, 30, 20, 104, 0.95)),
    "fwd_right": ((44, 14, 24, 58, 0), (36, 170, 36, 8, 0.45)),
    "lie": ((6, 50, 50, 8, 0.8), (30, 30, 30, 62, 0.6)),
    "face": ((3, 60, 40, 5, 0.95), (5, 60, 60, 22, 0.9)),
    "tuck": ((80, 30, 30, 100, 0.6), (70, 20, 30, 90, 0.6)),
    "fly": ((30, 20, 30, 40, 0.7), (56, 14, 30, 60, 0.7)),
    "tiptoe": ((12, 150, 30, 20, 0.8), (16, 20, 28, 20, 0.8)),
}

MEN: dict[str, Pose] = {}


def man(
    base: str | Pose = "guard",
    trunk: Mapping[str, Any] | None = None,
    legs: str = "",
    arms: tuple[float, ...] | None = None,
    yaw: float | None = None,
    tip: float | None = None,
    roll: float | None = None,
    **fields: Any,
) -> Pose:
    """The pose `base` with some fields changed; `trunk` comes from `trunk()`, `legs` names a stance."""
    out = full(MEN[base] if isinstance(base, str) else base)
    if legs:
        out["legR"], out["legL"] = STANCES[legs]
    if arms:
        out["armR"] = out["armL"] = arms
    for name, value in {**(trunk or {}), **fields}.items():
        out[name] = value if isinstance(value, tuple) else (value,)
    turn, lean, side = out["root"]
    out["root"] = (
        turn if yaw is None else yaw,
        lean if tip is None else tip,
        side if roll is None else roll,
    )
    return full(out)


def trunk(twist: float, bend: float = 14, yaw: float = 34, lean: float = 0, look: float = 18) -> dict[str, Any]:
    """A trunk that bends, leans and twists as one, the eyes kept on the foe; `look` turns them aside."""
    away = max(-62.0, min(62.0, -(yaw + twist) + look))
    return {
        "root": (yaw, 0, 0),
        "pelvis": (bend * 0.38, lean, twist * 0.32),
        "spine": (bend * 0.30, lean * 0.8, twist * 0.34),
        "chest": (bend * 0.32, lean * 0.6, twist * 0.34),
        "head": (-bend * 0.45, -lean * 0.8, away),
    }


def other_side(a: Pose) -> Pose:
    """The pose mirrored, its heading kept: the other step of a gait."""
    return mirror(a)


def gait(step_ticks: int, contact: Pose, down: Pose, passing: Pose) -> tuple[Key, ...]:
    """Keys of a two-step loop from three poses with the left foot landing in front; the other step mirrors them."""
    h = step_ticks
    sink, cross = round(h * 0.22), round(h * 0.6)
    return (
        Key(0, contact, "lin", "rl"),
        Key(sink, down, "out", "L"),
        Key(cross, passing, "io", "L"),
        Key(h, other_side(contact), "in", "Lr"),
        Key(h + sink, other_side(down), "out", "R"),
        Key(h + cross, other_side(passing), "io", "R"),
        Key(2 * h, contact, "in", "Rl"),
    )


def _row(name: str, base: str | Pose, **changes: Any) -> None:
    MEN[name] = man(base, **changes)


# ------------------------------------------------------------------------------------------------ common
_row(
    "guard", {}, legs="guard", yaw=34, pelvis=(6, 0, 6), spine=(6, 0, 6), chest=(6, 0, 6), head=(-4, 0, -16),
    armR=(34, 14, 100, 30, 0), armL=(54, 8, 88, 50, 0), shrug=(0.012, 0.012), wpn=(70, 0),
)  # fmt: skip
_row(
    "reel", "guard", legs="wide", pelvis=(10, 4, 4), spine=(14, 6, 8), chest=(16, 6, 8), head=(24, 12, 10),
    armR=(20, 30, 20, 20, 0), armL=(16, 20, 30, 20, 0),
)  # fmt: skip
_row(
    "on_back", "guard", legs="lie", yaw=26, tip=-88, roll=6, pelvis=(0, 0, 0), spine=(-4, 0, 8), chest=(-4, 0, 6),
    head=(-8, 20, 30), armR=(120, 84, 26, 0, 10), armL=(70, 86, 40, 80, 0), wpn=(4, 0),
)  # fmt: skip
_row(
    "on_face", "guard", legs="face", yaw=26, tip=88, roll=0, pelvis=(-4, 0, 0), spine=(-6, 0, 4), chest=(-6, 0, 4),
    head=(-16, 0, 60), armR=(140, 70, 70, 0, 0), armL=(60, 80, 80, -60, 0), wpn=(4, 0),
)  # fmt: skip
_row(
    "kneel", "guard", legs="kneel", yaw=30, pelvis=(8, 0, 0), spine=(12, 0, 0), chest=(14, 0, 0), head=(18, 0, -6),
)  # fmt: skip
_row(
    "knees", "guard", legs="knees", yaw=32, arms=(10, 30, 20, 30, 0), pelvis=(4, 0, 0), spine=(14, 0, 0),
    chest=(18, 0, 0), head=(30, 0, 0),
)  # fmt: skip
_row(
    "flung", "guard", legs="fly", yaw=24, tip=-34, pelvis=(10, 0, 0), spine=(12, 0, 0), chest=(14, 0, 0),
    head=(20, 0, 0), armR=(100, 50, 30, 20, 20), armL=(116, 40, 20, 20, 20),
)  # fmt: skip

# ------------------------------------------------------------------------------------------------ kinds
_row("thug", "guard", armR=(40, 34, 60, 20, 0), armL=(40, 14, 84, 50, 0), wpn=(70, 0))
_row(
    "knife", "guard", yaw=30, pelvis=(20, 0, -6), spine=(12, 0, -6), chest=(8, 0, -6), head=(-26, 0, 6),
    armR=(44, 60, 66, 20, 0), armL=(72, 14, 56, 40, 0), legL=(54, 18, 30, 84, 0), legR=(34, 160, 40, 40, 0.3),
    wpn=(40, 0),
)  # fmt: skip
_row(
    "heavy", "guard", yaw=32, pelvis=(4, 0, 0), spine=(8, 0, 0), chest=(10, 0, 0), head=(4, 0, -12),
    arms=(24, 40, 40, 30, 0), legR=(18, 140, 36, 16, 0.05), legL=(24, 24, 28, 34, 0),
)  # fmt: skip
_row(
    "gunman", "guard", yaw=28, pelvis=(0, 0, 4), spine=(0, 0, 4), chest=(2, 0, 4), head=(-2, 0, -16),
    armR=(18, 40, 30, 30, 0), armL=(22, 60, 40, 40, 0), legR=(9, 140, 34, 4, 0), legL=(13, 24, 28, 18, 0),
    shrug=(0, 0), wpn=(10, 0),
)  # fmt: skip
