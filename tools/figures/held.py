"""What men hold, from the grip to the tip that the choreography gives."""

from __future__ import annotations

import numpy as np

from tools.figures.flesh import Sculpt, limb_frame, unit


def _cudgel(s: Sculpt) -> None:
    grip, tip = s.joints["grip"], s.joints["tip"]
    along = unit(tip - grip)
    length = float(np.linalg.norm(tip - grip))
    butt = grip - along * 0.055
    s.bone(
        butt,
        tip - along * 0.016,
        [0, 0, 1.0],
        ((0, 0.0105, 0), (0.15, 0.0105, 0), (0.6, 0.0145, 0), (0.9, 0.0185, 0), (1, 0.0165, 0)),
        "wood",
    )
    s.cone(grip - along * 0.052, grip - along * 0.045, 0.0135, 0.0135, "leather", blend=0.3)
    s.cone(grip + along * length * 0.72, grip + along * (length * 0.72 + 0.008), 0.0190, 0.0192, "leather", blend=0.25)


def _knife(s: Sculpt) -> None:
    grip, tip = s.joints["grip"], s.joints["tip"]
    along = unit(tip - grip)
    length = float(np.linalg.norm(tip - grip))
    bow = limb_frame(np.stack([along, s.frames["handR"][:, 1]]))[:, 1]
    s.cone(grip - along * 0.034, grip + along * 0.028, 0.0085, 0.0080, "leather", blend=0.3)
    s.cone(grip + along * 0.028, grip + along * 0.032, 0.0150, 0.0150, "brass", blend=0.2)
    points = []
    for t in np.linspace(0, 1, 6):
        belly = -bow * 0.10 * length * t * (1 - t)
        points.append((grip + along * (0.032 + (length - 0.032) * t) + belly, 0.0098 * (1 - 0.72 * t * t)))
    s.chain(points, "steel", blend=0.3)


def _pistol(s: Sculpt) -> None:
    grip, tip = s.joints["grip"], s.joints["tip"]
    frame = s.frames["weapon"]
    along, up = frame[:, 0], frame[:, 1]
    s.chain([(grip - along * 0.022 + up * 0.017, 0.0098), (tip + up * 0.012, 0.0088)], "steel", blend=0.2)
    s.chain(
        [(grip + along * 0.010 + up * 0.006, 0.0080), (tip - along * 0.018 + up * 0.004, 0.0072)], "leather", blend=0.2
    )
    s.cone(grip + up * 0.006, grip - up * 0.030 - along * 0.014, 0.0115, 0.0108, "leather", blend=0.3)


def curved_blade(
    s: Sculpt, grip: np.ndarray, along: np.ndarray, length: float, heading: np.ndarray,
    from_h: float, bows_h: float, thick_h: tuple[float, float], pieces: int,
) -> None:
    """Steel from `from_h` before the grip to the tip that bows by `bows_h` towards its edge, which leads every cut.

    `thick_h`: its radius at the guard, and by how much it is less at the tip.
    """
    edge = np.cross(along, heading[:, 2]) + 0.3 * heading[:, 0]
    edge = unit(edge - along * (edge @ along))
    points = []
    for t in np.linspace(0, 1, pieces):
        bow = edge * bows_h * 4 * t * (1 - t)
        points.append((grip + along * (from_h + (length - from_h) * t) + bow, thick_h[0] - thick_h[1] * t * t))
    s.chain(points, "steel", blend=0.3)


HELD = {"cudgel": _cudgel, "knife": _knife, "pistol": _pistol}
