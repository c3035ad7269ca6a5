"""The T: white jacket, long apron, a towel over the arm, a tray with glasses above it all."""

from __future__ import annotations

import numpy as np

from game.sim.spec import Build
from tools.figures.flesh import Sculpt, unit
from tools.figures.men import Suit

VERSION = 1
SUIT = Suit(
    top="shirt", legs="black cloth", shoes="leather", hands="shirt", front="open", shirt="shirt", tie="leather",
    lapel="slate light", hair="hair", arms=0.90, thighs=0.88,
)  # fmt: skip
RADIUS_H = 0.105
PANELS = 11  # of the apron
GLASSES = ((-0.058, 0.004), (0.002, 0.046), (0.056, -0.008), (0.008, -0.052))  # places on the tray, H
UP = np.array([0.0, 1.0, 0.0])


def add(s: Sculpt, suit: Suit, build: Build, motion: dict) -> None:
    _apron(s, build.width)
    _bow_tie(s)
    _towel(s)
    if motion.get("armed", True):
        _tray(s)


def _bow_tie(s: Sculpt) -> None:
    knot = s.at("c7", "chest", (0.036, -0.020, 0))
    for k in (1, -1):
        s.cone(knot, s.at("c7", "chest", (0.034, -0.020, k * 0.020)), 0.0050, 0.0095, "leather", blend=0.2)


def _apron(s: Sculpt, w: float) -> None:
    """White, from the waist to below the knee; it lies on the legs in front and is open behind."""
    heading, pelvis = s.frames["heading"], s.frames["pelvis"]
    waist = s.at("waist", "pelvis", (0.004, 0.014, 0))
    s.cone(s.at("waist", "pelvis", (0, 0.006, 0)), waist, 0.060 * w, 0.058 * w, "shirt", blend=0.3)
    middle_knee = (s.joints["knR"] + s.joints["knL"]) / 2
    apart = float(np.linalg.norm(s.joints["knR"] - s.joints["knL"]))
    falls = np.clip(heading[1, 1] - 0.4, 0, 0.6) / 0.6
    hem_radius = max(0.0175, 0.62 * (apart + 0.056) / PANELS)  # no gaps between the panels of a wide stride
    for place in np.linspace(-1, 1, PANELS):
        side = "R" if place > 0 else "L"
        over = waist + pelvis @ np.array([0.030 - 0.012 * place**2, 0, place * 0.040])
        knee = middle_knee + (s.joints["kn" + side] - middle_knee) * abs(place)
        middle = knee + heading @ np.array([0.050, 0.02, place * 0.032])
        forward = float(np.clip(unit(knee - over) @ heading[:, 0], 0, 1))
        hem = middle + heading @ np.array([0.03 * forward, -0.115 * falls, place * 0.008])
        halfway = (over + middle) / 2 + heading[:, 0] * 0.014
        s.strip([(over, 0.016), (halfway, (0.018 + hem_radius) / 2), (hem, hem_radius)], "shirt", blend=0.9)


def _towel(s: Sculpt) -> None:
    """Over the left forearm; when that arm is thrown out straight the towel is a whip."""
    shoulder, elbow, wrist, hand = (s.joints[name + "L"] for name in ("sh", "el", "wr", "ha"))
    straight = float(np.clip((np.linalg.norm(wrist - shoulder) - 0.285) / 0.015, 0, 1))
    raised = float(np.clip(1 - abs(wrist[1] - shoulder[1]) / 0.12, 0, 1))
    along = unit(hand - wrist)
    if straight * raised > 0.5:
        end = hand + along * 0.22 - UP * 0.02
        s.chain([(wrist, 0.011), (hand + along * 0.10 + UP * 0.012, 0.012), (end, 0.004)], "shirt", blend=0.4)
        return
    down = unit(np.array([0.0, -1.0, 0.0]) + 0.15 * (elbow - shoulder) / 0.16)
    for share in (0.55, 0.72, 0.90):
        at = elbow + (wrist - elbow) * share
        s.strip([(at, 0.021), (at + down * 0.075, 0.0165), (at + down * 0.150, 0.0145)], "shirt", blend=0.8)


def _tray(s: Sculpt) -> None:
    """On the finger tips while it is carried over the head, else held by its rim; beneath it, once, a pistol."""
    grip, tip, head = s.joints["grip"], s.joints["tip"], s.frames["heading"]
    along = unit(tip - grip)
    carried = float(np.clip((grip[1] - s.joints["skull"][1] + 0.02) / 0.08, 0, 1)) * float(abs(along[1]) < 0.3)
    normal = unit(UP - 0.25 * head[:, 0] * (1 - carried) - along * ((UP - 0.25 * head[:, 0] * (1 - carried)) @ along))
    centre = grip + along * 0.085 * (1 - carried) + normal * (0.016 + 0.018 * carried)
    frame = np.stack([along, normal, np.cross(along, normal)], 1)
    s.disc(centre, frame, (RADIUS_H * 1.06, 0.0065, RADIUS_H), "steel", blend=0.2)
    if carried > 0.9:
        for x, z in GLASSES:
            foot = centre + frame @ np.array([x, 0.006, z])
            s.cone(foot, foot + normal * 0.034, 0.0034, 0.0034, "ivory", blend=0.2)
            s.cone(foot + normal * 0.040, foot + normal * 0.064, 0.0080, 0.0140, "ivory", blend=0.2)
    hand, wrist = s.joints["haL"], s.joints["wrL"]
    aimed = unit(hand - wrist)
    below = grip[1] - hand[1]
    if carried < 0.1 and abs(along[1]) < 0.45 and -0.02 < below < 0.16 and aimed @ head[:, 0] > 0.3:
        barrel = unit(head[:, 0])
        s.chain([(hand - barrel * 0.02, 0.0105), (hand + barrel * 0.085, 0.0090)], "steel", blend=0.2)
        s.cone(hand, hand - UP * 0.034, 0.0120, 0.0105, "leather", blend=0.3)
