"""A world as a picture: places between two ticks, sights of facts, and hands off the world."""

from __future__ import annotations

import inspect
import os
import shutil

import pygame
import pytest

from game.bout import open_bout
from game.core.ecs import World
from game.load.errors import LevelError
from game.load.folders import ASSETS
from game.sim.facts import KINDS, Facts
from game.sim.spec import PAD_BITS, SUB, WEIGHTS
from game.view import scene as scene_module
from game.view.cues import CUES, UNSEEN, sights_of
from game.view.display import offscreen_picture
from game.view.figures import FigureError
from game.view.scene import CORPSE_FADES_FROM, CORPSE_FADES_TICKS, Scene, Set
from game.view.sights import Sights


@pytest.fixture(scope="module")
def built() -> Set:
    pygame.display.init()
    pygame.display.set_mode((960, 540))
    return Set(open_bout("studio").level, offscreen_picture())


class Evening:
    """A bout with its scene and the world one tick ago."""

    def __init__(self, built: Set) -> None:
        self.bout = open_bout("studio", 5)
        self.scene = Scene(self.bout.level, self.bout.book, built)
        self.picture = offscreen_picture()
        self.before = World(1, self.bout.world.tables)

    def step(self, pads: int = 0, ticks: int = 1) -> None:
        for _ in range(ticks):
            self.before.restore(self.bout.world.block)
            self.scene.tick(self.bout.world, self.bout.step(pads))

    def tell(self, kind: str, *a, **k) -> None:
        facts = Facts(int(self.bout.world.stage.frame[0, 0]))
        facts.tell(kind, 0, *a, **k)
        self.scene.tick(self.bout.world, facts)

    def draw(self, alpha: float):
        self.scene.draw(self.picture, self.before, self.bout.world, alpha)
        return self.scene._drawn


@pytest.fixture
def evening(built: Set) -> Evening:
    return Evening(built)


def test_every_kind_of_fact_is_seen_or_has_a_reason_not_to_be() -> None:
    seen = {key.split("/")[0] for key in CUES}
    assert seen | set(UNSEEN) == set(KINDS)
    assert seen & set(UNSEEN) == set()
    assert all(reason for reason in UNSEEN.values())


def test_every_sight_can_be_made() -> None:
    made = {name for name, _ in inspect.getmembers(Sights, inspect.isfunction)}
    assert {sight for sights in CUES.values() for sight in sights} <= made


def test_the_most_particular_row_counts(evening: Evening) -> None:
    book = evening.bout.book
    facts = Facts(0)
    facts.tell("prop_broke", 0, 0, -1, book.prop_index["mirror"])
    facts.tell("prop_broke", 0, 0, -1, book.prop_index["rosin_box"])
    facts.tell("landed", 0, 0, -1, 1)
    facts.tell("landed", 0, 0, -1, 0)
    facts.tell("died", 0, 0, -1, 0)
    assert [sights_of(f, book) for f in facts] == [
        CUES["prop_broke/mirror"], CUES["prop_broke/rosin_box"], CUES["landed/fell"], CUES["landed"], (),
    ]  # fmt: skip


def test_places_lie_between_two_ticks_and_poses_are_the_present_ones(evening: Evening) -> None:
    evening.step(PAD_BITS["right"], 30)
    before, now = (float(w.actors.x[0, 0]) / SUB for w in (evening.before, evening.bout.world))
    assert now > before
    xs = [evening.draw(alpha)[0].x for alpha in (0.0, 0.25, 1.0)]
    assert xs == pytest.approx([before, before + (now - before) / 4, now])
    figure = evening.draw(0.5)[0]
    row = int(evening.bout.world.actors.row[0, 0])
    assert figure.tick == evening.bout.book.tick_of[row]
    assert figure.move == evening.bout.book.moves[evening.bout.book.move_of[row]].name


def test_a_leap_of_the_world_is_not_smoothed_over(evening: Evening) -> None:
    evening.step(0, 2)
    evening.before.actors.x[0, 0] -= 100 * SUB
    now = float(evening.bout.world.actors.x[0, 0]) / SUB
    assert evening.draw(0.25)[0].x == now
    evening.before.actors.x[0, 0] += 90 * SUB
    evening.before.actors.generation[0, 0] -= 1
    assert evening.draw(0.25)[0].x == now


def test_nothing_that_is_shown_changes_the_fight(evening: Evening) -> None:
    for k in range(160):
        evening.step(PAD_BITS["right"] | (PAD_BITS["light"] if k % 20 < 2 else 0))
        digest = evening.bout.world.digest()
        evening.draw(0.5)
        assert evening.bout.world.digest() == digest
    assert (evening.bout.world.actors.kind[0] > 0).sum() > 1


def test_the_same_tick_is_the_same_picture(evening: Evening) -> None:
    evening.step(PAD_BITS["right"], 20)
    evening.draw(0.5)
    first = pygame.image.tobytes(evening.picture, "RGB")
    evening.draw(0.5)
    assert pygame.image.tobytes(evening.picture, "RGB") == first
    evening.step()
    evening.draw(0.5)
    assert pygame.image.tobytes(evening.picture, "RGB") != first


