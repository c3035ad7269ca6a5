"""Frame bar, ribbon of inputs and volumes: what is drawn says what it was given, by shape as well as by colour."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pygame
import pytest

from game.session.measuring import BAR_TICKS, STATES
from game.session.rehearsal import HERS
from game.sim.spec import PAD_BITS
from game.view.frame_bar import CELL_H, CELL_W, CELLS_X, LOOKS, MOST_CELLS, PITCH, ROWS, FrameBar, Row, cell
from game.view.inputs_ribbon import ROWS as RIBBON_ROWS
from game.view.inputs_ribbon import InputsRibbon, Pressed
from game.view.overlay import bones
from game.view.type import Type


@pytest.fixture
def case() -> Iterator[Type]:
    pygame.display.init()
    pygame.display.set_mode((1, 1), pygame.HIDDEN)
    yield Type()


@pytest.fixture
def picture() -> pygame.Surface:
    return pygame.Surface((960, 540), 0, 32)


def printed(case: Type, draw) -> list[str]:
    case.printed = []
    draw()
    said, case.printed = [p.text for p in case.printed], None
    return said


def part(picture: pygame.Surface, k: int, row: int = 0) -> bytes:
    box = (CELLS_X + k * PITCH, ROWS[row], CELL_W, CELL_H)
    return pygame.image.tobytes(picture.subsurface(box), "RGB")


def test_the_bar_knows_every_state_and_holds_as_many_ticks_as_are_measured() -> None:
    assert set(STATES) == {"idle", *LOOKS}
    assert MOST_CELLS >= BAR_TICKS
    assert CELLS_X + MOST_CELLS * PITCH < 760  # the legend stands beside it


def test_states_differ_without_their_colours() -> None:
    """Of the six that a legend names, no two leave the same marks where colours are taken away."""
    pygame.display.init()
    grey = []
    for look in LOOKS.values():
        shape = pygame.surfarray.array3d(cell(look, 12, 14)).astype(float).mean(-1)
        grey.append((shape - np.median(shape)) / (np.abs(shape - np.median(shape)).max() + 1))
    apart = [np.abs(a - b).max() for k, a in enumerate(grey) for b in grey[k + 1 :]]
    assert min(apart) > 0.25


def test_a_row_shows_its_ticks_its_numbers_and_what_is_safe(case: Type, picture: pygame.Surface) -> None:
    states = ["startup"] * 4 + ["active"] * 3 + ["hit_stop"] * 4 + ["recovery"] * 7
    bar = FrameBar(case)
    hers = Row("Rooney", states, [False] * len(states))
    his = Row("Thug", ["idle"] * 6 + ["stun"] * 12, [False] * 18)
    said = printed(case, lambda: bar.draw(picture, (hers, his), "+3 Rooney first"))
    assert [text for text in said if text.isdigit()] == ["4", "3", "4", "7", "12"]
    assert {"Rooney", "Thug", "+3 Rooney first", "startup", "active", "recovery", "hit-stop", "stunned"} <= set(said)
    cells = [part(picture, k) for k in range(len(states))]
    assert [cells[k] == cells[0] for k in range(len(states))] == [state == "startup" for state in states]
    assert part(picture, 0, 1) != part(picture, 8, 1)
    before = pygame.image.tobytes(picture, "RGB")
    bar.draw(picture, (Row("Rooney", states, [True] * len(states)), his))
    assert pygame.image.tobytes(picture, "RGB") != before


def test_the_ribbon_shows_the_newest_presses_first(case: Type, picture: pygame.Surface) -> None:
    ribbon = InputsRibbon(case)
    rows = [Pressed(0, 12), Pressed(PAD_BITS["right"] | PAD_BITS["heavy"], 3, True), Pressed(PAD_BITS["light"], 2000)]
    said = printed(case, lambda: ribbon.draw(picture, rows))
    numbers = [text for text in said if text.isdigit()]
    assert numbers == ["12", "3", "999"]
    assert said.count("H") == 1 and said.count("L") == 1
    many = printed(case, lambda: ribbon.draw(picture, [Pressed(0, k) for k in range(40)]))
    assert sum(text.isdigit() for text in many) == RIBBON_ROWS


def test_bones_are_named_in_words() -> None:
    assert bones(("shinR", "footR")) == "shin, foot"
    assert bones(("farmL", "farmR", "head")) == "forearm, head"
    assert HERS == 0
