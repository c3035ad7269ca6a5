"""What a mind that leads a seat does beside its lines: it raises the fallen, ends its holds, goes on with a chain,
reloads, keeps her company and out of her way.

Lines of a mind know foes alone; all this is about the other dancer and about what is in the own hands.  Nothing here
decides anything that a pad could not press.
"""

from __future__ import annotations

import numpy as np

from game.core import rng
from game.core.compact import entries, places
from game.sim.book import Book
from game.sim.rules import BUTTON_INDEX, FREE, PARTNERED
from game.sim.spec import CONTEXTS, SUB
from game.sim.systems import situations
from game.sim.systems.intent import CHAIN_TICKS, NEUTRAL
from game.sim.systems.seats import REVIVE_DEPTH_PX, REVIVE_PX, led_by_minds

BESIDE_PX, BESIDE_DEPTH_PX = REVIVE_PX - 34, REVIVE_DEPTH_PX - 6  # so near he bows: it takes him a step back
PRESSED_PX = 60  # a foe so near is dealt with first
ROOM_PX, ROOM_DEPTH_PX = 40, 12  # he gives her so much room
COMPANY_PX, SLACK_PX = 76, 30  # with nobody to fight he stays so far behind her, more or less
HOLD_LEAST_TICKS = 16  # before he decides what becomes of whom he holds
WAYS_OUT = ("heavy", "special", "light", "heavy")
SALT_ALLY = 61
GROUND, GUARDING, HOLDING = (CONTEXTS.index(name) for name in ("ground", "guarding", "holding"))


def lead(world, book: Book) -> None:
    """Look after everybody who is led: writes wishes of rows that are seats.  Called after minds have thought."""
    a, p = world.actors, world.players
    players = p.mode.shape[1]
    w, i = entries(led_by_minds(world) & (a.life[:, :players] > 0) & (a.holder[:, :players] == 0))
    if not w.size:
        return
    flags = book.flags.take(a.row[w, i])
    friend = players - 1 - i
    holds = ((flags & PARTNERED) != 0) & (a.holds[w, i] > 0)
    k = places(holds & (a.holds[w, i] - 1 != friend))
    if k.size:
        end_hold(world, book, w[k], i[k])
    k = places((a.landed[w, i] > 0) & ~holds)
    if k.size:
        go_on(world, book, w[k], i[k])
    free = (flags & FREE) != 0
    k = places(free & (a.life[w, friend] == 0) & (a.kind[w, friend] > 0))
    if k.size:
        raise_friend(world, book, w[k], i[k], friend[k])
    k = places(free & (a.life[w, friend] > 0) & ~((a.team[w] == 1) & (a.life[w] > 0)).any(1))
    if k.size:
        keep_company(world, w[k], i[k], friend[k])
    k = places(book.owns_two.take(a.wish_move[w, i]) & free)
    if k.size:
        a.wish_move[w[k], i[k]] *= situations.someone_in_arms(world, book, w[k], i[k])
    k = places(free & (a.life[w, friend] > 0))
    if k.size:
        give_room(world, w[k], i[k], friend[k])
    k = places(book.sends_shots.take(a.wish_move[w, i]))
    if k.size:
        load(world, book, w[k], i[k])


def pressed(book: Book, kind: np.ndarray, context: int, button: str, chain=0) -> np.ndarray:
    """The move that a press would ask for, 0 = none; (n,)."""
    return book.start[kind, 0, context, BUTTON_INDEX[button], NEUTRAL, chain]


def end_hold(world, book: Book, w: np.ndarray, i: np.ndarray) -> None:
    """A throw, mostly; sometimes a knee first."""
    a, now = world.actors, int(world.stage.frame[0, 0])
    k = places(now - a.held_at[w, i] >= HOLD_LEAST_TICKS)
    w, i = w[k], i[k]
    which = rng.below(world.stage.seed.take(w), now, i, SALT_ALLY, len(WAYS_OUT))
    ways = np.stack([pressed(book, a.kind[w, i], HOLDING, button) for button in WAYS_OUT])
    a.wish_move[w, i] = ways[which, np.arange(len(w))]


