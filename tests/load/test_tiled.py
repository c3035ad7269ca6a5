"""From map to level: what each object means, which defaults it takes, and every rule that a level must keep."""

from __future__ import annotations

from pathlib import Path

import pytest
from load.small_map import ACROSS, CELLS, MAP, WITH_PICTURES, csv, png_head, swapped, the_fault, write_level

from game.load.errors import LevelError
from game.load.level_rules import MAX_FOES, contains, overlap
from game.load.levels import find_level, level_names
from game.load.tiled import MAX_RECTANGLES, check_level, load_level
from game.sim.spec import CameraCue, Level

FLOOR = '<object id="1" type="Floor" x="0" y="356" width="960" height="168"/>'
START = '<object id="2" type="Start" x="200" y="440">'
PROP = '<object id="3" type="Prop" x="600" y="440">'
FIGHT = '<object id="4" name="fight" type="Encounter" x="0" y="356" width="960" height="168"/>'
WAVE = '<object id="5" name="first" type="Wave" x="500" y="326">'
SPAWN = '<object id="6" type="Spawn" x="1150" y="420">'
THERE = '<properties><property name="enters" value="there"/></properties>'
TITLE = '<property name="title" value="A room"/>'


def given(thing: str, **values: object):
    """The object of `thing`'s opening tag with these properties; a tag that closes itself is opened."""
    rows = "".join(
        f'<property name="{name}" type="{type(v).__name__.replace("str", "string")}" value="{v}"/>'
        for name, v in values.items()
    )
    inside = f"<properties>{rows}</properties>"
    return swapped(thing, thing[:-2] + f">{inside}</object>" if thing.endswith("/>") else thing + inside)


def mapped(name: str, value: object, kind: str = "string"):
    return swapped(TITLE, f'{TITLE}<property name="{name}" type="{kind}" value="{value}"/>')


def added(text: str, layer: str = "ground"):
    return swapped(f'name="{layer}">', f'name="{layer}">{text}')


def point(kind: str, x: float, y: float, identity: int = 40, extra: str = "") -> str:
    return f'<object id="{identity}" type="{kind}" x="{x}" y="{y}">{extra}<point/></object>'


def polygon(points: str) -> str:
    return f'<object id="1" type="Floor" x="0" y="356"><polygon points="{points}"/></object>'


def read(folder: Path, change=lambda text: text, text: str = MAP) -> Level:
    return load_level(write_level(folder, change(text)))


# ------------------------------------------------------------------------------------------------------- rules

