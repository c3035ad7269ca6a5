"""The Oyabun's adagio: cuts held past where they were expected, wood for the ankles, and a palm that ends the talk."""

from __future__ import annotations

from game.content.moves.boss_oyabun_poses import (
    FRONT_LEFT,
    FRONT_RIGHT,
    HAND_ON,
    HILT,
    LONG_LEFT,
    READY,
    SUNK,
    bow,
    noto,
)
from game.content.poses import Pose
from game.content.poses_men import man, trunk
from game.sim.spec import Choreography, Key, Move, Strike

# fmt: off
_LOOKED_AT: Pose = man(READY, trunk=trunk(10, 0, 38), armR=(70, 30, 60, 20, 0), armL=(64, -10, 80, 60, 0),
    aim=(1, 62, 30), head=(8, 0, 6), prop=0)

# He draws it slowly, looks along it, and puts it back.  There is time.
UNHURRIED = bow("unhurried", "adagio", 116, (
    Key(0, READY, "lin", "RL"),
    Key(14, HAND_ON, "io", "RL"),
    Key(36, man(READY, trunk=trunk(0, 6, 38), armR=(60, -20, 44, 60, 0), aim=(1, 10, -80), prop=0), "io", "RL"),
    Key(56, _LOOKED_AT, "io", "RL"),
    Key(78, man(_LOOKED_AT, aim=(1, 52, 10), head=(4, 0, 0)), "io", "RL"),
    *noto(90, "RL"),
), sounds=((16, "slide"), (40, "cloth"), (104, "slide")))

_ALOFT: Pose = man(READY, trunk=trunk(6, -10, 34), arms=(154, 2, 64, 10, 0), aim=(1, 152, 2), grip2=HILT, prop=0,
    **FRONT_LEFT)

