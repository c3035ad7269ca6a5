"""The path of a striking foot: a tapered crescent, bright at its outer edge, a veil within, gone in a few ticks."""

from __future__ import annotations

from collections import deque

import pygame

from game.view.layers import Ground, View
from game.view.sprites import ADD

LENGTH_TICKS, FADE_TICKS = 14, 8
VEIL_RGB, EDGE_RGB = (150, 180, 225), (222, 226, 240)
VEILS = ((0.30, 0.30), (0.12, 0.36))  # how far inwards, how bright
MARGIN_PX = 8
SCRATCH_PX = (460, 360)

Point = tuple[float, float]


class Trails:
    """One path an actor; points are (world x, floor row, height y)."""

    def __init__(self, ground: Ground, like: pygame.Surface):
        self.ground = ground
        self.paths: dict[int, deque[tuple[int, float, float, float]]] = {}
        self.tick = 0
        self._scratch = pygame.Surface(SCRATCH_PX).convert(like)

    def add(self, actor_id: int, x: float, row: float, y: float) -> None:
        """Where the striking foot is in this tick.  A pause of a tick begins a new path."""
        path = self.paths.get(actor_id)
        if path is None or path[0][0] < self.tick - 1:
            path = self.paths[actor_id] = deque(maxlen=LENGTH_TICKS)
        path.appendleft((self.tick, x, row, y))

    def step(self) -> None:
        self.tick += 1
        for actor in [a for a, path in self.paths.items() if self.tick - path[0][0] > FADE_TICKS]:
            del self.paths[actor]

    def draw(self, dst: pygame.Surface, view: View) -> None:
        for path in self.paths.values():
            if len(path) >= 3:
                fade = 1 - (self.tick - path[0][0]) / (FADE_TICKS + 1)
                points = [(self.ground.screen_x(x, row, view.cam), row - y) for _, x, row, y in path]
                self._crescent(dst, view, _rounded(points), fade)

    def _crescent(self, dst: pygame.Surface, view: View, points: list[Point], fade: float) -> None:
        left, top = min(p[0] for p in points) - MARGIN_PX, min(p[1] for p in points) - MARGIN_PX
        w = min(SCRATCH_PX[0], int(max(p[0] for p in points) - left) + MARGIN_PX)
        h = min(SCRATCH_PX[1], int(max(p[1] for p in points) - top) + MARGIN_PX)
        if left > view.w or left + w < 0:
            return
        left, top = int(left), int(top)
        outer = [(x - left, y - top) for x, y in points]
        n = len(outer)
        middle = sum(p[0] for p in outer) / n, sum(p[1] for p in outer) / n
        canvas = self._scratch
        canvas.fill(0, (0, 0, w, h))
        for depth, bright in VEILS:
            wide = [depth * (1 - i / n) * min(1, i / 4) for i in range(n)]  # pointed at the foot, thin at the tail
            inner = [(x + (middle[0] - x) * k, y + (middle[1] - y) * k) for k, (x, y) in zip(wide, outer)]
            for i in range(n - 1):
                k = (1 - i / (n - 1)) ** 2 * bright * fade
                colour = tuple(int(c * k) for c in VEIL_RGB)
                pygame.draw.polygon(canvas, colour, (outer[i], outer[i + 1], inner[i + 1], inner[i]))
        for i in range(n - 1):
            k = fade * (1 - i / (n - 1)) ** 1.6
            pygame.draw.aaline(canvas, tuple(int(c * k) for c in EDGE_RGB), outer[i], outer[i + 1])
        dst.blit(canvas, (left, top), (0, 0, w, h), ADD)


def _rounded(points: list[Point]) -> list[Point]:
    """Catmull-Rom through the points, one more between each two."""
    out = []
    n = len(points)
    for i in range(n - 1):
        a, b, c, d = points[max(i - 1, 0)], points[i], points[i + 1], points[min(i + 2, n - 1)]
        out.append(b)
        out.append(tuple((9 * (q + r) - p - s) / 16 for p, q, r, s in zip(a, b, c, d)))
    out.append(points[-1])
    return out
