"""Weapons: taken up, thrown, and used as a dancer would.  The arm is the position, the weapon its line made longer.

What is in the hand replaces light and heavy by its class; pistol, glass and rope stand in `weapons_crack`.  Her build
carries nothing, so `reach_px` stands for the weapon's length beyond the hand.
"""

from __future__ import annotations

from game.content.moves.beats import STANDING
from game.content.moves.stances import GARDE
from game.content.moves.weapons_crack import ARM, CARRIED, HEAVY_ON_HIT, LIGHT_ON_HIT, WEAPONS_THAT_CRACK
from game.content.poses import ON_POINTE, Pose, pose
from game.sim.spec import Cancel, Choreography, Input, Key, Move, Shot, Strike

# fmt: off
_CARRY: Pose = pose(GARDE, armR=CARRIED)
_LUNGE: Pose = pose("lunge")

# A fondu past the thing; the hand arrives as the plie is deepest, and the eyes are up again before she is.
RAMASSER = Move(
    name="ramasser", title="ramasser", family="weapons", startup_ticks=10, active_ticks=0, recovery_ticks=14,
    inputs=(Input(button="reverence", contexts=STANDING, when="weapon_near"),),
    cancels=(Cancel(families=("leaps", "guard"), first_tick=16, on="always"),),
    sounds=((3, "slide"), (10, "cloth")),
    choreography=Choreography(
        ticks=25,
        keys=(
            Key(0, GARDE),
            Key(5, pose("lunge", arms="demi sec", yaw=26, pelvis=(18, 0, 0), spine=(12, 0, 0), chest=(8, 0, 0),
                head=(12, 0, 0), legL=(54, 14, 58, 78, 0), legR=(20, 160, 58, 44, 0.8))),
            Key(10, pose("lunge", armR=(52, 14, 4, 30, 0), armL="trail", yaw=26, pelvis=(38, 0, 4), spine=(24, 0, 0),
                chest=(16, 0, 0), head=(14, 0, 0), legL=(72, 14, 58, 106, 0), legR=(28, 168, 58, 52, 0.95)), "out"),
            Key(15, pose("lunge", armR=CARRIED, armL="sec", yaw=24, pelvis=(20, 0, 0), spine=(10, 0, 0),
                chest=(2, 0, 0), head=(-16, 0, -8), legL=(50, 14, 58, 74, 0), legR=(20, 160, 58, 40, 0.8))),
            Key(21, pose(_CARRY, armL="demi")),
            Key(25, GARDE),
        ),
    ),
)

# Fourth, wound up; then hips, ribs, elbow and wrist, in that order.
LANCER = Move(
    name="lancer", title="lancer", family="weapons", startup_ticks=9, active_ticks=0, recovery_ticks=18,
    inputs=(Input(button="heavy", contexts=("guarding",), when="armed"),),
    shots=(Shot(tick=9, kind="weapon", joint="haR"),),
    cancels=(Cancel(families=("leaps", "guard"), first_tick=18, on="always"),),
    drift_px=10, sounds=((4, "cloth"), (9, "whoosh")), trail=True,
    choreography=Choreography(
        ticks=28, hold=(9,), options={"drag": 0.4},
        keys=(
            Key(0, GARDE),
            Key(5, pose("fourth", yaw=52, armR=(112, 140, 70, 0, -20), armL="fwd", chest=(-8, 0, 20),
                pelvis=(-4, 0, 10), head=(0, 0, -60), legL=(22, 14, 58, 10, 0.1), legR=(24, 140, 62, 56, 0.05))),
            Key(7, pose("fourth", yaw=20, armR=(120, 70, 90, 0, -20), armL="sec", chest=(-6, 0, 10),
                legL=(30, 12, 58, 40, 0), legR=(24, 168, 62, 20, 0.8)), "in"),
            Key(9, pose(_LUNGE, yaw=5, armR=(98, 22, 4, 30, -6), armL="back"), "out"),
            Key(13, pose(_LUNGE, yaw=0, armR=(62, 0, 10, 40, 10), armL="back", pelvis=(17, 0, -8)), "out"),
            Key(20, pose(GARDE, arms="demi", legL=(20, 14, 56, 30, 0.02))),
            Key(28, GARDE),
        ),
    ),
)

