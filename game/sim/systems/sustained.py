"""What goes on for as long as it is asked for: fifth position while guard is held, fouettes while special is."""

from __future__ import annotations

import numpy as np

from game.core.compact import entries, places
from game.sim.book import Book
from game.sim.facts import Facts
from game.sim.rules import BLOCKS, BUTTON_INDEX, DOWN, GUARDS, PACED, REACTION_INDEX, REACTS, some
from game.sim.systems import intent
from game.sim.systems.dance import BREATHLESS_TICKS, cut_to, react, spend, whereabouts

GUARD_BREATH = 2  # a tick of fifth position
HOLD_TICK = 8  # guard still held here becomes fifth position
WHIP_TICKS = 28  # least length of a fouette's whip; the smallest multiple of the pulse above it is taken
WHIP_BREATH = 60
SPECIAL = BUTTON_INDEX["special"]


Changing = tuple[np.ndarray, np.ndarray, np.ndarray]  # (world, row, move) of those who go on in another move
NOBODY: Changing = (np.zeros(0, np.int64),) * 3


def sustain(world, book: Book, facts: Facts, sustained: np.ndarray, goes: np.ndarray) -> Changing:
    """Go on with whips and guards; returns those whose whips are counted and who go on in what follows.

    `sustained`, int32 (worlds, players), holds the flags of who is in either.
    """
    paced, over = sustained & PACED, NOBODY
    if some(paced):
        over = pace_whips(world, book, facts, entries((paced != 0) & goes[:, : paced.shape[1]]))
    guarding = sustained & GUARDS
    if some(guarding):
        hold_guard(world, book, facts, guarding)
    return over


def charge(world, book: Book, where: tuple[np.ndarray, np.ndarray]) -> Changing:
    """Moves that wait on a button: held long enough one becomes another, let go (or at its end) it breaks out.

    Returns (world, row, move) of those that change, each (n,).
    """
    w, i = where
    a, p = world.actors, world.players
    at, own = p.at(w, i), a.at(w, i)
    row, pad = a.row.take(own), p.pad.take(at)
    move, tick = book.move_of.take(row), book.tick_of.take(row)
    back = p.side.take(at) * a.face.take(own) < 0
    back &= world.stage.frame.take(w) - p.side_frame.take(at) > intent.FRESH_TICKS  # held, not tapped with a button

    def down(button: np.ndarray) -> np.ndarray:
        return np.where(button < 0, back, (pad & button) != 0)

    stays = book.held_into.take(move) * (down(book.held_button.take(move)) & (tick >= book.held_tick.take(move)))
    lets_go = ~down(book.let_go_button.take(move)) | (book.left.take(row) == 0)
    opens = book.let_go_into.take(move) * (lets_go & (tick >= book.let_go_tick.take(move)))
    into = np.where(stays > 0, stays, opens)
    k = places(into)
    return w[k], i[k], into[k]


def tire(world, facts: Facts, w: np.ndarray, i: np.ndarray, in_fifth: np.ndarray) -> np.ndarray:
    """Fifth position takes breath every tick; returns who has any left to hold it with, bool (n,)."""
    p, a = world.players, world.actors
    at = p.at(w, i)
    k = places(in_fifth & (a.hit_stop.take(a.at(w, i)) == 0) & (p.breath.take(at) > 0))
    if k.size:
        tires = at[k]
        left = np.maximum(p.breath.take(tires) - GUARD_BREATH, 0)
        p.breath.put(tires, left)
        p.spent_frame.put(tires, facts.tick)
        out = places(left == 0)
        if out.size:
            p.breathless_until.put(tires[out], facts.tick + BREATHLESS_TICKS)
            facts.tell("essoufflee", w[k[out]], i[k[out]])
    return p.breathless_until.take(at) <= facts.tick


def hold_guard(world, book: Book, facts: Facts, guarding: np.ndarray) -> None:
    """Guard still held in tick 8 of a port de bras becomes fifth position; letting go opens it again.

    `guarding`, int32 (worlds, players), is not 0 where a dancer stands in either.
    """
    a = world.actors
    w, i = entries(guarding)
    own = a.at(w, i)
    row = a.row.take(own)
    in_fifth = (book.flags.take(row) & BLOCKS) != 0
    held = (a.wish_guard.take(own) > 0) & tire(world, facts, w, i, in_fifth)
    changes = (held != in_fifth) & (in_fifth | (book.tick_of.take(row) >= HOLD_TICK)) & (a.hit_stop.take(own) == 0)
    k = places(changes)
    if k.size:
        w, i, kind = w[k], i[k], a.kind.take(own[k])
        fifth = book.enter.take(book.reaction[kind, REACTION_INDEX["guard_hold"]])
        cut_to(world, book, w, i, np.where(in_fifth[k], book.stance.take(kind), fifth))


