"""Leaps: what carries her out of harm and over heads."""

from __future__ import annotations

from game.content.moves.stances import GARDE
from game.content.poses import Pose, pose
from game.sim.spec import Cancel, Choreography, Input, Key, Move, Strike

# fmt: off
DIRECTED = ("forward", "fresh_forward", "back", "fresh_back", "depth")
BACK = ("back", "fresh_back")
ANYTHING = ("beats", "battements", "turns", "jumps", "guard", "weapons")

# Fondu, the front leg slides out, both legs stretched for a moment, the back foot slides in to a closed fifth.
GLISSADE = Move(
    name="glissade", title="glissade", family="leaps", context="glissade", startup_ticks=2,
    active_ticks=0, recovery_ticks=19,
    untouchable=(2, 12), heart=(2, 7), again=(46, 80, 4),  # a second within 24 ticks of the first's end tires
    inputs=(Input(button="dodge", aims=("forward", "fresh_forward", "depth")),),
    steer_depth_px=3,
    cancels=(Cancel(families=("leaps",), first_tick=8, last_tick=16, on="always"),
        Cancel(families=ANYTHING, first_tick=17, last_tick=999, on="always")),
    sounds=((3, "slide"), (14, "step")),
    choreography=Choreography(
        ticks=22, options={"pace": "dash"},
        root=((0, 0, None, 0), (3, 0.10, None, 0), (6, 0.25, None, 0), (9, 0.47, None, 1), (12, 0.70, None, 0),
            (17, 0.70, None, 0), (22, 0.82, None, 0), (99, 0.82, None, 0)),
        keys=(
            Key(0, GARDE),
            Key(4, pose("fifth_plie", yaw=28, legL=(36, 50, 72, 68, 0), legR=(30, 130, 72, 58, 0)), "out"),
            Key(8, pose("garde", arms="demi", yaw=24, legL=(36, 14, 74, 4, 1.1), legR=(20, 168, 66, 20, 0.6),
                chest=(-6, 0, 4), plant=(0, 0), pin=0), "flow"),
            Key(11, pose("garde", arms="sec", yaw=24, legL=(32, 22, 74, 0, 1.1), legR=(30, 172, 70, 0, 1.1),
                chest=(-8, 0, 4), plant=(0, 0), pin=0), "flow"),
            Key(14, pose("fifth_fondu", arms="demi sec", yaw=25, legL=(29, 46, 74, 45, 0.25),
                legR=(20, 150, 72, 14, 1.05), plant=(0, 0), pin=-1), "flow"),
            Key(17, pose("fifth_fondu", arms="bas demi", yaw=26, plant=(0, 0), pin=-1), "out"),
            Key(22, pose(GARDE, pin=0)),
        ),
    ),
)

