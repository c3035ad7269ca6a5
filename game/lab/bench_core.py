"""How long the searches of `core.overlap` take, in scenarios that mean the same tomorrow.

Every timing takes the clock as an argument (`time.perf_counter`), so that a test can run it with a clock of its own.
A result is the least of several medians: a median ignores a stray interruption, the least of them a busy minute.
"""

from __future__ import annotations

from collections.abc import Callable
from statistics import median

import numpy as np

from game.core.overlap import Bodies, Pairs, Strikes, pairs, pairs_in_worlds

Clock = Callable[[], float]

SEED = 1661  # the year of the first academy of dance
DEPTH_PX = 10
WORLDS, STRIKERS, ROWS = 1024, 8, 16
STRIKING_IN_EIGHT = 1  # of eight strikers in a busy fight, one has a blow in the air

CALLS = 8  # a sample times so many calls, so that the clock's own cost does not count
SAMPLES, MEDIANS = 30, 30


def contacts_64x256_us(perf_counter: Clock) -> float:
    """Microseconds for `pairs` of 64 strikes and 256 bodies over 3,840 px."""
    strikes, bodies = one_world(64, 256, 3840)
    return _least_median_us(lambda: pairs(strikes, bodies), perf_counter)


def contacts_500x2000_us(perf_counter: Clock) -> float:
    """Microseconds for `pairs` of 500 strikes and 2,000 bodies over 16,000 px."""
    strikes, bodies = one_world(500, 2000, 16_000)
    return _least_median_us(lambda: pairs(strikes, bodies), perf_counter)


def contacts_worlds_ns(perf_counter: Clock, striking_in_eight: int = STRIKING_IN_EIGHT) -> float:
    """Nanoseconds a world for 1,024 worlds of 8 strikers and 16 bodies over 3,840 px, compaction included."""
    active, strikers, bodies = many_worlds(striking_in_eight)
    return _least_median_us(lambda: contacts_of_active(active, strikers, bodies), perf_counter) * 1000 / WORLDS


def gains(perf_counter: Clock, rounds: int = 60) -> dict[str, float]:
    """How many times faster than plain broadcasting each scenario is: ratio of the medians of interleaved calls."""
    small, large = one_world(64, 256, 3840), one_world(500, 2000, 16_000)
    active, strikers, bodies = many_worlds(STRIKING_IN_EIGHT)
    duels = {
        "contacts_64x256": (lambda: plain_pairs(*small), lambda: pairs(*small)),
        "contacts_500x2000": (lambda: plain_pairs(*large), lambda: pairs(*large)),
        "contacts_worlds": (
            lambda: plain_in_worlds(active, strikers, bodies),
            lambda: contacts_of_active(active, strikers, bodies),
        ),
    }
    found = {}
    for name, (plain, ours) in duels.items():
        times = [(_time_us(plain, 1, perf_counter), _time_us(ours, 1, perf_counter)) for _ in range(rounds)]
        found[name] = median(t[0] for t in times) / median(t[1] for t in times)
    return found


def one_world(strikes: int, bodies: int, stage_px: int) -> tuple[Strikes, Bodies]:
    """Boxes of 24..47 x 40..79 px, up to 39 px above the floor, over `stage_px` and z 0..119."""
    draw = np.random.default_rng(SEED)
    return (
        Strikes.checked(**_boxes(draw, strikes, stage_px), depth=np.array(DEPTH_PX)),
        Bodies.checked(**_boxes(draw, bodies, stage_px)),
    )


def many_worlds(striking_in_eight: int) -> tuple[np.ndarray, Strikes, Bodies]:
    """Who strikes now (worlds, strikers) bool; strike columns (worlds * strikers,); bodies (worlds, rows)."""
    draw = np.random.default_rng(SEED)
    count = WORLDS * STRIKERS
    strikers = Strikes.checked(**_boxes(draw, count, 3840), depth=np.array(DEPTH_PX))
    bodies = Bodies.checked(**_boxes(draw, (WORLDS, ROWS), 3840))
    return draw.integers(0, 8, (WORLDS, STRIKERS)) < striking_in_eight, strikers, bodies


def contacts_of_active(active: np.ndarray, strikers: Strikes, bodies: Bodies) -> Pairs:
    """Gather the active strikers, as a tick does, and find whom they meet."""
    (at,) = active.ravel().nonzero()
    strikes = Strikes(*(column.take(at) for column in strikers[:-1]), strikers.depth)
    return pairs_in_worlds(at // active.shape[1], strikes, bodies)


def plain_pairs(strikes: Strikes, bodies: Bodies) -> Pairs:
    """The rule of `core.overlap` as broadcasting says it, for one world and one depth: the measure of the others."""
    x0, x1, y0, y1, z = (column[:, None] for column in strikes[:-1])
    meet = (x0 < bodies.x1) & (bodies.x0 < x1) & (y0 < bodies.y1) & (bodies.y0 < y1)
    return np.nonzero(meet & (abs(z - bodies.z) <= strikes.depth))


def plain_in_worlds(active: np.ndarray, strikers: Strikes, bodies: Bodies) -> tuple[np.ndarray, ...]:
    """As `plain_pairs`, every striker against all bodies of its world; world, striker and row of each pair."""
    x0, x1, y0, y1, z = (column.reshape(active.shape)[:, :, None] for column in strikers[:-1])
    bx0, bx1, by0, by1, bz = (column[:, None] for column in bodies)
    meet = (x0 < bx1) & (bx0 < x1) & (y0 < by1) & (by0 < y1) & (abs(z - bz) <= strikers.depth)
    return np.nonzero(meet & active[:, :, None])


def _boxes(draw: np.random.Generator, shape: int | tuple[int, int], stage_px: int) -> dict[str, np.ndarray]:
    x0, y0 = draw.integers(0, stage_px, shape), draw.integers(0, 40, shape)
    wide, tall = draw.integers(24, 48, shape), draw.integers(40, 80, shape)
    return {"x0": x0, "x1": x0 + wide, "y0": y0, "y1": y0 + tall, "z": draw.integers(0, 120, shape)}


def _least_median_us(call: Callable[[], object], perf_counter: Clock) -> float:
    call()
    return min(median(_time_us(call, CALLS, perf_counter) for _ in range(SAMPLES)) for _ in range(MEDIANS))


def _time_us(call: Callable[[], object], calls: int, perf_counter: Clock) -> float:
    began = perf_counter()
    for _ in range(calls):
        call()
    return (perf_counter() - began) * 1e6 / calls
