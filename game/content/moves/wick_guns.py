"""Gun-fu at arm's length: seven rounds, and what to do when they are gone.  The pistol itself is the simulation's."""

from __future__ import annotations

from game.content.moves.battements import ASIDE
from game.content.moves.beats import AHEAD, BEHIND, STANDING
from game.content.moves.wick_steps import READY
from game.content.poses import Pose
from game.content.poses_men import man, trunk
from game.sim.spec import Cancel, Choreography, Input, Key, Move, Shot, Strike

# fmt: off
_OUT: Pose = man(READY, trunk=trunk(-30, 10, 20), armR=(71, 2, 6, 50, 0), armL=(62, -18, 30, 60, 0), legs="guard")
_KICKED: Pose = man(_OUT, trunk=trunk(-24, 4, 20), armR=(82, 2, 20, 50, 6), armL=(70, -16, 40, 60, 0))
_AFTER = (Cancel(families=("leaps", "guard"), first_tick=10, on="always"),
    Cancel(families=("weapons", "beats"), first_tick=15, on="always"))

# Out of the centre, one, back to the eye.
POINT_SHOT = Move(
    name="point_shot", title="shot", family="weapons", startup_ticks=6, active_ticks=0, recovery_ticks=15,
    inputs=(Input(button="special", aims=ASIDE, contexts=STANDING, when="pistol"),),
    shots=(Shot(tick=6, kind="bullet", joint="haR"),), cancels=_AFTER, drift_px=10,
    sounds=((2, "cloth"), (6, "shot")),
    choreography=Choreography(
        standing="locked", ticks=22,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(5, _OUT, "out", "RL"),
            Key(6, _OUT, "lin", "RL"),
            Key(9, _KICKED, "out4", "RL"),
            Key(14, man(_OUT, armR=(74, -8, 30, 54, 0), armL=(68, -16, 50, 62, 0)), "io", "RL"),
            Key(22, READY, "io", "RL"),
        ),
    ),
)

_PRESSED: Pose = man(READY, trunk=trunk(26, 16, 20), armL=(90, 4, 20, 50, 0), armR=(34, 70, 118, 40, 0), legs="fwd")

