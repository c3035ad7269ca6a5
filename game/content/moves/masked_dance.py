"""The masked dancer's steps: Rooney's own, a breath late and seen in another glass.

Each is prepared on pointe, and the preparation is the tell; then the step comes as the academy would have it, with an
epaulement that looks away from whom it strikes.
"""

from __future__ import annotations

from game.content.moves.beats import FOOT
from game.content.poses import ON_POINTE, Pose, pose
from game.content.poses_men import gait
from game.sim.spec import Choreography, Key, Move, Strike

# fmt: off
#: Croise: the weight on one leg, the other crossed behind it on its toe; an arm to the plumes, an arm to the side.
WAITING: Pose = pose(
    "fifth", arms="high sec", yaw=34, pelvis=(-1, 0, 4), spine=(-2, -3, 2), chest=(-6, -4, 6), head=(-5, 8, 18),
    legL=(1, 90, 58, 3, 0), legR=(19, 186, 62, 31, 0.96), plant=(0, 0), pin=-1,
)
_SIGH: Pose = pose(WAITING, chest=(-9, -6, 8), head=(-8, 10, 12), armR=(154, 70, 38, -72, 4), armL=(84, 78, 20, 15, 4))

GUARD = Move(
    name="guard", title="attente", family="stance", startup_ticks=0, active_ticks=0, recovery_ticks=96,
    choreography=Choreography(
        ticks=96, loop=True,
        keys=(
            Key(0, WAITING),
            Key(36, _SIGH),
            Key(52, pose(_SIGH, head=(-4, -4, -2), armR=(150, 72, 44, -72, 14), armL=(74, 76, 26, 15, 16))),
            Key(96, WAITING),
        ),
    ),
)

_STROLL: Pose = pose(WAITING, arms="demi sec", yaw=18, pelvis=(0, 0, 0), spine=(0, 0, 0), chest=(-6, 0, 0),
    head=(-4, 5, 4), pin=0)


def _polonaise(name: str, title: str, yaw: float, ahead: int) -> Move:
    """Three beats to a step, the toe drawn past the ankle; walked forwards or, her back to nobody, backwards."""
    base = pose(_STROLL, yaw=yaw)
    front, behind = (4, 176) if ahead > 0 else (176, 4)
    return Move(
        name=name, title=title, family="runs", startup_ticks=0, active_ticks=0, recovery_ticks=40,
        sounds=((2, "step"), (22, "step")),
        choreography=Choreography(
            standing="locked", ticks=40, loop=True, options={"lane_h": 0.020, "stride_h": 0.0155},
            keys=gait(
                20,
                contact=pose(base, legL=(16, front, 52, 1, 0.4), legR=(16, behind, 48, 8, 0.4), chest=(-6, 2, 8)),
                down=pose(base, legL=(15, front, 50, 12, 0), legR=(15, behind, 48, 22, 0.8), chest=(-5, 2, 5)),
                passing=pose(base, legL=(1, 4, 48, 1, 0.2), legR=(20, 30, 60, 52, 1), chest=(-7, -2, 0)),
            ),
        ),
    )


# ------------------------------------------------------------------------------------------------ struck in time
_TOLD = pose("cou_de_pied", arms="first high", yaw=30, chest=(-6, 5, 8), head=(-4, -8, -24))

# The foot wrapped at the ankle, on pointe, the far arm up: the tell.  The toe jabs along the floor.
TENDU = Move(
    name="tendu", title="tendu devant", family="attacks", startup_ticks=30, active_ticks=4, recovery_ticks=18,
    tell_tick=22,
    strikes=(Strike(first_tick=30, last_tick=33, bones=FOOT, damage=6, stun_ticks=18, push_px=8, depth_px=20),),
    sounds=((8, "cloth"), (29, "whoosh")), trail=True,
    choreography=Choreography(
        ticks=52, hold=(30,),
        keys=(
            Key(0, WAITING),
            Key(10, _TOLD),
            Key(25, pose(_TOLD, yaw=34, chest=(-8, 7, 10), legR=(54, 44, 80, 112, 0.2))),
            Key(30, pose("tendu_devant", arms="sec first", yaw=10, legL=(12, 60, 58, 20, 0), legR=(38, 0, 78, 0, 1.14),
                pelvis=(-4, 0, 8), chest=(-2, -6, 8), head=(-4, 6, 20)), "in"),
            Key(34, pose("tendu_devant", arms="sec allonge", yaw=7, legL=(15, 54, 58, 26, 0), legR=(40, 0, 78, 0, 1.14),
                pelvis=(-5, 0, 8), head=(-4, 8, 24)), "out"),
            Key(42, pose("tendu_devant", arms="sec", yaw=22, legL=(5, 90, 58, 9, 0), legR=(20, 60, 74, 16, 1))),
            Key(52, WAITING),
        ),
    ),
)

