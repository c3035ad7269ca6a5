"""What hangs over the studio's piano: the portrait of the ballerina before her, playbills of old seasons."""

from __future__ import annotations

import math

import numpy as np
import studio_plan as plan
from paint import band, blur, box, drawn, filled, linear, mix, noise, smooth, stroke

W, H = plan.WALL_W, plan.VIEW_H

Limb = list[tuple[float, float, float]]  # (x, y, width) from the picture's middle

ARM: Limb = [(6, -22, 4.2), (13, -27, 3.6), (17, -36, 3.0), (11.5, -49, 2.2), (3.5, -54, 1.0)]
LEGS: tuple[Limb, ...] = (
    [(-2.5, 4, 6.5), (-3.4, 18, 5.2), (-2.0, 30, 4.6), (-1.0, 43, 2.2)],
    [(3.0, 4, 6.5), (4.2, 18, 5.0), (3.2, 30, 4.4), (0.6, 43, 2.2)],
)
SHOES: tuple[Limb, ...] = (
    [(-1.6, 40, 3.0), (-0.8, 47, 2.6), (-0.2, 53, 1.0)],
    [(1.4, 40, 3.0), (0.9, 47, 2.4), (0.2, 53, 1.0)],
)
NECK: Limb = [(0.2, -31, 2.6), (0, -23, 4.4)]
BODICE = (
    (-6.2, -23), (-2, -20), (0, -18.5), (2, -20), (6.2, -23), (5.4, -14),
    (3.8, -7), (5.6, 0), (-5.6, 0), (-3.8, -7), (-5.4, -14),
)  # fmt: skip
CHEST = ((-6.2, -23.5), (-2, -26), (2, -26), (6.2, -23.5), (0, -17))
ARABESQUE: tuple[Limb, ...] = (
    [(-12, -7, 0.6), (-4, -3, 1.8), (1, -1.5, 2.6), (6, -8, 1.6), (11, -13, 0.5)],
    [(0, -2, 2.4), (1, 4, 1.8), (0, 11, 0.6)],
    [(1, -2, 1.6), (6, -1, 1.2), (12, -3, 0.4)],
)


def _limbs(limbs, x: float, y: float, side: int = 1) -> list[list[tuple[float, float]]]:
    """Outlines of tapered limbs about (x, y); `side` -1 turns them over."""
    return [stroke([(x + side * a, y + b) for a, b, _ in limb], [w for *_, w in limb]) for limb in limbs]


def portrait(c: np.ndarray, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Oils in an oval gilt frame: fifth position en pointe, arms en couronne."""
    px, py, rx, ry = plan.PORTRAIT
    d = (np.hypot((x - px) / rx, (y - py) / ry) - 1) * min(rx, ry)
    c = mix(c, linear("04060c"), smooth(18, 8, d) * 0.5)
    leaf = 0.35 + 0.8 * noise(H, W, (4, 4), 12)
    warm = 0.55 + 0.75 * smooth(px + rx, px - rx - 10, x)
    c = mix(c, linear("6b4a22") * (leaf * warm)[..., None], smooth(8.5, 7.5, d))
    c = mix(c, linear("e2b870") * (0.75 * warm)[..., None], band(d, 6, 0.8) * 0.7 + band(d, 1.6, 0.6) * 0.5)
    canvas = linear("2a1e1c") * (0.5 + 0.7 * noise(H, W, (14, 20), 15)[..., None])
    aura = np.exp(-(((x - px + 6) / 26) ** 2 + ((y - py + 14) / 34) ** 2))
    canvas = canvas + linear("8a6a48") * (aura * 0.5)[..., None]
    c = mix(c, canvas, filled(d, 1.2))
    c = mix(c, linear("0e0a0c"), filled(d, 1.2) * smooth(py + 34, py + 52, y) * 0.7)
    return _danseuse(c, x, y, px, py)


def _danseuse(c: np.ndarray, x: np.ndarray, y: np.ndarray, px: float, py: float) -> np.ndarray:
    """The painted figure, part over part; brush strokes and light from the left over all."""
    around = np.linspace(0, math.tau, 64, endpoint=False)
    reach = 27 * (1 + 0.035 * np.cos(around * 21))
    drop = np.where(np.sin(around) > 0, 6.4, 3.2) / 27
    tulle = list(zip(px + reach * np.cos(around), py + 1 + reach * drop * np.sin(around)))
    bodice, chest = ([(px + a, py + b) for a, b in points] for points in (BODICE, CHEST))
    face = drawn(W, H, ellipses=[(px + 0.4, py - 34.5, 3.9, 5.0)]) * smooth(py - 37.5, py - 35.5, y)
    parts = (
        ("b88468", drawn(W, H, _limbs(LEGS, px, py))),
        ("a01a2a", drawn(W, H, _limbs(SHOES, px, py))),
        ("e0d2cc", drawn(W, H, [tulle])),
        ("d09a7a", drawn(W, H, [chest, *_limbs([NECK], px, py)])),
        ("3c1c26", drawn(W, H, [bodice])),
        ("cc9676", drawn(W, H, _limbs([ARM], px, py) + _limbs([ARM], px, py, -1))),
        ("1a0e0c", drawn(W, H, ellipses=[(px + 0.6, py - 37.2, 4.3, 3.6), (px + 1.6, py - 41.6, 2.3, 2.1)])),
        ("cc9676", face),
    )
    brush = 0.82 + 0.36 * noise(H, W, (3, 5), 19)
    light = ((0.42 + 0.58 * smooth(px + 12, px - 12, x)) * brush)[..., None]
    for colour, mask in parts:
        c = mix(c, linear(colour) * light * 0.62, blur(mask, 1, passes=1) * 0.5 + mask * 0.5)
    folds = [((px, py), (px + 25 * math.cos(a), py + 1 + 5 * math.sin(a)), 0.6) for a in around[::4]]
    return mix(c, linear("6c5c60") * 0.5, drawn(W, H, lines=folds) * 0.30)


def playbills(c: np.ndarray, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Two framed bills: a dancer's shadow before a red sun and within a ring, lines of type beneath."""
    for number, middle in enumerate(plan.PLAYBILLS):
        d = box(x, y, middle - 19, 100, middle + 19, 158)
        c = mix(c, linear("04060c"), smooth(12, 4, d) * 0.5)
        c = mix(c, linear("120c0a"), filled(d - 3.5))
        c = mix(c, linear("b89868") * 0.32 * (0.8 + 0.4 * noise(H, W, (20, 20), 17)[..., None]), filled(d))
        sun = np.hypot(x - middle, y - 119)
        c = mix(c, linear("8c1420") * 0.6, filled(sun - 12) if number == 0 else band(sun, 12.5, 1.6))
        side = 1 - 2 * number
        ovals = [(middle, 119.5, 5.5, 1.8), (middle + side * 4.6, 109.6, 1.8, 2.1)]  # skirt and head
        c = mix(c, linear("0c0808"), drawn(W, H, _limbs(ARABESQUE, middle, 121, side), ellipses=ovals))
        type_rows = ((138, 14, 2.6), (143, 10, 1.2), (147, 12, 1.2), (151, 8, 1.2))
        letters = [((middle - half, r), (middle + half, r), thick) for r, half, thick in type_rows]
        c = mix(c, linear("1c1010"), drawn(W, H, lines=letters) * 0.8)
        c = c + linear("ffb070") * (band(d, 2.6, 0.6) * 0.10 * smooth(1240, 1000, x))[..., None]
    return c