# The split opens at the apex, so the legs rise as the body falls and the head floats.  Right toe, ball, heel, fondu;
# the back leg is left in the air a moment.  A light pressed in flight makes the front foot strike.
GRAND_JETE = Move(
    name="jete", title="grand jeté", family="leaps", context="ground", flight="track", startup_ticks=6, active_ticks=24,
    recovery_ticks=14,
    untouchable=(6, 28),
    inputs=(Input(button="dodge", contexts=("glissade",), aims=DIRECTED), Input(button="dodge", contexts=("run",))),
    strikes=(Strike(first_tick=9, last_tick=27, bones=("footR", "shinR"), damage=13, weight="heavy",
        effect="knock_down", stun_ticks=40, pool=3, push_px=22, swell_px=8, needs="light"),),
    cancels=(Cancel(families=ANYTHING, first_tick=38, last_tick=999, on="always"),),
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
            Key(35, pose("landing", arms="fwd sec", legR=(34, 34, 62, 66, 0), legL=(52, 174, 78, 10, 1.1),
                pelvis=(12, 0, -3), pin=1), "out"),
            Key(41, pose(GARDE, arms="demi", legR=(21, 110, 62, 48, 0.3), legL=(15, 15, 57, 21, 0.1), pin=1)),
            Key(44, pose(GARDE, pin=0)),
        ),
    ),
)
# From fifth, straight up: the calves open, beat behind, open, beat in front; the arms say nothing.  What sweeps the
# floor passes beneath.
ENTRECHAT = Move(
    name="entrechat", title="entrechat quatre", family="leaps", context="ground", flight="track", startup_ticks=4,
    untouchable=(3, 9),  # as she leaves the floor; then only what is low passes beneath
    active_ticks=0, recovery_ticks=29,
    inputs=(Input(button="dodge", aims=("neutral",)),),
    cancels=(Cancel(families=(*ANYTHING, "leaps"), first_tick=30, last_tick=999, on="always"),),
    sounds=((4, "step"), (12, "cloth"), (17, "cloth"), (27, "land")),
    choreography=Choreography(
        ticks=34, options={"pace": "jump"},
        root=((0, 0, None, 0), (5, 0, None, 1), (15.5, 0, 0.90, 1), (26, 0, None, 0), (999, 0, None, 0)),
        keys=(
            Key(0, GARDE),
            Key(3, pose("fifth_fondu"), "out"),
            Key(6, pose("aloft", arms="first bas"), "in"),
            Key(9, pose("aloft_open", arms="demi", legR=(19, 86, 80, 0, 1.1), legL=(19, 94, 80, 0, 1.1))),
            Key(12, pose("aloft_changed", arms="sec", chest=(-4, 0, 0), legR=(9, 248, 74, 0, 1.1),
                legL=(9, -68, 74, 0, 1.1))),
            Key(15, pose("aloft_open", arms="sec", chest=(-5, 0, 0), legR=(19, 86, 80, 0, 1.1),
                legL=(19, 94, 80, 0, 1.1))),
            Key(18, pose("aloft", arms="sec", chest=(-4, 0, 0), legR=(9, -68, 74, 0, 1.1), legL=(9, 248, 74, 0, 1.1))),
            Key(25, pose("aloft", arms="demi", legR=(7, -62, 72, 8, 0.95), legL=(7, 242, 72, 8, 0.95))),
            Key(28, pose("fifth_fondu", arms="demi bas", legR=(27, 62, 76, 70, 0), legL=(24, 79, 76, 70, 0)), "out"),
            Key(34, pose(GARDE, pin=0)),
        ),
    ),
)

# She turns from the foe, throws the first leg up the way she flees, and turns back to him in the air: the legs pass
# each other, the first lands, the other flies up behind.
ENTRELACE = Move(
    name="entrelace", title="jeté entrelacé", family="leaps", context="ground", flight="track", startup_ticks=7,
    active_ticks=0, recovery_ticks=30,
    untouchable=(6, 22), inputs=(Input(button="dodge", aims=BACK),), steer_depth_px=1,
    cancels=(Cancel(families=(*ANYTHING, "leaps"), first_tick=32, last_tick=999, on="always"),),
    sounds=((3, "step"), (7, "whoosh"), (26, "land")), trail=True,
    choreography=Choreography(
        ticks=38, hold=(7,), options={"pace": "dash", "drag": 0.5},
        root=((0, 0, None, 0), (7, 0, None, 1), (15, -0.52, 0.80, 1), (18, -0.70, 0.79, 1), (25, -1.08, None, 0),
            (99, -1.08, None, 0)),
        keys=(
            Key(0, GARDE),
            Key(4, pose("fourth", arms="bas", yaw=104, legL=(28, 44, 60, 46, 0), legR=(14, 120, 64, 20, 0.8),
                plant=(0, 0), head=(0, 0, -50))),
            Key(7, pose("devant", arms="first", yaw=186, legR=(64, 4, 76, 4, 1.1), legL=(6, 172, 56, 6, 0.9),
                head=(-4, 0, 10), pelvis=(-2, 0, 0), pin=-1), "in"),
            Key(11, pose("devant", arms="high", yaw=206, legR=(100, 3, 76, 0, 1.12), legL=(10, 178, 60, 0, 1.1),
                pin=0), "flow"),
            Key(16, pose("aloft", arms="high", yaw=298, legR=(32, 170, 70, 6, 1.1), legL=(32, 8, 70, 6, 1.1),
                head=(-4, 0, 40))),
            Key(21, pose("landing", arms="fwd high", yaw=352, legR=(16, 6, 56, 2, 1.1), legL=(88, 177, 78, 0, 1.12),
                pelvis=(16, 0, -6), pin=0), "out"),
            Key(26, pose("landing", arms="fwd sec", yaw=366, legR=(18, 8, 58, 18, 0.6), legL=(88, 177, 80, 2, 1.12),
                pin=1), "lin"),
            Key(30, pose("landing", arms="fwd sec", yaw=372, legR=(33, 32, 62, 62, 0), legL=(62, 174, 78, 8, 1.1),
                pelvis=(12, 0, -4), pin=1), "out"),
            Key(35, pose(GARDE, arms="demi", yaw=382, legR=(24, 104, 62, 54, 0.2), legL=(18, 20, 57, 30, 0.5),
                plant=(0, 0), pin=1)),
            Key(38, pose(GARDE, yaw=382, pin=0)),
        ),
    ),
)

