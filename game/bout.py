"""Wires a bout: level, fighters and terms -> book and worlds.

Screens, laboratory, sessions and the command line open their bouts here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from game.content.cast import FIGHTERS, MINDS, needed
from game.content.grace import GRACE
from game.content.hazards import HAZARDS
from game.content.props import PROPS
from game.content.shots import SHOTS
from game.core.ecs import World
from game.load.levels import find_level
from game.load.tracks import tracks_for
from game.sim.book import Book
from game.sim.check_rows import check_rows
from game.sim.components import tables
from game.sim.facts import Facts
from game.sim.spec import Fighter, Grace, Level, Terms, TermsError
from game.sim.systems.director import most_actors, set_the_stage
from game.sim.tick import tick

PARTNER = "wick"
_books: dict[tuple, Book] = {}  # compiled once for each level and terms of a process


@dataclass
class Bout:
    """One evening in W worlds: `step` it with pads, read `world` and `book`, never write them."""

    level: Level
    terms: Terms
    seeds: tuple[int, ...]
    book: Book
    world: World
    _pads: np.ndarray = field(init=False)

    def __post_init__(self) -> None:
        self._pads = np.zeros((self.world.worlds, self.terms.dancers), np.int32)

    def step(self, pads: int | Sequence[int] | np.ndarray) -> Facts:
        """One tick.  `pads`: pad bits, an int for one dancer in one world or an array (worlds, players)."""
        self._pads[:] = pads
        return tick(self.world, self.book, self._pads)

    @property
    def outcome(self) -> str:
        """'', 'victory' or 'defeat' of the first world."""
        return ("", "victory", "defeat")[int(self.world.stage.outcome[0, 0])]


def cast_of(level: Level) -> list[Fighter]:
    """The fighters that a level needs, the dancers first, in the order of the content's table."""
    return needed(level)


def duo() -> tuple[str, str]:
    """Who dances in the seats of an evening for two."""
    return "rooney", PARTNER if PARTNER in FIGHTERS else "rooney"


def compile_book(level: Level, terms: Terms, cast: Sequence[Fighter] | None = None) -> Book:
    """The book of a level under terms; `cast` replaces the content's fighters (tests, rehearsal).

    Raises BookError where rows contradict themselves, TermsError for a dancer that nobody knows.
    """
    fighters = list(cast) if cast is not None else cast_of(level)
    key = (level.digest, level.tempo, level.floor, level.name, terms, tuple(map(id, fighters)))
    if key not in _books:
        dancers = [f.name for f in fighters if f.team == "dancers"]
        for name in terms.cast[: terms.dancers]:
            if name not in dancers:
                raise TermsError(f"no dancer is called {name!r}; there are {', '.join(dancers)}")
        check_rows(fighters, MINDS)
        tracks = {f.name: tracks_for(f) for f in fighters}
        _books[key] = Book(fighters, tracks, MINDS, PROPS, level, terms, SHOTS, grace_of(fighters), HAZARDS)
    return _books[key]


def grace_of(fighters: Sequence[Fighter]) -> Grace:
    """What Grace is judged by; a cast of other dancers than the content's does without its enchaînements."""
    own = any(f is FIGHTERS[f.name] for f in fighters if f.team == "dancers" and f.name in FIGHTERS)
    return GRACE if own else replace(GRACE, phrases=())


def open_bout(
    level: Level | str | Path,
    seeds: int | Sequence[int] = 0,
    terms: Terms | None = None,
    cast: Sequence[Fighter] | None = None,
    actors: int = 0,
) -> Bout:
    """Open a bout: one world for each seed.  `actors` overrides the rows of the table.

    Raises LevelError for a level that cannot be read, BookError for content that contradicts itself.
    """
    stage = level if isinstance(level, Level) else find_level(level)
    terms = terms or Terms()
    seeds = (seeds,) if isinstance(seeds, int) else tuple(seeds)
    book = compile_book(stage, terms, cast)
    world = World(len(seeds), tables(actors or most_actors(stage, terms.dancers), len(stage.props), terms.dancers))
    set_the_stage(world, book, np.asarray(seeds, np.int64) & 0xFFFFFFFF)
    return Bout(stage, terms, seeds, book, world)


def without_foes(level: Level) -> Level:
    """The same room with nobody in it: for demonstrations of moves and frame data."""
    return replace(level, encounters=())
