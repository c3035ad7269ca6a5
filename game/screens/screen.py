"""What every screen is: something on the stack that hears presses, moves on with time and gives a picture."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

import pygame

from game.view.type import INK

if TYPE_CHECKING:
    from game.devices.inputs import Notice
    from game.screens.app import App

T = TypeVar("T")


class Screen:
    """One screen, a dark one by itself.  The topmost of the stack alone is stepped, drawn and told of presses."""

    fights = False  # whether pads move a dancer here, and menus do not

    def __init__(self, app: App) -> None:
        self.app = app

    def shown(self) -> None:
        """It has become the topmost."""

    def left(self) -> None:
        """It is taken from the stack for good."""

    @property
    def ready(self) -> bool:
        """The curtain may open on it."""
        return True

    def press(self, name: str) -> None:
        """A menu press: up down left right accept back pause, and in rehearsal earlier later again word."""

    def step(self, now_s: float) -> None:
        """Time has passed."""

    def draw(self, dst: pygame.Surface) -> pygame.Surface:
        """Draw upon the logical picture; returns the picture to present, which may be another one."""
        dst.fill(INK)
        return dst

    def interrupted(self, why: str) -> None:
        """The player's attention or pad is gone; `why` is a line to show, '' for a lost focus."""

    def notice(self, notice: Notice) -> None:
        """A pad joined or was lost."""
        if notice.kind == "lost" and notice.in_use:
            self.interrupted(f"{notice.name} was unplugged. Plug it in again, or go on with the keyboard.")


class Preparation(Generic[T]):
    """Something that takes long, made on a thread of its own while the screen goes on.

    `done` says that it ended; `result` is then what was made, or None with `fault` set.
    """

    def __init__(self, make: Callable[[], T]) -> None:
        self.result: T | None = None
        self.fault: Exception | None = None
        self._make = make
        self._thread = threading.Thread(target=self._run, name="preparation", daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            self.result = self._make()
        except Exception as fault:  # whatever it is, the loop's thread shows it as one line
            self.fault = fault

    @property
    def done(self) -> bool:
        return not self._thread.is_alive()

    def wait(self) -> None:
        self._thread.join()
