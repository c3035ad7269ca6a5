"""The cells of a tile layer, in the encodings that every version of Tiled writes, inflated no further than they fit."""

from __future__ import annotations

import base64
import binascii
import sys
import zlib
from array import array
from pathlib import Path
from xml.etree.ElementTree import Element

from game.load.errors import LevelError, quoted

_FORMAT = "choose Map > Map Properties > Tile Layer Format 'CSV' and save again."


def read_cells(path: Path, layer: str, data: Element | None, count: int) -> array[int]:
    """The `count` gids (unsigned, 32 bits, with their flip bits) of a layer's <data>.  Raises `LevelError`."""
    if data is None:
        raise LevelError(path, "The layer has no data.", _FORMAT, layer=layer)
    if data.find("chunk") is not None:
        raise LevelError(path, "The layer is infinite.", "untick Map > Map Properties > Infinite.", layer=layer)
    if len(data):
        raise LevelError(path, "The layer is written as XML tiles, which are not read.", _FORMAT, layer=layer)
    encoding, text = data.get("encoding", ""), (data.text or "").strip()
    try:
        if encoding == "csv" and not data.get("compression"):
            cells = _csv(text, count)
        elif encoding == "base64":
            cells = _base64(text, data.get("compression", ""), count)
        else:
            raise ValueError(f"is encoded as {quoted(encoding)}")
    except ValueError as error:
        raise LevelError(path, f"The layer's data {error}.", _FORMAT, layer=layer) from None
    if len(cells) != count:
        cause = f"The layer's data holds {len(cells):,} cells instead of {count:,}."
        raise LevelError(path, cause, "choose Map > Resize Map and save again.", layer=layer)
    return cells


def _csv(text: str, count: int) -> array[int]:
    if text.count(",") >= count:
        raise ValueError(f"holds more than {count:,} cells")
    if not text.isascii() or "_" in text:
        raise ValueError("is not a list of numbers")
    try:
        return array("I", map(int, text.split(",")))
    except (ValueError, OverflowError):
        raise ValueError("is not a list of tile numbers") from None


def _base64(text: str, compression: str, count: int) -> array[int]:
    try:
        packed = base64.b64decode("".join(text.split()), validate=True)
    except (binascii.Error, ValueError):
        raise ValueError("is not proper base64") from None
    if compression in ("zlib", "gzip"):
        packed = _inflate(packed, 15 if compression == "zlib" else 31, 4 * count)
    elif compression:
        raise ValueError(f"is compressed with {quoted(compression)}, which is not read")
    if len(packed) > 4 * count or len(packed) % 4:
        raise ValueError(f"has {len(packed):,} bytes instead of {4 * count:,}")
    cells = array("I", packed)
    if sys.byteorder == "big":
        cells.byteswap()
    return cells


def _inflate(packed: bytes, window_bits: int, limit: int) -> bytes:
    stream = zlib.decompressobj(window_bits)
    try:
        plain = stream.decompress(packed, limit + 1)
    except zlib.error:
        raise ValueError("cannot be inflated") from None
    if len(plain) > limit or not stream.eof:
        raise ValueError("does not inflate to the size of its layer")
    return plain
