"""The twin who is left: his brother's sabre in the other hand, and no more drill.  Then what becomes of either.

`prop` -1 in a pose: a sabre in each hand.
"""

from __future__ import annotations

from game.content.moves.boss_twins import (
    BACK,
    GATHERED,
    HIGH,
    LONG,
    LOW,
    STOOD,
    WIDE,
    Line,
    back_to_back,
    crossing_fleche,
    guard,
    march,
    march_back,
    parry,
    salute,
    scissors,
)
from game.content.moves.men_right_foot import shared
from game.content.poses import Pose
from game.content.poses_men import man, trunk
from game.sim.spec import Choreography, Key, Move, Strike

# fmt: off
_LEFT_STEPS = {"legL": (44, 8, 20, 46, 0), "legR": (34, 166, 40, 12, 0.2)}
_LEFT_REACH = (60, 0, 8, 8)  # what the left hand's sabre adds to the hand
_BLADE = ("weapon", "farmR")
_OTHER = ("handL", "farmL")


def rage(line: Line) -> Move:
    """Deux sabres: an X above the plume: the tell.  Right, left, right, a pulse between them, and at the end both."""
    two = man(line.ready, prop=-1)
    crossed = man(two, trunk=trunk(0, -10, 14), armR=(150, 4, 20, 10, 0), armL=(140, 0, 52, 10, 0),
        aim=(1, 64, 0), **BACK)
    right_up = man(two, trunk=trunk(30, -4, 16), armR=(146, 30, 60, 10, 0), armL=(40, 60, 40, 30, 0),
        aim=(1, 140, 16))
    right_cut = man(two, trunk=trunk(-34, 22, 12), armR=(62, -14, 8, 40, 0), armL=(120, 80, 60, 10, 0),
        aim=(1, -24, -20))
    left_up = man(two, trunk=trunk(-34, -2, 10), armR=(34, 30, 30, 40, 0), armL=(146, 20, 50, 10, 0), aim=(1, -50, 0))
    left_cut = man(two, trunk=trunk(34, 22, 14), armL=(66, -10, 6, 40, 0), armR=(80, 120, 40, 20, 0),
        aim=(1, 20, 150))
    wide = man(two, trunk=trunk(0, -12, 12), armR=(84, 104, 10, 20, 0), armL=(84, 104, 10, 20, 0), aim=(1, 6, 100))
    shut = man(two, trunk=trunk(0, 24, 8), arms=(84, -8, 4, 40, 0), aim=(1, -2, -8))
    blow = {"stun_ticks": 18, "depth_px": 22, "swell_px": 8}
    return Move(
        name="two_sabres", title="deux sabres", family="attacks", startup_ticks=40, active_ticks=65, recovery_ticks=38,
        tell_tick=30, trail=True,
        strikes=(
            Strike(first_tick=40, last_tick=43, bones=_BLADE, damage=8, weight="medium", push_px=4, **blow),
            Strike(first_tick=60, last_tick=63, bones=_OTHER, damage=8, weight="medium", push_px=4,
                reach_px=_LEFT_REACH, **blow),
            Strike(first_tick=80, last_tick=83, bones=_BLADE, damage=8, weight="medium", push_px=4, **blow),
            Strike(first_tick=100, last_tick=104, bones=(*_BLADE, *_OTHER), damage=14, weight="heavy",
                effect="knock_down", stun_ticks=30, push_px=26, depth_px=30, swell_px=8, breaks_guard=True),
        ),
        sounds=((14, "step"), (39, "whoosh"), (59, "whoosh"), (79, "whoosh"), (98, "whoosh"), (101, "step")),
        choreography=Choreography(
            standing="locked", ticks=143, options={"rush": ((34, 108),)},
            keys=(
                Key(0, line.ready, "lin", "RL"),
                Key(16, crossed, "out", "LR"),
                Key(34, man(crossed, trunk=trunk(6, -14, 14), legR=(40, 0, 12, 20, 0.3)), "io", "LR"),
                Key(38, man(right_up, **WIDE), "io", "Lr"),
                Key(43, man(right_cut, **WIDE), "in", "RL"),
                Key(54, man(left_up, **WIDE), "io", "RL"),
                Key(58, man(left_up, **_LEFT_STEPS), "io", "Rl"),
                Key(63, man(left_cut, **_LEFT_STEPS), "in", "LR"),
                Key(74, man(right_up, **_LEFT_STEPS), "io", "LR"),
                Key(78, man(right_up, **WIDE), "io", "Lr"),
                Key(83, man(right_cut, **WIDE), "in", "RL"),
                Key(92, man(wide, **STOOD), "io", "Rl"),
                Key(95, man(wide, trunk=trunk(0, -14, 12), **STOOD), "io", "RL"),
                Key(102, man(shut, **LONG), "flow", "Lr"),
                Key(106, man(shut, trunk=trunk(0, 32, 8), **LONG), "out", "LR"),
                Key(118, man(shut, trunk=trunk(0, 26, 8), **LONG), "io", "LR"),
                Key(132, man(line.ready, prop=-1, **GATHERED), "io", "Lr"),
                Key(143, line.ready, "io", "Lr"),
            ),
        ),
    )


_ON_ONE_KNEE = {"legR": (86, 6, 20, 88, 0), "legL": (6, 160, 30, 92, 0.95)}


def _bowed(line: Line) -> Pose:
    return man("guard", trunk=trunk(-10, 12, 14), armR=(60, 10, 50, 40, 0), armL=(30, 60, 40, 30, 0), aim=(1, -70, 0),
        chest=(10, 0, -6), head=(30, 0, 4), shrug=(0, 0), **_ON_ONE_KNEE)


