"""Runs: what carries her along the floor, and what a run becomes in the air."""

from __future__ import annotations

from game.content.moves.leaps import ANYTHING
from game.content.moves.stances import GARDE
from game.content.poses import Pose, pose
from game.sim.spec import Cancel, Choreography, Input, Key, Move, Strike

# fmt: off
_DRAWN_UP: Pose = pose("fifth", arms="first", legR=(8, -62, 72, 3, 0.85), legL=(8, 242, 72, 3, 0.85), plant=(0, 0),
    pin=0)

# The feet draw up to fifth on pointe, the half turn happens there, the other foot opens: the garde of the other side.
SOUTENU = Move(
    name="soutenu", title="soutenu en tournant", family="runs", startup_ticks=0, active_ticks=0, recovery_ticks=10,
    turns=True, inputs=(Input(button="back_twice"),), sounds=((2, "slide"), (8, "step")),
    choreography=Choreography(
        ticks=11, options={"drag": 0.4},
        keys=(
            Key(0, GARDE),
            Key(4, pose(_DRAWN_UP, yaw=66, head=(-2, 0, -46))),
            Key(7, pose(_DRAWN_UP, yaw=118, legR=(8, 250, 72, 4, 0.75), legL=(8, -62, 72, 4, 0.75), head=(-2, 0, 34)),
                "flow"),
            Key(11, pose(GARDE, flip=True, yaw=158, pin=0)),
        ),
    ),
)

_FIFTH_SUIVIE: Pose = pose("fifth", yaw=34, chest=(-5, 0, -4), head=(-3, -4, -8), plant=(0, 0))


def _step(tick: int, foot: int, right: tuple[float, ...], left: tuple[float, ...]) -> tuple[Key, Key]:
    """One tiny step of the bourree on `foot` (-1 left, 1 right), begun at `tick`: the other foot is taken along.

    `right` and `left` are the arms that it arrives with.
    """
    ahead, behind = ((9.2, -53.3, 72, 2, 1), (9.2, 233.3, 72, 2, 1))
    right_back, left_ahead = (3.6, -88.7, 72, 2, 1), (3.6, 268.7, 72, 2, 1)
    arrives = pose(_FIFTH_SUIVIE, armR=right, armL=left, pin=foot, legR=right_back if foot > 0 else ahead,
        legL=left_ahead if foot > 0 else behind)
    passes = {"legL": (6, 250, 72, 18, 1)} if foot > 0 else {"legR": (6, -70, 72, 18, 1)}
    carries = {"legR": (6, -65, 72, 2, 1)} if foot > 0 else {"legL": (6, 245, 72, 2, 1)}
    return Key(tick + 2, pose(arrives, **passes, **carries), "lin"), Key(tick + 4, arrives, "lin")


_LOW, _RISING, _HIGH, _FALLING = (64, 92, 14, 0, 16), (80, 92, 20, 0, 24), (100, 94, 12, 0, -6), (86, 92, 6, 0, -22)

# Gliding on pointe: the knees shimmer, the feet are one foot, the arms a swan's; the trunk does not know.
BOURREE = Move(
    name="bourree", title="bourrée suivie", family="runs", startup_ticks=0, active_ticks=0, recovery_ticks=32,
    choreography=Choreography(
        ticks=32, loop=True, hold=(4, 8, 12, 16, 20, 24, 28), options={"drag": 0.3},
        keys=(
            Key(0, pose(_FIFTH_SUIVIE, armR=_LOW, armL=_HIGH, pin=-1, legR=(9.2, -53.3, 72, 2, 1),
                legL=(9.2, 233.3, 72, 2, 1))),
            *_step(0, 1, (70, 92, 18, 0, 22), (95, 94, 9, 0, -16)), *_step(4, -1, _RISING, _FALLING),
            *_step(8, 1, (92, 93, 17, 0, 8), (74, 92, 8, 0, -8)), *_step(12, -1, _HIGH, _LOW),
            *_step(16, 1, (95, 94, 9, 0, -16), (70, 92, 18, 0, 22)), *_step(20, -1, _FALLING, _RISING),
            *_step(24, 1, (74, 92, 8, 0, -8), (92, 93, 17, 0, 8)), *_step(28, -1, _LOW, _HIGH),
        ),
    ),
    sounds=((2, "step"), (10, "step"), (18, "step"), (26, "step")),
)

