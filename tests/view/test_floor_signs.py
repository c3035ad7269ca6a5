"""Marks of the opera: a shadow in four corners and the bag that throws it, and the sign of a held note."""

from __future__ import annotations

from itertools import pairwise

import pygame
import pytest

from game.view.floor_marks import mark
from game.view.floor_signs import BAG_PX, FALLS_TICKS, above, bag, fermata, shadow

WIDE, DEEP = 96, 30


def lit(picture: pygame.Surface, least: int = 40) -> int:
    """Pixels that show."""
    return int((pygame.surfarray.array_alpha(picture) >= least).sum())


@pytest.mark.parametrize("draw", [shadow, fermata])
def test_a_sign_grows_until_it_is_due(draw) -> None:
    pictures = [draw(WIDE, DEEP, share) for share in (0, 0.5, 1)]
    assert len({picture.get_size() for picture in pictures}) == 1
    strong = [lit(picture, 200) for picture in pictures]
    assert strong == sorted(strong) and strong[0] < strong[-1]


def test_no_two_signs_look_alike() -> None:
    pictures = [shadow(WIDE, DEEP, 0.5), fermata(WIDE, DEEP, 0.5), mark(WIDE, round(DEEP / 0.62), 6)]
    sheets = []
    for picture in pictures:
        sheet = pygame.Surface((240, 80), pygame.SRCALPHA, 32)
        sheet.blit(picture, (120 - picture.get_width() // 2, 40 - picture.get_height() // 2))
        sheets.append(pygame.surfarray.array_alpha(sheet) >= 100)
    for n, one in enumerate(sheets):
        for other in sheets[n + 1 :]:
            assert (one ^ other).sum() > 0.4 * (one | other).sum()


def test_a_bag_comes_down_faster_and_faster_and_lies() -> None:
    assert above(FALLS_TICKS + 1) is None
    heights = [above(left) for left in range(FALLS_TICKS, -1, -1)]
    falls = [a - b for a, b in pairwise(heights)]
    assert heights[-1] == 0 == above(-3) and falls == sorted(falls, reverse=True) and falls[0] > 4 * falls[-1]
    assert lit(bag()) > BAG_PX[0] * BAG_PX[1] * 0.4
