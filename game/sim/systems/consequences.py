"""What contacts do: parried and blocked blows (`guards`), hit-stop, damage, stagger, launch, knock-down, death."""

from __future__ import annotations

import numpy as np

from game.core.compact import entries, places
from game.sim.book import Book
from game.sim.facts import Facts
from game.sim.rules import ATTACK, BLOCKS, DOWN, FAMILY_BIT, PARRIES, REACTION_INDEX, REACTS, ZERO, mask, some
from game.sim.spec import EFFECTS, SUB
from game.sim.systems import assists, weapons
from game.sim.systems.adagio import dodge_perfectly
from game.sim.systems.contacts import Contacts, PropContacts, by_hand, comes_from, pick, spot
from game.sim.systems.dance import BREATH_CAP, bury, cut_to, whereabouts, worn
from game.sim.systems.foresight import foreseen
from game.sim.systems.guards import block, break_guard, composed, parry, turn_away
from game.sim.systems.things import strike_props
from game.sim.volumes import LEGS

POOL_FULL = 12  # the standing fall, the airborne recover
GROUND_POOL = 4  # of the one blow that reaches a body on the ground
LATER_HIT_STOP = 3  # of the later hits of one move
WHIP_HIT_STOP = 6  # at most, of those whom a whip strikes
EN_MESURE_HOLD_TICKS = 8  # beyond the next pulse
BREATH_HIT, BREATH_EN_MESURE = 12, 24
BREATH_REST_TICKS = 30  # without spending, before breath comes back
APLOMB_COST = np.array([1, 2, 4, 8], np.int32)  # by weight of the blow
WHIPS_A_POINT = 4
SAFE_TICKS = 12  # after getting up
KEEP_PX, KEPT_PX = 86, 36  # so far off, and at most so much at once
DRAWN_PX = 60  # who is drawn in comes no nearer
PUSH_SHARE = 4  # friction keeps 3/4 of a speed each tick, so a push's first speed is a quarter of its way
JUGGLE_LIFT = 5 * SUB
FALL_LIFT = 5 * SUB
HEAVY = 400  # bodies of this weight stagger where others fly
HURT, STAGGER, LAUNCH, KNOCK_DOWN, TRIP = range(len(EFFECTS))
IS_DOWN = mask(DOWN)


def settle(
    world, book: Book, contacts: Contacts | None, shot: Contacts | None, props: PropContacts | None, facts: Facts
) -> None:
    """Turn contacts into consequences; `shot`: what flying things strike, with nothing left to keep them out."""
    if props is not None:
        strike_props(world, book, props, facts)
    landed = [] if contacts is None else [meet(world, book, contacts, facts)]
    landed += [] if shot is None else [shot]
    if landed:
        c = landed[0] if len(landed) == 1 else Contacts(*map(np.concatenate, zip(*landed, strict=True)))
        if c.world.size:
            hit(world, book, c, facts)


def meet(world, book: Book, contacts: Contacts, facts: Facts) -> Contacts:
    """Blows that are slipped, brushed aside or kept out take their course; returns those that land."""
    met, evaded = contacts, places(contacts.evaded)
    if evaded.size:
        evade(world, book, pick(contacts, evaded), facts)
        met = pick(contacts, places(~contacts.evaded))
    if not met.world.size:
        return met
    a = world.actors
    mark_hit(a, met)
    own, on = a.at(met.world, met.source), a.at(met.world, met.target)
    flags = book.flags.take(a.row.take(on))
    knows = foreseen(world, book, met, flags)
    stands = composed(world, book, met.world, met.target, flags)
    if not some(flags & (PARRIES | BLOCKS)) and not some(knows | stands) and not book.terms.auto_guard:
        return met
    ahead = (a.x.take(own) - a.x.take(on)) * a.face.take(on) >= 0
    if book.terms.auto_guard:
        faces = ahead & (book.strikes.breaks.take(met.strike) == 0)
        flags = assists.raise_guard(world, book, met.world, met.target, faces, met.strike, flags)
    aloft = knows & (a.y.take(own) > 0)  # who flies cannot reel
    parried = ((flags & PARRIES) != 0) & (a.armed.take(on) > 0) | (knows & ~aloft)
    stands = stands & ~parried
    guarded = (((flags & BLOCKS) != 0) & ahead | aloft) & ~parried & ~stands
    breaks = guarded & (book.strikes.breaks.take(met.strike) > 0) & ~aloft
    blocked = guarded & ~breaks
    for which, rule in ((parried, parry), (blocked, block), (breaks, break_guard), (stands, turn_away)):
        k = places(which)
        if k.size:
            rule(world, book, pick(met, k), facts)
    return pick(met, places(~(parried | guarded | stands)))


