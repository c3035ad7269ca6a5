"""Arms and shots: turned, mirrored, lit like the figures, kept once made."""

from __future__ import annotations

import math

import numpy as np
import pygame
import pytest

from game.content import materials as m
from game.content.lights import STAGE_LIGHTS
from game.content.props import PROPS
from game.content.shots import SHOTS
from game.view import arms as module
from game.view.arms import HELD_AT, RESTING, RESTS, STEP_PX, Arms, FlyingShot, LyingArm, held_angle
from game.view.arms_forms import ITEMS, MATTER, drawn, reach_px
from game.view.layers import Ground
from game.view.tables import Tables

GROUND, CAMERA = Ground(338, 440, 0.0), 480.0
DARK, LIT = ("zone", 0, 0), ("zone", 0, 2)
MIDDLE = 200
KINDS = sorted(set(ITEMS) - set(RESTING.values()))


@pytest.fixture(scope="module")
def arms() -> Arms:
    pygame.display.init()
    pygame.display.set_mode((960, 540))
    return Arms(Tables(STAGE_LIGHTS["studio"], pygame.Surface((8, 8), 0, 32)))


def painted(draw) -> np.ndarray:
    """(400, 400, 3) levels, rows first, of what `draw` puts on black."""
    surface = pygame.Surface((2 * MIDDLE, 2 * MIDDLE), 0, 32)
    draw(surface)
    return pygame.surfarray.array3d(surface).swapaxes(0, 1).astype(int)


def where(picture: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Offsets (right, up) of the painted pixels from the middle."""
    rows, columns = np.nonzero(picture.any(2))
    return columns - MIDDLE, MIDDLE - rows


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("angle", [0, 90, 180, 245])
def test_the_tip_points_where_it_is_told(arms: Arms, kind: str, angle: int) -> None:
    right, up = where(painted(lambda s: arms.draw_item(s, kind, MIDDLE, MIDDLE, angle, LIT)))
    assert len(right) > 40
    along = right * math.cos(math.radians(angle)) + up * math.sin(math.radians(angle))
    assert along.max() == pytest.approx(max(p[0] for s in ITEMS[kind] for p in s.points), abs=5.5)
    assert np.hypot(right, up).max() <= reach_px(kind) + 2


@pytest.mark.parametrize("kind", KINDS)
def test_whoever_faces_left_holds_its_mirror_image(arms: Arms, kind: str) -> None:
    right = arms._picture(kind, 3, LIT, False, False)
    left = arms._picture(kind, 3, LIT, True, False)
    cover = [pygame.surfarray.array_alpha(p[0]) for p in (right, left)]
    assert (cover[0] == cover[1][::-1]).all()
    assert left[1] == -right[1] - right[0].get_width() and left[2] == right[2]


def test_arms_take_the_light_of_the_stage(arms: Arms) -> None:
    dark, lit, warm = (
        painted(lambda s, light=light: arms.draw_item(s, "knife", MIDDLE, MIDDLE, 30, light)).sum((0, 1))
        for light in (DARK, LIT, ("zone", 3, 0))
    )
    assert lit.sum() > dark.sum() > 0
    assert warm[0] / warm[2] > 1.05 * dark[0] / dark[2]


def test_fingers_show_where_they_close(arms: Arms) -> None:
    loose, held = (
        painted(lambda s, held=held: arms.draw_item(s, "cudgel", MIDDLE, MIDDLE, 0, LIT, held=held))
        for held in (False, True)
    )
    assert loose[MIDDLE, MIDDLE].any() and not held[MIDDLE, MIDDLE].any()
    assert (loose[:, MIDDLE + 6 :] == held[:, MIDDLE + 6 :]).all()


def test_a_picture_is_made_once(arms: Arms, monkeypatch: pytest.MonkeyPatch) -> None:
    painted(lambda s: arms.draw_item(s, "pistol", MIDDLE, MIDDLE, 45, LIT))
    monkeypatch.setattr(module, "drawn", lambda *_: pytest.fail("made again"))
    painted(lambda s: arms.draw_item(s, "pistol", MIDDLE, MIDDLE, 46, DARK))


@pytest.mark.parametrize("kind", KINDS)
def test_no_tip_leaps_from_one_picture_to_the_next(arms: Arms, kind: str) -> None:
    assert math.tau * reach_px(kind) / Arms._steps(kind) <= 1.15 * STEP_PX + 2.2 * (Arms._steps(kind) == 32)


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_left_lies_on_its_row(arms: Arms, kind: str) -> None:
    made = drawn(RESTING.get(kind, kind), RESTS[kind][0])
    bottom = made.top + made.cover.shape[0] // made.fine + -RESTS[kind][1]
    assert -4 <= bottom <= 6
    picture = painted(lambda s: LyingArm(arms, kind, MIDDLE, MIDDLE, LIT).draw(s, GROUND, CAMERA))
    assert picture.any()


@pytest.mark.parametrize("speed", [15, -15, 4, -4])
def test_a_tracer_burns_at_its_head(arms: Arms, speed: int) -> None:
    levels = painted(lambda s: arms.draw_shot(s, "bullet", MIDDLE, MIDDLE, speed, 1, DARK)).sum(2)
    right = np.arange(2 * MIDDLE) - MIDDLE
    assert levels[MIDDLE, MIDDLE] > 650
    behind = levels[:, right * speed < 0].sum()
    assert behind > 1.3 * levels[:, right * speed > 0].sum() > 0
    assert abs(speed) < 10 or (levels[MIDDLE] > 30).sum() > 36


@pytest.mark.parametrize("kind", sorted({*SHOTS, "bottle"}))
def test_every_shot_is_seen_and_its_shadow_tells_the_depth(arms: Arms, kind: str) -> None:
    def seen(phase: float, rise: float) -> np.ndarray:
        def draw(surface: pygame.Surface) -> None:
            surface.fill((90, 90, 90))
            FlyingShot(arms, kind, MIDDLE, MIDDLE + 100, rise, 8.0, phase, LIT).draw(surface, GROUND, CAMERA)

        return painted(draw).sum(2)

    first, later = seen(0, 100), seen(3, 100)
    assert (first[:280] != 270).sum() > 20
    assert kind in ("bullet", "bolt") or (first != later).any()  # these two do not turn
    assert 0 < (270 - seen(0, 140)[296:304]).max() < (270 - seen(0, 60)[296:304]).max()


def test_a_hand_holds_along_its_own_line() -> None:
    assert held_angle("pistol", (0, 0), (5, 0), 1) == 0
    assert held_angle("cudgel", (0, 0), (0, 5), 1) == 90 + HELD_AT["cudgel"]
    assert held_angle("cudgel", (0, 0), (0, 5), -1) == 90 - HELD_AT["cudgel"]


def test_every_weapon_of_the_fight_has_a_picture_and_lies_and_is_held() -> None:
    weapons = {prop.name for prop in PROPS.values() if prop.weapon}
    assert weapons and weapons <= set(ITEMS) & set(RESTS) & set(HELD_AT)
    assert {prop.thrown for prop in PROPS.values() if prop.thrown} <= {*SHOTS}


def test_rows_name_what_there_is() -> None:
    assert set(RESTS) == set(KINDS) and set(HELD_AT) < set(KINDS) and set(RESTING.values()) < set(ITEMS)
    assert {solid.matter for solids in ITEMS.values() for solid in solids} == set(MATTER)
    codes = drawn("metronome", 0.0).codes
    assert len(np.unique(codes >> np.uint32(m.MATERIAL_SHIFT) & np.uint32(127))) == 5
