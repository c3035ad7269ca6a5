"""Compiles rows of content into integer tables that the tick reads: everything is indexed by a row of the timeline.

The timeline lays the ticks of every move of every fighter of a bout end to end.  Row 0 is nobody's.  An actor's whole
dance is one index into it: `book.next[row]` is where it goes, `book.dx[row]` how far, `book.hurt[row]` where it is hurt.
All lengths are 1/256 px, seen by a fighter that faces right.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from game.core.fixed import rounded
from game.sim import volumes
from game.sim.choreography import Track
from game.sim.spec import (
    AIMS, BUTTONS, CONTEXTS, EFFECTS, FAMILIES, SUB, WEIGHTS, Fighter, Level, Mind, Move, PropKind, Spawn, Terms, Wave,
)  # fmt: skip

VERSION = 1  # of the compiler: part of the book's digest

# Flags of a row, packed so that one `take` answers many questions.
(
    FREE, WAITS, FALLS, UNTOUCHABLE, PARRIES, BLOCKS, TRACKED, BALLISTIC, LOCO, REACTS, DOWN, ATTACK, PACED, GUARDS, DEAD,
    STARTUP, RENEWS, SOUNDS, TELLS, STRIKES,
) = (1 << i for i in range(20))  # fmt: skip
FAMILY_BIT = {name: 1 << i for i, name in enumerate(FAMILIES)}
CHORDS = ("special+heavy",)
BUTTON_INDEX = {name: i + 1 for i, name in enumerate((*BUTTONS, *CHORDS))}
CHAIN_STEPS = 5
STILL, WALKS, WALKS_BACK, RUNS = range(4)  # gaits
HIT_STOP_TICKS = {"light": 4, "medium": 7, "heavy": 10, "finisher": 14}
DEFAULT_CONTEXT = {"runs": "ground", "stance": "ground", "turns": "turning", "reactions": "helpless", "rising": "helpless"}

#: What the rules ask a body for -> names of moves that may answer, best first.
REACTIONS: dict[str, tuple[str, ...]] = {
    "hurt_high": ("hurt_high",),
    "hurt_low": ("hurt_low",),
    "hurt_behind": ("hurt_behind", "hurt_high"),
    "stagger": ("stagger", "hurt_high"),
    "launched": ("launched",),
    "juggled": ("juggled", "launched"),
    "knocked_down": ("knocked_down", "knock_back"),
    "lying": ("lying", "lie"),
    "rise": ("releve", "getup", "getup_back"),
    "reel": ("reel", "stagger", "hurt_high"),
    "die": ("mort", "die_back", "die_crumple"),
    "walk": ("marche", "walk"),
    "walk_back": ("walk_back", "marche", "walk"),
    "run": ("chasse", "run", "marche", "walk"),
    "guard_hold": ("cinquieme", "block", "garde", "guard"),
}
REACTION_INDEX = {name: i for i, name in enumerate(REACTIONS)}
DOES = ("wait", "approach", "circle", "flank", "retreat", "attack")


class BookError(ValueError):
    """A row of content contradicts itself; the message names the row and the field."""


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
        self._timeline(tracks)
        self._fighters()
        self._inputs()
        self._minds(minds)
        self._props(props)
        self._stage(level)
        self.digest = self._digest()

    # ------------------------------------------------------------------ timeline

    def _timeline(self, tracks: Mapping[str, Mapping[str, Track]]) -> None:
        """Lay all moves end to end and fill the per-row tables."""
        count = len(self.moves)
        self.first, self.last, self.enter = (np.zeros(count, np.int64) for _ in range(3))
        parts: list[np.ndarray] = []
        rows = 1
        for i, move in enumerate(self.moves):
            if move is None:
                continue
            chor = move.choreography
            length = chor.ticks if chor.loop else move.ticks + 1  # a loop's last tick is its first
            self.first[i], self.last[i] = rows, rows + length - 1
            self.enter[i] = rows if chor.loop else rows + 1
            parts.append(np.arange(length))
            rows += length
        self.rows = rows
        zeros = lambda dtype=np.int32: np.zeros(rows, dtype)  # noqa: E731
        self.move_of, self.next = zeros(np.int64), zeros(np.int64)
        self.tick_of, self.flags, self.family, self.context = zeros(), zeros(), zeros(), zeros()
        self.cancel, self.cancel_on_hit, self.left = zeros(), zeros(), zeros()
        self.dx, self.dy, self.pelvis, self.drift = zeros(), zeros(), zeros(), zeros()
        self.glide, self.glide_depth, self.gait = zeros(), zeros(), zeros()
        self.strike, self.sound, self.yaw = zeros(np.int64), zeros(), zeros()
        self.hurt = np.zeros((rows, volumes.HURT_PARTS, 4), np.int32)
        self.hull = np.zeros((rows, 4), np.int32)
        self.boxes = np.zeros((rows, volumes.STRIKE_BOXES, 4), np.int32)
        self.reach = np.zeros((rows, 4), np.int32)
        self.sounds: list[str] = [""]
        self.strike_rows: list[tuple[int, int]] = [(0, 0)]  # (move, index in its strikes)
        joints = next(iter(next(iter(tracks.values())).values())).joints.shape[1]
        self.joints = np.zeros((rows, joints, 3), np.int16)
        for i, move in enumerate(self.moves):
            if move is not None:
                fighter = self.fighters[self.move_fighter[i]]
                self._lay(i, move, fighter, tracks[fighter.name][move.name])
        self._strikes()

    def _lay(self, i: int, move: Move, fighter: Fighter, track: Track) -> None:
        """Fill the rows of one move from its row of content and its track."""
        first, last, chor = int(self.first[i]), int(self.last[i]), move.choreography
        span = slice(first, last + 1)
        ticks = np.arange(last - first + 1)
        pose = np.minimum(ticks, len(track.travel) - 1)
        self.move_of[span], self.tick_of[span] = i, ticks
        self.next[span] = np.arange(first + 1, last + 2)
        self.next[last] = self._after(i, move, fighter, first, last)
        self.joints[span] = track.joints[pose]
        self.yaw[span] = track.yaw[pose]
        self.pelvis[span] = track.pelvis[pose] - track.rise[pose]
        before = np.maximum(pose - 1, 0)
        self.dx[span] = (track.travel[pose] - track.travel[before]) * (ticks < len(track.travel))
        self.dy[span] = (track.rise[pose] - track.rise[before]) * (ticks < len(track.rise))
        if chor.loop:
            self.dx[first] = track.travel[chor.ticks] - track.travel[chor.ticks - 1]
            self.dy[first] = track.rise[chor.ticks] - track.rise[chor.ticks - 1]
        self.family[span] = FAMILY_BIT[move.family]
        context = move.context or DEFAULT_CONTEXT.get(move.family, "air" if move.flight != "ground" else "ground")
        self.context[span] = CONTEXTS.index(context)
        self.left[span] = np.maximum(last - np.arange(first, last + 1), 0)
        self.drift[first : first + move.startup_ticks + 1] = move.drift_px * SUB
        self.glide[span] = move.steer_px * SUB
        self.gait[span] = -1
        for tick, cue in move.sounds:
            if cue not in self.sounds:
                self.sounds.append(cue)
            if first + tick <= last:
                self.sound[first + tick] = self.sounds.index(cue)
        self.flags[span] = self._row_flags(move, fighter, track, ticks, pose)
        self.flags[span] |= np.where(self.sound[span] > 0, SOUNDS, 0).astype(np.int32)
        if self.flags[first] & FREE:
            self._step(move, fighter, span)
        for cancel in move.cancels:
            mask = 0
            for family in cancel.families:
                mask |= FAMILY_BIT[family]
            open_rows = slice(first + cancel.first_tick, min(first + cancel.last_tick, last) + 1)
            (self.cancel if cancel.on == "always" else self.cancel_on_hit)[open_rows] |= mask
        height = fighter.build.height
        self.hurt[span] = volumes.hurt_boxes(track, pose, height, move)
        self.hull[span] = volumes.union(self.hurt[span])
        for n, strike in enumerate(move.strikes):
            self.strike_rows.append((i, n))
            for tick in range(strike.first_tick, min(strike.last_tick, last - first) + 1):
                boxes = volumes.strike_boxes(track, tick, strike, height)
                self.strike[first + tick] = len(self.strike_rows) - 1
                since = tick - strike.first_tick
                if since == 0 or (strike.every_ticks and since % strike.every_ticks == 0):
                    self.flags[first + tick] |= RENEWS
                self.flags[first + tick] |= STRIKES
                self.boxes[first + tick] = boxes
                self.reach[first + tick] = volumes.union(boxes[None])[0]

    def _step(self, move: Move, fighter: Fighter, span: slice) -> None:
        """Stance and gaits: anything may cut them, and the wished direction carries their stride."""
        self.cancel[span] = -1
        self.gait[span] = STILL
        for gait, rule in ((WALKS, "walk"), (WALKS_BACK, "walk_back"), (RUNS, "run")):
            if self.find(fighter.name, rule) == self.move_index[fighter.name, move.name] and move.name != fighter.stance:
                self.gait[span] = gait
                break
        if self.gait[span.start] != STILL:
            self.glide[span] = np.abs(self.dx[span])
            self.dx[span] = 0
            self.glide_depth[span] = int(rounded(fighter.walk_depth_px * SUB))

    def _after(self, i: int, move: Move, fighter: Fighter, first: int, last: int) -> int:
        """Row that follows the last one of a move."""
        chor = move.choreography
        if chor.loop:
            return first
        if chor.loop_from >= 0:
            return first + chor.loop_from
        if move.name in REACTIONS["die"]:
            return last
        if move.then:
            return int(self.enter[self.move_index[fighter.name, move.then]])
        return int(self.first[self.move_index[fighter.name, fighter.stance]])

    def _row_flags(self, move: Move, fighter: Fighter, track: Track, ticks: np.ndarray, pose: np.ndarray) -> np.ndarray:
        """Flags of all rows of a move, int32 (ticks,)."""
        name = move.name
        walks = {n for key in ("walk", "walk_back", "run") for n in REACTIONS[key]}
        flags = np.zeros(len(ticks), np.int32)
        whole = {
            FREE: name == fighter.stance or name in walks,
            LOCO: name in walks,
            REACTS: move.family == "reactions",
            DOWN: name in REACTIONS["lying"] or name in REACTIONS["knocked_down"],
            ATTACK: move.family == "attacks",
            PACED: name == "fouette",
            BALLISTIC: move.flight == "ballistic",
            GUARDS: move.family == "guard",
            DEAD: name in REACTIONS["die"],
        }
        for flag, holds in whole.items():
            if holds:
                flags |= flag
        if move.flight == "track":
            flags |= np.where(track.air[pose], TRACKED, 0).astype(np.int32)
        between = lambda lo, hi: (ticks >= lo) & (ticks <= hi) & (hi > 0)  # noqa: E731
        flags |= np.where(between(*move.untouchable), UNTOUCHABLE, 0).astype(np.int32)
        flags |= np.where(between(*move.parries), PARRIES, 0).astype(np.int32)
        flags |= np.where((ticks >= move.blocks_from_tick) & (move.blocks_from_tick > 0), BLOCKS, 0).astype(np.int32)
        flags |= np.where((ticks < move.startup_ticks) & (move.active_ticks > 0), STARTUP, 0).astype(np.int32)
        flags |= np.where((ticks == move.tell_tick) & (move.tell_tick > 0), TELLS, 0).astype(np.int32)
        if move.family == "reactions":
            flags[-1] |= FALLS if move.flight != "ground" else WAITS
        return flags

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

    def find(self, fighter: str, rule: str) -> int:
        """The move of a fighter that answers a rule of `REACTIONS`; 0 if it has none."""
        row = self.fighters[self.fighter_index[fighter]]
        for name in (row.reactions.get(rule, ""), *REACTIONS[rule], row.stance):
            if (fighter, name) in self.move_index:
                return self.move_index[fighter, name]
        return 0

    def _fighters(self) -> None:
        names = [f.name if f else "" for f in self.fighters]
        numbers = lambda get, dtype=np.int32: np.array([get(f) if f else 0 for f in self.fighters], dtype)  # noqa: E731
        self.team = numbers(lambda f: int(f.team == "foes"))
        self.life = numbers(lambda f: f.life)
        self.weight = np.maximum(numbers(lambda f: f.weight), 1)
        self.purse = numbers(lambda f: f.purse)
        self.stance = numbers(lambda f: int(self.first[self.move_index[f.name, f.stance]]), np.int64)
        self.reaction = np.zeros((len(names), len(REACTIONS)), np.int64)
        for kind, name in enumerate(names):
            if name:
                self.reaction[kind] = [self.find(name, rule) for rule in REACTIONS]
        gaits = [REACTION_INDEX[rule] for rule in ("walk", "walk", "walk_back", "run")]
        self.gait_row = self.first.take(self.reaction[:, gaits])  # (fighters, gaits)
        self.gait_row[:, STILL] = self.stance

    def _inputs(self) -> None:
        """start[fighter, context, button, aim, chain] -> move; two moves on one input are refused."""
        self.start = np.zeros((len(self.fighters), len(CONTEXTS), len(BUTTON_INDEX) + 1, len(AIMS), CHAIN_STEPS), np.int64)
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
        self.move_turns = np.array([int(m.turns) if m else 0 for m in self.moves], np.int32)
        self.move_family = np.array([FAMILY_BIT[m.family] if m else 0 for m in self.moves], np.int32)
        self.move_ticks = np.array([m.choreography.ticks if m else 0 for m in self.moves], np.int32)
        self.unblockable = np.array([int(bool(m) and any(s.breaks_guard for s in m.strikes)) for m in self.moves], np.int32)

    def _minds(self, minds: Mapping[str, Mind]) -> None:
        """Lines of all minds, per fighter, padded: int32 (fighters, lines)."""
        lines = max([1, *(len(minds[f.mind].wishes) for f in self.fighters if f and f.mind)])
        shape = (len(self.fighters), lines)
        names = ("does", "weight", "near", "far", "depth", "shortest", "longest", "apart")
        self.mind = {n: np.zeros(shape, np.int32) for n in names}
        self.mind["attack"] = np.zeros(shape, np.int64)
        for kind, fighter in enumerate(self.fighters):
            for k, wish in enumerate(minds[fighter.mind].wishes if fighter and fighter.mind else ()):
                row = dict(
                    does=DOES.index(wish.does), weight=wish.weight, near=wish.near_px * SUB, far=wish.far_px * SUB,
                    depth=wish.depth_px * SUB, shortest=wish.ticks[0], longest=wish.ticks[1], apart=wish.apart_px * SUB,
                    attack=self.move_index[fighter.name, wish.attack] if wish.attack else 0,
                )  # fmt: skip
                for name, value in row.items():
                    self.mind[name][kind, k] = value

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
        for table in (vars(self.strikes), self.mind):
            for name, value in sorted(table.items()):
                crc = zlib.crc32(name.encode() + value.tobytes(), crc)
        return crc


def in_order(wave: Wave) -> list[Spawn]:
    """A wave's foes in the order in which they enter."""
    return sorted(wave.spawns, key=lambda spawn: (spawn.after_ticks, spawn.id))


