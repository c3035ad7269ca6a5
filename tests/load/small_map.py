"""The smallest level that can be played, as text that tests break in one place each."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from pathlib import Path

from game.load.errors import LevelError
from game.load.tiled import check_level

ACROSS, DOWN = 48, 27
WALL_ROW = 16  # of cells, above the belt
CELLS = [[6 if y == WALL_ROW else 3 if y > WALL_ROW else 0 for _ in range(ACROSS)] for y in range(DOWN)]


def csv(cells: list[list[int]]) -> str:
    return ",\n".join(",".join(map(str, row)) for row in cells)


MAP = f"""<?xml version="1.0" encoding="UTF-8"?>
<map version="1.8" tiledversion="1.8.2" orientation="orthogonal" renderorder="right-down" width="{ACROSS}" height="{DOWN}" tilewidth="20" tileheight="20" infinite="0" nextlayerid="5" nextobjectid="7">
 <properties>
  <property name="title" value="A room"/>
 </properties>
 <tileset firstgid="1" source="floors.tsx"/>
 <layer id="1" name="tiles" width="{ACROSS}" height="{DOWN}">
  <data encoding="csv">
{csv(CELLS)}
</data>
 </layer>
 <objectgroup id="2" name="ground">
  <object id="1" type="Floor" x="0" y="356" width="960" height="168"/>
  <object id="2" type="Start" x="200" y="440">
   <point/>
  </object>
  <object id="3" type="Prop" x="600" y="440">
   <point/>
  </object>
 </objectgroup>
 <objectgroup id="3" name="fight">
  <object id="4" name="fight" type="Encounter" x="0" y="356" width="960" height="168"/>
  <object id="5" name="first" type="Wave" x="500" y="326">
   <point/>
  </object>
  <object id="6" type="Spawn" x="1150" y="420">
   <point/>
  </object>
 </objectgroup>
</map>
"""  # noqa: E501  (as Tiled writes it)

TILESET = """<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.8" tiledversion="1.8.2" name="floors" tilewidth="20" tileheight="20" tilecount="6" columns="6">
 <image source="floors.png" width="120" height="20"/>
 <tile id="2">
  <properties>
   <property name="surface" value="marley"/>
  </properties>
 </tile>
 <tile id="5">
  <properties>
   <property name="solid" type="bool" value="true"/>
  </properties>
 </tile>
</tileset>
"""

PICTURES = """ <imagelayer id="10" name="boards" offsetx="0" offsety="338">
  <image source="boards.png" width="960" height="202"/>
  <properties>
   <property name="kind" value="floor"/>
   <property name="origin_px" type="float" value="0"/>
  </properties>
 </imagelayer>
 <imagelayer id="11" name="cast">
  <properties>
   <property name="kind" value="cast"/>
  </properties>
 </imagelayer>
"""
WITH_PICTURES = MAP.replace(' <layer id="1"', PICTURES + ' <layer id="1"')


def png_head(width: int, height: int) -> bytes:
    """The beginning of a picture of that size, which is all that a loader of levels may look at."""
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + head + struct.pack(">I", zlib.crc32(head))


def write_level(folder: Path, text: str | bytes = MAP, tileset: str = TILESET) -> Path:
    """A level in a folder of its own: map, tileset, pictures.  Returns the map."""
    (folder / "floors.tsx").write_text(tileset, "utf-8")
    (folder / "floors.png").write_bytes(png_head(120, 20))
    (folder / "boards.png").write_bytes(png_head(960, 202))
    path = folder / "room.tmx"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def swapped(old: str, new: str) -> Callable[[str], str]:
    """A change of a text that must find what it changes, once."""

    def change(text: str) -> str:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in the map"
        return text.replace(old, new)

    return change


def the_fault(path: Path) -> LevelError:
    """The one fault of a level, held to what every fault must be: one line with its place and a way to mend it."""
    faults = check_level(path)
    assert faults, "the level was taken for a good one"
    assert len(faults) == 1, "\n".join(map(str, faults))
    assert str(faults[0]).isprintable()
    assert faults[0].cause.endswith(".") and faults[0].mend.endswith("."), faults[0]
    return faults[0]
