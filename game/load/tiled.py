"""From a Tiled map to a `Level`: the gate, then pytmx for tiles, then our own reading of objects and layers.

The only importer of pytmx, and it does so late: pytmx pulls pygame in.  pytmx is given a copy of the map that
holds tilesets and tile layers alone, since it stumbles over much else that Tiled allows.
"""

from __future__ import annotations

import json
import os
import re
import zlib
from collections.abc import Collection, Mapping
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement

from game.load.errors import LevelError, Report, quoted
from game.load.level_picture import read_stage
from game.load.level_rules import (
    Ground,
    nearest,
    overlap,
    read_cues,
    read_encounters,
    read_floor,
    read_places,
    read_props,
    read_starts,
)  # fmt: skip
from game.load.project_types import Member, project_types
from game.load.tmx_gate import GatedMap, gate
from game.load.tmx_objects import (
    convert,
    layers_in_order,
    read_things,
    read_values,
    written,
)  # fmt: skip
from game.sim.spec import Level, Surface

MAP_PROPERTIES: dict[str, Member] = {
    m.name: m
    for m in (
        Member("title", "string", ""),
        Member("subtitle", "string", ""),
        Member("music", "string", ""),
        Member("room", "string", ""),  # one of ROOMS
        Member("tempo", "string", "0:40"),  # from tick : ticks per beat, separated by spaces
        Member("belt", "string", "356 524"),  # picture rows of the belt's far and near edge
        Member("wall_row", "int", 338),
        Member("mid_row", "int", 440),
        Member("slope", "float", 0.002),
        Member("seed", "int", 1),
    )
}

MAP_BOUNDS = {"wall_row": (1, 539), "mid_row": (1, 539), "slope": (0.0001, 0.005), "seed": (0, 2**31 - 1)}

ROOMS = ("", "rehearsal")
PICTURE_HIGH_PX = 540
MAX_RECTANGLES = 2_000  # of tiles: every wall is held against the floor and whatever stands there


def load_level(path: str | Path, foes: Collection[str] | None = None, props: Collection[str] | None = None) -> Level:
    """The level in a Tiled map.  `foes`, `props`: names that exist; by default those of the project's enumerations.

    Raises `LevelError`, the first fault found, and nothing else.
    """
    level, report = _read(Path(path), foes, props)
    report.stop()
    assert level is not None  # a level is missing only where a fault was reported
    return level


def check_level(
    path: str | Path, foes: Collection[str] | None = None, props: Collection[str] | None = None
) -> list[LevelError]:
    """Every fault of a map that can be found in one reading; empty if it is fit to be played."""
    return _read(Path(path), foes, props)[1].faults


def _read(path: Path, foes: Collection[str] | None, props: Collection[str] | None) -> tuple[Level | None, Report]:
    report = Report(path)
    gated = gate(path, report)
    if gated is None or report:
        return None, report
    try:
        return _assemble(gated, foes, props, report), report
    except LevelError as error:
        report.take(error)
        return None, report


def _assemble(gated: GatedMap, foes: Collection[str] | None, props: Collection[str] | None, report: Report) -> Level:
    types = project_types()
    values = _map_values(gated.root, report)
    belt = _belt(values["belt"], report)
    things = read_things(gated, types, report)
    surfaces, walls = _read_tiles(gated, belt[0], types.enums.get("Surface", ()), report)
    width = int(gated.root.get("width")) * int(gated.root.get("tilewidth"))
    floor = read_floor(things, width, belt, report)
    ground = Ground(width, belt, floor, walls, int(values["mid_row"]), float(values["slope"]))
    _check_walls(ground, report)
    start, start_two = read_starts(things, ground, report)
    decides = {
        "width_px": width, "belt_rows": belt, "floor": floor, "start": start, "start_two": start_two,
        "encounters": read_encounters(things, ground, foes, report),
        "props": read_props(things, ground, props, report),
        "tempo": _tempo(values["tempo"], report),
    }  # fmt: skip
    return Level(
        name=gated.path.stem, title=str(values["title"]) or gated.path.stem, subtitle=str(values["subtitle"]),
        cues=read_cues(things, report), music=str(values["music"]),
        stage=read_stage(gated, values, things, report), surfaces=surfaces, places=read_places(things, ground, report),
        room=_room(values["room"], report), digest=fight_digest(decides), **decides,
    )  # fmt: skip


