"""What a hand takes up, wears out, lets fall and finds again.

Things lie in the rows of props that follow the level's own.  Nobody is in their way and no blow meets them.
"""

from __future__ import annotations

import numpy as np

from game.core.compact import entries, places
from game.sim.arsenal import weapon_class
from game.sim.book import Book
from game.sim.facts import Facts
from game.sim.rules import PICKS, mask
from game.sim.spec import SUB
from game.sim.systems import situations

EDGE_PX = 56  # nothing comes to lie nearer to the locked picture's edge: dancers could not reach it
PISTOL, FRAGILE = weapon_class("pistol"), weapon_class("fragile")
IS_PICKING = mask(PICKS)


def rows_to_fill(key: np.ndarray, w: np.ndarray) -> np.ndarray:
    """Rows of a table (worlds, rows) to write to for each of `w`, another one each time a world is named again.

    Those with the lowest `key` come first; -1 where a world is named more often than it has rows.
    """
    order = w.argsort(kind="stable")
    again = np.empty(len(w), np.int64)
    again[order] = np.arange(len(w)) - np.searchsorted(w[order], w[order])
    rows = key[w].argsort(1, kind="stable")[np.arange(len(w)), np.minimum(again, key.shape[1] - 1)]
    return np.where(again < key.shape[1], rows, -1)


def pick_up(world, book: Book, facts: Facts, flags: np.ndarray, goes: np.ndarray) -> None:
    """Hands close on the nearest weapon within reach or on what they carry; of two that reach for one the first has it.

    `goes`, bool (worlds, rows): who went on to another row in this tick.
    """
    a, p, props = world.actors, world.players, world.props
    players = p.pad.shape[1]
    w, i = entries(((flags[:, :players] & IS_PICKING) != 0) & goes[:, :players])
    if not w.size:
        return
    own = book.reloads.take(book.move_of.take(a.row[w, i]))
    k = places(own)
    if k.size:
        reload(world, book, facts, w[k], i[k])
    k = places(~own & (p.weapon[w, i] == 0))
    if not k.size:
        return
    w, i = w[k], i[k]
    row, far = situations.nearest_weapon(world, book, w, i)
    _, first = np.unique(w * props.rows + row, return_index=True)
    k = first[far[first] < situations.NOBODY]
    w, i, row = w[k], i[k], row[k]
    kind, uses = props.kind[w, row], props.uses[w, row]
    p.weapon[w, i], p.uses[w, i] = kind, uses
    for name in props.columns:
        getattr(props, name)[w, row] *= name == "generation"
    props.generation[w, row] += 1
    facts.tell("picked_up", w, i, -1, kind, uses, row, a.x[w, i] >> 8, a.y[w, i] >> 8, a.z[w, i] >> 8)


def reload(world, book: Book, facts: Facts, w: np.ndarray, i: np.ndarray) -> None:
    """What dancers (n,) carry is in their hands again, whole; anything else that they held falls."""
    a, p = world.actors, world.players
    k = places(book.carries.take(a.kind[w, i]))
    w, i = w[k], i[k]
    kind, held = book.carries.take(a.kind[w, i]), p.weapon[w, i]
    other = places((held > 0) & (held != kind) & (held != book.prop_spent.take(kind)))
    drop(world, book, facts, w[other], i[other])
    uses = book.prop_uses.take(kind)
    p.weapon[w, i], p.uses[w, i] = kind, uses
    facts.tell("picked_up", w, i, -1, kind, uses, -1, a.x[w, i] >> 8, a.y[w, i] >> 8, a.z[w, i] >> 8)


def lay(world, book: Book, facts: Facts, w, who, kind, uses, x: np.ndarray, z: np.ndarray) -> None:
    """Weapons come to lie on the floor, within reach; where there is no room the oldest vanishes.  All arrays (n,)."""
    p, s = world.props, world.stage
    own = len(book.level.props)
    row = rows_to_fill(np.where(p.kind[:, own:] > 0, p.since[:, own:] + 1, 0), w)
    k = places(row >= 0)
    w, row, who, kind, uses = w[k], row[k] + own, who[k], kind[k], uses[k]
    x = np.clip(x[k], s.lock_left[w, 0] + EDGE_PX * SUB, s.lock_right[w, 0] - EDGE_PX * SUB)
    p.generation[w, row] += 1
    p.kind[w, row], p.uses[w, row], p.x[w, row], p.z[w, row] = kind, uses, x, z[k]
    p.life[w, row], p.broken[w, row], p.hit_frame[w, row], p.spawn_id[w, row] = 0, 0, -1, 0
    p.since[w, row] = facts.tick
    facts.tell("dropped", w, who, -1, kind, uses, row, x >> 8, 0, z[k] >> 8)


def drop(world, book: Book, facts: Facts, w: np.ndarray, i: np.ndarray) -> None:
    """Dancers who fall let go of what is in their hands; rows of actors (n,), foes among them are passed over."""
    a, p = world.actors, world.players
    k = places(i < p.pad.shape[1])
    k = k[p.weapon[w[k], i[k]] > 0]
    if not k.size:
        return
    _, first = np.unique(w[k] * a.rows + i[k], return_index=True)
    w, i = w[k[first]], i[k[first]]
    lay(world, book, facts, w, i, p.weapon[w, i], p.uses[w, i], a.x[w, i], a.z[w, i])
    p.weapon[w, i], p.uses[w, i] = 0, 0


def disarm_the_dead(world, book: Book, facts: Facts, w: np.ndarray, j: np.ndarray) -> None:
    """What the dead held falls beside them, whole; rows of actors (n,)."""
    a = world.actors
    kind = book.drops.take(a.kind[w, j])
    k = places(kind)
    if k.size:
        w, j, kind = w[k], j[k], kind[k]
        lay(world, book, facts, w, j, kind, book.prop_uses.take(kind), a.x[w, j], a.z[w, j])


def wear(world, book: Book, facts: Facts, w: np.ndarray, i: np.ndarray) -> None:
    """A blow or a round less in the hands of players (w, i): at the last one it breaks, or becomes what is left of it.

    Each player is named once.
    """
    a, p = world.actors, world.players
    k = places(p.weapon[w, i])
    w, i = w[k], i[k]
    p.uses[w, i] -= 1
    gone = places(p.uses[w, i] <= 0)
    if not gone.size:
        return
    w, i = w[gone], i[gone]
    kind = p.weapon[w, i]
    left = book.prop_spent.take(kind)
    p.weapon[w, i], p.uses[w, i] = left, book.prop_uses.take(left)
    breaks = places((left == 0) | (book.prop_class.take(kind) == FRAGILE))
    if breaks.size:
        w, i = w[breaks], i[breaks]
        place = a.x[w, i] >> 8, a.y[w, i] >> 8, a.z[w, i] >> 8
        facts.tell("weapon_broke", w, i, -1, kind[breaks], 0, 0, *place)
