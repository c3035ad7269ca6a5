"""Weapons that crack: pistol, glass, rope; and the words that all weapons' rows share."""

from __future__ import annotations

from game.content.moves.beats import STANDING
from game.content.moves.stances import GARDE
from game.content.poses import FLAT, ON_POINTE, Pose, pose
from game.sim.spec import Cancel, Choreography, Input, Key, Move, Shot, Strike

# fmt: off
ARM = ("farmR", "handR")
LIGHT_ON_HIT = ("beats", "battements", "turns", "leaps", "guard", "weapons")
HEAVY_ON_HIT = ("leaps", "turns")
CARRIED = (30, 24, 60, 40, 0)  # the right arm with something in its hand

# ---------------------------------------------------------------------------------------------- pistol
_SIGHTED: Pose = pose(
    "fourth", yaw=6, armR=(92, -6, 2, 0, -6), armL="sec", head=(0, 0, -2), legL=(24, 12, 58, 30, 0),
    legR=(20, 140, 62, 40, 0.35),
)

# Fourth, the arm allonge along the line of sight; the shot travels wrist, elbow, shoulder blade.
PISTOLET_LEGER = Move(
    name="pistolet_leger", title="pistolet, léger", family="weapons", startup_ticks=6, active_ticks=0,
    recovery_ticks=14,
    inputs=(Input(button="light", contexts=STANDING, when="pistol"),),
    shots=(Shot(tick=6, kind="bullet", joint="haR"),),
    cancels=(Cancel(families=("leaps", "guard"), first_tick=9, on="always"),
        Cancel(families=("weapons",), first_tick=14, on="always")), drift_px=10, sounds=((2, "cloth"), (6, "shot")),
    choreography=Choreography(
        ticks=21, hold=(6,),
        keys=(
            Key(0, GARDE),
            Key(5, _SIGHTED, "out"),
            Key(6, _SIGHTED, "lin"),
            Key(8, pose(_SIGHTED, yaw=8, armR=(112, -4, 24, 0, -26), chest=(-8, 0, 4), head=(-3, 0, -4),
                legL=(22, 12, 58, 27, 0)), "out4"),
            Key(12, pose(_SIGHTED, armR=(88, -6, 6, 0, 0))),
            Key(16, pose(_SIGHTED, yaw=14, armR=(60, 14, 50, 30, 0), armL="demi")),
            Key(21, GARDE),
        ),
    ),
)

_LORGNETTE: Pose = pose("arabesque", yaw=10, armR=(96, -2, 2, 0, -6), armL="sec", legR=(83, 176, 80, 2, 1.1))

# Arabesque: the line runs from the back toe through the barrel; each shot lifts the leg by a hand.
PISTOLET_LOURD = Move(
    name="pistolet_lourd", title="pistolet, lourd", family="weapons", startup_ticks=12, active_ticks=0,
    recovery_ticks=25,
    inputs=(Input(button="heavy", contexts=STANDING, when="pistol"),),
    shots=(Shot(tick=12, kind="bullet", joint="haR"), Shot(tick=16, kind="bullet", joint="haR")),
    cancels=(Cancel(families=("leaps",), first_tick=18, on="always"),), drift_px=10,
    sounds=((4, "cloth"), (12, "shot"), (16, "shot"), (30, "step")),
    choreography=Choreography(
        ticks=38, hold=(12, 16),
        keys=(
            Key(0, GARDE),
            Key(5, pose("tendu_devant", arms="first", yaw=18, legL=(12, 60, 54, 18, 0), legR=(16, 170, 72, 6, 1))),
            Key(10, pose(_LORGNETTE, legL=(2, 90, 46, 0, 0.9)), "out"),
            Key(12, _LORGNETTE, "lin"),
            Key(13, pose(_LORGNETTE, yaw=11, armR=(106, 0, 12, 0, -20), legR=(88, 176, 80, 0, 1.12)), "out"),
            Key(16, _LORGNETTE),
            Key(18, pose(_LORGNETTE, yaw=12, armR=(118, 0, 20, 0, -24), legR=(99, 176, 80, 0, 1.12),
                chest=(-34, 0, -2)), "out4"),
            Key(24, pose(_LORGNETTE, armR=(94, -2, 6, 0, 0), legR=(88, 176, 80, 2, 1.1), legL=(4, 90, 50, 4, 0.6))),
            Key(30, pose("coupe", yaw=16, armR=CARRIED, armL="demi", legL=(12, 70, 54, 22, 0),
                legR=(30, 160, 76, 40, 1))),
            Key(38, GARDE),
        ),
    ),
)

