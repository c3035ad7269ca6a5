"""What an input may ask for beside its context: slowed time, a weapon, somebody within reach (`spec.SITUATIONS`).

Each test answers for some players: bool (n,).
"""

from __future__ import annotations

import numpy as np

from game.core.compact import places
from game.sim.book import Book
from game.sim.company import ALLY
from game.sim.rules import DOWN, FREE, GRACE_FULL, GUARDS, PARTNERED, REACTS, SITUATION, some
from game.sim.spec import SUB, WEAPON_CLASSES
from game.sim.spec_grace import STEPS_REMEMBERED

ARMS_PX, ARMS_DEPTH_PX = 40, 14  # who can be taken hold of
BESIDE_PX, BESIDE_DEPTH_PX = 96, 20  # a reeling foe that a coup de grace reaches
NEAR_PX, NEAR_DEPTH_PX = 44, 24  # a weapon that a hand reaches
DUET_PX, DUET_DEPTH_PX = 70, 40  # two dancers so close may begin a pas de deux
NOBODY = 1 << 29
FIRST_CLASS = SITUATION[WEAPON_CLASSES[0]]


def ask(world, book: Book, w: np.ndarray, i: np.ndarray, context: np.ndarray, found) -> np.ndarray:
    """The moves that the presses of players (w, i) ask for; `found(situation, k)` looks entries k up in the book."""
    move = found(0, np.arange(len(w)))
    if some(world.players.weapon):
        armed = book.prop_class.take(world.players.weapon[w, i])
        k = places(armed)
        if k.size:
            special = found(FIRST_CLASS + armed[k] - 1, k)
            move[k] = np.where(special > 0, special, move[k])
    asked = book.asked[context, world.players.button[w, i]]
    if not some(asked):
        return move
    for situation, holds in TESTS.items():
        k = places(asked & (1 << situation))
        if k.size:
            k = k[holds(world, book, w[k], i[k])]
        if k.size:
            special = found(situation, k)
            move[k] = np.where(special > 0, special, move[k])
    finishes = places(book.is_takedown.take(move))
    if finishes.size:
        fw, fi = w[finishes], i[finishes]
        victim = beside_reeling(world, book, fw, fi)
        kind, armed = world.actors.kind, book.prop_class.take(world.players.weapon[fw, fi])
        move[finishes] = book.takedown[kind[fw, fi], kind[fw, victim], armed]
    return move


def slowed(world, book: Book, w: np.ndarray, i: np.ndarray) -> np.ndarray:
    """Adagio is on."""
    return world.stage.adagio[w, 0] > 0


def has_weapon(world, book: Book, w: np.ndarray, i: np.ndarray) -> np.ndarray:
    """Anything in the hand that can be thrown."""
    return world.players.weapon[w, i] > 0


def near_weapon(world, book: Book, w: np.ndarray, i: np.ndarray) -> np.ndarray:
    """A weapon lies within reach, and the hand is empty."""
    return (nearest_weapon(world, book, w, i)[1] < NOBODY) & (world.players.weapon[w, i] == 0)


