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
PICTURES_A_MOVE = 6
ROW_PICTURES = 12


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

    from game.view import contact_sheet
    from game.view.figures import FigureError

    try:
        cast = contact_sheet.open_cast(options.costume)
        rows = rows_of(cast, options.costume, options.moves)
        sheet = contact_sheet.draw(cast, options.costume, rows, options.warmth, {})
    except (FigureError, KeyError) as fault:
        print(fault.args[0], file=sys.stderr)
        return 2
    pygame.image.save(pygame.transform.scale_by(sheet, options.zoom), options.out)
    print(options.out)
    return 0


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main())
