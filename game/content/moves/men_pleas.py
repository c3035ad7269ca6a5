"""Men who give up: on their knees with open hands, for as long as it takes; and up again when they may go.

How a boss goes down and gets up is his own dance; what all who kneel have in common stands here.
"""

from __future__ import annotations

from dataclasses import replace

from game.content.moves.men_hurt import STRUCK_LOW
from game.content.poses import Pose
from game.content.poses_men import man
from game.sim.spec import Choreography, Key, Move

# fmt: off
#: What he held lies on the floor; his palms are shown, his head is between his arms.
PLEADING: Pose = man("knees", yaw=26, pelvis=(6, 0, 0), spine=(4, 0, 0), chest=(2, 0, 0), head=(-10, 0, -6),
    armR=(104, 46, 84, 10, -30), armL=(112, 30, 84, 20, -30), prop=1)


def pleas(ready: Pose) -> tuple[Move, ...]:
    """Begging, and getting off the knees again."""
    return (_beg(), _get_off_knees(ready))


def kneeling(ticks: int, stays_from: int, rush_to: int, sounds: tuple[tuple[int, str], ...], keys: tuple[Key, ...],
        title: str = "on his knee") -> Move:
    """A beaten boss goes down by `keys`, and from `stays_from` on waits for what she decides."""
    return Move(
        name="kneel", title=title, family="reactions", startup_ticks=0, active_ticks=0, recovery_ticks=ticks - 1,
        sounds=sounds,
        choreography=Choreography(
            standing="locked", ticks=ticks, loop_from=stays_from, options={"rush": ((0, rush_to),)}, keys=keys),
    )


def standing_up(ticks: int, keys: tuple[Key, ...]) -> Move:
    """Spared, he gets up, and nothing touches him while he does."""
    return Move(
        name="get_off_knees", title="standing up", family="rising", startup_ticks=0, active_ticks=0,
        recovery_ticks=ticks - 1, untouchable=(1, ticks - 1),
        choreography=Choreography(standing="locked", ticks=ticks, keys=keys),
    )


def clear_of_the_floor(move: Move, more_h: float) -> Move:
    """Who is taller or wider than other men needs so much more room beneath him when he turns over."""
    keys = tuple(k._replace(pose=man(k.pose, hgt=k.pose["hgt"][0] + more_h)) for k in move.choreography.keys[:-1])
    return replace(move, choreography=replace(move.choreography, keys=(*keys, move.choreography.keys[-1])))


def _beg() -> Move:
    """The hand opens first, then the knees; after that only the hands shake."""
    low = man(PLEADING, spine=(10, 0, 0), chest=(10, 0, 0), head=(14, 0, -6), armR=(96, 50, 92, 10, -30),
        armL=(104, 34, 92, 20, -30))
    return Move(
        name="beg", title="begging", family="reactions", startup_ticks=0, active_ticks=0, recovery_ticks=83,
        sounds=((18, "land"),),
        choreography=Choreography(
            standing="locked", ticks=84, loop_from=36, options={"rush": ((0, 26),)},
            keys=(
                Key(0, man(STRUCK_LOW, prop=1), "lin", "RL"),
                Key(10, man(STRUCK_LOW, legL=(54, 20, 28, 100, 0.3), legR=(40, 60, 36, 100, 0.7), prop=1), "in", "RL"),
                Key(20, man(PLEADING, pelvis=(20, 0, 0), head=(20, 0, 0)), "in", "B"),
                Key(36, PLEADING, "io", "B"),
                Key(52, low, "io", "B"),
                Key(60, man(low, head=(6, 8, -10)), "io", "B"),
                Key(68, low, "io", "B"),
                Key(84, PLEADING, "io", "B"),
            ),
        ),
    )


def _get_off_knees(ready: Pose) -> Move:
    """One foot, a hand on the thigh, and he does not look back."""
    return Move(
        name="get_off_knees", title="getting off his knees", family="rising", startup_ticks=0, active_ticks=0,
        recovery_ticks=41, untouchable=(1, 41),
        choreography=Choreography(
            standing="locked", ticks=42,
            keys=(
                Key(0, PLEADING, "lin", "B"),
                Key(10, man(PLEADING, head=(10, 0, -10), arms=(50, 30, 70, 20, 0)), "io", "B"),
                Key(24, man("kneel", pelvis=(26, 0, 4), armR=(40, 20, 30, 30, 0), armL=(60, 10, 50, 40, 0), dx=0.04),
                    "io", "lr"),
                Key(33, man(ready, pelvis=(24, 0, 6), spine=(12, 0, 6), legs="deep"), "io", "LR"),
                Key(42, ready, "out", "Lr"),
            ),
        ),
    )
# fmt: on