def fight_digest(decides: Mapping[str, object]) -> int:
    """crc32 of what decides a fight: floor, starts, encounters, props, tempo.  Titles and ids do not."""

    def plain(value: object) -> object:
        if hasattr(value, "__dataclass_fields__"):
            return {k: plain(v) for k, v in vars(value).items() if k not in ("id", "name", "title")}
        return [plain(v) for v in value] if isinstance(value, tuple) else value

    rows = {key: plain(value) for key, value in decides.items()}
    return zlib.crc32(json.dumps(rows, sort_keys=True, separators=(",", ":")).encode())


# ---------------------------------------------------------------------------------------------- the map's own


def _map_values(root: Element, report: Report) -> dict[str, object]:
    values = {m.name: m.default for m in MAP_PROPERTIES.values()}
    values |= read_values(root, MAP_PROPERTIES, "the map", {}, report)
    for name, (low, high) in MAP_BOUNDS.items():
        if not low <= values[name] <= high:
            cause = f"The map's property {quoted(name)} is {values[name]:g}, but must be from {low:g} to {high:g}."
            report.add(cause, f"correct Map > Map Properties > {name}.")
            values[name] = MAP_PROPERTIES[name].default
    return values


def _room(text: object, report: Report) -> str:
    if text in ROOMS:
        return str(text)
    mend = "write 'rehearsal' in Map > Map Properties > room, or leave it empty."
    report.add(f"The map's property 'room' is {quoted(str(text))}, but a level is an evening or a rehearsal.", mend)
    return ""


def _belt(text: object, report: Report) -> tuple[int, int]:
    match = re.fullmatch(r"\s*(\d{1,4})\s+(\d{1,4})\s*", str(text), re.ASCII)
    if match and int(match[1]) < int(match[2]) <= PICTURE_HIGH_PX:
        return int(match[1]), int(match[2])
    report.add(
        f"The belt is {quoted(text)}, but must be two rows of the picture, far and near, like '356 524'.",
        "correct Map > Map Properties > belt.",
    )
    return 356, 524


def _tempo(text: object, report: Report) -> tuple[tuple[int, int], ...]:
    pairs = [re.fullmatch(r"(\d{1,7}):(\d{1,3})", word, re.ASCII) for word in str(text).split()]
    rows = tuple((int(m[1]), int(m[2])) for m in pairs if m)
    ticks = [tick for tick, _ in rows]
    if (
        len(rows) != len(pairs)
        or ticks[:1] != [0]
        or ticks != sorted(set(ticks))
        or not all(10 <= b <= 240 for _, b in rows)
    ):
        cause = f"The tempo is {quoted(text)}, but must be like '0:40 3600:36': from tick, ticks per beat (10 to 240)."
        report.add(cause, "correct Map > Map Properties > tempo.")
        return ((0, 40),)
    return rows


# ------------------------------------------------------------------------------------------------------- tiles


def _read_tiles(
    gated: GatedMap, belt_row: int, known: Collection[str], report: Report
) -> tuple[tuple[Surface, ...], tuple[tuple[int, int, int, int], ...]]:
    """What the tiles mean as rectangles in (x, z): surfaces of the `known` kinds, and walls."""
    layers = [(layer, nest) for layer, nest in layers_in_order(gated.root) if layer.tag == "layer"]
    tmx = _pytmx_map(gated, [layer for layer, _ in layers], report)
    meanings = _meanings(gated, known, report)
    meant = {number: meanings.get(gid, "") for number, gid in tmx.tiledgidmap.items()}  # pytmx has its own numbers
    across, down = int(gated.root.get("tilewidth")), int(gated.root.get("tileheight"))
    surfaces, walls = [], []
    for (layer, nest), tiles in zip(layers, tmx.layers):
        grid = [[meant.get(gid, "") for gid in row] for row in tiles.data]
        rectangles = _rectangles(grid)
        if len(surfaces) + len(walls) + len(rectangles) > MAX_RECTANGLES:
            cause = f"The tiles fall into more than {MAX_RECTANGLES:,} rectangles of one kind."
            report.add(cause, "paint larger pieces (Bucket Fill, F).", layer=layer.get("name", ""))
            break
        for kind, left, right, top, bottom in rectangles:
            xs = nearest(left * across + nest.x), nearest(right * across + nest.x)
            zs = nearest(top * down + nest.y) - belt_row, nearest(bottom * down + nest.y) - belt_row
            if kind == "solid":
                walls.append((*xs, *zs))
            else:
                surfaces.append(Surface(kind=kind, left_px=xs[0], right_px=xs[1], z_from_px=zs[0], z_to_px=zs[1]))
    return tuple(surfaces), tuple(walls)


