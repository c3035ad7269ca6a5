"""The gate: looks at a map before anything else does, with nothing but the standard library.

pytmx trusts its input and Tiled itself accepts tiles that do not exist, so whatever could mislead, crash or
stall a reader is refused here: unknown words, numbers out of bounds, doubled ids, tiles outside their tileset,
data that inflates without end, paths that leave the game's folders, pictures that are no pictures.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element

from game.load.errors import LevelError, Report, quoted
from game.load.tmx_cells import read_cells
from game.load.tmx_paths import check_png, inside
from game.load.tmx_vocabulary import ATTRIBUTES, CHILDREN, NEEDED, NUMBERS, PROPERTY_TYPES, UNREAD
from game.load.tmx_xml import SAVE_AGAIN, parse_xml, read_file

MAX_MAP_BYTES = 8 << 20
MAX_TILESET_BYTES = 1 << 20
MAX_OBJECTS = 4_000
MAX_LAYERS = 200
MAX_CELLS = 500_000  # of all tile layers together: 2 MB here, some 20 MB in pytmx
MAX_POINTS = 1_000  # of one polygon

LAYERS = ("layer", "objectgroup", "imagelayer", "group")
_FLIPS = 0xE0000000  # the three bits of a gid that turn the tile over

PROJECT = Path(__file__).resolve().parents[2]
GAME_FOLDERS = (PROJECT / "assets", PROJECT / "levels")


@dataclass(frozen=True)
class Tileset:
    """A tileset that passed: its place in the map's numbering and its XML, wherever that was written."""

    name: str
    first_gid: int
    tiles: int
    root: Element


@dataclass(frozen=True)
class GatedMap:
    """A map that passed the gate.  `pictures` maps an image's path as written (by the map) to the file it means."""

    path: Path
    root: Element
    tilesets: tuple[Tileset, ...]
    pictures: dict[str, Path]


def gate(path: Path, report: Report) -> GatedMap | None:
    """Check the map at `path`; faults go to `report`.  Returns None where it is too broken to look further."""
    try:
        root = parse_xml(read_file(path, MAX_MAP_BYTES), path)
    except LevelError as error:
        report.faults.append(error)
        return None
    if root.tag != "map":
        report.add(f"The root element is {quoted(root.tag)}, not 'map'.", "open a map in Tiled and save it as *.tmx.")
        return None
    check_words(root, report)
    _check_map(root, report)
    _check_ids(root, report)
    if report:
        return None
    folders = (*GAME_FOLDERS, path.resolve().parent)
    tilesets = _read_tilesets(path, root, folders, report)
    _check_cells(root, tilesets, report)
    _check_tile_objects(root, tilesets, report)
    pictures = _check_pictures(path, root, folders, report)
    return GatedMap(path, root, tilesets, pictures)


# ---------------------------------------------------------------------------------------------- words, numbers


def walk(root: Element, layer: str = "", thing: int = 0) -> Iterator[tuple[Element, str, int]]:
    """Every element below and with `root` that is read, with the layer's name and the object's id it lies in."""
    if root.tag in LAYERS:
        layer = root.get("name") or f"id {root.get('id', '?')}"
    elif root.tag == "object":
        identity = root.get("id", "")
        thing = int(identity) if identity.isascii() and identity.isdigit() and len(identity) < 10 else 0
    yield root, layer, thing
    if root.tag not in UNREAD:
        for child in root:
            yield from walk(child, layer, thing)


def check_words(root: Element, report: Report, file: Path | None = None) -> None:
    """Elements, attributes, property types and numbers against the vocabulary."""
    for element, layer, thing in walk(root):
        where = {"layer": layer, "object_id": thing, "file": file}
        tag = element.tag
        if not element.attrib.keys() <= ATTRIBUTES[tag]:
            for name in element.attrib.keys() - ATTRIBUTES[tag]:
                report.add(f"Unknown attribute {quoted(name)} of <{tag}>.", _OLDER, **where)
        for name in NEEDED.get(tag, ()):
            if name not in element.attrib:
                report.add(f"<{tag}> lacks its {quoted(name)}.", SAVE_AGAIN, **where)
        for name, text in element.attrib.items():
            if (tag, name) in NUMBERS:
                _check_number(tag, name, text, report, where)
        _check_children(element, report, where)
        if tag == "property":
            _check_property(element, report, where)
        elif tag in ("polygon", "polyline"):
            _check_points(element, report, where)
        elif tag == "object" and "template" in element.attrib:
            cause = (
                f"The object is an instance of the template {quoted(element.get('template'))}; templates are not read."
            )
            report.add(cause, "right-click the object in Tiled and choose Detach.", **where)


_OLDER = "in Tiled choose Project > Project Properties > Compatibility Version 'Tiled 1.8' and save the file again."


def _check_children(element: Element, report: Report, where: dict) -> None:
    known = CHILDREN.get(element.tag, frozenset())
    if element.tag in UNREAD or element.tag == "data":
        return  # a layer's data is judged with its cells
    for child in [c for c in element if c.tag not in known]:
        report.add(f"Unknown element {quoted(child.tag)} in <{element.tag}>.", _OLDER, **where)
        element.remove(child)  # the walk goes on into what is known only


