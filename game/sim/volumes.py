"""Volumes from bones: where a body strikes and where it is hurt, as small boxes in 1/256 px.

The sweep of a striking limb between two ticks is cut into patches, so that every box stays close to the flesh: limb
within volume within limb + `SWELL_CAP_PX` (tests/sim/test_volumes.py).  Boxes are (x0, x1, y0, y1), seen by a fighter
that faces right, relative to its pelvis and to the floor under its root.
"""

from __future__ import annotations

import numpy as np

from game.core.skeleton import BONES, JOINTS
from game.sim.choreography import Track
from game.sim.spec import BODY_PX, SUB, Move, Strike

SWELL_CAP_PX = 14
STRIKE_BOXES = 24
ARM_PX = 110  # a hand, with what is in it, is never further from the pelvis
HURT_PARTS = 3  # head, trunk, legs
HEAD, TRUNK, LEGS = range(HURT_PARTS)
FLOOR_COLUMN_PX = 16
TRACK_SUB = SUB // 64  # tracks count 1/64 px

#: (joints, radius in H) of the parts that can be hurt; a striking leg is left out while it strikes
HURT_JOINTS = {
    HEAD: (("skull", "crown"), 0.040),
    TRUNK: (("pelvis", "waist", "ribs", "c7"), 0.062),
    LEGS: (("hipR", "knR", "anR", "hipL", "knL", "anL"), 0.036),
}
LEAST_HIPS_H = 0.4  # a leg thrown above the hips of one who stands is no target: blows pass over her who bends low
STEADY_TICKS = 2  # hurt volumes are the union over this many ticks each way, so that they do not flicker

EMPTY = (1 << 20, -(1 << 20), 1 << 20, -(1 << 20))


def index(joint: str) -> int:
    return JOINTS.index(joint)


def union(boxes: np.ndarray) -> np.ndarray:
    """Hull of boxes (n, k, 4) -> (n, 4)."""
    return np.stack(
        [boxes[..., 0].min(1), boxes[..., 1].max(1), boxes[..., 2].min(1), boxes[..., 3].max(1)], axis=1
    ).astype(np.int32)


def hurt_boxes(track: Track, pose: np.ndarray, height: float, move: Move) -> np.ndarray:
    """Boxes of head, trunk and legs for each tick of `pose`, int32 (ticks, HURT_PARTS, 4)."""
    out = np.empty((len(pose), HURT_PARTS, 4), np.int32)
    points = track.joints.astype(np.int32) * TRACK_SUB
    hips = np.maximum(points[:, [index("pelvis")], 1], int(LEAST_HIPS_H * BODY_PX * height * SUB))
    striking = np.zeros((len(points), len(JOINTS)), bool)
    for strike in move.strikes:
        ends = {j for b in strike.bones for j in BONES[b][:2] if j[:2] in ("kn", "an", "to")}
        striking[strike.first_tick : strike.last_tick + 1, [index(j) for j in ends]] = True
    for part, (names, radius_h) in HURT_JOINTS.items():
        which = [index(n) for n in names]
        radius = int(radius_h * BODY_PX * height * SUB)
        hidden = striking[:, which] & (part == LEGS)
        here = points[:, which]
        if part == LEGS:
            here[..., 1] = np.minimum(here[..., 1], hips)
        low = np.where(hidden[..., None], EMPTY[0], here)
        high = np.where(hidden[..., None], EMPTY[1], here)
        box = np.stack([low[..., 0].min(1), high[..., 0].max(1), low[..., 1].min(1), high[..., 1].max(1)], 1)
        box += np.array([-radius, radius, -radius, radius])
        out[:, part] = steadied(box)[pose]
    return out


def steadied(box: np.ndarray) -> np.ndarray:
    """Each box (ticks, 4) grown over its neighbours in time."""
    out = box.copy()
    for shift in range(1, STEADY_TICKS + 1):
        for a, b in ((slice(shift, None), slice(None, -shift)), (slice(None, -shift), slice(shift, None))):
            out[a, 0::2] = np.minimum(out[a, 0::2], box[b, 0::2])
            out[a, 1::2] = np.maximum(out[a, 1::2], box[b, 1::2])
    return out


