"""The Architect's variation: a suspended cut, and three of her own steps, danced in a long coat."""

from __future__ import annotations

from game.content.moves.boss_architect_entree import RAISED
from game.content.moves.boss_architect_stand import READY, scene
from game.content.poses import Pose
from game.content.poses_men import man, trunk
from game.sim.spec import Choreography, Key, Move, Strike

# fmt: off
# He has been taking notes.  The cane goes under the arm, two gloved fingers turn a leaf that is not there.
TAKES_NOTES = scene("takes_notes", "variation", 80, (
    Key(0, READY, "lin", "RL"),
    Key(16, man(READY, yaw=40, armR=(20, 10, 110, 60, 0), aim=(1, -14, 160), armL=(64, 10, 96, 50, 0),
        head=(18, 0, -10)), "io", "RL"),
    Key(32, man(READY, yaw=40, armR=(20, 10, 110, 60, 0), aim=(1, -14, 160), armL=(72, 40, 60, 30, 0),
        head=(16, 0, -14)), "io", "RL"),
    Key(46, man(READY, yaw=40, armR=(20, 10, 110, 60, 0), aim=(1, -14, 160), armL=(64, 10, 96, 50, 0),
        head=(20, 0, -8)), "io", "RL"),
    Key(60, man(READY, armR=(64, 20, 50, 40, 0), aim=(1, 40, 30), armL=(40, 90, 60, 30, 0), head=(-8, 0, -14)), "io",
        "RL"),
    Key(80, READY, "io", "RL"),
), sounds=((16, "cloth"), (32, "slide"), (58, "whoosh")))

_STOPPED: Pose = man(READY, trunk=trunk(14, 4, 30), armR=(112, 24, 50, 20, 0), armL=(60, 70, 30, 10, 0),
    aim=(1, 84, 10), legs="guard")

# Retard: the cut of the waltz, and it stops in the air.  It is on the next one that it falls, from the other side.
RETARD = Move(
    name="retard", title="retard", family="attacks", startup_ticks=48, active_ticks=4, recovery_ticks=34, tell_tick=39,
    bar=3,
    strikes=(Strike(first_tick=48, last_tick=51, bones=("weapon", "handR", "farmR"), damage=14, weight="heavy",
        effect="knock_down", stun_ticks=34, push_px=18, depth_px=24, swell_px=8),),
    sounds=((12, "cloth"), (20, "whoosh"), (46, "step"), (47, "whoosh")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=86, options={"rush": ((14, 28), (40, 56))},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(14, RAISED, "out", "RL"),
            Key(21, _STOPPED, "in", "Rl"),
            Key(25, man(_STOPPED, aim=(1, 92, 8)), "out", "RL"),
            Key(40, man(_STOPPED, trunk=trunk(-40, 2, 34), armR=(110, -30, 90, 60, 0), aim=(1, 96, -70)), "io", "RL"),
            Key(46, man(READY, trunk=trunk(-28, 10, 28), armR=(96, -26, 60, 60, 0), aim=(1, 40, -70), legs="fwd"), "in",
                "Rl"),
            Key(50, man(READY, trunk=trunk(8, 18, 26), armR=(84, 8, 8, 40, 0), armL=(40, 110, 40, 0, 0),
                aim=(1, -6, 0), legs="long"), "lin", "LR"),
            Key(55, man(READY, trunk=trunk(36, 20, 26), armR=(76, 50, 6, 30, 0), armL=(40, 90, 40, 0, 0),
                aim=(1, -14, 64), legs="long"), "out", "LR"),
            Key(68, man(READY, trunk=trunk(24, 12, 30), armR=(60, 56, 20, 30, 0), aim=(1, -30, 50), legs="fwd"), "io",
                "LR"),
            Key(86, READY, "io", "Lr"),
        ),
    ),
)

_POINTS: Pose = man(READY, trunk=trunk(0, -4, 28), armR=(70, 70, 30, 20, 0), armL=(78, 76, 26, 15, 0),
    aim=(1, 10, 70), legR=(8, 120, 40, 4, 0), legL=(18, 6, 40, 30, 1))

