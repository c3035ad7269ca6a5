"""How the Doorman stands, and the moves of his coda: the umbrella is bent and opens no more, so he uses his weight."""

from __future__ import annotations

from game.content.poses import Pose
from game.content.poses_men import man, trunk
from game.sim.spec import Call, Choreography, HazardMark, Key, Move, Strike

# fmt: off
READY: Pose = man("guard", yaw=32, pelvis=(0, 0, 2), spine=(2, 0, 2), chest=(2, 0, 4), head=(-2, 0, -14),
    armR=(26, 30, 40, 30, 0), armL=(10, 150, 50, 0, 0), aim=(1, -62, 6), legR=(14, 130, 36, 8, 0),
    legL=(18, 30, 28, 30.1, 0), shrug=(0, 0))


def bow(name: str, title: str, ticks: int, keys: tuple[Key, ...], **more: object) -> Move:
    """A move that harms nobody by itself."""
    options = more.pop("options", {})
    return Move(
        name=name, title=title, family="bow", startup_ticks=0, active_ticks=0, recovery_ticks=ticks - 1,
        choreography=Choreography(standing="locked", ticks=ticks, keys=keys, options=options), **more,
    )


# It will not open.  He looks at it, as one looks at a servant, and bends it over his knee.
BREAKS_IT = bow("breaks_it", "coda", 130, (
    Key(0, READY, "lin", "RL"),
    Key(12, man(READY, trunk=trunk(10, 20, 30), armR=(40, 40, 80, 30, 0), legs="wide"), "io", "Rl"),
    Key(26, man(READY, armR=(70, 20, 70, 30, 0), aim=(1, 14, 4), armL=(60, 60, 80, 20, 0), legs="wide"), "io", "RL"),
    Key(34, man(READY, trunk=trunk(-4, 10, 28), armR=(74, 12, 50, 30, 0), aim=(1, 18, 4), armL=(70, 30, 60, 20, 0),
        legs="wide"), "in", "RL"),
    Key(42, man(READY, armR=(70, 20, 74, 30, 0), aim=(1, 10, 4), armL=(60, 60, 80, 20, 0), head=(20, 0, -10),
        legs="wide"), "out", "RL"),
    Key(60, man(READY, trunk=trunk(0, -8, 30), armR=(130, 10, 70, 10, 0), armL=(124, 10, 70, 10, 0), aim=(1, 20, 80),
        legs="wide"), "io", "RL"),
    Key(70, man(READY, trunk=trunk(0, 40, 30), armR=(50, 20, 60, 20, 0), armL=(50, 20, 60, 20, 0), aim=(1, -10, 84),
        legL=(70, 20, 28, 86, 0.1), legR=(20, 120, 36, 24, 0)), "in", "R"),
    Key(78, man(READY, trunk=trunk(0, 46, 30), armR=(44, 24, 70, 20, 0), armL=(44, 24, 70, 20, 0), aim=(1, -16, 84),
        legL=(66, 20, 28, 84, 0.1), legR=(22, 120, 36, 28, 0)), "out", "R"),
    Key(96, man(READY, trunk=trunk(0, -16, 26), head=(-20, 0, -6), armR=(70, 100, 30, 0, 0), armL=(76, 100, 30, 0, 0),
        aim=(1, -30, 60), legs="wide", shrug=(0.02, 0.02)), "io", "Rl"),
    Key(112, man(READY, trunk=trunk(0, -12, 26), head=(-16, 6, -6), armR=(66, 96, 40, 0, 0), armL=(72, 96, 40, 0, 0),
        aim=(1, -34, 60), legs="wide"), "io", "RL"),
    Key(130, READY, "io", "Rl"),
), sounds=((12, "step"), (34, "cloth"), (70, "land"), (96, "step")))

_LOWERED: Pose = man(READY, trunk=trunk(-24, 44, 24, look=6), armR=(30, 130, 60, 0, 0), armL=(60, 30, 110, 50, 0),
    aim=(1, -10, 170), head=(-26, 0, -8))
_FRONT, _REAR = (44, 8, 20, 64, 0.2), (34, 174, 30, 14, 0.6)


def _stride(right: tuple[float, ...], left: tuple[float, ...], sway: float) -> Pose:
    return man(_LOWERED, legR=right, legL=left, chest=(16, sway, -8))


