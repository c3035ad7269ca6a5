"""Menu presses: up down left right accept back pause, read apart from the fight's bits.

A press is an edge.  A direction that stays held repeats, slowly at first.  What was held before the menu
opened is no press and does not repeat.
"""

from __future__ import annotations

from collections.abc import Hashable

from game.sim.spec import DIRECTIONS

REPEAT_FIRST_S = 0.40
REPEAT_NEXT_S = 0.11


class MenuPresses:
    """Collects presses from any source until they are taken."""

    def __init__(self) -> None:
        self._waiting: list[str] = []
        self._repeating: dict[Hashable, str] = {}  # source -> direction, the newest last
        self._next_s: float | None = None

    def press(self, name: str, source: Hashable) -> None:
        """A source pressed `name`."""
        self._waiting.append(name)
        if name in DIRECTIONS:
            self._repeating[source] = name
            self._next_s = None

    def release(self, source: Hashable) -> None:
        """A source let go."""
        if self._repeating.pop(source, None):
            self._next_s = None

    def clear(self) -> None:
        """Forget what was pressed and what is held."""
        self._waiting.clear()
        self._repeating.clear()
        self._next_s = None

    def take(self, now_s: float) -> list[str]:
        """The presses since the last call, repeats included, in order; `now_s` is any steady clock."""
        presses, self._waiting = self._waiting, []
        if not self._repeating:
            return presses
        if self._next_s is None:
            self._next_s = now_s + REPEAT_FIRST_S
        elif now_s >= self._next_s:
            presses.append(list(self._repeating.values())[-1])
            self._next_s = now_s + REPEAT_NEXT_S
        return presses