def pace_whips(world, book: Book, facts: Facts, where: tuple[np.ndarray, np.ndarray]) -> Changing:
    """A whip lasts the smallest multiple of the pulse >= 28 ticks; returns those whose whips are counted."""
    w, i = where
    a, p = world.actors, world.players
    pulse, _ = book.pulse(facts.tick)
    length = -(-WHIP_TICKS // pulse) * pulse
    at, own = p.at(w, i), a.at(w, i)
    move = book.move_of.take(a.row.take(own))
    elapsed = a.elapsed.take(own) + 1
    done = elapsed >= length
    elapsed *= ~done
    a.elapsed.put(own, elapsed)
    a.row.put(own, book.first.take(move) + elapsed * book.move_ticks.take(move) // length)
    fresh = places((p.button.take(at) == SPECIAL) & (p.queued.take(at) == 0))
    if fresh.size:
        at = at[fresh]
        p.queued.put(at, 1 + intent.on_the_pulse(book, p.press_frame.take(at)))
        intent.consume(world, w[fresh], i[fresh])
    end = places(done)
    return next_whip(world, book, facts, w[end], i[end], move[end]) if end.size else NOBODY


def next_whip(world, book: Book, facts: Facts, w: np.ndarray, i: np.ndarray, move: np.ndarray) -> Changing:
    """The end of a whip: one asked for on the beat is free and counts two, off it costs breath and counts one.

    Unasked it ends, unless the move relays by itself; that never stops for want of breath either.  Returns those who
    have whipped as often as the move is long.
    """
    a, p = world.actors, world.players
    at, own = p.at(w, i), a.at(w, i)
    queued, most, relays = p.queued.take(at), book.whips.take(move), book.relays.take(move)
    count = np.minimum(p.whips.take(at) + np.maximum(queued, 1), most)
    p.whips.put(at, count)
    p.queued.put(at, 0)
    met = a.hits.take(own)
    a.hits.put(own, 0)
    a.en_mesure.put(own, queued == 2)
    facts.tell("whip", w, i, -1, count, queued == 2, 0, *whereabouts(a, w, i))
    fit = (p.breath.take(at) >= WHIP_BREATH) & (p.breathless_until.take(at) <= facts.tick)
    counted = count >= most
    pays = places((queued == 1) & fit & ~counted)
    if pays.size:
        spend(world, facts, w[pays], i[pays], np.full(len(pays), WHIP_BREATH, np.int32), move[pays])
    follows = book.ends_in.take(move)
    stops = ((queued == 0) | ((queued == 1) & ~fit)) & ~relays
    stop = places(np.where(counted, follows == 0, stops))
    if stop.size:
        sw, si = w[stop], i[stop]
        end_in_a_fall(world, book, facts, sw, si, met[stop])
        cut_to(world, book, sw, si, book.stance.take(a.kind.take(own[stop])))
        p.whips.put(at[stop], 0)
    over = places(counted & (follows > 0))
    return w[over], i[over], follows[over]


def end_in_a_fall(world, book: Book, facts: Facts, w: np.ndarray, i: np.ndarray, met: np.ndarray) -> None:
    """Whips always end in a fall: whoever the last one met, bits of rows in `met`, goes down."""
    a = world.actors
    k, j = ((met[:, None] >> np.arange(a.x.shape[1], dtype=np.uint32)) & np.uint32(1)).nonzero()
    row = a.row[w[k], j]
    reels = ((book.flags.take(row) & (REACTS | DOWN)) == REACTS) & (a.life[w[k], j] > 0) & (a.y[w[k], j] == 0)
    k, j = k[reels], j[reels]
    if k.size:
        fw, fi = w[k], i[k]
        react(world, book, fw, j, REACTION_INDEX["knocked_down"])
        a.stun[fw, j] = 0
        facts.tell("downed", fw, j, fi, 0, 0, 0, *whereabouts(a, fw, j))
