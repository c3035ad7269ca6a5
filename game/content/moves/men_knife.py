"""The knife man: low, restless, quick-slow-quick.  The point draws small circles."""

from __future__ import annotations

from game.content.moves.men_falls import falls
from game.content.moves.men_holds import in_her_hands
from game.content.moves.men_hurt import hurts
from game.content.moves.men_walk import walk, walk_back
from game.content.poses import Pose
from game.content.poses_men import man, trunk
from game.sim.spec import Choreography, Key, Move, Shot, Strike

# fmt: off
READY: Pose = man("knife")

# The point draws small circles; the knees are never still.
GUARD = Move(
    name="guard", title="guard", family="stance", startup_ticks=0, active_ticks=0, recovery_ticks=40,
    choreography=Choreography(
        standing="locked", ticks=40, loop=True,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(10, man(READY, armR=(50, 30, 60, 20, 0), wpn=(20, 20), pelvis=(20, 6, -2)), "io", "RL"),
            Key(20, man(READY, armR=(40, 80, 70, 20, 0), wpn=(60, -10), legL=(55, 18, 30, 88, 0)), "out", "RL"),
            Key(30, man(READY, pelvis=(20, -6, -8)), "io", "RL"),
            Key(40, READY, "io", "RL"),
        ),
    ),
)

_MEASURING: Pose = man("knife", trunk=trunk(40, 34, 34), armR=(50, 140, 84, 0, 0), armL=(84, 6, 10, 30, 0),
    legL=(56, 20, 30, 84, 0.1), legR=(46, 110, 40, 84, 0.3), wpn=(10, 0))

