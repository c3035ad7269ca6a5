"""The waiter, the twins and the masked dancer: what each of them asks of the eye is really there to be seen."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from game.content.cast import FIGHTERS
from game.core.skeleton import JOINT
from game.sim.choreography import Motion, solve
from game.sim.spec import BODY_PX, Move

STEPS = ("tendu", "developpe", "grand_battement", "pirouette", "glissade", "port_de_bras", "reverence")
TRICKS = ("cartwheel_kick", "handspring_kick", "flying_scissors", "backflip")


def row(fighter: str, name: str) -> Move:
    return next(move for move in FIGHTERS[fighter].moves if move.name == name)


@cache
def danced(fighter: str, name: str) -> Motion:
    return solve(row(fighter, name), FIGHTERS[fighter])


def joint(fighter: str, name: str, which: str) -> np.ndarray:
    """(ticks, 3) of a joint, px above the floor and from the pelvis' start."""
    return danced(fighter, name).joints[:, JOINT[which]] * BODY_PX * FIGHTERS[fighter].build.height


@pytest.mark.parametrize("name", ["guard", "walk"])
def test_the_tray_is_carried_level_above_his_head(name: str) -> None:
    grip, tip = joint("waiter", name, "grip"), joint("waiter", name, "tip")
    assert (grip[:, 1] > joint("waiter", name, "skull")[:, 1]).all()
    assert np.abs(tip[:, 1] - grip[:, 1]).max() < 1
    assert np.ptp(grip[:, 1]) < 8


def test_the_tray_is_lowered_before_the_hidden_pistol_and_hides_it() -> None:
    move = row("waiter", "hidden_pistol")
    grip, hand = joint("waiter", move.name, "grip"), joint("waiter", move.name, "haL")
    told = slice(move.tell_tick, move.shots[0].tick + 1)
    assert (grip[told, 1] < joint("waiter", move.name, "c7")[told, 1] - 20).all()
    assert (hand[told, 1] < grip[told, 1]).all()


def test_one_twin_stands_on_his_hands_and_the_other_never_stands_up() -> None:
    assert (joint("acrobat_a", "guard", "skull")[:, 1] < joint("acrobat_a", "guard", "pelvis")[:, 1]).all()
    assert joint("acrobat_a", "guard", "toeR")[:, 1].min() > joint("acrobat_a", "guard", "pelvis")[:, 1].max()
    assert joint("acrobat_b", "guard", "crown")[:, 1].max() < 0.85 * joint("rooney", "garde", "crown")[:, 1].min()


@pytest.mark.parametrize("trick", TRICKS)
def test_the_twins_share_their_tricks_and_no_stance(trick: str) -> None:
    first, second = (danced(name, trick).joints for name in ("acrobat_a", "acrobat_b"))
    assert np.abs(first[0] - second[0]).max() > 0.3
    assert np.ptp(joint("acrobat_a", trick, "pelvis")[:, 0]) > 60
    assert np.ptp(joint("acrobat_b", trick, "pelvis")[:, 0]) > 60


def test_a_backflip_leads_away_and_nothing_touches_it() -> None:
    for name in ("acrobat_a", "acrobat_b"):
        first, last = row(name, "backflip").untouchable
        assert joint(name, "backflip", "pelvis")[-1, 0] < -100
        assert last - first >= 20


def test_the_sweep_stays_beneath_a_jump() -> None:
    strike = row("acrobat_b", "sweep").strikes[0]
    foot = joint("acrobat_b", "sweep", "toeR")[strike.first_tick : strike.last_tick + 1, 1]
    assert foot.max() < 40


@pytest.mark.parametrize("step", STEPS)
def test_the_masked_dancer_has_rooneys_steps_and_dances_them_otherwise(step: str) -> None:
    hers, own = danced("rooney", step).joints, danced("masked_dancer", step).joints
    at = [np.linspace(0, len(j) - 1, 16).round().astype(int) for j in (hers, own)]
    apart = (hers[at[0]] - hers[at[0], :1]) - (own[at[1]] - own[at[1], :1])
    assert float(np.sqrt((apart**2).mean())) > 0.03


@pytest.mark.parametrize("step", [s for s in STEPS if row("masked_dancer", s).family == "attacks"])
def test_her_steps_are_told_by_a_preparation_on_pointe(step: str) -> None:
    told = row("masked_dancer", step).tell_tick
    assert joint("masked_dancer", step, "anL")[told, 1] > 0.09 * BODY_PX