# Tame: it is raised, and it ought to fall; it stays up there a whole pulse longer, and then it falls.
TAME = Move(
    name="tame", title="tame", family="attacks", startup_ticks=82, active_ticks=4, recovery_ticks=53, tell_tick=28,
    strikes=(Strike(first_tick=82, last_tick=85, bones=("weapon", "farmR"), damage=12, weight="heavy",
        effect="knock_down", stun_ticks=36, push_px=18, depth_px=20, swell_px=8),),
    sounds=((14, "slide"), (30, "cloth"), (80, "step"), (81, "whoosh"), (128, "cloth")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=139, options={"rush": ((76, 90),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(11, HAND_ON, "io", "RL"),
            Key(20, man(READY, trunk=trunk(4, 4, 34), armR=(100, -10, 50, 40, 0), armL=(70, 0, 80, 40, 0),
                aim=(1, 90, -40), prop=0, **FRONT_LEFT), "io", "Rl"),
            Key(30, _ALOFT, "out", "LR"),
            Key(52, man(_ALOFT, trunk=trunk(8, -12, 34), aim=(1, 158, 2)), "io", "LR"),
            Key(77, man(_ALOFT, trunk=trunk(10, -14, 34), aim=(1, 166, 2), legL=(50, 12, 26, 58, 0.1)), "io", "LR"),
            Key(81, man(READY, trunk=trunk(0, 10, 28), arms=(126, 0, 26, 10, 0), aim=(1, 74, 0), grip2=HILT, prop=0,
                **FRONT_LEFT, dx=0.06), "in", "Rl"),
            Key(83, man(READY, trunk=trunk(-4, 24, 24), arms=(78, -2, 6, 20, 0), aim=(1, -2, 0), grip2=HILT, prop=0,
                **LONG_LEFT), "lin", "LR"),
            Key(88, man(READY, trunk=trunk(-6, 34, 24), arms=(50, -2, 8, 20, 0), aim=(1, -32, 0), grip2=HILT, prop=0,
                **LONG_LEFT), "out", "LR"),
            Key(102, man(READY, trunk=trunk(-4, 26, 28), armR=(50, 10, 14, 20, 0), armL=(40, 0, 30, 20, 0),
                aim=(1, -26, 6), prop=0, **FRONT_LEFT), "io", "LR"),
            *noto(113, "LR", "Lr"),
        ),
    ),
)

# Okuri: one cut that is honest, a breath, and the second a pulse and a half behind it, from the other shoulder.
OKURI = Move(
    name="okuri", title="okuri", family="attacks", startup_ticks=36, active_ticks=52, recovery_ticks=49, tell_tick=25,
    strikes=(
        Strike(first_tick=36, last_tick=39, bones=("weapon",), damage=5, weight="medium", stun_ticks=18, push_px=6,
            depth_px=24, swell_px=8),
        Strike(first_tick=84, last_tick=87, bones=("weapon", "farmR"), damage=9, weight="heavy", stun_ticks=28,
            push_px=20, depth_px=24, swell_px=8),
    ),
    sounds=((12, "slide"), (35, "whoosh"), (56, "cloth"), (82, "slide"), (83, "whoosh"), (126, "cloth")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=137, options={"rush": ((30, 44), (78, 92))},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(11, HAND_ON, "io", "RL"),
            Key(18, man(READY, trunk=trunk(16, 6, 34), armR=(80, 30, 70, 30, 0), armL=(60, 0, 80, 40, 0),
                aim=(1, 80, 40), prop=0), "io", "RL"),
            Key(31, man(READY, trunk=trunk(44, 8, 34), armR=(66, 70, 116, 16, 0), armL=(70, -10, 96, 60, 0),
                aim=(1, 108, 34), grip2=HILT, prop=0), "out", "RL"),
            Key(35, man(READY, trunk=trunk(10, 12, 28), armR=(112, 14, 36, 10, 0), armL=(96, -8, 46, 10, 0),
                aim=(1, 66, 26), grip2=HILT, prop=0, **FRONT_RIGHT), "in", "Lr"),
            Key(38, man(READY, trunk=trunk(-22, 18, 22), armR=(80, 0, 8, 30, 0), armL=(68, -6, 20, 30, 0),
                aim=(1, 0, -8), grip2=HILT, prop=0, **FRONT_RIGHT), "lin", "RL"),
            Key(44, man(READY, trunk=trunk(-46, 24, 20), armR=(52, -34, 20, 50, 0), armL=(36, 0, 50, 40, 0),
                aim=(1, -30, -60), grip2=HILT, prop=0, **FRONT_RIGHT), "out", "RL"),
            Key(60, man(READY, trunk=trunk(-44, 4, 24, look=10), armR=(92, -46, 92, 40, 0), armL=(74, 20, 110, 40, 0),
                aim=(1, 112, -58), grip2=HILT, prop=0, **FRONT_RIGHT), "io", "RL"),
            Key(79, man(READY, trunk=trunk(-50, 6, 24, look=10), armR=(92, -48, 94, 40, 0), armL=(74, 20, 112, 40, 0),
                aim=(1, 120, -62), grip2=HILT, prop=0, **FRONT_RIGHT), "io", "RL"),
            Key(83, man(READY, trunk=trunk(-12, 12, 26), armR=(110, -20, 36, 20, 0), armL=(94, 0, 46, 20, 0),
                aim=(1, 66, -26), grip2=HILT, prop=0, **FRONT_RIGHT), "in", "RL"),
            Key(86, man(READY, trunk=trunk(16, 20, 26), armR=(80, 10, 12, 30, 0), armL=(72, -8, 20, 30, 0),
                aim=(1, 0, 6), grip2=HILT, prop=0, **FRONT_RIGHT), "lin", "RL"),
            Key(91, man(READY, trunk=trunk(40, 24, 30), armR=(46, 60, 26, 30, 0), armL=(50, -14, 40, 50, 0),
                aim=(1, -28, 62), grip2=HILT, prop=0, **FRONT_RIGHT), "out", "RL"),
            Key(102, man(READY, trunk=trunk(26, 14, 32), armR=(56, 60, 30, 30, 0), armL=(40, 0, 50, 50, 0),
                aim=(1, -10, 60), prop=0, **FRONT_RIGHT), "io", "RL"),
            *noto(111, "Lr", "LR"),
        ),
    ),
)

_WOOD: Pose = man(READY, trunk=trunk(44, 26, 36), armR=(44, 80, 50, 30, 0), armL=(40, 30, 70, 40, 0), aim=(1, 20, 130),
    prop=-1, **SUNK)