# what is wrong -> (change of the map, layer, object, words of the fault)
RULES = {
    "no Floor": (swapped(FLOOR, ""), "", 0, "0 objects of class Floor"),
    "two Floors": (swapped(FLOOR, FLOOR + FLOOR.replace('"1"', '"41"')), "", 0, "2 objects of class Floor"),
    "a Floor of no size": (swapped(FLOOR, polygon("0,0 900,0 400,0")), "ground", 1, "no area"),
    "a Floor like a plank on end": (swapped(FLOOR, FLOOR.replace('"960"', '"70"')), "ground", 1, "no area"),
    "no Encounter": (lambda s: s[: s.index(' <objectgroup id="3"')] + "</map>", "", 0, "no Encounter"),
    "a Floor off the belt": (swapped(FLOOR, FLOOR.replace('"168"', '"200"')), "ground", 1, "leaves the belt"),
    "a Floor off the map": (swapped(FLOOR, FLOOR.replace('"960"', '"999"')), "ground", 1, "leaves the map"),
    "a Floor that crosses itself": (
        swapped(FLOOR, polygon("0,0 960,168 960,60 600,168 0,168")),
        "ground",
        1,
        "cross each other",
    ),
    "no Start": (swapped(START, START.replace("Start", "Checkpoint")), "", 0, "0 objects of class Start"),
    "two first Starts": (added(point("Start", 300, 440)), "", 0, "2 objects of class Start"),
    "a third dancer": (
        added(
            point("Start", 300, 440, extra='<properties><property name="player" type="int" value="3"/></properties>')
        ),
        "",
        0,
        "class Start for player 1",
    ),
    "a Start in a wall": (swapped(START, START.replace("440", "330")), "ground", 2, "inside a wall"),
    "a Start off the Floor": (swapped(START, START.replace("200", "961")), "ground", 2, "off the Floor"),
    "a Prop in a wall": (swapped(PROP, PROP.replace("440", "330")), "ground", 3, "inside a wall"),
    "an unknown prop": (given(PROP, kind="harp"), "ground", 3, "unknown 'harp'"),
    "a Letter out of reach": (added(point("Letter", 300, 530)), "ground", 40, "Letter stands off the Floor"),
    "an Encounter without waves": (swapped(WAVE, WAVE.replace("Wave", "Checkpoint")), "fight", 4, "no Wave"),
    "a Wave without Spawn": (swapped(SPAWN, SPAWN.replace("Spawn", "Checkpoint")), "fight", 5, "Wave 1 has no Spawn"),
    "a Spawn of no Wave": (
        lambda s: given(SPAWN, wave=3)(added(point("Spawn", 1150, 440), "fight")(s)),
        "fight",
        6,
        "belongs to wave 3",
    ),
    "two Waves of one number": (
        swapped(SPAWN, point("Wave", 500, 340) + SPAWN),
        "fight",
        40,
        "the order 1",
    ),
    "a Wave of ages": (given(WAVE, when_left=-1), "fight", 5, "when_left"),
    "an unknown foe": (given(SPAWN, kind="critic"), "fight", 6, "unknown 'critic'"),
    "an unknown difficulty": (given(SPAWN, from_difficulty="fatal"), "fight", 6, "unknown 'fatal'"),
    "an unknown entry": (given(SPAWN, enters="trapdoor"), "fight", 6, "unknown 'trapdoor'"),
    "a Spawn before its time": (given(SPAWN, after_ticks=-1), "fight", 6, "after_ticks is -1"),
    "a Spawn after all": (given(SPAWN, after_ticks=10**6), "fight", 6, "after_ticks is 1000000"),
    "a Spawn that would pop up": (swapped(SPAWN, SPAWN.replace("1150", "980")), "fight", 6, "already stands in the"),
    "a Spawn far off": (swapped(SPAWN, SPAWN.replace("1150", "1500")), "fight", 6, "far from its Encounter"),
    "a Spawn that stands there in a wall": (
        lambda s: s.replace(SPAWN, point("Spawn", 500, 330, 6, THERE)[: -len("<point/></object>")]),
        "fight",
        6,
        "inside a wall",
    ),
    "a crowd": (
        added("".join(point("Spawn", 1150, 420, 100 + n) for n in range(MAX_FOES)), "fight"),
        "fight",
        4,
        f"{MAX_FOES + 1} Spawns",
    ),
    "a Spawn without Encounter": (added(point("Spawn", 1150, 420)), "ground", 40, "layer without an Encounter"),
    "an Encounter too narrow": (swapped(FIGHT, FIGHT.replace('"960"', '"900"')), "fight", 4, "960 px wide"),
    "an Encounter beyond the map": (
        swapped(FIGHT, FIGHT.replace('"960"', '"1000"')),
        "fight",
        4,
        "must lie in the map",
    ),
    "a trigger nobody passes": (given(FIGHT, trigger_px=960), "fight", 4, "trigger at x 960"),
    "an unknown class": (added(point("Orchestra", 300, 440)), "ground", 40, "unknown class 'Orchestra'"),
    "no class": (added('<object id="40" x="3" y="3"/>'), "ground", 40, "has no class"),
    "an unknown property": (given(SPAWN, mood="grim"), "fight", 6, "Unknown property 'mood' of Spawn"),
    "a property of another type": (
        swapped(SPAWN, SPAWN + '<properties><property name="wave" value="first"/></properties>'),
        "fight",
        6,
        "'wave' is 'first', but must be of type int",
    ),
    "an ellipse": (swapped(PROP, PROP + "<ellipse/>"), "ground", 3, "ellipse"),
    "an open line": (swapped(PROP, PROP + '<polyline points="0,0 9,9"/>'), "ground", 3, "open line"),
    "a turned rectangle": (swapped(FLOOR, FLOOR.replace('y="356"', 'y="356" rotation="8"')), "ground", 1, "turned"),
    "a cue of no width": (added(point("CameraCue", 300, 440)), "ground", 40, "no width"),
    "a cue too near": (
        added(
            '<object id="40" type="CameraCue" x="3" y="3" width="90" height="9"><properties>'
            '<property name="zoom" type="float" value="3"/></properties></object>'
        ),
        "ground",
        40,
        "zoom of 1 to 1.1",
    ),
    "an unknown property of the map": (mapped("mood", "grim"), "", 0, "Unknown property 'mood' of the map"),
    "a belt of one row": (mapped("belt", "356"), "", 0, "belt is '356'"),
    "a belt upside down": (mapped("belt", "524 356"), "", 0, "belt is '524 356'"),
    "a belt below the picture": (mapped("belt", "356 900"), "", 0, "belt is '356 900'"),
    "a tempo of words": (mapped("tempo", "allegro"), "", 0, "tempo is 'allegro'"),
    "a tempo that begins late": (mapped("tempo", "60:40"), "", 0, "tempo is '60:40'"),
    "a tempo for no dancer": (mapped("tempo", "0:2"), "", 0, "tempo is '0:2'"),
    "a floor without depth": (mapped("slope", "0", "float"), "", 0, "'slope' is 0"),
    "a wall below the picture": (mapped("wall_row", "900", "int"), "", 0, "'wall_row' is 900"),
}


