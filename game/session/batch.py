"""Many bouts at once, headless: blocks of worlds that stay in the processor's cache, each world until it ends.

A world ends at victory, at defeat or when its ticks are over; its digest is taken in that tick, so that a world alone
and the same world in a batch report the same.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np

from game.sim.systems.director import DEFEAT, VICTORY

BLOCK = 1024  # worlds: one array of 16,384 worlds is four times slower than 16 blocks
WHOLE = 100  # a dancer's life
DROP_SHARE = 16  # ended worlds leave the block when they are a sixteenth of it


class Bot(Protocol):
    """What a batch asks of a bot."""

    def pads(self, world, book) -> np.ndarray:
        """Pad bits, int32 (worlds, players), for the next tick."""

    def keep(self, worlds: np.ndarray) -> None:
        """Only these of the worlds go on, in this order."""


MakeBot = Callable[[object, Sequence[int]], Bot]  # (book, seeds) -> a bot for one world a seed
Opener = Callable[[Sequence[int]], object]  # seeds -> bout
Watch = Callable[[object, object, np.ndarray], None]  # (bout, facts, place of each world in the batch, -1 = it is over)
Beaten = Callable[[object], np.ndarray]  # world -> bool (worlds,): won, though nobody has said so


@dataclass(frozen=True)
class Result:
    """What became of each world, in the order of the seeds; every array is int64 (worlds,)."""

    seeds: np.ndarray
    cleared: np.ndarray
    defeated: np.ndarray
    ticks: np.ndarray
    struck: np.ndarray
    taken: np.ndarray
    lost: np.ndarray  # of the first dancer's life
    digests: np.ndarray
    book_digest: int

    @property
    def digest(self) -> int:
        """crc32 of all worlds' digests, in the order of the seeds."""
        return zlib.crc32(self.digests.astype("<u4").tobytes())


_COLUMNS = ("cleared", "defeated", "ticks", "struck", "taken", "lost", "digests")


def run(
    opener: Opener,
    make: MakeBot,
    seeds: Sequence[int],
    ticks: int,
    block: int = BLOCK,
    watch: Watch | None = None,
    beaten: Beaten | None = None,
) -> Result:
    """Play one world for each seed, at most `ticks` each; `watch` hears the facts of every tick, `beaten` ends worlds
    that are won by other means.  Raises ValueError for no seeds or no ticks.
    """
    seeds = [int(s) for s in seeds]
    if not seeds or ticks < 1 or block < 1:
        raise ValueError(f"a batch needs seeds, ticks and a block of at least 1, not {len(seeds)}, {ticks} and {block}")
    out = {name: np.zeros(len(seeds), np.int64) for name in _COLUMNS}
    for first in range(0, len(seeds), block):
        part = seeds[first : first + block]
        bout = opener(part)
        book_digest = bout.book.digest
        rows = {name: column[first : first + block] for name, column in out.items()}
        _play(bout, make(bout.book, part), ticks, rows, first, watch, beaten)
    return Result(seeds=np.array(seeds, np.int64), book_digest=book_digest, **out)


def _play(bout, bot: Bot, ticks: int, out: dict[str, np.ndarray], first: int, watch, beaten) -> None:
    """Play a block to its end and write what became of each world to `out`."""
    place = np.arange(bout.world.worlds)  # where the results of each world still played belong
    going = np.ones(len(place), bool)
    for tick in range(1, ticks + 1):
        facts = bout.step(bot.pads(bout.world, bout.book))
        if watch:
            watch(bout, facts, np.where(going, first + place, -1))
        won = beaten(bout.world) if beaten else False
        ended = going & ((bout.world.stage.outcome[:, 0] != 0) | won | (tick == ticks))
        if not ended.any():
            continue
        for w in np.flatnonzero(ended):
            _note(bout.world, int(w), int(place[w]), tick, out)
            out["cleared"][place[w]] |= bool(won[w]) if beaten else False
        going &= ~ended
        if not going.any():
            return
        if (~going).sum() * DROP_SHARE >= len(going):
            k = np.flatnonzero(going)
            bout = replace(bout, world=bout.world.keep(k), seeds=tuple(bout.seeds[i] for i in k))
            bot.keep(k)
            place, going = place[k], going[k]


def _note(world, w: int, at: int, ticks: int, out: dict[str, np.ndarray]) -> None:
    s = world.stage
    out["cleared"][at], out["defeated"][at] = s.outcome[w, 0] == VICTORY, s.outcome[w, 0] == DEFEAT
    out["ticks"][at], out["struck"][at], out["taken"][at] = ticks, s.struck[w, 0], s.taken[w, 0]
    out["lost"][at] = max(WHOLE - int(world.actors.life[w, 0]), 0)
    out["digests"][at] = world.digest(w)
