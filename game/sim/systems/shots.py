"""What flies: it leaves a hand, goes straight on until it meets somebody, and may be sent back.

A shot meets the other side's bodies.  Somebody who is held stops any shot, his friends' as well, and so does a thing
that stands in the way.  Who is untouchable is passed; a port de bras in time sends it back; fifth position keeps out
what can be kept out.
"""

from __future__ import annotations

import numpy as np

from game.core.compact import entries, places
from game.sim.book import Book
from game.sim.facts import STOPPED_BY, Facts
from game.sim.rules import BLOCKS, PARRIES, SHOOTS, mask, some
from game.sim.spec import EFFECTS, SUB
from game.sim.systems import weapons
from game.sim.systems.adagio import dodge_perfectly
from game.sim.systems.assists import raise_guard
from game.sim.systems.consequences import reward
from game.sim.systems.contacts import Contacts, pick, spot, untouchable
from game.sim.systems.dance import bury, whereabouts
from game.sim.systems.flight import Flight, Meetings, meet_bodies, meet_things, move, ways
from game.sim.systems.guards import PARRY_HIT_STOP, block
from game.sim.systems.holds import let_go
from game.sim.systems.things import strike_things

LASTS_TICKS = 240
BEYOND_PX = 200  # outside the locked picture it is gone
LOST_TICKS = 8  # what is out of sight is looked for this often
RETURNED = 5, 4  # times as fast as it came
JOINT_UNIT = SUB // 64  # the book's joints count 1/64 px
BY_FLOOR, BY_PROP, BY_HELD, BY_GUARD = range(len(STOPPED_BY))
IS_SENDING = mask(SHOOTS)
NONE = np.zeros(0, np.int64)


# ---------------------------------------------------------------------------------------------------- leaving a hand


def fire(world, book: Book, facts: Facts, flags: np.ndarray, goes: np.ndarray) -> None:
    """Send off what the rows just reached send; `goes`, bool (worlds, rows): who went on to another row.

    A dancer's own shots need a pistol and take a round; what is thrown leaves the hand empty.  Where no more shots can
    fly, nothing is sent, and nothing is heard.
    """
    a, p, sh = world.actors, world.players, world.shots
    w, i = entries(((flags & IS_SENDING) != 0) & goes & (a.life > 0))
    if not w.size:
        return
    sent = book.sends.take(a.row[w, i])
    player = i < p.pad.shape[1]
    hand = i * player
    weapon, uses = p.weapon[w, hand] * player, p.uses[w, hand] * player
    throws = book.sent_kind.take(sent) < 0
    kind = np.where(throws, book.prop_thrown.take(weapon), book.sent_kind.take(sent))
    can = (kind > 0) & (~player | throws | (book.prop_class.take(weapon) == weapons.PISTOL))
    row = weapons.rows_to_fill(sh.kind > 0, w)
    can &= (row >= 0) & (sh.kind[w, row] == 0)
    k = places(can)
    if not k.size:
        return
    w, i, row, kind, sent = w[k], i[k], row[k], kind[k], sent[k]
    throws, player, weapon, uses = throws[k], player[k], weapon[k], uses[k]
    joint = book.joints[a.row[w, i], book.sent_joint.take(sent)].astype(np.int32) * JOINT_UNIT
    face = a.face[w, i]
    sh.generation[w, row] += 1
    sh.kind[w, row], sh.team[w, row], sh.owner[w, row], sh.born[w, row] = kind, a.team[w, i], i, facts.tick
    sh.x[w, row], sh.z[w, row] = a.x[w, i] + joint[:, 0] * face, a.z[w, i]
    sh.y[w, row] = np.maximum(a.y[w, i] + a.settle[w, i] + joint[:, 1], SUB)
    sh.vx[w, row], sh.vy[w, row] = book.shot_speed.take(kind) * face, book.sent_up.take(sent)
    sh.prop[w, row], sh.uses[w, row], sh.passed[w, row] = weapon * throws, uses * throws, 0
    facts.tell("fired", w, i, -1, kind, 0, 0, sh.x[w, row] >> 8, sh.y[w, row] >> 8, sh.z[w, row] >> 8)
    sound = book.sound.take(a.row[w, i])
    k = places(sound)
    facts.tell("cue", w[k], i[k], -1, sound[k], book.move_of.take(a.row[w[k], i[k]]), 0, *whereabouts(a, w[k], i[k]))
    thrown, rounds = places(throws & player), places(~throws & player)
    p.weapon[w[thrown], i[thrown]], p.uses[w[thrown], i[thrown]] = 0, 0
    weapons.wear(world, book, facts, w[rounds], i[rounds])