def go_on(world, book: Book, w: np.ndarray, i: np.ndarray) -> None:
    """A light that has landed leads on: to the next of its chain, or out of it by a heavy."""
    a, p, now = world.actors, world.players, int(world.stage.frame[0, 0])
    k = places((p.chain[w, i] > 0) & (now - p.chain_frame[w, i] <= CHAIN_TICKS))
    w, i = w[k], i[k]
    chain, kind = np.minimum(p.chain[w, i], 4), a.kind[w, i]
    heavy = rng.below(world.stage.seed.take(w), p.chain_frame[w, i], i, SALT_ALLY, 3) == 0
    heavy |= chain == 4
    a.wish_move[w, i] = np.where(
        heavy, pressed(book, kind, GROUND, "heavy", chain), pressed(book, kind, GROUND, "light", chain)
    )


def raise_friend(world, book: Book, w: np.ndarray, i: np.ndarray, j: np.ndarray) -> None:
    """To her, and a bow beside her, unless a foe is at his throat."""
    a = world.actors
    near = np.abs(a.x.take(w, 0) - a.x[w, i][:, None]) < PRESSED_PX * SUB
    near &= (a.team.take(w, 0) == 1) & (a.life.take(w, 0) > 0)
    k = places(~near.any(1) | (a.wish_move[w, i] == 0))  # he would strike whoever is so near
    w, i, j = w[k], i[k], j[k]
    dx, dz = a.x[w, j] - a.x[w, i], a.z[w, j] - a.z[w, i]
    beside = (np.abs(dx) <= BESIDE_PX * SUB) & (np.abs(dz) <= BESIDE_DEPTH_PX * SUB)
    a.wish_x[w, i], a.wish_z[w, i] = np.sign(dx) * (np.abs(dx) > SUB * BESIDE_PX // 2), np.sign(dz) * ~beside
    a.face[w, i] = np.where(dx >= 0, 1, -1)
    a.wish_run[w, i] = np.abs(dx) > 3 * REVIVE_PX * SUB
    a.wish_move[w, i] = np.where(beside, pressed(book, a.kind[w, i], GROUND, "reverence"), 0)


def keep_company(world, w: np.ndarray, i: np.ndarray, j: np.ndarray) -> None:
    """With nobody to fight he goes where she goes, a step behind."""
    a = world.actors
    dx, dz = a.x[w, j] - a.face[w, j] * (COMPANY_PX * SUB) - a.x[w, i], a.z[w, j] - a.z[w, i]
    far = np.abs(dx) > SLACK_PX * SUB
    a.wish_move[w, i] = 0
    a.wish_x[w, i], a.wish_run[w, i] = np.sign(dx) * far, np.abs(dx) > 3 * COMPANY_PX * SUB
    a.wish_z[w, i] = np.sign(dz) * (far & (np.abs(dz) > ROOM_DEPTH_PX * 2 * SUB))
    a.face[w, i] = np.where(a.wish_x[w, i] != 0, a.wish_x[w, i], a.face[w, j])


def give_room(world, w: np.ndarray, i: np.ndarray, j: np.ndarray) -> None:
    """Who stands where she dances steps aside in depth."""
    a = world.actors
    dx, dz = a.x[w, i] - a.x[w, j], a.z[w, i] - a.z[w, j]
    close = (np.abs(dx) < ROOM_PX * SUB) & (np.abs(dz) < ROOM_DEPTH_PX * SUB) & (a.wish_move[w, i] == 0)
    a.wish_z[w, i] = np.where(close, np.where(dz >= 0, 1, -1), a.wish_z[w, i])


def load(world, book: Book, w: np.ndarray, i: np.ndarray) -> None:
    """Who would shoot with nothing left reloads."""
    a, p = world.actors, world.players
    kind = a.kind[w, i]
    k = places((p.weapon[w, i] != book.carries.take(kind)) | (p.uses[w, i] == 0))
    w, i, kind = w[k], i[k], kind[k]
    a.wish_move[w, i] = pressed(book, kind, GUARDING, "special")
