"""The Twins' adagio: the one flies over her, the other throws her up to him, and nobody is behind two backs."""

from __future__ import annotations

from game.content.moves.boss_twins import BACK, BEHIND, BLADE, GATHERED, HEELS, LONG, READY, WIDE, told
from game.content.poses import Pose
from game.content.poses_men import man, trunk
from game.sim.spec import Choreography, Key, Move, Strike

# fmt: off
_OUT: Pose = man(READY, trunk=trunk(0, 0, 12, look=12), armR=(88, 88, 2, 40, 0), armL=(84, 92, 4, 0, 0), **HEELS)
_OPEN: Pose = man(_OUT, trunk=trunk(40, 0, 12, look=-30), armR=(86, 124, 10, 40, 0), armL=(80, 20, 60, 40, 0),
    aim=(1, -2, 120))


def _turned(yaw: float, **fields: object) -> Pose:
    """`yaw` degrees on; the blade goes with the arm."""
    return man(_OUT, yaw=12 - yaw, aim=(1, -2, 84 - yaw), head=(0, 0, -30), **fields)


# Dos à dos: heels together, and round, the blade at the length of the arm.
BACK_TO_BACK = told(
    "back_to_back", "dos à dos", 36, 12, 28, 27,
    (Strike(first_tick=36, last_tick=47, bones=BLADE, damage=11, weight="heavy", effect="knock_down", stun_ticks=30,
        push_px=22, depth_px=44),),
    ((14, "step"), (34, "slide"), (36, "whoosh"), (44, "whoosh"), (66, "step")),
    (Key(0, READY, "lin", "RL"), Key(14, _OPEN, "io", "Lr"), Key(32, man(_OPEN, chest=(-6, 0, 16)), "io", "LR"),
        Key(36, _turned(60), "in", "B"), Key(40, _turned(190), "lin", "B"), Key(44, _turned(300), "lin", "B"),
        Key(48, _turned(360), "lin", "B"),
        Key(55, man(_turned(360, armL=(70, 110, 20, 0, 0)), aim=(1, -2, -300)), "out", "rl"),
        Key(67, man(READY, yaw=-348, **GATHERED, aim=(1, READY["aim"][1], -356)), "io", "LR"),
        Key(76, man(READY, yaw=-348, aim=(1, READY["aim"][1], READY["aim"][2] - 360)), "io", "Lr")),
    ((30, 60),),
)

_SUNK: Pose = man(READY, trunk=trunk(16, 30, 20), armR=(150, 60, 60, 10, 0), aim=(1, 130, 30), armL=(60, 30, 20, 0, 0),
    legR=(64, 0, 12, 104, 0), legL=(40, 148, 60, 78, 0.3))
_FLIES: Pose = man(READY, trunk=trunk(14, 4, 14), armR=(160, 20, 30, 10, 0), aim=(1, 104, 10),
    armL=(90, 150, 20, 0, 0), legR=(96, 10, 20, 110, 0.8), legL=(30, 160, 40, 60, 0.9))
_FALLS: Pose = man(READY, trunk=trunk(-24, 30, 12), armR=(88, -2, 8, 40, 0), aim=(1, -16, 0), armL=(80, 150, 20, 0, 0),
    legR=(56, 4, 16, 40, 0.6), legL=(44, 168, 40, 40, 0.8))

