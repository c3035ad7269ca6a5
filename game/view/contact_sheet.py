"""Contact sheets: pictures of moves side by side, lit as on a stage, a row a move."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path

import pygame

from game.content.lights import STAGE_LIGHTS
from game.load.folders import ASSETS
from game.sim.spec import Fighter, Move
from game.view.figures import Cast, Figure
from game.view.shots import save

CELL_PX, FEET_PX = (176, 236), 206
PICTURES_A_MOVE, MARGIN_PX = 8, 8
WALL, BOARDS, CAPTION = (30, 30, 52), (34, 26, 26), (150, 150, 170)
LIGHT = "studio"
Row = tuple[str, Sequence[int]]  # a move, and the ticks of its pictures


class Cell:
    """A floor whose x is the cell's own."""

    def screen_x(self, x: float, row: float, camera: float) -> float:
        return x

    def mirror_row(self, row: float) -> float:
        return row


def open_cast(costume: str, folder: Path = ASSETS / "figures") -> Cast:
    """The pictures of one costume in the studio's light.  Raises FigureError where there are none."""
    pygame.display.init()
    if pygame.display.get_surface() is None:
        pygame.display.set_mode((1, 1), pygame.HIDDEN)
    return Cast(folder, [costume], STAGE_LIGHTS[LIGHT], pygame.Surface((8, 8), 0, 32))


def room_for(cast: Cast, costume: str, rows: Sequence[Row]) -> tuple[int, int]:
    """Width and height of a cell from which nothing of these pictures is cut off; at least CELL_PX."""
    pictures = [cast.wardrobe.picture(costume, move, tick) for move, ticks in rows for tick in ticks]
    half = max(max(-p.offset[0], p.offset[0] + p.pixels.shape[1]) for p in pictures)
    above = max(-p.offset[1] for p in pictures)
    return max(CELL_PX[0], 2 * half + MARGIN_PX), max(CELL_PX[1], above + MARGIN_PX + CELL_PX[1] - FEET_PX)


def draw(
    cast: Cast,
    costume: str,
    rows: Sequence[Row],
    warmth: float,
    titles: Mapping[str, str],
    cell_px: tuple[int, int] = CELL_PX,
) -> pygame.Surface:
    """A surface with one cell a picture, the move's title (or name) and tick under each; `warmth` 0..1."""
    pygame.font.init()
    font = pygame.font.Font(None, 15)
    width, height = cell_px
    feet = height - (CELL_PX[1] - FEET_PX)
    sheet = pygame.Surface((width * max(len(ticks) for _, ticks in rows), height * len(rows)), 0, 32)
    for y, (move, ticks) in enumerate(rows):
        for x, tick in enumerate(ticks):
            cell = sheet.subsurface((x * width, y * height, width, height))
            cell.fill(WALL)
            cell.fill(BOARDS, (0, feet - 34, width, height))
            figure = Figure(costume, move=move, tick=tick, x=width / 2, row=feet, warmth=warmth, moonlight=0.7)
            cast.draw(cell, [figure], Cell(), 0)
            cell.blit(font.render(f"{titles.get(move, move)} {tick}", True, CAPTION), (4, height - 14))
    return sheet


def telling_ticks(move: Move, count: int = PICTURES_A_MOVE) -> list[int]:
    """Ticks that show a move: its beginning and end, the first tick of every blow, and what lies evenly between."""
    last = move.choreography.ticks
    ticks = sorted({0, last, *(strike.first_tick for strike in move.strikes[: count - 2])})
    while len(ticks) < min(count, last + 1):
        gap, after = max((late - soon, -n) for n, (soon, late) in enumerate(pairwise(ticks)))
        ticks.insert(1 - after, ticks[-after] + gap // 2)
    return ticks


def of_family(fighter: Fighter, family: str, out: Path) -> tuple[list[str], list[str]]:
    """Write the sheet of a fighter's moves of a family; returns the names of those drawn, and of those not baked.

    Nothing is written if none has any.  Raises FigureError and OSError.
    """
    moves = [move for move in fighter.moves if move.family == family]
    cast = open_cast(fighter.costume)
    baked = [move for move in moves if move.name in cast.wardrobe.index[fighter.costume]]
    if baked:
        rows = [(move.name, telling_ticks(move)) for move in baked]
        save(draw(cast, fighter.costume, rows, 0.0, {move.name: move.title for move in baked}), out)
    return [move.name for move in baked], [move.name for move in moves if move not in baked]
