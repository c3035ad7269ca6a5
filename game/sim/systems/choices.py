"""Whom a dancer may spare or strike down: a boss on his knees, and the last of his company who begs.

A reverence beside either spares him.  Heavy held beside a kneeling boss strikes him down; any blow kills who begs.
The choice about a boss is open when nobody fights on any more: for a second all inputs are dead, so that no blow of the
fight decides it, and until it is made heavy strikes nothing else near him.
"""

from __future__ import annotations

import numpy as np

from game.core import rng
from game.core.compact import entries, places
from game.sim.book import Book
from game.sim.facts import CODE, Facts
from game.sim.rules import (
    BANKS,
    BEGS,
    CHOICE_DEAD_TICKS,
    DOWN,
    FIGHTS,
    FREE,
    KNEELS,
    LEAVES,
    REACTION_INDEX,
    REACTS,
    STRIKE_DOWN_TICKS,
    mask,
    some,
)  # fmt: skip
from game.sim.spec import PAD_BITS, SUB
from game.sim.systems import weapons
from game.sim.systems.acts import calm, face_dancer
from game.sim.systems.dance import react, whereabouts
from game.sim.systems.moves import begin

BESIDE_PX, BESIDE_DEPTH_PX = 140, 60
BEGS_BELOW, BEGS_ONE_IN = 30, 3  # percent of his life; of those who might, one in so many does
BEG_TICKS = 900  # unheeded, he gets up and goes
GONE_PX = 640  # so far from every dancer nobody sees him any more
CALM_TICKS = 30  # nobody attacks so long after somebody has given up
SALT_BEGS = 41
HEAVY = PAD_BITS["heavy"]
IS_BANKING = mask(BANKS)


def hold_back(world, pads: np.ndarray) -> np.ndarray:
    """What of the pads the fight hears while a choice is open, int32 (worlds, players); counts how long heavy is held
    beside him.
    """
    a, p, s = world.actors, world.players, world.stage
    now = int(s.frame[0, 0])
    opened = s.choice_at > 0
    dead = opened & (now < s.choice_at + CHOICE_DEAD_TICKS)
    near = beside(world, KNEELS)[1] & opened
    holds = near & ~dead & ((pads & HEAVY) != 0) & (a.life[:, : pads.shape[1]] > 0)
    p.judged[:] = (p.judged + 1) * holds
    return np.where(dead, 0, pads & ~(near * np.int32(HEAVY)))


def beside(world, plea: int) -> tuple[np.ndarray, np.ndarray]:
    """(row, whether there is one) of the nearest who pleads so, beside each dancer; both (worlds, players)."""
    a, players = world.actors, world.players.pad.shape[1]
    pleads = (a.plea == plea)[:, None]
    dx = np.abs(a.x[:, None] - a.x[:, :players, None])
    dz = np.abs(a.z[:, None] - a.z[:, :players, None])
    far = np.where(pleads & (dz <= BESIDE_DEPTH_PX * SUB) & (dx <= BESIDE_PX * SUB), dx + dz, 1 << 29)
    return far.argmin(2), far.min(2) < 1 << 29


def choose(world, book: Book, facts: Facts, flags: np.ndarray) -> None:
    """Bows that spare, blows that kill, heavy held long enough; who begged in vain for long enough goes.

    `flags` are those of the rows reached in this tick.
    """
    a, p = world.actors, world.players
    players = p.pad.shape[1]
    pleads = (a.plea == BEGS) | (a.plea == KNEELS)
    if some(pleads):
        bows = ((flags[:, :players] & IS_BANKING) != 0) & (a.hit_stop[:, :players] == 0) & (a.life[:, :players] > 0)
        if some(bows):
            for plea in (KNEELS, BEGS):
                row, there = beside(world, plea)
                w, i = entries(bows & there & ((plea == BEGS) | (world.stage.choice_at > 0)))
                if w.size:
                    spare(world, book, facts, w, i, row[w, i])
        w, i = entries(p.judged >= STRIKE_DOWN_TICKS)
        if w.size:
            strike_down(world, book, facts, w, i)
        if CODE["died"] in facts.heard():
            count_the_begging_dead(world, facts)
        open_choices(world, facts)
        w, j = entries((a.plea == BEGS) & (facts.tick - a.pled_at >= BEG_TICKS) & (a.life > 0))
        if w.size:
            go(world, book, w, j, facts.tick)


