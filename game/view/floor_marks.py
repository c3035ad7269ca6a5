"""Marks on the floor before they bite: an ellipse that fills as the pulse comes, and traps with teeth."""

from __future__ import annotations

import math

import pygame

from game.sim.rules import NEVER
from game.sim.spec import SUB
from game.view.floor_signs import above, bag, fermata, shadow
from game.view.layers import Ground, View
from game.view.sketch import Sketch
from game.view.type import GOLD, INK, IVORY, RED

STEPS = 12  # pictures of a mark that fills
FLAT = 0.62  # of its depth, seen from the house
TEETH = 9
SIGNS = {"bag": shadow, "fermata": fermata}


class FloorMarks:
    """Draws a world's hazards; pictures are made once for each kind and stage of filling."""

    def __init__(self, book, ground: Ground) -> None:
        self.book, self.ground = book, ground
        self._pictures: dict[tuple[int, int], pygame.Surface] = {}
        self._bag: pygame.Surface | None = None

    def draw(self, dst: pygame.Surface, view: View, world, alpha: float = 1.0, w: int = 0) -> None:
        """All marks of world w, `alpha` of the way into its next tick."""
        h = world.hazards
        now = float(world.stage.frame[w, 0]) + alpha
        for row in h.kind[w].nonzero()[0].tolist():
            kind, due, born = int(h.kind[w, row]), int(h.erupts_at[w, row]), int(h.born[w, row])
            step = self._trap_step(kind, due, now - born) if self.book.hazards[kind].waits == "step" else (
                STEPS if now >= due else max(0, int((now - born) / max(1, due - born) * STEPS))
            )  # fmt: skip
            picture = self._picture(kind, step)
            floor = self.ground.row_of(float(h.z[w, row]) / SUB)
            x = self.ground.screen_x(float(h.x[w, row]) / SUB, floor, view.cam)
            if -picture.get_width() < x < dst.get_width() + picture.get_width():
                dst.blit(picture, (round(x) - picture.get_width() // 2, round(floor) - picture.get_height() // 2))
                if self.book.hazards[kind].shape == "bag":
                    self._draw_bag(dst, x, floor, due - now)

    def _draw_bag(self, dst: pygame.Surface, x: float, floor: float, ticks_left: float) -> None:
        """What hangs above comes down."""
        high = above(ticks_left)
        if high is None:
            return
        self._bag = self._bag or bag()
        w, h = self._bag.get_size()
        dst.blit(self._bag, (round(x) - w // 2, round(floor - high) - h + 4))

    def _trap_step(self, kind: int, due: int, age: float) -> int:
        if due < NEVER:
            return STEPS  # snapped shut
        return 1 if age >= self.book.hazard_arms[kind] else 0

    def _picture(self, kind: int, step: int) -> pygame.Surface:
        if (kind, step) not in self._pictures:
            row = self.book.hazards[kind]
            wide, deep = row.size_px
            if row.shape in SIGNS:
                self._pictures[kind, step] = SIGNS[row.shape](wide, deep * FLAT, step / STEPS)
            else:
                self._pictures[kind, step] = (jaws if row.waits == "step" else mark)(wide, deep, step)
        return self._pictures[kind, step]


def mark(wide: int, deep: int, step: int) -> pygame.Surface:
    """A ring as large as the harm, and a second that shrinks on to it from outside; full when it erupts."""
    w, h = wide * 2, max(12, round(deep * FLAT * 2))
    sheet, share = Sketch(w, h), step / STEPS
    erupts = step >= STEPS
    inner = ellipse(w / 2, h / 2, wide / 2 - 1, deep * FLAT / 2 - 1)
    sheet.polygon(inner, RED if erupts else INK, 210 if erupts else 60 + round(90 * share))
    if share > 0 and not erupts:
        sheet.polygon(ellipse(w / 2, h / 2, (wide / 2 - 1) * share, (deep * FLAT / 2 - 1) * share), RED, 120)
    sheet.outline(inner, IVORY if erupts else GOLD, 1.4, 235)
    if not erupts:
        grown = 1.9 - 0.9 * share
        sheet.outline(ellipse(w / 2, h / 2, wide / 2 * grown - 1, deep * FLAT / 2 * grown - 1), GOLD, 1.0, 150)
    return sheet.picture()


def jaws(wide: int, deep: int, step: int) -> pygame.Surface:
    """Iron lying open; armed its teeth glint, snapped they stand."""
    w, h = wide + 12, max(20, round(deep * FLAT) + 22)
    sheet, shut = Sketch(w, h), step >= STEPS
    cx, cy = w / 2, h - deep * FLAT / 2 - 2
    ring = ellipse(cx, cy, wide / 2, deep * FLAT / 2)
    sheet.polygon(ring, INK, 120)
    sheet.outline(ring, (120, 124, 132), 2.2)
    tooth = 14 if shut else 5
    for x, y in ellipse(cx, cy, wide / 2, deep * FLAT / 2, TEETH * 2):
        lean = (cx - x) * (0.5 if shut else 0.12)
        sheet.polygon([(x - 2, y), (x + 2, y), (x + lean, y - tooth)], IVORY if step else (150, 152, 160))
    return sheet.picture()


def ellipse(cx: float, cy: float, rx: float, ry: float, count: int = 40) -> list[tuple[float, float]]:
    """Points round an ellipse."""
    turns = [math.tau * k / count for k in range(count)]
    return [(cx + rx * math.cos(a), cy + ry * math.sin(a)) for a in turns]
