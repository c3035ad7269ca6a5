"""Small ornaments drawn as vectors at four times their size and reduced: bars' ends, petals, frames, key caps.

A `Sketch` is made once, turned into a picture and kept by whoever needs it; nothing here runs in every frame.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import pygame

from game.view.type import OVERSAMPLING, Colour, surface_of

K = OVERSAMPLING
Point = tuple[float, float]


class Sketch:
    """A transparent sheet of `w` x `h` pixels; later shapes cover earlier ones, translucent ones are mixed in."""

    def __init__(self, w: int, h: int) -> None:
        self.w, self.h = w, h
        self._sheet = pygame.Surface((w * K, h * K), pygame.SRCALPHA, 32)
        self._layer = pygame.Surface((w * K, h * K), pygame.SRCALPHA, 32)

    def _mix(self, alpha: int, draw) -> Sketch:
        if alpha >= 255:
            draw(self._sheet, 255)
            return self
        self._layer.fill(0)
        draw(self._layer, alpha)
        self._sheet.blit(self._layer, (0, 0))
        return self

    def line(self, points: Sequence[Point], colour: Colour, width: float = 1.0, alpha: int = 255) -> Sketch:
        """A polyline with round joints."""
        pts = [(x * K, y * K) for x, y in points]
        thick = max(1.0, width * K)

        def draw(sheet: pygame.Surface, a: int) -> None:
            for (x0, y0), (x1, y1) in pairwise(pts):
                n = math.hypot(x1 - x0, y1 - y0) or 1
                ox, oy = -(y1 - y0) / n * thick / 2, (x1 - x0) / n * thick / 2
                quad = [(x0 + ox, y0 + oy), (x1 + ox, y1 + oy), (x1 - ox, y1 - oy), (x0 - ox, y0 - oy)]
                pygame.draw.polygon(sheet, (*colour, a), quad)
            for x, y in pts[1:-1]:
                pygame.draw.circle(sheet, (*colour, a), (x, y), thick / 2)

        return self._mix(alpha, draw)

    def polygon(self, points: Sequence[Point], colour: Colour, alpha: int = 255) -> Sketch:
        pts = [(x * K, y * K) for x, y in points]
        return self._mix(alpha, lambda sheet, a: pygame.draw.polygon(sheet, (*colour, a), pts))

    def outline(self, points: Sequence[Point], colour: Colour, width: float = 1.0, alpha: int = 255) -> Sketch:
        return self.line([*points, points[0], points[1]], colour, width, alpha)

    def rect(
        self, x0: float, y0: float, x1: float, y1: float, colour: Colour, alpha: int = 255, radius: float = 0
    ) -> Sketch:
        box = pygame.Rect(round(x0 * K), round(y0 * K), round((x1 - x0) * K), round((y1 - y0) * K))
        return self._mix(
            alpha,
            lambda sheet, a: pygame.draw.rect(sheet, (*colour, a), box, border_radius=round(radius * K)),
        )

    def frame(
        self, x0: float, y0: float, x1: float, y1: float, colour: Colour, width: float = 1.0, radius: float = 0
    ) -> Sketch:
        box = pygame.Rect(round(x0 * K), round(y0 * K), round((x1 - x0) * K), round((y1 - y0) * K))
        pygame.draw.rect(self._sheet, (*colour, 255), box, max(1, round(width * K)), border_radius=round(radius * K))
        return self

    def disc(self, x: float, y: float, r: float, colour: Colour, alpha: int = 255) -> Sketch:
        return self._mix(alpha, lambda sheet, a: pygame.draw.circle(sheet, (*colour, a), (x * K, y * K), r * K))

    def ring(self, x: float, y: float, r: float, colour: Colour, width: float = 1.0) -> Sketch:
        pygame.draw.circle(self._sheet, (*colour, 255), (x * K, y * K), r * K, max(1, round(width * K)))
        return self

    def diamond(self, x: float, y: float, r: float, fill: Colour | None, edge: Colour | None = None) -> Sketch:
        points = [(x, y - r), (x + r, y), (x, y + r), (x - r, y)]
        if fill:
            self.polygon(points, fill)
        if edge:
            self.outline(points, edge, 1.2)
        return self

    def deco(self, x0: float, y0: float, x1: float, y1: float, colour: Colour) -> Sketch:
        """A stepped frame of the nineteen-twenties with a hairline inside."""
        s, half, inner = 9, 4.5, 5
        corner = [(s, 0), (s, half), (half, half), (half, s), (0, s)]
        loop: list[Point] = []
        for flip_x, flip_y, order in ((0, 0, -1), (1, 0, 1), (1, 1, -1), (0, 1, 1)):
            for dx, dy in corner[::order]:
                loop.append((x1 - dx if flip_x else x0 + dx, y1 - dy if flip_y else y0 + dy))
        self.outline(loop, colour, 1.1, 230)
        for a, b in (
            ((x0 + inner + s, y0 + inner), (x1 - inner - s, y0 + inner)),
            ((x0 + inner + s, y1 - inner), (x1 - inner - s, y1 - inner)),
            ((x0 + inner, y0 + inner + s), (x0 + inner, y1 - inner - s)),
            ((x1 - inner, y0 + inner + s), (x1 - inner, y1 - inner - s)),
        ):
            self.line([a, b], colour, 0.8, 120)
        return self

    def picture(self) -> pygame.Surface:
        """The sheet reduced, colours weighted by their coverage so that no dark fringe appears."""
        rgb = pygame.surfarray.array3d(self._sheet).astype(np.float32)
        alpha = pygame.surfarray.array_alpha(self._sheet).astype(np.float32)
        shape = (self.w, K, self.h, K)
        covered = (rgb * alpha[..., None]).reshape(*shape, 3).mean((1, 3))
        alpha = alpha.reshape(shape).mean((1, 3))
        rgb = covered / np.maximum(alpha, 1e-3)[..., None]
        return surface_of(rgb.swapaxes(0, 1), alpha.T)


def scrim(w: int, h: int, colour: Colour, stops: Sequence[tuple[float, int]]) -> pygame.Surface:
    """A strip that darkens what is behind it: `stops` are (row, alpha), straight between them."""
    rows = np.interp(np.arange(h) + 0.5, [s[0] for s in stops], [s[1] for s in stops])
    alpha = np.repeat(rows[:, None], w, 1)
    return surface_of(np.broadcast_to(np.array(colour, np.float32), (h, w, 3)), alpha)


def side_scrim(w: int, h: int, colour: Colour = (7, 8, 18), alpha: int = 200) -> pygame.Surface:
    """A strip from the picture's left side that darkens what is behind it and fades out to the right and below."""
    across = np.interp(np.arange(w), (0, w * 0.8, w), (1.0, 1.0, 0.0))
    down = np.interp(np.arange(h), (0, h * 0.3, h * 0.9, h), (0.0, 1.0, 1.0, 0.3))
    return surface_of(np.broadcast_to(np.array(colour, np.float32), (h, w, 3)), alpha * down[:, None] * across[None])


