"""Roll back and advance again: nothing outside the state decides a fight, and if it did the alarm would name it."""

from __future__ import annotations

import numpy as np
import pytest

from game.core import rng
from game.session.synctest import synctest
from game.sim.spec import PAD_BITS, Terms
from tests import arena

WORLDS = 64
TICKS = 313  # 64 worlds: 20,032 world-ticks; tools/soak.py runs 20,000 ticks in each
CROWD = "thug at 420 70, knife_man at 520 90, thug at 700 84, heavy at 820 100"
ALL_BITS = sum(PAD_BITS.values())


def masher(bout) -> np.ndarray:
    """Random pads, int32 (worlds, dancers)."""
    frame = int(bout.world.stage.frame[0, 0])
    seeds, dancers = np.array(bout.seeds)[:, None], np.arange(bout.terms.dancers)
    return ((rng.draw(seeds, frame // 6, dancers, 5) & rng.draw(seeds, frame // 4, dancers, 6)) & ALL_BITS).astype(
        np.int32
    )


def test_sixty_four_worlds_fight_the_same_again() -> None:
    bout = arena.bout(CROWD, range(WORLDS), Terms(retries=True))
    report = synctest(bout, masher, TICKS, back=4, every=2)
    assert report.desync is None, str(report.desync)
    assert report.worlds * report.ticks >= 20_000
    assert report.again > TICKS
    stage = bout.world.stage
    assert (stage.struck + stage.taken > 0).mean() > 0.9, "worlds without blows prove nothing"


def test_two_dancers_fight_the_same_again() -> None:
    report = synctest(arena.bout(CROWD, range(4), Terms(dancers=2)), masher, 120, back=8)
    assert report.desync is None, str(report.desync)
    assert report.again == 8 * 113


def planted(at: int, plant):
    """A plant that works from the `at`-th call on."""
    calls = []

    def wrapped(bout) -> None:
        calls.append(None)
        if len(calls) >= at:
            plant(bout, len(calls))

    return wrapped


def test_a_planted_desync_is_caught_and_named() -> None:
    def nudge(bout, calls: int) -> None:
        bout.world.actors.x[2, 0] += calls % 7  # a count that no state holds

    bout = arena.bout(CROWD, range(4))
    report = synctest(bout, masher, 200, back=5, plant=planted(60, nudge))
    assert report.desync is not None
    assert report.desync.world == 2
    assert report.ticks < 200, "it stops at the first difference"
    assert report.desync.columns[0].startswith("actors.x[0]: ") and " != " in report.desync.columns[0]
    assert str(report.desync).startswith(f"tick {report.desync.tick}, world 2: actors.x[0]: ")


@pytest.mark.parametrize("back", [1, 3, 8])
def test_the_first_tick_that_differs_is_named(back: int) -> None:
    memory = set()

    def once(bout, calls: int) -> None:
        frame = int(bout.world.stage.frame[0, 0])  # of the tick to come
        if frame == 51 and 51 not in memory:
            memory.add(51)
            bout.world.players.breath[1, 0] -= 1

    report = synctest(arena.bout(CROWD, range(3)), masher, 120, back=back, plant=planted(1, once))
    assert report.desync is not None
    assert (report.desync.tick, report.desync.world) == (50, 1)
    assert report.desync.columns[0].startswith("players.breath[0]: ")


def test_a_fact_told_only_the_first_time_is_a_desync() -> None:
    class Chatty:
        """A bout whose facts remember how often they were told."""

        def __init__(self) -> None:
            self.bout, self.told = arena.bout(CROWD, range(2)), 0
            self.world, self.seeds, self.terms = self.bout.world, self.bout.seeds, self.bout.terms

        def step(self, pads):
            facts = self.bout.step(pads)
            self.told += 1
            if self.told == 40:
                facts.tell("reeled", 1)
            return facts

    report = synctest(Chatty(), masher, 80, back=4)
    assert report.desync is not None and report.desync.columns[0].startswith("facts: ")


def test_only_some_differences_are_shown() -> None:
    def flood(bout, calls: int) -> None:
        bout.world.actors.x[0] += calls

    report = synctest(arena.bout(CROWD, range(2)), masher, 40, back=3, plant=planted(10, flood))
    assert report.desync is not None and report.desync.columns[-1].startswith("and ")


def test_a_test_that_rolls_back_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="roll back at least 1"):
        synctest(arena.bout(), masher, 5, back=0)
