"""Twenty foes of mixed kinds round one dancer in a plain room: do they fight as a company?

`measure` plays the bout over seeds at once and counts, from the states of the running simulation alone: how many attack
together, how long anybody stands idle, how long two share one spot, and what each kind does with its time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from game.bout import Bout, open_bout
from game.content.cast import FIGHTERS
from game.core.compact import entries
from game.lab import bots
from game.lab.arena import DEPTH_PX, MIDDLE_PX, plain_level
from game.sim.difficulty import TICKETS
from game.sim.rules import ATTACK, BLOCKS, FREE, PARRIES, REACTS, STILL
from game.sim.spec import SUB, Encounter, Fighter, Level, Spawn, Terms, Wave

FOES = 20
HALF_PICTURE_PX = 480
TICKS = 1800
LIFE = 1_000_000  # so that there are twenty to the end
SPOT_PX, SPOT_DEPTH_PX = 12, 6  # two who stand nearer than this share one spot
IDLE_LIMIT_TICKS, SPOT_LIMIT_TICKS = 360, 60


@dataclass(frozen=True)
class Habits:
    """What one kind did with its time: shares of the ticks it was on its feet, attacks a minute, distance to her."""

    attacks_a_minute: float
    apart_px: float
    attacking: float
    guarding: float
    walking: float


@dataclass(frozen=True)
class Melee:
    """What came of it over all seeds; `idle` and `shared` say where the longest was: (ticks, seed, tick, who)."""

    difficulty: str
    seeds: int
    ticks: int
    tickets: int
    most_attackers: int
    attacks: int
    blows_taken: int
    idle: tuple[int, int, int, str]
    shared: tuple[int, int, int, str]
    habits: dict[str, Habits]

    @property
    def holds(self) -> bool:
        """Whether nobody breaks what a company of foes keeps to."""
        fits = self.most_attackers <= self.tickets
        return fits and self.idle[0] <= IDLE_LIMIT_TICKS and self.shared[0] <= SPOT_LIMIT_TICKS

    def text(self) -> str:
        """The report, as lines."""
        out = [
            f"{self.difficulty}: {FOES} foes, {self.seeds} seeds of {self.ticks} ticks",
            f"  attackers at once   {self.most_attackers} of {self.tickets} tickets",
            f"  longest idle        {_told(self.idle)}",
            f"  longest on one spot {_told(self.shared)}",
            f"  attacks {self.attacks}, blows she took {self.blows_taken}",
            "  kind             attacks/min  apart px  attacking  guarding  walking",
        ]
        for kind, h in self.habits.items():
            out.append(
                f"  {kind:16s} {h.attacks_a_minute:11.1f} {h.apart_px:9.0f} {h.attacking:10.2f} {h.guarding:9.2f} "
                f"{h.walking:8.2f}"
            )
        return "\n".join(out)


def _told(longest: tuple[int, int, int, str]) -> str:
    ticks, seed, tick, who = longest
    return f"{ticks} ticks ({ticks / 60:.1f} s), {who}, seed {seed}, until tick {tick}"


def melee_level(kinds: Sequence[str], foes: int = FOES) -> Level:
    """The plain room with the picture locked round its middle; foes walk on from both sides."""
    left, right = MIDDLE_PX - HALF_PICTURE_PX, MIDDLE_PX + HALF_PICTURE_PX
    spawns = tuple(
        Spawn(
            kind=kinds[n % len(kinds)], x_px=left if n % 2 else right, z_px=8 + n * 37 % (DEPTH_PX - 16),
            after_ticks=6 * n, id=n + 1,
        )
        for n in range(foes)
    )  # fmt: skip
    fight = Encounter(
        name="melee", title="", trigger_x_px=0, left_px=left, right_px=right,
        waves=(Wave(name="all", order=1, spawns=spawns),),
    )  # fmt: skip
    return replace(plain_level(), name="melee", encounters=(fight,), digest=hash_of(kinds, foes))


def hash_of(kinds: Sequence[str], foes: int) -> int:
    """What tells two of these levels apart."""
    return sum(ord(c) * (n + 1) for n, c in enumerate(",".join(kinds))) * 64 + foes


def everybody() -> list[str]:
    """The kinds of foes that are no bosses."""
    return [name for name, fighter in FIGHTERS.items() if fighter.kind == "foe"]


def open_melee(
    seeds: Sequence[int],
    difficulty: str = "normal",
    kinds: Sequence[str] = (),
    cast: Sequence[Fighter] | None = None,
    foes: int = FOES,
) -> Bout:
    """A melee, one world a seed; nobody can be killed.  `cast` replaces the content's rows."""
    named = list(kinds) or everybody()
    rows = {f.name: f for f in (cast if cast is not None else FIGHTERS.values())}
    dancer = next(f for f in rows.values() if f.team == "dancers")
    tireless = [replace(f, life=LIFE) for f in (dancer, *(rows[k] for k in named))]
    return open_bout(melee_level(named, foes), list(seeds), Terms(difficulty=difficulty), tireless, 2 + foes)


