"""The Maestro's beat: friends strike together on it, marks run in time, a held note falls with its last blow."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from game.bout import Bout
from game.content.cast import FIGHTERS
from game.content.hazards import HAZARDS
from game.sim.check_rows import BookError
from game.sim.difficulty import TELL_TICKS
from game.sim.rules import NEVER
from game.sim.spec import PAD_BITS, SUB, Beat, Fighter, HazardMark
from tests import arena
from tests import cast as plain
from tests.sim.test_acts import kinds, run

MAESTRO, GUARD = 1, PAD_BITS["guard"]
HALL = "maestro at 620 84 still"


@cache
def company() -> tuple[Fighter, ...]:
    """The plain dancer, and the Maestro, whom no mind moves, with those whom he calls."""
    maestro = FIGHTERS["maestro"]
    acts = tuple(replace(act, mind="") for act in maestro.acts)
    return plain.rooney(), replace(maestro, mind="", acts=acts), FIGHTERS["thug"], FIGHTERS["waiter"]


def ready(foes: str = HALL, cast: tuple[Fighter, ...] | None = None) -> Bout:
    """A bout in which the Maestro has bowed and stands."""
    bout = arena.bout(foes, cast=cast or company())
    run(bout, 30 + next(m for m in FIGHTERS["maestro"].moves if m.name == "entrance").ticks)
    assert not bout.world.actors.opens[0, MAESTRO]
    return bout


def dances(bout: Bout, move: str, ticks: int, pads: int = 0) -> list:
    """The facts of so many ticks after he has begun a move."""
    bout.world.actors.wish_move[:, MAESTRO] = bout.book.move_index["maestro/still", move]
    return run(bout, ticks, pads)


def of(told: list, kind: str) -> list:
    return [fact for fact in told if fact.kind == kind]


@pytest.mark.parametrize("move", ["point", "arpeggio", "flies", "crescendo", "stretto", "fermata"])
def test_what_he_conducts_erupts_on_the_pulse_and_harms_who_stays(move: str) -> None:
    bout = ready("maestro at 460 84 still" if move == "crescendo" else HALL)
    told = dances(bout, move, 260)
    laid, erupted = of(told, "hazard_laid"), of(told, "hazard_erupted")
    assert laid and len(laid) == len(erupted)
    assert all(bout.book.is_pulse(fact.tick) for fact in erupted)
    kind = bout.book.hazards[laid[0].a]
    assert {fact.a for fact in of(told, "struck") if fact.target == 0} >= {kind.damage}
    assert min(fact.b for fact in laid) >= 20, "seen before it harms"


@pytest.mark.parametrize(("move", "count"), [("arpeggio", 3), ("crescendo", 5)])
def test_a_row_of_trapdoors_runs_a_pulse_each(move: str, count: int) -> None:
    bout = ready()
    erupted = of(dances(bout, move, 300), "hazard_erupted")
    assert len(erupted) == count
    assert np.diff([fact.tick for fact in erupted]).tolist() == [int(bout.book.pulse_ticks[0])] * (count - 1)
    way = np.diff([fact.x for fact in erupted])
    assert (way < 0).all() if move == "crescendo" else (way > 0).all(), "he faces left"


def test_a_row_of_trapdoors_ends_where_the_picture_does() -> None:
    bout = ready("maestro at 330 84 still")
    bout.world.actors.x[0, 0] = 90 * SUB
    laid = [fact.x for fact in of(dances(bout, "crescendo", 60), "hazard_laid")]
    assert 1 < len(laid) < 5 and len(set(laid)) == len(laid) and min(laid) >= 0


def test_a_bag_finds_who_leaps_and_a_trapdoor_does_not() -> None:
    for move, harmed in (("flies", True), ("point", False)):
        bout = ready()
        told = dances(bout, move, 60)
        due = max(fact.tick + fact.b for fact in of(told, "hazard_laid"))
        told = run(bout, due - int(bout.world.stage.frame[0, 0]) - 1)
        bout.world.actors.y[0, 0], bout.world.actors.vy[0, 0] = 70 * SUB, 0
        assert ("struck" in kinds(run(bout, 2))) == harmed, move


def test_no_guard_helps_against_the_floor() -> None:
    for move in ("fermata", "flies"):
        bout = ready(cast=(FIGHTERS["rooney"], *company()[1:]))
        told = dances(bout, move, 50)
        due = max(fact.tick + fact.b for fact in of(told, "hazard_laid"))
        told = run(bout, due - int(bout.world.stage.frame[0, 0]) + 4, GUARD)
        assert "struck" in kinds(told) and "blocked" not in kinds(told), move


def test_a_held_note_falls_with_the_blow_that_ends_it() -> None:
    bout = ready()
    told = dances(bout, "fermata", 200)
    falls = next(fact for fact in of(told, "told") if fact.source == MAESTRO)
    erupted = of(told, "hazard_erupted")
    assert falls.b >= 44 and falls.c == 1
    assert [fact.tick for fact in erupted] == [falls.tick + falls.b]


def test_a_foe_who_is_lured_into_his_trap_is_harmed_and_is_hers() -> None:
    bout = ready(f"{HALL}, thug at 320 84 still")
    thug = 2
    a, life = bout.world.actors, int(bout.world.actors.life[0, thug])
    laid = of(dances(bout, "point", 30), "hazard_laid")[0]
    run(bout, laid.tick + laid.b - int(bout.world.stage.frame[0, 0]) - 1)
    a.x[0, thug], a.z[0, thug] = bout.world.hazards.x[0, 0], bout.world.hazards.z[0, 0]
    told = run(bout, 3)
    assert (0, thug) in {(fact.source, fact.target) for fact in of(told, "struck")}
    assert a.life[0, thug] < life


def test_friends_strike_together_on_his_downbeat() -> None:
    bout = ready(f"{HALL}, thug at 380 84, thug at 230 84")
    a = bout.world.actors
    a.rest_until[0, 2:4] = NEVER
    run(bout, 60)
    assert not of(run(bout, 90), "struck"), "they wait to be conducted"
    a.x[0, 2:4] = a.x[0, 0] + np.array([74, -74]) * SUB
    a.z[0, 2:4] = a.z[0, 0]
    told = dances(bout, "tutti", 180)
    downbeat = next(fact for fact in of(told, "told") if fact.source == MAESTRO)
    falls = downbeat.tick + downbeat.b
    assert bout.book.is_pulse(falls) and falls % (2 * int(bout.book.pulse_ticks[0])) == 0, "a strong one"
    theirs = [fact for fact in of(told, "told") if fact.source in (2, 3)]
    assert {fact.source for fact in theirs} == {2, 3}
    assert {fact.tick + fact.b for fact in theirs} == {falls}
    assert min(fact.b for fact in theirs) >= TELL_TICKS["normal"]
    struck = [fact for fact in of(told, "struck") if fact.target == 0]
    assert struck[0].source in (2, 3) and struck[0].tick - falls in range(6)
    assert not [fact for fact in of(run(bout, 120), "began") if fact.source in (2, 3) and fact.a in attacks(bout)]


def attacks(bout: Bout) -> set[int]:
    return {i for i, move in enumerate(bout.book.moves) if move and move.family == "attacks"}


def test_tickets_count_when_he_conducts() -> None:
    bout = ready(f"{HALL}, thug at 380 84, thug at 230 84, thug at 240 84, thug at 390 84")
    a = bout.world.actors
    a.rest_until[0, 2:6] = NEVER
    a.x[0, 2:6] = a.x[0, 0] + np.array([74, -74, -60, 60]) * SUB
    a.z[0, 2:6] = a.z[0, 0]
    told = dances(bout, "tutti", 60)
    begun = [fact for fact in of(told, "began") if fact.source >= 2 and fact.a in attacks(bout)]
    assert len(begun) == 3, "of four, on normal"


def test_those_whom_he_calls_wait_for_him_and_bring_nothing() -> None:
    bout = ready()
    told = dances(bout, "orchestra", 300)
    called = [fact.target for fact in of(told, "called")]
    assert len(called) == 2
    a = bout.world.actors
    assert (a.rest_until[0, called] == NEVER).all() and not a.purse[0, called].any()


def test_three_cuts_fall_on_three_pulses() -> None:
    bout = ready("maestro at 420 84 still")
    bout.world.actors.safe_until[0, 0] = NEVER
    told = dances(bout, "triple", 220)
    tells = [fact for fact in of(told, "told") if fact.source == MAESTRO]
    falls = [fact.tick + fact.b for fact in tells]
    assert len(falls) == 3 and all(bout.book.is_pulse(tick) for tick in falls)
    assert sorted(set(falls)) == falls


def test_struck_on_the_beat_he_gives_he_has_parried_and_off_it_he_has_not() -> None:
    for early, parried in ((-2, True), (14, False)):
        bout = ready()
        a = bout.world.actors
        told = dances(bout, "tutti", 40)
        falls = next(fact.tick + fact.b for fact in of(told, "told") if fact.source == MAESTRO)
        run(bout, falls + early - int(bout.world.stage.frame[0, 0]))
        a.x[0, 0], a.z[0, 0], a.face[0, 0] = a.x[0, MAESTRO] - 70 * SUB, a.z[0, MAESTRO], 1
        told = run(bout, 2, PAD_BITS["light"]) + run(bout, 12)
        assert ("parried" in kinds(told)) == parried
        assert ("struck" in kinds(told)) != parried


def test_rows_of_beats_that_contradict_themselves_are_refused() -> None:
    boss = company()[1]
    for change, word in (
        ({"beats": (Beat(tick=40, falls_tick=30),)}, "falls|later tick"),
        ({"hazards": (HazardMark(tick=4, kind="trapdoor", at="moon"),)}, "moon"),
    ):
        moves = tuple(replace(m, **change) if m.name == "tutti" else m for m in boss.moves)
        with pytest.raises(BookError, match=word):
            arena.bout(HALL, cast=(company()[0], replace(boss, moves=moves), *company()[2:]))


def test_marks_of_his_have_shapes_of_their_own() -> None:
    shapes = {HAZARDS[name].shape for name in ("trapdoor", "sandbag", "fermata")}
    assert len(shapes) == 3
