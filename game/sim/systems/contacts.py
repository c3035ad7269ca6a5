"""Who strikes whom this tick.  Values only: nothing changes here.

The few rows whose present tick strikes are found first; each meets only the rows of its own world: hull against hull,
then the small boxes of the limb against head, trunk and legs.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from game.core.compact import entries, places
from game.core.overlap import Bodies, Strikes, pairs_in_worlds
from game.sim.book import Book
from game.sim.rules import BOWLS, DOWN, HARMS, STRIKES, UNTOUCHABLE, ZERO, mask, some
from game.sim.spec import SUB


class Contacts(NamedTuple):
    """Strikers against bodies, sorted by (world, striker, target); all arrays (n,)."""

    world: np.ndarray
    source: np.ndarray
    target: np.ndarray
    strike: np.ndarray
    part: np.ndarray  # volumes.HEAD, TRUNK or LEGS
    x: np.ndarray  # where they meet, px/256
    y: np.ndarray
    evaded: np.ndarray  # bool: the target was untouchable


class PropContacts(NamedTuple):
    """Strikers against props; all arrays (n,)."""

    world: np.ndarray
    source: np.ndarray
    prop: np.ndarray
    strike: np.ndarray


STRIKE_FLAG = mask(STRIKES)
BOWL_SPEED = 3 * SUB // 2  # a flying body this fast along the stage knocks others over
POOL_FULL = 12
PROP_TICKS = 2  # a strike lasts longer than that, and things do not dodge
NOBODY = (np.zeros(0, np.int64),) * 3
BIT_OF_ROW = np.uint32(1) << np.arange(32, dtype=np.uint32)


def strikers(world, book: Book, flags: np.ndarray, live: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(world, row, strike) of everyone who strikes in this tick."""
    a = world.actors
    w, i = entries(((flags & STRIKE_FLAG) != ZERO) & live)
    if not w.size:
        return NOBODY
    at = a.at(w, i)
    bowls = (flags.take(at) & BOWLS) != 0
    if some(bowls):
        k = places(~bowls | ((np.abs(a.vx.take(at)) >= BOWL_SPEED) & (a.holder.take(at) == 0)))
        w, i, at = w[k], i[k], at[k]
    st = book.strike.take(a.row.take(at))
    needs = book.strikes.needs.take(st)
    if not some(needs):
        return w, i, st
    k = places((needs == 0) | ((a.pressed.take(at) & needs) != 0))
    return w[k], i[k], st[k]


def find_contacts(world, book: Book, who: tuple[np.ndarray, np.ndarray, np.ndarray]) -> Contacts | None:
    """All meetings of striking limbs with bodies of the other side, or None."""
    w, i, strike = who
    if not w.size:
        return None
    a = world.actors
    own = a.at(w, i)
    ox, oy = a.x.take(own), a.y.take(own) + a.settle.take(own)
    limb = book.seen["reach"].take(seen(a, w, i), 0)
    limbs = Strikes(
        limb[:, 0] + ox, limb[:, 1] + ox, limb[:, 2] + oy, limb[:, 3] + oy, a.z.take(own), book.strikes.depth[strike]
    )
    k, j = pairs_in_worlds(np.arange(len(w)), limbs, bodies_of(world, book, w))
    if not k.size:
        return None
    w, i, strike = w[k], i[k], strike[k]
    own, at = a.at(w, i), a.at(w, j)
    sides = a.team.take(at) ^ a.team.take(own)  # 1 or 2: dancers against foes or guests; 3: foes leave guests alone
    foe = HARMS.take(sides) ^ (book.strikes.bowls.take(strike) > 0)
    foe &= sides < 3
    if book.terms.friendly_fire:
        foe |= (sides == 0) & (a.team.take(own) == 0)
    foe &= (a.life.take(at) > 0) & (a.holder.take(at) == 0) & (j != i)
    foe &= (a.hits.take(own) & BIT_OF_ROW.take(j)) == 0
    k = places(foe)
    if not k.size:
        return None
    at = at[k]
    fallen = (book.flags.take(a.row.take(at)) & DOWN) != 0
    can = a.safe_until.take(at) <= int(world.stage.frame[0, 0])
    if some(fallen):
        once = (a.floored.take(at) == 0) & (a.pool.take(at) < POOL_FULL)
        can = np.where(fallen, once & (book.strikes.hits_fallen.take(strike[k]) > 0), can)
    k = k[can]
    return closer(world, book, (w[k], i[k], j[k], strike[k])) if k.size else None


def bodies_of(world, book: Book, w: np.ndarray) -> Bodies:
    """Hulls of all bodies of worlds `w`, each (n, rows)."""
    a = world.actors
    hull = book.seen["hull"].take(a.row.take(w, 0) * 2 + (a.face.take(w, 0) < 0), 0)
    x, y = a.x.take(w, 0), a.y.take(w, 0) + a.settle.take(w, 0)
    return Bodies(x + hull[..., 0], x + hull[..., 1], y + hull[..., 2], y + hull[..., 3], a.z.take(w, 0))


