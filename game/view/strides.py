"""Places of those whom Adagio slows: they live one tick in three, and are shown on their way through all three."""

from __future__ import annotations

from game.sim.slowness import SLOWNESS, slowed_bodies
from game.sim.spec import SUB

Place = tuple[float, float, float]  # x, rise, z in px


class Strides:
    """The last step of every slowed body: from where, to where, since which tick."""

    def __init__(self) -> None:
        self._steps: dict[tuple[int, int], tuple[Place, Place, int]] = {}  # (row, generation) -> from, to, since

    def clear(self) -> None:
        """Nobody is on his way."""
        self._steps.clear()

    def take(self, world, book) -> None:
        """Note who is slowed after a tick and where his step leads."""
        if not world.stage.adagio[0, 0]:
            self.clear()
            return
        a, now = world.actors, int(world.stage.frame[0, 0])
        slow = slowed_bodies(world, book.flags.take(a.row))[0] & (a.kind[0] > 0)
        steps = {}
        for i in slow.nonzero()[0].tolist():
            key = (i, int(a.generation[0, i]))
            to = (float(a.x[0, i]) / SUB, float(a.y[0, i] + a.settle[0, i]) / SUB, float(a.z[0, i]) / SUB)
            start, end, since = self._steps.get(key, (to, to, now))
            if (to[0], to[2]) != (end[0], end[2]):  # what settles after a cut does so in every tick, and is no step
                start, end, since = _between(start, end, (now - since) / SLOWNESS), to, now
            start, end = (start[0], to[1], start[2]), (end[0], to[1], end[2])
            steps[key] = (start, end, since)
        self._steps = steps

    def shown(self, row: int, generation: int, frame: int, alpha: float) -> Place | None:
        """Where a slowed body is shown `alpha` of the way through tick `frame`, or None if it is not slowed."""
        step = self._steps.get((row, generation))
        if step is None:
            return None
        start, end, since = step
        return _between(start, end, (frame - since + alpha) / SLOWNESS)


def _between(start: Place, end: Place, share: float) -> Place:
    k = min(max(share, 0.0), 1.0)
    return tuple(a + (b - a) * k for a, b in zip(start, end, strict=True))
