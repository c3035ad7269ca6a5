"""The stag: antlers over a fur hood, a bear's skin down his back, horn and axe; what he does not hold hangs behind."""

from __future__ import annotations

import numpy as np

from game.sim.spec import Build
from tools.figures.flesh import Sculpt, unit
from tools.figures.men import Suit

VERSION = 1
SUIT = Suit(
    top="hide", legs="hide", sleeves="fur dark", shoes="leather", hands="leather", neck="fur", hair="", beard=True,
    belt="brown leather", arms=1.06, thighs=1.04, belly=0.014,
)  # fmt: skip
BEAM = ((0.000, 0.088, 0.032, 0.0120), (-0.030, 0.150, 0.086, 0.0110), (-0.026, 0.215, 0.124, 0.0098),
    (0.012, 0.276, 0.136, 0.0080), (0.050, 0.322, 0.120, 0.0040))  # fmt: skip
TINES = (  # from the beam .. to
    ((-0.008, 0.108, 0.052), (0.066, 0.146, 0.066)), ((-0.030, 0.150, 0.086), (0.050, 0.202, 0.094)),
    ((-0.026, 0.215, 0.124), (0.060, 0.246, 0.140)), ((-0.028, 0.196, 0.114), (-0.094, 0.246, 0.130)),
    ((-0.004, 0.250, 0.130), (-0.060, 0.318, 0.150)),
)  # fmt: skip
HIDE_H, MANTLE_H = 0.54, 0.205  # the skin's length down his back, and over his shoulders
MOUTH_H = 0.115  # the left hand so near to it holds the horn
HAFT_BELOW_H = 0.24  # of the axe, beneath the hand
UP = np.array([0.0, 1.0, 0.0])


def add(s: Sculpt, suit: Suit, build: Build, motion: dict) -> None:
    """Hood, antlers, skin, boots, horn, and axe or crossbow in his hands or on his back."""
    w = build.width
    _skin(s, w, motion.get("sway"))
    _hood(s)
    _antlers(s)
    _boots(s, w)
    _horn(s)
    grip, tip = s.joints["grip"], s.joints["tip"]
    back = s.at("c7", "chest", (-0.088, -0.30, -0.05)), s.at("c7", "chest", (-0.066, 0.06, 0.085))
    if motion.get("both_armed"):
        _crossbow(s, grip, unit(tip - grip), s.frames["heading"][:, 2])
        _axe(s, back[0], unit(back[1] - back[0]), s.frames["chest"][:, 2])
        return
    _crossbow(s, back[1], unit(back[0] - back[1]), s.frames["chest"][:, 2])
    if motion.get("armed", True):
        _axe(s, grip, unit(tip - grip), s.frames["heading"][:, 0])


def _skin(s: Sculpt, w: float, sway: np.ndarray | None) -> None:
    """A bear's skin: a mantle over the shoulders, its length down his back, a roll of lighter hair for a collar."""
    chest, neck = s.frames["chest"], s.at("c7", "chest", (-0.010, 0.010, 0))
    lag = np.zeros(3) if sway is None else np.asarray(sway) * 0.7
    spread = float(np.linalg.norm(s.joints["shR"] - s.joints["shL"]))
    for length, stiff, back, radii, depth, folds in (
        (MANTLE_H, 0.75, 0.0, (0.034 * w, 0.094 * w), max(1.0, spread * 0.70 / 0.112), (0.07, 6)),
        (HIDE_H, 0.60, 0.075, (0.044 * w, 0.096 * w), 1.42, (0.08, 5)),
    ):
        up = unit(stiff * chest[:, 1] + (1 - stiff) * UP)
        hem = neck - up * length - s.frames["heading"][:, 0] * back + lag * (length / HIDE_H) ** 2
        hem[1] = max(hem[1], 0.03)
        up = unit(neck - hem)
        across = unit(chest[:, 2] - up * (chest[:, 2] @ up))
        frame = np.stack([np.cross(up, across), up, across], 1)
        s.skirt(neck, hem, frame, radii, "fur dark" if back else "fur", folds=folds, depth=depth, turn=0.6)
    for k in range(8):
        turn = k / 8 * 2 * np.pi
        c, r = np.cos(turn), np.sin(turn)
        low = s.at("c7", "chest", (0.044 * c, 0.010 - 0.026 * max(0, c), 0.060 * r))
        s.cone(low, low + chest @ np.array([0.018 * c, -0.030, 0.026 * r]), 0.030, 0.018, "fur light", blend=0.8)


