"""The camera: never off the map, never a leap, everybody who matters in view, held by encounters."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.lab.arena import plain_level
from game.sim.spec import CameraCue
from game.view.camera import CLOSE_UP, FASTEST_PX, HALF, LEAN, Camera

LEVEL = replace(plain_level(), width_px=2400, start=(300, 84))


def run(camera: Camera, x: float, ticks: int, facing: int = 1, company=(), lock=None) -> None:
    for _ in range(ticks):
        camera.step(x, facing, list(company), lock)


@settings(max_examples=60)
@given(st.lists(st.tuples(st.integers(-200, 2600), st.sampled_from((-1, 1)), st.integers(0, 2400), st.booleans()),
                min_size=1, max_size=12))  # fmt: skip
def test_it_never_leaves_the_map_nor_leaps(stations: list) -> None:
    """Even if the dancer is thrown about: at most FASTEST_PX a tick, and at most half of that in half a tick."""
    camera = Camera(LEVEL)
    for x, facing, foe, locked in stations:
        for k in range(25):
            if k == 3:
                camera.feel("finisher", last=facing > 0)
            camera.step(x, facing, [foe], (720.0, 1680.0) if locked else None)
            assert HALF <= camera.now.x <= LEVEL.width_px - HALF
            assert abs(camera.now.x - camera.before.x) <= FASTEST_PX + 1e-6
            middle = camera.between(0.5)
            assert abs(middle.x - camera.before.x) <= FASTEST_PX / 2 + 1e-6
            left, top, w, h = middle.window
            assert left >= 0 and top >= 0 and left + w <= 960 and top + h <= 540
            assert w * 9 == pytest.approx(h * 16, abs=40)


def test_it_looks_ahead_of_her_and_turns_gently() -> None:
    camera = Camera(LEVEL)
    run(camera, 1200, 300, facing=1)
    assert camera.now.x == pytest.approx(1290, abs=2)
    steps = []
    for _ in range(240):
        camera.step(1200, -1, [], None)
        steps.append(abs(camera.now.x - camera.before.x))
    assert camera.now.x == pytest.approx(1110, abs=2)
    assert max(steps) < 4


def test_starts_are_soft() -> None:
    camera = Camera(LEVEL)
    run(camera, 1200, 300)
    speeds, x = [0.0], 1200.0
    for _ in range(60):
        x += 6
        camera.step(x, 1, [], None)
        speeds.append(camera.now.x - camera.before.x)
    assert max(b - a for a, b in itertools.pairwise(speeds)) < 1.2  # no jerk: px a tick, each tick
    assert speeds[-1] > 4  # and no lagging behind a run


def test_it_holds_those_who_matter() -> None:
    camera = Camera(LEVEL)
    run(camera, 1200, 300, company=[780])
    assert camera.now.x < 1240
    run(camera, 1200, 300, company=[100])
    assert camera.now.x == pytest.approx(1290, abs=2)  # too far away to matter


def test_an_encounter_holds_it_softly_and_lets_it_go() -> None:
    camera = Camera(LEVEL)
    run(camera, 1500, 300)
    lock = (700.0, 1660.0)
    run(camera, 1500, 1, lock=lock)
    assert camera.now.x > 1500  # not at once
    run(camera, 1500, 300, lock=lock)
    assert camera.now.x == pytest.approx(1180, abs=2)
    assert camera.now.closed == 1
    run(camera, 1500, 300)
    assert camera.now.x == pytest.approx(1590, abs=2)
    assert camera.now.closed == 0


def test_it_leans_in_on_a_finisher_and_not_on_a_light_blow() -> None:
    camera = Camera(LEVEL)
    run(camera, 1200, 100)
    camera.feel("light")
    run(camera, 1200, 8)
    assert camera.now.zoom < 1 + LEAN / 4
    camera.feel("finisher")
    run(camera, 1200, 30)
    assert camera.now.zoom > 1 + LEAN * 0.8
    assert camera.now.window[2] < 930
    run(camera, 1200, 200)
    assert camera.now.window == (0, 0, 960, 540)


def test_the_last_blow_brings_the_bars() -> None:
    camera = Camera(LEVEL)
    camera.feel("finisher", last=True)
    run(camera, 1200, 35)
    assert camera.now.bars > 0.8
    run(camera, 1200, 200)
    assert camera.now.bars == 0


def test_shake_scales_with_the_option() -> None:
    farthest = {}
    for shake in (0.0, 0.5, 1.0):
        camera = Camera(LEVEL, shake)
        camera.feel("heavy")
        farthest[shake] = 0.0
        for _ in range(20):
            run(camera, 1200, 1)
            farthest[shake] = max(farthest[shake], *map(abs, camera.now.tremor))
    assert farthest[0.0] == 0
    assert 0 < farthest[0.5] < farthest[1.0] < 4


def test_cues_of_the_map_are_heard() -> None:
    cue = CameraCue(left_px=1000, right_px=1400, zoom=1.05, lead_px=-40, bars=0.5)
    camera = Camera(replace(LEVEL, cues=(cue,)))
    run(camera, 1200, 300)
    assert camera.now.x == pytest.approx(1160, abs=2)
    assert camera.now.zoom == pytest.approx(1.05, abs=0.002)
    assert camera.now.bars == pytest.approx(0.5, abs=0.01)


def test_it_can_be_aimed_elsewhere() -> None:
    camera = Camera(LEVEL)
    camera.aim(1529, at_once=True)
    run(camera, 400, 50)
    assert camera.now.x == 1529
    camera.aim(None)
    run(camera, 1200, 400)
    assert camera.now.x == pytest.approx(1290, abs=2)


def test_a_coup_de_grace_is_cut_to_and_cut_back_from() -> None:
    camera = Camera(LEVEL)
    for _ in range(5):
        camera.step(600.0, 1, [], None)
    camera.cut(30)
    close = []
    for _ in range(40):
        camera.step(600.0, 1, [], None)
        close.append(camera.between(0.5).zoom)
    assert close[:30] == [CLOSE_UP] * 30 and max(close[30:]) < 1.01
    assert camera.now.window[2] > 900
