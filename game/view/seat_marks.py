"""The marks by which two dancers are told apart: one arrow for the first seat, two for the second.

They stand before the names and over the heads; number and colour say the same, so either is enough.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.core.skeleton import JOINTS
from game.view.sketch import Sketch
from game.view.type import GOLD, INK, IVORY

if TYPE_CHECKING:
    from game.view.scene import Scene

COLOURS = (IVORY, GOLD)
SKULL, JOINT_SUB = JOINTS.index("skull"), 64
ABOVE_PX = 40  # the head
ROOM_PX = 7  # between a mark and its name
WIDE, HIGH, STEP = 15, 9, 6


def seat_marks() -> list[pygame.Surface]:
    """A picture for every seat."""
    return [_arrows(count, colour) for count, colour in enumerate(COLOURS, 1)]


def _arrows(count: int, colour: tuple[int, int, int]) -> pygame.Surface:
    sketch = Sketch(WIDE + 2, HIGH + 2 + STEP * (count - 1))
    for tint, width in ((INK, 4.4), (colour, 2.2)):
        for k in range(count):
            top = 2 + STEP * k
            sketch.line([(3, top), (WIDE / 2 + 1, top + 5.5), (WIDE - 1, top)], tint, width)
    return sketch.picture()


def place_mark(dst: pygame.Surface, mark: pygame.Surface, x: int, middle: int) -> int:
    """Put a mark at `x` before a name with its middle at row `middle`; returns where the name begins."""
    dst.blit(mark, (x, middle - mark.get_height() // 2))
    return x + mark.get_width() + ROOM_PX


def mark_heads(dst: pygame.Surface, marks: list[pygame.Surface], scene: Scene, world, camera_x: float) -> None:
    """Marks over the dancers' heads, where two are on the stage."""
    a, seats = world.actors, world.players.rows
    rows = [row for row in range(seats) if a.kind[0, row]]
    if len(rows) < 2:
        return
    for row in rows:
        figure = scene.figure_of(world, row)
        if figure is None:
            continue
        ahead, up = (int(v) / JOINT_SUB for v in scene.book.joints[int(a.row[0, row]), SKULL][:2])
        x = scene.stage.ground.screen_x(figure.x + ahead * figure.facing, figure.row, camera_x)
        y = figure.row - figure.rise - up - ABOVE_PX
        mark = marks[row]
        dst.blit(mark, (round(x) - mark.get_width() // 2, round(y) - mark.get_height()))