def _check_number(tag: str, name: str, text: str, report: Report, where: dict) -> None:
    kind, low, high = NUMBERS[tag, name]
    value = number(text, kind)
    if value is None or not low <= value <= high:
        wanted = "a whole number" if kind is int else "a number"
        cause = f"{quoted(name)} of <{tag}> is {quoted(text)}, but must be {wanted} from {low:g} to {high:g}."
        report.add(cause, f"set it in the Properties view of the {tag}, or {SAVE_AGAIN}", **where)


def number(text: str, kind: type) -> float | int | None:
    """`text` as a finite number of `kind` (int or float), or None.  Longer texts are no numbers of a map."""
    if len(text) > 32 or not text.isascii() or "_" in text:
        return None
    try:
        value = kind(text)
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def _check_property(element: Element, report: Report, where: dict) -> None:
    kind, name = element.get("type", "string"), quoted(element.get("name"))
    if kind not in PROPERTY_TYPES:
        cause = f"The property {name} is of type {quoted(kind)}, which is not read."
        report.add(cause, "remove it (Edit > Remove Property) and write its members as plain properties.", **where)
    elif (
        kind in ("int", "float", "object")
        and number(element.get("value", "0"), float if kind == "float" else int) is None
    ):
        cause = f"The property {name} is {quoted(element.get('value'))}, but must be a finite number ({kind})."
        report.add(cause, "type a number in the Properties view.", **where)
    elif kind == "bool" and element.get("value", "false") not in ("true", "false"):
        report.add(f"The property {name} must be true or false.", "tick or untick it in the Properties view.", **where)


def _check_points(element: Element, report: Report, where: dict) -> None:
    pairs = [pair.split(",") for pair in element.get("points", "").split()]
    if not 2 <= len(pairs) <= MAX_POINTS:
        report.add(f"The polygon has {len(pairs)} points; 2 to {MAX_POINTS} are allowed.", "redraw it.", **where)
    elif not all(len(p) == 2 and all(_coordinate(v) for v in p) for p in pairs):
        report.add("A point of the polygon is not a pair of finite numbers.", f"redraw it, or {SAVE_AGAIN}", **where)


def _coordinate(text: str) -> bool:
    value = number(text, float)
    return value is not None and abs(value) <= 1e6


# --------------------------------------------------------------------------------------------------- the map


def _check_map(root: Element, report: Report) -> None:
    if root.get("orientation", "orthogonal") != "orthogonal":
        report.add(
            f"The map is {quoted(root.get('orientation'))}.", "choose Map > Map Properties > Orientation 'Orthogonal'."
        )
    if root.get("infinite", "0") != "0":
        report.add("The map is infinite.", "untick Map > Map Properties > Infinite.")
    layers = sum(1 for tag in LAYERS for _ in root.iter(tag))
    if layers > MAX_LAYERS:
        report.add(
            f"The map has {layers} layers; at most {MAX_LAYERS} are read.",
            "merge layers with Layer > Merge Layer Down.",
        )
    objects = sum(1 for _ in root.iter("object"))
    if objects > MAX_OBJECTS:
        report.add(f"The map has {objects} objects; at most {MAX_OBJECTS} are read.", "remove objects.")


def _check_ids(root: Element, report: Report) -> None:
    """Ids of layers and of objects are unique: a replay, a reference and a fault name things by them."""
    layers: set[str] = set()
    objects: set[str] = set()
    for element, layer, thing in walk(root):
        if element.tag in LAYERS and element.get("id", "") in layers:
            report.add(
                f"Two layers have the id {quoted(element.get('id'))}.",
                "duplicate the layer and remove the old one.",
                layer=layer,
            )
        if element.tag in LAYERS:
            layers.add(element.get("id", ""))
        elif element.tag == "object":
            if element.get("id", "") in objects:
                mend = "cut one of them and paste it again (Edit > Cut, Edit > Paste): Tiled gives it a new id."
                report.add(f"Two objects have the id {thing}.", mend, layer=layer, object_id=thing)
            objects.add(element.get("id", ""))


# ----------------------------------------------------------------------------------------------- tiles, pictures


def _read_tilesets(path: Path, root: Element, folders: Sequence[Path], report: Report) -> tuple[Tileset, ...]:
    found: list[Tileset] = []
    for element in root.findall("tileset"):
        try:
            found.append(_read_tileset(path, element, folders, report))
        except LevelError as error:
            report.faults.append(error)
    found.sort(key=lambda t: t.first_gid)
    for before, after in zip(found, found[1:]):
        if before.first_gid + before.tiles > after.first_gid:
            cause = f"The tilesets {quoted(before.name)} and {quoted(after.name)} claim the same tile numbers."
            report.add(cause, "remove one in the Tilesets view and add it again.")
    return tuple(found)


