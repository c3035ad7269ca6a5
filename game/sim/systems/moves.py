"""Who moves on to which tick of which move: hit-stop, stun, ends, cancels, beginnings.

Order: those who stand still do not advance; the others go on to `book.next`; then wishes may start or cut a move.
"""

from __future__ import annotations

import numpy as np

from game.core import rng
from game.core.compact import entries, places
from game.sim.book import Book
from game.sim.difficulty import DAWDLES, TELL_TICKS
from game.sim.facts import Facts
from game.sim.rules import (
    CHARGES,
    DOWN,
    FALLS,
    FLINCHES,
    GLIDES,
    GUARDS,
    PACED,
    REACTS,
    RENEWS,
    RUNS,
    SOUNDS,
    SPENT,
    STILL,
    STRUCK,
    TELLS,
    TURNS,
    WAITS,
    WALKS,
    WALKS_BACK,
    ZERO,
    mask,
    some,
    union,
)  # fmt: skip
from game.sim.systems import intent
from game.sim.systems.assists import slip
from game.sim.systems.dance import cut_to, spend, whereabouts
from game.sim.systems.holds import take_hold
from game.sim.systems.sustained import charge, sustain


def advance_moves(world, book: Book, facts: Facts, flags: np.ndarray, live: np.ndarray) -> np.ndarray:
    """Advance every actor who lives in this tick by a tick of its dance; returns who went on, bool (worlds, rows)."""
    a = world.actors
    stunned = a.stun > ZERO
    goes, has = live, union(flags)
    if has & (WAITS | FALLS):
        goes = goes & ~(((flags & IS_WAITING) != ZERO) & stunned) & ~(((flags & IS_FALLING) != ZERO) & (a.y > ZERO))
    if some(a.hit_stop):
        a.hit_stop -= a.hit_stop > ZERO
    if some(stunned):
        a.stun -= live & stunned
    if some(a.delay):
        held = (a.delay > 0) & ((flags & TELLS) != 0) & live
        a.delay -= held
        goes = goes & ~held
    if has & TURNS:
        turn_round(world, ((flags & TURNING) != ZERO) & goes)
    a.row += goes * (book.next.take(a.row) - a.row)
    if has & FLINCHES:
        get_over(world, book, ((flags & FLINCH) != ZERO) & live)
    if some(a.settle):
        slack = book.slack.take(a.row)
        a.settle -= np.minimum(np.maximum(a.settle, -slack), slack)
    if has & SUSTAINED:
        sustained = flags[:, : world.players.pad.shape[1]] & IS_SUSTAINED
        w, i, into = sustain(world, book, facts, sustained, goes)
        if w.size:
            begin(world, book, facts, w, i, into)
        charging = sustained & CHARGES
        if some(charging):
            w, i, into = charge(world, book, entries((charging != 0) & goes[:, : sustained.shape[1]]))
            if w.size:
                begin(world, book, facts, w, i, into)
    if some(a.wish_move):
        begin_wishes(world, book, facts, live)
    walk(world, book, live & ~stunned, facts.tick)
    return goes


def turn_round(world, turned: np.ndarray) -> None:
    """The move they leave has turned them round: from here on they face the other way."""
    a, p = world.actors, world.players
    a.face *= 1 - 2 * turned
    mine = turned[:, : p.pad.shape[1]]
    p.free_face += mine * (a.face[:, : p.pad.shape[1]] - p.free_face)


def get_over(world, book: Book, flinching: np.ndarray) -> None:
    """A flinch lasts as long as the stun: its rows are hurried to end with it, and cut where they do not."""
    a = world.actors
    at = places(flinching.ravel())
    row, stun = a.row.take(at), a.stun.take(at)
    row += (book.next.take(row) - row) * (book.left.take(row) > stun)
    a.row.put(at, row)
    over = places(stun == 0)
    if over.size:
        w, i = np.divmod(at[over], a.rows)
        cut_to(world, book, w, i, book.stance.take(a.kind.take(at[over])))


