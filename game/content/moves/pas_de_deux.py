"""The pas de deux, her half of both: the dive into his arms that she asks for, and the porté that he does.

Whoever asks owns both bodies (`systems/holds.py`); her legs are what strikes, whoever leads.
"""

from __future__ import annotations

from game.content.moves.beats import STANDING
from game.content.moves.stances import GARDE
from game.content.poses import Pose, pose
from game.sim.spec import Choreography, Input, Key, Move, Partner, Strike

# fmt: off
LEGS = ("footR", "shinR", "footL", "shinL")
CHORD = (Input(button="special+heavy", contexts=STANDING, when="friend_near"),)
BREATH = 350
LOW = -160  # his feet stay on the floor, however high she is


def swung(tick: int, damage: int) -> Strike:
    """Both legs at their length, ahead of her and behind, from his shoulder to his belt."""
    return Strike(first_tick=tick, last_tick=tick + 4, bones=LEGS, damage=damage, weight="heavy", effect="knock_down",
        stun_ticks=44, pool=3, push_px=26, depth_px=48, swell_px=14, reach_px=(12, 12, 6, 34), splats=True)


_SPLIT: Pose = pose("jete", arms="allonge high", yaw=8, pelvis=(4, 0, 0), legR=(92, 6, 64, 0, 1.1),
    legL=(92, 176, 75, 2, 1.1))
#: the fish: the chest up out of it, the long leg high behind, the other hooked round his back
FISH: Pose = pose("jete", arms="wide", yaw=10, tip=96, pelvis=(4, 0, 0), spine=(-22, 0, 0), chest=(-30, 0, 0),
    head=(-30, 0, -8), legR=(22, 178, 76, 2, 1.1), legL=(30, 168, 80, 74, 1.1))

# Two running steps and she is in the air, his hands at her waist; once round with the legs in a split; then the dive,
# head first past his thigh, and held there.
PAS_DE_DEUX = Move(
    name="pas_de_deux", title="pas de deux: poisson", family="holds", context="ground", flight="track",
    startup_ticks=14, active_ticks=14, recovery_ticks=44, breath=BREATH, untouchable=(1, 70), inputs=CHORD,
    strikes=(swung(14, 14), swung(23, 14)),
    sounds=((3, "step"), (8, "step"), (14, "whoosh"), (23, "whoosh"), (36, "cloth"), (62, "step")), trail=True,
    partner=Partner(rule="carries", friend=True, faces=1, behind_ticks=(1, 71), path=((0, 40, LOW, -3),
        (10, 16, LOW, -3), (14, 4, LOW, -3), (30, 0, LOW, -3), (38, -10, LOW, -3), (54, -10, LOW, -3),
        (64, -20, LOW, -3), (71, -36, LOW, -3))),
    choreography=Choreography(
        ticks=72, hold=(14,), options={"pace": "thrown", "drag": 0.5},
        root=((0, 0, None, 0), (8, 0.10, None, 1), (15, 0.20, 0.80, 1), (29, 0.20, 0.80, 1), (38, 0.20, 0.52, 1),
            (54, 0.20, 0.52, 1), (63, 0.24, None, 0), (72, 0.24, None, 0)),
        keys=(
            Key(0, GARDE),
            Key(5, pose("lunge", arms="trail", yaw=10)),
            Key(8, pose("demi", arms="bas", yaw=10, pin=0)),
            Key(14, _SPLIT, "out"),
            Key(29, pose(_SPLIT, yaw=368, arms="high"), "lin"),
            Key(38, pose(FISH, yaw=370), "io"),
            Key(46, pose(FISH, yaw=370, chest=(-34, 0, 0), head=(-36, 0, -12)), "io"),
            Key(54, pose(FISH, yaw=370), "io"),
            Key(63, pose("fourth", arms="demi", yaw=378, tip=0, pin=0), "io"),
            Key(72, pose(GARDE, yaw=382, pin=0)),
        ),
    ),
)

_OUTWARD: Pose = pose("aloft", arms="fwd", yaw=0, tip=84, pelvis=(2, 0, 0), spine=(-12, 0, 0), chest=(-14, 0, 0),
    head=(-26, 0, 0), legR=(16, 178, 66, 0, 1.1), legL=(6, 178, 66, 2, 1.1))

# What she dances when he lifts her: up from a plié, and out from him like the hand of a clock, once round.
PORTEE = Move(
    name="portee", title="portée", family="reactions", startup_ticks=16, active_ticks=15, recovery_ticks=35,
    strikes=(swung(16, 13), swung(26, 13)), trail=True,
    choreography=Choreography(
        ticks=66, options={"pace": "thrown", "drag": 0.5},
        root=((0, 0, None, 0), (7, 0, None, 1), (14, 0, 0.54, 1), (40, 0, 0.54, 1), (48, 0, None, 0),
            (66, 0, None, 0)),
        keys=(
            Key(0, GARDE),
            Key(6, pose("squat", arms="fwd", yaw=10)),
            Key(10, pose("aloft", arms="fwd", yaw=4, tip=20), "out"),
            Key(15, _OUTWARD, "io"),
            Key(38, pose(_OUTWARD, yaw=-360), "lin"),
            Key(48, pose("fifth_plie", arms="bas", yaw=-346, tip=0), "io"),
            Key(56, pose("fifth", arms="sec", yaw=-340, pin=0)),
            Key(66, pose(GARDE, yaw=-338, pin=0)),
        ),
    ),
)
# fmt: on

PAS_DE_DEUX_MOVES = (PAS_DE_DEUX, PORTEE)