# --------------------------------------------------------------------------------------------------------- in flight


def fly(world, book: Book, facts: Facts) -> Contacts | None:
    """Move every shot by a tick, and let it do what it does to what it meets; returns the blows that are to land."""
    f = move(world, book, facts.tick)
    turns = book.shot_turns.take(f.kind)
    home = come_home(world, f, turns, facts.tick) if some(turns) else None
    met = meet_bodies(world, book, f)
    things = meet_things(world, book, f)
    stopped, landed = NONE, None
    if met is not None or things is not None:
        stopped, landed = strike_first(world, book, facts, f, met, things)
    over = f.y <= 0
    if facts.tick % LOST_TICKS == 0:
        over |= lost(world, f, facts.tick)
    if home is not None:
        over |= home
    over[stopped] = False
    if some(over):
        k = places(over)
        floor = k[f.y[k] <= 0]
        tell_stopped(world, facts, f, floor, f.x[floor], BY_FLOOR)
        end(world, book, facts, f, k, worn=False)
    return landed


def come_home(world, f: Flight, turns: np.ndarray, now: int) -> np.ndarray:
    """What turns round does so when it is time, and meets everybody anew; bool (n,): what is caught again.

    `turns`: ticks after which each does; 0 = never.
    """
    sh = world.shots
    age = now - sh.born[f.world, f.row]
    k = places((turns > 0) & (age == turns))
    if k.size:
        w, row = f.world[k], f.row[k]
        sh.vx[w, row] *= -1
        sh.passed[w, row] = 0
    return (turns > 0) & (age >= 2 * turns)


def lost(world, f: Flight, now: int) -> np.ndarray:
    """Far from the picture, or too long in the air; bool (n,)."""
    s = world.stage
    left, right = s.lock_left[f.world, 0] - BEYOND_PX * SUB, s.lock_right[f.world, 0] + BEYOND_PX * SUB
    return (f.x < left) | (f.x > right) | (now - world.shots.born[f.world, f.row] >= LASTS_TICKS)


# ----------------------------------------------------------------------------------------------------------- meeting


def strike_first(
    world, book: Book, facts: Facts, f: Flight, met: Meetings | None, things: Meetings | None
) -> tuple[np.ndarray, Contacts | None]:
    """Each shot does what it does to the first thing or body on its way; returns which end, and what is to land."""
    if met is not None:
        met = pass_by(world, book, facts, f, met)
    both = [m for m in (met, things) if m is not None]
    shot, along = (np.concatenate([m[c] for m in both]) for c in (0, 3))
    order = np.lexsort((along, shot))
    _, first = np.unique(shot[order], return_index=True)
    chosen = order[first]
    bodies = len(met.shot) if met is not None else 0
    ended, landed = [NONE], None
    if things is not None:
        k = chosen[chosen >= bodies] - bodies
        ended.append(strike_props(world, book, facts, f, Meetings(*(c[k] for c in things))))
    if bodies:
        k = chosen[chosen < bodies]
        if k.size:
            over, landed = strike_bodies(world, book, facts, f, Meetings(*(c[k] for c in met)))
            ended.append(over)
    return np.sort(np.concatenate(ended)), landed


