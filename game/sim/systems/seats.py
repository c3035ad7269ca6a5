"""A bout's seats: who joins, who leaves, who lies until the other's bow raises him, and how waves grow with two.

A seat is empty, played by a pad, or led by a mind.  An empty seat's actor is not there (kind 0) and its pad says
nothing but what is asked of the seat itself (`spec.SEAT_BITS`): so joining is an input like any other, and whatever
keeps pads keeps it.
"""

from __future__ import annotations

import numpy as np

from game.core.compact import entries, places
from game.sim.book import Book
from game.sim.company import ALLY, EMPTY, PLAYED
from game.sim.facts import Facts
from game.sim.rules import BANKS, REACTION_INDEX, mask, some
from game.sim.spec import PAD_BITS, SEAT_BITS, SUB
from game.sim.spec_grace import STEPS_REMEMBERED
from game.sim.spec_terms import SECOND_SEATS
from game.sim.systems import weapons
from game.sim.systems.dance import react, whereabouts
from game.sim.systems.holds import let_go
from game.sim.systems.intent import DEEP, SIDE, WAY_SHIFT
from game.sim.systems.motion import EDGE_PX

JOIN, LEAVE, HAND_OVER = SEAT_BITS.values()
ASKS, PLAYS = mask(sum(SEAT_BITS.values())), mask(sum(PAD_BITS.values()))
FULL_BREATH = 1000
LONG_AGO = -1000  # nothing was pressed
BESIDE_PX, NEARER_PX = 60, 16  # where a newcomer stands, seen from his partner
REVIVE_PX, REVIVE_DEPTH_PX = 60, 20  # a bow so near raises who has fallen
REVIVED_LIFE = 40
SAFE_TICKS = 60  # after coming on, and after being raised


def take_seats(world, book: Book, pads: np.ndarray, facts: Facts) -> np.ndarray:
    """Answer what pads ask of their seats; returns the pads of those who play, int32 (worlds, players)."""
    asked = pads & ASKS
    if some(asked):
        for w, i in np.argwhere((asked != 0) & (world.stage.outcome == 0)):
            answer(world, book, int(w), int(i), int(asked[w, i]), facts)
    return (pads & PLAYS) * (world.players.mode == PLAYED)


def answer(world, book: Book, w: int, i: int, asked: int, facts: Facts) -> None:
    """One seat's wish.  Joining needs somebody on his feet; the last player cannot leave, nor one who leaves nobody
    standing behind.
    """
    p = world.players
    mode = int(p.mode[w, i])
    others = [j for j in range(p.mode.shape[1]) if j != i and p.mode[w, j] and world.actors.life[w, j] > 0]
    if not others:
        return
    played = any(p.mode[w, j] == PLAYED for j in others)
    if asked == JOIN and mode != PLAYED:
        come_on(world, book, w, i, others[0], PLAYED, facts)
    elif asked == LEAVE and mode != EMPTY and played:
        go_off(world, book, w, i, facts)
    elif asked == HAND_OVER and mode != ALLY and played:
        come_on(world, book, w, i, others[0], ALLY, facts)


def come_on(world, book: Book, w: int, i: int, partner: int, mode: int, facts: Facts) -> None:
    """Somebody takes a seat: beside the partner where nobody was, else in the body that is there."""
    a, p, s = world.actors, world.players, world.stage
    if p.mode[w, i] == EMPTY:
        left = max(int(s.lock_left[w, 0]), book.floor_left) + EDGE_PX * SUB
        right = min(int(s.lock_right[w, 0]), book.floor_right) - EDGE_PX * SUB
        face = int(a.face[w, partner]) or 1
        x = int(a.x[w, partner]) - face * BESIDE_PX * SUB
        x = x if left <= x <= right else int(a.x[w, partner]) + face * BESIDE_PX * SUB
        before = int(p.left_with[w, i])
        stand(world, book, w, i, min(max(x, left), right), int(a.z[w, partner]) + NEARER_PX * SUB, face)
        a.safe_until[w, i] = facts.tick + SAFE_TICKS
        if before:
            a.life[w, i] = before - 1
            lie_down(world, book, w, i, facts)
    else:
        forget_pad(world, w, i)
        p.free_face[w, i] = a.face[w, i]
    p.mode[w, i] = mode
    row = np.array([w]), np.array([i])
    facts.tell("joined", *row, partner, a.kind[row], mode, 0, *whereabouts(a, *row))


def lie_down(world, book: Book, w: int, i: int, facts: Facts) -> None:
    """Who has left lying comes back lying."""
    a = world.actors
    if a.life[w, i] == 0:
        a.died_at[w, i] = facts.tick
        a.row[w, i] = book.last[book.reaction[a.kind[w, i], REACTION_INDEX["die"]]]


def go_off(world, book: Book, w: int, i: int, facts: Facts) -> None:
    """Somebody leaves: what he holds falls, whom he holds is free, and the seat is empty."""
    a, p = world.actors, world.players
    row = np.array([w]), np.array([i])
    if a.holds[w, i]:
        let_go(world, book, facts, *row)
    if a.holder[w, i]:
        let_go(world, book, facts, row[0], a.holder[row] - 1)
    weapons.drop(world, book, facts, *row)
    facts.tell("left", *row, -1, a.kind[row], 0, 0, *whereabouts(a, *row))
    life = int(a.life[w, i])
    clear_player(world, w, i)
    p.left_with[w, i] = life + 1
    a.clear(w, i)


