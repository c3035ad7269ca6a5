"""An ally fights by his own lines, and beside them raises her, ends his holds, reloads and gives her room."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from game.content.cast import FIGHTERS
from game.session.synctest import synctest
from game.sim.facts import Facts
from game.sim.rules import FREE
from game.sim.spec import PAD_BITS, SUB, Terms
from game.sim.systems import seats
from tests import arena

LED = Terms(dancers=2, cast=("rooney", "wick"), second="ally", retries=True)
CHORD = PAD_BITS["special"] | PAD_BITS["heavy"]
CAST = tuple(FIGHTERS[name] for name in ("rooney", "wick", "thug", "knife_man", "heavy", "gunman"))
HER, HIM = 0, 1


def evening(named: str, seed: int | tuple[int, ...] = 1):
    return arena.bout(named, seed, LED, CAST)


def begun(bout, ticks: int, row: int = HIM) -> Counter:
    """Moves that a row has begun in so many ticks."""
    told = (fact for _ in range(ticks) for fact in bout.step((0, 0)))
    return Counter(bout.book.moves[f.a].name for f in told if f.kind == "began" and f.source == row)


def test_he_fights_with_hands_throws_and_rounds() -> None:
    seen, felled = Counter(), 0
    for seed in (1, 2, 3):
        bout = evening("thug at 420 60, thug at 640 100, knife_man at 760 84, heavy at 860 70", seed)
        for _ in range(30):
            bout.world.actors.life[0, :2] = 100
            seen += begun(bout, 30)
        felled += int(bout.world.stage.felled[0, 0])
    assert {"palm", "coat_parry"} <= set(seen)
    assert seen["point_shot"] + seen["mozambique"] > 0
    assert seen["elbow"] > 0, "a light that lands leads on"
    assert seen["arm_lock"] + seen["o_soto"] > 0
    assert felled > 0


def test_whom_he_holds_he_throws() -> None:
    bout = evening("thug at 340 84 still")
    a, seen = bout.world.actors, Counter()
    for _ in range(2000):
        a.life[0, 2] = 64
        seen += begun(bout, 1)
    throws = seen["shoulder_throw"] + seen["hip_throw"] + seen["let_go"]
    assert seen["arm_lock"] > 2 and throws >= seen["arm_lock"] // 2


def test_an_empty_pistol_is_loaded_before_it_is_fired() -> None:
    bout = evening("thug at 700 84 still")
    a, seen = bout.world.actors, Counter()
    bout.world.players.uses[0, HIM] = 1
    for _ in range(1500):
        a.life[0, 2], a.x[0, 2] = 64, a.x[0, HIM] + 260 * SUB  # always too far for his hands
        seen += begun(bout, 1)
    assert seen["reload"] > 0
    assert seen["point_shot"] + seen["mozambique"] > 2, "and then it is"


def test_he_bows_beside_her_who_has_fallen_and_she_rises() -> None:
    bout = evening("thug at 900 20 still")
    a = bout.world.actors
    a.life[0, HER], a.x[0, HIM] = 0, a.x[0, HER] + 200 * SUB
    seats.lie_down(bout.world, bout.book, 0, HER, Facts(int(bout.world.stage.frame[0, 0])))
    raised = [fact for _ in range(500) for fact in bout.step((0, 0)) if fact.kind == "revived"]
    assert [(f.source, f.target) for f in raised] in ([(HER, HIM)], [(HIM, HER)])
    assert a.life[0, HER] > 0


def test_he_does_not_stand_where_she_dances() -> None:
    bout = evening("thug at 900 20 still")
    a = bout.world.actors
    a.x[0, HIM], a.z[0, HIM] = a.x[0, HER] + 10 * SUB, a.z[0, HER] + 2 * SUB
    for _ in range(90):
        bout.step((0, 0))
    apart = max(abs(int(a.x[0, HIM] - a.x[0, HER])), 3 * abs(int(a.z[0, HIM] - a.z[0, HER])))
    assert apart >= 30 * SUB


def test_he_agrees_to_a_pas_de_deux_whatever_he_is_doing() -> None:
    bout = evening("thug at 330 84 still")
    a = bout.world.actors
    for _ in range(600):
        bout.step((0, 0))
        a.life[0, 2] = 64
        a.x[0, HER] = a.x[0, HIM] - 40 * SUB
        near = abs(int(a.x[0, HIM] - a.x[0, HER])) < 60 * SUB and abs(int(a.z[0, HIM] - a.z[0, HER])) < 30 * SUB
        busy = not bout.book.flags[a.row[0, HIM]] & FREE
        if near and busy and not (a.stun[0, HIM] or a.hit_stop[0, HIM] or a.holds[0, HIM] or a.y[0, HIM]):
            break
    else:
        pytest.fail("he never came near and did anything")
    held = [f for pads in ((CHORD, 0), (0, 0), (0, 0)) for f in bout.step(pads) if f.kind == "held"]
    assert len(held) == 1 and a.holds[0, HER] == HIM + 1


def test_an_evening_with_him_is_the_same_alone_in_a_batch_and_again() -> None:
    crowd = "thug at 420 60, thug at 640 100, gunman at 760 84"
    alone, many = evening(crowd, 2), evening(crowd, (1, 2))
    press = lambda bout: np.full((bout.world.worlds, 2), PAD_BITS["light"]) * (bout.world.stage.frame[0, 0] % 20 == 0)  # noqa: E731
    for _ in range(500):
        alone.step(press(alone))
        many.step(press(many))
    assert alone.world.digest() == many.world.digest(1)
    report = synctest(evening(crowd, 4), lambda bout: press(bout).astype(np.int32), 200)
    assert not report.desync, str(report.desync)
