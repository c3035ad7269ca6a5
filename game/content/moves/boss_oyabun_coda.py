"""The Oyabun's coda: both hands on the hilt, and one cut no longer ends where it ends."""

from __future__ import annotations

from game.content.moves.boss_oyabun_poses import (
    FRONT_LEFT,
    HAND_ON,
    HILT,
    LONG_LEFT,
    LONG_RIGHT,
    READY,
    SUNK,
    bow,
    noto,
)
from game.content.poses import Pose
from game.content.poses_men import man, trunk
from game.sim.spec import Choreography, Key, Move, Strike

# fmt: off
_BOTH: Pose = man(READY, grip2=HILT, prop=0)
#: Where a cut begins, where it meets, where it ends; each begins where another has ended.
_FROM_RIGHT: Pose = man(_BOTH, trunk=trunk(36, 4, 34), armR=(66, 66, 112, 16, 0), armL=(70, -10, 94, 60, 0),
    aim=(1, 108, 32))
_TO_LEFT: Pose = man(_BOTH, trunk=trunk(-20, 18, 24), armR=(80, 0, 8, 30, 0), armL=(68, -6, 20, 30, 0), aim=(1, 0, -8))
_LOW_LEFT: Pose = man(_BOTH, trunk=trunk(-42, 24, 22), armR=(52, -34, 20, 50, 0), armL=(36, 0, 50, 40, 0),
    aim=(1, -28, -58))
_FROM_LEFT: Pose = man(_BOTH, trunk=trunk(-44, 4, 24, look=10), armR=(92, -46, 92, 40, 0), armL=(74, 20, 110, 40, 0),
    aim=(1, 112, -58))
_TO_RIGHT: Pose = man(_BOTH, trunk=trunk(14, 20, 26), armR=(80, 10, 12, 30, 0), armL=(72, -8, 20, 30, 0),
    aim=(1, 0, 6))
_LOW_RIGHT: Pose = man(_BOTH, trunk=trunk(36, 22, 30), armR=(46, 56, 26, 30, 0), armL=(50, -14, 40, 50, 0),
    aim=(1, -26, 58))
_RISING: Pose = man(_BOTH, trunk=trunk(0, 12, 28), armR=(84, 6, 14, 30, 0), armL=(72, -6, 24, 30, 0), aim=(1, 10, 2))
_HIGH_LEFT: Pose = man(_BOTH, trunk=trunk(-34, -2, 26, look=10), armR=(124, -34, 66, 30, 0), armL=(104, 10, 92, 40, 0),
    aim=(1, 108, -44))
_ALOFT: Pose = man(_BOTH, trunk=trunk(4, -8, 30), arms=(154, 2, 62, 10, 0), aim=(1, 150, 2))
_FALLING: Pose = man(_BOTH, trunk=trunk(0, 10, 28), arms=(126, 0, 26, 10, 0), aim=(1, 74, 0))
_DOWN: Pose = man(_BOTH, trunk=trunk(-4, 22, 24), arms=(78, -2, 6, 20, 0), aim=(1, -2, 0))
_LOW: Pose = man(_BOTH, trunk=trunk(-6, 30, 24), arms=(52, -2, 8, 20, 0), aim=(1, -30, 0))


def _drawn(first: Pose, tick: int, legs: dict, shown: Pose | None = None) -> tuple[Key, ...]:
    """Hand to hilt, out in an arc, into the wind-up `first` by `tick`; on the way there `shown` is held to be read."""
    read = (Key(23, man(shown, **legs), "out", "LR"), Key(26, man(shown, **legs), "io", "LR")) if shown else ()
    return (
        Key(0, READY, "lin", "RL"),
        Key(10, HAND_ON, "io", "RL"),
        Key(17, man(first, trunk=trunk(8, 4, 34), armR=(84, 20, 60, 30, 0), aim=(1, 80, 10), grip2=(0, 0), **legs),
            "io", "Rl"),
        *read,
        Key(tick, man(first, **legs), "io" if shown else "out", "LR"),
    )