_FOLDED: Pose = pose("retire", arms="high", yaw=38, legL=ON_POINTE, chest=(-6, -6, 4), head=(-6, 12, 20))

# The knee drawn up beside her on pointe, both arms over it: the tell.  It unfolds through any guard.
DEVELOPPE = Move(
    name="developpe", title="développé devant", family="attacks", startup_ticks=38, active_ticks=5, recovery_ticks=24,
    tell_tick=28,
    strikes=(Strike(first_tick=38, last_tick=42, bones=FOOT, damage=11, weight="heavy", stun_ticks=26, pool=3,
        push_px=20, depth_px=20, breaks_guard=True),),
    sounds=((10, "cloth"), (37, "whoosh")), trail=True,
    choreography=Choreography(
        ticks=67, hold=(38,),
        keys=(
            Key(0, WAITING),
            Key(7, pose("coupe", arms="bas", yaw=34, legL=(8, 90, 56, 15, 0))),
            Key(15, _FOLDED, "flow"),
            Key(31, pose(_FOLDED, yaw=42, head=(-8, 14, 26), legR=(82, 74, 84, 134, 1.05))),
            Key(35, pose("attitude_devant", arms="high sec", yaw=24, legR=(92, 30, 84, 92, 1.05), legL=ON_POINTE)),
            Key(38, pose("devant", arms="sec high", yaw=10, legR=(98, 4, 78, 6, 1.1), legL=(-3, 110, 50, 4, 0.9)),
                "in"),
            Key(43, pose("devant", arms="sec allonge", yaw=6, legR=(104, 2, 78, 0, 1.14), legL=(2, 170, 52, 2, 0.8),
                pelvis=(-10, 0, 8), head=(-4, 6, 26)), "out"),
            Key(53, pose("tendu_devant", arms="sec", yaw=22, legR=(44, 20, 74, 8, 1.1), legL=(4, 120, 56, 6, 0.2))),
            Key(67, WAITING),
        ),
    ),
)

_BEHIND: Pose = pose("arabesque", arms="back fwd", yaw=22, pelvis=(14, 0, 4), spine=(-8, 0, 0), chest=(-14, 4, -4),
    head=(-8, 6, 16), legR=(48, 174, 78, 2, 1.1), legL=ON_POINTE)

# On pointe with the leg behind her like a bell's tongue: the tell.  It swings through and up, and the foe with it.
GRAND_BATTEMENT = Move(
    name="grand_battement", title="grand battement en cloche", family="attacks", startup_ticks=36, active_ticks=5,
    recovery_ticks=26, tell_tick=27,
    strikes=(Strike(first_tick=36, last_tick=40, bones=FOOT, damage=12, weight="heavy", effect="launch", stun_ticks=40,
        pool=3, push_px=8, lift_px=8, depth_px=20),),
    sounds=((10, "cloth"), (33, "slide"), (35, "whoosh")), trail=True,
    choreography=Choreography(
        ticks=67, hold=(36,),
        keys=(
            Key(0, WAITING),
            Key(7, pose("coupe", arms="first", yaw=32, legL=(12, 80, 56, 22, 0), legR=(30, 150, 76, 60, 1))),
            Key(14, _BEHIND, "out"),
            Key(29, pose(_BEHIND, yaw=26, legR=(56, 174, 78, 2, 1.1), head=(-10, 8, 22))),
            Key(33, pose("tendu_devant", arms="demi", yaw=18, legR=(14, 150, 70, 8, 0.7), legL=(10, 100, 58, 20, 0)),
                "in"),
            Key(36, pose("degage", arms="sec", yaw=12, legR=(72, 4, 76, 0, 1.1), legL=(5, 150, 56, 8, 0.1)), "lin"),
            Key(39, pose("battement", arms="allonge high", yaw=12, legR=(134, 5, 72, 0, 1.12),
                legL=(2, 170, 52, 1, 0.7)),
                "out"),
            Key(42, pose("battement", arms="allonge high", yaw=10, legR=(146, 5, 72, 0, 1.12),
                legL=(2, 172, 52, 0, 0.9),
                head=(-8, 10, 24)), "flow"),
            Key(51, pose("devant", arms="sec high", yaw=18, legR=(70, 8, 76, 0, 1.12), legL=(3, 140, 54, 6, 0.2))),
            Key(58, pose("tendu_devant", arms="sec", yaw=26, legR=(24, 50, 72, 10, 1.05), legL=(4, 100, 56, 8, 0))),
            Key(67, WAITING),
        ),
    ),
)

