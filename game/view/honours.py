"""Honours, at the top right: the rank, the satin that unrolls with Grace, and why it grew or shrank just now."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import pygame

from game.sim.spec import REASONS
from game.view.sketch import Sketch
from game.view.type import GOLD, IVORY, ROSE, Type, surface_of

RIGHT, RIBBON_PX, TOP = 930, 246, 39
BAND_PX, WAVES = 13, 2.6
RANK_BASELINE, PHRASE_BASELINE, REASONS_BASELINE, LINE_PX = 33, 77, 77, 14
MOST_REASONS = 3
MERGE_TICKS, STAYS_TICKS, FADES_TICKS, FLIES_TICKS = 40, 110, 24, 9
PHRASE_TICKS, RISEN_TICKS = 170, 80
GROUND = (7, 8, 18)
SATIN_DARK, SATIN, SATIN_LIT = (96, 5, 20), (184, 18, 38), (246, 122, 104)
GROUND_PX, GROUND_TOP, GROUND_BOTTOM = 330, 56, 116  # what reasons stand on: darker to the right, gone at its ends
EASE = 0.14  # of what is missing, a tick: the satin follows the meter


@dataclass
class Line:
    """One reason as it is shown; more of the same in a little while joins it."""

    reason: int
    title: str
    points: int
    age: int = 0


class Honours:
    """State of the corner over time, and its pictures."""

    def __init__(self, case: Type) -> None:
        self.type = case
        self.thread = self._thread()
        self.satin = self._satin()
        self.roll = self._roll()
        self.grounds = [self._ground(n) for n in range(MOST_REASONS + 1)]
        self._ticks: tuple[tuple[int, ...], pygame.Surface] | None = None
        self.clear()

    def clear(self) -> None:
        """Another bout, or the same encounter again."""
        self.rank, self.starts = "", (0,)
        self.share, self.wanted = 0.0, 0.0
        self.lines: list[Line] = []
        self.phrase, self.phrase_points, self.phrase_age = "", 0, PHRASE_TICKS
        self.risen_age = RISEN_TICKS

    # ------------------------------------------------------------------ once a tick

    def step(self, rank: str, share: float, starts: tuple[int, ...]) -> None:
        """`share` 0..1 of the meter; `starts`: where the ranks begin, in shares of it by a thousand."""
        self.rank, self.wanted, self.starts = rank, share, starts
        self.share += (share - self.share) * EASE
        if abs(share - self.share) < 0.002:
            self.share = share
        for line in self.lines:
            line.age += 1
        self.lines = [line for line in self.lines if line.age < STAYS_TICKS]
        self.phrase_age += 1
        self.risen_age += 1

    @property
    def busy(self) -> bool:
        """Whether anything stands under the satin."""
        return bool(self.lines) or self.phrase_age < PHRASE_TICKS

    def take(self, fact, book) -> None:
        """A fact about Grace."""
        if fact.kind == "grace":
            self._add(fact.b, fact.a, book)
        elif fact.kind == "phrase" and fact.source == 0:
            self.phrase = book.grace.phrases[fact.a].title
            self.phrase_points, self.phrase_age = fact.b, 0
        elif fact.kind == "rank" and fact.a > fact.b:
            self.risen_age = 0

    def _add(self, reason: int, points: int, book) -> None:
        if REASONS[reason] == "phrase":
            return  # it stands there by its own name
        for line in self.lines:
            if line.reason == reason and line.age < MERGE_TICKS and (line.points > 0) == (points > 0):
                line.points, line.age = line.points + points, min(line.age, FLIES_TICKS)
                return
        titles = {row.name: row.title for row in book.grace.reasons}
        self.lines.insert(0, Line(reason, titles.get(REASONS[reason], ""), points))
        del self.lines[MOST_REASONS:]

    # ------------------------------------------------------------------ once a frame

    def draw(self, dst: pygame.Surface) -> None:
        if not self.rank:
            return
        glow = self.risen_age < RISEN_TICKS and self.risen_age % 20 < 12
        self.type.put(
            dst, RIGHT, RANK_BASELINE, self.rank, "italic", 28, GOLD if glow else IVORY, align="right", shadow=1.0
        )  # fmt: skip
        dst.blit(self.thread, (RIGHT - RIBBON_PX - 4, TOP))
        unrolled = round(RIBBON_PX * self.share)
        if unrolled > 3:
            left = RIBBON_PX - unrolled
            dst.blit(self.satin, (RIGHT - unrolled, TOP), (left, 0, unrolled, self.satin.get_height()))
            dst.blit(self.roll, (RIGHT - unrolled - 5, TOP + round(_wave(left)) - 1))
        dst.blit(self._marks(), (RIGHT - RIBBON_PX - 4, TOP + 21))
        if self.busy:
            named = self.phrase_age < PHRASE_TICKS
            ground = self.grounds[min(MOST_REASONS, len(self.lines) + named)]
            dst.blit(ground, (RIGHT + 30 - GROUND_PX, GROUND_TOP))
            self._draw_lines(dst, self._draw_phrase(dst))

    def _draw_phrase(self, dst: pygame.Surface) -> bool:
        """The phrase just danced, by its name; whether it takes the first line."""
        if self.phrase_age >= PHRASE_TICKS:
            return False
        alpha = round(255 * min(1, self.phrase_age / 8, (PHRASE_TICKS - self.phrase_age) / 30))
        x = float(RIGHT)
        if self.phrase_points:
            x -= self._points(dst, x, PHRASE_BASELINE, self.phrase_points, alpha) + 12
        self.type.put(
            dst, x, PHRASE_BASELINE, self.phrase, "italic", 22, GOLD, align="right", shadow=0.6, alpha=alpha
        )  # fmt: skip
        return True

    def _draw_lines(self, dst: pygame.Surface, below: bool) -> None:
        for k, line in enumerate(self.lines[: MOST_REASONS - below]):
            fade = min(1.0, (STAYS_TICKS - line.age) / FADES_TICKS)
            alpha = round(255 * min(fade, (line.age + 2) / FLIES_TICKS))
            y = REASONS_BASELINE + LINE_PX * (k + below) + below
            rises = 6 * max(0, FLIES_TICKS - line.age) // FLIES_TICKS
            self._points(dst, RIGHT, y + rises, line.points, alpha)
            self.type.put(dst, RIGHT - 46, y + rises, line.title, "sans", 15, IVORY, align="right", alpha=alpha)

    def _points(self, dst: pygame.Surface, x: float, y: int, points: int, alpha: int) -> float:
        """A signed number, right-aligned at x."""
        text, colour = (f"+{points}", GOLD) if points > 0 else (f"−{-points}", ROSE)
        return self.type.put(dst, x, y, text, "caps", 14, colour, align="right", alpha=alpha)

    # ------------------------------------------------------------------ pictures, made once

    def _marks(self) -> pygame.Surface:
        """Ticks under the satin where the next ranks begin."""
        if self._ticks is None or self._ticks[0] != self.starts:
            s = Sketch(RIBBON_PX + 8, 6)
            for start in self.starts:
                x = 4 + RIBBON_PX - RIBBON_PX * start / 1000
                s.line([(x, 0.5), (x, 4.5)], IVORY, 1.1, 220)
            self._ticks = self.starts, s.picture()
        return self._ticks[1]

    @staticmethod
    def _ground(lines: int) -> pygame.Surface:
        """What so many lines stand on."""
        high = min(GROUND_BOTTOM, REASONS_BASELINE + LINE_PX * lines - 2) - GROUND_TOP
        across = np.clip(np.linspace(0, 2.4, GROUND_PX), 0, 1) ** 1.3
        down = np.interp(np.arange(high), (0, 12, high - 6, high - 1), (0, 1, 1, 0))
        alpha = across[None] * down[:, None] * 196
        return surface_of(np.broadcast_to(np.array(GROUND, np.float32), (high, GROUND_PX, 3)), alpha)

    def _thread(self) -> pygame.Surface:
        s = Sketch(RIBBON_PX + 8, 22)
        points = [(x + 4, _wave(x) + BAND_PX / 2 + 0.5) for x in range(0, RIBBON_PX + 1, 3)]
        return s.line(points, GOLD, 1.1, 190).picture()

    def _satin(self) -> pygame.Surface:
        """The whole band, in slices that catch the light where it turns."""
        s = Sketch(RIBBON_PX, BAND_PX + 9)
        for x in range(0, RIBBON_PX, 2):
            y, y1 = _wave(x), _wave(x + 2)
            shine = 0.5 + 0.5 * math.sin(x / RIBBON_PX * math.tau * WAVES + 1.1)
            low = tuple(round(a + (b - a) * shine) for a, b in zip(SATIN_DARK, SATIN, strict=True))
            s.polygon([(x, y), (x + 2.3, y1), (x + 2.3, y1 + BAND_PX), (x, y + BAND_PX)], low)
            lit = tuple(round(a + (b - a) * 0.75 * shine**3) for a, b in zip(low, SATIN_LIT, strict=True))
            s.polygon([(x, y + 3), (x + 2.3, y1 + 3), (x + 2.3, y1 + 6.5), (x, y + 6.5)], lit)
        edge = [(x, _wave(x) + 0.8) for x in range(0, RIBBON_PX + 1, 3)]
        s.line(edge, SATIN_LIT, 0.7, 150)
        s.line([(x, y + BAND_PX - 1.4) for x, y in edge], SATIN_DARK, 0.9, 230)
        return s.picture()

    def _roll(self) -> pygame.Surface:
        """What is not unrolled yet, seen from its end."""
        s = Sketch(11, BAND_PX + 3)
        s.rect(1, 1, 10, BAND_PX + 2, SATIN_DARK, radius=3)
        s.rect(2.4, 1.6, 5.4, BAND_PX + 1.4, SATIN, radius=1.5)
        return s.line([(3.6, 3), (3.6, BAND_PX)], SATIN_LIT, 1.0, 200).picture()


def _wave(x: float) -> float:
    """How far down the band hangs at x from its left end: it waves, and lies flat where it is held."""
    far = 1 - x / RIBBON_PX
    return 4 + 3.2 * math.sin(x / RIBBON_PX * math.tau * WAVES) * (0.25 + 0.75 * far)
