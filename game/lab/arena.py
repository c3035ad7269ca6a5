"""A plain room without walls, props or waves: where moves are measured and rules are tried."""

from __future__ import annotations

from collections.abc import Sequence

from game.bout import Bout, open_bout
from game.content.cast import FIGHTERS
from game.sim.spec import SUB, Fighter, Level, Stage, Terms

WIDTH_PX = 2000
MIDDLE_PX = 1000
DEPTH_PX = 168


def plain_level(ticks_per_beat: int = 40) -> Level:
    """An empty room, 2,000 px wide."""
    stage = Stage(folder="", wall_row=338, mid_row=440, slope=0.002, seed=1, layers=(), marks=())
    return Level(
        name="arena", title="The arena", subtitle="", width_px=WIDTH_PX, belt_rows=(356, 524),
        floor=((0, 0), (WIDTH_PX, 0), (WIDTH_PX, DEPTH_PX), (0, DEPTH_PX)), start=(MIDDLE_PX, 84),
        start_two=(MIDDLE_PX - 60, 100),
        encounters=(), props=(), cues=(), tempo=((0, ticks_per_beat),), music="", stage=stage, digest=ticks_per_beat,
    )  # fmt: skip


def open_arena(
    seeds: int | Sequence[int] = 0, terms: Terms | None = None, cast: Sequence[Fighter] | None = None, actors: int = 16
) -> Bout:
    """A bout in the plain room with the whole cast compiled, and nobody there but the dancer."""
    return open_bout(plain_level(), seeds, terms, list(cast) if cast is not None else list(FIGHTERS.values()), actors)


def place(bout: Bout, fighter: str, x_px: float, z_px: float, face: int = -1, world: int | None = None) -> int:
    """Put a fighter on the floor, standing, in one world or in all; returns its row."""
    a, book = bout.world.actors, bout.book
    kind = book.fighter_index[fighter]
    row = -1
    for w in range(bout.world.worlds) if world is None else (world,):
        row = a.spawn(w, bout.terms.dancers)
        a.kind[w, row], a.team[w, row], a.life[w, row] = kind, book.team[kind], book.life[kind]
        a.x[w, row], a.z[w, row], a.face[w, row] = int(x_px * SUB), int(z_px * SUB), face
        a.row[w, row] = book.stance[kind]
        a.bound_left[w, row], a.bound_right[w, row] = book.floor_left, book.floor_right
    return row