_SPRUNG: Pose = pose("fourth", arms="sec first", yaw=30, legL=(20, 14, 60, 0, 1), legR=(20, 166, 62, 0, 1),
    chest=(-6, 0, -8), head=(-4, 6, 4), plant=(0, 0), pin=-1)

# Both feet on pointe in a wide fourth, an arm across: the tell.  Two turns towards the standing leg, the bell full
# open.
PIROUETTE = Move(
    name="pirouette", title="pirouette en dedans", family="attacks", startup_ticks=38, active_ticks=24,
    recovery_ticks=24, tell_tick=27,
    strikes=(Strike(first_tick=38, last_tick=61, bones=("farmR", "farmL", "thighR", "shinR"), damage=5, weight="medium",
        stun_ticks=22, pool=2, push_px=22, depth_px=40, swell_px=12, reach_px=(16, 16, 0, 0), every_ticks=12),),
    sounds=((10, "cloth"), (37, "whoosh"), (49, "whoosh"), (70, "step")), trail=True,
    choreography=Choreography(
        ticks=86, spot=-1,
        keys=(
            Key(0, WAITING),
            Key(11, _SPRUNG),
            Key(27, pose(_SPRUNG, yaw=36, chest=(-6, 0, -14))),
            Key(33, pose("fourth", arms="sec first", yaw=40, legL=(28, 12, 60, 43, 0), legR=(22, 140, 62, 53, 0.4),
                pin=-1,
                chest=(-4, 0, -12), plant=(0, 0)), "flow"),
            Key(37, pose("seconde", arms="sec", yaw=14, legR=(58, 84, 84, 10, 1.1), legL=(4, 70, 55, 10, 0.5)), "out"),
            Key(41, pose("dedans", arms="first", yaw=-60, legR=(78, 72, 82, 124, 1.05)), "lin"),
            Key(62, pose("dedans", arms="high sec", yaw=-640, legR=(82, 66, 82, 136, 1.05)), "lin"),
            Key(67, pose("dedans", arms="sec", yaw=-690, legR=(66, 90, 84, 100, 1.05)), "out"),
            Key(73, pose("fourth", arms="sec", yaw=-694, pin=-1, legL=(24, 30, 60, 40, 0), legR=(24, 176, 62, 36, 0.6),
                plant=(0, 0))),
            Key(86, pose(WAITING, yaw=-686)),
        ),
    ),
)

