"""The committed pictures of the studio belong to their recipe and fit the plan they were painted from."""

from __future__ import annotations

import json
from pathlib import Path

import compose_stage_studio as recipe
import pygame
import pytest
import studio_plan as plan
from view.studio_stage import DRAPES, LAMPS, LAYERS, MIRRORS, WINDOWS

from game.content.stage_kinds import WITHOUT_IMAGE
from game.view.props import PROP_PICTURES

MANIFEST = json.loads((recipe.TARGET / "manifest.json").read_text(encoding="utf-8"))
PICTURES = sorted(p.name for p in recipe.TARGET.glob("*.png"))
BUDGET_BYTES = 3 << 20


def size(name: str) -> tuple[int, int]:
    return pygame.image.load(recipe.TARGET / name).get_size()


def test_the_manifest_names_every_picture_and_its_recipe() -> None:
    assert sorted(MANIFEST["pictures"]) == PICTURES
    assert {n: recipe.digest(recipe.TARGET / n) for n in PICTURES} == MANIFEST["pictures"]
    tools = Path(recipe.__file__).parent
    now = {n: recipe.digest(tools / n) for n in recipe.RECIPE}
    assert now == MANIFEST["recipe"], "the recipe changed: run python tools/compose_stage_studio.py and commit"


def test_art_keeps_its_budget() -> None:
    total = sum((recipe.TARGET / n).stat().st_size for n in PICTURES)
    assert (1 << 20) <= total <= BUDGET_BYTES


def test_every_picture_is_used_and_every_layer_has_one() -> None:
    used = {q.image for q in LAYERS if q.kind not in WITHOUT_IMAGE}
    used |= {str(q.values[n]) for q in LAYERS for n in ("other", "pools", "mask") if n in q.values}
    used |= {f"{prop}{state}.png" for prop in PROP_PICTURES for state in ("", "_broken")}
    assert used == set(PICTURES)


STRIPS = ("sky.png", "mirror_room.png", "wall.png", "gloss.png", "furniture.png", "shaft_a.png", "shaft_b.png")


@pytest.mark.parametrize("name", STRIPS)
def test_strips_cover_the_camera_s_travel(name: str) -> None:
    layer = next(q for q in LAYERS if q.image == name)
    follow = layer.values["follow"]
    share = plan.WALL_SHARE if follow == "wall" else float(follow)
    width = size(name)[0] * (2 if layer.values.get("half") else 1)
    assert width >= plan.VIEW_W + int(plan.TRAVEL * share + 0.5)


def test_the_plan_and_the_stage_speak_of_the_same_places() -> None:
    assert tuple(x for x in plan.DRAPES) == DRAPES
    assert tuple((x, y) for _, x, y in LAMPS) == plan.LAMPS
    for glass, (name, x, y, w, h) in zip(plan.MIRRORS, MIRRORS):
        assert (f"mirror_{glass.name}", glass.left, glass.top) == (name, x, y)
        assert (glass.right, glass.bottom) == (x + w, y + h)
        assert size(f"broken_{glass.name}.png") == (w, h)
    for window in plan.WINDOWS:
        inside = [
            n for n, x, y, w, h in WINDOWS
            if x <= window.x - window.half and window.x + window.half <= x + w
            and y <= window.spring - window.half and window.bottom <= y + h
        ]  # fmt: skip
        assert len(inside) == 1, window
    floor = next(q for q in LAYERS if q.kind == "floor")
    assert floor.values["origin_px"] == plan.FLOOR_ORIGIN
    assert size("floor.png") == (plan.FLOOR_W, plan.VIEW_H - plan.WALL_ROW)
