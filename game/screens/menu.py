"""Lists that are walked through with keys or pad, and the row of prompts beneath a screen."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pygame

from game.view.sketch import Sketch
from game.view.type import GOLD, INK, IVORY, RED, Type

LIT, PLAIN, NOTE = (255, 244, 222), (232, 214, 194), (222, 186, 130)
SHORT = {"left_shoulder": "LB", "right_shoulder": "RB", "left_trigger": "LT", "right_trigger": "RT", "start": "Start"}
STEP_PX, STEP_LIT_PX = 33, 38


@dataclass
class Item:
    """One line: what it says, what it does, and for settings how it is turned and what it shows."""

    label: str
    act: Callable[[], None] | None = None
    note: str = ""
    turn: Callable[[int], None] | None = None
    shows: Callable[[], str] | None = None


class Menu:
    """A list with one line lit.  `press` returns whether it moved ('move'), acted ('accept') or nothing ('')."""

    def __init__(self, items: Sequence[Item], size_px: int = 20, step_px: int = STEP_PX) -> None:
        self.items, self.at, self.size_px, self.step_px = list(items), 0, size_px, step_px
        self._mark: pygame.Surface | None = None

    def press(self, name: str) -> str:
        item = self.items[self.at]
        if name in ("up", "down"):
            self.at = (self.at + (1 if name == "down" else -1)) % len(self.items)
            return "move"
        if name in ("left", "right") and item.turn:
            item.turn(1 if name == "right" else -1)
            return "move"
        if name == "accept" and item.act:
            item.act()
            return "accept"
        if name == "accept" and item.turn:
            item.turn(1)
            return "move"
        return ""

    def draw(self, dst: pygame.Surface, case: Type, x: int, y: int, value_x: int = 0) -> None:
        """The lines from baseline `y` down; values of settings at `value_x`."""
        if self._mark is None:
            self._mark = ribbon_mark()
        for i, item in enumerate(self.items):
            lit = i == self.at
            size = self.size_px + 5 if lit else self.size_px
            if lit:
                dst.blit(self._mark, (x - 46, y - 16))
            w = case.put(dst, x, y, item.label, "caps", size, LIT if lit else PLAIN, track=0.02, shadow=0.8)
            if lit:
                dst.fill(RED, (x, y + 6, round(w), 2))
                dst.fill((255, 120, 116), (x, y + 9, round(w), 1))
            if item.note:
                case.put(dst, x + w + 13, y - 1, item.note, "italic", 17, NOTE, shadow=0.8)
            if item.shows:
                said = f"‹  {item.shows()}  ›" if lit and item.turn else item.shows()
                case.put(dst, value_x, y, said, "italic", 21, GOLD if lit else PLAIN, shadow=0.8)
            y += self.step_px + 5 if lit else self.step_px


def ribbon_mark() -> pygame.Surface:
    """The end of a ribbon that points at the lit line."""
    s = Sketch(40, 22)
    s.polygon([(0, 4), (30, 6), (36, 4), (31, 10.5), (36, 17), (30, 16), (0, 18)], (170, 18, 38))
    s.polygon([(0, 6.5), (29, 8), (29, 9.2), (0, 8.2)], (236, 104, 100))
    s.polygon([(0, 15), (29, 13.6), (29, 15.4), (0, 17.4)], (98, 6, 22))
    return s.picture()


@dataclass(frozen=True)
class Prompt:
    """One hint: keys on the keyboard, a place on the pad ('' = none), and what they do."""

    keys: tuple[str, ...]
    pad: str
    says: str


class Prompts:
    """Draws rows of prompts for the device that was used last; key caps and pad places are made once."""

    def __init__(self, case: Type) -> None:
        self.type = case
        self._caps: dict[tuple[str, str], pygame.Surface] = {}

    def draw(
        self, dst: pygame.Surface, prompts: Sequence[Prompt], device: str, x: int, y: int, align: str = "left"
    ) -> None:
        """A row with its baseline at `y`; `x` is its left or right end."""
        if align == "right":
            x -= self.width(prompts, device)
        for prompt in prompts:
            for mark in self._marks(prompt, device):
                picture = self._cap(*mark)
                dst.blit(picture, (x, y - 5 - picture.get_height() // 2))
                x += picture.get_width() + 3
            x += 3
            x += round(self.type.put(dst, x, y, prompt.says, "sans", 15, IVORY, shadow=0.8)) + 22

    def width(self, prompts: Sequence[Prompt], device: str) -> int:
        total = -22
        for p in prompts:
            total += sum(self._cap(*m).get_width() + 3 for m in self._marks(p, device))
            total += 3 + round(self.type.width(p.says, "sans", 15)) + 22
        return total

    @staticmethod
    def _marks(prompt: Prompt, device: str) -> list[tuple[str, str]]:
        if device == "pad" and prompt.pad:
            return [("pad", prompt.pad)]
        return [("key", key) for key in prompt.keys]

    def _cap(self, kind: str, name: str) -> pygame.Surface:
        if (kind, name) not in self._caps:
            if kind == "pad" and name in ("north", "south", "east", "west"):
                made = pad_button(name)
            elif name in ("Up", "Down", "Left", "Right", "up", "down", "left", "right"):
                made = arrow_key(name.lower())
            else:
                made = self._key(SHORT.get(name, name))
            self._caps[kind, name] = made
        return self._caps[kind, name]

    def _key(self, name: str) -> pygame.Surface:
        h, size = 20, 12.5
        w = max(h, math.ceil(self.type.width(name, "sans_bold", size)) + 12)
        made = Sketch(w + 1, h + 1).rect(0.5, 0.5, w, h, INK, 205, 4).frame(0.5, 0.5, w, h, IVORY, 1.0, 4)
        made = made.line([(4, h - 2.4), (w - 4, h - 2.4)], IVORY, 0.7, 120).picture()
        self.type.put(made, (w + 1) / 2, 14, name, "sans_bold", size, IVORY, align="middle")
        return made


def arrow_key(direction: str) -> pygame.Surface:
    """A key cap with an arrow."""
    h, r = 20, 4.4
    turn = {"up": -90, "down": 90, "left": 180, "right": 0}[direction]
    head = [
        (h / 2 + r * math.cos(math.radians(turn + k)), h / 2 + r * math.sin(math.radians(turn + k)))
        for k in (0, 125, -125)
    ]
    s = Sketch(h + 1, h + 1).rect(0.5, 0.5, h, h, INK, 205, 4).frame(0.5, 0.5, h, h, IVORY, 1.0, 4)
    return s.polygon(head, IVORY).picture()


def pad_button(place: str) -> pygame.Surface:
    """A face button by its place, four dots with one filled: it reads on every make of pad."""
    r = 10.5
    s = Sketch(22, 22).disc(11, 11, r, INK, 205).ring(11, 11, r, IVORY, 1.0)
    for name, (dx, dy) in {"north": (0, -1), "east": (1, 0), "south": (0, 1), "west": (-1, 0)}.items():
        x, y = 11 + dx * r * 0.5, 11 + dy * r * 0.5
        s = s.disc(x, y, 2.7, IVORY) if name == place else s.ring(x, y, 1.6, IVORY, 0.6)
    return s.picture()