# ------------------------------------------------------------------------------------------------ what does not strike
# A slide to where the blow is not, low, the bell brushing the boards.
GLISSADE = Move(
    name="glissade", title="glissade", family="leaps", startup_ticks=0, active_ticks=0, recovery_ticks=25,
    untouchable=(2, 12), sounds=((3, "slide"), (15, "step")),
    choreography=Choreography(
        ticks=26, options={"pace": "dash"},
        root=((0, 0, None, 0), (4, -0.08, None, 0), (8, -0.26, None, 0), (12, -0.50, None, 1), (16, -0.72, None, 0),
            (26, -0.80, None, 0), (99, -0.80, None, 0)),
        keys=(
            Key(0, pose(WAITING, pin=0)),
            Key(5, pose("fifth_plie", arms="first", yaw=36, legL=(34, 130, 72, 62, 0), legR=(34, 70, 72, 66, 0)),
                "out"),
            Key(9, pose("garde", arms="allonge high", yaw=30, legL=(22, 16, 66, 22, 0.6), legR=(34, 172, 74, 2, 1.1),
                chest=(-8, 0, 6), plant=(0, 0), pin=0), "flow"),
            Key(13, pose("garde", arms="allonge high", yaw=30, legL=(32, 20, 70, 0, 1.1), legR=(32, 166, 74, 0, 1.1),
                chest=(-10, 0, 6), head=(-4, 4, 10), plant=(0, 0), pin=0), "flow"),
            Key(17, pose("fifth_fondu", arms="demi sec", yaw=32, plant=(0, 0), pin=0), "flow"),
            Key(26, pose(WAITING, pin=0)),
        ),
    ),
)

# From on high the arm comes down across her like a curtain, and whatever was coming goes with it.
PORT_DE_BRAS = Move(
    name="port_de_bras", title="port de bras", family="guard", startup_ticks=0, active_ticks=0, recovery_ticks=33,
    parries=(3, 15), sounds=((2, "cloth"),),
    choreography=Choreography(
        ticks=34, hold=(4,),
        keys=(
            Key(0, WAITING),
            Key(4, pose(WAITING, arms="rake sec", yaw=28, chest=(-4, 6, 18), head=(-4, -6, -20),
                legL=(3, 90, 58, 6, 0)), "out"),
            Key(11, pose(WAITING, arms="cross allonge", yaw=22, chest=(0, 8, 24), head=(4, -8, -26), pelvis=(2, 0, 8),
                legL=(6, 90, 58, 11, 0)), "out"),
            Key(19, pose(WAITING, arms="demi allonge", yaw=28, chest=(-6, 2, 14), head=(-4, 0, -4))),
            Key(34, WAITING),
        ),
    ),
)

# Her bow is for somebody behind the one she fights.  Wide, slow, and open to any harm.
REVERENCE = Move(
    name="reverence", title="révérence", family="bow", startup_ticks=0, active_ticks=0, recovery_ticks=79,
    sounds=((14, "cloth"), (52, "cloth")),
    choreography=Choreography(
        ticks=80,
        keys=(
            Key(0, WAITING),
            Key(9, pose("tendu_second", arms="sec", yaw=44, legL=(2, 90, 60, 5, 0), legR=(30, 100, 78, 0, 1.1))),
            Key(20, pose("tendu_second", arms="sec allonge", yaw=46, legL=(12, 90, 62, 23, 0),
                legR=(34, 158, 70, 10, 1.05), chest=(-6, 0, 4), head=(-4, 10, 20))),
            Key(34, pose("kneel", arms="allonge sec", yaw=44, legL=(60, 40, 68, 100, 0), legR=(40, 176, 50, 40, 1),
                pelvis=(8, 0, 0), spine=(8, 0, 0), chest=(6, 0, -6), head=(26, 10, 12), plant=(0, 0), pin=-1)),
            Key(48, pose("kneel", arms="first sec", yaw=44, legL=(62, 40, 68, 104, 0), legR=(42, 176, 50, 44, 1),
                pelvis=(14, 0, 0), spine=(14, 0, 0), chest=(14, 0, -10), head=(36, 6, -4), plant=(0, 0), pin=-1)),
            Key(64, pose("tendu_second", arms="bas sec", yaw=40, legL=(10, 90, 62, 19, 0), legR=(32, 168, 70, 12, 1.05),
                chest=(-6, 0, 4), head=(-6, 6, 8))),
            Key(80, WAITING),
        ),
    ),
)
# fmt: on

DANCE = (
    GUARD, _polonaise("walk", "polonaise", 18, 1), _polonaise("walk_back", "polonaise en arrière", 26, -1), TENDU,
    DEVELOPPE, GRAND_BATTEMENT, PIROUETTE, GLISSADE, PORT_DE_BRAS, REVERENCE,
)  # fmt: skip
