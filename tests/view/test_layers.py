"""The stage's compositor, on the studio's own pictures and on small ones made here."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pygame
import pytest
from view.studio_stage import LAYERS, MIRRORS, row, studio

from game.content.stage_kinds import LayerError, check_stage
from game.sim.spec import Rect, Stage
from game.view.art import Art
from game.view.floor import Floor
from game.view.layers import Ground, View
from game.view.stage import StageView

FOLDER = Path(__file__).resolve().parents[2] / "assets" / "stages" / "studio"
CAMERAS = (480.0, 733.4, 901.25, 1200.0, 1500.5, 1920.0)


class Silent:
    """A cast that draws nothing and remembers where it was asked to."""

    def __init__(self) -> None:
        self.rects: list[pygame.Rect] = []
        self.views: list[View] = []

    def mirror(self, dst: pygame.Surface, view: View, rects: list[pygame.Rect]) -> None:
        self.rects = rects

    def cast(self, dst: pygame.Surface, view: View) -> None:
        self.views.append(view)


@pytest.fixture(scope="module")
def frame() -> pygame.Surface:
    pygame.display.init()
    pygame.display.set_mode((960, 540))
    return pygame.Surface((960, 540), 0, 32)


@pytest.fixture(scope="module")
def view(frame: pygame.Surface) -> StageView:
    return StageView(studio(), FOLDER, frame)


def pixels(dst: pygame.Surface) -> np.ndarray:
    return pygame.surfarray.array3d(dst).swapaxes(0, 1)


def shot(stage: StageView, dst: pygame.Surface, cam: float, t: float = 4.0, closed: float = 0.0) -> np.ndarray:
    dst.fill((255, 0, 255))
    stage.draw(dst, View(cam, t, closed), Silent())
    return pixels(dst)


def test_same_time_and_camera_give_the_same_bytes(view: StageView, frame: pygame.Surface) -> None:
    first = shot(view, frame, 901.25)
    assert (shot(view, frame, 1404.0) != first).mean() > 0.5
    assert (shot(view, frame, 901.25) == first).all()
    again = StageView(studio(), FOLDER, frame)
    assert (shot(again, frame, 901.25) == first).all()


def test_a_standing_camera_keeps_what_would_be_drawn(view: StageView, frame: pygame.Surface, monkeypatch) -> None:
    floors, draw = [], Floor.draw
    monkeypatch.setattr(Floor, "draw", lambda *rest: floors.append(1) or draw(*rest))
    places = [(733.4, 1.0), (733.4, 1.5), (733.4, 2.0), (733.4, 2.5), (901.25, 2.5), (733.4, 2.5), (733.4, 3.0)]
    kept = [shot(view, frame, *place) for place in places]
    assert len(floors) == 5, "the floor is kept from the second picture of a place on, and drawn anew in another"
    fresh = StageView(studio(), FOLDER, frame)
    for place, picture in zip(places, kept):
        shot(fresh, frame, 1500.5)  # so that it keeps nothing of this place
        assert (shot(fresh, frame, *place) == picture).all(), place


def test_time_moves_cloth_lamps_and_dust(view: StageView, frame: pygame.Surface) -> None:
    first, later = (shot(view, frame, 901.25, t) for t in (4.0, 5.9))
    drape = np.abs(first[60:330, 40:90].astype(int) - later[60:330, 40:90])
    assert drape.max() > 20


@pytest.mark.parametrize("cam", CAMERAS)
@pytest.mark.parametrize("closed", [0.0, 1.0])
def test_no_pixel_is_left_unpainted(view: StageView, frame: pygame.Surface, cam: float, closed: float) -> None:
    grounds = []
    for colour in ((255, 0, 255), (0, 255, 0)):
        frame.fill(colour)
        view.draw(frame, View(cam, 2.0, closed), Silent())
        grounds.append(pixels(frame))
    assert (grounds[0] == grounds[1]).all()  # what was there before shows through nowhere


def test_a_camera_beyond_the_world_is_brought_back(view: StageView, frame: pygame.Surface) -> None:
    for beyond, end in ((100.0, 480.0), (2900.0, 1920.0)):
        assert (shot(view, frame, beyond) == shot(view, frame, end)).all()
    cast = Silent()
    view.draw(frame, View(2900.0, 0.0), cast)
    assert cast.views[0].cam == 1920.0


def test_the_floor_and_the_figures_obey_one_law(view: StageView, frame: pygame.Surface, tmp_path: Path) -> None:
    """Stripes painted along places of the world are found where Ground puts them, within half a pixel, on every row."""
    ground, origin, top = view.ground, view.floor.origin, view.floor.y
    worlds = np.array([520.0, 760.3, 1000.6, 1310.7, 1900.2])
    rows = np.arange(540 - top) + top + 0.5
    middles = worlds[:, None] * ground.scale(rows) + origin
    columns = np.arange(view.floor.width) + 0.5
    light = np.exp(-(((columns - middles[..., None]) / 4) ** 2)).max(0) * 230
    stripes = np.repeat(light.astype(np.uint8)[..., None], 3, 2)
    pygame.image.save(pygame.surfarray.make_surface(stripes.swapaxes(0, 1)), str(tmp_path / "stripes.png"))
    setting = replace(view.setting, art=Art(tmp_path, frame, 5))
    floor = Floor(row("floor", "stripes.png", y=top, origin_px=origin), setting, 0)
    measured = 0
    for cam in np.arange(480, 1920, 96.37):
        frame.fill(0)
        floor.draw(frame, View(cam, 0.0))
        seen = np.clip(pixels(frame)[top:, :, 1].astype(float) - 12, 0, None)
        for world in worlds:
            for line in range(0, len(rows), 11):
                expected = ground.screen_x(world, rows[line], cam)
                if not 20 < expected < 940:
                    continue
                near = slice(round(expected) - 12, round(expected) + 13)
                part = seen[line, near]
                middle = (part * (np.arange(960)[near] + 0.5)).sum() / part.sum()
                assert abs(middle - expected) <= 0.5, (cam, world, line)
                measured += 1
    assert measured > 500


def test_nothing_shimmers_in_a_slow_pan(view: StageView, frame: pygame.Surface) -> None:
    """Everything that hangs on the wall moves by the same whole pixels in every frame of the pan."""
    wall = view.ground.scale(view.ground.wall_row)
    moved = 0
    for step in range(60):
        now = View(700 + step * 0.31, 0.0)
        shift = now.shift(wall)
        assert abs(shift - (now.cam - 480) * wall) <= 0.5
        rect = view.layers[0][1].openings("Opening", now)[0]
        assert rect.x == 246 - shift or rect.x == 68 - shift
        moved = max(moved, shift)
    assert moved >= 188
    still = shot(view, frame, 700.0).astype(int)
    near = shot(view, frame, 700.2).astype(int)  # less than one pixel of the wall
    assert np.abs(still[:330] - near[:330]).mean() < 0.6


def test_openings_clip_what_is_behind_the_wall(view: StageView, frame: pygame.Surface) -> None:
    sky = view.layers[0][1]
    frame.fill((255, 0, 255))
    sky.draw(frame, View(480.0, 0.0))
    painted = (pixels(frame) != (255, 0, 255)).any(2)
    inside = np.zeros_like(painted)
    for r in sky.openings("Opening", View(480.0, 0.0), pad=1):
        inside[r.top : r.bottom, max(r.left, 0) : r.right] = True
    assert painted.any()
    assert (painted == inside).all()
    assert frame.get_clip() == frame.get_rect()


def test_the_cast_gets_whole_mirrors_only(view: StageView, frame: pygame.Surface) -> None:
    cast = Silent()
    view.draw(frame, View(900.0, 0.0), cast)
    wall = View(900.0, 0.0).shift(view.ground.scale(338))
    assert cast.rects == [pygame.Rect(640 - wall, 58, 290, 264)]
    assert frame.get_locked() is False
    view.set_broken("mirror_one", True)
    try:
        cast.rects = []
        view.draw(frame, View(900.0, 0.0), cast)
        assert cast.rects == []
    finally:
        view.set_broken("mirror_one", False)


def test_a_broken_mirror_changes_its_rectangle_and_the_floor_under_it(view: StageView, frame: pygame.Surface) -> None:
    for (name, x, y, w, h), cam in zip(MIRRORS, (900.0, 1920.0)):
        wall = View(cam, 0.0).shift(view.ground.scale(338))
        whole = shot(view, frame, cam).astype(int)
        view.set_broken(name, True)
        broken = shot(view, frame, cam).astype(int)
        view.set_broken(name, False)
        changed = np.abs(whole - broken).max(2) > 24
        glass = changed[y : y + h, x - wall : x - wall + w]
        assert glass.mean() > 0.25
        assert changed[338:356, x - wall : x - wall + w].any()
        changed[y : y + 60 + h, x - wall - 2 : x - wall + w + 2] = False
        assert changed.mean() < 0.001
        assert (shot(view, frame, cam) == whole).all()
    with pytest.raises(LayerError, match="no mirror 'window'"):
        view.set_broken("window", True)
    assert view.mirror_at(900.0) == "mirror_one" and view.mirror_at(2300.0) == "mirror_two"


def test_a_struck_mirror_is_cracked_until_it_breaks(view: StageView, frame: pygame.Surface) -> None:
    whole = shot(view, frame, 900.0)
    view.set_cracked("mirror_one", True)
    cracked = shot(view, frame, 900.0)
    cast = Silent()
    view.draw(frame, View(900.0, 4.0), cast)
    assert cast.rects
    view.set_broken("mirror_one", True)
    broken = shot(view, frame, 900.0)
    view.set_cracked("mirror_one", False)
    assert (shot(view, frame, 900.0) == broken).all()
    view.set_broken("mirror_one", False)
    changed = (whole != cracked).any(2)
    assert 0.002 < changed.mean() < 0.06
    assert (whole != broken).any(2).mean() > changed.mean() * 2
    assert (shot(view, frame, 900.0) == whole).all()


def test_light_zones_follow_lamps_and_pools(view: StageView) -> None:
    lamp = view.ground.world_x(988)
    assert view.zone(lamp, 440)[0] == 1.0
    assert view.zone(lamp - 600, 440)[0] == 0.0
    moon = [view.zone(x, 430)[1] for x in range(100, 900, 10)]
    assert max(moon) > 0.7 and min(moon) < 0.1
    lit = StageView.zone
    zone = Rect(kind="LightZone", x=300, y=340, w=100, h=200, values={"warmth": 0.5, "edge_px": 50.0})
    view.zones.append(zone)
    try:
        assert lit(view, 350, 440)[0] == 0.5
        assert lit(view, 425, 440)[0] == pytest.approx(0.25)
        assert lit(view, 480, 440)[0] == 0.0
    finally:
        view.zones.remove(zone)


def test_ground_maps_back() -> None:
    ground = Ground(338, 440, 0.002)
    assert ground.row_of(0) == 356
    assert ground.screen_x(700.0, 440, 480.0) == 700.0
    assert ground.screen_x(ground.world_x(100.0), 338, 480.0) == pytest.approx(100.0)
    assert ground.mirror_row(400) < ground.wall_row < ground.mirror_row(300)


def broken_stages() -> list[tuple[str, Stage]]:
    good = studio()
    wall = next(q for q in LAYERS if q.image == "wall.png")

    def swapped(layer: object) -> Stage:
        return replace(good, layers=tuple(layer if q is wall else q for q in LAYERS))

    def with_mark(**mark: object) -> Stage:
        return replace(good, marks=(*good.marks, Rect(**mark)))

    return [
        ("unknown kind 'fog'", swapped(row("fog", "wall.png"))),
        ("'wall.png' .cutout. has an unknown property 'glow'", swapped(row("cutout", "wall.png", glow=1))),
        ("'grain' is 'yes', but must be of type bool", swapped(row("cutout", "wall.png", grain="yes"))),
        ("'y' is True, but must be of type int", swapped(row("cutout", "wall.png", y=True))),
        ("'follow' is 'walls', but must be a number or 'wall'", swapped(row("cutout", "wall.png", follow="walls"))),
        ("lacks the property 'through'", swapped(row("copy", "wall.png"))),
        ("'flicker' must hold numbers", swapped(row("add", "wall.png", flicker="1 two"))),
        ("must look like #9fb8e8", swapped(row("specks", count=3, colour="blue"))),
        ("has no image", swapped(row("cutout"))),
        ("'at' names no kind of mark: 'Lamps'", swapped(row("add", "wall.png", at="Lamps"))),
        ("'when_broken' names no mirror", swapped(row("cutout", "wall.png", when_broken="mirror_nine"))),
        ("exactly one layer of kind 'cast'", swapped(row("cast"))),
        ("unknown kind .known: Opening", with_mark(kind="Window", x=1, y=2, w=3, h=4)),
        ("unknown property 'reach'", with_mark(kind="Lamp", x=1, y=2, values={"reach": 3})),
        ("must be a rectangle", with_mark(kind="Opening", x=1, y=2)),
        ("bear the same name", with_mark(kind="Mirror", x=1, y=2, w=3, h=4, values={"name": "mirror_one"})),
    ]


@pytest.mark.parametrize(("message", "stage"), broken_stages(), ids=lambda q: q if isinstance(q, str) else "")
def test_a_stage_that_cannot_be_drawn_is_refused_in_one_line(message: str, stage: Stage) -> None:
    with pytest.raises(LayerError, match=message) as refused:
        check_stage(stage)
    assert "\n" not in str(refused.value)


def test_missing_and_broken_pictures_are_named(frame: pygame.Surface, tmp_path: Path) -> None:
    with pytest.raises(LayerError, match=r"picture 'sky.png' is missing from"):
        StageView(studio(), tmp_path, frame)
    (tmp_path / "sky.png").write_bytes(b"no picture")
    with pytest.raises(LayerError, match=r"picture 'sky.png' in .* cannot be read"):
        StageView(studio(), tmp_path, frame)
