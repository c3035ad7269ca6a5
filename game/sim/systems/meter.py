"""The meter of Grace: every change has a reason, is told, and is written into the ledger.

Whatever is earned on a foe comes out of that foe's purse, so nobody can be danced with for ever.
"""

from __future__ import annotations

import numpy as np

from game.core.compact import places
from game.sim.book import Book
from game.sim.facts import Facts
from game.sim.rules import GRACE_FULL, some
from game.sim.spec_grace import REASON


def earn(world, facts: Facts, reason: str, w: np.ndarray, j: np.ndarray, points: np.ndarray) -> None:
    """Earn `points` in worlds w for what was done to foes j, as far as their purses go; all arrays (n,)."""
    earn_all(world, facts, w, j, {reason: points})


def earn_all(world, facts: Facts, w: np.ndarray, j: np.ndarray, due: dict[str, np.ndarray]) -> None:
    """Earn for several reasons at once, the first named first out of a purse; `due`: reason -> points (n,)."""
    due = {reason: points for reason, points in due.items() if np.count_nonzero(points)}
    if not due:
        return
    purse = world.actors.purse.reshape(-1)
    foe = w * world.actors.rows + j
    again = second_times(foe, purse.size)
    k = places(~again) if some(again) else slice(None)
    own, left = w[k], purse[foe[k]]
    for reason, points in due.items():
        paid = np.minimum(points[k], left)
        left -= paid
        change(world, facts, reason, np.bincount(own, paid, world.worlds).astype(np.int32))
    purse[foe[k]] = left
    if some(again):  # the same foe twice in a tick: one blow after the other
        k = places(again)
        earn_all(world, facts, w[k], j[k], {reason: points[k] for reason, points in due.items()})


def second_times(places: np.ndarray, size: int) -> np.ndarray:
    """Which entries have stood before in the list of places 0..size-1; bool (n,)."""
    first = np.zeros(size, np.int64)
    n = np.arange(len(places))
    first[places[::-1]] = n[::-1]  # the last to write is the first in the list
    return first[places] != n


def change(world, facts: Facts, reason: str, points: np.ndarray) -> None:
    """Raise or lower every world's meter by `points`, int32 (worlds,).

    The fact carries what the meter really changed by: it is full at GRACE_FULL and empty at 0.
    """
    s, number = world.stage, REASON[reason]
    grace = s.grace[:, 0]
    s.grace_at[:, 0] += (points > 0) * (facts.tick - s.grace_at[:, 0])
    done = np.minimum(np.maximum(points, -grace), GRACE_FULL - grace)
    w = places(done)
    if w.size:
        grace += done
        world.ledger.points[:, number] += done
        world.ledger.times[w, number] += 1
        facts.tell("grace", w, 0, -1, done[w], number, grace[w])


def name_rank(world, book: Book, facts: Facts) -> None:
    """The ranks that the meters give."""
    s = world.stage
    rank = np.searchsorted(book.rank_from, s.grace, side="right").astype(np.int32) - 1
    w = places(rank != s.rank)
    if w.size:
        facts.tell("rank", w, 0, -1, rank[w, 0], s.rank[w, 0])
        s.rank[:] = rank
        np.maximum(s.best_rank, rank, out=s.best_rank)
