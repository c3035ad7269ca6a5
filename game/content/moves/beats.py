"""Beats: the chain of lights.  Small fast legwork; each that lands links into the next."""

from __future__ import annotations

from game.content.moves.stances import GARDE
from game.content.poses import FLAT, FONDU, pose
from game.sim.spec import Cancel, Choreography, Input, Key, Move, Strike

# fmt: off
ON_HIT = ("beats", "battements", "turns", "leaps", "guard")
STANDING = ("ground", "run")
FOOT = ("footR", "shinR")
AHEAD = ("forward", "fresh_forward")
BEHIND = ("back", "fresh_back")
STEPPING = ("neutral", "forward", "back", "depth")  # any direction that is not freshly pressed
NOT_BACK = (*STEPPING, "fresh_forward")  # a fresh step back belongs to the attitude

_UNDER = (4.5, 218, 60, 5, 0)  # the supporting leg when the foot stands under the hip, not beside it

# Brush through first: heel, ball, toe; the toe jabs the shin and is dragged home along the floor.
TENDU = Move(
    name="tendu", title="tendu devant", family="beats", startup_ticks=4, active_ticks=3, recovery_ticks=7,
    chain_step=1,
    inputs=(Input(button="light", aims=STEPPING, chain=(0, 4)),),
    strikes=(Strike(first_tick=4, last_tick=6, bones=FOOT, damage=5, stun_ticks=14, push_px=5),),
    cancels=(Cancel(families=ON_HIT, first_tick=5),), drift_px=10, sounds=((3, "whoosh"),), trail=True,
    choreography=Choreography(
        ticks=14, hold=(4, 5),
        keys=(
            Key(0, GARDE),
            Key(2, pose("tendu_devant", arms="first", yaw=20, legR=(8, 60, 70, 14, 0.35),
                legL=(6, 110, 60, 18, 0)), "flow"),
            Key(4, pose("tendu_devant", legL=_UNDER, pelvis=(-2, 0, 6)), "out"),
            Key(6, pose("tendu_devant", yaw=11, legL=_UNDER, legR=(36, 0, 78, 0, 1.14), pelvis=(-3, 0, 8)), "flow"),
            Key(10, pose("tendu_devant", arms="first", yaw=18, legR=(14, 30, 70, 8, 0.7), legL=(2, 180, 60, 10, 0))),
            Key(14, GARDE),
        ),
    ),
)

# The tendu leaves the floor to knee height; the opposite arm leads.
DEGAGE = Move(
    name="degage", title="dégagé devant", family="beats", startup_ticks=5, active_ticks=3,
    recovery_ticks=8, chain_step=2,
    inputs=(Input(button="light", aims=NOT_BACK, chain=(1,)),),
    strikes=(Strike(first_tick=5, last_tick=7, bones=FOOT, damage=6, stun_ticks=15, push_px=6),),
    cancels=(Cancel(families=ON_HIT, first_tick=6),), drift_px=10, sounds=((4, "whoosh"),), trail=True,
    choreography=Choreography(
        ticks=16, hold=(5, 6),
        keys=(
            Key(0, GARDE),
            Key(3, pose("degage", arms="first", yaw=20, legR=(10, 80, 72, 16, 0.5), legL=(8, 110, 60, 18, 0)),
                "flow"),
            Key(5, pose("degage", legL=_UNDER, pelvis=(-4, 0, 10)), "out"),
            Key(7, pose("degage", yaw=7, legL=_UNDER, legR=(66, 0, 78, 0, 1.14), pelvis=(-5, 0, 10), armR="fwd"),
                "flow"),
            Key(11, pose("tendu_devant", arms="first", yaw=18, legR=(24, 20, 70, 6, 0.9), legL=(3, 190, 60, 10, 0))),
            Key(16, GARDE),
        ),
    ),
)

