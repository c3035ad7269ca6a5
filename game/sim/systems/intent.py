"""Pads -> wishes.  The only place that knows of buttons, their memory, chords, taps and fresh directions.

Foes' minds write the same wishes (systems/minds.py), so nothing later can tell a player from a foe.
"""

from __future__ import annotations

import numpy as np

from game.core.compact import entries
from game.sim.book import Book
from game.sim.rules import BUTTON_INDEX, CHORDS, FREE, TWICE_BACK, ZERO, mask, some
from game.sim.spec import AIMS, BUTTONS, DIRECTIONS, PAD_BITS
from game.sim.spec_grace import LINKS
from game.sim.spec_terms import SECOND_SEATS
from game.sim.systems import situations

REMEMBERED_TICKS = 8  # a press waits this long for its chance (stands still during hit-stop)
CHORD_TICKS = 4  # two presses this close are one chord
FRESH_TICKS = 6  # a direction pressed at most this long before the button is fresh
TURN_TICKS = 7  # holding back this long turns a walk
TAP_TICKS = 14  # two taps of a direction within this run
STEP_TICKS = 12  # a direction let go sooner than this was a small step
CHAIN_TICKS = 36  # the chain of lights is remembered
EN_MESURE_TICKS = 3  # either side of the pulse; 2 where the pulse is under 24
REARM_TICKS = 24  # a parry arms again this long after the last press of guard

BUTTON_MASK = (1 << len(BUTTONS)) - 1
_LOWEST = np.array([0] + [(b & -b).bit_length() for b in range(1, BUTTON_MASK + 1)], np.int32)
_CHORD = np.zeros((len(BUTTON_INDEX) + 1,) * 2, np.int32)
IS_CHORD = np.zeros(len(BUTTON_INDEX) + 1, bool)
IS_CHORD[[BUTTON_INDEX[name] for name in CHORDS]] = True
BACK_TWICE = BUTTON_INDEX[TWICE_BACK]
for _name in CHORDS:
    _a, _b = (BUTTON_INDEX[part] for part in _name.split("+"))
    _CHORD[_a, _b] = _CHORD[_b, _a] = BUTTON_INDEX[_name]
WAY_SHIFT = len(BUTTONS)  # the directions are the pad's high bits
_WAYS = np.arange(1 << len(DIRECTIONS))
SIDE, DEEP = (
    (((_WAYS & PAD_BITS[b] >> WAY_SHIFT) > 0).astype(np.int32) - ((_WAYS & PAD_BITS[a] >> WAY_SHIFT) > 0))
    for a, b in (("left", "right"), ("up", "down"))  # opposite directions cancel out
)
TOMBE, PAS_DE_BOURREE = (LINKS.index(name) + 1 for name in ("tombe", "pas_de_bourree"))
NEUTRAL, FORWARD, FRESH_FORWARD, BACK, FRESH_BACK, DEPTH = range(len(AIMS))
STRIKES = sum(PAD_BITS[name] for name in ("light", "heavy", "special"))
EVERY_WAY = mask(len(_WAYS) - 1)
LED = SECOND_SEATS.index("ally")
GUARD, IS_FREE, BUTTON_BITS = mask(PAD_BITS["guard"]), mask(FREE), mask(BUTTON_MASK)


def read_intent(world, book: Book, pads: np.ndarray, flags: np.ndarray) -> None:
    """Write the wishes of all players' actors from `pads`, int32 (worlds, players) of pad bits.

    `flags` are the book's, of every actor's present row, int32 (worlds, rows).
    """
    p, a = world.players, world.actors
    players = p.pad.shape[1]
    now = int(world.stage.frame[0, 0])
    changed = pads ^ p.pad
    if some(changed):
        read_pads(world, book, pads, changed, flags, now)
    if some(p.side):
        turn_back(world, flags, now)
    if some(p.button):
        asked = p.button > ZERO
        if some(p.chain):
            p.chain *= ~(asked & (now - p.chain_frame > CHAIN_TICKS))
        row = a.row[:, :players]
        may = book.opens_on_hit.take(row) & (a.landed[:, :players] > ZERO)
        may |= book.opens.take(row)
        may |= IS_CHORD.take(p.button)
        may &= asked & (a.hit_stop[:, :players] == ZERO)
        if some(may):
            wish_moves(world, book, may)
        p.button_age += asked & (a.hit_stop[:, :players] == ZERO)
        p.button *= p.button_age <= REMEMBERED_TICKS


