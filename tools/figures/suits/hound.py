"""The hook: a deep chest, a tucked belly, legs like sickles, and the tail a whip."""

from __future__ import annotations

import numpy as np

from game.sim.spec import Build
from tools.figures.flesh import Sculpt, unit

VERSION = 1
COAT, PALE = "hound", "hound light"
TAIL_STEPS = 6
HACKLES = 5


def clothe(s: Sculpt, build: Build, motion: dict) -> None:
    """The whole beast on its joints: `pelvis` is the middle of the back, `skull` to `crown` the head."""
    _trunk(s)
    _head(s)
    _tail(s)
    for side in "RL":
        _foreleg(s, side)
        _hindleg(s, side)


def _trunk(s: Sculpt) -> None:
    middle, withers = s.joints["pelvis"], s.joints["c7"]
    rump = (s.joints["hipR"] + s.joints["hipL"]) / 2
    for k in (1, -1):
        haunch = rump + s.frames["pelvis"] @ [0.0, 0.012, k * 0.026]
        loin = s.at("pelvis", "pelvis", (-0.01, -0.026, k * 0.018))
        ribs = s.at("ribs", "pelvis", (-0.04, -0.004, k * 0.024))
        breast = s.at("c7", "pelvis", (0.012, -0.072, k * 0.016))
        s.chain([(haunch, 0.054), (loin, 0.043), (ribs, 0.062), (breast, 0.056)], COAT)
    keel = [(s.at("ribs", "pelvis", (-0.07, -0.030, 0)), 0.036), (s.at("ribs", "pelvis", (0.03, -0.062, 0)), 0.046)]
    s.chain([*keel, (s.at("c7", "pelvis", (0.040, -0.106, 0)), 0.034)], PALE, blend=0.8)
    s.chain([(rump + s.frames["pelvis"] @ [0, 0.030, 0], 0.034), (middle + s.frames["pelvis"] @ [0, -0.006, 0], 0.030),
        (withers + s.frames["pelvis"] @ [0, -0.018, 0], 0.042)], COAT)  # fmt: skip
    for k in range(HACKLES):
        t = k / (HACKLES - 1)
        root = middle * (1 - t) + withers * t + s.frames["pelvis"][:, 1] * 0.020
        s.cone(root, root + s.frames["pelvis"] @ [-0.026, 0.020, 0], 0.014, 0.003, COAT, blend=0.7)


def _head(s: Sculpt) -> None:
    withers, poll, nose = s.joints["c7"], s.joints["skull"], s.joints["crown"]
    s.chain([(withers + s.frames["pelvis"] @ [-0.01, -0.030, 0], 0.058), (poll + s.frames["head"] @ [-0.020, -0.010, 0],
        0.040)], COAT)  # fmt: skip
    s.cone(withers + s.frames["neck"] @ [0.02, -0.050, 0], poll + s.frames["head"] @ [-0.01, -0.028, 0], 0.044, 0.028,
        PALE, blend=0.8)  # fmt: skip

    def at(x: float, y: float, z: float = 0.0) -> np.ndarray:
        return s.at("skull", "head", (x, y, z))

    s.cone(at(0.0, 0.004), at(0.036, 0.000), 0.044, 0.036, COAT)
    s.cone(at(0.040, 0.002), at(0.128, -0.010), 0.029, 0.017, COAT, blend=0.8)
    jaw = s.frames["jaw"]
    hinge = at(0.026, -0.026)
    s.cone(hinge, hinge + jaw @ [0.092, 0.002, 0], 0.021, 0.0095, PALE, blend=0.4)
    s.cone(nose + s.frames["head"] @ [-0.006, -0.002, 0], nose, 0.0105, 0.0095, "leather", blend=0.3)
    for k in (1, -1):
        ear = [(at(-0.014, 0.032, k * 0.024), 0.017), (at(-0.040, 0.062, k * 0.034), 0.013),
            (at(-0.074, 0.070, k * 0.036), 0.004)]  # fmt: skip
        s.chain(ear, COAT, blend=0.6)
        s.cone(at(0.040, 0.019, k * 0.025), at(0.043, 0.019, k * 0.026), 0.0068, 0.0062, "flame edge", blend=0.15)
        for x in (0.104, 0.082):
            s.cone(at(x, -0.020, k * 0.010), at(x, -0.036, k * 0.010), 0.0048, 0.0014, "bone", blend=0.15)
        low = hinge + jaw @ [0.076, 0.008, k * 0.008]
        s.cone(low, low + jaw @ [0.0, 0.015, 0.0], 0.0042, 0.0012, "bone", blend=0.15)


def _tail(s: Sculpt) -> None:
    """From the rump along its first direction, bent to where the tip is."""
    root, tip, first = s.joints["grip"], s.joints["tip"], unit(s.frames["weapon"][:, 0])
    knee = root + first * (np.linalg.norm(tip - root) * 0.5)
    points = []
    for t in np.linspace(0, 1, TAIL_STEPS + 1):
        at = root * (1 - t) ** 2 + knee * 2 * t * (1 - t) + tip * t * t
        points.append((at, 0.019 * (1 - t) + 0.0045))
    s.chain([(root + s.frames["pelvis"] @ [0.05, -0.006, 0], 0.030), points[0]], COAT)
    s.strip(points, COAT)


def _foreleg(s: Sculpt, side: str) -> None:
    shoulder, elbow, wrist, paw = (s.joints[j + side] for j in ("sh", "el", "wr", "ha"))
    group = s.group()
    blade = shoulder + s.frames["pelvis"] @ [0.012, 0.040, 0]
    s.cone(blade, elbow, 0.044, 0.027, COAT, group=group)
    s.bone(elbow, wrist, s.frames["farm" + side][:, 1], ((0, 0.026, 0), (0.3, 0.022, 0), (1, 0.0145, 0)), COAT,
        group=group)  # fmt: skip
    s.cone(wrist, paw, 0.0150, 0.0125, COAT, group=group)
    _paw(s, paw, unit(paw - wrist))


def _hindleg(s: Sculpt, side: str) -> None:
    hip, stifle, hock, toe = (s.joints[j + side] for j in ("hip", "kn", "an", "toe"))
    group = s.group()
    thigh = ((0, 0.060, -0.008), (0.4, 0.052, -0.006), (1, 0.031, 0))
    s.bone(hip, stifle, s.frames["thigh" + side][:, 1], thigh, COAT, group=group)
    s.bone(stifle, hock, s.frames["shin" + side][:, 1], ((0, 0.031, 0), (0.35, 0.025, -0.005), (1, 0.0150, 0)), COAT,
        group=group)  # fmt: skip
    heel = hock - unit(toe - hock) * 0.010
    s.chain([(heel, 0.0125), (hock, 0.0145), (toe, 0.0130)], COAT, group=group)
    _paw(s, toe, unit(toe - hock))


def _paw(s: Sculpt, at: np.ndarray, along: np.ndarray) -> None:
    ahead = unit(s.frames["heading"][:, 0] * 0.7 + along * 0.5)
    s.cone(at, at + ahead * 0.026, 0.0140, 0.0115, PALE, blend=0.6)