def speak(world, book: Book, facts: Facts, flags: np.ndarray, goes: np.ndarray) -> None:
    """What the rows just reached carry: sounds, tells of wind-ups, strikes that may hit anew."""
    a = world.actors
    w, i = entries(((flags & IS_CARRYING) != ZERO) & goes)
    if not w.size:
        return
    at = a.at(w, i)
    carried = flags.take(at)
    a.hits.put(at[places(carried & RENEWS)], 0)
    k = places(carried & SOUNDS)
    if k.size:
        row = a.row.take(at[k])
        facts.tell("cue", w[k], i[k], -1, book.sound.take(row), book.move_of.take(row), 0, *whereabouts(a, w[k], i[k]))
    k = places(((carried & TELLS) != 0) & (a.blow_at.take(at) >= facts.tick))  # who conducts tells of it himself
    if k.size:
        w, i, at = w[k], i[k], at[k]
        move = book.move_of.take(a.row.take(at))
        ahead = a.blow_at.take(at) - facts.tick
        facts.tell("told", w, i, -1, move, ahead, book.unblockable.take(move), *whereabouts(a, w, i))


def begin_wishes(world, book: Book, facts: Facts, live: np.ndarray) -> None:
    """Start the moves that are wished where the present row allows it."""
    a = world.actors
    w, i = entries((a.wish_move > 0) & live)
    at = a.at(w, i)
    move = a.wish_move.take(at)
    a.wish_move.fill(0)
    if w.size:
        row = a.row.take(at)
        bit = book.move_family.take(move)
        open_to = book.cancel.take(row) | book.cancel_on_hit.take(row) * a.landed.take(at)
        allowed = ((open_to & bit) != 0) & ((a.stun.take(at) == 0) | ((book.flags.take(row) & (DOWN | STRUCK)) != 0))
        allowed &= (a.life.take(at) > 0) & (a.holder.take(at) == 0)
        if some(a.holds):
            most = book.most_blows.take(move)
            allowed &= (most == 0) | (a.held_blows.take(at) < most)
        if not some(allowed) and not some(intent.IS_CHORD.take(world.players.button)):
            return
        relays = ((book.flags.take(row) & PACED) != 0) & (book.move_of.take(row) == move)
        allowed &= ~relays  # a whip asked for in a whip waits for its end
        chord = replaces(world, book, w, i) & (book.move_of.take(row) != move)
        refund = book.breath_cost.take(book.move_of.take(row)) * chord
        allowed |= chord
        allowed &= affordable(world, book, w, i, move, refund)
        k = places(allowed)
        if k.size:
            if some(refund):
                paid = k[refund[k] > 0]
                world.players.breath[w[paid], i[paid]] += refund[paid]
            begin(world, book, facts, w[k], i[k], move[k])


def replaces(world, book: Book, w: np.ndarray, i: np.ndarray) -> np.ndarray:
    """Whether a wish is a chord that takes the place of what its first press has just begun; bool (wishes,)."""
    p, a = world.players, world.actors
    player = i < p.pad.shape[1]
    chord = player & intent.IS_CHORD.take(p.button.take(p.at(w, i * player)))
    if some(chord):
        at = a.at(w, i)
        chord &= book.tick_of.take(a.row.take(at)) <= intent.CHORD_TICKS + 1  # it stood in its first tick when it began
        chord &= a.began_at.take(at) >= world.stage.frame.take(w) - intent.CHORD_TICKS
    return chord


def affordable(world, book: Book, w: np.ndarray, i: np.ndarray, move: np.ndarray, refund: np.ndarray) -> np.ndarray:
    """Whether the dancer has the breath for the move, with what a replaced one gives back; foes need none."""
    p = world.players
    player = i < p.pad.shape[1]
    k = i * player
    cost = book.breath_cost.take(move) + too_soon(world, book, w, k, move) * book.again_breath.take(move)
    at = p.at(w, k)
    fit = p.breathless_until.take(at) <= int(world.stage.frame[0, 0])
    return ~player | (cost == 0) | ((p.breath.take(at) + refund >= cost) & fit)