# The whole sword comes out of his sash, and its wood goes along the floor for both ankles.  It passes under who leaps.
SAYA_BARAI = Move(
    name="saya_barai", title="saya-barai", family="attacks", startup_ticks=38, active_ticks=5, recovery_ticks=39,
    tell_tick=27,
    strikes=(Strike(first_tick=38, last_tick=42, bones=("weapon",), damage=6, weight="medium", effect="trip",
        stun_ticks=30, push_px=10, depth_px=30, swell_px=8),),
    sounds=((10, "slide"), (36, "step"), (37, "whoosh"), (70, "cloth")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=82, options={"rush": ((32, 48),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(9, HAND_ON, "io", "RL"),
            Key(10, man(HAND_ON, prop=-1), "lin", "RL"),
            Key(25, _WOOD, "out", "RL"),
            Key(33, man(_WOOD, trunk=trunk(52, 34, 36), aim=(1, 14, 142)), "io", "RL"),
            Key(37, man(READY, trunk=trunk(6, 46, 30), armR=(46, 40, 26, 60, 0), armL=(40, 80, 50, 0, 0),
                aim=(1, -30, 60), prop=-1, **LONG_LEFT), "in", "Rl"),
            Key(40, man(READY, trunk=trunk(-22, 54, 26), armR=(54, 6, 10, 60, 0), armL=(40, 110, 40, 0, 0),
                aim=(1, -34, 2), prop=-1, **LONG_LEFT), "lin", "LR"),
            Key(46, man(READY, trunk=trunk(-44, 46, 26), armR=(44, -24, 40, 60, 0), armL=(36, 100, 50, 0, 0),
                aim=(1, -34, -56), prop=-1, **LONG_LEFT), "out", "LR"),
            Key(58, man(READY, trunk=trunk(-20, 24, 32), armR=(44, -24, 56, 60, 0), armL=(26, 30, 66, 40, 0),
                aim=(1, -30, -110), prop=-1, **FRONT_LEFT), "io", "LR"),
            Key(68, man(HAND_ON, prop=-1), "io", "Lr"),
            Key(69, HAND_ON, "lin", "LR"),
            Key(82, READY, "io", "LR"),
        ),
    ),
)

_PALM_BACK: Pose = man(READY, trunk=trunk(-40, 18, 36), armL=(40, 120, 100, 30, -60), armR=(60, 10, 60, 50, 0), **SUNK)

# An empty sleeve is drawn back, and its hand comes out of it flat.  It does not hurt much; it moves her.
SHOTEI = Move(
    name="shotei", title="shotei", family="attacks", startup_ticks=34, active_ticks=4, recovery_ticks=35, tell_tick=24,
    strikes=(Strike(first_tick=34, last_tick=37, bones=("handL", "farmL"), damage=4, weight="heavy", effect="stagger",
        stun_ticks=34, push_px=96, depth_px=20, swell_px=12, reach_px=(12, 0, 20, 30), splats=True),),
    sounds=((10, "cloth"), (32, "step"), (33, "whoosh")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=73, options={"rush": ((28, 42),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(13, _PALM_BACK, "out", "RL"),
            Key(29, man(_PALM_BACK, trunk=trunk(-50, 22, 36), legL=(52, 34, 36, 70, 0.1), legR=(36, 112, 42, 46, 0)),
                "io", "R"),
            Key(33, man(READY, trunk=trunk(6, 16, 30), armL=(76, 30, 50, 30, -60), armR=(40, 60, 80, 30, 0),
                **FRONT_LEFT, dx=0.06), "in", "Rl"),
            Key(35, man(READY, trunk=trunk(30, 16, 22), armL=(90, 46, 4, 30, -70), armR=(30, 120, 90, 20, 0),
                **LONG_LEFT), "lin", "LR"),
            Key(40, man(READY, trunk=trunk(34, 20, 22), armL=(92, 48, 2, 30, -70), armR=(28, 130, 90, 20, 0),
                **LONG_LEFT), "out", "LR"),
            Key(54, man(READY, trunk=trunk(24, 14, 32), armL=(70, 4, 40, 30, -30), armR=(30, 60, 90, 40, 0),
                **FRONT_LEFT), "io", "LR"),
            Key(73, READY, "io", "Lr"),
        ),
    ),
)
# fmt: on

ADAGIO = (UNHURRIED, TAME, OKURI, SAYA_BARAI, SHOTEI)