# A wrapped cou-de-pied on releve, then the shin alone snaps out; it stops dead.
FRAPPE = Move(
    name="frappe", title="frappé", family="beats", startup_ticks=5, active_ticks=3, recovery_ticks=9, chain_step=3,
    inputs=(Input(button="light", aims=STEPPING, chain=(2,)),),
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
    chain_step=4, inputs=(Input(button="light", aims=NOT_BACK, chain=(3,)),),
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

# A hop on the supporting foot while the leg bounds open to half height; as she lands the toe is back at the ankle.
BALLONNE = Move(
    name="ballonne", title="ballonné", family="beats", flight="track", context="ground", startup_ticks=6,
    active_ticks=3, recovery_ticks=9, chain_step=3,
    inputs=(Input(button="light", aims=("fresh_forward",), chain=(2,)),),
    strikes=(Strike(first_tick=6, last_tick=8, bones=FOOT, damage=7, weight="medium", effect="stagger",
        stun_ticks=24, push_px=14),),
    cancels=(Cancel(families=ON_HIT, first_tick=11),), drift_px=10,
    sounds=((3, "cloth"), (5, "whoosh"), (12, "land")), trail=True,
    choreography=Choreography(
        ticks=18, hold=(6, 7), options={"pace": "dash"},
        root=((0, 0, None, 0), (3, 0, None, 1), (8, 0.21, 0.675, 1), (13, 0.4, None, 0), (99, 0.4, None, 0)),
        keys=(
            Key(0, GARDE),
            Key(3, pose("coupe", arms="demi", yaw=20, legL=(25, 34, 62, 44, 0), legR=(46, 50, 80, 86, 1.05),
                pelvis=(4, 0, 0))),
            Key(6, pose("degage", arms="sec high", yaw=12, legR=(70, 4, 80, 0, 1.1), legL=(3, 150, 60, 0, 1.1),
                pin=0), "out"),
            Key(8, pose("degage", arms="sec high", yaw=10, legR=(74, 2, 80, 0, 1.14), legL=(4, 150, 60, 0, 1.1),
                pelvis=(-4, 0, 6), pin=0), "flow"),
            Key(11, pose("coupe", arms="sec high", yaw=16, legR=(52, 48, 80, 96, 1.05), legL=(15, 24, 60, 16, 0.6),
                pin=0)),
            Key(14, pose("coupe", arms="demi", yaw=20, legR=(46, 56, 82, 90, 1.05), legL=(25, 32, 60, 44, 0),
                pelvis=(4, 0, 0)), "flow"),
            Key(18, GARDE),
        ),
    ),
)

# The back foot pushes, the straight front leg stabs its point forward and down, and she is up over it, the other
# foot already at the calf: a step that is a blow.
PIQUE = Move(
    name="pique", title="piqué", family="beats", startup_ticks=6, active_ticks=3, recovery_ticks=9, chain_step=1,
    inputs=(Input(button="light", aims=("fresh_forward",), chain=(0, 4)),),
    strikes=(Strike(first_tick=6, last_tick=8, bones=("footL", "shinL"), damage=6, stun_ticks=17, push_px=60),),
    cancels=(Cancel(families=ON_HIT, first_tick=8),), drift_px=10,
    sounds=((4, "whoosh"), (8, "step"), (15, "step")), trail=True,
    choreography=Choreography(
        ticks=18, hold=(6,), options={"pace": "dash"},
        keys=(
            Key(0, GARDE),
            Key(3, pose(GARDE, arms="first", yaw=18, legL=(44, 10, 70, 46, 1.05), legR=(20, 155, 62, 30, 0.2),
                pelvis=(4, 0, 0), spine=(0, 0, 0), plant=(0, 0), pin=1)),
            Key(5, pose("tendu_devant", flip=True, arms="sec first", yaw=14, legL=(48, 2, 76, 2, 1.12),
                legR=(28, 170, 62, 6, 0.6), pelvis=(4, 0, -4), pin=1), "out"),
            Key(7, pose("tendu_devant", flip=True, arms="sec first", yaw=12, legL=(34, 2, 76, 0, 1.12),
                legR=(38, 172, 62, 2, 0.95), pelvis=(4, 0, -4), pin=1), "flow"),
            Key(9, pose("retire", arms="sec first", yaw=14, legL=(26, 2, 66, 0, 1.05), legR=(34, 168, 70, 22, 1.1),
                pelvis=(3, 0, 0), pin=-1), "lin"),
            Key(13, pose("passe_derriere", arms="sec first", yaw=20, legR=(50, 110, 82, 98, 1.05), pin=-1), "out"),
            Key(15, pose("coupe", arms="first demi", yaw=22, legL=(11, 50, 56, 20, 0.3), legR=(28, 130, 72, 58, 1),
                pin=-1)),
            Key(18, GARDE),
        ),
    ),
)

# No look, no turn: the chest stays up, the thigh opens behind her and the heel swings in last.
ATTITUDE = Move(
    name="attitude", title="attitude derrière", family="beats", startup_ticks=6, active_ticks=3, recovery_ticks=10,
    chain_step=1, inputs=(Input(button="light", aims=("fresh_back",)),),
    strikes=(Strike(first_tick=6, last_tick=8, bones=FOOT, damage=7, stun_ticks=17, push_px=12),),
    cancels=(Cancel(families=ON_HIT, first_tick=8),), drift_px=10, sounds=((5, "whoosh"),), trail=True,
    choreography=Choreography(
        ticks=19, hold=(6, 7),
        keys=(
            Key(0, GARDE),
            Key(3, pose("coupe", arms="first", yaw=26, legL=(20, 60, 56, 34, 0), legR=(36, 132, 80, 70, 1),
                pelvis=(6, 0, 0))),
            Key(6, pose("attitude", legR=(86, 166, 86, 30, 1.1), pelvis=(26, 0, 4)), "out"),
            Key(8, pose("attitude", head=(-10, 6, -30)), "flow"),
            Key(13, pose("coupe", arms="sec demi", yaw=26, legL=FLAT, legR=(42, 144, 80, 62, 1), pelvis=(8, 0, 2))),
            Key(19, GARDE),
        ),
    ),
)
# fmt: on

BEATS = (TENDU, DEGAGE, FRAPPE, BALLONNE, ROND_DE_JAMBE, PIQUE, ATTITUDE)