# Her tendu: the foot is shown before it is used, in second arms, and not a crease in the coat.
TENDU = Move(
    name="tendu", title="tendu devant", family="attacks", startup_ticks=32, active_ticks=3, recovery_ticks=22,
    tell_tick=23,
    strikes=(Strike(first_tick=32, last_tick=34, bones=("footL", "shinL"), damage=6, weight="medium", stun_ticks=20,
        push_px=14, depth_px=18, swell_px=10, reach_px=(10, 0, 10, 10)),),
    sounds=((12, "slide"), (31, "whoosh"), (34, "step")),
    choreography=Choreography(
        standing="locked", ticks=57, options={"rush": ((26, 40),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(14, _POINTS, "out", "R"),
            Key(27, man(_POINTS, legL=(30, 4, 40, 50, 1), chest=(-8, 0, 2)), "io", "R"),
            Key(33, man(_POINTS, trunk=trunk(-6, -10, 24), legL=(52, 2, 40, 2, 1)), "in", "R"),
            Key(38, man(_POINTS, trunk=trunk(-6, -8, 24), legL=(48, 2, 40, 4, 1)), "out", "R"),
            Key(57, READY, "io", "Rl"),
        ),
    ),
)

_RETIRE: Pose = man(READY, trunk=trunk(4, -2, 26), armR=(62, 34, 50, 60, 0), armL=(64, 30, 55, 70, 0),
    aim=(1, 40, 30), legR=(6, 120, 40, 8, 0), legL=(78, 40, 50, 120, 1))

# Her developpe: the knee first, under the cloth, for as long as it takes to be seen; then all of the leg, on one.
DEVELOPPE = Move(
    name="developpe", title="développé devant", family="attacks", startup_ticks=36, active_ticks=4,
    recovery_ticks=30, tell_tick=27, bar=3,
    strikes=(Strike(first_tick=36, last_tick=39, bones=("footL", "shinL"), damage=11, weight="heavy", effect="stagger",
        stun_ticks=32, push_px=36, depth_px=20, swell_px=10, breaks_guard=True, splats=True),),
    sounds=((14, "cloth"), (35, "whoosh"), (52, "step")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=70, options={"rush": ((30, 46),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(16, _RETIRE, "io", "R"),
            Key(30, man(_RETIRE, trunk=trunk(8, -8, 26), legL=(92, 30, 50, 124, 1), armR=(70, 60, 30, 30, 0),
                armL=(74, 60, 30, 30, 0), aim=(1, 20, 60)), "io", "R"),
            Key(36, man(_RETIRE, trunk=trunk(-8, -16, 22), legL=(94, 4, 50, 14, 1), armR=(80, 76, 20, 20, 0),
                armL=(84, 76, 20, 20, 0), aim=(1, 10, 76)), "in", "R"),
            Key(40, man(_RETIRE, trunk=trunk(-10, -16, 22), legL=(92, 4, 50, 0, 1), armR=(80, 80, 16, 20, 0),
                armL=(84, 80, 16, 20, 0), aim=(1, 8, 80)), "out", "R"),
            Key(52, man(READY, trunk=trunk(-6, 12, 26), legs="fwd", armR=(50, 50, 30, 30, 0), aim=(1, -30, 40)), "io",
                "Rl"),
            Key(70, READY, "io", "Lr"),
        ),
    ),
)

_SPUN: Pose = man(READY, trunk=trunk(56, -2, 30), armR=(78, 110, 30, 50, 0), armL=(66, 10, 60, 70, 0),
    aim=(1, 6, 150), legR=(30, 60, 40, 52, 0), legL=(36, 20, 30, 50, 0))

# Her pirouette: fourth, an arm's breath, and the skirts of the coat stand out like a bell; the cane is the hoop of it.
PIROUETTE = Move(
    name="pirouette", title="pirouette en dehors", family="attacks", startup_ticks=38, active_ticks=20,
    recovery_ticks=27, tell_tick=29, bar=3,
    strikes=(Strike(first_tick=38, last_tick=57, bones=("weapon", "farmR", "handR"), damage=6, weight="medium",
        effect="hurt", stun_ticks=20, push_px=14, depth_px=36, swell_px=8, every_ticks=10),),
    sounds=((14, "slide"), (37, "whoosh"), (47, "whoosh"), (60, "step")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=85, options={"rush": ((30, 66),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(16, _SPUN, "out", "Rl"),
            Key(31, man(_SPUN, trunk=trunk(66, 4, 30), aim=(1, 2, 164)), "io", "RL"),
            Key(37, man(READY, yaw=-20, trunk=None, armR=(86, 60, 10, 60, 0), armL=(60, 20, 60, 70, 0), aim=(1, 2, 60),
                legs="tiptoe", head=(0, 0, 30)), "in", "lr"),
            Key(42, man(READY, yaw=-110, armR=(86, 70, 10, 60, 0), armL=(60, 20, 60, 70, 0), aim=(1, 2, -30),
                legs="tiptoe", head=(0, 0, 20)), "lin", "L"),
            Key(47, man(READY, yaw=-200, armR=(86, 70, 10, 60, 0), armL=(60, 20, 60, 70, 0), aim=(1, 2, -120),
                legs="tiptoe", head=(0, 0, -30)), "lin", "L"),
            Key(53, man(READY, yaw=-290, armR=(86, 70, 10, 60, 0), armL=(60, 20, 60, 70, 0), aim=(1, 2, -210),
                legs="tiptoe", head=(0, 0, -30)), "lin", "L"),
            Key(60, man(READY, yaw=-326, armR=(76, 80, 20, 60, 0), armL=(60, 60, 50, 40, 0), aim=(1, -10, -270),
                legs="wide"), "out", "Lr"),
            Key(85, man(READY, yaw=-330, aim=(1, -58, -352)), "io", "Rl"),
        ),
    ),
)
# fmt: on

VARIATION = (TAKES_NOTES, RETARD, TENDU, DEVELOPPE, PIROUETTE)
