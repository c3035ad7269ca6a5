"""The gate: looks at a map before anything else does, with nothing but the standard library.

pytmx trusts its input and Tiled itself accepts tiles that do not exist, so whatever could mislead, crash or
stall a reader is refused here: unknown words, numbers out of bounds, doubled ids, tiles outside their tileset,
data that inflates without end, paths that leave the game's folders, pictures that are no pictures.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element

from game.load.errors import LevelError, Report, quoted
from game.load.folders import ASSETS, LEVELS
from game.load.tmx_paths import check_png, inside
from game.load.tmx_tilesets import Tileset, check_cells, check_tile_objects, read_tilesets
from game.load.tmx_vocabulary import LAYERS
from game.load.tmx_words import Placed, check_words, walk
from game.load.tmx_xml import parse_xml, read_file

MAX_MAP_BYTES = 8 << 20
MAX_OBJECTS = 4_000
MAX_LAYERS = 200
MIN_WIDTH_PX = 960  # the picture's: the camera needs that much to look at
MAX_WIDTH_PX = 65_536  # 27 pictures: places in 1/256 px stay far inside 32 bits


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
        report.take(error)
        return None
    if root.tag != "map":
        report.add(f"The root element is {quoted(root.tag)}, not 'map'.", "open a map in Tiled and save it as *.tmx.")
        return None
    elements = walk(root)
    check_words(elements, report)
    if not report:
        _check_map(root, elements, report)
        _check_ids(root, elements, report)
    if report:
        return None
    folders = allowed_folders(path)
    tilesets = read_tilesets(path, root, folders, report)
    if not report:  # without its tilesets every tile would look amiss
        check_cells(root, elements, tilesets, report)
        check_tile_objects(elements, tilesets, report)
    pictures = _check_pictures(path, elements, folders, report)
    return GatedMap(path, root, tilesets, pictures)


def allowed_folders(path: Path) -> tuple[Path, ...]:
    """Where the map at `path` may point, links followed: the game's assets and levels, and the map's own folder.

    Where that is called `levels`, as the game's is, the `assets` beside it count too: a player's own levels may
    be laid out like the project, and so is every copy of it.
    """
    own = path.resolve().parent
    beside = ((own.parent / ASSETS.name).resolve(),) if own.name == LEVELS.name else ()
    return (ASSETS.resolve(), LEVELS.resolve(), own, *beside)


def _check_map(root: Element, elements: Sequence[Placed], report: Report) -> None:
    """The kind of map, its size, and how much is in it."""
    if root.get("orientation", "orthogonal") != "orthogonal":
        mend = "choose Map > Map Properties > Orientation 'Orthogonal'."
        report.add(f"The map is {quoted(root.get('orientation'))}.", mend)
    if root.get("infinite", "0") != "0":
        report.add("The map is infinite.", "untick Map > Map Properties > Infinite.")
    width = int(root.get("width", "0")) * int(root.get("tilewidth", "0"))
    if not MIN_WIDTH_PX <= width <= MAX_WIDTH_PX:
        cause = f"The map is {width:,} px wide; from {MIN_WIDTH_PX} to {MAX_WIDTH_PX:,} px can be played."
        report.add(cause, "choose Map > Resize Map.")
    layers = sum(placed.element.tag in LAYERS for placed in elements)
    if layers > MAX_LAYERS:
        cause = f"The map has {layers} layers; at most {MAX_LAYERS} are read."
        report.add(cause, "merge layers with Layer > Merge Layer Down.")
    objects = sum(placed.element.tag == "object" for placed in elements)
    if objects > MAX_OBJECTS:
        report.add(f"The map has {objects} objects; at most {MAX_OBJECTS} are read.", "remove objects.")


def _check_ids(root: Element, elements: Sequence[Placed], report: Report) -> None:
    """Ids of layers and of objects are unique: a reference and a fault name things by them."""
    on_tiles = {shape for tileset in root.iterfind("tileset") for shape in tileset.iter()}  # each tile counts anew
    layers: set[int] = set()
    objects: set[int] = set()
    for element, layer, thing in elements:
        if element in on_tiles or (element.tag not in LAYERS and element.tag != "object"):
            continue
        identity = int(element.get("id", "0"))
        if element.tag == "object":
            if identity in objects:
                mend = "cut one of them and paste it again (Edit > Cut, Edit > Paste): Tiled gives it a new id."
                report.add(f"Two objects have the id {identity}.", mend, layer=layer, object_id=thing)
            objects.add(identity)
        else:
            if identity in layers:
                mend = "duplicate the layer and remove the old one."
                report.add(f"Two layers have the id {identity}.", mend, layer=layer)
            layers.add(identity)


def _check_pictures(path: Path, elements: Sequence[Placed], folders: Sequence[Path], report: Report) -> dict[str, Path]:
    """The pictures of the image layers, by their path as written; what is wrong with one is told of its layer."""
    pictures: dict[str, Path] = {}
    for element, layer, _ in elements:
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
