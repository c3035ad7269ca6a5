"""Bots: they emit pad bits only, and see what a player sees, a moment late.

A bot plays W worlds at once: `pads(world, book)` is called before every tick and returns int32 (W, players); `keep(k)`
drops the worlds that have ended.  A bot with a parameter is named with it: `one_move:tendu`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from game.core import rng
from game.lab.demo import Defender, Demo
from game.lab.one_move import NoSuchMove, OneMove
from game.lab.repertoire import Repertoire
from game.sim.book import Book
from game.sim.spec import PAD_BITS

LEFT, RIGHT, UP, DOWN = (PAD_BITS[d] for d in ("left", "right", "up", "down"))
SALT_MASH = 901


class Idle:
    """Stands; is beaten."""

    def __init__(self, book: Book, seeds: Sequence[int]) -> None:
        self.worlds = len(seeds)

    def pads(self, world, book: Book) -> np.ndarray:
        return np.zeros(world.players.pad.shape, np.int32)

    def keep(self, k: np.ndarray) -> None:
        self.worlds = len(k)


class Masher:
    """Random presses: a direction held for a while, a button every few ticks."""

    EVERY_TICKS = 6
    TURN_TICKS = 24

    def __init__(self, book: Book, seeds: Sequence[int]) -> None:
        self.seeds = np.asarray(seeds, np.int64) & 0xFFFFFFFF

    def pads(self, world, book: Book) -> np.ndarray:
        frame = world.stage.frame[:, 0]
        draw = rng.draw(self.seeds, frame // self.EVERY_TICKS, 0, SALT_MASH)
        turn = rng.draw(self.seeds, frame // self.TURN_TICKS, 1, SALT_MASH)
        button = np.int32(1) << (draw & np.uint32(7)).astype(np.int32)
        pressed = (frame % self.EVERY_TICKS < 3) * button
        way = np.array([0, RIGHT, RIGHT, LEFT, UP, DOWN, RIGHT | UP, LEFT | DOWN], np.int32)
        pad = pressed | way.take((turn & np.uint32(7)).astype(np.int64))
        out = np.zeros(world.players.pad.shape, np.int32)
        out[:] = pad[:, None]
        return out

    def keep(self, k: np.ndarray) -> None:
        self.seeds = self.seeds[k]


BOTS: dict[str, Callable[..., object]] = {
    "demo": Demo,
    "defender": Defender,
    "idle": Idle,
    "masher": Masher,
    "one_move": OneMove,
    "repertoire": Repertoire,
}
PARAMETERS = {"one_move": "MOVE"}  # bot -> what is named after the colon
NAMES = tuple(f"{name}:{PARAMETERS[name]}" if name in PARAMETERS else name for name in BOTS)


class UnknownBot(ValueError):
    """No bot of that name."""


def check_name(name: str) -> tuple[str, str]:
    """('one_move', 'tendu') of 'one_move:tendu'; raises UnknownBot naming those there are."""
    kind, _, parameter = name.partition(":")
    if kind not in BOTS:
        raise UnknownBot(f"no bot is called {name!r}; there are {', '.join(NAMES)}")
    if bool(parameter) != (kind in PARAMETERS):
        wanted = f"{kind}:{PARAMETERS[kind]}" if kind in PARAMETERS else kind
        raise UnknownBot(f"the bot {kind} is named {wanted}, not {name!r}")
    return kind, parameter


def make(name: str, book: Book, seeds: Sequence[int]):
    """A bot by name for one world per seed; raises UnknownBot naming the bots, or the moves, that there are."""
    kind, parameter = check_name(name)
    try:
        return BOTS[kind](book, seeds, *([parameter] if parameter else []))
    except NoSuchMove as fault:
        raise UnknownBot(str(fault)) from fault
