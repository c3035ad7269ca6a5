"""Rooney's poses in dancers' terms, and the words in which moves are written.

An arm is (lift, azimuth, elbow, twist, wrist); a leg (lift, azimuth, turnout, knee, point): lift 0 hangs, 90 is
level; azimuth 0 devant, 90 a la seconde, 180 derriere; point 0 flat, 1 en pointe.  Trunk parts are (bend forward,
lean right, twist right).  The left leg supports unless said.  See `core.skeleton` for all fields.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from game.core.skeleton import full, mirror

Pose = Mapping[str, tuple[float, ...]]

# Positions of the arms; one list serves both sides, mirrored.
ARMS: dict[str, tuple[float, ...]] = {
    "bas": (20, 38, 42, 75, 8),
    "first": (62, 30, 55, 82, 10),
    "demi": (46, 62, 30, 40, 10),
    "sec": (78, 74, 26, 15, 12),
    "high": (150, 72, 44, -72, 10),
    "allonge": (94, 98, 6, 5, -12),
    "fwd": (100, 8, 8, 25, -10),
    "back": (72, 142, 8, 0, -14),
    "garde_r": (40, 20, 112, 50, -10),
    "garde_l": (64, 18, 84, 60, -6),
    "cross": (74, 6, 92, 84, -4),
    "tight": (66, 22, 74, 84, 10),
    "wide": (104, 84, 10, 0, -14),
    "rake": (112, 40, 20, 30, -10),
    "hang": (10, 60, 20, 40, 12),
    "trail": (46, 150, 14, 0, -16),
    "chain_open": (70, 50, 34, 55, 8),
}

ON_POINTE = (-5, 90, 50, 0, 1)  # a supporting leg en pointe, the foot under the head
FLAT = (-3, 90, 50, 3, 0)  # a supporting leg a plat
FONDU = (30, 38, 60, 52, 0)  # a supporting leg in fondu

POSES: dict[str, Pose] = {}


def pose(
    base: str | Pose,
    arms: str = "",
    yaw: float | None = None,
    tip: float | None = None,
    flip: bool = False,
    **fields: Any,
) -> Pose:
    """The pose `base` with some fields changed.

    `arms` names one position for both arms, or two: the right's and the left's.  `flip` dances it on the other
    side.  An arm may be given by the name of its position, a single number stands for a field of width 1.
    """
    out = full(POSES[base] if isinstance(base, str) else base)
    if flip:
        out = mirror(out)
    if arms:
        names = arms.split()
        out["armR"], out["armL"] = ARMS[names[0]], ARMS[names[-1]]
    for name, value in fields.items():
        out[name] = ARMS[value] if isinstance(value, str) else value if isinstance(value, tuple) else (value,)
    turn, lean, roll = out["root"]
    out["root"] = (turn if yaw is None else yaw, lean if tip is None else tip, roll)
    return full(out)


def _row(name: str, base: str | Pose, **changes: Any) -> None:
    POSES[name] = pose(base, **changes)


STRAIGHT: Pose = {}

# ------------------------------------------------------------------------------------------------ the classics
_row(
    "fifth", STRAIGHT, arms="bas", yaw=38, spine=(-2, 0, 0), chest=(-3, 0, 0), head=(-2, -6, 14),
    legR=(4.2, -58, 72, 1, 0), legL=(4.2, 238, 72, 1, 0), plant=(1, 1),
)  # fmt: skip
_row(
    "tendu", STRAIGHT, arms="sec high", yaw=28, spine=(-2, 0, 0), chest=(-4, -3, 6), head=(-4, 6, 16),
    legL=(2, 90, 72, 0, 0), legR=(30, 4, 75, 0, 1), pin=-1, plant=(1, 1),
)  # fmt: skip
_row(
    "retire", STRAIGHT, arms="first", yaw=30, spine=(-1, 0, 0), chest=(-3, 0, 0), head=(-2, 0, 10),
    legL=(0, 90, 55, 0, 1), legR=(78, 77, 84, 132, 1.05), pin=-1,
)  # fmt: skip
_row(
    "arabesque", STRAIGHT, yaw=12, pelvis=(34, 0, 10), spine=(-20, 0, -4), chest=(-30, 0, -6), head=(-16, 0, 8),
    armR=(94, 150, 4, 0, -8), armL=(106, 10, 6, 30, -10), legR=(100, 176, 80, 2, 1.08), legL=(2, 90, 45, 0, 1), pin=-1,
)  # fmt: skip
_row(
    "fouette_devant", STRAIGHT, arms="first sec", yaw=10, chest=(-4, 0, 0), head=(0, 0, 12),
    legR=(88, 8, 80, 0, 1.1), legL=(10, 60, 60, 24, 0), pin=-1,
)  # fmt: skip
_row(
    "seconde", STRAIGHT, arms="sec", yaw=40, pelvis=(0, -3, 0), spine=(0, -5, 0), chest=(-3, -4, 0), head=(0, 0, 8),
    legR=(92, 88, 86, 0, 1.1), legL=ON_POINTE, pin=-1,
)  # fmt: skip
_row(
    "battement", STRAIGHT, arms="sec high", yaw=14, pelvis=(-10, 0, 0), spine=(2, 0, 0), chest=(-4, 0, 4),
    head=(-6, 4, 8), legR=(148, 6, 70, 0, 1.1), legL=(4, 180, 50, 0, 1), pin=-1,
)  # fmt: skip
_row(
    "jete", STRAIGHT, yaw=8, pelvis=(8, 0, -6), spine=(-14, 0, 0), chest=(-22, 0, 6), head=(-14, 0, -8),
    armR=(106, 10, 8, 25, -12), armL=(98, 100, 6, 5, -12), legR=(94, 3, 64, 0, 1.1), legL=(95, 178, 75, 2, 1.1),
)  # fmt: skip

# ------------------------------------------------------------------------------------------------ the stance
_row(
    "garde", STRAIGHT, arms="garde_r garde_l", yaw=22, pelvis=(3, 0, 0), spine=(1, 0, 6), chest=(-2, 0, 8),
    head=(-3, 0, -14), legL=(14, 14, 56, 20, 0.05), legR=(21.4, 123.4, 62, 53.4, 0.55), pin=-1, plant=(1, 1),
)  # fmt: skip
_row(
    "fourth", "garde", arms="first sec", yaw=-14, pelvis=(0, 0, 0), spine=(0, 0, 0), chest=(-3, 0, 0), head=(0, 0, 20),
    legL=(32, 12, 60, 50, 0), legR=(19.7, 131.8, 62, 57.5, 0.3),
)  # fmt: skip
_row(
    "demi", "garde", arms="bas", yaw=24, pelvis=(2, 0, 0), spine=(0, 0, 0), chest=(-2, 0, 0), head=(2, 0, -8),
    legL=(26, 40, 66, 52, 0), legR=(25, 159, 66, 25, 0),
)  # fmt: skip
_row(
    "squat", "demi", pelvis=(10, 0, 0), spine=(6, 0, 0), chest=(4, 0, 0), legL=(42, 40, 66, 82, 0),
    legR=(44, 134, 66, 79, 0.05),
)  # fmt: skip
_row(
    "kneel", "garde", arms="demi", pelvis=(10, 0, 0), legL=(74, 20, 56, 92, 0), legR=(6, 150, 50, 96, 0.9),
    plant=(0, 0),
)  # fmt: skip

# ------------------------------------------------------------------------------------------------ on one leg
_row("coupe", "retire", arms="first", yaw=22, legR=(46, 56, 82, 88, 1.05), legL=FLAT)
_row("releve", "retire", legL=ON_POINTE, legR=(82, 78, 84, 133, 1.05))
_row("serre", "releve", arms="tight")
_row("passe_derriere", "retire", legR=(66, 84, 84, 120, 1.05), legL=ON_POINTE)
_row(
    "tendu_devant", "tendu", arms="sec first", yaw=14, pelvis=(-4, 0, 6), chest=(-3, 0, 6), head=(-2, 0, 4),
    legL=(4, 150, 60, 6, 0), legR=(34, 2, 76, 0, 1.1), plant=(0, 0),
)  # fmt: skip
_row(
    "degage", "tendu_devant", arms="first sec", yaw=10, pelvis=(-7, 0, 10), head=(2, 0, 2),
    legR=(62, 2, 78, 0, 1.1), legL=(6, 160, 60, 10, 0),
)  # fmt: skip
_row("cou_de_pied", "coupe", arms="bas sec", yaw=26, legR=(52, 40, 80, 104, 0.1), legL=ON_POINTE)
_row(
    "frappe", "tendu_devant", arms="sec bas", yaw=6, pelvis=(-5, 0, 8), spine=(0, 0, 0), chest=(-5, 0, 4),
    legL=(2, 160, 55, 0, 0.9), legR=(50, 0, 80, 0, 1.1),
)  # fmt: skip
_row(
    "devant", "battement", arms="first allonge", yaw=10, pelvis=(-6, 0, 6), chest=(-4, 0, 4), head=(2, 0, 4),
    legR=(104, 4, 76, 0, 1.1), legL=(4, 170, 52, 2, 0.9),
)  # fmt: skip
_row("attitude_devant", "devant", arms="first", legR=(84, 22, 84, 84, 1))
_row(
    "landing", "arabesque", flip=True, yaw=10, pelvis=(16, 0, -6), legR=(8, 6, 50, 12, 0.75),
    legL=(62, 176, 80, 4, 1.1),
)  # fmt: skip

# ------------------------------------------------------------------------------------------------ both legs
_row(
    "fifth_plie", "fifth", arms="bas", yaw=24, legR=(30, 70, 76, 64, 0), legL=(30, 88, 76, 64, 0), pin=0,
)  # fmt: skip
_row(
    "aloft", "fifth", arms="demi", yaw=22, head=(-2, 0, -4), legR=(4.2, -60, 70, 0, 1.1), legL=(4.2, 240, 70, 0, 1.1),
    plant=(0, 0), pin=0,
)  # fmt: skip
_row("aloft_open", "aloft", legR=(17, 84, 78, 0, 1.1), legL=(17, 96, 78, 0, 1.1))
_row("aloft_changed", "aloft", legR=(4.2, 240, 70, 0, 1.1), legL=(4.2, -60, 70, 0, 1.1))

# ------------------------------------------------------------------------------------------------ harm
_row(
    "hurt", STRAIGHT, yaw=20, pelvis=(-16, 0, 0), spine=(-8, 6, 10), chest=(16, 8, 12), head=(-24, 14, 20),
    armR=(64, 30, 40, 10, 30), armL=(50, 60, 50, 10, 30), legL=(28, 20, 40, 14, 0.1), legR=(22, 170, 40, 30, 0.3),
    pin=1, plant=(1, 1),
)  # fmt: skip
_row(
    "flung", STRAIGHT, yaw=24, tip=-70, pelvis=(6, 0, 0), spine=(14, 0, 0), chest=(16, 0, 0), head=(20, 0, 0),
    armR=(112, 60, 30, 20, 20), armL=(128, 40, 20, 20, 20), legL=(44, 14, 30, 34, 0.9), legR=(70, 20, 30, 70, 0.9),
)  # fmt: skip
_row(
    "supine", STRAIGHT, arms="wide", root=(24, -88, 0), spine=(-4, 0, 10), chest=(-6, 0, 0), head=(-6, 10, 10),
    legR=(12, 30, 50, 24, 0.8), legL=(5, 60, 50, 6, 0.9),
)  # fmt: skip

# ------------------------------------------------------------------------------------------------ with a man in hand
_row(
    "prise", "garde", armR=(55, 6, 95, 18, -5), armL=(73, 37, 72, -42, 14), yaw=18, pelvis=(6, 0, 4), chest=(-2, 0, 10),
    head=(0, 0, -6),
)  # fmt: skip
_row(
    "promenade", STRAIGHT, yaw=14, pelvis=(22, 0, 8), spine=(-8, 0, 2), chest=(-8, 0, 8), head=(-2, 0, -2),
    armR=(17, 2, 95, 15, 6), armL=(45, 22, 73, -44, 20), legR=(98, 156, 60, 68, 1.08), legL=(2, 90, 48, 0, 1), pin=-1,
)  # fmt: skip
_row("attitude_back", "promenade", arms="high allonge", pelvis=(12, 0, 8), chest=(-16, 0, -4))

# ------------------------------------------------------------------------------------------------ leaps, runs, weapons
_row("fifth_fondu", "fifth_plie", legR=(22.5, 60, 76, 60, 0), legL=(19.5, 79.5, 76, 60, 0))  # closed, heel to toe
_row(
    "lunge", "garde", arms="sec", yaw=16, pelvis=(10, 0, -4), spine=(6, 0, -8), chest=(2, 0, -10), head=(-4, 0, 10),
    legL=(36, 8, 58, 46, 0), legR=(28, 168, 60, 14, 0.75),
)  # fmt: skip

# ------------------------------------------------------------------------------------------------ beats, turns
_row(
    "attitude", "arabesque", arms="high sec", yaw=24, pelvis=(28, 0, 4), spine=(-18, 0, 0), chest=(-26, 0, -4),
    head=(-10, 0, -24), legR=(94, 160, 88, 62, 1.1), legL=ON_POINTE,
)  # fmt: skip
_row(
    "penchee", "arabesque", arms="allonge fwd", yaw=12, pelvis=(124, 0, 8), spine=(-6, 0, -4), chest=(-8, 0, -6),
    head=(-34, 0, 6), armL=(58, 6, 4, 25, -8), legR=(166, 178, 80, 0, 1.12), legL=(2, 0, 46, 0, 0.2),
)  # fmt: skip
_row("dedans", "serre", arms="high", legR=(82, 66, 82, 136, 1.05))
_row(
    "chaines", "fifth", arms="first", chest=(-4, 0, 0), head=(-2, 0, 0), legR=(4.2, 88, 62, 0, 1),
    legL=(4.2, 88, 62, 0, 1), plant=(0, 0), pin=-1,
)  # fmt: skip
_row(
    "second_pointe", "fifth", arms="wide", yaw=80, chest=(-9, 0, 0), head=(-8, 0, -50), legR=(27, 88, 80, 0, 1.05),
    legL=(27, 88, 80, 0, 1.05), plant=(0, 0), pin=0,
)  # fmt: skip
_row(
    "tendu_second", "tendu", arms="allonge", yaw=56, legL=FLAT, legR=(32, 88, 80, 0, 1.1), plant=(0, 0), pin=-1,
)  # fmt: skip
_row(
    "kneel_grand", "kneel", yaw=38, pelvis=(0, 0, 0), spine=(-8, 0, 0), chest=(-18, 0, 0), head=(-14, 0, -20),
    armR=(146, 96, 16, -40, -8), armL=(146, 96, 16, -40, -8), legL=(78, 14, 56, 96, 0), legR=(4, 160, 50, 98, 1),
)  # fmt: skip
