"""What bosses leave on the floor, and whom they call.  Pixels of the map; z is depth."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class HazardKind:
    """A mark on the floor that harms whoever is in it when it erupts; the mark is an ellipse.

    `waits` is 'pulse' (it erupts on the `pulses`-th pulse after it was laid) or 'step' (it lies `lasts_ticks`, and
    closes `snaps_ticks` after somebody whom it harms has stepped on it).  `high_px`: who is higher than this is missed.
    """

    name: str
    title: str
    size_px: tuple[int, int]  # along the stage, and in depth
    damage: int
    high_px: int = 60
    weight: str = "heavy"
    effect: str = "knock_down"
    stun_ticks: int = 30
    pool: int = 3
    push_px: int = 10
    waits: str = "pulse"
    pulses: int = 2
    snaps_ticks: int = 3
    arms_ticks: int = 30  # a step before this does nothing
    lasts_ticks: int = 12  # of an eruption, or of a trap that nobody steps on
    harms: tuple[str, ...] = ("dancers", "foes")
    sound: str = ""


@dataclass(frozen=True, kw_only=True)
class HazardMark:
    """In tick `tick` of a move a hazard is laid, `ahead_px` before its dancer or, `at` the 'target', beyond the nearest
    enemy; one for each (x, z) of `pattern`, in pixels from there, x in the direction he faces.
    """

    tick: int
    kind: str
    at: str = "ahead"
    ahead_px: int = 0
    pattern: tuple[tuple[int, int], ...] = ((0, 0),)


@dataclass(frozen=True, kw_only=True)
class Call:
    """In tick `tick` of a move `count` foes of one kind walk on from the wings; nothing can be earned on them."""

    tick: int
    fighter: str
    count: int = 1
    most: int = 4  # of those called no more are on the stage at once
