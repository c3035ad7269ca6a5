"""The studio's own map, the project file beside it, the check command, and maps that chance has broken."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from view.studio_stage import studio

from game.content.cast import FIGHTERS
from game.content.props import PROPS
from game.content.stage_kinds import LAYERS, MARKS, value
from game.load.errors import MAX_FAULTS, LevelError
from game.load.folders import ASSETS, LEVELS
from game.load.level_rules import PLACES
from game.load.levels import find_level, level_names
from game.load.project_types import PROJECT_FILE, project_types
from game.load.tiled import check_level, load_level
from game.load.tmx_xml import parse_xml
from game.sim.spec import Level

ROOT = LEVELS.parent
STUDIO = LEVELS / "studio.tmx"
BYTES = STUDIO.read_bytes()


@pytest.mark.parametrize("name", level_names())
def test_the_games_own_levels_are_fit_to_be_danced_on(name: str) -> None:
    assert check_level(LEVELS / f"{name}.tmx") == []
    assert find_level(name).encounters


def test_the_studio_holds_an_evening() -> None:
    level = find_level("studio")
    assert (level.name, level.width_px, level.belt_rows) == ("studio", 2400, (356, 524))
    assert [len(e.waves) for e in level.encounters] == [2, 2, 2]
    foes = {s.kind for e in level.encounters for w in e.waves for s in w.spawns}
    assert foes == {"thug", "knife_man", "heavy"}
    things = {"barre", "mirror", "rosin_box", "metronome", "bottle", "barre_pole", "cord"}
    assert {p.kind for p in level.props} == things
    assert level.cues and level.surfaces
    assert {s.kind for s in level.surfaces} <= set(project_types().enums["Surface"])
    locks = [(e.left_px, e.trigger_x_px, e.right_px) for e in level.encounters]
    assert locks == sorted(locks)


def test_every_mirror_prop_stands_before_the_mark_of_its_name() -> None:
    level = find_level("studio")
    share = 1 + (level.stage.wall_row - level.stage.mid_row) * level.stage.slope
    marks = {m.values["name"]: m for m in level.stage.marks if m.kind == "Mirror"}
    props = {p.name: p for p in level.props if p.kind == "mirror"}
    assert len(props) == 2 and props.keys() == marks.keys()
    for name, prop in props.items():
        middle = 480 + (marks[name].x + marks[name].w / 2 - 480) / share
        assert abs(prop.x_px - middle) < 2


def test_the_map_says_what_the_view_is_tested_with() -> None:
    """The stage written out in Python for tests of the view, and the stage of the map, draw the same."""
    plain, mapped = studio(), find_level("studio").stage
    assert replace(plain, layers=(), marks=()) == replace(mapped, layers=(), marks=())
    assert [(q.kind, q.image) for q in plain.layers] == [(q.kind, q.image) for q in mapped.layers]
    for ours, theirs in zip(plain.layers, mapped.layers):
        names = LAYERS[ours.kind].keys() - ({"x"} if ours.kind == "floor" else set())  # a floor hangs on its origin
        assert {n: value(ours, n) for n in names} == {n: value(theirs, n) for n in names}, ours
    assert plain.marks == mapped.marks


def test_tiled_shows_the_floor_where_the_game_does() -> None:
    """In the middle row of the floor; before and behind it rows go at their own speed, which no editor shows."""
    (floor,) = (q for q in find_level("studio").stage.layers if q.kind == "floor")
    assert abs(floor.values["x"] + floor.values["origin_px"]) < 1


def test_what_tiled_cannot_show_truly_is_hidden_there_and_drawn_in_the_game() -> None:
    """Light that is added, cloth hung at marks, what is broken: in the editor they would cover the rest."""
    root = parse_xml(BYTES, STUDIO)
    hidden = {layer.get("name") for layer in root.iter("imagelayer") if layer.get("visible") == "0"}
    for layer in root.iter("imagelayer"):
        said = {p.get("name"): p.get("value") for p in layer.iterfind("properties/property")}
        untrue = said["kind"] in ("add", "sway", "wings", "grade") or said.keys() & {"when_broken", "when_cracked"}
        assert (layer.get("name") in hidden) == bool(untrue), layer.get("name")
    assert len(hidden) == 15
    assert len(find_level("studio").stage.layers) == sum(1 for _ in root.iter("imagelayer"))


def test_the_map_is_saved_as_old_editors_save() -> None:
    root = parse_xml(BYTES, STUDIO)
    assert (root.get("version"), root.get("tiledversion")) == ("1.8", "1.8.2")
    assert all(o.get("type") and not o.get("class") for o in root.iter("object"))
    assert int(root.get("nextobjectid")) > max(int(o.get("id")) for o in root.iter("object"))
    layers = [int(e.get("id")) for e in root.iter() if e.tag in ("layer", "objectgroup", "imagelayer", "group")]
    assert int(root.get("nextlayerid")) > max(layers)


# ------------------------------------------------------------------------------------------------- project file


def test_the_project_knows_what_the_game_knows() -> None:
    types = project_types()
    assert set(types.enums["FoeKind"]) == {name for name, f in FIGHTERS.items() if f.team == "foes"}
    assert set(types.enums["Guest"]) == {"anybody"} | {name for name, f in FIGHTERS.items() if f.team == "guests"}
    assert set(types.enums["PropKind"]) == set(PROPS)
    assert set(types.enums["LayerKind"]) == set(LAYERS)
    own = {"Floor", "Start", "Encounter", "Wave", "Spawn", "Prop", "CameraCue"}
    assert set(types.classes) == own | set(MARKS) | set(PLACES)
    for kind, members in MARKS.items():
        assert types.classes[kind].keys() == members.keys() - {"name"}  # an object has a name of its own
        for name, member in types.classes[kind].items():
            assert member.default == members[name][1]


def test_the_project_is_one_that_tiled_opens() -> None:
    project = json.loads(PROJECT_FILE.read_text("utf-8"))
    assert project["compatibilityVersion"] == 1080
    assert all((LEVELS / folder).is_dir() for folder in project["folders"])
    identities = [row["id"] for row in project["propertyTypes"]]
    assert identities == sorted(set(identities))
    shortcuts = {row["shortcut"]: row for row in project["commands"]}
    assert set(shortcuts) == {"F5", "F6"}
    for row in shortcuts.values():
        script = row["arguments"].split()[0]
        assert row["command"] == "python3" and '"%mapfile"' in row["arguments"]
        assert (ROOT / script).is_file() and row["workingDirectory"] == "%projectpath/.."


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"propertyTypes": 3}', '{"propertyTypes": [{"type": "class"}]}', "[" * 100_000]
)
def test_a_broken_project_is_one_clear_line(text: str, tmp_path: Path) -> None:
    path = tmp_path / "ballerina.tiled-project"
    path.write_text(text)
    with pytest.raises(LevelError) as raised:
        project_types(path)
    assert "restore" in str(raised.value) and str(path) in str(raised.value)


def test_a_project_that_is_gone_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(LevelError, match="missing"):
        project_types(tmp_path / "gone")


def test_a_default_keeps_its_declared_type(tmp_path: Path) -> None:
    """Tiled writes a default of 1.0 as 1."""
    path = tmp_path / "ballerina.tiled-project"
    text = PROJECT_FILE.read_text("utf-8")
    assert '"value": 1.0' in text
    path.write_text(text.replace('"value": 1.0', '"value": 1'), "utf-8")
    zoom = project_types(path).classes["CameraCue"]["zoom"].default
    assert type(zoom) is float and zoom == 1.0


# ---------------------------------------------------------------------------------------------------- by chance


def outcome(data: bytes, folder: Path) -> Level | LevelError:
    """The level that these bytes hold, or its first fault; whatever else happens fails the test."""
    path = folder / "levels" / "studio.tmx"
    path.write_bytes(data)
    faults = check_level(path)
    assert len(faults) <= MAX_FAULTS
    assert all(str(f).isprintable() and len(str(f)) < 1000 for f in faults)
    try:
        level = load_level(path)
    except LevelError as fault:
        assert str(fault) == str(faults[0])
        return fault
    assert not faults
    return level


@pytest.fixture(scope="module")
def own_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A player's folder laid out as the game's is; its tileset is a copy, its pictures the game's."""
    folder = tmp_path_factory.mktemp("own")
    (folder / "levels").mkdir()
    (folder / "levels" / "floors.tsx").write_bytes((LEVELS / "floors.tsx").read_bytes())
    for path in (*(ASSETS / "stages" / "studio").glob("*.png"), *(ASSETS / "tilesets").glob("*.png")):
        copy = folder / path.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes()[:64])  # a header is all that a level's loader reads
    assert isinstance(outcome(BYTES, folder), Level)
    return folder


