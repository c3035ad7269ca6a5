"""A bout that is being played: ticks at a fixed rate, pads recorded, and the tick before kept for interpolation."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from game.core.ecs import World
from game.session.clock import Clock
from game.session.replay import Recorder
from game.sim.facts import Facts

ReadPads = Callable[[], int | Sequence[int]]  # pad bits of every dancer, asked for once before each tick


class Live:
    """Plays one bout (worlds = 1) in real time.

    The view draws between `before` and `bout.world`, `alpha` of the way; `before` is the state one tick ago.
    """

    def __init__(self, bout, now: Callable[[], int], record: bool = True) -> None:
        self.bout = bout
        self.clock = Clock(now, speed_percent=bout.terms.speed_percent)
        self.before = World(bout.world.worlds, bout.world.tables)
        self.before.restore(bout.world.block)
        self.recorder = Recorder(bout) if record else None

    @property
    def alpha(self) -> float:
        return self.clock.alpha

    @property
    def paused(self) -> bool:
        return self.clock.paused

    def pause(self) -> None:
        self.clock.pause()

    def resume(self) -> None:
        self.clock.resume()

    def advance(self, read_pads: ReadPads) -> list[Facts]:
        """Run the ticks that are due and return their facts, oldest first."""
        return [self.step(read_pads()) for _ in range(self.clock.due())]

    def step(self, pads: int | Sequence[int]) -> Facts:
        """Run one tick now: single step while paused."""
        self.before.restore(self.bout.world.block)
        facts = self.bout.step(pads)
        if self.recorder is not None:
            self.recorder.note(pads)
        return facts

    def rewind(self, snapshot: np.ndarray, ticks: int) -> None:
        """Go back to a state of this bout, `ticks` after its beginning; the recording goes back with it."""
        self.bout.world.restore(snapshot)
        self.before.restore(snapshot)
        if self.recorder is not None:
            self.recorder.rewind(ticks)
        self.clock.forget()
