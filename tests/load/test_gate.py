"""The gate: each way in which a file can be broken or hostile is one clear line, at once, and never a traceback."""

from __future__ import annotations

import base64
import gzip
import os
import zlib
from pathlib import Path

import pytest
from load.small_map import (
    ACROSS,
    CELLS,
    DOWN,
    MAP,
    TILESET,
    WITH_PICTURES,
    csv,
    png_head,
    swapped,
    the_fault,
    write_level,
)  # fmt: skip

from game.load.errors import MAX_FAULTS, LevelError
from game.load.tiled import check_level, load_level
from game.load.tmx_gate import MAX_LAYERS, MAX_MAP_BYTES, MAX_OBJECTS
from game.load.tmx_tilesets import MAX_CELLS, MAX_TILESETS
from game.load.tmx_words import MAX_POINTS
from game.load.tmx_xml import MAX_DEPTH, MAX_ELEMENTS

START = '<object id="2" type="Start" x="200" y="440">'
PROP = '<object id="3" type="Prop" x="600" y="440">'
BIG = 1 << 31


def test_the_small_level_is_whole(tmp_path: Path) -> None:
    level = load_level(write_level(tmp_path))
    assert (level.name, level.title, level.width_px, level.start) == ("room", "A room", 960, (200, 84))
    assert [s.kind for e in level.encounters for w in e.waves for s in w.spawns] == ["thug"]
    assert [s.kind for s in level.surfaces] == ["marley"]


def inserted(text: str, before: str = "</map>"):
    return swapped(before, text + before)


def repeated(count: int, text: str) -> str:
    return "".join(text.format(n=1000 + n) for n in range(count))


