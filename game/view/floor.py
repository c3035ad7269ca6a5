"""The floor: rows that each move at their own speed, so that the boards lie down."""

from __future__ import annotations

import numpy as np
import pygame

from game.content.stage_kinds import value
from game.sim.spec import StageLayer
from game.view.art import Art
from game.view.layers import CAMERA_MIDDLE, Layer, View

GRAIN_LEVELS = 1.6


class Floor(Layer):
    """Rows that each move at their own speed, copied row by row from one of PHASES sub-pixel positions."""

    PHASES = 4  # quarters of a pixel: `make` halves twice

    def make(self, row: StageLayer, art: Art) -> None:
        a = art.rgb(row.image, GRAIN_LEVELS)
        self.height, self.width = a.shape[:2]
        self.scale = self.setting.ground.scale(np.arange(self.height) + self.y + 0.5)
        self.origin = value(row, "origin_px")
        next_ = np.concatenate([a[:, 1:], a[:, -1:]], 1)
        half = _mean(a, next_)
        self.rows = [list(_packed(c, art.like)) for c in (a, _mean(a, half), half, _mean(half, next_))]
        pools = value(row, "pools")
        self.pools = art.grey(pools) if pools else np.zeros((1, 1), np.uint8)

    def draw(self, dst: pygame.Surface, view: View) -> None:
        at = np.floor((view.cam * self.scale - CAMERA_MIDDLE + self.origin) * self.PHASES + 0.5).astype(int)
        at = np.clip(at, 0, (self.width - view.w) * self.PHASES)
        pixels = pygame.surfarray.pixels2d(dst).T[self.y :]  # locks dst until this function returns
        w, rows = view.w, self.rows
        places = zip(pixels, (at % self.PHASES).tolist(), (at // self.PHASES).tolist())
        for number, (line, phase, start) in enumerate(places):
            line[:] = rows[phase][number][start : start + w]

    def moonlight(self, x: float, row: float) -> float:
        """0..1, from the map of pools at half size."""
        h, w = self.pools.shape
        line = min(max(int(row) - self.y, 0) // 2, h - 1)
        column = int(x * self.setting.ground.scale(row) + self.origin) // 2
        return self.pools[line, min(max(column, 0), w - 1)] / 255


def _mean(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Rounded mean of two uint8 arrays without widening: what they share and half of where they differ."""
    return (a | b) - ((a ^ b) >> 1)


def _packed(a: np.ndarray, like: pygame.Surface) -> np.ndarray:
    """(rows, columns, 3) uint8 as uint32 pixels of `like`'s format."""
    out = np.zeros(a.shape[:2], np.uint32)
    for channel, shift in enumerate(like.get_shifts()[:3]):
        out |= a[..., channel].astype(np.uint32) << shift
    return out
