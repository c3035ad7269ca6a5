"""Marks that look like nothing else: the shadow of a bag that hangs above, and the sign of a held note."""

from __future__ import annotations

import math

import pygame

from game.view.sketch import Sketch
from game.view.type import GOLD, INK, IVORY, RED, Colour

FALLS_TICKS = 13  # a bag is seen so long before it lands
FALL_PX = 0.5 * 3.4  # px for each tick squared: it comes out of the flies
BAG_PX = (34, 44)
SACK: Colour = (122, 103, 74)
SACK_DARK: Colour = (74, 61, 44)
ROPE: Colour = (158, 140, 104)
TICKS_OF_A_RIM = 28  # strokes of the sign's bow


def shadow(wide: float, deep: float, share: float) -> pygame.Surface:
    """Four corners round a shadow that grows as what throws it comes down; `share` 0..1, 1 = it is there."""
    w, h = round(wide) + 14, max(14, round(deep) + 10)
    sheet, cx, cy = Sketch(w, h), w / 2, h / 2
    grown = 0.35 + 0.65 * share
    sheet.polygon(_bow(cx, cy, wide / 2 * grown, deep / 2 * grown, 0, math.tau), INK, 70 + round(140 * share))
    colour = RED if share >= 1 else GOLD
    for x in (-1, 1):
        for y in (-1, 1):
            px, py = cx + x * (wide / 2 + 3), cy + y * (deep / 2 + 2)
            corner = [(px - x * wide * 0.2, py), (px, py), (px, py - y * deep * 0.34)]
            sheet.line(corner, IVORY if share >= 1 else colour, 2.0, 240)
    return sheet.picture()


def fermata(wide: float, deep: float, share: float) -> pygame.Surface:
    """A bow over a dot, as it stands above a note that is held; the dot swells until the note is let go."""
    w, h = round(wide) + 8, max(16, round(deep) + 8)
    sheet, cx, cy = Sketch(w, h), w / 2, h / 2
    ends = share >= 1
    sheet.polygon(_bow(cx, cy, wide / 2, deep / 2, 0, math.tau), RED if ends else INK, 150 if ends else 70)
    bow = _bow(cx, cy, wide / 2 - 3, deep / 2 - 2, math.pi, math.tau)
    sheet.line(bow, IVORY if ends else GOLD, 4.2, 245)
    sheet.line([(2, cy), (w - 2, cy)], GOLD, 1.0, 110)
    dot = 0.10 + 0.26 * share
    sheet.polygon(_bow(cx, cy + deep * 0.14, wide / 2 * dot, deep / 2 * dot * 1.5, 0, math.tau),
        IVORY if ends else RED, 240)  # fmt: skip
    return sheet.picture()


def bag() -> pygame.Surface:
    """A tied sack of sand with an end of rope."""
    w, h = BAG_PX
    sheet = Sketch(w, h + 26)
    sheet.line([(w / 2 + 1, 0), (w / 2 - 2, 12), (w / 2, 28)], ROPE, 2.2)
    body = [(w / 2, 30), (w * 0.78, 38), (w * 0.96, 52), (w * 0.88, 66), (w * 0.62, 70), (w * 0.30, 70),
        (w * 0.09, 65), (w * 0.05, 50), (w * 0.24, 38)]  # fmt: skip
    sheet.polygon(body, SACK_DARK)
    sheet.polygon([(x * 0.80 + w * 0.06, y * 0.90 + 4) for x, y in body], SACK)
    sheet.line([(w * 0.36, 33), (w * 0.64, 33)], ROPE, 3.0)
    sheet.line([(w * 0.30, 44), (w * 0.40, 60)], SACK_DARK, 1.4, 150)
    return sheet.picture()


def above(ticks_left: float) -> float | None:
    """How high a bag is so long before it lands, px; None while it is not seen; 0 once it lies."""
    if ticks_left > FALLS_TICKS:
        return None
    return FALL_PX * max(0.0, ticks_left) ** 2


def _bow(cx: float, cy: float, rx: float, ry: float, first: float, last: float) -> list[tuple[float, float]]:
    """Points of an ellipse from one angle to another, downwards positive."""
    turns = [first + (last - first) * k / TICKS_OF_A_RIM for k in range(TICKS_OF_A_RIM + 1)]
    return [(cx + rx * math.cos(a), cy + ry * math.sin(a)) for a in turns]