# ---------------------------------------------------------------------------------------------- blade
# A cut drawn as a port de bras: second, first, across.
LAME_LEGER = Move(
    name="lame_leger", title="lame, léger", family="weapons", startup_ticks=5, active_ticks=3, recovery_ticks=8,
    inputs=(Input(button="light", contexts=STANDING, when="blade"),),
    strikes=(Strike(first_tick=5, last_tick=7, bones=ARM, damage=9, pool=2, stun_ticks=17, push_px=5,
        reach_px=(40, 6, 10, 10)),),
    cancels=(Cancel(families=LIGHT_ON_HIT, first_tick=6),), drift_px=10, sounds=((4, "whoosh"),), trail=True,
    choreography=Choreography(
        ticks=16, hold=(5, 6),
        keys=(
            Key(0, GARDE),
            Key(3, pose("fourth", yaw=34, armR=(100, 96, 40, 10, -20), armL="first", chest=(0, 0, 14),
                head=(0, 0, -30), legL=(20, 12, 60, 30, 0), legR=(22, 128, 62, 55, 0.4))),
            Key(5, pose(_LUNGE, yaw=14, armR=(96, 40, 6, 10, -10), armL="sec"), "out"),
            Key(7, pose(_LUNGE, yaw=4, armR=(84, -12, 10, 10, 0), armL="sec"), "lin"),
            Key(12, pose(_CARRY, armL="sec", legL=(20, 14, 56, 30, 0.02))),
            Key(16, GARDE),
        ),
    ),
)

# A pirouette en dedans with the blade at the end of it, falling open into an arabesque fondue: the cut is the turn.
LAME_LOURD = Move(
    name="lame_lourd", title="lame, lourd", family="weapons", startup_ticks=11, active_ticks=4, recovery_ticks=16,
    inputs=(Input(button="heavy", contexts=STANDING, when="blade"),),
    strikes=(Strike(first_tick=11, last_tick=14, bones=ARM, damage=20, weight="heavy", effect="stagger",
        stun_ticks=34, pool=3, push_px=16, depth_px=30, swell_px=10, reach_px=(48, 24, 10, 14)),),
    cancels=(Cancel(families=HEAVY_ON_HIT, first_tick=12),), drift_px=10, sounds=((6, "whoosh"), (10, "whoosh")),
    trail=True,
    choreography=Choreography(
        ticks=31, spot=-1, hold=(11,), options={"pace": "dash", "keep_yaw": True, "spot_from": 22},
        root=((0, 0, None, 0), (3, 0.16, None, 0), (99, 0.16, None, 0)),
        keys=(
            Key(0, GARDE),
            Key(3, pose("coupe", yaw=42, armR=(90, 130, 20, 0, -10), armL="first", legL=(12, 90, 54, 26, 0.1),
                pin=0)),
            Key(5, pose("coupe", yaw=16, armR=(86, 110, 20, 0, -10), armL="first", legL=ON_POINTE,
                legR=(52, 70, 84, 96, 1.05)), "in"),
            Key(10, pose("arabesque", yaw=-312, armR=(104, 34, 4, 10, -10), armL="sec", pelvis=(10, 0, 4),
                spine=(-8, 0, 0), chest=(-10, 0, 0), legL=ON_POINTE, legR=(50, 130, 80, 44, 1.1)), "lin"),
            Key(14, pose("arabesque", yaw=-346, armR=(70, -30, 8, 20, 0), armL="back", pelvis=(28, 0, 4),
                chest=(-20, 0, 0), legL=(14, 50, 54, 26, 0.1), legR=(76, 174, 80, 4, 1.1)), "out"),
            Key(18, pose("arabesque", yaw=-348, armR=(58, -20, 10, 20, 0), armL="back", pelvis=(26, 0, 4),
                chest=(-18, 0, 0), legL=(18, 50, 54, 34, 0), legR=(74, 174, 80, 4, 1.1))),
            Key(24, pose("coupe", yaw=-342, armR=CARRIED, armL="demi", legL=(14, 60, 54, 24, 0),
                legR=(26, 140, 76, 56, 0.9))),
            Key(31, pose(GARDE, yaw=-338)),
        ),
    ),
)

