"""Guests: bystanders of a side of their own.  Foes leave them alone; what dancers do to them costs Grace.

They count for no wave and no lock, hold no ticket, and nothing can be earned on them.
"""

from __future__ import annotations

import numpy as np

from game.core import rng
from game.core.compact import places
from game.sim.book import Book
from game.sim.facts import Facts
from game.sim.rules import TEAMS
from game.sim.spec import SUB, Level, Rect
from game.sim.spec_grace import REASON
from game.sim.systems.dance import whereabouts
from game.sim.systems.meter import Dues

GUESTS = TEAMS.index("guests")
SALT_GUESTS = 47


def harm_guests(world, book: Book, facts: Facts, rows: np.ndarray, dues: Dues) -> None:
    """Blows that dancers land on guests are told, counted, and cost Grace; `rows`: the tick's struck facts."""
    a, s = world.actors, world.stage
    w, i, j, damage = rows[:, 1], rows[:, 3], rows[:, 4], rows[:, 6]
    k = places((a.team[w, j] == GUESTS) & (i >= 0) & (i < world.players.pad.shape[1]))
    if k.size:
        w, i, j, damage = w[k], i[k], j[k], damage[k]
        np.add.at(s.harmed, (w, 0), 1)
        facts.tell("guest_harmed", w, i, j, damage, 0, 0, *whereabouts(a, w, j))
        dues.change("guest", w, book.grace_points[REASON["guest"]])


def bystanders(level: Level) -> list[tuple[Rect, int]]:
    """Where a level has guests, and how many."""
    return [(rect, int(rect.values.get("count", 1))) for rect in level.places if rect.kind == "Bystanders"]


def place_guests(world, book: Book) -> None:
    """Guests stand about where the level says so, of each kind in turn, every world's its own."""
    a = world.actors
    kinds = places(book.team == GUESTS)
    kinds = kinds[kinds > 0]
    players, seed = world.players.pad.shape[1], world.stage.seed[:, 0]
    number = 0
    for rect, count in bystanders(book.level) if kinds.size else ():
        for _ in range(count):
            x, z, way = (rng.draw(seed, number, np.int32(n), SALT_GUESTS) for n in range(3))
            for w in range(world.worlds):
                row = a.spawn(w, players)
                if row < 0:
                    return
                kind = int(kinds[number % len(kinds)])
                a.kind[w, row], a.team[w, row], a.life[w, row] = kind, GUESTS, book.life[kind]
                a.x[w, row] = int(rect.x * SUB) + int(x[w]) % max(1, int(rect.w * SUB))
                a.z[w, row] = int(rect.y * SUB) + int(z[w]) % max(1, int(rect.h * SUB))
                a.face[w, row], a.row[w, row] = 1 - 2 * int(way[w] & 1), book.stance[kind]
                a.bound_left[w, row], a.bound_right[w, row] = book.floor_left, book.floor_right
            number += 1
