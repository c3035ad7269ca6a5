"""How Wick stands, goes, falls and gets up: close, economical, never squared up.  Poses are men's, feet are locked."""

from __future__ import annotations

from dataclasses import replace

from game.content.moves.beats import STANDING
from game.content.moves.leaps import ANYTHING
from game.content.moves.men_falls import falls
from game.content.moves.men_hurt import hurts
from game.content.moves.men_walk import walk
from game.content.poses import Pose
from game.content.poses_men import gait, man, trunk
from game.core.skeleton import mirror
from game.sim.spec import Cancel, Choreography, Input, Key, Move, Strike

# fmt: off
#: centre axis: both hands before the eye, the elbows in, the weight over the front foot
READY: Pose = man("guard", yaw=24, pelvis=(6, 0, -6), spine=(5, 0, -8), chest=(6, 0, -8), head=(8, 6, 8),
    armR=(70, -22, 62, 62, 0), armL=(66, -16, 74, 66, 0), legL=(24, 16, 26, 26, 0), legR=(20, 160, 34, 5.4, 0.1),
    shrug=(0.014, 0.014))
BACK = ("back", "fresh_back")
ONWARD = ("forward", "fresh_forward", "depth")
EVERYTHING = (*ANYTHING, "leaps", "holds")

# He breathes, and looks past her shoulder.
STAND = Move(
    name="guard", title="guard", family="stance", startup_ticks=0, active_ticks=0, recovery_ticks=70,
    choreography=Choreography(
        standing="locked", ticks=70, loop=True,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(24, man(READY, chest=(4, 0, -6), head=(6, 8, -6), armR=(66, -20, 68, 62, 0)), "io", "RL"),
            Key(48, man(READY, pelvis=(8, 0, -4), head=(8, 4, 16), armL=(62, -14, 80, 66, 0)), "io", "RL"),
            Key(70, READY, "io", "RL"),
        ),
    ),
)


def _run() -> Move:
    """Low, the tie over the shoulder; nobody has ever told him to hurry twice."""
    base = man(READY, trunk=trunk(-8, 30, 16), armR=(40, 20, 84, 30, 0), armL=(20, 160, 80, 20, 0))
    contact = man(base, legL=(42, 8, 20, 34, 0.1), legR=(44, 174, 30, 14, 0.7))
    down = man(base, pelvis=(14, 0, 0), legL=(30, 8, 20, 52, 0), legR=(30, 174, 30, 60, 0.7))
    passing = man(base, pelvis=(10, 0, 4), legL=(8, 4, 20, 12, 0.2), legR=(40, 8, 30, 96, 0.5),
        armR=(14, 60, 84, 30, 0), armL=(26, 60, 84, 20, 0))
    return Move(
        name="run", title="run", family="runs", context="run", startup_ticks=0, active_ticks=0, recovery_ticks=24,
        sounds=((1, "step"), (13, "step")),
        choreography=Choreography(
            standing="locked", ticks=24, loop=True, options={"lane_h": 0.05, "rush": ((0, 24),)},
            keys=gait(12, contact, down, passing),
        ),
    )


_TUCKED: Pose = man(READY, pelvis=(26, 0, 0), spine=(28, 0, 0), chest=(26, 0, 0), head=(34, 0, 0),
    arms=(30, 20, 130, 30, 0), legR=(100, 20, 30, 130, 0.5), legL=(100, 20, 30, 130, 0.5))

