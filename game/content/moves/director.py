"""The Director: she stands, and her cane says where the beat is; it points, and somebody begins anew."""

from __future__ import annotations

from game.content.moves.men_falls import falls
from game.content.moves.men_holds import in_her_hands
from game.content.moves.men_hurt import hurts
from game.content.moves.men_walk import walk
from game.content.poses import Pose
from game.content.poses_men import man, trunk
from game.sim.spec import Choreography, Key, Move

# fmt: off
DOWN = (1, -89, 0)  # the cane, upright under the hand
#: both hands on the cane, the chin where a chin belongs
READY: Pose = man("guard", yaw=34, pelvis=(-1, 0, 2), spine=(-3, 0, 0), chest=(-4, 0, -2), head=(-4, 0, -16),
    armR=(38, 8, 62, 56, 0), armL=(38, -4, 66, 66, 0), shrug=(0, 0), aim=DOWN, grip2=(1, 0.012),
    legR=(10, 120, 36, 9, 0), legL=(13, 34, 28, 23.2, 0))
_RAISED: Pose = man(READY, armR=(48, 8, 70, 56, 0), armL=(48, -4, 74, 66, 0), head=(-6, 0, -14))
_ONE_HAND = {"grip2": (0, 0), "armL": (26, 10, 96, 66, 0)}  # the other holds the shawl together
_NOT_HERS = ("hurt_low", "reel", "juggled", "die_crumple", "beg", "get_off_knees")
_OF_FALLS = ("splat", "tumble", "reception")

# The cane falls, stands, and is lifted: where it falls, the pulse says (systems/guests.py).
TAP = Move(
    name="guard", title="beating time", family="stance", startup_ticks=0, active_ticks=0, recovery_ticks=40, paced=True,
    sounds=((39, "tap"),),
    choreography=Choreography(
        standing="locked", ticks=40, loop=True,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(16, man(READY, head=(-2, 0, -18)), "io", "RL"),
            Key(32, _RAISED, "io", "RL"),
            Key(40, READY, "in", "RL"),
        ),
    ),
)


def _said(name: str, title: str, ticks: int, keys: tuple[Key, ...], sounds: tuple[tuple[int, str], ...] = ()) -> Move:
    return Move(
        name=name, title=title, family="bow", startup_ticks=0, active_ticks=0, recovery_ticks=ticks - 1, sounds=sounds,
        choreography=Choreography(standing="locked", ticks=ticks, keys=keys),
    )


# The cane comes up like a verdict, stays long enough to be read, and goes home.
POINT = _said("point", "pointing", 64, (
    Key(0, READY, "lin", "RL"),
    Key(10, man(READY, trunk=trunk(10, -6, 34), armR=(56, 20, 60, 30, 0), aim=(1, -40, 0), **_ONE_HAND), "io", "RL"),
    Key(18, man(READY, trunk=trunk(-26, 2, 28), armR=(88, 4, 6, 30, 0), aim=(1, 4, 0), head=(2, 0, -12), **_ONE_HAND),
        "in", "RL"),
    Key(40, man(READY, trunk=trunk(-24, 0, 28), armR=(86, 4, 8, 30, 0), aim=(1, 2, 0), head=(-6, 0, -12), **_ONE_HAND),
        "io", "RL"),
    Key(64, READY, "io", "RL"),
), ((16, "cloth"), (60, "step")))

# Once, and not deep: it is more than most of them ever get.
NOD = _said("nod", "a nod", 54, (
    Key(0, READY, "lin", "RL"),
    Key(12, man(READY, head=(-12, 0, -16), chest=(-8, 0, 6), grip2=(0, 0), armL=(40, -18, 116, 70, 0)), "io", "RL"),
    Key(26, man(READY, trunk=trunk(4, 16, 34), head=(26, 0, -16), grip2=(0, 0), armL=(44, -20, 122, 72, 0)), "io",
        "RL"),
    Key(38, man(READY, trunk=trunk(4, 13, 34), head=(22, 0, -16), grip2=(0, 0), armL=(44, -20, 122, 72, 0)), "io",
        "RL"),
    Key(54, READY, "io", "RL"),
))

# She does not cower.  One step back behind the cane, the shawl drawn together, the eyes on whoever it is.
RECOIL = _said("recoil", "drawing back", 70, (
    Key(0, READY, "lin", "RL"),
    Key(9, man(READY, trunk=trunk(22, -12, 34, lean=-3), armR=(62, -6, 60, 50, 0), aim=(1, -66, 10), legs="back",
        head=(4, 4, -26), grip2=(0, 0), armL=(70, -22, 118, 70, 0), shrug=(0.012, 0.02)), "out", "rl"),
    Key(44, man(READY, trunk=trunk(18, -10, 34), armR=(58, -4, 62, 50, 0), aim=(1, -70, 8), legs="back",
        head=(-2, 2, -24), grip2=(0, 0), armL=(64, -20, 116, 70, 0)), "io", "RL"),
    Key(70, READY, "io", "rl"),
), ((8, "step"), (66, "step")))
# fmt: on

DIRECTOR = (
    TAP, walk(man(READY, **_ONE_HAND), 30), POINT, NOD, RECOIL,
    *(move for move in (*hurts(READY), *falls(READY)) if move.name not in _NOT_HERS),
    *(move for move in in_her_hands(READY) if move.name in _OF_FALLS),
)  # fmt: skip
