"""The tilesets' picture belongs to its recipe, and floors.tsx says of each tile what the recipe calls it."""

from __future__ import annotations

import json
from pathlib import Path

import compose_tilesets as recipe
import pygame
import pytest

from game.load.folders import LEVELS
from game.load.project_types import project_types
from game.load.tmx_objects import written
from game.load.tmx_xml import parse_xml

TILESET = LEVELS / "floors.tsx"


def test_the_committed_picture_is_as_composed() -> None:
    assert recipe.main(["--check"]) == 0, "run python tools/compose_tilesets.py and commit"


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "tilesets"
    monkeypatch.setattr(recipe, "FOLDER", folder)
    return folder


def test_composing_again_gives_the_same_pixels(elsewhere: Path) -> None:
    committed = pygame.image.load(LEVELS.parent / "assets" / "tilesets" / recipe.SHEET)
    assert recipe.main([]) == 0
    again = pygame.image.load(elsewhere / recipe.SHEET)
    assert again.get_size() == committed.get_size() == (recipe.TILE_PX * len(recipe.TILES), recipe.TILE_PX)
    assert pygame.image.tobytes(again, "RGB") == pygame.image.tobytes(committed, "RGB")
    assert recipe.main(["--check"]) == 0


def test_a_picture_painted_over_is_noticed(elsewhere: Path, capsys: pytest.CaptureFixture[str]) -> None:
    recipe.main([])
    sheet = pygame.image.load(elsewhere / recipe.SHEET)
    sheet.set_at((3, 3), "white")
    pygame.image.save(sheet, elsewhere / recipe.SHEET)
    assert recipe.main(["--check"]) == 1
    assert "stale" in capsys.readouterr().err


@pytest.mark.parametrize("spoil", [lambda path: path.unlink(), lambda path: path.write_text("{")])
def test_without_a_manifest_or_picture_it_is_stale_too(elsewhere: Path, spoil) -> None:
    for name in ("manifest.json", recipe.SHEET):
        recipe.main([])
        spoil(elsewhere / name)
        assert recipe.main(["--check"]) == 1


def test_the_tileset_says_what_the_recipe_paints() -> None:
    root = parse_xml(TILESET.read_bytes(), TILESET)
    said = {int(tile.get("id")): dict(written(tile)) for tile in root.iterfind("tile")}
    assert (root.get("tilewidth"), root.get("columns")) == (str(recipe.TILE_PX), str(len(recipe.TILES)))
    assert said.keys() == set(range(len(recipe.TILES)))
    for number, (name, _, _) in enumerate(recipe.TILES):
        if name == "wall":
            assert said[number] == {"solid": "true"}
        else:
            assert said[number] == {"surface": name.partition(",")[0]}
    surfaces = {row["surface"] for row in said.values() if "surface" in row}
    assert surfaces == set(project_types().enums["Surface"])


def test_the_manifest_names_recipe_and_picture() -> None:
    manifest = json.loads((recipe.FOLDER / "manifest.json").read_text("utf-8"))
    assert manifest.keys() == {"recipe", recipe.SHEET}
