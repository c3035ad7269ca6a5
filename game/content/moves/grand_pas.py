"""The grand pas: thirty-two fouettes and what frames them.  Nobody touches her from first breath to last pose."""

from __future__ import annotations

from game.content.moves.beats import FOOT, STANDING
from game.content.moves.stances import GARDE
from game.content.poses import Pose, pose
from game.sim.spec import Choreography, Input, Key, Move, Strike

# fmt: off
_GATHERED: Pose = pose("serre", arms="first", yaw=6)
_PLIE = (26, 60, 60, 50, 0)

# Tendu to the side, the arms open to the house; fourth, and a breath in it; then up, gathered, on one point.
GRAND_PAS = Move(
    name="grand_pas", title="grand pas", family="turns", context="turning", startup_ticks=0, active_ticks=0,
    recovery_ticks=39, untouchable=(1, 40), then="fouette_grand", spends_grace=True,
    inputs=(Input(button="special+heavy", contexts=STANDING, when="grace_full"),),
    sounds=((4, "slide"), (12, "cloth"), (24, "cloth"), (34, "step")), trail=True,
    choreography=Choreography(
        ticks=40, options={"pace": "dash"},
        keys=(
            Key(0, GARDE),
            Key(9, pose("tendu_second", arms="first", yaw=52, head=(2, 0, -26))),
            Key(17, pose("tendu_second", arms="allonge", head=(-6, 4, -10))),
            Key(26, pose("fourth", arms="sec demi", yaw=40, head=(-3, 0, -26), legL=(30, 14, 60, 48, 0),
                legR=(22, 140, 62, 52, 0.4))),
            Key(31, pose("fourth", arms="sec first", yaw=18, head=(0, 0, -6), legL=(38, 12, 60, 62, 0),
                legR=(24, 136, 62, 60, 0.5))),
            Key(36, pose("serre", arms="first", yaw=2, legR=(70, 70, 84, 116, 1.05)), "out"),
            Key(40, pose(_GATHERED, legR=(82, 77, 84, 130, 1.05), legL=(2.2, -31, 51, 7, 0.92))),
        ),
    ),
)

# The great whip: the arms open long and flat as the leg goes, and crown her as she turns.  It draws whoever it strikes
# to a leg's length and keeps him there, for the thirty-second is his.
FOUETTE_GRAND = Move(
    name="fouette_grand", title="grand fouetté en tournant", family="turns", startup_ticks=6, active_ticks=11,
    recovery_ticks=11, untouchable=(0, 28), paced=True, then="finale", whips=32, relays=True,
    strikes=(Strike(first_tick=6, last_tick=16, bones=FOOT, damage=3, weight="light", stun_ticks=40, pool=0,
        push_px=-80, depth_px=44, swell_px=12, reach_px=(20, 26, 0, 0)),),
    sounds=((1, "step"), (9, "whoosh"), (20, "cloth")), trail=True,
    choreography=Choreography(
        ticks=28, loop=True, spot=1, hold=(7, 8, 11, 12, 13, 14), options={"drag": 0.5, "keep_yaw": True},
        keys=(
            Key(0, _GATHERED),
            Key(6, pose("fouette_devant", arms="first", yaw=14, chest=(-6, 0, 0), legR=(94, 4, 80, 0, 1.12),
                legL=_PLIE)),
            Key(9, pose("seconde", arms="allonge first", yaw=24, legR=(97, 54, 84, 0, 1.12), legL=(8, 70, 55, 14, 0.6)),
                "in"),
            Key(11, pose("seconde", arms="allonge", yaw=42, legR=(100, 86, 86, 0, 1.14)), "out"),
            Key(15, pose("seconde", arms="allonge", yaw=92, legR=(99, 90, 86, 0, 1.14)), "lin"),
            Key(19, pose("serre", arms="high", yaw=176, legR=(82, 76, 84, 120, 1.05)), "flow"),
            Key(23, pose("serre", arms="high", yaw=276), "lin"),
            Key(26, pose(_GATHERED, yaw=342), "flow"),
            Key(28, pose(_GATHERED, yaw=366), "out"),
        ),
    ),
)

# The thirty-second: the leg goes round at its full length; a double turn in the air, a pencil in fifth; down on one
# knee with the arms flung up, and held there for the house.
FINALE = Move(
    name="finale", title="finale", family="turns", flight="track", context="turning", startup_ticks=10,
    active_ticks=10, recovery_ticks=58, untouchable=(0, 78),
    strikes=(Strike(first_tick=10, last_tick=19, bones=FOOT, damage=16, weight="finisher", effect="knock_down",
        stun_ticks=60, pool=3, push_px=56, depth_px=60, swell_px=14, reach_px=(14, 14, 10, 10), splats=True,
        breaks_guard=True),),
    sounds=((1, "step"), (9, "whoosh"), (25, "whoosh"), (32, "whoosh"), (39, "land"), (44, "cloth"), (70, "step")),
    trail=True,
    choreography=Choreography(
        ticks=78, spot=1, hold=(10,), options={"pace": "dash"},
        root=((0, 0, None, 0), (25, 0, None, 1), (30, 0, 0.83, 1), (32, 0, 0.83, 1), (39, 0, None, 0),
            (99, 0, None, 0)),
        keys=(
            Key(0, _GATHERED),
            Key(6, pose("fouette_devant", arms="first", yaw=12, legR=(92, 6, 80, 0, 1.12), legL=_PLIE)),
            Key(10, pose("seconde", arms="allonge", yaw=70, legR=(100, 88, 86, 0, 1.14)), "out"),
            Key(19, pose("seconde", arms="allonge", yaw=366, legR=(94, 90, 86, 0, 1.14)), "lin"),
            Key(23, pose("fifth_plie", arms="sec first", yaw=404, pin=-1), "flow"),
            Key(26, pose("aloft", arms="first", yaw=450, pin=0), "out"),
            Key(37, pose("aloft_changed", arms="tight", yaw=1080, pin=0), "lin"),
            Key(40, pose("fourth", arms="demi", yaw=1106, pin=0), "out"),
            Key(47, pose("kneel_grand", yaw=1118, pin=0), "out"),
            Key(58, pose("kneel_grand", yaw=1118, chest=(-22, 0, 0), head=(-18, 0, -20), pin=0)),
            Key(68, pose("fourth", arms="sec", yaw=1110, pin=0)),
            Key(78, pose(GARDE, yaw=1102, pin=0)),
        ),
    ),
)
# fmt: on

GRAND_PAS_MOVES = (GRAND_PAS, FOUETTE_GRAND, FINALE)
