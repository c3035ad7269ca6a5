"""The tutu: four layers of net as a cloud of points that is knitted into cloth in the picture."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

POINTS = 26_000
RADIUS_H = 0.185
LAYERS = 4
_rng = np.random.default_rng(7)  # one fixed net: it must not shimmer from frame to frame
_out = np.sqrt(_rng.random(POINTS) * 0.96 + 0.04)  # 0 at the waist .. 1 at the edge
_angle = _rng.random(POINTS) * 2 * np.pi
_layer = _rng.integers(0, LAYERS, POINTS)
_edge = _rng.random(POINTS) < 0.16
_out = np.where(_edge, 1 - 0.02 * _rng.random(POINTS), _out)


@dataclass(slots=True)
class Net:
    place: np.ndarray  # (n, 3) H
    normal: np.ndarray  # (n, 3)


@dataclass(slots=True)
class Veil:
    """What the net does to the subpixels under it: cover, normal, how near the edge, share of the red layer."""

    cover: np.ndarray
    normal: np.ndarray
    out: np.ndarray
    red: np.ndarray


def tutu_points(centre: np.ndarray, frame: np.ndarray, flare: float, lag: tuple[float, float]) -> Net:
    """The net round the hips.  `flare` > 0 lifts the edge, < 0 folds it down; `lag` tips it forward, sideways."""
    u, a, k = _out, _angle, _layer
    scallop = 1 + 0.035 * np.cos(a * 18 + k * 1.3)
    r = 0.036 + (RADIUS_H * (1 - 0.06 * k) * scallop - 0.036) * u
    y = -0.012 * k * u - (0.020 - 0.03 * flare) * u * u + 0.010 * np.sin(a * 9 + k * 1.7) * u * u
    y += 0.006 * np.cos(a * 23 + k * 2.1) * u * u + 0.010 * u + (lag[0] * np.cos(a) + lag[1] * np.sin(a)) * u * u * 0.08
    place = np.stack([r * np.cos(a), y, r * np.sin(a)], 1)
    ripple = -0.55 * np.cos(a * 9 + k * 1.7)
    normal = np.stack([ripple * np.cos(a + 1.57), np.ones_like(u), ripple * np.sin(a + 1.57)], 1)
    normal += 0.5 * np.stack([np.cos(a), 0 * u, np.sin(a)], 1)
    normal /= np.linalg.norm(normal, axis=1, keepdims=True)
    world = place @ frame.T + centre
    world[:, 1] = np.maximum(world[:, 1], 0.006 + 0.03 * (k / LAYERS))  # lies on the floor when she does
    return Net(world, normal @ frame.T)


def _knit(a: np.ndarray) -> np.ndarray:
    """A small tent blur: points become cloth."""
    a = a * 0.5 + 0.25 * (np.roll(a, 1, 0) + np.roll(a, -1, 0))
    return a * 0.5 + 0.25 * (np.roll(a, 1, 1) + np.roll(a, -1, 1))


def veil(net: Net, camera: np.ndarray, depth, alpha, step: float, origin: tuple[int, int]) -> Veil:
    """Splat the net over a rendered body: points behind the body are hidden."""
    height, width = depth.shape
    at, n = net.place @ camera.T, net.normal @ camera.T
    x = np.clip((at[:, 0] * step - origin[0]).astype(int), 0, width - 1)
    y = np.clip((-at[:, 1] * step - origin[1]).astype(int), 0, height - 1)
    seen = (at[:, 2] > depth[y, x] - 0.002) | (alpha[y, x] < 0.5)
    index = (y * width + x)[seen]
    weight = (np.where(_edge, 1.5, 1.0) * (0.55 + 0.45 * _out))[seen]

    def splat(values):
        return _knit(np.bincount(index, weight * values, height * width).reshape(height, width).astype(np.float32))

    density = splat(1.0)
    inverse = 1 / (density + 1e-6)
    normal = np.stack([splat(n[seen, j]) * inverse for j in range(3)], -1)
    cover = 1 - np.exp(-density * np.float32(0.55 * (step / 300) ** 2))
    return Veil(cover, normal, splat(_out[seen]) * inverse, splat(_layer[seen] == LAYERS - 1) * inverse)
