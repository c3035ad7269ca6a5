"""Encounters, waves, camera locks, death and victory, the pulse.  Rare events, found by a mask, handled one by one."""

from __future__ import annotations

import numpy as np

from game.core.compact import places
from game.sim.book import Book
from game.sim.company import leader
from game.sim.components import MOST_ACTORS
from game.sim.facts import CODE, Facts
from game.sim.rules import LEAVES, TEAMS, some
from game.sim.spec import SUB, Level
from game.sim.systems.acts import enter_boss
from game.sim.systems.choices import beg, dismiss_the_called
from game.sim.systems.guests import bystanders, place_guests
from game.sim.systems.motion import EDGE_PX, WINGS_PX
from game.sim.systems.seats import count_company, foremost, open_seats, place_dancers

CORPSE_TICKS = 240  # a body lies this long, then the row is free again
DEFEAT_TICKS = 110  # from the last dancer's fall to the end
ASK_TICKS = 60  # a fallen dancer may ask for the encounter again from here
OFF_PX = 110  # foes enter from this far beyond the picture: upstage it shows 97 px more on either side
VICTORY, DEFEAT = 1, 2
DIRECT_TICKS, DIRECT_PHASE = 8, 1  # the director looks at 7.5 Hz
ENTRANCE_TICKS = 40  # nobody attacks as he comes on


def direct(world, book: Book, facts: Facts) -> None:
    """Advance the evening: begin what is due, end what is over."""
    a, s = world.actors, world.stage
    players = world.players.pad.shape[1]
    now = facts.tick
    if book.is_pulse(now):
        facts.tell("pulse", np.arange(world.worlds))
    if CODE["knelt"] in facts.heard():
        dismiss_the_called(world, book, facts)
    if now % DIRECT_TICKS != DIRECT_PHASE:
        return
    going = s.outcome[:, 0] == 0
    if some(book.can_beg):
        last = going & at_the_end(world, book)
        if some(last):
            beg(world, book, facts, last)
    for w in places(going & due(world, book, now)):
        conduct(world, book, int(w), facts)
    begun, count = s.encounter[:, 0], len(book.level.encounters)
    waiting = going & (s.fighting[:, 0] == 0) & (begun < count)
    if waiting.any():
        reached = foremost(world) >= book.trigger.take(np.minimum(begun, count))
        for w in places(waiting & reached):
            begin_encounter(world, book, int(w), facts)
    fallen = (a.life[:, :players].max(1) == 0) & going
    if fallen.any():
        s.fallen_at[:, 0] = np.where(fallen & (s.fallen_at[:, 0] == 0), now, s.fallen_at[:, 0])
        for w in places(fallen & (now - s.fallen_at[:, 0] >= ASK_TICKS)):
            end_or_retry(world, book, int(w), facts)
    gone = (a.died_at[:, players:] > 0) & (a.died_at[:, players:] < now - CORPSE_TICKS)
    for w, i in np.argwhere(gone):
        a.clear(w, i + players)


def due(world, book: Book, now: int) -> np.ndarray:
    """Worlds whose wave has something to do: a foe to enter, or few enough left; bool (W,)."""
    a, s = world.actors, world.stage
    at = wave_of(world, book)
    left = fighting(a).sum(1)
    spawned = s.spawned[:, 0]
    enters = book.spawn_after[at, spawned] <= now - s.wave_frame[:, 0]
    return (s.fighting[:, 0] > 0) & (enters | ((spawned >= book.wave_size[at]) & (left <= book.wave_until[at])))


def wave_of(world, book: Book) -> np.ndarray:
    """Row of the wave tables for the present wave of each world, (W,); 0 = no fight."""
    s = world.stage
    at = book.wave_at[s.encounter[:, 0], s.wave[:, 0]]
    if book.terms.dancers > 1:
        at = at + (s.company[:, 0] > 1) * book.waves  # as they are for two
    return at


def fighting(a) -> np.ndarray:
    """Foes who are not beaten yet, bool (W, rows): who begs or kneels still counts, who leaves does not."""
    return (a.team == 1) & (a.life > 0) & (a.plea < LEAVES)


