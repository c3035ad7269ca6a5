"""Code pictures of a move packed into one atlas, and the costume's index.

An atlas is an ordinary RGBA picture, lossless WebP, whose 32 bits are code | alpha << 24, little-endian.  Never scale,
convert or optimise one.  WebP is a sixth smaller than the same picture as PNG and is read no slower.  Writing one needs
Pillow, which comes with the packages of the test command.
"""

from __future__ import annotations

import io
import json
from pathlib import Path

import numpy as np

from tools.figures.bake import Shot
from tools.figures.codec import shared

ATLAS_WIDTH = 1024
INDEX_NAME = "index.json"


def pack(sizes: list[tuple[int, int]], width: int = ATLAS_WIDTH) -> tuple[list[tuple[int, int]], int]:
    """Shelves, tallest first: (h, w) sizes -> places (x, y) and the height used."""
    width = max([width, *(w for _, w in sizes)])
    places: list[tuple[int, int]] = [(0, 0)] * len(sizes)
    x = y = shelf = 0
    for i in sorted(range(len(sizes)), key=lambda i: -sizes[i][0]):
        h, w = sizes[i]
        if x + w > width:
            x, y, shelf = 0, y + shelf, 0
        places[i] = (x, y)
        x, shelf = x + w, max(shelf, h)
    return places, y + shelf


def encode_atlas(pixels: np.ndarray) -> bytes:
    """(h, w) uint32 -> lossless WebP bytes, exact even where nothing is seen."""
    from PIL import Image

    height, width = pixels.shape
    bands = np.ascontiguousarray(pixels, "<u4").view(np.uint8).reshape(height, width, 4)
    out = io.BytesIO()
    Image.fromarray(bands).save(out, "WEBP", lossless=True, exact=True, quality=100, method=6)
    return out.getvalue()


def write_atlas(path: Path, shots: list[Shot], cost_of_bit: float = 0.0) -> list[list[int]]:
    """Pack and write; the frames' rows for the index: [x, y, w, h, offset x, offset y] in the order of `shots`.

    `cost_of_bit` > 0: the pictures share their codes (`codec.shared`).
    """
    places, height = pack([shot.picture.pixels.shape for shot in shots])
    width = max(x + shot.picture.pixels.shape[1] for (x, _), shot in zip(places, shots))
    sheet = np.zeros((height, width), np.uint32)
    rows = []
    for (x, y), shot in zip(places, shots):
        h, w = shot.picture.pixels.shape
        sheet[y : y + h, x : x + w] = shot.picture.pixels
        rows.append([x, y, w, h, *shot.picture.offset])
    path.write_bytes(encode_atlas(shared(sheet, cost_of_bit) if cost_of_bit else sheet))
    return rows


def move_entry(
    digest: int, folder: Path, name: str, front: list[Shot], behind: list[Shot], cost_of_bit: float = 0.0
) -> dict:
    """Write the atlases of a move and return its index entry; `cost_of_bit`: see `write_atlas`.

    `behind` may be empty: then the glass shows the front.
    """
    sockets = {key: [shot.sockets[key] for shot in front] for key in front[0].sockets}
    glass = folder / f"{name}.mirror.webp"
    glass.unlink(missing_ok=True)
    return {
        "digest": digest,
        "ticks": [shot.tick for shot in front],
        "frames": write_atlas(folder / f"{name}.webp", front, cost_of_bit),
        "sockets": sockets,
        "joints": [shot.joints for shot in front],
        "mirror_ticks": [shot.tick for shot in behind],
        "mirror_frames": write_atlas(glass, behind, 2 * cost_of_bit) if behind else [],
    }


def read_index(folder: Path) -> dict:
    """The costume's index; an empty one where nothing is baked yet."""
    path = folder / INDEX_NAME
    if not path.is_file():
        return {"moves": {}}
    return json.loads(path.read_text("utf-8"))


def write_index(folder: Path, costume: str, height_px: float, entries: dict[str, dict]) -> None:
    """One line a move, in the order of their names, so that a change of one move changes one line."""
    lines = ",\n".join(f'"{name}": {json.dumps(entries[name], separators=(",", ":"))}' for name in sorted(entries))
    head = f'{{"costume": "{costume}", "height_px": {height_px:g}, "moves": {{\n'
    (folder / INDEX_NAME).write_text(head + lines + "\n}}\n", "utf-8")
