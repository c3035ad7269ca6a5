"""Leaps: what carries her out of harm and over heads."""

from __future__ import annotations

from game.content.moves.stances import GARDE
from game.content.poses import pose
from game.sim.spec import Cancel, Choreography, Input, Key, Move, Strike

# fmt: off
DIRECTED = ("forward", "fresh_forward", "back", "fresh_back", "depth")

# Fondu, the front leg slides out, both legs stretched for a moment, the back foot slides in to a closed fifth.
GLISSADE = Move(
    name="glissade", title="glissade", family="leaps", context="glissade", startup_ticks=2,
    active_ticks=0, recovery_ticks=19,
    untouchable=(2, 12), inputs=(Input(button="dodge", aims=DIRECTED),), steer_depth_px=3,
    cancels=(Cancel(families=("leaps",), first_tick=8, last_tick=16, on="always"),
        Cancel(families=("beats", "battements", "turns", "jumps", "guard"), first_tick=17, last_tick=999,
        on="always")),
    sounds=((3, "slide"), (14, "step")),
    choreography=Choreography(
        ticks=22, options={"pace": "dash"},
        root=((0, 0, None, 0), (3, 0.10, None, 0), (6, 0.25, None, 0), (9, 0.46, None, 1), (11, 0.59, 0.515, 1),
            (14, 0.75, None, 0), (18, 0.965, None, 0), (21, 1.04, None, 0), (99, 1.05, None, 0)),
        keys=(
            Key(0, GARDE),
            Key(4, pose("fifth_plie", yaw=28, legL=(36, 50, 72, 68, 0), legR=(30, 130, 72, 58, 0)), "out"),
            Key(8, pose("garde", arms="demi", yaw=24, legL=(36, 8, 74, 4, 1.1), legR=(20, 168, 66, 20, 0.6),
                chest=(-6, 0, 4), plant=(0, 0), pin=0), "flow"),
            Key(11, pose("garde", arms="sec", yaw=24, legL=(32, 6, 74, 0, 1.1), legR=(30, 172, 70, 0, 1.1),
                chest=(-8, 0, 4), plant=(0, 0), pin=0), "flow"),
            Key(15, pose("fifth_plie", arms="demi", yaw=30, legR=(33, 72, 76, 70, 0), legL=(33, 90, 76, 70, 0))),
            Key(18, pose("fifth_plie", yaw=28, legR=(28, 68, 76, 60, 0), legL=(28, 86, 76, 60, 0))),
            Key(22, pose(GARDE, pin=0)),
        ),
    ),
)

# The split opens at the apex, so the legs rise as the body falls and the head floats.  Right toe, ball, heel, fondu;
# the back leg is left in the air a moment.  A light pressed in flight makes the front foot strike.
GRAND_JETE = Move(
    name="jete", title="grand jeté", family="leaps", flight="track", startup_ticks=6, active_ticks=24,
    recovery_ticks=14,
    untouchable=(6, 28),
    inputs=(Input(button="dodge", contexts=("glissade",), aims=DIRECTED), Input(button="dodge", contexts=("run",))),
    strikes=(Strike(first_tick=9, last_tick=27, bones=("footR", "shinR"), damage=13, weight="heavy",
        effect="knock_down", stun_ticks=40, pool=3, push_px=22, swell_px=8, needs="light"),),
    cancels=(Cancel(families=("beats", "battements", "turns", "guard"), first_tick=38, last_tick=999, on="always"),),
    sounds=((5, "whoosh"), (31, "land")), trail=True,
    choreography=Choreography(
        ticks=44, hold=(6, 30), options={"pace": "dash"},
        root=((0, 0, None, 0), (6, 0, None, 1), (15, 0.62, 0.795, 1), (23, 1.18, 0.785, 1), (30, 1.62, None, 0),
            (99, 1.62, None, 0)),
        keys=(
            Key(0, GARDE),
            Key(3, pose(GARDE, arms="bas", yaw=18, legL=(29, 34, 60, 53, 0), legR=(24, 172, 60, 30, 0.7),
                pelvis=(10, 0, -4), plant=(0, 0)), "io"),
            Key(6, pose("devant", arms="first", yaw=10, legR=(52, 3, 74, 6, 1.1), legL=(3, 176, 56, 0, 1),
                pelvis=(0, 0, 0), armL=(66, 26, 46, 70, 4)), "lin"),
            Key(13, pose("jete", arms="first allonge", legR=(82, 3, 66, 0, 1.12), legL=(66, 178, 72, 4, 1.12),
                armR=(84, 20, 30, 60, 0)), "flow"),
            Key(18, pose("jete", armR="fwd", legR=(97, 3, 66, 0, 1.14), legL=(97, 178, 75, 0, 1.14)), "out"),
            Key(22, pose("jete", legR=(94, 3, 66, 0, 1.14), legL=(100, 178, 75, 0, 1.14), chest=(-26, 0, 6)), "lin"),
            Key(27, pose("landing", legR=(40, 4, 60, 0, 1.1), legL=(92, 177, 80, 2, 1.12), armR="fwd", pin=0,
                pelvis=(16, 0, -4)), "in"),
            Key(30, pose("landing", legR=(20, 6, 56, 4, 1), legL=(80, 176, 80, 4, 1.12), pin=0), "lin"),
            Key(32, pose("landing", legR=(22, 10, 58, 24, 0.4), legL=(70, 176, 80, 6, 1.1), pin=1), "out"),
            Key(35, pose("landing", arms="demi sec", legR=(34, 34, 62, 66, 0), legL=(40, 172, 76, 24, 1.1),
                pelvis=(10, 0, 0), pin=1)),
            Key(41, pose(GARDE, arms="demi", legR=(21, 110, 62, 48, 0.3), legL=(15, 15, 57, 21, 0.1), pin=1)),
            Key(44, pose(GARDE, pin=0)),
        ),
    ),
)
# fmt: on

LEAPS = (GLISSADE, GRAND_JETE)
