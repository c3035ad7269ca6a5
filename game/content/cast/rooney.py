"""Rooney in black: the one whom all of this is about."""

from __future__ import annotations

from game.content.moves import ROONEY
from game.sim.spec import Build, Fighter

FIGHTER = Fighter(
    name="rooney",
    title="Rooney",
    team="dancers",
    costume="rooney",
    build=Build(),
    moves=ROONEY,
    life=100,
    weight=256,
    walk_px=2.81,
    walk_depth_px=1.6,
    run_px=7.33,
    stance="garde",
)