def turn_back(world, flags: np.ndarray, now: int) -> None:
    """Holding back long enough turns whoever is free."""
    p, a = world.players, world.actors
    players = p.pad.shape[1]
    face = a.face[:, :players]
    back = ((flags[:, :players] & IS_FREE) != ZERO) & (p.side * face < ZERO)
    if some(back):
        face *= 1 - 2 * (back & (now - p.side_frame >= TURN_TICKS))


def read_pads(world, book: Book, pads: np.ndarray, changed: np.ndarray, flags: np.ndarray, now: int) -> None:
    """Something was pressed or let go: directions, taps, remembered presses.  Until then the wishes stand."""
    p, a = world.players, world.actors
    players = p.pad.shape[1]
    pressed = pads & changed & BUTTON_BITS
    p.pad[:] = pads
    way = pads >> WAY_SHIFT & EVERY_WAY
    side, depth = SIDE.take(way), DEEP.take(way)
    if some(side != p.side):
        read_steps(p, a.face[:, :players], side, now)
        read_taps(p, side, now)
        turn_twice(world, book, side, now)
    if some(depth != p.deep):
        read_deep_steps(p, depth, now)
    if some(pressed):
        free = ((flags[:, :players] & IS_FREE) != ZERO) & (pressed != ZERO)  # no world feels another's press
        p.free_face += free * (a.face[:, :players] - p.free_face)
        remember_presses(p, pressed, side, depth, now)
        feel_the_beat(world, book, pressed, now)
        a.pressed[:, :players] |= pressed
    wishes = (a.wish_x, side), (a.wish_z, depth), (a.wish_run, p.running), (a.wish_guard, pads & GUARD)
    if players > 1 and some(p.mode == LED):  # a mind's wishes stand, whatever is pressed elsewhere
        for column, asked in wishes:
            column[:, :players] += (p.mode != LED) * (asked - column[:, :players])
        return
    for column, asked in wishes:
        column[:, :players] = asked


def read_taps(p, side: np.ndarray, now: int) -> None:
    """A direction changed: since when it is held, and the double tap that runs."""
    changed = side != p.side
    began = changed & (side != 0)
    twice = began & (side == p.tap_side) & (now - p.tap_frame <= TAP_TICKS)
    p.running *= ~changed
    p.running |= twice
    p.tap_frame += began * (now - p.tap_frame)
    p.tap_side += began * (side - p.tap_side)
    p.side_frame += changed * (now - p.side_frame)
    p.side[:] = side


def read_steps(p, face: np.ndarray, side: np.ndarray, now: int) -> None:
    """A direction ahead of her let go after a moment: a tombe."""
    tapped = (side == 0) & (p.side == p.tap_side) & (p.tap_side * face > 0) & (now - p.tap_frame < STEP_TICKS)
    p.stepped += tapped * (TOMBE - p.stepped)


def read_deep_steps(p, depth: np.ndarray, now: int) -> None:
    """Up or down let go after a moment: a pas de bourree."""
    changed = depth != p.deep
    tapped = changed & (depth == 0) & (now - p.deep_frame < STEP_TICKS)
    p.stepped += tapped * (PAS_DE_BOURREE - p.stepped)
    p.deep_frame += changed * (now - p.deep_frame)
    p.deep[:] = depth