def seen(a, w: np.ndarray, i: np.ndarray) -> np.ndarray:
    """Index of actors' rows into the tables of `book.seen`, which hold both facings."""
    at = a.at(w, i)
    return a.row.take(at) * 2 + (a.face.take(at) < 0)


def closer(world, book: Book, pairs: tuple[np.ndarray, ...]) -> Contacts | None:
    """Keep the pairs whose small boxes meet; say which part was struck, and where."""
    w, i, j, strike = pairs
    a = world.actors
    # pairs come last: numpy's inner loops are then as long as there are pairs
    limb = book.seen["boxes"].take(seen(a, w, i), 0).transpose(2, 1, 0).copy()
    body = book.seen["hurt"].take(seen(a, w, j), 0).transpose(2, 1, 0).copy()
    own, on = a.at(w, i), a.at(w, j)
    dx = a.x.take(own) - a.x.take(on)
    dy = a.y.take(own) + a.settle.take(own) - a.y.take(on) - a.settle.take(on)
    l0, l1, y0, y1 = limb[0] + dx, limb[1] + dx, limb[2] + dy, limb[3] + dy
    over_x = np.minimum(l1[:, None], body[1]) - np.maximum(l0[:, None], body[0])
    over_y = np.minimum(y1[:, None], body[3]) - np.maximum(y0[:, None], body[2])
    area = np.minimum(np.maximum(over_x, 0), 64 * SUB) * (np.maximum(over_y, 0) >> 6)  # (limb boxes, parts, pairs)
    area = area.reshape(-1, len(w))
    best = area.argmax(0)
    k = places(area[best, np.arange(len(w))] > 0)
    if not k.size:
        return None
    box, part = np.divmod(best[k], body.shape[1])
    px = (np.maximum(l0[box, k], body[0, part, k]) + np.minimum(l1[box, k], body[1, part, k])) // 2
    py = (np.maximum(y0[box, k], body[2, part, k]) + np.minimum(y1[box, k], body[3, part, k])) // 2
    w, i, j = w[k], i[k], j[k]
    evaded = untouchable(book, a, w, j)
    return Contacts(w, i, j, strike[k], part, px + a.x.take(on[k]), py + a.y.take(on[k]), evaded)


def untouchable(book: Book, a, w: np.ndarray, j: np.ndarray) -> np.ndarray:
    """Whom nothing can harm in this tick; a move begun again too soon protects for less; bool (n,)."""
    on = a.at(w, j)
    row = a.row.take(on)
    safe = (book.flags.take(row) & UNTOUCHABLE) != 0
    if some(safe):
        safe &= (a.tired.take(on) == 0) | (book.tick_of.take(row) <= book.again_safe.take(book.move_of.take(row)))
    return safe


def find_props(world, book: Book, who: tuple[np.ndarray, np.ndarray, np.ndarray]) -> PropContacts | None:
    """Striking limbs of dancers against props that can be struck, or None."""
    w, i, strike = who
    p, a = world.props, world.actors
    if not w.size or not some(p.life):
        return None
    x, size = p.x.take(w, 0), book.prop_size.take(p.kind.take(w, 0), 0)
    limb, at = book.seen["reach"].take(seen(a, w, i), 0), a.x[w, i]
    half = size[..., 0] >> 1
    meets = (limb[:, 0] + at)[:, None] < x + half
    meets &= x - half < (limb[:, 1] + at)[:, None]
    meets &= p.life.take(w, 0) > 0
    k, j = entries(meets)
    if not k.size:
        return None
    w, i, strike, size = w[k], i[k], strike[k], size[k, j]
    meets = limb[k, 2] + a.y[w, i] < size[:, 1]
    meets &= np.abs(p.z[w, j] - a.z[w, i]) <= book.strikes.depth.take(strike) + size[:, 2]
    meets &= p.hit_frame[w, j] < a.began_at[w, i]
    k = places(meets)
    return PropContacts(w[k], i[k], j[k], strike[k]) if k.size else None


def pick(contacts: Contacts, k: np.ndarray) -> Contacts:
    return Contacts(*(column[k] for column in contacts))


def spot(c: Contacts, a) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """x, y, z of the meeting in whole pixels."""
    return c.x >> 8, c.y >> 8, a.z.take(a.at(c.world, c.target)) >> 8


def by_hand(book: Book, c: Contacts) -> np.ndarray:
    """Whether a blow's owner is where it lands: whoever sent something flying feels nothing of it; bool (contacts,)."""
    return book.strikes.flown.take(c.strike) == 0


def comes_from(a, book: Book, c: Contacts) -> np.ndarray:
    """Where a blow comes from along the stage: its owner's place, or that of what flies; px/256 (contacts,)."""
    return np.where(by_hand(book, c), a.x.take(a.at(c.world, c.source)), c.x)
