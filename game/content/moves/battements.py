"""Battements: the heavies.  Long legs thrown high."""

from __future__ import annotations

from game.content.moves.beats import AHEAD, BEHIND, FOOT
from game.content.moves.stances import GARDE
from game.content.poses import ON_POINTE, Pose, pose
from game.sim.spec import Cancel, Choreography, Input, Key, Move, Strike

# fmt: off
ASIDE = ("neutral", "depth")
ON_HIT = (Cancel(families=("leaps", "turns"), first_tick=11),)

# Cou-de-pied, retire, attitude; and the knee does not drop as the shin unfolds.
DEVELOPPE = Move(
    name="developpe", title="développé devant", family="battements", startup_ticks=10, active_ticks=4,
    recovery_ticks=14,
    inputs=(Input(button="heavy", aims=ASIDE, chain=(0,)),), held=("heavy", 8, "plie"),
    strikes=(Strike(first_tick=10, last_tick=13, bones=FOOT, damage=14, weight="heavy", stun_ticks=24,
        pool=3, push_px=18, depth_px=24, breaks_guard=True),),
    cancels=ON_HIT, drift_px=10, sounds=((9, "whoosh"),), trail=True,
    choreography=Choreography(
        ticks=28, hold=(10,),
        keys=(
            Key(0, GARDE),
            Key(4, pose("coupe", arms="bas", legL=(14, 60, 56, 24, 0))),
            Key(7, pose("retire", yaw=20, legL=(0, 90, 54, 0, 0.7)), "flow"),
            Key(8, pose("attitude_devant", yaw=14, legL=ON_POINTE), "flow"),
            Key(10, pose("devant", legR=(100, 4, 78, 4, 1.1), legL=ON_POINTE), "out"),
            Key(14, pose("devant", arms="fwd allonge", yaw=8, legR=(106, 2, 78, 0, 1.14), legL=ON_POINTE,
                pelvis=(-8, 0, 8)), "out"),
            Key(20, pose("tendu_devant", arms="first sec", yaw=18, legR=(48, 10, 74, 6, 1.1),
                legL=(4, 120, 56, 4, 0.2))),
            Key(28, GARDE),
        ),
    ),
)

# Sink, brush, throw; the trunk answers late; the leg comes down controlled through tendu, never dropped.
GRAND_BATTEMENT = Move(
    name="grand_battement", title="grand battement", family="battements",
    startup_ticks=8, active_ticks=4, recovery_ticks=18,
    inputs=(Input(button="heavy", aims=(*ASIDE, *AHEAD), chain=(1, 2, 3, 4)),),
    strikes=(Strike(first_tick=8, last_tick=11, bones=FOOT, damage=12, weight="heavy", effect="launch",
        stun_ticks=40, pool=3, push_px=8, lift_px=9, depth_px=24),),
    cancels=(Cancel(families=("jumps", "leaps", "turns"), first_tick=9),), drift_px=10,
    sounds=((7, "whoosh"),), trail=True,
    choreography=Choreography(
        ticks=30, hold=(8, 9),
        keys=(
            Key(0, GARDE),
            Key(4, pose(GARDE, arms="bas", yaw=26, legL=(24, 30, 58, 40, 0), legR=(26, 160, 66, 40, 0.5),
                pelvis=(7, 0, -4))),
            Key(6, pose("tendu_devant", arms="first", yaw=16, legR=(26, 6, 74, 4, 1), legL=(6, 130, 56, 14, 0)),
                "in"),
            Key(8, pose("devant", legR=(96, 3, 76, 0, 1.1), legL=(3, 170, 54, 0, 0.6)), "in"),
            Key(10, pose("battement", arms="high allonge", legR=(142, 4, 72, 0, 1.12), legL=(3, 175, 52, 0, 1)),
                "out"),
            Key(12, pose("battement", arms="high allonge", legR=(150, 4, 72, 0, 1.12),
                legL=(3, 175, 52, 0, 1), pelvis=(-13, 0, 4)), "flow"),
            Key(20, pose("devant", arms="high sec", yaw=14, legR=(78, 6, 76, 0, 1.12),
                legL=(4, 150, 54, 8, 0.3), pelvis=(-3, 0, 4))),
            Key(24, pose("tendu_devant", arms="sec", yaw=18, legR=(30, 20, 72, 4, 1.05), legL=(5, 120, 56, 12, 0)),
                "flow"),
            Key(30, GARDE),
        ),
    ),
)

