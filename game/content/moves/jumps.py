"""Jumps, and what is danced in the air.

A ballistic move has no height of its own: gravity carries the body, and the choreography says where its pelvis is
when its height is zero.
"""

from __future__ import annotations

from game.content.moves.beats import STANDING
from game.content.moves.leaps import ANYTHING, DIRECTED
from game.content.moves.stances import GARDE
from game.content.poses import Pose, pose
from game.sim.spec import Cancel, Choreography, Input, Key, Move, Strike

# fmt: off
STRETCHED_H = 0.646  # pelvis above pointed toes
IN_THE_AIR = ((0, 0, STRETCHED_H, 1), (999, 0, STRETCHED_H, 1))
IN_FLIGHT = Cancel(families=("jumps",), first_tick=7, last_tick=34, on="always")
_DEVANT: Pose = pose("devant", plant=(0, 0), pin=0)

# Fifth to fifth: the feet change in the air, and only the feet.
CHANGEMENT = Move(
    name="changement", title="changement", family="jumps", flight="track", startup_ticks=4,
    active_ticks=0, recovery_ticks=39,
    inputs=(Input(button="jump", aims=("neutral",), contexts=STANDING),), steer_px=2,
    cancels=(IN_FLIGHT,),
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

# Off two feet, open in the air as a low arabesque, down on the front foot; the back one closes last.
SISSONNE = Move(
    name="sissonne", title="sissonne ouverte", family="jumps", flight="track", startup_ticks=4,
    active_ticks=0, recovery_ticks=39,
    inputs=(Input(button="jump", aims=DIRECTED, contexts=STANDING),), steer_px=2, steer_depth_px=2,
    cancels=(IN_FLIGHT,), sounds=((4, "step"), (5, "whoosh"), (37, "land")),
    choreography=Choreography(
        ticks=44, options={"pace": "dash"},
        root=((0, 0, None, 0), (5, 0.04, None, 1), (21, 0.34, 0.90, 1), (37, 0.64, None, 0), (999, 0.64, None, 0)),
        keys=(
            Key(0, GARDE),
            Key(3, pose("fifth_fondu"), "out"),
            Key(6, pose("aloft", arms="first", pelvis=(4, 0, 0)), "in"),
            Key(14, pose("jete", arms="allonge fwd", yaw=14, pelvis=(14, 0, 6), legL=(34, 10, 66, 0, 1.1),
                legR=(66, 177, 76, 2, 1.12)), "flow"),
            Key(27, pose("jete", arms="allonge fwd", yaw=16, pelvis=(18, 0, 6), legL=(24, 10, 66, 0, 1.1),
                legR=(78, 177, 76, 2, 1.12))),
            Key(37, pose("jete", arms="sec fwd", yaw=18, pelvis=(12, 0, 4), legL=(9, 16, 62, 6, 0.9),
                legR=(58, 175, 76, 4, 1.1))),
            Key(40, pose(GARDE, arms="demi sec", yaw=20, legL=(31, 26, 60, 58, 0), legR=(38, 166, 74, 26, 1.05),
                plant=(0, 0), pin=-1), "out"),
            Key(44, GARDE),
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

# The legs open, come together, and both points are driven into the floor; the ring that runs through it draws men in.
ASSEMBLE = Move(
    name="assemble", title="assemblé", family="jumps", flight="track", startup_ticks=14, active_ticks=4,
    recovery_ticks=15,
    inputs=(Input(button="heavy", contexts=("air",)),),
    strikes=(Strike(first_tick=14, last_tick=17, bones=("footR", "footL"), damage=12, weight="heavy",
        stun_ticks=34, pool=3, push_px=-34, depth_px=44, swell_px=12, reach_px=(70, 70, 6, 4),
        hits_fallen=True),),
    sounds=((8, "whoosh"), (14, "land")), trail=True,
    choreography=Choreography(
        ticks=33, hold=(13, 14), options={"pace": "dash"},
        root=((0, 0, 0.93, 1), (4, 0, 0.945, 1), (14, 0, STRETCHED_H, 0), (999, 0, None, 0)),
        keys=(
            Key(0, pose("aloft")),
            Key(4, pose("seconde", arms="high", yaw=40, legR=(66, 80, 84, 0, 1.1), legL=(8, 90, 60, 0, 1.1), pin=0),
                "out"),
            Key(8, pose("aloft", arms="high", yaw=32, legR=(34, 62, 78, 66, 1.1), legL=(32, 80, 78, 66, 1.1)), "flow"),
            Key(13, pose("aloft", arms="first", yaw=26, chest=(4, 0, 0)), "in"),
            Key(14, pose("aloft", arms="bas", yaw=25, chest=(5, 0, 0), legR=(4, -60, 70, 0, 1.05),
                legL=(4, 240, 70, 0, 1.05)), "lin"),
            Key(19, pose("fifth_fondu", arms="demi", chest=(4, 0, 0), head=(6, 0, -8), legR=(29, 62, 76, 75, 0),
                legL=(26, 79, 76, 75, 0)), "out"),
            Key(25, pose("fifth_fondu", arms="demi sec", legR=(22, 62, 74, 58, 0), legL=(19, 79, 74, 58, 0))),
            Key(33, pose(GARDE, pin=0)),
        ),
    ),
)

_PENCIL: Pose = pose("aloft", arms="tight", legR=(4.2, -64, 74, 0, 1.12), legL=(4.2, 244, 74, 0, 1.12))

# A pencil: fifth closed, arms in, two turns; the feet change and the plie, not the foot, stops the turn.
TOUR = Move(
    name="tour", title="double tour en l’air", family="jumps", flight="track", startup_ticks=6,
    active_ticks=18, recovery_ticks=16,
    breath=120, inputs=(Input(button="special", contexts=("air",)),),
    strikes=(Strike(first_tick=6, last_tick=23, bones=("farmR", "farmL", "footR", "footL"), damage=7,
        weight="medium", effect="knock_down", stun_ticks=30, pool=2, push_px=18, depth_px=44, swell_px=12,
        every_ticks=9),),
    sounds=((6, "whoosh"), (15, "whoosh"), (26, "land")), trail=True,
    choreography=Choreography(
        ticks=40, spot=1, options={"pace": "dash", "drag": 0.5},
        root=((0, 0, 0.86, 1), (8, 0, 0.96, 1), (11, 0, 0.965, 1), (26, 0, STRETCHED_H, 0), (999, 0, None, 0)),
        keys=(
            Key(0, pose("aloft")),
            Key(3, pose("aloft", arms="sec first", yaw=-6)),
            Key(6, pose(_PENCIL, yaw=64), "in"),
            Key(23, pose(_PENCIL, yaw=700, legR=(4.2, 244, 74, 0, 1.12), legL=(4.2, -64, 74, 0, 1.12)), "lin"),
            Key(26, pose("aloft_changed", arms="first", yaw=738, legR=(5, 240, 70, 0, 1.05),
                legL=(5, -60, 70, 0, 1.05)), "out"),
            Key(31, pose("fifth_fondu", arms="sec", yaw=746, legL=(28, 60, 76, 72, 0), legR=(25, 79.5, 76, 72, 0),
                chest=(-4, 0, 0)), "out"),
            Key(40, pose(GARDE, yaw=742, pin=0)),
        ),
    ),
)

# Thrown forward from the hip: the legs beat low in front, the body folds over them like a bird, they beat again
# behind.  Nothing follows it but the floor, so a jump holds one.
BRISE_VOLE = Move(
    name="brise_vole", title="brisé volé", family="jumps", flight="track", startup_ticks=3,
    active_ticks=0, recovery_ticks=20,
    then="suspendue", untouchable=(2, 13), inputs=(Input(button="dodge", contexts=("air",)),), steer_depth_px=2,
    sounds=((2, "whoosh"), (8, "cloth"), (15, "cloth")), trail=True,
    choreography=Choreography(
        ticks=24, options={"pace": "dash"},
        root=((0, 0, 0.70, 1), (6, 0.30, 0.76, 1), (14, 0.72, 0.765, 1), (24, 1.08, 0.70, 1)),
        keys=(
            Key(0, pose("aloft")),
            Key(4, pose("devant", arms="sec", yaw=14, legR=(50, 10, 76, 0, 1.1), legL=(22, 16, 70, 0, 1.1),
                pelvis=(10, 0, 6), chest=(6, 0, 0), pin=0), "out"),
            Key(8, pose("devant", arms="fwd sec", yaw=12, legR=(52, 16, 76, 0, 1.12), legL=(56, 2, 74, 0, 1.12),
                pelvis=(20, 0, 8), spine=(8, 0, 0), chest=(8, 0, 0), head=(-10, 0, 0), pin=0)),
            Key(12, pose("aloft", arms="sec fwd", yaw=16, pelvis=(12, 0, 0), chest=(-8, 0, 0),
                legR=(24, 100, 76, 4, 1.1), legL=(20, 80, 70, 0, 1.1))),
            Key(16, pose("aloft", arms="allonge sec", yaw=18, pelvis=(8, 0, 0), spine=(-8, 0, 0), chest=(-16, 0, 0),
                legR=(44, 170, 76, 2, 1.12), legL=(40, 174, 76, 2, 1.12))),
            Key(24, pose("aloft"), "flow"),
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
    cancels=(Cancel(families=(*ANYTHING, "leaps"), first_tick=3, last_tick=999, on="always"),), sounds=((1, "land"),),
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

JUMPS = (CHANGEMENT, SISSONNE, CABRIOLE, ASSEMBLE, TOUR, BRISE_VOLE, SUSPENDUE, RECEPTION)
