"""How the Oyabun stands, and what all his cuts share: the hand that finds the hilt, and the blade that goes home.

`prop` says where the sword is: 1 at home at his hip, 0 drawn, -1 in his hand with its scabbard on.
"""

from __future__ import annotations

from dataclasses import replace

from game.content.poses import Pose
from game.content.poses_men import man, trunk
from game.sim.spec import Choreography, Key, Move

# fmt: off
HILT = (1, -0.090)  # the left hand, below the right
#: Feet under the far ends of the shoulders, hands in the sleeves: nothing of him can be pushed anywhere.
READY: Pose = man("guard", yaw=38, pelvis=(2, 0, 2), spine=(2, 0, 2), chest=(4, 0, 2), head=(2, 0, -16),
    armR=(34, 44, 106, 78, 0), armL=(32, 44, 102, 78, 0), legR=(20, 112, 40, 14, 0), legL=(26, 46, 40, 37.56, 0),
    shrug=(0, 0), aim=(1, -24, -166), prop=1)
FRONT_LEFT = {"legL": (44, 12, 26, 54, 0), "legR": (38, 160, 40, 10, 0.3)}
FRONT_RIGHT = {"legR": (44, 12, 26, 54, 0), "legL": (38, 160, 40, 10, 0.3)}
LONG_RIGHT = {"legR": (58, 8, 22, 68, 0), "legL": (48, 170, 40, 8, 0.4)}
LONG_LEFT = {"legL": (58, 8, 22, 68, 0), "legR": (48, 170, 40, 8, 0.4)}
SUNK = {"legR": (36, 112, 42, 46, 0), "legL": (40, 42, 40, 54, 0)}
#: The thumb is on the guard, the palm above the hilt.
HAND_ON: Pose = man(READY, trunk=trunk(-4, 16, 38), armR=(34, -40, 66, 76, 0), armL=(22, 16, 66, 50, 0))
#: The blade has come round; the left hand waits at the scabbard's mouth.
AT_THE_MOUTH: Pose = man(READY, trunk=trunk(6, 8, 38), armR=(54, -30, 62, 66, 0), armL=(22, 16, 66, 50, 0),
    aim=(1, -26, -150), prop=0)


def noto(tick: int, feet: str = "LR", last: str = "LR") -> tuple[Key, ...]:
    """The blade goes home in 26 ticks from `tick` on: round, in, and the hands into the sleeves again."""
    return (
        Key(tick, man(AT_THE_MOUTH, armR=(66, 20, 44, 40, 0), aim=(1, 8, -60)), "io", feet),
        Key(tick + 8, AT_THE_MOUTH, "io", "RL"),
        Key(tick + 15, HAND_ON, "io", "RL"),
        Key(tick + 26, READY, "io", last),
    )


def bow(name: str, title: str, ticks: int, keys: tuple[Key, ...], **more: object) -> Move:
    """A move that harms nobody."""
    options = more.pop("options", {})
    return Move(
        name=name, title=title, family="bow", startup_ticks=0, active_ticks=0, recovery_ticks=ticks - 1,
        choreography=Choreography(standing="locked", ticks=ticks, keys=keys, options=options), **more,
    )


def sheathed(move: Move) -> Move:
    """The move of somebody who is struck or thrown: the sword stays at his hip."""
    row = move.choreography
    keys = tuple(key._replace(pose={**key.pose, "prop": (1,)}) for key in row.keys)
    return replace(move, choreography=replace(row, keys=keys))
# fmt: on