def _cut(tick: int, meets: Pose, ends: Pose, legs: dict, feet: str, after: int = 7) -> tuple[Key, ...]:
    """The edge is there two ticks after `tick`; one foot of `feet` comes with it."""
    still = feet.upper()
    return (
        Key(tick + 2, man(meets, **legs), "in", feet),
        Key(tick + after, man(ends, **legs), "out", still),
    )


def _edge(tick: int, damage: int, **more: object) -> Strike:
    rest = {"weight": "medium", "stun_ticks": 18, "push_px": 6, "depth_px": 24, "swell_px": 8,
        "bones": ("weapon", "farmR")} | more
    return Strike(first_tick=tick, last_tick=tick + 3, damage=damage, **rest)


# He unties the cord, lets the first sleeve fall from the shoulder, and for once takes the hilt in both hands.
BOTH_HANDS = bow("both_hands", "coda", 112, (
    Key(0, READY, "lin", "RL"),
    Key(16, man(READY, trunk=trunk(0, 6, 38), armR=(70, 10, 96, 60, 0), armL=(66, 10, 100, 60, 0), head=(14, 0, -12)),
        "io", "RL"),
    Key(32, man(READY, trunk=trunk(10, -8, 38), armR=(80, 96, 30, 10, 0), armL=(60, 70, 50, 10, 0)), "io", "RL"),
    Key(46, HAND_ON, "io", "RL"),
    Key(58, man(_FROM_RIGHT, trunk=trunk(14, 6, 34), armR=(84, 20, 60, 30, 0), aim=(1, 80, 10), grip2=(0, 0)), "io",
        "RL"),
    Key(70, man(_ALOFT, trunk=trunk(4, -14, 34), head=(-12, 0, -10)), "in", "RL"),
    Key(82, man(_ALOFT, trunk=trunk(4, -14, 34), head=(-14, 0, -10)), "io", "RL"),
    *noto(86, "RL"),
), sounds=((18, "cloth"), (34, "cloth"), (56, "slide"), (70, "step"), (102, "slide")), options={"rush": ((62, 72),)})

# San-ren: right shoulder, left shoulder, crown; each on a pulse of its own.
SAN_REN = Move(
    name="san_ren", title="san-ren", family="attacks", startup_ticks=36, active_ticks=68, recovery_ticks=45,
    tell_tick=24,
    strikes=(_edge(36, 5), _edge(68, 5), _edge(100, 9, weight="heavy", stun_ticks=28, push_px=20, bones=("weapon",))),
    sounds=((12, "slide"), (35, "whoosh"), (66, "slide"), (67, "whoosh"), (98, "slide"), (99, "whoosh"),
        (140, "cloth")),
    trail=True,
    choreography=Choreography(
        standing="locked", ticks=149, options={"rush": ((31, 46), (62, 78), (94, 110))},
        keys=(
            *_drawn(_FROM_RIGHT, 32, FRONT_LEFT),
            *_cut(36, _TO_LEFT, _LOW_LEFT, FRONT_LEFT, "LR"),
            Key(56, man(_FROM_LEFT, **FRONT_LEFT), "io", "LR"),
            Key(64, man(_FROM_LEFT, trunk=trunk(-50, 4, 24, look=10), **FRONT_LEFT), "io", "LR"),
            *_cut(68, _TO_RIGHT, _LOW_RIGHT, FRONT_LEFT, "LR"),
            Key(88, man(_ALOFT, **FRONT_LEFT), "io", "LR"),
            Key(96, man(_ALOFT, trunk=trunk(4, -12, 30), aim=(1, 158, 2), **FRONT_LEFT), "io", "LR"),
            Key(99, man(_FALLING, **FRONT_LEFT), "in", "LR"),
            *_cut(100, _DOWN, _LOW, LONG_LEFT, "LR"),
            Key(116, man(_LOW, trunk=trunk(-2, 20, 30), grip2=(0, 0), armL=(30, 20, 60, 40, 0), **FRONT_LEFT), "io",
                "LR"),
            *noto(123, "LR", "Lr"),
        ),
    ),
)

