"""The plumb line: hair to the jaw, a black suit long in the skirts, shirt and tie as black as the rest."""

from __future__ import annotations

from game.sim.spec import Build
from tools.figures.flesh import Sculpt
from tools.figures.men import Suit, _upright

VERSION = 1
SUIT = Suit(
    top="black cloth", legs="black cloth", front="open", shirt="charcoal", tie="leather", lapel="leather",
    shoes="leather", hair="hair", beard=False, arms=0.96, thighs=0.96,
)  # fmt: skip
#: strands from the parting to the jaw: places from the skull (ahead, up, aside), radii
STRANDS = (
    ((0.024, 0.094, 0.012, 0.016), (0.020, 0.066, 0.038, 0.013), (0.012, 0.026, 0.046, 0.011),
        (0.010, -0.010, 0.042, 0.005)),
    ((0.000, 0.098, 0.014, 0.020), (-0.004, 0.066, 0.042, 0.017), (-0.008, 0.024, 0.048, 0.014),
        (-0.006, -0.014, 0.044, 0.006)),
    ((-0.022, 0.090, 0.012, 0.022), (-0.034, 0.056, 0.034, 0.020), (-0.034, 0.014, 0.038, 0.016),
        (-0.030, -0.018, 0.034, 0.007)),
)  # fmt: skip
BEARD = ((0.008, 0.006, 0.026, 0.0105), (0.026, -0.001, 0.016, 0.0100), (0.034, 0.000, 0.0, 0.0095))
LIP = ((0.0420, 0.0225, 0.0, 0.0052), (0.0385, 0.0190, 0.013, 0.0052), (0.0330, 0.0060, 0.0165, 0.0060))
SKIRT = ((0.062, 0.092), 0.155)  # radii at waist and hem, and how far down the skirts of the jacket hang, H


def add(s: Sculpt, suit: Suit, build: Build, motion: dict) -> None:
    """Hair, a short beard, the skirts of the jacket."""

    def at(x: float, y: float, z: float):
        return s.at("skull", "head", (x, y, z))

    for k in (1, -1):
        for strand in STRANDS:
            s.chain([(at(x, y, k * z), r) for x, y, z, r in strand], "hair", blend=0.5)
        s.chain([(at(x, y, k * z), r) for x, y, z, r in BEARD], "hair", blend=0.4)
        s.chain([(at(x, y, k * z), r) for x, y, z, r in LIP], "hair", blend=0.3)
    s.chain(
        [(at(-0.040, 0.070, 0.0), 0.020), (at(-0.044, 0.030, 0.0), 0.019), (at(-0.036, -0.014, 0.0), 0.009)], "hair"
    )
    _skirts(s, suit, build.width, motion)


def _skirts(s: Sculpt, suit: Suit, w: float, motion: dict) -> None:
    """They follow the thighs half way and lag a little behind."""
    (narrow, wide), length = SKIRT
    knees = (s.joints["knR"] + s.joints["knL"]) / 2
    stride = float(((s.joints["knR"] - s.joints["knL"]) ** 2).sum() ** 0.5)
    waist = s.at("waist", "pelvis", (0, 0.010, 0))
    down = -s.frames["pelvis"][:, 1] * 0.55 + (knees - s.joints["pelvis"]) * 1.6
    down = down / ((down**2).sum() ** 0.5 + 1e-9)
    sway = motion.get("sway")
    hem = s.joints["pelvis"] + down * length + (sway * 0.4 if sway is not None else 0)
    s.skirt(
        waist, hem, _upright(s, waist - hem), (narrow * w, wide * w + 0.10 * stride), suit.top, folds=(0.06, 6),
        depth=1.12, turn=0.6, blend=0.8,
    )  # fmt: skip
