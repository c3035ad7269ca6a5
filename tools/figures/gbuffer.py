"""Solids -> G-buffer: normal, cloth, occlusion and coverage of every subpixel, by a smooth union of signed distances.

The camera is orthographic, 9 degrees above the floor; after `CAMERA` x runs right, y up the picture, z to the viewer.
Each solid guesses where the view ray meets it; three steps along the ray settle on the union -k ln sum exp(-d/k), so
that limbs grow out of the trunk.  Solids of one group meet with a hard minimum: a blend within a chain would swell
into beads.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from tools.figures.cloths import ALBEDO, GLOSS
from tools.figures.flesh import PROFILE_STEPS, Sculpt, Solid
from tools.figures.tulle import Veil, veil

ELEVATION_DEGREES = 9
COS, SIN = math.cos(math.radians(ELEVATION_DEGREES)), math.sin(math.radians(ELEVATION_DEGREES))
CAMERA = np.array([[1, 0, 0], [0, COS, -SIN], [0, SIN, COS]])
SOFTNESS_H = 0.0065  # k of the smooth union
SEAM_H = 0.0016  # how sharply cloths meet
STEPS = 3
FACING_SHARE = 0.75
STEEP = 0.2  # share of squared length along the view from which a bone is looked at end on
SUPERSAMPLES = 2
FLOOR_H = -0.010  # nothing is drawn below the floor (soles may press into it by a pixel and a half)
_STEP = np.float32(PROFILE_STEPS - 1)
f32 = np.float32


@dataclass(slots=True)
class GBuffer:
    """Supersampled pictures, (H, W) or (H, W, 3) float32; `offset`: pixels from the origin to the upper left corner."""

    normal: np.ndarray
    albedo: np.ndarray
    gloss: np.ndarray
    occlusion: np.ndarray
    alpha: np.ndarray
    height: np.ndarray  # (H,) above the origin in the picture, in H
    offset: tuple[int, int]
    veil: Veil | None
    samples: int = SUPERSAMPLES


class _Shape:
    """One solid seen by the camera: its window of the picture and its distance function there."""

    def __init__(self, solid: Solid, gx: np.ndarray, gy: np.ndarray, step: float):
        self.solid = solid
        self.a, b = CAMERA @ solid.a, CAMERA @ solid.b
        self.axis = (b - self.a).astype(f32)
        self.length2 = f32(self.axis @ self.axis + 1e-9)
        self.length = f32(math.sqrt(self.length2))
        self.frame = (CAMERA @ solid.shape["frame"]).astype(f32) if "frame" in solid.shape else None
        if solid.kind == "bone":
            self.radius, self.bulge = solid.shape["radius"], solid.shape["bulge"]
            self.side = (CAMERA @ solid.shape["side"]).astype(f32)
            self.slope = (np.gradient(self.radius) * _STEP / self.length).astype(f32)
        reach = self._reach() + 5 * SOFTNESS_H
        low, high = np.minimum(self.a, b) - reach, np.maximum(self.a, b) + reach
        x0, x1 = np.searchsorted(gx, (low[0], high[0]))
        y0, y1 = np.searchsorted(-gy, (-high[1], -low[1]))
        self.window = (slice(int(y0), int(y1)), slice(int(x0), int(x1)))
        self.px = (gx[x0:x1] - f32(self.a[0]))[None, :]
        self.py = (gy[y0:y1] - f32(self.a[1]))[:, None]
        self.along = self.px * self.axis[0] + self.py * self.axis[1]

    def _reach(self) -> float:
        solid = self.solid
        if solid.kind == "bone":
            return float(self.radius.max() + np.abs(self.bulge).max())
        if solid.kind == "ellipsoid":
            return float(np.max(solid.shape["radii"]))
        if solid.kind == "skirt":
            return max(solid.radius_a, solid.radius_b) * 1.3
        return max(solid.radius_a, solid.radius_b)

    def first_hit(self):
        """Where rays meet the solid, nearly: (inside, z of the surface, z of the axis, distance in the picture)."""
        if self.solid.kind == "ellipsoid":
            return self._hit_ellipsoid()
        flat2 = float(self.axis[0] ** 2 + self.axis[1] ** 2)
        if flat2 > 0.02 * self.length2:
            t = np.clip(self.along * f32(1 / flat2), 0, 1)
        else:
            t = np.full(self.along.shape, f32(self.axis[2] > 0))
        dx, dy, radius, middle = self._ball(t)
        squared = dx * dx + dy * dy
        depth2 = radius * radius - squared
        inside, z = depth2 > 0, middle + np.sqrt(np.maximum(depth2, 0))
        if self.solid.kind == "skirt":
            inside &= (self.along <= flat2 * 1.02) & (self.along >= -0.02 * flat2)
        elif self.axis[2] ** 2 > STEEP * self.length2:  # it points at the viewer: its nearer balls hide the others
            near = f32(self.axis[2] > 0)
            for nearer in (t * f32(0.5) + near * f32(0.5), np.full(self.along.shape, near)):
                bx, by, ball, centre = self._ball(nearer)
                depth2 = ball * ball - bx * bx - by * by
                z = np.where(depth2 > 0, np.maximum(z, centre + np.sqrt(np.maximum(depth2, 0))), z)
                inside |= depth2 > 0
        return inside, z, middle, np.sqrt(squared) - radius

    def _ball(self, t: np.ndarray):
        """The ball at place `t` of the axis: from its centre in the picture (x, y), its radius, z of its centre."""
        dx, dy = self.px - t * self.axis[0], self.py - t * self.axis[1]
        radius = f32(self.solid.radius_a) + f32(self.solid.radius_b - self.solid.radius_a) * t
        middle = f32(self.a[2]) + t * self.axis[2]
        if self.solid.kind == "bone":
            i = (t * _STEP).astype(np.int16)
            radius, bulge = self.radius[i], self.bulge[i]
            dx, dy, middle = dx - bulge * self.side[0], dy - bulge * self.side[1], middle + bulge * self.side[2]
        return dx, dy, radius, middle

    def _hit_ellipsoid(self):
        m = self.frame
        q = (m @ np.diag(1 / np.square(self.solid.shape["radii"])) @ m.T).astype(f32)
        half = q[0, 2] * self.px + q[1, 2] * self.py
        rest = q[0, 0] * self.px**2 + 2 * q[0, 1] * self.px * self.py + q[1, 1] * self.py**2 - 1
        root = half * half - q[2, 2] * rest
        z = f32(self.a[2]) + (-half + np.sqrt(np.maximum(root, 0))) / q[2, 2]
        return root > 0, z, z, np.where(root > 0, f32(0), f32(1))

    def distance(self, depth: np.ndarray, shading: bool = False):
        """(outward direction as three arrays, signed distance) at `depth`, the z of every pixel of the window."""
        pz = depth - f32(self.a[2])
        if self.solid.kind == "ellipsoid":
            return self._from_ellipsoid(pz)
        t = (self.along + pz * self.axis[2]) * (1 / self.length2)
        if self.solid.kind == "skirt":
            return self._from_skirt(pz, t)
        t = np.clip(t, 0, 1)
        dx, dy, dz = self.px - t * self.axis[0], self.py - t * self.axis[1], pz - t * self.axis[2]
        if self.solid.kind == "cone":
            length = np.sqrt(dx * dx + dy * dy + dz * dz) + f32(1e-6)
            radius = f32(self.solid.radius_a) + f32(self.solid.radius_b - self.solid.radius_a) * t
            return self._facing((dx / length, dy / length, dz / length), shading), length - radius
        i = (t * _STEP).astype(np.int16)
        bulge = self.bulge[i]
        dx, dy, dz = dx - bulge * self.side[0], dy - bulge * self.side[1], dz - bulge * self.side[2]
        length = np.sqrt(dx * dx + dy * dy + dz * dz) + f32(1e-6)
        normal = (dx / length, dy / length, dz / length)
        if shading:  # a swelling profile tilts the normal along the bone
            tilt = self.slope[i] * ((t > 0) & (t < 1)) / self.length
            normal = tuple(n - tilt * axis for n, axis in zip(normal, self.axis, strict=True))
        return self._facing(normal, shading), length - self.radius[i]

    def _facing(self, normal: tuple, shading: bool) -> tuple:
        """Round off limbs that point at the viewer: all of them grazes the view and would burn in a rim light."""
        steep = float(self.axis[2] ** 2 / self.length2)
        share = f32(FACING_SHARE * np.clip((steep - STEEP) / (0.85 - STEEP), 0, 1))
        if not shading or share == 0:
            return normal
        flat2 = float(self.axis[0] ** 2 + self.axis[1] ** 2)
        dx, dy, radius, _ = self._ball(np.clip(self.along * f32(1 / (flat2 + 1e-6)), 0, 1))
        x, y = dx / radius, dy / radius
        z = np.sqrt(np.maximum(1 - x * x - y * y, 0))
        return tuple(n * (1 - share) + flat * share for n, flat in zip(normal, (x, y, z), strict=True))

    def _from_ellipsoid(self, pz):
        m, radii = self.frame, self.solid.shape["radii"].astype(f32)
        local = [self.px * m[0, j] + self.py * m[1, j] + pz * m[2, j] for j in range(3)]
        k0 = np.sqrt(sum((q / r) ** 2 for q, r in zip(local, radii, strict=True))) + f32(1e-5)
        steep = [q / r**2 for q, r in zip(local, radii, strict=True)]
        k1 = np.sqrt(sum(g * g for g in steep)) + f32(1e-5)
        normal = tuple(sum(m[i, j] * steep[j] for j in range(3)) / k1 for i in range(3))
        return normal, k0 * (k0 - 1) / k1

    def _from_skirt(self, pz, t):
        """An elliptic tube that flares and folds towards its hem."""
        m, (height, count), turn = self.frame, self.solid.shape["folds"], f32(self.solid.shape["turn"])
        r0, r1 = f32(self.solid.radius_a), f32(self.solid.radius_b)
        c = np.clip(t, 0, 1)
        d = (self.px - c * self.axis[0], self.py - c * self.axis[1], pz - c * self.axis[2])
        qx = sum(d[i] * m[i, 0] for i in range(3))
        qz = sum(d[i] * m[i, 2] for i in range(3)) / f32(self.solid.shape["depth"])
        rho = np.sqrt(qx * qx + qz * qz) + f32(1e-5)
        angle, fold = np.arctan2(qz, qx), f32(height) * c
        wave = angle * count + turn + c * f32(1.2)
        open_radius = r0 + (r1 - r0) * c ** f32(1.2)
        radius = open_radius * (1 + fold * np.sin(wave) + fold * f32(0.4) * np.sin(angle * (count * 2 + 1) + turn * 2))
        side, below = (rho - radius) * f32(0.8), (t - 1) * self.length
        distance = np.maximum(np.maximum(side, below), -t * self.length)
        nr, nt = qx / rho, qz / rho
        across = -fold * count * np.cos(wave) * open_radius / rho
        nx, nz = nr - across * nt, nt + across * nr
        flare = (r0 - r1) / self.length
        grad = [m[i, 0] * nx + m[i, 2] * nz + self.axis[i] / self.length * flare for i in range(3)]
        size = np.sqrt(sum(g * g for g in grad))
        hem = below > side  # the lining, seen from below: in shade, turned to the viewer lest it burn in a rim light
        lining = self.axis / self.length * f32(0.3) + np.array([0, 0, 0.95], f32)
        return tuple(np.where(hem, a, g / size) for g, a in zip(grad, lining, strict=True)), distance


def _window(sculpt: Sculpt, points: np.ndarray | None, size_px: float) -> tuple[int, int, int, int]:
    """Pixel box x0, y0, x1, y1 of everything, at 1x, relative to the origin."""
    low, high = [], []
    for solid in sculpt.solids:
        for at, radius in ((solid.a, solid.radius_a), (solid.b, solid.radius_b)):
            reach = radius * 1.3
            if solid.kind == "ellipsoid":
                reach = float(np.max(solid.shape["radii"]))
            elif solid.kind == "bone":
                reach = float(solid.shape["radius"].max() + np.abs(solid.shape["bulge"]).max())
            seen = CAMERA @ at
            low.append(seen - reach)
            high.append(seen + reach)
    if points is not None:
        low.append(points.min(0))
        high.append(points.max(0))
    low, high = np.min(low, 0) * size_px, np.max(high, 0) * size_px
    return math.floor(low[0]) - 2, math.floor(-high[1]) - 2, math.ceil(high[0]) + 2, math.ceil(-low[1]) + 2


class _Field:
    """All shapes of a sculpt over one picture."""

    def __init__(self, sculpt: Sculpt, gx: np.ndarray, gy: np.ndarray, step: float):
        self.size = (len(gy), len(gx))
        self.shapes = [_Shape(solid, gx, gy, step) for solid in sculpt.solids]
        self.groups: dict[int, list[_Shape]] = {}
        for shape in self.shapes:
            self.groups.setdefault(shape.solid.group, []).append(shape)

    def start(self) -> tuple[np.ndarray, np.ndarray]:
        """First guess of the depth, and where rays surely hit."""
        depth = np.full(self.size, -9, f32)
        middle, nearest = np.zeros(self.size, f32), np.full(self.size, 9, f32)
        inside = np.zeros(self.size, bool)
        for shape in self.shapes:
            hit, z, axis, apart = shape.first_hit()
            w = shape.window
            np.copyto(depth[w], z, where=hit & (z > depth[w]))
            inside[w] |= hit
            closer = apart < nearest[w]
            np.copyto(nearest[w], apart, where=closer)
            np.copyto(middle[w], axis, where=closer)
        return np.where(inside, depth + f32(0.002), middle).astype(f32), inside

    def union(self, depth: np.ndarray, keep: list | None = None) -> np.ndarray:
        """sum exp(-d/k) over the groups, (H, W).  `keep` receives (shape, normal, distance) of every solid."""
        total = np.full(self.size, 1e-12, f32)
        for group in self.groups.values():
            sharp = group[0].solid.blend
            y0, y1 = min(s.window[0].start for s in group), max(s.window[0].stop for s in group)
            x0, x1 = min(s.window[1].start for s in group), max(s.window[1].stop for s in group)
            least = np.full((y1 - y0, x1 - x0), 9, f32)
            for shape in group:
                normal, d = shape.distance(depth[shape.window], keep is not None)
                if keep is not None:
                    keep.append((shape, normal, d))
                wy, wx = shape.window
                part = least[wy.start - y0 : wy.stop - y0, wx.start - x0 : wx.stop - x0]
                np.minimum(part, d, out=part)
            total[y0:y1, x0:x1] += np.exp(np.clip(least * f32(-1 / (SOFTNESS_H * sharp)), -40, 18)) * f32(sharp)
        return total


def _paint(sculpt: Sculpt, shape: _Shape, gx, gy, depth) -> np.ndarray:
    """Cloth ids over the shape's window."""
    frame, paint = shape.solid.paint
    joint = {"chest": "c7", "pelvis": "pelvis", "head": "skull"}[frame]
    axes, origin = CAMERA @ sculpt.frames[frame], CAMERA @ sculpt.joints[joint]
    wy, wx = shape.window
    seen = (gx[wx][None, :] - f32(origin[0]), gy[wy][:, None] - f32(origin[1]), depth[shape.window] - f32(origin[2]))
    return paint(*(sum(seen[i] * f32(axes[i, j]) for i in range(3)) for j in range(3)))


