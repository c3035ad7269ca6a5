"""The minds of those who are not played: lines of condition -> wish with weights, scored for all of them in one pass.

At most 2/3/4 foes of a world attack at once (attack tickets); none attacks until wholly in view; one begins in a tick.
What difficulty changes is how soon they notice, how often they choose badly and how many may strike: never their lives.
"""

from __future__ import annotations

import numpy as np

from game.core import rng
from game.core.compact import entries, places
from game.sim.book import Book
from game.sim.difficulty import MISTAKES, REST_TICKS, TICKETS
from game.sim.rules import (
    ATTACK,
    DOWN,
    FREE,
    NOTICE_BIT,
    ZERO,
    mask,
    some,
)  # fmt: skip
from game.sim.spec import DOES, SUB
from game.sim.spec_grace import STEPS_REMEMBERED
from game.sim.spec_mind import MOST_WISHES
from game.sim.systems import wishes
from game.sim.systems.intent import LED
from game.sim.systems.seats import more_tickets
from game.sim.systems.senses import Look, look, notice, pick
from game.sim.systems.wishes import ATTACK as ASSAULT
from game.sim.systems.wishes import BEG, DIVE, FLANK, GUARD, LURE, MIRROR, SHOOT, THINK_PHASE, THINK_TICKS, WAIT  # noqa: F401

VIEW_PX = 480  # half the picture: nobody attacks from beyond it
IN_VIEW_PX = 40  # wholly in view: this far inside the edge
ATTACKS, IS_FREE = mask(ATTACK), mask(FREE)
SALT_MIND, SALT_TURN, SALT_REST = 11, 14, 15
SCORE_BITS, LUCK_BITS = np.uint32(22), 16
LUCK_MASK = np.uint32((1 << LUCK_BITS) - 1)
SURE = 512  # of a score is certain, up to 1,023 more is chance
POOR_WEIGHT = 40  # of every line that fits, to somebody who chooses badly
LINED_UP_PX = 12  # a shooter stands in line with her
PAST_PX = 16  # somebody who dives is past her
BAR_PULSES = 4  # an echo comes about so many pulses later, at the earliest after one
ECHO_PULSES = 12  # and what is older than this is forgotten
LONG_AGO = 1 << 20
#: Wishes that begin their move at once, by DOES.
BEGUN = np.isin(np.arange(len(DOES)), (ASSAULT, MIRROR, GUARD, BEG))
NO_LINE = np.uint32(0)
LINE_BITS = np.arange(MOST_WISHES, dtype=np.uint32)
#: One draw serves all lines of a mind: times an odd number of its own it is each line's chance.
LINE_ODDS = rng.mixed(LINE_BITS) | np.uint32(1)
ERR_ODDS = np.uint32(0xB5297A4D)  # and once more: whether he chooses badly


def think(world, book: Book, flags: np.ndarray, live: np.ndarray) -> None:
    """Write the wishes of everybody who is free to have any, and lives in this tick."""
    a = world.actors
    if some(a.ticket):
        a.ticket *= (flags & ATTACKS) != ZERO
    driven = thinkers(world)
    for column in (a.wish_x, a.wish_z, a.wish_run):
        column *= ~driven
    free = (flags & IS_FREE) != ZERO
    free &= a.stun == ZERO
    free &= live
    free &= driven
    w, i = entries(free)
    if not w.size:
        return
    seen = look(world, book, w, i)
    if some(book.mind_asks):
        notice(world, book, seen)
    choose = places(a.wish_until.take(seen.at) <= int(world.stage.frame[0, 0]))
    asked = decide(world, book, pick(seen, choose)) if choose.size else NOBODY
    does, apart, move, near, far, _, _ = book.mind_ways.take(
        seen.mind * book.mind.shape[2] + a.wish_index.take(seen.at), 1
    )
    ready = places(((does == SHOOT) | (does == DIVE)) & (move > 0))
    if ready.size:
        asked = in_place(a, pick(seen, ready), does[ready], move[ready], near[ready], far[ready], asked)
    if asked[1].size:
        begin_one(world, book, asked)
    wishes.step(world, book, seen, does, apart)


def thinkers(world) -> np.ndarray:
    """Whom a mind drives, bool (worlds, rows): everybody but those whom pads play."""
    mode = world.players.mode
    driven = np.ones((world.worlds, world.actors.rows), bool)
    driven[:, : mode.shape[1]] = mode == LED
    return driven


