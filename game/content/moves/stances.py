"""Standing, walking, running: what a dancer does between the phrases."""

from __future__ import annotations

from game.content.poses import Pose, pose
from game.content.poses_men import gait
from game.sim.spec import Choreography, Key, Move

# fmt: off
GARDE: Pose = pose("garde")

# Breath: the ribs widen, the arms float a moment later, the weight sinks into the front knee.
_BREATH: Pose = pose(
    GARDE, pelvis=(2, 0, 1), chest=(-6, 0, 7), spine=(-1, 0, 6), head=(-4, 1, -13), armR=(44, 23, 106, 50, -6),
    armL=(69, 20, 78, 60, -2), legL=(13, 14, 56, 17, 0.05), legR=(20.5, 124, 62, 50.5, 0.55),
            shrug=(0.004, 0.004),
)

GARDE_MOVE = Move(
    name="garde", title="garde", family="stance", startup_ticks=0, active_ticks=0, recovery_ticks=64,
    choreography=Choreography(
        ticks=64, loop=True,
        keys=(
            Key(0, GARDE),
            Key(28, _BREATH),
            Key(36, pose(_BREATH, head=(-3, 1, -13), armR=(45, 24, 105, 50, -12), armL=(70, 21, 77, 60, -8))),
            Key(64, GARDE),
        ),
    ),
)

# A ballet walk: the stretched toe first, the knees pass close, arms demi-seconde, breathing with the step.
_WALK: Pose = pose(
    GARDE, arms="demi", yaw=16, pelvis=(0, 0, 0), spine=(0, 0, 0), chest=(-4, 0, 0), head=(-1, 0, -6),
    plant=(0, 0), pin=0,
)

MARCHE = Move(
    name="marche", title="marche", family="runs", startup_ticks=0, active_ticks=0, recovery_ticks=32,
    choreography=Choreography(
        standing="locked", ticks=32, loop=True, options={"lane_h": 0.022, "stride_h": 0.0180},
        keys=gait(
            16,
            contact=pose(_WALK, legL=(15, 4, 50, 1, 0.3), legR=(15, 176, 46, 10, 0.3), pelvis=(0, 0, -6),
                chest=(-4, 0, 7)),
            down=pose(_WALK, legL=(14, 4, 46, 8, 0), legR=(16, 176, 46, 18, 0.8), pelvis=(0, 2, -4),
                chest=(-4, 0, 4)),
            passing=pose(_WALK, legL=(2, 4, 44, 3, 0), legR=(16, 10, 50, 42, 1), pelvis=(0, 3, 0)),
        ),
    ),
    sounds=((2, "step"), (18, "step")),
)

# Slide, chase, fly: the back leg overtakes nothing, it chases.
_CHASE: Pose = pose(GARDE, arms="back sec", yaw=18, pelvis=(4, 0, 0), spine=(0, 0, 0), chest=(-6, 0, 6),
    head=(-4, 0, -8), plant=(0, 0), pin=0)
_SLIDE: Pose = pose(_CHASE, legL=(38, 6, 56, 50, 0), legR=(34, 172, 62, 22, 0.8))

CHASSE = Move(
    name="chasse", title="chassé", family="runs", context="run", startup_ticks=0, active_ticks=0, recovery_ticks=24,
    choreography=Choreography(
        ticks=24, loop=True, options={"pace": "dash"},
        root=((0, 0, None, 0), (7, 0.31, None, 1), (12, 0.55, 0.655, 1), (19, 0.88, None, 0), (24, 1.1, None, 0)),
        keys=(
            Key(0, _SLIDE),
            Key(6, pose(_CHASE, legL=(8, 172, 56, 8, 0.3), legR=(20, 168, 62, 14, 1)), "flow"),
            Key(12, pose(_CHASE, arms="demi", chest=(-8, 0, 4), legL=(12, 20, 66, 2, 1.1),
                legR=(7, 160, 66, 2, 1.1))),
            Key(18, pose(_CHASE, legL=(32, 6, 60, 4, 1.05), legR=(8, 168, 60, 14, 0.9))),
            Key(24, _SLIDE, "flow"),
        ),
    ),
    sounds=((2, "slide"), (20, "step")),
)
# fmt: on

STANCES = (GARDE_MOVE, MARCHE, CHASSE)
