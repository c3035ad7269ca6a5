"""How men walk who carry something in both hands or over their heads: only the legs and hips change sides."""

from __future__ import annotations

from dataclasses import replace

from game.content.poses import Pose
from game.content.poses_men import man
from game.core.skeleton import mirror
from game.sim.spec import Choreography, Key, Move

KEPT = ("armR", "armL", "head", "shrug", "wpn", "aim", "grip2")


def carrying_walk(ready: Pose, step_ticks: int, knee: float = 8) -> Move:
    """Two steps forward, what is carried kept where `ready` has it; `knee` degrees at the landing: more is heavier."""
    stoop = ready["pelvis"][0]
    base = man(ready, yaw=24, spine=(5, 0, 0), head=(-2 - stoop / 2, 0, -6))
    contact = man(base, pelvis=(stoop, 0, -3), chest=(4, 0, 4), legL=(25, 4, 14, knee, 0), legR=(22, 176, 18, 10, 0.42))
    down = man(
        base, pelvis=(stoop + 3, 3, -2), chest=(6, 0, 2), legL=(26, 6, 14, knee + 24, 0), legR=(14, 176, 18, 38, 0.5)
    )
    passing = man(base, pelvis=(stoop - 1, 2, 1), chest=(3, 0, 0), legL=(3, 4, 14, knee, 0), legR=(27, 6, 14, 60, 0.3))
    sink, cross = round(step_ticks * 0.22), round(step_ticks * 0.6)
    return Move(
        name="walk", title="walk", family="runs", startup_ticks=0, active_ticks=0, recovery_ticks=2 * step_ticks,
        sounds=((1, "step"), (step_ticks, "step")),
        choreography=Choreography(
            standing="locked", ticks=2 * step_ticks, loop=True,
            options={"lane_h": 0.060, "stride_h": 0.43 / step_ticks},
            keys=(
                Key(0, contact, "lin", "rl"),
                Key(sink, down, "out", "L"),
                Key(cross, passing, "io", "L"),
                Key(step_ticks, _other(contact), "in", "Lr"),
                Key(step_ticks + sink, _other(down), "out", "R"),
                Key(step_ticks + cross, _other(passing), "io", "R"),
                Key(2 * step_ticks, contact, "in", "Rl"),
            ),
        ),
    )  # fmt: skip


def one_handed(move: Move, ready: Pose) -> Move:
    """The move of somebody who is struck, held or thrown: his left hand lets go until he stands in `ready` again."""
    row = move.choreography
    keys = [key if key.pose == ready else key._replace(pose={**key.pose, "grip2": (0, 0)}) for key in row.keys]
    return replace(move, choreography=replace(row, keys=tuple(keys)))


def _other(pose: Pose) -> Pose:
    """The other step of the pose: mirrored, but for what is carried."""
    return mirror(pose) | {name: pose[name] for name in KEPT}
