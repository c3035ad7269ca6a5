"""What moves set out: marks that erupt on a pulse or under a foot, foes whom they call, beats that they give.

A mark is seen before it harms.  Whoever is harmed goes through the same consequences as whoever is struck; a foe who
is lured into one counts as the nearest dancer's.
"""

from __future__ import annotations

import numpy as np

from game.core import rng
from game.core.compact import entries, places
from game.sim.book import Book
from game.sim.facts import Facts
from game.sim.rules import ATTACK, DOWN, FIGHTS, NEVER, REACTS, SETS, mask
from game.sim.spec import SUB, Call, HazardMark, Spawn
from game.sim.systems.adagio import dodge_perfectly
from game.sim.systems.conducting import give_beat
from game.sim.systems.contacts import Contacts, untouchable
from game.sim.systems.dance import nearest_enemy, whereabouts
from game.sim.systems.director import enter
from game.sim.systems.marks import go_with_bodies, spring
from game.sim.volumes import LEGS

NEAR_PX, FAR_PX = 30, 150  # in depth, where those who are called come on
SALT_CALL = 43
SHUT_TICKS = 40  # a trap that has closed is seen so long
IS_SETTING = mask(SETS)


def set_out(world, book: Book, facts: Facts, flags: np.ndarray, goes: np.ndarray) -> None:
    """Lay, call and conduct what the rows just reached say; `goes`, bool (worlds, rows): who went on to another row."""
    a = world.actors
    w, i = entries(((flags & IS_SETTING) != 0) & goes & (a.life > 0))
    for k in range(len(w)):
        number, tick = book.set_by[int(book.sets[a.row[w[k], i[k]]])]
        for beat in book.moves[number].beats:
            if beat.tick == tick:
                give_beat(world, book, facts, int(w[k]), int(i[k]), beat)
        for mark in book.moves[number].hazards:
            if mark.tick == tick:
                lay(world, book, facts, int(w[k]), int(i[k]), mark)
        for call in book.moves[number].calls:
            if call.tick == tick:
                summon(world, book, facts, int(w[k]), int(i[k]), call)


def lay(world, book: Book, facts: Facts, w: int, i: int, mark: HazardMark) -> None:
    """Put the marks of one row on the floor of world w; for what there is no room, or no floor, is left out."""
    a, h = world.actors, world.hazards
    if mark.at == "traps":
        spring(world, book, facts.tick, w)
        return
    kind, face = book.hazard_index[mark.kind], int(a.face[w, i])
    x, z, led = int(a.x[w, i]), int(a.z[w, i]), 0
    if mark.at != "ahead":
        target = nearest_enemy(a, w, i)
        x, z = int(a.x[w, target]) if mark.at == "target" else x, int(a.z[w, target])
        led = (target + 1) * int(book.hazard_follows[kind])
        if led and (h.follows[w] == led).any():
            return  # nobody is marked twice
    due = facts.tick
    for _ in range(int(book.hazard_pulses[kind]) + mark.later_pulses):
        due = book.next_pulse(due + 1)
    if mark.bar:
        due = int(book.next_in_bar(due, mark.bar))
    if mark.with_blow:
        due = max(int(a.blow_at[w, i]), facts.tick + 1)
    left, right = int(world.stage.lock_left[w, 0]), int(world.stage.lock_right[w, 0])
    for n, (ahead, nearer) in enumerate(mark.pattern):
        px = x + (mark.ahead_px + ahead) * SUB * face
        if n and not left <= px <= right:
            continue
        row = h.spawn(w)
        if row < 0:
            return
        for _ in range(mark.pulses_apart if n else 0):
            due = book.next_pulse(due + 1)
        h.kind[w, row], h.owner[w, row], h.born[w, row] = kind, i, facts.tick
        h.follows[w, row] = led
        h.x[w, row] = min(max(px, left), right)
        h.z[w, row] = min(max(z + nearer * SUB, int(book.floor_near.min())), int(book.floor_far.max()))
        h.erupts_at[w, row] = NEVER if book.hazard_steps[kind] else due
        facts.tell(
            "hazard_laid", w, i, -1, kind, h.erupts_at[w, row] - facts.tick, row, h.x[w, row] >> 8, 0, h.z[w, row] >> 8
        )


