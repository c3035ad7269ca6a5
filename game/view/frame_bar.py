"""The frame bar: what two bodies did in each of the last ticks, told apart by colour and by shape.

It knows nothing of a bout: whoever draws it says the states by name.  Startup is a dot, active a chevron, recovery a
slash, hit-stop two bars, stun a cross; what cannot be touched is underlined.  Numbers are lengths of runs in ticks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

import pygame

from game.view.sketch import Sketch, scrim
from game.view.type import GOLD, IVORY, MOON, Colour, Type

LEFT, TOP, WIDTH, HIGH = 30, 446, 900, 68
CELLS_X, PITCH, CELL_W, CELL_H = 112, 7, 6, 14
ROWS = (463, 481)  # tops of the two rows
NUMBERS = (459, 509)  # baselines of the two rows of numbers
MOST_CELLS = 90
LEGEND_X, LEGEND_STEP, LEGEND_Y, LEGEND_ROW = 762, 84, 460, 16
GROUND: Colour = (12, 14, 30)


@dataclass(frozen=True)
class Look:
    """How a state looks: fill, edge, its mark and the colour of its numbers."""

    fill: Colour
    edge: Colour
    mark: str
    number: Colour
    says: str = ""


LOOKS: dict[str, Look] = {
    "startup": Look((22, 58, 96), (104, 178, 240), "dot", (150, 206, 255), "startup"),
    "active": Look((255, 190, 70), (255, 214, 130), "chevron", (255, 206, 110), "active"),
    "recovery": Look((44, 46, 58), (150, 152, 166), "slash", (206, 206, 216), "recovery"),
    "hit_stop": Look((206, 200, 188), (246, 236, 218), "bars", IVORY, "hit-stop"),
    "stun": Look((84, 22, 56), (226, 100, 166), "cross", (255, 158, 206), "stunned"),
    "guard": Look((18, 66, 62), (110, 214, 190), "square", (150, 232, 212), "guard"),
    "moves": Look((34, 38, 64), (112, 120, 168), "line", (178, 186, 226)),
}
LEGEND = ("startup", "active", "recovery", "hit_stop", "stun", "guard")


@dataclass(frozen=True)
class Row:
    """One body: its name and, for each tick, its state ('idle' or one of LOOKS) and whether nothing can touch it."""

    name: str
    states: Sequence[str]
    safe: Sequence[bool]


class FrameBar:
    """Pictures of cells, made once; draws two rows of them."""

    def __init__(self, case: Type) -> None:
        self.type = case
        self._plate = scrim(WIDTH, HIGH, GROUND, ((0, 226), (HIGH, 236)))
        self._cells = {state: cell(look, CELL_W, CELL_H) for state, look in LOOKS.items()}
        self._keys = {state: cell(LOOKS[state], 12, 13) for state in LEGEND}
        self._here = Sketch(12, 8).polygon([(1, 1), (11, 1), (6, 7)], IVORY).picture()

    def draw(self, dst: pygame.Surface, rows: Sequence[Row], note: str = "", here: bool = False) -> None:
        """Both rows; `note` says who acts first; `here` marks the last tick, where a bout is held still."""
        dst.blit(self._plate, (LEFT, TOP))
        dst.fill(GOLD, (LEFT, TOP, WIDTH, 1))
        for row, top, baseline in zip(rows, ROWS, NUMBERS):
            self._row(dst, row, top)
            self._numbers(dst, row, baseline)
        count = max((len(row.states) for row in rows), default=0)
        if here and count:
            x = CELLS_X + (count - 1) * PITCH
            dst.blit(self._here, (x + CELL_W // 2 - 6, TOP - 5))
            pygame.draw.rect(dst, IVORY, (x - 1, ROWS[0] - 2, CELL_W + 2, ROWS[1] + CELL_H + 4 - ROWS[0]), 1)
        self._legend(dst)
        self.type.put(dst, LEGEND_X, NUMBERS[1], note, "sans_bold", 14, GOLD)

    def _row(self, dst: pygame.Surface, row: Row, top: int) -> None:
        self.type.put(dst, 42, top + 12, row.name, "sans", 15, IVORY)
        for k, (state, safe) in enumerate(zip(row.states, row.safe)):
            x = CELLS_X + k * PITCH
            if state in self._cells:
                dst.blit(self._cells[state], (x, top))
            else:
                dst.fill((92, 94, 110), (x, top + CELL_H // 2, CELL_W - 2, 1))
            if safe:
                dst.fill(MOON, (x, top + CELL_H, CELL_W + 1, 2))

    def _numbers(self, dst: pygame.Surface, row: Row, baseline: int) -> None:
        """The length of every run that is no rest, over its middle."""
        at = 0
        for state, group in groupby(row.states):
            count = len(list(group))
            if state in LOOKS:
                text = str(count)
                if self.type.width(text, "sans_bold", 13) <= count * PITCH + 3:
                    x = CELLS_X + (at + count / 2) * PITCH - 0.5
                    self.type.put(dst, x, baseline, text, "sans_bold", 13, LOOKS[state].number, align="middle")
            at += count

    def _legend(self, dst: pygame.Surface) -> None:
        for k, state in enumerate(LEGEND):
            x, y = LEGEND_X + k % 2 * LEGEND_STEP, LEGEND_Y + k // 2 * LEGEND_ROW
            dst.blit(self._keys[state], (x, y - 11))
            self.type.put(dst, x + 18, y, LOOKS[state].says, "sans", 13, IVORY)


def cell(look: Look, w: int, h: int) -> pygame.Surface:
    """One cell with its mark."""
    s = Sketch(w, h).rect(0, 0, w, h, look.fill).frame(0, 0, w, h, look.edge, 0.8)
    x, y = w / 2, h / 2
    ink = (22, 14, 4) if sum(look.fill) > 380 else look.edge
    r = min(w, h) * 0.26
    if look.mark == "dot":
        s.disc(x, y, max(1.0, r * 0.8), ink)
    elif look.mark == "chevron":
        s.line([(x - r, y - r * 1.7), (x + r, y), (x - r, y + r * 1.7)], ink, 1.2)
    elif look.mark == "slash":
        s.line([(x - r, y + r * 1.8), (x + r, y - r * 1.8)], ink, 0.9)
    elif look.mark == "cross":
        s.line([(x - r, y - r * 1.4), (x + r, y + r * 1.4)], ink, 0.9).line(
            [(x - r, y + r * 1.4), (x + r, y - r * 1.4)], ink, 0.9
        )
    elif look.mark == "bars":
        s.line([(x - r * 0.8, y - r * 2), (x - r * 0.8, y + r * 2)], ink, 1.0)
        s.line([(x + r * 0.8, y - r * 2), (x + r * 0.8, y + r * 2)], ink, 1.0)
    elif look.mark == "square":
        s.rect(x - r, y - r, x + r, y + r, ink)
    else:
        s.line([(x - r * 1.4, y), (x + r * 1.4, y)], ink, 0.9)
    return s.picture()