# ---------------------------------------------------------------------------------------------- club
# The weight is swung from the hip and stops past the man; the free arm balances it in second.
MASSE_LEGER = Move(
    name="masse_leger", title="masse, léger", family="weapons", startup_ticks=7, active_ticks=3, recovery_ticks=10,
    inputs=(Input(button="light", contexts=STANDING, when="club"),),
    strikes=(Strike(first_tick=7, last_tick=9, bones=ARM, damage=11, pool=2, weight="medium", stun_ticks=22, push_px=10,
        reach_px=(44, 6, 12, 12)),),
    cancels=(Cancel(families=LIGHT_ON_HIT, first_tick=8),), drift_px=10, sounds=((6, "whoosh"),), trail=True,
    choreography=Choreography(
        ticks=20, hold=(7, 8),
        keys=(
            Key(0, GARDE),
            Key(4, pose("fourth", yaw=46, armR=(58, 150, 40, 0, 0), armL="fwd", pelvis=(4, 0, 14), head=(0, 0, -40),
                legL=(20, 14, 58, 22, 0), legR=(23, 128, 62, 57, 0.2))),
            Key(7, pose(_LUNGE, yaw=14, armR=(82, 26, 14, 10, 0), armL="sec", pelvis=(12, 0, 0)), "in"),
            Key(9, pose(_LUNGE, yaw=-4, armR=(94, -8, 26, 10, 0), armL="back", pelvis=(11, 0, -6),
                head=(-4, 0, 22)), "out"),
            Key(12, pose(_LUNGE, yaw=-8, armR=(96, -14, 34, 10, 0), armL="back", pelvis=(9, 0, -6),
                head=(-4, 0, 26)), "out"),
            Key(16, pose(_CARRY, armL="demi", yaw=14)),
            Key(20, GARDE),
        ),
    ),
)

_CROWNED: Pose = pose(
    "fifth", yaw=24, armR=(168, 160, 60, 0, -10), armL=(168, 160, 70, 0, -10), pelvis=(-6, 0, 0), chest=(-16, 0, 0),
    head=(-10, 0, -6), legL=(8, 16, 58, 4, 0.95), legR=(12, 150, 62, 12, 0.95), plant=(0, 0), pin=-1,
)

# Both hands en couronne on releve; then the whole arc falls with the plie.
MASSE_LOURD = Move(
    name="masse_lourd", title="masse, lourd", family="weapons", startup_ticks=14, active_ticks=4, recovery_ticks=19,
    inputs=(Input(button="heavy", contexts=STANDING, when="club"),),
    strikes=(Strike(first_tick=14, last_tick=17, bones=("farmR", "handR", "handL"), damage=24, weight="heavy",
        effect="knock_down", stun_ticks=44, pool=3, push_px=12, depth_px=26, swell_px=10, reach_px=(44, 0, 14, 44),
        breaks_guard=True, hits_fallen=True),),
    cancels=(Cancel(families=HEAVY_ON_HIT, first_tick=15),), drift_px=10,
    sounds=((5, "cloth"), (12, "whoosh"), (16, "land")), trail=True,
    choreography=Choreography(
        ticks=37, hold=(14,), options={"drag": 0.4},
        keys=(
            Key(0, GARDE),
            Key(4, pose("squat", armR=(40, 20, 40, 40, 0), armL=(50, 10, 50, 40, 0), pin=-1)),
            Key(9, _CROWNED, "out"),
            Key(12, pose(_CROWNED, armR=(162, 30, 50, 0, -10), armL=(162, 30, 50, 0, -10), chest=(-12, 0, 0),
                legL=(10, 16, 58, 10, 0.9), legR=(16, 150, 62, 20, 0.9)), "in"),
            Key(15, pose("lunge", yaw=18, armR=(74, 0, 8, 30, 6), armL=(70, 4, 14, 30, 6), pelvis=(24, 0, 0),
                spine=(14, 0, 0), chest=(10, 0, 0), head=(4, 0, -6), legL=(46, 16, 58, 66, 0),
                legR=(27, 150, 60, 56, 0.5)), "lin"),
            Key(20, pose("lunge", yaw=18, armR=(48, 0, 10, 30, 6), armL=(46, 4, 14, 30, 6), pelvis=(30, 0, 0),
                spine=(18, 0, 0), chest=(12, 0, 0), head=(-4, 0, -6), legL=(54, 16, 58, 80, 0),
                legR=(28, 146, 60, 66, 0.5)), "out"),
            Key(30, pose(_CARRY, armL="demi", legL=(22, 14, 56, 36, 0), legR=(24, 126, 62, 58, 0.4))),
            Key(37, GARDE),
        ),
    ),
)

# ---------------------------------------------------------------------------------------------- polearm
_BOTH_HANDS = {"armR": (52, 120, 84, 20, 0), "armL": (72, 22, 48, 60, 0)}

