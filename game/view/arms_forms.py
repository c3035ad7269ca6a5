"""What may be held or thrown, as rows of simple solids, and how such a row becomes code pixels at any angle.

Lengths in px of the 160 px body.  The grip is at (0, 0), x runs towards the tip, y out of the holder's thumb.  A
solid is a field of distances: its edge is the field's zero, and within `round_px` of the edge its surface turns away
from the viewer.  Pixels are the codes of `content.materials`, so that the stage's light tables light arms as they
light figures.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache

import numpy as np

from game.content import materials as m

f32 = np.float32
Point = tuple[float, float]
FINE, COARSE = 4, 2  # subpixels to the pixel: of small things and of long ones
GRASP_PX = 2.3  # fingers close over so much of what is held, each way from the grip
LONG_PX = 60
MARGIN_PX = 2
LOOKUP = 64  # steps a side of the table of normals
OPEN, SHADED = 3, 1  # occlusion levels

#: (linear albedo, gloss); the nearest of the frozen materials is taken
MATTER: dict[str, tuple[tuple[float, float, float], float]] = {
    "steel": ((0.55, 0.58, 0.62), 0.90),
    "gunmetal": ((0.20, 0.21, 0.225), 0.90),
    "brass": ((0.55, 0.36, 0.11), 0.90),
    "leather": ((0.018, 0.016, 0.016), 0.10),
    "wood": ((0.150, 0.075, 0.036), 0.24),
    "pale wood": ((0.24, 0.12, 0.058), 0.24),
    "dark wood": ((0.045, 0.0225, 0.011), 0.24),
    "green glass": ((0.010, 0.045, 0.050), 0.25),
    "silvered glass": ((0.80, 0.80, 0.84), 0.10),
    "paper": ((0.37, 0.36, 0.35), 0.08),
    "linen": ((0.55, 0.50, 0.42), 0.15),
    "wax": ((0.66, 0.64, 0.62), 0.08),
    "gilt cord": ((0.275, 0.18, 0.055), 0.90),
}


@dataclass(frozen=True)
class Rod:
    """A round bar through `points`, from one radius to the other."""

    points: tuple[Point, ...]
    radii_px: tuple[float, float]
    matter: str
    occlusion: int = OPEN

    @property
    def round_px(self) -> float:
        return max(self.radii_px)

    def reach_px(self) -> float:
        return max(math.hypot(*p) for p in self.points) + max(self.radii_px)

    def distance(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Signed distance of places (x, y) from the edge, px; inside < 0."""
        (ra, rb), pieces = self.radii_px, len(self.points) - 1
        out = np.full(x.shape, 1e3, f32)
        for n, ((ax, ay), (bx, by)) in enumerate(zip(self.points, self.points[1:])):
            dx, dy = bx - ax, by - ay
            t = np.clip(((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy + 1e-9), 0, 1)
            radius = ra + (rb - ra) * (n + t) / pieces
            np.minimum(out, np.hypot(x - ax - t * dx, y - ay - t * dy) - radius, out=out)
        return out


@dataclass(frozen=True)
class Plate:
    """A flat thing with the outline `points`, bevelled by `round_px`; `tilt` turns its face (ahead, up)."""

    points: tuple[Point, ...]
    round_px: float
    matter: str
    occlusion: int = OPEN
    tilt: Point = (0.0, 0.25)

    def reach_px(self) -> float:
        return max(math.hypot(*p) for p in self.points)

    def distance(self, x: np.ndarray, y: np.ndarray) -> np.ndarray:
        """Signed distance of places (x, y) from the outline, px; inside < 0."""
        nearest, inside = np.full(x.shape, 1e3, f32), np.zeros(x.shape, bool)
        for (ax, ay), (bx, by) in zip(self.points, (*self.points[1:], self.points[0])):
            dx, dy = bx - ax, by - ay
            t = np.clip(((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy + 1e-9), 0, 1)
            np.minimum(nearest, np.hypot(x - ax - t * dx, y - ay - t * dy), out=nearest)
            crosses = ((ay > y) != (by > y)) & (x < dx * (y - ay) / (dy + 1e-9) + ax)
            inside ^= crosses
        return np.where(inside, -nearest, nearest)


Solid = Rod | Plate


def _ellipse(rx: float, ry: float, count: int = 20) -> tuple[Point, ...]:
    return tuple((rx * math.cos(k * math.tau / count), ry * math.sin(k * math.tau / count)) for k in range(count))


def _coil(turns: float, rx: float, ry: float) -> tuple[Point, ...]:
    steps = int(turns * 14)
    turn = [(k / steps, k / 14 * math.tau) for k in range(steps + 1)]
    return tuple((rx * (1 - 0.35 * u) * math.cos(a), ry * (1 - 0.35 * u) * math.sin(a) + 3 * u) for u, a in turn)


def _arm(side: int) -> tuple[Solid, ...]:
    """One branch of the candelabrum with its cup and candle."""
    bend = ((13.0, 0.0), (12.0, 4.5 * side), (14.0, 8.5 * side), (19.0, 10.0 * side), (23.0, 10.0 * side))
    return (
        Rod(bend, (1.0, 0.9), "brass"),
        Rod(((23.0, 7.8 * side), (23.0, 12.2 * side)), (0.9, 0.9), "brass"),
        Rod(((24.5, 10.0 * side), (33.0, 10.0 * side)), (1.5, 1.4), "wax"),
    )


ITEMS: dict[str, tuple[Solid, ...]] = {
    "knife": (
        Plate(((5, -1.6), (20, -2.0), (26, -1.2), (31, 1.0), (5, 1.5)), 1.7, "steel", tilt=(0.0, 0.35)),
        Rod(((-6, 0), (4.5, 0)), (1.7, 1.5), "leather"),
        Rod(((5, -2.6), (5, 2.6)), (0.9, 0.9), "brass"),
    ),
    "pistol": (
        Rod(((0.5, 1.0), (-2.6, -5.6)), (2.1, 2.0), "leather"),
        Rod(((3.0, 0.4), (4.2, -2.2), (6.6, -1.6), (7.2, 0.6)), (0.55, 0.55), "gunmetal"),
        Rod(((0.5, 1.2), (12.0, 1.2)), (1.5, 1.2), "leather"),
        Plate(((-4.5, 1.2), (17.0, 1.2), (17.5, 2.0), (17.0, 4.4), (-3.5, 4.4)), 1.5, "steel", tilt=(0.0, 0.3)),
    ),
    "pistol_empty": (  # its slide stays back
        Rod(((0.5, 1.0), (-2.6, -5.6)), (2.1, 2.0), "leather"),
        Rod(((3.0, 0.4), (4.2, -2.2), (6.6, -1.6), (7.2, 0.6)), (0.55, 0.55), "gunmetal"),
        Rod(((0.5, 1.2), (12.0, 1.2)), (1.5, 1.2), "leather"),
        Rod(((8.0, 2.8), (17.0, 2.8)), (1.0, 0.9), "gunmetal"),
        Plate(((-9.5, 1.2), (12.0, 1.2), (12.5, 2.0), (12.0, 4.4), (-8.5, 4.4)), 1.5, "steel", tilt=(0.0, 0.3)),
    ),
    "cudgel": (
        Rod(((-9, 0), (35, 0)), (1.7, 3.0), "wood"),
        Rod(((-9, 0), (-7.5, 0)), (2.2, 2.2), "leather"),
        Rod(((25, 0), (26.5, 0)), (2.95, 3.0), "leather"),
    ),
    "bottle": (
        Rod(((12, 0), (15, 0), (28, 0)), (3.0, 4.7), "green glass"),
        Rod(((15, 0), (28, 0)), (4.7, 4.7), "green glass"),
        Rod(((-5, 0), (10, 0)), (1.6, 2.0), "green glass"),
        Rod(((-6, 0), (-5, 0)), (2.1, 2.1), "brass"),
        Plate(((17, -4.5), (25, -4.5), (25, 4.5), (17, 4.5)), 3.4, "paper", tilt=(0.0, 0.1)),
    ),
    "metronome": (
        Plate(((-8, -2.8), (-8, 2.8), (21, 8.5), (21, -8.5)), 1.6, "wood"),
        Plate(((-5, -1.4), (-5, 1.4), (17, 5.6), (17, -5.6)), 0.8, "dark wood", SHADED),
        Rod(((16, 0), (-4, 2.2)), (0.6, 0.6), "steel"),
        Rod(((2.5, 1.3), (4.5, 1.1)), (1.7, 1.7), "brass"),
        Rod(((21.5, -8.6), (21.5, 8.6)), (1.7, 1.7), "dark wood"),
    ),
    "mirror_shard": (
        Plate(((-8, 1.0), (-5, -3.0), (7, -4.0), (17, -2.4), (33, 1.0), (21, 4.4), (10, 3.2), (2, 4.0)), 1.3,
            "silvered glass", tilt=(0.1, 0.55)),
        Plate(((4, -2.4), (17, -1.4), (29, 0.9), (14, 0.6)), 0.6, "steel", tilt=(-0.35, -0.2)),
        Rod(((-5, 0), (1.5, 0)), (3.3, 3.0), "linen"),
        Rod(((-2.6, -2.6), (-1.2, 2.6)), (0.5, 0.5), "paper", SHADED),
    ),
    "barre_pole": (
        Rod(((-46, 0), (88, 0)), (2.1, 2.1), "pale wood"),
        Rod(((-47, 0), (-41, 0)), (2.5, 2.5), "brass"),
        Rod(((84, 0), (90, 0)), (2.5, 2.5), "brass"),
    ),
    "cord": (
        Rod(((-5, -1), (0, 0), (12, 2.4), (26, -0.6), (40, 1.4), (52, -1.2)), (1.4, 1.3), "gilt cord"),
        Rod(((51, -1.4), (54, -1.0)), (2.3, 2.5), "gilt cord"),
        Rod(((54, 0.2), (62, 2.2)), (1.0, 0.7), "gilt cord"),
        Rod(((54, -1.0), (63, -1.2)), (1.0, 0.7), "gilt cord"),
        Rod(((54, -2.2), (61.5, -4.6)), (1.0, 0.7), "gilt cord"),
    ),
    "candelabrum": (
        *_arm(1), *_arm(-1),
        Rod(((-20, 0), (26, 0)), (1.5, 1.2), "brass"),
        Rod(((-1, 0), (1, 0)), (2.6, 2.6), "brass"),
        Rod(((12, 0), (14, 0)), (2.2, 2.2), "brass"),
        Rod(((-21, -6.5), (-21, 6.5)), (1.6, 1.6), "brass"),
        Rod(((26, -2.3), (26, 2.3)), (0.9, 0.9), "brass"),
        Rod(((27.5, 0), (37, 0)), (1.5, 1.4), "wax"),
    ),
    "tray": (
        Plate(_ellipse(17, 3.6), 1.5, "steel", tilt=(0.0, 0.5)),
        Plate(_ellipse(13.5, 2.2), 0.7, "gunmetal", tilt=(0.0, 0.7)),
    ),
    "axe": (
        Rod(((-42, 0), (40, 0)), (1.7, 1.6), "wood"),
        Plate(((28, 1), (24, 13), (21, 20), (31, 23), (43, 22), (52, 19), (47, 12), (40, 1)), 1.8, "steel"),
        Plate(((29, -6), (39, -6), (40, 2), (28, 2)), 1.8, "gunmetal"),
    ),
    "bolt": (
        Rod(((-15, 0), (12, 0)), (0.9, 0.9), "pale wood"),
        Rod(((12, 0), (17, 0)), (1.7, 0.5), "steel"),
        Plate(((-16, -2.6), (-9, 0), (-16, 2.6)), 0.8, "linen"),
    ),
    "net": (
        *(Rod(((-22, y), (-8, y * 0.6), (10, y * 0.9), (23, y)), (0.9, 0.9), "linen") for y in (-20, -10, 0, 10, 20)),
        *(Rod(((x, -18), (x + 3, -8), (x + 3, 8), (x, 18)), (0.9, 0.9), "linen") for x in (-20, -9, 3, 15)),
        *(Rod(((x, y), (x + 1, y)), (2.0, 2.0), "gunmetal") for x in (-22, 22) for y in (-20, 20)),
    ),
    "cord_lying": (
        Rod(_coil(2.4, 17, 5.0), (1.4, 1.4), "gilt cord"),
        Rod(((-10, 2), (-20, -2.5)), (1.3, 1.3), "gilt cord"),
        Rod(((-20, -2.5), (-26, -3.8)), (2.2, 1.2), "gilt cord"),
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Codes:
    """A thing at one angle: codes (rows, columns) at `fine` subpixels to the pixel, how much of each is covered 0..1,
    and the picture's place from the grip, px.
    """

    codes: np.ndarray
    cover: np.ndarray
    fine: int
    left: int
    top: int


@cache
def reach_px(kind: str) -> float:
    """How far from the grip the thing goes."""
    return max(solid.reach_px() for solid in ITEMS[kind])


@cache
def middle_px(kind: str) -> float:
    """How far before the grip the thing's middle is: what it turns about when it flies."""
    ahead = [x for solid in ITEMS[kind] for x, _ in solid.points]
    return (min(ahead) + max(ahead)) / 2


def drawn(kind: str, angle_degrees: float, held: bool = False) -> Codes:
    """The thing with its tip towards `angle_degrees` (0 right, 90 up), the thumb's side to the left of that way.

    `held`: left out where fingers close over it.
    """
    reach = reach_px(kind)
    fine = COARSE if reach > LONG_PX else FINE
    half = math.ceil(reach) + MARGIN_PX
    side = 2 * half * fine
    middles = (np.arange(side, dtype=f32) + f32(0.5)) / fine - half
    turn = math.cos(math.radians(angle_degrees)), math.sin(math.radians(angle_degrees))
    codes, cover = np.zeros((side, side), np.uint32), np.zeros((side, side), f32)
    for solid in ITEMS[kind]:
        rows, columns = _window(solid, turn, fine, half)
        across, up = middles[None, columns], -middles[rows, None]
        x, y = across * f32(turn[0]) + up * f32(turn[1]), up * f32(turn[0]) - across * f32(turn[1])
        away = solid.distance(x, y)
        covered = np.clip(0.5 - away * fine, 0, 1)
        on = covered > 0
        matter = _material(*MATTER[solid.matter]) << m.MATERIAL_SHIFT | solid.occlusion
        codes[rows, columns][on] = _normals(away, on, fine, solid, turn) << np.uint32(m.NORMAL_SHIFT) | np.uint32(
            matter
        )
        np.maximum(cover[rows, columns], covered, out=cover[rows, columns])
    if held:
        cover *= np.clip((np.hypot(middles[None, :], middles[:, None]) - GRASP_PX) * fine, 0, 1)
    return _trimmed(codes, cover, fine, half)


def _window(solid: Solid, turn: tuple[float, float], fine: int, half: int) -> tuple[slice, slice]:
    """Rows and columns of subpixels that a turned solid may touch, and one more for its slopes."""
    cosine, sine = turn
    radius = solid.round_px if isinstance(solid, Rod) else 0.0
    across = [x * cosine - y * sine for x, y in solid.points]
    up = [x * sine + y * cosine for x, y in solid.points]
    low = [math.floor((half + min(values) - radius - 1) * fine) for values in (across, [-v for v in up])]
    high = [math.ceil((half + max(values) + radius + 1) * fine) for values in (across, [-v for v in up])]
    return slice(max(0, low[1]), high[1]), slice(max(0, low[0]), high[0])


def _normals(away: np.ndarray, on: np.ndarray, fine: int, solid: Solid, turn: tuple[float, float]) -> np.ndarray:
    """Indexes of the frozen directions (n,) for the covered subpixels of a solid."""
    down, right = np.gradient(away, f32(1 / fine))
    turned = np.clip(1 + away[on] / solid.round_px, 0, 1)
    nx, ny = right[on] * turned, -down[on] * turned
    if isinstance(solid, Plate):
        (ahead, up), (cosine, sine) = solid.tilt, turn
        nx, ny = nx + (ahead * cosine - up * sine), ny + (ahead * sine + up * cosine)
    over = np.maximum(np.hypot(nx, ny) / 0.995, 1)
    at = [np.clip((v / over + 1) * (LOOKUP / 2), 0, LOOKUP).astype(int) for v in (nx, ny)]
    return _directions()[at[0], at[1]]


def _trimmed(codes: np.ndarray, cover: np.ndarray, fine: int, half: int) -> Codes:
    """Without the empty border, whole pixels kept."""
    filled = cover.reshape(2 * half, fine, 2 * half, fine).max((1, 3)) > 0
    rows, columns = np.flatnonzero(filled.any(1)), np.flatnonzero(filled.any(0))
    (top, bottom), (left, right) = (rows[0], rows[-1] + 1), (columns[0], columns[-1] + 1)
    cut = np.s_[top * fine : bottom * fine, left * fine : right * fine]
    return Codes(codes[cut].copy(), cover[cut].copy(), fine, int(left) - half, int(top) - half)


@cache
def _directions() -> np.ndarray:
    """(LOOKUP + 1, LOOKUP + 1) uint32: the frozen direction nearest to a normal with these x and y."""
    x, y = np.meshgrid(*[np.linspace(-1, 1, LOOKUP + 1, dtype=f32)] * 2, indexing="ij")
    z = np.sqrt(np.clip(1 - x * x - y * y, 0, 1))
    return (np.stack([x, y, z], -1) @ m.directions().T).argmax(-1).astype(np.uint32)


@cache
def _material(albedo: tuple[float, float, float], gloss: float) -> int:
    """Index of the frozen opaque material nearest to this one."""
    solid = [(n, row) for n, row in enumerate(m.ROWS) if not row.net]

    def apart(row: m.Material) -> float:
        tone = sum((math.log(a + 0.004) - math.log(b + 0.004)) ** 2 for a, b in zip(row.albedo, albedo, strict=True))
        return tone + (row.gloss - gloss) ** 2

    return min(solid, key=lambda entry: apart(entry[1]))[0]
