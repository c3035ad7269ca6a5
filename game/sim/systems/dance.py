"""Verbs that several systems share: cut to another row, spend breath, say where somebody is."""

from __future__ import annotations

import numpy as np

from game.core.compact import places
from game.sim.book import Book
from game.sim.facts import Facts
from game.sim.rules import TEAMS
from game.sim.systems import weapons

BREATHLESS_TICKS = 60
POOL_WEARS = 12  # a blow's damage has shrunk to nothing at this many points of its victim's pool
BREATH_CAP = 1000
NOBODY_FAR = 1 << 28
GUESTS = TEAMS.index("guests")


def cut_to(world, book: Book, w: np.ndarray, i: np.ndarray, row: np.ndarray) -> None:
    """Cut to a row of the timeline; the difference in the pelvis' height settles over the next ticks."""
    a = world.actors
    at = a.at(w, i)
    before = row - (book.tick_of.take(row) > 0)  # a move's tick 0 is where it takes over
    a.settle.put(at, a.settle.take(at) + book.pelvis.take(a.row.take(at)) - book.pelvis.take(before))
    a.row.put(at, row)


def spend(world, facts: Facts, w: np.ndarray, i: np.ndarray, cost: np.ndarray, move: np.ndarray) -> None:
    """Spend breath; at 0 the dancer is essoufflee and may not spend for a while."""
    p = world.players
    at = p.at(w, i)
    left = p.breath.take(at) - cost
    p.breath.put(at, np.maximum(left, 0))
    p.spent_frame.put(at, facts.tick)
    facts.tell("spent", w, i, -1, cost, move)
    out = places(left <= 0)
    if out.size:
        p.breathless_until.put(at[out], facts.tick + BREATHLESS_TICKS)
        facts.tell("essoufflee", w[out], i[out])


def whereabouts(a, w: np.ndarray, i: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """x, y, z in whole pixels of actors, for facts."""
    at = a.at(w, i)
    return a.x.take(at) >> 8, a.y.take(at) >> 8, a.z.take(at) >> 8


def nearest_enemy(a, w: int, i: int) -> int:
    """Row of the nearest living body of the other side, guests apart; his own where there is none."""
    other = (a.team[w] != a.team[w, i]) & (a.team[w] != GUESTS) & (a.life[w] > 0) & (a.kind[w] > 0)
    far = np.where(other, np.abs(a.x[w] - a.x[w, i]), NOBODY_FAR)
    nearest = int(far.argmin())
    return nearest if other[nearest] else i


def react(world, book: Book, w: np.ndarray, j: np.ndarray, rule) -> None:
    """Cut bodies to the move that answers `rule`, an index of `rules.REACTIONS` or one for each body."""
    a = world.actors
    cut_to(world, book, w, j, book.enter.take(book.reaction[a.kind[w, j], rule]))
    a.delay[w, j], a.ticket[w, j], a.hits[w, j] = 0, 0, 0


def bury(world, book: Book, w: np.ndarray, j: np.ndarray, i: np.ndarray, facts: Facts) -> None:
    """Tell a death once; count it, and let fall what was in the hand.  `i` is whose blow it was."""
    a, s = world.actors, world.stage
    _, first = np.unique(w * a.rows + j, return_index=True)  # two blows may kill in one tick
    w, j, i = w[first], j[first], i[first]
    a.died_at[w, j] = facts.tick
    foe = a.team[w, j] == 1
    np.add.at(s.felled, (w, 0), foe.astype(np.int32))
    facts.tell("died", w, j, i, book.purse.take(a.kind[w, j]), 0, 0, *whereabouts(a, w, j))
    weapons.disarm_the_dead(world, book, facts, w, j)
    weapons.drop(world, book, facts, w, j)
    k = places(a.team[w, j] == 0)
    if k.size:
        facts.tell("fell", w[k], j[k], i[k])


def worn(damage: np.ndarray, pool: np.ndarray) -> np.ndarray:
    """What is left of a blow's damage on a body that has taken others since it last stood free; int32 (contacts,).

    As the pool fills blows count for less, so that nobody's whole life goes in one combo.
    """
    left = np.maximum(POOL_WEARS - pool, 0)
    return np.maximum((2 * damage * left + POOL_WEARS) // (2 * POOL_WEARS), damage > 0)
