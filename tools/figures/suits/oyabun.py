"""The mountain: a haori as broad as a door, square sleeves, a hakama like the foot of a hill, a small grey head."""

from __future__ import annotations

import numpy as np

from game.sim.spec import Build
from tools.figures.flesh import Sculpt, unit
from tools.figures.held import curved_blade
from tools.figures.men import Suit

VERSION = 1
SUIT = Suit(
    top="slate", legs="black cloth", shoes="shirt", front="open", lapel="ivory", shirt="wine", tie="wine",
    hair="", arms=1.0, thighs=0.9, belly=0.022,
)  # fmt: skip
UP = np.array([0.0, 1.0, 0.0])
FLOOR_H = 0.014
HAORI, HAKAMA, GREY = "slate", "black cloth", "grey shirt"
SLEEVE_H = 0.165  # how far a sleeve hangs
SCABBARD_H = 0.58
SORI_H = 0.020  # how far the blade's middle bows towards its edge


def add(s: Sculpt, suit: Suit, build: Build, motion: dict) -> None:
    """Hakama, haori with its sleeves and crests, grey hair and beard, and the sword: at home, drawn, or in its wood."""
    sway = motion.get("sway", np.zeros(3))
    for side in "RL":
        _trouser(s, build, side, sway)
        _sleeve(s, side, sway)
    _haori(s, build, sway)
    _head(s)
    _sword(s, build, motion.get("armed", True), motion.get("both_armed", False))


def _across(s: Sculpt, along: np.ndarray) -> np.ndarray:
    """A frame whose up column points back along a tube of cloth, facing as the body heads."""
    up = -unit(along)
    ahead = s.frames["heading"][:, 0]
    ahead = unit(ahead - up * (ahead @ up) + 1e-6)
    return np.stack([ahead, up, np.cross(ahead, up)], 1)


def _above_floor(at: np.ndarray) -> np.ndarray:
    return np.array([at[0], max(at[1], FLOOR_H), at[2]])


def _trouser(s: Sculpt, build: Build, side: str, sway: np.ndarray) -> None:
    """One leg of the hakama: one fall of cloth from the hip past the knee to the instep, twice as wide as the leg."""
    w, out = build.width, 1 if side == "R" else -1
    hip, knee, ankle = (s.joints[name + side] for name in ("hip", "kn", "an"))
    top = hip + s.frames["pelvis"] @ [0.0, 0.045, -out * 0.012]
    group = s.group()
    s.skirt(top, knee, _across(s, knee - top), (0.056 * w, 0.086 * w), HAKAMA, folds=(0.06, 6), depth=1.05, turn=out)
    s.solids[-1].group = group
    way = unit(unit(ankle - knee) * 0.6 - UP * 0.4)
    hem = _above_floor(knee + way * float(np.linalg.norm(ankle - knee)) * 1.04 + sway * 0.5)
    s.skirt(knee, hem, _across(s, hem - knee), (0.084 * w, 0.132 * w), HAKAMA, folds=(0.09, 6), depth=1.1, turn=out)
    s.solids[-1].group = group


def _haori(s: Sculpt, build: Build, sway: np.ndarray) -> None:
    """From shoulders that slope like a hill to the knees; its yoke stands out beyond the arms, cords hold it."""
    w, heading = build.width, s.frames["heading"]
    knees = (s.joints["knR"] + s.joints["knL"]) / 2
    spread = float(np.linalg.norm(s.joints["knR"] - s.joints["knL"]))
    chest = s.at("ribs", "chest", (0.004, 0.06, 0))
    hem = _above_floor(s.joints["pelvis"] * 0.45 + knees * 0.55 - UP * 0.03 + sway * 0.7)
    frame = _across(s, hem - chest)
    hanging = float(np.clip((frame[1, 1] - 0.25) / 0.55, 0, 1))  # 0 lying .. 1 upright
    wide = (0.098 * w + 0.20 * spread * hanging) * (0.62 + 0.38 * hanging)
    s.skirt(chest, hem, frame, (0.066 * w, wide), HAORI, folds=(0.05, 6), depth=1.12, turn=0.6)
    for k in (1, -1):
        shoulder = s.joints["shR" if k > 0 else "shL"]
        neck = s.at("c7", "chest", (-0.016, 0.020, k * 0.030))
        for ahead in (0.034, -0.040):
            edge = s.frames["chest"] @ [ahead, -0.012, k * 0.096]
            s.chain([(neck, 0.030), (shoulder + UP * 0.016, 0.040), (shoulder + edge, 0.022)], HAORI, blend=0.8)
        s.disc(s.at("ribs", "chest", (0.068, 0.070, k * 0.070)), s.frames["chest"], (0.008, 0.013, 0.013), "shirt")
    cords = [s.at("ribs", "chest", (0.080, 0.000, k * 0.034)) for k in (1, -1)]
    s.chain([(cords[0], 0.0075), (s.at("ribs", "chest", (0.098, -0.020, 0)), 0.012), (cords[1], 0.0075)], "shirt")
    for name, k in (("hem_back", (-0.8, 0)), ("hem_near", (0, 0.8)), ("hem_far", (0, -0.8))):
        s.joints[name] = hem + heading @ [k[0] * wide, 0.004, k[1] * wide]