# The left hand pushes him to the right distance: two to the body from the hip, the third over the wrist.
MOZAMBIQUE = Move(
    name="mozambique", title="two and one", family="weapons", startup_ticks=10, active_ticks=5, recovery_ticks=35,
    breath=120,
    inputs=(Input(button="special", aims=AHEAD, contexts=STANDING, when="pistol"),),
    strikes=(Strike(first_tick=10, last_tick=14, bones=("handL", "farmL"), damage=4, weight="medium", effect="stagger",
        stun_ticks=34, push_px=16, swell_px=12, reach_px=(10, 0, 0, 0)),),
    shots=(Shot(tick=16, kind="bullet", joint="haR"), Shot(tick=21, kind="bullet", joint="haR"),
        Shot(tick=33, kind="bullet", joint="haR")),
    cancels=(Cancel(families=("leaps",), first_tick=36, on="always"),), drift_px=10,
    sounds=((8, "step"), (9, "whoosh"), (16, "shot"), (21, "shot"), (33, "shot")),
    choreography=Choreography(
        standing="locked", ticks=50, options={"rush": ((1, 14),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(6, man(READY, trunk=trunk(-20, 12, 26), armL=(64, -10, 110, 60, 0), armR=(36, 60, 118, 40, 0)), "io",
                "RL"),
            Key(11, _PRESSED, "in", "Rl"),
            Key(16, _PRESSED, "io", "LR"),
            Key(18, man(_PRESSED, armR=(36, 76, 108, 40, 6)), "out4", "LR"),
            Key(21, _PRESSED, "io", "LR"),
            Key(23, man(_PRESSED, armR=(38, 78, 106, 40, 6)), "out4", "LR"),
            Key(31, man(_OUT, legs="fwd", armR=(82, 2, 6, 50, 0), armL=(60, 10, 80, 60, 0)), "io", "LR"),
            Key(33, man(_OUT, legs="fwd", armR=(82, 2, 4, 50, 0), armL=(60, 10, 80, 60, 0)), "lin", "LR"),
            Key(36, man(_KICKED, legs="fwd", armR=(102, 2, 20, 50, 8), armL=(58, 10, 84, 60, 0)), "out4", "LR"),
            Key(50, READY, "io", "Lr"),
        ),
    ),
)

# Arm's length behind him, under the other arm, eyes on the next one.
OVER_SHOULDER = Move(
    name="under_arm", title="shot, close", family="weapons", startup_ticks=8, active_ticks=4, recovery_ticks=18,
    inputs=(Input(button="special", aims=BEHIND, contexts=STANDING, when="pistol"),),
    strikes=(Strike(first_tick=8, last_tick=11, bones=("handR", "farmR"), damage=6, weight="medium", effect="stagger",
        stun_ticks=30, push_px=12, depth_px=24, swell_px=12, reach_px=(8, 26, 0, 0)),),
    shots=(Shot(tick=14, kind="bullet", joint="haR"),),
    cancels=(Cancel(families=("leaps", "guard"), first_tick=20, on="always"),), drift_px=10,
    sounds=((7, "whoosh"), (14, "shot")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=30, options={"rush": ((1, 16),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(5, man(READY, trunk=trunk(-30, 16, 30), armR=(80, -30, 70, 66, 0), legL=(30, 14, 26, 40, 0)), "io",
                "RL"),
            Key(9, man(READY, trunk=trunk(44, 6, 36, look=-10), armR=(80, 130, 30, 30, 0), armL=(60, 20, 90, 60, 0),
                legs="back"), "in", "RL"),
            Key(13, man(READY, trunk=trunk(-24, 8, 22), armR=(73, 4, 8, 50, 0), armL=(50, 40, 90, 60, 0),
                legs="guard"), "io", "RL"),
            Key(14, man(READY, trunk=trunk(-24, 8, 22), armR=(73, 4, 8, 50, 0), armL=(50, 40, 90, 60, 0),
                legs="guard"), "lin", "RL"),
            Key(17, man(READY, trunk=trunk(-18, 2, 22), armR=(102, 4, 22, 50, 8), armL=(50, 40, 90, 60, 0),
                legs="guard"), "out4", "RL"),
            Key(30, READY, "io", "RL"),
        ),
    ),
)

_MAGAZINE: Pose = man(READY, head=(26, 4, 2), armR=(56, -12, 96, 56, 0), armL=(24, 120, 90, 40, 0))

# Out, in, and the slide against the belt: sixteen years of practice in half a second.
RELOAD = Move(
    name="reload", title="reload", family="weapons", startup_ticks=22, active_ticks=0, recovery_ticks=13,
    reloads=22,
    inputs=(Input(button="special", contexts=("guarding",)),),
    cancels=(Cancel(families=("leaps", "guard"), first_tick=1, last_tick=12, on="always"),
        Cancel(families=("leaps", "guard", "weapons", "beats"), first_tick=28, on="always")),
    sounds=((6, "cloth"), (14, "cloth"), (22, "step")),
    choreography=Choreography(
        standing="locked", ticks=36,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(7, _MAGAZINE, "io", "RL"),
            Key(12, man(_MAGAZINE, armL=(16, 140, 96, 30, 0)), "io", "RL"),
            Key(18, man(_MAGAZINE, armL=(50, -10, 104, 60, 0)), "io", "RL"),
            Key(22, man(_MAGAZINE, head=(14, 6, 6), armL=(58, -14, 96, 62, 0),
                armR=(60, -16, 92, 58, 0)), "out4", "RL"),
            Key(27, man(READY, armL=(70, -20, 90, 66, 0), armR=(64, -20, 80, 62, 0)), "io", "RL"),
            Key(36, READY, "io", "RL"),
        ),
    ),
)
# fmt: on

WICK_GUNS = (POINT_SHOT, MOZAMBIQUE, OVER_SHOULDER, RELOAD)
