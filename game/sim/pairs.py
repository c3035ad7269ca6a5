"""Bosses who come in pairs: who belongs to whom, and the other half of a pair whom a wave has forgotten."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from game.sim.spec import Encounter, Fighter, Level, Spawn, Wave


def family_of(fighter: Fighter) -> str:
    """What a fighter is at bottom: `thug/still` is a thug."""
    return root(fighter.name)


def root(name: str) -> str:
    """The part of a name that says what somebody is at bottom."""
    return name.partition("/")[0]


def table_of_pairs(fighters: Sequence[Fighter | None]) -> np.ndarray:
    """Which bosses share their acts, bool (fighters, fighters); index 0 is nobody."""
    there = np.zeros((len(fighters), len(fighters)), bool)
    for k, one in enumerate(fighters):
        for n, other in enumerate(fighters):
            if one and other and one.acts and other.acts and one.pair:
                there[k, n] = one.pair == family_of(other) and other.pair == family_of(one)
    return there


def in_pairs(level: Level, fighters: Sequence[Fighter]) -> Level:
    """The level with both of every pair in each wave that names one of them: the other comes from the other side."""
    other = {f.name: f.pair for f in fighters if f.acts}
    other = {name: pair for name, pair in other.items() if pair in other}
    if not any(other):
        return level
    encounters = tuple(
        replace(e, waves=tuple(replace(wave, spawns=_both(e, wave, other)) for wave in e.waves))
        for e in level.encounters
    )
    return level if encounters == level.encounters else replace(level, encounters=encounters)


def _both(encounter: Encounter, wave: Wave, other: dict[str, str]) -> tuple[Spawn, ...]:
    """The spawns of a wave, each half of a pair that stands alone followed by the other half."""
    left = [root(spawn.kind) for spawn in wave.spawns]
    spawns: list[Spawn] = []
    for spawn in wave.spawns:
        spawns.append(spawn)
        pair = other.get(spawn.kind, "")
        if pair in left:
            left.remove(pair)
        elif pair:
            across = encounter.left_px + encounter.right_px - spawn.x_px
            spawns.append(replace(spawn, kind=pair, x_px=across))
    return tuple(spawns)