def mark_hit(a, c: Contacts) -> None:
    """Remember who was met by the present strike."""
    np.bitwise_or.at(a.hits, (c.world, c.source), np.uint32(1) << c.target.astype(np.uint32))


def evade(world, book: Book, c: Contacts, facts: Facts) -> None:
    """A blow passes a body that is untouchable: told once a strike; in a glissade's heart it is a perfect dodge."""
    a = world.actors
    mark_hit(a, c)
    facts.tell("dodged", c.world, c.target, c.source, book.strikes.move.take(c.strike), 0, 0, *spot(c, a))
    dodge_perfectly(world, book, facts, c.world, c.target)


def hit(world, book: Book, c: Contacts, facts: Facts) -> None:
    """Damage, hit-stop, push and the reaction that effect, height, weight and pool ask for."""
    a, s = world.actors, book.strikes
    w, i, j = c.world, c.source, c.target
    own, on = a.at(w, i), a.at(w, j)
    direct = by_hand(book, c)
    later = (a.landed.take(own) > 0) & direct
    stop = np.where(later, LATER_HIT_STOP, s.hit_stop.take(c.strike))
    damage, effect = s.damage.take(c.strike), s.effect.take(c.strike)
    wields = book.move_family.take(s.move.take(c.strike)) == FAMILY_BIT["weapons"]
    if some(wields):
        damage = with_weapons(world, book, facts, c, damage, wields, wields & ~later)
    damage = worn(damage, a.pool.take(on))
    if book.terms.damage_percent < 100:
        damage = assists.eased(world, book, j, damage)
    np.subtract.at(a.life.reshape(-1), on, damage)
    a.life.put(on, np.maximum(a.life.take(on), a.kept.take(on)))
    whips = book.paced.take(s.move.take(c.strike))  # the music does not wait for her; her victims stop a little
    stopped = a.hit_stop.reshape(-1)
    np.maximum.at(stopped, own, stop * (direct & ~whips))
    np.maximum.at(stopped, on, np.where(whips, np.minimum(stop, WHIP_HIT_STOP), stop))
    fallen = (book.flags.take(a.row.take(on)) & DOWN) != 0
    np.add.at(a.pool.reshape(-1), on, np.where(fallen, GROUND_POOL, pool_cost(world, book, c)))
    a.floored.put(on, a.floored.take(on) | fallen)
    np.maximum.at(a.landed.reshape(-1), own, direct.astype(np.int32))
    a.struck_at.put(on, facts.tick)
    a.drives.put(on, s.splats.take(c.strike))
    by = credited(world, book, c)
    a.flung_by.put(on, by + 1)
    facts.tell("struck", w, by, j, damage, s.weight.take(c.strike), effect, *spot(c, a))
    k = places(by != i)
    if k.size:
        facts.tell("bowled", w[k], by[k], j[k], i[k], 0, 0, *whereabouts(a, w[k], j[k]))
    reward(world, book, c._replace(source=by), facts)
    shaken = places(~keeps_aplomb(world, book, c))
    if shaken.size:
        tumble(world, book, pick(c, shaken), facts)


