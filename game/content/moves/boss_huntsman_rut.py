"""How the Huntsman stands, and the moves of his coda: nobody is called any more; he comes himself, antlers first."""

from __future__ import annotations

from game.content.moves.boss_doorman_coda import bow
from game.content.poses import Pose
from game.content.poses_men import man, trunk
from game.sim.spec import Choreography, HazardMark, Key, Move, Strike

# fmt: off
READY: Pose = man("guard", yaw=32, pelvis=(9, 0, 4), spine=(8, 0, 4), chest=(8, 0, 4), head=(-4, 0, -14),
    armR=(50, 22, 40, 10, 0), armL=(28, 44, 56, 40, 0), aim=(1, 74, 20), legR=(20, 140, 36, 14, 0.05),
    legL=(28, 26, 28, 38, 0), shrug=(0.006, 0.006))
HAFT_LOW = (1, -0.13)  # where the left hand takes the haft in both hands

_TOSSED: Pose = man(READY, trunk=trunk(0, -24, 28), head=(-34, 0, -8), armR=(86, 90, 40, 10, 0),
    armL=(82, 96, 40, 10, 0), aim=(1, 84, 60), legs="wide", shrug=(0.03, 0.03))

# The sack is thrown away with all that is left in it; what he has to say now he says himself, and blows no horn.
BELLOWS = bow("bellows", "coda", 104, (
    Key(0, READY, "lin", "RL"),
    Key(16, man(READY, trunk=trunk(-10, 30, 30), armL=(30, 120, 80, 20, 0), legs="wide"), "io", "Rl"),
    Key(28, man(READY, trunk=trunk(28, 4, 30), armL=(104, 30, 16, 10, 0), legs="wide"), "in", "RL"),
    Key(36, man(READY, trunk=trunk(28, 4, 30), armL=(104, 30, 16, 10, 0), legs="wide"), "io", "RL"),
    Key(54, _TOSSED, "out", "RL"),
    Key(84, _TOSSED, "io", "RL"),
    Key(104, READY, "io", "Rl"),
), sounds=((16, "step"), (28, "whoosh"), (34, "trap"), (56, "bellow"), (102, "step")),
    hazards=(HazardMark(tick=34, kind="bear_trap",
        pattern=((110, -30), (110, 34), (200, 0), (-150, -26), (-150, 30))),))

_LOWERED: Pose = man(READY, trunk=trunk(-8, 64, 24, look=4), head=(34, 0, -6), armR=(26, 130, 50, 10, 0),
    armL=(24, 130, 60, 10, 0), aim=(1, 30, 160))
_FRONT, _REAR = (46, 8, 20, 66, 0.2), (34, 174, 30, 16, 0.6)


def _stride(right: tuple[float, ...], left: tuple[float, ...], sway: float) -> Pose:
    return man(_LOWERED, legR=right, legL=left, chest=(22, sway, -2))