def clear_player(world, w: int, i: int) -> None:
    """Nothing is remembered of a seat's player, nor of what he danced."""
    p, steps = world.players, world.steps
    for name in p.columns:
        getattr(p, name)[w, i] = 0
    for name in steps.columns:
        getattr(steps, name)[w, i * STEPS_REMEMBERED : (i + 1) * STEPS_REMEMBERED] = 0


def forget_pad(world, w: int, i: int) -> None:
    """Another hand, or none, leads this body from now on: nothing is held and nothing waits."""
    a, p = world.actors, world.players
    for column in (p.pad, p.button, p.other_button, p.side, p.deep, p.running, p.stepped, p.queued):
        column[w, i] = 0
    for column in (a.wish_x, a.wish_z, a.wish_run, a.wish_guard, a.wish_move, a.wish_until):
        column[w, i] = 0


# ------------------------------------------------------------------ on their marks


def stand(world, book: Book, w: int, i: int, x: int, z: int, face: int = 1) -> None:
    """A dancer on a place (px/256), whole, with all his breath; what his hands hold goes on."""
    a, p = world.actors, world.players
    held, mode = int(p.pad[w, i]), int(p.mode[w, i])
    for name in p.columns:
        getattr(p, name)[w, i] = 0
    a.clear(w, i)
    kind = book.fighter_index[book.terms.cast[i]]
    a.kind[w, i], a.life[w, i], a.row[w, i], a.face[w, i] = kind, book.life[kind], book.stance[kind], face
    a.x[w, i], a.z[w, i] = x, z
    a.wish_x[w, i], a.wish_z[w, i] = SIDE[held >> WAY_SHIFT], DEEP[held >> WAY_SHIFT]
    p.side[w, i], p.deep[w, i] = a.wish_x[w, i], a.wish_z[w, i]
    a.bound_left[w, i], a.bound_right[w, i] = book.floor_left, book.floor_right
    p.mode[w, i], p.pad[w, i], p.free_face[w, i], p.breath[w, i] = mode, held, face, FULL_BREATH
    p.weapon[w, i], p.uses[w, i] = book.carries[kind], book.prop_uses[book.carries[kind]]
    for column in (p.guard_frame, p.other_frame, p.strike_frame, p.again_frame):
        column[w, i] = LONG_AGO


def open_seats(world, book: Book) -> None:
    """Before the evening: the first seat is played, the second as the terms say."""
    world.players.mode[:, 0] = PLAYED
    world.players.mode[:, 1:] = SECOND_SEATS.index(book.terms.second)


def place_dancers(world, book: Book, w: int, x_px: int | None) -> None:
    """Set everybody who has a seat on his mark, whole; `x_px` is where along the stage, None the level's own start."""
    level, p = book.level, world.players
    for i in range(p.mode.shape[1]):
        spot = level.start if i == 0 else level.start_two
        if p.mode[w, i]:
            stand(world, book, w, i, (spot[0] if x_px is None else x_px) * SUB, spot[1] * SUB)
        p.left_with[w, i] = 0


# ------------------------------------------------------------------ two


def revive(world, book: Book, facts: Facts, flags: np.ndarray, goes: np.ndarray) -> None:
    """A bow that reaches a row which banks raises the other dancer, if he lies beside.

    `flags` are those of the rows reached in this tick, `goes`, bool (worlds, rows), who reached them in it.
    """
    a, players = world.actors, world.players.mode.shape[1]
    lies = (a.life[:, :players] == 0) & (a.kind[:, :players] > 0)
    if not some(lies):
        return
    w, i = entries(((flags[:, :players] & BANKS) != 0) & goes[:, :players] & ~lies & lies[:, ::-1])
    j = players - 1 - i
    near = np.abs(a.x[w, i] - a.x[w, j]) <= REVIVE_PX * SUB
    near &= np.abs(a.z[w, i] - a.z[w, j]) <= REVIVE_DEPTH_PX * SUB
    k = places(near)
    if not k.size:
        return
    w, i, j = w[k], i[k], j[k]
    a.life[w, j], a.safe_until[w, j] = REVIVED_LIFE, facts.tick + SAFE_TICKS
    for column in (a.died_at, a.pool, a.floored, a.vx, a.stun, a.hit_stop):
        column[w, j] = 0
    react(world, book, w, j, REACTION_INDEX["rise"])
    facts.tell("revived", w, j, i, REVIVED_LIFE, 0, 0, *whereabouts(a, w, j))


def foremost(world) -> np.ndarray:
    """How far along the stage the dancers have come: the foremost of those who stand; px/256 (worlds,)."""
    a, players = world.actors, world.players.mode.shape[1]
    if players == 1:
        return a.x[:, 0]
    return (a.x[:, :players] * (a.life[:, :players] > 0)).max(1)


def count_company(world, w: int) -> None:
    """A wave begins: it is meant for as many dancers as there are now."""
    world.stage.company[w, 0] = int((world.players.mode[w] > 0).sum())


def more_tickets(world) -> np.ndarray:
    """Attack tickets beyond a lone dancer's, of the present wave; (worlds,)."""
    return world.stage.company[:, 0] > 1


def led_by_minds(world) -> np.ndarray:
    """Seats that a mind leads; bool (worlds, players)."""
    return world.players.mode == ALLY