def check_rows(fighters: Sequence[Fighter], minds: Mapping[str, Mind]) -> None:
    """Refuse rows that contradict themselves, naming row and field; raises BookError."""
    for fighter in fighters:
        names = {m.name for m in fighter.moves}
        who = fighter.name

        def need(ok: bool, where: str, why: str, who: str = who) -> None:
            if not ok:
                raise BookError(f"{who}.{where}: {why}")

        need(fighter.stance in names, "stance", f"no move {fighter.stance!r}")
        for rule, name in fighter.reactions.items():
            need(rule in REACTIONS, "reactions", f"no rule {rule!r} (known: {', '.join(REACTIONS)})")
            need(name in names, f"reactions.{rule}", f"no move {name!r}")
        need(not fighter.mind or fighter.mind in minds, "mind", f"no mind {fighter.mind!r}")
        for wish in minds[fighter.mind].wishes if fighter.mind else ():
            need(wish.does in DOES, f"mind.{wish.name}.does", f"{wish.does!r} is none of {', '.join(DOES)}")
            need(not wish.attack or wish.attack in names, f"mind.{wish.name}.attack", f"no move {wish.attack!r}")
        for move in fighter.moves:
            check_move(move, names, need)


def check_move(move: Move, names: set[str], need) -> None:
    """One row: families, ticks, bones, cancels and what follows."""
    at = move.name
    need(move.family in FAMILIES, f"{at}.family", f"{move.family!r} is none of {', '.join(FAMILIES)}")
    need(move.flight in ("ground", "track", "ballistic"), f"{at}.flight", f"{move.flight!r} is no flight")
    need(not move.then or move.then in names, f"{at}.then", f"no move {move.then!r}")
    need(not move.context or move.context in CONTEXTS, f"{at}.context", f"{move.context!r} is no context")
    need(0 <= move.tell_tick <= move.ticks, f"{at}.tell_tick", f"{move.tell_tick} is past the end ({move.ticks})")
    need(not move.active_ticks or bool(move.strikes), f"{at}.active_ticks", "active, but no strike says with what")
    for n, strike in enumerate(move.strikes):
        where = f"{at}.strikes[{n}]"
        need(1 <= strike.first_tick <= strike.last_tick, f"{where}.first_tick", f"{strike.first_tick}..{strike.last_tick} is no span")
        need(strike.last_tick <= move.ticks, f"{where}.last_tick", f"{strike.last_tick} is past the end ({move.ticks})")
        need(strike.weight in WEIGHTS, f"{where}.weight", f"{strike.weight!r} is none of {', '.join(WEIGHTS)}")
        need(strike.effect in EFFECTS, f"{where}.effect", f"{strike.effect!r} is none of {', '.join(EFFECTS)}")
        need(0 <= strike.swell_px <= volumes.SWELL_CAP_PX, f"{where}.swell_px", f"{strike.swell_px} is over the cap of {volumes.SWELL_CAP_PX}")
        need(not strike.needs or strike.needs in BUTTONS, f"{where}.needs", f"{strike.needs!r} is no button")
        for bone in strike.bones:
            need(bone in volumes.BONES, f"{where}.bones", f"no bone {bone!r}")
    for n, cancel in enumerate(move.cancels):
        for family in cancel.families:
            need(family in FAMILIES, f"{at}.cancels[{n}]", f"{family!r} is no family")
        need(cancel.on in ("hit", "always"), f"{at}.cancels[{n}].on", f"{cancel.on!r} is neither 'hit' nor 'always'")
    for n, row in enumerate(move.inputs):
        need(row.button in BUTTON_INDEX, f"{at}.inputs[{n}].button", f"{row.button!r} is no button or chord")
        for aim in row.aims:
            need(aim in AIMS, f"{at}.inputs[{n}].aims", f"{aim!r} is none of {', '.join(AIMS)}")
        for context in row.contexts:
            need(context in CONTEXTS, f"{at}.inputs[{n}].contexts", f"{context!r} is none of {', '.join(CONTEXTS)}")
