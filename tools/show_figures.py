"""Look at the baked figures: a contact sheet of a costume, or every picture of some of its moves, lit as on the stage.

    python tools/show_figures.py OUT.png [--costume rooney] [--moves jete fouette] [--warmth 0..1] [--zoom N]

Without --moves: six pictures of every move.  With them: every baked tick.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CELL_PX, FEET_PX = (176, 236), 206
PICTURES_A_MOVE = 6
ROW_PICTURES = 12
WALL, BOARDS = (30, 30, 52), (34, 26, 26)


class _Cell:
    """A floor whose x is the cell's own."""

    def screen_x(self, x: float, row: float, camera: float) -> float:
        return x

    def mirror_row(self, row: float) -> float:
        return row


def rows_of(cast, costume: str, moves: list[str]) -> list[tuple[str, list[int]]]:
    """(move, ticks) rows of the sheet."""
    index = cast.wardrobe.index[costume]
    if moves:
        rows = []
        for move in moves:
            ticks = index[move]["ticks"]
            rows += [(move, ticks[i : i + ROW_PICTURES]) for i in range(0, len(ticks), ROW_PICTURES)]
        return rows
    last = {move: entry["ticks"][-1] for move, entry in index.items()}
    return [(m, [round(t * i / (PICTURES_A_MOVE - 1)) for i in range(PICTURES_A_MOVE)]) for m, t in last.items()]


def draw_sheet(cast, costume: str, rows: list[tuple[str, list[int]]], warmth: float):
    """A surface with one cell a picture, the move's name and tick under each."""
    import pygame

    from game.view.figures import Figure

    pygame.font.init()
    font = pygame.font.Font(None, 15)
    width, height = CELL_PX
    sheet = pygame.Surface((width * max(len(ticks) for _, ticks in rows), height * len(rows)), 0, 32)
    for y, (move, ticks) in enumerate(rows):
        for x, tick in enumerate(ticks):
            cell = sheet.subsurface((x * width, y * height, width, height))
            cell.fill(WALL)
            cell.fill(BOARDS, (0, FEET_PX - 34, width, height))
            figure = Figure(costume, move=move, tick=tick, x=width / 2, row=FEET_PX, warmth=warmth, moonlight=0.7)
            cast.draw(cell, [figure], _Cell(), 0)
            cell.blit(font.render(f"{move} {tick}", True, (150, 150, 170)), (4, height - 14))
    return sheet


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("--costume", default="rooney")
    parser.add_argument("--moves", nargs="*", default=[])
    parser.add_argument("--warmth", type=float, default=0.0, help="0 moonlight .. 1 lamplight")
    parser.add_argument("--zoom", type=int, default=1)
    options = parser.parse_args(arguments)
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    import pygame

    from game.content.lights import STAGE_LIGHTS
    from game.view.figures import Cast, FigureError

    try:
        like = pygame.Surface((8, 8), 0, 32)
        cast = Cast(ROOT / "assets" / "figures", [options.costume], STAGE_LIGHTS["studio"], like)
        sheet = draw_sheet(cast, options.costume, rows_of(cast, options.costume, options.moves), options.warmth)
    except (FigureError, KeyError) as fault:
        print(fault.args[0], file=sys.stderr)
        return 2
    pygame.image.save(pygame.transform.scale_by(sheet, options.zoom), options.out)
    print(options.out)
    return 0


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main())
