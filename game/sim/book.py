"""Compiles rows of content into integer tables that the tick reads: everything is indexed by a row of the timeline.

The timeline lays the ticks of every move of every fighter of a bout end to end.  Row 0 is nobody's.  An actor's whole
dance is one index into it: `book.next[row]` is where it goes, `book.dx[row]` how far, `book.hurt[row]` where it hurts.
All lengths are 1/256 px, seen by a fighter that faces right.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from game.sim import volumes
from game.sim.arsenal import Arsenal, strikes_of_shots, weapon_class
from game.sim.check_rows import BookError, check_rows, check_shots
from game.sim.choreography import Track
from game.sim.difficulty import CALMER, STEADIER, comes
from game.sim.grace_tables import GraceTables
from game.sim.mind_tables import MindTables
from game.sim.pairs import family_of, in_pairs
from game.sim.partners import Partners
from game.sim.rules import (
    BUTTON_INDEX,
    CHAIN_STEPS,
    FAMILY_BIT,
    HIT_STOP_TICKS,
    REACTION_INDEX,
    REACTIONS,
    RUNS,
    SITUATION,
    STILL,
    TEAMS,
    WALKS,
    WALKS_BACK,
)  # fmt: skip
from game.sim.spec import (
    AIMS,
    BUTTONS,
    CONTEXTS,
    EFFECTS,
    SITUATIONS,
    SUB,
    WEAPON_CLASSES,
    WEIGHTS,
    Fighter,
    HazardKind,
    Level,
    Mind,
    Move,
    PropKind,
    ShotKind,
    Spawn,
    Terms,
    Wave,
)  # fmt: skip
from game.sim.spec_grace import Grace
from game.sim.stagecraft import Stagecraft, strikes_of_hazards
from game.sim.timeline import Timeline, answer

ECHO_TICKS, ECHO_PX = 45, 24  # after and nearer than his like comes who comes because there are two dancers
VERSION = 1  # of the compiler: part of the book's digest


@dataclass(frozen=True)
class Strikes:
    """The strikes of the book, one per index; index 0 strikes nothing.  All int32 (strikes,).

    Last come those of what flies (`flown` = 1): a strike for each kind of shot, and one for each weapon that is thrown.
    """

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
    splats: np.ndarray
    flown: np.ndarray
    hits_fallen: np.ndarray
    bowls: np.ndarray
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
        shots: Mapping[str, ShotKind] | None = None,
        grace: Grace | None = None,
        hazards: Mapping[str, HazardKind] | None = None,
    ) -> None:
        self.level, self.terms = in_pairs(level, fighters), terms
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
        check_shots(fighters, props, shots or {})
        fighter_of = [self.fighters[kind] for kind in self.move_fighter]
        vars(self).update(vars(Timeline(self.moves, fighter_of, self.move_index, tracks)))
        vars(self).update(vars(Partners(self.moves, self.first, self.last, self.rows, self.fighters)))
        tables = (self.fighters, self.moves, self.move_index, self.move_fighter, self.first, self.flags)
        vars(self).update(vars(GraceTables(grace or Grace(), *tables)))
        vars(self).update(vars(Stagecraft(*tables, hazards or {})))
        vars(self).update(vars(Arsenal(props, shots or {}, fighters, self.shots_sent, level)))
        self._strikes(shots or {}, props, hazards or {})
        self._fighters()
        self._inputs()
        self._moves()
        self._takedowns()
        tables = (self.fighters, self.moves, self.move_index, self.move_fighter)
        vars(self).update(vars(MindTables(minds, *tables, terms.difficulty)))
        self._stage(self.level)
        self.digest = self._digest()

    def _strikes(self, shots: Mapping[str, ShotKind], props: Mapping[str, PropKind], hazards) -> None:
        rows = [(self.moves[i], self.moves[i].strikes[n], i) if i else None for i, n in self.strike_rows]
        flown, self.shot_strike, self.thrown_strike = strikes_of_shots(len(rows), shots, props)
        self.hazard_strike = np.arange(len(hazards) + 1) + len(rows) + len(flown) - 1  # by kind; 0 is nobody's
        rows += [(None, strike, 0) for strike in (*flown, *strikes_of_hazards(hazards))]

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
            depth=column(lambda m, s, i: (s.depth_px - (4 if m and m.family == "attacks" else 0)) * SUB),
            every=column(lambda m, s, i: s.every_ticks),
            breaks=column(lambda m, s, i: int(s.breaks_guard)),
            needs=column(lambda m, s, i: 1 << BUTTONS.index(s.needs) if s.needs else 0),
            splats=column(lambda m, s, i: int(s.splats)),
            flown=column(lambda m, s, i: int(m is None)),
            hits_fallen=column(lambda m, s, i: int(s.hits_fallen)),
            bowls=column(lambda m, s, i: int(s.bowls)),
            first_row=column(lambda m, s, i: int(self.first[i]) + s.first_tick),
            move=column(lambda m, s, i: i),
        )

    # ------------------------------------------------------------------ fighters

    def _fighters(self) -> None:
        names = [f.name if f else "" for f in self.fighters]
        numbers = lambda get, dtype=np.int32: np.array([get(f) if f else 0 for f in self.fighters], dtype)  # noqa: E731
        self.team = numbers(lambda f: TEAMS.index(f.team))
        self.life = numbers(lambda f: f.life)
        self.weight = np.maximum(numbers(lambda f: f.weight), 1)
        steadier = STEADIER[self.terms.difficulty]
        self.aplomb = np.maximum(self.act_aplomb + steadier, 0) * (self.act_aplomb > 0)  # by fighter and act
        self.composure = np.maximum(self.composure + CALMER[self.terms.difficulty], 1) * (self.composure > 0)
        self.purse = numbers(lambda f: f.purse)
        self.foresees = numbers(lambda f: f.kind == "boss", bool)
        self.some_foresee = bool(self.foresees.any())
        self.beats_time = numbers(lambda f: f.team == "guests" and any(m.paced for m in f.moves if m.name == f.stance))
        self.holdable = numbers(lambda f: f.holdable, bool)
        self.stance = numbers(lambda f: int(self.first[self.move_index[f.name, f.stance]]), np.int64)
        self.reaction = np.zeros((len(names), len(REACTIONS)), np.int64)
        for kind, name in enumerate(names):
            if name:
                self.reaction[kind] = [self.move_index[name, answer(self.fighters[kind], rule)] for rule in REACTIONS]
        self.reel_move = np.zeros(len(names), np.int64)
        for kind, name in enumerate(names[1:], 1):
            self.reel_move[kind] = self.move_index[name, answer(self.fighters[kind], "reel")]
        getting_up = {*REACTIONS["rise"], *REACTIONS["tumble"]}
        self.rises = np.array([bool(m and m.name in getting_up) for m in self.moves], bool).take(self.move_of)
        gaits = [REACTION_INDEX[rule] for rule in ("walk", "walk", "walk_back", "run", "spent", "glide")]
        self.gait_row = self.first.take(self.reaction[:, gaits])  # (fighters, gaits)
        self.gait_row[:, STILL] = self.stance
        own = self.gait.take(self.gait_row) == np.arange(len(gaits))  # else the plainer one is danced
        self.gait_known = np.where(own, np.arange(len(gaits)), (STILL, WALKS, WALKS_BACK, RUNS, STILL, WALKS))

    def _inputs(self) -> None:
        """start[fighter, situation, context, button, aim, chain] -> move; two moves on one input are refused.

        `asked[context, button]` holds a bit for each situation that matters there, weapons' classes left out.
        """
        shape = (len(SITUATIONS), len(CONTEXTS), len(BUTTON_INDEX) + 1)
        self.start = np.zeros((len(self.fighters), *shape, len(AIMS), CHAIN_STEPS), np.int64)
        asks = np.zeros(shape, bool)
        for i, move in enumerate(self.moves):
            for row in move.inputs if move else ():
                where = np.ix_(
                    [self.move_fighter[i]],
                    [SITUATION[row.when]],
                    [CONTEXTS.index(c) for c in row.contexts],
                    [BUTTON_INDEX[row.button]],
                    [AIMS.index(a) for a in row.aims],
                    list(row.chain) or list(range(CHAIN_STEPS)),
                )
                taken = self.start[where]
                others = [self.moves[k] for k in np.unique(taken[taken > 0])]
                takedowns = move.family == "takedown" and all(other.family == "takedown" for other in others)
                if others and not takedowns:  # which coup de grace it is, the victim and the weapon decide
                    raise BookError(
                        f"{self.fighters[self.move_fighter[i]].name}.{move.name}: inputs: {row.button!r} {row.aims} "
                        f"{row.contexts}{f' when {row.when}' * bool(row.when)} is taken by {others[0].name!r} already"
                    )
                self.start[where] = i
                asks[where[1].ravel()[0], where[2].ravel(), where[3].ravel()[0]] = True
        asks[[0, *(SITUATION[name] for name in WEAPON_CLASSES)]] = False
        self.asked = (asks << np.arange(len(SITUATIONS))[:, None, None]).sum(0).astype(np.int32)
        back = {"back", "fresh_back"}
        aims_back = [bool(m) and (m.turns or all(set(row.aims) <= back for row in m.inputs)) for m in self.moves]
        self.aims_back = np.array(aims_back, bool)

    def _moves(self) -> None:
        """Numbers of whole moves, by move."""

        def column(get, dtype=np.int32) -> np.ndarray:
            return np.array([get(m) if m else 0 for m in self.moves], dtype)

        self.breath_cost = column(lambda m: m.breath)
        self.chain_step = column(lambda m: m.chain_step)
        self.startup = column(lambda m: m.startup_ticks)
        self.tell_tick = column(lambda m: m.tell_tick)
        self.bar, self.upbeat = column(lambda m: m.bar), column(lambda m: m.upbeat)
        self.paced = column(lambda m: m.paced, bool)
        self.move_family = column(lambda m: FAMILY_BIT[m.family])
        self.move_ticks = column(lambda m: m.choreography.ticks)
        self.unblockable = column(lambda m: int(any(s.breaks_guard for s in m.strikes)))
        sends = lambda m: [self.shot_index.get(s.kind, 0) for s in m.shots]  # noqa: E731
        self.sends_shots = column(lambda m: bool(m.shots), bool)
        self.unblockable |= column(lambda m: int(any(k and not self.shot_blockable[k] for k in sends(m))))
        self.again_ticks, self.again_breath, self.again_safe = (column(lambda m, k=k: m.again[k]) for k in range(3))
        self.most_blows = column(lambda m: m.most_blows)
        self.reloads = column(lambda m: m.reloads > 0, bool)
        self.heart_from, self.heart_to = (column(lambda m, k=k: m.heart[k]) for k in range(2))
        buttons = {"": 0, "back": -1, **{name: 1 << k for k, name in enumerate(BUTTONS)}}
        self.held_button, self.held_tick = column(lambda m: buttons[m.held[0]]), column(lambda m: m.held[1])
        self.let_go_button = column(lambda m: buttons[m.released[0]])
        self.let_go_tick = column(lambda m: m.released[1])
        self.held_into, self.let_go_into = np.zeros((2, len(self.moves)), np.int64)
        for i, move in enumerate(self.moves):
            name = self.fighters[self.move_fighter[i]].name if move else ""
            if move and move.held[0]:
                self.held_into[i] = self.move_index[name, move.held[2]]
            if move and move.released[0]:
                self.let_go_into[i] = self.move_index[name, move.released[2]]

    def _takedowns(self) -> None:
        """takedown[fighter, victim's fighter, weapon class + 1 (0 = bare hands)] -> move."""
        count = len(self.fighters)
        ended = {name for rule in REACTIONS if rule.startswith("finished") for name in REACTIONS[rule]}
        self.finishes = np.array([bool(m and m.name in ended) for m in self.moves], bool)
        self.loops = np.array([bool(m and m.choreography.loop) for m in self.moves], bool)
        self.is_takedown = np.array([bool(m and m.family == "takedown") for m in self.moves], bool)
        self.takedown = np.zeros((count, count, len(WEAPON_CLASSES) + 1), np.int64)
        for i, move in enumerate(self.moves):
            if move and move.family == "takedown":
                victims = [k for k, f in enumerate(self.fighters) if f and move.finishes in ("", family_of(f))]
                self.takedown[self.move_fighter[i], victims, weapon_class(move.weapon)] = i
        bare = self.takedown[:, :, :1].max(1, keepdims=True)  # a body without one of its own dies another's death
        self.takedown = np.where(self.takedown > 0, self.takedown, bare)

    # ------------------------------------------------------------------ stage

    def _stage(self, level: Level) -> None:
        """Depth limits by column of the floor, and the pulse."""
        columns = level.width_px // volumes.FLOOR_COLUMN_PX + 1
        self.floor_near, self.floor_far = volumes.floor_spans(level.floor, columns)
        self.floor_even = bool(np.ptp(self.floor_near) == 0 and np.ptp(self.floor_far) == 0)
        xs = [x for x, _ in level.floor]
        self.hull_wide = np.abs(self.hull[:, :2]).max(1).astype(np.int32)  # how far a body reaches from its pelvis
        sweep = np.maximum(2 * self.shot_speed, volumes.ARM_PX * SUB)  # twice: what is sent back is faster
        self.shot_reach = (sweep + self.shot_wide).astype(np.int32)  # no body further off than this is met in a tick
        self.shot_over = int(self.hull[1:, 3].max()) + int(self.shot_high.max())  # nor is anybody under what is higher
        self.floor_left, self.floor_right = min(xs) * SUB, max(xs) * SUB
        self._waves(level)
        self._tempo(level)

    def _tempo(self, level: Level) -> None:
        """The pulse by the frame from which it holds."""
        beats = np.array([max(4, b) for _, b in level.tempo], np.int64)
        self.tempo_from = np.array([t for t, _ in level.tempo], np.int64)
        self.pulse_ticks = np.where(beats > 32, beats // 2, beats)
        self.tempo_parts = list(zip(self.tempo_from.tolist(), self.pulse_ticks.tolist(), strict=True))

    def to_beat(self, ticks: int) -> Book:
        """The same rules to a metronome of so many ticks a beat, for a room that changes its mind."""
        other = Book.__new__(Book)
        vars(other).update(vars(self))
        other.level = replace(self.level, tempo=((0, ticks),))
        other._tempo(other.level)
        other.digest = other._digest()
        return other

    def _waves(self, level: Level) -> None:
        """What the director looks up: triggers by encounter, and per wave when foes enter and when the next begins."""
        far = 1 << 30
        self.trigger = np.array([e.trigger_x_px * SUB for e in level.encounters] + [far], np.int64)
        waves = [(e, k, w) for e, enc in enumerate(level.encounters, 1) for k, w in enumerate(enc.waves, 1)]
        self.wave_count = np.zeros(len(level.encounters) + 1, np.int32)  # of each encounter, from 1
        companies = range(1, self.terms.dancers + 1)
        most = max([0, *(len(w.spawns) for _, _, w in waves)]) * len(companies)
        self.wave_at = np.zeros((len(level.encounters) + 1, 1 + max([0, *(k for _, k, _ in waves)])), np.int64)
        self.waves = len(waves)
        rows = self.waves * len(companies) + 1
        self.wave_size, self.wave_until = np.zeros(rows, np.int32), np.zeros(rows, np.int32)
        self.spawn_after = np.full((rows, most + 1), far, np.int64)
        for row, (e, k, wave) in enumerate(waves, 1):
            following = level.encounters[e - 1].waves[k : k + 1]
            self.wave_at[e, k], self.wave_count[e] = row, k
            for company in companies:
                at, foes = row + (company - 1) * self.waves, self.in_order(wave, company)
                self.wave_size[at], self.wave_until[at] = len(foes), following[0].when_left if following else 0
                self.spawn_after[at, : len(foes)] = [spawn.after_ticks for spawn in foes]

    def in_order(self, wave: Wave, company: int = 1) -> list[Spawn]:
        """Those of a wave's foes who come at the terms' difficulty, in the order in which they enter.

        For a company of two every second of them, bosses and guests left out, brings another of his kind.
        """
        foes = in_order(wave, self.terms.difficulty)
        if company > 1:
            common = [s for s in foes if self.fighters[self.fighter_index[s.kind]].kind == "foe"]
            foes += [replace(s, after_ticks=s.after_ticks + ECHO_TICKS, z_px=s.z_px + ECHO_PX) for s in common[1::2]]
        return sorted(foes, key=lambda spawn: spawn.after_ticks)

    def pulse(self, frame):
        """(ticks of the pulse, ticks since the last pulse) at frames: an int or an array of any shape."""
        start, ticks = self._tempo_at(frame)
        return ticks, (frame - start) % ticks

    def is_pulse(self, frame: int) -> bool:
        """Whether a pulse falls on one frame."""
        start, ticks = self._tempo_at(frame)
        return (frame - start) % ticks == 0

    def _tempo_at(self, frame):
        """(since which frame, ticks of the pulse) of the tempo that holds at a frame, or at each of an array; one
        number each where the whole level keeps one tempo.
        """
        if len(self.tempo_parts) == 1:
            return self.tempo_parts[0]
        if isinstance(frame, int):
            return next((part for part in reversed(self.tempo_parts) if part[0] <= frame), self.tempo_parts[0])
        part = np.searchsorted(self.tempo_from, frame, side="right") - 1
        return self.tempo_from[part], self.pulse_ticks[part]

    def next_pulse(self, frame):
        """The first frame on a pulse at or after `frame`: an int or an array of any shape."""
        ticks, since = self.pulse(frame)
        return frame + (-since) % ticks

    def next_in_bar(self, frame, bar, upbeat=0):
        """The first frame at or after `frame`, `upbeat` pulses before one of bars of `bar` pulses; 0 = any pulse."""
        start, ticks = self._tempo_at(frame)
        return frame + (start - frame - upbeat * ticks) % (ticks * np.maximum(bar, 1))

    def _digest(self) -> int:
        """crc32 of every table: stands in replays, pinned by a test."""
        crc = zlib.crc32(f"{VERSION} {self.level.digest} {self.terms}".encode())
        for name, value in sorted(vars(self).items()):
            if isinstance(value, np.ndarray):
                crc = zlib.crc32(name.encode() + np.ascontiguousarray(value).tobytes(), crc)
        for tables in (self.strikes, self.stops):
            for name, value in sorted(vars(tables).items()):
                crc = zlib.crc32(name.encode() + value.tobytes(), crc)
        return crc


def in_order(wave: Wave, difficulty: str) -> list[Spawn]:
    """Those of a wave's foes who come at a difficulty, in the order in which they enter."""
    there = [spawn for spawn in wave.spawns if comes(spawn.from_difficulty, difficulty)]
    return sorted(there, key=lambda spawn: (spawn.after_ticks, spawn.id))
