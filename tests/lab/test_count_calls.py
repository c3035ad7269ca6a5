"""The counter counts, changes nothing, and finds that a tick makes as many calls for one world as for a thousand."""

from __future__ import annotations

import numpy as np
import pytest

from game.lab.bots import Masher
from game.lab.count_calls import CountedArray, Tally, count_calls, counted, makers_counted
from tests import arena

CROWD = "thug at 420 70, knife_man at 520 90, thug at 700 84, heavy at 820 100, knife_man at 200 60"
WARM_UP_TICKS = 240
TICKS = 60


def calls(do) -> dict[str, int]:
    """What is counted when `do` works with two columns of ten numbers."""
    tally = Tally()
    a, b = (counted(np.arange(10), tally) for _ in range(2))
    with makers_counted(tally):
        do(a, b)
    return dict(tally.calls)


def inplace(a, b) -> None:
    a += b
    a *= 2


def through_views(a, b) -> None:
    part = a[2:6]
    part += 1


@pytest.mark.parametrize(
    ("do", "expected"),
    [
        (lambda a, b: a + b * 2, {"add": 1, "multiply": 1}),
        (lambda a, b: (a > b) & (a != 0), {"greater": 1, "not_equal": 1, "bitwise_and": 1}),
        (inplace, {"add": 1, "multiply": 1}),
        (lambda a, b: np.maximum(a, 3, out=a), {"maximum": 1}),
        (lambda a, b: np.add.at(a, [1, 1], 1), {"add.at": 1}),
        (lambda a, b: a.take(b).any(), {"take": 1, "any": 1}),
        (lambda a, b: np.nonzero(a)[0] + 1, {"nonzero": 1, "add": 1}),
        (lambda a, b: np.where(a > 3, a, b), {"greater": 1, "where": 1}),
        (lambda a, b: np.count_nonzero(a), {"count_nonzero": 1}),
        (lambda a, b: a[np.array([1, 2])], {"array": 1, "read": 1}),
        (lambda a, b: a.__setitem__(slice(2), 0), {"write": 1}),
        (through_views, {"add": 1}),
        (lambda a, b: np.zeros(3) + np.arange(3), {"zeros": 1, "arange": 1, "add": 1}),
        (lambda a, b: np.asarray(a, np.uint32) ^ np.uint32(5), {"asarray": 1, "bitwise_xor": 1}),
    ],
)
def test_each_call_is_counted_once(do, expected: dict[str, int]) -> None:
    assert calls(do) == expected


def test_what_comes_of_counted_arrays_is_right_and_counted() -> None:
    tally = Tally()
    a = counted(np.arange(6).reshape(2, 3), tally)
    made = (a[:, 1:] * 2).take([0, 3])
    assert isinstance(made, CountedArray) and made.tolist() == [2, 10]
    assert tally.views == 1


def test_numpy_is_left_as_it_was() -> None:
    before = np.zeros
    with pytest.raises(ZeroDivisionError), makers_counted(Tally()):
        raise ZeroDivisionError
    assert np.zeros is before


def fought(seeds: list[int]):
    """A bout in the midst of a fight, and its masher."""
    bout = arena.bout(CROWD, seeds)
    bot = Masher(bout.book, seeds)
    for _ in range(WARM_UP_TICKS):
        bout.step(bot.pads(bout.world, bout.book))
    return bout, bot


def test_counting_changes_no_fight() -> None:
    bout, bot = fought([3, 4])
    before = bout.world.digest(1)
    reached = []

    def pads(twin):
        reached.append(twin.world)
        return bot.pads(bout.world, bout.book) * 0 + 5

    counts = count_calls(bout, pads, 50)
    assert bout.world.digest(1) == before, "the bout itself is left alone"
    for _ in range(50):
        bout.step(5)
    assert reached[-1].block.tobytes() == bout.world.block.tobytes()
    assert all(n > 50 for n in counts.per_tick)


def test_a_tick_makes_as_many_calls_for_1024_worlds_as_for_one() -> None:
    """All worlds fight the same fight, so that the same systems have work: what is left is loops over worlds."""
    per_tick = {}
    for worlds in (1, 1024):
        bout, bot = fought([9] * worlds)
        assert (bout.world.stage.struck + bout.world.stage.taken)[0, 0] > 0, "a fight without blows proves nothing"
        per_tick[worlds] = count_calls(bout, lambda twin, bot=bot: bot.pads(twin.world, twin.book), TICKS)
    one, many = per_tick[1], per_tick[1024]
    assert many.median == pytest.approx(one.median, rel=0.1)
    assert many.mean == pytest.approx(one.mean, rel=0.1), f"{one.by_name} {many.by_name}"


def test_worlds_that_fight_each_their_own_fight_make_no_more_calls_the_more_they_are() -> None:
    """With hundreds of different fights every system has work in every tick: twice the worlds are the same calls."""
    mean = {}
    for worlds in (512, 1024):
        bout, bot = fought(list(range(worlds)))
        mean[worlds] = count_calls(bout, lambda twin, bot=bot: bot.pads(twin.world, twin.book), 20).mean
    assert mean[1024] == pytest.approx(mean[512], rel=0.15)  # what is rare happens somewhere in more of the ticks
