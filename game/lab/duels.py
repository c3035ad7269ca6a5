"""Duels: the dancer in the plain room against one foe or boss, or several, and what became of it.

A duel is won when everybody is beaten: dead, spared or struck down; a boss whom the one who plays leaves on his knees
counts as beaten after a while, because not every bot knows how to bow.
"""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from game.bout import Bout, open_bout
from game.content.cast import FIGHTERS
from game.lab import bots
from game.lab.arena import DEPTH_PX, MIDDLE_PX, plain_level
from game.load.levels import find_level
from game.session import batch
from game.sim.book import Book
from game.sim.spec import Encounter, Level, Spawn, Terms, Wave

LONGEST_TICKS = 3 * 60 * 60  # three minutes: a duel longer than this has not been won
MOST_FOES = 8
HALF_PX = 480  # the picture is locked to so much either side of where she stands
APART_PX, ROW_PX = 240, 70  # the first foe stands so far off, and the next of his side so much further
KNEELING_TICKS = 300  # left on his knees for so long a boss is beaten
MOST_ACTS = 8
NAMED = 8  # moves that a report names


class UnknownFoe(ValueError):
    """Nobody of that name can be fought."""


def opponents() -> list[str]:
    """Names of all that can be fought: foes first, then bosses."""
    found = [f for f in FIGHTERS.values() if f.kind in ("foe", "boss")]
    return [f.name for f in sorted(found, key=lambda f: f.kind != "foe")]


def read_foes(text: str) -> tuple[str, ...]:
    """'thug*2+gunman' -> ('thug', 'thug', 'gunman'); raises UnknownFoe naming those there are."""
    out: list[str] = []
    for part in text.split("+"):
        name, star, many = part.strip().partition("*")
        if star and not (many.isascii() and many.isdigit() and int(many) > 0):
            raise UnknownFoe(f"a duel is with NAME or NAME*N, N from 1 to {MOST_FOES}, not {part!r}")
        if name not in opponents():
            is_one = f"{name} is a {FIGHTERS[name].kind}, not an opponent" if name in FIGHTERS else ""
            raise UnknownFoe(f"{is_one or f'no foe is called {name!r}'}; there are {', '.join(opponents())}")
        out += [name] * (int(many) if star else 1)
        if len(out) > MOST_FOES:
            raise UnknownFoe(f"a duel is with at most {MOST_FOES}, not {text!r}")
    return tuple(out)


