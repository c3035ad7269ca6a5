"""Instruments for effects: shaped noise, struck bodies, falling tones, a voice, a room.

Signals are mono float64 arrays at RATE, loudness free until `finish`.  Times in seconds, frequencies in Hz.
Noise is filtered in the frequency domain, so a band has no phase of its own and no state to settle.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

RATE = 44_100
PEAK_DB = -3  # of full scale: room for two sounds at once
SILENCE_DB = -44  # a tail below this, under its own peak, is cut off: the fight covers it
FLOOR_HZ = 30  # nothing audible lies below; speakers waste their travel on it
TAU = 2 * np.pi

Signal = np.ndarray


def clock(seconds: float) -> Signal:
    """Sample times 0 .. seconds."""
    return np.arange(round(seconds * RATE)) / RATE


def band_gain(frequencies: Signal, low: float, high: float, order: int = 2) -> Signal:
    """Magnitudes of a Butterworth band of 6 dB x order an octave on each side; low 0 and high 0 leave a side open."""
    gain = np.ones_like(frequencies)
    with np.errstate(divide="ignore"):
        if low:
            gain /= np.sqrt(1 + (low / np.maximum(frequencies, 1e-9)) ** (2 * order))
        if high:
            gain /= np.sqrt(1 + (frequencies / high) ** (2 * order))
    return gain


def band(signal: Signal, low: float, high: float, order: int = 2) -> Signal:
    """A signal through a band, padded so that its end does not reach its beginning."""
    size = len(signal) + RATE // 8
    spectrum = np.fft.rfft(signal, size)
    return np.fft.irfft(spectrum * band_gain(np.fft.rfftfreq(size, 1 / RATE), low, high, order), size)[: len(signal)]


def noise(rng: np.random.Generator, seconds: float, low: float = 0, high: float = 0, order: int = 2) -> Signal:
    """Noise of a band, with an RMS of 1."""
    size = len(clock(seconds))
    spectrum = np.fft.rfft(rng.standard_normal(size))
    out = np.fft.irfft(spectrum * band_gain(np.fft.rfftfreq(size, 1 / RATE), low, high, order), size)
    return out / np.sqrt(np.mean(out**2))


def sweep(rng: np.random.Generator, centre: Signal, octaves: float = 0.8) -> Signal:
    """Noise whose band follows `centre` (Hz, one a sample): narrow bands, each loud while it is near the centre."""
    seconds, out = len(centre) / RATE, np.zeros(len(centre))
    step = octaves / 2
    for place in np.arange(np.log2(60), np.log2(16_000), step):
        low, high = 2 ** (place - step / 2), 2 ** (place + step / 2)
        gain = np.exp(-(((place - np.log2(centre)) / octaves) ** 2) * 2)
        if gain.max() > 1e-3:
            out += noise(rng, seconds, low, high, 3) * gain
    return out / np.sqrt(np.mean(out**2))


def fall(t: Signal, high: float, low: float, tau: float) -> Signal:
    """A sine that falls from `high` to `low` with time constant `tau`: the skin of anything struck."""
    return np.sin(TAU * np.cumsum(low + (high - low) * np.exp(-t / tau)) / RATE)


def decay(t: Signal, tau: float, start: float = 0.0, attack: float = 0.0) -> Signal:
    """An exponential decay from `start` on; `attack` rounds its beginning."""
    since = np.maximum(t - start, 0)
    rise = 1 - np.exp(-since / attack) if attack else 1.0
    return np.where(t >= start, np.exp(-since / tau) * rise, 0)


def bump(t: Signal, centre: float, width: float) -> Signal:
    """A bell curve."""
    return np.exp(-(((t - centre) / width) ** 2))


def arc(t: Signal, peak: float, rise: float = 2.0, sink: float = 1.6) -> Signal:
    """0 at both ends, 1 at the part `peak` of the way."""
    u = t / t[-1]
    return np.where(u < peak, (u / peak) ** rise, ((1 - u) / (1 - peak)) ** sink)


def struck(
    rng: np.random.Generator, t: Signal, modes: Sequence[tuple[float, float, float]], start: float = 0
) -> Signal:
    """A struck body: (frequency, loudness, decay) of each mode, random phases, from `start` on."""
    out = np.zeros(len(t))
    for frequency, loudness, tau in modes:
        phase = rng.uniform(0, TAU)
        out += loudness * np.sin(TAU * frequency * (t - start) + phase) * decay(t, tau, start, 0.0004)
    return out


def tuned(modes: Sequence[tuple[float, float, float]], factor: float) -> list[tuple[float, float, float]]:
    """The same body, higher or lower."""
    return [(frequency * factor, loudness, tau) for frequency, loudness, tau in modes]


def voice(rng: np.random.Generator, pitch: Signal, formants: Sequence[tuple[float, float]], breath: float) -> Signal:
    """A throat: pulses at `pitch` (Hz, one a sample) and breath, through (formant, loudness) bands."""
    phase = np.cumsum(pitch * (1 + 0.02 * noise(rng, len(pitch) / RATE, 0, 12))) / RATE
    source = sum(np.sin(TAU * k * phase) / k for k in range(1, 25)) * (1 - breath)
    source = source + noise(rng, len(pitch) / RATE, 200, 7000) * breath
    return sum(loudness * band(source, f * 0.86, f * 1.16, 2) for f, loudness in formants)


def saturate(signal: Signal, drive: float) -> Signal:
    """Soft clipping at 1: adds the overtones that small speakers need to tell a low blow."""
    return np.tanh(drive * signal) / np.tanh(drive)


def late(signal: Signal, seconds: float, size: int) -> Signal:
    """A signal begun later, cut or filled to `size` samples."""
    out, first = np.zeros(size), round(seconds * RATE)
    part = signal[: max(0, size - first)]
    out[first : first + len(part)] = part
    return out


def eased(signal: Signal) -> Signal:
    """The signal with its last quarter led to silence: a decay cut off short is a click."""
    last = len(signal) // 4
    out = signal.copy()
    out[-last:] *= np.cos(np.linspace(0, np.pi / 2, last)) ** 2
    return out


def room(signal: Signal, seconds: float = 0.5, mix: float = 0.14, scale: float = 1.0) -> Signal:
    """The signal, eased, in a wooden hall: early reflections within 40 ms x scale, a tail that loses treble first."""
    signal = eased(signal)
    rng = np.random.default_rng(41)  # one room for all: what sounds together stands together
    t = clock(seconds * 1.1)
    impulse = np.zeros(len(t))
    for i in range(10):
        at = scale * (0.005 + 0.036 * (i / 10) ** 1.3) * (1 + 0.1 * rng.random())
        impulse[min(round(at * RATE), len(t) - 1)] += 0.5 * 0.84**i * rng.choice((-1, 1))
    edges = (120, 350, 900, 2200, 5000, 11_000)
    for low, high, part in zip(edges, edges[1:], (1.1, 1.0, 0.85, 0.6, 0.35)):
        tail = noise(rng, seconds * 1.1, low, high) * np.exp(-6.91 * t / (seconds * part))
        impulse += 0.02 * tail * (1 - np.exp(-t / (0.012 * scale)))
    impulse /= np.sqrt(np.sum(impulse**2))
    size = len(signal) + len(impulse)
    wet = np.fft.irfft(np.fft.rfft(signal, size) * np.fft.rfft(impulse, size), size)
    return np.pad(signal, (0, len(impulse))) + mix * wet


def finish(signal: Signal, drive: float) -> Signal:
    """Ready to write: no rumble or offset, peaks rounded off, silence cut away, ends faded, the peak at PEAK_DB."""
    out = band(np.pad(signal, (round(0.001 * RATE), 0)), FLOOR_HZ, 17_000, 2)
    out = saturate(out / np.abs(out).max(), drive)
    out = band(out, FLOOR_HZ, 0, 2)
    loud = np.nonzero(np.abs(out) > np.abs(out).max() * 10 ** (SILENCE_DB / 20))[0]
    out = out[: loud[-1] + 1]
    first, last = round(0.0008 * RATE), min(round(0.012 * RATE), len(out) // 4)
    out[:first] *= np.linspace(0, 1, first)
    out[-last:] *= np.linspace(1, 0, last) ** 2
    return out * (10 ** (PEAK_DB / 20) / np.abs(out).max())


def place_of_peak(signal: Signal) -> float:
    """Seconds from the beginning to the loudest sample: a sound that is late for its picture feels slack."""
    return int(np.argmax(np.abs(signal))) / RATE
