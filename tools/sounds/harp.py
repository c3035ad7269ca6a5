"""What the house answers a dancer with: a harp for a phrase, a celesta for a rank, low strings for a bow."""

from __future__ import annotations

import numpy as np

from tools.sounds.synthesis import RATE, Signal, arc, clock, decay, noise, room

Rng = np.random.Generator


def _pluck(t: Signal, frequency: float, tau: float, start: float) -> Signal:
    """A string plucked near its middle: overtones that die the faster the higher they are."""
    since = np.maximum(t - start, 0)
    out = np.zeros(len(t))
    for k, part in ((1, 1.0), (2, 0.34), (3, 0.22), (4, 0.07), (5, 0.05)):
        out += part * np.sin(2 * np.pi * k * frequency * since) * decay(t, tau / k**0.8, start, 0.0025)
    return out


def phrase(rng: Rng, pitch: float) -> Signal:
    """An enchaînement named: four strings of the harp, rising."""
    t = clock(0.95)
    notes = ((493.88, 0.0), (659.26, 0.07), (739.99, 0.14), (987.77, 0.21))
    return room(sum(_pluck(t, f * pitch, 0.26, at) for f, at in notes), 0.8, 0.26)


def rank(rng: Rng, pitch: float) -> Signal:
    """A rank higher: two soft steel plates of the celesta, a sixth apart, and a third above them."""
    t = clock(0.9)
    notes = ((739.99, 0.0), (1244.51, 0.09), (1479.98, 0.18))
    out = sum(np.sin(2 * np.pi * f * pitch * np.maximum(t - at, 0)) * decay(t, 0.24, at, 0.003) for f, at in notes)
    return room(out, 0.9, 0.3)


def banked(rng: Rng, pitch: float) -> Signal:
    """A bow that was seen: low strings swell and give way, as if the house breathed out."""
    t = clock(1.1)
    swell = arc(t, 0.28, 1.2, 1.8)
    wander = 1 + 0.0035 * np.sin(2 * np.pi * 5.2 * t)
    phase = np.cumsum(wander) / RATE
    out = sum(
        np.sin(2 * np.pi * f * pitch * k * phase) / k**1.6
        for f in (164.81, 246.94, 329.63)
        for k in range(1, 6)
    )  # fmt: skip
    return room((out + 0.05 * noise(rng, 1.1, 400, 2400)) * swell, 0.9, 0.28)