def turn_twice(world, book: Book, side: np.ndarray, now: int) -> None:
    """Two taps behind her ask for the quick turn-around, and the run goes on from there."""
    p, a = world.players, world.actors
    players = p.pad.shape[1]
    behind = (p.running > 0) & (p.side_frame == now) & (side * a.face[:, :players] < ZERO)
    w, i = entries(behind)
    if w.size:
        p.button[w, i], p.button_age[w, i], p.press_frame[w, i] = BACK_TWICE, 0, now
        p.aim[w, i] = NEUTRAL


def feel_the_beat(world, book: Book, pressed: np.ndarray, now: int) -> None:
    """A strike's press is en mesure near the pulse, if no other strike was pressed just before: mashers earn none."""
    p = world.players
    strikes = (pressed & STRIKES) != ZERO
    if not some(strikes):
        return
    pulse, _ = book.pulse(now)
    alone = now - p.strike_frame >= pulse // 2 - EN_MESURE_TICKS
    on_it = on_the_pulse(book, now)
    p.press_mesure += strikes * ((alone & on_it) - p.press_mesure)
    p.strike_frame += strikes * (now - p.strike_frame)


def remember_presses(p, pressed: np.ndarray, side: np.ndarray, depth: np.ndarray, now: int) -> None:
    """Keep the newest press with its aim; a press within CHORD_TICKS of another makes their chord, if there is one."""
    w, i = entries(pressed)
    at = p.at(w, i)
    bits = pressed.take(at)
    first = _LOWEST.take(bits)
    second = _LOWEST.take(bits & (bits - 1))  # two in the same tick
    other = np.where(second > 0, second, p.other_button.take(at) * (now - p.other_frame.take(at) <= CHORD_TICKS))
    chord = _CHORD[first, other]
    s, fresh = side.take(at), now - p.side_frame.take(at) <= FRESH_TICKS
    ahead = s == p.free_face.take(at)
    aim = np.where(ahead, FORWARD, BACK) + fresh
    p.aim.put(at, np.where(s != 0, aim, DEPTH * (depth.take(at) != 0)))
    p.button.put(at, np.where(chord > 0, chord, first))
    p.button_age.put(at, 0)
    p.press_frame.put(at, now)
    p.other_button.put(at, first)
    p.other_frame.put(at, now)


def wish_moves(world, book: Book, may: np.ndarray) -> None:
    """Look remembered presses up in the book: which move they ask for, where the dancer is now."""
    p, a = world.players, world.actors
    w, i = entries(may)
    at, own = p.at(w, i), a.at(w, i)
    kind, button, aim, chain = a.kind.take(own), p.button.take(at), p.aim.take(at), np.minimum(p.chain.take(at), 4)
    row, chords = a.row.take(own), IS_CHORD.take(button)
    if some(chords):  # a chord stands for its first press: she was free then
        fresh = world.stage.frame.take(w) - a.began_at.take(own) <= CHORD_TICKS
        row = np.where(chords & fresh, book.stance.take(kind), row)
    context = book.context.take(row)

    def found(situation, k: np.ndarray) -> np.ndarray:
        return book.start[kind[k], situation, context[k], button[k], aim[k], chain[k]]

    a.wish_move.put(own, situations.ask(world, book, w, i, context, found))


def consume(world, w: np.ndarray, i: np.ndarray) -> None:
    """A remembered press has become a move: forget it."""
    world.players.button.put(world.players.at(w, i), 0)


def on_the_pulse(book: Book, frame: np.ndarray) -> np.ndarray:
    """Whether a press at `frame` lies on the pulse, as it is heard; any shape -> bool."""
    heard = frame - book.terms.music_delay_ticks
    ticks, since = book.pulse(max(heard, 0) if isinstance(frame, int) else np.maximum(heard, 0))
    window = EN_MESURE_TICKS - (ticks < 24) + book.terms.beat_window_ticks
    return (since <= window) | (ticks - since <= window)
