"""What a blow, a landing, a parry and a fast foot leave behind: drawn small, from pictures made once.

`Effects` offers one method a thing that can be seen; which fact causes which is a table of its own (cues.py).
Places are (x, row, y): world x, picture row of the floor, height above it, in pixels.  `step` runs once a tick.
Randomness comes from the generator that is handed in, never from the bout's.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
import pygame

from game.view import bursts
from game.view.layers import Ground, View
from game.view.particles import Family, Particles
from game.view.sprites import ADD, dot
from game.view.trails import Trails

PREMULTIPLIED = pygame.BLEND_PREMULTIPLIED
STAR_SIZES = {"light": 0.62, "medium": 0.85, "heavy": 1.15, "finisher": 1.6}
SPARKS = {"light": 9, "medium": 16, "heavy": 26, "finisher": 44}
SLIVERS = 110
DUST_SIZES = (0.7, 1.0, 1.5)


class Sequence(NamedTuple):
    """Pictures shown one after the other.  `foot`: 1 = the lower edge stands on the place, .5 = it is the middle."""

    frames: list[pygame.Surface]
    ticks: int  # each picture's
    flags: int
    foot: float = 0.5
    floor: bool = False  # drawn before the figures
    rises_px: float = 0.0  # a tick


class _Shown(NamedTuple):
    began: int
    sequence: Sequence
    x: float
    row: float
    y: float


class Effects:
    """All effects of one stage; `like` is a surface of the display's format."""

    def __init__(self, ground: Ground, like: pygame.Surface, rng: np.random.Generator | None = None):
        self.ground, self.tick = ground, 0
        self.rng = rng if rng is not None else np.random.default_rng(2)
        self.shown: list[_Shown] = []
        self.trails = Trails(ground, like)
        self.particles = Particles(_families(like), ground, self.rng)
        warm, cool = bursts.stars()
        self._warm = {w: Sequence(bursts.scaled(warm, k), 2, PREMULTIPLIED) for w, k in STAR_SIZES.items()}
        self._cool = Sequence(cool, 2, PREMULTIPLIED)
        self._small_cool = Sequence(bursts.scaled(cool, 0.5), 2, PREMULTIPLIED)
        self._ring = Sequence(bursts.rings(150, 150, (110, 160, 255), like), 2, ADD)
        self._beat = Sequence(bursts.rings(150, 38, (255, 196, 110), like), 2, ADD, floor=True)
        dust = bursts.puffs(like, (84, 34), bursts.DUST_RGB, top=0.45)
        self._dust = [Sequence(bursts.scaled(dust, k), 3, ADD, 0.88, True) for k in DUST_SIZES]
        self._block = Sequence(bursts.puffs(like, (52, 40), bursts.DUST_RGB, count=7, seed=9, top=0.5), 2, ADD, 0.7)
        rosin = bursts.puffs(like, (130, 96), bursts.ROSIN_RGB, count=12, rise=0.9, blobs=20, seed=10, top=0.42)
        self._rosin = Sequence(rosin, 5, ADD, 0.9, rises_px=0.15)
        breath = bursts.puffs(like, (40, 26), bursts.BREATH_RGB, count=9, rise=0.8, blobs=6, seed=11)
        self._breath = Sequence(breath, 4, ADD, 0.6, rises_px=0.3)
        signs = {"guard": bursts.diamonds(), "dodge": bursts.crosses()}
        self._tells = {kind: Sequence(frames, 2, PREMULTIPLIED) for kind, frames in signs.items()}

    # -------------------------------------------------------------------------------------- what happens

    def hit(self, x: float, row: float, y: float, weight: str = "medium", toward: int = 0) -> None:
        """A blow lands: an orange star and sparks; `toward` (-1, 0, 1) is where they fly."""
        self._show(self._warm[weight], x, row, y)
        force = 0.7 + 0.5 * STAR_SIZES[weight]
        self._fly("ember", SPARKS[weight], x, row, y, 6.4 * force, toward)

    def parry(self, x: float, row: float, y: float) -> None:
        """Steel on nothing: a cold star, a ring, cold sparks."""
        self._show(self._cool, x, row, y)
        self._show(self._ring, x, row, y)
        self._fly("frost", 22, x, row, y, 6.6)

    def block(self, x: float, row: float, y: float) -> None:
        """A blow taken on the arms: a short cold flash and a puff."""
        self._show(self._small_cool, x, row, y)
        self._show(self._block, x, row, y)
        self._fly("frost", 5, x, row, y, 3.0)

    def dust(self, x: float, row: float, size: int = 1) -> None:
        """A step, a landing (size 1), a fall (2), a glissade's foot (0)."""
        self._show(self._dust[size], x, row, 0)
        n = 4 + 4 * size
        away = self.rng.choice((-1.0, 1.0), n) * (0.4 + 1.6 * self.rng.random(n)) * (0.7 + 0.4 * size)
        up = 0.2 + 0.7 * self.rng.random(n)
        self.particles.spawn("mote", x, row, 1.0, away, up, 16 + 20 * self.rng.random(n))

    def glass(self, x: float, row: float, y: float = 120.0, size: tuple[float, float] = (220.0, 150.0)) -> None:
        """A mirror of this size bursts about (x, y): slivers fly, fall, jump and lie for a while."""
        rng, count = self.rng, SLIVERS
        width, height = size
        at_x = x + (rng.random(count) - 0.5) * width
        at_y = y + (rng.random(count) - 0.5) * height
        out = rng.normal(0, 1.1, count) + (at_x - x) / width * 5
        up = rng.normal(0.6, 1.3, count)
        rows = row + rng.random(count) ** 1.5 * 46
        self.particles.spawn("shard", at_x, rows, at_y, out, up, 70 + 150 * rng.random(count))
        self._show(self._cool, x, row, y)
        self._show(self._ring, x, row, y)

    def tell(self, x: float, row: float, y: float, kind: str = "guard") -> None:
        """A wind-up's sign: 'guard' a diamond (it can be guarded), 'dodge' a cross (it cannot)."""
        self._show(self._tells[kind], x, row, y)

    def rosin(self, x: float, row: float) -> None:
        """The rosin box bursts: a pale cloud and grains."""
        self._show(self._rosin, x, row, 0)
        n, rng = 26, self.rng
        vx, vy, life = rng.normal(0, 1.6, n), 0.6 + 1.8 * rng.random(n), 24 + 30 * rng.random(n)
        self.particles.spawn("mote", x, row, 6.0, vx, vy, life)

    def breath(self, x: float, row: float, y: float) -> None:
        """A breath in the cold air, or Breath regained."""
        self._show(self._breath, x, row, y)

    def beat(self, x: float, row: float) -> None:
        """A step on the pulse: a gold ring runs over the boards."""
        self._show(self._beat, x, row, 0)

    def flourish(self, x: float, row: float, y: float) -> None:
        """Gold motes that rise about a dancer: something was danced well."""
        n, rng = 22, self.rng
        at = rng.normal(0, 26, n)
        vx, vy = at * 0.012 + rng.normal(0, 0.3, n), 1.2 + 2.2 * rng.random(n)
        self.particles.spawn("ember", x + at, row, y * rng.random(n), vx, vy, 26 + 26 * rng.random(n))

    def trail(self, actor_id: int, x: float, row: float, y: float) -> None:
        """Once a tick while a foot strikes: where it is."""
        self.trails.add(actor_id, x, row, y)

    def clear(self) -> None:
        """Nothing hangs in the air any more: a retry, another stage."""
        self.shown.clear()
        self.trails.paths.clear()
        self.particles.age[:] = self.particles.life

    # ------------------------------------------------------------------------------------ step and drawing

    def step(self) -> None:
        """One tick."""
        self.tick += 1
        self.trails.step()
        self.particles.step()
        self.shown = [s for s in self.shown if self.tick - s.began < len(s.sequence.frames) * s.sequence.ticks]

    def draw_floor(self, dst: pygame.Surface, view: View) -> None:
        """What lies on the boards: before the figures."""
        self.particles.draw(dst, view, resting=True)
        self._draw(dst, view, floor=True)

    def draw_air(self, dst: pygame.Surface, view: View) -> None:
        """What flies: after the figures."""
        self.trails.draw(dst, view)
        self._draw(dst, view, floor=False)
        self.particles.draw(dst, view)

    def _draw(self, dst: pygame.Surface, view: View, floor: bool) -> None:
        for s in self.shown:
            q = s.sequence
            if q.floor is not floor:
                continue
            age = self.tick - s.began
            image = q.frames[age // q.ticks]
            w, h = image.get_size()
            x = self.ground.screen_x(s.x, s.row, view.cam) - w / 2
            if -w < x < view.w:
                y = s.row - s.y - age * q.rises_px - h * q.foot
                dst.blit(image, (round(x), round(y)), special_flags=q.flags)

    def _show(self, sequence: Sequence, x: float, row: float, y: float) -> None:
        self.shown.append(_Shown(self.tick, sequence, x, row, y))

    def _fly(self, name: str, n: int, x: float, row: float, y: float, fastest: float, toward: int = 0) -> None:
        """Sparks to all sides, fast ones fewer; leaning `toward` one."""
        rng = self.rng
        angle, speed = rng.random(n) * math.tau, fastest * (0.25 + 0.75 * rng.random(n) ** 2)
        vx = np.cos(angle) * speed + toward * 1.6
        vy = np.sin(angle) * speed * 0.8 + 1.0
        self.particles.spawn(name, x, row, y, vx, vy, 16 + rng.random(n) * 26)


def _families(like: pygame.Surface) -> dict[str, Family]:
    def dots(*rows: tuple[float, tuple[int, int, int]]) -> tuple[pygame.Surface, ...]:
        return tuple(dot(r, c).convert(like) for r, c in rows)

    ember = dots((1.7, (255, 190, 110)), (1.5, (255, 156, 66)), (1.3, (255, 120, 44)), (1.0, (200, 76, 26)))
    frost = dots((1.7, (225, 240, 255)), (1.4, (160, 204, 255)), (1.2, (104, 156, 240)), (1.0, (54, 88, 170)))
    mote = dots((0.9, (96, 108, 140)), (0.9, (72, 82, 110)), (0.8, (44, 52, 74)))
    return {
        "ember": Family(ember),
        "frost": Family(frost),
        "mote": Family(mote, gravity=0.02, drag=0.90),
        "shard": Family(tuple(bursts.shards(like)), gravity=0.20, drag=0.985, tumbles=True, bounce=0.28),
    }
