"""A boss's acts: he enters, opens each act with a dance in which nothing can touch him, and at the end he kneels.

No blow carries him past the next act: `actors.kept` is the life that blows leave him.  Who has come down to it ends
what he is in, breaks free, and dances what opens the act as soon as he stands; while he does nobody attacks.

A pair has its acts together: what the one comes down to opens for both.  Before the act that is for one alone, the
first who comes down to it kneels aside, and the other begins it at once, whatever his life.
"""

from __future__ import annotations

import numpy as np

from game.core.compact import entries, places
from game.sim.book import Book
from game.sim.facts import Facts
from game.sim.rules import ATTACK, DOWN, FIGHTS, KNEELS, REACTION_INDEX, REACTS, STARTUP
from game.sim.spec import SUB
from game.sim.systems.dance import cut_to, react, whereabouts
from game.sim.systems.holds import let_go

GUARDED_TICKS = 3  # kept safe from tick to tick: so long after the last of them
BREATHER_TICKS = 24  # after an act has been opened, before anybody attacks
IN_VIEW_PX = 120  # he makes his entrance so far inside the picture


def enter_boss(world, book: Book, facts: Facts, w: int, row: int) -> None:
    """A boss has come on: he is in his first act."""
    a = world.actors
    kind = int(a.kind[w, row])
    a.kept[w, row] = book.act_kept[kind, 0]
    a.act[w, row], a.opens[w, row] = 0, book.act_opens[kind, 0] > 0
    facts.tell("boss_entered", w, row, -1, kind, book.act_count[kind], 0, *(int(v) for v in whereabouts(a, w, row)))


def play_acts(world, book: Book, facts: Facts) -> None:
    """Move every boss on: to his next act when his life is down to it, to his knees after the last."""
    a = world.actors
    w, i = entries(a.kept > 0)
    at = a.at(w, i)
    a.life.put(at, np.maximum(a.life.take(at), a.kept.take(at)))
    beaten = (a.life.take(at) <= a.kept.take(at)) & (a.opens.take(at) == 0) & (a.plea.take(at) == FIGHTS)
    more = beaten & (a.act.take(at) + 1 < book.act_count.take(a.kind.take(at)))
    if book.some_pairs:
        more = go_on_in_pairs(world, book, w, at, more)
    k = places(more)
    if k.size:
        next_act(world, book, w[k], i[k])
    opening = book.opens_act.take(book.move_of.take(a.row.take(at)))
    waits = (a.opens.take(at) > 0) | (beaten & ~more)
    kneels = a.plea.take(at) == KNEELS
    k = places(waits | opening | kneels)
    if not k.size:
        return
    keep_safe(world, facts.tick, w[k], at[k], scene=(waits | opening)[k])
    k = places(waits)
    if not k.size:
        return
    w, i, at, last = w[k], i[k], at[k], (beaten & ~more)[k]
    held = places(a.holder.take(at))
    if held.size:
        let_go(world, book, facts, w[held], a.holder.take(at[held]) - 1)
    ready = is_ready(world, book, w, at)
    if book.some_pairs:
        ready &= ~waits_for_the_other(world, book, w, at, ready | last)
    k = places(ready)
    w, i, last = w[k], i[k], last[k]
    k = places(~last)
    if k.size:
        open_act(world, book, facts, w[k], i[k])
    k = places(last)
    if k.size:
        kneel(world, book, facts, w[k], i[k])


def go_on_in_pairs(world, book: Book, w: np.ndarray, at: np.ndarray, more: np.ndarray) -> np.ndarray:
    """Which of the bosses at the places `at` go on to their next act, bool (n,), where some are one of a pair.

    `more` says who has come down to it by his own life.
    """
    a = world.actors
    kind, act = a.kind.take(at), a.act.take(at)
    other = book.pairs[kind[:, None], kind] & (w[:, None] == w)
    alone_next = book.act_alone[kind, act + 1]
    fallen = more & alone_next
    same = act[:, None] == act
    fallen &= ~(other & same & (fallen & (np.arange(len(w)) < np.arange(len(w))[:, None]))).any(1)  # both: the first
    stands = (a.plea.take(at) == FIGHTS) & ~fallen
    along = stands & ~alone_next & (other & (act > act[:, None])).any(1)
    alone = stands & alone_next & ~(other & stands).any(1)
    return (more & ~alone_next) | along | alone


def waits_for_the_other(world, book: Book, w: np.ndarray, at: np.ndarray, ready: np.ndarray) -> np.ndarray:
    """Who would begin an act that the other of his pair is not ready to begin with him; bool (n,)."""
    a = world.actors
    kind, act = a.kind.take(at), a.act.take(at)
    other = book.pairs[kind[:, None], kind] & (w[:, None] == w) & (act[:, None] == act)
    return (a.opens.take(at) > 0) & (other & ~ready).any(1)