def too_soon(world, book: Book, w: np.ndarray, i: np.ndarray, move: np.ndarray) -> np.ndarray:
    """Whether players begin a move again before they have got over the last one (`Move.again`); bool (n,)."""
    since = world.stage.frame.take(w) - world.players.again_frame.take(world.players.at(w, i))
    return since <= book.again_ticks.take(move)


def begin(world, book: Book, facts: Facts, w: np.ndarray, i: np.ndarray, move: np.ndarray) -> None:
    """Put actors on the first tick of `move`; all arrays (n,)."""
    a, p, frame = world.actors, world.players, world.stage.frame.take(w)
    player = places(i < p.pad.shape[1])
    button, mesure = np.zeros(len(w), np.int32), np.zeros(len(w), np.int32)
    if player.size:
        pw, pi = w[player], i[player]
        at = p.at(pw, pi)
        button[player], mesure[player] = p.button.take(at), p.press_mesure.take(at)
        pay(world, book, facts, pw, pi, move[player], mesure[player] > 0)
        turn_to_wish(world, book, pw, pi, move[player])
        before, now = p.guard_frame.take(at), frame[player]
        guard = (book.flags.take(book.enter.take(move[player])) & GUARDS) != 0
        a.armed.put(a.at(pw, pi), (now - before >= intent.REARM_TICKS) & guard)
        p.guard_frame.put(at, np.where(guard, now, before))
        p.whips.put(at, 0)
        p.queued.put(at, 0)
        if book.terms.one_button_dodge:
            slip(world, book, pw, pi)
        intent.consume(world, pw, pi)
    foe = places(i >= p.pad.shape[1])
    if foe.size:
        a.armed.put(a.at(w[foe], i[foe]), book.arms.take(move[foe]))
        k = foe[book.strikes_out.take(move[foe])]
        if k.size:
            schedule_blow(world, book, w[k], i[k], move[k])
    cut_to(world, book, w, i, book.enter.take(move))
    at = a.at(w, i)
    for column in (a.hits, a.landed, a.pressed, a.drifted, a.elapsed):
        column.put(at, 0)
    a.en_mesure.put(at, mesure)
    a.began_at.put(at, frame)
    if some(book.owns_two.take(move)) or some(a.holds.take(at)):
        take_hold(world, book, facts, w, i, move)
    rises = (book.flags.take(a.row.take(at)) & REACTS) == 0
    a.pool.put(at, a.pool.take(at) * ~(rises & (i < p.pad.shape[1])))
    facts.tell("began", w, i, -1, move, button, mesure, *whereabouts(a, w, i))


def turn_to_wish(world, book: Book, w: np.ndarray, i: np.ndarray, move: np.ndarray) -> None:
    """Turning is allowed between the moves of a chain: facing follows the held direction, unless the move aims back."""
    a, p = world.actors, world.players
    at, own = p.at(w, i), a.at(w, i)
    side, face = p.side.take(at), a.face.take(own)
    turns = (side != 0) & ~book.aims_back.take(move) & ~book.owns_two.take(move)
    face += turns * (side - face)
    a.face.put(own, face)
    p.free_face.put(at, face)


def pay(world, book: Book, facts: Facts, w: np.ndarray, i: np.ndarray, move: np.ndarray, mesure: np.ndarray) -> None:
    """Take the breath a move costs, and remember those that tire."""
    a, p = world.actors, world.players
    soon = too_soon(world, book, w, i, move)
    tires = book.again_ticks.take(move) > 0
    a.tired.put(a.at(w, i), soon)
    p.again_frame.put(p.at(w, i)[places(tires)], facts.tick)
    cost = book.breath_cost.take(move) * ~(mesure & book.paced.take(move))  # on the beat a whip is free
    cost += soon * book.again_breath.take(move)
    k = places(cost)
    if k.size:
        spend(world, facts, w[k], i[k], cost[k], move[k])