# The free hand measures the distance, the knife hides behind the hip; then one straight line from toe to point.
LUNGE = Move(
    name="lunge", title="lunge", family="attacks", startup_ticks=31, active_ticks=5, recovery_ticks=24, tell_tick=24,
    strikes=(Strike(first_tick=31, last_tick=35, bones=("weapon", "handR"), damage=10, weight="medium",
        stun_ticks=24, push_px=10, depth_px=16, swell_px=7),),
    sounds=((29, "whoosh"), (33, "step")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=60, options={"rush": ((25, 37),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(9, _MEASURING, "out", "RL"),
            Key(26, man(_MEASURING, trunk=trunk(54, 40, 34), armR=(56, 150, 96, 0, 0), legL=(60, 20, 30, 96, 0.1)),
                "io", "RL"),
            Key(32, man("knife", trunk=trunk(-40, 40, 24), armR=(86, 10, 4, 20, 0), armL=(50, 150, 20, 0, 0),
                wpn=(4, 0), legs="long", dx=0.34), "in", "l"),
            Key(35, man("knife", trunk=trunk(-48, 46, 24), armR=(84, 8, 0, 20, 0), armL=(60, 160, 10, 0, 0),
                wpn=(4, 0), legs="long", legL=(66, 10, 20, 78, 0)), "out", "Lr"),
            Key(42, man("knife", trunk=trunk(-20, 30), armR=(60, 10, 60, 20, 0), legs="fwd"), "io", "RL"),
            Key(60, READY, "io", "Rl"),
        ),
    ),
)

_AT_THE_EAR: Pose = man("knife", trunk=trunk(30, 16), armR=(96, 110, 60, 0, 0))
_SLASH = ("weapon", "handR")

# The blade up at the ear is the tell; slash in, slash out, stab: a step to each.
FLURRY = Move(
    name="flurry", title="flurry", family="attacks", startup_ticks=29, active_ticks=22, recovery_ticks=23,
    tell_tick=22,
    strikes=(
        Strike(first_tick=29, last_tick=33, bones=_SLASH, damage=4, weight="light", stun_ticks=14,
            push_px=6, swell_px=8),
        Strike(first_tick=37, last_tick=41, bones=_SLASH, damage=4, weight="light", stun_ticks=14,
            push_px=6, swell_px=8),
        Strike(first_tick=47, last_tick=50, bones=_SLASH, damage=6, weight="medium", stun_ticks=22,
            push_px=14, swell_px=8),
    ),
    sounds=((28, "whoosh"), (37, "whoosh"), (46, "whoosh")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=74, options={"rush": ((25, 54),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(10, man(_AT_THE_EAR, armL=(90, 0, 90, 60, 0), legs="back"), "out", "LR"),
            Key(25, man(_AT_THE_EAR, trunk=trunk(42, 8), armR=(124, 110, 84, 0, 0), legs="back"), "io", "LR"),
            Key(30, man("knife", trunk=trunk(-26, 24), armR=(70, -20, 20, 40, 0), armL=(40, 110, 60, 0, 0),
                wpn=(20, 0), legs="fwd"), "in", "Rl"),
            Key(33, man("knife", trunk=trunk(-40, 28), armR=(54, -50, 60, 60, 0), armL=(40, 120, 60, 0, 0),
                wpn=(30, 0), legs="fwd"), "out", "RL"),
            Key(39, man("knife", trunk=trunk(-14, 18), armR=(86, 14, 10, 40, 0), wpn=(20, 0), legs="fwd_right",
                armL=(60, 10, 80, 30, 0)), "in", "Lr"),
            Key(42, man("knife", trunk=trunk(4, 14), armR=(90, 56, 16, 40, 0), wpn=(30, 0), legs="fwd_right",
                armL=(60, 10, 80, 30, 0)), "out", "RL"),
            Key(48, man("knife", trunk=trunk(-34, 34), armR=(84, 8, 2, 20, 0), wpn=(4, 0),
                armL=(40, 130, 40, 0, 0), legs="fwd", legL=(52, 14, 24, 66, 0)), "in", "Rl"),
            Key(52, man("knife", trunk=trunk(-38, 36), armR=(84, 8, 0, 20, 0), wpn=(4, 0),
                armL=(40, 130, 40, 0, 0), legs="fwd"), "out", "RL"),
            Key(60, man("knife", legs="fwd"), "io", "RL"),
            Key(74, READY, "io", "Lr"),
        ),
    ),
)

_WOUND: Pose = man("knife", trunk=trunk(-46, 40, 34, lean=-6), armR=(40, -50, 70, 70, 0),
    armL=(60, 120, 40, 0, 0), legs="deep")

# Folded over his own far hip, nearly on the floor: then the knees give it back and the blade rises past the chin.
CUT = Move(
    name="cut", title="rising cut", family="attacks", startup_ticks=30, active_ticks=5, recovery_ticks=25,
    tell_tick=23,
    strikes=(Strike(first_tick=30, last_tick=34, bones=_SLASH, damage=8, weight="medium", stun_ticks=22,
        push_px=10, depth_px=22, swell_px=8),),
    sounds=((29, "whoosh"),), trail=True,
    choreography=Choreography(
        standing="locked", ticks=60, options={"rush": ((24, 36),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(11, _WOUND, "out", "RL"),
            Key(26, man(_WOUND, trunk=trunk(-58, 52, 34, lean=-8), armR=(36, -60, 80, 74, 0),
                armL=(72, 140, 20, 0, 0)), "io", "RL"),
            Key(30, man("knife", trunk=trunk(-16, 26), armR=(58, 4, 16, 50, 0), armL=(50, 120, 50, 0, 0),
                wpn=(30, 0), legs="fwd"), "in", "Rl"),
            Key(33, man("knife", trunk=trunk(18, 6), armR=(104, 26, 6, 40, 0), armL=(40, 110, 60, 0, 0),
                wpn=(24, 0), legs="fwd"), "lin", "LR"),
            Key(37, man("knife", trunk=trunk(36, -4), armR=(134, 64, 14, 30, 0), armL=(40, 100, 60, 0, 0),
                wpn=(30, 0), legs="fwd", legL=(30, 14, 24, 36, 0)), "out", "LR"),
            Key(46, man("knife", trunk=trunk(16, 14), armR=(80, 60, 60, 20, 0), legs="fwd"), "io", "LR"),
            Key(60, READY, "io", "Lr"),
        ),
    ),
)
_COCKED: Pose = man("knife", trunk=trunk(44, -8, look=24), armR=(140, 104, 84, 20, 0), armL=(92, 34, 4, 20, 0),
    legs="back", wpn=(20, 0))
_FLUNG: Pose = man("knife", trunk=trunk(-46, 44, 28), armR=(44, -14, 12, 20, 20), armL=(34, 130, 40, 0, 0),
    legs="fwd", prop=1)

# The empty hand draws the line, the blade waits behind his ear: the tell.  The next knife comes from his belt.
THROW = Move(
    name="throw", title="thrown knife", family="attacks", startup_ticks=52, active_ticks=0, recovery_ticks=39,
    tell_tick=24,
    shots=(Shot(tick=52, kind="knife", joint="tip"),),
    sounds=((48, "step"), (51, "whoosh")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=92, options={"rush": ((44, 60),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(10, man("knife", trunk=trunk(20, 12), armR=(70, 70, 90, 20, 0), armL=(84, 10, 30, 30, 0),
                legs="back"), "io", "LR"),
            Key(22, _COCKED, "out", "LR"),
            Key(46, man(_COCKED, trunk=trunk(54, -14, look=24), armR=(148, 112, 92, 20, 0), armL=(95, 36, 2, 20, 0)),
                "io", "LR"),
            Key(52, man("knife", trunk=trunk(-18, 20), armR=(104, 6, 8, 20, 0), armL=(50, 100, 50, 0, 0),
                wpn=(0, 0), legs="fwd"), "in", "Rl"),
            Key(53, man(_FLUNG, trunk=trunk(-24, 24), armR=(94, 2, 8, 20, 10), armL=(48, 106, 50, 0, 0)), "lin", "LR"),
            Key(58, _FLUNG, "out", "LR"),
            Key(68, man("knife", trunk=trunk(-6, 26), armR=(30, 160, 84, 70, 0), prop=1, legs="fwd"), "io", "LR"),
            Key(76, man("knife", trunk=trunk(2, 24), armR=(24, 168, 96, 80, 0), prop=1, legs="fwd"), "io", "LR"),
            Key(77, man("knife", trunk=trunk(2, 24), armR=(24, 166, 96, 80, 0), legs="fwd"), "lin", "LR"),
            Key(92, READY, "io", "Lr"),
        ),
    ),
)
# fmt: on

KNIFE_MAN = (
    GUARD, walk(READY, 25, crouch=52), walk_back(READY), LUNGE, FLURRY, CUT, THROW, *hurts(READY), *falls(READY),
    *in_her_hands(READY, "knife_man"),
)  # fmt: skip
