"""Assists: what the terms of a bout make kinder for its dancers.  Nothing here is entered unless they ask for it."""

from __future__ import annotations

import numpy as np

from game.core.compact import places
from game.sim.book import Book
from game.sim.rules import ATTACK, BLOCKS, BUTTON_INDEX, FREE, PARRIES, REACTION_INDEX
from game.sim.spec import AIMS, SUB
from game.sim.systems.dance import cut_to

DODGE, NEUTRAL = BUTTON_INDEX["dodge"], AIMS.index("neutral")
SLIP_AHEAD_TICKS = 45  # a blow told for later than this is not slipped yet
SLIP_PX, SLIP_DEPTH_PX = 200, 48  # whose blow may reach her
SLIP_AFTER_TICKS, SLIP_SHOT_TICKS = 14, 60  # after the blow: its active ticks, or the way of what it sends


def eased(world, book: Book, j: np.ndarray, damage: np.ndarray) -> np.ndarray:
    """What is left of `damage` to bodies j where dancers are to be hurt less; at least 1 of what is not 0; (n,)."""
    least = np.minimum(damage, 1)
    mine = j < world.players.pad.shape[1]
    return np.where(mine, np.maximum(damage * book.terms.damage_percent // 100, least), damage)


def raise_guard(world, book: Book, w, j, faces: np.ndarray, strike: np.ndarray, flags: np.ndarray) -> np.ndarray:
    """Dancers who stand free and face a told blow take fifth position by themselves; the flags of all bodies after it.

    `faces`: bool, the blow comes from the front and can be kept out; `flags` are those of bodies j; all (contacts,).
    """
    a, p = world.actors, world.players
    mine = j < p.pad.shape[1]
    on, at = a.at(w, j), p.at(w, j * mine)
    move = book.strikes.move.take(strike)
    told = (book.tell_tick.take(move) > 0) | (book.strikes.flown.take(strike) > 0)
    up = mine & faces & told & ((flags & FREE) != 0) & (a.stun.take(on) == 0) & (a.y.take(on) == 0)
    up &= (a.life.take(on) > 0) & (a.holder.take(on) == 0)
    up &= p.breathless_until.take(at) <= world.stage.frame.take(w)
    k = places(up)
    if not k.size:
        return flags
    fifth = book.reaction[a.kind[w[k], j[k]], REACTION_INDEX["guard_hold"]]
    gate = book.next.take(book.last.take(fifth))  # where the arms are closed: it goes on from there for ever
    cut_to(world, book, w[k], j[k], gate)
    return np.where(up, (flags | BLOCKS) & ~PARRIES, flags)


def slip(world, book: Book, w: np.ndarray, i: np.ndarray) -> None:
    """A dodge without a direction begins: nothing touches her until the next told blow that may reach her is over."""
    a, p, now = world.actors, world.players, int(world.stage.frame[0, 0])
    at = p.at(w, i)
    k = places((p.button.take(at) == DODGE) & (p.aim.take(at) == NEUTRAL))
    if not k.size:
        return
    w, i = w[k], i[k]
    row = a.row.take(w, 0)
    move = book.move_of.take(row)
    ahead = a.blow_at.take(w, 0) - now
    told = (a.team.take(w, 0) == 1) & (a.life.take(w, 0) > 0) & ((book.flags.take(row) & ATTACK) != 0)
    told &= (book.tick_of.take(row) >= book.tell_tick.take(move)) & (ahead >= 0) & (ahead <= SLIP_AHEAD_TICKS)
    sends = book.sends_shots.take(move)
    near = np.abs(a.x.take(w, 0) - a.x[w, i][:, None]) <= SLIP_PX * SUB
    told &= (near | sends) & (np.abs(a.z.take(w, 0) - a.z[w, i][:, None]) <= SLIP_DEPTH_PX * SUB)
    when = np.where(told, ahead, SLIP_AHEAD_TICKS + 1)
    first = when.argmin(1)
    n = np.arange(len(w))
    k = places(told[n, first])
    over = now + when[n, first] + np.where(sends[n, first], SLIP_SHOT_TICKS, SLIP_AFTER_TICKS)
    a.safe_until[w[k], i[k]] = np.maximum(a.safe_until[w[k], i[k]], over[k])
