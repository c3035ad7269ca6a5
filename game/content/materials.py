"""What a picture's code means: 1,024 normals x 128 materials x 4 occlusions.  FROZEN: every baked picture refers to it.

A code is `normal << 9 | material << 2 | occlusion`, 19 bits; a picture's pixel is the code with its alpha on top, one
uint32. The materials are a designed table over albedo, gloss and tulle, wide enough for the whole cast (skins, cloths,
metals, fur, snow white to black), so that a new figure re-bakes nobody.  Changing or reordering a row changes every
committed picture: a test pins the table's digest.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np

NORMALS, MATERIALS, OCCLUSIONS = 1024, 128, 4
NORMAL_SHIFT, MATERIAL_SHIFT = 9, 2
CODE_MASK, ALPHA_SHIFT = 0xFFFFFF, 24
LOWEST_NORMAL_Z = -0.08  # a few directions look just past the rim: averaged pixels there tilt away
DARKEST_OCCLUSION = 0.30
TULLE, TULLE_RED = (0.018, 0.014, 0.020), (0.30, 0.008, 0.014)

Colour = tuple[float, float, float]


@dataclass(frozen=True)
class Material:
    """Linear albedo and gloss of what is solid; `net` is the share of the pixel that tulle covers, `red` the share of
    the
    red layer in it, `edge` how much of it is the bright outer rim.
    """

    albedo: Colour
    gloss: float
    net: float = 0.0
    red: float = 0.0
    edge: float = 0.0


def _ramp(colour: Colour, gloss: float, *strengths: float) -> list[Material]:
    return [Material(tuple(c * s for c in colour), gloss) for s in strengths]


def _mix(a: Colour, b: Colour, gloss: float, *shares: float) -> list[Material]:
    return [Material(tuple(x * (1 - s) + y * s for x, y in zip(a, b, strict=True)), gloss) for s in shares]


_SKIN, _TAN, _PINK = (0.72, 0.44, 0.33), (0.50, 0.29, 0.21), (0.66, 0.42, 0.38)
_RED, _BLACK, _WHITE = (0.40, 0.010, 0.016), (0.016, 0.014, 0.018), (0.60, 0.58, 0.56)


def _net(under: Colour, gloss: float, covers: tuple[float, ...], reds: tuple[float, ...], edges: tuple[float, ...]):
    return [Material(under, gloss, net, red, edge) for net in covers for red in reds for edge in edges]


ROWS: tuple[Material, ...] = (
    # blacks and greys: plain, cool, warm
    *_ramp((1.0, 1.0, 1.06), 0.10, 0.008, 0.014, 0.020, 0.028, 0.040, 0.056, 0.080, 0.115, 0.17, 0.25, 0.36, 0.50),
    *_ramp((0.80, 0.92, 1.25), 0.12, 0.024, 0.050, 0.10, 0.20, 0.38),
    *_ramp((1.0, 0.78, 0.60), 0.08, 0.018, 0.030, 0.050, 0.080, 0.13, 0.20, 0.32),
    # shining blacks: hair, leather, satin, glass
    *_ramp((1.0, 0.85, 0.82), 0.28, 0.010, 0.020, 0.040),
    Material((0.010, 0.010, 0.014), 0.75), Material((0.060, 0.075, 0.090), 0.60), Material((0.10, 0.14, 0.18), 0.95),
    # skins in light, in a hollow, towards a dark neighbour
    *_ramp(_SKIN, 0.10, 1.0, 0.84, 0.70, 0.56, 0.43, 0.31, 0.21, 0.13, 0.07),
    *_ramp(_TAN, 0.10, 1.0, 0.72, 0.50, 0.33, 0.20),
    *_ramp(_PINK, 0.16, 1.0, 0.84, 0.68, 0.52, 0.38, 0.25, 0.14, 0.07),
    *_mix((0.52, 0.20, 0.15), _BLACK, 0.12, 0.0, 0.5),
    Material((0.30, 0.165, 0.135), 0.04), Material((0.42, 0.055, 0.060), 0.22),
    # reds: satin shoes, cloth, wine; towards pink, skin, black
    *_ramp(_RED, 0.45, 1.0, 0.74, 0.52, 0.34, 0.20, 0.10),
    *_mix(_RED, _PINK, 0.30, 0.25, 0.5, 0.75),
    *_ramp((0.24, 0.013, 0.018), 0.20, 1.0, 0.6, 0.3),
    # woods, leathers, furs, metals, whites
    *_ramp((1.0, 0.50, 0.24), 0.24, 0.045, 0.085, 0.150, 0.24),
    *_ramp((0.55, 0.58, 0.62), 0.90, 1.0, 0.62, 0.36, 0.18), *_ramp((0.55, 0.36, 0.11), 0.90, 1.0, 0.5, 0.22),
    *_ramp(_WHITE, 0.08, 1.10, 0.86, 0.62, 0.44), *_ramp((0.46, 0.42, 0.35), 0.15, 1.2, 0.8, 0.45),
    # cloth colours of the company: navy, moss, teal, plum, rust, ember
    *_ramp((0.30, 0.38, 0.95), 0.10, 0.055, 0.12), *_ramp((0.85, 1.0, 0.58), 0.06, 0.040, 0.10),
    *_ramp((0.20, 0.90, 1.0), 0.25, 0.050, 0.12), *_ramp((1.0, 0.23, 0.67), 0.12, 0.050, 0.14),
    *_ramp((1.0, 0.30, 0.12), 0.10, 0.14, 0.32, 0.80),
    # tulle: over nothing, over black, over pink; layers black to red; body of the net to its bright edge
    *_net(_BLACK, 0.0, (1.0,), (0.0, 0.40, 1.0), (0.045, 0.16, 0.42, 0.88)),
    *_net(_BLACK, 0.10, (0.60,), (0.0, 0.6), (0.05, 0.35, 0.9)),
    *_net(_PINK, 0.10, (0.70, 0.35), (0.0, 0.6), (0.05, 0.40)),
    *_net(_PINK, 0.10, (0.50,), (0.2,), (0.9,)),
    Material(_BLACK, 0.10, 0.35, 0.3, 0.30), Material((0.30, 0.05, 0.04), 0.20, 0.5, 0.6, 0.2),
    Material((0.62, 0.31, 0.235), 0.10), Material((0.80, 0.80, 0.84), 0.10),
)  # fmt: skip

#: rows of tights, of the skin beneath them in the same shades, and of a graze
TIGHTS = tuple(ROWS.index(row) for row in _ramp(_PINK, 0.16, 1.0, 0.84, 0.68, 0.52, 0.38, 0.25, 0.14, 0.07))
BENEATH = tuple(ROWS.index(row) for row in _ramp(_SKIN, 0.10, 0.70, 0.56, 0.43, 0.31, 0.21, 0.13, 0.07, 0.07))
GRAZE = ROWS.index(Material((0.42, 0.055, 0.060), 0.22))

# columns of `vectors`: what a material sends back of each kind of light (see game/view/light.py)
ALBEDO, GLOSS, RIM, OPAQUE, NET, NET_EDGE = (
    slice(0, 3),
    slice(3, 4),
    slice(4, 7),
    slice(7, 8),
    slice(8, 11),
    slice(11, 12),
)


def respond(albedo: np.ndarray, gloss: np.ndarray, net: np.ndarray, red: np.ndarray, edge: np.ndarray) -> np.ndarray:
    """(n, 3) albedo and (n,) others -> (n, 12) material vectors, by the columns above.

    A rim light is caught by any cloth (the constant), more by pale and by glossy ones.
    """
    solid, gloss, net, red, edge = 1 - net[:, None], gloss[:, None], net[:, None], red[:, None], edge[:, None]
    tulle = np.array(TULLE) * (1 - red) + np.array(TULLE_RED) * red
    rim = albedo * 0.55 + 0.30 + 0.5 * gloss * albedo
    parts = [albedo * solid, gloss * solid, rim * solid, solid, tulle * net, net * edge * 0.12]
    return np.concatenate(parts, 1).astype(np.float32)


@cache
def vectors() -> np.ndarray:
    """(128, 12) float32: the frozen materials."""
    columns = (
        np.array([getattr(row, name) for row in ROWS], float) for name in ("albedo", "gloss", "net", "red", "edge")
    )
    return respond(*columns)


@cache
def directions() -> np.ndarray:
    """(1024, 3) float32: nearly evenly spaced unit normals on the viewer's side (Fibonacci spiral): x right, y up, z
    near.
    """
    i = np.arange(NORMALS) + 0.5
    z = 1 - (1 - LOWEST_NORMAL_Z) * i / NORMALS
    r = np.sqrt(np.maximum(1 - z * z, 0))
    turn = i * np.pi * (3 - 5**0.5)
    return np.stack([r * np.cos(turn), r * np.sin(turn), z], 1).astype(np.float32)


@cache
def occlusions() -> np.ndarray:
    """(4,) float32: how open a pixel is."""
    return np.linspace(DARKEST_OCCLUSION, 1, OCCLUSIONS).astype(np.float32)
