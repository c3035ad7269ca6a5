"""Brushes for the recipes that paint stages: linear light in float32 arrays (rows, columns, 3), PNG out.

A recipe mixes light linearly, tones it once (`tone`) and saves eight-bit pictures.  Vignette and grain are
not painted: the compositor adds them while the game runs.
"""

from __future__ import annotations

import os
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import numpy as np
import pygame

f32 = np.float32
LUMA = np.array([0.30, 0.59, 0.11], f32)


def linear(text: str) -> np.ndarray:
    """'rrggbb' as linear light, shape (3,)."""
    return (np.array([int(text[i : i + 2], 16) for i in (0, 2, 4)], f32) / 255) ** f32(2.2)


def grid(width: int, height: int) -> tuple[np.ndarray, np.ndarray]:
    """Pixel centres: (x, y), each of shape (height, width)."""
    return np.meshgrid(np.arange(width, dtype=f32) + 0.5, np.arange(height, dtype=f32) + 0.5)


def smooth(a: float, b: float, x: np.ndarray) -> np.ndarray:
    """Hermite step: 0 where x is at `a`, 1 where it is at `b` (`a` may be greater than `b`)."""
    t = np.clip((x - a) / (b - a), 0, 1)
    return t * t * (3 - 2 * t)


def band(x: np.ndarray, middle: float, half: float, soft: float = 0.8) -> np.ndarray:
    """1 within `half` of `middle`, falling to 0 over `soft` pixels."""
    return smooth(half + soft / 2, half - soft / 2, np.abs(x - middle))


def box(x: np.ndarray, y: np.ndarray, left: float, top: float, right: float, bottom: float) -> np.ndarray:
    """Signed distance to a rectangle (Chebyshev outside): negative within."""
    return np.maximum(np.maximum(left - x, x - right), np.maximum(top - y, y - bottom))


def filled(distance: np.ndarray, soft: float = 1.0) -> np.ndarray:
    """Coverage of a shape given by its signed distance."""
    return smooth(soft / 2, -soft / 2, distance)


def mix(c: np.ndarray, colour: np.ndarray, mask: np.ndarray) -> np.ndarray:
    """`colour` over `c` where `mask` is 1."""
    m = mask[..., None]
    return c * (1 - m) + np.asarray(colour, f32) * m


def _box_blur(a: np.ndarray, radius: int, axis: int) -> np.ndarray:
    if radius < 1:
        return a
    pad = [(0, 0)] * a.ndim
    pad[axis] = (radius + 1, radius)
    total = np.cumsum(np.pad(a, pad, mode="edge"), axis=axis, dtype=np.float64)
    n = a.shape[axis]
    upper = np.take(total, range(2 * radius + 1, 2 * radius + 1 + n), axis=axis)
    return ((upper - np.take(total, range(n), axis=axis)) / (2 * radius + 1)).astype(f32)


def blur(a: np.ndarray, rx: int, ry: int | None = None, passes: int = 3) -> np.ndarray:
    """Repeated box blur, near to a Gaussian after three passes."""
    for _ in range(passes):
        a = _box_blur(_box_blur(a, rx, 1), rx if ry is None else ry, 0)
    return a


def noise(height: int, width: int, cell: tuple[float, float], seed: int, octaves: int = 4) -> np.ndarray:
    """Value noise 0..1 of the given cell size (x, y) in pixels."""
    rng = np.random.default_rng(seed)
    out = np.zeros((height, width), f32)
    amplitude, total = 1.0, 0.0
    cx, cy = cell
    for _ in range(octaves):
        knots = rng.random((int(height / cy) + 3, int(width / cx) + 3)).astype(f32)
        x, y = np.arange(width) / cx, np.arange(height) / cy
        xi, yi = x.astype(int), y.astype(int)
        u, v = smooth(0, 1, x - xi), smooth(0, 1, y - yi)[:, None]
        upper = knots[yi][:, xi] * (1 - u) + knots[yi][:, xi + 1] * u
        lower = knots[yi + 1][:, xi] * (1 - u) + knots[yi + 1][:, xi + 1] * u
        out += amplitude * (upper * (1 - v) + lower * v)
        total += amplitude
        amplitude *= 0.5
        cx, cy = max(1, cx / 2), max(1, cy / 2)
    return out / f32(total)


def drawn(width: int, height: int, polygons=(), lines=(), ellipses=(), sharper: int = 4) -> np.ndarray:
    """Coverage 0..1 of polygons [(x, y)...], lines (from, to, width) and ellipses (x, y, rx, ry), antialiased."""
    k = sharper
    big = pygame.Surface((width * k, height * k))
    white = (255, 255, 255)
    for points in polygons:
        pygame.draw.polygon(big, white, [(x * k, y * k) for x, y in points])
    for (x0, y0), (x1, y1), thick in lines:
        d = np.array([y0 - y1, x1 - x0], float)
        d *= thick * k / 2 / max(np.hypot(*d), 1e-6)
        a, b = np.array([x0 * k, y0 * k]), np.array([x1 * k, y1 * k])
        pygame.draw.polygon(big, white, [a + d, b + d, b - d, a - d])
    for x, y, rx, ry in ellipses:
        pygame.draw.ellipse(big, white, ((x - rx) * k, (y - ry) * k, 2 * rx * k, 2 * ry * k))
    small = pygame.surfarray.array_red(big).T.astype(f32)
    return small.reshape(height, k, width, k).mean((1, 3)) / 255


