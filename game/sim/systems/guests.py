"""Guests: bystanders of a side of their own.  Foes leave them alone; what dancers do to them costs Grace.

They count for no wave and no lock, hold no ticket, and nothing can be earned on them.  A guest who is somebody (`asks`)
comes only where a level names her; one whose stance is `paced` beats time with it.
"""

from __future__ import annotations

import numpy as np

from game.core import rng
from game.core.compact import entries, places
from game.sim.book import Book
from game.sim.facts import Facts
from game.sim.rules import TEAMS
from game.sim.spec import SUB, Level, Rect
from game.sim.spec_grace import REASON
from game.sim.systems.dance import whereabouts
from game.sim.systems.meter import Dues

GUESTS = TEAMS.index("guests")
SALT_GUESTS = 47
LEAST_TICKS = 28  # between two falls of a cane, at the least: a quick pulse goes by


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


def keep_time(world, book: Book, facts: Facts) -> None:
    """Whoever beats time stands in the tick of her stance that the pulse has come to, and is heard on it."""
    a = world.actors
    w, i = entries((book.beats_time.take(a.kind) > 0) & (a.row >= book.stance.take(a.kind)) & (a.life > 0))
    first = book.stance.take(a.kind[w, i])
    move = book.move_of.take(first)
    k = places(book.move_of.take(a.row[w, i]) == move)
    if not k.size:
        return
    w, i, first, move = w[k], i[k], first[k], move[k]
    pulse, since = book.pulse(facts.tick)
    pulses = -(-LEAST_TICKS // pulse)
    since += (facts.tick - since) // pulse % pulses * pulse
    last = book.last.take(move)
    a.row[w, i] = first + since * (last - 1 - first) // (pulse * pulses)  # the last row sounds, and is never reached
    if since == 0:
        facts.tell("cue", w, i, -1, book.sound.take(last), move, 0, *whereabouts(a, w, i))


def bystanders(level: Level) -> list[tuple[Rect, int]]:
    """Where a level has guests, and how many; a place may name `who` stands there."""
    return [(rect, int(rect.values.get("count", 1))) for rect in level.places if rect.kind == "Bystanders"]


def place_guests(world, book: Book) -> None:
    """Guests stand about where the level says so, of each kind in turn, every world's its own."""
    a = world.actors
    guests = [k for k, fighter in enumerate(book.fighters) if fighter and fighter.team == "guests"]
    crowd = [k for k in guests if not book.fighters[k].asks]
    players, seed = world.players.pad.shape[1], world.stage.seed[:, 0]
    number = 0
    for rect, count in bystanders(book.level):
        named = [k for k in guests if book.fighters[k].name == rect.values.get("who", "")]
        kinds = named or crowd
        if not kinds:
            continue
        for _ in range(count):
            x, z, way = (rng.draw(seed, number, np.int32(n), SALT_GUESTS) for n in range(3))
            for w in range(world.worlds):
                row = a.spawn(w, players)
                if row < 0:
                    return
                kind = kinds[number % len(kinds)]
                a.kind[w, row], a.team[w, row], a.life[w, row] = kind, GUESTS, book.life[kind]
                a.x[w, row] = int(rect.x * SUB) + int(x[w]) % max(1, int(rect.w * SUB))
                a.z[w, row] = int(rect.y * SUB) + int(z[w]) % max(1, int(rect.h * SUB))
                a.face[w, row], a.row[w, row] = 1 - 2 * int(way[w] & 1), book.stance[kind]
                a.bound_left[w, row], a.bound_right[w, row] = book.floor_left, book.floor_right
            number += 1
