"""What foes say: rare lines of `Fighter.barks`, told as facts; at most one in a world every few seconds."""

from __future__ import annotations

import numpy as np

from game.core import rng
from game.core.compact import places
from game.sim.book import Book
from game.sim.facts import CODE, Facts
from game.sim.rules import FREE, some
from game.sim.spec_mind import OCCASIONS
from game.sim.systems.dance import whereabouts
from game.sim.systems.wishes import CIRCLE, WAIT

HUSH_TICKS = 190
LISTEN_MASK = 7  # what is heard often is listened to in one tick of eight; blows fall on the pulse, so not every eighth
SCATTER = 0x9E3779B1
TAUNT_TICKS, TAUNT_PHASE = 30, 17  # somebody who stands about is looked for this often
SEES, ATTACKS, HURT, FRIEND_FELL, TAUNTS, BEGS, ACT = range(len(OCCASIONS))
#: kind of fact -> occasion, and which of its columns says who speaks (3 source, 4 target, of facts.FIELDS)
HEARD = {
    CODE["entered"]: (SEES, 3), CODE["told"]: (ATTACKS, 3), CODE["struck"]: (HURT, 4), CODE["died"]: (FRIEND_FELL, 3),
    CODE["begged"]: (BEGS, 3), CODE["act_began"]: (ACT, 3),
}  # fmt: skip
SELDOM = HEARD.keys() - {CODE["told"], CODE["struck"]}
URGENT = {CODE["begged"], CODE["act_began"]}  # said whoever has spoken just now
KINDS = {code: name for name, code in CODE.items() if code in HEARD}
CHANCE = np.array([200, 300, 320, 225, 100, 1024, 1024])  # of 1,024, by occasion
ALWAYS = np.array([False] * BEGS + [True, True])  # these are said whoever has spoken just now
SALT_BARK, SALT_LINE = 21, 22


def speak_up(world, book: Book, facts: Facts) -> None:
    """Whoever has something to say about what has just happened may say it."""
    told, taunts = facts.heard() & HEARD.keys(), facts.tick % TAUNT_TICKS == TAUNT_PHASE
    if facts.tick * SCATTER >> 16 & LISTEN_MASK:
        told &= SELDOM
    if told and not some(world.stage.hushed_until <= facts.tick):
        told &= URGENT
    if not told and not taunts:
        return
    found = [occasions_of(world, facts, code) for code in sorted(told)]
    if taunts:
        found.append(idlers(world, book, facts.tick))
    w, i, occasion = (np.concatenate(column) for column in zip(*found, strict=True))
    a, s, now = world.actors, world.stage, facts.tick
    kind = a.kind.take(a.at(w, i))
    lines = book.barks[kind, occasion]
    may = (lines > 0) & ((s.hushed_until.take(w) <= now) | ALWAYS.take(occasion))
    may &= (a.life.take(a.at(w, i)) > 0) & (kind > 0)
    may &= rng.below(s.seed.take(w), now, i * 8 + occasion, SALT_BARK, 1024) < CHANCE.take(occasion)
    k = places(may)
    if not k.size:
        return
    k = k[np.lexsort((-occasion[k], w[k]))]  # what weighs most first
    k = k[np.r_[True, w[k][1:] != w[k][:-1]]]
    w, i, occasion = w[k], i[k], occasion[k]
    line = book.bark_first[kind[k], occasion] + rng.below(s.seed.take(w), now, i, SALT_LINE, lines[k])
    s.hushed_until[w, 0] = now + HUSH_TICKS
    facts.tell("bark", w, i, -1, line, occasion, 0, *whereabouts(a, w, i))


def occasions_of(world, facts: Facts, code: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Who might speak because of the facts of one kind: (world, row, occasion), each (n,)."""
    occasion, column = HEARD[code]
    rows = facts.of(KINDS[code])
    w, i = rows[:, 1].astype(np.int64), rows[:, column].astype(np.int64)
    if occasion == FRIEND_FELL:  # not he who fell, but whoever of his own stands nearest
        a = world.actors
        at = a.at(w, i)
        there = (a.team.take(w, 0) == a.team.take(at)[:, None]) & (a.life.take(w, 0) > 0) & (a.kind.take(w, 0) > 0)
        far = np.abs(a.x.take(w, 0) - a.x.take(at)[:, None]) + ~there * (1 << 28)
        i = far.argmin(1)
    return w, i, np.full(len(w), occasion)


def idlers(world, book: Book, now: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """One row of each world, if somebody stands there who is free and only looks on: (world, row, occasion)."""
    a = world.actors
    w = np.arange(world.worlds)
    i = rng.below(world.stage.seed[:, 0], now, w * 0, SALT_BARK, a.rows).astype(np.int64)
    at = a.at(w, i)
    mind = book.mind_index[a.kind.take(at), np.minimum(a.act.take(at), book.mind_index.shape[1] - 1)]
    does = book.mind_ways[0].take(mind * book.mind.shape[2] + a.wish_index.take(at))
    idle = ((book.flags.take(a.row.take(at)) & FREE) != 0) & ((does == WAIT) | (does == CIRCLE))
    k = places(idle) if some(idle) else w[:0]
    return w[k], i[k], np.full(len(k), TAUNTS)
