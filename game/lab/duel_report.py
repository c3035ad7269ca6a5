"""The report of duels: every foe and boss alone, at every difficulty, against the bots."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

import numpy as np

from game.bout import open_bout
from game.content.cast import FIGHTERS
from game.lab import duels
from game.lab.one_move import OneMove, askable
from game.session import batch
from game.session.clock import TICKS_PER_S
from game.sim.difficulty import DIFFICULTIES
from game.sim.spec import Terms

ONE_MOVE_TICKS = 5400  # a minute and a half: who has not won by then with one move does not
LEAST_DEMO, MOST_DEMO_HARD, MOST_ONE_MOVE, MOST_MASHER = 25, 95, 10, 20  # percent of duels with a boss
SHOWN = 4  # moves in a line


@dataclass(frozen=True)
class Row:
    """What became of one opponent at one difficulty; rates in percent."""

    foe: str
    difficulty: str
    demo: float
    median_s: float | None
    life_lost: float
    most_used: tuple[str, ...]
    masher: float
    one_move: float
    worst_move: str

    @property
    def faults(self) -> list[str]:
        """Which targets a boss misses; of foes nothing is asked but that they can be beaten."""
        out = [f"the demonstration wins {self.demo:.0f} %"] if self.demo < LEAST_DEMO else []
        if FIGHTERS[self.foe].kind != "boss":
            return out
        if self.difficulty == "hard" and self.demo >= MOST_DEMO_HARD:
            out.append(f"the demonstration wins {self.demo:.0f} %")
        if self.one_move >= MOST_ONE_MOVE:
            out.append(f"{self.worst_move} alone wins {self.one_move:.0f} %")
        if self.masher >= MOST_MASHER:
            out.append(f"mashing wins {self.masher:.0f} %")
        return out


def measure(
    foes: Sequence[str], seeds: int, one_move_seeds: int, say: Callable[[str], None], jobs: int = 1
) -> list[Row]:
    """Let the bots duel with each of `foes` at every difficulty in `jobs` processes; `say` hears how far they are."""
    rows = []
    with ProcessPoolExecutor(jobs) as pool:
        asked = [pool.submit(duel, foe, name, seeds, one_move_seeds) for foe in foes for name in DIFFICULTIES]
        for one in asked:
            row = one.result()
            rows.append(row)
            say(f"{row.foe}, {row.difficulty}: demo {row.demo:.0f} %; {'; '.join(row.faults) or 'fit'}")
    return rows


def duel(foe: str, difficulty: str, seeds: int, one_move_seeds: int) -> Row:
    """One opponent at one difficulty."""
    terms = Terms(difficulty=difficulty)
    demo = duels.fight([foe], "demo", range(seeds), terms)
    won = demo.result.cleared.astype(bool)
    masher = duels.fight([foe], "masher", range(seeds), terms)
    rates = one_move_rates(foe, one_move_seeds, terms)
    worst = max(rates, key=lambda move: rates[move])
    return Row(
        foe, difficulty, percent(won), float(np.median(demo.result.ticks[won])) / TICKS_PER_S if won.any() else None,
        float(demo.result.lost.mean()), tuple(list(demo.moves())[:SHOWN]), percent(masher.result.cleared),
        rates[worst], worst,
    )  # fmt: skip


def one_move_rates(foe: str, seeds: int, terms: Terms) -> dict[str, float]:
    """Percent of duels that each move of hers, repeated, wins; all of them are danced at once."""
    moves = askable(FIGHTERS[terms.cast[0]])
    names = [move for move in moves for _ in range(seeds)]
    level = duels.duel_level([foe])
    result = batch.run(
        lambda some: open_bout(level, some, terms), lambda book, some: OneMove(book, some, names),
        [k for _ in moves for k in range(seeds)], ONE_MOVE_TICKS, block=len(names), beaten=duels.left_kneeling,
    )  # fmt: skip
    won = result.cleared.reshape(len(moves), seeds).mean(1)
    return {move: 100.0 * float(rate) for move, rate in zip(moves, won, strict=True)}


def percent(won: np.ndarray) -> float:
    return 100.0 * float(np.mean(won))


HEAD = """# Duels

Everybody alone in a plain room at every difficulty, {seeds} seeds each (`python -m game duels` writes this page).
*demo*, *masher*: duels of 100 that the demonstration and random presses win within three minutes; time, life lost and
most used moves are the demonstration's.  *one move*: the best of all bots that repeat one move, {one} seeds each.

Of a boss it is asked that the demonstration wins {least} of 100 or more, on hard fewer than {hard}; that no one move
wins {one_most}, and that mashing wins fewer than {mash}.  A foe alone asks one thing of the player and may be beaten
by one answer: in a company he is another matter.

| | | demo | time s | life lost | most used | masher | one move | misses |
|---|---|---:|---:|---:|---|---:|---|---|
"""


def page(rows: Sequence[Row], seeds: int, one_move_seeds: int) -> str:
    """The report as a page."""
    text = HEAD.format(
        seeds=seeds, one=one_move_seeds, least=LEAST_DEMO, hard=MOST_DEMO_HARD, one_most=MOST_ONE_MOVE,
        mash=MOST_MASHER,
    )  # fmt: skip
    for r in rows:
        time = "" if r.median_s is None else f"{r.median_s:.0f}"
        name = f"{FIGHTERS[r.foe].title} ({FIGHTERS[r.foe].kind})"
        best = f"{r.one_move:.0f} {r.worst_move}" if r.one_move else "0"
        used = ", ".join(r.most_used)
        text += f"| {name} | {r.difficulty} | {r.demo:.0f} | {time} | {r.life_lost:.0f} | {used} | {r.masher:.0f} "
        text += f"| {best} | {'; '.join(r.faults)} |\n"
    return text