def pass_by(world, book: Book, facts: Facts, f: Flight, met: Meetings) -> Meetings:
    """Untouchable bodies are passed, told once a shot; in a glissade's heart it is a perfect dodge."""
    a, sh = world.actors, world.shots
    w = f.world[met.shot]
    evaded = untouchable(book, a, w, met.body)
    if book.terms.one_button_dodge:
        evaded |= a.safe_until[w, met.body] > facts.tick
    k = places(evaded)
    if not k.size:
        return met
    w, j, n = w[k], met.body[k], met.shot[k]
    np.bitwise_or.at(sh.passed, (w, f.row[n]), np.uint32(1) << j.astype(np.uint32))
    owner = sh.owner[w, f.row[n]]
    facts.tell("dodged", w, j, owner, 0, 0, 0, a.x[w, j] >> 8, f.y[n] >> 8, a.z[w, j] >> 8)
    dodge_perfectly(world, book, facts, w, j)
    return Meetings(*(c[places(~evaded)] for c in met))


def strike_props(world, book: Book, facts: Facts, f: Flight, met: Meetings) -> np.ndarray:
    """A thing in the way takes a blow and stops the shot; returns the shots that end."""
    n, j = met.shot, met.body
    if n.size:
        w = f.world[n]
        k = places(world.props.life[w, j] > 0)
        strike_things(world, book, facts, w[k], world.shots.owner[w[k], f.row[n[k]]], j[k], f.y[n[k]] >> 8)
        tell_stopped(world, facts, f, n, met.along * ways(world, f)[n], BY_PROP)
        end(world, book, facts, f, n, worn=True)
    return n


def strike_bodies(world, book: Book, facts: Facts, f: Flight, met: Meetings) -> tuple[np.ndarray, Contacts | None]:
    """Shots at bodies: sent back, kept out, or to land; returns those that end, and the blows that are to land."""
    a = world.actors
    n, w = met.shot, f.world[met.shot]
    sh, row, way = world.shots, f.row[n], ways(world, f)[n]
    owner, prop = sh.owner[w, row], sh.prop[w, row]
    j = behind_a_shield(a, w, met.body, way, owner)
    x = np.where(way > 0, np.minimum(met.along, a.x[w, j] - 1), np.maximum(-met.along, a.x[w, j] + 1))
    strike = np.where(prop > 0, book.thrown_strike.take(prop), book.shot_strike.take(f.kind[n]))
    c = Contacts(w, owner, j, strike, met.part, x, f.y[n], np.zeros(len(n), bool))
    flags = book.flags.take(a.row[w, j])
    held = a.holder[w, j] > 0
    parried = ((flags & PARRIES) != 0) & (a.armed[w, j] > 0) & book.shot_returns.take(f.kind[n]) & ~held
    faces = way * a.face[w, j] < 0
    blockable = faces & book.shot_blockable.take(f.kind[n]) & ~held & ~parried
    if book.terms.auto_guard:
        flags = raise_guard(world, book, w, j, blockable, strike, flags)
    blocked = ((flags & BLOCKS) != 0) & blockable
    for which, rule in ((parried, send_back), (blocked, keep_out), (held, strike_shield)):
        k = places(which)
        if k.size:
            rule(world, book, facts, f, n[k], pick(c, k))
    over = n[~parried]
    if over.size:
        end(world, book, facts, f, over, worn=True)
    k = places(~(parried | blocked | held))
    return over, pick(c, k) if k.size else None


def behind_a_shield(a, w: np.ndarray, j: np.ndarray, way: np.ndarray, owner: np.ndarray) -> np.ndarray:
    """Who takes the shot: whoever is held between it and the one it would have met."""
    shield = a.holds[w, j] - 1
    between = (shield >= 0) & (shield != owner) & ((a.x[w, shield] - a.x[w, j]) * way < 0)
    between &= a.team[w, shield] != a.team[w, j]  # nobody hides behind whom he lifts
    return np.where(between, shield, j)


# -------------------------------------------------------------------------------------------------------- what comes


