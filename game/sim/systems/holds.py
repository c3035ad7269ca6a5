"""Two bodies in one move: who is held follows the holder's clock, until he is thrown, slips away or dies.

A hold is asked for, never accidental (`situations.in_arms`), and the holder is safe from the held: he dances nothing of
his own.  Whatever ends the holder's move ends the hold.
"""

from __future__ import annotations

import numpy as np

from game.core.compact import entries, places
from game.sim.book import Book
from game.sim.facts import Facts
from game.sim.rules import HIT_STOP_TICKS, PARTNERED, REACTION_INDEX, some
from game.sim.spec import EFFECTS, SUB, WEIGHTS
from game.sim.systems import situations
from game.sim.systems.assists import eased
from game.sim.systems.dance import bury, cut_to, react, whereabouts, worn
from game.sim.systems.motion import COLUMN_SHIFT

DRAWN_TICKS = 6
HOLD_TICKS = 150  # whoever is held wrenches himself free after so long
SLIP_STUN_TICKS, SLIP_SPEED = 24, 2 * SUB  # let go, he stumbles back
HELD_HIT_STOP = np.array([HIT_STOP_TICKS[weight] for weight in WEIGHTS], np.int32)
THROW_POOL = 3
PARTED_TICKS = 6  # nothing touches two who dance together, nor so soon after
HELD_POOL = np.array([1, 1, 3, 3], np.int32)  # of a blow that he takes in her hands, by its weight


def take_hold(world, book: Book, facts: Facts, w: np.ndarray, i: np.ndarray, move: np.ndarray) -> None:
    """Moves begin: those that own two bodies take the one within reach, or keep the one they have; others let go."""
    a = world.actors
    owns, has = book.owns_two.take(move), a.holds[w, i] > 0
    gone = places(has & ~owns)
    if gone.size:
        let_go(world, book, facts, w[gone], i[gone])
    new = places(owns & ~has)
    if not new.size:
        return
    w, i, move = w[new], i[new], move[new]
    reels, is_reeling = situations.reeling(world, book, w, i)
    near, is_near = situations.in_arms(world, book, w, i)
    finishes = book.is_takedown.take(move)
    victim, there = np.where(finishes, reels, near), np.where(finishes, is_reeling, is_near)
    friendly = places(book.with_friend.take(move))
    if friendly.size:
        other, agrees = situations.at_hand(world, book, w[friendly], i[friendly])
        first = w[friendly[agrees & (i[friendly] == 0)]]
        agrees &= (i[friendly] == 0) | ~np.isin(w[friendly], first)  # both asked: the first leads
        victim[friendly], there[friendly] = other, agrees
        k = friendly[~agrees]
        cut_to(world, book, w[k], i[k], book.stance.take(a.kind[w[k], i[k]]))
        k = friendly[agrees]
        join_hands(world, w[k], i[k], victim[k])
    k = places(there)
    w, i, j = w[k], i[k], victim[k]
    a.holds[w, i], a.holder[w, j], a.held_blows[w, i] = j + 1, i + 1, 0
    a.held_at[w, i] = facts.tick
    a.ticket[w, j], a.delay[w, j], a.armed[w, j] = 0, 0, 0
    facts.tell("held", w, i, j, move[k], 0, 0, *whereabouts(a, w, j))


def join_hands(world, w: np.ndarray, i: np.ndarray, j: np.ndarray) -> None:
    """A pas de deux begins: who asks turns to the other, and whatever the other did is over."""
    a = world.actors
    a.face[w, i] = np.where(a.x[w, j] >= a.x[w, i], 1, -1)
    for column in (a.hits, a.landed, a.pressed, a.vx, a.wish_move, a.pool):
        column[w, j] = 0


def part(world, book: Book, w: np.ndarray, j: np.ndarray) -> None:
    """A pas de deux is over: the other one stands free as well."""
    cut_to(world, book, w, j, book.stance.take(world.actors.kind[w, j]))
    world.actors.stun[w, j] = 0


def follow(world, book: Book, facts: Facts, goes: np.ndarray) -> None:
    """Put every held body where its holder's present row says; throw, hurt or release it when that row does.

    `goes`, bool (worlds, rows): who went on to another row in this tick.
    """
    a = world.actors
    w, i = entries(a.holds > 0)
    j, row = a.holds[w, i] - 1, a.row[w, i]
    long = (facts.tick - a.held_at[w, i] > HOLD_TICKS) & (book.is_takedown.take(book.move_of.take(row)) == 0)
    lost = ((book.flags.take(row) & PARTNERED) == 0) | long | (a.life[w, i] == 0)
    lost |= (a.life[w, j] == 0) & ~book.hurts_held.take(book.move_of.take(row))  # nobody dances on with the dead
    k = places(lost)
    if k.size:
        let_go(world, book, facts, w[k], i[k])
        k = places(~lost)
        w, i, j, row = w[k], i[k], j[k], row[k]
    place(world, book, facts.tick, w, i, j, row)
    moved = goes[w, i]
    hurts = places(moved & (book.held_damage.take(row) > 0))
    if hurts.size:
        hurt_held(world, book, facts, w[hurts], i[hurts], j[hurts], row[hurts])
    throws = places(moved & (book.frees.take(row) > 0))
    if throws.size:
        throw(world, book, facts, w[throws], i[throws], j[throws], row[throws])