def open_choices(world, facts: Facts) -> None:
    """Where a boss kneels and nobody fights on, what he hears next is hers to say."""
    a, s = world.actors, world.stage
    kneels = ((a.plea == KNEELS) & (a.life > 0)).any(1)
    if not some(kneels):
        return
    fights = ((a.team == 1) & (a.life > 0) & (a.plea == FIGHTS)).any(1)
    w = places(kneels & ~fights & (s.choice_at[:, 0] == 0))
    if w.size:
        s.choice_at[w, 0] = facts.tick
        facts.tell("choice", w, (a.plea[w] == KNEELS).argmax(1), -1, CHOICE_DEAD_TICKS)


def spare(world, book: Book, facts: Facts, w: np.ndarray, i: np.ndarray, j: np.ndarray) -> None:
    """Dancers i have bowed to j: he goes, alive; a boss with all who knelt beside him."""
    a, s = world.actors, world.stage
    kneel = a.plea[w, j] == KNEELS
    for k in range(len(w)):
        both = places(a.plea[w[k]] == KNEELS) if kneel[k] else j[k : k + 1]
        here = np.full(len(both), w[k])
        facts.tell("spared", here, i[k], both, a.kind[here, both], kneel[k], 0, *whereabouts(a, here, both))
        s.spared[w[k], 0] |= np.bitwise_or.reduce(book.boss_bit[a.kind[here, both]])
        s.mercies[w[k], 0] += not kneel[k]
        go(world, book, here, both, facts.tick)
        s.choice_at[w[k], 0] *= not kneel[k]


def go(world, book: Book, w: np.ndarray, j: np.ndarray, now: int) -> None:
    """They get up and walk away; nothing touches them any more."""
    a = world.actors
    on_knees = places((a.plea[w, j] != FIGHTS) & (a.y[w, j] == 0))
    react(world, book, w[on_knees], j[on_knees], REACTION_INDEX["pardoned"])
    a.plea[w, j], a.pled_at[w, j], a.kept[w, j], a.purse[w, j] = LEAVES, now, 0, 0
    a.stun[w, j] = 0
    middle = (world.stage.lock_left[w, 0] + world.stage.lock_right[w, 0]) // 2
    a.off_side[w, j] = np.where(a.x[w, j] >= middle, 1, -1)


def strike_down(world, book: Book, facts: Facts, w: np.ndarray, i: np.ndarray) -> None:
    """Heavy was held: as soon as she is free she ends him, by the coup de grace for what is in her hand."""
    a, p, s = world.actors, world.players, world.stage
    row, there = beside(world, KNEELS)
    free = ((book.flags.take(a.row[w, i]) & FREE) != 0) & (a.holds[w, i] == 0) & there[w, i]
    _, first = np.unique(w, return_index=True)
    once = np.zeros(len(w), bool)
    once[first] = True
    k = places(free & once)
    w, i = w[k], i[k]
    j = row[w, i]
    armed = book.prop_class.take(p.weapon[w, i])
    move = book.takedown[a.kind[w, i], a.kind[w, j], armed]
    k = places(move)
    w, i, j, move = w[k], i[k], j[k], move[k]
    if not w.size:
        return
    p.judged[w, i] = 0
    a.kept[w, j], a.plea[w, j] = 0, FIGHTS
    a.safe_until[w, j] = facts.tick
    a.face[w, i] = np.where(a.x[w, j] >= a.x[w, i], 1, -1)
    a.holds[w, i], a.holder[w, j], a.held_blows[w, i], a.held_at[w, i] = j + 1, i + 1, 0, facts.tick
    begin(world, book, facts, w, i, move)
    facts.tell("held", w, i, j, move, 0, 0, *whereabouts(a, w, j))
    s.executed[w, 0] |= book.boss_bit[a.kind[w, j]]
    s.choice_at[w, 0] = 0
    facts.tell("struck_down", w, i, j, a.kind[w, j], 1, 0, *whereabouts(a, w, j))


