"""A fixed step: how many ticks are due, from a monotonic clock that is handed in.

Time is kept in whole nanoseconds times the rate, so that nothing is rounded: an hour of frames is 216,000 ticks.  Who
wants a slower fight has fewer ticks in a second; each of them is the same.
"""

from __future__ import annotations

from collections.abc import Callable

TICKS_PER_S = 60
NS_PER_S = 1_000_000_000
WHOLE = NS_PER_S * 100
MOST_CAUGHT_UP = 5  # ticks of one frame; what is due beyond them is dropped, or a slow frame would make the next slower


class Clock:
    """Counts ticks that are due.  `now` returns nanoseconds of a monotonic clock; `dropped_ticks` what was let go."""

    def __init__(
        self,
        now: Callable[[], int],
        ticks_per_s: int = TICKS_PER_S,
        most: int = MOST_CAUGHT_UP,
        speed_percent: int = 100,
    ) -> None:
        if ticks_per_s < 1 or most < 1 or speed_percent < 1:
            given = f"{ticks_per_s}, {most} and {speed_percent}"
            raise ValueError(f"a clock needs a rate, a limit and a speed of at least 1, not {given}")
        self._now, self._rate, self._most = now, ticks_per_s * speed_percent, most
        self._last = now()
        self._owed = 0  # nanoseconds times rate times percent; a tick is WHOLE of them
        self.dropped_ticks = 0
        self.paused = False

    def due(self) -> int:
        """Ticks to run now, 0..most.  A clock that goes backwards owes nothing."""
        now = self._now()
        passed, self._last = max(now - self._last, 0), now
        if self.paused:
            return 0
        ticks, self._owed = divmod(self._owed + passed * self._rate, WHOLE)
        if ticks > self._most:
            self.dropped_ticks += ticks - self._most
            ticks = self._most
        return ticks

    @property
    def alpha(self) -> float:
        """How far the picture stands between the last two ticks, 0..1 (below 1); fixed while paused."""
        return self._owed / WHOLE

    def pause(self) -> None:
        """Stop: no tick is due until `resume`, and the time between is never owed."""
        self.forget()
        self.paused = True

    def resume(self) -> None:
        if self.paused:
            self._last = self._now()
            self.paused = False

    def forget(self) -> None:
        """Let go of the time since the last call of `due`: after a load, a dragged window, a breakpoint."""
        self._last = self._now()
