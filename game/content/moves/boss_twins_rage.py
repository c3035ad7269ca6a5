"""The twin who is left: the other's sabre as well as his own, and no more drill.  Then what becomes of either.

He wears the second sabre at his belt and draws it for every blow: `prop` -1 in a pose is a sabre in each hand, 1 none.
"""

from __future__ import annotations

from game.content.moves.boss_twins import BACK, BLADE, GATHERED, LONG, READY, STEPS, STOOD, WIDE, told
from game.content.moves.boss_twins_pair import PAIR
from game.content.moves.men_right_foot import shared
from game.content.poses import Pose
from game.content.poses_men import man, trunk
from game.sim.spec import Choreography, Key, Move, Strike

# fmt: off
_LEFT_STEPS = {"legL": (44, 8, 20, 46, 0), "legR": (34, 166, 40, 12, 0.2)}
_ON_ONE_KNEE = {"legR": (86, 6, 20, 88, 0), "legL": (6, 160, 30, 92, 0.95)}
_LEFT_REACH = (60, 0, 8, 8)  # what the left hand's sabre adds to the hand
_OTHER = ("handL", "farmL")
_HOLDABLE = ("held", "kneed", "revolved", "lifted", "slammed", "thrown", "finished", "finished_cut",
    "finished_crushed")  # what nobody does with one of a pair
_TWO: Pose = man(READY, prop=-1)
_DRAWN: Pose = man(READY, trunk=trunk(-24, 6, 12), armL=(40, 150, 96, 80, 0), **GATHERED)  # the hand at the belt
_CROSSED: Pose = man(_TWO, trunk=trunk(0, -10, 14), armR=(150, 4, 20, 10, 0), armL=(140, 0, 52, 10, 0),
    aim=(1, 64, 0), **BACK)
_RIGHT_UP: Pose = man(_TWO, trunk=trunk(30, -4, 16), armR=(146, 30, 60, 10, 0), armL=(40, 60, 40, 30, 0),
    aim=(1, 140, 16))
_RIGHT_CUT: Pose = man(_TWO, trunk=trunk(-34, 22, 12), armR=(62, -14, 8, 40, 0), armL=(120, 80, 60, 10, 0),
    aim=(1, -24, -20))
_LEFT_CUT: Pose = man(_TWO, trunk=trunk(34, 22, 14), armL=(66, -10, 6, 40, 0), armR=(80, 120, 40, 20, 0),
    aim=(1, 20, 150))
_SPREAD: Pose = man(_TWO, trunk=trunk(0, -12, 12), armR=(84, 104, 10, 20, 0), armL=(84, 104, 10, 20, 0),
    aim=(1, 6, 100))
_SHUT: Pose = man(_TWO, trunk=trunk(0, 24, 8), arms=(84, -8, 4, 40, 0), aim=(1, -2, -8))

# The other's sabre off the floor into the left hand, and the two crossed above the plume: he is alone.
TAKES_BOTH = Move(
    name="takes_both", title="la seconde lame", family="bow", startup_ticks=0, active_ticks=0, recovery_ticks=71,
    sounds=((10, "step"), (24, "slide"), (46, "whoosh"), (64, "step")),
    choreography=Choreography(
        standing="locked", ticks=72,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(12, man(READY, trunk=trunk(-10, 20, 14), armL=(50, 20, 10, 0, 0), **STOOD), "io", "RL"),
            Key(24, man(READY, trunk=trunk(-30, 48, 16), armL=(30, 10, 6, 0, 0), armR=(70, 90, 30, 20, 0),
                aim=(1, 10, 70), legR=(86, 6, 16, 108, 0), legL=(30, 150, 50, 92, 0.6)), "io", "RL"),
            Key(30, man(_TWO, trunk=trunk(-30, 48, 16), armL=(30, 10, 6, 0, 0), armR=(70, 90, 30, 20, 0),
                aim=(1, 10, 70), legR=(86, 6, 16, 108, 0), legL=(30, 150, 50, 92, 0.6)), "lin", "RL"),
            Key(44, man(_CROSSED, **STOOD), "flow", "RL"),
            Key(56, man(_CROSSED, chest=(-12, 0, 0), **STOOD), "out", "RL"),
            Key(64, man(_DRAWN, prop=-1), "io", "Rl"),
            Key(72, READY, "io", "Lr"),
        ),
    ),
)

_BLOW = {"weight": "medium", "stun_ticks": 18, "push_px": 4, "depth_px": 22, "swell_px": 8}

