"""The compasses: trousers as wide as a stride, a jacket crossed over white, a knot of hair, one curve of steel."""

from __future__ import annotations

import numpy as np

from game.sim.spec import Build
from tools.figures.flesh import Sculpt, unit
from tools.figures.held import curved_blade
from tools.figures.men import Suit

VERSION = 1

SUIT = Suit(
    top="charcoal", legs="black cloth", shoes="charcoal", front="open", lapel="slate", shirt="shirt", tie="shirt",
    hair="hair", arms=1.0, thighs=1.0, jaw=1.0,
)  # fmt: skip
UP = np.array([0.0, 1.0, 0.0])
FLOOR_H = 0.012
HAKAMA = "black cloth"
SCABBARD_H = 0.50
SORI_H = 0.016  # how far the blade's middle bows towards its edge


def add(s: Sculpt, suit: Suit, build: Build, motion: dict) -> None:
    """Hakama, sleeves, sash, the knot, and the sword in its hand or at home."""
    sway = motion.get("sway", np.zeros(3))
    for side in "RL":
        _trouser(s, build, side, sway)
        _sleeve(s, side)
    _seat(s, build)
    _sash(s, build)
    _knot(s)
    _sword(s, build, motion.get("armed", True))


def _drop(a: np.ndarray, towards: np.ndarray, length: float, hang: float) -> np.ndarray:
    """`length` on from `a`, between the way to `towards` and straight down; never below the floor."""
    way = unit(unit(towards - a) * (1 - hang) - UP * hang)
    end = a + way * length
    end[1] = max(end[1], FLOOR_H)
    return end


def _across(s: Sculpt, along: np.ndarray) -> np.ndarray:
    """A frame whose up column points back along a tube of cloth, facing as the body heads."""
    up = -unit(along)
    ahead = s.frames["heading"][:, 0]
    ahead = unit(ahead - up * (ahead @ up) + 1e-6)
    return np.stack([ahead, up, np.cross(ahead, up)], 1)


def _trouser(s: Sculpt, build: Build, side: str, sway: np.ndarray) -> None:
    """One leg of the hakama: pleats from the hip over the knee, then hanging from the knee to the instep."""
    w, out = build.width, 1 if side == "R" else -1
    hip, knee, ankle = (s.joints[name + side] for name in ("hip", "kn", "an"))
    top = hip + s.frames["pelvis"] @ [0.0, 0.045, -out * 0.012]
    group = s.group()
    s.skirt(top, knee, _across(s, knee - top), (0.058 * w, 0.086 * w), HAKAMA, folds=(0.07, 7), depth=1.05, turn=out)
    s.solids[-1].group = group
    s.cone(knee, knee + (ankle - knee) * 0.1, 0.080 * w, 0.082 * w, HAKAMA, group=group)
    shin = float(np.linalg.norm(ankle - knee)) * 1.02
    hem = _drop(knee, ankle, shin, 0.35) + sway * 0.6
    hem[1] = max(hem[1], FLOOR_H)
    s.skirt(knee, hem, _across(s, hem - knee), (0.082 * w, 0.128 * w), HAKAMA, folds=(0.09, 7), depth=1.05, turn=out)
    s.solids[-1].group = group


def _seat(s: Sculpt, build: Build) -> None:
    """Where both legs of the hakama are still one cloth: from the waist to the middle of the thighs."""
    w, knees = build.width, (s.joints["knR"] + s.joints["knL"]) / 2
    spread = float(np.linalg.norm(s.joints["knR"] - s.joints["knL"]))
    waist = s.at("waist", "pelvis", (0, 0.004, 0))
    way = unit(0.5 * unit(knees - s.joints["pelvis"]) - 0.5 * s.frames["pelvis"][:, 1])
    hem = s.joints["pelvis"] + way * 0.145
    radii = (0.060 * w, 0.074 * w + 0.11 * spread)
    s.skirt(waist, hem, _across(s, hem - waist), radii, HAKAMA, folds=(0.05, 9), depth=1.1, turn=0.5)


def _sleeve(s: Sculpt, side: str) -> None:
    """A short square sleeve: it opens at the middle of the forearm and its lower corner hangs."""
    elbow, wrist = s.joints["el" + side], s.joints["wr" + side]
    shoulder = s.joints["sh" + side]
    mouth = elbow + (wrist - elbow) * 0.42
    group = s.group()
    start = shoulder + (elbow - shoulder) * 0.35
    s.cone(start, elbow, 0.034, 0.042, "charcoal", group=group)
    s.skirt(elbow, mouth, _across(s, mouth - elbow), (0.042, 0.050), "charcoal", folds=(0.04, 5), depth=1.0)
    s.solids[-1].group = group
    s.cone(elbow - UP * 0.012, mouth - UP * 0.030, 0.034, 0.030, "charcoal", group=group)


def _sash(s: Sculpt, build: Build) -> None:
    w = build.width
    middle = s.at("waist", "pelvis", (0.002, -0.004, 0))
    s.disc(middle, s.frames["pelvis"], (0.068 * w, 0.020, 0.078 * w), "slate", blend=0.4)
    s.chain(
        [(s.at("waist", "pelvis", (0.066 * w, -0.004, 0.012)), 0.014),
         (s.at("waist", "pelvis", (0.072 * w, -0.060, 0.020)), 0.010)], "slate", blend=0.4,
    )  # fmt: skip


def _knot(s: Sculpt) -> None:
    """Hair drawn up to the crown, bound, and standing there."""
    points = (((-0.020, 0.096, 0), 0.022), ((-0.030, 0.114, 0), 0.010), ((-0.036, 0.130, 0), 0.017),
        ((-0.034, 0.146, 0), 0.013))  # fmt: skip
    s.chain([(s.at("skull", "head", at), radius) for at, radius in points], "hair", blend=0.5)


def _sword(s: Sculpt, build: Build, armed: bool) -> None:
    """The scabbard at the left hip; the blade from the grip, unless hand and mouth have met and it is at home."""
    heading = s.frames["heading"]
    mouth = s.at("pelvis", "pelvis", (0.075, 0.045, -0.062 * build.width))
    back = unit(heading @ [-0.86, -0.40, -0.20])
    grip, tip = s.joints["grip"], s.joints["tip"]
    length = float(np.linalg.norm(tip - grip))
    home = 0.0
    if armed and length > 0:
        along = unit(tip - grip)
        near = np.clip((0.34 - np.linalg.norm(grip - mouth)) / 0.12, 0, 1)
        home = float(near * np.clip((along @ back - 0.75) / 0.2, 0, 1))
        mouth = mouth * (1 - home) + (grip + along * 0.05) * home
        back = unit(back * (1 - home) + along * home)
        _hilt(s, grip, along)
        if home < 0.5:
            curved_blade(s, grip, along, length, heading, 0.032, SORI_H, (0.0088, 0.0052), 7)
    s.chain([(mouth, 0.0125), (mouth + back * SCABBARD_H, 0.0100)], "leather", blend=0.3)
    s.cone(mouth + back * 0.10, mouth + back * 0.13, 0.0155, 0.0150, "slate", blend=0.2)


def _hilt(s: Sculpt, grip: np.ndarray, along: np.ndarray) -> None:
    s.cone(grip - along * 0.125, grip + along * 0.024, 0.0105, 0.0100, "leather", blend=0.3)
    s.cone(grip + along * 0.025, grip + along * 0.031, 0.0215, 0.0215, "brass", blend=0.2)
