"""A hunting horn: blown, not struck; bright while the breath is strong."""

from __future__ import annotations

import numpy as np

from tools.sounds.synthesis import RATE, Signal, clock, noise, room

Rng = np.random.Generator
OVERTONES = 11
CALL_HERTZ, CALL_S = (147.0, 220.0), (0.0, 0.26)  # a short low note, and its fifth, held


def horn(rng: Rng, pitch: float) -> Signal:
    """It carries over the snow: down there, something gets up."""
    t = clock(1.2)
    low, high = CALL_HERTZ
    hertz = low + (high - low) / (1 + np.exp(-(t - CALL_S[1]) / 0.012))
    hertz = hertz * pitch * (1 + 0.004 * np.sin(2 * np.pi * 5.2 * t) * np.clip((t - 0.5) / 0.4, 0, 1))
    turn = 2 * np.pi * np.cumsum(hertz) / RATE
    breath = np.minimum(1, t / 0.035) * (1 - 0.55 * np.exp(-(((t - CALL_S[1]) / 0.03) ** 2)))
    breath *= np.clip((t[-1] - t) / 0.55, 0, 1) ** 1.3 * (0.8 + 0.2 * np.exp(-((t - 0.4) ** 2) / 0.02))
    tone = np.zeros(len(t))
    for n in range(1, OVERTONES + 1):
        tone += np.sin(n * turn) * breath ** (1 + 0.28 * n) / n**0.75
    air = noise(rng, 1.2, 500, 2600)[: len(t)] * breath * 0.05
    return room(tone / np.abs(tone).max() + air, 0.9, 0.24, 2)
