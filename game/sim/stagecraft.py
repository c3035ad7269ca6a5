"""Tables of what bosses need: their acts, what they leave on the floor, whom they call; and who begs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from game.sim.check_rows import BookError
from game.sim.pairs import table_of_pairs
from game.sim.rules import SETS, TEAMS, TELLS
from game.sim.spec import EFFECTS, SUB, WEIGHTS, Fighter, HazardKind, Move, Strike
from game.sim.spec_floor import PLACES, SHAPES

ON_HIS_KNEES = 1  # life left to a boss whom the last blow has brought down


class Stagecraft:
    """By fighter and act: `act_kept`, `act_opens`, `act_aplomb`; by row of the timeline: `sets`, an index of `set_by`.

    `hazard_*` are indexed by kind of hazard, 0 = none; lengths in 1/256 px.  Raises BookError where rows name what is
    not there.
    """

    def __init__(
        self,
        fighters: Sequence[Fighter | None],
        moves: Sequence[Move | None],
        move_index: Mapping[tuple[str, str], int],
        move_fighter: Sequence[int],
        first: np.ndarray,
        flags: np.ndarray,
        hazards: Mapping[str, HazardKind],
    ) -> None:
        """Marks the rows that lay something, call somebody or wait for a beat in `flags`."""
        self._hazards(hazards)
        self._acts(fighters, len(moves), move_index)
        names = {f.name for f in fighters if f}
        self.sets = np.zeros(len(flags), np.int32)
        self.set_by: list[tuple[int, int]] = [(0, 0)]  # (move, tick)
        for i, move in enumerate(moves):
            if move is None or not (move.hazards or move.calls or move.beats):
                continue
            check_sets(fighters[move_fighter[i]].name, move, hazards, names)
            for tick in sorted({row.tick for row in (*move.hazards, *move.calls, *move.beats)}):
                self.set_by.append((i, tick))
                self.sets[first[i] + tick] = len(self.set_by) - 1
                flags[first[i] + tick] |= SETS
            for beat in move.beats:
                flags[first[i] + beat.tick] |= TELLS  # here a wind-up waits for its pulse

    def _hazards(self, hazards: Mapping[str, HazardKind]) -> None:
        self.hazards: list[HazardKind | None] = [None, *hazards.values()]
        self.hazard_index = {kind.name: i for i, kind in enumerate(self.hazards) if kind}
        for kind in hazards.values():
            if kind.waits not in ("pulse", "step"):
                raise BookError(f"{kind.name}.waits: {kind.waits!r} is neither 'pulse' nor 'step'")
            if kind.weight not in WEIGHTS or kind.effect not in EFFECTS or not set(kind.harms) <= set(TEAMS):
                raise BookError(f"{kind.name}: weight, effect or harms names what is not there")
            if kind.shape not in ("", *SHAPES):
                raise BookError(f"{kind.name}.shape: {kind.shape!r} is none of {', '.join(SHAPES)}")

        def column(get, dtype=np.int32) -> np.ndarray:
            return np.array([get(kind) if kind else 0 for kind in self.hazards], dtype)

        self.hazard_wide = column(lambda k: k.size_px[0] * SUB // 2)
        self.hazard_deep = column(lambda k: k.size_px[1] * SUB // 2)
        self.hazard_high = column(lambda k: k.high_px * SUB)
        self.hazard_steps = column(lambda k: k.waits == "step", bool)
        self.hazard_follows = column(lambda k: k.follows, bool)
        self.hazard_arms, self.hazard_snaps = column(lambda k: k.arms_ticks), column(lambda k: k.snaps_ticks)
        self.hazard_lasts, self.hazard_pulses = column(lambda k: k.lasts_ticks), column(lambda k: k.pulses)
        self.hazard_harms = column(lambda k: sum(1 << TEAMS.index(team) for team in k.harms))

    def _acts(self, fighters: Sequence[Fighter | None], moves: int, move_index) -> None:
        most = max([1, *(len(f.acts) for f in fighters if f)])
        self.bosses = [f.name for f in fighters if f and f.acts]  # a bit each in the ledger, in this order
        self.boss_bit = np.array([1 << self.bosses.index(f.name) if f and f.acts else 0 for f in fighters], np.int32)
        self.act_count = np.array([len(f.acts) if f else 0 for f in fighters], np.int32)
        self.composure = np.array([f.composure if f else 0 for f in fighters], np.int32)
        self.some_composed = bool(self.composure.any())
        self.act_kept, self.act_aplomb = np.zeros((2, len(fighters), most), np.int32)
        self.act_opens = np.zeros((len(fighters), most), np.int64)
        self.act_alone = np.zeros((len(fighters), most + 1), bool)  # begins when the other of a pair has knelt
        self.pairs = table_of_pairs(fighters)
        self.some_pairs = bool(self.pairs.any())
        self.opens_act = np.zeros(moves, bool)
        self.can_beg = np.array([bool(f and not f.acts and (f.name, "beg") in move_index) for f in fighters], bool)
        for kind, fighter in enumerate(fighters):
            if fighter is None:
                continue
            self.act_aplomb[kind] = fighter.aplomb
            percents = [act.below_percent for act in fighter.acts]
            if percents != sorted(percents, reverse=True) or percents[:1] not in ([], [100]):
                raise BookError(f"{fighter.name}.acts: below_percent is 100 for the first and falls from act to act")
            for n, act in enumerate(fighter.acts):
                if act.opens_with and (fighter.name, act.opens_with) not in move_index:
                    raise BookError(f"{fighter.name}.acts[{n}].opens_with: no move {act.opens_with!r}")
                if act.when not in ("", "alone") or (act.when and not (fighter.pair and n)):
                    raise BookError(f"{fighter.name}.acts[{n}].when: {act.when!r} is no later act of one of a pair")
                self.act_alone[kind, n] = bool(act.when) and bool(self.pairs[kind].any())
                self.act_opens[kind, n] = move_index[fighter.name, act.opens_with] if act.opens_with else 0
                self.act_aplomb[kind, n:] = act.aplomb if act.aplomb >= 0 else self.act_aplomb[kind, n]
                below = fighter.acts[n + 1].below_percent if n + 1 < len(fighter.acts) else 0
                self.act_kept[kind, n] = max(fighter.life * below // 100, ON_HIS_KNEES)
        self.opens_act[self.act_opens[self.act_opens > 0]] = True


def strikes_of_hazards(hazards: Mapping[str, HazardKind]) -> list[Strike]:
    """What each kind does to a body in it; bones it has none."""
    return [
        Strike(
            first_tick=0, last_tick=0, bones=(), damage=kind.damage, weight=kind.weight, effect=kind.effect,
            stun_ticks=kind.stun_ticks, pool=kind.pool, push_px=kind.push_px, depth_px=0, lift_px=6,
        )
        for kind in hazards.values()
    ]  # fmt: skip


def check_sets(who: str, move: Move, hazards: Mapping[str, HazardKind], names: set[str]) -> None:
    """Refuse marks and calls that name what is not there; raises BookError."""
    for n, mark in enumerate(move.hazards):
        if mark.kind not in hazards:
            raise BookError(
                f"{who}.{move.name}.hazards[{n}].kind: no hazard {mark.kind!r} (known: {', '.join(hazards)})"
            )
        if mark.at not in PLACES:
            raise BookError(f"{who}.{move.name}.hazards[{n}].at: {mark.at!r} is none of {', '.join(PLACES)}")
    for n, call in enumerate(move.calls):
        if call.fighter not in names:
            raise BookError(f"{who}.{move.name}.calls[{n}].fighter: nobody is called {call.fighter!r}")
    for n, beat in enumerate(move.beats):
        if not beat.tick < beat.falls_tick <= move.ticks:
            raise BookError(f"{who}.{move.name}.beats[{n}]: {beat.falls_tick} is no later tick of its {move.ticks}")
    for row in (*move.hazards, *move.calls, *move.beats):
        if not 0 < row.tick <= move.ticks:
            raise BookError(
                f"{who}.{move.name}: tick {row.tick} of a mark, call or beat is not one of its {move.ticks}"
            )
