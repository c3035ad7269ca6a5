"""The moves of the Huntsman's adagio: the axe hangs on his back, and what he has in his hands reaches further.

Every move begins with a hand over the shoulder: whoever sees it go up knows what comes down.
"""

from __future__ import annotations

from game.content.moves.boss_doorman_coda import bow
from game.content.moves.boss_huntsman_rut import READY
from game.content.poses import Pose
from game.content.poses_men import man, trunk
from game.sim.spec import Choreography, HazardMark, Key, Move, Shot, Strike

# fmt: off
HORN_UP: Pose = man(READY, trunk=trunk(-4, -4, 30), armL=(92, 8, 134, 40, 0), head=(-6, 0, -10))
FORE = (1, 0.17)  # where the left hand holds the crossbow
_OVER_SHOULDER: Pose = man(READY, trunk=trunk(14, -4, 30), armR=(158, 30, 112, 10, 0), armL=(60, 20, 60, 30, 0),
    aim=(1, 150, 30))
_DRAWN: Pose = man(_OVER_SHOULDER, prop=-1)
_CARRIED: Pose = man(READY, trunk=trunk(14, 6, 28), armR=(36, 60, 96, 40, 0), armL=(54, 10, 60, 30, 0),
    aim=(1, 30, 4), grip2=FORE, prop=-1)
_AIMING: Pose = man(READY, trunk=trunk(22, 6, 22), armR=(76, 56, 112, 40, 0), armL=(84, 4, 30, 20, 0),
    aim=(1, 0, 2), grip2=FORE, head=(2, 14, -30), legs="fwd", prop=-1)
_KICKED: Pose = man(_AIMING, trunk=trunk(26, -4, 22), aim=(1, 9, 2), head=(-2, 14, -30))


def drawn(stand: Pose, tick: int) -> tuple[Key, ...]:
    """The axe over the shoulder, the crossbow down from it, and so into `stand` at `tick`."""
    return (
        Key(0, READY, "lin", "RL"),
        Key(10, _OVER_SHOULDER, "io", "RL"),
        Key(11, _DRAWN, "lin", "RL"),
        Key(tick, stand, "io", "RL"),
    )


def hung(tick: int) -> tuple[Key, ...]:
    """The way back, from `tick` on: crossbow up, axe down, and he stands as before 26 ticks later."""
    return (
        Key(tick, _DRAWN, "io", "Rl"),
        Key(tick + 1, _OVER_SHOULDER, "lin", "RL"),
        Key(tick + 14, READY, "io", "RL"),
    )


# The axe goes home, the string comes back over the knee, and a red ribbon is tied where the feathers are.
TAKES_AIM = bow("takes_aim", "adagio", 104, (
    *drawn(_CARRIED, 26),
    Key(30, _CARRIED, "io", "RL"),
    Key(46, man(READY, trunk=trunk(4, 26, 28), armR=(40, 50, 110, 20, 0), armL=(50, 10, 50, 20, 0), aim=(1, -56, 10),
        grip2=FORE, legs="wide", prop=-1), "in", "Rl"),
    Key(60, _AIMING, "io", "Rl"),
    Key(82, _AIMING, "io", "RL"),
    *hung(90),
), sounds=((10, "cloth"), (46, "trap"), (58, "step"), (90, "cloth")))

# He only shows it to her: the ribbon flies out beside the bolt, and from then on it is at her feet.
MARK = bow("mark", "the mark", 84, (
    *drawn(_CARRIED, 24),
    Key(34, man(_AIMING, aim=(1, 12, 2)), "io", "Rl"),
    Key(47, man(_AIMING, aim=(1, 12, 2)), "io", "RL"),
    Key(50, man(_KICKED, aim=(1, 24, 2)), "out4", "RL"),
    Key(58, man(_AIMING, aim=(1, 12, 2)), "io", "RL"),
    *hung(70),
), sounds=((10, "cloth"), (48, "bolt")),
    hazards=(HazardMark(tick=48, kind="ribbon", at="target"),))

