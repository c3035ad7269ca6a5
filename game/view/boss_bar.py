"""A boss above the fight: his name, his life, the aplomb of his wind-up, and his acts, those that are over struck out.

A pair has one name, what stands before the colon of either's, and half a bar each; act and aplomb are those of whoever
fights on.  `step` reads him once a tick, `draw` paints him; it stands where other foes' names do.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pygame

from game.sim.rules import KNEELS
from game.view.gauges import Gauge, Lag
from game.view.sketch import Sketch
from game.view.type import GOLD, INK, IVORY, RED, ROSE, Type

MIDDLE = 480
BAR_PX, BAR_ROW = 284, 34
BETWEEN_PX = 16  # between the two halves of a pair's
NAME_ROW, PIPS_ROW, ACTS_ROW = 26, 46, 71
PIP_PX = 9
GAP_PX = 34  # between two acts' names
COMES_TICKS = 40


@dataclass(frozen=True)
class Shown:
    """What is shown of a boss: shares are 0..1; `marks` are where his acts begin."""

    name: str
    lives: tuple[float, ...]
    acts: tuple[str, ...]
    act: int
    aplomb: int
    most_aplomb: int
    over: bool


def bosses_of(world, book, w: int = 0) -> np.ndarray:
    """Rows of those whom the bar belongs to: the first boss who fights on or kneels, and the other of his pair."""
    a = world.actors
    rows = np.flatnonzero((book.act_count.take(a.kind[w]) > 0) & (a.kept[w] > 0) & (a.life[w] > 0))
    own = [book.pairs[a.kind[w, rows[:1]], kind].any() for kind in a.kind[w, rows]]
    return np.concatenate([rows[:1], rows[own][:1]])


def read_boss(world, book, w: int = 0) -> Shown | None:
    """A reading of world w's boss."""
    rows = bosses_of(world, book, w)
    if not rows.size:
        return None
    a = world.actors
    kneel = a.plea[w, rows] == KNEELS
    row = rows[kneel.argmin()]  # who fights on
    kind, act = int(a.kind[w, row]), int(a.act[w, row])
    fighter = book.fighters[kind]
    most = int(book.aplomb[kind, act])
    left = int(a.aplomb[w, row]) if a.ticket[w, row] else most
    lives = a.life[w, rows] * ~kneel / np.maximum(1, book.life.take(a.kind[w, rows]))
    name = fighter.title if len(rows) == 1 else fighter.title.partition(":")[0]
    titles = tuple(row.title.lower() for row in fighter.acts)
    return Shown(name, tuple(lives.tolist()), titles, act, min(left, most), most, bool(kneel.all()))


class BossBar:
    """State of the bar over time, and its pictures."""

    def __init__(self, case: Type) -> None:
        self.type = case
        half_px = (BAR_PX - BETWEEN_PX) // 2
        self.gauges = {1: Gauge(BAR_PX, 7, ROSE, IVORY), 2: Gauge(half_px, 7, ROSE, IVORY)}  # by how many they are
        self.end = Sketch(12, 12).diamond(6, 6, 4.4, INK, GOLD).picture()
        self.dot = Sketch(8, 8).diamond(4, 4, 2.6, GOLD).picture()
        pip = [(1, 1), (PIP_PX - 1, 1), (PIP_PX - 2.5, 5), (2.5, 5)]
        self.pips = [
            Sketch(PIP_PX, 7).outline(pip, IVORY, 0.7, 150).picture(),
            Sketch(PIP_PX, 7).polygon(pip, GOLD).picture(),
        ]
        self.clear()

    def clear(self) -> None:
        """Forget whom it showed."""
        self.shown: Shown | None = None
        self.lags, self.age = (Lag(), Lag()), 0

    def step(self, world, book, w: int = 0) -> None:
        """Read the boss; call it once a tick."""
        before, self.shown = self.shown, read_boss(world, book, w)
        if self.shown is None:
            return
        if before is None or before.name != self.shown.name:
            self.lags, self.age = (Lag(), Lag()), 0
        self.age += 1
        for lag, life in zip(self.lags, self.shown.lives, strict=False):
            lag.step(life)

    def draw(self, dst: pygame.Surface) -> None:
        """Paint it, if there is a boss."""
        s = self.shown
        if s is None:
            return
        alpha = min(255, self.age * 255 // COMES_TICKS)
        put = self.type.put
        put(dst, MIDDLE, NAME_ROW, s.name, "display", 21, IVORY, track=0.06, align="middle", shadow=1.0, alpha=alpha)
        left, many = MIDDLE - BAR_PX // 2, len(s.lives)
        for k, life in enumerate(s.lives):
            x = left + k * (BAR_PX + BETWEEN_PX) // 2
            self.gauges[many].draw(dst, x, BAR_ROW, life * min(1.0, self.age / COMES_TICKS), self.lags[k].share)
        for x in (left - 12, left + BAR_PX + 12):
            dst.blit(self.end, (x - 6, BAR_ROW - 2))
        if s.most_aplomb:
            x = MIDDLE - s.most_aplomb * PIP_PX // 2
            for k in range(s.most_aplomb):
                dst.blit(self.pips[k < s.aplomb], (x + k * PIP_PX, PIPS_ROW))
        self._acts(dst, s)

    def _acts(self, dst: pygame.Surface, s: Shown) -> None:
        widths = [self.type.width(title, "italic", 21) for title in s.acts]
        x = MIDDLE - (sum(widths) + GAP_PX * (len(widths) - 1)) / 2
        for k, (title, wide) in enumerate(zip(s.acts, widths, strict=True)):
            over = k < s.act or s.over
            self.type.put(dst, x, ACTS_ROW, title, "italic", 21, IVORY, shadow=1.0, alpha=150 if over else 255)
            if over:
                pygame.draw.line(dst, IVORY, (x - 2, ACTS_ROW - 5), (x + wide + 2, ACTS_ROW - 5))
            elif k == s.act:
                pygame.draw.line(dst, RED, (x, ACTS_ROW + 4), (x + wide, ACTS_ROW + 4), 2)
            x += wide
            if k + 1 < len(widths):
                dst.blit(self.dot, (round(x + GAP_PX / 2) - 4, ACTS_ROW - 9))
            x += GAP_PX
