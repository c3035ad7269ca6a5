"""Coat tails: the back of a long coat's hem comes after it, hung on three fixed-step chains."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import pygame

from game.content import materials as m
from game.view.chain import CORRECTION, follow

STRIPS, LINKS = 3, 5
LINK_PX = 2.6
GRAVITY_PX, DRAG, FASTEST_PX = 0.30, 0.86, 7.0
STIFF = 0.75
TELEPORT_PX = 80.0
FLOOR_PX = 2.0
COS, SIN = math.cos(math.radians(9)), math.sin(math.radians(9))
FLATTENED = np.array(((1, 0), (0, -COS), (0, SIN)))  # world x, y, z -> picture x, y
CLOTH = (0.034, 0.028, 0.025)  # linear albedo of the coat


def _code(normal: tuple[float, float, float]) -> int:
    """The table code of coat cloth that faces `normal`, as open to the light as the coat's own hem."""
    direction = int((m.directions() @ np.array(normal, np.float32)).argmax())
    albedo = m.vectors()[:, m.ALBEDO] + 4 * m.vectors()[:, m.NET]
    material = int(np.abs(albedo - np.array(CLOTH)).sum(1).argmin())
    return direction << m.NORMAL_SHIFT | material << m.MATERIAL_SHIFT | 2


class CoatTails:
    """The tails of one coat.  `step` once a tick, `draw` as often as wanted."""

    def __init__(self) -> None:
        self.places = np.zeros((STRIPS, LINKS + 1, 3))  # px of the world: x right, y up, z to the viewer
        self._before = self.places.copy()
        self._last: tuple[float, float, float] | None = None
        self._origin = 0.0
        self._codes = [_code(n) for n in ((0.1, -0.2, 0.9), (-0.35, -0.1, 0.9))]

    def reset(self) -> None:
        self._last = None

    def step(
        self, hem_px: Sequence[Sequence[float]], pelvis_px: Sequence[float], facing: int, x_px: float, rise_px: float
    ) -> None:
        """One tick.  `hem_px`: far, back and near place of the hem, px of the body facing right from (pelvis, floor
        minus
        rise).
        """
        side, base = np.array([facing, 1.0, 1.0]), np.array([x_px, rise_px, 0.0])
        hem, waist = np.asarray(hem_px, float) * side + base, np.asarray(pelvis_px, float) * side + base
        self._origin = x_px
        moved = self._last is None or math.dist(self._last, hem[1]) > TELEPORT_PX
        self._last = tuple(hem[1])
        fall = hem - waist
        fall /= np.linalg.norm(fall, axis=1, keepdims=True) + 1e-9
        if moved:
            self.places = hem[:, None] + fall[:, None] * (np.arange(LINKS + 1) * LINK_PX)[None, :, None]
            self._before = self.places.copy()
        speed = np.clip((self.places - self._before) * DRAG, -FASTEST_PX, FASTEST_PX)
        self._before = self.places.copy()
        wanted = self.places + speed
        wanted[..., 1] = np.maximum(wanted[..., 1] - GRAVITY_PX, FLOOR_PX)
        for i in range(STRIPS):
            self.places[i] = follow(tuple(hem[i]), wanted[i], LINK_PX, tuple(fall[i]), np.full(LINKS + 1, STIFF))
        self._before[:, :-1] += CORRECTION * (self.places[:, 1:] - wanted[:, 1:])

    def draw(self, dst: pygame.Surface, x: int, row: int, table: np.ndarray, shifts: Sequence[int]) -> None:
        """The cloth under the coat's hem, in the colours of the light `table` (channels at bit `shifts`)."""
        if self._last is None:
            return
        flat = self.places @ FLATTENED
        flat += (x - self._origin, row)
        strips = flat.tolist()
        for i, code in enumerate(self._codes):  # the cloth between one strip and the next
            packed = int(table[code])
            colour = [packed >> shift & 255 for shift in shifts]
            outline = strips[i] + strips[i + 1][::-1]
            pygame.draw.polygon(dst, colour, outline)
            pygame.draw.aalines(dst, colour, True, outline)
