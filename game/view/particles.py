"""Sparks, dust and slivers: one pool of columns, stepped once a tick, drawn as small added sprites.

A particle lives in the world: x and row on the floor, y above it, so that it stays where it was when the camera
moves.  Speeds are in pixels a tick.  Decoration only: nothing here is state of the bout.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pygame

from game.view.layers import Ground, View
from game.view.sprites import ADD


@dataclass(frozen=True)
class Family:
    """How one sort of particle moves and looks: its sprites by age, or in turn if it `tumbles`."""

    sprites: tuple[pygame.Surface, ...]
    gravity: float = 0.07
    drag: float = 0.92
    tumbles: bool = False
    bounce: float = 0.0  # share of its speed kept when it meets the floor; 0 = it falls through and is gone


class Particles:
    """At most `capacity` at once; the oldest give way."""

    def __init__(self, families: dict[str, Family], ground: Ground, rng: np.random.Generator, capacity: int = 384):
        self.ground, self.rng, self.capacity = ground, rng, capacity
        self.number = {name: i for i, name in enumerate(families)}
        rows = list(families.values())
        self._gravity = np.array([f.gravity for f in rows])
        self._drag = np.array([f.drag for f in rows])
        self._bounce = np.array([f.bounce for f in rows])
        self._tumbles = np.array([f.tumbles for f in rows])
        self._count = np.array([len(f.sprites) for f in rows])
        self._first = np.concatenate([[0], np.cumsum(self._count)[:-1]])
        self._sprites = [s for f in rows for s in f.sprites]
        self._half = np.array([s.get_width() // 2 for s in self._sprites])
        self.x, self.row, self.y, self.vx, self.vy = (np.zeros(capacity) for _ in range(5))
        self.age, self.life = np.zeros(capacity), np.zeros(capacity)
        self.family = np.zeros(capacity, int)
        self.resting = np.zeros(capacity, bool)
        self._next = 0

    def __len__(self) -> int:
        return int((self.age < self.life).sum())

    def spawn(self, name: str, x, row, y, vx: np.ndarray, vy: np.ndarray, life: np.ndarray) -> None:
        """As many as `life` has entries; x, row and y are numbers or arrays."""
        n = min(len(life), self.capacity)
        at = (self._next + np.arange(n)) % self.capacity
        self._next = int(at[-1] + 1) % self.capacity if n else self._next
        self.x[at], self.row[at], self.y[at] = x, row, y
        self.vx[at], self.vy[at], self.life[at] = vx[:n], vy[:n], life[:n]
        self.age[at], self.family[at], self.resting[at] = 0, self.number[name], False

    def step(self) -> None:
        """One tick: drag, gravity, the floor."""
        live = np.flatnonzero(self.age < self.life)
        if not live.size:
            return
        kind = self.family[live]
        self.age[live] += 1
        moving = ~self.resting[live]
        drag = self._drag[kind] * moving
        vx, vy = self.vx[live] * drag, (self.vy[live] - self._gravity[kind]) * drag
        self.x[live] += vx
        y = self.y[live] + vy
        bounce = self._bounce[kind]
        landed = (y < 0) & moving
        self.age[live] = np.where(landed & (bounce == 0), self.life[live], self.age[live])
        self.resting[live] |= landed & (bounce > 0) & (vy > -1.2)
        vy = np.where(landed, -vy * bounce, vy)
        vx = np.where(landed, vx * 0.6, vx)
        self.y[live] = np.where(landed, 0, y)
        self.vx[live], self.vy[live] = vx, vy

    def draw(self, dst: pygame.Surface, view: View, resting: bool = False) -> None:
        """Those that lie on the floor, or all others."""
        live = np.flatnonzero((self.age < self.life) & (self.resting == resting))
        if not live.size:
            return
        kind, row = self.family[live], self.row[live]
        sx = self.ground.screen_x(self.x[live], row, view.cam)
        count = self._count[kind]
        spent = (self.age[live] * count / self.life[live]).astype(int)
        turning = (self.age[live] * 0.35).astype(int) + live
        turning = np.where(self.resting[live], live, turning)
        sprite = self._first[kind] + np.where(self._tumbles[kind], turning % count, np.minimum(spent, count - 1))
        half = self._half[sprite]
        left, top = (sx - half).astype(int).tolist(), (row - self.y[live] - half).astype(int).tolist()
        places, sprites = zip(sprite.tolist(), left, top), self._sprites
        dst.fblits([(sprites[k], (a, b)) for k, a, b in places if -30 < a < view.w], ADD)
