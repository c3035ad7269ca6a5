"""Every foe and boss, in companies of four: a world alone, in a batch and danced again is the same to the bit."""

from __future__ import annotations

import numpy as np
import pytest

from game.bout import Bout
from game.lab import duels
from game.session.synctest import synctest
from game.sim.spec import Terms
from tests.sim.test_batch_equality import mashed

SEEDS = np.array([3, 4, 5])
TICKS, WEARS_EVERY, WEARS_TO_PERCENT = 320, 40, 75
COMPANIES = [tuple(duels.opponents()[n::6]) for n in range(6)]


def wear(bout: Bout) -> None:
    """Take a part of everybody's life, so that bosses come through their acts and men beg."""
    a = bout.world.actors
    foes = (a.team == 1) & (a.life > 0)
    a.life[foes] = np.maximum(a.life[foes] * WEARS_TO_PERCENT // 100, np.maximum(a.kept[foes], 1))
    a.life[:, 0] = 100


def test_nobody_is_left_out() -> None:
    assert sorted(name for company in COMPANIES for name in company) == sorted(duels.opponents())


@pytest.mark.parametrize("company", COMPANIES, ids="+".join)
def test_alone_in_a_batch_and_again_they_fight_the_same_fight(company: tuple[str, ...]) -> None:
    terms = Terms(retries=True)
    many, alone = duels.open_duel(company, SEEDS.tolist(), terms), duels.open_duel(company, [4], terms)
    began = set()
    for frame in range(TICKS):
        pads = mashed(SEEDS, frame, 1)
        if frame % WEARS_EVERY == 0:
            wear(many)
            wear(alone)
        began |= {int(kind) for kind in many.world.actors.kind[0]}
        many.step(pads)
        alone.step(pads[1:2])
        if frame % 8 == 0:
            assert alone.world.digest() == many.world.digest(1), frame
    stage = many.world.stage
    assert stage.struck.sum() > 0, "a fight without blows proves nothing"
    assert {many.book.fighter_index[name] for name in company} <= began
    report = synctest(many, lambda b: mashed(SEEDS, int(b.world.stage.frame[0, 0]), 1), 96)
    assert not report.desync, str(report.desync)
