"""What the checks of feel look at: a bout danced from text or pads, every tick of it kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from game.bout import Bout
from game.session import notation
from game.sim.facts import Fact
from game.sim.spec import PAD_BITS, Fighter, Move, Strike
from tests import arena, cast

HER, HIM, OTHER = 0, 1, 2
COLUMNS = ("row", "hit_stop", "stun", "pool", "life", "x", "y", "z", "face", "safe_until", "holder")


@dataclass
class Seen:
    """Every tick of a bout's first world: facts, and columns of its actors as (ticks, rows)."""

    bout: Bout
    start: int  # frame of the first tick: facts carry frames, columns count from here
    facts: list[Fact]
    columns: dict[str, np.ndarray]

    def __getattr__(self, name: str) -> np.ndarray:
        try:
            return self.columns[name]
        except KeyError as missing:
            raise AttributeError(name) from missing

    def told(self, kind: str, source: int | None = None, target: int | None = None) -> list[Fact]:
        """The facts of a kind, with this source and target if they are given."""
        found = [f for f in self.facts if f.kind == kind]
        return [f for f in found if source in (None, f.source) and target in (None, f.target)]

    def ticks(self, kind: str, source: int | None = None, target: int | None = None) -> list[int]:
        return [f.tick for f in self.told(kind, source, target)]

    def moves(self, who: int) -> list[str]:
        """Name of the move that somebody danced, tick by tick."""
        book = self.bout.book
        return [book.moves[i].name if i else "" for i in book.move_of.take(self.row[:, who]).tolist()]

    def flags(self, who: int) -> np.ndarray:
        return self.bout.book.flags.take(self.row[:, who])

    def began(self, who: int) -> list[tuple[int, str]]:
        """(tick, move) of everything that somebody began."""
        return [(f.tick, self.bout.book.moves[f.a].name) for f in self.told("began", who)]

    def frozen(self, who: int, since: int) -> int:
        """How many ticks somebody stood still from the blow of tick `since` on."""
        at = int(self.row[since, who])
        later = np.flatnonzero(self.row[since + 1 :, who] != at)
        return int(later[0]) if later.size else len(self.row) - since - 1


def watch(
    bout: Bout, pads: str | Sequence[int] | Callable = (), ticks: int = 60, before: Callable | None = None
) -> Seen:
    """Dance a bout for so many ticks.  `pads`: notation, bits for the first ticks, or a hand; `before(bout, t)` may
    change the world before each tick."""
    if isinstance(pads, str):
        pads = notation.hand(pads, bout.book)
    facts: list[Fact] = []
    start = int(bout.world.stage.frame[0, 0])
    kept: dict[str, list] = {name: [] for name in COLUMNS}
    for t in range(ticks):
        if before:
            before(bout, t)
        bits = pads(bout) if callable(pads) else pads[t] if t < len(pads) else 0
        facts += [fact for fact in bout.step(bits) if fact.world == 0]
        for name, column in kept.items():
            column.append(getattr(bout.world.actors, name)[0].copy())
    return Seen(bout, start, facts, {name: np.array(column) for name, column in kept.items()})


def bits(text: str) -> int:
    """Pad bits of 'right+light'."""
    return sum(PAD_BITS[name] for name in text.split("+")) if text else 0


def holding(text: str, ticks: int) -> list[int]:
    return [bits(text)] * ticks


def changed(fighter: Fighter, name: str, change: Callable[[Move], Move]) -> Fighter:
    """The fighter with one of its moves made another."""
    assert any(m.name == name for m in fighter.moves), name
    return replace(fighter, moves=tuple(change(m) if m.name == name else m for m in fighter.moves))


def with_strike(move: Move, **numbers: object) -> Move:
    """The move with other numbers in its first strike."""
    return replace(move, strikes=(replace(move.strikes[0], **numbers), *move.strikes[1:]))


def dancer(*more: Move, **changes: Callable[[Move], Move]) -> Fighter:
    """The plain dancer with more moves, and some of hers changed: `dancer(tendu=lambda m: ...)`."""
    made = cast.rooney()
    for name, change in changes.items():
        made = changed(made, name, change)
    return replace(made, moves=(*made.moves, *more))


def man(life: int = 9_000, **more: object) -> Fighter:
    """The plain thug, who bears a lot."""
    return replace(cast.thug(), life=life, **more)


def light(**strike: object) -> Fighter:
    """The plain dancer whose light has these numbers."""
    return dancer(tendu=lambda m: with_strike(m, **strike))


def blow_of(name: str, timing: tuple[int, int, int], strikes: Sequence[Strike], **more: object) -> Move:
    """A plain move with several strikes."""
    startup, active, recovery = timing
    ticks = startup + active + recovery - 1
    family = str(more.pop("family", "beats"))
    chor = cast.dance(ticks, (startup, "devant"), (startup + active - 1, "devant"))
    return cast.row(name, family, timing, chor, strikes=tuple(strikes), **more)


def duel(fighters: Sequence[Fighter], foes: str = "thug at 364 84 still", **more: object) -> Bout:
    """A bout in the flat room with everybody on the stage."""
    opened = arena.bout(foes, cast=fighters, **more)
    count = 1 + len(arena.foes(foes))
    for _ in range(arena.ENTRY_TICKS):
        if (opened.world.actors.kind[0] > 0).sum() >= count:
            break
        opened.step(0)
    assert (opened.world.actors.kind[0] > 0).sum() >= count, "not everybody is there"
    return opened
