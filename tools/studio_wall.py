"""The studio's back wall: plaster, windows, gilt mirror, walnut triptych, lamp brackets."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
import studio_pictures
import studio_plan as plan
from paint import band, box, drawn, f32, filled, grid, linear, mix, noise, smooth

W, H = plan.WALL_W, plan.VIEW_H


def window_distance(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Signed distance to the nearest window: a rectangle with a half circle over it."""
    d = np.full(y.shape, 9e3, f32)
    for w in plan.WINDOWS:
        straight = box(x, y, w.x - w.half, w.spring, w.x + w.half, w.bottom)
        d = np.minimum(d, np.minimum(straight, np.hypot(x - w.x, y - w.spring) - w.half))
    return d


def mirror_distance(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Signed distance to the nearest pane of looking-glass: one broad pane, three with round heads."""
    g = plan.MIRRORS[0]
    d = box(x, y, g.left, g.top, g.right, g.bottom)
    for left, right in plan.TRIPTYCH:
        half = (right - left) / 2
        head = np.hypot((x - left - half), (y - g.top - half)) - half
        d = np.minimum(d, np.minimum(box(x, y, left, g.top + half, right, g.bottom), head))
    return d


def plaster(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Blue night plaster with a faint stripe of wallpaper, darker towards the ceiling and at head height."""
    c = linear("1c2440") * (0.55 + 0.65 * noise(H, W, (60, 60), 1)[..., None])
    c = c * (0.9 + 0.2 * noise(H, W, (9, 9), 2)[..., None])
    stripe = 1 + 0.05 * np.sin(x / 22 * math.tau) + 0.03 * np.sin(x / 11 * math.tau)
    ground = 0.45 + 0.75 * smooth(-40, 330, y)
    return c * (ground * stripe * (1 - 0.22 * smooth(210, 285, y)))[..., None]


def mouldings(c: np.ndarray, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Panels in relief beside the lamps and over the piano: a lit and a shaded edge each."""
    for left, right in ((954, 1022), (1026, 1246), (1682, 1742)):
        d = box(x, y, left, 52, right, 276)
        upper = smooth(52 + 112, 52, y + np.abs(x - left) * 0.2)
        c = c + linear("8fb0e6") * (band(d, 0, 0.7) * (0.02 + 0.05 * upper))[..., None]
        c = mix(c, linear("060914"), band(d, -2.2, 1.0) * 0.55)
    return c


def _muntins() -> list[tuple]:
    lines = []
    for w in plan.WINDOWS:
        columns = (-1, 1) if w.half > 40 else (0,)
        step = w.half / 3 if w.half > 40 else 1
        lines += [((w.x + k * step, w.spring), (w.x + k * step, w.bottom), 2.0) for k in columns]
        rows = np.arange(w.spring, w.bottom - 12, 39)
        lines += [((w.x - w.half, r), (w.x + w.half, r), 2.6 if r == w.spring else 1.9) for r in rows]
        if w.half > 40:
            inner = w.half * 0.40
            for a in np.radians((-60, -30, 0, 30, 60)):
                s, k = math.sin(a), math.cos(a)
                near, far = (w.x + inner * s, w.spring - inner * k), (w.x + w.half * s, w.spring - w.half * k)
                lines.append((near, far, 1.8))
            bow = [(w.x + inner * math.sin(a), w.spring - inner * math.cos(a)) for a in np.linspace(-1.57, 1.57, 15)]
            lines += [(p, q, 1.8) for p, q in pairwise(bow)]
    return lines


def windows(c: np.ndarray, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Reveals, glazing bars and sills -> (picture, coverage of bare panes)."""
    d = window_distance(x, y)
    inner = filled(d, 1.4)
    c = c + linear("6f97dc") * (np.exp(-np.maximum(d, 0) / 38) * 0.10)[..., None]
    reveal = smooth(13, 11.5, d) * (1 - inner)
    c = mix(c, linear("39476b"), reveal * 0.75)
    c = mix(c, linear("0d1226"), smooth(16, 14, d) * (1 - smooth(13.5, 12, d)) * 0.7)
    c = c + linear("8fb0e6") * (smooth(3.2, 1.0, np.abs(d - 1.6)) * 0.35 * smooth(300, 60, y))[..., None]
    c = c + linear("8fb0e6") * (band(d, 11.5, 0.7) * 0.10 * smooth(200, 60, y))[..., None]
    bars = drawn(W, H, lines=_muntins()) * inner
    c = mix(c, linear("0a1022"), inner)
    for middle, half in plan.SILLS:
        face = [(middle - half, 272), (middle + half, 272), (middle + half + 4, 280), (middle - half - 4, 280)]
        under = [(middle - half - 2, 280), (middle + half + 2, 280), (middle + half - 2, 286), (middle - half + 2, 286)]
        c = mix(c, linear("5a6f9c") * 0.9, drawn(W, H, [face]))
        c = mix(c, linear("0b1020"), drawn(W, H, [under]) * 0.7)
    return c, inner * (1 - bars)


def cornice(c: np.ndarray, y: np.ndarray) -> np.ndarray:
    for top, bottom, colour in ((0, 14, "0a0d1c"), (14, 17, "4b5a86"), (17, 24, "161c34"), (24, 26, "34406a")):
        c = mix(c, linear(colour), smooth(top - 0.5, top + 0.5, y) * smooth(bottom + 0.5, bottom - 0.5, y))
    return c


def gilt_mirror(c: np.ndarray, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """A carved frame: gold leaf that answers the lamp at its right and the moon at its upper edge."""
    g = plan.MIRRORS[0]
    d = box(x, y, g.left, g.top, g.right, g.bottom)
    warm = 0.5 + 0.8 * smooth(g.left, g.right, x)
    leaf = 0.35 + 0.9 * noise(H, W, (5, 5), 9)
    along = np.where(np.abs(x - 785) > 147, y, x)
    beads = 0.75 + 0.5 * (0.5 + 0.5 * np.cos(along / 7 * math.tau))
    c = mix(c, linear("04060c"), smooth(16, 9, d) * (1 - smooth(9, 8, d)) * 0.55)
    c = mix(c, linear("6b4a22") * (leaf * warm)[..., None], smooth(9.5, 8.5, d))
    c = mix(c, linear("d9a860") * (0.8 * warm)[..., None], smooth(1.2, 0.2, np.abs(d - 7.4)) * 0.65)
    c = mix(c, linear("f0c880") * (0.7 * warm * beads)[..., None], band(d, 4.3, 0.8) * 0.55 * beads)
    return mix(c, linear("1a1008"), smooth(1.4, 0.3, np.abs(d - 1)) * 0.8)


def triptych(c: np.ndarray, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Three round-headed panels in one walnut frame with a brass bead, a rosette between their heads."""
    g = plan.MIRRORS[1]
    frame = box(x, y, g.left - 12, g.top - 14, g.right + 12, g.bottom + 10)
    d = mirror_distance(x, y)
    grain = 0.45 + 0.8 * noise(H, W, (4, 60), 41)
    c = mix(c, linear("04060c"), smooth(20, 0, frame) * (1 - filled(frame)) * 0.6)
    c = mix(c, linear("2e1b14") * grain[..., None], filled(frame))
    lit = smooth(g.right, g.left - 20, x)
    c = c + linear("ffb070") * (band(frame, -1.2, 0.8) * (0.02 + 0.14 * lit))[..., None]
    c = c + linear("9cc2ff") * (band(frame, -1.2, 0.8) * 0.05 * smooth(120, 40, y))[..., None]
    near = filled(frame) * filled(-d)
    c = mix(c, linear("a8804a") * (0.22 + 0.42 * lit)[..., None], band(d, 3.2, 0.7) * 0.75 * near)
    c = mix(c, linear("0c0603"), band(d, 0.8, 0.8) * 0.85 * near)
    for left, right in pairwise(plan.TRIPTYCH):
        middle = (left[1] + right[0]) / 2
        r = np.hypot(x - middle, y - g.top - 5)
        c = mix(c, linear("a8804a") * 0.5, band(r, 5.5, 0.8) + band(r, 0, 2.0) * near)
    return c


def skirting(c: np.ndarray, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """The dark wainscot at head height, with fielded panels, and the board under it."""
    g = plan.MIRRORS[1]
    walnut = box(x, y, g.left - 12, g.top - 14, g.right + 12, g.bottom + 10)
    free = 1 - np.maximum(smooth(9.5, 8.5, mirror_distance(x, y)) * (x < 1000), filled(walnut))
    area = smooth(289, 290, y) * free
    c = mix(c, linear("10152c") * (1 + 0.4 * noise(H, W, (40, 40), 3)[..., None]), area * 0.92)
    c = mix(c, linear("44527c"), band(y, plan.WAINSCOT_ROW, 0.8) * free * 0.7)
    bay = (x + 20) % 104
    panel = np.maximum(np.abs(bay - 52) - 44, np.abs(y - 309) - 12)
    c = c + linear("6f8cc4") * (band(panel, 0, 0.6) * 0.05 * free * (y > 292))[..., None]
    c = mix(c, linear("05070f"), band(panel, -1.6, 0.7) * 0.5 * free * (y > 292))
    foot = plan.WALL_ROW - 10
    c = mix(c, linear("070910"), smooth(foot, foot + 1, y) * (1 - filled(mirror_distance(x, y))))
    return mix(c, linear("3d4a70"), band(y, foot, 0.7) * 0.5 * free)


def brackets(c: np.ndarray, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Wrought iron, and the bare flame's core; the flickering light is a layer of its own."""
    for lx, ly in plan.LAMPS:
        c = c + (np.maximum(0, 1 - np.hypot(x - lx, y - ly) / 170) ** 1.7)[..., None] * linear("ff9a4a") * 0.07
        plate = [[(lx - 3, ly + 6), (lx + 3, ly + 6), (lx + 2, ly + 46), (lx - 2, ly + 46)]]
        cup = [[(lx - 11, ly + 2), (lx + 11, ly + 2), (lx + 6, ly + 11), (lx - 6, ly + 11)]]
        scroll = drawn(W, H, plate + cup, ellipses=[(lx, ly + 50, 5, 6), (lx, ly + 12, 5, 4)])
        c = mix(c, linear("2a1a0c"), scroll)
        c = c + linear("ff9a4a") * (drawn(W, H, cup) * 0.22 + drawn(W, H, plate) * 0.05)[..., None]
        thin = 3.0 + 2.6 * smooth(ly - 28, ly, y)
        flame = np.exp(-(((x - lx) / thin) ** 2 + ((y - ly + 11) / 12) ** 2))
        heart = np.exp(-(((x - lx) / 2.4) ** 2 + ((y - ly + 6) / 7) ** 2))
        c = c + flame[..., None] * linear("ff9a44") * 1.0 + heart[..., None] * linear("ffe2a8") * 1.2
    return c


def paint(x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """-> (linear picture, coverage of window panes, coverage of looking-glass), each with the wall's size."""
    c = mouldings(plaster(x, y), x, y)
    c, panes = windows(c, x, y)
    c = cornice(c, y)
    c = skirting(c, x, y)
    c = gilt_mirror(c, x, y)
    c = triptych(c, x, y)
    c = studio_pictures.playbills(studio_pictures.portrait(c, x, y), x, y)
    c = brackets(c, x, y)
    glass = filled(mirror_distance(x, y), 1.0)
    seams = np.maximum.reduce([band(x, s, 0.7) for s in plan.SEAMS]) * 0.75
    return mix(c, linear("05070f"), glass), panes, glass * (1 - seams)


def size() -> tuple[np.ndarray, np.ndarray]:
    return grid(W, H)
