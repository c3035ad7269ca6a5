"""Who is who in a bout, and whether what was told or what stands is what a script expects."""

from __future__ import annotations

import operator
from collections import Counter
from collections.abc import Callable
from typing import NamedTuple

from game.session.steps import FactPattern, StatePattern
from game.sim.book import Book
from game.sim.facts import KINDS, STOPPED_BY, Fact, Facts
from game.sim.spec import EFFECTS, WEIGHTS
from game.sim.spec_grace import LINKS, REASONS

OPERATORS: dict[str, Callable[[int, int], bool]] = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "=": operator.eq, "!=": operator.ne,
}  # fmt: skip
#: Numbers of state that can be expected -> the table they stand in; x, y, z in whole pixels, `move` by its name.
STATES = {
    "life": "actors", "x": "actors", "y": "actors", "z": "actors", "face": "actors", "stun": "actors", "pool": "actors",
    "hit_stop": "actors", "move": "actors", "breath": "players", "chain": "players", "running": "players",
    "whips": "players", "grace": "stage", "rank": "stage", "banked": "stage",
    "weapon": "players", "uses": "players",
}  # fmt: skip
NAMED = ("move", "weapon")  # states that are names: of a move, of a kind of prop
NOTHING = "nothing"  # in a hand
HAPPENS_TO_TARGET = {"struck"}  # in all other facts the source is the one to whom it happens
WORDS = {"weight": WEIGHTS, "effect": EFFECTS, "by": STOPPED_BY, "reason": REASONS}  # values that have names


class Told(NamedTuple):
    """A fact with the names that its source and target had when it was told."""

    fact: Fact
    source: str
    target: str


class Absent(LookupError):
    """Nobody of that name is on the stage."""


def base_names(book: Book) -> dict[str, bool]:
    """Names of the book's fighters (a variant `thug/still` is called thug) -> whether they are dancers."""
    return {f.name.partition("/")[0]: f.team == "dancers" for f in book.fighters if f}


class Witness:
    """Names everybody who comes on and keeps all that was told in one world."""

    def __init__(self, bout, world: int = 0) -> None:
        self.bout, self.world = bout, world
        self.told: list[Told] = []
        self.names: dict[int, str] = {}
        self._seen: dict[int, int] = {}  # row -> generation
        self._count: Counter[str] = Counter()
        self._name_everybody()

    def _name_everybody(self) -> None:
        """Name those who have come on since: dancers 'rooney', 'rooney2', foes 'thug1', 'thug2'."""
        a, book = self.bout.world.actors, self.bout.book
        dancers = base_names(book)
        for row, kind in enumerate(a.kind[self.world].tolist()):
            generation = int(a.generation[self.world, row])
            if kind and (row not in self._seen or self._seen[row] != generation):
                stem = book.fighters[kind].name.partition("/")[0]
                again = dancers[stem] and row in self._seen  # a retry clears a dancer's row, but she is still she
                self._seen[row] = generation
                if not again:
                    self._count[stem] += 1
                    number = self._count[stem]
                    self.names[row] = stem if dancers[stem] and number == 1 else f"{stem}{number}"

    def hear(self, facts: Facts) -> None:
        """Keep the facts of a tick that has just been run."""
        self._name_everybody()
        for fact in facts:
            if fact.world == self.world:
                self.told.append(Told(fact, self.names.get(fact.source, ""), self.names.get(fact.target, "")))

    def row(self, who: str) -> int:
        """The row of somebody; raises Absent."""
        for row, name in self.names.items():
            if name == who and self.bout.world.actors.kind[self.world, row]:
                return row
        raise Absent(f"nobody is called {who!r} now; on the stage are {', '.join(self.names.values())}")

    # ------------------------------------------------------------------ judging

    def fits(self, told: Told, pattern: FactPattern) -> bool:
        """Whether a fact is one of those that are meant."""
        fact = told.fact
        happens_to = told.target if fact.kind in HAPPENS_TO_TARGET else told.source
        asked = ((pattern.subject, happens_to), (pattern.source, told.source), (pattern.target, told.target))
        if fact.kind != pattern.kind or any(want and want != have for want, have in asked):
            return False
        return all(self._value(fact, name) == value for name, value in pattern.values)

    def _value(self, fact: Fact, name: str) -> str:
        """What a fact carries, as it would be written."""
        number = (fact.a, fact.b, fact.c)[KINDS[fact.kind].index(name)]
        if name == "move":
            return self.bout.book.moves[number].name if number else ""
        if name == "sound":
            return self.bout.book.sounds[number]
        if name in ("prop", "shot"):
            kind = (self.bout.book.props if name == "prop" else self.bout.book.shots)[number]
            return kind.name if kind else NOTHING
        if name in ("phrase", "rank"):
            rows = self.bout.book.grace.phrases if name == "phrase" else self.bout.book.grace.ranks
            return rows[number].name
        if name == "step":
            return LINKS[number - 1]
        return WORDS[name][number] if name in WORDS else str(number)

    def holds(self, pattern: StatePattern) -> bool:
        """Whether a condition holds now; raises Absent if one of its people is not there."""
        have = self.number(pattern.name, pattern.who)
        if pattern.name in NAMED:
            want: int | str = pattern.value
        elif pattern.value.lstrip("-").isdigit():
            want = int(pattern.value)
        else:
            want = self.number(pattern.name, pattern.value)
        return OPERATORS[pattern.operator](have, want)

    def number(self, name: str, who: str) -> int | str:
        """A number of somebody's state, or the name of the move that they dance or of what is in their hand."""
        row = self.row(who)
        if name == "move":
            book = self.bout.book
            return book.moves[int(book.move_of[self.bout.world.actors.row[self.world, row]])].name
        if name == "weapon" and row < self.bout.world.players.rows:
            kind = self.bout.book.props[int(self.bout.world.players.weapon[self.world, row])]
            return kind.name if kind else NOTHING
        table = getattr(self.bout.world, STATES[name])
        if row >= max(table.rows, self.bout.world.players.rows):
            raise Absent(f"only dancers have {name!r}, not {who!r}")
        value = int(getattr(table, name)[self.world, min(row, table.rows - 1)])
        return value >> 8 if name in ("x", "y", "z") else value
