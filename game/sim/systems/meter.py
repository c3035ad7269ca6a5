"""The meter of Grace: every change has a reason, is told, and is written into the ledger.

Whatever is earned on a foe comes out of that foe's purse, so nobody can be danced with for ever.
"""

from __future__ import annotations

import numpy as np

from game.sim.book import Book
from game.sim.facts import Facts
from game.sim.rules import GRACE_FULL
from game.sim.spec_grace import REASON


def earn(world, facts: Facts, reason: str, w: np.ndarray, j: np.ndarray, points: np.ndarray) -> None:
    """Earn `points` in worlds w for what was done to foes j, as far as their purses go; all arrays (n,)."""
    k = np.flatnonzero(points)
    if not k.size:
        return
    purse = world.actors.purse.reshape(-1)
    w, foe, points = w[k], w[k] * world.actors.rows + j[k], points[k]
    once = np.zeros(purse.size, bool)
    once[foe] = True
    if np.count_nonzero(once) < k.size:  # the same foe twice in a tick
        foe, which = np.unique(foe, return_inverse=True)
        points, w = np.bincount(which, points).astype(np.int32), foe // world.actors.rows
    due = np.minimum(points, purse[foe])
    purse[foe] -= due
    change(world, facts, reason, np.bincount(w, due, world.worlds).astype(np.int32))


def earn_all(world, facts: Facts, w: np.ndarray, j: np.ndarray, due: dict[str, np.ndarray]) -> None:
    """Earn for several reasons at once, the first named first out of a purse; `due`: reason -> points (n,)."""
    purse = world.actors.purse.reshape(-1)
    foe = w * world.actors.rows + j
    once = np.zeros(purse.size, bool)
    once[foe] = True
    if np.count_nonzero(once) < len(foe):  # the same foe twice in a tick: one blow after the other
        for reason, points in due.items():
            earn(world, facts, reason, w, j, points)
        return
    left = purse[foe]
    for reason, points in due.items():
        if np.count_nonzero(points):
            paid = np.minimum(points, left)
            left -= paid
            change(world, facts, reason, np.bincount(w, paid, world.worlds).astype(np.int32))
    purse[foe] = left


def change(world, facts: Facts, reason: str, points: np.ndarray) -> None:
    """Raise or lower every world's meter by `points`, int32 (worlds,).

    The fact carries what the meter really changed by: it is full at GRACE_FULL and empty at 0.
    """
    s, number = world.stage, REASON[reason]
    grace = s.grace[:, 0]
    s.grace_at[:, 0] += (points > 0) * (facts.tick - s.grace_at[:, 0])
    done = np.minimum(np.maximum(points, -grace), GRACE_FULL - grace)
    w = np.flatnonzero(done)
    if w.size:
        grace += done
        world.ledger.points[:, number] += done
        world.ledger.times[w, number] += 1
        facts.tell("grace", w, 0, -1, done[w], number, grace[w])


def name_rank(world, book: Book, facts: Facts) -> None:
    """The ranks that the meters give."""
    s = world.stage
    rank = np.searchsorted(book.rank_from, s.grace, side="right").astype(np.int32) - 1
    w = np.flatnonzero(rank != s.rank)
    if w.size:
        facts.tell("rank", w, 0, -1, rank[w, 0], s.rank[w, 0])
        s.rank[:] = rank
        np.maximum(s.best_rank, rank, out=s.best_rank)
