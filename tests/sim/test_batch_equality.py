"""One world and a batch fight the same fight: nothing that happens in one world reaches into another."""

from __future__ import annotations

import numpy as np
import pytest

from game.core import rng
from game.session.synctest import differing
from game.sim.spec import BUTTONS, PAD_BITS, Terms
from tests import arena

SEEDS = tuple(range(100, 112))
TICKS = 700
CROWD = "thug at 420 60, thug at 640 100, knife_man at 760 84, heavy at 860 70"
ALL_BITS = sum(PAD_BITS.values())
BUTTON_BITS = sum(PAD_BITS[name] for name in BUTTONS)
EVERY_TICKS = 3


def mashed(seeds: np.ndarray, frame: int, dancers: int) -> np.ndarray:
    """Pad bits from the counter, int32 (worlds, dancers): directions, and in some seconds buttons.

    In the other seconds a world is quiet while its neighbours are not: what is pressed in one must not touch another.
    """
    row, seed = np.arange(dancers), seeds[:, None]
    buttons = rng.draw(seed, frame // 5, row, 77) & rng.draw(seed, frame // 7, row, 78) & np.uint32(BUTTON_BITS)
    ways = rng.draw(seed, frame // 23, row, 79) & np.uint32(ALL_BITS ^ BUTTON_BITS)
    busy = rng.draw(seed, frame // 60, row, 80) & np.uint32(1)
    return (buttons * busy | ways).astype(np.int32)


def digests(seeds: tuple[int, ...], dancers: int) -> tuple[list[list[int]], list[int]]:
    """(digests of each world every few ticks, blows struck in each world)."""
    bout = arena.bout(CROWD, seeds, Terms(dancers=dancers, retries=True))
    array = np.array(seeds, np.int64)
    out = []
    for frame in range(TICKS):
        bout.step(mashed(array, frame, dancers))
        if frame % EVERY_TICKS == 0:
            out.append([bout.world.digest(w) for w in range(len(seeds))])
    stage = bout.world.stage
    return [list(column) for column in zip(*out)], (stage.struck + stage.taken)[:, 0].tolist()


@pytest.mark.parametrize("dancers", [1, 2])
def test_a_world_alone_and_in_a_batch_are_equal(dancers: int) -> None:
    together, blows = digests(SEEDS, dancers)
    assert min(blows) > 0, "a fight without blows proves nothing"
    assert len({tuple(column) for column in together}) == len(SEEDS), "every seed has a fight of its own"
    for w, seed in enumerate(SEEDS[:3]):
        alone, _ = digests((seed,), dancers)
        if alone[0] != together[w]:
            first = next(k for k, (a, b) in enumerate(zip(alone[0], together[w])) if a != b)
            pytest.fail(f"seed {seed}: {first_difference(seed, w, first * EVERY_TICKS, dancers)}")


def first_difference(seed: int, w: int, near: int, dancers: int) -> str:
    """The first tick and columns in which a world alone differs from itself in the batch."""
    terms = Terms(dancers=dancers, retries=True)
    alone, together = arena.bout(CROWD, seed, terms), arena.bout(CROWD, SEEDS, terms)
    for frame in range(near + 1):
        alone.step(mashed(np.array([seed]), frame, dancers))
        together.step(mashed(np.array(SEEDS, np.int64), frame, dancers))
        found = differing(alone.world, together.world.keep(np.array([w])).block)
        if found:
            return f"tick {frame}: in the batch, alone: {'; '.join(found[1])}"
    return f"digests part by tick {near}, but no column does"


def test_dropping_worlds_changes_none_that_stay() -> None:
    whole, part = arena.bout(CROWD, SEEDS), arena.bout(CROWD, SEEDS)
    seeds = np.array(SEEDS, np.int64)
    kept = np.array([1, 4, 7])
    for frame in range(240):
        if frame == 100:
            part = type(part)(part.level, part.terms, tuple(SEEDS[k] for k in kept), part.book, part.world.keep(kept))
        whole.step(mashed(seeds, frame, 1))
        part.step(mashed(seeds if frame < 100 else seeds[kept], frame, 1))
    assert [part.world.digest(i) for i in range(3)] == [whole.world.digest(int(k)) for k in kept]
