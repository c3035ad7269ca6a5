"""The sessions with the game as it is: the studio, the demonstration bot, the command line's opener."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from game.bout import open_bout
from game.lab import bots
from game.session import batch
from game.session import replay as replays
from game.session.replay import Header
from game.session.synctest import synctest
from game.sim.spec import Terms


def opener(header: Header):
    return open_bout(header.level, header.seed, header.terms)


def demo(seeds: list[int], terms: Terms):
    """A bout in the studio and a hand that plays it."""
    bout = open_bout("studio", seeds, terms)
    bot = bots.make("demo", bout.book, seeds)
    return bout, lambda b: bot.pads(b.world, b.book)


def test_a_recorded_evening_plays_again_to_the_same_digest(tmp_path: Path) -> None:
    bout, hand = demo([7], Terms())
    made = replays.record(bout, hand, 1500)
    assert bout.world.stage.struck[0, 0] > 5
    path = tmp_path / "evening.replay"
    replays.write(made, path)
    played = replays.play(replays.read(path), opener)
    assert played.digest == made.header.digest == bout.world.digest() and played.seconds_checked == 25
    assert path.stat().st_size < 8_000, "minutes of play are kilobytes"


def test_the_studio_alone_and_in_a_batch() -> None:
    def opened(seeds):
        return open_bout("studio", seeds, Terms())

    def make(book, seeds):
        return bots.make("demo", book, seeds)

    together = batch.run(opened, make, range(6), 1500)
    assert (together.struck > 0).all()
    for seed in (0, 4):
        alone = batch.run(opened, make, [seed], 1500)
        assert alone.digests[0] == together.digests[seed] and alone.book_digest == together.book_digest


def test_the_studio_rolls_back() -> None:
    bout, hand = demo([1, 2, 3, 4], Terms(retries=True))
    report = synctest(bout, hand, 900, back=6, every=6)
    assert report.desync is None, str(report.desync)
    assert np.all(bout.world.stage.struck > 0)
