"""What of a body touches the floor first: joints and a few points of the flesh, each with its radius."""

from __future__ import annotations

import numpy as np

from game.core import skeleton as body

# A dancer's slim body: (frame, joint, offset in the frame, radius), H.  Feet come from `skeleton.soles`.
_SLIM = (
    ("pelvis", "pelvis", (-0.026, -0.022, 0.030), 0.039),
    ("pelvis", "pelvis", (-0.026, -0.022, -0.030), 0.039),
    ("pelvis", "pelvis", (0.004, 0.000, 0.0), 0.046),
    ("chest", "ribs", (0.004, 0.030, 0.026), 0.040),
    ("chest", "ribs", (0.004, 0.030, -0.026), 0.040),
    ("chest", "ribs", (0.034, 0.066, 0.0), 0.022),
    ("chest", "c7", (-0.004, -0.020, 0.030), 0.030),
    ("chest", "c7", (-0.004, -0.020, -0.030), 0.030),
    ("head", "skull", (-0.005, 0.060, 0.0), 0.041),
    ("head", "skull", (-0.040, 0.100, 0.0), 0.026),
    ("head", "skull", (0.026, 0.010, 0.0), 0.013),
)
_SLIM_JOINTS = {"kn": 0.026, "sh": 0.0215, "el": 0.0134, "wr": 0.0088, "ha": 0.0060}

# A man in clothes: joint -> radius; the trunk's are multiplied by the width of the body.
BROAD = {
    "pelvis": 0.062, "waist": 0.060, "ribs": 0.066, "c7": 0.046, "skull": 0.045, "crown": 0.012,
    "shR": 0.036, "elR": 0.027, "wrR": 0.020, "haR": 0.014, "knR": 0.036,
    "shL": 0.036, "elL": 0.027, "wrL": 0.020, "haL": 0.014, "knL": 0.036,
}  # fmt: skip
_TRUNK = ("pelvis", "waist", "ribs")


def slim_lowest(joints: np.ndarray, frames: body.Frames) -> np.ndarray:
    """Lowest point (n,) of a dancer's flesh, H."""
    low = [body.soles(joints, frames).min(1)]
    for frame, joint, offset, radius in _SLIM:
        low.append(joints[:, body.JOINT[joint], 1] + frames[frame][:, 1] @ np.array(offset) - radius)
    for name, radius in _SLIM_JOINTS.items():
        for side in body.SIDES:
            low.append(joints[:, body.JOINT[name + side], 1] - radius)
    return np.minimum.reduce(low)


def broad_lowest(joints: np.ndarray, width: float, feet: bool) -> np.ndarray:
    """Lowest point (n,) of a man's flesh, with or without his feet, H."""
    low = [joints[:, body.JOINT[name], 1] - radius * (width if name in _TRUNK else 1) for name, radius in BROAD.items()]
    if feet:
        low.append(boots_lowest(joints).min(1))
    return np.minimum.reduce(low)


def boots_lowest(joints: np.ndarray) -> np.ndarray:
    """Lowest point (n, 2) of the right and the left boot, H."""
    sides = []
    for side in body.SIDES:
        ankle, toe = joints[:, body.JOINT["an" + side], 1], joints[:, body.JOINT["toe" + side], 1]
        sides.append(np.minimum(ankle - body.BOOT_ANKLE, toe - body.BOOT_TOE))
    return np.stack(sides, 1)
