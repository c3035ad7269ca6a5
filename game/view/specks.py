"""Many small lights: snow behind the panes, dust in the beams."""

from __future__ import annotations

import math

import numpy as np
import pygame

from game.content.stage_kinds import value
from game.sim.spec import StageLayer
from game.view.art import Art
from game.view.layers import CAMERA_MIDDLE, Layer, View
from game.view.sprites import ADD, dot, rgb


class Specks(Layer):
    """Snow behind the panes, or dust in the light: a closed form of time, nothing to step and nothing to save."""

    SPAN_PX, MARGIN_PX, LEVELS = 1200, 120, 8

    def make(self, row: StageLayer, art: Art) -> None:
        n = value(row, "count")
        self.top, self.height = value(row, "top"), value(row, "bottom") - value(row, "top")
        self.fall, self.sway = value(row, "fall_px"), value(row, "sway_px")
        self.px, self.py = self.rng.random(n) * self.SPAN_PX, self.rng.random(n) * self.height
        self.phase, self.bright = self.rng.random(n) * math.tau, 0.35 + 0.65 * self.rng.random(n)
        colour = rgb(value(row, "colour"))
        sizes = [float(s) for s in value(row, "sizes").split()]
        steps = range(self.LEVELS)
        self.dots = [dot(s, colour, k / (self.LEVELS - 1)).convert(art.like) for s in sizes for k in steps]
        self.size = (self.rng.random(n) ** 2 * len(sizes)).astype(int) * self.LEVELS
        self.middle = np.array([image.get_width() // 2 for image in self.dots])
        mask = value(row, "mask")
        self.mask = art.grey(mask).astype(np.float32) / 255 if mask else None

    def draw(self, dst: pygame.Surface, view: View) -> None:
        t = view.t
        y = (self.py + t * self.fall * (0.5 + self.bright)) % self.height + self.top
        drift = self.sway * np.sin(t * 0.4 + self.phase) + t * self.sway * 0.3
        x = (self.px - (view.cam - CAMERA_MIDDLE) * self.follow + drift) % self.SPAN_PX - self.MARGIN_PX
        bright = self.bright * (0.6 + 0.4 * np.sin(t * 1.3 + self.phase * 3))
        if self.mask is not None:
            bright = bright * np.minimum(self._lit(x, y, view) * 2.2, 1)
        level = (bright * (self.LEVELS - 0.1)).astype(int)
        (k,) = level.nonzero()
        which = self.size[k] + level[k]
        middle, dots = self.middle[which], self.dots
        places = zip((x[k].astype(int) - middle).tolist(), (y[k].astype(int) - middle).tolist())
        dst.fblits([(dots[n], place) for n, place in zip(which.tolist(), places)], ADD)

    def _lit(self, x: np.ndarray, y: np.ndarray, view: View) -> np.ndarray:
        """How much light of the (half-size) mask falls on each speck; the mask moves with the wall."""
        rows = np.minimum((y * 0.5).astype(int), self.mask.shape[0] - 1)
        columns = (x + (view.cam - CAMERA_MIDDLE) * self.wall) * 0.5
        return self.mask[rows, np.clip(columns, 0, self.mask.shape[1] - 1).astype(int)]
