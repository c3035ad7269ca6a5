"""The dial of the fouettés: a petal a whip, eight of them or thirty-two, with the count in its middle."""

from __future__ import annotations

import math

import numpy as np
import pygame

from game.view.sketch import Sketch
from game.view.type import GOLD, IVORY, RED, Type

SIZE, RADIUS = 128, 36
EVERY = 8  # in a dial of more petals every eighth is larger
GROUND = (6, 8, 20)


class Dial:
    """Pictures of a dial of `of` petals, made from two: all open and all danced."""

    def __init__(self, of: int) -> None:
        self.of = of
        self._open, self._danced = self._sketch(False), self._sketch(True)
        y, x = np.mgrid[:SIZE, :SIZE] - SIZE / 2 + 0.5
        turned = (np.arctan2(y, x) + math.pi / 2) % math.tau  # from the top, clockwise
        self._petal = (turned / math.tau * of).T
        self._latest = -1
        self._picture = self._open.copy()

    def _sketch(self, danced: bool) -> pygame.Surface:
        s, c = Sketch(SIZE, SIZE), SIZE / 2
        for k in range(14):
            s.disc(c, c, 62 - k * 2.2, GROUND, 17)
        for i in range(self.of):
            great = self.of > EVERY and (i + 1) % EVERY == 0
            inner, outer = RADIUS + 1 - 2 * great, RADIUS + 11 + 3 * great
            petal = _petal(c, c, inner, outer, -math.pi / 2 + (i + 0.5) / self.of * math.tau, math.tau / self.of * 0.38)
            if danced:
                s.polygon(petal, GOLD if great else RED)
            else:
                s.outline(petal, IVORY, 0.8, 150)
        return s.picture()

    def picture(self, whips: int) -> pygame.Surface:
        """The dial with so many petals danced."""
        if whips != self._latest:
            self._latest = whips
            self._picture = self._open.copy()
            shown, danced = pygame.surfarray.pixels3d(self._picture), self._petal < whips
            shown[danced] = pygame.surfarray.pixels3d(self._danced)[danced]
            del shown
            alpha = pygame.surfarray.pixels_alpha(self._picture)
            alpha[danced] = pygame.surfarray.pixels_alpha(self._danced)[danced]
            del alpha
        return self._picture

    def draw(self, dst: pygame.Surface, x: int, y: int, whips: int, case: Type, alpha: int) -> None:
        """The dial about (x, y) with its count."""
        picture = self.picture(whips)
        picture.set_alpha(alpha)
        dst.blit(picture, (x - SIZE // 2, y - SIZE // 2))
        case.put(dst, x, y + 8, str(whips), "numeral", 42, IVORY, align="middle", alpha=alpha)
        case.put(dst, x, y + 25, f"/ {self.of}", "caps", 13, GOLD, track=0.06, align="middle", alpha=alpha)


def _petal(x: float, y: float, r0: float, r1: float, a: float, half: float) -> list[tuple[float, float]]:
    """A segment of a ring around angle `a`, narrower at its foot."""
    angles = [a + half * k / 4 for k in range(-4, 5)]
    outer = [(x + r1 * math.cos(t), y + r1 * math.sin(t)) for t in angles]
    inner = [(x + r0 * math.cos(a + (t - a) * 0.8), y + r0 * math.sin(a + (t - a) * 0.8)) for t in angles[::-1]]
    return outer + inner
