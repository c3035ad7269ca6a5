"""Strike volumes hug the limb: limb within volume within limb + cap, for every strike of every fighter."""

from __future__ import annotations

import numpy as np
import pytest

from game.content.cast import FIGHTERS
from game.core.skeleton import BONES, JOINTS
from game.load.tracks import tracks_for
from game.sim import volumes
from game.sim.spec import BODY_PX, SUB

STEPS = 25
ROUGH_PX = 3.0  # the sweep is sampled at points


def limb_points(track, tick: int, bone: str) -> np.ndarray:
    """Points along a bone at moments between the tick before and this one, px/256 (n, 2)."""
    a, b, _ = BONES[bone]
    ends = [JOINTS.index(a), JOINTS.index(b)]
    now, before = tick, tick - 1
    shift = np.array([track.travel[before] - track.travel[now], track.rise[before] - track.rise[now]])
    then = track.joints[before, ends, :2].astype(float) * volumes.TRACK_SUB + shift
    here = track.joints[now, ends, :2].astype(float) * volumes.TRACK_SUB
    u = np.linspace(0, 1, STEPS)
    moments = then[None] + (here - then)[None] * u[:, None, None]
    return (moments[:, :1] + (moments[:, 1:] - moments[:, :1]) * u[None, :, None]).reshape(-1, 2)


STRIKES = [(f, m, n) for f in FIGHTERS.values() for m in f.moves for n in range(len(m.strikes))]


@pytest.mark.parametrize(("fighter", "move", "n"), STRIKES, ids=[f"{f.name}.{m.name}.{n}" for f, m, n in STRIKES])
def test_limb_within_volume_within_cap(fighter, move, n):
    track, strike = tracks_for(fighter)[move.name], move.strikes[n]
    height = fighter.build.height
    cap = volumes.SWELL_CAP_PX * SUB
    ticks = np.arange(strike.first_tick, strike.last_tick + 1)
    for tick, boxes in zip(ticks, volumes.strike_boxes(track, ticks, strike, height)):
        used = boxes[boxes[:, 0] <= boxes[:, 1]]
        points = np.concatenate([limb_points(track, tick, bone) for bone in strike.bones])
        inside = (
            (points[:, None, 0] >= used[:, 0] - 1) & (points[:, None, 0] <= used[:, 1] + 1)
            & (points[:, None, 1] >= used[:, 2] - 1) & (points[:, None, 1] <= used[:, 3] + 1)
        )  # fmt: skip
        assert inside.any(1).all(), f"tick {tick}: a part of the limb strikes nothing"
        if any(strike.reach_px):
            continue
        radius = max(BONES[bone][2] for bone in strike.bones) * BODY_PX * height * SUB
        corners = used[:, [0, 2, 0, 3, 1, 2, 1, 3]].reshape(-1, 2).astype(float)
        gap = np.hypot(*(corners[:, None] - points[None]).transpose(2, 0, 1)).min(1) - radius
        assert gap.max() <= cap + ROUGH_PX * SUB, (
            f"tick {tick}: the volume stands {gap.max() / SUB:.1f} px off the limb"
        )


def test_floor_spans_follow_the_polygon():
    low, high = volumes.floor_spans(((0, 20), (320, 0), (320, 100), (0, 100)), 20)
    assert low[0] > low[10] > low[19] >= 0
    assert (high == 100 * SUB).all()
    assert low[10] == int((20 - 20 * (10.5 * 16) / 320) * SUB + 0.5)


def test_a_floor_without_columns_is_refused():
    with pytest.raises(ValueError, match="covers no column"):
        volumes.floor_spans(((5000, 0), (5100, 0), (5100, 10)), 10)


def test_a_striking_leg_cannot_be_hurt_while_it_strikes():
    rooney = FIGHTERS["rooney"]
    tendu = next(m for m in rooney.moves if m.name == "tendu")
    track = tracks_for(rooney)["tendu"]
    pose = np.arange(tendu.ticks + 1)
    open_leg = volumes.hurt_boxes(track, pose, 1.0, tendu)
    bare = volumes.hurt_boxes(track, pose, 1.0, next(m for m in rooney.moves if not m.strikes))
    assert open_leg[5, volumes.LEGS, 1] < bare[5, volumes.LEGS, 1]
    assert (open_leg[5, volumes.HEAD] == bare[5, volumes.HEAD]).all()
