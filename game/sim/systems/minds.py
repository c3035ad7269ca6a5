"""Foes' wishes.  A mind is rows of condition -> wish with weights, scored for all foes in one pass.

At most 2/3/4 foes of a world attack at once (attack tickets); none attacks until wholly in view; one begins in a tick.
"""

from __future__ import annotations

import numpy as np

from game.core import rng
from game.sim.book import Book
from game.sim.rules import ATTACK, DOES, DOWN, FREE, ZERO, mask, some
from game.sim.spec import SUB

TICKETS = {"easy": 2, "normal": 3, "hard": 4}
REST_TICKS = {"easy": (70, 130), "normal": (30, 80), "hard": (16, 50)}  # between a foe's attacks
VIEW_PX = 480  # half the picture: nobody attacks from beyond it
IN_VIEW_PX = 40  # wholly in view: this far inside the edge
CLOSE_PX = 6  # near enough to where a wish leads
ATTACK_DEPTH_PX = 12  # a foe lines up to this before it strikes
ATTACKS, IS_FREE = mask(ATTACK), mask(FREE)
WAIT, APPROACH, CIRCLE, FLANK, RETREAT, ASSAULT = range(len(DOES))
THINK_TICKS, THINK_PHASE = 4, 2  # foes look and choose at 15 Hz; between two looks their wishes stand
SALT_SCORE, SALT_TICKS, SALT_REST, SALT_SIDE = 11, 12, 13, 14


def think(world, book: Book, flags: np.ndarray) -> None:
    """Write the wishes of every foe that is free to have any."""
    a, now = world.actors, int(world.stage.frame[0, 0])
    players = world.players.pad.shape[1]
    if some(a.ticket):
        a.ticket *= (flags & ATTACKS) != ZERO
    a.wish_x[:, players:] = 0
    a.wish_z[:, players:] = 0
    free = (flags & IS_FREE) != ZERO
    free &= a.stun == ZERO
    free[:, :players] = False
    w, i = free.nonzero()
    if not w.size:
        return
    target = nearest_dancer(a, players, w, i)
    dx, dz = a.x[w, target] - a.x[w, i], a.z[w, target] - a.z[w, i]
    choose = np.flatnonzero(a.wish_until[w, i] <= now)
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
    a, s, m = world.actors, world.stage, book.mind
    w, i = who
    kind, now, seed = a.kind[w, i], int(s.frame[0, 0]), s.seed[w, 0]
    far, deep = np.abs(dx), np.abs(dz)
    lines = {name: column[kind] for name, column in m.items()}
    fits = (lines["weight"] > 0) & (far[:, None] >= lines["near"]) & (far[:, None] <= lines["far"])
    fits &= deep[:, None] <= lines["depth"]
    fits &= (lines["does"] != ASSAULT) | may_attack(world, book, w, i, target)[:, None]
    chance = rng.draw(seed[:, None], now, i[:, None] * 16 + np.arange(fits.shape[1]), SALT_SCORE) >> np.uint32(22)
    score = np.where(fits, lines["weight"] * 16 + (chance.astype(np.int32) * lines["weight"] >> 5), -1)
    best = score.argmax(1)
    n = np.arange(len(w))
    span = lines["longest"][n, best] - lines["shortest"][n, best] + 1
    a.wish_index[w, i] = best
    a.wish_until[w, i] = now + lines["shortest"][n, best] + rng.below(seed, now, i, SALT_TICKS, span)
    side = np.where(dx > 0, -1, 1)
    flank = lines["does"][n, best] == FLANK
    a.off_side[w, i] = np.where(flank, -side, side)
    assaults = np.flatnonzero((lines["does"][n, best] == ASSAULT) & (score[n, best] >= 0))
    if assaults.size:
        first = assaults[np.r_[True, w[assaults][1:] != w[assaults][:-1]]]  # one a world: w is sorted
        aw, ai = w[first], i[first]
        a.wish_move[aw, ai] = lines["attack"][first, best[first]]
        a.face[aw, ai] = np.where(dx[first] >= 0, 1, -1)
        low, high = REST_TICKS[book.terms.difficulty]
        a.rest_until[aw, ai] = now + low + rng.below(seed[first], now, ai, SALT_REST, high - low)
        later = np.setdiff1d(assaults, first, assume_unique=True)  # the others think again at once
        a.wish_until[w[later], i[later]] = now


def may_attack(world, book: Book, w: np.ndarray, i: np.ndarray, target: np.ndarray) -> np.ndarray:
    """A ticket is free, the foe has rested, is wholly in view, and the dancer stands to be attacked; bool (n,)."""
    a, s = world.actors, world.stage
    busy = a.ticket.sum(1)[w]
    left, right = s.lock_left[w, 0], s.lock_right[w, 0]
    x, tx = a.x[w, i], a.x[w, target]
    seen = (
        (np.abs(x - tx) < (VIEW_PX - IN_VIEW_PX) * SUB) & (x > left + IN_VIEW_PX * SUB) & (x < right - IN_VIEW_PX * SUB)
    )
    stands = (a.life[w, target] > 0) & ((book.flags.take(a.row[w, target]) & DOWN) == 0)
    return (busy < TICKETS[book.terms.difficulty]) & (a.rest_until[w, i] <= int(s.frame[0, 0])) & seen & stands


def step(world, book: Book, who: tuple[np.ndarray, np.ndarray], dx: np.ndarray, dz: np.ndarray) -> None:
    """Walk to where the wish leads, facing the target."""
    a = world.actors
    w, i = who
    line = a.wish_index[w, i]
    kind = a.kind[w, i]
    does, apart = book.mind["does"][kind, line], book.mind["apart"][kind, line]
    goal = dx + a.off_side[w, i] * apart  # way along the stage to the place beside the target
    spread = ((i * 37 % 7) - 3) * (10 * SUB)  # each circles in a depth of its own
    goal_z = np.where((does == CIRCLE) | (does == RETREAT), dz + spread, dz)
    goes = does != WAIT
    a.wish_x[w, i] = np.sign(goal) * (np.abs(goal) > CLOSE_PX * SUB) * goes
    a.wish_z[w, i] = np.sign(goal_z) * (np.abs(goal_z) > CLOSE_PX * SUB) * goes
    a.face[w, i] = np.where(dx >= 0, 1, -1)
