"""The editor itself as a second reader: what Tiled writes back is the same level, and it finds every picture."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from game.load.folders import ASSETS, LEVELS
from game.load.levels import level_names
from game.load.tiled import load_level

QUIET = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


def program(name: str) -> str:
    """Where one of Tiled's programs is; skips the test where it is not."""
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed (Debian: apt-get install tiled)")
    return found


def run(*words: str | Path, home: Path) -> subprocess.CompletedProcess:
    """Run one of Tiled's programs without a window and with settings of its own."""
    env = {**QUIET, "HOME": str(home), "XDG_RUNTIME_DIR": str(home), "XDG_CONFIG_HOME": str(home)}
    return subprocess.run([str(w) for w in words], env=env, capture_output=True, text=True, timeout=60)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """levels/ and assets/ side by side in a folder of their own, so that relative paths hold."""
    shutil.copytree(LEVELS, tmp_path / "levels")
    for folder in ("stages", "tilesets"):
        shutil.copytree(ASSETS / folder, tmp_path / "assets" / folder)
    return tmp_path


def export(tiled: str, path: Path) -> str:
    """Have Tiled read a map and write it again in its place; returns what was there before."""
    before = path.read_text("utf-8")
    out = path.with_name("written.tmx")
    done = run(tiled, "--export-map", "tmx", path, out, home=path.parent)
    assert done.returncode == 0 and out.is_file(), done.stderr
    os.replace(out, path)
    return before


@pytest.mark.parametrize("name", level_names())
def test_what_tiled_writes_back_is_the_same_level(name: str, copy: Path) -> None:
    path = copy / "levels" / f"{name}.tmx"
    ours = load_level(path)
    before = export(program("tiled"), path)
    theirs = load_level(path)
    assert theirs == ours
    assert theirs.digest == load_level(LEVELS / f"{name}.tmx").digest
    again = path.read_text("utf-8")
    export(program("tiled"), path)
    assert path.read_text("utf-8") == again
    # without its project Tiled forgets the names of enumerations; but for those, the map is as Tiled saves it
    assert re.sub(r' propertytype="\w+"', "", before) == again


def test_what_is_drawn_in_tiled_reaches_the_level(copy: Path) -> None:
    """The comparison above can fail: a foe moved before the export is moved after it."""
    path = copy / "levels" / "studio.tmx"
    ours = load_level(path)
    text = path.read_text("utf-8")
    moved = text.replace('<object id="30" type="Spawn" x="1150"', '<object id="30" type="Spawn" x="1152"')
    assert moved != text
    path.write_text(moved, "utf-8")
    export(program("tiled"), path)
    theirs = load_level(path)
    assert theirs != ours
    assert theirs.encounters[0].waves[0].spawns[0].x_px == 1152


def test_tiled_loses_a_vertical_offset_that_stands_alone(copy: Path) -> None:
    """Why the gate refuses it: Tiled would show the picture at the top and save it there."""
    path = copy / "levels" / "studio.tmx"
    text = path.read_text("utf-8")
    path.write_text(text.replace('name="gloss" visible="0" offsetx="0" ', 'name="gloss" visible="0" '), "utf-8")
    assert path.read_text("utf-8") != text
    export(program("tiled"), path)
    (line,) = (row for row in path.read_text("utf-8").splitlines() if 'name="gloss"' in row)
    if "offsety" in line:
        pytest.skip("this version of Tiled reads it")
    assert "338" not in line


def test_tiled_draws_the_pictures_where_the_map_puts_them(copy: Path, tmp_path: Path) -> None:
    """Wall and floor, pixel by pixel where nothing lies over them: the file names, offsets and order all hold."""
    pygame = pytest.importorskip("pygame")
    marks = ("wall marks", "ground", "props", "camera", "moonlight", "knives", "long_coat")
    hidden = [word for name in marks for word in ("--hide-layer", name)]
    out = tmp_path / "studio.png"
    words = ("--no-smoothing", *hidden, copy / "levels" / "studio.tmx", out)
    done = run(program("tmxrasterizer"), *words, home=tmp_path)
    assert done.returncode == 0 and out.is_file(), done.stderr
    drawn = pygame.image.load(out)
    layers = load_level(LEVELS / "studio.tmx").stage.layers
    left, top = (max(-layer.values[side] for layer in layers) for side in "xy")  # hidden layers widen the picture too
    seen = 0
    for kind, xs, ys in (
        ("wall.png", range(0, 2100, 7), range(90, 195, 5)),
        ("floor.png", range(2520, 2880, 9), (150,)),
    ):
        layer = next(q for q in layers if q.image == kind)
        picture = pygame.image.load(ASSETS / "stages" / "studio" / kind)
        for x in xs:
            for y in ys:
                if picture.get_at((x, y)).a == 255:
                    seen += 1
                    place = (left + layer.values["x"] + x, top + layer.values["y"] + y)
                    assert drawn.get_at(place)[:3] == picture.get_at((x, y))[:3], (kind, x, y)
    assert seen > 2000
