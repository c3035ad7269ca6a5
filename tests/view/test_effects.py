"""Effects: something is seen, where it should be, it passes, and the same seed gives the same picture."""

from __future__ import annotations

import math

import numpy as np
import pygame
import pytest

from game.sim.spec import WEIGHTS
from game.view.effects import Effects
from game.view.layers import Ground, View

GROUND = Ground(338, 440, 0.002)
ROW, X = 440, 700.0  # on this row one world pixel is one picture pixel
VIEW = View(600.0, 0.0)
LONGEST_TICKS = 240


@pytest.fixture(scope="module")
def frame() -> pygame.Surface:
    pygame.display.init()
    pygame.display.set_mode((960, 540))
    return pygame.Surface((960, 540), 0, 32)


def drawn(effects: Effects, dst: pygame.Surface, view: View = VIEW, ground: int = 40) -> np.ndarray:
    """How much each pixel differs from an even ground, (540, 960)."""
    dst.fill((ground, ground, ground))
    effects.draw_floor(dst, view)
    effects.draw_air(dst, view)
    return np.abs(pygame.surfarray.array3d(dst).astype(int) - ground).sum(2).T


EFFECTS = {
    **{f"hit {w}": (lambda e, w=w: e.hit(X, ROW, 100, w)) for w in WEIGHTS},
    "parry": lambda e: e.parry(X, ROW, 100),
    "flourish": lambda e: e.flourish(X, ROW, 100),
    "block": lambda e: e.block(X, ROW, 100),
    "guard": lambda e: e.tell(X, ROW, 100, "guard"),
    "dodge": lambda e: e.tell(X, ROW, 100, "dodge"),
    "breath": lambda e: e.breath(X, ROW, 100),
    "glass": lambda e: e.glass(X, ROW, 100),
    "dust": lambda e: e.dust(X, ROW, 1),
    "fall": lambda e: e.dust(X, ROW, 2),
    "beat": lambda e: e.beat(X, ROW),
    "rosin": lambda e: e.rosin(X, ROW),
}
ON_THE_FLOOR = ("dust", "fall", "beat", "rosin")


@pytest.mark.parametrize("name", EFFECTS)
def test_an_effect_is_seen_at_its_place_and_passes(name: str, frame: pygame.Surface) -> None:
    effects = Effects(GROUND, frame)
    assert not drawn(effects, frame).any()
    EFFECTS[name](effects)
    seen = np.zeros((540, 960))
    for _ in range(6):
        effects.step()
        seen = np.maximum(seen, drawn(effects, frame))
    assert seen.max() > 60
    y, x = np.mgrid[:540, :960]
    weight = seen.sum()
    expected = ROW if name in ON_THE_FLOOR else ROW - 100
    assert abs((seen * x).sum() / weight - 580) < 25
    assert abs((seen * y).sum() / weight - expected) < 45
    for _ in range(LONGEST_TICKS):
        effects.step()
    assert not drawn(effects, frame).any()
    assert len(effects.particles) == 0 and not effects.shown


def test_heavier_blows_make_greater_stars(frame: pygame.Surface) -> None:
    areas = []
    for weight in WEIGHTS:
        effects = Effects(GROUND, frame)
        effects.hit(X, ROW, 100, weight)
        effects.step()
        areas.append(int((drawn(effects, frame) > 60).sum()))
    assert areas == sorted(areas) and areas[0] * 3 < areas[-1]


def test_signs_differ_in_shape_and_not_only_in_colour(frame: pygame.Surface) -> None:
    masks = []
    for kind in ("guard", "dodge"):
        effects = Effects(GROUND, frame)
        effects.tell(X, ROW, 100, kind)
        for _ in range(7):
            effects.step()
        masks.append(drawn(effects, frame) > 120)
    assert min(m.sum() for m in masks) > 60
    both, either = (masks[0] & masks[1]).sum(), (masks[0] | masks[1]).sum()
    assert both / either < 0.5


def test_signs_read_on_a_bright_pool_too(frame: pygame.Surface) -> None:
    effects = Effects(GROUND, frame)
    effects.tell(X, ROW, 100, "dodge")
    for _ in range(7):
        effects.step()
    assert (drawn(effects, frame, ground=215) > 120).sum() > 60


def test_a_trail_follows_the_foot_and_fades(frame: pygame.Surface) -> None:
    effects = Effects(GROUND, frame)
    for k in range(10):
        a = -2.4 + k * 0.3
        effects.trail(3, X + 80 * math.cos(a), ROW, 100 - 50 * math.sin(a))
        effects.step()
    seen = drawn(effects, frame)
    y, x = np.nonzero(seen > 30)
    assert len(x) > 100
    assert x.min() >= 490 and x.max() <= 672
    assert y.min() >= 280 and y.max() <= 402
    for _ in range(10):
        effects.step()
    assert not drawn(effects, frame).any()


def test_what_flies_stays_in_the_world_when_the_camera_moves(frame: pygame.Surface) -> None:
    effects = Effects(GROUND, frame)
    effects.hit(X, ROW, 100, "heavy")
    effects.step()
    first, moved = drawn(effects, frame), drawn(effects, frame, View(640.0, 0.0))
    assert (first[:, 200:900] == moved[:, 160:860]).all() and first.any()


def test_glass_comes_to_rest_on_the_floor(frame: pygame.Surface) -> None:
    effects = Effects(GROUND, frame)
    effects.glass(X, ROW)
    for _ in range(70):
        effects.step()
    pool = effects.particles
    live = pool.age < pool.life
    assert pool.resting[live].sum() > 20
    assert (pool.y[live & pool.resting] == 0).all()


def test_the_same_seed_gives_the_same_picture(frame: pygame.Surface) -> None:
    pictures = []
    for _ in range(2):
        effects = Effects(GROUND, frame, np.random.default_rng(9))
        for k in range(12):
            effects.hit(X, ROW, 90, "light", toward=1)
            effects.dust(X + k, ROW)
            effects.step()
        pictures.append(drawn(effects, frame))
    assert pictures[0].any() and (pictures[0] == pictures[1]).all()


def test_the_pool_never_overflows_and_clear_empties_it(frame: pygame.Surface) -> None:
    effects = Effects(GROUND, frame)
    for _ in range(12):
        effects.glass(X, ROW)
        effects.trail(1, X, ROW, 50)
        effects.step()
    assert 300 < len(effects.particles) <= effects.particles.capacity
    effects.clear()
    assert not drawn(effects, frame).any()
