"""How far apart the dances of a fighter's moves are: no two may share a track of poses.

Two moves are compared over their whole course, whatever their lengths: each track is read at the same shares of its
time, the pelvis' travel left out, and the mean distance of all joints is taken.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from typing import NamedTuple

import numpy as np

from game.sim.choreography import Track

SAMPLES = 48
JOINT_SUB = 64  # a track's joints count 1/64 px


class Likeness(NamedTuple):
    """Two moves and the mean distance of their joints, px."""

    px: float
    one: str
    other: str

    def __str__(self) -> str:
        return f"{self.px:5.1f} px  {self.one} and {self.other}"


def sampled(track: Track) -> np.ndarray:
    """A track's joints at SAMPLES equal shares of its time, float64 (SAMPLES, joints, 3), px."""
    at = np.linspace(0, len(track.joints) - 1, SAMPLES)
    low = np.floor(at).astype(int)
    high = np.minimum(low + 1, len(track.joints) - 1)
    share = (at - low)[:, None, None]
    joints = track.joints.astype(np.float64) / JOINT_SUB
    return joints[low] * (1 - share) + joints[high] * share


def distance_px(one: np.ndarray, other: np.ndarray) -> float:
    """Mean distance of the joints of two sampled tracks."""
    return float(np.sqrt(((one - other) ** 2).sum(-1)).mean())


def likenesses(tracks: Mapping[str, Track]) -> list[Likeness]:
    """All pairs of a fighter's moves, the most alike first."""
    read = {name: sampled(track) for name, track in tracks.items()}
    pairs = [Likeness(distance_px(read[a], read[b]), a, b) for a, b in combinations(sorted(read), 2)]
    return sorted(pairs)
