"""Picture sequences of effects, made by formula once: stars, rings, dust, glints.

Two kinds: light on black, to be added; and premultiplied pictures with an alpha of their own brightness, because
fire that is merely added turns white over a lit floor.
"""

from __future__ import annotations

import math

import numpy as np
import pygame

from game.view.sprites import light

STAR_PX, STAR_FRAMES = 150, 9
DUST_RGB, ROSIN_RGB, BREATH_RGB = (120, 140, 190), (196, 186, 168), (150, 180, 220)
WARM = ((1.0, 0.30, 0.08), (1.0, 0.80, 0.40), (1.0, 0.80, 0.42))  # rays, their hearts, the core
COOL = ((0.22, 0.52, 1.0), (0.72, 0.90, 1.0), (0.80, 0.94, 1.0))
GUARD_RGB, DODGE_RGB = (255, 226, 150), (255, 54, 44)

f32 = np.float32
Frames = list[pygame.Surface]


def _grid(w: int, h: int) -> tuple[np.ndarray, np.ndarray]:
    """Offsets from the middle: (x, y), each (h, w) float32."""
    return np.meshgrid(np.arange(w, dtype=f32) - w / 2 + 0.5, np.arange(h, dtype=f32) - h / 2 + 0.5)


def _premultiplied(rgb: np.ndarray, alpha: np.ndarray) -> pygame.Surface:
    """Levels 0..255 of colour (already times alpha) and alpha as one surface for BLEND_PREMULTIPLIED."""
    pixels = np.concatenate([rgb[..., ::-1], alpha[..., None]], -1).clip(0, 255).astype(np.uint8)
    size = pixels.shape[1::-1]
    return pygame.image.frombuffer(np.ascontiguousarray(pixels).tobytes(), size, "BGRA").copy()


STEPS = 8192  # of the shoulder's table, to the unit of linear light
_EXPOSED = np.arange(4 * STEPS, dtype=f32) / STEPS * 1.35
_SHOULDER = np.clip(_EXPOSED * (1 + 0.1 * _EXPOSED) / (1 + 0.42 * _EXPOSED) * 1.06, 0, 1) ** f32(1 / 2.2) * f32(255)


def _shown(linear: np.ndarray) -> np.ndarray:
    """Linear light to display levels with a soft shoulder."""
    return _SHOULDER.take((linear * STEPS).astype(np.int32), mode="clip")


def _star_rays(rng: np.random.Generator, spread: float) -> np.ndarray:
    """Coverage of long thin rays that outlive the core; `spread` 0..1 is the share of the burst that has passed."""
    big = pygame.Surface((STAR_PX * 3, STAR_PX * 3))
    middle = STAR_PX * 1.5
    radius = 31 * (0.55 + 0.75 * spread**0.5)
    near = radius * (0.16 + 0.55 * spread)

    def at(r: float, a: float) -> tuple[float, float]:
        return middle + r * math.cos(a) * 3, middle + r * math.sin(a) * 2.7

    for k in range(15):
        angle = k / 15 * math.tau + rng.normal(0, 0.12)
        far = radius * (0.45 + rng.random() ** 2 * 1.25) * (1 + 0.25 * spread)
        wide = (0.035 + 0.05 * rng.random()) * 8 * (1 - spread)
        points = [at(far, angle), at(near, angle + wide / 2), at(near * 0.4, angle), at(near, angle - wide / 2)]
        pygame.draw.polygon(big, (255, 255, 255), points)
    small = pygame.transform.smoothscale(big, (STAR_PX, STAR_PX))
    return pygame.surfarray.array_red(small).T.astype(np.float32) / 255


def stars() -> tuple[Frames, Frames]:
    """The star of a blow, (warm, cool): a core, a halo, rays.  Premultiplied, STAR_PX square."""
    x, y = _grid(STAR_PX, STAR_PX)
    r = np.hypot(x, y)
    whole_core = np.exp(-((r / 7.5) ** f32(2.2)))
    whole_halo = np.clip(1 - r / (STAR_PX * 0.49), 0, 1) ** 2 * np.exp(-r / 30)
    warm, cool = [], []
    for k in range(STAR_FRAMES):
        u = k / (STAR_FRAMES - 1)
        rays = _star_rays(np.random.default_rng(3), u) * f32(1 - u)
        core, halo = whole_core * f32((1 - u) ** 1.5), whole_halo * f32((1 - u) ** 1.2)
        parts = np.stack([rays * 2.2 + halo * f32(0.42), rays * rays * f32(0.5), core * 3], -1)
        for frames, colours in ((warm, WARM), (cool, COOL)):  # of edge, heart and middle
            levels = _shown(parts @ np.array(colours, f32))
            alpha = np.clip(levels.max(2) * 1.05 - 60 * (1 - core), 0, 255)
            frames.append(_premultiplied(levels, alpha))
    return warm, cool


def scaled(frames: Frames, factor: float) -> Frames:
    """The same sequence in another size."""
    return [pygame.transform.smoothscale_by(f, factor) for f in frames]


def rings(width: int, height: int, colour: tuple[int, int, int], like: pygame.Surface, count: int = 9) -> Frames:
    """A thin ring that widens and fades, to be added: lying (flat ellipse) or standing."""
    x, y = _grid(width, height)
    out = []
    for k in range(count):
        u = (k + 1) / count
        r = np.hypot(x / (width / 2 - 4), y / (height / 2 - 4))
        edge = np.exp(-(((r - u**0.6) / (0.05 + 0.03 * u)) ** 2)) + 0.25 * np.clip(1 - r / u, 0, 1)
        out.append(light((edge * (1 - u) ** 1.2)[..., None] * np.array(colour), like))
    return out


