"""The committed pictures of the rehearsal room belong to their recipe, and to the studio's that they are cut from."""

from __future__ import annotations

import json
from pathlib import Path

import compose_stage_rehearsal as recipe
import numpy as np
import pygame
import pytest
import studio_plan as plan

from game.content.stage_kinds import WITHOUT_IMAGE
from game.load.levels import find_level
from game.view.props import PROP_PICTURES

MANIFEST = json.loads((recipe.TARGET / "manifest.json").read_text(encoding="utf-8"))
PICTURES = sorted(p.name for p in recipe.TARGET.glob("*.png"))
LEVEL = find_level("rehearsal")
BUDGET_BYTES = 1 << 20


def size(name: str) -> tuple[int, int]:
    return pygame.image.load(recipe.TARGET / name).get_size()


def test_the_manifest_names_every_picture_its_recipe_and_what_it_was_cut_from() -> None:
    assert sorted(MANIFEST["pictures"]) == PICTURES
    assert {n: recipe.digest(recipe.TARGET / n) for n in PICTURES} == MANIFEST["pictures"]
    tools = Path(recipe.__file__).parent
    now = {n: recipe.digest(tools / n) for n in recipe.RECIPE}
    again = "run python tools/compose_stage_rehearsal.py and commit"
    assert now == MANIFEST["recipe"], f"the recipe changed: {again}"
    assert {n: recipe.digest(recipe.STUDIO / n) for n in MANIFEST["from"]} == MANIFEST["from"], f"the studio: {again}"


def test_the_room_keeps_its_budget() -> None:
    total = sum((recipe.TARGET / n).stat().st_size for n in PICTURES)
    assert (1 << 19) <= total <= BUDGET_BYTES


def test_every_picture_is_used_and_every_layer_has_one() -> None:
    layers = LEVEL.stage.layers
    used = {q.image for q in layers if q.kind not in WITHOUT_IMAGE}
    used |= {str(q.values[n]) for q in layers for n in ("other", "pools", "mask") if n in q.values}
    used |= {f"{prop}{state}.png" for prop in PROP_PICTURES for state in ("", "_broken")}
    assert used == set(PICTURES)


@pytest.mark.parametrize(
    "name", ["sky.png", "mirror_room.png", "wall.png", "gloss.png", "furniture.png", "shaft_a.png"]
)
def test_strips_cover_the_camera_s_travel(name: str) -> None:
    layer = next(q for q in LEVEL.stage.layers if q.image == name)
    follow = layer.values["follow"]
    share = plan.WALL_SHARE if follow == "wall" else float(follow)
    width = size(name)[0] * (2 if layer.values.get("half") else 1)
    assert LEVEL.width_px == recipe.WORLD_W
    assert width >= plan.VIEW_W + int((LEVEL.width_px - plan.VIEW_W) * share + 0.5)


def test_the_brass_rule_and_the_mark_lie_where_the_fight_counts() -> None:
    floor = pygame.surfarray.array3d(pygame.image.load(recipe.TARGET / "floor.png")).swapaxes(0, 1).astype(int)
    plain = pygame.surfarray.array3d(pygame.image.load(recipe.STUDIO / "floor.png")).swapaxes(0, 1).astype(int)
    changed = np.abs(floor - plain[:, : floor.shape[1]]).sum(-1) > 24

    def shown(x: float, z: float) -> bool:
        row = 356 + z
        column = round(x * plan.scale(row) + plan.FLOOR_ORIGIN)
        return bool(changed[row - plan.WALL_ROW, column - 1 : column + 2].any())

    assert LEVEL.start == recipe.MARK
    assert shown(*LEVEL.start)
    body = recipe.RULE_BODY
    assert all(shown(x, recipe.RULE_Z + 9) for x in range(body, recipe.RULE_TO, body))
    assert not any(shown(x + body // 2, recipe.RULE_Z + 9) for x in range(body, recipe.RULE_TO - body, body))
