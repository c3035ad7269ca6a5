"""What a bot sees: places, facings, life, and which tick of which move everybody is in, a moment late.

Nothing of minds, schedules or random numbers is in it: a bot knows what a player could read off the picture.
"""

from __future__ import annotations

import numpy as np

SEEN = ("kind", "team", "x", "z", "y", "face", "life", "row", "stun", "plea")
SHOTS_SEEN = ("kind", "team", "x", "z", "vx")


class Sight:
    """The last pictures of W worlds; the oldest, `delay_ticks` ago, is the one a player would react to now."""

    def __init__(self, world, delay_ticks: int) -> None:
        self._ring = [[c.copy() for c in self._now(world)] for _ in range(delay_ticks + 1)]
        self._at = 0

    @staticmethod
    def _now(world) -> list[np.ndarray]:
        return [getattr(world.actors, n) for n in SEEN] + [getattr(world.shots, n) for n in SHOTS_SEEN]

    def look(self, world) -> dict[str, np.ndarray]:
        """Take in the present picture, return the oldest kept: name -> (W, N); shots' names begin so."""
        for kept, column in zip(self._ring[self._at], self._now(world), strict=True):
            kept[:] = column
        self._at = (self._at + 1) % len(self._ring)
        return dict(zip((*SEEN, *(f"shot_{n}" for n in SHOTS_SEEN)), self._ring[self._at], strict=True))

    def keep(self, k: np.ndarray) -> None:
        self._ring = [[c[k] for c in picture] for picture in self._ring]