_SPENT: Pose = pose(
    GARDE, yaw=30, pelvis=(20, 0, 0), spine=(11, 0, 0), chest=(8, 0, 6), head=(6, 0, -8), armR=(4, 30, 30, 40, 20),
    armL=(14, 30, 26, 40, 20), legL=(28, 20, 58, 42, 0.05), legR=(21, 128, 62, 56, 0.4),
)
_GASP: Pose = pose(
    _SPENT, pelvis=(17, 0, 0), spine=(6, 0, 0), chest=(-3, 0, 6), head=(-10, 0, -8), shrug=(0.016, 0.016),
    legL=(25, 20, 58, 37, 0.05), legR=(20.5, 128, 62, 53, 0.45),
)

# Hands to the thighs, the ribs heave at twice the pulse; and the knees still turn out.
ESSOUFFLEE = Move(
    name="essoufflee", title="essoufflée", family="stance", startup_ticks=0, active_ticks=0, recovery_ticks=48,
    choreography=Choreography(
        ticks=48, loop=True,
        keys=(
            Key(0, _SPENT),
            Key(9, _GASP),
            Key(24, pose(_SPENT, pelvis=(22, 0, 0), spine=(13, 0, 0), chest=(11, 0, 6), head=(12, 0, -10))),
            Key(33, pose(_GASP, pelvis=(18, 0, 2), chest=(-1, 2, 8), head=(-5, 2, -14), shrug=(0.012, 0.018))),
            Key(48, _SPENT),
        ),
    ),
    sounds=((4, "cloth"), (28, "cloth")),
)

_AIRBORNE: Pose = pose("devant", arms="first allonge", plant=(0, 0), pin=0)

# The bow: the left leg swings up bent.  The arrow: the right shoots through it, the legs scissor in the air.
TEMPS_DE_FLECHE = Move(
    name="temps_de_fleche", title="temps de flèche", family="runs", context="ground", flight="track", startup_ticks=8,
    active_ticks=6, recovery_ticks=14,
    inputs=(Input(button="light", contexts=("run",)),),
    strikes=(Strike(first_tick=8, last_tick=13, bones=("footR", "shinR"), damage=11, weight="medium",
        effect="stagger", stun_ticks=28, pool=2, push_px=16, depth_px=22, swell_px=8),),
    cancels=(Cancel(families=("beats", "battements", "turns", "leaps", "weapons"), first_tick=17),),
    drift_px=10, sounds=((4, "step"), (8, "whoosh"), (17, "land")), trail=True,
    choreography=Choreography(
        ticks=28, hold=(8, 9), options={"pace": "dash"},
        root=((0, 0, None, 0), (4, 0.22, None, 1), (10, 0.57, 0.722, 1), (16, 0.95, None, 0), (99, 0.95, None, 0)),
        keys=(
            Key(0, GARDE),
            Key(3, pose(GARDE, arms="bas", yaw=18, legR=(16, 60, 60, 30, 0), legL=(26, 8, 60, 40, 0.8),
                pelvis=(6, 0, 0), plant=(0, 0), pin=0)),
            Key(6, pose(_AIRBORNE, arms="first", yaw=14, legL=(84, 8, 74, 44, 1.1), legR=(10, 174, 60, 0, 1.1),
                pelvis=(-4, 0, 0)), "in"),
            Key(8, pose(_AIRBORNE, yaw=11, legL=(52, 8, 70, 70, 1.1), legR=(72, 4, 76, 26, 1.1), pelvis=(-10, 0, 0)),
                "lin"),
            Key(10, pose(_AIRBORNE, arms="fwd allonge", yaw=8, legL=(16, 16, 66, 46, 1.1), legR=(103, 2, 76, 0, 1.14),
                pelvis=(-14, 0, 6)), "out"),
            Key(13, pose(_AIRBORNE, arms="fwd allonge", yaw=8, legL=(6, 40, 60, 10, 1.1), legR=(100, 2, 76, 0, 1.14),
                pelvis=(-12, 0, 6)), "lin"),
            Key(16, pose(_AIRBORNE, arms="fwd sec", yaw=10, legL=(8, 60, 60, 8, 0.8), legR=(84, 4, 76, 0, 1.12),
                pelvis=(-8, 0, 4))),
            Key(20, pose("devant", arms="sec", yaw=14, legL=(29, 44, 60, 56, 0), legR=(52, 10, 76, 4, 1.1),
                pelvis=(0, 0, 0), pin=-1), "out"),
            Key(28, GARDE),
        ),
    ),
)

