"""Tilesets, in the map or in files of their own, and the cells and objects that show their tiles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import Element

from game.load.errors import LevelError, Report, quoted
from game.load.tmx_cells import read_cells
from game.load.tmx_paths import check_png, inside
from game.load.tmx_words import Placed, check_words, walk
from game.load.tmx_xml import parse_xml, read_file

MAX_TILESET_BYTES = 1 << 20
MAX_TILESETS = 32
MAX_CELLS = 500_000  # of all tile layers together: 2 MB here, some 20 MB in pytmx

_FLIPS = 0xE0000000  # the three bits of a gid that turn the tile over
_MEND = "open the tileset (Tilesets view > Edit Tileset), or remove it and add another."


@dataclass(frozen=True)
class Tileset:
    """A tileset that passed: its place in the map's numbering and its XML, wherever that was written."""

    name: str
    first_gid: int
    tiles: int
    root: Element

    def holds(self, gid: int) -> bool:
        """Whether this number, without its flip bits, is one of the tileset's."""
        return self.first_gid <= gid < self.first_gid + self.tiles


def read_tilesets(path: Path, root: Element, folders: Sequence[Path], report: Report) -> tuple[Tileset, ...]:
    """The map's tilesets by rising numbers; those with faults are left out and reported."""
    written = root.findall("tileset")
    if len(written) > MAX_TILESETS:
        report.add(f"The map has {len(written)} tilesets; at most {MAX_TILESETS} are read.", "remove unused ones.")
        return ()
    found: list[Tileset] = []
    for element in written:
        try:
            tileset = _read_tileset(path, element, folders, report)
        except LevelError as error:
            report.take(error)
            continue
        if tileset is not None:
            found.append(tileset)
    found.sort(key=lambda t: t.first_gid)
    for before, after in pairwise(found):
        if before.first_gid + before.tiles > after.first_gid:
            cause = f"The tilesets {quoted(before.name)} and {quoted(after.name)} claim the same tile numbers."
            report.add(cause, "remove one in the Tilesets view and add it again.")
    return tuple(found)


def _read_tileset(path: Path, element: Element, folders: Sequence[Path], report: Report) -> Tileset | None:
    """One tileset, from the map or from its own file; None where its words are faulty.  Raises `LevelError`."""
    first, source, file = int(element.get("firstgid", "1")), element.get("source", ""), path
    if source:
        what = f"The tileset {quoted(source)}"
        if not source.lower().endswith(".tsx"):
            raise LevelError(path, f"{what} is not a *.tsx file.", "export it as *.tsx and add it again.")
        file = inside(path, source, folders, what)
        element = parse_xml(read_file(file, MAX_TILESET_BYTES), file)
        if element.tag != "tileset":
            raise LevelError(file, "This is not a tileset.", _MEND)
        own = Report(file)
        check_words(walk(element), own, file)
        for fault in own:
            report.take(fault)
        if own:
            return None
    name = element.get("name", source)
    image = element.find("image")
    tiles = int(element.get("tilecount", "0"))
    if image is None or not tiles or not all(element.get(n) for n in ("tilewidth", "tileheight", "columns")):
        cause = f"The tileset {quoted(name)} is not based on one image with numbered tiles."
        raise LevelError(file, cause, "make it anew: File > New > New Tileset, type 'Based on Tileset Image'.")
    _check_sheet(file, element, image, folders, name)
    described = [int(tile.get("id", "0")) for tile in element.iterfind("tile")]
    shown = [int(frame.get("tileid", "0")) for frame in element.iter("frame")]
    if max((*described, *shown), default=0) >= tiles:
        raise LevelError(file, f"The tileset {quoted(name)} describes a tile beyond its last, {tiles - 1}.", _MEND)
    if len(set(described)) < len(described):
        raise LevelError(file, f"The tileset {quoted(name)} describes a tile twice.", _MEND)
    return Tileset(name, first, tiles, element)


def _check_sheet(file: Path, tileset: Element, image: Element, folders: Sequence[Path], name: str) -> None:
    """The tileset's picture is there and as large as its columns and rows need."""
    source = image.get("source", "")
    picture = inside(file, source, folders, f"The image {quoted(source)} of the tileset {quoted(name)}")
    size = check_png(picture)
    wide, high, spacing, margin, columns, tiles = (
        int(tileset.get(key, "0")) for key in ("tilewidth", "tileheight", "spacing", "margin", "columns", "tilecount")
    )
    rows = -(-tiles // columns)
    needed = (
        2 * margin + columns * (wide + spacing) - spacing,
        2 * margin + rows * (high + spacing) - spacing,
    )
    if needed[0] > size[0] or needed[1] > size[1]:
        sizes = f"{needed[0]} x {needed[1]} px, but {picture.name} has {size[0]} x {size[1]}"
        mend = "Tileset > Tileset Properties > Image: choose the image again, or correct the tile size."
        raise LevelError(file, f"The tileset {quoted(name)} needs an image of {sizes}.", mend)


def check_cells(root: Element, elements: Sequence[Placed], tilesets: Sequence[Tileset], report: Report) -> None:
    """Every tile layer is as large as the map, inflates to that size, and shows tiles that exist."""
    left = MAX_CELLS
    size = int(root.get("width", "0")), int(root.get("height", "0"))
    for element, layer, _ in elements:
        if element.tag != "layer":
            continue
        width, height = int(element.get("width", "0")), int(element.get("height", "0"))
        if (width, height) != size:
            cause = f"The layer has {width} x {height} cells, the map {size[0]} x {size[1]}."
            report.add(cause, "choose Map > Resize Map and save again.", layer=layer)
        left -= width * height
        if left < 0:
            report.add(f"The tile layers have more than {MAX_CELLS:,} cells.", "choose Map > Resize Map.", layer=layer)
            return
        try:
            cells = read_cells(report.file, layer, element.find("data"), width * height)
        except LevelError as error:
            report.take(error)
            continue
        for gid in sorted(set(cells)):
            plain = gid & ~_FLIPS
            if plain and not any(tileset.holds(plain) for tileset in tilesets):
                row, column = divmod(cells.index(gid), width)
                cause = f"The cell in column {column}, row {row} holds tile {plain}, which no tileset has."
                report.add(cause, "choose the Eraser (E) and clear it, or add the missing tileset.", layer=layer)
                break


def check_tile_objects(elements: Sequence[Placed], tilesets: Sequence[Tileset], report: Report) -> None:
    """Objects that show a tile show one that exists, and stand on its lower left corner."""
    for element, layer, thing in elements:
        gid = int(element.get("gid", "0")) & ~_FLIPS if element.tag == "object" else 0
        if not gid:
            continue
        tileset = next((t for t in tilesets if t.holds(gid)), None)
        if tileset is None:
            cause = f"The object shows tile {gid}, which no tileset has."
            report.add(cause, "right-click it and choose Replace Tile, or remove it.", layer=layer, object_id=thing)
        elif tileset.root.get("objectalignment", "unspecified") not in ("unspecified", "bottomleft"):
            cause = f"The tileset {quoted(tileset.name)} hangs objects by another corner than the lower left."
            mend = "choose Tileset > Tileset Properties > Object Alignment 'Bottom Left'."
            report.add(cause, mend, layer=layer, object_id=thing)