def _surface(sculpt: Sculpt, kept: list, gx, gy, depth):
    """Blended normal, and albedo with gloss where cloths meet within SEAM_H."""
    size = (len(gy), len(gx))
    normal, cloth, weight = np.zeros((*size, 3), f32), np.zeros((*size, 4), f32), np.full(size, 1e-12, f32)
    for shape, direction, d in kept:
        w = shape.window
        near = np.exp(np.clip(d * f32(-1 / SOFTNESS_H), -40, 18))
        for j in range(3):
            normal[w][..., j] += near * direction[j]
        sharp = np.exp(np.clip(d * f32(-1 / SEAM_H), -60, 40))
        weight[w] += sharp
        ids = _paint(sculpt, shape, gx, gy, depth) if shape.solid.paint else shape.solid.cloth
        cloth[w][..., :3] += sharp[..., None] * ALBEDO[ids]
        cloth[w][..., 3] += sharp * GLOSS[ids]
    normal /= np.linalg.norm(normal, axis=2, keepdims=True) + 1e-6
    return normal, cloth / weight[..., None]


def _occlusion(depth: np.ndarray, alpha: np.ndarray, samples: int) -> np.ndarray:
    """1 = open .. 0.15: is there something nearer beside me?  Darkens where an arm passes before the chest."""
    seen, dark = np.where(alpha > 0.5, depth, f32(-1)), np.zeros(depth.shape, f32)
    for radius, weight in ((2 * samples, 0.5), (4 * samples, 0.35), (7 * samples, 0.25)):
        for eighth in range(8):
            dx, dy = round(radius * math.cos(eighth * math.pi / 4)), round(radius * math.sin(eighth * math.pi / 4))
            beside = np.roll(seen, (dy, dx), (0, 1))
            dark += f32(weight / 8 * 2.2) * np.clip((beside - depth - f32(0.030)) * f32(20), 0, 1)
    return 1 - np.clip(dark, 0, 0.85)