def schedule_blow(world, book: Book, w: np.ndarray, i: np.ndarray, move: np.ndarray) -> None:
    """Foes strike on the pulse: hold the wind-up so that the first active tick falls on one, apart from other blows,
    where a move keeps to a bar on that pulse of it; some let one go by (`DAWDLES`).

    At most one foe of a world begins in a tick (systems/minds.py), so the blows of a world are scheduled in turn.
    """
    a, s = world.actors, world.stage
    frame = s.frame[w, 0]
    startup, tell = book.startup.take(move), book.tell_tick.take(move)
    ahead = TELL_TICKS[book.terms.difficulty]
    ahead = np.where(book.unblockable.take(move) > 0, np.maximum(ahead, UNBLOCKABLE_TELL_TICKS), ahead)
    earliest = frame + tell + np.maximum(startup - tell, ahead)
    earliest = np.maximum(earliest, s.next_blow[w, 0] + APART_TICKS)
    bar, upbeat = book.bar.take(move), book.upbeat.take(move)
    blow = book.next_in_bar(earliest, bar, upbeat)
    late = rng.below(s.seed.take(w), frame, i, SALT_LATE, 1024) < DAWDLES[book.terms.difficulty]
    blow = np.where(late, book.next_in_bar(blow + 1, bar, upbeat), blow)
    a.delay[w, i] = blow - frame - startup + 1
    a.blow_at[w, i], s.next_blow[w, 0] = blow, blow
    a.ticket[w, i] = 1
    a.aplomb[w, i] = book.aplomb[a.kind[w, i], a.act[w, i]]


UNBLOCKABLE_TELL_TICKS = 44
SALT_LATE = 16
APART_TICKS = 12  # two foes' blows never begin closer together


def walk(world, book: Book, able: np.ndarray, now: int) -> None:
    """Stance, walk and run: those who are free take the gait that their wish asks for."""
    a = world.actors
    gait = book.gait.take(a.row)
    way = a.wish_x * a.face
    way *= SIX
    way += a.wish_z
    way += a.wish_z
    way += a.wish_run
    wanted = GAIT.take(way, mode="wrap")
    spent = world.players.breathless_until > now
    if some(spent) or some(world.stage.adagio):
        wanted[:, : spent.shape[1]] = own_gaits(world, book, wanted[:, : spent.shape[1]], spent)
    changes = gait != wanted
    changes &= able
    changes &= gait >= ZERO
    if some(changes):
        w, i = entries(changes)
        at = a.at(w, i)
        gaits = book.gait_row.take(a.kind.take(at) * book.gait_row.shape[1] + wanted.take(at))
        cut_to(world, book, w, i, gaits)


def own_gaits(world, book: Book, wanted: np.ndarray, spent: np.ndarray) -> np.ndarray:
    """The dancers' gaits: out of breath they stand so, and in Adagio they glide; all (worlds, players)."""
    glides = (world.stage.adagio > ZERO) & ((wanted == WALKS) | (wanted == WALKS_BACK))
    wanted = np.where(spent & (wanted == STILL), SPENT, np.where(glides, GLIDES, wanted))
    return book.gait_known[world.actors.kind[:, : spent.shape[1]], wanted]


def _gaits() -> np.ndarray:
    """Gait by ahead * 6 + depth * 2 + run; negative indexes wrap round."""
    out = np.zeros(18, np.int32)
    for ahead in (-1, 0, 1):
        for depth in (-1, 0, 1):
            gait = WALKS_BACK if ahead < 0 else WALKS if ahead or depth else STILL
            out[ahead * 6 + depth * 2] = gait
            out[ahead * 6 + depth * 2 + 1] = RUNS if gait != STILL else STILL
    return out


GAIT, SIX = _gaits(), mask(6)
FLINCH = mask(FLINCHES)
IS_WAITING, IS_FALLING, TURNING = mask(WAITS), mask(FALLS), mask(TURNS)
SUSTAINED, CARRIES = PACED | GUARDS | CHARGES, SOUNDS | TELLS | RENEWS
IS_SUSTAINED, IS_CARRYING = mask(SUSTAINED), mask(CARRIES)