# An X above the plume: the tell.  Right, left, a pulse between them, and at the end both.
TWO_SABRES = Move(
    name="two_sabres", title="deux sabres", family="attacks", startup_ticks=42, active_ticks=45, recovery_ticks=34,
    tell_tick=30, trail=True,
    strikes=(
        Strike(first_tick=42, last_tick=45, bones=BLADE, damage=8, **_BLOW),
        Strike(first_tick=62, last_tick=65, bones=_OTHER, damage=8, reach_px=_LEFT_REACH, **_BLOW),
        Strike(first_tick=82, last_tick=86, bones=(*BLADE, *_OTHER), damage=14, weight="heavy", effect="knock_down",
            stun_ticks=30, push_px=26, depth_px=30, swell_px=8, breaks_guard=True),
    ),
    sounds=((14, "step"), (41, "whoosh"), (61, "whoosh"), (80, "whoosh"), (83, "step")),
    choreography=Choreography(
        standing="locked", ticks=121, options={"rush": ((34, 92),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(8, _DRAWN, "io", "Lr"),
            Key(18, _CROSSED, "out", "Lr"),
            Key(35, man(_CROSSED, trunk=trunk(6, -14, 14), legR=(40, 0, 12, 20, 0.3)), "io", "LR"),
            Key(40, man(_RIGHT_UP, **WIDE), "io", "Lr"),
            Key(45, man(_RIGHT_CUT, **WIDE), "in", "RL"),
            Key(55, man(_TWO, trunk=trunk(-34, -2, 10), armR=(34, 30, 30, 40, 0), armL=(146, 20, 50, 10, 0),
                aim=(1, -50, 0), **WIDE), "io", "RL"),
            Key(60, man(_TWO, trunk=trunk(-30, -2, 10), armR=(34, 30, 30, 40, 0), armL=(146, 20, 50, 10, 0),
                aim=(1, -50, 0), **_LEFT_STEPS), "io", "Rl"),
            Key(65, man(_LEFT_CUT, **_LEFT_STEPS), "in", "LR"),
            Key(75, man(_SPREAD, **STOOD), "io", "Lr"),
            Key(84, man(_SHUT, **LONG), "flow", "Lr"),
            Key(88, man(_SHUT, trunk=trunk(0, 32, 8), **LONG), "out", "LR"),
            Key(100, man(_SHUT, trunk=trunk(0, 26, 8), **LONG), "io", "LR"),
            Key(111, man(_DRAWN, prop=-1), "io", "Lr"),
            Key(121, READY, "io", "Lr"),
        ),
    ),
)

_LOADED: Pose = man(_TWO, trunk=trunk(40, 30, 20), armR=(40, 120, 20, 30, 0), armL=(50, 30, 70, 30, 0),
    aim=(1, -20, 140), legR=(50, 0, 12, 80, 0), legL=(40, 148, 60, 74, 0.2))

# Coiled low with both blades behind him: the tell.  One sweep of two sabres takes whatever stands off its feet.
STORM = told(
    "storm", "la tempête", 42, 8, 34, 30,
    (Strike(first_tick=42, last_tick=49, bones=(*BLADE, *_OTHER), damage=13, weight="heavy", effect="trip",
        stun_ticks=30, push_px=20, depth_px=38, swell_px=8, reach_px=(10, 0, 0, 0)),),
    ((12, "step"), (36, "slide"), (41, "whoosh"), (46, "whoosh")),
    (Key(0, READY, "lin", "RL"), Key(8, man(_DRAWN, trunk=trunk(0, 16, 12)), "io", "Lr"),
        Key(20, _LOADED, "out", "Lr"), Key(36, man(_LOADED, chest=(14, 0, 22)), "io", "RL"),
        Key(42, man(_TWO, trunk=trunk(10, 34, 16), armR=(40, 50, 10, 40, 0), armL=(44, 10, 20, 30, 0),
            aim=(1, -22, 50), **LONG), "in", "Lr"),
        Key(46, man(_TWO, trunk=trunk(-20, 36, 14), armR=(46, 0, 6, 40, 0), armL=(46, 60, 14, 20, 0),
            aim=(1, -20, -4), **LONG), "lin", "RL"),
        Key(50, man(_TWO, trunk=trunk(-48, 34, 12), armR=(50, -40, 10, 50, 0), armL=(56, 110, 20, 10, 0),
            aim=(1, -12, -60), **LONG), "lin", "RL"),
        Key(60, man(_TWO, trunk=trunk(-44, 30, 12), armR=(50, -38, 10, 50, 0), armL=(56, 112, 20, 10, 0),
            aim=(1, -14, -56), **LONG), "out", "RL"),
        Key(73, man(_DRAWN, prop=-1), "io", "Rl"), Key(84, READY, "io", "Lr")),
    ((34, 56),),
)

_BOWED: Pose = man("guard", trunk=trunk(-10, 12, 14), armR=(50, 10, 50, 40, 0), armL=(20, 40, 40, 30, 0), prop=1,
    aim=(1, -70, 0), chest=(10, 0, -6), head=(30, 0, 4), shrug=(0, 0), **_ON_ONE_KNEE)

# The point to the floor, one knee after it, and the hilt is let go.
KNEEL = Move(
    name="kneel", title="à genoux", family="reactions", startup_ticks=0, active_ticks=0, recovery_ticks=63,
    sounds=((30, "land"),),
    choreography=Choreography(
        standing="locked", ticks=64, loop_from=63,
        keys=(Key(0, READY, "lin", "RL"),
            Key(16, man(READY, trunk=trunk(-10, 10, 12), aim=(1, -50, 0), **STOOD), "io", "RL"),
            Key(34, man(_BOWED, chest=(4, 0, -3), head=(20, 0, 6), prop=0), "io", "Rl"),
            Key(52, _BOWED, "io", "RL"), Key(63, _BOWED, "lin", "RL"), Key(64, _BOWED, "lin", "RL")),
    ),
)

# Sent home: he gets up as he went down, by numbers; the sabre stays where it lies until he has bent for it.
_RISE = Move(
    name="get_off_knees", title="getting up by numbers", family="rising", startup_ticks=0, active_ticks=0,
    recovery_ticks=51, untouchable=(1, 51), sounds=((38, "step"),),
    choreography=Choreography(
        standing="locked", ticks=52,
        keys=(Key(0, _BOWED, "lin", "B"),
            Key(12, man(_BOWED, armR=(40, 20, 6, 30, 0), chest=(20, 0, -4)), "io", "B"),
            Key(26, man(READY, trunk=trunk(-10, 16, 12), aim=(1, -40, 0), legR=(62, 4, 14, 76, 0),
                legL=(30, 150, 50, 74, 0.5)), "io", "rl"),
            Key(39, man(READY, trunk=trunk(-6, -4, 8), armR=(52, 4, 128, 4, 0), aim=(1, 88, 0), **STOOD), "io", "Rl"),
            Key(52, READY, "io", "Rl")),
    ),
)

_KNEES: Pose = man("knees", trunk=trunk(0, 4, -10), armR=(52, 4, 128, 4, 0), armL=(8, 90, 10, 0, 0), prop=1)

# On his knees already: he salutes as he was taught to, with nothing in the hand, and goes forward.
_DIE = Move(
    name="die_back", title="dying, saluting", family="reactions", startup_ticks=0, active_ticks=0, recovery_ticks=61,
    sounds=((8, "land"), (44, "land")),
    choreography=Choreography(
        standing="locked", ticks=62, options={"rush": ((4, 52),)},
        keys=(
            Key(0, _BOWED, "lin", "B"),
            Key(6, man(_KNEES, armR=(50, 14, 90, 20, 0), head=(24, 0, 0)), "in", "B"),
            Key(18, _KNEES, "io", "B"),
            Key(28, man(_KNEES, head=(16, 0, 0)), "io", "B"),
            Key(40, man("on_face", yaw=-10, tip=58, arms=(20, 60, 30, 0, 0), head=(20, 0, 20), prop=1,
                legL=(10, 20, 30, 70, 0.9), legR=(10, 20, 30, 60, 0.9), dx=0.16), "in", "B"),
            Key(45, man("on_face", yaw=-10, arms=(24, 80, 30, 0, 0), prop=1, dx=0.1), "in", "B"),
            Key(62, man("on_face", yaw=-10, arms=(20, 84, 40, 0, 0), head=(-10, 0, 66), prop=1), "io", "B"),
        ),
    ),
)

# A step with the front foot, and he is in line again.
_HURT_BEHIND = Move(
    name="hurt_behind", title="hurt from behind", family="reactions", startup_ticks=0, active_ticks=0,
    recovery_ticks=27, sounds=((11, "step"),),
    choreography=Choreography(
        standing="locked", ticks=28,
        keys=(Key(0, READY, "lin", "RL"),
            Key(4, man(READY, trunk=trunk(-30, -10, 10), armR=(70, 90, 30, 20, 0), armL=(60, 110, 30, 0, 0),
                head=(-26, 0, 20), **STOOD), "out4", "RL"),
            Key(12, man(READY, trunk=trunk(-20, 26, 10), **WIDE), "io", "Lr"),
            Key(18, man(READY, trunk=trunk(-18, 14, 12), **WIDE), "io", "RL"),
            Key(28, READY, "io", "Rl")),
    ),
)
# fmt: on

#: All that either of them dances: one list, so that one bake of pictures dresses both.
TWINS = (
    *STEPS, *PAIR, TAKES_BOTH, TWO_SABRES, STORM, KNEEL,
    *shared(READY, "gunman", (_HURT_BEHIND, _DIE, _RISE), ("beg", "die_crumple", *_HOLDABLE)),
)  # fmt: skip
