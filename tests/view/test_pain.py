"""Little life left is seen: tights in ladders, a frayed ribbon, breath in the cold."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pygame
import pytest

from game.content import materials
from game.content.lights import STAGE_LIGHTS
from game.sim.facts import Facts
from game.view.ribbon import THREADS, Ribbon
from game.view.tables import LADDERS, Tables, torn

SHAPE = (materials.NORMALS, materials.MATERIALS, materials.OCCLUSIONS)


@pytest.fixture(scope="module")
def tables() -> Tables:
    pygame.display.init()
    pygame.display.set_mode((64, 64))
    return Tables(STAGE_LIGHTS["studio"], pygame.display.get_surface())


def test_a_torn_light_changes_tights_alone_and_not_all_of_them(tables: Tables) -> None:
    plain = tables.get(tables.key(0.5, 0.5), False)
    worn = tables.get(tables.key(0.5, 0.5, torn=True), False)
    assert np.array_equal(worn, torn(plain))
    changed = (worn != plain).reshape(SHAPE).any((0, 2))
    assert set(np.flatnonzero(changed)) <= set(materials.TIGHTS)
    assert changed[materials.TIGHTS[0]]
    share = (worn != plain).reshape(SHAPE)[:, materials.TIGHTS].mean()
    assert 0.05 < share < 0.5, "ladders, no new stockings"
    assert len(LADDERS) > 1


def test_what_flashes_or_is_tinted_is_not_torn(tables: Tables) -> None:
    assert tables.key(0.5, 0.5, 1, torn=True) == tables.key(0.5, 0.5, 1)
    assert tables.key(0.5, 0.5, 0, "adagio", True) == tables.key(0.5, 0.5, 0, "adagio")


def hung(frayed: bool) -> Ribbon:
    ribbon = Ribbon()
    ribbon.frayed = frayed
    for _ in range(30):
        ribbon.step((0, 130, 0), (4, 140, 0), 90.0, 1, 480.0, 0.0)
    return ribbon


def reds(ribbon: Ribbon) -> int:
    picture = pygame.Surface((300, 300))
    ribbon.draw(picture, 150, 250, front=True)
    ribbon.draw(picture, 150, 250, front=False)
    return int((pygame.surfarray.array_red(picture) > 40).sum())


def test_a_frayed_ribbon_is_thinner_at_its_end_and_loses_threads() -> None:
    whole, frayed = hung(False), hung(True)
    assert len(frayed._threads) == THREADS
    assert not whole._threads
    wide = [np.hypot(*(ribbon._edges[0] - ribbon._edges[1]).T) for ribbon in (whole, frayed)]
    assert np.allclose(wide[0][:20], wide[1][:20])
    assert wide[1][40:].mean() < 0.8 * wide[0][40:].mean()
    assert reds(whole) != reds(frayed)
    frayed.frayed = False
    frayed.step((0, 130, 0), (4, 140, 0), 90.0, 1, 480.0, 0.0)
    assert not frayed._threads, "healed"


@pytest.mark.parametrize(("life", "puffs"), [(100, 0), (29, 2), (0, 0)])
def test_breath_is_seen_while_little_life_is_left(life: int, puffs: int) -> None:
    from game.lab.arena import open_arena
    from game.view.sights import PANT_TICKS, Sights

    bout, seen = open_arena(), []
    bout.world.actors.life[0, 0] = life
    ground = SimpleNamespace(row_of=lambda z: 440.0)
    effects = SimpleNamespace(breath=lambda *place: seen.append(place))
    sights = Sights(bout.book, SimpleNamespace(ground=ground), effects, None, {})
    for tick in range(2 * PANT_TICKS):
        sights.show(bout.world, Facts(tick))
    assert len(seen) == puffs
    for x, row, y in seen:
        assert abs(x - bout.world.actors.x[0, 0] / 256) < 40
        assert row == 440
        assert 110 < y < 160, "before her mouth"
