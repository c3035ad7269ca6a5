"""Where a level may point: inside the game's own folders or its own, and only at pictures that are pictures."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePosixPath, PureWindowsPath

from game.load.errors import LevelError
from game.load.tmx_xml import read_file

MAX_PNG_BYTES = 32 << 20
MAX_PNG_SIDE_PX = 16_384
MAX_PNG_AREA_PX = 1 << 25

_PNG_HEAD = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"


def inside(file: Path, source: str, folders: Sequence[Path], what: str) -> Path:
    """The file that `source`, written in `file`, means: relative, and inside one of `folders` (absolute, no links).

    `what` begins the fault's sentence.  Links are followed first, so none leads out.  Raises `LevelError`.
    """
    mend = f"keep it beside the map or in {' or '.join(f.name for f in folders[:2])}/, and choose it again in Tiled."
    if not source or PurePosixPath(source).is_absolute() or PureWindowsPath(source).drive or ":" in source:
        raise LevelError(file, f"{what} is not named by a relative path.", mend)
    if "\\" in source or not source.isprintable():
        raise LevelError(file, f"{what} has a character in its path that not every machine understands.", mend)
    try:
        found = (file.parent / source).resolve()
        allowed = any(found.is_relative_to(folder) for folder in folders)
        exists = found.exists()
    except (OSError, RuntimeError, ValueError):  # a ring of links, a name too long
        raise LevelError(file, f"{what} cannot be followed to a file.", mend) from None
    if not allowed:
        raise LevelError(file, f"{what} lies outside the level's folders.", mend)
    if not exists:
        raise LevelError(file, f"{what} is missing.", "restore the file, or choose another in Tiled.")
    return found


def check_png(path: Path) -> tuple[int, int]:
    """Width and height in pixels from the header of a PNG, which is all that is read.  Raises `LevelError`."""
    mend = "export it again as PNG from the program that painted it."
    head = read_file(path, MAX_PNG_BYTES, head_bytes=33)
    if len(head) < 33 or not head.startswith(_PNG_HEAD):
        raise LevelError(path, f"The image {path.name} is not a PNG.", mend)
    width, height = int.from_bytes(head[16:20], "big"), int.from_bytes(head[20:24], "big")
    if not (0 < width <= MAX_PNG_SIDE_PX and 0 < height <= MAX_PNG_SIDE_PX and width * height <= MAX_PNG_AREA_PX):
        raise LevelError(path, f"The image {path.name} claims {width} x {height} px.", mend)
    return width, height
