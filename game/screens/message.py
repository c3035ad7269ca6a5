"""One clear text when something cannot be: what it is, where, and how to mend it.  Never a traceback."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pygame

from game.screens.menu import Prompt
from game.screens.screen import Screen
from game.view.sketch import Sketch
from game.view.type import GOLD, INK, IVORY

if TYPE_CHECKING:
    from game.screens.app import App

WIDTH_PX = 640
GO_ON = (Prompt(("Enter",), "south", "go on"),)


class Message(Screen):
    """A text on its own; accept or back goes on to `then`."""

    def __init__(self, app: App, headline: str, text: str, then: Callable[[], None]) -> None:
        super().__init__(app)
        self.headline, self.text, self.then = headline, text, then
        self._frame: pygame.Surface | None = None

    def press(self, name: str) -> None:
        if name in ("accept", "back", "pause"):
            self.app.sound.ui("ui_accept")
            self.then()

    def draw(self, dst: pygame.Surface) -> pygame.Surface:
        case = self.app.type
        lines = case.wrapped(self.text, "sans", 17, WIDTH_PX)[:12]
        top = 270 - (len(lines) * 25 + 90) // 2
        dst.fill(INK)
        if self._frame is None:
            h = len(lines) * 25 + 130
            self._frame = Sketch(760, h).deco(2, 2, 758, h - 2, GOLD).picture()
        dst.blit(self._frame, (100, top - 52))
        case.put(dst, 480, top + 14, self.headline, "display", 27, IVORY, align="middle", track=0.04)
        y = top + 58
        for line in lines:
            case.put(dst, 480, y, line, "sans", 17, IVORY, align="middle")
            y += 25
        self.app.prompts.draw(dst, GO_ON, self.app.device, 430, 521)
        return dst
