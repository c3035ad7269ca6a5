"""Lays the ticks of all moves end to end: the tables that are indexed by a row of the timeline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from game.core.fixed import rounded
from game.sim import volumes
from game.sim.choreography import Track
from game.sim.rules import (
    ATTACK,
    BALLISTIC,
    BLOCKS,
    BOWLS,
    CHARGES,
    CRASHES,
    DEFAULT_CONTEXT,
    DOWN,
    FALLS,
    FAMILY_BIT,
    FLINCHES,
    FREE,
    GLIDES,
    GUARDS,
    PACED,
    PARRIES,
    PARTNERED,
    PICKS,
    REACTIONS,
    REACTS,
    RENEWS,
    RUNS,
    SHOOTS,
    SOUNDS,
    SPENT,
    STARTUP,
    STILL,
    STRIKES,
    STRUCK,
    TELLS,
    TRACKED,
    TUMBLES,
    TURNS,
    UNTOUCHABLE,
    WAITS,
    WALKS,
    WALKS_BACK,
)  # fmt: skip
from game.sim.spec import CONTEXTS, SUB, Fighter, Move, Shot


def answer(fighter: Fighter, rule: str) -> str:
    """Name of the move with which a fighter answers a rule of `REACTIONS`."""
    names = {m.name for m in fighter.moves}
    return next(n for n in (fighter.reactions.get(rule, ""), *REACTIONS[rule], fighter.stance) if n in names)


PELVIS_PX, FLYING_PELVIS_PX = 5.75, 8.5  # a tick: what an eye takes for a step rather than a jump
SPRINGING = ("jumps", "leaps", "reactions", "rising")  # families that fly: their steps on the floor are as quick
LEAST_SLACK = SUB // 4
PICK_UP_TICK = 10  # of a move that is asked for beside a weapon: the hand closes on it
ENDINGS = {n for rule in REACTIONS if rule == "die" or rule.startswith("finished") for n in REACTIONS[rule]}
FLINCHING = {n for rule in ("hurt_high", "hurt_low", "hurt_behind", "stagger", "reel") for n in REACTIONS[rule]}


GAITS = ((WALKS, "walk"), (WALKS_BACK, "walk_back"), (RUNS, "run"), (SPENT, "spent"), (GLIDES, "glide"))


class Timeline:
    """Per-row tables of shape (rows, ...); lengths in 1/256 px, facing right."""

    def __init__(
        self,
        moves: Sequence[Move | None],
        fighter_of: Sequence[Fighter | None],
        move_index: Mapping[tuple[str, str], int],
        tracks: Mapping[str, Mapping[str, Track]],
    ) -> None:
        """`moves[i]` is danced by `fighter_of[i]`; index 0 is nobody."""
        self.move_index = move_index
        count = len(moves)
        self.first, self.last, self.enter = (np.zeros(count, np.int64) for _ in range(3))
        rows = 1
        for i, move in enumerate(moves):
            if move is None:
                continue
            chor = move.choreography
            length = chor.ticks if chor.loop else move.ticks + 1  # a loop's last tick is its first
            self.first[i], self.last[i] = rows, rows + length - 1
            self.enter[i] = rows if chor.loop else rows + 1
            rows += length
        self.rows = rows
        zeros = lambda dtype=np.int32: np.zeros(rows, dtype)  # noqa: E731
        self.move_of, self.next = zeros(np.int64), zeros(np.int64)
        self.tick_of, self.flags, self.family, self.context = zeros(), zeros(), zeros(), zeros()
        self.cancel, self.cancel_on_hit, self.left = zeros(), zeros(), zeros()
        self.dx, self.dy, self.pelvis, self.drift = zeros(), zeros(), zeros(), zeros()
        self.glide, self.glide_depth, self.gait, self.slack = zeros(), zeros(), zeros(), zeros()
        self.strike, self.sound, self.yaw = zeros(np.int64), zeros(), zeros()
        self.hurt = np.zeros((rows, volumes.HURT_PARTS, 4), np.int32)
        self.hull = np.zeros((rows, 4), np.int32)
        self.boxes = np.zeros((rows, volumes.STRIKE_BOXES, 4), np.int32)
        self.reach = np.zeros((rows, 4), np.int32)
        self.sounds: list[str] = [""]
        self.strike_rows: list[tuple[int, int]] = [(0, 0)]  # (move, index in its strikes)
        self.sends = zeros(np.int64)  # what leaves the hand in this tick: an index of `shots_sent`; 0 = nothing
        self.shots_sent: list[Shot | None] = [None]
        joints = next(iter(next(iter(tracks.values())).values())).joints.shape[1]
        self.joints = np.zeros((rows, joints, 3), np.int16)
        for i, (move, fighter) in enumerate(zip(moves, fighter_of, strict=True)):
            if move is not None and fighter is not None:
                self._lay(i, move, fighter, tracks[fighter.name][move.name])

        leads = (self.context != self.context.take(self.next)) & ((self.flags & (WAITS | FALLS)) == 0)
        self.opens = (self.cancel != 0) & ~leads  # a press here holds in the next
        self.opens_on_hit = (self.cancel_on_hit != 0) & ~leads
        self.seen = {
            name: volumes.both_ways(getattr(self, name)) for name in ("hull", "reach", "boxes", "hurt")
        }  # indexed by row * 2 + (1 where it faces left)

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
        if context == "air" and not move.context and move.flight == "track":  # on the floor she is on the floor
            self.context[span][~track.air[pose]] = CONTEXTS.index("ground")
        self.left[span] = np.maximum(last - np.arange(first, last + 1), 0)
        self.drift[first : first + move.startup_ticks + 1] = move.drift_px * SUB
        self.glide[span] = move.steer_px * SUB
        self.glide_depth[span] = move.steer_depth_px * SUB
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
        for shot in move.shots:
            self.shots_sent.append(shot)
            self.sends[first + shot.tick] = len(self.shots_sent) - 1
            self.flags[first + shot.tick] |= SHOOTS
            self.flags[first + shot.tick] &= ~SOUNDS  # heard when something does leave the hand
        if move.reloads:
            self.flags[first + move.reloads] |= PICKS
        if any(row.when == "weapon_near" for row in move.inputs):
            self.flags[first + min(PICK_UP_TICK, last - first)] |= PICKS
        self._slack(move, span)
        self._cancels(move, first, last)
        self._volumes(i, move, fighter, track, pose)

    def _slack(self, move: Move, span: slice) -> None:
        """How far each tick may still move the pelvis up or down, when a cut has left it too high or too low."""
        own = np.diff(self.pelvis[span], prepend=self.pelvis[span.start]) + self.dy[span]
        steps = (self.dy[span] == 0) & (move.flight == "ground" or move.family not in SPRINGING)
        limit = np.where(steps, PELVIS_PX, FLYING_PELVIS_PX) * SUB
        reach = np.sqrt(np.maximum(limit**2 - self.dx[span].astype(np.float64) ** 2, 0))
        self.slack[span] = np.maximum(rounded(reach) - np.abs(own), LEAST_SLACK)

    def _cancels(self, move: Move, first: int, last: int) -> None:
        """Masks of the families that may cut each row, always or once the move has landed."""
        for cancel in move.cancels:
            mask = 0
            for family in cancel.families:
                mask |= FAMILY_BIT[family]
            open_rows = slice(first + cancel.first_tick, min(first + cancel.last_tick, last) + 1)
            (self.cancel if cancel.on == "always" else self.cancel_on_hit)[open_rows] |= mask

    def _volumes(self, i: int, move: Move, fighter: Fighter, track: Track, pose: np.ndarray) -> None:
        """Where the move strikes and where its dancer is hurt."""
        first, last = int(self.first[i]), int(self.last[i])
        span = slice(first, last + 1)
        height = fighter.build.height
        self.hurt[span] = volumes.hurt_boxes(track, pose, height, move)
        self.hull[span] = volumes.union(self.hurt[span])
        for n, strike in enumerate(move.strikes):
            self.strike_rows.append((i, n))
            ticks = np.arange(strike.first_tick, min(strike.last_tick, last - first) + 1)
            rows, since = first + ticks, ticks - strike.first_tick
            boxes = volumes.strike_boxes(track, ticks, strike, height)
            self.strike[rows] = len(self.strike_rows) - 1
            renews = (since == 0) | ((since % strike.every_ticks == 0) if strike.every_ticks else False)
            self.flags[rows] |= STRIKES | (BOWLS if strike.bowls else 0) | np.where(renews, RENEWS, 0).astype(np.int32)
            self.boxes[rows], self.reach[rows] = boxes, volumes.union(boxes)

    def _step(self, move: Move, fighter: Fighter, span: slice) -> None:
        """Stance and gaits: anything may cut them, and the wished direction carries their stride."""
        self.cancel[span] = -1
        self.gait[span] = STILL
        for gait, rule in GAITS:
            if answer(fighter, rule) == move.name != fighter.stance:
                self.gait[span] = gait
                break
        if self.gait[span.start] not in (STILL, SPENT):
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
        if move.name in ENDINGS:
            return last
        if move.then:
            return int(self.enter[self.move_index[fighter.name, move.then]])
        return int(self.first[self.move_index[fighter.name, fighter.stance]])

    def _row_flags(self, move: Move, fighter: Fighter, track: Track, ticks: np.ndarray, pose: np.ndarray) -> np.ndarray:
        """Flags of all rows of a move, int32 (ticks,)."""
        name = move.name
        walks = {n for _, rule in GAITS for n in REACTIONS[rule]}
        flags = np.zeros(len(ticks), np.int32)
        whole = {
            FREE: name == fighter.stance or name in walks,
            REACTS: move.family == "reactions",
            FLINCHES: move.family == "reactions" and name in FLINCHING,
            DOWN: any(name in REACTIONS[rule] for rule in ("lying", "knocked_down", "slammed")),
            ATTACK: move.family == "attacks",
            PACED: move.paced,
            BALLISTIC: move.flight == "ballistic",
            GUARDS: move.family == "guard",
            CHARGES: bool(move.held[0] or move.released[0]),
            PARTNERED: move.partner is not None,
            STRUCK: move.context == "struck",
            TUMBLES: move.family == "reactions" and name in REACTIONS["tumble"],
        }
        for flag, holds in whole.items():
            if holds:
                flags |= flag
        if move.flight == "track":
            flags |= np.where(track.air[pose], TRACKED, 0).astype(np.int32)
        between = lambda lo, hi: (ticks >= lo) & (ticks <= hi) & (hi > 0)  # noqa: E731
        flags |= np.where(between(*move.untouchable), UNTOUCHABLE, 0).astype(np.int32)
        flags |= np.where(between(*move.parries), PARRIES, 0).astype(np.int32)
        flags |= np.where(between(*move.crashes), CRASHES, 0).astype(np.int32)
        on_guard = np.maximum(ticks, int(move.choreography.loop))  # a loop's first tick is its last as well
        on_guard = (on_guard >= move.blocks_from_tick) & (on_guard <= (move.blocks_to_tick or len(ticks)))
        flags |= np.where(on_guard & (move.blocks_from_tick > 0), BLOCKS, 0).astype(np.int32)
        flags |= np.where((ticks < move.startup_ticks) & (move.active_ticks > 0), STARTUP, 0).astype(np.int32)
        flags |= np.where((ticks == move.tell_tick) & (move.tell_tick > 0), TELLS, 0).astype(np.int32)
        if flags[0] & TUMBLES:
            flags |= UNTOUCHABLE
        if move.turns:
            flags[-1] |= TURNS
        if move.family == "reactions":
            flags[-1] |= FALLS if move.flight != "ground" else WAITS
        return flags