def _hood(s: Sculpt) -> None:
    """A beast's scalp drawn over his own: its brow over his eyes, its cheeks down to his beard."""

    def at(x: float, y: float, z: float = 0.0) -> np.ndarray:
        return s.at("skull", "head", (x, y, z))

    s.cone(at(-0.010, 0.072), at(-0.022, 0.034), 0.055, 0.052, "fur", blend=0.9)
    s.chain([(at(0.000, 0.100), 0.034), (at(0.034, 0.094), 0.024), (at(0.062, 0.080), 0.013)], "fur", blend=0.8)
    for k in (1, -1):
        s.chain([(at(0.030, 0.080, k * 0.030), 0.017), (at(0.026, 0.036, k * 0.045), 0.016),
            (at(0.014, -0.010, k * 0.044), 0.018)], "fur light", blend=0.7)  # fmt: skip
        s.cone(at(-0.020, 0.104, k * 0.040), at(-0.034, 0.128, k * 0.066), 0.014, 0.006, "fur dark", blend=0.5)
    s.chain([(at(0.034, 0.010), 0.022), (at(0.036, -0.024), 0.021), (at(0.030, -0.058), 0.009)], "fur dark", blend=0.8)


def _antlers(s: Sculpt) -> None:
    for k in (1, -1):
        beam = [(s.at("skull", "head", (x, y, z * k)), r) for x, y, z, r in BEAM]
        s.chain(beam, "bone", blend=0.4)
        for root, point in TINES:
            ends = [s.at("skull", "head", (x, y, z * k)) for x, y, z in (root, point)]
            s.chain([(ends[0], 0.0092), (ends[1], 0.0036)], "bone", blend=0.4)


def _boots(s: Sculpt, w: float) -> None:
    for side in "RL":
        knee, ankle = s.joints["kn" + side], s.joints["an" + side]
        shaft = [(knee + (ankle - knee) * t, r * w**0.5) for t, r in ((0.36, 0.038), (0.45, 0.036), (0.96, 0.029))]
        s.chain(shaft, "leather", blend=0.4)
        top = knee + (ankle - knee) * 0.36
        s.cone(top, top + (ankle - knee) * 0.07, 0.043 * w**0.5, 0.042 * w**0.5, "fur light", blend=0.3)


def _horn(s: Sculpt) -> None:
    """At his left hip, mouth down; in the hand that is at his lips."""
    lips, hand = s.at("skull", "head", (0.058, 0.006, 0)), s.joints["haL"]
    ahead, up = s.frames["head"][:, 0], s.frames["head"][:, 1]
    if np.linalg.norm(hand - lips) < MOUTH_H:
        path = (0.000, 0.000, 0.006), (0.055, -0.030, 0.012), (0.112, -0.030, 0.019), (0.160, 0.010, 0.028)
        s.chain([(lips + ahead * x + up * y, r) for x, y, r in path], "bone", blend=0.5)
        s.disc(lips + ahead * 0.166 + up * 0.018, s.frames["head"], (0.010, 0.030, 0.030), "brass", blend=0.3)
        return
    hip = s.at("waist", "pelvis", (0.030, -0.020, -0.088))
    ahead, up = s.frames["pelvis"][:, 0], s.frames["pelvis"][:, 1]
    path = (0.040, 0.010, 0.006), (0.010, -0.040, 0.012), (-0.016, -0.090, 0.019), (-0.010, -0.136, 0.027)
    s.chain([(hip + ahead * x + up * y, r) for x, y, r in path], "bone", blend=0.5)


def _axe(s: Sculpt, hand: np.ndarray, along: np.ndarray, heading: np.ndarray) -> None:
    """A long haft; the blade stands out towards where he looks, narrow at the haft and long at its edge."""
    out = heading - along * (heading @ along)
    out = unit(out) if np.linalg.norm(out) > 0.2 else s.frames["weapon"][:, 1]
    s.cone(hand - along * HAFT_BELOW_H, hand + along * 0.35, 0.0105, 0.0105, "wood", blend=0.3)
    head = hand + along * 0.295
    s.cone(head - out * 0.030, head + out * 0.030, 0.020, 0.018, "slate", blend=0.3)
    frame = np.stack([out, along, np.cross(out, along)], 1)
    s.cone(head, head + out * 0.085, 0.017, 0.026, "steel", blend=0.5)
    s.disc(head + out * 0.094, frame, (0.028, 0.104, 0.009), "steel", blend=0.5)


def _crossbow(s: Sculpt, hand: np.ndarray, along: np.ndarray, aside: np.ndarray) -> None:
    """A stock from behind the hand to the muzzle, the bow across its end."""
    across = unit(aside - along * (aside @ along)) + UP * 0.3
    across = unit(across - along * (across @ along))
    s.cone(hand - along * 0.12, hand + along * 0.33, 0.016, 0.011, "wood", blend=0.3)
    nose = hand + along * 0.30
    for k in (1, -1):
        limb = [(nose, 0.011), (nose + across * (k * 0.10) - along * 0.012, 0.009),
            (nose + across * (k * 0.165) - along * 0.060, 0.005)]  # fmt: skip
        s.chain(limb, "slate", blend=0.3)
    s.cone(hand + along * 0.02, hand + along * 0.34, 0.006, 0.004, "steel", blend=0.2)