# Sunk to the heel with the blade behind his plume: the tell.  Then from the other's hand over every low line.
VAULT = told(
    "vault", "saut à l'épaule", 52, 10, 30, 32,
    (Strike(first_tick=52, last_tick=61, bones=BLADE, damage=13, weight="heavy", effect="knock_down", stun_ticks=30,
        push_px=14, depth_px=22, swell_px=8),),
    ((12, "step"), (36, "whoosh"), (52, "whoosh"), (58, "land")),
    (Key(0, READY, "lin", "RL"), Key(18, _SUNK, "io", "RL"), Key(34, man(_SUNK, chest=(16, 0, 8)), "io", "RL"),
        Key(40, man(_FLIES, legR=(50, 10, 20, 60, 0.6), legL=(10, 160, 40, 16, 0.8)), "io", "L"),
        Key(46, man(_FLIES, air=0.30, dx=0.34), "out", ""),
        Key(51, man(_FLIES, trunk=trunk(20, 0, 14), air=0.34, dx=0.30, legL=(60, 150, 40, 90, 0.9)), "lin", ""),
        Key(57, man(_FALLS, air=0.12, dx=0.24), "lin", ""),
        Key(62, man(_FALLS, trunk=trunk(-40, 40, 12), armR=(50, -14, 10, 50, 0), aim=(1, -30, -16), dx=0.10,
            legR=(74, 0, 12, 100, 0), legL=(36, 150, 60, 70, 0.3)), "lin", "rl"),
        Key(70, man(_FALLS, trunk=trunk(-36, 34, 12), armR=(48, -14, 10, 50, 0), aim=(1, -26, -16),
            legR=(78, 0, 12, 106, 0), legL=(40, 150, 60, 78, 0.3)), "out", "RL"),
        Key(82, man(READY, **WIDE), "io", "RL"), Key(92, READY, "io", "Rl")),
    ((34, 66),),
)

_STIRRUP: Pose = man(READY, trunk=trunk(6, 44, 20), armR=(34, 30, 10, 40, 0), aim=(1, -44, 10), armL=(50, 8, 30, 20, 0),
    legR=(58, 0, 14, 96, 0), legL=(46, 150, 60, 88, 0.3))

# La courte échelle: down with the free hand open, as one makes a step for a foot: the tell.  She is thrown up.
BOOST = told(
    "boost", "courte échelle", 40, 6, 30, 28,
    (Strike(first_tick=40, last_tick=45, bones=(*BLADE, "farmL", "handL"), damage=9, weight="heavy", effect="launch",
        stun_ticks=40, pool=3, push_px=6, lift_px=8, depth_px=24, swell_px=8),),
    ((16, "slide"), (38, "whoosh")),
    (Key(0, READY, "lin", "RL"), Key(16, _STIRRUP, "io", "RL"), Key(34, man(_STIRRUP, chest=(22, 0, 6)), "io", "RL"),
        Key(39, man(READY, trunk=trunk(-6, 20, 14), armR=(60, 14, 10, 40, 0), aim=(1, -10, 0),
            armL=(70, 4, 20, 20, 0), **WIDE), "in", "Lr"),
        Key(43, man(READY, trunk=trunk(-20, -10, 12), armR=(150, 4, 8, 40, 0), aim=(1, 86, 0),
            armL=(150, -4, 8, 30, 0), **LONG), "lin", "RL"),
        Key(52, man(READY, trunk=trunk(-16, -14, 12), armR=(156, 10, 8, 40, 0), aim=(1, 92, 6),
            armL=(156, 4, 8, 30, 0), **LONG), "out", "RL"),
        Key(66, man(READY, **WIDE), "io", "RL"), Key(76, READY, "io", "Rl")),
    ((32, 48),),
)

_SHUT: Pose = man(READY, trunk=trunk(-26, 0, 8), armR=(104, -20, 50, 60, 0), aim=(1, -60, -20), armL=BEHIND, **BACK)

# A curtain before himself; whoever comes round him meets the other's.
PARRY = Move(
    name="parry", title="parade en couple", family="guard", startup_ticks=0, active_ticks=0, recovery_ticks=27,
    parries=(2, 16), sounds=((2, "whoosh"),),
    choreography=Choreography(
        standing="locked", ticks=28,
        keys=(Key(0, READY, "lin", "RL"), Key(4, _SHUT, "out4", "LR"),
            Key(16, man(_SHUT, chest=(-2, 0, -10)), "io", "LR"), Key(28, READY, "io", "LR")),
    ),
)
# fmt: on

PAIR = (BACK_TO_BACK, VAULT, BOOST, PARRY)