def place(world, book: Book, now: int, w: np.ndarray, i: np.ndarray, j: np.ndarray, row: np.ndarray) -> None:
    """The held body's row, place and facing, from the holder's row; all arrays (n,).

    In the first ticks he is drawn to his place from where he stood.
    """
    a = world.actors
    own, on = a.at(w, i), a.at(w, j)
    face, kind = a.face.take(own), a.kind.take(on)
    move = book.move_of.take(book.enter.take(book.reaction[kind, book.held_rule.take(row)]))
    first, length = book.first.take(move), book.last.take(move) - book.first.take(move) + 1
    tick = book.tick_of.take(row)
    a.row.put(on, first + np.where(book.loops.take(move), tick % length, np.minimum(tick, length - 1)))
    left = np.maximum(DRAWN_TICKS - (now - a.held_at.take(own)), 1)
    x, z = a.x.take(on), a.z.take(on)
    x += (a.x.take(own) + face * book.held_x.take(row) - x) // left
    z += (a.z.take(own) + book.held_z.take(row) - z) // left
    x = np.minimum(np.maximum(x, a.bound_left.take(own)), a.bound_right.take(own))
    near, far = (limit.take(x >> COLUMN_SHIFT, mode="clip") for limit in (book.floor_near, book.floor_far))
    a.x.put(on, x)
    a.y.put(on, np.maximum(a.y.take(own) + book.held_y.take(row), 0))
    a.z.put(on, np.minimum(np.maximum(z, near), far))
    a.face.put(on, face * book.held_face.take(row))
    for column in (a.vx, a.vy, a.settle):
        column.put(on, 0)
    a.stun.put(on, 2)
    friends = a.team.take(own) == a.team.take(on)
    if some(friends):  # what the one strikes stops both
        a.hit_stop.put(own, np.maximum(a.hit_stop.take(own), a.hit_stop.take(on) * friends))
        for both in (own, on):
            a.safe_until.put(both, np.maximum(a.safe_until.take(both), (now + PARTED_TICKS) * friends))
    a.hit_stop.put(on, a.hit_stop.take(own))


def hurt_held(world, book: Book, facts: Facts, w, i, j, row: np.ndarray) -> None:
    """A knee, a slam, the blow that ends it: told like any blow."""
    a, s = world.actors, world.stage
    damage, weight = book.held_damage.take(row), book.held_weight.take(row)
    ends = book.is_takedown.take(book.move_of.take(row)) > 0  # a coup de grace spares nothing
    took = np.minimum(np.where(ends, damage, worn(damage, a.pool[w, j])), a.life[w, j] - a.kept[w, j])
    if book.terms.damage_percent < 100:
        took = eased(world, book, j, took)
    a.pool[w, j] += HELD_POOL.take(weight)
    a.life[w, j] -= took
    a.landed[w, i], a.struck_at[w, j] = 1, facts.tick
    a.held_blows[w, i] += 1
    stop = HELD_HIT_STOP.take(weight)
    a.hit_stop[w, i], a.hit_stop[w, j] = stop, stop
    np.add.at(s.struck, (w, 0), 1)
    facts.tell("struck", w, i, j, took, weight, EFFECTS.index("hurt"), *whereabouts(a, w, j))
    dead = places((a.life[w, j] == 0) & (a.died_at[w, j] == 0))
    if dead.size:
        bury(world, book, w[dead], j[dead], i[dead], facts)


def throw(world, book: Book, facts: Facts, w, i, j, row: np.ndarray) -> None:
    """He is on his own again, flying; what he knocks over is hers."""
    a = world.actors
    face = a.face[w, i]
    react(world, book, w, j, book.frees.take(row))
    a.settle[w, j] = 0
    a.vx[w, j], a.vy[w, j] = face * book.throw_x.take(row), book.throw_y.take(row)
    a.face[w, j] = np.where(a.vx[w, j] == 0, a.face[w, j], -np.sign(a.vx[w, j]))  # he flies shoulders first
    flies = (book.throw_y.take(row) > 0) | (a.y[w, j] > 0)
    a.y[w, j] += flies & (a.y[w, j] == 0)
    a.holder[w, j], a.holds[w, i] = 0, 0
    a.flung_by[w, j], a.drives[w, j], a.splatted[w, j] = i + 1, flies, 0
    a.pool[w, j] += THROW_POOL * flies
    a.stun[w, j] = np.where(flies, 0, SLIP_STUN_TICKS)
    k = places(flies)
    if k.size:
        w, i, j, row = w[k], i[k], j[k], row[k]
        facts.tell("thrown", w, i, j, book.move_of.take(row), 0, 0, *whereabouts(a, w, j))


def let_go(world, book: Book, facts: Facts, w: np.ndarray, i: np.ndarray) -> None:
    """The hold ends without a throw: he stumbles back, the dead lie where they are; her arms, still round him, open."""
    a = world.actors
    j = a.holds[w, i] - 1
    opens = places((book.flags.take(a.row[w, i]) & PARTNERED) != 0)
    if opens.size:
        cut_to(world, book, w[opens], i[opens], book.stance.take(a.kind[w[opens], i[opens]]))
    a.holds[w, i], a.holder[w, j] = 0, 0
    a.hits[w, j] = 0
    friends = (a.team[w, i] == a.team[w, j]) & (a.life[w, j] > 0)
    if some(friends):
        k = places(friends)
        part(world, book, w[k], j[k])
    lives = places((a.life[w, j] > 0) & ~friends)
    if lives.size:
        lw, li, lj = w[lives], i[lives], j[lives]
        react(world, book, lw, lj, REACTION_INDEX["stagger"])
        a.stun[lw, lj] = SLIP_STUN_TICKS
        a.vx[lw, lj] = np.where(a.x[lw, lj] >= a.x[lw, li], SLIP_SPEED, -SLIP_SPEED)
        facts.tell("slipped", lw, lj, li, 0, 0, 0, *whereabouts(a, lw, lj))
    dead = places((a.life[w, j] == 0) & ~book.finishes.take(book.move_of.take(a.row[w, j])))
    if dead.size:
        react(world, book, w[dead], j[dead], REACTION_INDEX["die"])