# Devant; then the body turns away beneath the leg, which never leaves the foe and so ends in arabesque; she closes
# the circle through retire.
GRAND_FOUETTE = Move(
    name="grand_fouette", title="grand fouetté en arabesque", family="battements",
    startup_ticks=12, active_ticks=4, recovery_ticks=16,
    inputs=(Input(button="heavy", aims=AHEAD, chain=(0,)),),
    strikes=(Strike(first_tick=12, last_tick=15, bones=FOOT, damage=16, weight="heavy", effect="knock_down",
        stun_ticks=40, pool=3, push_px=64, depth_px=24, reach_px=(8, 0, 0, 0), splats=True),),
    cancels=(Cancel(families=("leaps",), first_tick=13),), drift_px=10,
    sounds=((3, "slide"), (9, "cloth"), (11, "whoosh"), (27, "step")), trail=True,
    choreography=Choreography(
        ticks=32, hold=(12,), options={"pace": "dash", "keep_yaw": True},
        root=((0, 0, None, 0), (4, 0.16, None, 0), (99, 0.16, None, 0)),
        keys=(
            Key(0, GARDE),
            Key(4, pose(GARDE, arms="bas first", yaw=22, legL=(26, 30, 62, 42, 0), legR=(22, 110, 66, 36, 0.6),
                pelvis=(4, 0, 0), pin=0)),
            Key(8, pose("devant", arms="first", yaw=12, legR=(90, 4, 78, 0, 1.1), legL=(-2, 90, 50, 2, 0.9)), "lin"),
            Key(10, pose("seconde", arms="high", yaw=-74, legR=(94, 84, 84, 0, 1.1), head=(0, 0, 60)), "lin"),
            Key(12, pose("arabesque", arms="high fwd", yaw=-158, legR=(98, 168, 80, 0, 1.12), pelvis=(26, 0, 8),
                head=(-8, 0, 70)), "out"),
            Key(16, pose("arabesque", arms="allonge fwd", yaw=-172, legR=(102, 174, 80, 0, 1.14),
                pelvis=(34, 0, 10), head=(-10, 0, 40)), "out"),
            Key(21, pose("retire", arms="first", yaw=-238, legL=(0, 90, 52, 0, 0.8), legR=(68, 90, 84, 120, 1.05),
                head=(0, 0, -40))),
            Key(26, pose("coupe", arms="first", yaw=-318, legL=(10, 80, 54, 20, 0.1), legR=(28, 130, 78, 54, 1),
                head=(0, 0, -10)), "flow"),
            Key(32, pose(GARDE, yaw=-338)),
        ),
    ),
)

# One see-saw about the hip: the trunk goes under as the leg goes over, and whoever stands behind her goes up with it.
PENCHEE = Move(
    name="penchee", title="arabesque penchée", family="battements", startup_ticks=11, active_ticks=4,
    recovery_ticks=16, inputs=(Input(button="heavy", aims=BEHIND),),
    strikes=(Strike(first_tick=11, last_tick=14, bones=FOOT, damage=13, weight="heavy", effect="launch",
        stun_ticks=40, pool=3, push_px=10, lift_px=9, depth_px=24),),
    cancels=ON_HIT, drift_px=10, sounds=((6, "cloth"), (10, "whoosh")), trail=True,
    choreography=Choreography(
        ticks=31, hold=(11,),
        keys=(
            Key(0, GARDE),
            Key(4, pose("tendu_devant", arms="high first", yaw=18, legL=(10, 60, 54, 14, 0), legR=(18, 170, 72, 6, 1),
                pelvis=(6, 0, 4), chest=(-6, 0, 0))),
            Key(8, pose("penchee", arms="allonge fwd", yaw=14, pelvis=(84, 0, 8), head=(-30, 0, 6),
                legR=(70, 176, 80, 0, 1.1), legL=(6, 40, 46, 10, 0)), "in"),
            Key(11, pose("penchee", legR=(128, 178, 80, 0, 1.12), pelvis=(114, 0, 8)), "flow"),
            Key(15, pose("penchee"), "out"),
            Key(20, pose("penchee", pelvis=(116, 0, 8), legR=(146, 178, 80, 0, 1.12))),
            Key(25, pose("arabesque", arms="fwd allonge", yaw=14, legL=(2, 90, 48, 4, 0), legR=(74, 176, 80, 2, 1.1),
                pelvis=(36, 0, 8))),
            Key(28, pose("coupe", arms="first demi", yaw=20, legL=(10, 60, 54, 18, 0), legR=(30, 165, 74, 26, 1),
                pelvis=(6, 0, 2)), "flow"),
            Key(31, GARDE),
        ),
    ),
)

# The leg that had begun to unfold falls forward in a tombe, into a wide fourth; there she sinks, and waits, and
# breathes, for as long as heavy is held.
_FOURTH: Pose = pose("fourth", flip=True, arms="demi first", yaw=18, head=(-2, 0, -6), legR=(40, 14, 62, 56, 0),
    legL=(30, 155, 64, 50, 0.5))
