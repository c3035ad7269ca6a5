"""Things that are struck: what breaks, what it gives, what is left of it."""

from __future__ import annotations

import numpy as np

from game.core.compact import places
from game.sim.book import Book
from game.sim.facts import Facts
from game.sim.spec import SUB
from game.sim.systems import weapons
from game.sim.systems.contacts import PropContacts
from game.sim.systems.dance import BREATH_CAP

GIFT_LIFE = 25
LEFT_PX = 14  # what is left of a broken thing lies so far before it


def strike_props(world, book: Book, c: PropContacts, facts: Facts) -> None:
    """Blows on props: one a move."""
    strike_things(world, book, facts, c.world, c.source, c.prop, world.actors.y[c.world, c.source] >> 8)


def strike_things(world, book: Book, facts: Facts, w, who, j, y: np.ndarray) -> None:
    """A blow by actor `who` on prop `j` at height `y` in pixels, all (n,); at life 0 it breaks and gives what it holds.

    Gifts are for dancers; what is left of a thing lies where it was struck.
    """
    a, p = world.actors, world.props
    p.hit_frame[w, j] = facts.tick
    np.subtract.at(p.life, (w, j), 1)
    np.maximum(p.life, 0, out=p.life)
    place = p.x[w, j] >> 8, y, p.z[w, j] >> 8
    facts.tell("prop_struck", w, who, -1, p.kind[w, j], p.life[w, j], j, *place)
    broken = places((p.life[w, j] == 0) & (p.broken[w, j] == 0))
    if broken.size:
        _, first = np.unique(w[broken] * p.rows + j[broken], return_index=True)
        broken = broken[first]
        bw, bj, who = w[broken], j[broken], who[broken]
        kind = p.kind[bw, bj]
        p.broken[bw, bj] = 1
        for name, give in GIFTS.items():
            k = places([book.props[n].gives == name for n in kind] & (who < world.players.pad.shape[1]))
            if k.size:
                give(world, bw[k], who[k])
        facts.tell("prop_broke", bw, who, -1, kind, 0, bj, *(v[broken] for v in place))
        left = book.prop_leaves.take(kind)
        k = places(left)
        if k.size:
            half = book.prop_size[kind[k], 0] >> 1
            x = np.clip(a.x[bw[k], who[k]], p.x[bw[k], bj[k]] - half, p.x[bw[k], bj[k]] + half)
            z = p.z[bw[k], bj[k]] + LEFT_PX * SUB
            weapons.lay(world, book, facts, bw[k], who[k], left[k], book.prop_uses.take(left[k]), x, z)


def _give_life(world, w: np.ndarray, i: np.ndarray) -> None:
    a = world.actors
    a.life[w, i] = np.minimum(a.life[w, i] + GIFT_LIFE, 100)


def _give_breath(world, w: np.ndarray, i: np.ndarray) -> None:
    p = world.players
    p.breath[w, i] = BREATH_CAP
    p.breathless_until[w, i] = 0


GIFTS = {"life": _give_life, "breath": _give_breath}