def count_the_begging_dead(world, facts: Facts) -> None:
    """Who begged and was struck."""
    a, s = world.actors, world.stage
    died = facts.of("died")
    w, j, i = died[:, 1], died[:, 3], died[:, 4]
    k = places(a.plea[w, j] == BEGS)
    if k.size:
        w, j, i = w[k], j[k], i[k]
        a.plea[w, j] = FIGHTS
        np.add.at(s.struck_down, (w, 0), 1)
        facts.tell("struck_down", w, i, j, a.kind[w, j], 0, 0, *whereabouts(a, w, j))


def beg(world, book: Book, facts: Facts, last: np.ndarray) -> None:
    """The last foe of an encounter, in the worlds `last`, bool (worlds,), may drop what he has and beg for his life."""
    a, s = world.actors, world.stage
    row = book.flags.take(a.row)
    able = book.can_beg.take(a.kind) & (a.team == 1) & (a.life > 0) & (a.plea == FIGHTS) & last[:, None]
    able &= (a.life * 100 <= book.life.take(a.kind) * BEGS_BELOW) & (a.y == 0) & (a.hit_stop == 0) & (a.holder == 0)
    able &= ((row & DOWN) == 0) & ~book.rises.take(a.row) & (a.called == 0)
    able &= ((row & REACTS) == 0) | (a.stun > 0)
    w, j = entries(able)
    if not w.size:
        return
    k = places(rng.below(s.seed[w, 0], s.encounter[w, 0], j, SALT_BEGS, BEGS_ONE_IN) == 0)
    w, j = w[k], j[k]
    if w.size:
        react(world, book, w, j, REACTION_INDEX["begs"])
        face_dancer(a, w, j)
        a.plea[w, j], a.pled_at[w, j], a.life[w, j], a.stun[w, j], a.vx[w, j] = BEGS, facts.tick, 1, 0, 0
        a.wish_move[w, j] = 0
        weapons.disarm_the_dead(world, book, facts, w, j)
        facts.tell("begged", w, j, -1, a.kind[w, j], 0, 0, *whereabouts(a, w, j))


def dismiss_the_called(world, book: Book, facts: Facts) -> None:
    """A boss has just knelt: whom he called leaves."""
    knelt = np.zeros((world.worlds, 1), bool)
    knelt[facts.of("knelt")[:, 1]] = True
    a = world.actors
    calm(world, places(knelt[:, 0]), facts.tick + CALM_TICKS)
    w, j = entries(knelt & (a.called > 0) & (a.life > 0) & (a.plea == FIGHTS))
    if w.size:
        go(world, book, w, j, facts.tick)


def leave(world) -> None:
    """Those who leave walk to the wing they chose; nobody touches them, and out of sight they are gone."""
    a = world.actors
    now, players = int(world.stage.frame[0, 0]), world.players.pad.shape[1]
    w, j = entries(a.plea == LEAVES)
    at = a.at(w, j)
    side = a.off_side.take(at)
    for column, value in ((a.wish_x, side), (a.wish_z, 0), (a.wish_move, 0), (a.face, side), (a.safe_until, now + 3)):
        column.put(at, value)
    far = np.abs(a.x[w, :players] - a.x[w, j][:, None]).min(1) > GONE_PX * SUB
    x = a.x.take(at)
    far |= (x <= world.stage.lock_left[w, 0] - SUB * 80) | (x >= world.stage.lock_right[w, 0] + SUB * 80)
    for k in places(far):
        a.clear(int(w[k]), int(j[k]))
