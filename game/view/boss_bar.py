"""A boss above the fight: his name, his life, the aplomb of his wind-up, and his acts, those that are over struck out.

`step` reads him once a tick, `draw` paints him; it stands where other foes' names do.
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
NAME_ROW, PIPS_ROW, ACTS_ROW = 26, 46, 71
PIP_PX = 9
GAP_PX = 34  # between two acts' names
COMES_TICKS = 40


@dataclass(frozen=True)
class Shown:
    """What is shown of a boss: shares are 0..1; `marks` are where his acts begin."""

    name: str
    life: float
    acts: tuple[str, ...]
    act: int
    aplomb: int
    most_aplomb: int
    over: bool


def boss_of(world, book, w: int = 0) -> int:
    """Row of the boss whom the bar belongs to: the first who fights on or kneels; -1 if there is none."""
    a = world.actors
    rows = np.flatnonzero((book.act_count.take(a.kind[w]) > 0) & (a.kept[w] > 0) & (a.life[w] > 0))
    return int(rows[0]) if rows.size else -1


def read_boss(world, book, w: int = 0) -> Shown | None:
    """A reading of world w's boss."""
    row = boss_of(world, book, w)
    if row < 0:
        return None
    a = world.actors
    kind, act = int(a.kind[w, row]), int(a.act[w, row])
    fighter = book.fighters[kind]
    kneels = int(a.plea[w, row]) == KNEELS
    most = int(book.aplomb[kind, act])
    left = int(a.aplomb[w, row]) if a.ticket[w, row] else most
    life = 0.0 if kneels else int(a.life[w, row]) / max(1, int(book.life[kind]))
    titles = tuple(row.title.lower() for row in fighter.acts)
    return Shown(fighter.title, life, titles, act, min(left, most), most, kneels)


class BossBar:
    """State of the bar over time, and its pictures."""

    def __init__(self, case: Type) -> None:
        self.type = case
        self.gauge = Gauge(BAR_PX, 7, ROSE, IVORY)
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
        self.lag, self.age = Lag(), 0

    def step(self, world, book, w: int = 0) -> None:
        """Read the boss; call it once a tick."""
        before, self.shown = self.shown, read_boss(world, book, w)
        if self.shown is None:
            return
        if before is None or before.name != self.shown.name:
            self.lag, self.age = Lag(), 0
        self.age += 1
        self.lag.step(self.shown.life)

    def draw(self, dst: pygame.Surface) -> None:
        """Paint it, if there is a boss."""
        s = self.shown
        if s is None:
            return
        alpha = min(255, self.age * 255 // COMES_TICKS)
        put = self.type.put
        put(dst, MIDDLE, NAME_ROW, s.name, "display", 21, IVORY, track=0.06, align="middle", shadow=1.0, alpha=alpha)
        left = MIDDLE - BAR_PX // 2
        share = s.life * min(1.0, self.age / COMES_TICKS)
        self.gauge.draw(dst, left, BAR_ROW, share, self.lag.share)
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
