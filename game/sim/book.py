"""Compiles rows of content into integer tables that the tick reads: everything is indexed by a row of the timeline.

The timeline lays the ticks of every move of every fighter of a bout end to end.  Row 0 is nobody's.  An actor's whole
dance is one index into it: `book.next[row]` is where it goes, `book.dx[row]` how far, `book.hurt[row]` where it hurts.
All lengths are 1/256 px, seen by a fighter that faces right.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from game.sim import volumes
from game.sim.check_rows import BookError, check_rows
from game.sim.choreography import Track
from game.sim.rules import (
    APART,
    BUTTON_INDEX,
    CHAIN_STEPS,
    DEPTH,
    DOES,
    DOES_,
    FAMILY_BIT,
    FAR,
    HIT_STOP_TICKS,
    LONGEST,
    MIND_COLUMNS,
    MOVE,
    NEAR,
    REACTION_INDEX,
    REACTIONS,
    SHORTEST,
    STILL,
    WEIGHT,
)  # fmt: skip
from game.sim.spec import (
    AIMS,
    BUTTONS,
    CONTEXTS,
    EFFECTS,
    SUB,
    WEIGHTS,
    Fighter,
    Level,
    Mind,
    Move,
    PropKind,
    Spawn,
    Terms,
    Wave,
)  # fmt: skip
from game.sim.timeline import Timeline, answer

VERSION = 1  # of the compiler: part of the book's digest


@dataclass(frozen=True)
class Strikes:
    """The strikes of the book, one per index; index 0 strikes nothing.  All int32 (strikes,)."""

    damage: np.ndarray
    weight: np.ndarray
    hit_stop: np.ndarray
    effect: np.ndarray
    stun: np.ndarray
    pool: np.ndarray
    push: np.ndarray
    lift: np.ndarray
    depth: np.ndarray
    every: np.ndarray
    breaks: np.ndarray
    needs: np.ndarray
    first_row: np.ndarray
    move: np.ndarray


class Book:
    """The compiled rules of one bout.  Arrays only; read by every system, changed by none."""

    def __init__(
        self,
        fighters: Sequence[Fighter],
        tracks: Mapping[str, Mapping[str, Track]],
        minds: Mapping[str, Mind],
        props: Mapping[str, PropKind],
        level: Level,
        terms: Terms,
    ) -> None:
        self.level, self.terms = level, terms
        self.fighters: list[Fighter | None] = [None, *fighters]
        self.fighter_index = {f.name: i for i, f in enumerate(self.fighters) if f}
        self.moves: list[Move | None] = [None]
        self.move_fighter = [0]
        self.move_index: dict[tuple[str, str], int] = {}
        for kind, fighter in enumerate(fighters, 1):
            for move in fighter.moves:
                if (fighter.name, move.name) in self.move_index:
                    raise BookError(f"{fighter.name}: the move {move.name!r} stands twice")
                self.move_index[fighter.name, move.name] = len(self.moves)
                self.moves.append(move)
                self.move_fighter.append(kind)
        check_rows(fighters, minds)
        fighter_of = [self.fighters[kind] for kind in self.move_fighter]
        vars(self).update(vars(Timeline(self.moves, fighter_of, self.move_index, tracks)))
        self._strikes()
        self._fighters()
        self._inputs()
        self._minds(minds)
        self._props(props)
        self._stage(level)
        self.digest = self._digest()

    def _strikes(self) -> None:
        rows = [(self.moves[i], self.moves[i].strikes[n], i) if i else None for i, n in self.strike_rows]

        def column(get) -> np.ndarray:
            return np.array([0 if r is None else get(*r) for r in rows], np.int32)

        self.strikes = Strikes(
            damage=column(lambda m, s, i: s.damage),
            weight=column(lambda m, s, i: WEIGHTS.index(s.weight)),
            hit_stop=column(lambda m, s, i: HIT_STOP_TICKS[s.weight]),
            effect=column(lambda m, s, i: EFFECTS.index(s.effect)),
            stun=column(lambda m, s, i: s.stun_ticks),
            pool=column(lambda m, s, i: s.pool),
            push=column(lambda m, s, i: s.push_px * SUB),
            lift=column(lambda m, s, i: s.lift_px * SUB),
            depth=column(lambda m, s, i: (s.depth_px - (4 if m.family == "attacks" else 0)) * SUB),
            every=column(lambda m, s, i: s.every_ticks),
            breaks=column(lambda m, s, i: int(s.breaks_guard)),
            needs=column(lambda m, s, i: 1 << BUTTONS.index(s.needs) if s.needs else 0),
            first_row=column(lambda m, s, i: int(self.first[i]) + s.first_tick),
            move=column(lambda m, s, i: i),
        )

    # ------------------------------------------------------------------ fighters

    def _fighters(self) -> None:
        names = [f.name if f else "" for f in self.fighters]
        numbers = lambda get, dtype=np.int32: np.array([get(f) if f else 0 for f in self.fighters], dtype)  # noqa: E731
        self.team = numbers(lambda f: int(f.team == "foes"))
        self.life = numbers(lambda f: f.life)
        self.weight = np.maximum(numbers(lambda f: f.weight), 1)
        steadier = {"easy": -1, "normal": 0, "hard": 2}[self.terms.difficulty]
        self.aplomb = numbers(lambda f: max(f.aplomb + steadier, 0) if f.aplomb else 0)
        self.purse = numbers(lambda f: f.purse)
        self.stance = numbers(lambda f: int(self.first[self.move_index[f.name, f.stance]]), np.int64)
        self.reaction = np.zeros((len(names), len(REACTIONS)), np.int64)
        for kind, name in enumerate(names):
            if name:
                self.reaction[kind] = [self.move_index[name, answer(self.fighters[kind], rule)] for rule in REACTIONS]
        gaits = [REACTION_INDEX[rule] for rule in ("walk", "walk", "walk_back", "run")]
        self.gait_row = self.first.take(self.reaction[:, gaits])  # (fighters, gaits)
        self.gait_row[:, STILL] = self.stance

    def _inputs(self) -> None:
        """start[fighter, context, button, aim, chain] -> move; two moves on one input are refused."""
        self.start = np.zeros(
            (len(self.fighters), len(CONTEXTS), len(BUTTON_INDEX) + 1, len(AIMS), CHAIN_STEPS), np.int64
        )
        for i, move in enumerate(self.moves):
            for row in move.inputs if move else ():
                where = np.ix_(
                    [self.move_fighter[i]],
                    [CONTEXTS.index(c) for c in row.contexts],
                    [BUTTON_INDEX[row.button]],
                    [AIMS.index(a) for a in row.aims],
                    list(row.chain) or list(range(CHAIN_STEPS)),
                )
                taken = self.start[where]
                if (taken > 0).any():
                    other = self.moves[int(taken[taken > 0].ravel()[0])]
                    raise BookError(
                        f"{self.fighters[self.move_fighter[i]].name}.{move.name}: inputs: "
                        f"{row.button!r} {row.aims} {row.contexts} is taken by {other.name!r} already"
                    )
                self.start[where] = i
        self.breath_cost = np.array([m.breath if m else 0 for m in self.moves], np.int32)
        self.chain_step = np.array([m.chain_step if m else 0 for m in self.moves], np.int32)
        self.startup = np.array([m.startup_ticks if m else 0 for m in self.moves], np.int32)
        self.tell_tick = np.array([m.tell_tick if m else 0 for m in self.moves], np.int32)
        self.paced = np.array([bool(m and m.paced) for m in self.moves], bool)
        back = {"back", "fresh_back"}
        aims_back = [bool(m and m.inputs) and all(set(row.aims) <= back for row in m.inputs) for m in self.moves]
        self.aims_back = np.array(aims_back, bool)
        self.move_turns = np.array([int(m.turns) if m else 0 for m in self.moves], np.int32)
        self.move_family = np.array([FAMILY_BIT[m.family] if m else 0 for m in self.moves], np.int32)
        self.move_ticks = np.array([m.choreography.ticks if m else 0 for m in self.moves], np.int32)
        self.unblockable = np.array(
            [int(bool(m) and any(s.breaks_guard for s in m.strikes)) for m in self.moves], np.int32
        )

    def _minds(self, minds: Mapping[str, Mind]) -> None:
        """Lines of all minds, padded with lines of weight 0: int32 (fighters, lines, MIND_COLUMNS)."""
        lines = max([1, *(len(minds[f.mind].wishes) for f in self.fighters if f and f.mind)])
        self.mind = np.zeros((len(self.fighters), lines, MIND_COLUMNS), np.int32)
        for kind, fighter in enumerate(self.fighters):
            for k, wish in enumerate(minds[fighter.mind].wishes if fighter and fighter.mind else ()):
                line = self.mind[kind, k]
                line[DOES_], line[WEIGHT] = DOES.index(wish.does), wish.weight
                line[NEAR], line[FAR], line[DEPTH] = wish.near_px * SUB, wish.far_px * SUB, wish.depth_px * SUB
                line[SHORTEST], line[LONGEST] = wish.ticks
                line[APART] = wish.apart_px * SUB
                line[MOVE] = self.move_index[fighter.name, wish.attack] if wish.attack else 0

    def _props(self, props: Mapping[str, PropKind]) -> None:
        self.props: list[PropKind | None] = [None, *props.values()]
        self.prop_index = {p.name: i for i, p in enumerate(self.props) if p}
        self.prop_life = np.array([p.life if p else 0 for p in self.props], np.int32)
        self.prop_size = np.array([p.size_px if p else (0, 0, 0) for p in self.props], np.int32) * SUB

    # ------------------------------------------------------------------ stage

    def _stage(self, level: Level) -> None:
        """Depth limits by column of the floor, and the pulse."""
        columns = level.width_px // volumes.FLOOR_COLUMN_PX + 1
        self.floor_near, self.floor_far = volumes.floor_spans(level.floor, columns)
        self.floor_even = bool(np.ptp(self.floor_near) == 0 and np.ptp(self.floor_far) == 0)
        xs = [x for x, _ in level.floor]
        self.floor_left, self.floor_right = min(xs) * SUB, max(xs) * SUB
        self._waves(level)
        beats = np.array([max(4, b) for _, b in level.tempo], np.int64)
        self.tempo_from = np.array([t for t, _ in level.tempo], np.int64)
        self.pulse_ticks = np.where(beats > 32, beats // 2, beats)

    def _waves(self, level: Level) -> None:
        """What the director looks up: triggers by encounter, and per wave when foes enter and when the next begins."""
        far = 1 << 30
        self.trigger = np.array([e.trigger_x_px * SUB for e in level.encounters] + [far], np.int64)
        waves = [(e, k, w) for e, enc in enumerate(level.encounters, 1) for k, w in enumerate(enc.waves, 1)]
        most = max([0, *(len(w.spawns) for _, _, w in waves)])
        self.wave_at = np.zeros((len(level.encounters) + 1, 1 + max([0, *(k for _, k, _ in waves)])), np.int64)
        self.wave_size, self.wave_until = np.zeros(len(waves) + 1, np.int32), np.zeros(len(waves) + 1, np.int32)
        self.spawn_after = np.full((len(waves) + 1, most + 1), far, np.int64)
        for row, (e, k, wave) in enumerate(waves, 1):
            following = level.encounters[e - 1].waves[k : k + 1]
            self.wave_at[e, k], self.wave_size[row] = row, len(wave.spawns)
            self.wave_until[row] = following[0].when_left if following else 0
            self.spawn_after[row, : len(wave.spawns)] = [spawn.after_ticks for spawn in in_order(wave)]

    def pulse(self, frame):
        """(ticks of the pulse, ticks since the last pulse) at frames: an int or an array of any shape."""
        part = np.searchsorted(self.tempo_from, frame, side="right") - 1
        ticks = self.pulse_ticks[part]
        return ticks, (frame - self.tempo_from[part]) % ticks

    def next_pulse(self, frame):
        """The first frame on a pulse at or after `frame`: an int or an array of any shape."""
        ticks, since = self.pulse(frame)
        return frame + (-since) % ticks

    def _digest(self) -> int:
        """crc32 of every table: stands in replays, pinned by a test."""
        crc = zlib.crc32(f"{VERSION} {self.level.digest} {self.terms}".encode())
        for name, value in sorted(vars(self).items()):
            if isinstance(value, np.ndarray):
                crc = zlib.crc32(name.encode() + np.ascontiguousarray(value).tobytes(), crc)
        for name, value in sorted(vars(self.strikes).items()):
            crc = zlib.crc32(name.encode() + value.tobytes(), crc)
        return crc


def in_order(wave: Wave) -> list[Spawn]:
    """A wave's foes in the order in which they enter."""
    return sorted(wave.spawns, key=lambda spawn: (spawn.after_ticks, spawn.id))
