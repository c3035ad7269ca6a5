"""Velvet: the house curtain that closes between two screens and opens again when the next one is ready."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import pygame

from game.view.type import surface_of

W, H = 960, 540
CLOSES_S, OPENS_S = 0.45, 0.75
GATHER_PX = 34  # how far the hem is drawn aside when it opens: the edge is a curve


def velvet(w: int, h: int, seed: int = 4, depth: float = 1.0) -> np.ndarray:
    """Hanging velvet, float rgb (h, w, 3): folds that wander a little, darker towards the sides and the hem."""
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    folds = 0.5 + 0.5 * np.sin(x / 17 + np.sin(y / 150 + x / 90) * 0.9 + np.sin(x / 57) * 1.6)
    value = (0.16 + 0.84 * folds**1.7) * (1 - 0.35 * (y / h) ** 2) * depth
    grain = np.random.default_rng(seed).normal(0, 1.8, (h, w, 1))
    sheen = np.clip(folds - 0.86, 0, 1)[..., None] * np.array((90, 30, 36)) * depth
    return np.clip(np.array((84, 9, 24)) * value[..., None] + sheen + grain, 0, 255)


def drape(w: int, h: int, belly_px: int, seed: int, right: bool = False) -> pygame.Surface:
    """A side drape with a curved inner edge, its outer edge on the picture's border."""
    rgb = velvet(w, h, seed)
    y, x = np.mgrid[0:h, 0:w].astype(np.float32)
    edge = w - belly_px * (0.35 + 0.65 * np.sin(np.pi * np.minimum(1.0, y / h)) ** 0.8)
    alpha = np.clip((edge - x) / 1.5 + 0.5, 0, 1) * 255
    rgb *= (0.42 + 0.58 * np.clip((edge - x) / 46, 0, 1) ** 0.7)[..., None]
    picture = surface_of(rgb, alpha)
    return pygame.transform.flip(picture, True, False) if right else picture


class Curtain:
    """Closes, does what is to be done behind it, waits until that is ready, and opens."""

    def __init__(self, closed: bool = True) -> None:
        self._pictures: tuple[pygame.Surface, pygame.Surface] | None = None
        self.share = 1.0 if closed else 0.0  # 0 open .. 1 closed
        self._goal = self.share
        self._behind: Callable[[], None] | None = None
        self._last_s: float | None = None

    @property
    def busy(self) -> bool:
        """It is closing or closed: presses do not count."""
        return self._goal == 1.0

    def close(self, then: Callable[[], None]) -> None:
        """Close, then call `then` behind it."""
        self._goal, self._behind = 1.0, then

    def step(self, now_s: float, ready: bool) -> None:
        """Move by the time since the last call; closed, it opens as soon as what is behind it is `ready`."""
        passed = 0.0 if self._last_s is None else min(now_s - self._last_s, 0.05)
        self._last_s = now_s
        if self._goal == 1.0:
            self.share = min(1.0, self.share + passed / CLOSES_S)
            if self.share == 1.0:
                behind, self._behind = self._behind, None
                if behind:
                    behind()
                elif ready:
                    self._goal = 0.0
        else:
            self.share = max(0.0, self.share - passed / OPENS_S)

    def draw(self, dst: pygame.Surface) -> None:
        """Both halves, gathered at the hem while they move."""
        if self.share <= 0:
            return
        if self._pictures is None:
            self._pictures = self._make()
        left, right = self._pictures
        eased = 0.5 - 0.5 * math.cos(self.share * math.pi)
        away = round((1 - eased) * (W // 2 + GATHER_PX + 20))
        dst.blit(left, (-away, 0))
        dst.blit(right, (W // 2 - GATHER_PX + away, 0))

    @staticmethod
    def _make() -> tuple[pygame.Surface, pygame.Surface]:
        rgb = velvet(W // 2 + GATHER_PX, H)
        y, x = np.mgrid[0:H, 0 : W // 2 + GATHER_PX].astype(np.float32)
        edge = W // 2 + GATHER_PX * (0.5 + 0.5 * np.cos(np.pi * y / H))
        rgb *= (0.45 + 0.55 * np.clip((edge - x) / 40, 0, 1) ** 0.7)[..., None]
        hem = (y > H - 26) & (y < H - 9)
        rgb[hem] = rgb[hem] * 0.5 + np.array((150, 112, 50)) * (0.25 + rgb[hem][:, :1] / 150)
        left = surface_of(rgb, np.clip(edge - x + 0.5, 0, 1) * 255).convert_alpha()
        return left, pygame.transform.flip(left, True, False)