NUMBERS = ["0", "-1", "1", "nan", "inf", "1e308", "99999999999999999999", "4294967295", "0x10", "", "é", "true", "²"]
ATTRIBUTES = [m.span(1) for m in re.finditer(rb'="([^"]*)"', BYTES)]
TAGS = [m.span() for m in re.finditer(rb"<[^>]*>", BYTES)]
quiet = settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])


@quiet
@given(where=st.sampled_from(ATTRIBUTES), text=st.sampled_from(NUMBERS) | st.text(max_size=12))
@example(where=ATTRIBUTES[0], text='"/>')
def test_an_attribute_changed_by_chance(own_folder: Path, where: tuple[int, int], text: str) -> None:
    outcome(BYTES[: where[0]] + text.encode("utf-8", "surrogatepass") + BYTES[where[1] :], own_folder)


@quiet
@given(one=st.sampled_from(TAGS), other=st.sampled_from(TAGS), how=st.sampled_from(["lose", "double", "replace"]))
def test_tags_lost_and_doubled(own_folder: Path, one: tuple[int, int], other: tuple[int, int], how: str) -> None:
    put = {"lose": b"", "double": BYTES[slice(*one)] * 2, "replace": BYTES[slice(*other)]}[how]
    outcome(BYTES[: one[0]] + put + BYTES[one[1] :], own_folder)


