"""Guard and bow: port de bras that turns a blow aside, fifth position that shuts the gate, the reverence."""

from __future__ import annotations

from game.content.moves.beats import STANDING
from game.content.moves.stances import GARDE
from game.content.poses import Pose, pose
from game.sim.spec import Cancel, Choreography, Input, Key, Move

# fmt: off
IN_GUARD = Cancel(families=("holds", "weapons"), first_tick=1, on="always")  # to take a man's arm, to throw a weapon
_OPENED: Pose = pose(GARDE, arms="high demi", yaw=34, chest=(-14, -6, 26), head=(-8, 6, -34), pelvis=(-4, 0, 6))

# The arm rises through first and brushes the blow aside, wrist last; the back does the work.
PORT_DE_BRAS = Move(
    name="port_de_bras", title="port de bras", family="guard", context="guarding", startup_ticks=1,
    active_ticks=0, recovery_ticks=18,
    parries=(1, 7), inputs=(Input(button="guard", contexts=STANDING),),
    cancels=(Cancel(families=("beats", "battements", "turns", "leaps"), first_tick=1), IN_GUARD),
    sounds=((2, "cloth"),),
    choreography=Choreography(
        ticks=20, hold=(2,),
        keys=(
            Key(0, GARDE),
            Key(2, pose(GARDE, arms="first", yaw=18, chest=(-4, 0, 16), legL=(16, 14, 56, 26, 0.05)), "out"),
            Key(4, pose(GARDE, arms="rake first", yaw=26, chest=(-10, -4, 22), head=(-6, 4, -24),
                pelvis=(0, 0, 4)), "out"),
            Key(8, _OPENED, "out"),
            Key(14, pose(GARDE, arms="sec demi", yaw=30, chest=(-6, 0, 14))),
            Key(20, GARDE),
        ),
    ),
)

_GATE: Pose = pose(
    "fifth", yaw=26, armR=(92, 2, 104, 84, -4), armL=(88, 4, 100, 84, -4), chest=(2, 0, 4), head=(10, 0, -14),
    legR=(4.6, 236, 74, 5, 0), legL=(4.6, -56, 74, 5, 0), pin=0, shrug=(0.008, 0.008),
)

# The legs lock in fifth, the forearms are a gate before the face; it breathes while it is held.
CINQUIEME = Move(
    name="cinquieme", title="cinquième", family="guard", context="guarding", startup_ticks=8,
    active_ticks=0, recovery_ticks=23,
    blocks_from_tick=1, cancels=(Cancel(families=("leaps", "turns", "jumps", "beats", "battements"),
        first_tick=1, last_tick=999, on="always"), IN_GUARD),
    choreography=Choreography(
        ticks=32, loop_from=8,
        keys=(
            Key(0, _OPENED),
            Key(4, pose(_GATE, arms="first", yaw=28)),
            Key(8, _GATE, "out"),
            Key(20, pose(_GATE, chest=(0, 0, 4), armR=(94, 4, 100, 84, -8), armL=(90, 6, 96, 84, -8),
                legR=(4.2, 236, 74, 3.6, 0), legL=(4.2, -56, 74, 3.6, 0))),
            Key(32, _GATE),
        ),
    ),
)

_CURTSEY: Pose = pose("kneel", yaw=36, legL=(80, 26, 70, 116, 0), legR=(54, 172, 30, 26, 1), pin=-1)

# The arms open, the back foot draws its half circle, she sinks to the floor upright, and only then bows; rises
# looking.
REVERENCE = Move(
    name="reverence", title="révérence", family="bow", startup_ticks=0, active_ticks=0, recovery_ticks=70,
    banks=((40, 50), (70, 100)),
    inputs=(Input(button="reverence", contexts=STANDING),),
    cancels=(Cancel(families=("leaps",), first_tick=1, last_tick=19, on="always"),), sounds=((12, "cloth"),),
    choreography=Choreography(
        ticks=71,
        keys=(
            Key(0, GARDE),
            Key(5, pose("tendu", arms="bas", yaw=26, legL=(8, 60, 60, 12, 0), legR=(34, 92, 76, 52, 0.9),
                plant=(0, 0))),
            Key(8, pose("tendu", arms="first", yaw=30, legL=(4, 90, 60, 6, 0), legR=(46, 86, 76, 26, 1),
                plant=(0, 0)), "lin"),
            Key(11, pose("tendu", arms="first", yaw=30, legL=(4, 90, 60, 6, 0), legR=(36, 88, 76, 0, 1.05),
                plant=(0, 0)), "out"),
            Key(18, pose("tendu", arms="sec", yaw=34, legL=(14, 60, 62, 22, 0), legR=(36, 160, 70, 0, 1.05),
                chest=(-6, 0, 0), head=(-4, 6, 4), plant=(0, 0))),
            Key(31, pose(_CURTSEY, arms="sec", pelvis=(4, 0, 0), spine=(0, 0, 0), chest=(-6, 0, 0), head=(-2, 8, 6))),
            Key(40, pose(_CURTSEY, arms="allonge sec", pelvis=(12, 0, 0), spine=(10, 0, 0), chest=(8, 0, 4),
                head=(34, 4, 4), armR=(70, 60, 14, 10, 12))),
            Key(49, pose(_CURTSEY, arms="demi sec", pelvis=(10, 0, 0), spine=(10, 0, 0), chest=(6, 0, 4),
                head=(30, 6, 4))),
            Key(60, pose("fourth", arms="sec", yaw=30, legL=(28, 40, 62, 46, 0), legR=(22, 160, 66, 40, 0.9),
                chest=(-6, 0, 0), head=(-4, 6, 4), plant=(0, 0))),
            Key(71, GARDE),
        ),
    ),
)
# fmt: on

GUARD = (PORT_DE_BRAS, CINQUIEME, REVERENCE)