# Go-ren: one; two-and-three; four.  The fourth is the crown, a whole pulse after anybody has stopped counting.  What
# tells it from san-ren is the blade over the left shoulder before it goes to the right.
GO_REN = Move(
    name="go_ren", title="go-ren", family="attacks", startup_ticks=36, active_ticks=100, recovery_ticks=47,
    tell_tick=24,
    strikes=(_edge(36, 4), _edge(68, 4), _edge(84, 4), _edge(100, 5),
        _edge(132, 11, weight="heavy", effect="knock_down", stun_ticks=32, push_px=22, bones=("weapon",))),
    sounds=((12, "slide"), (35, "whoosh"), (67, "whoosh"), (83, "whoosh"), (99, "whoosh"), (116, "cloth"),
        (131, "whoosh"), (174, "cloth")),
    trail=True,
    choreography=Choreography(
        standing="locked", ticks=183, options={"rush": ((31, 46), (62, 110), (126, 142))},
        keys=(
            *_drawn(_FROM_RIGHT, 32, FRONT_LEFT, _HIGH_LEFT),
            *_cut(36, _TO_LEFT, _LOW_LEFT, FRONT_LEFT, "LR"),
            Key(56, man(_FROM_LEFT, **FRONT_LEFT), "io", "LR"),
            Key(64, man(_FROM_LEFT, trunk=trunk(-50, 4, 24, look=10), **FRONT_LEFT), "io", "LR"),
            *_cut(68, _TO_RIGHT, _LOW_RIGHT, FRONT_LEFT, "LR", 9),
            *_cut(84, _RISING, _HIGH_LEFT, FRONT_LEFT, "LR", 9),
            *_cut(100, _TO_RIGHT, _LOW_RIGHT, FRONT_LEFT, "LR", 8),
            Key(119, man(_ALOFT, **FRONT_LEFT), "io", "LR"),
            Key(128, man(_ALOFT, trunk=trunk(4, -14, 30), aim=(1, 162, 2), **FRONT_LEFT), "io", "LR"),
            Key(131, man(_FALLING, **FRONT_LEFT), "in", "LR"),
            *_cut(132, _DOWN, _LOW, LONG_LEFT, "LR"),
            Key(150, man(_LOW, trunk=trunk(-2, 20, 30), grip2=(0, 0), armL=(30, 20, 60, 40, 0), **FRONT_LEFT), "io",
                "LR"),
            *noto(157, "LR", "Lr"),
        ),
    ),
)

_HEAVED: Pose = man(_ALOFT, trunk=trunk(8, -24, 34), aim=(1, 186, 0), head=(-10, 0, -12), **SUNK)

# Ji-wari: it goes back until the point hangs behind his knees.  Fifth does not hold this; be somewhere else.
JI_WARI = Move(
    name="ji_wari", title="ji-wari", family="attacks", startup_ticks=78, active_ticks=5, recovery_ticks=61,
    tell_tick=28,
    strikes=(Strike(first_tick=78, last_tick=82, bones=("weapon", "farmR"), damage=16, weight="finisher",
        effect="knock_down", stun_ticks=40, push_px=30, depth_px=22, swell_px=12, breaks_guard=True),),
    sounds=((12, "slide"), (28, "cloth"), (76, "step"), (77, "whoosh"), (82, "land"), (134, "cloth")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=144, options={"rush": ((71, 90),)},
        keys=(
            *_drawn(_ALOFT, 26, {}),
            Key(40, _HEAVED, "io", "RL"),
            Key(72, man(_HEAVED, trunk=trunk(10, -28, 34), aim=(1, 194, 0), legL=(52, 40, 40, 76, 0.1)), "io", "RL"),
            Key(77, man(_FALLING, trunk=trunk(0, 4, 30), **FRONT_LEFT, dx=0.08), "in", "Rl"),
            Key(80, man(_DOWN, trunk=trunk(-4, 36, 26), aim=(1, -10, 0), **LONG_LEFT), "lin", "LR"),
            Key(84, man(_LOW, trunk=trunk(-4, 56, 26), arms=(40, -2, 6, 20, 0), aim=(1, -32, 0), legs="deep"), "out",
                "LR"),
            Key(106, man(_LOW, trunk=trunk(-4, 52, 28), arms=(42, -2, 8, 20, 0), aim=(1, -32, 0), legs="deep"), "io",
                "LR"),
            *noto(118, "LR", "Lr"),
        ),
    ),
)

