"""What bosses leave on the floor, whom they call, and what they conduct.  Pixels of the map; z is depth."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class HazardKind:
    """A mark on the floor that harms whoever is in it when it erupts; the mark is an ellipse.

    `waits` is 'pulse' (it erupts on the `pulses`-th pulse after it was laid) or 'step' (it lies `lasts_ticks`, and
    closes `snaps_ticks` after somebody whom it harms has stepped on it).  `high_px`: who is higher than this is missed.
    `shape` is how it is drawn: '' (a ring, or jaws where it waits for a step) or one of SHAPES.
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
    follows: bool = False  # laid at the target, it goes with that body until it erupts or is shed
    shape: str = ""
    sound: str = ""


#: Marks that look like nothing else: the shadow of what hangs from a rope, and the sign of a held note.
SHAPES = ("bag", "fermata")
#: Where a mark is laid: before its dancer, at the nearest enemy, before its dancer but in that enemy's depth; or
#: nothing is, and all 'traps' that lie there close.
PLACES = ("ahead", "target", "lane", "traps")


@dataclass(frozen=True, kw_only=True)
class HazardMark:
    """In tick `tick` of a move a hazard is laid, `ahead_px` before its dancer or, `at` the 'target', beyond the nearest
    enemy; one for each (x, z) of `pattern`, in pixels from there, x in the direction he faces.

    They erupt `later_pulses` after their kind says, and each `pulses_apart` after the one before; or, `with_blow`, all
    of them as his own blow falls.
    """

    tick: int
    kind: str
    at: str = "ahead"  # one of PLACES
    ahead_px: int = 0
    pattern: tuple[tuple[int, int], ...] = ((0, 0),)
    later_pulses: int = 0
    pulses_apart: int = 0
    with_blow: bool = False
    bar: int = 0  # they wait on for the first pulse of a bar of so many; 0 = for none


@dataclass(frozen=True, kw_only=True)
class Beat:
    """A baton: in tick `tick` of a move its dancer waits, so that what comes in `falls_tick` comes on a pulse; with a
    `bar` of so many pulses on the first of one.

    With `friends` those of his side who stand ready begin a blow that falls on that same pulse, as many of them as
    there are attack tickets.
    """

    tick: int
    falls_tick: int
    friends: bool = False
    bar: int = 0


@dataclass(frozen=True, kw_only=True)
class Call:
    """In tick `tick` of a move `count` foes of one kind walk on from the wings; nothing can be earned on them."""

    tick: int
    fighter: str
    count: int = 1
    most: int = 4  # of those called no more are on the stage at once
    waits: bool = False  # they strike only when they are conducted (`Beat`)
