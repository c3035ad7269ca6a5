"""Turns.  The head spots: it holds its target while the body leaves, then whips round ahead of it."""

from __future__ import annotations

from game.content.moves.beats import FOOT, STANDING
from game.content.moves.stances import GARDE
from game.content.poses import ON_POINTE, Pose, pose
from game.sim.spec import Cancel, Choreography, Input, Key, Move, Strike

# fmt: off
# Fourth; the front arm closes, the hips go first; ten ticks a turn with the head last to leave and first home.
PIROUETTE = Move(
    name="pirouette", title="pirouette en dehors", family="turns", startup_ticks=8, active_ticks=30,
    recovery_ticks=16,
    breath=180, untouchable=(1, 8), inputs=(Input(button="special", contexts=STANDING),),
    strikes=(
        Strike(first_tick=8, last_tick=37, bones=("farmR", "farmL", "thighR", "shinR"), damage=6,
            weight="medium", stun_ticks=22, pool=2, push_px=6, depth_px=44, swell_px=10, every_ticks=10),
    ),
    cancels=(Cancel(families=("turns",), first_tick=30, last_tick=50, on="always"),
        Cancel(families=("leaps",), first_tick=12)),
    drift_px=10, sounds=((8, "whoosh"), (18, "whoosh"), (28, "whoosh"), (44, "step")), trail=True,
    choreography=Choreography(
        ticks=54, spot=1,
        keys=(
            Key(0, GARDE),
            Key(4, pose("fourth", yaw=14, legL=(24, 12, 60, 38, 0), legR=(20, 128, 62, 53, 0.4))),
            Key(8, pose("releve", arms="tight", yaw=32, legR=(66, 68, 82, 112, 1.05)), "out"),
            Key(11, pose("serre", yaw=128), "flow"),
            Key(35, pose("serre", yaw=986), "lin"),
            Key(39, pose("retire", arms="sec", yaw=1078, legL=ON_POINTE, legR=(70, 80, 84, 108, 1.05)), "out"),
            Key(44, pose("fourth", arms="sec demi", yaw=1088, pin=-1, legL=(33, 12, 60, 54, 0),
                legR=(24, 164, 62, 36, 0.35)), "out"),
            Key(54, pose(GARDE, yaw=1102)),
        ),
    ),
)

_GATHERED: Pose = pose("serre", yaw=6)
_PLIE = (26, 60, 60, 50, 0)

# One whip: plie as the leg opens devant, releve as it whips to the second, in to the knee; it relays into itself.
FOUETTE = Move(
    name="fouette", title="fouetté en tournant", family="turns", startup_ticks=6, active_ticks=11, recovery_ticks=11,
    breath=60, paced=True, inputs=(Input(button="special", contexts=("turning",)),),
    strikes=(Strike(first_tick=6, last_tick=16, bones=FOOT, damage=9, weight="medium", stun_ticks=30,
        push_px=10, depth_px=44, swell_px=10),),
    cancels=(Cancel(families=("turns",), first_tick=1, last_tick=999, on="always"),
        Cancel(families=("leaps",), first_tick=9)), sounds=((9, "whoosh"),), trail=True,
    choreography=Choreography(
        ticks=28, loop=True, spot=1, hold=(7, 8, 12, 13, 14), options={"drag": 0.5},
        keys=(
            Key(0, _GATHERED),
            Key(6, pose("fouette_devant", yaw=16, legR=(90, 6, 80, 0, 1.1), legL=_PLIE)),
            Key(9, pose("seconde", yaw=26, legR=(91, 58, 84, 0, 1.1), legL=(8, 70, 55, 14, 0.6)), "in"),
            Key(11, pose("seconde", yaw=46, legR=(92, 86, 86, 0, 1.12)), "out"),
            Key(15, pose("seconde", yaw=98, legR=(92, 90, 86, 0, 1.12)), "lin"),
            Key(18, pose("serre", yaw=164, legR=(82, 74, 84, 112, 1.05))),
            Key(21, pose("serre", yaw=236), "lin"),
            Key(28, pose(_GATHERED, yaw=366), "flow"),
        ),
    ),
)

# Leaves the relay: a double a la seconde, landing in fourth with the arms open to the house.
FOUETTE_FIN = Move(
    name="fouette_fin", title="fouetté, final en quatrième", family="turns",
    startup_ticks=10, active_ticks=8, recovery_ticks=26, inputs=(Input(button="heavy", contexts=("turning",)),),
    strikes=(Strike(first_tick=10, last_tick=17, bones=FOOT, damage=16, weight="finisher",
        effect="knock_down", stun_ticks=50, pool=3, push_px=26, depth_px=44, swell_px=10),),
    cancels=(Cancel(families=("leaps",), first_tick=18),),
    sounds=((9, "whoosh"), (17, "whoosh"), (33, "step")), trail=True,
    choreography=Choreography(
        ticks=44, spot=1,
        keys=(
            Key(0, _GATHERED),
            Key(5, pose("fouette_devant", yaw=12, legR=(88, 8, 80, 0, 1.1), legL=_PLIE)),
            Key(10, pose("seconde", yaw=80, legR=(96, 88, 86, 0, 1.12)), "out"),
            Key(16, pose("seconde", arms="high", yaw=280, legR=(94, 90, 86, 0, 1.12)), "lin"),
            Key(20, pose("serre", arms="high", yaw=440), "lin"),
            Key(25, pose("serre", arms="high", yaw=640, legR=(70, 90, 84, 116, 1.05)), "lin"),
            Key(29, pose("releve", arms="high sec", yaw=726, legR=(40, 120, 80, 66, 1.05),
                legL=(0, 90, 52, 6, 0.5)), "out"),
            Key(36, pose("fourth", arms="high sec", yaw=738, legL=(34, 12, 60, 52, 0),
                legR=(24, 164, 62, 36, 0.35), pin=-1, chest=(-8, 0, 0), head=(-8, 0, -10)), "io"),
            Key(44, pose(GARDE, yaw=742)),
        ),
    ),
)
# fmt: on

TURNS = (PIROUETTE, FOUETTE, FOUETTE_FIN)
