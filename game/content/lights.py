"""Lights as rows.  Linear colours; directions point from the figure to the light: x right, y up, z to the viewer."""

from __future__ import annotations

import math
from dataclasses import dataclass

Colour = tuple[float, float, float]


@dataclass(frozen=True)
class Key:
    """A soft lamp: it shapes the body."""

    towards: Colour
    colour: Colour


@dataclass(frozen=True)
class Rim:
    """Light from behind that draws an edge: `width` 0..1 of the silhouette's turn, `softness` of its inner border."""

    towards: Colour
    colour: Colour
    width: float
    softness: float


@dataclass(frozen=True)
class Light:
    """Everything that falls on a figure in one place of the stage."""

    sky: Colour  # ambient on what faces up
    ground: Colour  # ambient on what faces down
    keys: tuple[Key, ...]
    rims: tuple[Rim, ...]
    haze: Colour = (0.0, 0.0, 0.0)  # added everywhere: air between


@dataclass(frozen=True)
class Grade:
    """The stage's colour grade, folded into tone curves: figures and painted layers share one look."""

    exposure: float = 1.0
    contrast: float = 1.0
    lift: Colour = (0.0, 0.0, 0.0)
    gain: Colour = (1.0, 1.0, 1.0)
    saturation: float = 1.0


@dataclass(frozen=True)
class ShadowRow:
    """Shadows of a zone: `shear` pixels sideways per shadow row (away from the light), `strength` 0..1."""

    shear: int
    strength: float


@dataclass(frozen=True)
class StageLights:
    """The lights of a stage: two zones (`base`, and `accent` near lamps), pools of moonlight in steps, the mirror."""

    base: Light
    accent: Light
    mirror: Light
    grade: Grade
    base_shadow: ShadowRow
    accent_shadow: ShadowRow
    warmth_steps: int = 4
    pool_steps: int = 3
    mirror_veil: tuple[float, float, float, float] = (30, 42, 78, 0.30)  # display colour and its share: glass between


def towards(x: float, y: float, z: float) -> Colour:
    """A direction as a unit vector."""
    length = math.sqrt(x * x + y * y + z * z)
    return (x / length, y / length, z / length)


_MOON_KEY, _WINDOW = towards(-0.70, 0.62, 0.42), towards(-0.75, 0.55, -0.25)
_LAMP, _LAMP_BACK = towards(0.92, 0.25, -0.1), towards(0.92, 0.1, -0.2)

# Rims are as strong as this so that the edge of every dark suit stands off the boards by a tenth of full luminance.
MOON = Light(
    sky=(0.085, 0.105, 0.19),
    ground=(0.045, 0.035, 0.06),
    keys=(Key(_MOON_KEY, (0.46, 0.54, 0.74)),),
    rims=(Rim(_WINDOW, (2.5, 3.2, 4.3), 0.66, 0.28), Rim(_LAMP_BACK, (2.1, 0.90, 0.46), 0.52, 0.26)),
    haze=(0.002, 0.003, 0.005),
)
EMBER = Light(
    sky=MOON.sky,
    ground=MOON.ground,
    keys=(Key(_MOON_KEY, (0.20, 0.24, 0.36)), Key(towards(0.80, 0.35, 0.40), (0.34, 0.17, 0.08))),
    rims=(Rim(_WINDOW, (1.3, 1.7, 2.4), 0.62, 0.28), Rim(_LAMP, (3.9, 1.75, 0.74), 0.64, 0.28)),
    haze=MOON.haze,
)
IN_MIRROR = Light(
    sky=MOON.sky,
    ground=MOON.ground,
    keys=(Key(towards(-0.6, 0.6, 0.15), (0.22, 0.28, 0.42)),),
    rims=MOON.rims,
    haze=MOON.haze,
)

STAGE_LIGHTS: dict[str, StageLights] = {
    "studio": StageLights(
        base=MOON,
        accent=EMBER,
        mirror=IN_MIRROR,
        grade=Grade(exposure=1.35, contrast=1.06, lift=(0.004, 0.008, 0.026), gain=(1.05, 1.0, 0.95), saturation=1.12),
        base_shadow=ShadowRow(shear=2, strength=0.92),
        accent_shadow=ShadowRow(shear=-2, strength=0.60),
    ),
}
