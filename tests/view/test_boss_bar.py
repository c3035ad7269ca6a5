"""A boss above the fight, what may be done when he kneels, and marks on the floor: they say what the state says."""

from __future__ import annotations

import numpy as np
import pygame
import pytest

from game.sim.facts import Facts
from game.sim.spec import SUB, HazardMark
from game.sim.systems.hazards import lay
from game.view.boss_bar import BossBar, read_boss
from game.view.choice_line import ChoiceLine
from game.view.floor_marks import FloorMarks
from game.view.layers import Ground, View
from game.view.type import Type
from tests import arena, stagecraft
from tests.sim import test_pairs

BOSS = 1


@pytest.fixture
def bout():
    opened = arena.bout("boss at 380 84 still", cast=stagecraft.cast())
    for _ in range(stagecraft.OPENING_TICKS + 20):
        opened.step(0)
    return opened


def painted(draw) -> np.ndarray:
    """Which pixels of an empty picture `draw` has changed, bool (960, 540)."""
    sheet = pygame.Surface((960, 540), 0, 32)
    sheet.fill((40, 44, 60))
    before = pygame.surfarray.array3d(sheet)
    draw(sheet)
    return (pygame.surfarray.array3d(sheet) != before).any(2)


def test_the_bar_says_name_life_and_act(bout) -> None:
    a = bout.world.actors
    shown = read_boss(bout.world, bout.book)
    assert (shown.name, shown.act, shown.acts) == ("The Boss", 0, ("entrée", "coda")) and shown.lives == (1.0,)
    a.life[0, BOSS] = 50
    for _ in range(stagecraft.SECOND_TICKS + 20):
        bout.step(0)
    shown = read_boss(bout.world, bout.book)
    assert shown.act == 1 and shown.lives == (0.5,) and shown.most_aplomb == 9
    bar = BossBar(Type())
    for _ in range(60):
        bar.step(bout.world, bout.book)
    rows = painted(bar.draw).any(0)
    assert rows[:116].any() and not rows[116:].any(), "never over the fight"


def test_a_pair_has_one_name_and_half_a_bar_each() -> None:
    bout = test_pairs.in_adagio()
    bout.world.actors.life[0, 2] = 1
    for _ in range(stagecraft.SECOND_TICKS + 40):
        bout.step(0)
    shown = read_boss(bout.world, bout.book)
    assert shown.lives == (0.66, 0.0) and shown.act == 2 and shown.most_aplomb == 9 and not shown.over
    assert shown.name == "The Boss"
    both, one = BossBar(Type()), BossBar(Type())
    for bar, left in ((both, 1), (one, 0)):
        bout.world.actors.kept[0, 2] *= left  # gone, or kneeling there
        for _ in range(60):
            bar.step(bout.world, bout.book)
    assert len(one.shown.lives) == 1
    rows = slice(36, 40)
    halves, whole = (painted(bar.draw)[480 - 6 : 480 + 6, rows].any(1) for bar in (both, one))
    assert whole.all() and not halves.all(), "there is room between the halves"


def test_without_a_boss_there_is_no_bar() -> None:
    other = arena.bout("thug at 380 84 still", cast=stagecraft.cast())
    bar = BossBar(Type())
    bar.step(other.world, other.book)
    assert bar.shown is None and not painted(bar.draw).any()


def test_the_choice_is_offered_when_inputs_are_heard_again(bout) -> None:
    a = bout.world.actors
    a.act[0, BOSS], a.kept[0, BOSS], a.life[0, BOSS] = 1, 1, 1
    line = ChoiceLine(Type())
    offered = []
    for _ in range(90):
        bout.step(0)
        line.step(bout.world)
        offered.append(line.age > 0)
    assert not any(offered[:55]) and offered[-1] and painted(line.draw).any()


def test_a_mark_grows_where_it_lies(bout) -> None:
    lay(bout.world, bout.book, Facts(0), 0, BOSS, HazardMark(tick=1, kind="trapdoor", at="target"))
    marks, view = FloorMarks(bout.book, Ground(338, 440, 0.002)), View(480, 1.0, 0)
    first = painted(lambda sheet: marks.draw(sheet, view, bout.world))
    x, z = bout.world.hazards.x[0, 0] / SUB, bout.world.hazards.z[0, 0] / SUB
    assert first.any(1).nonzero()[0].mean() == pytest.approx(x, abs=6)
    assert first.any(0).nonzero()[0].mean() == pytest.approx(356 + z, abs=6)
    bout.world.hazards.erupts_at[:] = bout.world.stage.frame + 4
    for _ in range(3):
        bout.step(0)
    later = painted(lambda sheet: marks.draw(sheet, view, bout.world))
    assert later.any() and (later != first).any()