def duel_level(foes: Sequence[str]) -> Level:
    """The plain room with one encounter: the foes stand there as it begins, right and left of her in turn."""
    spawns = tuple(
        Spawn(
            kind=kind,
            x_px=MIDDLE_PX + (1 if n % 2 == 0 else -1) * (APART_PX + ROW_PX * (n // 2)),
            z_px=DEPTH_PX // 2 + (n + 1) // 2 * 16 * (1 if n % 4 < 2 else -1),
            enters="there",
            id=n + 1,
        )
        for n, kind in enumerate(foes)
    )
    name = "duel " + "+".join(f"{k}*{n}" if n > 1 else k for k, n in Counter(foes).items())
    plain = plain_level()
    fight = Encounter(
        name="duel", title=name, trigger_x_px=0, left_px=MIDDLE_PX - HALF_PX, right_px=MIDDLE_PX + HALF_PX,
        waves=(Wave(name="duel", order=1, spawns=spawns),),
    )  # fmt: skip
    digest = zlib.crc32(f"{plain.digest} {fight}".encode())
    return replace(plain, name=name, title=name, encounters=(fight,), digest=digest)


def dressed(bout: Bout) -> Bout:
    """The same bout before the studio's walls: the plain room has nothing to be seen."""
    studio = find_level("studio")
    return replace(bout, level=replace(bout.level, stage=studio.stage, width_px=studio.width_px))


def open_duel(foes: Sequence[str], seeds: int | Sequence[int] = 0, terms: Terms | None = None) -> Bout:
    """A bout in the plain room against `foes`, one world for each seed."""
    return open_bout(duel_level(foes), seeds, terms)


class Counts:
    """What was begun, counted as it is told: `foes` (worlds, acts, moves) and `dancers` (worlds, moves)."""

    def __init__(self, worlds: int) -> None:
        self.worlds, self.book = worlds, None
        self.foes = self.dancers = np.zeros(0, np.int64)

    def hear(self, bout: Bout, facts, place: np.ndarray) -> None:
        """Count the beginnings of one tick; `place` of each world in the batch, -1 = it is over."""
        if self.book is None:
            self.book, moves = bout.book, len(bout.book.moves)
            self.foes = np.zeros((self.worlds, MOST_ACTS, moves), np.int32)
            self.dancers = np.zeros((self.worlds, moves), np.int32)
        began = facts.of("began")
        began = began[place[began[:, 1]] >= 0]
        if not len(began):
            return
        w, i, move = began[:, 1], began[:, 3], began[:, 6]
        a = bout.world.actors
        hers, his = a.team[w, i] == 0, a.team[w, i] == 1
        np.add.at(self.dancers, (place[w[hers]], move[hers]), 1)
        act = np.minimum(a.act[w, i], MOST_ACTS - 1)
        np.add.at(self.foes, (place[w[his]], act[his], move[his]), 1)


def named(book: Book, counts: np.ndarray, most: int = 0) -> dict[str, int]:
    """Counts by move (moves,) as name -> count, the most frequent first, at most `most` (0 = all)."""
    out: Counter[str] = Counter()
    for move in np.flatnonzero(counts):
        out[book.moves[move].name] += int(counts[move])
    return dict(out.most_common(most or None))


def acts_of(foes: Sequence[str]) -> list[str]:
    """Names of the acts of whoever has most of them; of somebody without acts, one."""
    acts = max((FIGHTERS[name].acts for name in foes), key=len)
    return [act.name for act in acts] or ["whole"]


@dataclass(frozen=True)
class Duels:
    """What became of duels, one a seed."""

    foes: tuple[str, ...]
    result: batch.Result
    counts: Counts

    def moves_by_act(self, bout: int | None = None) -> dict[str, dict[str, int]]:
        """Act -> move -> how often they began it, in one bout or in all."""
        kept = self.counts.foes.sum(0) if bout is None else self.counts.foes[bout]
        acts = acts_of(self.foes)
        whole = [kept[n] if n + 1 < len(acts) else kept[n:].sum(0) for n in range(len(acts))]
        return {act: named(self.counts.book, row) for act, row in zip(acts, whole, strict=True)}

    def moves(self, bout: int | None = None, most: int = NAMED) -> dict[str, int]:
        """The dancer's most used moves, in one bout or in all."""
        kept = self.counts.dancers.sum(0) if bout is None else self.counts.dancers[bout]
        return named(self.counts.book, kept, most)

    def bouts(self) -> list[dict[str, object]]:
        """One document a bout."""
        r = self.result
        return [
            {
                "seed": int(r.seeds[n]), "cleared": bool(r.cleared[n]), "ticks": int(r.ticks[n]),
                "blows_struck": int(r.struck[n]), "blows_taken": int(r.taken[n]),
                "life_lost": int(r.lost[n]), "digest": f"{int(r.digests[n]) & 0xFFFFFFFF:08x}",
                "moves_by_act": self.moves_by_act(n), "most_used": self.moves(n),
            }
            for n in range(len(r.seeds))
        ]  # fmt: skip


def fight(
    foes: Sequence[str], bot: str, seeds: Sequence[int], terms: Terms | None = None, ticks: int = LONGEST_TICKS
) -> Duels:
    """Let a bot fight duels, one for each seed.  Raises UnknownBot."""
    seeds = list(seeds)
    counts = Counts(len(seeds))
    level = duel_level(foes)
    result = batch.run(
        lambda some: open_bout(level, some, terms), partial(bots.make, bot), seeds, ticks, watch=counts.hear,
        beaten=left_kneeling,
    )  # fmt: skip
    return Duels(tuple(foes), result, counts)


def left_kneeling(world) -> np.ndarray:
    """Worlds whose boss has been left on his knees, bool (worlds,)."""
    since = world.stage.choice_at[:, 0]
    return (since > 0) & (world.stage.frame[:, 0] - since > KNEELING_TICKS)