def _meanings(gated: GatedMap, known: Collection[str], report: Report) -> dict[int, str]:
    """Gid -> a surface, 'solid' or '', by the tiles' properties `surface` (text) and `solid` (bool)."""
    meanings: dict[int, str] = {}
    for tileset in gated.tilesets:
        for tile in tileset.root.iterfind("tile"):
            said = dict(written(tile))
            surface, solid = said.pop("surface", ""), said.pop("solid", "false")
            name = f"Tile {tile.get('id')} of the tileset {quoted(tileset.name)}"
            if said:
                mend = "a tile has: surface (string), solid (bool). Correct its name in the tileset's Properties."
                report.add(f"{name} has the unknown property {quoted(min(said))}.", mend)
            if surface and surface not in known:
                mend = f"choose one of: {', '.join(known)}."
                report.add(f"{name} has the unknown surface {quoted(surface)}.", mend)
            if convert(solid, "bool") is None:
                report.add(f"{name} is neither solid nor not: {quoted(solid)}.", "make `solid` a bool: true or false.")
            meanings[tileset.first_gid + int(tile.get("id"))] = "solid" if solid == "true" else surface
    return meanings


def _pytmx_map(gated: GatedMap, layers: list[Element], report: Report):
    """The map in pytmx's hands: tilesets and tile layers alone, no image loaded.  Raises `LevelError`."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")  # pytmx imports pygame, which greets on stdout
    import pytmx

    keep = ("width", "height", "tilewidth", "tileheight")
    copy = Element("map", {k: gated.root.get(k) for k in keep})
    for tileset in gated.tilesets:
        keep = ("name", "tilewidth", "tileheight", "spacing", "margin", "tilecount", "columns")
        sheet = SubElement(copy, "tileset", {k: v for k, v in tileset.root.items() if k in keep})
        sheet.set("firstgid", str(tileset.first_gid))
    for number, layer in enumerate(layers):
        part = SubElement(copy, "layer", {"id": str(number), "name": str(number)})
        part.attrib.update({k: layer.get(k) for k in ("width", "height")})
        part.extend(layer.iterfind("data"))
    try:
        tmx = pytmx.TiledMap(image_loader=_no_image, load_all=False, allow_duplicate_names=True)
        tmx.filename = str(gated.path)
        tmx.parse_xml(copy)
    except Exception as error:  # it raises bare Exceptions; whatever it is, a designer gets one line
        cause = f"The tiles cannot be read ({type(error).__name__}: {error})."
        raise LevelError(
            report.file, cause, "choose Map > Map Properties > Tile Layer Format 'CSV' and save again."
        ) from error
    return tmx


def _no_image(filename: str, colorkey: object, **_: object):
    return lambda rect=None, flags=None: None


def _rectangles(grid: list[list[str]]) -> list[tuple[str, int, int, int, int]]:
    """Equal neighbours of a grid merged: (kind, first column, end column, first row, end row), '' left out."""
    done: list[tuple[str, int, int, int, int]] = []
    growing: dict[tuple[str, int, int], int] = {}  # run -> the row it began in
    for y, row in enumerate([*grid, []]):
        runs = set()
        x = 0
        while x < len(row):
            end = x + 1
            while end < len(row) and row[end] == row[x]:
                end += 1
            if row[x]:
                runs.add((row[x], x, end))
            x = end
        for run in sorted(growing.keys() - runs):
            done.append((*run, growing.pop(run), y))
        for run in runs:
            growing.setdefault(run, y)
    return sorted(done, key=lambda r: (r[3], r[1]))


def _check_walls(ground: Ground, report: Report) -> None:
    """No wall tile on the floor: the polygon alone keeps bodies out of walls."""
    for left, right, top, bottom in ground.walls:
        if ground.floor and overlap(ground.floor, left, right, top, bottom):
            cause = f"The Floor runs through wall tiles at x {left} to {right}."
            report.add(cause, "choose Edit Polygons (E) and draw the Floor around them, or erase the tiles.")