# Zenpo ukemi: the sleeve is laid on the floor, the back follows it, and what comes up is a muzzle.
ROLL = Move(
    name="roll", title="forward roll", family="leaps", context="glissade", startup_ticks=2, active_ticks=0,
    recovery_ticks=25, untouchable=(2, 12), heart=(2, 7), again=(46, 80, 4), steer_depth_px=3,
    inputs=(Input(button="dodge", aims=ONWARD), Input(button="dodge", contexts=("run",))),
    cancels=(Cancel(families=EVERYTHING, first_tick=22, on="always"),),
    sounds=((3, "cloth"), (8, "slide"), (23, "step")),
    choreography=Choreography(
        standing="locked", ticks=28, options={"rush": ((1, 28),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(4, man(READY, tip=34, legs="deep", pelvis=(24, 0, 6), spine=(20, 0, 6), chest=(18, 0, 6),
                armR=(70, 10, 30, 60, 0), armL=(60, 10, 30, 60, 0), dx=0.14), "io", "B"),
            Key(8, man(_TUCKED, tip=100, dx=0.18), "lin", "B"),
            Key(11, man(_TUCKED, tip=138, dx=0.12), "lin", "B"),
            Key(14, man(_TUCKED, tip=168, dx=0.12), "lin", "B"),
            Key(17, man(_TUCKED, tip=204, dx=0.12), "lin", "B"),
            Key(21, man(_TUCKED, tip=292, dx=0.12), "lin", "B"),
            Key(24, man(READY, tip=336, legs="deep", pelvis=(20, 0, 0), armR=(80, -14, 30, 62, 0), dx=0.04), "in",
                "B"),
            Key(28, man(READY, tip=360, dx=0.04), "out", "rl"),
        ),
    ),
)

# Only the spine gives; the shoes have not moved until the second step is taken.
SWAY = Move(
    name="sway", title="slip", family="leaps", context="glissade", startup_ticks=2, active_ticks=0, recovery_ticks=18,
    untouchable=(2, 10), heart=(2, 7), again=(40, 80, 3), steer_depth_px=2,
    inputs=(Input(button="dodge", aims=("neutral", *BACK)),),
    cancels=(Cancel(families=EVERYTHING, first_tick=14, on="always"),), sounds=((2, "cloth"), (9, "step")),
    choreography=Choreography(
        standing="locked", ticks=21, options={"rush": ((1, 12),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(4, man(READY, trunk=trunk(30, -16, 30, lean=16), armR=(60, 10, 90, 50, 0), armL=(74, -10, 80, 60, 0),
                legL=(20, 20, 26, 10, 0.1), legR=(26, 130, 34, 36, 0.1)), "out", "RL"),
            Key(11, man(READY, trunk=trunk(20, 10, 30, lean=10), legs="deep"), "io", "rl"),
            Key(21, READY, "io", "rl"),
        ),
    ),
)

AIR: Pose = man(READY, trunk=trunk(-6, 14, 22), legL=(58, 14, 26, 80, 0.5), legR=(30, 160, 30, 70, 0.6),
    armR=(62, -10, 70, 62, 0), armL=(50, 40, 60, 40, 0), hgt=0.52)

# Two knees, no run-up.
VAULT = Move(
    name="vault", title="jump", family="jumps", flight="track", startup_ticks=4, active_ticks=0, recovery_ticks=37,
    inputs=(Input(button="jump", contexts=STANDING),), steer_px=2, steer_depth_px=2,
    cancels=(Cancel(families=("jumps",), first_tick=7, last_tick=32, on="always"),),
    sounds=((4, "step"), (36, "land")),
    choreography=Choreography(
        standing="locked", ticks=42, options={"rush": ((0, 42),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(4, man(READY, pelvis=(18, 0, -4), legL=(40, 16, 26, 60, 0), legR=(10, 160, 34, 60, 0.3)), "out", "RL"),
            Key(8, man(READY, legL=(8, 16, 26, 10, 0.9), legR=(12, 170, 34, 6, 0.9), hgt=0.70, dx=0.04), "in", ""),
            Key(20, man(AIR, hgt=1.02, dx=0.06), "out", ""),
            Key(32, man(AIR, legL=(24, 14, 26, 30, 0.7), legR=(12, 160, 30, 30, 0.7), hgt=0.72, dx=0.06), "in", ""),
            Key(36, man(READY, pelvis=(14, 0, -4), legL=(36, 16, 26, 52, 0), legR=(16, 160, 34, 46, 0.2), dx=0.02),
                "lin", "rl"),
            Key(42, READY, "out", "Rl"),
        ),
    ),
)

# A heel out of nothing, straight down the line of the other man's eyes.
JUMP_KICK = Move(
    name="jump_kick", title="flying kick", family="jumps", flight="ballistic", startup_ticks=7, active_ticks=8,
    recovery_ticks=9, then="falling", steer_px=2, inputs=(Input(button="light", contexts=("air",)),
        Input(button="heavy", contexts=("air",)), Input(button="special", contexts=("air",))),
    strikes=(Strike(first_tick=7, last_tick=14, bones=("footL", "shinL"), damage=12, weight="heavy",
        effect="knock_down", stun_ticks=40, pool=2, push_px=18, swell_px=10),),
    sounds=((6, "whoosh"),), trail=True,
    choreography=Choreography(
        standing="locked", ticks=24,
        keys=(
            Key(0, AIR, "lin", ""),
            Key(5, man(AIR, trunk=trunk(20, -10, 10), legL=(88, 6, 20, 104, 0.2)), "io", ""),
            Key(7, man(AIR, trunk=trunk(34, -18, 0), legL=(84, 4, 14, 6, 0), armL=(40, 120, 50, 20, 0)), "in", ""),
            Key(14, man(AIR, trunk=trunk(36, -16, 0), legL=(80, 4, 14, 2, 0), armL=(40, 124, 50, 20, 0)), "io", ""),
            Key(24, AIR, "io", ""),
        ),
    ),
)

FALLING = Move(
    name="falling", title="in the air", family="jumps", flight="ballistic", startup_ticks=0, active_ticks=0,
    recovery_ticks=24, steer_px=2,
    choreography=Choreography(
        standing="locked", ticks=24, loop=True,
        keys=(Key(0, AIR, "lin", ""), Key(12, man(AIR, armL=(56, 60, 50, 40, 0), chest=(8, 0, -2)), "io", ""),
            Key(24, AIR, "io", "")),
    ),
)

# Heel, shoulders, heel: he looks over one of them before he turns, and is facing there.
ABOUT = Move(
    name="about", title="about turn", family="runs", startup_ticks=0, active_ticks=0, recovery_ticks=10, turns=True,
    inputs=(Input(button="back_twice"),), sounds=((4, "slide"), (8, "step")),
    choreography=Choreography(
        standing="locked", ticks=11, options={"rush": ((0, 11),)},
        keys=(
            Key(0, READY, "lin", ""),
            Key(5, man(READY, yaw=90, head=(4, 0, 40), legL=(12, 20, 26, 14, 0.3), legR=(10, 150, 34, 10, 0.3)), "io",
                ""),
            Key(11, man(mirror(READY), yaw=156), "io", "lr"),
        ),
    ),
)

_LAPEL: Pose = man(READY, trunk=trunk(20, 8, 24), armL=(84, -26, 92, 70, 0), armR=(40, 90, 84, 40, 0), legs="back")
_DRAWN: Pose = man(READY, trunk=trunk(-10, -6, 12), head=(14, -6, 10), armL=(116, 14, 40, 60, 0),
    armR=(34, 116, 90, 40, 0), legs="back")

# The lapel across the face: cloth takes blade and shot alike.
COAT_PARRY = Move(
    name="coat_parry", title="coat parry", family="guard", context="guarding", startup_ticks=1, active_ticks=0,
    recovery_ticks=18, parries=(1, 7), inputs=(Input(button="guard", contexts=STANDING),),
    cancels=(Cancel(families=("beats", "battements", "turns", "leaps"), first_tick=1),
        Cancel(families=("holds", "weapons"), first_tick=1, on="always")), sounds=((1, "cloth"), (3, "cloth")),
    choreography=Choreography(
        standing="locked", ticks=20,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(2, _LAPEL, "out", "RL"),
            Key(6, _DRAWN, "out", "RL"),
            Key(11, man(_DRAWN, armL=(104, 60, 46, 60, 0), trunk=trunk(10, 0, 24)), "io", "RL"),
            Key(20, READY, "io", "RL"),
        ),
    ),
)

_COVER: Pose = man(READY, trunk=trunk(16, 20, 34), head=(18, 0, 4), armL=(92, -24, 120, 70, 0),
    armR=(70, -10, 126, 60, 0), shrug=(0.04, 0.04))

# One elbow up, the chin behind it.
BLOCK = Move(
    name="block", title="block", family="guard", context="guarding", startup_ticks=6, active_ticks=0,
    recovery_ticks=23, blocks_from_tick=1,
    cancels=(Cancel(families=("leaps", "turns", "jumps", "beats", "battements"), first_tick=1, on="always"),
        Cancel(families=("holds", "weapons"), first_tick=1, on="always")),
    choreography=Choreography(
        standing="locked", ticks=30, loop_from=6,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(6, _COVER, "out", "RL"),
            Key(18, man(_COVER, armL=(96, -26, 116, 70, 0), head=(20, 0, 2)), "io", "RL"),
            Key(30, _COVER, "io", "RL"),
        ),
    ),
)

# No more than that: the hands come down, the chin goes down, and nobody has looked away.
NOD = Move(
    name="nod", title="a nod", family="bow", startup_ticks=0, active_ticks=0, recovery_ticks=70,
    banks=((40, 50), (70, 100)), inputs=(Input(button="reverence", contexts=STANDING),),
    cancels=(Cancel(families=("leaps",), first_tick=1, last_tick=19, on="always"),),
    sounds=((10, "cloth"), (24, "step")),
    choreography=Choreography(
        standing="locked", ticks=71,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(14, man(READY, trunk=trunk(0, 0, 26), armR=(14, 30, 20, 40, 0), armL=(14, 20, 20, 40, 0)), "io", "RL"),
            Key(26, man(READY, trunk=trunk(0, -2, 26), armR=(12, 30, 16, 40, 0), armL=(46, -20, 110, 70, 0),
                legL=(8, 16, 26, 4, 0), legR=(6, 150, 34, 2, 0)), "io", "Rl"),
            Key(40, man(READY, trunk=trunk(0, 26, 26), head=(26, 0, -10), armR=(12, 30, 16, 40, 0),
                armL=(46, -20, 110, 70, 0), legL=(8, 16, 26, 4, 0), legR=(6, 150, 34, 2, 0)), "io", "LR"),
            Key(52, man(READY, trunk=trunk(0, 2, 26), armR=(14, 30, 20, 40, 0), armL=(30, 0, 70, 50, 0),
                legL=(8, 16, 26, 4, 0), legR=(6, 150, 34, 2, 0)), "io", "LR"),
            Key(71, READY, "io", "Lr"),
        ),
    ),
)
# fmt: on


def _answered(move: Move) -> Move:
    """What men suffer, as one suffers it who may do something about it."""
    if move.name not in ("hurt_high", "hurt_behind", "stagger"):
        return move
    shaken = Cancel(families=("turns",), first_tick=1, last_tick=40, on="always")
    return replace(move, context="struck", cancels=(shaken,))


#: what never happens to him, or looks the same
_NOT_HIS = ("hurt_low", "reel", "juggled", "die_crumple", "beg", "get_off_knees")

WICK_STEPS = (
    STAND, walk(READY, 26), _run(), ROLL, SWAY, VAULT, JUMP_KICK, FALLING, ABOUT, COAT_PARRY, BLOCK, NOD,
    *(_answered(move) for move in (*hurts(READY), *falls(READY)) if move.name not in _NOT_HIS),
)  # fmt: skip
