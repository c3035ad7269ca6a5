"""Difficulty: who comes at all, and that nothing of it is life."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.bout import open_bout
from game.lab.arena import plain_level
from game.sim import difficulty
from game.sim.book import in_order
from game.sim.difficulty import DIFFICULTIES, comes
from game.sim.spec import Encounter, Spawn, Terms, Wave

SPAWNS = tuple(
    Spawn(kind="thug", x_px=900 + 60 * n, z_px=80, enters="there", id=n + 1, from_difficulty=since)
    for n, since in enumerate(("easy", "normal", "hard", "easy"))
)
COMES = {"easy": 2, "normal": 3, "hard": 4}


def level(spawns=SPAWNS):
    wave = Wave(name="w", order=1, spawns=spawns)
    fight = Encounter(name="e", title="", trigger_x_px=0, left_px=520, right_px=1480, waves=(wave,))
    return replace(plain_level(), name="mixed", encounters=(fight,), digest=hash(spawns) & 0xFFFF)


@pytest.mark.parametrize("name", DIFFICULTIES)
def test_who_is_meant_for_harder_evenings_stays_away(name: str) -> None:
    bout = open_bout(level(), 0, Terms(difficulty=name))
    told = [fact for _ in range(20) for fact in bout.step(0) if fact.kind in ("entered", "wave_began")]
    a = bout.world.actors
    assert (
        int(((a.team[0] == 1) & (a.life[0] > 0)).sum())
        == COMES[name]
        == len(in_order(level().encounters[0].waves[0], name))
    )
    assert next(f for f in told if f.kind == "wave_began").c == COMES[name]


def test_a_wave_of_nobody_is_won() -> None:
    only_hard = tuple(replace(spawn, from_difficulty="hard") for spawn in SPAWNS)
    bout = open_bout(level(only_hard), 0, Terms(difficulty="easy"))
    for _ in range(40):
        bout.step(0)
    assert bout.outcome == "victory"


def test_difficulties_stand_in_order_and_compare() -> None:
    assert comes("easy", "easy") and comes("normal", "hard") and not comes("hard", "normal")
    tables = [value for value in vars(difficulty).values() if isinstance(value, dict) and "normal" in value]
    assert len(tables) >= 4
    for table in tables:
        assert tuple(table) == DIFFICULTIES
        values = [np.sum(table[name]) for name in DIFFICULTIES]
        assert values in (sorted(values), sorted(values, reverse=True)), "each step goes the same way"


def test_no_life_hangs_on_difficulty() -> None:
    books = [open_bout("studio", 0, Terms(difficulty=name)).book for name in DIFFICULTIES]
    for book in books[1:]:
        assert (book.life == books[0].life).all() and (book.strikes.damage == books[0].strikes.damage).all()