# ---------------------------------------------------------------------------------------------- fragile
# From across the body, backhanded, as the foot comes up to the calf behind: an allonge with glass at its end.
FRAGILE_LEGER = Move(
    name="fragile_leger", title="fragile, léger", family="weapons", startup_ticks=6, active_ticks=3, recovery_ticks=8,
    inputs=(Input(button="light", contexts=STANDING, when="fragile"),),
    strikes=(Strike(first_tick=6, last_tick=8, bones=ARM, damage=10, weight="medium", stun_ticks=22, push_px=8,
        reach_px=(24, 4, 10, 10)),),
    cancels=(Cancel(families=LIGHT_ON_HIT, first_tick=7),), drift_px=10, sounds=((5, "whoosh"),), trail=True,
    choreography=Choreography(
        ticks=17, hold=(6,), options={"drag": 0.4},
        keys=(
            Key(0, GARDE),
            Key(3, pose("coupe", yaw=-4, armR=(88, -42, 88, 60, 10), armL="sec", chest=(2, 0, -16), head=(0, 0, 16),
                legL=(16, 80, 54, 30, 0), legR=(26, 130, 80, 60, 0.8))),
            Key(6, pose("coupe", yaw=18, armR=(98, 22, 6, 10, -14), armL="back", chest=(-6, 0, 8), head=(-4, 0, -14),
                legL=ON_POINTE, legR=(40, 130, 82, 88, 1.05)), "out"),
            Key(8, pose("coupe", yaw=20, armR=(102, 34, 4, 10, -18), armL="back", chest=(-8, 0, 10), head=(-4, 0, -18),
                legL=ON_POINTE, legR=(42, 130, 82, 90, 1.05)), "lin"),
            Key(12, pose("coupe", yaw=24, armR=CARRIED, armL="demi", legL=FLAT, legR=(24, 128, 76, 56, 0.8))),
            Key(17, GARDE),
        ),
    ),
)

# Up into attitude with the arm en couronne; and down with all of it, as if the floor were to break.
FRAGILE_LOURD = Move(
    name="fragile_lourd", title="fragile, lourd", family="weapons", startup_ticks=10, active_ticks=3,
    recovery_ticks=14,
    inputs=(Input(button="heavy", contexts=STANDING, when="fragile"),),
    strikes=(Strike(first_tick=10, last_tick=12, bones=ARM, damage=18, weight="heavy", effect="stagger",
        stun_ticks=40, pool=3, push_px=10, depth_px=24, swell_px=8, reach_px=(24, 0, 10, 18), breaks_guard=True),),
    cancels=(Cancel(families=HEAVY_ON_HIT, first_tick=11),), drift_px=10, sounds=((9, "whoosh"), (13, "step")),
    trail=True,
    choreography=Choreography(
        ticks=27, hold=(10,), options={"drag": 0.4},
        keys=(
            Key(0, GARDE),
            Key(3, pose("coupe", arms="first", yaw=20, legL=(16, 80, 54, 30, 0), legR=(24, 140, 78, 54, 0.9))),
            Key(7, pose("arabesque", arms="high sec", yaw=22, pelvis=(10, 0, 6), spine=(-10, 0, 0), chest=(-18, 0, 4),
                head=(-6, 0, -14), legR=(72, 150, 84, 76, 1.08), legL=ON_POINTE), "out"),
            Key(9, pose("arabesque", yaw=16, armR=(150, 20, 30, -20, 0), armL="sec", pelvis=(8, 0, 4), spine=(-6, 0, 0),
                chest=(-12, 0, 0), head=(-4, 0, -8), legR=(66, 154, 84, 70, 1.08), legL=(0, 90, 50, 0, 0.9)), "in"),
            Key(12, pose("arabesque", yaw=8, armR=(58, 2, 6, 30, 8), armL="back", pelvis=(24, 0, 0), spine=(6, 0, 0),
                chest=(6, 0, 0), head=(-12, 0, -2), legR=(58, 168, 82, 34, 1.1), legL=(24, 40, 56, 44, 0)), "lin"),
            Key(16, pose("arabesque", yaw=8, armR=(44, 2, 10, 30, 10), armL="back", pelvis=(28, 0, 0), spine=(8, 0, 0),
                chest=(8, 0, 0), head=(-14, 0, -2), legR=(52, 170, 82, 24, 1.1), legL=(28, 36, 56, 50, 0)), "out"),
            Key(22, pose(GARDE, arms="demi", legL=(20, 20, 56, 32, 0), legR=(22, 126, 66, 56, 0.6))),
            Key(27, GARDE),
        ),
    ),
)