def kneel(line: Line) -> Move:
    """The point to the floor, one knee after it, the hilt to her."""
    low = _bowed(line)
    return Move(
        name="kneel", title="à genoux", family="reactions", startup_ticks=0, active_ticks=0, recovery_ticks=95,
        sounds=((34, "land"),),
        choreography=Choreography(
            standing="locked", ticks=96, loop_from=95,
            keys=(Key(0, line.ready, "lin", "RL"),
                Key(16, man(line.ready, trunk=trunk(-10, 10, 12), aim=(1, -50, 0), **STOOD), "io", "RL"),
                Key(36, man(low, chest=(4, 0, -3), head=(20, 0, 6)), "io", "Rl"), Key(60, low, "io", "RL"),
                Key(95, low, "io", "RL"), Key(96, low, "lin", "RL")),
        ),
    )


def rise(line: Line) -> Move:
    """Sent home: he gets up as he went down, by numbers, and the blade says thank you."""
    half = man(line.ready, trunk=trunk(-10, 16, 12), aim=(1, -40, 0), legR=(62, 4, 14, 76, 0),
        legL=(30, 150, 50, 74, 0.5))
    return Move(
        name="get_off_knees", title="getting up by numbers", family="rising", startup_ticks=0, active_ticks=0,
        recovery_ticks=51, untouchable=(1, 51), sounds=((38, "step"),),
        choreography=Choreography(
            standing="locked", ticks=52,
            keys=(Key(0, _bowed(line), "lin", "B"),
                Key(10, man(_bowed(line), chest=(2, 0, -4), head=(4, 0, 6)), "io", "B"), Key(24, half, "io", "rl"),
                Key(38, man(line.ready, trunk=trunk(-6, -4, 8), armR=(52, 4, 128, 4, 0), aim=(1, 88, 0), **STOOD), "io",
                    "Rl"),
                Key(52, line.ready, "io", "Rl")),
        ),
    )


def die(line: Line) -> Move:
    """He salutes as he was taught to, on his knees, and goes forward over the hilt."""
    knees: Pose = man("knees", trunk=trunk(0, 4, -10), armR=(52, 4, 128, 4, 0), armL=(8, 90, 10, 0, 0), aim=(1, 86, 0))
    return Move(
        name="die_crumple", title="dying, saluting", family="reactions", startup_ticks=0, active_ticks=0,
        recovery_ticks=87, sounds=((24, "land"), (70, "land")),
        choreography=Choreography(
            standing="locked", ticks=88, options={"rush": ((12, 74),)},
            keys=(
                Key(0, line.ready, "lin", "RL"),
                Key(4, man(line.ready, trunk=trunk(0, 24, 4), head=(14, 0, 0), armR=(50, 30, 60, 30, 0)), "out4", "RL"),
                Key(15, man(line.ready, trunk=trunk(0, 12, 0), legR=(40, 20, 28, 84, 0.3), legL=(36, 60, 36, 84, 0.6),
                    armR=(50, 20, 80, 30, 0), aim=(1, 30, 0)), "in", "RL"),
                Key(25, man(knees, armR=(50, 14, 90, 20, 0), aim=(1, 50, 0), head=(24, 0, 0)), "in", "B"),
                Key(40, knees, "io", "B"),
                Key(52, man(knees, head=(16, 0, 0)), "io", "B"),
                Key(64, man("on_face", yaw=-10, tip=58, arms=(20, 60, 30, 0, 0), head=(20, 0, 20), aim=(1, 10, 20),
                    legL=(10, 20, 30, 70, 0.9), legR=(10, 20, 30, 60, 0.9), dx=0.16), "in", "B"),
                Key(69, man("on_face", yaw=-10, arms=(24, 80, 30, 0, 0), aim=(1, 0, 30), dx=0.1), "in", "B"),
                Key(88, man("on_face", yaw=-10, arms=(20, 84, 40, 0, 0), head=(-10, 0, 66), aim=(1, 0, 34)), "io", "B"),
            ),
        ),
    )


def hurt_behind(line: Line) -> Move:
    """A step with the front foot, and he is in line again."""
    arched = man(line.ready, trunk=trunk(-30, -10, 10), armR=(70, 90, 30, 20, 0), armL=(60, 110, 30, 0, 0),
        head=(-26, 0, 20))
    return Move(
        name="hurt_behind", title="hurt from behind", family="reactions", startup_ticks=0, active_ticks=0,
        recovery_ticks=27, sounds=((11, "step"),),
        choreography=Choreography(
            standing="locked", ticks=28,
            keys=(Key(0, line.ready, "lin", "RL"), Key(4, man(arched, **STOOD), "out4", "RL"),
                Key(12, man(line.ready, trunk=trunk(-20, 26, 10), **WIDE), "io", "Lr"),
                Key(18, man(line.ready, trunk=trunk(-18, 14, 12), **WIDE), "io", "RL"),
                Key(28, line.ready, "io", "Rl")),
        ),
    )


def twin(line: Line) -> tuple[Move, ...]:
    """All that one of them dances."""
    return (
        guard(line), march(line), march_back(line), salute(line), scissors(line), crossing_fleche(line),
        back_to_back(line), parry(line), rage(line), kneel(line),
        *shared(line.ready, "gunman", (hurt_behind(line), die(line), rise(line)), ("beg",)),
    )
# fmt: on


TWIN_A = twin(Line(HIGH, high=True))
TWIN_B = twin(Line(LOW, high=False))
