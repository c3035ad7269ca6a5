"""Slowed bodies are shown on their way: no picture stands still between two ticks of theirs, and none leaps."""

from __future__ import annotations

from itertools import groupby, pairwise

from game.sim.spec import PAD_BITS, SUB
from game.view.strides import Strides
from tests import arena

FOCUS = PAD_BITS["focus"]
PICTURES = 6  # a tick
WATCHED_TICKS = 90


def shown_places(slowed: bool) -> list[float]:
    """x of a man who walks towards her, six pictures a tick, over some ticks."""
    bout = arena.bout("thug at 800 84", seed=3)
    world, strides, places = bout.world, Strides(), []
    for _ in range(40):
        bout.step(FOCUS * slowed)
    before = float(world.actors.x[0, 1]) / SUB
    for _ in range(WATCHED_TICKS):
        bout.step(FOCUS * slowed)
        strides.take(world, bout.book)
        now = float(world.actors.x[0, 1]) / SUB
        for picture in range(PICTURES):
            alpha = (picture + 1) / PICTURES
            place = strides.shown(1, int(world.actors.generation[0, 1]), int(world.stage.frame[0, 0]), alpha)
            places.append(place[0] if place else before + (now - before) * alpha)
        before = now
    return places


def test_slowed_steps_are_shown_evenly() -> None:
    places = shown_places(slowed=True)
    steps = [abs(b - a) for a, b in pairwise(places)]
    assert max(places) - min(places) > 5, "he walks"
    assert max(steps) <= 3 * (sum(steps) / len(steps)), "no picture leaps"
    runs = [(still, len(list(run))) for still, run in groupby(step == 0 for step in steps)]
    whole = [pictures for still, pictures in runs[1:-1] if still]  # the first and the last are cut off by the watching
    assert all(pictures >= 3 * PICTURES for pictures in whole), "where he stands, he stands for a step of his or more"


def test_nobody_is_slowed_without_adagio() -> None:
    bout = arena.bout("thug at 800 84", seed=3)
    strides = Strides()
    for _ in range(40):
        bout.step(0)
        strides.take(bout.world, bout.book)
        assert strides.shown(1, int(bout.world.actors.generation[0, 1]), 0, 0.5) is None
