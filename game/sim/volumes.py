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


def strike_boxes(track: Track, ticks: np.ndarray, strike: Strike, height: float) -> np.ndarray:
    """Boxes swept by a strike's bones in each of `ticks`, int32 (ticks, STRIKE_BOXES, 4); unused ones are empty."""
    now = np.minimum(ticks, len(track.travel) - 1)
    before = np.maximum(now - 1, 0)
    scale = BODY_PX * height * SUB
    moved = (track.travel.astype(np.float64), track.rise.astype(np.float64))
    shift = np.stack([column[before] - column[now] for column in moved], 1)[:, None]
    out = np.tile(np.array(EMPTY, np.int32), (len(ticks), STRIKE_BOXES, 1))
    share = STRIKE_BOXES // len(strike.bones)
    for n, bone in enumerate(strike.bones):
        a, b, radius_h = BONES[bone]
        joints = track.joints[:, [index(a), index(b)], :2].astype(np.float64) * TRACK_SUB
        boxes = bone_boxes(joints[before] + shift, joints[now], radius_h * scale, strike, share)
        out[:, n * share : (n + 1) * share] = boxes
    return out


def bone_boxes(there: np.ndarray, here: np.ndarray, radius: float, strike: Strike, share: int) -> np.ndarray:
    """At most `share` boxes over the sweep of one bone from `there` to `here`, each (ticks, 2, 2): its ends' x and y.

    Returns int32 (ticks, share, 4).  About square patches: the further it sweeps, the more moments and fewer pieces.
    """
    out = np.tile(np.array(EMPTY, np.int32), (len(here), share, 1))
    length = np.hypot(*(here[:, 1] - here[:, 0]).T)
    sweep = np.hypot(*np.moveaxis(here - there, -1, 0)).max(1)
    moments = np.clip(np.rint(np.sqrt(share * sweep / np.maximum(length, 1.0))), 1, share).astype(int)
    for count in np.unique(moments):
        alike, pieces = np.flatnonzero(moments == count), share // count
        when = (np.arange(count)[:, None] + (0, 1))[..., None, None]  # (moments, its beginning and end, 1, 1)
        first, last = there[alike][:, None, None], here[alike][:, None, None]
        ends = first + (last - first) * when / count  # (ticks, moments, 2, ends of the bone, x and y)
        where = (np.arange(pieces)[:, None] + (0, 1))[:, None, :, None]  # (pieces, 1, its two ends, 1)
        root, tip = ends[:, :, None, :, None, 0], ends[:, :, None, :, None, 1]
        corners = root + (tip - root) * where / pieces  # (ticks, moments, pieces, 2, 2, x and y)
        boxes = grown(corners.reshape(-1, 4, 2), radius, strike)
        out[alike, : count * pieces] = boxes.reshape(len(alike), -1, 4)
    return out


def grown(corners: np.ndarray, radius: float, strike: Strike) -> np.ndarray:
    """The boxes of patches of sweep (n, 4, 2), swollen; less where their own corners would stand further off than the
    cap; int32 (n, 4).
    """
    low, high = corners.min(1), corners.max(1)
    by = radius + strike.swell_px * SUB
    ends = np.stack([np.stack([x, y], 1) for x in (low[:, 0], high[:, 0]) for y in (low[:, 1], high[:, 1])], 1)
    empty_corner = np.sqrt(((ends[:, :, None] - corners[:, None]) ** 2).sum(3)).min(2).max(1)
    by = np.maximum(radius, np.minimum(by, (SWELL_CAP_PX * SUB + radius - empty_corner) * 0.7071))
    front, back, up, down = (r * SUB for r in strike.reach_px)
    sides = low[:, 0] - by - back, high[:, 0] + by + front, low[:, 1] - by - down, high[:, 1] + by + up
    return np.stack(sides, 1).astype(np.int32)


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