@pytest.mark.parametrize("name", RULES)
def test_a_level_that_cannot_be_played_is_one_clear_line(name: str, tmp_path: Path) -> None:
    change, layer, thing, words = RULES[name]
    path = write_level(tmp_path, change(MAP))
    fault = the_fault(path)
    assert words in fault.cause
    assert (fault.file, fault.layer, fault.object_id) == (path, layer, thing)
    with pytest.raises(LevelError) as raised:
        load_level(path)
    assert str(raised.value) == str(fault)


def test_two_encounters_do_not_share_a_layer(tmp_path: Path) -> None:
    again = FIGHT.replace('id="4" name="fight"', 'id="40" name="again"')
    faults = check_level(write_level(tmp_path, added(again, "fight")(MAP)))
    assert {f.object_id for f in faults if f.cause == "Two Encounters share one object layer."} == {4, 40}


def test_nobody_walks_on_out_of_a_wall(tmp_path: Path) -> None:
    """Beyond the locked picture and the floor, where a foe waits for its entry, may be walls."""
    cells = [[6 if x == 57 and y == 20 else 0 for x in range(2 * ACROSS)] for y in range(len(CELLS))]
    text = MAP.replace(f'width="{ACROSS}"', f'width="{2 * ACROSS}"').replace(csv(CELLS), csv(cells))
    fault = the_fault(write_level(tmp_path, swapped(SPAWN, SPAWN.replace("420", "410"))(text)))
    assert (fault.cause, fault.object_id) == ("The Spawn stands inside a wall.", 6)
    assert not check_level(write_level(tmp_path, text))


def test_whatever_pytmx_stumbles_over_is_one_clear_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(*_: object) -> None:
        raise Exception("\nno\nwords")

    monkeypatch.setattr("pytmx.TiledMap.parse_xml", stumble)
    fault = the_fault(write_level(tmp_path))
    assert "The tiles cannot be read (Exception:  no words)." in fault.cause


