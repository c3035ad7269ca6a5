"""How the Architect stands and walks: one plumb line from the collar to the shin, two steps to a bar."""

from __future__ import annotations

from game.content.poses import Pose
from game.content.poses_men import man
from game.sim.spec import Choreography, Key, Move

# fmt: off
READY: Pose = man("guard", yaw=30, pelvis=(-1, 0, 2), spine=(-2, 0, 0), chest=(-3, 0, 4), head=(-3, 0, -12),
    armR=(40, 26, 26, 30, 0), armL=(28, 150, 84, 70, 0), aim=(1, -58, 8), legR=(10, 140, 34, 4, 0),
    legL=(13, 24, 28, 21.2, 0), shrug=(0, 0))


def scene(name: str, title: str, ticks: int, keys: tuple[Key, ...], **more: object) -> Move:
    """A move that harms nobody by itself."""
    options = more.pop("options", {})
    return Move(
        name=name, title=title, family="bow", startup_ticks=0, active_ticks=0, recovery_ticks=ticks - 1,
        choreography=Choreography(standing="locked", ticks=ticks, keys=keys, options=options), **more,
    )


# The left hand stays behind his back.  In sixty ticks, a bar of the waltz, the cane swings once and is caught.
GUARD = Move(
    name="guard", title="guard", family="stance", startup_ticks=0, active_ticks=0, recovery_ticks=60,
    choreography=Choreography(
        standing="locked", ticks=60, loop=True,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(20, man(READY, chest=(-5, 0, 5), aim=(1, -64, 2), head=(-5, 0, -10)), "io", "RL"),
            Key(40, man(READY, armR=(42, 26, 30, 30, 0), aim=(1, -50, 14), chest=(-2, 0, 4)), "io", "RL"),
            Key(60, READY, "io", "RL"),
        ),
    ),
)
# fmt: on
