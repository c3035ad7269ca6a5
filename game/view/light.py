"""Light by table: a light row becomes 2**19 packed colours, and lighting a figure is `table.take(codes)`.

A figure's light is linear until the tone curve: seven kinds of light meet a normal, a material sends each back in its
own measure, so a table is one small matrix product a channel (about 5 ms) and light rows can be mixed exactly.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from game.content import materials as m
from game.content.lights import Grade, Key, Light, Rim

GAMMA = 1 / 2.2
SHOULDER = 0.18  # how softly highlights are compressed
BRIGHTEST = 1.25  # linear light that the tone curve tells apart
CURVE_STEPS = 65536
KINDS = 7  # ambient, key, specular, rim, haze, light through tulle, rim on tulle
BGRA_SHIFTS = (16, 8, 0)
LUMINANCE = (0.25, 0.62, 0.13)
f32 = np.float32


@dataclass(frozen=True)
class Tint:
    """What happens to a light as a whole: `saturation` and channel `gain` in linear light, `veil` (r, g, b, share)
    after.
    """

    saturation: float = 1.0
    gain: tuple[float, float, float] = (1.0, 1.0, 1.0)
    veil: tuple[float, float, float, float] | None = None


TINTS: dict[str, Tint] = {
    "": Tint(),
    "adagio": Tint(saturation=0.55, gain=(0.62, 0.84, 1.30)),  # time held still: cold and clear
    "hurt": Tint(saturation=0.35, gain=(1.28, 0.62, 0.58)),
    "ghost": Tint(saturation=0.2, gain=(0.7, 0.85, 1.2), veil=(90, 120, 190, 0.25)),
}
FLASHES: tuple[Tint, ...] = (Tint(veil=(255, 250, 238, 0.30)), Tint(veil=(255, 250, 238, 0.60)))


def smoothstep(low: float, high: float, x):
    t = np.clip((x - low) / (high - low), 0, 1)
    return t * t * (3 - 2 * t)


@lru_cache(maxsize=8)
def tone_curve(grade: Grade) -> np.ndarray:
    """(3, CURVE_STEPS) display levels 0..255 of linear light 0..BRIGHTEST, a row a channel."""
    x = np.arange(CURVE_STEPS, dtype=f32) * f32(BRIGHTEST / (CURVE_STEPS - 1))
    c = x / (1 + SHOULDER * x) * grade.exposure
    if grade.exposure != 1.0:
        c = c * (1 + 0.10 * c) / (1 + 0.42 * c) * 1.06  # a filmic shoulder for what exposure lifts
    c = np.clip(c, 0, None) ** GAMMA
    c = (c - 0.42) * grade.contrast + 0.42
    dark = np.clip(1 - c, 0, 1) ** 2
    rows = [c + dark * lift + (1 - dark) * (gain - 1) * c for lift, gain in zip(grade.lift, grade.gain, strict=True)]
    return (np.clip(np.stack(rows), 0, 1) * 255).astype(f32)


def incoming(light: Light, normals: np.ndarray) -> np.ndarray:
    """(7, n, 3): what n normals receive, one layer a kind of light."""
    out = np.zeros((KINDS, len(normals), 3), f32)
    up = (normals[:, 1] * f32(0.5) + f32(0.5))[:, None]
    out[0] = np.array(light.ground, f32) * (1 - up) + np.array(light.sky, f32) * up
    out[4] = light.haze
    out[5] = np.array(light.sky, f32) * f32(1.2)
    for key in light.keys:
        colour, direction = np.array(key.colour, f32), np.array(key.towards, f32)
        facing = normals @ direction
        half = direction + np.array([0, 0, 1], f32)
        shine = np.maximum(normals @ (half / np.linalg.norm(half)), 0) ** 26
        out[1] += colour * (0.62 * smoothstep(-0.05, 0.75, facing) + 0.38 * smoothstep(0.34, 0.52, facing))[:, None]
        out[2] += colour * shine[:, None]
        out[5] += colour * (0.35 + 0.65 * np.abs(facing))[:, None]
    edge = np.clip(1 - normals[:, 2], 0, 1)
    for rim in light.rims:
        colour, facing = np.array(rim.colour, f32), normals @ np.array(rim.towards, f32)
        turned = smoothstep(1 - rim.width, 1 - rim.width + rim.softness, edge)
        out[3] += colour * (turned * smoothstep(-0.02, 0.42, facing))[:, None]
        out[6] += colour * smoothstep(-0.25, 0.9, facing)[:, None]
    return out


def outgoing(material: np.ndarray, occlusion: np.ndarray) -> np.ndarray:
    """(7, n, 3): how much of each kind n materials (n, 12) send back when they are open by `occlusion` (n,)."""
    o, one = occlusion[:, None], np.ones((len(material), 3), f32)
    shares = (
        material[:, m.ALBEDO] * o,
        material[:, m.ALBEDO] * (0.35 + 0.65 * o),
        material[:, m.GLOSS] * 0.32 * o * one,
        material[:, m.RIM] * (0.25 + 0.75 * o),
        material[:, m.OPAQUE] * one,
        material[:, m.NET] * one,
        material[:, m.NET_EDGE] * one,
    )
    return np.stack(shares).astype(f32)


def _colour_matrix(tint: Tint, saturation: float) -> np.ndarray:
    k = tint.saturation * saturation
    return np.diag(np.array(tint.gain, f32)) @ (np.eye(3, dtype=f32) * k + (1 - k) * np.array([LUMINANCE] * 3, f32))


def table(
    light: Light, grade: Grade, tint: Tint = TINTS[""], *, mirrored: bool = False, shifts: tuple[int, ...] = BGRA_SHIFTS
) -> np.ndarray:
    """(2**19,) uint32 colours without alpha, channels at bit `shifts` (r, g, b).  `mirrored`: facing left."""
    normals = m.directions() * np.array([-1 if mirrored else 1, 1, 1], f32)
    received = incoming(light, normals)
    vectors = np.repeat(m.vectors(), m.OCCLUSIONS, 0)
    sent = outgoing(vectors, np.tile(m.occlusions(), m.MATERIALS))
    matrix, curves = _colour_matrix(tint, grade.saturation), tone_curve(grade)
    packed = np.zeros((m.NORMALS, m.MATERIALS * m.OCCLUSIONS), np.uint32)
    for channel in range(3):
        used = [c for c in range(3) if matrix[channel, c]]
        left = np.concatenate([received[:, :, c].T * matrix[channel, c] for c in used], 1)
        linear = (left * f32((CURVE_STEPS - 1) / BRIGHTEST)) @ np.concatenate([sent[:, :, c] for c in used])
        np.clip(linear, 0, CURVE_STEPS - 1, out=linear)
        curve = curves[channel]
        if tint.veil:
            curve = curve * f32(1 - tint.veil[3]) + f32(tint.veil[channel] * tint.veil[3])
        level = (curve + f32(0.5)).astype(np.uint32) << np.uint32(shifts[channel])
        packed |= level.take(linear.astype(np.intp), mode="clip")
    return packed.ravel()


def mix(a: Light, b: Light, share: float) -> Light:
    """The light between two lights: exact, because light adds up before the tone curve."""

    def blend(x, y):
        return tuple(p * (1 - share) + q * share for p, q in zip(x, y, strict=True))

    def scaled(light: Light, k: float) -> tuple[tuple[Key, ...], tuple[Rim, ...]]:
        if k == 0:
            return (), ()
        keys = tuple(replace(key, colour=_times(key.colour, k)) for key in light.keys)
        return keys, tuple(replace(rim, colour=_times(rim.colour, k)) for rim in light.rims)

    (ka, ra), (kb, rb) = scaled(a, 1 - share), scaled(b, share)
    return Light(blend(a.sky, b.sky), blend(a.ground, b.ground), ka + kb, ra + rb, blend(a.haze, b.haze))


def in_pool(light: Light, moonlight: float) -> Light:
    """The same light outside (0) or inside (1) a patch of moonlight on the floor; the first rim is the window's."""
    window, *others = light.rims
    return Light(
        sky=_times(light.sky, 0.75 + 0.25 * moonlight),
        ground=_times(light.ground, 0.75 + 0.25 * moonlight),
        keys=tuple(replace(key, colour=_times(key.colour, 0.55 + 0.60 * moonlight)) for key in light.keys),
        rims=(replace(window, colour=_times(window.colour, 0.55 + 0.50 * moonlight)), *others),
        haze=light.haze,
    )


def _times(colour: tuple[float, float, float], k: float) -> tuple[float, float, float]:
    return (colour[0] * k, colour[1] * k, colour[2] * k)
