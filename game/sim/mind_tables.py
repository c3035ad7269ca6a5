"""Minds as tables: every fighter's lines, for each act of a boss his own; whom they echo; the lines that are spoken."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from game.sim.check_rows import BookError
from game.sim.difficulty import BOLDNESS
from game.sim.rules import (
    APART,
    DOES_,
    LONGEST,
    MEASURES,
    MIND_COLUMNS,
    MOVE,
    NOTICE_BIT,
    SHORTEST,
    UNLESS,
    WEIGHT,
    WHEN,
)  # fmt: skip
from game.sim.spec import SUB, Fighter, Move
from game.sim.spec_mind import DOES, MOST_WISHES, OCCASIONS, Mind, Wish

NO_END = 1 << 30
LENGTHS = 2  # the first measures are
ALL_FRIENDS = 99
COMING = ("approach", "circle", "flank", "shoot")
STRIKING = ("attack", "mirror", "shoot", "lure")  # wishes that end in a blow
STANDING = ("attack", "guard", "beg", "mirror")  # wishes that lead nowhere: not for somebody to whom nothing fits


class MindTables:
    """`mind` int32 (MIND_COLUMNS, minds, lines): mind 0 is nobody's, lines beyond a mind's own have weight 0.

    `mind_index[fighter, act]` is a row of it; `mind_asks[mind]` the notices its lines ask for, `mind_else[mind]` the
    line that is followed where nothing fits, `mind_ways` (does, apart, move, near, far, shortest, longest) of a
    line.
    `fits[measure]` and `fits_seen` say which lines fit what is measured and noticed, a bit each.
    `echo[fighter, move]` is the fighter's own move of the same name.  `lines` are what may be said; `bark_first` and
    `barks` (fighters, occasions) say from which on, and how many.
    """

    def __init__(
        self,
        minds: Mapping[str, Mind],
        fighters: Sequence[Fighter | None],
        moves: Sequence[Move | None],
        move_index: Mapping[tuple[str, str], int],
        move_fighter: Sequence[int],
        difficulty: str = "normal",
    ) -> None:
        """Raises BookError where a row names what is not there."""
        acts = max([1, *(len(f.acts) for f in fighters if f)])
        self.mind_index = np.zeros((len(fighters), acts), np.int64)
        owned: list[tuple[Fighter, Mind]] = []
        for kind, fighter in enumerate(fighters):
            if fighter is None:
                continue
            names = [act.mind or fighter.mind for act in fighter.acts] or [fighter.mind]
            for act in range(acts):
                name = names[min(act, len(names) - 1)]
                if name:
                    check_mind(minds[name], fighter)
                    owned.append((fighter, minds[name]))
                    self.mind_index[kind, act] = len(owned)
        lines = max([1, *(len(mind.wishes) for _, mind in owned)])
        self.mind = np.zeros((MIND_COLUMNS, len(owned) + 1, lines), np.int32)
        self.mind_else = np.zeros(len(owned) + 1, np.int64)
        for row, (fighter, mind) in enumerate(owned, 1):
            for k, wish in enumerate(mind.wishes):
                self.mind[:, row, k] = line_of(wish, fighter, move_index)
                if wish.does in STRIKING:
                    self.mind[WEIGHT, row, k] = self.mind[WEIGHT, row, k] * BOLDNESS[difficulty] // 100
            self.mind_else[row] = min(range(len(mind.wishes)), key=lambda k, mind=mind: (unlikely(mind.wishes[k]), k))
        ways = [DOES_, APART, MOVE, 0, MEASURES, SHORTEST, LONGEST]
        self.mind_ways = self.mind[ways].reshape(len(ways), -1)  # of a line: mind * lines + line
        self.mind_weight = np.ascontiguousarray(self.mind[WEIGHT])
        self.mind_asks = np.bitwise_or.reduce(self.mind[WHEN] | self.mind[UNLESS], 1)
        self._fits()
        self.mind_mirrors = (self.mind[DOES_] == DOES.index("mirror")).any(1)
        self._moves(fighters, moves, move_index, move_fighter)
        self._barks(fighters)

    def _fits(self) -> None:
        """Lay out beforehand which lines fit: a look is then one `take` for each measure instead of all lines.

        `fits[m]` = (size, uint32 (minds * size)): by what is measured, in px where it is a length; whatever is greater
        than the last place stands there.  `fits_seen` uint32 (minds << notices): by what is noticed.
        `fits_doing[d]` uint32 (minds,): the lines that do this.
        """
        bits = np.uint32(1) << np.arange(self.mind.shape[2], dtype=np.uint32)

        def packed(holds: np.ndarray) -> np.ndarray:
            return (holds * bits).sum(-1, dtype=np.uint32).reshape(-1)

        self.fits: list[tuple[int, np.ndarray]] = []
        for m in range(MEASURES):
            unit = SUB if m < LENGTHS else 1
            low, high = (self.mind[row, :, None] for row in (m, MEASURES + m))
            size = max(int(bound[bound < NO_END].max(initial=0)) for bound in (low, high)) // unit + 2
            value = (np.arange(size, dtype=np.int64) * unit)[:, None]
            self.fits.append((size, packed((low <= value) & (value <= high))))
        seen = np.arange(1 << len(NOTICE_BIT), dtype=np.int32)[:, None]
        when, unless = (self.mind[row, :, None] for row in (WHEN, UNLESS))
        self.fits_seen = packed(((when & ~seen) | (unless & seen)) == 0)
        self.fits_doing = np.stack([packed(self.mind[DOES_] == does) for does in range(len(DOES))])
        asks = (self.mind[3] > 0) | (self.mind[MEASURES + 3] < ALL_FRIENDS)
        self.mind_counts = (asks & (self.mind[WEIGHT] > 0)).any(1)

    def _moves(self, fighters, moves, move_index, move_fighter) -> None:
        """What a mind needs to know of whole moves, by move."""
        self.strikes_out = np.array([bool(m and m.family == "attacks") for m in moves], bool)
        self.arms = np.array([bool(m and m.parries[1]) for m in moves], np.int32)
        self.echo = np.zeros((len(fighters), len(moves)), np.int64)
        for kind in np.flatnonzero(self.mind_mirrors[self.mind_index].any(1)).tolist():
            name = fighters[kind].name
            for i, move in enumerate(moves):
                if move and move_fighter[i] != kind:
                    self.echo[kind, i] = move_index.get((name, move.name), 0)

    def _barks(self, fighters: Sequence[Fighter | None]) -> None:
        self.lines: list[str] = [""]
        self.bark_first, self.barks = np.zeros((2, len(fighters), len(OCCASIONS)), np.int32)
        for kind, fighter in enumerate(fighters):
            for occasion, said in fighter.barks.items() if fighter else ():
                if occasion not in OCCASIONS:
                    raise BookError(f"{fighter.name}.barks: {occasion!r} is none of {', '.join(OCCASIONS)}")
                at = OCCASIONS.index(occasion)
                self.bark_first[kind, at], self.barks[kind, at] = len(self.lines), len(said)
                self.lines.extend(said)
        self.speaks = len(self.lines) > 1


def unlikely(wish: Wish) -> int:
    """How badly a wish serves somebody to whom nothing fits: to come nearer does, to stand does if it must."""
    if wish.does in STANDING:
        return 3
    bound = wish.when or wish.life_below < 100 or wish.friends != (0, 99) or wish.hurt_within_ticks
    return 2 if bound else 0 if wish.does in COMING else 1


def line_of(wish: Wish, fighter: Fighter, move_index: Mapping[tuple[str, str], int]) -> list[int]:
    """One wish of a fighter as the numbers of a line; without the move it needs it has no weight."""
    line = [0] * MIND_COLUMNS
    low = (wish.near_px * SUB, 0, 0, wish.friends[0], wish.unhurt_ticks)
    high = (wish.far_px * SUB, wish.depth_px * SUB, wish.life_below, wish.friends[1], wish.hurt_within_ticks or NO_END)
    line[:MEASURES], line[MEASURES : 2 * MEASURES] = low, high
    name = wish.attack or {"guard": guard_of(fighter), "beg": "beg"}.get(wish.does, "")
    move = move_index.get((fighter.name, name), 0)
    needs = wish.does in ("attack", "guard", "shoot", "beg")
    line[DOES_], line[WEIGHT], line[MOVE] = DOES.index(wish.does), wish.weight * (move > 0 or not needs), move
    line[SHORTEST], line[LONGEST] = wish.ticks
    line[APART] = wish.apart_px * SUB
    line[WHEN] = sum(NOTICE_BIT[word] for word in set(wish.when))
    line[UNLESS] = sum(NOTICE_BIT[word] for word in set(wish.unless))
    return line


def guard_of(fighter: Fighter) -> str:
    """The move with which a fighter parries or blocks, or ''."""
    guards = (m.name for m in fighter.moves if m.name != fighter.stance and (m.parries[1] or m.blocks_from_tick))
    return next(guards, "")


def check_mind(mind: Mind, fighter: Fighter) -> None:
    """Refuse lines that name what is not there; raises BookError with fighter, mind and wish."""
    names = {m.name for m in fighter.moves}

    def need(ok: bool, where: str, why: str) -> None:
        if not ok:
            raise BookError(f"{fighter.name}.mind.{where}: {why}")

    need(0 < len(mind.wishes) <= MOST_WISHES, mind.name, f"{len(mind.wishes)} wishes; a mind has 1 to {MOST_WISHES}")
    for wish in mind.wishes:
        at = wish.name
        need(wish.does in DOES, f"{at}.does", f"{wish.does!r} is none of {', '.join(DOES)}")
        need(not wish.attack or wish.attack in names, f"{at}.attack", f"no move {wish.attack!r}")
        need(bool(wish.attack) or wish.does not in ("attack", "shoot"), f"{at}.attack", f"{wish.does!r} needs a move")
        for word in (*wish.when, *wish.unless):
            need(word in NOTICE_BIT, f"{at}.when", f"{word!r} is none of {', '.join(NOTICE_BIT)}")
        need(0 <= wish.near_px <= wish.far_px, f"{at}.near_px", f"{wish.near_px}..{wish.far_px} is no span")
        need(0 < wish.ticks[0] <= wish.ticks[1], f"{at}.ticks", f"{wish.ticks[0]}..{wish.ticks[1]} is no span")
        need(0 < wish.life_below <= 100, f"{at}.life_below", f"{wish.life_below} is no percentage")
        need(wish.friends[0] <= wish.friends[1], f"{at}.friends", f"{wish.friends[0]}..{wish.friends[1]} is no span")
