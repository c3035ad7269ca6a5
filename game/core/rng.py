"""Counter-based random numbers: a draw is a pure function of (seed, frame, stream, row), so there is no state to save.

Two streams never meet: `FIGHT` decides, `DECOR` only decorates and is drawn by the view.  One world and a batch draw
the same, whoever else draws.  The mixer is the 32-bit finaliser of Mueller's hash (two rounds of xor-shift-multiply),
whose avalanche is tested in tests/core/test_rng.py.
"""

from __future__ import annotations

import numpy as np

FIGHT, DECOR = 0x5EED0001, 0x5EED0002
_ROUNDS = ((np.uint32(16), np.uint32(0x7FEB352D)), (np.uint32(15), np.uint32(0x846CA68B)))
_LAST_SHIFT = np.uint32(16)
_ROW, _FRAME = np.uint32(0x9E3779B9), np.uint32(0x85EBCA6B)


def mixed(value: np.ndarray) -> np.ndarray:
    """Avalanche of uint32 values; any shape."""
    return _stirred(np.array(value, np.uint32))


def _stirred(v: np.ndarray) -> np.ndarray:
    """The same in place: what is stirred is a draw's own, and the mixer its dearest part."""
    for shift, factor in _ROUNDS:
        v ^= v >> shift
        v *= factor
    v ^= v >> _LAST_SHIFT
    return v


def draw(seed: np.ndarray, frame: np.ndarray, row: np.ndarray, salt: int, stream: int = FIGHT) -> np.ndarray:
    """Uniform uint32 for each (seed, frame, row); arrays broadcast.  `salt` tells draws of one row and frame apart."""
    key = np.asarray(seed).astype(np.uint32) ^ np.uint32((stream ^ (salt * 0x9E3779B1)) & 0xFFFFFFFF)
    key = mixed(np.add(key, np.multiply(np.asarray(frame).astype(np.uint32), _FRAME)))
    return mixed(np.bitwise_xor(key, np.multiply(np.asarray(row).astype(np.uint32), _ROW)))


def below(seed: np.ndarray, frame: np.ndarray, row: np.ndarray, salt: int, limit: np.ndarray | int) -> np.ndarray:
    """Uniform int32 in 0..limit-1 (limit <= 65,536), without division: the high half of a product."""
    high = (draw(seed, frame, row, salt) >> np.uint32(16)).astype(np.int64)
    return ((high * limit) >> 16).astype(np.int32)
