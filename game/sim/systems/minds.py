"""Foes' wishes.  A mind is rows of condition -> wish with weights, scored for all foes in one pass.

At most 2/3/4 foes of a world attack at once (attack tickets); none attacks until wholly in view; one begins in a tick.
"""

from __future__ import annotations

import numpy as np

from game.core import rng
from game.core.compact import entries, places
from game.sim.book import Book
from game.sim.difficulty import REST_TICKS, TICKETS
from game.sim.rules import (
    APART,
    ATTACK,
    DEPTH,
    DOES,
    DOES_,
    DOWN,
    FAR,
    FREE,
    LONGEST,
    MOVE,
    NEAR,
    SHORTEST,
    WEIGHT,
    ZERO,
    mask,
    some,
)  # fmt: skip
from game.sim.spec import SUB

VIEW_PX = 480  # half the picture: nobody attacks from beyond it
IN_VIEW_PX = 40  # wholly in view: this far inside the edge
CLOSE_PX = 6  # near enough to where a wish leads
ATTACK_DEPTH_PX = 12  # a foe lines up to this before it strikes
ATTACKS, IS_FREE = mask(ATTACK), mask(FREE)
WAIT, APPROACH, CIRCLE, FLANK, RETREAT, ASSAULT = range(len(DOES))
THINK_TICKS, THINK_PHASE = 5, 2  # foes look and choose at 12 Hz; between two looks their wishes stand
SALT_MIND = 11
# One draw a line serves three needs: its top bits the score, its low bits how long and how soon again.
SCORE_BITS, LUCK_BITS = np.uint32(22), 16
LUCK_MASK = np.uint32((1 << LUCK_BITS) - 1)
SURE = 512  # of a score is certain, up to 1,023 more is chance


def think(world, book: Book, flags: np.ndarray, live: np.ndarray) -> None:
    """Write the wishes of every foe that is free to have any, and lives in this tick."""
    a, now = world.actors, int(world.stage.frame[0, 0])
    players = world.players.pad.shape[1]
    if some(a.ticket):
        a.ticket *= (flags & ATTACKS) != ZERO
    a.wish_x[:, players:] = 0
    a.wish_z[:, players:] = 0
    free = (flags & IS_FREE) != ZERO
    free &= a.stun == ZERO
    free &= live
    free[:, :players] = False
    w, i = entries(free)
    if not w.size:
        return
    target = nearest_dancer(a, players, w, i)
    at, aim = a.at(w, i), a.at(w, target)
    dx, dz = a.x.take(aim) - a.x.take(at), a.z.take(aim) - a.z.take(at)
    choose = places(a.wish_until.take(at) <= now)
    if choose.size:
        decide(world, book, (w[choose], i[choose]), target[choose], dx[choose], dz[choose])
    step(world, book, (w, i), dx, dz)


def nearest_dancer(a, players: int, w: np.ndarray, i: np.ndarray) -> np.ndarray:
    """Row of the nearest living dancer for each foe."""
    if players == 1:
        return np.zeros(len(w), np.int64)
    far = np.abs(a.x[w, :players] - a.x[w, i][:, None]) + (a.life[w, :players] == 0) * (1 << 28)
    return far.argmin(1)


def decide(world, book: Book, who: tuple[np.ndarray, np.ndarray], target, dx: np.ndarray, dz: np.ndarray) -> None:
    """Score the lines of each mind and follow the best for a while; all arrays (n,)."""
    a, s = world.actors, world.stage
    w, i = who
    now = int(s.frame[0, 0])
    at = a.at(w, i)
    lines = book.mind.take(a.kind.take(at), 1)  # (columns, n, lines)
    far = np.abs(dx)[:, None]
    fits = (far >= lines[NEAR]) & (far <= lines[FAR]) & (np.abs(dz)[:, None] <= lines[DEPTH])
    fits &= (lines[DOES_] != ASSAULT) | may_attack(world, book, w, i, target)[:, None]
    drawn = rng.draw(s.seed[w, 0][:, None], now, i[:, None] * 16 + np.arange(fits.shape[1]), SALT_MIND)
    chance = (drawn >> SCORE_BITS).astype(np.int32)
    score = lines[WEIGHT] * (SURE + chance) * fits
    best = score.argmax(1)
    chosen = np.arange(len(w)) * fits.shape[1] + best
    line, luck = lines.reshape(len(lines), -1).take(chosen, 1), (drawn.take(chosen) & LUCK_MASK).astype(np.int32)
    span = line[LONGEST] - line[SHORTEST] + 1
    a.wish_index.put(at, best)
    a.wish_until.put(at, now + line[SHORTEST] + (luck * span >> LUCK_BITS))
    ahead = np.where(dx >= 0, 1, -1)
    a.off_side.put(at, np.where(line[DOES_] == FLANK, ahead, -ahead))
    assaults = places((line[DOES_] == ASSAULT) & (score.take(chosen) > 0))
    if assaults.size:
        first = assaults[np.r_[True, w[assaults][1:] != w[assaults][:-1]]]  # one a world: w is sorted
        aw, ai = w[first], i[first]
        a.wish_move[aw, ai] = line[MOVE, first]
        a.face[aw, ai] = ahead[first]
        low, high = REST_TICKS[book.terms.difficulty]
        a.rest_until[aw, ai] = now + low + (luck[first] * (high - low) >> LUCK_BITS)
        later = np.setdiff1d(assaults, first, assume_unique=True)  # the others think again at once
        a.wish_until[w[later], i[later]] = now


def may_attack(world, book: Book, w: np.ndarray, i: np.ndarray, target: np.ndarray) -> np.ndarray:
    """A ticket is free, the foe has rested, is wholly in view, and the dancer stands to be attacked; bool (n,)."""
    a, s = world.actors, world.stage
    busy = a.ticket.sum(1)[w]
    left, right = s.lock_left[w, 0], s.lock_right[w, 0]
    at, aim = a.at(w, i), a.at(w, target)
    x, tx = a.x.take(at), a.x.take(aim)
    seen = (
        (np.abs(x - tx) < (VIEW_PX - IN_VIEW_PX) * SUB) & (x > left + IN_VIEW_PX * SUB) & (x < right - IN_VIEW_PX * SUB)
    )
    stands = (a.life.take(aim) > 0) & ((book.flags.take(a.row.take(aim)) & DOWN) == 0)
    return (busy < TICKETS[book.terms.difficulty]) & (a.rest_until.take(at) <= int(s.frame[0, 0])) & seen & stands


def step(world, book: Book, who: tuple[np.ndarray, np.ndarray], dx: np.ndarray, dz: np.ndarray) -> None:
    """Walk to where the wish leads, facing the target."""
    a = world.actors
    w, i = who
    at = a.at(w, i)
    does, apart = book.mind[[[DOES_], [APART]], a.kind.take(at), a.wish_index.take(at)]
    goal = dx + a.off_side.take(at) * apart  # way along the stage to the place beside the target
    spread = ((i * 37 % 7) - 3) * (10 * SUB)  # each circles in a depth of its own
    goal_z = dz + spread * ((does == CIRCLE) | (does == RETREAT))
    goes = does != WAIT
    a.wish_x.put(at, towards(goal) * goes)
    a.wish_z.put(at, towards(goal_z) * goes)
    a.face.put(at, np.where(dx >= 0, 1, -1))


def towards(way: np.ndarray) -> np.ndarray:
    """-1, 0 or 1: the direction of a way in px/256, 0 where it is near enough."""
    near = CLOSE_PX * SUB
    return np.sign((way + near) // (2 * near + 1))