# He paws the snow and lowers his head.  After that nothing turns him, and only a wall stops him.
CHARGE = Move(
    name="charge", title="the charge", family="attacks", startup_ticks=50, active_ticks=30, recovery_ticks=33,
    tell_tick=38, crashes=(56, 86),
    strikes=(Strike(first_tick=50, last_tick=79, bones=("head", "chest"), damage=12, weight="heavy", effect="launch",
        lift_px=7, stun_ticks=40, pool=3, push_px=40, depth_px=22, swell_px=12, reach_px=(24, 0, 16, 30),
        splats=True),),
    sounds=((14, "slide"), (26, "slide"), (49, "step"), (55, "step"), (61, "step"), (67, "step"),
        (73, "step"), (86, "slide")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=113, options={"rush": ((42, 92),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(10, man(_LOWERED, trunk=trunk(-4, 40, 26, look=4), legs="back"), "io", "RL"),
            Key(18, man(_LOWERED, legR=(14, 140, 36, 44, 0.5), legL=(38, 14, 24, 30, 0)), "io", "L"),
            Key(26, man(_LOWERED, legs="back"), "io", "Lr"),
            Key(34, man(_LOWERED, legR=(14, 140, 36, 44, 0.5), legL=(38, 14, 24, 30, 0)), "io", "L"),
            Key(44, man(_LOWERED, trunk=trunk(-10, 70, 22, look=4), head=(30, 0, -6), legL=(54, 18, 30, 86, 0),
                legR=(40, 172, 40, 30, 0.6)), "io", "Lr"),
            Key(50, _stride(_REAR, _FRONT, 3), "in", "Rl"),
            Key(56, _stride(_FRONT, _REAR, -3), "lin", "Lr"),
            Key(62, _stride(_REAR, _FRONT, 3), "lin", "Rl"),
            Key(68, _stride(_FRONT, _REAR, -3), "lin", "Lr"),
            Key(74, _stride(_REAR, _FRONT, 3), "lin", "Rl"),
            Key(80, _stride(_FRONT, _REAR, -3), "lin", "Lr"),
            Key(90, man(READY, trunk=trunk(0, 26, 26), armR=(60, 80, 40, 0, 0), armL=(66, 70, 40, 0, 0),
                aim=(1, 60, 120), legs="long"), "out", "Rl"),
            Key(97, man(READY, trunk=trunk(4, 34, 28), legs="wide"), "io", "Lr"),
            Key(113, READY, "io", "Lr"),
        ),
    ),
)

_UNDER: Pose = man(READY, trunk=trunk(10, 76, 30, look=4), head=(36, 0, -8), armR=(30, 110, 40, 10, 0),
    armL=(30, 110, 50, 10, 0), aim=(1, 20, 150), legs="deep")

# Down until the tines touch the floor before him, and up with everything that has been put on them.
TOSS = Move(
    name="toss", title="antlers", family="attacks", startup_ticks=38, active_ticks=5, recovery_ticks=37, tell_tick=28,
    strikes=(Strike(first_tick=38, last_tick=42, bones=("head", "chest"), damage=12, weight="heavy", effect="launch",
        lift_px=10, stun_ticks=44, pool=3, push_px=12, depth_px=20, swell_px=12, reach_px=(34, 0, 30, 50)),),
    sounds=((16, "slide"), (36, "step"), (37, "whoosh")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=80, options={"rush": ((30, 48),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(16, _UNDER, "io", "RL"),
            Key(30, _UNDER, "io", "RL"),
            Key(37, man(READY, trunk=trunk(0, 58, 28, look=4), head=(24, 0, -8), armR=(50, 100, 30, 10, 0),
                armL=(50, 100, 40, 10, 0), aim=(1, 40, 140), legs="fwd"), "io", "Rl"),
            Key(41, man(READY, trunk=trunk(-4, -10, 26), head=(-24, 0, -8), armR=(70, 110, 30, 10, 0),
                armL=(70, 110, 30, 10, 0), aim=(1, 60, 130), legs="long"), "lin", "LR"),
            Key(45, man(READY, trunk=trunk(-6, -30, 24), head=(-40, 0, -8), armR=(84, 110, 30, 10, 0),
                armL=(84, 110, 30, 10, 0), aim=(1, 70, 130), legs="long"), "out", "LR"),
            Key(60, man(READY, trunk=trunk(-6, -30, 24), head=(-40, 0, -8), armR=(84, 110, 30, 10, 0),
                armL=(84, 110, 30, 10, 0), aim=(1, 70, 130), legs="long"), "io", "LR"),
            Key(80, READY, "io", "Lr"),
        ),
    ),
)

_KNEE_HIGH: Pose = man(READY, trunk=trunk(4, -14, 28), armR=(84, 60, 40, 10, 0), armL=(90, 70, 40, 10, 0),
    aim=(1, 86, 50), legL=(106, 30, 24, 112, 0.1), legR=(8, 60, 30, 8, 0), head=(-16, 0, -8))

# The knee to the belt, and the whole winter under that sole: the floor jumps, and every jaw in it shuts.
STAMP = Move(
    name="stamp", title="stamp", family="attacks", startup_ticks=40, active_ticks=4, recovery_ticks=34, tell_tick=29,
    strikes=(Strike(first_tick=40, last_tick=43, bones=("footL",), damage=9, weight="medium", effect="trip",
        stun_ticks=30, pool=2, push_px=16, depth_px=40, swell_px=8, reach_px=(96, 120, 0, 10), breaks_guard=True),),
    sounds=((40, "land"), (41, "trap")),
    hazards=(HazardMark(tick=40, kind="bear_trap", at="traps"),),
    choreography=Choreography(
        standing="locked", ticks=78, options={"rush": ((32, 50),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(20, _KNEE_HIGH, "io", "R"),
            Key(35, _KNEE_HIGH, "io", "R"),
            Key(40, man(READY, trunk=trunk(-4, 40, 28), armR=(40, 60, 40, 10, 0), armL=(44, 60, 40, 10, 0),
                aim=(1, 50, 40), legs="deep"), "in", "Rl"),
            Key(46, man(READY, trunk=trunk(-4, 46, 28), armR=(36, 60, 44, 10, 0), armL=(40, 60, 44, 10, 0),
                aim=(1, 46, 40), legs="deep"), "out", "LR"),
            Key(60, man(READY, trunk=trunk(-4, 46, 28), armR=(36, 60, 44, 10, 0), armL=(40, 60, 44, 10, 0),
                aim=(1, 46, 40), legs="deep"), "io", "LR"),
            Key(78, READY, "io", "Lr"),
        ),
    ),
)

_WOUND: Pose = man(READY, trunk=trunk(66, 30, 34), armR=(60, 120, 40, 60, 0), armL=(60, -10, 40, 40, 0),
    aim=(1, -6, 170), grip2=HAFT_LOW, legs="deep")

# As trees are felled: level, at the height of a knee, and once more the same way back.
FELL = Move(
    name="fell", title="felling", family="attacks", startup_ticks=42, active_ticks=8, recovery_ticks=32, tell_tick=31,
    strikes=(
        Strike(first_tick=42, last_tick=49, bones=("weapon", "handR"), damage=12, weight="heavy", effect="trip",
            stun_ticks=30, push_px=16, depth_px=36, swell_px=9, reach_px=(6, 0, 0, 0)),
    ),
    sounds=((40, "step"), (41, "whoosh")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=82, options={"rush": ((36, 58),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(18, _WOUND, "out", "RL"),
            Key(37, _WOUND, "io", "RL"),
            Key(42, man(READY, trunk=trunk(20, 40, 30), armR=(50, 60, 16, 60, 0), armL=(50, 10, 30, 40, 0),
                aim=(1, -20, 80), grip2=HAFT_LOW, legs="fwd"), "in", "Rl"),
            Key(46, man(READY, trunk=trunk(-24, 44, 26), armR=(56, 10, 8, 60, 0), armL=(56, -20, 20, 40, 0),
                aim=(1, -22, 0), grip2=HAFT_LOW, legs="long"), "lin", "LR"),
            Key(52, man(READY, trunk=trunk(-66, 40, 20, look=4), armR=(54, -20, 20, 60, 0), armL=(50, 20, 30, 20, 0),
                aim=(1, -14, -80), grip2=HAFT_LOW, legs="long"), "out", "LR"),
            Key(66, man(READY, trunk=trunk(-30, 30, 24), armR=(50, 10, 40, 40, 0), aim=(1, 20, -30), legs="fwd"), "io",
                "LR"),
            Key(82, READY, "io", "Lr"),
        ),
    ),
)
# fmt: on

RUT = (BELLOWS, CHARGE, TOSS, STAMP, FELL)
