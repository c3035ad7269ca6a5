"""Fixed-point arithmetic: integers only, so that every machine computes the same fight.

Angles are 1/1024 of a turn, sines are scaled by 1 << SINE_BITS.
"""

from __future__ import annotations

import numpy as np

TURN = 1024
SINE_BITS = 14


def _sine_table() -> np.ndarray:
    """sin over a whole turn by integer recurrence-free rounding; the quarter is mirrored, so symmetry is exact."""
    quarter = np.floor(np.sin(np.arange(TURN // 4 + 1) * (np.pi / (TURN // 2))) * (1 << SINE_BITS) + 0.5 + 1e-6)
    quarter = quarter.astype(np.int32)
    half = np.concatenate([quarter, quarter[-2:0:-1]])
    return np.concatenate([half, -half])


SINE = _sine_table()


def sin(angle: np.ndarray) -> np.ndarray:
    """Sine of integer angles (1/1024 turn), scaled by 1 << SINE_BITS; any shape."""
    return SINE.take(np.asarray(angle) & (TURN - 1))


def cos(angle: np.ndarray) -> np.ndarray:
    """Cosine of integer angles (1/1024 turn), scaled by 1 << SINE_BITS; any shape."""
    return SINE.take((np.asarray(angle) + TURN // 4) & (TURN - 1))


def isqrt(value: np.ndarray) -> np.ndarray:
    """Floor of the square root of non-negative int64 values below 2**52, exact.

    The float estimate is within one of the truth; two integer corrections make it exact on every processor.
    """
    v = np.asarray(value, np.int64)
    root = np.sqrt(v.astype(np.float64)).astype(np.int64)
    root -= root * root > v
    root += (root + 1) * (root + 1) <= v
    return root


def rounded(value: np.ndarray) -> np.ndarray:
    """Compile-time floats to int64: floor(v + .5 + 1e-6), so that an exact tie never hangs on a last bit."""
    return np.floor(np.asarray(value, np.float64) + (0.5 + 1e-6)).astype(np.int64)


def friction(value: np.ndarray) -> np.ndarray:
    """A quarter of `value`, rounded away from zero: what a speed loses in a tick, so that it comes to rest."""
    return (value + (value > 0) * np.int32(3)) >> 2
