"""What was pressed and for how many ticks, the newest first; a diamond marks a press that lay on the beat."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import pygame

from game.sim.spec import BUTTONS, PAD_BITS
from game.view.sketch import Sketch, scrim
from game.view.type import GOLD, INK, IVORY, Type

LEFT, TOP, WIDTH, HIGH = 30, 66, 128, 265
FIRST_Y, ROW_PX, ROWS = 99, 24, 9
ARROW_X, BUTTON_X, BUTTON_STEP, DIAMOND_X, TICKS_X = 42, 70, 20, 116, 147
MOST_BUTTONS = 2
LETTERS = dict(zip(BUTTONS, "LHSJDGFR"))
MOST_TICKS = 999
WAYS = {
    (1, 0): 0, (1, 1): 45, (0, 1): 90, (-1, 1): 135, (-1, 0): 180, (-1, -1): 225, (0, -1): 270, (1, -1): 315,
}  # fmt: skip


class Pressed(NamedTuple):
    """So many ticks in which the same was held; `on_beat`: its press lay on the pulse."""

    bits: int
    ticks: int
    on_beat: bool = False


class InputsRibbon:
    """A column of what was pressed."""

    def __init__(self, case: Type) -> None:
        self.type = case
        self._plate = scrim(WIDTH, HIGH, (12, 14, 30), ((0, 222), (HIGH, 222)))
        self._lit = scrim(WIDTH, ROW_PX, (120, 86, 26), ((0, 120), (ROW_PX, 120)))
        self._arrows = {way: arrow(angle) for way, angle in WAYS.items()}
        self._buttons: dict[str, pygame.Surface] = {}
        self._diamond = Sketch(10, 10).diamond(5, 5, 4.2, GOLD).picture()

    def draw(self, dst: pygame.Surface, rows: Sequence[Pressed]) -> None:
        """The newest row first."""
        put = self.type.put
        dst.blit(self._plate, (LEFT, TOP))
        dst.fill(GOLD, (LEFT, TOP, WIDTH, 1))
        put(dst, ARROW_X, 87, "input", "text", 17, GOLD)
        put(dst, TICKS_X, 87, "ticks", "sans", 13, IVORY, align="right")
        for k, row in enumerate(rows[:ROWS]):
            y = FIRST_Y + k * ROW_PX
            if k == 0:
                dst.blit(self._lit, (LEFT, y - 1))
                dst.fill(GOLD, (LEFT, y - 1, 3, ROW_PX))
            self._pad(dst, row.bits, y)
            if row.on_beat:
                dst.blit(self._diamond, (DIAMOND_X - 5, y + 6))
            ticks = str(min(row.ticks, MOST_TICKS))
            put(dst, TICKS_X, y + 16, ticks, "sans_bold", 14, IVORY, align="right")
        put(dst, ARROW_X, TOP + HIGH - 8, "on the beat", "sans_italic", 13, IVORY)
        dst.blit(self._diamond, (DIAMOND_X - 5, TOP + HIGH - 17))

    def _pad(self, dst: pygame.Surface, bits: int, y: int) -> None:
        way = tuple(bool(bits & PAD_BITS[b]) - bool(bits & PAD_BITS[a]) for a, b in (("left", "right"), ("up", "down")))
        if way in self._arrows:
            dst.blit(self._arrows[way], (ARROW_X, y + 1))
        held = [name for name in BUTTONS if bits & PAD_BITS[name]]
        for k, name in enumerate(held[:MOST_BUTTONS]):
            if name not in self._buttons:
                self._buttons[name] = self._button(LETTERS[name])
            dst.blit(self._buttons[name], (BUTTON_X + k * BUTTON_STEP, y + 1))
        if not held and way not in self._arrows:
            dst.fill((150, 146, 150), (ARROW_X + 5, y + 11, 10, 1))

    def _button(self, letter: str) -> pygame.Surface:
        made = Sketch(21, 21).disc(10.5, 10.5, 9.2, INK, 220).ring(10.5, 10.5, 9.2, IVORY, 1.0).picture()
        self.type.put(made, 10.5, 15, letter, "sans_bold", 13, IVORY, align="middle")
        return made


def arrow(degrees: float) -> pygame.Surface:
    """A small cap with an arrow, degrees clockwise from the right."""
    h, r = 20, 4.6
    angles = [math.radians(degrees + k) for k in (0, 128, -128)]
    head = [(h / 2 + r * math.cos(a), h / 2 + r * math.sin(a)) for a in angles]
    s = Sketch(h + 1, h + 1).rect(1.5, 1.5, h - 1, h - 1, INK, 210, 3).frame(1.5, 1.5, h - 1, h - 1, IVORY, 0.9, 3)
    return s.polygon(head, IVORY).picture()
