"""What a bout is played under, and the assists among it: who asks for one plays the same rules, a little kinder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields

from game.sim.difficulty import DIFFICULTIES

MOST_DANCERS = 2
SECOND_SEATS = ("empty", "played", "ally")  # how the second seat begins; what players.mode counts


class TermsError(ValueError):
    """Terms that no bout has: one line that says which, and what it may be."""


@dataclass(frozen=True)
class Assist:
    """One assist: the least and the most it may be (False and True where it is on or off), in steps for a menu."""

    low: int
    high: int
    step: int
    says: str


#: by the name of the field in Terms
ASSISTS: dict[str, Assist] = {
    "damage_percent": Assist(25, 100, 5, "of what blows take from a dancer"),
    "speed_percent": Assist(50, 100, 10, "of the fight's pace"),
    "endless_breath": Assist(False, True, 1, "breath never runs out"),
    "auto_guard": Assist(False, True, 1, "who stands free and faces a told blow keeps it out"),
    "one_button_dodge": Assist(False, True, 1, "dodge without a direction slips the next told blow"),
    "beat_window_ticks": Assist(0, 3, 1, "more, either side of the pulse, that count as on it"),
}


@dataclass(frozen=True, kw_only=True)
class Terms:
    """What a bout is played under, beside level and seed; part of a replay's header.  Raises TermsError.

    The assists come last.  `speed_percent` is for whoever drives the simulation in real time: the rules never read it.
    """

    difficulty: str = "normal"
    retries: bool = False  # a fallen dancer may begin the encounter again
    dancers: int = 1  # seats
    second: str = "played"  # how the second seat begins: one of SECOND_SEATS
    cast: tuple[str, ...] = ("rooney", "rooney")  # who dances in each seat
    friendly_fire: bool = False  # dancers' blows reach each other
    music_delay_ticks: int = 0
    damage_percent: int = 100
    speed_percent: int = 100
    endless_breath: bool = False
    auto_guard: bool = False
    one_button_dodge: bool = False
    beat_window_ticks: int = 0

    def __post_init__(self) -> None:
        if self.difficulty not in DIFFICULTIES:
            raise TermsError(f"no difficulty is called {self.difficulty!r}; there are {', '.join(DIFFICULTIES)}")
        if type(self.dancers) is not int or not 1 <= self.dancers <= MOST_DANCERS:
            raise TermsError(f"a bout has from 1 to {MOST_DANCERS} dancers, not {self.dancers!r}")
        if self.second not in SECOND_SEATS:
            raise TermsError(f"the second seat begins {', '.join(SECOND_SEATS)}, not {self.second!r}")
        if len(self.cast) < self.dancers or not all(type(name) is str for name in self.cast):
            raise TermsError(f"the cast names who dances in each of {self.dancers} seats, not {self.cast!r}")
        for name, assist in ASSISTS.items():
            value = getattr(self, name)
            if type(value) is not type(assist.low) or not assist.low <= value <= assist.high:
                raise TermsError(f"{name} is {may_be(assist)}, not {value!r}")

    @property
    def assists(self) -> dict[str, int | bool]:
        """The assists that are asked for, by name."""
        plain = {f.name: f.default for f in fields(self)}
        return {name: getattr(self, name) for name in ASSISTS if getattr(self, name) != plain[name]}


def may_be(assist: Assist) -> str:
    """What an assist may be, in words."""
    return "on or off" if type(assist.low) is bool else f"a whole number from {assist.low} to {assist.high}"


def read_assists(words: Mapping[str, str]) -> dict[str, int | bool]:
    """Assists as they are written ('damage_percent': '50', 'auto_guard': 'on' or '') -> arguments of Terms.

    Raises TermsError for a name that no assist has, or what none may be.
    """
    out: dict[str, int | bool] = {}
    for name, word in words.items():
        if name not in ASSISTS:
            raise TermsError(f"no assist is called {name!r}; there are {', '.join(ASSISTS)}")
        assist = ASSISTS[name]
        known = {"": True, "on": True, "off": False} if type(assist.low) is bool else {}
        value = known.get(word, int(word) if word.isascii() and word.isdigit() and not known else None)
        if value is None or not assist.low <= value <= assist.high:
            raise TermsError(f"{name} is {may_be(assist)}, not {word!r}")
        out[name] = value
    return out
