"""Somebody gives the beat: he waits with his baton up until it can fall on a pulse, and his friends strike with it.

Those who are conducted strike together, each with a blow of his own that reaches her from where he stands; attack
tickets count as ever, and nobody is told later than difficulty allows.
"""

from __future__ import annotations

import numpy as np

from game.sim.book import Book
from game.sim.difficulty import TELL_TICKS, TICKETS
from game.sim.facts import Facts
from game.sim.rules import DOES_, FIGHTS, FREE, MEASURES, MOVE, WEIGHT
from game.sim.spec import SUB, Beat
from game.sim.spec_mind import DOES
from game.sim.systems.dance import nearest_enemy, whereabouts
from game.sim.systems.moves import APART_TICKS, UNBLOCKABLE_TELL_TICKS, begin

ATTACKS, SHOOTS = DOES.index("attack"), DOES.index("shoot")
IN_REACH_PX = 24  # who is conducted leans out so much further than he would by himself
IN_VIEW_PX = 20  # and he is this far inside the picture


def give_beat(world, book: Book, facts: Facts, w: int, i: int, beat: Beat) -> None:
    """Actor i of world w has come to a beat of his move: he waits for its pulse, and so do those who play for him."""
    a, s, now = world.actors, world.stage, facts.tick
    earliest = now + beat.falls_tick - beat.tick
    players = who_play(world, book, w, i) if beat.friends else []
    for _, move in players:
        earliest = max(earliest, now + told_ticks(book, move))
    if players:
        earliest = max(earliest, int(s.next_blow[w, 0]) + APART_TICKS)
    falls = int(book.next_in_bar(earliest, beat.bar))
    a.delay[w, i], a.blow_at[w, i] = falls - now - (beat.falls_tick - beat.tick), falls
    move = book.move_of[a.row[w, i]]
    facts.tell("told", w, i, -1, move, falls - now, 0, *(int(v) for v in whereabouts(a, w, i)))
    for row, move in players:
        plays(world, book, facts, w, row, move, falls)


def who_play(world, book: Book, w: int, i: int) -> list[tuple[int, int]]:
    """(row, move) of those of his side who stand ready and reach the nearest enemy, as many as tickets are left."""
    a, s = world.actors, world.stage
    free = (book.flags.take(a.row[w]) & FREE) != 0
    free &= (a.team[w] == a.team[w, i]) & (a.kind[w] > 0) & (a.life[w] > 0) & (a.stun[w] == 0) & (a.holder[w] == 0)
    free &= (a.plea[w] == FIGHTS) & (a.hit_stop[w] == 0) & (a.ticket[w] == 0)
    free &= (a.x[w] > s.lock_left[w, 0] + IN_VIEW_PX * SUB) & (a.x[w] < s.lock_right[w, 0] - IN_VIEW_PX * SUB)
    free[i] = False
    left = int(TICKETS[book.terms.difficulty]) - int(a.ticket[w].sum())
    found = []
    for row in np.flatnonzero(free).tolist():
        move = blow_of(world, book, w, row)
        if move:
            found.append((row, move))
    return found[: max(0, left)]


def blow_of(world, book: Book, w: int, row: int) -> int:
    """The blow that somebody would rather strike than any other from where he stands; 0 = he is out of reach."""
    a = world.actors
    target = nearest_enemy(a, w, row)
    if target == row:
        return 0
    far, deep = (abs(int(column[w, target] - column[w, row])) for column in (a.x, a.z))
    lines = book.mind[:, book.mind_index[a.kind[w, row], a.act[w, row]]]
    reaches = ((lines[DOES_] == ATTACKS) | (lines[DOES_] == SHOOTS)) & (lines[MOVE] > 0)
    reaches &= (lines[0] <= far) & (far <= lines[MEASURES] + IN_REACH_PX * SUB)
    reaches &= deep <= lines[MEASURES + 1]
    weight = lines[WEIGHT] * reaches
    return int(lines[MOVE, weight.argmax()]) if weight.any() else 0


def told_ticks(book: Book, move: int) -> int:
    """Ticks from the beginning of a blow to its first active tick, at least."""
    ahead = int(TELL_TICKS[book.terms.difficulty])
    if book.unblockable[move]:
        ahead = max(ahead, UNBLOCKABLE_TELL_TICKS)
    startup, tell = int(book.startup[move]), int(book.tell_tick[move])
    return tell + max(startup - tell, ahead)


def plays(world, book: Book, facts: Facts, w: int, row: int, move: int, falls: int) -> None:
    """One of them begins his blow; it falls in the frame `falls`."""
    a, s = world.actors, world.stage
    a.face[w, row] = 1 if a.x[w, nearest_enemy(a, w, row)] >= a.x[w, row] else -1
    at = np.array([w]), np.array([row])
    begin(world, book, facts, *at, np.array([move]))
    a.delay[w, row] = falls - facts.tick - int(book.startup[move]) + 1
    a.blow_at[w, row] = s.next_blow[w, 0] = falls
    a.ticket[w, row] = 1
