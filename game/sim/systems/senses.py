"""What those who think for themselves see: whom they mean, where she stands, what she does; and when they notice it.

Nobody notices at once.  What has changed is glimpsed at a look and believed a moment later (`REACTION_TICKS`, drawn
anew each time); what a mind asks for makes it think again there and then.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from game.core import rng
from game.core.compact import places
from game.sim.book import Book
from game.sim.difficulty import REACTION_TICKS
from game.sim.rules import BLOCKS, DOWN, FAMILY_BIT, GUARDS, NOTICE_BIT, REACTS, STARTUP, STRIKES, some

FRIEND_PX = 260  # a friend's fall is noticed from here
NOBODY_FAR = 1 << 28
NOBODY_FAR_PX = np.int32(1 << 20)
ROW_BITS, SUB_BITS = 5, 8
SALT_NOTICE = 12
FRIEND_DOWN = NOTICE_BIT["friend_down"]


class Look(NamedTuple):
    """Who thinks in this tick, and whom each means; all arrays (n,), lengths in px/256."""

    world: np.ndarray
    row: np.ndarray
    at: np.ndarray  # flat place of the row
    mind: np.ndarray  # row of the book's minds
    target: np.ndarray  # row of whom he means
    aim: np.ndarray  # flat place of that
    dx: np.ndarray
    dz: np.ndarray
    ahead: np.ndarray  # -1|1: the way to the target


def look(world, book: Book, w: np.ndarray, i: np.ndarray) -> Look:
    """Where everybody who thinks stands to the nearest who lives on the other side."""
    a = world.actors
    target = nearest(a, world.players.pad.shape[1], w, i)
    at, aim = a.at(w, i), a.at(w, target)
    dx, dz = a.x.take(aim) - a.x.take(at), a.z.take(aim) - a.z.take(at)
    act = np.minimum(a.act.take(at), book.mind_index.shape[1] - 1)
    mind = book.mind_index.take(a.kind.take(at) * book.mind_index.shape[1] + act)
    return Look(w, i, at, mind, target, aim, dx, dz, np.where(dx >= 0, 1, -1).astype(np.int32))


def pick(seen: Look, k: np.ndarray) -> Look:
    """Some of those who look."""
    return Look(*(column[k] for column in seen))


def nearest(a, players: int, w: np.ndarray, i: np.ndarray) -> np.ndarray:
    """Row of the nearest living dancer for everybody else, of the nearest living foe for a dancer; (n,)."""
    target = np.zeros(len(w), np.int64)
    if players > 1:
        far = np.abs(a.x[w, :players] - a.x.take(a.at(w, i))[:, None]) + (a.life[w, :players] == 0) * NOBODY_FAR
        target = far.argmin(1)
    own = places(a.team.take(a.at(w, i)) == 0)
    if own.size:
        ow, oi = w[own], i[own]
        far = np.abs(a.x.take(ow, 0) - a.x.take(a.at(ow, oi))[:, None])
        far += ((a.team.take(ow, 0) != 1) | (a.life.take(ow, 0) == 0)) * NOBODY_FAR
        target[own] = far.argmin(1)
    return target


def notice(world, book: Book, seen: Look) -> None:
    """Take what was glimpsed for true when its time has come, and glimpse anew; what matters ends the present wish."""
    a, now = world.actors, int(world.stage.frame[0, 0])
    asks = book.mind_asks.take(seen.mind)
    due = places((asks != 0) & (a.notices_at.take(seen.at) <= now))
    if not due.size:
        return
    seen, asks = pick(seen, due), asks[due]
    believed, glimpsed = a.sees.take(seen.at), a.glimpsed.take(seen.at)
    bits = signs(world, book, seen, asks) & asks
    a.sees.put(seen.at, glimpsed)
    startled = places((glimpsed & ~believed) != 0)
    if startled.size:
        at = seen.at[startled]
        a.wish_until.put(at, np.minimum(a.wish_until.take(at), now))
    fresh = places(bits != glimpsed)
    if fresh.size:
        w, i, at = seen.world[fresh], seen.row[fresh], seen.at[fresh]
        low, high = REACTION_TICKS[book.terms.difficulty]
        delay = low + rng.below(world.stage.seed.take(w), now, i, SALT_NOTICE, high - low + 1)
        a.glimpsed.put(at, bits[fresh])
        a.notices_at.put(at, now + delay)


def signs(world, book: Book, seen: Look, asks: np.ndarray) -> np.ndarray:
    """Bits of NOTICES that are true now, int32 (n,)."""
    a, p, now = world.actors, world.players, int(world.stage.frame[0, 0])
    row = a.row.take(seen.aim)
    flags = book.flags.take(row)
    lies = ((flags & DOWN) != 0) | (a.life.take(seen.aim) == 0)
    player = seen.target < p.pad.shape[1]
    true = {
        "airborne": lambda: a.y.take(seen.aim) > 0,
        "lies": lambda: lies,
        "strikes": lambda: (flags & (STRIKES | STARTUP)) != 0,
        "turns": lambda: (book.family.take(row) & FAMILY_BIT["turns"]) != 0,
        "guards": lambda: (flags & (GUARDS | BLOCKS)) != 0,
        "holds": lambda: a.holds.take(seen.aim) > 0,
        "breathless": lambda: player & (p.breathless_until.take(p.at(seen.world, seen.target * player)) > now),
        "hurt": lambda: ((flags & REACTS) != 0) & ~lies,
        "back_turned": lambda: a.face.take(seen.aim) * seen.ahead > 0,
    }
    bits, asked = np.zeros(len(row), np.int32), int(np.bitwise_or.reduce(asks))
    for word, holds in true.items():
        if asked & NOTICE_BIT[word]:
            bits |= holds() * np.int32(NOTICE_BIT[word])
    k = places(asks & FRIEND_DOWN)
    if k.size and some(book.flags.take(a.row) & REACTS):
        down, _ = friend_down(world, book, seen.world[k], seen.at[k])
        bits[k] |= down * np.int32(FRIEND_DOWN)
    return bits


def friend_down(world, book: Book, w: np.ndarray, at: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Whether somebody of one's own side reels or lies near, bool (n,), and the row of the nearest, (n,).

    Who asks is free, so nobody finds himself.
    """
    a = world.actors
    mine = a.team.take(at)
    first = int(mine[0])
    if (mine == first).all():
        nearest_down = reeling_near(world, book, w, at, first)
    else:
        by_team = np.stack([reeling_near(world, book, w, at, team) for team in range(3)])
        nearest_down = by_team[mine, np.arange(len(w))]
    return nearest_down < (FRIEND_PX + 1) << ROW_BITS, nearest_down & ((1 << ROW_BITS) - 1)


def reeling_near(world, book: Book, w: np.ndarray, at: np.ndarray, team: int) -> np.ndarray:
    """The nearest of a side who reels or lies, as distance in px << ROW_BITS | row; int32 (n,).

    The many stand on the last axis, and distance and row in one number, so that one `minimum` finds both.
    """
    a = world.actors
    reels = ((book.flags.take(a.row) & REACTS) != 0) & (a.life > 0) & (a.team == team)
    off = np.ascontiguousarray(np.where(reels, a.x >> SUB_BITS, NOBODY_FAR_PX).T).take(w, 1, mode="clip")
    off -= a.x.take(at) >> SUB_BITS
    np.abs(off, out=off)
    off <<= ROW_BITS
    off |= np.arange(a.rows, dtype=np.int32)[:, None]
    return np.minimum.reduce(off, 0)