def test_a_blow_leaves_a_star_and_moves_the_camera(evening: Evening) -> None:
    evening.step(0, 3)
    assert evening.scene.effects.shown == []
    evening.tell("struck", 0, 0, 8, WEIGHTS.index("heavy"), 0, 500, 90, 84)
    assert len(evening.scene.effects.shown) == 1
    assert any(evening.scene.camera.now.tremor)


def test_a_tell_of_a_blow_that_cannot_be_guarded_has_a_shape_of_its_own(evening: Evening) -> None:
    evening.step(0, 2)
    evening.tell("told", 0, -1, 1, 30, 0)
    evening.tell("told", 0, -1, 1, 30, 1)
    shapes = [s.sequence for s in evening.scene.effects.shown]
    assert len(shapes) == 2
    assert shapes[0] is not shapes[1]


def test_a_mirror_breaks_in_the_picture_and_is_whole_again_on_a_new_evening(evening: Evening, built: Set) -> None:
    evening.step(0, 2)
    book = evening.bout.book
    prop = next(i for i, p in enumerate(book.level.props) if p.kind == "mirror")
    name = book.level.props[prop].name
    mark = next(m for m in evening.scene.stage.setting.of_kind("Mirror") if m.values["name"] == name)
    evening.tell("prop_struck", 0, -1, book.prop_index["mirror"], 2, prop, 863, 90, 0)
    assert not evening.scene.stage.setting.is_broken(mark)
    evening.tell("prop_broke", 0, -1, book.prop_index["mirror"], 0, prop, 863, 90, 0)
    assert evening.scene.stage.setting.is_broken(mark)
    Evening(built).step()
    assert not built.stage.setting.is_broken(mark)


def test_a_rosin_box_topples(evening: Evening) -> None:
    evening.step(0, 2)
    book = evening.bout.book
    prop = next(i for i, p in enumerate(book.level.props) if p.kind == "rosin_box")
    assert not evening.scene.props[prop].broken
    evening.tell("prop_broke", 0, -1, book.prop_index["rosin_box"], 0, prop, 1240, 0, 22)
    assert evening.scene.props[prop].broken


def test_corpses_fade_and_are_forgotten(evening: Evening) -> None:
    evening.step(PAD_BITS["right"], 200)
    a, s = evening.bout.world.actors, evening.bout.world.stage
    foe = int((a.team[0] == 1).nonzero()[0][0])
    a.died_at[0, foe] = s.frame[0, 0] - CORPSE_FADES_FROM - CORPSE_FADES_TICKS // 2
    figures = {i: f for i, f in zip(a.kind[0].nonzero()[0].tolist(), evening.draw(1.0))}
    assert 0.3 < figures[foe].opacity < 0.7
    assert figures[0].opacity == 1
    held = len(evening.scene._figures)
    a.clear(0, foe)
    evening.draw(1.0)
    assert len(evening.scene._figures) == held - 1


@pytest.mark.parametrize(("share", "wanted"), [(1.0, 2), (0.4, 1), (0.0, 0)])
def test_flashes_follow_the_option(evening: Evening, share: float, wanted: int) -> None:
    evening.step(0, 20)
    evening.scene.flash = share
    evening.bout.world.actors.struck_at[0, 0] = evening.bout.world.stage.frame[0, 0]
    assert evening.draw(1.0)[0].flash == wanted


def test_striking_feet_leave_a_trail_and_the_ribbon_moves(evening: Evening) -> None:
    evening.step(0, 5)
    ribbon = evening.scene._drawn[0].ribbon
    places = ribbon.places.copy()
    trails = 0
    for k in range(60):
        evening.step(PAD_BITS["heavy"] if k == 0 else 0)
        trails += len(evening.scene.effects.trails.paths)
    assert trails > 3
    assert abs(ribbon.places - places).max() > 0.02


def test_the_overlay_draws_volumes(evening: Evening) -> None:
    evening.step(0, 5)
    evening.draw(1.0)
    plain = pygame.image.tobytes(evening.picture, "RGB")
    evening.scene.draw(evening.picture, evening.before, evening.bout.world, 1.0, overlay=True)
    assert pygame.image.tobytes(evening.picture, "RGB") != plain


@pytest.mark.parametrize("gone", ["stages/studio/wall.png", "stages/studio/rosin_box.png", "figures/thug/index.json"])
def test_a_missing_picture_is_named_in_one_line(gone: str, tmp_path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in ("stages", "figures"):
        shutil.copytree(ASSETS / folder, tmp_path / folder, copy_function=os.symlink)
    (tmp_path / gone).unlink()
    monkeypatch.setattr(scene_module, "ASSETS", tmp_path)
    with pytest.raises((LevelError, FigureError)) as caught:
        Set(open_bout("studio").level, offscreen_picture())
    said = str(caught.value)
    assert gone.split("/")[-1] in said
    assert "restore" in said
    assert "\n" not in said