def next_act(world, book: Book, w: np.ndarray, i: np.ndarray) -> None:
    """The life that is kept is now that of the act after."""
    a = world.actors
    kind = a.kind[w, i]
    a.act[w, i] += 1
    a.opens[w, i] = 1
    a.kept[w, i] = book.act_kept[kind, a.act[w, i]]


def keep_safe(world, now: int, w: np.ndarray, at: np.ndarray, scene: np.ndarray) -> None:
    """Nothing touches those at the places `at`; where it is a scene nobody attacks either."""
    a, s = world.actors, world.stage
    a.safe_until.put(at, np.maximum(a.safe_until.take(at), now + GUARDED_TICKS))
    a.rest_until.put(at, np.maximum(a.rest_until.take(at), now + GUARDED_TICKS))
    worlds = np.unique(w[scene])
    if worlds.size:
        s.scene_until[worlds, 0] = now + GUARDED_TICKS
        calm(world, worlds, now + BREATHER_TICKS)


def calm(world, worlds: np.ndarray, until: int) -> None:
    """No foe of these worlds begins an attack before the frame `until`."""
    a = world.actors
    a.rest_until[worlds] = np.maximum(a.rest_until[worlds], until * (a.team[worlds] == 1))


def is_ready(world, book: Book, w: np.ndarray, at: np.ndarray) -> np.ndarray:
    """On his feet, in nobody's hands, and no blow holds him still; for his entrance, in view; bool (n,)."""
    a, s = world.actors, world.stage
    row = a.row.take(at)
    lies = ((book.flags.take(row) & DOWN) != 0) | book.rises.take(row)
    ready = (a.y.take(at) == 0) & (a.hit_stop.take(at) == 0) & (a.holder.take(at) == 0) & ~lies
    x = a.x.take(at)
    seen = (x >= s.lock_left[w, 0] + IN_VIEW_PX * SUB) & (x <= s.lock_right[w, 0] - IN_VIEW_PX * SUB)
    return ready & (seen | (a.act.take(at) > 0) | (a.opens.take(at) == 0))


def open_act(world, book: Book, facts: Facts, w: np.ndarray, i: np.ndarray) -> None:
    """The act begins with its dance; an act without one has begun already."""
    a = world.actors
    kind, act = a.kind[w, i], a.act[w, i]
    a.opens[w, i], a.stun[w, i], a.pool[w, i] = 0, 0, 0
    a.wish_move[w, i], a.wish_until[w, i] = 0, facts.tick
    move = book.act_opens[kind, act]
    face_dancer(a, w, i)
    k = places(move)
    if k.size:
        cut_to(world, book, w[k], i[k], book.enter.take(move[k]))
        for column in (a.hits, a.landed, a.pressed, a.delay, a.ticket, a.vx):
            column[w[k], i[k]] = 0
        a.began_at[w[k], i[k]] = facts.tick
        stop_wind_ups(world, book, np.unique(w[k]))
    facts.tell("act_began", w, i, -1, act, move, 0, *whereabouts(a, w, i))


def stop_wind_ups(world, book: Book, worlds: np.ndarray) -> None:
    """Foes who were about to strike think better of it."""
    a = world.actors
    flags = book.flags.take(a.row[worlds])
    k, j = entries(((flags & ATTACK) != 0) & ((flags & STARTUP) != 0) & ((flags & REACTS) == 0))
    k, j = (v[~book.opens_act.take(book.move_of.take(a.row[worlds[k], j]))] for v in (k, j))
    if k.size:
        w = worlds[k]
        cut_to(world, book, w, j, book.stance.take(a.kind[w, j]))
        a.delay[w, j], a.ticket[w, j] = 0, 0


def kneel(world, book: Book, facts: Facts, w: np.ndarray, i: np.ndarray) -> None:
    """Beaten: down on his knees, and those he has called leave."""
    a = world.actors
    face_dancer(a, w, i)
    react(world, book, w, i, REACTION_INDEX["kneels"])
    a.plea[w, i], a.pled_at[w, i] = KNEELS, facts.tick
    for column in (a.stun, a.vx, a.pool, a.armed, a.wish_move):
        column[w, i] = 0
    stop_wind_ups(world, book, np.unique(w))
    facts.tell("knelt", w, i, -1, a.kind[w, i], 0, 0, *whereabouts(a, w, i))


def face_dancer(a, w: np.ndarray, i: np.ndarray) -> None:
    """Turn them to the nearest dancer who lives."""
    far = np.abs(a.x[w] - a.x[w, i][:, None]) + ((a.team[w] != 0) | (a.life[w] == 0) | (a.kind[w] == 0)) * (1 << 28)
    a.face[w, i] = np.where(a.x[w, far.argmin(1)] >= a.x[w, i], 1, -1)