def at_the_end(world, book: Book) -> np.ndarray:
    """Worlds in which one foe is left of an encounter's last wave; bool (W,)."""
    s = world.stage
    all_on = s.wave[:, 0] == book.wave_count[s.encounter[:, 0]]
    all_on &= s.spawned[:, 0] >= book.wave_size[wave_of(world, book)]
    return (s.fighting[:, 0] > 0) & all_on & (fighting(world.actors).sum(1) == 1)


def conduct(world, book: Book, w: int, facts: Facts) -> None:
    """One world's encounter: let foes of the wave in, begin the next wave, end the encounter."""
    a, s = world.actors, world.stage
    encounter = book.level.encounters[int(s.encounter[w, 0]) - 1]
    wave = encounter.waves[int(s.wave[w, 0]) - 1]
    passed = facts.tick - int(s.wave_frame[w, 0])
    order = book.in_order(wave, int(s.company[w, 0]))
    while s.spawned[w, 0] < len(order) and order[int(s.spawned[w, 0])].after_ticks <= passed:
        if enter(world, book, w, order[int(s.spawned[w, 0])], facts) < 0:
            return  # the stage is full: the rest waits in the wings
        s.spawned[w, 0] += 1
    if s.spawned[w, 0] < len(order):
        return
    left = int(fighting(a)[w].sum())
    more = int(s.wave[w, 0]) < len(encounter.waves)
    if more and left <= encounter.waves[int(s.wave[w, 0])].when_left:
        begin_wave(world, book, w, facts)
    elif not more and left == 0:
        end_encounter(world, book, w, facts)


def enter(world, book: Book, w: int, spawn, facts: Facts) -> int:
    """A foe walks on; returns its row, or -1 if the table is full."""
    a, s = world.actors, world.stage
    players = world.players.pad.shape[1]
    row = a.spawn(w, players)
    if row < 0:
        return -1
    kind = book.fighter_index[spawn.kind]
    left, right = int(s.lock_left[w, 0]), int(s.lock_right[w, 0])
    x = spawn.x_px * SUB
    if spawn.enters == "walk":
        middle = (left + right) // 2
        x = min(x, left - OFF_PX * SUB) if x < middle else max(x, right + OFF_PX * SUB)
    a.kind[w, row], a.team[w, row], a.spawn_id[w, row] = kind, book.team[kind], spawn.id
    a.purse[w, row] = book.purse[kind]
    a.x[w, row], a.z[w, row], a.life[w, row] = x, spawn.z_px * SUB, book.life[kind]
    a.face[w, row] = 1 if x < int(a.x[w, leader(world, w)]) else -1
    a.row[w, row] = book.stance[kind]
    a.bound_left[w, row], a.bound_right[w, row] = left - WINGS_PX * SUB, right + WINGS_PX * SUB
    a.rest_until[w, row] = facts.tick + ENTRANCE_TICKS
    facts.tell("entered", w, row, -1, kind, 0, 0, x >> 8, 0, spawn.z_px)
    if book.act_count[kind]:
        enter_boss(world, book, facts, w, row)
    return row


def begin_encounter(world, book: Book, w: int, facts: Facts) -> None:
    """Lock the picture and let the first wave in."""
    s = world.stage
    number = int(s.encounter[w, 0])
    encounter = book.level.encounters[number]
    s.encounter[w, 0], s.wave[w, 0], s.fighting[w, 0] = number + 1, 0, 1
    s.lock_left[w, 0], s.lock_right[w, 0] = encounter.left_px * SUB, encounter.right_px * SUB
    facts.tell("encounter_began", w, -1, -1, number)
    begin_wave(world, book, w, facts)


def begin_wave(world, book: Book, w: int, facts: Facts) -> None:
    s = world.stage
    s.wave[w, 0] += 1
    s.wave_frame[w, 0], s.spawned[w, 0] = s.frame[w, 0], 0
    count_company(world, w)
    encounter = book.level.encounters[int(s.encounter[w, 0]) - 1]
    wave = encounter.waves[int(s.wave[w, 0]) - 1]
    foes = book.in_order(wave, int(s.company[w, 0]))
    facts.tell("wave_began", w, -1, -1, int(s.encounter[w, 0]) - 1, int(s.wave[w, 0]) - 1, len(foes))


