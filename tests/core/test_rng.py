"""Random numbers from a counter: the same alone and in a batch, spread evenly, and every bit of the key counts."""

from __future__ import annotations

import numpy as np
import pytest

from game.core import rng

N = 1 << 14
# chi-square, 255 degrees of freedom: beyond this once in a million; the numbers are fixed, so it holds or it does not
CHI_SQUARE_255 = 372.0
KEYS = {
    "seed": lambda n: rng.draw(np.arange(n), 7, 3, 1),
    "frame": lambda n: rng.draw(7, np.arange(n), 3, 1),
    "row": lambda n: rng.draw(7, 3, np.arange(n), 1),
}


def test_a_draw_is_the_same_alone_and_in_a_batch() -> None:
    seeds, rows = np.array([3, 1 << 31, 0xFFFFFFFF]), np.arange(5)
    together = rng.draw(seeds[:, None], np.array([[9], [9], [9]]), rows, 4)
    assert together.dtype == np.uint32 and together.shape == (3, 5)
    for w, seed in enumerate(seeds):
        for row in rows:
            assert rng.draw(np.array([seed]), np.array([9]), np.array([row]), 4)[0] == together[w, row]


def test_the_numbers_are_pinned() -> None:
    """Replays live on these: another processor or numpy must draw the same."""
    assert rng.draw(np.array([1, 2, 3]), 0, 0, 0).tolist() == [3250259092, 714931685, 2969601539]


def test_streams_and_salts_never_meet() -> None:
    fight = rng.draw(5, np.arange(N), 0, 1, rng.FIGHT)
    for other in (rng.draw(5, np.arange(N), 0, 1, rng.DECOR), rng.draw(5, np.arange(N), 0, 2, rng.FIGHT)):
        assert (fight == other).sum() <= 1
        assert abs(np.corrcoef(fight, other)[0, 1]) < 0.03


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("shift", [0, 8, 16, 24])
def test_every_byte_is_uniform(key: str, shift: int) -> None:
    byte = (KEYS[key](N) >> np.uint32(shift)) & np.uint32(255)
    counts = np.bincount(byte.astype(np.int64), minlength=256)
    expected = N / 256
    assert ((counts - expected) ** 2 / expected).sum() < CHI_SQUARE_255


@pytest.mark.parametrize("key", ["seed", "frame", "row"])
def test_one_flipped_bit_of_a_key_flips_half_of_the_draw(key: str) -> None:
    base = {"seed": np.arange(512) * 7919, "frame": np.arange(512), "row": np.arange(512) % 16}
    before = rng.draw(base["seed"], base["frame"], base["row"], 1)
    for bit in range(16):
        changed = {**base, key: base[key] ^ (1 << bit)}
        after = rng.draw(changed["seed"], changed["frame"], changed["row"], 1)
        flipped = np.unpackbits((before ^ after).view(np.uint8).reshape(-1, 4), axis=1).mean(0)
        assert 0.4 < flipped.mean() < 0.6
        assert flipped.min() > 0.3 and flipped.max() < 0.7


@pytest.mark.parametrize("limit", [1, 2, 3, 10, 61, 65_536])
def test_below_stays_below_and_reaches_everything(limit: int) -> None:
    values = rng.below(np.arange(N), 1, 2, 3, limit)
    assert values.dtype == np.int32
    assert values.min() >= 0 and values.max() < limit
    if limit <= 61:
        counts = np.bincount(values, minlength=limit)
        assert counts.min() > 0.6 * N / limit and counts.max() < 1.4 * N / limit


def test_below_takes_a_limit_for_each() -> None:
    limits = np.array([1, 5, 100, 65_536])
    values = rng.below(np.arange(4), 0, 0, 0, limits)
    assert (values < limits).all() and values[0] == 0
