"""Poses of beasts and the words in which their moves are written: paws are places on the floor."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from game.sim.spec import Choreography, Key, Move

PAWS = ("foreR", "foreL", "hindR", "hindL")
Pose = Mapping[str, tuple[float, ...]]
#: a beast at rest; what its fields mean stands in sim/choreography/quadruped.py
AT_REST: Pose = {
    "root": (10, 0, 0), "x": (0,), "drop": (0,), "back": (0.375, 0.385, 0.008), "neck": (18, 0), "head": (-14, 0, 0.2),
    "tail": (20, 4), "foreR": (0.16, 0), "foreL": (0.12, 0), "hindR": (-0.13, 0), "hindL": (-0.19, 0),
}  # fmt: skip


def beast(base: Pose | None = None, x: float = 0.0, **fields: object) -> Pose:
    """The pose `base` with some fields changed, and the whole beast, paws and all, `x` H further on."""
    out = {name: tuple(map(float, values)) for name, values in {**AT_REST, **(base or {})}.items()}
    out |= {name: value if isinstance(value, tuple) else (value,) for name, value in fields.items()}
    for name in PAWS:
        out[name] = (out[name][0] + x, out[name][1])
    out["x"] = (out["x"][0] + x,)
    return out


def gait(
    name: str, ticks: int, stride: float, phases: Mapping[str, float], duty: float, lift: float,
    carried: Callable[[float], Pose], sounds: tuple[tuple[int, str], ...] = (), fast: bool = False,
) -> Move:  # fmt: skip
    """A loop of one stride, H long (below 0: backwards), each paw at its own phase 0..1 of it.

    `duty` is how much of the time a paw stands, `lift` how high it swings, `carried` what the body does at a phase.
    """
    keys = []
    for tick in range(ticks + 1):
        u = tick / ticks
        pose = beast(carried(u))
        for paw, phase in phases.items():
            home, done = pose[paw][0], (u + phase) % 1
            if done < duty:
                ahead, up = stride * duty * (0.5 - done / duty), 0.0
            else:
                swing = (done - duty) / (1 - duty)
                ahead = stride * duty * (swing * swing * (3 - 2 * swing) - 0.5)
                up = lift * np.sin(np.pi * swing)
            pose = pose | {paw: (home + ahead + stride * u, float(up))}
        keys.append(Key(tick, pose | {"x": (stride * u,)}, "lin", "F"))
    return Move(
        name=name, title=name.replace("_", " "), family="runs", startup_ticks=0, active_ticks=0, recovery_ticks=ticks,
        sounds=sounds,
        choreography=Choreography(
            standing="four", ticks=ticks, loop=True, keys=tuple(keys), options={"rush": ((0, ticks),)} if fast else {}
        ),
    )  # fmt: skip


def wave(u: float, cycles: float = 1.0, phase: float = 0.0) -> float:
    """-1..1, at phase 0..1 of a loop."""
    return float(np.sin(2 * np.pi * (u * cycles + phase)))
