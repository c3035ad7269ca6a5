"""Paints the tilesets that levels are drawn with: `python tools/compose_tilesets.py [--check]`.

Tiles say what a floor sounds like (`surface`) and where nobody may stand (`solid`); the game draws the stage's own
pictures instead, so these are for the designer's eye.  Deterministic: the same recipe gives the same file.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from pathlib import Path

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import numpy as np
import pygame

FOLDER = Path(__file__).resolve().parents[1] / "assets" / "tilesets"
TILE_PX = 20
SHEET = "floors.png"
TILES = (  # name, base colour, a darker line every so many rows; in the order of levels/floors.tsx
    ("wood", (116, 70, 46), 5),
    ("wood, lit", (138, 96, 74), 5),
    ("marley", (64, 66, 78), 0),
    ("carpet", (122, 26, 38), 2),
    ("stone", (108, 108, 116), 10),
    ("wall", (36, 40, 66), 4),
)


def paint() -> pygame.Surface:
    """All tiles side by side, with the grain of a fixed seed."""
    rng = np.random.default_rng(20)
    sheet = np.zeros((TILE_PX, TILE_PX * len(TILES), 3), np.int64)
    for n, (_, colour, lines) in enumerate(TILES):
        tile = np.array(colour) + rng.integers(-7, 8, (TILE_PX, TILE_PX, 1))
        if lines:
            tile[::lines] = tile[::lines] * 3 // 4
        sheet[:, n * TILE_PX : (n + 1) * TILE_PX] = tile
    return pygame.surfarray.make_surface(np.clip(sheet, 0, 255).astype(np.uint8).swapaxes(0, 1))


def digests(picture: Path) -> dict[str, str]:
    """What the manifest keeps: digests of recipe and picture."""
    return {
        "recipe": hashlib.sha256(Path(__file__).read_bytes().replace(b"\r\n", b"\n")).hexdigest(),
        SHEET: hashlib.sha256(picture.read_bytes()).hexdigest(),
    }


def as_composed(manifest: Path) -> bool:
    """Whether recipe and picture are those that the manifest was written for."""
    try:
        return json.loads(manifest.read_text("utf-8")) == digests(manifest.with_name(SHEET))
    except (OSError, ValueError):
        return False


def main(argv: list[str]) -> int:
    manifest = FOLDER / "manifest.json"
    if "--check" in argv:
        same = as_composed(manifest)
        words = "as composed" if same else "stale; run python tools/compose_tilesets.py"
        print(f"tilesets: {words}", file=sys.stderr)
        return 0 if same else 1
    FOLDER.mkdir(parents=True, exist_ok=True)
    pygame.image.save(paint(), FOLDER / SHEET)
    manifest.write_text(json.dumps(digests(FOLDER / SHEET), indent=2) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
