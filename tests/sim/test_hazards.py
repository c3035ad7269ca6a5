"""Marks on the floor: told, seen, left, leapt over, walked into; and guests, whom only dancers can harm."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.bout import Bout
from game.core.ecs import World
from game.sim.check_rows import BookError
from game.sim.components import tables
from game.sim.rules import TEAMS
from game.sim.spec import PAD_BITS, SUB, Call, HazardMark, Rect, Terms
from game.sim.systems.director import most_actors, set_the_stage
from tests import arena, stagecraft
from tests.sim.test_acts import BOSS, kinds, run

JUMP, LIGHT, RIGHT = (PAD_BITS[name] for name in ("jump", "light", "right"))
GUESTS = TEAMS.index("guests")


def ready(foes: str = "boss at 600 84 still", seed=1, **more) -> Bout:
    """A bout in which the boss has opened his first act and stands."""
    bout = arena.bout(foes, seed, cast=stagecraft.cast(), **more)
    run(bout, stagecraft.OPENING_TICKS + 30)
    return bout


def wishes(bout: Bout, move: str) -> list:
    """The boss dances a move; the facts of its first ticks."""
    bout.world.actors.wish_move[:, BOSS] = bout.book.move_index["boss/still", move]
    return run(bout, 8)


def test_a_mark_is_laid_and_erupts_on_the_second_pulse() -> None:
    bout = ready()
    laid = [fact for fact in wishes(bout, "trap") if fact.kind == "hazard_laid"]
    assert len(laid) == 2 and laid[0].x == 300
    assert bout.book.is_pulse(laid[0].tick + laid[0].b) and laid[0].b > arena.BEAT_TICKS
    told = run(bout, laid[0].b + 2)
    assert [f.tick for f in told if f.kind == "hazard_erupted"] == [laid[0].tick + laid[0].b] * 2
    struck = [fact for fact in told if fact.kind == "struck"]
    assert [(fact.source, fact.target) for fact in struck] == [(BOSS, 0)]
    assert bout.world.actors.life[0, 0] == 100 - bout.book.hazards[1].damage
    run(bout, 40)
    assert not bout.world.hazards.kind.any()


@pytest.mark.parametrize("pads", [RIGHT, JUMP])
def test_who_leaves_it_or_leaps_over_it_is_not_harmed(pads: int) -> None:
    bout = ready()
    laid = next(fact for fact in wishes(bout, "trap") if fact.kind == "hazard_laid")
    until = laid.tick + laid.b - int(bout.world.stage.frame[0, 0])
    if pads == JUMP:
        run(bout, until - 12)
        told = run(bout, 3, JUMP) + run(bout, 10)
    else:
        told = run(bout, until + 2, pads)
    assert "hazard_erupted" in kinds(told) and "struck" not in kinds(told)


def test_a_foe_can_be_lured_into_it_and_is_the_dancers() -> None:
    bout = ready("boss at 600 84 still, thug at 420 84 still")
    told = wishes(bout, "trap")
    told += run(bout, 70)
    assert {(f.source, f.target) for f in told if f.kind == "struck"} == {(BOSS, 0)}, "the second mark is beyond him"
    bout.world.actors.x[0, 2] = bout.world.actors.x[0, 0] - 20 * SUB
    told = wishes(bout, "trap") + run(bout, 70)
    assert (0, 2) in {(f.source, f.target) for f in told if f.kind == "struck"}


def test_jaws_wait_for_a_foot() -> None:
    bout = ready()
    a = bout.world.actors
    a.face[0, BOSS] = -1
    wishes(bout, "jaws")
    told = run(bout, 200)
    assert "hazard_erupted" not in kinds(told) and bout.world.hazards.kind.any()
    a.x[0, 0], a.z[0, 0] = bout.world.hazards.x[0, 0], bout.world.hazards.z[0, 0]
    a.y[0, 0], a.vy[0, 0] = 60 * SUB, 0
    assert "struck" not in kinds(run(bout, 2)), "over it"
    told = run(bout, 40)
    assert kinds(told).count("struck") == 1 and "hazard_erupted" in kinds(told)


def test_rows_that_name_nothing_are_refused() -> None:
    boss = stagecraft.boss()
    for change in ({"hazards": (HazardMark(tick=4, kind="pit"),)}, {"calls": (Call(tick=4, fighter="nobody"),)}):
        moves = tuple(replace(m, **change) if m.name == "opening" else m for m in boss.moves)
        with pytest.raises((BookError, KeyError), match=r"pit|nobody"):
            arena.bout("boss at 400 84 still", cast=(*stagecraft.cast()[:2], replace(boss, moves=moves)))


# ------------------------------------------------------------------------------------------------ guests


def with_guest(foes: str, x_px: int, seed=1, terms: Terms | None = None) -> tuple[Bout, int]:
    """A bout with a guest standing at a place; its row."""
    bout = arena.bout(f"{foes}, guest at {x_px} 84", seed, terms, stagecraft.cast())
    run(bout, 30)
    rows = np.flatnonzero(bout.world.actors.team[0] == GUESTS)
    assert rows.size == 1
    return bout, int(rows[0])


def test_a_dancers_blow_on_a_guest_costs_grace_and_is_remembered() -> None:
    bout, row = with_guest("thug at 800 84 still", 366)
    bout.world.stage.grace[:] = 300
    told = run(bout, 2, LIGHT) + run(bout, 30)
    assert kinds(told).count("guest_harmed") == 1
    harmed = next(fact for fact in told if fact.kind == "guest_harmed")
    assert harmed.target == row and bout.world.stage.harmed[0, 0] == 1
    assert bout.world.stage.grace[0, 0] <= 300 + bout.book.grace_points.min() // 2
    run(bout, 60)
    bout.world.actors.life[0, row] = 0
    assert bout.world.stage.felled[0, 0] == 0


def test_foes_leave_guests_alone_and_guests_count_for_nothing() -> None:
    bout, row = with_guest("thug at 420 84 swing", 352)
    told = run(bout, 200)
    assert [f for f in told if f.kind == "struck" and f.target == 0], "he does strike her"
    assert not [f for f in told if f.kind == "struck" and f.target == row]
    a = bout.world.actors
    foe = int(np.flatnonzero(a.team[0] == 1)[0])
    a.life[0, foe], a.died_at[0, foe] = 0, bout.world.stage.frame[0, 0]
    assert "encounter_won" in kinds(run(bout, 20)), "a guest keeps no picture locked"


def test_a_guest_who_dies_is_no_dancer_who_falls() -> None:
    bout, row = with_guest("thug at 800 84 still", 366)
    bout.world.actors.life[0, row] = 2
    told = run(bout, 2, LIGHT) + run(bout, 30)
    assert "died" in kinds(told) and "fell" not in kinds(told)
    assert bout.world.stage.felled[0, 0] == 0


def test_levels_place_their_guests() -> None:
    room = Rect(kind="Bystanders", x=100, y=10, w=300, h=100, values={"count": 3})
    level = replace(arena.flat_level(), places=(room,), name="ballroom")
    book = arena.bout("guest at 366 84", cast=stagecraft.cast()).book
    there = object.__new__(type(book))
    vars(there).update(vars(book), level=level)
    world = World(4, tables(most_actors(level), 0, 1))
    set_the_stage(world, there, np.arange(4))
    guests = world.actors.team == GUESTS
    assert (guests.sum(1) == 3).all()
    x = world.actors.x[guests] // SUB
    assert ((x >= 100) & (x < 400)).all() and len(set(x.tolist())) > 6