_BENT_BACK: Pose = pose(
    "garde", arms="high allonge", yaw=26, pelvis=(-24, 0, 0), spine=(-32, 0, 0), chest=(-36, 4, 0), head=(-30, 4, 0),
    legL=(46, 16, 60, 66, 0), legR=(2, 160, 64, 50, 0.4),
)

# Head, upper back, ribs go in that order and come back in the reverse; what is shot passes over the breastbone.
CAMBRE = Move(
    name="cambre", title="cambré", family="leaps", context="ground", startup_ticks=5, active_ticks=0,
    recovery_ticks=31,
    untouchable=(5, 27), inputs=(Input(button="dodge", aims=("neutral",), when="adagio"),),
    cancels=(Cancel(families=(*ANYTHING, "leaps"), first_tick=30, last_tick=999, on="always"),),
    sounds=((3, "cloth"), (26, "cloth")),
    choreography=Choreography(
        ticks=37,
        keys=(
            Key(0, GARDE),
            Key(3, pose(_BENT_BACK, arms="first", pelvis=(0, 0, 0), spine=(-4, 0, 0), chest=(-12, 0, 0),
                head=(-22, 0, 0), legL=(24, 18, 60, 38, 0), legR=(20, 140, 64, 44, 0.4))),
            Key(6, pose(_BENT_BACK, arms="high first", pelvis=(-8, 0, 0), spine=(-18, 0, 0), chest=(-26, 2, 0),
                head=(-30, 2, 0), legL=(34, 17, 60, 50, 0), legR=(12, 150, 64, 44, 0.4)), "flow"),
            Key(11, _BENT_BACK, "out"),
            Key(21, pose(_BENT_BACK, pelvis=(-27, 0, 0), spine=(-35, 0, 0), chest=(-38, 5, 0), head=(-34, 6, 0),
                armL=(110, 100, 6, 5, -12), legL=(48, 16, 60, 68, 0), legR=(1, 160, 64, 52, 0.4))),
            Key(29, pose(_BENT_BACK, arms="high sec", yaw=24, pelvis=(2, 0, 0), spine=(-10, 0, 0), chest=(-20, 0, 0),
                head=(-24, 0, 0), legL=(24, 18, 60, 36, 0), legR=(18, 142, 64, 40, 0.4))),
            Key(37, GARDE),
        ),
    ),
)
# fmt: on

LEAPS = (GLISSADE, GRAND_JETE, ENTRECHAT, ENTRELACE, CAMBRE)
