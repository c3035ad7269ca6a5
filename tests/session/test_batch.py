"""Many worlds at once report what each would report alone."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from game.core import rng
from game.session import batch
from game.sim.spec import PAD_BITS, Terms
from tests import arena

FEW = "thug at 420 84"
SEEDS = list(range(40, 52))
TICKS = 2000


class Fencer:
    """Walks up to the foe and presses at random; `dropped` is what it was told to keep."""

    dropped: list[int]

    def __init__(self, book, seeds: Sequence[int]) -> None:
        self.seeds = np.array(seeds, np.int64)
        Fencer.dropped = []

    def pads(self, world, book) -> np.ndarray:
        a, frame = world.actors, world.stage.frame[:, 0]
        press = rng.draw(self.seeds, frame // 5, 0, 3)
        gap = a.x[:, 1] - a.x[:, 0]
        walk = np.where(np.abs(gap) > 60 * 256, np.where(gap > 0, PAD_BITS["right"], PAD_BITS["left"]), 0)
        buttons = np.where(frame % 5 < 2, 1 << (press % 3).astype(np.int64), 0)
        return (walk | buttons).astype(np.int32)[:, None]

    def keep(self, worlds: np.ndarray) -> None:
        Fencer.dropped.append(len(self.seeds) - len(worlds))
        self.seeds = self.seeds[worlds]


def opened(seeds: Sequence[int]):
    return arena.bout(FEW, seeds)


@pytest.fixture(scope="module")
def together() -> batch.Result:
    return batch.run(opened, Fencer, SEEDS, TICKS)


def test_worlds_end_and_blows_were_struck(together: batch.Result) -> None:
    assert together.cleared.sum() > 0, "somebody wins"
    assert not (together.cleared & together.defeated).any()
    assert (together.struck > 0).all()
    ended = (together.cleared | together.defeated) > 0
    assert (together.ticks[ended] < TICKS).any()
    assert len(set(together.ticks.tolist())) > 3, "each world ends in a tick of its own"


def test_one_world_at_a_time_reports_the_same(together: batch.Result) -> None:
    for k, seed in enumerate(SEEDS[:6]):
        alone = batch.run(opened, Fencer, [seed], TICKS)
        for name in ("cleared", "defeated", "ticks", "struck", "taken", "digests"):
            assert getattr(alone, name)[0] == getattr(together, name)[k], (seed, name)


def test_blocks_change_nothing(together: batch.Result) -> None:
    parted = batch.run(opened, Fencer, SEEDS, TICKS, block=5)
    assert parted.digest == together.digest and parted.book_digest == together.book_digest
    assert np.array_equal(parted.ticks, together.ticks)


def test_ended_worlds_leave_the_block() -> None:
    batch.run(opened, Fencer, SEEDS, TICKS)
    assert sum(Fencer.dropped) > 0


def test_a_digest_is_that_of_the_tick_in_which_the_world_ended(together: batch.Result) -> None:
    k = int(np.flatnonzero(together.cleared)[0])
    bout, bot = opened([SEEDS[k]]), Fencer(None, [SEEDS[k]])
    ticks = 0
    while not bout.outcome:
        bout.step(bot.pads(bout.world, bout.book))
        ticks += 1
    assert (ticks, bout.world.digest()) == (together.ticks[k], together.digests[k])
    assert bout.outcome == "victory"


def test_ticks_that_are_over_end_a_world() -> None:
    result = batch.run(opened, Fencer, [1, 2], 30)
    assert result.ticks.tolist() == [30, 30]
    assert not result.cleared.any() and not result.defeated.any()
    assert result.digests[0] != result.digests[1]


def test_the_order_of_seeds_is_the_order_of_results(together: batch.Result) -> None:
    backwards = batch.run(opened, Fencer, SEEDS[::-1], TICKS)
    assert np.array_equal(backwards.digests, together.digests[::-1])
    assert backwards.digest != together.digest


@pytest.mark.parametrize(("seeds", "ticks"), [([], 10), ([1], 0)])
def test_a_batch_of_nothing_is_refused(seeds: list[int], ticks: int) -> None:
    with pytest.raises(ValueError, match="a batch needs"):
        batch.run(opened, Fencer, seeds, ticks)


def test_a_first_defeat_ends_a_world() -> None:
    class Still(Fencer):
        def pads(self, world, book) -> np.ndarray:
            return np.zeros((world.worlds, 1), np.int32)

    crowd = "thug at 350 84 hook, thug at 250 84 hook, knife_man at 380 90 lunge"
    result = batch.run(lambda seeds: arena.bout(crowd, seeds, Terms(difficulty="hard")), Still, [1, 2], 6000)
    assert result.defeated.all() and (result.taken > 0).all() and (result.ticks < 6000).all()
