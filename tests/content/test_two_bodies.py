"""Moves that own two bodies: hands that meet, knees that land, and nobody who slides further than he is pushed."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from game.content.cast import FIGHTERS
from game.core.skeleton import JOINT
from game.sim.choreography import Motion, solve
from game.sim.spec import BODY_PX, WEAPON_CLASSES, Move
from game.sim.timeline import answer

HERS = {move.name: move for move in FIGHTERS["rooney"].moves if move.partner is not None and not move.partner.friend}
COUPS = {name: move for name, move in HERS.items() if move.family == "takedown"}
MEN = [fighter.name for fighter in FIGHTERS.values() if fighter.team == "foes" and fighter.holdable]
every_man = pytest.mark.parametrize("man", MEN)


@cache
def danced(fighter: str, name: str) -> Motion:
    return solve(next(m for m in FIGHTERS[fighter].moves if m.name == name), FIGHTERS[fighter])


def held(move: Move, man: str) -> Motion:
    return danced(man, answer(FIGHTERS[man], move.partner.rule))


def together(name: str, man: str, tick: int) -> tuple[np.ndarray, np.ndarray]:
    """Joints (J, 3) in pixels of her and of him in one tick, from where her pelvis stood when the move began."""
    move, partner = HERS[name], HERS[name].partner
    hers, his = danced("rooney", name), held(move, man)
    loops = his.joints.shape[0] - 1 if move.partner.rule == "held" else 0
    theirs = tick % loops if loops else min(tick, his.joints.shape[0] - 1)
    her = (hers.joints[tick] - hers.joints[0, 0] * (1, 0, 0)) * BODY_PX
    him = (his.joints[theirs] - his.joints[theirs, 0] * (1, 0, 0)) * BODY_PX * FIGHTERS[man].build.height
    way = np.array(partner.path, float)
    ahead, up, nearer = (np.interp(tick, way[:, 0], way[:, column]) for column in (1, 2, 3))
    rise = max(hers.joints[tick, 0, 1] - hers.stretched_h, 0) * BODY_PX if hers.air[tick] else 0.0
    return her, him * (partner.faces, 1, 1) + (her[0, 0] + ahead, max(up + rise, 0), nearer)


def apart(a: np.ndarray, joint: str, b: np.ndarray, other: str, until: str = "") -> float:
    """Pixels between a joint of one body and a joint of the other, or the bone from `other` to `until`."""
    point, start = a[JOINT[joint]], b[JOINT[other]]
    along = b[JOINT[until or other]] - start
    share = np.clip(((point - start) * along).sum() / max(float((along * along).sum()), 1e-9), 0, 1)
    return float(np.linalg.norm(point - start - along * share))


@pytest.mark.parametrize("name", list(HERS))
@every_man
def test_every_man_has_a_dance_of_his_own_for_it(name: str, man: str) -> None:
    partner = HERS[name].partner
    assert answer(FIGHTERS[man], partner.rule) == partner.rule
    if partner.frees_tick:
        assert answer(FIGHTERS[man], partner.freed_rule) == partner.freed_rule


@every_man
def test_she_has_him_by_the_collar_and_the_wrist(man: str) -> None:
    for tick in range(10, 78, 4):
        her, him = together("promenade", man, tick)
        assert apart(her, "haL", him, "c7", "skull") < 24 or apart(her, "wrL", him, "ribs", "c7") < 24, tick
        assert apart(her, "haR", him, "wrR", "elR") < 24, tick


@every_man
def test_the_knee_of_the_passe_lands(man: str) -> None:
    her, him = together("passe", man, 7)
    assert apart(her, "knR", him, "pelvis", "ribs") < 30


@every_man
def test_the_porte_is_carried_on_her_hands_and_the_poisson_ends_on_the_floor(man: str) -> None:
    for tick in (16, 22, 28):
        her, him = together("porte", man, tick)
        assert him[JOINT["pelvis"], 1] > her[JOINT["crown"], 1]
        assert min(apart(her, "haR", him, "pelvis", "ribs"), apart(her, "haL", him, "pelvis", "ribs")) < 36
    her, him = together("poisson", man, HERS["poisson"].partner.frees_tick)
    assert him[JOINT["c7"], 1] < 30 and him[JOINT["pelvis"], 1] < 30


@every_man
def test_the_foot_of_the_lacher_is_in_his_belt(man: str) -> None:
    her, him = together("lacher", man, 10)
    assert min(apart(her, "toeR", him, a, b) for a, b in (("pelvis", "waist"), ("hipR", "knR"), ("hipL", "knL"))) < 30


def test_his_thigh_is_her_stair_and_her_leg_meets_his_head() -> None:
    for tick in (12, 15):
        her, him = together("coup_heavy", "heavy", tick)
        assert apart(her, "toeL", him, "knL", "hipL") < 20
    her, him = together("coup_heavy", "heavy", 20)
    assert min(apart(him, "skull", her, "knR", "anR"), apart(him, "crown", her, "knR", "anR")) < 24


def test_his_neck_is_between_her_thighs() -> None:
    her, him = together("coup_thug", "thug", 16)
    neck = (him[JOINT["c7"]] + him[JOINT["skull"]]) / 2
    for side, sign in (("R", 1), ("L", -1)):
        hip, knee = her[JOINT["hip" + side]], her[JOINT["kn" + side]]
        assert hip[0] < neck[0] < knee[0] and abs((hip + knee)[1] / 2 - neck[1]) < 20
        assert sign * (knee[2] - neck[2]) > 0


def test_his_own_hand_is_led() -> None:
    for tick in (5, 10, 15, 20):
        her, him = together("coup_knife_man", "knife_man", tick)
        assert apart(her, "haR", him, "wrR") < 16, tick


def test_there_is_a_coup_for_every_body_and_every_class_of_weapon() -> None:
    assert {m.weapon for m in COUPS.values()} - {""} == set(WEAPON_CLASSES)
    builds = {m.finishes for m in COUPS.values() if not m.weapon}
    assert {"thug", "knife_man", "heavy", "gunman"} <= builds <= set(MEN)  # others end as the build most like theirs
    for move in COUPS.values():
        assert move.ticks == 30 and move.untouchable == (1, 30) and not move.cancels
        assert [(t, w) for t, damage, w in move.partner.blows if damage >= 999] == [(20, "finisher")]


@pytest.mark.parametrize("name", list(COUPS))
def test_nobody_slides_across_the_floor_while_he_dies(name: str) -> None:
    man = COUPS[name].finishes or "thug"
    stands = np.array([together(name, man, tick)[1][0, 0] for tick in range(31)])
    assert np.abs(np.diff(stands)).max() < 5
    assert np.ptp(stands) < 40