# what is wrong -> (change of the map, layer, object, words of the fault)
BROKEN = {
    "no xml": (lambda s: "once upon a time", "", 0, "XML is broken in line 1"),
    "empty": (lambda s: "", "", 0, "empty"),
    "cut short": (lambda s: s[: len(s) // 2], "", 0, "XML is broken"),
    "another root": (lambda s: "<world/>", "", 0, "'world', not 'map'"),
    "a DOCTYPE": (swapped("<map ", "<!DOCTYPE map><map "), "", 0, "DOCTYPE"),
    "entities": (
        swapped("<map ", '<!DOCTYPE map [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><map '),
        "",
        0,
        "DOCTYPE",
    ),
    "an undeclared entity": (swapped("A room", "&room;"), "", 0, "undefined entity"),
    "another encoding": (swapped('encoding="UTF-8"', 'encoding="latin-1"'), "", 0, "UTF-8"),
    "an unknown encoding": (swapped('encoding="UTF-8"', 'encoding="martian"'), "", 0, "UTF-8"),
    "too deep": (inserted("<group>" * MAX_DEPTH + "</group>" * MAX_DEPTH), "", 0, f"more than {MAX_DEPTH} deep"),
    "too many elements": (inserted("<group/>" * MAX_ELEMENTS), "", 0, "elements"),
    "too many objects": (
        inserted('<objectgroup id="9">' + repeated(MAX_OBJECTS, '<object id="{n}"/>') + "</objectgroup>"),
        "",
        0,
        f"at most {MAX_OBJECTS}",
    ),
    "too many layers": (inserted(repeated(MAX_LAYERS, '<group id="{n}"/>')), "", 0, f"at most {MAX_LAYERS}"),
    "too many tilesets": (
        swapped(' <tileset firstgid="1" source="floors.tsx"/>', '<tileset source="floors.tsx"/>' * (MAX_TILESETS + 1)),
        "",
        0,
        f"at most {MAX_TILESETS}",
    ),
    "isometric": (swapped("orthogonal", "isometric"), "", 0, "'isometric'"),
    "infinite": (swapped('infinite="0"', 'infinite="1"'), "", 0, "infinite"),
    "no width": (swapped(f'" width="{ACROSS}" height="{DOWN}" tile', f'" height="{DOWN}" tile'), "", 0, "'width'"),
    "width of nothing": (
        swapped(f'" width="{ACROSS}" height="{DOWN}" tile', f'" width="0" height="{DOWN}" tile'),
        "",
        0,
        "from 1 to 4096",
    ),
    "a huge tile": (swapped('tilewidth="20"', 'tilewidth="4096"'), "", 0, "px wide"),
    "narrower than the picture": (swapped('tilewidth="20"', 'tilewidth="10"'), "", 0, "480 px wide"),
    "not a number": (swapped('x="200"', 'x="nan"'), "ground", 2, "'x' of <object> is 'nan'"),
    "endless": (swapped('x="200"', 'x="inf"'), "ground", 2, "'x' of <object> is 'inf'"),
    "far away": (swapped('x="200"', 'x="1e300"'), "ground", 2, "'1e300'"),
    "foreign digits": (swapped('x="200"', 'x="٢٠٠"'), "ground", 2, "'x' of <object>"),
    "underscores": (swapped('x="200"', 'x="2_00"'), "ground", 2, "'2_00'"),
    "an id twice": (swapped(PROP, PROP.replace('"3"', '"2"')), "ground", 2, "Two objects have the id 2"),
    "an id twice, spelled differently": (swapped(PROP, PROP.replace('"3"', '"02"')), "ground", 2, "id 2"),
    "a layer's id twice": (
        swapped('<objectgroup id="3"', '<objectgroup id="2"'),
        "fight",
        0,
        "Two layers have the id 2",
    ),
    "an object without id": (swapped(START, START.replace('id="2" ', "")), "ground", 0, "lacks its 'id'"),
    "an unknown attribute": (
        swapped(START, START.replace('x="200"', 'x="200" charm="3"')),
        "ground",
        2,
        "attribute 'charm'",
    ),
    "an unknown element": (inserted("<finale/>"), "", 0, "element 'finale' in <map>"),
    "a moved layer": (swapped('id="2" name="ground"', 'id="2" name="ground" x="3"'), "ground", 0, "'x'"),
    "a template": (swapped(START, START.replace("x=", 'template="a.tx" x=')), "ground", 2, "templates are not read"),
    "a class on the map": (swapped("<map ", '<map class="Hall" '), "", 0, "The map has the class 'Hall'"),
    "a class on a layer": (
        swapped('id="2" name="ground"', 'id="2" name="ground" class="Hall"'),
        "ground",
        0,
        "The object layer has the class 'Hall'",
    ),
    "a property of a class": (
        swapped('<property name="title" value="A room"/>', '<property name="hall" type="class" propertytype="Hall"/>'),
        "",
        0,
        "'hall' is of type 'class'",
    ),
    "a property that is no number": (
        swapped('value="A room"/>', 'value="A room"/><property name="seed" type="int" value="many"/>'),
        "",
        0,
        "'seed' is 'many', but must be a finite number",
    ),
    "a property that is no finite number": (
        swapped('value="A room"/>', 'value="A room"/><property name="slope" type="float" value="nan"/>'),
        "",
        0,
        "'slope' is 'nan', but must be a finite number",
    ),
    "neither true nor false": (
        swapped('value="A room"/>', 'value="A room"/><property name="x" type="bool" value="perhaps"/>'),
        "",
        0,
        "true or false",
    ),
    "a property twice": (
        swapped('value="A room"/>', 'value="A room"/><property name="title" value="B"/>'),
        "",
        0,
        "'title' is written twice",
    ),
    "a polygon of one point": (
        swapped(PROP, PROP + '<polygon points="0,0"/>'),
        "ground",
        3,
        "1 points",
    ),
    "a polygon without end": (
        swapped(PROP, PROP + f'<polygon points="{"1,1 " * (MAX_POINTS + 1)}"/>'),
        "ground",
        3,
        f"2 to {MAX_POINTS}",
    ),
    "a polygon off the world": (swapped(PROP, PROP + '<polygon points="0,0 1,nan"/>'), "ground", 3, "finite"),
    "half an offset": (
        inserted('<imagelayer id="9" name="sky" offsety="40"/>'),
        "sky",
        0,
        "offsety without offsetx",
    ),
    "a tile that does not exist": (
        swapped(csv(CELLS), csv([*CELLS[:-1], [3, 3, 7, *CELLS[-1][3:]]])),
        "tiles",
        0,
        f"column 2, row {DOWN - 1} holds tile 7",
    ),
    "a hexagon's flip": (
        swapped(csv(CELLS), csv([[0x10000001, *CELLS[0][1:]], *CELLS[1:]])),
        "tiles",
        0,
        "column 0, row 0 holds tile 268435457",
    ),
    "an object of a tile that does not exist": (
        swapped(PROP, PROP.replace("x=", 'gid="99" x=')),
        "ground",
        3,
        "tile 99",
    ),
    "a layer smaller than the map": (
        swapped('name="tiles" width="48"', 'name="tiles" width="47"'),
        "tiles",
        0,
        "47 x 27 cells, the map 48 x 27",
    ),
    "too few cells": (swapped(csv(CELLS), csv(CELLS[1:])), "tiles", 0, "cells instead of 1,296"),
    "too many cells": (swapped(csv(CELLS), csv([*CELLS, [0]])), "tiles", 0, "more than 1,296"),
    "no cells": (swapped(csv(CELLS), "waltz"), "tiles", 0, "not a list of tile numbers"),
    "a cell below zero": (swapped(csv(CELLS), csv([[-1, *CELLS[0][1:]], *CELLS[1:]])), "tiles", 0, "tile numbers"),
    "no data": (lambda s: s[: s.index("  <data")] + s[s.index("</data>") + 7 :], "tiles", 0, "no data"),
    "tiles as XML": (swapped('<data encoding="csv">', '<data><tile gid="1"/>'), "tiles", 0, "XML tiles"),
    "chunks": (
        swapped('<data encoding="csv">', '<data encoding="csv"><chunk x="0" y="0" width="16" height="16"/>'),
        "tiles",
        0,
        "infinite",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_map_is_one_clear_line(name: str, tmp_path: Path) -> None:
    change, layer, thing, words = BROKEN[name]
    path = write_level(tmp_path, change(MAP))
    faults = check_level(path)
    assert faults and words in faults[0].cause, [str(f) for f in faults]
    if name not in ("a layer smaller than the map", "chunks", "tiles as XML"):
        assert the_fault(path).cause == faults[0].cause
    assert (faults[0].file, faults[0].layer, faults[0].object_id) == (path, layer, thing)
    with pytest.raises(LevelError) as raised:
        load_level(path)
    assert str(raised.value) == str(faults[0])


# ------------------------------------------------------------------------------------------------- packed cells


def packed(data: bytes, compression: str = "") -> str:
    mark = f' compression="{compression}"' if compression else ""
    text = base64.b64encode(data).decode()
    return swapped('<data encoding="csv">\n' + csv(CELLS), f'<data encoding="base64"{mark}>{text}')(MAP)


PLAIN = b"".join(gid.to_bytes(4, "little") for row in CELLS for gid in row)


@pytest.mark.parametrize(
    ("data", "compression"),
    [(PLAIN, ""), (zlib.compress(PLAIN), "zlib"), (gzip.compress(PLAIN), "gzip")],
    ids=["plain", "zlib", "gzip"],
)
def test_every_encoding_of_cells_is_the_same_level(data: bytes, compression: str, tmp_path: Path) -> None:
    plain = load_level(write_level(tmp_path))
    assert plain.surfaces
    assert load_level(write_level(tmp_path, packed(data, compression))) == plain


PACKED = {
    "a bomb": (zlib.compress(b"\0" * (1 << 26)), "zlib", "does not inflate to the size"),
    "a bomb in gzip": (gzip.compress(b"\0" * (1 << 26)), "gzip", "does not inflate to the size"),
    "cut short": (zlib.compress(PLAIN)[:-9], "zlib", "does not inflate to the size"),
    "too small": (zlib.compress(PLAIN[:-4]), "zlib", "1,295 cells instead of 1,296"),
    "no zlib": (b"pirouette", "zlib", "cannot be inflated"),
    "zstandard": (PLAIN, "zstd", "'zstd', which is not read"),
    "too long": (PLAIN + PLAIN, "", "bytes instead of 5,184"),
    "half a cell": (PLAIN[:-2], "", "bytes instead of 5,184"),
}


@pytest.mark.parametrize("name", PACKED)
def test_broken_packed_cells_are_one_clear_line(name: str, tmp_path: Path) -> None:
    data, compression, words = PACKED[name]
    fault = the_fault(write_level(tmp_path, packed(data, compression)))
    assert words in fault.cause
    assert fault.layer == "tiles"
    assert "Tile Layer Format" in fault.mend or "Resize Map" in fault.mend


def test_what_is_no_base64_is_told(tmp_path: Path) -> None:
    text = swapped('<data encoding="csv">\n' + csv(CELLS), '<data encoding="base64">*!*')(MAP)
    assert "base64" in the_fault(write_level(tmp_path, text)).cause


def test_all_layers_together_have_a_limit_of_cells(tmp_path: Path) -> None:
    side = 710
    assert side * side > MAX_CELLS
    text = MAP.replace(f'width="{ACROSS}" height="{DOWN}"', f'width="{side}" height="{side}"')
    assert "500,000 cells" in the_fault(write_level(tmp_path, text)).cause


# ----------------------------------------------------------------------------------------------- files and paths

REFERENCES = {
    "absolute": ("/floors.tsx", "relative path"),
    "a drive": ("C:/floors.tsx", "relative path"),
    "an address": ("http://floors.tsx", "relative path"),
    "backslashes": ("levels\\floors.tsx", "not every machine"),
    "outside": ("../../floors.tsx", "outside the level's folders"),
    "missing": ("ceilings.tsx", "missing"),
    "no tileset's name": ("room.tmx", "not a *.tsx file"),
}


@pytest.mark.parametrize("name", REFERENCES)
def test_a_tileset_lies_inside_the_levels_folders(name: str, tmp_path: Path) -> None:
    source, words = REFERENCES[name]
    folder = tmp_path / "mine" / "first"
    folder.mkdir(parents=True)
    (tmp_path / "floors.tsx").write_text(TILESET, "utf-8")
    fault = the_fault(write_level(folder, swapped('source="floors.tsx"', f'source="{source}"')(MAP)))
    assert words in fault.cause
    assert source in fault.cause


def test_a_link_does_not_lead_out(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    path = write_level(folder)
    (folder / "floors.tsx").rename(tmp_path / "floors.tsx")
    try:
        (folder / "floors.tsx").symlink_to(tmp_path / "floors.tsx")
    except OSError:
        pytest.skip("links cannot be made here")
    assert "outside the level's folders" in the_fault(path).cause


def test_a_ring_of_links_is_told(tmp_path: Path) -> None:
    path = write_level(tmp_path)
    (tmp_path / "floors.tsx").unlink()
    try:
        (tmp_path / "floors.tsx").symlink_to(tmp_path / "floors.tsx")
    except OSError:
        pytest.skip("links cannot be made here")
    cause = the_fault(path).cause
    assert "cannot be followed" in cause or "missing" in cause


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
@pytest.mark.parametrize("name", ["room.tmx", "floors.tsx", "floors.png"])
def test_a_pipe_is_refused_without_waiting_at_it(name: str, tmp_path: Path) -> None:
    path = write_level(tmp_path)
    (tmp_path / name).unlink()
    os.mkfifo(tmp_path / name)
    fault = the_fault(path)
    assert fault.cause == "This is not a regular file."
    assert fault.file.name == name


@pytest.mark.parametrize("name", ["room.tmx", "floors.tsx", "floors.png"])
def test_a_folder_is_no_file(name: str, tmp_path: Path) -> None:
    path = write_level(tmp_path)
    (tmp_path / name).unlink()
    (tmp_path / name).mkdir()
    assert the_fault(path).cause == "This is not a regular file."


def test_a_map_that_is_not_there(tmp_path: Path) -> None:
    fault = the_fault(tmp_path / "gone.tmx")
    assert fault.cause == "There is no such file."
    assert str(fault).startswith(str(tmp_path / "gone.tmx"))


def test_a_map_beyond_all_measure_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "room.tmx"
    with path.open("wb") as file:
        file.truncate(MAX_MAP_BYTES + 1)
    assert "8,388,609 bytes" in the_fault(path).cause


def test_names_that_no_system_takes(tmp_path: Path) -> None:
    for name in ("a\0b.tmx", "a" * 5000 + ".tmx"):
        assert "file" in the_fault(tmp_path / name).cause


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    assert "not UTF-8" in the_fault(write_level(tmp_path, MAP.replace("A room", "Café").encode("latin-1"))).cause
    assert "not UTF-8" in the_fault(write_level(tmp_path, MAP.encode("utf-16"))).cause


# --------------------------------------------------------------------------------------------- tilesets, pictures

TILESETS = {
    "no tileset": (lambda s: "<map/>", "not a tileset"),
    "entities": (swapped("<tileset ", "<!DOCTYPE tileset><tileset "), "DOCTYPE"),
    "unknown words": (swapped('columns="6"', 'columns="6" shoes="2"'), "attribute 'shoes'"),
    "no image": (swapped(' <image source="floors.png" width="120" height="20"/>\n', ""), "one image"),
    "no columns": (swapped('columns="6"', 'columns="0"'), "'columns' of <tileset> is '0'"),
    "columns not stated": (swapped(' columns="6"', ""), "one image with numbered tiles"),
    "more tiles than the image holds": (swapped('tilecount="6"', 'tilecount="12"'), "needs an image of 120 x 40 px"),
    "a tile beyond the last": (swapped('<tile id="5">', '<tile id="6">'), "beyond its last, 5"),
    "a tile twice": (swapped('<tile id="5">', '<tile id="2">'), "describes a tile twice"),
    "an image elsewhere": (swapped('source="floors.png"', 'source="../floors.png"'), "outside the level's folders"),
    "an unknown surface": (swapped('value="marley"', 'value="lava"'), "unknown surface 'lava'"),
    "an unknown property": (swapped('name="surface"', 'name="ground"'), "unknown property 'ground'"),
    "half solid": (swapped('type="bool" value="true"', 'value="rather"'), "neither solid nor not"),
}


@pytest.mark.parametrize("name", TILESETS)
def test_a_broken_tileset_is_one_clear_line(name: str, tmp_path: Path) -> None:
    change, words = TILESETS[name]
    fault = the_fault(write_level(tmp_path, MAP, change(TILESET)))
    assert words in fault.cause
    assert fault.file.name == ("room.tmx" if name.startswith(("an unknown", "half")) else "floors.tsx")


def test_a_tileset_may_stand_in_the_map_with_shapes_on_its_tiles(tmp_path: Path) -> None:
    """Shapes on tiles count their ids anew, tile by tile; they are no objects of the level."""
    shape = '<objectgroup draworder="index" id="2"><object id="1" x="0" y="0" width="20" height="20"/></objectgroup>'
    sheet = TILESET.partition("?>\n")[2].replace(' version="1.8" tiledversion="1.8.2"', ' firstgid="1"')
    sheet = sheet.replace("</properties>", "</properties>" + shape)
    text = swapped(' <tileset firstgid="1" source="floors.tsx"/>\n', sheet)(MAP)
    assert load_level(write_level(tmp_path, text)) == load_level(write_level(tmp_path))


def test_objects_hang_from_the_corner_that_the_game_knows(tmp_path: Path) -> None:
    text = swapped(PROP, PROP.replace("x=", 'gid="1" x='))(MAP)
    other = swapped('columns="6"', 'columns="6" objectalignment="center"')(TILESET)
    assert not check_level(write_level(tmp_path, text))
    assert not check_level(write_level(tmp_path, MAP, other))
    fault = the_fault(write_level(tmp_path, text, other))
    assert "another corner than the lower left" in fault.cause
    assert (fault.layer, fault.object_id) == ("ground", 3)


def test_two_tilesets_share_no_numbers(tmp_path: Path) -> None:
    row = ' <tileset firstgid="1" source="floors.tsx"/>\n'
    fault = the_fault(write_level(tmp_path, swapped(row, row + row.replace('"1"', '"5"'))(MAP)))
    assert "claim the same tile numbers" in fault.cause
    assert not check_level(write_level(tmp_path, swapped(row, row + row.replace('"1"', '"7"'))(MAP)))


HEADS = {
    "no picture": (b"pas de deux", "not a PNG"),
    "a jpeg": (b"\xff\xd8\xff\xe0" + b"\0" * 40, "not a PNG"),
    "a header alone": (b"\x89PNG\r\n\x1a\n", "not a PNG"),
    "no width": (png_head(0, 20), "claims 0 x 20"),
    "a picture for giants": (png_head(BIG, BIG), f"claims {BIG} x {BIG}"),
    "too much in all": (png_head(16_000, 16_000), "claims 16000 x 16000"),
}


@pytest.mark.parametrize("name", HEADS)
def test_pictures_are_pictures_before_anything_decodes_them(name: str, tmp_path: Path) -> None:
    head, words = HEADS[name]
    path = write_level(tmp_path, WITH_PICTURES)
    assert not check_level(path)
    (tmp_path / "boards.png").write_bytes(head)
    fault = the_fault(path)
    assert words in fault.cause
    assert fault.layer == "boards"
    (tmp_path / "boards.png").write_bytes(png_head(960, 202))
    (tmp_path / "floors.png").write_bytes(head)
    assert words in the_fault(path).cause


def test_a_picture_that_is_gone_names_its_layer(tmp_path: Path) -> None:
    path = write_level(tmp_path, WITH_PICTURES)
    (tmp_path / "boards.png").unlink()
    fault = the_fault(path)
    assert fault.layer == "boards"
    assert "'boards.png' is missing" in fault.cause


def test_complaints_have_an_end(tmp_path: Path) -> None:
    flood = "".join(f'<object id="{n}" x="{"9" * 31}" y="no"/>' for n in range(100, 1100))
    text = swapped("</map>", f'<objectgroup id="9" name="{"flood" * 9999}">{flood}</objectgroup></map>')(MAP)
    faults = check_level(write_level(tmp_path, text))
    assert len(faults) == MAX_FAULTS
    assert max(len(str(f)) for f in faults) < 800