def _sleeve(s: Sculpt, side: str, sway: np.ndarray) -> None:
    """A square sleeve: the forearm goes through its upper edge, and the rest of it hangs."""
    shoulder, elbow, wrist = (s.joints[name + side] for name in ("sh", "el", "wr"))
    group = s.group()
    s.cone(shoulder, elbow, 0.054, 0.050, HAORI, group=group)
    s.cone(elbow, elbow + (wrist - elbow) * 0.80, 0.050, 0.042, HAORI, group=group)
    down = sway * 0.6 - UP * SLEEVE_H
    for t, share in ((-0.30, 0.80), (0.0, 1.0), (0.28, 1.0), (0.56, 1.0), (0.82, 0.96)):
        at = elbow + (wrist - elbow) * t if t > 0 else elbow + (shoulder - elbow) * -t
        s.cone(at, _above_floor(at + down * share), 0.038, 0.031, HAORI, group=group)


def _head(s: Sculpt) -> None:
    """Grey hair combed back to a small knot, brows, and a beard that reaches the collar."""

    def at(x: float, y: float, z: float = 0.0) -> np.ndarray:
        return s.at("skull", "head", (x, y, z))

    s.cone(at(-0.014, 0.078), at(-0.022, 0.046), 0.0405, 0.0390, GREY, blend=0.7)
    s.chain([(at(-0.036, 0.104), 0.010), (at(-0.052, 0.122), 0.013), (at(-0.026, 0.130), 0.012),
        (at(-0.002, 0.122), 0.009)], GREY, blend=0.3)  # fmt: skip
    s.chain([(at(0.036, 0.008), 0.016), (at(0.040, -0.024), 0.012), (at(0.036, -0.052), 0.004)], GREY, blend=0.6)
    for k in (1, -1):
        s.chain([(at(0.040, 0.058, k * 0.008), 0.0048), (at(0.030, 0.060, k * 0.030), 0.0040)], GREY, blend=0.4)


def _sword(s: Sculpt, build: Build, drawn: bool, whole: bool) -> None:
    """`drawn`: the blade in the hand, the scabbard empty at the hip; `whole`: both in the hand; else both at home."""
    heading, grip, tip = s.frames["heading"], s.joints["grip"], s.joints["tip"]
    mouth = s.at("pelvis", "pelvis", (0.078, 0.055, -0.058 * build.width))
    back = unit(heading @ [-0.90, -0.30, -0.16])
    if whole:
        back = unit(tip - grip)
        mouth = grip + back * 0.05
    s.chain([(mouth, 0.0135), (mouth + back * SCABBARD_H, 0.0105)], "leather", blend=0.3)
    s.cone(mouth + back * 0.11, mouth + back * 0.145, 0.0170, 0.0165, "wine", blend=0.2)
    s.cone(mouth + back * (SCABBARD_H - 0.02), mouth + back * (SCABBARD_H + 0.006), 0.0125, 0.0115, "brass", blend=0.2)
    if drawn and not whole:
        along = unit(tip - grip)
        _hilt(s, grip, along)
        curved_blade(s, grip, along, float(np.linalg.norm(tip - grip)), heading, 0.040, SORI_H, (0.0098, 0.0060), 6)
    else:
        along = back
        _hilt(s, mouth - along * 0.05, along)


def _hilt(s: Sculpt, grip: np.ndarray, along: np.ndarray) -> None:
    s.cone(grip - along * 0.130, grip + along * 0.034, 0.0115, 0.0105, "ivory", blend=0.3)
    s.cone(grip + along * 0.035, grip + along * 0.042, 0.0240, 0.0240, "brass", blend=0.2)