def test_faults_are_told_all_at_once(tmp_path: Path) -> None:
    text = given(SPAWN, kind="critic")(given(PROP, kind="harp")(mapped("tempo", "allegro")(MAP)))
    causes = " ".join(fault.cause for fault in check_level(write_level(tmp_path, text)))
    for words in ("'critic'", "'harp'", "'allegro'"):
        assert words in causes


def test_names_that_the_caller_knows_are_checked_too(tmp_path: Path) -> None:
    path = write_level(tmp_path)
    assert not check_level(path, {"thug"}, {"rosin_box"})
    causes = [fault.cause for fault in check_level(path, {"heavy"}, {"barre"})]
    assert causes == ["Wave 1 names the unknown foe 'thug'.", "The Prop is of the unknown kind 'rosin_box'."]


def test_tiles_in_too_many_pieces_are_refused_before_they_cost_time(tmp_path: Path) -> None:
    side = 110
    cells = [[(x + y) % 2 * 3 for x in range(side)] for y in range(side)]
    assert sum(map(sum, cells)) // 3 > MAX_RECTANGLES
    text = MAP.replace('width="48" height="27"', f'width="{side}" height="{side}"').replace(csv(CELLS), csv(cells))
    fault = the_fault(write_level(tmp_path, text))
    assert "2,000 rectangles" in fault.cause
    assert fault.layer == "tiles"


def test_a_wall_that_only_reaches_into_the_floor_is_seen(tmp_path: Path) -> None:
    """One long wall in the row below the belt's edge: its middle is off the floor, its end is not."""
    cells = [[6 if y == 25 else 0 for _ in range(ACROSS)] for y in range(len(CELLS))]
    text = swapped(csv(CELLS), csv(cells))(MAP)
    off = swapped(FLOOR, polygon("0,0 960,0 960,140 0,140"))(text)
    assert not check_level(write_level(tmp_path, off))
    corner = swapped(FLOOR, polygon("0,0 960,0 960,140 60,140 40,168 0,168"))(text)
    assert "runs through wall tiles" in the_fault(write_level(tmp_path, corner)).cause


# ----------------------------------------------------------------------------------------------------- meanings


def test_defaults_come_from_the_project_and_give_way_to_what_is_written(tmp_path: Path) -> None:
    (spawn,) = read(tmp_path).encounters[0].waves[0].spawns
    assert (spawn.kind, spawn.after_ticks, spawn.enters, spawn.x_px, spawn.z_px) == ("thug", 0, "walk", 1150, 64)
    (spawn,) = read(tmp_path, given(SPAWN, kind="heavy", after_ticks=50)).encounters[0].waves[0].spawns
    assert (spawn.kind, spawn.after_ticks, spawn.id) == ("heavy", 50, 6)
    assert spawn.from_difficulty == "easy", "he always comes"
    (spawn,) = read(tmp_path, given(SPAWN, from_difficulty="hard")).encounters[0].waves[0].spawns
    assert spawn.from_difficulty == "hard"


def test_an_enumeration_is_read_with_or_without_its_name(tmp_path: Path) -> None:
    """Tiled writes propertytype only while the project is open."""
    row = '<properties><property name="kind" {}value="heavy"/></properties>'
    plain = read(tmp_path, swapped(SPAWN, SPAWN + row.format("")))
    assert plain.encounters[0].waves[0].spawns[0].kind == "heavy"
    assert read(tmp_path, swapped(SPAWN, SPAWN + row.format('propertytype="FoeKind" '))) == plain


def test_new_editors_write_class_where_old_ones_write_type(tmp_path: Path) -> None:
    assert load_level(write_level(tmp_path, MAP.replace(' type="', ' class="'))) == read(tmp_path)