_STOOPED: Pose = man(HAND_ON, trunk=trunk(22, 36, 32), head=(-22, 0, -16), armR=(36, -44, 68, 80, 0),
    legR=(40, 150, 42, 70, 0.3), legL=(48, 20, 30, 76, 0))
_BEHIND: Pose = man(READY, trunk=trunk(44, 34, 28), head=(-22, 0, -30), armR=(40, 124, 20, 40, 0),
    armL=(40, 110, 60, 0, 0), aim=(1, -12, 164), prop=0)

# Shukuchi: the old men say that one folds the floor.  Four steps, and the cut is already behind her.
SHUKUCHI = Move(
    name="shukuchi", title="shukuchi", family="attacks", startup_ticks=52, active_ticks=14, recovery_ticks=65,
    tell_tick=28,
    strikes=(Strike(first_tick=52, last_tick=65, bones=("weapon", "farmR"), damage=12, weight="heavy",
        effect="launch", lift_px=7, stun_ticks=34, push_px=26, depth_px=20, swell_px=8),),
    sounds=((12, "cloth"), (26, "slide"), (38, "step"), (44, "step"), (50, "step"), (51, "whoosh"), (122, "cloth")),
    trail=True,
    choreography=Choreography(
        standing="locked", ticks=131, options={"rush": ((30, 80),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(11, HAND_ON, "io", "RL"),
            Key(28, _STOOPED, "out", "RL"),
            Key(34, man(_STOOPED, trunk=trunk(24, 40, 32)), "io", "RL"),
            Key(40, man(_STOOPED, **LONG_RIGHT), "in", "Lr"),
            Key(45, man(_BEHIND, **LONG_LEFT), "lin", "Rl"),
            Key(50, man(_BEHIND, trunk=trunk(36, 30, 28), **LONG_RIGHT), "lin", "Lr"),
            Key(54, man(READY, trunk=trunk(-4, 24, 26), armR=(74, 40, 16, 40, 0), armL=(36, 130, 50, 0, 0),
                aim=(1, 0, 50), prop=0, **LONG_RIGHT), "lin", "RL"),
            Key(58, man(READY, trunk=trunk(-26, 18, 22), armR=(88, 4, 6, 40, 0), armL=(36, 140, 46, 0, 0),
                aim=(1, 2, -4), prop=0, **LONG_LEFT), "lin", "Rl"),
            Key(66, man(READY, trunk=trunk(-40, 14, 20), armR=(92, -40, 20, 40, 0), armL=(40, 140, 46, 0, 0),
                aim=(1, 10, -70), prop=0, **LONG_LEFT), "out", "LR"),
            Key(90, man(READY, trunk=trunk(-30, 18, 26), armR=(84, -36, 30, 40, 0), armL=(36, 120, 50, 0, 0),
                aim=(1, 6, -76), prop=0, **FRONT_LEFT), "io", "LR"),
            *noto(105, "LR", "Lr"),
        ),
    ),
)
# fmt: on

CODA = (BOTH_HANDS, SAN_REN, GO_REN, JI_WARI, SHUKUCHI)
