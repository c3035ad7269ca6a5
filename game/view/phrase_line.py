"""The steps just danced, along the bottom; where they begin an enchaînement, the steps that are still wanted too."""

from __future__ import annotations

import pygame

from game.sim.spec import LINKS
from game.view.type import GOLD, IVORY, RED, Type

LINK_TITLES = {"tombe": "tombé", "pas_de_bourree": "pas de bourrée"}
QUIET_FAMILIES = ("stance", "reactions", "rising")
STAYS_TICKS, FADES_TICKS = 150, 30
REMEMBERED, SHOWN = 10, 4
LEAST = 2  # steps of a phrase before the others are shown
SIZE_PX = 21


class PhraseLine:
    """Listens to what begins, and knows how far the book's phrases have come."""

    def __init__(self, case: Type, x: int, y: int, width_px: int) -> None:
        self.type, self.x, self.y, self.width_px = case, x, y, width_px
        self.clear()

    def clear(self) -> None:
        self.danced: list[str] = []  # ids, the latest last
        self.titles: list[str] = []  # what is shown ...
        self.done, self.whole = 0, False  # ... how many of them are danced, and whether that is a phrase
        self.age = 0

    @property
    def shown(self) -> list[str]:
        """Titles of the steps danced, as they are shown."""
        return self.titles[: self.done]

    def step(self) -> None:
        """One tick."""
        self.age += 1
        if self.age > STAYS_TICKS:
            self.clear()

    def take(self, fact, book) -> None:
        """A dancer's move or small step."""
        if fact.kind == "began":
            move = book.moves[fact.a]
            if move is None or move.family in QUIET_FAMILIES:
                return
            self.danced.append(move.name)
        elif fact.kind == "step":
            self.danced.append(LINKS[fact.a - 1])
        del self.danced[:-REMEMBERED]
        self._compose(book)
        self.age = 0 if fact.kind == "began" else self.age

    def _compose(self, book) -> None:
        """The phrase that has come furthest, or the last moves as they were."""
        named = {m.name: m.title for m in reversed(book.moves) if m} | LINK_TITLES  # dancers stand first: theirs count
        phrases = [phrase.steps for phrase in book.grace.phrases]
        reached = [(progress(steps, self.danced), steps) for steps in phrases]
        done, steps = max(reached, key=lambda entry: entry[0], default=(0, ()))
        if done >= LEAST:
            self.titles, self.done, self.whole = [named[s] for s in steps], done, done == len(steps)
            return
        moves = [s for s in self.danced if s not in LINKS][-SHOWN:]
        self.titles, self.done, self.whole = [named[s] for s in moves], len(moves), False

    def draw(self, dst: pygame.Surface) -> None:
        """Steps that are danced stand on a red line; what a phrase still wants is fainter."""
        fade = min(1.0, (STAYS_TICKS - self.age) / FADES_TICKS)
        if not self.titles or fade <= 0:
            return
        put, width = self.type.put, self.type.width
        first = 0
        while first < self.done - 1 and width(", ".join(self.titles[first:]), "italic", SIZE_PX) > self.width_px:
            first += 1
        x, last = float(self.x), len(self.titles) - 1
        for i in range(first, len(self.titles)):
            danced = i < self.done
            colour = GOLD if self.whole else IVORY
            alpha = round(255 * fade * (1 if danced else 0.8))
            if x - self.x + width(self.titles[i], "italic", SIZE_PX) > self.width_px and not danced:
                break
            w = put(dst, x, self.y, self.titles[i], "italic", SIZE_PX, colour, shadow=1.0, alpha=alpha)
            if danced and fade == 1:
                dst.fill(RED, (round(x), self.y + 5, round(w), 2))
                if i == self.done - 1:
                    dst.fill(IVORY, (round(x), self.y + 7, round(w), 1))
            x += w
            if i < last:
                x += put(dst, x, self.y, ", ", "italic", SIZE_PX, IVORY, alpha=alpha) + 1


def progress(steps: tuple[str, ...], danced: list[str]) -> int:
    """How many of a phrase's steps the last ones danced are; small steps that it does not ask for do not count."""
    links = any(step in LINKS for step in steps)
    own = danced if links else [step for step in danced if step not in LINKS]
    for count in range(min(len(steps), len(own)), 0, -1):
        if tuple(own[-count:]) == steps[:count]:
            return count
    return 0
