"""Jumps, and what is danced in the air.

A ballistic move has no height of its own: gravity carries the body, and the choreography says where its pelvis is
when its height is zero.
"""

from __future__ import annotations

from game.content.moves.beats import STANDING
from game.content.moves.stances import GARDE
from game.content.poses import Pose, pose
from game.sim.spec import Cancel, Choreography, Input, Key, Move, Strike

# fmt: off
STRETCHED_H = 0.646  # pelvis above pointed toes
IN_THE_AIR = ((0, 0, STRETCHED_H, 1), (999, 0, STRETCHED_H, 1))
_DEVANT: Pose = pose("devant", plant=(0, 0), pin=0)

# Fifth to fifth: the feet change in the air, and only the feet.
CHANGEMENT = Move(
    name="changement", title="changement", family="jumps", flight="track", startup_ticks=4,
    active_ticks=0, recovery_ticks=39,
    inputs=(Input(button="jump", contexts=STANDING),), steer_px=2,
    cancels=(Cancel(families=("jumps",), first_tick=7, last_tick=34, on="always"),
        Cancel(families=("beats", "battements", "turns", "leaps", "guard"), first_tick=40, last_tick=999,
        on="always")),
    sounds=((4, "step"), (38, "land")),
    choreography=Choreography(
        ticks=44, options={"pace": "jump"},
        root=((0, 0, None, 0), (5, 0, None, 1), (21.5, 0, 0.92, 1), (38, 0, None, 0), (999, 0, None, 0)),
        keys=(
            Key(0, GARDE),
            Key(3, pose("fifth_plie"), "out"),
            Key(6, pose("aloft", arms="bas"), "in"),
            Key(15, pose("aloft", legR=(4.6, -54, 70, 0, 1.1), legL=(4.6, 234, 70, 0, 1.1))),
            Key(22, pose("aloft_open", legR=(10, 90, 76, 0, 1.1), legL=(10, 90, 76, 0, 1.1))),
            Key(29, pose("aloft_changed")),
            Key(37, pose("aloft_changed", legR=(9, 190, 70, 8, 0.9), legL=(9, -10, 70, 8, 0.9), arms="bas")),
            Key(40, pose("fifth_plie", legL=(30, 70, 76, 64, 0), legR=(30, 88, 76, 64, 0)), "out"),
            Key(44, pose(GARDE, pin=0)),
        ),
    ),
)

# The upper leg waits at 80 degrees; the lower comes up, beats it and falls; the upper rebounds higher: two hits.
CABRIOLE = Move(
    name="cabriole", title="cabriole devant", family="jumps", flight="ballistic", startup_ticks=7,
    active_ticks=8, recovery_ticks=10,
    then="suspendue", inputs=(Input(button="light", contexts=("air",)),), steer_px=2,
    sounds=((7, "whoosh"), (11, "whoosh")), trail=True,
    strikes=(
        Strike(first_tick=7, last_tick=9, bones=("footR", "shinR"), damage=7, weight="medium", stun_ticks=24,
            push_px=4, swell_px=10),
        Strike(first_tick=11, last_tick=14, bones=("footR", "footL"), damage=9, weight="heavy",
            effect="knock_down", stun_ticks=40, pool=2, push_px=16, swell_px=10),
    ),
    choreography=Choreography(
        ticks=25, hold=(9, 10), root=IN_THE_AIR,
        keys=(
            Key(0, pose("aloft")),
            Key(5, pose(_DEVANT, arms="first", yaw=12, legR=(74, 4, 76, 0, 1.1), legL=(10, 174, 60, 0, 1.1),
                pelvis=(-8, 0, 4))),
            Key(7, pose(_DEVANT, arms="allonge high", legR=(84, 4, 76, 0, 1.12), legL=(34, 4, 70, 0, 1.1),
                pelvis=(-14, 0, 4), chest=(-6, 0, 0)), "lin"),
            Key(9, pose(_DEVANT, arms="allonge high", legR=(85, 3, 76, 0, 1.12), legL=(77, 8, 74, 0, 1.12),
                pelvis=(-18, 0, 4), chest=(-6, 0, 0)), "in"),
            Key(12, pose(_DEVANT, arms="allonge high", legR=(104, 3, 76, 0, 1.14), legL=(44, 6, 70, 0, 1.1),
                pelvis=(-16, 0, 4)), "out"),
            Key(15, pose(_DEVANT, arms="sec high", yaw=12, legR=(92, 4, 76, 0, 1.12), legL=(16, 40, 66, 2, 1.1)),
                "flow"),
            Key(25, pose("aloft")),
        ),
    ),
)

_FLOATING: Pose = pose("aloft", arms="sec", legR=(6, -20, 70, 2, 1.1), legL=(7, 200, 70, 3, 1.1), head=(2, 0, -6))

# Falling, still in position: what is left of a jump when its step is done.
SUSPENDUE = Move(
    name="suspendue", title="en l’air", family="jumps", flight="ballistic", startup_ticks=0,
    active_ticks=0, recovery_ticks=24,
    steer_px=2,
    choreography=Choreography(
        ticks=24, loop=True, root=IN_THE_AIR,
        keys=(Key(0, pose("aloft")), Key(12, _FLOATING), Key(24, pose("aloft"))),
    ),
)

# Toe, ball, heel, demi-plie: the end of every fall that ends on the feet.
RECEPTION = Move(
    name="reception", title="réception", family="jumps", startup_ticks=0, active_ticks=0, recovery_ticks=13,
    context="ground",
    cancels=(Cancel(families=("beats", "battements", "turns", "leaps", "jumps", "guard"), first_tick=3,
        last_tick=999, on="always"),), sounds=((1, "land"),),
    choreography=Choreography(
        ticks=14, options={"pace": "jump"},
        keys=(
            Key(0, pose("aloft")),
            Key(5, pose("fifth_plie", arms="demi", legR=(36, 70, 76, 74, 0), legL=(36, 88, 76, 74, 0)), "out"),
            Key(14, pose(GARDE, pin=0)),
        ),
    ),
)
# fmt: on

JUMPS = (CHANGEMENT, CABRIOLE, SUSPENDUE, RECEPTION)