def nearest_weapon(world, book: Book, w: np.ndarray, i: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(row of props, distance; NOBODY if there is none) of the nearest weapon on the floor, each (n,)."""
    a, p = world.actors, world.props
    dx, dz = np.abs(p.x[w] - a.x[w, i][:, None]), np.abs(p.z[w] - a.z[w, i][:, None])
    can = (book.prop_class.take(p.kind[w]) > 0) & (p.broken[w] == 0)
    can &= (dx < NEAR_PX * SUB) & (dz < NEAR_DEPTH_PX * SUB)
    far = np.where(can, dx + dz, NOBODY)
    row = far.argmin(1)
    return row, far[np.arange(len(w)), row]


def someone_in_arms(world, book: Book, w: np.ndarray, i: np.ndarray) -> np.ndarray:
    return in_arms(world, book, w, i)[1]


def in_arms(world, book: Book, w: np.ndarray, i: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(row, whether there is one) of the foe whom a dancer can take hold of: close ahead, on his feet."""
    a = world.actors
    flags = book.flags.take(a.row.take(w, 0))
    stands = (a.y.take(w, 0) == 0) & ((flags & DOWN) == 0) & (a.holder.take(w, 0) == 0)
    stands &= a.safe_until.take(w, 0) <= world.stage.frame[w]
    stands &= book.holdable.take(a.kind.take(w, 0))
    if book.some_foresee:
        stands &= ~(book.foresees.take(a.kind.take(w, 0)) & held_lately(world, book, w, i)[:, None])
    return nearest_ahead(a, w, i, stands, ARMS_PX, ARMS_DEPTH_PX)


def held_lately(world, book: Book, w: np.ndarray, i: np.ndarray) -> np.ndarray:
    """Dancers who have held somebody in one of their last six moves: no boss lets himself be taken again; bool (n,)."""
    players = world.players.pad.shape[1]
    begun = world.steps.move.reshape(-1, STEPS_REMEMBERED).take(w * players + np.minimum(i, players - 1), 0)
    return (i < players) & book.owns_two.take(begun).any(1)


def nearest_ahead(a, w, i, able: np.ndarray, reach_px: int, depth_px: int) -> tuple[np.ndarray, np.ndarray]:
    """(row, whether there is one) of the nearest living foe ahead among those `able`, bool (n, rows)."""
    own = a.at(w, i)
    ahead = (a.x.take(w, 0) - a.x.take(own)[:, None]) * a.face.take(own)[:, None]
    dz = np.abs(a.z.take(w, 0) - a.z.take(own)[:, None])
    able = able & ((a.team.take(w, 0) ^ a.team.take(own)[:, None]) == 1) & (a.life.take(w, 0) > 0)
    able &= (ahead > -BEHIND_PX * SUB) & (ahead < reach_px * SUB) & (dz <= depth_px * SUB)
    far = np.where(able, np.abs(ahead) + dz, NOBODY)
    row = far.argmin(1)
    return row, far[np.arange(len(w)), row] < NOBODY


BEHIND_PX = 6


def reels_beside(world, book: Book, w: np.ndarray, i: np.ndarray) -> np.ndarray:
    return reeling(world, book, w, i)[1]


def beside_reeling(world, book: Book, w: np.ndarray, i: np.ndarray) -> np.ndarray:
    """Row of the reeling foe next to each dancer."""
    return reeling(world, book, w, i)[0]


def reeling(world, book: Book, w: np.ndarray, i: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(row, whether there is one) of a foe who reels close by, his guard gone."""
    a = world.actors
    row, kind = a.row.take(w, 0), a.kind.take(w, 0)
    reels = (book.move_of.take(row) == book.reel_move.take(kind)) & book.holdable.take(kind)
    reels &= (book.flags.take(row) & REACTS) != 0
    reels &= a.kept.take(w, 0) == 0  # a boss is not finished before he kneels
    return nearest_ahead(a, w, i, reels, BESIDE_PX, BESIDE_DEPTH_PX)


def friend_beside(world, book: Book, w: np.ndarray, i: np.ndarray) -> np.ndarray:
    return willing(world, book, w, i)[1]


def willing(world, book: Book, w: np.ndarray, i: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(row, whether there is one) of the other dancer, close and willing: whoever is played agrees by standing free or
    on guard, whoever is led at once.
    """
    a, p = world.actors, world.players
    j, fit = at_hand(world, book, w, i)
    flags = book.flags.take(a.row.take(a.at(w, j)))
    fit &= (flags & PARTNERED) == 0
    if some(fit):
        fit &= ((flags & (FREE | GUARDS)) != 0) | (p.mode.take(p.at(w, j)) == ALLY)
    return j, fit


def at_hand(world, book: Book, w: np.ndarray, i: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(row, whether there is one) of the other dancer, close and fit for a pas de deux, whatever he does."""
    a, p = world.actors, world.players
    players = p.mode.shape[1]
    j = np.where(i < players, players - 1 - i, 0)
    if players == 1:
        return j, np.zeros(len(w), bool)
    own, on = a.at(w, i), a.at(w, j)
    flags = book.flags.take(a.row.take(on))
    fit = book.duets[a.kind.take(own), a.kind.take(on)] & (i < players)
    fit &= (a.life.take(own) > 0) & (a.life.take(on) > 0) & (a.y.take(own) == 0) & (a.y.take(on) == 0)
    fit &= (flags & (REACTS | DOWN)) == 0
    fit &= (a.holder.take(own) == 0) & (a.holder.take(on) == 0) & (a.holds.take(on) == 0) & (a.stun.take(on) == 0)
    fit &= (np.abs(a.x.take(on) - a.x.take(own)) <= DUET_PX * SUB) & (a.hit_stop.take(on) == 0)
    fit &= np.abs(a.z.take(on) - a.z.take(own)) <= DUET_DEPTH_PX * SUB
    return j, fit


def full_of_grace(world, book: Book, w: np.ndarray, i: np.ndarray) -> np.ndarray:
    return world.stage.grace[w, 0] >= GRACE_FULL


#: situation -> its test; weapons' classes are looked up by what is in the hand
TESTS = {
    SITUATION["adagio"]: slowed,
    SITUATION["armed"]: has_weapon,
    SITUATION["weapon_near"]: near_weapon,
    SITUATION["in_arms"]: someone_in_arms,
    SITUATION["beside_reeling"]: reels_beside,
    SITUATION["friend_near"]: friend_beside,
    SITUATION["grace_full"]: full_of_grace,
}
