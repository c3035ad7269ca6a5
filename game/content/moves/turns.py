"""Turns.  The head spots: it holds its target while the body leaves, then whips round ahead of it."""

from __future__ import annotations

from game.content.moves.beats import AHEAD, BEHIND, FOOT
from game.content.moves.stances import GARDE
from game.content.poses import ON_POINTE, Pose, pose
from game.sim.spec import Cancel, Choreography, Input, Key, Move, Strike

# fmt: off
ASIDE = ("neutral", "depth")
FREE = ("beats", "battements", "turns", "leaps", "jumps", "guard", "weapons")

# Fourth; the front arm closes, the hips go first; ten ticks a turn with the head last to leave and first home.
PIROUETTE = Move(
    name="pirouette", title="pirouette en dehors", family="turns", startup_ticks=8, active_ticks=30,
    recovery_ticks=16,
    breath=180, untouchable=(1, 8),
    inputs=(Input(button="special", aims=ASIDE), Input(button="special", aims=(*ASIDE, *BEHIND), contexts=("run",))),
    strikes=(
        Strike(first_tick=8, last_tick=37, bones=("farmR", "farmL", "thighR", "shinR"), damage=6,
            weight="medium", stun_ticks=22, pool=2, push_px=-40, depth_px=44, swell_px=12, reach_px=(26, 26, 0, 0),
            every_ticks=10),
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
# Whoever is struck is drawn to a leg's length and kept there for the next; the last of them always ends in the fall of
# `fouette_fin`.
FOUETTE = Move(
    name="fouette", title="fouetté en tournant", family="turns", startup_ticks=6, active_ticks=11, recovery_ticks=11,
    breath=60, paced=True, then="fouette_fin", inputs=(Input(button="special", contexts=("turning",)),),
    strikes=(Strike(first_tick=6, last_tick=16, bones=FOOT, damage=9, weight="medium", stun_ticks=34,
        push_px=-80, depth_px=44, swell_px=12, reach_px=(20, 26, 0, 0)),),
    cancels=(Cancel(families=("turns",), first_tick=1, last_tick=999, on="always"),),
    sounds=((1, "step"), (9, "whoosh")), trail=True,
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

# En dedans: the leg sweeps open to the second and gathers all who stand there, then closes to the front of the knee;
# three turns into the standing leg, the arms a whirlpool above her.
PIROUETTE_DEDANS = Move(
    name="pirouette_dedans", title="pirouette en dedans", family="turns", context="ground",
    startup_ticks=10, active_ticks=30, recovery_ticks=16, breath=180, untouchable=(1, 8),
    inputs=(Input(button="special", aims=BEHIND),),
    strikes=(Strike(first_tick=10, last_tick=39, bones=("shinR", "thighR", "footR", "farmL"), damage=5,
        weight="medium", stun_ticks=30, pool=2, push_px=-60, depth_px=44, swell_px=12,
        reach_px=(34, 34, 0, 20), every_ticks=10),),
    cancels=(Cancel(families=("leaps", "battements", "beats", "weapons"), first_tick=38),),
    drift_px=10, sounds=((8, "cloth"), (11, "whoosh"), (20, "whoosh"), (30, "whoosh"), (46, "step")), trail=True,
    choreography=Choreography(
        ticks=56, spot=-1,
        keys=(
            Key(0, GARDE),
            Key(4, pose("fourth", arms="sec first", yaw=34, head=(0, 0, -28), legL=(26, 14, 60, 42, 0),
                legR=(22, 136, 62, 50, 0.5))),
            Key(9, pose("seconde", arms="sec", yaw=18, legR=(66, 86, 84, 0, 1.1), legL=(10, 60, 55, 18, 0.4)), "out"),
            Key(12, pose("seconde", arms="sec first", yaw=-44, legR=(76, 70, 84, 30, 1.1)), "lin"),
            Key(15, pose("dedans", arms="first", yaw=-150), "lin"),
            Key(40, pose("dedans", yaw=-1010), "lin"),
            Key(44, pose("dedans", arms="high sec", yaw=-1058, legR=(60, 92, 84, 96, 1.05)), "out"),
            Key(48, pose("fourth", arms="high sec", yaw=-1060, pin=-1, legL=(30, 12, 60, 48, 0),
                legR=(24, 160, 62, 36, 0.4)), "out"),
            Key(56, pose(GARDE, yaw=-1058)),
        ),
    ),
)


def _chained(half: int) -> tuple[Key, ...]:
    """One half turn of chaines about the foot that leads: the legs close beneath her as she passes over it."""
    about, start = (1, "legR", "legL") if half % 2 else (-1, "legL", "legR"), 9 + 5 * half
    side, stands, follows = about
    passing = {stands: (-2, 88, 62, 0, 1), follows: (0, 88, 62, 0, 1), "pin": side}
    yaw = 96 + 180 * half
    return (
        Key(start + 2, pose("chaines", arms="chain_open" if half % 2 else "first", yaw=yaw + 72, **passing), "lin"),
        Key(start + 3, pose("chaines", arms="first", yaw=yaw + 108, **passing), "lin"),
        Key(start + 5, pose("chaines", arms="first" if half % 2 else "chain_open", yaw=yaw + 180, pin=side), "lin"),
    )


# A true chain: each half turn is a step on pointe about the foot that leads, so the feet make the way; the head finds
# the end of the diagonal each time, and the forearms strike as they open.
CHAINES = Move(
    name="chaines", title="chaînés", family="turns", context="ground", startup_ticks=9, active_ticks=40,
    recovery_ticks=13, breath=220, inputs=(Input(button="special", aims=AHEAD),),
    strikes=(Strike(first_tick=9, last_tick=48, bones=("farmR", "farmL", "handR", "handL"), damage=5, weight="medium",
        stun_ticks=20, pool=2, push_px=16, depth_px=34, swell_px=12, reach_px=(8, 8, 20, 20), every_ticks=10),),
    cancels=(Cancel(families=("leaps",), first_tick=12),
        Cancel(families=("beats", "battements", "weapons"), first_tick=49)),
    drift_px=10,
    sounds=((4, "step"), (9, "whoosh"), (19, "whoosh"), (29, "whoosh"), (39, "whoosh"), (54, "step")), trail=True,
    choreography=Choreography(
        ticks=62, spot=1, options={"pace": "dash", "drag": 0.4, "keep_yaw": True},
        keys=(
            Key(0, GARDE),
            Key(5, pose("fourth", arms="first sec", yaw=36, legL=(26, 18, 60, 34, 0.2), legR=(22, 150, 62, 40, 0.6),
                pin=-1)),
            Key(9, pose("chaines", arms="first sec", yaw=96), "flow"),
            *(key for half in range(8) for key in _chained(half)),
            Key(54, pose("fourth", arms="sec demi", yaw=1452, legL=(18, 20, 60, 26, 0.2), legR=(20, 150, 62, 36, 0.5),
                pin=-1), "out"),
            Key(62, pose(GARDE, yaw=1462)),
        ),
    ),
)

# A step to the side, the far leg thrown to the second along the way, and she turns after it through the air, one foot
# drawn up to the knee; down on the leg that was thrown, in fondu, the other still at the knee.
SAUT_DE_BASQUE = Move(
    name="saut_de_basque", title="saut de basque", family="turns", flight="track", context="ground",
    startup_ticks=8, active_ticks=18, recovery_ticks=13, breath=120, untouchable=(9, 22),
    inputs=(Input(button="special", aims=AHEAD, contexts=("run",)),),
    strikes=(
        Strike(first_tick=8, last_tick=13, bones=("footL", "shinL"), damage=11, weight="heavy", effect="knock_down",
            stun_ticks=40, pool=2, push_px=34, depth_px=34, swell_px=8),
        Strike(first_tick=14, last_tick=25, bones=("farmR", "farmL", "thighR", "shinR"), damage=8, weight="medium",
            stun_ticks=24, pool=2, push_px=20, depth_px=34, swell_px=10),
    ),
    cancels=(Cancel(families=("beats", "battements", "leaps", "weapons"), first_tick=29),), drift_px=10,
    sounds=((2, "step"), (7, "whoosh"), (15, "cloth"), (27, "land")), trail=True,
    choreography=Choreography(
        ticks=39, spot=1, options={"pace": "dash"},
        root=((0, 0, None, 0), (8, 0.3, None, 1), (16, 0.74, 0.83, 1), (18, 0.85, 0.83, 1), (26, 1.3, None, 0),
            (99, 1.3, None, 0)),
        keys=(
            Key(0, GARDE),
            Key(5, pose(GARDE, arms="demi", yaw=58, legL=(24, 70, 60, 40, 0.6), legR=(26, 20, 66, 50, 0),
                pelvis=(4, 0, 0), plant=(0, 0), pin=0)),
            Key(8, pose("seconde", flip=True, arms="first", yaw=92, legL=(70, 88, 86, 0, 1.1), legR=(6, 90, 56, 6, 0.8),
                pin=0), "in"),
            Key(12, pose("seconde", flip=True, arms="first", yaw=150, legL=(80, 90, 86, 0, 1.12),
                legR=(20, 84, 70, 30, 1.1), pin=0), "flow"),
            Key(16, pose("retire", arms="high", yaw=236, legL=(8, 90, 60, 0, 1.1), legR=(76, 74, 84, 130, 1.05), pin=0),
                "flow"),
            Key(23, pose("retire", arms="high", yaw=346, legL=(6, 30, 55, 2, 1.05), legR=(78, 74, 84, 132, 1.05),
                pin=0), "flow"),
            Key(26, pose("retire", arms="high sec", yaw=368, legL=(11, 12, 58, 8, 0.8), pin=0), "lin"),
            Key(30, pose("retire", arms="sec", yaw=378, legL=(28, 40, 60, 52, 0), legR=(70, 76, 84, 120, 1.05),
                pelvis=(4, 0, 0)), "out"),
            Key(34, pose("coupe", arms="demi", yaw=382, legL=(22, 30, 58, 38, 0), legR=(30, 120, 76, 62, 0.9))),
            Key(39, pose(GARDE, yaw=382)),
        ),
    ),
)

# Struck, she gathers to a closed fifth and springs: both feet fly apart to the second on pointe, the arms with them.
ECHAPPE = Move(
    name="echappe", title="échappé", family="turns", context="ground", startup_ticks=5, active_ticks=5,
    recovery_ticks=15, breath=350, untouchable=(1, 9), inputs=(Input(button="special", contexts=("struck",)),),
    strikes=(Strike(first_tick=5, last_tick=9, bones=("farmR", "farmL", "shinR", "shinL"), damage=2, weight="heavy",
        stun_ticks=28, pool=0, push_px=80, depth_px=44, swell_px=14, reach_px=(24, 24, 0, 0),
        breaks_guard=True),),
    cancels=(Cancel(families=FREE, first_tick=18, on="always"),),
    sounds=((2, "slide"), (4, "cloth"), (5, "whoosh"), (17, "land")), trail=True,
    choreography=Choreography(
        ticks=25, hold=(5,), options={"both_legs": True},
        keys=(
            Key(0, pose("hurt", arms="cross", chest=(4, 2, 6), head=(-6, 6, 10))),
            Key(3, pose("fifth_plie", arms="cross", yaw=44, spine=(10, 0, 0), head=(14, 0, -10)), "out"),
            Key(5, pose("second_pointe", arms="sec", yaw=74, legR=(24, 88, 80, 0, 1), legL=(24, 88, 80, 0, 1)), "out4"),
            Key(9, pose("second_pointe", yaw=80), "out"),
            Key(12, pose("second_pointe", arms="sec", yaw=70, head=(-4, 0, -40), legR=(26, 88, 80, 0, 1),
                legL=(26, 88, 80, 0, 1))),
            Key(17, pose("fifth_plie", arms="demi", yaw=40, head=(0, 0, -16))),
            Key(25, pose(GARDE, pin=0)),
        ),
    ),
)
# fmt: on

TURNS = (PIROUETTE, FOUETTE, FOUETTE_FIN, PIROUETTE_DEDANS, CHAINES, SAUT_DE_BASQUE, ECHAPPE)