def measure(bout: Bout, ticks: int = TICKS, bot: str = "demo") -> Melee:
    """Play `bout` for so many ticks with a bot for her, and count."""
    count = _Counter(bout)
    player = bots.make(bot, bout.book, bout.seeds)
    for _ in range(ticks):
        facts = bout.step(player.pads(bout.world, bout.book))
        count.take(facts)
    return count.report(ticks)


class _Counter:
    """Runs of idleness and of shared spots, per row and per pair, and what each kind does."""

    def __init__(self, bout: Bout) -> None:
        self.bout = bout
        worlds, rows = bout.world.actors.x.shape
        self.idle = np.zeros((worlds, rows), np.int32)
        self.shared = np.zeros((worlds, rows, rows), np.int32)
        self.longest_idle = self.longest_shared = (0, 0, 0, "nobody")
        self.before = self._state()
        self.most = self.attacks = 0
        kinds = len(bout.book.fighters)
        self.spent = {name: np.zeros(kinds) for name in ("there", "apart", "attacking", "guarding", "walking", "began")}

    def _state(self) -> tuple[np.ndarray, ...]:
        a = self.bout.world.actors
        return a.x.copy(), a.z.copy(), a.wish_index.copy()

    def take(self, facts) -> None:
        """The tick that has just been played."""
        a, book = self.bout.world.actors, self.bout.book
        flags = book.flags.take(a.row)
        foe = (a.team == 1) & (a.life > 0) & (a.kind > 0)
        attacks = ((flags & ATTACK) != 0) & foe
        self.most = max(self.most, int(attacks.sum(1).max()))
        x, z, wish = self.before
        self.before = self._state()
        walks = (book.gait.take(a.row) > STILL) & ((a.x != x) | (a.z != z))
        busy = walks | ((flags & FREE) == 0) | (a.wish_index != wish) | (a.holder > 0) | (a.stun > 0) | (a.hit_stop > 0)
        self.idle = np.where(foe & ~busy, self.idle + 1, 0)
        self.longest_idle = self._longest(self.idle, self.longest_idle, facts.tick)
        stands = foe & (a.y == 0) & ((flags & REACTS) == 0)
        both = stands[:, :, None] & stands[:, None, :] & (np.tri(a.rows, k=-1) > 0)
        both &= np.abs(a.x[:, :, None] - a.x[:, None, :]) < SPOT_PX * SUB
        both &= np.abs(a.z[:, :, None] - a.z[:, None, :]) < SPOT_DEPTH_PX * SUB
        self.shared = np.where(both, self.shared + 1, 0)
        self.longest_shared = self._longest(self.shared, self.longest_shared, facts.tick)
        self._habits(facts, stands, attacks, walks, (flags & (PARRIES | BLOCKS)) != 0)

    def _longest(self, runs: np.ndarray, best: tuple[int, int, int, str], tick: int) -> tuple[int, int, int, str]:
        most = int(runs.max())
        if most <= best[0]:
            return best
        w, *rows = (int(v) for v in np.argwhere(runs == most)[0])
        book, a = self.bout.book, self.bout.world.actors
        who = " and ".join(f"{book.fighters[a.kind[w, i]].name} {i}" for i in rows)
        return most, int(self.bout.seeds[w]), tick, who

    def _habits(self, facts, stands, attacks, walks, guards) -> None:
        a, book = self.bout.world.actors, self.bout.book
        kinds = len(book.fighters)
        apart = np.abs(a.x - a.x[:, :1]) // SUB
        w, i = entries(stands)
        kind = a.kind[w, i]
        for name, column in (("apart", apart), ("attacking", attacks), ("guarding", guards), ("walking", walks)):
            self.spent[name] += np.bincount(kind, column[w, i], kinds)
        self.spent["there"] += np.bincount(kind, minlength=kinds)
        began = facts.of("began")
        began = began[(began[:, 3] > 0) & book.strikes_out.take(began[:, 6])]
        self.spent["began"] += np.bincount(a.kind[began[:, 1], began[:, 3]], minlength=kinds)

    def report(self, ticks: int) -> Melee:
        """Everything, once the bout has been played."""
        bout, book = self.bout, self.bout.book
        habits = {}
        for kind, fighter in enumerate(book.fighters):
            there = self.spent["there"][kind]
            if fighter is None or fighter.team != "foes" or not there:
                continue
            share = {name: float(total[kind] / there) for name, total in self.spent.items()}
            habits[fighter.name] = Habits(
                share["began"] * 3600, share["apart"], share["attacking"], share["guarding"], share["walking"]
            )
        return Melee(
            difficulty=bout.terms.difficulty, seeds=len(bout.seeds), ticks=ticks,
            tickets=TICKETS[bout.terms.difficulty], most_attackers=self.most,
            attacks=int(self.spent["began"].sum()), blows_taken=int(bout.world.stage.taken.sum()),
            idle=self.longest_idle, shared=self.longest_shared, habits=habits,
        )  # fmt: skip