def render(sculpt: Sculpt, size_px: float, samples: int = SUPERSAMPLES) -> GBuffer:
    """The sculpt at `size_px` pixels to the H, seen from the camera."""
    points = None
    if sculpt.tutu:
        from tools.figures.tulle import tutu_points

        points = tutu_points(**sculpt.tutu)
    seen = None if points is None else points.place @ CAMERA.T
    x0, y0, x1, y1 = _window(sculpt, seen, size_px)
    step = size_px * samples
    gx = ((np.arange((x1 - x0) * samples) + 0.5 + x0 * samples) / step).astype(f32)
    gy = (-(np.arange((y1 - y0) * samples) + 0.5 + y0 * samples) / step).astype(f32)
    field = _Field(sculpt, gx, gy, step)
    depth, inside = field.start()
    for _ in range(STEPS):
        d = f32(-SOFTNESS_H) * np.log(field.union(depth))
        depth = np.where(inside, depth - np.clip(d, -0.03, 0.03), depth)
    kept: list = []
    d = f32(-SOFTNESS_H) * np.log(field.union(depth, kept))
    alpha = np.where(inside, f32(1), np.clip(f32(0.5) - d * f32(step), 0, 1))
    above = gy[:, None] * f32(COS) + depth * f32(SIN)
    alpha = alpha * np.clip((above - f32(FLOOR_H)) * f32(step) + f32(0.5), 0, 1)
    normal, cloth = _surface(sculpt, kept, gx, gy, depth)
    occlusion = _occlusion(depth, alpha, samples)
    net = None if points is None else veil(points, CAMERA, depth, alpha, step, (x0 * samples, y0 * samples))
    return GBuffer(normal, cloth[..., :3], cloth[..., 3], occlusion, alpha.astype(f32), gy, (x0, y0), net, samples)