def _read_tileset(path: Path, element: Element, folders: Sequence[Path], report: Report) -> Tileset:
    """One tileset, from the map or from its own file.  Raises `LevelError`; smaller faults go to `report`."""
    first, source, file = int(element.get("firstgid", "1")), element.get("source", ""), path
    mend = "Map > Edit Tileset or View > Tilesets: replace or remove this tileset."
    if source:
        if not source.lower().endswith(".tsx"):
            raise LevelError(
                path, f"The tileset {quoted(source)} is not a *.tsx file.", "export it as *.tsx and add it again."
            )
        file = inside(path, source, folders, f"The tileset {quoted(source)}")
        element = parse_xml(read_file(file, MAX_TILESET_BYTES), file)
        if element.tag != "tileset":
            raise LevelError(file, "This is not a tileset.", mend)
        before = len(report.faults)
        check_words(element, report, file)
        if len(report.faults) > before:
            raise report.faults.pop()
    name = element.get("name", source)
    image = element.find("image")
    numbers = [int(element.get(n, "0")) for n in ("tilewidth", "tileheight", "tilecount", "columns")]
    if image is None or not all(numbers):
        cause = f"The tileset {quoted(name)} is not based on one image with numbered tiles."
        raise LevelError(file, cause, "make it anew: File > New > New Tileset, type 'Based on Tileset Image'.")
    _check_sheet(file, element, image, folders, name)
    last = numbers[2] - 1
    tiles = [*element.iterfind("tile")]
    if any(int(t.get("id", "0")) > last for t in tiles) or any(
        int(f.get("tileid", "0")) > last for f in element.iter("frame")
    ):
        raise LevelError(file, f"The tileset {quoted(name)} describes a tile beyond its last, {last}.", mend)
    return Tileset(name, first, numbers[2], element)


def _check_sheet(file: Path, tileset: Element, image: Element, folders: Sequence[Path], name: str) -> None:
    """The tileset's picture is there and as large as its columns and rows need."""
    source = image.get("source", "")
    picture = inside(file, source, folders, f"The image {quoted(source)} of the tileset {quoted(name)}")
    width, height = check_png(picture)
    n = {
        key: int(tileset.get(key, "0"))
        for key in ("tilewidth", "tileheight", "spacing", "margin", "columns", "tilecount")
    }
    rows = -(-n["tilecount"] // n["columns"])
    across = 2 * n["margin"] + n["columns"] * (n["tilewidth"] + n["spacing"]) - n["spacing"]
    down = 2 * n["margin"] + rows * (n["tileheight"] + n["spacing"]) - n["spacing"]
    if across > width or down > height:
        cause = f"The tileset {quoted(name)} needs an image of {across} x {down} px, but {picture.name} has {width} x {height}."
        raise LevelError(
            file, cause, "Tileset > Tileset Properties > Image: choose the image again, or correct the tile size."
        )


def _check_cells(root: Element, tilesets: Sequence[Tileset], report: Report) -> None:
    ranges = [(t.first_gid, t.first_gid + t.tiles) for t in tilesets]
    left = MAX_CELLS
    for element, layer, _ in walk(root):
        if element.tag != "layer":
            continue
        width, height = int(element.get("width", "0")), int(element.get("height", "0"))
        if (width, height) != (int(root.get("width", "0")), int(root.get("height", "0"))):
            cause = f"The layer has {width} x {height} cells, the map {root.get('width')} x {root.get('height')}."
            report.add(cause, "choose Map > Resize Map and save again.", layer=layer)
        left -= width * height
        if left < 0:
            report.add(f"The tile layers have more than {MAX_CELLS:,} cells.", "choose Map > Resize Map.", layer=layer)
            return
        try:
            cells = read_cells(report.file, layer, element.find("data"), width * height)
        except LevelError as error:
            report.faults.append(error)
            continue
        for gid in sorted(set(cells)):
            plain = gid & ~_FLIPS
            if plain and not any(a <= plain < b for a, b in ranges):
                row, column = divmod(cells.index(gid), width)
                cause = f"The cell in column {column}, row {row} holds tile {plain}, which no tileset has."
                report.add(cause, "choose the Eraser (E) and clear it, or add the missing tileset.", layer=layer)
                break


def _check_tile_objects(root: Element, tilesets: Sequence[Tileset], report: Report) -> None:
    for element, layer, thing in walk(root):
        gid = int(element.get("gid", "0")) & ~_FLIPS if element.tag == "object" else 0
        if gid and not any(t.first_gid <= gid < t.first_gid + t.tiles for t in tilesets):
            cause = f"The object shows tile {gid}, which no tileset has."
            report.add(cause, "right-click it and choose Replace Tile, or remove it.", layer=layer, object_id=thing)


def _check_pictures(path: Path, root: Element, folders: Sequence[Path], report: Report) -> dict[str, Path]:
    pictures: dict[str, Path] = {}
    for element, layer, _ in walk(root):
        image = element.find("image") if element.tag == "imagelayer" else None
        if image is None or not image.get("source"):
            continue
        source = image.get("source", "")
        try:
            pictures[source] = inside(path, source, folders, f"The image {quoted(source)}")
            check_png(pictures[source])
        except LevelError as error:
            report.add(error.cause, "choose it again: Properties > Image Layer > Image.", layer=layer, file=error.file)
    return pictures
