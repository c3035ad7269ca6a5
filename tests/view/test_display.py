"""The window: sizes, lens, screenshots."""

from __future__ import annotations

from pathlib import Path

import pygame
import pytest

from game.view.display import Display, letterbox, offscreen_picture, screenshot


@pytest.fixture
def display() -> Display:
    return Display()


@pytest.mark.parametrize(
    ("window", "whole", "place"),
    [
        ((1920, 1080), False, (0, 0, 1920, 1080)),
        ((1600, 900), False, (0, 0, 1600, 900)),
        ((1600, 900), True, (320, 180, 960, 540)),
        ((1024, 768), False, (0, 96, 1024, 576)),
        ((640, 360), True, (0, 0, 640, 360)),
        ((500, 1000), False, (0, 359, 500, 281)),
    ],
)
def test_the_picture_fits_any_window(display: Display, window: tuple, whole: bool, place: tuple) -> None:
    display.screen, display.whole = pygame.Surface(window, 0, 32), whole
    assert tuple(display.place()) == place


@pytest.mark.parametrize("window", [(1920, 1080), (1600, 900), (1000, 700), (960, 540), (640, 360)])
def test_what_is_drawn_arrives_in_its_corner(display: Display, window: tuple) -> None:
    display.screen = pygame.Surface(window, 0, 32)
    display.picture.fill((10, 20, 30))
    display.picture.fill((200, 40, 40), (0, 0, 480, 270))
    display.present(display.picture)
    at = display.place()
    corner = display.screen.get_at((at.x + at.w // 4, at.y + at.h // 4))[:3]
    rest = display.screen.get_at((at.x + at.w * 3 // 4, at.y + at.h * 3 // 4))[:3]
    assert corner == pytest.approx((200, 40, 40), abs=4)
    assert rest == pytest.approx((10, 20, 30), abs=4)


def test_the_lens_shows_a_part_in_full_size(display: Display) -> None:
    display.picture.fill((0, 0, 0))
    display.picture.fill((250, 250, 250), (480, 270, 480, 270))
    assert display.lens((0, 0, 960, 540)) is display.picture
    seen = display.lens((480, 270, 480, 270))
    assert seen.get_size() == (960, 540)
    assert seen.get_at((20, 20))[:3] == (250, 250, 250)


def test_letterbox_bars_grow() -> None:
    picture = offscreen_picture()
    picture.fill((90, 90, 90))
    letterbox(picture, 0.5, 36)
    assert [picture.get_at((5, y))[:3] for y in (17, 18, 521, 522)] == [(0, 0, 0), (90,) * 3, (90,) * 3, (0, 0, 0)]


def test_screenshots_are_numbered_and_never_overwritten(tmp_path: Path) -> None:
    picture = offscreen_picture()
    first, second = screenshot(picture, tmp_path / "shots"), screenshot(picture, tmp_path / "shots")
    assert (first.name, second.name) == ("ballerina_0001.png", "ballerina_0002.png")
    assert pygame.image.load(str(second)).get_size() == (960, 540)
    (tmp_path / "file").write_text("")
    with pytest.raises(OSError):
        screenshot(picture, tmp_path / "file" / "shots")