def summon(world, book: Book, facts: Facts, w: int, i: int, call: Call) -> None:
    """Foes walk on from both wings in turn; they came because of somebody, and nothing is earned on them."""
    a, s = world.actors, world.stage
    there = int(((a.called[w] > 0) & (a.life[w] > 0) & (a.plea[w] == FIGHTS)).sum())
    deep = rng.below(s.seed[w, 0], facts.tick, np.arange(call.count), SALT_CALL, FAR_PX - NEAR_PX)
    for n in range(min(call.count, call.most - there)):
        wing = s.lock_left[w, 0] if n % 2 == 0 else s.lock_right[w, 0]
        spawn = Spawn(kind=call.fighter, x_px=int(wing) // SUB, z_px=NEAR_PX + int(deep[n]))
        row = enter(world, book, w, spawn, facts)
        if row < 0:
            return
        a.called[w, row], a.purse[w, row] = 1, 0
        if call.waits:
            a.rest_until[w, row] = NEVER
        facts.tell("called", w, i, row, a.kind[w, row], 0, 0, *(int(v) for v in whereabouts(a, w, row)))


def erupt(world, book: Book, facts: Facts) -> Contacts | None:
    """Let marks close, harm and go; returns the blows that are to land."""
    h = world.hazards
    w, n = entries(h.follows)
    if w.size:
        go_with_bodies(world, book, facts, w, n)
    w, n = entries(h.kind > 0)
    at = h.at(w, n)
    kind = h.kind.take(at)
    now = facts.tick
    step = places(book.hazard_steps.take(kind) & (h.erupts_at.take(at) == NEVER))
    if step.size:
        wait_for_a_step(world, book, facts, w[step], at[step], kind[step])
    due = h.erupts_at.take(at)
    k = places(due == now)
    if k.size:
        x, z = h.x.take(at[k]) >> 8, h.z.take(at[k]) >> 8
        facts.tell("hazard_erupted", w[k], h.owner.take(at[k]), -1, kind[k], 0, n[k], x, 0, z)
    steps = book.hazard_steps.take(kind)
    k = places(~steps & (due > now)) if book.is_pulse(now) else ()
    if len(k):
        x, z = h.x.take(at[k]) >> 8, h.z.take(at[k]) >> 8
        facts.tell("hazard_told", w[k], h.owner.take(at[k]), -1, kind[k], due[k] - now, n[k], x, 0, z)
    bites = np.where(steps, due == now, (due <= now) & (now < due + book.hazard_lasts.take(kind)))
    landed = None
    k = places(bites)
    if k.size:
        landed = harm(world, book, facts, w[k], at[k], kind[k])
    shut = steps & (due < NEVER)
    old = np.where(steps & ~shut, h.born.take(at), due) + np.where(shut, SHUT_TICKS, book.hazard_lasts.take(kind))
    for k in places(now >= old):
        h.clear(int(w[k]), int(n[k]))
    return landed


def wait_for_a_step(world, book: Book, facts: Facts, w: np.ndarray, at: np.ndarray, kind: np.ndarray) -> None:
    """Traps that lie armed snap a moment after somebody has stepped on them."""
    h = world.hazards
    armed = facts.tick - h.born.take(at) >= book.hazard_arms.take(kind)
    k = places(armed & within(world, book, w, at, kind).any(1))
    if k.size:
        h.erupts_at.put(at[k], facts.tick + book.hazard_snaps.take(kind[k]))


def within(world, book: Book, w: np.ndarray, at: np.ndarray, kind: np.ndarray) -> np.ndarray:
    """Who stands in each mark and is of a side that it harms, bool (marks, rows)."""
    a, h = world.actors, world.hazards
    wide, deep = (v.take(kind)[:, None].astype(np.int64) // SUB for v in (book.hazard_wide, book.hazard_deep))
    x, z = ((v.take(w, 0) - m.take(at)[:, None]).astype(np.int64) // SUB for v, m in ((a.x, h.x), (a.z, h.z)))
    low = np.where(book.hazard_steps.take(kind), 1, book.hazard_high.take(kind))[:, None]
    inside = (x * deep) ** 2 + (z * wide) ** 2 <= (wide * deep) ** 2
    inside &= (a.y.take(w, 0) < low) & (a.life.take(w, 0) > 0) & (a.kind.take(w, 0) > 0)
    own = h.owner.take(at)  # who laid a trap steps over it, unless he has eyes for nothing but her, or reels
    blind = (book.flags.take(a.row.take(a.at(w, own))) & (ATTACK | REACTS)) != 0
    inside[np.arange(len(at)), own] &= blind | ~book.hazard_steps.take(kind)
    return inside & ((book.hazard_harms.take(kind)[:, None] >> a.team.take(w, 0)) & 1 > 0)


def harm(world, book: Book, facts: Facts, w: np.ndarray, at: np.ndarray, kind: np.ndarray) -> Contacts | None:
    """Whom marks that erupt meet, each once; who is untouchable slips them; returns the blows that are to land."""
    a, h = world.actors, world.hazards
    inside = within(world, book, w, at, kind)
    k, j = entries(inside)
    met = (h.met.take(at[k]) >> j.astype(np.uint32)) & 1
    on = a.at(w[k], j)
    flags = book.flags.take(a.row.take(on))
    can = (met == 0) & ((flags & DOWN) == 0) & (a.safe_until.take(on) <= facts.tick) & (a.holder.take(on) == 0)
    n = places(can)
    if not n.size:
        return None
    k, j, on = k[n], j[n], on[n]
    np.bitwise_or.at(h.met.reshape(-1), at[k], np.uint32(1) << j.astype(np.uint32))
    evaded = untouchable(book, a, w[k], j)
    owner = h.owner.take(at[k])
    out = places(evaded)
    if out.size:
        facts.tell("dodged", w[k][out], j[out], owner[out], 0, 0, 0, *whereabouts(a, w[k][out], j[out]))
        dodge_perfectly(world, book, facts, w[k][out], j[out])
    n = places(~evaded)
    if not n.size:
        return None
    k, j, on = k[n], j[n], on[n]
    players = world.players.pad.shape[1]
    nearest = np.abs(a.x[w[k], :players] - a.x.take(on)[:, None]).argmin(1)
    source = np.where(j < players, owner[n], nearest)  # who is lured in is hers
    strike = book.hazard_strike.take(kind[k])
    x, y = h.x.take(at[k]), a.y.take(on) + SUB * 8
    return Contacts(w[k], source, j, strike, np.full(len(k), LEGS), x, y, np.zeros(len(k), bool))


def both(one: Contacts | None, other: Contacts | None) -> Contacts | None:
    """Two lots of contacts as one."""
    if one is None or other is None:
        return other if one is None else one
    return Contacts(*map(np.concatenate, zip(one, other, strict=True)))