def puffs(
    like: pygame.Surface, size: tuple[int, int], colour: tuple[int, int, int], *,
    count: int = 10, rise: float = 0.55, blobs: int = 14, top: float = 0.32, seed: int = 8,
) -> Frames:  # fmt: skip
    """Dust that spreads from the middle of its lower edge, thins and is gone.  To be added; made at half size."""
    w, h = size[0] // 2, size[1] // 2
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[:h, :w].astype(f32)
    cloud = [(rng.normal(0, 0.30), rng.random() * 0.7, 0.5 + rng.random()) for _ in range(blobs)]
    edges = np.clip(4 * np.minimum(x + 1, w - x) / w, 0, 1) * np.clip(4 * np.minimum(y + 1, h - y) / h, 0, 1)
    grow = h / 34  # sizes below are of a picture 34 rows high
    out = []
    for k in range(count):
        u = (k + 1) / count
        density = np.zeros((h, w), f32)
        for bx, by, share in cloud:
            r = (2.5 + 6 * u) * share * grow
            dx, dy = x - w / 2 - bx * w * 0.55 * u**0.5, y - h + 9 * grow + by * h * rise * u
            density += np.exp(-((dx / (r * 1.5)) ** 2 + (dy / r) ** 2))
        level = np.minimum(density * 0.24, top) * (1 - u) ** 1.3 * edges
        out.append(pygame.transform.smoothscale(light(level[..., None] * np.array(colour), like), size))
    return out


def _glint(
    shape: np.ndarray, glow: np.ndarray, colour: tuple[int, int, int], strength: float, white: float
) -> pygame.Surface:
    """A sharp sign with a dark edge, so that it reads on light and dark grounds alike; `white`: share of its heart."""
    heart = np.clip(shape * 1.6 - 0.6, 0, 1)[..., None] * white
    tinted = np.array(colour) * (1 - heart) + 255 * heart
    rgb = tinted * np.clip(shape, 0, 1)[..., None] + np.array(colour) * (glow * 0.35)[..., None]
    alpha = np.clip(shape + 0.55 * np.clip(glow * 2.2, 0, 1), 0, 1) * 255
    return _premultiplied(rgb * strength, alpha * strength)


def diamonds(size: int = 72, count: int = 8) -> Frames:
    """The tell of a blow that can be guarded: a diamond with four points of light."""
    x, y = _grid(size, size)
    out = []
    for k in range(count):
        swell = math.sin((k + 1) / (count + 1) * math.pi)
        reach = size * (0.16 + 0.16 * swell)
        box = 1 - (np.abs(x) / (reach * 0.62) + np.abs(y) / reach)
        solid = np.clip(box * reach * 0.45, 0, 1)
        beams = np.exp(-np.abs(x) - np.abs(y) / (size * 0.13)) + np.exp(-np.abs(y) - np.abs(x) / (size * 0.11))
        glow = np.exp(-(np.hypot(x, y) / (reach * 0.9)) ** 2)
        rim = np.clip(1 - np.abs(box) * reach * 0.45, 0, 1)
        out.append(_glint(np.clip(rim + 0.35 * solid + beams * swell, 0, 1), glow, GUARD_RGB, swell**0.5, 0.8))
    return out


def crosses(size: int = 76, count: int = 8) -> Frames:
    """The tell of a blow that cannot be guarded: a saltire of two blades."""
    x, y = _grid(size, size)
    a, b = (x + y) / math.sqrt(2), (x - y) / math.sqrt(2)
    out = []
    for k in range(count):
        swell = math.sin((k + 1) / (count + 1) * math.pi)
        reach = size * (0.20 + 0.22 * swell)
        blades = np.zeros_like(x)
        for along, across in ((a, b), (b, a)):
            thick = 4.6 * np.clip(1 - np.abs(along) / reach, 0, 1)
            blades = np.maximum(blades, np.clip(thick - np.abs(across) + 0.5, 0, 1) * (np.abs(along) < reach))
        glow = np.exp(-(np.hypot(x, y) / (reach * 0.75)) ** 2)
        out.append(_glint(blades, glow, DODGE_RGB, swell**0.5, 0.22))
    return out


def shards(like: pygame.Surface, count: int = 18, seed: int = 12) -> Frames:
    """Slivers of glass at many angles, some flashing, some nearly edge on.  To be added."""
    rng = np.random.default_rng(seed)
    out = []
    for k in range(count):
        big = pygame.Surface((44, 44))
        length, thin, angle = 5 + 6 * rng.random(), 0.25 + 0.6 * rng.random(), rng.random() * math.tau
        corners = np.sort(rng.random(4)) * math.tau
        points = []
        for c in corners:
            px, py = 1.9 * length * math.cos(c), 1.9 * length * thin * math.sin(c)
            turned = px * math.cos(angle) - py * math.sin(angle), px * math.sin(angle) + py * math.cos(angle)
            points.append((22 + turned[0], 22 + turned[1]))
        flash = 1.0 if k % 5 == 0 else 0.25 + 0.45 * rng.random()
        pygame.draw.polygon(big, tuple(int(v * flash) for v in (196, 224, 255)), points)
        pygame.draw.aaline(big, (235, 245, 255), points[0], points[1])
        out.append(pygame.transform.smoothscale(big, (22, 22)).convert(like))
    return out
