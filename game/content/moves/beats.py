"""Beats: the chain of lights.  Small fast legwork; each that lands links into the next."""

from __future__ import annotations

from game.content.moves.stances import GARDE
from game.content.poses import FLAT, FONDU, pose
from game.sim.spec import Cancel, Choreography, Input, Key, Move, Strike

# fmt: off
ON_HIT = ("beats", "battements", "turns", "leaps", "guard")
STANDING = ("ground", "run")
FOOT = ("footR", "shinR")

# Brush through first: heel, ball, toe; the toe jabs the shin and is dragged home along the floor.
TENDU = Move(
    name="tendu", title="tendu devant", family="beats", startup_ticks=4, active_ticks=3, recovery_ticks=7,
    chain_step=1,
    inputs=(Input(button="light", contexts=STANDING, chain=(0, 4)),),
    strikes=(Strike(first_tick=4, last_tick=6, bones=FOOT, damage=5, stun_ticks=14, push_px=5),),
    cancels=(Cancel(families=ON_HIT, first_tick=5),), drift_px=10, sounds=((3, "whoosh"),), trail=True,
    choreography=Choreography(
        ticks=14, hold=(4, 5),
        keys=(
            Key(0, GARDE),
            Key(2, pose("tendu_devant", arms="first", yaw=20, legR=(8, 60, 70, 14, 0.35),
                legL=(6, 110, 60, 18, 0)), "flow"),
            Key(4, pose("tendu_devant"), "out"),
            Key(6, pose("tendu_devant", yaw=11, legR=(36, 0, 78, 0, 1.14), pelvis=(-5, 0, 8)), "flow"),
            Key(10, pose("tendu_devant", arms="first", yaw=18, legR=(14, 30, 70, 8, 0.7), legL=(4, 120, 60, 12, 0))),
            Key(14, GARDE),
        ),
    ),
)

# The tendu leaves the floor to knee height; the opposite arm leads.
DEGAGE = Move(
    name="degage", title="dégagé devant", family="beats", startup_ticks=5, active_ticks=3,
    recovery_ticks=8, chain_step=2,
    inputs=(Input(button="light", contexts=STANDING, chain=(1,)),),
    strikes=(Strike(first_tick=5, last_tick=7, bones=FOOT, damage=6, stun_ticks=15, push_px=6),),
    cancels=(Cancel(families=ON_HIT, first_tick=6),), drift_px=10, sounds=((4, "whoosh"),), trail=True,
    choreography=Choreography(
        ticks=16, hold=(5, 6),
        keys=(
            Key(0, GARDE),
            Key(3, pose("degage", arms="first", yaw=20, legR=(10, 80, 72, 16, 0.5), legL=(8, 110, 60, 18, 0)),
                "flow"),
            Key(5, pose("degage"), "out"),
            Key(7, pose("degage", yaw=7, legR=(66, 0, 78, 0, 1.14), armR="fwd"), "flow"),
            Key(11, pose("tendu_devant", arms="first", yaw=18, legR=(24, 20, 70, 6, 0.9), legL=(6, 120, 60, 14, 0))),
            Key(16, GARDE),
        ),
    ),
)

# A wrapped cou-de-pied on releve, then the shin alone snaps out; it stops dead.
FRAPPE = Move(
    name="frappe", title="frappé", family="beats", startup_ticks=5, active_ticks=3, recovery_ticks=9, chain_step=3,
    inputs=(Input(button="light", contexts=STANDING, chain=(2,)),),
    strikes=(Strike(first_tick=5, last_tick=7, bones=FOOT, damage=8, weight="medium", effect="stagger",
        stun_ticks=26, push_px=10),),
    cancels=(Cancel(families=ON_HIT, first_tick=6),), drift_px=10, sounds=((4, "whoosh"),), trail=True,
    choreography=Choreography(
        ticks=17, hold=(4, 5, 6),
        keys=(
            Key(0, GARDE),
            Key(3, pose("cou_de_pied"), "out"),
            Key(5, pose("frappe"), "out4"),
            Key(7, pose("frappe", legR=(52, 0, 80, 0, 1.14), yaw=4), "lin"),
            Key(11, pose("cou_de_pied", legL=FLAT, legR=(44, 50, 80, 84, 0.6))),
            Key(17, GARDE),
        ),
    ),
)

# Fondu; the leg draws its circle at shin height from across to the far side; the hips hold, then give way.
ROND_DE_JAMBE = Move(
    name="rond_de_jambe", title="rond de jambe", family="beats", startup_ticks=7, active_ticks=5, recovery_ticks=12,
    chain_step=4, inputs=(Input(button="light", contexts=STANDING, chain=(3,)),),
    strikes=(Strike(first_tick=7, last_tick=11, bones=FOOT, damage=10, weight="medium", effect="trip",
        stun_ticks=40, push_px=8, depth_px=34),),
    cancels=(Cancel(families=("battements", "turns", "leaps"), first_tick=8),), drift_px=10,
    sounds=((6, "whoosh"),), trail=True,
    choreography=Choreography(
        ticks=24,
        keys=(
            Key(0, GARDE),
            Key(4, pose("coupe", yaw=44, legL=FONDU, legR=(40, 20, 80, 70, 1.05), pelvis=(4, 0, 0))),
            Key(7, pose("degage", yaw=24, legR=(48, -22, 70, 0, 1.1), legL=FONDU, pelvis=(0, 0, -6)), "out"),
            Key(9, pose("degage", arms="sec", yaw=-8, legR=(52, 28, 80, 0, 1.1), legL=FONDU), "lin"),
            Key(12, pose("degage", arms="sec", yaw=-52, legR=(50, 92, 84, 0, 1.1), legL=FONDU,
                head=(2, 0, 44), pelvis=(2, -4, 8)), "flow"),
            Key(16, pose("arabesque", arms="sec demi", yaw=-34, pelvis=(10, 0, 0), spine=(-6, 0, 0),
                chest=(-6, 0, 0), legR=(36, 150, 80, 4, 1.1), legL=FONDU, head=(0, 0, 34))),
            Key(24, GARDE),
        ),
    ),
)
# fmt: on

BEATS = (TENDU, DEGAGE, FRAPPE, ROND_DE_JAMBE)