_CAT: Pose = pose("retire", arms="first", yaw=16, plant=(0, 0), pin=0)

# The leap of a cat: the knees are drawn up one after the other, the toes under her; she comes down on whoever is there.
SAUT_DE_CHAT = Move(
    name="saut_de_chat", title="saut de chat", family="runs", context="ground", flight="track", startup_ticks=12,
    active_ticks=10, recovery_ticks=15,
    inputs=(Input(button="heavy", contexts=("run",)),),
    strikes=(Strike(first_tick=12, last_tick=21, bones=("footR", "shinR", "footL", "shinL"), damage=15, weight="heavy",
        effect="knock_down", stun_ticks=40, pool=3, push_px=20, depth_px=24, swell_px=10),),
    cancels=(Cancel(families=("leaps", "turns"), first_tick=22), Cancel(families=ANYTHING, first_tick=32, on="always")),
    drift_px=10, sounds=((5, "step"), (12, "whoosh"), (23, "land")), trail=True,
    choreography=Choreography(
        ticks=37, hold=(6, 23), options={"pace": "dash"},
        root=((0, 0, None, 0), (6, 0.30, None, 1), (14, 0.80, 0.88, 1), (15, 0.86, 0.88, 1), (23, 1.28, None, 0),
            (99, 1.28, None, 0)),
        keys=(
            Key(0, GARDE),
            Key(4, pose(GARDE, arms="bas", yaw=18, legL=(28, 20, 60, 54, 0), legR=(30, 166, 62, 40, 0.8),
                pelvis=(8, 0, 0), plant=(0, 0), pin=0), "out"),
            Key(6, pose(_CAT, arms="first", legR=(50, 50, 80, 80, 1.05), legL=(8, 176, 56, 0, 1.05),
                pelvis=(0, 0, 0)), "in"),
            Key(10, pose(_CAT, arms="first allonge", legR=(88, 66, 84, 128, 1.05), legL=(60, 80, 82, 96, 1.05))),
            Key(14, pose(_CAT, arms="high allonge", legR=(92, 68, 84, 134, 1.05), legL=(90, 72, 84, 132, 1.05),
                chest=(-8, 0, 0)), "out"),
            Key(18, pose(_CAT, arms="high allonge", legR=(62, 40, 80, 62, 1.1), legL=(80, 76, 84, 118, 1.05),
                chest=(-6, 0, 0)), "in"),
            Key(21, pose(_CAT, arms="sec", legR=(16, 24, 74, 8, 1.1), legL=(46, 84, 82, 72, 1.05)), "lin"),
            Key(23, pose(_CAT, arms="sec", legR=(8, 30, 70, 6, 1), legL=(30, 96, 82, 50, 1.05), pin=1), "lin"),
            Key(28, pose("fifth_fondu", arms="demi sec", yaw=20, legR=(27, 60, 74, 68, 0), legL=(26, 84, 74, 72, 0.2),
                plant=(0, 0), pin=1, chest=(2, 0, 0)), "out"),
            Key(37, pose(GARDE, pin=0)),
        ),
    ),
)
# fmt: on

RUNS = (SOUTENU, BOURREE, ESSOUFFLEE, TEMPS_DE_FLECHE, SAUT_DE_CHAT)
