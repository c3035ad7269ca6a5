"""The rehearsal room's map: a room by its property, with everybody who can be asked in."""

from __future__ import annotations

import pytest

from game.bout import cast_of
from game.content.cast import FIGHTERS
from game.load.errors import LevelError
from game.load.folders import LEVELS
from game.load.levels import find_level
from game.load.tiled import check_level, load_level
from game.load.tmx_xml import parse_xml

ROOM = LEVELS / "rehearsal.tmx"


def test_the_map_says_that_it_is_a_room() -> None:
    assert check_level(ROOM) == []
    assert find_level("rehearsal").room == "rehearsal"
    assert find_level("studio").room == ""


def test_every_foe_can_be_asked_in() -> None:
    assert {f.name for f in cast_of(find_level("rehearsal"))} == set(FIGHTERS)


def test_the_room_is_saved_as_old_editors_save() -> None:
    root = parse_xml(ROOM.read_bytes(), ROOM)
    assert (root.get("version"), root.get("tiledversion")) == ("1.8", "1.8.2")
    assert int(root.get("nextobjectid")) > max(int(o.get("id")) for o in root.iter("object"))
    layers = [int(e.get("id")) for e in root.iter() if e.tag in ("layer", "objectgroup", "imagelayer", "group")]
    assert int(root.get("nextlayerid")) > max(layers)


def test_a_room_of_another_kind_is_refused_in_one_line(tmp_path) -> None:
    for part in ("levels", "assets"):
        (tmp_path / part).symlink_to(LEVELS.parent / part) if part == "assets" else (tmp_path / part).mkdir()
    (tmp_path / "levels" / "floors.tsx").write_bytes((LEVELS / "floors.tsx").read_bytes())
    path = tmp_path / "levels" / "cellar.tmx"
    path.write_text(
        ROOM.read_text("utf-8").replace('name="room" value="rehearsal"', 'name="room" value="cellar"'), "utf-8"
    )
    with pytest.raises(LevelError) as caught:
        load_level(path)
    assert "'cellar'" in str(caught.value) and "room" in str(caught.value)
    assert "\n" not in str(caught.value)
