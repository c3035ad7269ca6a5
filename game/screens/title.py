"""The title: the name and the menu before the house curtain, which opens on the studio where she practises alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pygame

from game.screens.curtain import Curtain, drape
from game.screens.menu import Item, Menu, Prompt
from game.screens.screen import Screen
from game.view.sketch import Sketch, scrim
from game.view.type import GOLD, IVORY, RED

if TYPE_CHECKING:
    from game.screens.app import App

LEFT = 44
NAME_PX = 44.5
CAMERA_X = 1529.0  # her practice stands before the great window, right of the menu
MARK = (1690, 84)
PROMPTS = (Prompt(("up", "down"), "", "choose"), Prompt(("Enter",), "south", "take the floor"))
#: What she practises, over and over: (notation of buttons held, ticks).
PRACTICE: tuple[tuple[tuple[str, ...], int], ...] = (
    ((), 50), (("heavy",), 2), ((), 130), (("light",), 2), ((), 26), (("light",), 2), ((), 90), (("special",), 2),
    ((), 200), (("reverence",), 2), ((), 170), (("jump",), 2), ((), 100),
)  # fmt: skip


class Title(Screen):
    """The first screen.  Nothing that takes long is imported or made before it has been drawn once."""

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self.menu = Menu(
            [
                Item("New performance", app.new_performance, "the studio, by night"),
                Item("Demonstration", app.demonstration, "she dances by herself"),
                Item("Rehearsal", app.rehearse, "to try everything"),
                Item("Options", app.options),
                Item("Curtain", app.quit),
            ]
        )
        self.curtain = Curtain(closed=True)
        self.practice = None
        self._asked = False
        self._drapes: tuple[pygame.Surface, pygame.Surface] | None = None
        self._rule: pygame.Surface | None = None
        self._drawn = 0

    def left(self) -> None:
        self.practice = None
        self.app.house.forget_practice()

    def press(self, name: str) -> None:
        if name in ("back", "pause"):
            self.menu.at = len(self.menu.items) - 1
            self.app.sound.ui("ui_back")
            return
        heard = self.menu.press(name)
        if heard:
            self.app.sound.ui(f"ui_{heard}")

    def step(self, now_s: float) -> None:
        if self._drawn >= 2 and not self._asked:
            self._asked = True
            self.app.house.prepare_practice()
        if self._asked and self.practice is None:
            self.practice = self.app.house.practice(CAMERA_X, PRACTICE, self.app.now_ns)
        self.curtain.step(now_s, self.practice is not None)
        if self.practice:
            self.practice.step()

    def draw(self, dst: pygame.Surface) -> pygame.Surface:
        if self._drapes is None:
            left, right = drape(470, 540, 80, 4), drape(96, 540, 40, 5, right=True)
            self._drapes = left.convert_alpha(), right.convert_alpha()
            self._foot = scrim(960, 70, (10, 3, 6), ((0, 0), (70, 225)))
            self._rule = self._make_rule()
        if self.practice and self.curtain.share < 1:
            self.practice.draw(dst)
        else:
            dst.fill((20, 3, 8))
        self.curtain.draw(dst)
        left, right = self._drapes
        dst.blit(left, (0, 0))
        dst.blit(right, (960 - right.get_width(), 0))
        dst.blit(self._foot, (0, 470))
        self._print(dst)
        self._drawn += 1
        return dst

    def _make_rule(self) -> pygame.Surface:
        w = round(self.app.type.width("BALLERINA", "display", NAME_PX, 0.03))
        s = Sketch(w, 14).line([(0, 5), (w - 4, 5)], GOLD, 1.0).line([(0, 8.6), (w - 4, 8.6)], GOLD, 0.6)
        return s.diamond(w / 2 - 2, 6.8, 4.8, RED, GOLD).picture()

    def _print(self, dst: pygame.Surface) -> None:
        put = self.app.type.put
        put(dst, LEFT, 66, "The Ruska Roma academy presents", "italic", 18, GOLD, shadow=0.8)
        put(dst, LEFT - 2, 118, "BALLERINA", "display", NAME_PX, (250, 226, 178), track=0.03, shadow=0.7)
        dst.blit(self._rule, (LEFT, 127))
        put(dst, LEFT, 158, "an evening in the studio", "italic", 18, IVORY, shadow=0.8)
        self.menu.draw(dst, self.app.type, LEFT, 226)
        self.app.prompts.draw(dst, PROMPTS, self.app.device, LEFT, 521)
        put(
            dst,
            930,
            521,
            "An unofficial work inspired by the film",
            "sans_italic",
            14,
            (228, 208, 186),
            align="right",
            shadow=1.0,
        )


def practice_level(level, mark: tuple[int, int]):
    """The same room with nobody else in it and her mark elsewhere."""
    return replace(level, name=f"{level.name}_practice", encounters=(), start=mark)