def stroke(points: list[tuple[float, float]], widths: list[float], steps: int = 6) -> list[tuple[float, float]]:
    """Outline of a smooth line through `points` (Catmull-Rom) whose width swells and tapers as `widths` say."""
    p, w = np.array(points, float), np.array(widths, float)
    before, after = np.concatenate([p[:1], p[:-1]]), np.concatenate([p[1:], p[-1:]])
    middle, wide = [], []
    for i in range(len(p) - 1):
        a, b, c, d = before[i], p[i], p[i + 1], after[i + 1]
        for u in np.arange(steps) / steps:
            bend = 2 * b + (c - a) * u + (2 * a - 5 * b + 4 * c - d) * u * u + (3 * b - a - 3 * c + d) * u**3
            middle.append(bend / 2)
            wide.append(w[i] * (1 - u) + w[i + 1] * u)
    middle, wide = np.array([*middle, p[-1]]), np.array([*wide, w[-1]])
    along = np.gradient(middle, axis=0)
    along /= np.maximum(np.hypot(along[:, 0], along[:, 1]), 1e-6)[:, None]
    side = np.stack([-along[:, 1], along[:, 0]], 1) * wide[:, None] / 2
    return [tuple(q) for q in np.concatenate([middle + side, (middle - side)[::-1]])]


def tone(c: np.ndarray, exposure: float = 1.35, saturation: float = 1.10, contrast: float = 1.06) -> np.ndarray:
    """Linear light -> display 0..1: filmic shoulder, gamma, saturation, contrast, cool lift, warm gain."""
    c = np.maximum(c, 0) * f32(exposure)
    c = (c * (1 + 0.10 * c) / (1 + 0.42 * c) * 1.06) ** f32(1 / 2.2)
    luma = c @ LUMA
    c = luma[..., None] + (c - luma[..., None]) * f32(saturation)
    c = (c - 0.42) * f32(contrast) + 0.42
    dark = np.clip(1 - luma, 0, 1)[..., None] ** 2
    lift = np.array([0.004, 0.008, 0.026], f32)
    gain = np.array([0.05, 0.0, -0.05], f32)
    return np.clip(c + dark * lift + (1 - dark) * gain * luma[..., None], 0, 1)


def bloom(c: np.ndarray, strength: float = 0.38, threshold: float = 0.62, exposure: float = 1.35) -> np.ndarray:
    """Light that spills from what is brighter than the threshold, in three widths."""
    over = np.minimum(np.maximum(c * exposure - threshold, 0), 3)
    return strength * (0.55 * blur(over, 4) + 0.35 * blur(over, 14) + 0.25 * blur(over, 40)) / exposure


def light_over(ground: np.ndarray, light: np.ndarray) -> np.ndarray:
    """What `light` adds, on the display, to a `ground`: the difference of the two toned pictures."""
    return np.maximum(tone(ground + light) - tone(ground), 0)


class Folder:
    """Where a recipe's pictures go."""

    def __init__(self, path: Path):
        self.path = path
        path.mkdir(parents=True, exist_ok=True)

    def save(self, name: str, rgb: np.ndarray, alpha: np.ndarray | None = None) -> None:
        """Display values 0..1; straight alpha, colour black where nothing is to be seen."""
        pixels = _bytes(rgb)
        mode = "RGB"
        if alpha is not None:
            a = _bytes(alpha)
            pixels = np.concatenate([np.where(a[..., None] > 0, pixels, 0), a[..., None]], -1).astype(np.uint8)
            mode = "RGBA"
        size = pixels.shape[1::-1]
        surface = pygame.image.frombuffer(np.ascontiguousarray(pixels).tobytes(), size, mode)
        pygame.image.save(surface, str(self.path / name))

    def save_half(self, name: str, rgb: np.ndarray) -> None:
        """Soft light at half size."""
        h, w = rgb.shape[:2]
        a = np.pad(rgb, ((0, h % 2), (0, w % 2), (0, 0)), mode="edge")
        self.save(name, a.reshape((h + 1) // 2, 2, (w + 1) // 2, 2, 3).mean((1, 3)))

    def save_grey(self, name: str, mask: np.ndarray, top: float = 1.0) -> None:
        """A half-size map; `top` is the value that 255 stands for."""
        self.save_half(name, np.repeat((mask / top)[..., None], 3, 2))


def _bytes(a: np.ndarray) -> np.ndarray:
    return (np.clip(a, 0, 1) * 255 + 0.5).astype(np.uint8)