@quiet
@given(
    start=st.integers(0, len(BYTES)),
    length=st.integers(0, 400),
    put=st.binary(max_size=40),
    at=st.integers(0, len(BYTES)),
)
def test_bytes_changed_by_chance(own_folder: Path, start: int, length: int, put: bytes, at: int) -> None:
    data = BYTES[:start] + put + BYTES[start + length :]
    outcome(data if length % 2 else data[:at], own_folder)


def test_chance_leaves_some_levels_whole_and_breaks_others(own_folder: Path) -> None:
    """The two outcomes that the tests above allow do both happen."""
    whole = outcome(BYTES.replace(b"an evening after class", b"another evening"), own_folder)
    assert isinstance(whole, Level) and whole.subtitle == "another evening"
    assert isinstance(outcome(BYTES[:-9], own_folder), LevelError)


# ------------------------------------------------------------------------------------------------------- check


def check(*files: Path | str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-m", "game", "check", *map(str, files)], cwd=ROOT, capture_output=True, text=True
    )


def test_check_says_yes_and_exits_0() -> None:
    done = check(STUDIO)
    assert (done.returncode, done.stderr) == (0, "")
    assert str(STUDIO) in done.stdout


def test_check_tells_every_fault_of_every_file_in_a_line_and_exits_2(own_folder: Path, tmp_path: Path) -> None:
    broken = own_folder / "levels" / "broken.tmx"
    text = BYTES.decode()
    assert text.count('value="heavy"') == 1 and text.count('x="360" y="440"') == 1
    broken.write_text(text.replace('value="heavy"', 'value="critic"').replace('x="360" y="440"', 'x="360" y="4400"'))
    done = check(STUDIO, broken, tmp_path / "gone.tmx")
    assert done.returncode == 2
    assert str(STUDIO) in done.stdout and "broken" not in done.stdout
    lines = done.stderr.splitlines()
    assert len(lines) == 3, done.stderr
    assert lines[0].startswith(f"{broken}, layer 'ground', object 17: The Start 'Rooney' stands off the Floor.") or (
        lines[1].startswith(f"{broken}, layer 'ground', object 17: The Start 'Rooney' stands off the Floor.")
    )
    assert any(line.startswith(f"{broken}, layer 'long_coat', object 46: ") and "'critic'" in line for line in lines)
    assert lines[2].startswith(f"{tmp_path / 'gone.tmx'}: There is no such file.")
    assert all("To mend: " in line for line in lines)