# Drawn back in fourth like an archer; the back leg stretches, and the line runs from its heel through both hands.
HAMPE_LEGER = Move(
    name="hampe_leger", title="hampe, léger", family="weapons", startup_ticks=8, active_ticks=3, recovery_ticks=11,
    inputs=(Input(button="light", contexts=STANDING, when="polearm"),),
    strikes=(Strike(first_tick=8, last_tick=10, bones=ARM, damage=9, pool=2, weight="medium", stun_ticks=22, push_px=16,
        reach_px=(90, 0, 6, 6)),),
    cancels=(Cancel(families=LIGHT_ON_HIT, first_tick=9),), drift_px=10, sounds=((7, "whoosh"),), trail=True,
    choreography=Choreography(
        ticks=22, hold=(8,),
        keys=(
            Key(0, GARDE),
            Key(5, pose("fourth", yaw=48, pelvis=(-6, 0, 6), chest=(-6, 0, 10), head=(0, 0, -50), **_BOTH_HANDS,
                legL=(26, 8, 62, 6, 0.6), legR=(24, 124, 64, 66, 0.05))),
            Key(8, pose("lunge", yaw=8, pelvis=(13, 0, -8), head=(-4, 0, 4), armR=(82, -6, 8, 20, 0),
                armL=(70, 30, 62, 70, 0), legL=(42, 8, 58, 52, 0), legR=(33, 172, 60, 6, 0.8)), "out"),
            Key(11, pose("lunge", yaw=5, pelvis=(15, 0, -9), head=(-4, 0, 6), armR=(84, -8, 4, 20, 0),
                armL=(66, 34, 70, 70, 0), legL=(43, 8, 58, 54, 0), legR=(34, 172, 60, 4, 0.8)), "lin"),
            Key(17, pose(GARDE, yaw=26, armR=(44, 80, 84, 30, 0), armL=(64, 22, 60, 60, 0), legL=(22, 14, 56, 34, 0))),
            Key(22, GARDE),
        ),
    ),
)

_SECOND: Pose = pose(
    "demi", yaw=72, arms="sec", legR=(40, 86, 80, 70, 0), legL=(40, 86, 80, 70, 0), plant=(1, 1), pin=0,
    head=(0, 0, -60),
)

# Grand plie in second: the pole is drawn round by the waist, past the front, until it points behind her.
HAMPE_LOURD = Move(
    name="hampe_lourd", title="hampe, lourd", family="weapons", startup_ticks=13, active_ticks=5, recovery_ticks=19,
    inputs=(Input(button="heavy", contexts=STANDING, when="polearm"),),
    strikes=(Strike(first_tick=13, last_tick=17, bones=ARM, damage=17, weight="heavy", effect="knock_down",
        stun_ticks=40, pool=3, push_px=30, depth_px=44, swell_px=10, reach_px=(90, 30, 8, 12), splats=True),),
    cancels=(Cancel(families=HEAVY_ON_HIT, first_tick=14),), drift_px=10, sounds=((6, "cloth"), (12, "whoosh")),
    trail=True,
    choreography=Choreography(
        ticks=37, hold=(13,),
        keys=(
            Key(0, GARDE),
            Key(6, pose("fifth", yaw=62, pin=0, plant=(0, 0), armR=(110, 140, 40, 0, -10), armL=(100, 30, 40, 30, 0),
                chest=(-6, 0, 16), head=(0, 0, -62), legR=(12, 100, 70, 4, 0.9), legL=(12, 80, 70, 4, 0.9))),
            Key(10, pose(_SECOND, yaw=82, armR=(92, 126, 20, 0, -10), armL=(88, 20, 30, 30, 0), pelvis=(0, 0, 14),
                chest=(0, 0, 24), head=(0, 0, -76)), "out"),
            Key(13, pose(_SECOND, yaw=62, armR=(86, 74, 6, 0, -6), armL=(84, -10, 50, 30, 0), pelvis=(4, 0, 2),
                chest=(2, 0, 6), head=(0, 0, -54)), "in"),
            Key(17, pose(_SECOND, yaw=34, armR=(80, 4, 10, 0, 0), armL=(78, 60, 80, 30, 0), pelvis=(8, 0, -20),
                chest=(4, 0, -24), head=(0, 0, -6)), "lin"),
            Key(22, pose(_SECOND, yaw=28, armR=(74, -24, 30, 0, 4), armL=(70, 90, 70, 20, 0), pelvis=(6, 0, -24),
                chest=(2, 0, -28), head=(0, 0, 10)), "out"),
            Key(30, pose(GARDE, yaw=26, armR=CARRIED, armL="demi", legL=(24, 20, 58, 38, 0),
                legR=(25, 118, 64, 56, 0.2), pin=0)),
            Key(37, pose(GARDE, pin=0)),
        ),
    ),
)
# fmt: on

WEAPONS = (
    RAMASSER, LANCER, LAME_LEGER, LAME_LOURD, MASSE_LEGER, MASSE_LOURD, HAMPE_LEGER, HAMPE_LOURD, *WEAPONS_THAT_CRACK,
)  # fmt: skip