def test_waves_go_by_their_order_and_fights_from_left_to_right(tmp_path: Path) -> None:
    wide = MAP.replace(f'width="{ACROSS}"', f'width="{2 * ACROSS}"').replace(csv(CELLS), csv([r + r for r in CELLS]))
    second = (
        '<objectgroup id="7" name="later"><object id="20" name="later" type="Encounter" x="960" y="356" width="960" '
        'height="168"/>' + point("Wave", 990, 320, 21) + point("Spawn", 2150, 420, 22) + "</objectgroup>"
    )
    text = wide.replace('<objectgroup id="3"', second + '<objectgroup id="3"')
    extra = '<properties><property name="{}" type="int" value="{}"/></properties>'
    text = added(point("Wave", 520, 326, 23, extra.format("order", 0)), "fight")(text)
    text = added(point("Spawn", -190, 420, 24, extra.format("wave", 0)), "fight")(text)
    level = read(tmp_path, swapped(FLOOR, FLOOR.replace('"960"', '"1920"')), text)
    assert [(e.name, e.trigger_x_px, e.left_px) for e in level.encounters] == [("fight", 480, 0), ("later", 1440, 960)]
    assert [(w.order, [s.id for s in w.spawns]) for w in level.encounters[0].waves] == [(0, [24]), (1, [6])]


def test_groups_move_and_hide_nothing(tmp_path: Path) -> None:
    """Offsets of groups add up; a layer that is hidden in the editor is there in the game."""
    opened = swapped(' <objectgroup id="2" name="ground">', '<group id="8" name="all" visible="0" offsetx="-15">'
                     '<objectgroup id="2" name="ground" offsetx="5" offsety="8" visible="0">')  # fmt: skip
    closed = swapped(' </objectgroup>\n <objectgroup id="3"', ' </objectgroup></group>\n <objectgroup id="3"')
    floor = swapped(FLOOR, FLOOR.replace('x="0" y="356"', 'x="10" y="348"'))
    level = read(tmp_path, lambda text: floor(closed(opened(text))))
    assert level.start == (190, 92)
    assert level.floor == ((0, 0), (960, 0), (960, 168), (0, 168))


def test_a_second_start_is_the_second_dancers(tmp_path: Path) -> None:
    assert read(tmp_path).start_two == read(tmp_path).start == (200, 84)
    extra = '<properties><property name="player" type="int" value="2"/></properties>'
    assert read(tmp_path, added(point("Start", 250, 460, extra=extra))).start_two == (250, 104)


def test_rectangles_and_tile_objects_stand_on_their_lower_edge(tmp_path: Path) -> None:
    plain = read(tmp_path).props
    box = '<object id="3" type="Prop" x="590" y="400" width="20" height="40">'
    assert read(tmp_path, swapped(PROP, box)).props == plain
    tile = '<object id="3" type="Prop" gid="1" x="590" y="440" width="20" height="40">'
    assert read(tmp_path, swapped(PROP, tile)).props == plain
    assert plain[0].x_px == 600


def test_notes_of_the_designer_are_no_objects(tmp_path: Path) -> None:
    note = '<object id="40" x="10" y="10" width="90" height="20"><text wrap="1">more foes here?</text></object>'
    assert read(tmp_path, added(note)) == read(tmp_path)


def test_cues_and_places(tmp_path: Path) -> None:
    cue = '<object id="40" type="CameraCue" x="100" y="300" width="200" height="9"/>'
    level = read(tmp_path, added(cue + point("Checkpoint", 300, 440, 41) + point("Light", 320, 380, 42)))
    assert level.cues == (CameraCue(left_px=100, right_px=300, zoom=1.0, lead_px=90, bars=0.0),)
    assert [(r.kind, r.x, r.y, r.values["id"]) for r in level.places] == [
        ("Checkpoint", 300, 84, 41),
        ("Light", 320, 24, 42),
    ]
    assert level.places[1].values["reach_px"] == 200.0


