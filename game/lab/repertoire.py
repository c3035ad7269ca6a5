"""A bot that knows every step: it walks up to a foe and dances a figure chosen at random, for ever.

A figure is the ticks of input that lead to one way of beginning one move: its context first (a run, a jump, a guard, a
hold ...), then its aim, then the press.  What it leads to depends on the fight; over many ticks every move is begun.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from game.core import rng
from game.sim.book import Book
from game.sim.rules import TWICE_BACK
from game.sim.spec import BUTTONS, PAD_BITS, SUB, WEAPON_CLASSES, Input, Move

LIGHT, HEAVY, SPECIAL, JUMP, DODGE, GUARD, FOCUS, REVERENCE = (PAD_BITS[b] for b in BUTTONS)
LEFT, RIGHT, UP, DOWN = (PAD_BITS[d] for d in ("left", "right", "up", "down"))
FORWARD, BACK = 1 << 12, 1 << 13  # turned into left and right by her facing as the figure begins
SALT = 903
APPROACH_TICKS = 50  # at most so long on the way to a foe
NEAR_PX, NEAR_DEPTH_PX = 34, 8
AFTER_TICKS = 14
LONGEST = 120

Ticks = list[int]

#: what comes before a press in a context
BEFORE: dict[str, Ticks] = {
    "ground": [0],
    "run": [0, FORWARD, FORWARD, 0, *[FORWARD] * 10],
    "air": [JUMP, *[0] * 15],
    "guarding": [GUARD] * 3,
    "glissade": [FORWARD | DODGE, *[FORWARD] * 9],
    "turning": [SPECIAL, *[0] * 34],
    "down": [0],
    "struck": [0],
    "holding": [0, *[GUARD] * 2, *[GUARD | LIGHT] * 2, *[0] * 9],
}
#: what brings a situation about, as well as she can
PREPARES: dict[str, Ticks] = {
    "adagio": [FOCUS] * 6,
    "beside_reeling": [GUARD, GUARD, *[0] * 8],
    **{name: [REVERENCE, *[0] * 26] for name in (*WEAPON_CLASSES, "armed")},
}
KEPT = {"guarding": GUARD}  # a button that is held through the press
AIMED: dict[str, tuple[Ticks, int]] = {
    "neutral": ([], 0),
    "forward": ([FORWARD] * 8, FORWARD),
    "fresh_forward": ([], FORWARD),
    "back": ([], BACK),
    "fresh_back": ([], BACK),
    "depth": ([], DOWN),
}


def figures(move: Move) -> Iterator[Ticks]:
    """Every way to ask for a move, as pad bits a tick."""
    for row in move.inputs:
        for context in row.contexts:
            if context in BEFORE:
                yield from (figure(move, row, context, aim) for aim in row.aims)


def figure(move: Move, row: Input, context: str, aim: str) -> Ticks:
    """The ticks that lead to one input of a move."""
    before, way = AIMED[aim]
    links = [LIGHT, LIGHT, *[0] * 12] * min(row.chain or (0,))
    kept = KEPT.get(context, 0) | (FOCUS if row.when == "adagio" else 0)
    if row.button == TWICE_BACK:
        press = [0, BACK, BACK, 0, BACK, BACK]
    else:
        press = [way | kept | sum(PAD_BITS[b] for b in row.button.split("+"))] * (30 if move.held[0] else 2)
    slows = kept & FOCUS
    ready = [bits | slows for bits in BEFORE[context]] + [bits | kept for bits in before]
    ticks = [*PREPARES.get(row.when, []), *links, *ready, *press, *[slows] * AFTER_TICKS]
    return ticks[:LONGEST]


class Repertoire:
    """Dances all that a book's first dancer can, in W worlds."""

    def __init__(self, book: Book, seeds: Sequence[int]) -> None:
        dancer = next(f for f in book.fighters if f and f.team == "dancers")
        by_move = [ways for move in dancer.moves if (ways := list(figures(move)))]
        ways = [way for some in by_move for way in some]
        self.count = np.array([len(some) for some in by_move])
        self.first = np.concatenate([[0], np.cumsum(self.count)[:-1]])
        self.length = np.array([len(way) for way in ways])
        self.bits = np.array([way + [0] * (LONGEST - len(way)) for way in ways], np.int32)
        self.seeds = np.asarray(seeds, np.int64) & 0xFFFFFFFF
        self.way, self.at, self.face, self.walked = (np.zeros(len(self.seeds), np.int64) for _ in range(4))

    def keep(self, k: np.ndarray) -> None:
        for name in ("seeds", "way", "at", "face", "walked"):
            setattr(self, name, getattr(self, name)[k])

    def ask(self, w: np.ndarray, button: str) -> None:
        """In these worlds the next figure is one plain press."""
        plain = self.bits[:, 1] == PAD_BITS[button]
        self.way[w], self.at[w] = np.flatnonzero(plain & (self.bits[:, 0] == 0))[0], 1

    def pads(self, world, book: Book) -> np.ndarray:
        """int32 (W, players): the first dancer's; others stand."""
        a = world.actors
        over = self.at >= self.length[self.way]
        move, way = (
            rng.draw(self.seeds, world.stage.frame[:, 0], row, SALT).astype(np.int64) for row in range(2)
        )  # every move as often as any other, however many ways lead to it
        move %= len(self.count)
        self.way = np.where(over, self.first[move] + way % self.count[move], self.way)
        self.at, self.walked = np.where(over, 0, self.at), np.where(over, 0, self.walked)
        toward, near = self.approach(a)
        walks = (self.at == 0) & ~near & (self.walked < APPROACH_TICKS)
        self.face = np.where(self.at == 0, a.face[:, 0], self.face)
        bits = self.bits[self.way, self.at]
        ahead, behind = np.where(self.face > 0, RIGHT, LEFT), np.where(self.face > 0, LEFT, RIGHT)
        bits = (bits & (FORWARD - 1)) | ahead * ((bits & FORWARD) > 0) | behind * ((bits & BACK) > 0)
        self.walked += walks
        self.at += ~walks
        out = np.zeros(world.players.pad.shape, np.int32)
        out[:, 0] = np.where(walks, toward, bits)
        return out

    @staticmethod
    def approach(a) -> tuple[np.ndarray, np.ndarray]:
        """(bits that lead to the nearest foe, whether she is there), each (W,)."""
        foes = (a.team == 1) & (a.life > 0) & (a.kind > 0)
        dx, dz = a.x - a.x[:, :1], a.z - a.z[:, :1]
        far = np.where(foes, np.abs(dx) + 2 * np.abs(dz), 1 << 28)
        n, nearest = np.arange(len(far)), far.argmin(1)
        x, z = dx[n, nearest], dz[n, nearest]
        bits = np.where(x > NEAR_PX * SUB, RIGHT, 0) | np.where(x < -NEAR_PX * SUB, LEFT, 0)
        bits |= np.where(z > NEAR_DEPTH_PX * SUB, DOWN, 0) | np.where(z < -NEAR_DEPTH_PX * SUB, UP, 0)
        turned = (np.where(x >= 0, 1, -1) == a.face[:, 0]) | (bits > 0)
        bits = np.where(turned, bits, np.where(x >= 0, RIGHT, LEFT))
        return bits * foes.any(1), (bits == 0) | ~foes.any(1)
