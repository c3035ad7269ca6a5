"""The curtain between two screens."""

from __future__ import annotations

import pygame
import pytest

from game.screens.curtain import CLOSES_S, OPENS_S, Curtain


def run(curtain: Curtain, seconds: float, ready: bool, start_s: float = 0.0) -> float:
    now = start_s
    while now < start_s + seconds:
        now += 1 / 60
        curtain.step(now, ready)
    return now


def test_it_closes_acts_waits_and_opens() -> None:
    curtain, done = Curtain(closed=False), []
    curtain.close(lambda: done.append(True))
    assert curtain.busy
    now = run(curtain, CLOSES_S / 2, True)
    assert 0 < curtain.share < 1 and not done
    now = run(curtain, CLOSES_S, False, now)
    assert curtain.share == 1 and done == [True]
    now = run(curtain, 3.0, False, now)
    assert curtain.share == 1 and curtain.busy
    now = run(curtain, 0.1, True, now)
    assert not curtain.busy
    run(curtain, OPENS_S, True, now)
    assert curtain.share == 0


def test_it_hides_everything_only_when_closed() -> None:
    pygame.display.init()
    pygame.display.set_mode((960, 540))
    curtain = Curtain(closed=True)
    picture = pygame.Surface((960, 540), 0, 32)

    def left_bare() -> int:
        picture.fill((0, 255, 0))
        curtain.draw(picture)
        return int((pygame.surfarray.array3d(picture) == (0, 255, 0)).all(2).sum())

    assert left_bare() == 0
    curtain.share = 0.5
    assert 100_000 < left_bare() < 400_000
    curtain.share = 0.0
    assert left_bare() == 960 * 540


@pytest.mark.parametrize("late_s", [0.5, 30.0])
def test_a_long_frame_does_not_tear_it_open(late_s: float) -> None:
    curtain = Curtain(closed=False)
    curtain.close(lambda: None)
    curtain.step(0.0, True)
    curtain.step(late_s, True)
    assert curtain.share < 0.2
