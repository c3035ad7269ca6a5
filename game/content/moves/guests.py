"""Guests of the ball: they waltz, they stand about with their hands folded, they cower and run.  They strike nobody."""

from __future__ import annotations

from game.content.moves.men_falls import falls
from game.content.moves.men_holds import in_her_hands
from game.content.moves.men_hurt import hurts
from game.content.moves.men_walk import walk, walk_back
from game.content.poses import Pose
from game.content.poses_men import man, trunk
from game.sim.spec import Choreography, Key, Move

# fmt: off
_LEVEL = {"legR": (12, 130, 36, 12, 0), "legL": (16, 30, 28, 29.9, 0)}  # both feet on one floor
GENTLEMAN: Pose = man("guard", yaw=28, pelvis=(0, 0, 2), spine=(0, 0, 2), chest=(0, 0, 4), head=(-2, 0, -12),
    armR=(14, 150, 70, 0, 0), armL=(30, 10, 100, 70, 0), shrug=(0, 0), **_LEVEL)
LADY: Pose = man("guard", yaw=24, pelvis=(0, 0, 2), spine=(-2, 0, 2), chest=(-3, 0, 4), head=(-2, 4, -10),
    armR=(26, 24, 84, 70, 0), armL=(28, 20, 88, 70, 0), shrug=(0, 0), **_LEVEL)
_MEN_ONLY = {"beg", "get_off_knees", "die_crumple"}
_OF_FALLS = {"splat", "tumble", "reception"}


def _guard(ready: Pose) -> Move:
    """A breath, a glance aside."""
    return Move(
        name="guard", title="standing by", family="stance", startup_ticks=0, active_ticks=0, recovery_ticks=100,
        choreography=Choreography(
            standing="locked", ticks=100, loop=True,
            keys=(
                Key(0, ready, "lin", "RL"),
                Key(40, man(ready, chest=(ready["chest"][0] + 2, 0, 6), head=(-4, 2, 6)), "io", "RL"),
                Key(70, man(ready, head=(-2, -3, -18)), "io", "RL"),
                Key(100, ready, "io", "RL"),
            ),
        ),
    )


def _cower(ready: Pose) -> Move:
    """Down behind the own arms, and a look over them when it has been quiet for a while."""
    low = man(ready, trunk=trunk(10, 46, 26), armR=(118, 30, 126, 20, 0), armL=(124, 20, 126, 20, 0), legs="deep")
    return Move(
        name="cower", title="cowering", family="bow", startup_ticks=0, active_ticks=0, recovery_ticks=89,
        choreography=Choreography(
            standing="locked", ticks=90, options={"rush": ((0, 16),)},
            keys=(
                Key(0, ready, "lin", "RL"),
                Key(11, low, "out", "Rl"),
                Key(30, man(low, trunk=trunk(14, 52, 26)), "io", "RL"),
                Key(54, man(low, trunk=trunk(8, 44, 26), head=(-26, 6, -8)), "io", "RL"),
                Key(72, low, "io", "RL"),
                Key(90, ready, "io", "Rl"),
            ),
        ),
    )


def _waltz(ready: Pose) -> Move:
    """One, two, three: the arms hold nobody, the head does not care."""
    held = {"armR": (84, 30, 60, 60, 0), "armL": (86, 62, 40, 20, 0)}
    near = man(ready, spine=(-4, 0, 2), chest=(-6, 3, 4), head=(-6, 6, -20), **held)
    aside = man(near, pelvis=(2, 4, 6), legs="wide", chest=(-6, -4, 8), head=(-6, -6, -24))
    return Move(
        name="waltz", title="waltzing", family="bow", startup_ticks=0, active_ticks=0, recovery_ticks=119,
        sounds=((20, "step"), (40, "step"), (80, "step"), (100, "step")),
        choreography=Choreography(
            standing="locked", ticks=120,
            keys=(
                Key(0, ready, "lin", "RL"),
                Key(20, man(near, legs="fwd"), "io", "Rl"),
                Key(40, aside, "io", "Lr"),
                Key(60, near, "io", "Rl"),
                Key(80, man(near, legs="back"), "io", "Lr"),
                Key(100, man(aside, chest=(-6, 4, 8)), "io", "Rl"),
                Key(120, ready, "io", "Lr"),
            ),
        ),
    )


def guest(ready: Pose, step_ticks: int) -> tuple[Move, ...]:
    """All that a guest who stands in `ready` dances."""
    return (
        _guard(ready), walk(ready, step_ticks), walk_back(ready), _cower(ready), _waltz(ready), *hurts(ready),
        *(move for move in falls(ready) if move.name not in _MEN_ONLY),
        *(move for move in in_her_hands(ready) if move.name in _OF_FALLS),
    )
# fmt: on


GUEST_MAN = guest(GENTLEMAN, 24)
GUEST_LADY = guest(LADY, 22)