def end_encounter(world, book: Book, w: int, facts: Facts) -> None:
    """Won: the picture is free; after the last one the evening is won."""
    s = world.stage
    s.fighting[w, 0] = 0
    s.lock_left[w, 0], s.lock_right[w, 0] = book.floor_left, book.floor_right
    world.players.left_with[w] = 0  # who comes back after it comes whole
    number = int(s.encounter[w, 0]) - 1
    facts.tell("encounter_won", w, -1, -1, number)
    if number + 1 == len(book.level.encounters):
        s.outcome[w, 0], s.ended_at[w, 0] = VICTORY, s.frame[w, 0]
        facts.tell("victory", w, -1, -1, int(s.frame[w, 0]))


def end_or_retry(world, book: Book, w: int, facts: Facts) -> None:
    """All dancers lie: in play a press begins the encounter again, without retries the bout is lost."""
    p, s = world.players, world.stage
    if book.terms.retries:
        if (p.button[w] > 0).any():
            retry(world, book, w, facts)
    elif facts.tick - s.fallen_at[w, 0] >= DEFEAT_TICKS:
        s.outcome[w, 0], s.ended_at[w, 0] = DEFEAT, s.frame[w, 0]
        facts.tell("defeat", w, -1, -1, int(s.frame[w, 0]))


def retry(world, book: Book, w: int, facts: Facts) -> None:
    """From the last encounter: foes leave, dancers stand up whole at its threshold."""
    a, s = world.actors, world.stage
    players = world.players.pad.shape[1]
    for row in range(players, a.x.shape[1]):
        if a.kind[w, row] and a.team[w, row] == TEAMS.index("foes"):
            a.clear(w, row)
    for laid in (world.shots, world.hazards):
        for row in places(laid.kind[w]):
            laid.clear(w, row)
    s.choice_at[w, 0], s.scene_until[w, 0] = 0, 0
    number = max(int(s.encounter[w, 0]) - 1, 0)
    threshold = max(book.level.encounters[number].trigger_x_px - 40, (book.floor_left // SUB) + EDGE_PX)
    place_dancers(world, book, w, threshold if s.encounter[w, 0] else None)
    s.encounter[w, 0], s.fighting[w, 0], s.fallen_at[w, 0] = number, 0, 0
    s.lock_left[w, 0], s.lock_right[w, 0] = book.floor_left, book.floor_right
    s.retries[w, 0] += 1
    facts.tell("retried", w, -1, -1, number)


def set_the_stage(world, book: Book, seeds: np.ndarray) -> None:
    """Begin the evening in every world: dancers on their marks, props in their places."""
    s, p = world.stage, world.props
    s.seed[:, 0] = np.asarray(seeds).astype(np.uint32)
    s.lock_left[:], s.lock_right[:] = book.floor_left, book.floor_right
    open_seats(world, book)
    for w in range(world.worlds):
        place_dancers(world, book, w, None)
    place_guests(world, book)
    for j, prop in enumerate(book.level.props):
        kind = book.prop_index[prop.kind]
        p.kind[:, j], p.x[:, j], p.z[:, j] = kind, prop.x_px * SUB, prop.z_px * SUB
        p.uses[:, j] = book.prop_uses[kind]
        p.life[:, j], p.spawn_id[:, j], p.hit_frame[:, j] = book.prop_life[kind], prop.id, -1


def most_actors(level: Level, dancers: int = 1) -> int:
    """Rows the table needs: both dancers, the foes of the fullest encounter, and room for those who still lie there."""
    foes = max((sum(len(w.spawns) for w in e.waves) for e in level.encounters), default=0)
    foes += foes // 2 if dancers > 1 else 0  # waves grow for two; beyond the most, foes wait in the wings
    everybody = 2 + max(foes, 8) + 4 + sum(count for _, count in bystanders(level))
    return min(everybody, MOST_ACTORS) if dancers > 1 else everybody
