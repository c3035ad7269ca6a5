"""The overlay of F1: where blows strike and bodies can be hurt, and how long ticks and pictures take."""

from __future__ import annotations

import pygame

from game.sim.rules import UNTOUCHABLE
from game.sim.spec import SUB
from game.view.type import GOLD, IVORY, Type

STRIKE, HURT, SAFE = (255, 86, 70), (110, 220, 150), (120, 150, 255)
FARTHEST = 1 << 19  # boxes beyond it are empty ones


def draw_volumes(dst: pygame.Surface, world, book, ground, camera: float, w: int = 0) -> None:
    """Hurt volumes (green; blue while untouchable) and the striking ones (red) of everybody, at their own depth.

    They are shown upright at the figure's row: the fight knows x and y of the world, not the tilted picture.
    """
    a = world.actors
    for i in a.kind[w].nonzero()[0].tolist():
        row, face = int(a.row[w, i]), int(a.face[w, i]) or 1
        x, y = int(a.x[w, i]), int(a.y[w, i]) + int(a.settle[w, i])
        floor = ground.row_of(int(a.z[w, i]) / SUB)
        safe = bool(book.flags[row] & UNTOUCHABLE)
        for box in book.hurt[row].tolist():
            _box(dst, box, x, y, face, floor, ground, camera, SAFE if safe else HURT)
        if book.strike[row]:
            for box in book.boxes[row].tolist():
                _box(dst, box, x, y, face, floor, ground, camera, STRIKE)


def _box(dst, box, x, y, face, floor, ground, camera, colour) -> None:
    left, right, low, high = box
    if abs(left) > FARTHEST or abs(right) > FARTHEST:
        return
    if face < 0:
        left, right = -right, -left
    x0 = ground.screen_x((x + left) / SUB, floor, camera)
    x1 = ground.screen_x((x + right) / SUB, floor, camera)
    y0, y1 = floor - (y + high) / SUB, floor - (y + low) / SUB
    pygame.draw.rect(dst, colour, (round(x0), round(y0), max(1, round(x1 - x0)), max(1, round(y1 - y0))), 1)


def draw_timings(dst: pygame.Surface, case: Type, lines: list[tuple[str, str]]) -> None:
    """A small table of names and values under the gauges of the right."""
    y = 92
    for name, value in lines:
        case.put(dst, 840, y, name, "sans", 13, IVORY, align="right", shadow=1.0)
        case.put(dst, 930, y, value, "sans", 13, GOLD, align="right", shadow=1.0)
        y += 16