# ---------------------------------------------------------------------------------------------- rope
# The arm throws a wave into it over her head; it cracks as the wrist stops, and the elbow takes home what it caught.
CORDE_LEGER = Move(
    name="corde_leger", title="corde, léger", family="weapons", startup_ticks=8, active_ticks=3, recovery_ticks=12,
    inputs=(Input(button="light", contexts=STANDING, when="rope"),),
    strikes=(Strike(first_tick=8, last_tick=10, bones=ARM, damage=6, stun_ticks=24, push_px=-64,
        reach_px=(120, 0, 8, 12)),),
    cancels=(Cancel(families=LIGHT_ON_HIT, first_tick=10),), drift_px=10, sounds=((4, "cloth"), (8, "whoosh")),
    trail=True,
    choreography=Choreography(
        ticks=23, hold=(8,), options={"drag": 0.4},
        keys=(
            Key(0, GARDE),
            Key(4, pose("tendu_devant", yaw=38, armR=(126, 130, 60, 0, -30), armL="fwd", pelvis=(-6, 0, 6),
                chest=(-12, 0, 10), head=(0, 0, -40), legL=(18, 110, 58, 32, 0), legR=(32, 8, 74, 0, 1.05))),
            Key(6, pose("tendu_devant", yaw=22, armR=(156, 60, 50, -20, -30), armL="fwd", chest=(-12, 0, 4),
                head=(0, 0, -20), legL=(8, 110, 58, 14, 0), legR=(32, 6, 74, 0, 1.1)), "in"),
            Key(8, pose("tendu_devant", yaw=8, armR=(100, 6, 4, 20, 20), armL="sec", pelvis=(4, 0, 0),
                chest=(0, 0, -6), head=(0, 0, 0), legL=(2, 130, 58, 4, 0.4), legR=(32, 4, 74, 0, 1.1)), "out"),
            Key(11, pose("tendu_devant", yaw=10, armR=(86, 2, 14, 20, 30), armL="sec", pelvis=(4, 0, 0),
                legL=(4, 130, 58, 6, 0.2), legR=(32, 4, 74, 0, 1.1)), "lin"),
            Key(15, pose("tendu_devant", yaw=34, armR=(66, 60, 112, 40, 10), armL="first", pelvis=(-8, 0, 6),
                chest=(-8, 0, 14), head=(0, 0, -36), legL=(20, 110, 58, 36, 0), legR=(34, 8, 74, 0, 1.05)), "out"),
            Key(23, GARDE),
        ),
    ),
)

# Drawn up in fifth on pointe, the rope goes round above her; it comes down to the ankles of whoever stands there.
CORDE_LOURD = Move(
    name="corde_lourd", title="corde, lourd", family="weapons", startup_ticks=15, active_ticks=5, recovery_ticks=19,
    inputs=(Input(button="heavy", contexts=STANDING, when="rope"),),
    strikes=(Strike(first_tick=15, last_tick=19, bones=ARM, damage=11, weight="medium", effect="trip",
        stun_ticks=40, pool=3, push_px=-80, depth_px=40, swell_px=10, reach_px=(120, 10, 4, 50)),),
    cancels=(Cancel(families=HEAVY_ON_HIT, first_tick=16),), drift_px=10,
    sounds=((4, "cloth"), (9, "cloth"), (14, "whoosh")), trail=True,
    choreography=Choreography(
        ticks=39, hold=(15,), options={"drag": 0.4},
        keys=(
            Key(0, GARDE),
            Key(4, pose("fifth", yaw=34, armR=(148, 90, 20, -30, 0), armL="sec", chest=(-6, 0, 4), head=(-4, 0, -20),
                legR=(8, -60, 70, 2, 0.95), legL=(8, 240, 70, 2, 0.95), plant=(0, 0), pin=-1)),
            Key(7, pose("fifth", yaw=32, armR=(150, 6, 20, -30, 0), armL="sec", chest=(-6, 0, -4), head=(-4, 0, -22),
                legR=(8, -60, 70, 1, 1), legL=(8, 240, 70, 1, 1), plant=(0, 0), pin=-1), "lin"),
            Key(10, pose("fifth", yaw=32, armR=(152, -70, 20, -30, 0), armL="sec", chest=(-8, 4, -8),
                head=(-6, 0, -22), legR=(8, -60, 70, 1, 1), legL=(8, 240, 70, 1, 1), plant=(0, 0), pin=-1), "lin"),
            Key(13, pose("fifth", yaw=44, armR=(140, 170, 20, -20, 0), armL="fwd", chest=(-6, 0, 14),
                head=(-4, 0, -40), legR=(16, 130, 66, 20, 0.9), legL=(12, 60, 64, 18, 0.5), plant=(0, 0), pin=-1),
                "lin"),
            Key(16, pose("lunge", yaw=34, armR=(66, 60, 6, 10, 0), armL="allonge", pelvis=(16, 0, 0), spine=(8, 0, 0),
                chest=(6, 0, 6), head=(-4, 0, -26), legL=(48, 14, 58, 70, 0), legR=(24, 146, 60, 54, 0.5)), "in"),
            Key(20, pose("lunge", yaw=10, armR=(58, -16, 6, 10, 0), armL="allonge", pelvis=(18, 0, -6),
                spine=(10, 0, -6), chest=(8, 0, -6), head=(-4, 0, 0), legL=(50, 14, 58, 74, 0),
                legR=(26, 146, 60, 58, 0.5)), "lin"),
            Key(26, pose("fourth", yaw=40, armR=(70, 70, 116, 40, 10), armL="first", pelvis=(-4, 0, 6),
                chest=(-8, 0, 12), head=(0, 0, -40), legL=(24, 14, 60, 18, 0.1), legR=(24, 126, 62, 62, 0.05)), "out"),
            Key(39, GARDE),
        ),
    ),
)
# fmt: on

WEAPONS_THAT_CRACK = (PISTOLET_LEGER, PISTOLET_LOURD, FRAGILE_LEGER, FRAGILE_LOURD, CORDE_LEGER, CORDE_LOURD)