def send_back(world, book: Book, facts: Facts, f: Flight, n: np.ndarray, c: Contacts) -> None:
    """A port de bras turns the shot round: it is hers now, and faster."""
    a, sh = world.actors, world.shots
    w, row, j = f.world[n], f.row[n], c.target
    more, less = RETURNED
    sh.vx[w, row] = -sh.vx[w, row] * more // less
    sh.vy[w, row] *= -1
    sh.team[w, row], sh.owner[w, row], sh.passed[w, row], sh.born[w, row] = a.team[w, j], j, 0, facts.tick
    a.landed[w, j] = 1
    np.maximum.at(a.hit_stop, (w, j), PARRY_HIT_STOP)
    facts.tell("parried", w, j, c.source, 0, book.strikes.weight.take(c.strike), 0, *spot(c, a))
    facts.tell("returned", w, j, c.source, f.kind[n], 0, 0, *spot(c, a))


def keep_out(world, book: Book, facts: Facts, f: Flight, n: np.ndarray, c: Contacts) -> None:
    """Fifth position."""
    block(world, book, c, facts)
    tell_stopped(world, facts, f, n, c.x, BY_GUARD)


def strike_shield(world, book: Book, facts: Facts, f: Flight, n: np.ndarray, c: Contacts) -> None:
    """Whoever is held takes the shot, and cannot even reel; dead, he slips from the arms that hold him."""
    a = world.actors
    w, j = c.world, c.target
    damage, weight = book.strikes.damage.take(c.strike), book.strikes.weight.take(c.strike)
    np.subtract.at(a.life, (w, j), damage)
    np.maximum(a.life, a.kept, out=a.life)
    a.struck_at[w, j] = facts.tick
    facts.tell("struck", w, c.source, j, damage, weight, EFFECTS.index("hurt"), *spot(c, a))
    tell_stopped(world, facts, f, n, c.x, BY_HELD)
    reward(world, book, c, facts)
    dead = places((a.life[w, j] == 0) & (a.died_at[w, j] == 0))
    if not dead.size:
        return
    bury(world, book, w[dead], j[dead], c.source[dead], facts)
    i = a.holder[w, j] - 1
    finishing = book.is_takedown.take(book.move_of.take(a.row[w, i]))  # the coup de grace goes on to its end
    k = dead[((c.source != i) & ~finishing)[dead]]
    _, first = np.unique(w[k] * a.rows + i[k], return_index=True)
    w, i = w[k[first]], i[k[first]]
    let_go(world, book, facts, w, i)


def tell_stopped(world, facts: Facts, f: Flight, n: np.ndarray, x: np.ndarray, by: int) -> None:
    owner = world.shots.owner[f.world[n], f.row[n]]
    facts.tell("shot_stopped", f.world[n], owner, -1, f.kind[n], by, 0, x >> 8, f.y[n] >> 8, f.z[n] >> 8)


def end(world, book: Book, facts: Facts, f: Flight, n: np.ndarray, worn: bool) -> None:
    """Shots are gone; a thrown weapon comes down where it is, a use poorer if it struck something (`worn`)."""
    sh = world.shots
    w, row = f.world[n], f.row[n]
    sh.kind[w, row], sh.vx[w, row], sh.vy[w, row] = 0, 0, 0
    k = places(sh.prop[w, row])
    if not k.size:
        return
    w, row = w[k], row[k]
    kind = sh.prop[w, row]
    uses = sh.uses[w, row] - (worn & (book.prop_class.take(kind) != weapons.PISTOL))
    x, z, owner = sh.x[w, row], sh.z[w, row], sh.owner[w, row]
    sh.prop[w, row], sh.uses[w, row] = 0, 0
    breaks = (uses <= 0) | (book.prop_class.take(kind) == weapons.FRAGILE)
    b = places(breaks)
    facts.tell("weapon_broke", w[b], owner[b], -1, kind[b], 0, 0, x[b] >> 8, 0, z[b] >> 8)
    b = places(~breaks)
    if b.size:
        weapons.lay(world, book, facts, w[b], owner[b], kind[b], uses[b], x[b], z[b])