Asked = tuple[Look, np.ndarray]  # who would begin a move, and which


def decide(world, book: Book, seen: Look) -> Asked:
    """Score the lines of each mind and follow the best for a while; returns who would begin a move at once."""
    a, s = world.actors, world.stage
    now, count = int(s.frame[0, 0]), book.mind.shape[2]
    w, i, at = seen.world, seen.row, seen.at
    may, echo = may_attack(world, book, seen), echoes(world, book, seen, now)
    before, _, lure_move, _, lure_far, _, _ = book.mind_ways.take(seen.mind * count + a.wish_index.take(at), 1)
    fits = fitting(world, book, seen, now)
    doing = book.fits_doing.take(seen.mind, 1)
    barred = np.where(echo > 0, NO_LINE, doing[MIRROR])
    barred |= np.where(may, NO_LINE, doing[ASSAULT] | doing[MIRROR])
    other = book.mind_ways[0].take(seen.mind * count + book.mind_else.take(seen.mind))
    # nobody waits twice who might do better
    barred |= np.where((before == WAIT) & (other != WAIT), doing[WAIT], NO_LINE)
    fits &= ~barred
    luck = rng.draw(s.seed.take(w), now, i, SALT_MIND)
    weight = book.mind_weight.take(seen.mind, 0)
    poor = (luck * ERR_ODDS) >> SCORE_BITS < MISTAKES[book.terms.difficulty]
    np.minimum(weight, POOR_WEIGHT, out=weight, where=poor[:, None])
    score = ((luck[:, None] * LINE_ODDS[:count]) >> SCORE_BITS).astype(np.int32)
    score += SURE
    score *= weight
    score *= (fits[:, None] >> LINE_BITS[:count]).astype(np.int32) & 1
    best = score.argmax(1)
    wants = score.take(np.arange(0, score.size, count) + best) > 0
    best = np.where(wants, best, book.mind_else.take(seen.mind))
    lured = (before == LURE) & (lure_move > 0) & may & (np.abs(seen.dx) <= lure_far)
    does, _, move, _, _, shortest, longest = book.mind_ways.take(seen.mind * count + best, 1)
    a.wish_index.put(at, best)
    held = (luck & LUCK_MASK).astype(np.int32) * (longest - shortest + 1) >> LUCK_BITS
    a.wish_until.put(at, now + shortest + held)
    a.off_side.put(at, np.where((does == FLANK) | (does == DIVE), seen.ahead, -seen.ahead))
    begins = BEGUN.take(does) & wants | lured
    move = np.where(lured, lure_move, np.where(does == MIRROR, echo, move))
    k = places(begins)
    return pick(seen, k), move[k]


def fitting(world, book: Book, seen: Look, now: int) -> np.ndarray:
    """Which lines of his mind fit what each measures and has noticed, a bit each; uint32 (n,)."""
    fits = book.fits_seen.take((seen.mind << len(NOTICE_BIT)) + world.actors.sees.take(seen.at))
    for measured, (size, table) in zip(measures(world, book, seen, now), book.fits, strict=True):
        fits &= table.take(np.minimum(measured, size - 1) + seen.mind * size)
    return fits


def measures(world, book: Book, seen: Look, now: int) -> tuple[np.ndarray, ...]:
    """What lines are held against: far and deep in px, percent of life, friends alive, ticks since the last blow."""
    a = world.actors
    life = a.life.take(seen.at) * 100 // np.maximum(book.life.take(a.kind.take(seen.at)), 1)
    struck = a.struck_at.take(seen.at)
    since = np.where(struck > 0, now - struck, LONG_AGO)
    far, deep = np.abs(seen.dx) // SUB, np.abs(seen.dz) // SUB
    return far, deep, life, friends_of(book, a, seen), since


def friends_of(book: Book, a, seen: Look) -> np.ndarray:
    """How many others of his side live, for those whose mind asks that; (n,)."""
    friends = np.zeros(len(seen.row), np.int64)
    k = places(book.mind_counts.take(seen.mind))
    if k.size:
        w = seen.world[k]
        lives = (a.life.take(w, 0) > 0) & (a.kind.take(w, 0) > 0)
        friends[k] = (lives & (a.team.take(w, 0) == a.team.take(seen.at[k])[:, None])).sum(1) - 1
    return friends