_DEEP: Pose = pose(_FOURTH, arms="bas", yaw=24, pelvis=(6, 0, 0), chest=(-1, 0, -4), head=(6, 0, -10),
    legR=(62, 26, 66, 104, 0), legL=(44, 150, 66, 90, 0.6))
_BREATHING: Pose = pose(_DEEP, arms="demi", chest=(-6, 0, -2), head=(-2, 0, -14), legR=(58, 26, 66, 96, 0),
    legL=(42, 150, 66, 84, 0.6))
PLIE = Move(
    name="plie", title="plié", family="battements", startup_ticks=0, active_ticks=0, recovery_ticks=45,
    then="battement_plie", released=("heavy", 20, "battement_plie"), sounds=((7, "step"), (12, "cloth")),
    choreography=Choreography(
        ticks=46, options={"pace": "dash"},
        keys=(
            Key(0, pose("attitude_devant", yaw=14, pelvis=(-5, 0, 5), legR=(85, 31, 83, 81, 1),
                legL=(2, -30, 52, 4, 1))),
            Key(5, pose("tendu_devant", arms="first", yaw=16, legR=(42, 8, 70, 12, 1.05), legL=(22, 172, 56, 4, 0.9),
                pelvis=(2, 0, 0)), "in"),
            Key(8, _FOURTH, "out"),
            Key(17, _DEEP, "out"),
            Key(27, _BREATHING),
            Key(36, _DEEP),
            Key(46, _BREATHING),
        ),
    ),
)

# The floor gives everything back: the back leg comes through, she leaves the floor a hand high at the top of it, and
# a row of men goes down.
BATTEMENT_PLIE = Move(
    name="battement_plie", title="plié, grand battement", family="battements", flight="track", context="ground",
    startup_ticks=7, active_ticks=5, recovery_ticks=22,
    strikes=(Strike(first_tick=7, last_tick=11, bones=("footL", "shinL", "thighL"), damage=20, weight="heavy",
        effect="knock_down", stun_ticks=50, pool=3, push_px=48, depth_px=44, swell_px=10,
        reach_px=(10, 0, 0, 0), splats=True, breaks_guard=True),),
    cancels=(Cancel(families=("jumps", "leaps"), first_tick=9),), drift_px=10,
    sounds=((3, "slide"), (6, "whoosh"), (16, "land")), trail=True,
    choreography=Choreography(
        ticks=34, hold=(7, 8), options={"pace": "dash"},
        root=((0, 0, None, 0), (7, 0, None, 1), (11, 0.05, 0.74, 1), (16, 0.1, None, 0), (99, 0.1, None, 0)),
        keys=(
            Key(0, _BREATHING),
            Key(3, pose(_FOURTH, arms="bas", yaw=16, legR=(40, 34, 60, 72, 0), legL=(26, 160, 66, 40, 0.95),
                pelvis=(8, 0, 4), plant=(0, 0)), "in"),
            Key(5, pose("tendu_devant", flip=True, arms="first", yaw=16, legL=(34, 4, 74, 0, 1.1),
                legR=(22, 40, 52, 40, 0)), "lin"),
            Key(7, pose("devant", flip=True, arms="allonge fwd", yaw=12, legL=(98, 2, 76, 0, 1.1),
                legR=(4, 150, 54, 4, 0.8)), "lin"),
            Key(9, pose("battement", flip=True, arms="high", yaw=14, legL=(136, 4, 72, 0, 1.12),
                legR=(4, 178, 52, 0, 1.1), pin=0), "out"),
            Key(12, pose("battement", flip=True, arms="high", yaw=16, legL=(158, 4, 72, 0, 1.14),
                legR=(8, 178, 52, 0, 1.1), pelvis=(-14, 0, -4), chest=(-8, 0, -4), pin=0), "out"),
            Key(16, pose("devant", flip=True, arms="sec high", yaw=16, legL=(110, 5, 76, 0, 1.12),
                legR=(5, 200, 46, 8, 0.7), pin=0), "flow"),
            Key(20, pose("devant", flip=True, arms="sec", yaw=16, legL=(70, 6, 76, 0, 1.12),
                legR=(22, 4, 40, 44, 0)), "flow"),
            Key(26, pose("tendu_devant", flip=True, arms="demi sec", yaw=20, legL=(36, 10, 72, 2, 1.02),
                legR=(14, 200, 44, 32, 0.15)), "flow"),
            Key(31, pose(GARDE, legL=(15, 14, 57, 18, 0.2), pin=1)),
            Key(34, pose(GARDE, pin=0)),
        ),
    ),
)
# fmt: on

BATTEMENTS = (DEVELOPPE, GRAND_BATTEMENT, GRAND_FOUETTE, PENCHEE, PLIE, BATTEMENT_PLIE)
