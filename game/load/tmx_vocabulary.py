"""The words of Tiled's map and tileset files, as Tiled 1.8 to 1.12 write them, and the bounds of their numbers.

An attribute or element that is not here is refused by name rather than passed over: what is passed over in
silence is a level that plays differently from what its designer sees.  Source: the TMX Map Format reference.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_LAYER = "id name class x y width height opacity visible locked tintcolor offsetx offsety parallaxx parallaxy mode"

ATTRIBUTES: dict[str, frozenset[str]] = {
    "map": _words(
        "version tiledversion class orientation renderorder compressionlevel width height tilewidth tileheight "
        "hexsidelength staggeraxis staggerindex skewx skewy parallaxoriginx parallaxoriginy backgroundcolor "
        "nextlayerid nextobjectid infinite"
    ),
    "editorsettings": frozenset(),
    "chunksize": _words("width height"),
    "export": _words("target format"),
    "properties": frozenset(),
    "property": _words("name type propertytype value"),
    "tileset": _words(
        "version tiledversion firstgid source name class tilewidth tileheight spacing margin tilecount columns "
        "objectalignment tilerendersize fillmode backgroundcolor"
    ),
    "image": _words("format source trans width height"),
    "tile": _words("id type class terrain probability x y width height"),
    "tileoffset": _words("x y"),
    "grid": _words("orientation width height"),
    "transformations": _words("hflip vflip rotate preferuntransformed"),
    "wangsets": frozenset(),
    "animation": frozenset(),
    "frame": _words("tileid duration"),
    "layer": _words(_LAYER),
    "data": _words("encoding compression"),
    "objectgroup": _words(_LAYER + " color draworder"),
    "imagelayer": _words(_LAYER + " repeatx repeaty"),
    "group": _words(_LAYER),
    "object": _words("id name type class x y width height rotation gid visible opacity template"),
    "point": frozenset(),
    "ellipse": frozenset(),
    "capsule": frozenset(),
    "polygon": _words("points"),
    "polyline": _words("points"),
    "text": _words(
        "fontfamily pixelsize wrap color bold italic underline strikeout kerning halign valign"
    ),
}  # fmt: skip

_LAYERS = "layer objectgroup imagelayer group"
LAYERS = _words(_LAYERS)
NO_CLASS = LAYERS | {"map"}  # their classes' defaults would stand in no file that is read

CHILDREN: dict[str, frozenset[str]] = {
    "map": _words("editorsettings properties tileset " + _LAYERS),
    "properties": _words("property"),
    "tileset": _words("editorsettings properties image tile tileoffset grid transformations wangsets"),
    "tile": _words("properties image animation objectgroup"),
    "animation": _words("frame"),
    "layer": _words("properties data"),
    "objectgroup": _words("properties object"),
    "imagelayer": _words("properties image"),
    "group": _words("properties " + _LAYERS),
    "object": _words("properties point ellipse capsule polygon polyline text"),
}

UNREAD = frozenset({"wangsets", "editorsettings"})  # brushes and the editor's own memory: nothing in them is played

MAX_MAP_CELLS = 4096  # cells along one side of a map
MAX_TILE_PX = 4096
MAX_COORDINATE_PX = 1_000_000
_COORDINATE = (float, -MAX_COORDINATE_PX, MAX_COORDINATE_PX)
_SIDE = (int, 1, MAX_MAP_CELLS)
_ID = (int, 1, 2**31 - 1)

# (element, attribute) -> type and inclusive bounds
NUMBERS: dict[tuple[str, str], tuple[type, float, float]] = {
    ("map", "width"): _SIDE, ("map", "height"): _SIDE, ("map", "tilewidth"): _SIDE, ("map", "tileheight"): _SIDE,
    ("map", "parallaxoriginx"): _COORDINATE, ("map", "parallaxoriginy"): _COORDINATE,
    ("tileset", "firstgid"): (int, 1, 2**28 - 1),
    ("tileset", "tilewidth"): (int, 1, MAX_TILE_PX), ("tileset", "tileheight"): (int, 1, MAX_TILE_PX),
    ("tileset", "spacing"): (int, 0, 256), ("tileset", "margin"): (int, 0, 256),
    ("tileset", "tilecount"): (int, 1, 65_536), ("tileset", "columns"): (int, 1, 65_536),
    ("image", "width"): (int, 1, 16_384), ("image", "height"): (int, 1, 16_384),
    ("tile", "id"): (int, 0, 65_535),
    ("frame", "tileid"): (int, 0, 65_535), ("frame", "duration"): (int, 1, 3_600_000),
    ("layer", "width"): _SIDE, ("layer", "height"): _SIDE,
    ("object", "id"): _ID, ("object", "gid"): (int, 1, 2**32 - 1),
    ("object", "x"): _COORDINATE, ("object", "y"): _COORDINATE, ("object", "rotation"): (float, -3600, 3600),
    ("object", "width"): (float, 0, MAX_COORDINATE_PX), ("object", "height"): (float, 0, MAX_COORDINATE_PX),
    ("map", "nextlayerid"): _ID, ("map", "nextobjectid"): _ID,
    **{(tag, "id"): _ID for tag in _LAYERS.split()},
    **{(tag, side): (int, 0, 0) for tag in _LAYERS.split() for side in "xy"},  # in tiles, of old: never moved
    **{(tag, name): _COORDINATE for tag in _LAYERS.split() for name in ("offsetx", "offsety")},
    **{(tag, name): (float, -100, 100) for tag in _LAYERS.split() for name in ("parallaxx", "parallaxy")},
    **{(tag, "opacity"): (float, 0, 1) for tag in _LAYERS.split()},
}  # fmt: skip

# what must be stated; everything else has a default
NEEDED: dict[str, tuple[str, ...]] = {
    "map": ("width", "height", "tilewidth", "tileheight"),
    "layer": ("id", "width", "height"),
    "objectgroup": ("id",), "imagelayer": ("id",), "group": ("id",),
    "object": ("id",),
    "property": ("name",),
    "tile": ("id",),
    "frame": ("tileid", "duration"),
    "polygon": ("points",), "polyline": ("points",),
}  # fmt: skip

PROPERTY_TYPES = frozenset({"string", "int", "float", "bool", "color", "file", "object"})
