"""What a bout's notation says, once it is understood: a script is steps, and every step knows where it was written."""

from __future__ import annotations

from dataclasses import dataclass, field

EXPECTED_TICKS = 60  # an expectation without `within` waits this long
UNTIL_TICKS = 600  # and `until`


@dataclass(frozen=True)
class Place:
    """Where a word stands: lines and columns count from 1."""

    name: str
    line: int
    column: int
    word: str

    def __str__(self) -> str:
        return f"{self.name}:{self.line}:{self.column}: {self.word!r}"


class NotationError(ValueError):
    """A word that cannot be read or danced; the message says where it stands, what is wrong and what would be right."""

    def __init__(self, place: Place, why: str) -> None:
        self.place, self.why = place, why
        super().__init__(f"{place}: {why}")


@dataclass(frozen=True)
class Hold:
    """These pad bits for so many ticks."""

    place: Place
    bits: int
    ticks: int


@dataclass(frozen=True)
class Press:
    """These pad bits for one tick, let go before if they were held."""

    place: Place
    bits: int


@dataclass(frozen=True)
class Dance:
    """The input of a move, as soon as it can begin something."""

    place: Place
    move: str


@dataclass(frozen=True)
class Pulse:
    """Wait until the pulse falls, or (`off`) until halfway between two."""

    place: Place
    off: bool


@dataclass(frozen=True)
class Beats:
    """The input of a move up to `times` times, each on the pulse (`off`: between two).

    A move that whips is asked for again while it lasts, and no more once its whips are counted.
    """

    place: Place
    move: str
    times: int
    off: bool = False


@dataclass(frozen=True)
class Blow:
    """Wait until so many ticks before a blow that a foe has told of."""

    place: Place
    ahead: int


@dataclass(frozen=True)
class FactPattern:
    """Which facts are meant; '' and () ask for nothing.  `subject` is the one to whom it happens."""

    kind: str
    subject: str = ""
    source: str = ""
    target: str = ""
    values: tuple[tuple[str, str], ...] = ()  # (what a, b or c means, value as written)

    def __str__(self) -> str:
        who = self.subject or (f"{self.source}>{self.target}" if self.source else "")
        return " ".join([self.kind, *([who] if who else []), *(f"{n}={v}" for n, v in self.values)])


@dataclass(frozen=True)
class StatePattern:
    """A number of somebody's state, compared with a number, a move's name, or the same number of somebody else."""

    name: str
    who: str
    operator: str
    value: str

    def __str__(self) -> str:
        return f"{self.name} {self.who} {self.operator} {self.value}"


@dataclass(frozen=True)
class Until:
    """Wait for a fact."""

    place: Place
    pattern: FactPattern
    within: int = UNTIL_TICKS


@dataclass(frozen=True)
class Expect:
    """A fact that must come (`no`: must not), or a condition that must hold."""

    place: Place
    pattern: FactPattern | StatePattern
    within: int
    no: bool = False
    times: int = 1


Step = Hold | Press | Dance | Pulse | Beats | Blow | Until | Expect


@dataclass(frozen=True)
class Script:
    """A text's steps in order, the first dancer's and the second's."""

    name: str
    steps: tuple[Step, ...] = field(default=())
    second: tuple[Step, ...] = field(default=())

    @property
    def seats(self) -> int:
        """How many dancers have something to do."""
        return 2 if self.second else 1

    def of(self, seat: int) -> Script:
        """One dancer's part."""
        return Script(self.name, self.second if seat else self.steps)
