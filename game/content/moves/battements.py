"""Battements: the heavies.  Long legs thrown high."""

from __future__ import annotations

from game.content.moves.beats import FOOT, STANDING
from game.content.moves.stances import GARDE
from game.content.poses import ON_POINTE, pose
from game.sim.spec import Cancel, Choreography, Input, Key, Move, Strike

# fmt: off
# Cou-de-pied, retire, attitude; and the knee does not drop as the shin unfolds.
DEVELOPPE = Move(
    name="developpe", title="développé devant", family="battements", startup_ticks=10, active_ticks=4,
    recovery_ticks=14,
    inputs=(Input(button="heavy", contexts=STANDING, chain=(0,)),),
    strikes=(Strike(first_tick=10, last_tick=13, bones=FOOT, damage=14, weight="heavy", stun_ticks=24,
        pool=3, push_px=18, depth_px=24, breaks_guard=True),),
    cancels=(Cancel(families=("leaps", "turns"), first_tick=11),), drift_px=10, sounds=((9, "whoosh"),), trail=True,
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
    inputs=(Input(button="heavy", contexts=STANDING, chain=(1, 2, 3, 4)),),
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
# fmt: on

BATTEMENTS = (DEVELOPPE, GRAND_BATTEMENT)
