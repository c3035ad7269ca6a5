"""What leaves a foe's hand: told in time, from where the picture shows it, on the line that the tell has drawn."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from game.content.cast import FIGHTERS, MINDS
from game.content.shots import SHOTS
from game.core.skeleton import JOINT
from game.sim.choreography import Motion, solve
from game.sim.spec import BODY_PX

SHOOTERS = [(f.name, m.name) for f in FIGHTERS.values() if f.team == "foes" for m in f.moves if m.shots]
every_shooter = pytest.mark.parametrize(("fighter", "name"), SHOOTERS)
TELL_TICKS = 28


def row(fighter: str, name: str):
    return next(move for move in FIGHTERS[fighter].moves if move.name == name)


@cache
def danced(fighter: str, name: str) -> Motion:
    return solve(row(fighter, name), FIGHTERS[fighter])


def px(fighter: str, name: str, joint: str) -> np.ndarray:
    """(ticks, 3) of a joint before the pelvis and above the floor, px."""
    motion = danced(fighter, name)
    return (motion.joints[:, JOINT[joint]] - motion.joints[:, 0] * (1, 0, 0)) * BODY_PX * FIGHTERS[fighter].build.height


def test_there_are_men_who_shoot_and_throw() -> None:
    assert set(SHOOTERS) >= {("gunman", "fire"), ("gunman", "volley"), ("knife_man", "throw")}


@every_shooter
def test_a_shot_is_told_and_scheduled_by_its_row(fighter: str, name: str) -> None:
    move = row(fighter, name)
    if not move.strikes:  # what breaks off a blow is told and scheduled by the blow
        assert move.startup_ticks == move.shots[0].tick >= move.tell_tick + TELL_TICKS
    assert all(shot.kind in SHOTS and shot.joint in JOINT for shot in move.shots)
    assert [shot.tick for shot in move.shots] == sorted({shot.tick for shot in move.shots})


@every_shooter
def test_a_shot_leaves_well_before_the_body(fighter: str, name: str) -> None:
    for shot in row(fighter, name).shots:
        assert px(fighter, name, shot.joint)[shot.tick, 0] > 45


@pytest.mark.parametrize(("name", "low", "high"), [("fire", 126, 142), ("volley", 84, 104)])
def test_a_pistol_is_level_and_still_from_its_tell_to_its_shot(name: str, low: float, high: float) -> None:
    """Standing he aims at her head: go beneath; kneeling at her hips: go over."""
    move = row("gunman", name)
    tip, grip = px("gunman", name, "tip"), px("gunman", name, "grip")
    for shot in move.shots:
        pitch = np.degrees(np.arctan2(*(tip - grip)[shot.tick, [1, 0]]))
        assert abs(pitch) < 4 and low < tip[shot.tick, 1] < high
    aimed = tip[move.tell_tick + 4 : move.shots[0].tick + 1]
    assert np.ptp(aimed[:, 1]) < 4
    assert tip[move.shots[0].tick + 3, 1] > aimed[-1, 1] + 10  # it kicks


def test_a_thrown_knife_is_gone_until_the_next_is_drawn() -> None:
    length = np.linalg.norm(px("knife_man", "throw", "tip") - px("knife_man", "throw", "grip"), axis=1)
    tick = row("knife_man", "throw").shots[0].tick
    assert length[tick] > 20 and length[0] == pytest.approx(length[-1])
    assert (length[tick + 1 : tick + 20] < 0.1).all()


def test_a_shooter_shoots_from_afar_and_strikes_from_near() -> None:
    wishes = {wish.attack: wish for wish in MINDS["sharpshooter"].wishes if wish.attack}
    assert wishes["fire"].near_px > wishes["pistol_whip"].far_px and wishes["fire"].far_px > 400
    throw = next(wish for wish in MINDS["sickle"].wishes if wish.attack == "throw")
    assert throw.near_px >= 180 > max(w.far_px for w in MINDS["sickle"].wishes if w.attack not in ("", "throw"))
