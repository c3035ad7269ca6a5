"""Composure: blows do not move whoever has it, parries do; opened he is a man like others, and then whole again."""

from __future__ import annotations

import pytest

from game.sim.difficulty import DIFFICULTIES
from game.sim.spec import PAD_BITS, SUB, Terms
from game.sim.systems.guards import OPEN_TICKS
from tests import arena

LIGHT, HEAVY = PAD_BITS["light"], PAD_BITS["heavy"]
HILL = 1
NEAR = "oyabun at 364 84 still"


def bout(foes: str = NEAR, **more):
    opened = arena.bout(foes, cast="soloists", **more)
    for _ in range(arena.ENTRY_TICKS):
        opened.step(0)
    return opened


def mash(opened, button: int, ticks: int) -> list:
    """Press one button over and over; the facts told."""
    return [fact for t in range(ticks) for fact in opened.step(button if t % 12 < 3 else 0)]


def of(told: list, kind: str) -> list:
    return [fact for fact in told if fact.kind == kind]


def test_no_number_of_lights_moves_him() -> None:
    opened = bout()
    life = int(opened.world.actors.life[0, HILL])
    told = mash(opened, LIGHT, 400)
    assert len(of(told, "blocked")) >= 5  # she is pushed off each time
    assert not of(told, "struck") and not of(told, "shaken")
    assert opened.world.actors.life[0, HILL] == life


def test_from_behind_he_is_no_softer() -> None:
    opened = bout()
    opened.world.actors.face[0, HILL] = 1
    told = mash(opened, LIGHT, 30)
    assert of(told, "blocked") and not of(told, "struck")


def test_what_breaks_guards_shakes_him() -> None:
    opened = bout()
    told = [fact for t in range(60) for fact in opened.step(HEAVY if t < 3 else 0)]
    assert [(fact.a, fact.b) for fact in of(told, "shaken")] == [(2, 3)]
    assert not of(told, "reeled") and not of(told, "guard_broken")


def test_opened_he_is_struck_and_afterwards_he_is_whole_again() -> None:
    opened = bout()
    a = opened.world.actors
    a.open_until[0, HILL] = opened.world.stage.frame[0, 0] + OPEN_TICKS
    assert of(mash(opened, LIGHT, 30), "struck")
    for _ in range(OPEN_TICKS):
        opened.step(0)
    a.x[0, HILL] = a.x[0, 0] + 64 * SUB
    told = mash(opened, LIGHT, 30)
    assert of(told, "blocked") and not of(told, "struck")


@pytest.mark.parametrize(("difficulty", "parries"), zip(DIFFICULTIES, (2, 3, 4), strict=True))
def test_how_calm_he_is_hangs_on_difficulty(difficulty: str, parries: int) -> None:
    book = arena.bout(f"{NEAR}, thug at 600 84 still", terms=Terms(difficulty=difficulty), cast="soloists").book
    assert book.composure[book.fighter_index["oyabun/still"]] == parries
    assert book.composure[book.fighter_index["thug/still"]] == 0


def test_who_has_none_is_struck_as_ever() -> None:
    told = mash(bout("thug at 364 84 still"), LIGHT, 30)
    assert of(told, "struck") and not of(told, "blocked")
