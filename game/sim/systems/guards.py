"""Blows that do not land: brushed aside, kept out, broken through; and the composure of those whom no blow moves.

A boss with `Fighter.composure` stands like a hill: whatever strikes him is turned away.  What moves him is to have his
own blows brushed aside, and guards broken: `actors.shaken` counts them, and when there are as many as his composure he
is opened.  He reels, and until the frame `open_until` he is a man like others; then he is whole again.
"""

from __future__ import annotations

import numpy as np

from game.core.compact import places
from game.sim.book import Book
from game.sim.facts import Facts
from game.sim.rules import DOWN, REACTION_INDEX, REACTS, ZERO, some
from game.sim.spec import SUB
from game.sim.systems import assists
from game.sim.systems.contacts import Contacts, by_hand, comes_from, pick, spot
from game.sim.systems.dance import react

PARRY_REEL_TICKS = 40
PARRY_HIT_STOP = 8
OPEN_TICKS = 130  # whoever has lost his composure reels so long
BLOCK_PUSH = 10 * SUB
TURNED_PUSH = 24 * SUB  # whoever strikes a hill is pushed off it
PUSH_SHARE = 4  # friction keeps 3/4 of a speed each tick, so a push's first speed is a quarter of its way
BREATH_BLOCK = 6  # a point of damage kept out
NOTHING = np.zeros(1, bool)  # of every contact


def composed(world, book: Book, w: np.ndarray, i: np.ndarray, flags: np.ndarray) -> np.ndarray:
    """Which bodies no blow moves, bool (n,); `flags` are those of their rows."""
    if not book.some_composed:
        return NOTHING
    a = world.actors
    at = a.at(w, i)
    stands = (book.composure.take(a.kind.take(at)) > 0) & ((flags & (REACTS | DOWN)) == ZERO)
    return stands & (a.open_until.take(at) <= world.stage.frame.take(w)) & (a.y.take(at) == 0)


def shake(world, book: Book, w: np.ndarray, i: np.ndarray, by: np.ndarray, facts: Facts) -> None:
    """Take a point of the composure of bodies (w, i); with the last of them they are opened."""
    a = world.actors
    at = a.at(w, i)
    most = book.composure.take(a.kind.take(at))
    left = np.maximum(most - a.shaken.take(at) - 1, 0)
    a.shaken.put(at, (most - left) * (left > 0))
    facts.tell("shaken", w, i, by, left, most, 0, a.x.take(at) >> 8, 0, a.z.take(at) >> 8)
    k = places(left == 0)
    if k.size:
        a.open_until.put(at[k], facts.tick + OPEN_TICKS)
        reel(world, book, w[k], i[k], by[k], OPEN_TICKS, facts)


def reel(world, book: Book, w: np.ndarray, i: np.ndarray, by: np.ndarray, ticks: int, facts: Facts) -> None:
    """Bodies (w, i) reel for so long because of `by`."""
    react(world, book, w, i, REACTION_INDEX["reel"])
    world.actors.stun[w, i] = ticks
    facts.tell("reeled", w, i, by, ticks)


def parry(world, book: Book, c: Contacts, facts: Facts) -> None:
    """The blow is brushed aside and its owner reels; who is composed loses a point of it and dances on, in time."""
    a = world.actors
    row = a.row[c.world, c.source]
    stands = composed(world, book, c.world, c.source, book.flags.take(row))
    a.landed[c.world, c.target] = 1
    np.maximum.at(a.hit_stop, (c.world, c.source), PARRY_HIT_STOP * ~stands)
    np.maximum.at(a.hit_stop, (c.world, c.target), PARRY_HIT_STOP)
    weight = book.strikes.weight.take(c.strike)
    facts.tell("parried", c.world, c.target, c.source, book.move_of.take(row), weight, 0, *spot(c, a))
    if some(stands):
        k = pick(c, places(stands))
        shake(world, book, k.world, k.source, k.target, facts)
        c = pick(c, places(~stands))
    if c.world.size:
        reel(world, book, c.world, c.source, c.target, PARRY_REEL_TICKS, facts)


def turn_away(world, book: Book, c: Contacts, facts: Facts) -> None:
    """Who is composed does not stir, and whoever strikes him is pushed off; a blow that breaks guards shakes him."""
    a = world.actors
    way = np.where(a.x[c.world, c.target] >= comes_from(a, book, c), -1, 1)
    a.vx[c.world, c.source] += way * by_hand(book, c) * (TURNED_PUSH // PUSH_SHARE)
    stop = book.strikes.hit_stop.take(c.strike)
    np.maximum.at(a.hit_stop, (c.world, c.source), stop * by_hand(book, c))
    damage, weight = book.strikes.damage.take(c.strike), book.strikes.weight.take(c.strike)
    facts.tell("blocked", c.world, c.target, c.source, damage, weight, 0, *spot(c, a))
    k = places(book.strikes.breaks.take(c.strike) > 0)
    if k.size:
        shake(world, book, c.world[k], c.target[k], c.source[k], facts)


def break_guard(world, book: Book, c: Contacts, facts: Facts) -> None:
    """A blow that breaks guards goes through: half its harm, and whoever held the guard reels."""
    a = world.actors
    w, i, j = c.world, c.source, c.target
    stop = book.strikes.hit_stop.take(c.strike)
    np.maximum.at(a.hit_stop, (w, i), stop)
    np.maximum.at(a.hit_stop, (w, j), stop)
    reel(world, book, w, j, i, PARRY_REEL_TICKS, facts)
    damage = assists.eased(world, book, j, book.strikes.damage.take(c.strike) // 2)
    a.life[w, j] = np.maximum(a.life[w, j] - damage, 1)
    a.landed[w, i], a.struck_at[w, j] = 1, facts.tick
    way = np.where(a.x[w, j] >= a.x[w, i], 1, -1)
    a.vx[w, j] = way * (BLOCK_PUSH // PUSH_SHARE)
    facts.tell("guard_broken", w, j, i, book.strikes.move.take(c.strike), 0, 0, *spot(c, a))


def block(world, book: Book, c: Contacts, facts: Facts) -> None:
    """Fifth position keeps the blow out; it costs breath."""
    a, p = world.actors, world.players
    damage = book.strikes.damage.take(c.strike)
    player = places(c.target < p.pad.shape[1])
    if player.size:
        w, i = c.world[player], c.target[player]
        np.subtract.at(p.breath, (w, i), damage[player] * BREATH_BLOCK)
        np.maximum(p.breath, 0, out=p.breath)
        p.spent_frame[w, i] = facts.tick
    way = np.where(a.x[c.world, c.target] >= comes_from(a, book, c), 1, -1)
    a.vx[c.world, c.target] = way * (BLOCK_PUSH // PUSH_SHARE)
    stop = book.strikes.hit_stop.take(c.strike)
    np.maximum.at(a.hit_stop, (c.world, c.source), stop * by_hand(book, c))
    np.maximum.at(a.hit_stop, (c.world, c.target), stop)
    facts.tell("blocked", c.world, c.target, c.source, damage, book.strikes.weight.take(c.strike), 0, *spot(c, a))