def strike_boxes(track: Track, tick: int, strike: Strike, height: float) -> np.ndarray:
    """Boxes swept by the bones of a strike in one tick, int32 (STRIKE_BOXES, 4); unused ones are empty."""
    now = min(tick, len(track.travel) - 1)
    before = max(now - 1, 0)
    scale = BODY_PX * height * SUB
    shift = np.array(
        [int(track.travel[before] - track.travel[now]), int(track.rise[before] - track.rise[now])], np.float64
    )
    out = np.tile(np.array(EMPTY, np.int32), (STRIKE_BOXES, 1))
    share = STRIKE_BOXES // len(strike.bones)
    for n, bone in enumerate(strike.bones):
        a, b, radius_h = BONES[bone]
        ends = [index(a), index(b)]
        here = track.joints[now, ends, :2].astype(np.float64) * TRACK_SUB
        there = track.joints[before, ends, :2].astype(np.float64) * TRACK_SUB + shift
        boxes = bone_boxes(there, here, radius_h * scale, strike, share)
        out[n * share : n * share + len(boxes)] = boxes
    return out


def bone_boxes(there: np.ndarray, here: np.ndarray, radius: float, strike: Strike, share: int) -> np.ndarray:
    """At most `share` boxes over the sweep of one bone from `there` to `here`, each (2, 2): its ends' x and y."""
    length = np.linalg.norm(here[1] - here[0])
    sweep = np.linalg.norm(here - there, axis=1).max()
    moments = int(np.clip(round((share * sweep / max(length, 1.0)) ** 0.5), 1, share))  # about square patches
    pieces = share // moments
    boxes = np.empty((moments * pieces, 4), np.int32)
    for k in range(moments):
        for n in range(pieces):
            at = [there + (here - there) * (k + half) / moments for half in (0, 1)]
            corners = np.array([e[0] + (e[1] - e[0]) * (n + end) / pieces for e in at for end in (0, 1)])
            boxes[k * pieces + n] = grown(corners, radius, strike)
    return boxes


def grown(corners: np.ndarray, radius: float, strike: Strike) -> list[int]:
    """The box of a patch of sweep, swollen; less where its own corners would stand further off than the cap."""
    low, high = corners.min(0), corners.max(0)
    by = radius + strike.swell_px * SUB
    ends = np.array([(low[0], low[1]), (low[0], high[1]), (high[0], low[1]), (high[0], high[1])])
    empty_corner = np.sqrt(((ends[:, None] - corners[None]) ** 2).sum(2)).min(1).max()
    by = max(radius, min(by, (SWELL_CAP_PX * SUB + radius - empty_corner) * 0.7071))
    front, back, up, down = (r * SUB for r in strike.reach_px)
    return [int(low[0] - by - back), int(high[0] + by + front), int(low[1] - by - down), int(high[1] + by + up)]


def both_ways(boxes: np.ndarray) -> np.ndarray:
    """Boxes (rows, ..., 4) -> (rows * 2, ..., 4): as they are, and as seen when the fighter faces left."""
    turned = boxes[..., [1, 0, 2, 3]] * np.array([-1, -1, 1, 1], boxes.dtype)
    return np.stack([boxes, turned], 1).reshape(-1, *boxes.shape[1:])


def floor_spans(polygon: tuple[tuple[int, int], ...], columns: int) -> tuple[np.ndarray, np.ndarray]:
    """(least, greatest) depth of the floor at each column of FLOOR_COLUMN_PX, int32 (columns,), 1/256 px.

    Columns outside the polygon hold the span of the nearest column inside it.
    """
    near, far = np.full(columns, -1.0), np.full(columns, -1.0)
    for c in range(columns):
        x = c * FLOOR_COLUMN_PX + FLOOR_COLUMN_PX / 2
        cuts = []
        for (x0, z0), (x1, z1) in zip(polygon, (*polygon[1:], polygon[0]), strict=True):
            if (x0 <= x) != (x1 <= x):
                cuts.append(z0 + (z1 - z0) * (x - x0) / (x1 - x0))
        if cuts:
            near[c], far[c] = min(cuts), max(cuts)
    inside = np.flatnonzero(near >= 0)
    if not inside.size:
        raise ValueError("the floor polygon covers no column of the stage")
    nearest = inside[np.abs(inside[None] - np.arange(columns)[:, None]).argmin(1)]
    to_sub = lambda v: np.floor(v[nearest] * SUB + 0.5 + 1e-6).astype(np.int32)  # noqa: E731
    return to_sub(near), to_sub(far)