# The same hands, and no ribbon: a line stands where the bolt will go.
BOLT = Move(
    name="bolt", title="crossbow", family="attacks", startup_ticks=78, active_ticks=0, recovery_ticks=50, tell_tick=32,
    shots=(Shot(tick=78, kind="bolt", joint="tip"),),
    sounds=((10, "cloth"), (78, "bolt")),
    choreography=Choreography(
        standing="locked", ticks=129,
        keys=(
            *drawn(_CARRIED, 22),
            Key(32, _AIMING, "out", "Rl"),
            Key(78, _AIMING, "io", "RL"),
            Key(81, _KICKED, "out4", "RL"),
            Key(90, _AIMING, "io", "RL"),
            Key(106, _AIMING, "io", "RL"),
            *hung(115),
        ),
    ),
)

_GATHERED: Pose = man(READY, trunk=trunk(-40, 26, 32), armL=(30, 130, 60, 40, 0), armR=(40, 70, 60, 20, 0),
    aim=(1, 60, 60), legs="deep")

# Gathered behind his hip, let go with a turn of all of him: it opens as it flies, and it flies high.
NET = Move(
    name="net", title="net", family="attacks", startup_ticks=72, active_ticks=0, recovery_ticks=38, tell_tick=26,
    shots=(Shot(tick=72, kind="net", joint="haL", up_px=1.6),),
    sounds=((14, "cloth"), (68, "step"), (71, "cloth")),
    choreography=Choreography(
        standing="locked", ticks=111, options={"rush": ((62, 84),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(25, _GATHERED, "out", "RL"),
            Key(62, _GATHERED, "io", "RL"),
            Key(68, man(READY, trunk=trunk(0, 14, 28), armL=(70, 80, 20, 30, 0), armR=(40, 80, 60, 20, 0),
                aim=(1, 64, 60), legs="fwd"), "in", "Rl"),
            Key(72, man(READY, trunk=trunk(30, 8, 26), armL=(100, 6, 6, 20, 0), armR=(40, 100, 60, 20, 0),
                aim=(1, 66, 70), legs="long"), "lin", "LR"),
            Key(80, man(READY, trunk=trunk(46, 14, 24), armL=(84, -20, 10, 20, 0), armR=(40, 110, 60, 20, 0),
                aim=(1, 66, 80), legs="long"), "out", "LR"),
            Key(92, man(READY, trunk=trunk(46, 14, 24), armL=(84, -20, 10, 20, 0), armR=(40, 110, 60, 20, 0),
                aim=(1, 66, 80), legs="long"), "io", "LR"),
            Key(111, READY, "io", "Lr"),
        ),
    ),
)

_SOLE: Pose = man(READY, trunk=trunk(-6, -10, 26), armR=(50, 60, 50, 20, 0), armL=(60, 60, 60, 30, 0), aim=(1, 74, 50),
    legL=(96, 10, 20, 112, 0), legR=(8, 60, 30, 14, 0))

# She has come too near to aim at: the sole on her chest, and by it he is two paces off.
SPURN = Move(
    name="spurn", title="spurned", family="attacks", startup_ticks=33, active_ticks=4, recovery_ticks=33, tell_tick=23,
    strikes=(Strike(first_tick=33, last_tick=36, bones=("footL", "shinL"), damage=6, weight="medium", effect="stagger",
        stun_ticks=24, push_px=52, depth_px=18, swell_px=10),),
    sounds=((32, "whoosh"), (48, "step"), (58, "step")),
    choreography=Choreography(
        standing="locked", ticks=70, options={"rush": ((26, 64),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(8, man(READY, trunk=trunk(-4, 18), legs="deep"), "io", "RL"),
            Key(20, _SOLE, "out", "R"),
            Key(28, _SOLE, "io", "R"),
            Key(33, man(_SOLE, trunk=trunk(-10, -20, 22), legL=(84, 4, 16, 10, 0)), "in", "R"),
            Key(37, man(_SOLE, trunk=trunk(-12, -22, 22), legL=(80, 4, 16, 4, 0)), "out", "R"),
            Key(48, man(READY, trunk=trunk(-2, 16, 28), legR=(20, 40, 36, 40, 0), legL=(10, 170, 30, 30, 0.4)), "io",
                "Rl"),
            Key(58, man(READY, trunk=trunk(0, 12, 30), legs="back"), "io", "Lr"),
            Key(70, READY, "io", "Rl"),
        ),
    ),
)
# fmt: on

STALK = (TAKES_AIM, MARK, BOLT, NET, SPURN)
