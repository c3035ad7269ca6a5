"""Props that stand among the figures."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pygame
import pytest

from game.content.props import PROPS
from game.view.layers import Ground
from game.view.props import PROP_PICTURES, PropPictures, StandingProp

FOLDER = Path(__file__).resolve().parents[2] / "assets" / "stages" / "studio"
GROUND = Ground(338, 440, 0.002)


@pytest.fixture(scope="module")
def frame() -> pygame.Surface:
    pygame.display.init()
    pygame.display.set_mode((960, 540))
    return pygame.Surface((960, 540), 0, 32)


def test_every_picture_belongs_to_a_prop_of_the_game() -> None:
    assert set(PROP_PICTURES) <= set(PROPS)


def test_a_prop_stands_on_its_row_and_lies_under_everybody_once_broken(frame: pygame.Surface) -> None:
    pictures = PropPictures(FOLDER, frame)
    prop = StandingProp(pictures, "rosin_box", 700.0, 440.0)
    seen = []
    for broken in (False, True):
        prop.broken = broken
        frame.fill((60, 60, 60))
        prop.draw(frame, GROUND, 600.0)
        y, x = np.nonzero((pygame.surfarray.array3d(frame) != 60).any(2).T)
        assert abs(x.mean() - 580) < 4 and 425 < y.mean() < 445
        seen.append((len(x), int(y.max() - y.min()), prop.row))
    assert seen[0][1] > seen[1][1]
    assert seen[0][2] == 440.0 and seen[1][2] < 0
    frame.fill(0)
    prop.draw(frame, GROUND, 2000.0)
    assert not pygame.surfarray.array3d(frame).any()
    assert pictures.knows("rosin_box") and not pictures.knows("mirror")