def may_attack(world, book: Book, seen: Look) -> np.ndarray:
    """Rested, wholly in view, before somebody who stands to be attacked; and a foe needs a ticket; bool (n,)."""
    a, s = world.actors, world.stage
    w, at, aim = seen.world, seen.at, seen.aim
    x = a.x.take(at)
    inner = IN_VIEW_PX * SUB
    may = (np.abs(seen.dx) < (VIEW_PX - IN_VIEW_PX) * SUB) & (a.rest_until.take(at) <= int(s.frame[0, 0]))
    may &= (x > s.lock_left.take(w) + inner) & (x < s.lock_right.take(w) - inner)
    may &= (a.life.take(aim) > 0) & ((book.flags.take(a.row.take(aim)) & DOWN) == 0)
    tickets = TICKETS[book.terms.difficulty]
    if book.terms.dancers > 1:
        tickets = tickets + more_tickets(world).take(w)
    held = np.bincount(entries(a.ticket)[0], minlength=world.worlds)
    return may & ((held.take(w) < tickets) | (a.team.take(at) != 1))


def echoes(world, book: Book, seen: Look, now: int) -> np.ndarray:
    """The move of his own that bears the name of what whom he means began about a bar ago; 0 = none; (n,)."""
    echo = np.zeros(len(seen.row), np.int64)
    k = places(book.mind_mirrors.take(seen.mind) & (seen.target < world.players.pad.shape[1]))
    if not k.size:
        return echo
    pulse, _ = book.pulse(now)
    steps, a = world.steps, world.actors
    at = steps.at(seen.world[k], seen.target[k] * STEPS_REMEMBERED)[:, None] + np.arange(STEPS_REMEMBERED)
    own = book.echo[a.kind.take(seen.at[k])[:, None], steps.move.take(at)]
    age = now - steps.began.take(at)
    own *= (age >= pulse) & (age <= ECHO_PULSES * pulse)
    best = (np.abs(age - BAR_PULSES * pulse) + (own == 0) * LONG_AGO).argmin(1)
    echo[k] = own[np.arange(len(k)), best]
    return echo


def in_place(a, seen: Look, does, move, near, far, asked: Asked) -> Asked:
    """Shooters who stand in line, and those who have dived past her, would begin their move; adds them to `asked`."""
    off = np.abs(seen.dx)
    shoots = (does == SHOOT) & (off >= near) & (off <= far) & (np.abs(seen.dz) <= LINED_UP_PX * SUB)
    past = (does == DIVE) & (a.off_side.take(seen.at) == -seen.ahead) & (off > PAST_PX * SUB)
    past &= (np.abs(seen.dz) <= LINED_UP_PX * SUB) & (off <= far)
    k = places(shoots | past)
    others, moves = asked
    return Look(*(np.concatenate(both) for both in zip(others, pick(seen, k), strict=True))), np.concatenate(
        (moves, move[k])
    )


def begin_one(world, book: Book, asked: Asked) -> None:
    """Of those who would begin a move one in each world does (one of each side); the others think again at once."""
    a, s, now = world.actors, world.stage, int(world.stage.frame[0, 0])
    seen, move = asked
    strikes = book.strikes_out.take(move)
    k = places(~strikes | may_attack(world, book, seen))
    if not k.size:
        return
    seen, move, strikes = pick(seen, k), move[k], strikes[k]
    w, i, at = seen.world, seen.row, seen.at
    turn = rng.draw(s.seed.take(w), now, i, SALT_TURN) >> SCORE_BITS
    order = np.argsort(((w * 3 + a.team.take(at)) << 10) + turn, kind="stable")
    side = (w * 3 + a.team.take(at))[order]
    first = order[np.r_[True, side[1:] != side[:-1]]]
    low, high = REST_TICKS[book.terms.difficulty]
    rest = now + rng.below(s.seed.take(w[first]), now, i[first], SALT_REST, high - low + 1) + low
    own = at[first]
    a.wish_move.put(own, move[first])
    a.face.put(own, seen.ahead[first])
    a.rest_until.put(own, np.where(strikes[first], rest, a.rest_until.take(own)))
    a.wish_until.put(np.delete(at, first), now)


_NONE = np.zeros(0, np.int64)
NOBODY: Asked = (Look(*(_NONE,) * len(Look._fields)), _NONE)
