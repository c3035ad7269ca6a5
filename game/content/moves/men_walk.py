"""How men walk: hands up, heel first, shoulders rolled against the hips, each in his own carriage."""

from __future__ import annotations

from game.content.poses import Pose
from game.content.poses_men import gait, man
from game.sim.spec import Choreography, Key, Move

# fmt: off


def walk(ready: Pose, step_ticks: int, crouch: float = 0) -> Move:
    """Two steps forward from the carriage `ready`; `crouch` degrees of knee keep a low man low."""
    stoop, half = ready["pelvis"][0], crouch / 2

    def ahead(lift: float, azimuth: float, turnout: float, knee: float, point: float) -> tuple[float, ...]:
        return (lift + half, azimuth, turnout, knee + crouch, point)

    def behind(lift: float, azimuth: float, turnout: float, knee: float, point: float) -> tuple[float, ...]:
        return (lift, azimuth, turnout, knee + crouch * 0.75, point)

    base = man(ready, yaw=24, spine=(5, 0, 0), head=(-2 - stoop / 2, 0, -8))
    contact = man(base, pelvis=(stoop, 0, -4), chest=(4, 0, 6), legL=ahead(25, 4, 14, 8, 0),
        legR=behind(22, 176, 18, 10, 0.42))
    down = man(base, pelvis=(stoop + 2, 2, -2), chest=(5, 0, 3), legL=ahead(25, 6, 14, 30, 0),
        legR=behind(14, 176, 18, 36, 0.5))
    passing = man(base, pelvis=(stoop - 1, 1, 1), chest=(3, 0, 0),
        legL=ahead(3 + crouch / 10, 4, 14, 8 + crouch / 4, 0),
        legR=ahead(26, 6, 14, 58, 0.3))
    return Move(
        name="walk", title="walk", family="runs", startup_ticks=0, active_ticks=0, recovery_ticks=2 * step_ticks,
        sounds=((1, "step"), (step_ticks, "step")),
        choreography=Choreography(
            standing="locked", ticks=2 * step_ticks, loop=True,
            options={"lane_h": 0.060, "stride_h": 0.43 / step_ticks},
            keys=gait(step_ticks, contact, down, passing),
        ),
    )


def walk_back(ready: Pose) -> Move:
    """The rear foot first; feet never cross, eyes stay on her."""

    def moved(leg: str, lift: float, knee: float, point: float) -> tuple[float, ...]:
        """A leg of the ready pose, lifted and bent so many degrees more."""
        own = ready[leg]
        return (own[0] + lift, own[1], own[2], own[3] + knee, point)

    low = {"legL": moved("legL", -5, -4, 0), "legR": moved("legR", -4, 30, 0.4)}
    wide = {"legL": moved("legL", 13, -18, 0), "legR": moved("legR", 11, -20, 0.3)}
    drawn = {"legL": moved("legL", 6, 22, 0.3), "legR": moved("legR", -3, 6, 0.1)}
    return Move(
        name="walk_back", title="walk back", family="runs", startup_ticks=0, active_ticks=0,
        recovery_ticks=60, sounds=((24, "step"), (53, "step")),
        choreography=Choreography(
            standing="locked", ticks=60, loop=True,
            keys=(
                Key(0, ready, "lin", "RL"),
                Key(9, man(ready, **low), "io", "L"),
                Key(24, man(ready, **wide), "out", "Lr"),
                Key(36, man(ready, **drawn), "io", "R"),
                Key(53, ready, "out", "Rl"),
                Key(60, ready, "io", "RL"),
            ),
        ),
    )
# fmt: on
