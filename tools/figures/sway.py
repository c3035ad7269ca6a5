"""What cloth does while the body moves: damped springs run over a motion, one value a tick.

The tutu opens when she falls and in fast turns, folds when she rises, and tips a moment after the hips do.
A long coat's hem stays behind the pelvis.  Loops are run twice, so that the end meets the beginning.
"""

from __future__ import annotations

import numpy as np

STIFFNESS, DAMPING = 0.10, 0.34  # of the springs, a tick: settles within a third of a second
LIFT_PER_SPEED = 14.0  # flare for 1 H a tick of falling speed
SPIN_PER_DEGREE = 0.022  # flare for 1 degree a tick of turning
TIP_PER_SPEED = 22.0
HEM_PER_SPEED = 3.0  # H of lag for 1 H a tick
FLARE_LIMIT, TIP_LIMIT, HEM_LIMIT_H = 0.7, 0.8, 0.14


def _follow(target: np.ndarray, loop: bool) -> np.ndarray:
    """Spring after `target` (n, ...) from rest."""
    rounds = 2 if loop else 1
    place, speed = np.zeros_like(target[0], float), np.zeros_like(target[0], float)
    out = np.zeros(target.shape)
    for _ in range(rounds):
        for i, wanted in enumerate(target):
            speed = speed * (1 - DAMPING) + (wanted - place) * STIFFNESS
            place = place + speed
            out[i] = place
    return out


def cloth_motion(pelvis: np.ndarray, yaw_degrees: np.ndarray, heading: np.ndarray, loop: bool) -> list[dict]:
    """Per tick: `flare`, `lag` (forward, sideways) of a tutu, `sway` (3,) of a hem in H.

    pelvis (n, 3) H in the world, yaw (n,) heading in degrees, heading (n, 3, 3) frames.
    """
    speed = np.gradient(pelvis, axis=0) if len(pelvis) > 1 else np.zeros_like(pelvis)
    spin = np.abs(np.gradient(yaw_degrees)) if len(pelvis) > 1 else np.zeros(len(pelvis))
    flare = _follow(-speed[:, 1] * LIFT_PER_SPEED + spin * SPIN_PER_DEGREE, loop)
    local = np.einsum("nij,ni->nj", heading, speed)  # forward, up, right of the body
    tip = _follow(local[:, [0, 2]] * TIP_PER_SPEED, loop)
    hem = _follow(-speed * np.array([HEM_PER_SPEED, 0.6 * HEM_PER_SPEED, HEM_PER_SPEED]), loop)
    hem = np.clip(hem, -HEM_LIMIT_H, HEM_LIMIT_H)
    return [
        {
            "flare": float(np.clip(flare[i], -FLARE_LIMIT, FLARE_LIMIT)),
            "lag": tuple(np.clip(tip[i], -TIP_LIMIT, TIP_LIMIT)),
            "sway": hem[i],
        }
        for i in range(len(pelvis))
    ]
