"""No two moves of one fighter share a track of poses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.content.cast import FIGHTERS
from game.lab.likeness import Likeness, distance_px, likenesses, sampled
from game.load.tracks import tracks_for

LEAST_PX = {"rooney": 7.0}  # tendu and degage, a hand's breadth apart for a few ticks, are 8.1
LEAST_OF_MEN_PX = 2.0  # a fencer's steps towards her and away, a guest who backs off, are 2.4 to 2.7


@pytest.mark.parametrize("name", list(FIGHTERS))
def test_no_two_moves_share_a_track(name: str) -> None:
    pairs = likenesses(tracks_for(FIGHTERS[name]))
    assert len(pairs) > 100
    closest = pairs[0]
    assert closest.px > LEAST_PX.get(name, LEAST_OF_MEN_PX), f"{name}: {closest}"


def test_a_move_under_another_name_is_found_at_any_length() -> None:
    fighter = FIGHTERS["rooney"]
    tracks = {
        name: track for name, track in tracks_for(fighter).items() if name in ("tendu", "developpe", "saut_de_chat")
    }
    slow = tracks["developpe"]
    doubled = replace(slow, joints=slow.joints.repeat(2, axis=0)) if hasattr(slow, "__dataclass_fields__") else None
    copy = doubled if doubled is not None else slow._replace(joints=slow.joints.repeat(2, axis=0))
    closest = likenesses({**tracks, "new_move": copy})[0]
    assert {closest.one, closest.other} == {"developpe", "new_move"} and closest.px < 1.5


def test_distances_are_even_handed() -> None:
    tracks = tracks_for(FIGHTERS["thug"])
    a, b = sampled(tracks["hook"]), sampled(tracks["shove"])
    assert distance_px(a, a) == 0
    assert distance_px(a, b) == distance_px(b, a) > 5
    assert "hook" in str(Likeness(3.0, "hook", "shove"))
