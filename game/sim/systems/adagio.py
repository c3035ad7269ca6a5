"""Adagio: the world slows, the dancers do not.

Foes that act or are free, their minds, props and hazards live in one tick of three; who is hurt, in the air, held or
down lives in every one, and shots fly every tick at a third of their speed.  Hit-stop and the beat use real ticks.
"""

from __future__ import annotations

import numpy as np

from game.core.compact import entries, places
from game.sim.book import Book
from game.sim.facts import Facts
from game.sim.rules import ZERO, mask, some
from game.sim.slowness import SLOWNESS, slowed_bodies
from game.sim.spec import PAD_BITS
from game.sim.systems.dance import BREATHLESS_TICKS

BREATH = 4  # a tick, from whoever calls it
DODGE_TICKS = 60  # of a perfect dodge's Adagio
AGAIN_TICKS = 180  # before another does
FOCUS = mask(PAD_BITS["focus"])


def slow_the_world(world, facts: Facts) -> None:
    """Whether each world is slowed in this tick: a dancer calls it and has the breath, or has dodged perfectly."""
    s, p, a = world.stage, world.players, world.actors
    called = p.pad & FOCUS
    if not some(called) and not some(s.adagio) and not some(s.adagio_until > facts.tick):
        return
    fit = (called != ZERO) & (p.breath > 0) & (p.breathless_until <= facts.tick) & (a.life[:, : called.shape[1]] > 0)
    given = (s.adagio_until > facts.tick)[:, :1]
    pays = fit & ~given
    if some(pays):
        p.breath -= pays * BREATH
        np.maximum(p.breath, 0, out=p.breath)
        p.spent_frame += pays * (facts.tick - p.spent_frame)
        out = pays & (p.breath == 0)
        w, i = entries(out)
        if w.size:
            p.breathless_until[w, i] = facts.tick + BREATHLESS_TICKS
            facts.tell("essoufflee", w, i)
    on = fit.any(1, keepdims=True) | given
    w = places(on[:, 0] != (s.adagio[:, 0] > 0))
    if w.size:
        facts.tell("adagio", w, -1, -1, on[w, 0])
    s.adagio[:] = on


def lives(world, flags: np.ndarray, frame: int) -> np.ndarray:
    """Who lives in this tick, bool (worlds, rows): nobody in hit-stop, and of the slowed one in three."""
    live = world.actors.hit_stop == ZERO
    if frame % SLOWNESS and some(world.stage.adagio):
        live &= ~slowed_bodies(world, flags)
    return live


def dodge_perfectly(world, book: Book, facts: Facts, w: np.ndarray, j: np.ndarray) -> None:
    """Bodies that blows have just missed: in the heart of their move it opens Adagio, if it has not lately."""
    a, s = world.actors, world.stage
    row = a.row[w, j]
    move, tick = book.move_of.take(row), book.tick_of.take(row)
    k = places((tick >= book.heart_from.take(move)) & (tick <= book.heart_to.take(move)) & (tick > 0))
    if not k.size:
        return
    w, j, move = w[k], j[k], move[k]
    opens = s.adagio_again[w, 0] <= facts.tick
    facts.tell("perfect_dodge", w, j, -1, move, opens, 0, a.x[w, j] >> 8, a.y[w, j] >> 8, a.z[w, j] >> 8)
    w = w[opens]
    s.adagio_until[w, 0], s.adagio_again[w, 0] = facts.tick + DODGE_TICKS, facts.tick + AGAIN_TICKS
