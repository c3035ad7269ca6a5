"""The alarm for desyncs: save, advance, roll back, advance again, and compare every tick with what it was at first.

Whatever decides a fight from outside the state (an object's memory, a dict's order, a clock) shows itself here as a
difference, and the message names the first tick, the world and the columns.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from game.core.ecs import World

SHOWN = 6  # differences that a message names

Pads = Callable[[object], np.ndarray]  # the bout -> int32 (worlds, players), asked once a tick
Plant = Callable[[object], None]  # called after every tick: tests write from outside the state here


@dataclass(frozen=True)
class Desync:
    """The first difference found: which tick, which world, and what differs ('actors.x[3]: 123 != 456')."""

    tick: int
    world: int
    columns: tuple[str, ...]

    def __str__(self) -> str:
        return f"tick {self.tick}, world {self.world}: " + "; ".join(self.columns)


@dataclass(frozen=True)
class SyncReport:
    """What a sync test did: ticks advanced, ticks advanced again after a roll back, and the first desync or None."""

    ticks: int
    worlds: int
    again: int
    digest: int
    desync: Desync | None


def synctest(bout, pads: Pads, ticks: int, back: int = 8, every: int = 1, plant: Plant | None = None) -> SyncReport:
    """Advance `bout` by `ticks`; after every `every`-th tick roll back `back` ticks and advance them again.

    Stops at the first difference of state or of facts.  `plant` runs after each tick, the repeated ones included.
    """
    if back < 1 or every < 1:
        raise ValueError(f"roll back at least 1 tick at least every tick, not {back} and {every}")
    world = bout.world
    past: deque[tuple[np.ndarray, np.ndarray]] = deque(maxlen=back)  # state before a tick, pads of it
    told: deque[np.ndarray] = deque(maxlen=back)  # facts of that tick
    again = 0
    for tick in range(ticks):
        given = np.array(pads(bout), np.int32, copy=True)
        past.append((world.snapshot(), given))
        told.append(_advance(bout, given, plant))
        if len(past) < back or (tick + 1) % every:
            continue
        reached = world.snapshot()
        expected = [*(before for before, _ in list(past)[1:]), reached]
        world.restore(past[0][0])
        for k, (after, facts) in enumerate(zip(expected, list(told), strict=True)):
            repeated = _advance(bout, past[k][1], plant)
            again += 1
            found = differing(world, after) or _facts_differ(repeated, facts)
            if found:
                desync = Desync(tick - back + 1 + k, *found)
                return SyncReport(tick + 1, world.worlds, again, world.digest(desync.world), desync)
        world.restore(reached)
    return SyncReport(ticks, world.worlds, again, world.digest(), None)


def _advance(bout, pads: np.ndarray, plant: Plant | None) -> np.ndarray:
    """One tick; returns the rows of its facts."""
    facts = bout.step(pads).rows()
    if plant:
        plant(bout)
    return facts


def differing(world: World, after: np.ndarray) -> tuple[int, tuple[str, ...]] | None:
    """(world, columns) where the present state differs from the snapshot `after`, or None."""
    if np.array_equal(world.block, after):
        return None
    other = World(world.worlds, world.tables)
    other.restore(after)
    for w in range(world.worlds):
        mine, theirs = world.values(w), other.values(w)
        columns = [
            f"{name}[{row}]: {theirs[name][row]} != {mine[name][row]}"
            for name in mine
            for row in np.flatnonzero(mine[name] != theirs[name])
        ]
        if columns:
            more = [f"and {len(columns) - SHOWN} more"] if len(columns) > SHOWN else []
            return w, tuple(columns[:SHOWN] + more)
    raise AssertionError("blocks differ, but no column does: the layout does not cover the block")


def _facts_differ(mine: np.ndarray, theirs: np.ndarray) -> tuple[int, tuple[str, ...]] | None:
    """The same state, but other facts were told."""
    if np.array_equal(mine, theirs):
        return None
    if mine.shape != theirs.shape:
        return 0, (f"facts: {len(theirs)} != {len(mine)}",)
    row = int(np.flatnonzero((mine != theirs).any(1))[0])
    return int(theirs[row, 1]), (f"fact {row}: {theirs[row].tolist()} != {mine[row].tolist()}",)
