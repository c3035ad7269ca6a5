"""Fixed point against the mathematics it stands for."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core import fixed

ONE = 1 << fixed.SINE_BITS


def test_sine_and_cosine_are_within_one_of_the_truth_for_every_angle() -> None:
    for angle in range(-fixed.TURN, 2 * fixed.TURN):
        turn = angle * 2 * math.pi / fixed.TURN
        assert abs(int(fixed.sin(angle)) - math.sin(turn) * ONE) <= 1
        assert abs(int(fixed.cos(angle)) - math.cos(turn) * ONE) <= 1


def test_sine_is_symmetric_to_the_last_bit() -> None:
    angles = np.arange(fixed.TURN)
    assert (fixed.sin(-angles) == -fixed.sin(angles)).all()
    assert (fixed.sin(fixed.TURN // 2 - angles) == fixed.sin(angles)).all()
    assert (fixed.cos(angles) == fixed.sin(angles + fixed.TURN // 4)).all()
    assert fixed.sin(fixed.TURN // 4) == ONE


@given(st.integers(0, 2**52 - 1))
@settings(max_examples=400, deadline=None)
def test_the_square_root_is_exact(value: int) -> None:
    assert int(fixed.isqrt(np.array([value]))[0]) == math.isqrt(value)


@given(st.integers(1, 2**26 - 1))
@settings(max_examples=400, deadline=None)
def test_the_square_root_is_exact_at_and_beside_squares(root: int) -> None:
    square = root * root
    assert fixed.isqrt(np.array([square - 1, square, square + 1])).tolist() == [root - 1, root, root if root else 1]


def test_ties_round_up_even_when_the_last_bit_is_missing() -> None:
    ties = np.array([0.5, 1.5, -0.5, 2.5 - 1e-9, 7.0, 7.49])
    assert fixed.rounded(ties).tolist() == [1, 2, 0, 3, 7, 7]


@pytest.mark.parametrize("speed", [1, -1, 3, -3, 255, -256, 4000, -123_456])
def test_friction_brings_every_speed_to_rest_without_turning_it(speed: int) -> None:
    value = np.array([speed], np.int32)
    ticks = 0
    while value[0]:
        slower = value - fixed.friction(value)
        assert abs(int(slower[0])) < abs(int(value[0]))
        assert int(slower[0]) * speed >= 0
        value = slower
        ticks += 1
        assert ticks < 100
    assert fixed.friction(value)[0] == 0


@given(st.lists(st.integers(-(2**28), 2**28), min_size=1, max_size=20))
@settings(max_examples=100, deadline=None)
def test_friction_is_the_same_both_ways(speeds: list[int]) -> None:
    value = np.array(speeds, np.int32)
    assert (fixed.friction(-value) == -fixed.friction(value)).all()
    assert (value - fixed.friction(value) == np.trunc(value * 0.75).astype(np.int32)).all()
