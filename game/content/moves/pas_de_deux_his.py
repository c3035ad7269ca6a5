"""The pas de deux, his half of both: the lift he asks her for, and how he carries her when she asks."""

from __future__ import annotations

from game.content.moves.pas_de_deux import BREATH, CHORD
from game.content.moves.wick_steps import READY
from game.content.poses import Pose
from game.content.poses_men import man, trunk
from game.core.skeleton import mirror
from game.sim.spec import Choreography, Key, Move, Partner

# fmt: off
_AT_WAIST = {"armR": (74, 8, 34, 50, 0), "armL": (72, 2, 34, 50, 0)}
_UP = {"armR": (84, -14, 66, 62, 0), "armL": (84, -14, 66, 62, 0)}


def _turning(yaw: float, **fields: object) -> Pose:
    """On both feet, gathered under what he holds."""
    return man(READY, **{"yaw": 24 + yaw, "legL": (14, 40, 30, 18, 0.2), "legR": (14, 130, 34, 18, 0.3), **fields})


# Both hands to her waist, both of them down; then he is the post, and she is what goes round it.
LIFT = Move(
    name="lift", title="pas de deux: lift", family="holds", context="ground", startup_ticks=0, active_ticks=0,
    recovery_ticks=65, breath=BREATH, untouchable=(1, 64), inputs=CHORD,
    sounds=((3, "step"), (12, "cloth"), (17, "whoosh"), (27, "whoosh"), (47, "step")), trail=True,
    partner=Partner(rule="carried", friend=True, faces=-1, path=((0, 36, 0, 3), (7, 26, 0, 3), (11, 26, 24, 3),
        (15, 38, 40, 3), (18, 26, 40, 14), (21, 0, 40, 20), (24, -26, 40, 14), (27, -38, 40, 3), (30, -26, 40, -8),
        (33, 0, 40, -14), (36, 26, 40, -8), (38, 36, 38, 3), (48, 26, 0, 3), (56, 32, 0, 3), (65, 44, 0, 3))),
    choreography=Choreography(
        standing="locked", ticks=66, options={"rush": ((0, 66),)},
        keys=(
            Key(0, READY, "lin", ""),
            Key(7, man(READY, trunk=trunk(0, 22, 20), legs="deep", **_AT_WAIST), "io", ""),
            Key(12, _turning(0, trunk=trunk(0, 2, 24), **_AT_WAIST), "out", ""),
            Key(15, _turning(-6, **{**_AT_WAIST, "spine": (-6, 0, 0), "chest": (-6, 0, 0)}), "io", ""),
            Key(27, _turning(180 - 24, **{**_AT_WAIST, "spine": (-8, 0, 0), "chest": (-8, 0, 0)}), "lin", ""),
            Key(38, _turning(354, **{**_AT_WAIST, "spine": (-6, 0, 0), "chest": (-6, 0, 0)}), "lin", ""),
            Key(48, man(READY, yaw=384, legs="deep", pelvis=(18, 0, 0), **_AT_WAIST), "io", ""),
            Key(56, man(READY, yaw=384, armR=(60, 20, 50, 50, 0), armL=(60, 20, 50, 50, 0)), "io", ""),
            Key(66, man(READY, yaw=384), "io", "lr"),
        ),
    ),
)

_ABOUT: Pose = man(mirror(READY), yaw=156)
_LUNGE: Pose = man(READY, yaw=16, pelvis=(4, 0, 0), spine=(-4, 0, 0), chest=(-6, 0, 0), head=(14, 0, -6),
    armR=(44, 16, 40, 50, 0), armL=(52, 30, 36, 50, 0), legL=(62, 14, 26, 78, 0), legR=(34, 168, 34, 14, 0.4))

# He waits for her with open hands; takes her out of her own leap, goes round with her, and sinks into the lunge over
# which she dives.
CARRIES = Move(
    name="carries", title="carrying her", family="reactions", startup_ticks=0, active_ticks=0, recovery_ticks=71,
    choreography=Choreography(
        standing="locked", ticks=72, options={"rush": ((0, 72),)},
        keys=(
            Key(0, _ABOUT, "lin", ""),
            Key(8, man(_ABOUT, pelvis=(20, 0, 0), armR=(60, 20, 40, 50, 0), armL=(60, 20, 40, 50, 0)), "io", ""),
            Key(14, _turning(30, spine=(-6, 0, 0), chest=(-8, 0, 0), **_UP), "out", ""),
            Key(29, _turning(364, spine=(-8, 0, 0), chest=(-8, 0, 0), **_UP), "lin", ""),
            Key(38, man(_LUNGE, yaw=376), "io", ""),
            Key(54, man(_LUNGE, yaw=376, head=(18, 0, -2)), "io", ""),
            Key(63, man(READY, yaw=384, armR=(60, 20, 50, 50, 0), armL=(60, 20, 50, 50, 0)), "io", ""),
            Key(72, man(READY, yaw=384), "io", "lr"),
        ),
    ),
)
# fmt: on

PAS_DE_DEUX_HIS = (LIFT, CARRIES)