def sheet_of_paper(w: int, h: int, tone: Colour, seed: int = 7) -> pygame.Surface:
    """Laid paper: fine fibres, large clouds, edges a little darker."""
    rng = np.random.default_rng(seed)
    fibres = rng.normal(0, 3.4, (h, w)).astype(np.float32)
    fibres = (fibres + np.roll(fibres, 1, 1) + np.roll(fibres, 1, 0)) / 2
    coarse = rng.normal(0, 6, (h // 40 + 3, w // 40 + 3)).astype(np.float32)
    ys, xs = np.linspace(0, coarse.shape[0] - 1.01, h), np.linspace(0, coarse.shape[1] - 1.01, w)
    yi, xi, yf, xf = ys.astype(int)[:, None], xs.astype(int)[None], (ys % 1)[:, None], (xs % 1)[None]
    clouds = (coarse[yi, xi] * (1 - yf) + coarse[yi + 1, xi] * yf) * (1 - xf)
    clouds += (coarse[yi, xi + 1] * (1 - yf) + coarse[yi + 1, xi + 1] * yf) * xf
    y, x = np.mgrid[:h, :w]
    edge = np.minimum.reduce([x, w - 1 - x, y, h - 1 - y]) / 26.0
    grey = fibres + clouds * 0.5 - 14 * np.exp(-edge * edge * 1.2)
    rgb = np.array(tone, np.float32) + grey[..., None] * np.array((1, 1.05, 1.2), np.float32)
    return surface_of(rgb, np.full((h, w), 255.0))
