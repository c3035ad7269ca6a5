"""Who is who is told by outline alone."""

from __future__ import annotations

import numpy as np
import pygame
import pytest

from game.content.cast import FIGHTERS
from game.view import line_up

#: Two who are meant to be alike stand differently; everybody else keeps a third of his outline to himself.
LEAST_UNLIKE = 0.30


@pytest.fixture(scope="module")
def outlines() -> dict[str, np.ndarray]:
    return {f.name: line_up.outline(line_up.open_cast(f.costume), f) for f in FIGHTERS.values()}


def test_an_outline_is_a_body_on_the_floor(outlines) -> None:
    for name, outline in outlines.items():
        rows, columns = np.flatnonzero(outline.any(1)), np.flatnonzero(outline.any(0))
        assert outline.sum() > 2000, name
        assert line_up.CANVAS_PX[0] - rows[-1] < 20, f"{name} does not stand on the floor"
        assert columns[0] < line_up.CANVAS_PX[1] // 2 < columns[-1], name


def test_the_same_outline_is_like_itself_wherever_it_stands(outlines) -> None:
    thug = outlines["thug"]
    assert line_up.unlike(thug, thug) == 0
    assert line_up.unlike(thug, np.roll(thug, 3 * line_up.STEP_PX, 1)) == 0


def test_no_two_of_the_cast_share_an_outline() -> None:
    pairs = line_up.closest(list(FIGHTERS.values()))
    assert len(pairs) == len(FIGHTERS) * (len(FIGHTERS) - 1) // 2
    assert pairs[0].unlike > LEAST_UNLIKE, "\n".join(map(str, pairs[:5]))


def test_the_sheet_shows_everybody(tmp_path) -> None:
    line_up.of_cast(list(FIGHTERS.values()), tmp_path / "cast.png")
    line_up.of_signatures([FIGHTERS["thug"], FIGHTERS["gunman"]], tmp_path / "signatures.png")
    sheet = pygame.image.load(str(tmp_path / "cast.png"))
    assert sheet.get_width() == line_up.CELL_PX[0] * line_up.ROW_CELLS
    strips = pygame.image.load(str(tmp_path / "signatures.png"))
    assert strips.get_height() == 2 * 236
