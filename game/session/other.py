"""The other body of the rehearsal room: what it is and what it does, tick by tick.

Whatever it does follows from the world, from what it was told to do, and from a `Mood` that is kept with every
snapshot: so a rewound tick is danced again exactly.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from game.sim.book import Book
from game.sim.rules import FREE
from game.sim.spec import PAD_BITS, Fighter

STILL = "/still"  # a foe's twin without a mind of its own
DOES = ("stands", "guards", "parries", "attacks", "dances back", "fights")
DOUBLE = "rooney"  # her double can guard, parry and dance what was recorded
LONGEST_RECORDING = 360
PAUSE_TICKS = 30  # between two rounds of what was recorded
LOOK_AHEAD = 3  # ticks before a blow at which the double deflects
_twins: dict[str, tuple[Fighter, Fighter]] = {}  # of each foe: itself and its twin
SWAPPED = {"left": "right", "right": "left"}


class Mood(NamedTuple):
    """What the other one has in mind between two ticks."""

    at: int = -1  # of the recording; below 0: so many ticks until it begins
    mirrored: bool = False
    rest: int = 0  # ticks until the next attack
    word: bool = False  # it was told to attack now


@dataclass(frozen=True)
class Part:
    """A body's part: who, where, and what it does."""

    kind: str = "thug"
    x_px: int = 0
    z_px: int = 0
    does: str = "stands"
    attack: str = ""  # which move, for 'attacks'; '' = the first it knows
    every: int = 100  # ticks between two attacks; 0 = only at a word


def bodies(fighters: Sequence[Fighter]) -> tuple[Fighter, ...]:
    """The room's cast: the dancers, every foe, and each foe's twin that has no mind and so stands."""
    return (*fighters, *(_twin(f) for f in fighters if f.team == "foes"))


def _twin(fighter: Fighter) -> Fighter:
    """The same one each time, so that a book made for it once is found again."""
    kept = _twins.get(fighter.name)
    if kept is None or kept[0] is not fighter:
        kept = _twins[fighter.name] = fighter, replace(fighter, name=fighter.name + STILL, mind="", acts=())
    return kept[1]


def can(kind: str) -> tuple[str, ...]:
    """What a body of a kind can be asked for."""
    if kind == DOUBLE:
        return ("stands", "guards", "parries", "attacks", "dances back")
    return ("stands", "attacks", "fights")


def attacks(book: Book, kind: str) -> list[str]:
    """Moves that a body can attack with, by id."""
    fighter = book.fighters[book.fighter_index[kind]]
    if kind != DOUBLE:
        return [m.name for m in fighter.moves if m.family == "attacks"]
    grounded = [m for m in fighter.moves if m.inputs and m.strikes and m.flight == "ground"]
    plain = [m for m in grounded if m.partner is None and not m.weapon]
    return [m.name for m in plain if any("ground" in row.contexts for row in m.inputs)]


def mirrored(pad: int) -> int:
    """The same pad with left and right exchanged."""
    out = pad & ~(PAD_BITS["left"] | PAD_BITS["right"])
    for name, swapped in SWAPPED.items():
        out |= PAD_BITS[swapped] if pad & PAD_BITS[name] else 0
    return out


class Other:
    """Decides for one body before each tick.  `pads` is what was recorded; `faced` her facing when it began."""

    def __init__(self, row: int, part: Part) -> None:
        self.row, self.part = row, part
        self.mood = Mood(rest=part.every)
        self.pads: Sequence[int] = ()
        self.faced = 1

    def before(self, world, book: Book) -> int:
        """Give the wishes of the coming tick; returns pad bits (0 for those who have no pad)."""
        a = world.actors
        free = bool(int(book.flags[int(a.row[0, self.row])]) & FREE) and not a.stun[0, self.row]
        if free and self.part.does != "fights":
            self._face(world)
        match self.part.does:
            case "guards":
                return PAD_BITS["guard"]
            case "parries":
                return PAD_BITS["guard"] if self._blow_comes(world, book) else 0
            case "dances back":
                return self._dance_back(world)
        if self.mood.word or (self.part.does == "attacks" and self.part.every):
            self._attack(world, book, free)
        return 0

    def _face(self, world) -> None:
        """Whoever is free looks at her."""
        a = world.actors
        ahead = int(a.x[0, 0]) - int(a.x[0, self.row])
        playing = self.part.does == "dances back" and self.mood.at >= 0
        if ahead and not playing:
            a.face[0, self.row] = 1 if ahead > 0 else -1

    @staticmethod
    def _blow_comes(world, book: Book) -> bool:
        """Whether her dance strikes within LOOK_AHEAD ticks."""
        row = int(world.actors.row[0, 0])
        for _ in range(LOOK_AHEAD):
            row = int(book.next[row])
            if book.strike[row]:
                return True
        return False

    def _attack(self, world, book: Book, free: bool) -> None:
        rest = max(self.mood.rest - 1, 0)
        self.mood = self.mood._replace(rest=rest)
        if not free or (rest and not self.mood.word):
            return
        a = world.actors
        kind = book.fighters[int(a.kind[0, self.row])].name
        known = attacks(book, kind)
        if known:
            name = self.part.attack if self.part.attack in known else known[0]
            a.wish_move[0, self.row] = book.move_index[kind, name]
        self.mood = self.mood._replace(rest=self.part.every, word=False)

    def _dance_back(self, world) -> int:
        """The next pad of the recording, mirrored if he faces the other way than she did."""
        if not self.pads:
            return 0
        at = self.mood.at + 1
        if at >= len(self.pads):
            self.mood = self.mood._replace(at=-PAUSE_TICKS)
            return 0
        if at == 0:
            turned = int(world.actors.face[0, self.row]) != self.faced
            self.mood = self.mood._replace(mirrored=turned)
        self.mood = self.mood._replace(at=at)
        if at < 0:
            return 0
        return mirrored(self.pads[at]) if self.mood.mirrored else self.pads[at]
