"""The meter of Grace: every change has a reason, is told, and is written into the ledger.

Whatever is earned on a foe comes out of that foe's purse, so nobody can be danced with for ever.
"""

from __future__ import annotations

import numpy as np

from game.core.compact import places
from game.sim.book import Book
from game.sim.facts import Facts
from game.sim.rules import GRACE_FULL
from game.sim.spec_grace import REASON, REASONS

FIRST = np.ones(1, bool)


class Dues:
    """What a tick's events are worth, collected until `settle` pays them.  One tick's, never state."""

    __slots__ = ("_of_foes", "_outright")

    def __init__(self) -> None:
        self._of_foes: list[tuple[np.ndarray, ...]] = []  # (world, foe, reason, points), the first from a purse first
        self._outright: list[tuple[np.ndarray, ...]] = []  # (world, reason, points)

    def earn(self, reason: str, w: np.ndarray, j: np.ndarray, points: np.ndarray) -> None:
        """`points` >= 0 for what was done to foes j in worlds w, as far as their purses go; all arrays (n,)."""
        k = places(points)
        if k.size:
            self._of_foes.append((w[k], j[k], np.full(k.size, REASON[reason]), points[k]))

    def change(self, reason: str, w: np.ndarray, points) -> None:
        """Points gained or lost in worlds w, out of nobody's purse; `points`: one number or (n,)."""
        if w.size:
            self._outright.append((w, np.full(w.size, REASON[reason]), np.full(w.size, points)))

    def __bool__(self) -> bool:
        return bool(self._of_foes or self._outright)

    def paid(self, world) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Take from the purses what they can pay; (world, reason, points) of what is due: each pair once, sorted."""
        parts = self._outright
        if self._of_foes:
            w, j, reason, points = (np.concatenate(column) for column in zip(*self._of_foes, strict=True))
            parts = [*parts, (w, reason, from_purses(world, w * world.actors.rows + j, points))]
        w, reason, points = (np.concatenate(column) for column in zip(*parts, strict=True))
        pair = w * len(REASONS) + reason
        order = pair.argsort(kind="stable")
        pair = pair[order]
        start = places(np.concatenate((FIRST, pair[1:] != pair[:-1])))
        at = pair[start]
        return at // len(REASONS), at % len(REASONS), np.add.reduceat(points[order], start, dtype=np.int32)


def from_purses(world, foe: np.ndarray, points: np.ndarray) -> np.ndarray:
    """What is really paid of `points`, each due in its turn out of the purse of `foe` (place in the flat table)."""
    purse = world.actors.purse.reshape(-1)
    order = foe.argsort(kind="stable")
    foe, due = foe[order], points[order]
    first = np.ones(len(foe), bool)
    first[1:] = foe[1:] != foe[:-1]
    start = places(first)
    last = np.append(start[1:], len(foe)) - 1
    asked = due.cumsum()
    before = (asked - due)[start].repeat(last - start + 1)  # what other foes were asked for
    given = np.minimum(asked - before, purse[foe])
    earlier = np.zeros_like(given)
    earlier[1:] = given[:-1] * ~first[1:]
    purse[foe[last]] -= given[last].astype(purse.dtype)
    paid = np.empty_like(given)
    paid[order] = given - earlier
    return paid


def settle(world, book: Book, facts: Facts, dues: Dues) -> None:
    """Pay what is due: every world's meter moves reason by reason in their order (`spec_grace.REASONS`).

    Facts and ledger carry what the meter really changed by: it is full at GRACE_FULL and empty at 0.
    """
    s = world.stage
    w, reason, points = dues.paid(world)
    turn = np.arange(len(w)) - np.searchsorted(w, w)  # which of its world's changes each is
    moved, grace, total = w[turn == 0], s.grace.reshape(-1), np.empty_like(points)
    for n in range(int(turn.max(initial=-1)) + 1):
        k = places(turn == n)
        before = grace[w[k]]
        total[k] = np.minimum(np.maximum(before + points[k], 0), GRACE_FULL)
        grace[w[k]] = total[k]
        points[k], asked = total[k] - before, points[k]
        s.grace_at[w[k[asked > 0]], 0] = facts.tick
    k = places(points)
    if k.size:
        w, reason, points, total = w[k], reason[k], points[k], total[k]
        world.ledger.points[w, reason] += points
        world.ledger.times[w, reason] += 1
        facts.tell("grace", w, 0, -1, points, reason, total)
        name_rank(world, book, facts, moved)


def name_rank(world, book: Book, facts: Facts, w: np.ndarray) -> None:
    """The ranks that the meters of worlds w give."""
    s = world.stage
    rank = np.searchsorted(book.rank_from, s.grace[w, 0], side="right") - 1
    k = places(rank != s.rank[w, 0])
    if k.size:
        w, rank = w[k], rank[k]
        facts.tell("rank", w, 0, -1, rank, s.rank[w, 0])
        s.rank[w, 0] = rank
        s.best_rank[w, 0] = np.maximum(s.best_rank[w, 0], rank)