def test_tiles_merge_into_rectangles_however_they_are_turned(tmp_path: Path) -> None:
    plain = read(tmp_path).surfaces
    assert [(s.kind, s.left_px, s.right_px, s.z_from_px, s.z_to_px) for s in plain] == [("marley", 0, 960, -16, 184)]
    flips = (0, 1 << 31, 1 << 30, 1 << 29, 7 << 29)
    turned = [[g | flips[(x * y) % 5] if g else 0 for x, g in enumerate(row)] for y, row in enumerate(CELLS)]
    assert turned != CELLS
    assert read(tmp_path, swapped(csv(CELLS), csv(turned))).surfaces == plain


def test_the_digest_hangs_on_what_decides_the_fight_alone(tmp_path: Path) -> None:
    digest = read(tmp_path).digest
    same = [
        swapped("A room", "Another title"),
        swapped(SPAWN, SPAWN.replace('id="6"', 'id="66" name="the one by the door"')),
        added(point("Checkpoint", 300, 440)),
        swapped('name="ground"', 'name="where we stand"'),
    ]
    assert [read(tmp_path, change).digest for change in same] == [digest] * len(same)
    others = [
        given(SPAWN, kind="heavy"),
        given(WAVE, when_left=1),
        swapped(START, START.replace("200", "201")),
        swapped(PROP, PROP.replace("600", "601")),
        swapped(FLOOR, FLOOR.replace("168", "167")),
        mapped("tempo", "0:36"),
    ]
    assert len({digest, *(read(tmp_path, change).digest for change in others)}) == len(others) + 1


# ----------------------------------------------------------------------------------------------------- pictures

KIND = '<property name="kind" value="floor"/>'
ORIGIN = '<property name="origin_px" type="float" value="0"/>'
IMAGE = '<image source="boards.png" width="960" height="202"/>'
HAZE = (
    '<imagelayer id="12" name="haze" parallaxx="0.5"><image source="boards.png"/><properties>'
    '<property name="kind" value="cutout"/><property name="follow" value="wall"/></properties></imagelayer>'
)

# what is wrong -> (change of the map, layer, words of the fault)
STAGES = {
    "a kind that nobody draws": (swapped(KIND, KIND.replace("floor", "hologram")), "boards", "kind 'hologram'"),
    "no kind": (swapped(KIND, ""), "boards", "unknown kind ''"),
    "an unknown property": (swapped(KIND, KIND + '<property name="shine" value="1"/>'), "boards", "'shine'"),
    "a property of another type": (
        swapped(
            '<imagelayer id="11"',
            HAZE.replace('name="follow" value="wall"', 'name="grain" value="much"') + '<imagelayer id="11"',
        ),
        "haze",
        "'grain' is 'much', but must be of type bool",
    ),
    "a place that is no offset": (
        swapped(KIND, KIND + '<property name="x" type="int" value="30"/>'),
        "boards",
        "place as the property 'x'",
    ),
    "a required property missing": (swapped(ORIGIN, ""), "boards", "lacks the property 'origin_px'"),
    "a missing second picture": (
        swapped(KIND, KIND + '<property name="pools" value="no.png"/>'),
        "boards",
        "'no.png' is missing",
    ),
    "a second picture elsewhere": (
        swapped(KIND, KIND + '<property name="pools" value="../boards.png"/>'),
        "boards",
        "outside",
    ),
    "no floor": (
        lambda s: swapped(ORIGIN, "")(swapped(KIND, KIND.replace("floor", "cutout"))(s)),
        "",
        "exactly one layer of kind 'floor'",
    ),
    "a layer without its picture": (swapped(IMAGE, ""), "boards", "no image"),
    "parallax that lies": (
        swapped('<imagelayer id="11"', HAZE + '<imagelayer id="11"'),
        "haze",
        "follows 'wall', but Tiled shows it with parallax 0.5",
    ),
}


@pytest.mark.parametrize("name", STAGES)
def test_a_stage_that_cannot_be_drawn_is_one_clear_line(name: str, tmp_path: Path) -> None:
    change, layer, words = STAGES[name]
    fault = the_fault(write_level(tmp_path, change(WITH_PICTURES)))
    assert words in fault.cause
    assert fault.layer == layer


