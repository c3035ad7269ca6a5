"""Guests who are somebody: the Director comes only where a level names her, and her cane falls on every pulse."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from game.bout import Bout, open_bout
from game.content.cast import FIGHTERS, needed
from game.lab.arena import plain_level
from game.sim.spec import Rect

ROOM = Rect(kind="Bystanders", x=500, y=40, w=60, h=40, values={"count": 1, "who": "director"})


def school(seeds=0, room: Rect = ROOM) -> Bout:
    return open_bout(replace(plain_level(), places=(room,)), seeds)


def director(bout: Bout) -> int:
    kind = bout.book.fighter_index["director"]
    return int(np.flatnonzero(bout.world.actors.kind[0] == kind)[0])


def test_she_comes_where_she_is_named_and_nowhere_else() -> None:
    level = plain_level()
    crowd = replace(ROOM, values={"count": 4})
    assert "director" in {f.name for f in needed(replace(level, places=(ROOM,)))}
    assert "director" not in {f.name for f in needed(replace(level, places=(crowd,)))}
    assert director(school()) > 0
    kinds = school(room=crowd).world.actors.kind
    assert (kinds > 0).sum() == 5, "a dancer and a crowd of four"


def test_her_cane_falls_on_every_pulse_and_between_two_it_is_lifted() -> None:
    bout = school()
    row, book = director(bout), bout.book
    heard, high = [], 0
    for _ in range(400):
        frame = int(bout.world.stage.frame[0, 0])
        facts = bout.step(0)
        heard += [frame for f in facts if f.kind == "cue" and f.source == row and book.sounds[f.a] == "tap"]
        high = max(high, int(book.tick_of[bout.world.actors.row[0, row]]))
    pulses = [frame for frame in range(400) if book.is_pulse(frame)]
    assert len(heard) >= 3 and set(heard) <= set(pulses)
    assert len(set(heard)) == len(heard)
    assert max(b - a for a, b in pairwise(heard)) < 200 and high > 30


def test_many_worlds_hear_the_same_cane() -> None:
    alone, many = school(seeds=3), school(seeds=(1, 3))
    for _ in range(300):
        alone.step(0)
        many.step(0)
    assert alone.world.digest() == many.world.digest(1)


@pytest.mark.parametrize("move", ["point", "nod", "recoil"])
def test_what_she_says_ends_where_it_began(move: str) -> None:
    row = next(m for m in FIGHTERS["director"].moves if m.name == move)
    first, last = row.choreography.keys[0], row.choreography.keys[-1]
    assert first.pose == last.pose