def with_weapons(world, book: Book, facts: Facts, c: Contacts, damage, wields, wears) -> np.ndarray:
    """The damage of blows with what is in the hand (`wields`); a move that lands wears it once (`wears`)."""
    p = world.players
    weapon = p.weapon[c.world, c.source * wields]
    damage = np.where(wields, damage * book.prop_percent.take(weapon) // 100, damage)
    k = places(wears & (book.prop_class.take(weapon) != weapons.PISTOL))  # a pistol counts its rounds
    if k.size:
        _, first = np.unique(c.world[k] * world.actors.rows + c.source[k], return_index=True)
        weapons.wear(world, book, facts, c.world[k[first]], c.source[k[first]])
    return damage


def credited(world, book: Book, c: Contacts) -> np.ndarray:
    """Whose blow it is: a flying body's belongs to the one who set it flying; rows (contacts,)."""
    a = world.actors
    by = a.flung_by.take(a.at(c.world, c.source)) - 1
    return np.where((book.strikes.bowls.take(c.strike) > 0) & (by >= 0), by, c.source)


def pool_cost(world, book: Book, c: Contacts) -> np.ndarray:
    """What a blow takes from the victim's pool: a fouette's one point only at every fourth whip; int32 (contacts,)."""
    cost = book.strikes.pool.take(c.strike)
    whips = book.paced.take(book.strikes.move.take(c.strike))
    if not some(whips):
        return cost
    p = world.players
    player = np.minimum(c.source, p.pad.shape[1] - 1)
    return np.where(whips & (p.whips[c.world, player] % WHIPS_A_POINT > 0), 0, cost)


def keeps_aplomb(world, book: Book, c: Contacts) -> np.ndarray:
    """Whether the victim, in a wind-up that has been told, is not to be shaken by this blow; bool (contacts,).

    Every such blow takes from what is left, heavier ones more; the dying are always shaken.
    """
    a = world.actors
    on = a.at(c.world, c.target)
    row = a.row.take(on)
    move = book.move_of.take(row)
    told = (book.flags.take(row) & ATTACK != 0) & (book.tick_of.take(row) >= book.tell_tick.take(move))
    told &= a.life.take(on) > 0
    if not some(told):
        return told
    aplomb = a.aplomb.take(on)
    left = aplomb - APLOMB_COST.take(book.strikes.weight.take(c.strike))
    a.aplomb.put(on, np.where(told, np.maximum(left, 0), aplomb))
    return told & (left >= 0)


def stun_of(world, book: Book, c: Contacts, direct: np.ndarray, now: int) -> np.ndarray:
    """How long each victim cannot act; `direct`, bool: struck by a limb, not by a shot; int32 (contacts,).

    Nobody recovers before the move that struck him ends; what was pressed on the beat holds him until the next pulse
    and a little longer, so that phrases on the beat connect.  All of it shortens as the pool fills.
    """
    a = world.actors
    own, pool = a.at(c.world, c.source), a.pool.take(a.at(c.world, c.target))
    left = (book.left.take(a.row.take(own)) + 1) * direct
    stun = np.maximum(book.strikes.stun.take(c.strike), left * (pool < POOL_FULL))
    pressed = (a.en_mesure.take(own) > 0) & direct & (book.strikes.every.take(c.strike) == 0)  # turns have one press
    beat = (book.next_pulse(now + 1) + EN_MESURE_HOLD_TICKS - now) * pressed
    stun = np.maximum(stun, beat)
    return np.maximum(stun * (2 * POOL_FULL - np.minimum(pool, POOL_FULL)) // (2 * POOL_FULL), 6).astype(np.int32)


def tumble(world, book: Book, c: Contacts, facts: Facts) -> None:
    """The victim's dance after a hit: which reaction, how far, how long."""
    a, s = world.actors, book.strikes
    w, i, j = c.world, c.source, c.target
    on = a.at(w, j)
    effect, kind, x = s.effect.take(c.strike), a.kind.take(on), a.x.take(on)
    weight = book.weight.take(kind)
    pool, dead = a.pool.take(on), a.life.take(on) == 0
    airborne = a.y.take(on) > 0
    heavy = weight >= HEAVY
    falls = (effect == KNOCK_DOWN) | (effect == TRIP) | ((pool >= POOL_FULL) & ~airborne)
    fallen = (book.flags.take(a.row.take(on)) & DOWN) != 0
    flies = (((effect == LAUNCH) & ~heavy) | airborne) & ~fallen
    tumbles = airborne & (pool >= POOL_FULL) & ~dead
    falls |= fallen
    source_x, direct = comes_from(a, book, c), by_hand(book, c)
    behind = (source_x - x) * a.face.take(on) < 0
    part = np.where(c.part == LEGS, REACTION_INDEX["hurt_low"], REACTION_INDEX["hurt_high"])
    rule = np.where(behind, REACTION_INDEX["hurt_behind"], part)
    rule = np.where((effect == STAGGER) | ((effect == LAUNCH) & heavy), REACTION_INDEX["stagger"], rule)
    rule = np.where(falls, REACTION_INDEX["knocked_down"], rule)
    rule = np.where(dead & ~flies, REACTION_INDEX["die"], rule)
    rule = np.where(flies, np.where(airborne, REACTION_INDEX["juggled"], REACTION_INDEX["launched"]), rule)
    rule = np.where(tumbles, REACTION_INDEX["tumble"], rule)
    cut_to(world, book, w, j, book.enter.take(book.reaction[kind, rule]))
    a.settle.put(on, a.settle.take(on) * ~flies)
    a.stun.put(on, stun_of(world, book, c, direct, facts.tick) * ~(flies | falls))
    way = np.where(x >= source_x, 1, -1)
    push = s.push.take(c.strike) * 256 // weight
    away = np.abs(x - source_x)
    keeps = (i < world.players.pad.shape[1]) & direct  # a dancer's blow keeps its victim at a leg's length
    kept = np.minimum(KEEP_PX * SUB - away, KEPT_PX * SUB) * keeps
    drawn = np.minimum(DRAWN_PX * SUB - away, 0)  # but what draws him in does that, as far as beside her
    push = np.maximum(push, np.where(push < 0, drawn, kept))
    a.vx.put(on, way * push // PUSH_SHARE)
    lift = np.where(airborne, np.minimum(JUGGLE_LIFT, s.lift.take(c.strike) | JUGGLE_LIFT), s.lift.take(c.strike))
    a.vy.put(on, np.where(flies, np.maximum(lift, FALL_LIFT), a.vy.take(on)))
    a.y.put(on, a.y.take(on) + (flies & ~airborne))
    for column in (a.delay, a.ticket, a.armed):
        column.put(on, 0)
    weapons.drop(world, book, facts, w[flies | falls], j[flies | falls])
    fly = places(flies & ~airborne)
    if fly.size:
        facts.tell("launched", w[fly], j[fly], i[fly], lift[fly], 0, 0, *(v[fly] for v in spot(c, a)))
    over = places(tumbles)
    if over.size:
        a.safe_until.put(on[over], facts.tick + SAFE_TICKS)
        facts.tell("tumbled", w[over], j[over], i[over], 0, 0, 0, *(v[over] for v in spot(c, a)))
    down = places(falls & ~flies)
    if down.size:
        facts.tell("downed", w[down], j[down], i[down], 0, 0, 0, *(v[down] for v in spot(c, a)))
    last = places(dead & (a.died_at.take(on) == 0))
    if last.size:
        bury(world, book, w[last], j[last], i[last], facts)


def reward(world, book: Book, c: Contacts, facts: Facts) -> None:
    """Count blows; a dancer's hit gives breath, more if its press lay on the pulse, and opens the chain's next step."""
    a, p, s = world.actors, world.players, world.stage
    players = p.pad.shape[1]
    mine = places(c.source < players)
    if book.terms.friendly_fire:
        mine = mine[c.target[mine] >= players]  # nothing is earned on a friend
    if mine.size:
        w, i = c.world[mine], c.source[mine]
        s.struck[:, 0] += np.bincount(w, minlength=world.worlds)
        own, at = a.at(w, i), p.at(w, i)
        direct = by_hand(book, c)[mine]
        mesure = (a.en_mesure.take(own) > 0) & direct
        move = book.move_of.take(a.row.take(own))
        whips = book.paced.take(move)
        gained = np.where(mesure, BREATH_EN_MESURE * ~whips, BREATH_HIT)  # a whip on the beat is free and gives none
        p.breath.put(at, np.minimum(p.breath.take(at) + gained, BREATH_CAP))
        p.chain.put(at, np.where(direct, book.chain_step.take(move), p.chain.take(at)))
        p.chain_frame.put(at, np.where(direct, facts.tick, p.chain_frame.take(at)))
        k = places(mesure)
        if k.size:
            facts.tell("en_mesure", w[k], i[k], c.target[mine][k], move[k])
    hurt = places(c.target < players)
    if hurt.size:
        w, j = c.world[hurt], c.target[hurt]
        s.taken[:, 0] += np.bincount(w, minlength=world.worlds)
        p.chain[w, j], p.whips[w, j], p.queued[w, j] = 0, 0, 0


def recover(world, book: Book, facts: Facts, flags: np.ndarray) -> None:
    """After falls: the pool empties and getting up is safe; the dead stay down; in odd ticks breath comes back.

    `flags` are those of the rows reached in this tick, before anyone was struck.
    """
    a = world.actors
    if book.terms.endless_breath:
        world.players.breath.fill(BREATH_CAP)
    if facts.tick & 1:
        breathe(world.players, facts.tick)
        return
    safe = a.safe_until > facts.tick
    if some(safe):
        rises = safe & book.rises.take(a.row)  # for as long as it takes, and until he has stood a moment
        a.safe_until += rises * (facts.tick + SAFE_TICKS - a.safe_until)
    down = flags & IS_DOWN
    if some(down):
        down = down != ZERO
        a.safe_until += down * (facts.tick + SAFE_TICKS - a.safe_until)
        a.pool *= ~(down & (a.floored == ZERO))
        stay_down(world, book, down)
    if some(a.pool) or some(a.splatted) or some(a.floored) or some(a.drives):
        hurt = (book.flags.take(a.row) & REACTS) != 0
        for column in (a.pool, a.splatted, a.floored, a.drives):
            column *= hurt


def stay_down(world, book: Book, down: np.ndarray) -> None:
    """The dead do not get up: at the end of their fall they take the last row of their death."""
    a = world.actors
    w, i = entries(down & (a.life == 0) & (book.left.take(a.row) <= 1))
    if w.size:
        cut_to(world, book, w, i, book.last.take(book.reaction[a.kind[w, i], REACTION_INDEX["die"]]))
        a.settle[w, i] = 0


def breathe(p, now: int) -> None:
    """Breath: 3 every second tick, after 30 without spending."""
    short = (p.breath < BREATH_CAP) & (now - p.spent_frame > BREATH_REST_TICKS)
    if some(short):
        p.breath += short * np.int32(3)
        np.minimum(p.breath, BREATH_CAP, out=p.breath)