def test_a_stage_is_read_far_to_near_with_its_places(tmp_path: Path) -> None:
    stage = read(tmp_path, text=WITH_PICTURES).stage
    assert [(layer.kind, layer.image) for layer in stage.layers] == [("floor", "boards.png"), ("cast", "")]
    assert stage.layers[0].values == {"origin_px": 0.0, "x": 0, "y": 338}
    assert Path(stage.folder) == tmp_path.resolve()


def test_the_pictures_of_a_stage_lie_together(tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    (tmp_path / "far" / "boards.png").write_bytes(png_head(960, 202))
    haze = HAZE.replace("boards.png", "far/boards.png").replace('value="wall"', 'value="0.5"')
    text = swapped('<imagelayer id="11"', haze + '<imagelayer id="11"')(WITH_PICTURES)
    assert "several folders" in the_fault(write_level(tmp_path, text)).cause
    assert not check_level(write_level(tmp_path, text.replace("far/boards.png", "boards.png")))


def test_marks_bear_their_names(tmp_path: Path) -> None:
    mirror = '<object id="40" name="glass" type="Mirror" x="60" y="40" width="90" height="120"/>'
    (mark,) = read(tmp_path, added(mirror), WITH_PICTURES).stage.marks
    assert (mark.kind, mark.x, mark.w, mark.values) == ("Mirror", 60, 90, {"name": "glass"})
    nameless = the_fault(write_level(tmp_path, added(mirror.replace('name="glass" ', ""))(WITH_PICTURES)))
    assert "lacks the property 'name'" in nameless.cause
    assert (nameless.layer, nameless.object_id) == ("ground", 40)


def test_a_players_own_levels_may_be_laid_out_like_the_games(tmp_path: Path) -> None:
    """levels/ with assets/ beside it: a copy of the project plays as the project does."""
    for folder in ("levels", "assets", "scores"):
        (tmp_path / folder).mkdir()
    path = write_level(tmp_path / "levels", WITH_PICTURES.replace('"boards.png"', '"../assets/boards.png"'))
    (tmp_path / "levels" / "boards.png").rename(tmp_path / "assets" / "boards.png")
    assert Path(load_level(path).stage.folder) == (tmp_path / "assets").resolve()
    path.write_text(path.read_text().replace("../assets/", "../scores/"))
    assert "outside the level's folders" in the_fault(path).cause


# ---------------------------------------------------------------------------------------------- names, geometry


def test_levels_are_found_by_name_and_by_file(tmp_path: Path) -> None:
    assert "studio" in level_names()
    assert find_level("studio").name == "studio"
    assert find_level(str(write_level(tmp_path))).name == "room"
    for wrong in ("nowhere", "", "../studio", "studio/"):
        with pytest.raises(LevelError) as raised:
            find_level(wrong)
        assert "studio" in str(raised.value)


def test_points_and_polygons() -> None:
    house = ((0, 0), (10, 0), (10, 10), (5, 4), (0, 10))
    assert contains(house, 5, 3) and contains(house, 5, 4) and contains(house, 0, 5)
    assert not contains(house, 5, 6) and not contains(house, 11, 5)


@pytest.mark.parametrize(
    ("rectangle", "meets"),
    [
        ((2, 8, 1, 2), True),  # inside
        ((-5, 20, -5, 20), True),  # around
        ((4, 6, 6, 20), False),  # in the notch
        ((4, 6, 3, 20), True),  # over the notch's tip
        ((10, 20, 0, 10), False),  # along an edge
        ((9, 20, 9, 20), True),  # over a corner
        ((-9, 0, -9, 0), False),  # at a corner
        ((0, 10, -4, 0), False),  # above
    ],
)
def test_polygons_and_rectangles(rectangle: tuple[int, int, int, int], meets: bool) -> None:
    assert overlap(((0, 0), (10, 0), (10, 10), (5, 4), (0, 10)), *rectangle) is meets