# Head down, the shoulder first, six strides like a door coming off its hinges; what stops him is the wall.
CHARGE = Move(
    name="charge", title="charge", family="attacks", startup_ticks=46, active_ticks=30, recovery_ticks=50, tell_tick=34,
    strikes=(Strike(first_tick=46, last_tick=75, bones=("chest", "uarmL", "farmL", "head"), damage=14, weight="heavy",
        effect="knock_down", stun_ticks=40, push_px=44, depth_px=24, swell_px=12, reach_px=(8, 0, 20, 30),
        splats=True),),
    sounds=((16, "slide"), (28, "slide"), (45, "step"), (52, "step"), (58, "step"), (64, "step"), (70, "step"),
        (84, "slide")),
    trail=True,
    choreography=Choreography(
        standing="locked", ticks=126, options={"rush": ((38, 90),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(12, man(_LOWERED, legs="back"), "io", "RL"),
            Key(20, man(_LOWERED, legR=(14, 140, 36, 40, 0.5), legL=(38, 14, 24, 30, 0)), "io", "L"),
            Key(28, man(_LOWERED, legs="back"), "io", "Lr"),
            Key(40, man(_LOWERED, trunk=trunk(-30, 54, 20, look=6), head=(-30, 0, -8), legL=(54, 18, 30, 86, 0),
                legR=(40, 172, 40, 30, 0.6)), "io", "Lr"),
            Key(46, _stride(_REAR, _FRONT, 4), "in", "Rl"),
            Key(52, _stride(_FRONT, _REAR, -4), "lin", "Lr"),
            Key(58, _stride(_REAR, _FRONT, 4), "lin", "Rl"),
            Key(64, _stride(_FRONT, _REAR, -4), "lin", "Lr"),
            Key(70, _stride(_REAR, _FRONT, 4), "lin", "Rl"),
            Key(76, _stride(_FRONT, _REAR, -4), "lin", "Lr"),
            Key(85, man(READY, trunk=trunk(-10, -6, 26), armR=(60, 90, 40, 0, 0), armL=(70, 80, 40, 0, 0),
                aim=(1, -20, 120), legs="long"), "out", "Rl"),
            Key(98, man(READY, trunk=trunk(6, 36, 28), armR=(40, 30, 30, 20, 0), armL=(44, 20, 40, 30, 0),
                aim=(1, -60, 30), legs="wide"), "io", "LR"),
            Key(112, man(READY, trunk=trunk(4, 30, 30), armR=(36, 30, 34, 20, 0), armL=(40, 20, 40, 30, 0),
                aim=(1, -60, 20), legs="wide"), "io", "LR"),
            Key(126, READY, "io", "Rl"),
        ),
    ),
)

_ARMS_OPEN: Pose = man(READY, trunk=trunk(4, -14, 26), armR=(78, 96, 30, 20, 20), armL=(82, 96, 30, 20, 20),
    head=(-8, 0, -10), aim=(1, -40, 80), legs="back")

# As one opens a door to let somebody out: both arms, wide, for a long moment.  No guard helps against being carried.
THROW_OUT = Move(
    name="throw_out", title="thrown out", family="attacks", startup_ticks=56, active_ticks=4, recovery_ticks=42,
    tell_tick=30,
    strikes=(Strike(first_tick=56, last_tick=59, bones=("farmR", "farmL", "handR", "handL"), damage=18,
        weight="finisher", effect="launch", lift_px=8, stun_ticks=40, push_px=70, depth_px=18, swell_px=12,
        reach_px=(6, 0, 30, 20), breaks_guard=True, splats=True),),
    sounds=((14, "cloth"), (48, "step"), (55, "whoosh")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=102, options={"rush": ((46, 72),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(18, _ARMS_OPEN, "io", "RL"),
            Key(46, man(_ARMS_OPEN, trunk=trunk(4, -20, 26), armR=(86, 104, 20, 20, 20), armL=(90, 104, 20, 20, 20),
                legL=(40, 14, 24, 44, 0.2)), "io", "R"),
            Key(54, man(READY, trunk=trunk(2, 22, 28), armR=(74, 30, 40, 20, 0), armL=(76, 30, 40, 20, 0),
                aim=(1, -10, 60), legs="fwd"), "in", "Rl"),
            Key(58, man(READY, trunk=trunk(-6, 30, 28), armR=(78, -14, 60, 30, 0), armL=(80, -14, 60, 30, 0),
                aim=(1, 0, 70), legs="long"), "lin", "LR"),
            Key(64, man(READY, trunk=trunk(-40, -4, 22), armR=(104, 20, 20, 20, 0), armL=(110, 20, 20, 20, 0),
                aim=(1, 20, 40), legs="long"), "out", "LR"),
            Key(80, man(READY, trunk=trunk(-20, 10, 26), armR=(60, 60, 30, 20, 0), armL=(64, 60, 30, 20, 0),
                aim=(1, -30, 50), legs="fwd"), "io", "LR"),
            Key(102, READY, "io", "Lr"),
        ),
    ),
)

_KNEE: Pose = man(READY, trunk=trunk(8, -2, 28), armR=(40, 80, 50, 20, 0), armL=(60, 70, 50, 20, 0),
    aim=(1, -40, 90), legL=(90, 14, 20, 104, 0.1), legR=(8, 60, 30, 12, 0))

# The knee comes up under the coat tails and hangs there; the sole goes through whatever is before it.
BOOT = Move(
    name="boot", title="boot", family="attacks", startup_ticks=36, active_ticks=5, recovery_ticks=34, tell_tick=27,
    strikes=(Strike(first_tick=36, last_tick=40, bones=("footL", "shinL"), damage=12, weight="heavy", effect="stagger",
        stun_ticks=34, push_px=48, depth_px=20, swell_px=10, splats=True),),
    sounds=((35, "whoosh"), (52, "step")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=75, options={"rush": ((30, 46),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(16, _KNEE, "io", "R"),
            Key(30, man(_KNEE, trunk=trunk(14, -8, 28), legL=(100, 12, 20, 116, 0.1), legR=(8, 60, 30, 20, 0)), "io",
                "R"),
            Key(36, man(_KNEE, trunk=trunk(-14, -14, 20), legL=(88, 4, 14, 14, 0), legR=(8, 50, 30, 10, 0)), "in", "R"),
            Key(40, man(_KNEE, trunk=trunk(-20, -12, 20), legL=(84, 4, 14, 2, 0.05), legR=(8, 50, 30, 10, 0)), "out",
                "R"),
            Key(52, man(READY, trunk=trunk(-10, 22, 26), legs="fwd", aim=(1, -50, 40)), "io", "Rl"),
            Key(75, READY, "io", "Lr"),
        ),
    ),
)

_CAPE_DRAWN: Pose = man(READY, trunk=trunk(-40, 12, 30), armR=(60, -20, 100, 60, 0), armL=(86, -20, 110, 60, 0),
    aim=(1, -20, -80), legs="back")

# The cape is drawn across him, and flung: it lies where she stands, and on the second beat it is pulled tight.
CAPE = bow("cape", "the cape", 62, (
    Key(0, READY, "lin", "RL"),
    Key(14, _CAPE_DRAWN, "out", "RL"),
    Key(20, man(_CAPE_DRAWN, trunk=trunk(-48, 18, 30)), "io", "RL"),
    Key(27, man(READY, trunk=trunk(20, 24, 26), armR=(60, 60, 30, 20, 0), armL=(88, 10, 6, 30, 0), aim=(1, -30, 100),
        legs="fwd"), "in", "Rl"),
    Key(36, man(READY, trunk=trunk(34, 30, 26), armR=(50, 90, 40, 20, 0), armL=(70, -6, 8, 30, 0), aim=(1, -40, 100),
        legs="fwd"), "out", "LR"),
    Key(48, man(READY, trunk=trunk(-6, 10, 30), armL=(50, 60, 100, 20, 0), legs="back"), "io", "LR"),
    Key(62, READY, "io", "Lr"),
), sounds=((12, "cloth"), (25, "whoosh"), (48, "cloth")), options={"rush": ((18, 40),)},
    hazards=(HazardMark(tick=28, kind="cape", at="target"),))

# Two fingers, and the street answers.
WHISTLE = bow("whistle", "whistle", 70, (
    Key(0, READY, "lin", "RL"),
    Key(16, man(READY, armL=(92, 8, 136, 40, 0), head=(4, 0, -14)), "io", "RL"),
    Key(26, man(READY, trunk=trunk(0, -8, 30), armL=(96, 8, 134, 40, 0), head=(-12, 0, -10)), "io", "RL"),
    Key(46, man(READY, trunk=trunk(0, -6, 30), armL=(96, 8, 134, 40, 0), head=(-10, 0, -10)), "io", "RL"),
    Key(56, man(READY, armL=(96, 20, 30, 20, 0)), "io", "RL"),
    Key(70, READY, "io", "RL"),
), sounds=((26, "whoosh"),), calls=(Call(tick=36, fighter="thug", count=2, most=2),))
# fmt: on

CODA = (BREAKS_IT, CHARGE, THROW_OUT, BOOT, CAPE, WHISTLE)
