"""What bodies are made of: name -> (linear albedo, gloss).  Painted on flesh, later matched to the frozen codes."""

from __future__ import annotations

import numpy as np

CLOTHS: dict[str, tuple[tuple[float, float, float], float]] = {
    # the dancer
    "skin": ((0.72, 0.44, 0.33), 0.10),
    "blush": ((0.62, 0.31, 0.235), 0.10),
    "socket": ((0.30, 0.165, 0.135), 0.04),
    "brow": ((0.10, 0.050, 0.038), 0.04),
    "lips": ((0.42, 0.055, 0.060), 0.22),
    "hair": ((0.016, 0.009, 0.008), 0.30),
    "tights": ((0.66, 0.42, 0.38), 0.16),
    "leotard": ((0.014, 0.012, 0.018), 0.20),
    "red satin": ((0.40, 0.010, 0.016), 0.45),
    # men
    "weathered skin": ((0.50, 0.29, 0.21), 0.10),
    "weathered shade": ((0.22, 0.115, 0.085), 0.04),
    "stubble": ((0.30, 0.180, 0.140), 0.05),
    "black cloth": ((0.018, 0.018, 0.024), 0.10),
    "charcoal": ((0.036, 0.033, 0.036), 0.10),
    "slate": ((0.080, 0.086, 0.100), 0.10),
    "slate light": ((0.125, 0.132, 0.150), 0.10),
    "wool": ((0.090, 0.078, 0.072), 0.06),
    "pullover": ((0.058, 0.050, 0.048), 0.06),
    "tweed": ((0.075, 0.060, 0.048), 0.06),
    "coat": ((0.034, 0.028, 0.025), 0.12),
    "felt": ((0.020, 0.018, 0.018), 0.08),
    "leather": ((0.012, 0.010, 0.010), 0.26),
    "brown leather": ((0.085, 0.042, 0.022), 0.26),
    "shirt": ((0.60, 0.58, 0.56), 0.05),
    "crimson": ((0.24, 0.013, 0.018), 0.22),
    "bandage": ((0.46, 0.43, 0.39), 0.05),
    "wood": ((0.150, 0.074, 0.032), 0.25),
    "steel": ((0.55, 0.58, 0.62), 0.90),
    "brass": ((0.52, 0.34, 0.10), 0.90),
    "grey shirt": ((0.230, 0.228, 0.240), 0.05),
    "ivory": ((0.56, 0.52, 0.43), 0.06),
    "ochre": ((0.34, 0.185, 0.040), 0.12),
    "teal": ((0.018, 0.098, 0.100), 0.24),
    "teal light": ((0.045, 0.180, 0.172), 0.30),
    # hunters
    "fur": ((0.085, 0.060, 0.042), 0.05),
    "fur dark": ((0.050, 0.038, 0.030), 0.06),
    "fur light": ((0.300, 0.240, 0.175), 0.05),
    "hide": ((0.046, 0.032, 0.022), 0.08),
    "moss": ((0.040, 0.048, 0.028), 0.05),
    "moss light": ((0.085, 0.100, 0.058), 0.06),
    "hound": ((0.036, 0.030, 0.027), 0.10),
    "hound light": ((0.078, 0.060, 0.046), 0.07),
    "bone": ((0.55, 0.50, 0.41), 0.15),
    "flame heart": ((1.00, 0.90, 0.55), 0.05),
    "flame": ((0.92, 0.52, 0.14), 0.05),
    "flame edge": ((0.80, 0.24, 0.09), 0.10),
    # the door
    "navy": ((0.022, 0.030, 0.066), 0.14),
    # the guard
    "wine": ((0.150, 0.010, 0.014), 0.20),
    # armour
    "visor": ((0.10, 0.14, 0.18), 0.95),
}
CLOTH_IDS: dict[str, int] = {name: i for i, name in enumerate(CLOTHS)}
ALBEDO: np.ndarray = np.array([albedo for albedo, _ in CLOTHS.values()], np.float32)  # (cloths, 3)
GLOSS: np.ndarray = np.array([gloss for _, gloss in CLOTHS.values()], np.float32)  # (cloths,)
TULLE: np.ndarray = np.array([0.018, 0.014, 0.020], np.float32)  # net over nothing: what the black layers send back
TULLE_RED: np.ndarray = np.array([0.30, 0.008, 0.014], np.float32)  # the lowest layer
