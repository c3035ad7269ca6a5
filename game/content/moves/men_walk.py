"""How men walk: hands up, heel first, shoulders rolled against the hips, each in his own carriage."""

from __future__ import annotations

from game.content.poses import Pose
from game.content.poses_men import gait, man
from game.sim.spec import Choreography, Key, Move

# fmt: off


def walk(ready: Pose, crouch: float = 0) -> Move:
    """Two steps forward from the carriage `ready`; `crouch` degrees of knee keep a low man low."""
    stoop, half = ready["pelvis"][0], crouch / 2

    def ahead(lift: float, azimuth: float, turnout: float, knee: float, point: float) -> tuple[float, ...]:
        return (lift + half, azimuth, turnout, knee + crouch, point)

    def behind(lift: float, azimuth: float, turnout: float, knee: float, point: float) -> tuple[float, ...]:
        return (lift - half, azimuth, turnout, knee + crouch, point)

    base = man(ready, yaw=24, spine=(5, 0, 0), head=(-2 - stoop / 2, 0, -8))
    contact = man(base, pelvis=(stoop, 0, -4), chest=(4, 0, 6), legL=ahead(25, 4, 14, 8, 0),
        legR=behind(22, 176, 18, 10, 0.42))
    down = man(base, pelvis=(stoop + 2, 2, -2), chest=(5, 0, 3), legL=ahead(25, 6, 14, 30, 0),
        legR=behind(14, 176, 18, 36, 0.5))
    passing = man(base, pelvis=(stoop - 1, 1, 1), chest=(3, 0, 0), legL=ahead(3, 4, 14, 8, 0),
        legR=ahead(26, 6, 14, 58, 0.3))
    return Move(
        name="walk", title="walk", family="runs", startup_ticks=0, active_ticks=0, recovery_ticks=44,
            sounds=((1, "step"), (22, "step")),
        choreography=Choreography(standing="locked", ticks=44, loop=True,
            options={"lane_h": 0.060, "stride_h": 0.0195}, keys=gait(22, contact, down, passing)),
    )


def walk_back(ready: Pose, crouch: float = 0) -> Move:
    """The rear foot first; feet never cross, eyes stay on her."""
    half = crouch / 2
    low = {"legL": (26 + half, 20, 28, 40 + crouch, 0), "legR": (16 + half, 150, 36, 44 + crouch, 0.3)}
    wide = {"legL": (42 + half, 18, 28, 30 + crouch, 0), "legR": (22 + half, 150, 36, 22 + crouch, 0.15)}
    drawn = {"legL": (34 + half, 16, 28, 60 + crouch, 0.1), "legR": (19 + half, 150, 36, 26 + crouch, 0.1)}
    return Move(
        name="walk_back", title="walk back", family="runs", startup_ticks=0, active_ticks=0,
            recovery_ticks=52, sounds=((20, "step"), (46, "step")),
        choreography=Choreography(
            standing="locked", ticks=52, loop=True,
            keys=(
                Key(0, ready, "lin", "RL"),
                Key(8, man(ready, **low), "io", "L"),
                Key(20, man(ready, **wide), "out", "Lr"),
                Key(30, man(ready, **drawn), "io", "R"),
                Key(46, ready, "out", "Rl"),
                Key(52, ready, "io", "RL"),
            ),
        ),
    )
# fmt: on
