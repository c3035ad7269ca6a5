"""The light tables of one stage, built when first needed and kept: zones, flashes, tints, shadows, the mirror."""

from __future__ import annotations

from collections import OrderedDict

import numpy as np
import pygame

from game.content import materials
from game.content.lights import StageLights
from game.view.light import FLASHES, TINTS, Tint, in_pool, mix, table

TABLES_KEPT = 32  # 2 MB each
SHADOW_STEPS = 16
#: where tights have given: from which look to which, and the rows of materials that show there
LADDERS = (
    (-0.62, -0.34, materials.BENEATH), (0.16, 0.38, materials.BENEATH), (0.38, 0.50, (materials.GRAZE,) * 8),
)  # fmt: skip
TINTED_WARMTH = 1  # a tint leaves only so many steps of warmth: nobody sees more through it


class Tables:
    """(light key) -> uint32 table for `numpy.take`, in the byte order of the surface that is drawn on."""

    def __init__(self, stage: StageLights, like: pygame.Surface):
        self.stage = stage
        self.shifts = tuple(like.get_shifts()[:3]) if like.get_bytesize() == 4 else (16, 8, 0)
        self.order = "BGRA" if self.shifts[0] == 16 else "RGBA"
        self._kept: OrderedDict[tuple, np.ndarray] = OrderedDict()
        steps = np.arange(256)[None, :] * (np.arange(SHADOW_STEPS + 1)[:, None] / SHADOW_STEPS)
        self.shadow_ramps = steps.astype(np.uint32) << np.uint32(24)

    def key(self, warmth: float, moonlight: float, flash: int = 0, tint: str = "", torn: bool = False) -> tuple:
        """What light falls on a figure: flash outshines tint, tint outshines zones; `torn`: on tights in ladders."""
        if flash:
            return ("flash", min(flash, len(FLASHES)) - 1)
        if tint:
            return ("tint", tint, round(warmth * TINTED_WARMTH))
        zone = "zone", round(warmth * (self.stage.warmth_steps - 1)), round(moonlight * (self.stage.pool_steps - 1))
        return (*zone, "torn") if torn else zone

    def get(self, key: tuple, mirrored: bool) -> np.ndarray:
        full = (*key, mirrored)
        found = self._kept.get(full)
        if found is None:
            found = self._kept[full] = self._build(key, mirrored)
            if len(self._kept) > TABLES_KEPT:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(full)
        return found

    def has(self, key: tuple, mirrored: bool) -> bool:
        return (*key, mirrored) in self._kept

    def _build(self, key: tuple, mirrored: bool) -> np.ndarray:
        stage, tint = self.stage, TINTS[""]
        if key[-1] == "torn":
            return torn(self.get(key[:-1], mirrored))
        if key[0] == "flash":
            light, tint = stage.base, FLASHES[key[1]]
        elif key[0] == "tint":
            light, tint = mix(stage.base, stage.accent, key[2] / TINTED_WARMTH), TINTS[key[1]]
        elif key[0] == "mirror":
            light, tint = stage.mirror, Tint(veil=stage.mirror_veil)
        else:
            warmth, pool = key[1] / (stage.warmth_steps - 1), key[2] / (stage.pool_steps - 1)
            light = in_pool(mix(stage.base, stage.accent, warmth), pool)
        return table(light, stage.grade, tint, mirrored=mirrored, shifts=self.shifts)

    def zone_keys(self) -> list[tuple]:
        """The keys a bout is sure to need, plainest first."""
        pools, warmths = range(self.stage.pool_steps), range(self.stage.warmth_steps)
        return [("zone", w, p) for w in warmths for p in pools] + [("mirror",), ("flash", 0), ("flash", 1)]

    def shadow(self, warmth: float, moonlight: float, faint: float) -> tuple[int, int]:
        """(shear in px a row, strength in SHADOW_STEPS) of a figure's shadow; `faint` 0..1 takes from it."""
        base, accent = self.stage.base_shadow, self.stage.accent_shadow
        shear = round(base.shear * (1 - warmth) + accent.shear * warmth)
        strength = base.strength * (0.55 + 0.45 * moonlight) * (1 - warmth) + accent.strength * warmth
        return shear, round(strength * (1 - faint) * SHADOW_STEPS)


def torn(table: np.ndarray) -> np.ndarray:
    """A light on tights in ladders: where the leg looks certain ways, long and narrow, skin or a graze shows.

    A ladder runs along the limb because all of its length looks the same way.
    """
    out = table.copy()
    shape = (materials.NORMALS, materials.MATERIALS, materials.OCCLUSIONS)
    new, old = out.reshape(shape), table.reshape(shape)
    across, up = materials.directions()[:, 0], materials.directions()[:, 1]
    for low, high, shown in LADDERS:
        rows = np.flatnonzero(((across > low) & (across < high)) | ((up > low) & (up < high) & (np.abs(across) < 0.3)))
        new[np.ix_(rows, materials.TIGHTS)] = old[np.ix_(rows, shown)]
    return out
