"""Tables of what stands about, is carried and flies: props, weapons, shots.  Lengths in 1/256 px."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from game.core.skeleton import JOINT
from game.sim.spec import SUB, WEAPON_CLASSES, Fighter, Level, PropKind, Shot, ShotKind, Strike


@dataclass(frozen=True)
class Stops:
    """What of a level's own props stops a shot; all int32 (things,), px/256, `row` is that of the table of props."""

    row: np.ndarray
    x: np.ndarray
    half: np.ndarray  # of its width
    z: np.ndarray
    depth: np.ndarray
    high: np.ndarray

    @classmethod
    def of(cls, level: Level, kinds: Mapping[str, PropKind]) -> Stops:
        """Whatever keeps bodies out or can be broken."""
        rows = []
        for row, prop in enumerate(level.props):
            kind = kinds[prop.kind]
            if kind.blocks or kind.life:
                wide, high, deep = (size * SUB for size in kind.size_px)
                rows.append((row, prop.x_px * SUB, wide // 2, prop.z_px * SUB, deep, high))
        return cls(*np.array(rows, np.int32).reshape(-1, 6).T)


class Arsenal:
    """Tables by kind of prop (`prop_*`), by kind of shot (`shot_*`), by what moves send (`sent_*`), by fighter."""

    def __init__(
        self,
        props: Mapping[str, PropKind],
        shots: Mapping[str, ShotKind],
        fighters: Sequence[Fighter],
        sent: Sequence[Shot | None],
        level: Level,
    ) -> None:
        self._props(props, fighters)
        self._shots(shots, sent)
        self.stops = Stops.of(level, props)

    def _props(self, props: Mapping[str, PropKind], fighters: Sequence[Fighter]) -> None:
        self.props: list[PropKind | None] = [None, *props.values()]
        self.prop_index = {p.name: i for i, p in enumerate(self.props) if p}

        def column(get, dtype=np.int32, nothing=0) -> np.ndarray:
            return np.array([get(p) if p else nothing for p in self.props], dtype)

        self.prop_life, self.prop_uses = column(lambda p: p.life), column(lambda p: p.uses)
        self.prop_class = column(lambda p: weapon_class(p.weapon), np.int64)
        self.prop_percent = column(lambda p: p.damage_percent, nothing=100)
        self.prop_size = column(lambda p: p.size_px, nothing=(0, 0, 0)) * SUB
        self.prop_spent = column(lambda p: self.prop_index.get(p.spent, 0), np.int64)
        self.prop_leaves = column(lambda p: self.prop_index.get(p.leaves, 0), np.int64)
        self.drops = np.array([0, *(self.prop_index.get(f.drops, 0) for f in fighters)], np.int64)
        self.carries = np.array([0, *(self.prop_index.get(f.carries, 0) for f in fighters)], np.int64)

    def _shots(self, shots: Mapping[str, ShotKind], sent: Sequence[Shot | None]) -> None:
        """Kinds of what flies, and which one each of `sent` is (-1: what is in the hand)."""
        self.shots: list[ShotKind | None] = [None, *shots.values()]
        self.shot_index = {kind.name: i for i, kind in enumerate(self.shots) if kind}

        def column(get, dtype=np.int32) -> np.ndarray:
            return np.array([get(kind) if kind else 0 for kind in self.shots], dtype)

        self.shot_speed = column(lambda k: round(k.speed_px * SUB))
        self.shot_fall = column(lambda k: round(k.fall_px * SUB))
        self.shot_turns = column(lambda k: k.turns_ticks)
        self.shot_wide, self.shot_high = (column(lambda k, n=n: k.size_px[n] * SUB) for n in range(2))
        self.shot_depth = column(lambda k: k.depth_px * SUB)
        self.shot_returns, self.shot_blockable = column(lambda k: k.returns, bool), column(lambda k: k.blockable, bool)
        self.prop_thrown = np.array([self.shot_index.get(p.thrown, 0) if p else 0 for p in self.props], np.int64)
        kinds = [0 if s is None else -1 if s.kind == "weapon" else self.shot_index[s.kind] for s in sent]
        self.sent_kind = np.array(kinds, np.int64)
        self.sent_joint = np.array([JOINT[s.joint] if s else 0 for s in sent], np.int64)
        self.sent_up = np.array([round(s.up_px * SUB) if s else 0 for s in sent], np.int32)


def strikes_of_shots(
    first: int, shots: Mapping[str, ShotKind], props: Mapping[str, PropKind]
) -> tuple[list[Strike], np.ndarray, np.ndarray]:
    """A strike for each kind of shot, then one for each weapon that is thrown, numbered from `first`.

    Returns them, and their numbers by kind of shot and by kind of prop, int64.
    """
    thrown = [p for p in props.values() if p.thrown]
    strikes = [flight(kind, 100) for kind in shots.values()]
    strikes += [flight(shots[prop.thrown], prop.damage_percent) for prop in thrown]
    own = {prop.name: first + len(shots) + n for n, prop in enumerate(thrown)}
    by_shot = np.array([0, *range(first, first + len(shots))], np.int64)
    return strikes, by_shot, np.array([0, *(own.get(name, 0) for name in props)], np.int64)


def flight(kind: ShotKind, percent: int) -> Strike:
    """What something in flight does where it meets a body; bones it has none."""
    return Strike(
        first_tick=0, last_tick=0, bones=(), damage=kind.damage * percent // 100, weight=kind.weight,
        effect=kind.effect, stun_ticks=kind.stun_ticks, pool=kind.pool, push_px=kind.push_px, depth_px=kind.depth_px,
    )  # fmt: skip


def weapon_class(name: str) -> int:
    """Index of a class of weapons, 0 for none."""
    return WEAPON_CLASSES.index(name) + 1 if name else 0
