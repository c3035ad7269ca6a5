"""A body as a list of simple solids on a skeleton.  Lengths in H, world axes: x right, y up, z to the viewer.

`Sculpt` knows one instant: joints, frames, and the solids put on them so far.  Frames are 3 x 3 matrices whose columns
are the part's own axes: for trunk parts forward, up, right; for limbs along the bone, the side the joint bends to,
across.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np

from tools.figures.cloths import CLOTH_IDS

PROFILE_STEPS = 128  # samples of a bone's radius along its length
Paint = Callable[[np.ndarray, np.ndarray, np.ndarray], np.ndarray]  # local x, y, z -> cloth ids


@dataclass(slots=True)
class Solid:
    """A round cone from `a` to `b`, or a special shape laid along it.

    `kind`: 'cone', 'bone' (radius and bulge by profile), 'ellipsoid', 'skirt'.  `group`: solids of one group meet
    without a blend.  `blend`: below 1 the solid joins its neighbours more sharply.  `cloth_only`: hangs, never carries
    weight.
    """

    a: np.ndarray
    b: np.ndarray
    radius_a: float
    radius_b: float
    cloth: int
    group: int
    kind: str = "cone"
    blend: float = 1.0
    paint: tuple[str, Paint] | None = None  # (name of the frame it is painted in, cloth ids by place)
    shape: Mapping[str, object] = field(default_factory=dict)


def unit(vector: np.ndarray | Sequence[float]) -> np.ndarray:
    v = np.asarray(vector, float)
    return v / (np.linalg.norm(v) + 1e-9)


def limb_frame(pair: np.ndarray) -> np.ndarray:
    """(2, 3) direction and bend side of a limb -> 3 x 3 with the cross direction as third column."""
    along, bend = unit(pair[0]), np.asarray(pair[1], float)
    bend = unit(bend - along * (bend @ along))
    return np.stack([along, bend, np.cross(along, bend)], 1)


def profile(points: Sequence[tuple[float, float, float]]) -> tuple[np.ndarray, np.ndarray]:
    """(place 0..1, radius, bulge) rows -> two smooth curves (Hermite with finite differences)."""
    t, *values = (np.array(column, float) for column in zip(*points, strict=True))
    at = np.linspace(0, 1, PROFILE_STEPS)
    i = np.clip(np.searchsorted(t, at, "right") - 1, 0, len(t) - 2)
    h = t[i + 1] - t[i]
    u = (at - t[i]) / h
    curves = []
    for v in values:
        slope = np.gradient(v, t)
        curve = v[i] * (1 + 2 * u) * (1 - u) ** 2 + slope[i] * h * u * (1 - u) ** 2
        curve += v[i + 1] * u * u * (3 - 2 * u) + slope[i + 1] * h * u * u * (u - 1)
        curves.append(curve.astype(np.float32))
    return curves[0], curves[1]


class Sculpt:
    """Joints and frames of one instant and the solids on them."""

    def __init__(self, joints: Mapping[str, np.ndarray], frames: Mapping[str, np.ndarray]):
        self.joints = {name: np.asarray(at, float) for name, at in joints.items()}
        self.frames = {n: f if f.shape == (3, 3) else limb_frame(f) for n, f in frames.items()}
        self.solids: list[Solid] = []
        self.tutu: dict | None = None
        self._groups = 0
        for side in "RL":
            self.frames["sole" + side] = self._sole(side)

    def _sole(self, side: str) -> np.ndarray:
        """x along the foot, y out of the instep, z across: well defined flat and en pointe alike."""
        along = unit(self.joints["toe" + side] - self.joints["an" + side])
        shin = self.frames["shin" + side]
        sole = shin[:, 0] - 0.9 * shin[:, 1]
        sole = unit(sole - along * (sole @ along))
        return np.stack([along, -sole, np.cross(along, -sole)], 1)

    def group(self) -> int:
        self._groups += 1
        return self._groups

    def at(self, joint: str, frame: str, offset: Sequence[float]) -> np.ndarray:
        return self.joints[joint] + self.frames[frame] @ np.asarray(offset, float)

    def cone(
        self, a, b, radius_a: float, radius_b: float, cloth: str, *, paint=None, blend: float = 1.0, group: int = 0
    ):
        solid = Solid(
            np.asarray(a, float), np.asarray(b, float), radius_a, radius_b, CLOTH_IDS[cloth], group or self.group()
        )
        solid.blend, solid.paint = blend, paint
        self.solids.append(solid)
        return solid

    def chain(self, points: Sequence[tuple[np.ndarray, float]], cloth: str, *, group: int = 0, **kw) -> None:
        """Cones from point to point, (place, radius) each, in one group so that their joints do not swell."""
        group = group or self.group()
        for (a, ra), (b, rb) in pairwise(points):
            self.cone(a, b, ra, rb, cloth, group=group, **kw)

    def bone(self, a, b, bulge_side, rows, cloth: str, *, group: int = 0, **kw) -> None:
        """One solid for a whole bone: (place, radius, bulge towards `bulge_side`) rows."""
        radius, bulge = profile(rows)
        solid = self.cone(a, b, float(radius[0]), float(radius[-1]), cloth, group=group, **kw)
        solid.kind = "bone"
        solid.shape = {"radius": radius, "bulge": bulge, "side": np.asarray(bulge_side, float)}

    def strip(self, points: Sequence[tuple[np.ndarray, float]], cloth: str, **kw) -> None:
        """A bowed strip of cloth as one solid: its chord with the bow as bulge; a strip that doubles back becomes a
        chain.
        """
        at = np.array([p for p, _ in points])
        radii = [r for _, r in points]
        axis = at[-1] - at[0]
        t = (at - at[0]) @ axis / (axis @ axis + 1e-9)
        t[0], t[-1] = 0, 1
        if np.any(np.diff(t) <= 1e-3):
            self.chain(points, cloth, **kw)
            return
        bow = at - at[0] - np.outer(t, axis)
        side = bow[np.argmax((bow**2).sum(1))]
        side = unit(side) if np.linalg.norm(side) > 1e-4 else unit(np.cross(unit(axis), [0.3, 0.1, 1.0]))
        rows = list(zip(t, radii, bow @ side, strict=True))
        self.bone(at[0], at[-1], side, rows, cloth, **kw)

    def disc(self, centre, frame: np.ndarray, radii: Sequence[float], cloth: str, *, blend: float = 0.35, **kw) -> None:
        """An ellipsoid with half axes `radii` along the columns of `frame`: hat brims, caps, flat things."""
        solid = self.cone(centre, np.asarray(centre, float) + 1e-4, 0.01, 0.01, cloth, blend=blend, **kw)
        solid.kind, solid.shape = "ellipsoid", {"frame": frame, "radii": np.asarray(radii, float)}

    def skirt(
        self, waist, hem, frame, radii, cloth, *, folds=(0.05, 6), depth=1.1, turn=0.0, blend=1.0, paint=None
    ) -> None:
        """Hanging cloth: an elliptic tube that flares from radii[0] to radii[1], with `folds` (height, count)."""
        solid = self.cone(waist, hem, radii[0], radii[1], cloth, blend=blend, paint=paint)
        solid.kind = "skirt"
        solid.shape = {"frame": frame, "folds": folds, "depth": depth, "turn": turn}
