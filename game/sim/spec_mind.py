"""Rows of minds: how those think who are not played.  A mind is lines of condition -> wish; adding one is adding a row.

Distances are to the target: the nearest who lives on the other side.
"""

from __future__ import annotations

from dataclasses import dataclass

#: What a wish may be.  `attack`, `shoot`, `lure`, `dive` and `mirror` hold a ticket while they strike.
DOES = (
    "wait",  # stands and looks
    "approach",  # comes to `apart_px` on his own side, in line with her as far as there is room
    "circle",  # keeps to `apart_px` in a depth of his own, round her
    "flank",  # goes round to her other side
    "retreat",  # backs off to `apart_px`
    "attack",  # begins the move `attack`
    "guard",  # raises his guard: his own move that parries or blocks, or `attack`
    "lure",  # backs off to `apart_px`, and when the wish is over begins `attack`
    "shoot",  # takes up a place `apart_px` off in line with her, and begins `attack` as soon as he stands there
    "dive",  # runs past her to her other side, and there begins `attack`, if it is given
    "cover",  # stands between her and a friend who reels or lies
    "flee",  # runs from her
    "beg",  # his move `beg`, if he has one
    "mirror",  # dances a move of his that bears the name of one she danced about a bar ago
)
#: What he may notice, and a wish may ask for: the first of her, the last of his own side.
NOTICES = (
    "airborne", "lies", "strikes", "turns", "guards", "holds", "breathless", "hurt", "back_turned", "friend_down",
)  # fmt: skip
#: When somebody may say one of his lines (`Fighter.barks`).
OCCASIONS = ("sees", "attacks", "hurt", "friend_fell", "taunts", "begs", "act")
MOST_WISHES = 32


@dataclass(frozen=True, kw_only=True)
class Wish:
    """One line of a mind: when the conditions hold, this wish has `weight` to be chosen."""

    name: str
    does: str  # one of DOES
    weight: int
    near_px: int = 0  # distance to the target along the stage, from..to
    far_px: int = 2000
    depth_px: int = 400  # at most this far apart in depth
    attack: str = ""  # the move, where DOES speaks of one
    ticks: tuple[int, int] = (20, 50)  # how long it is held
    apart_px: int = 0  # the distance that movement seeks
    when: tuple[str, ...] = ()  # words of NOTICES, all of which he has noticed
    unless: tuple[str, ...] = ()  # none of which he has
    life_below: int = 100  # at most so many percent of his life are left
    friends: tuple[int, int] = (0, 99)  # so many others of his side live
    unhurt_ticks: int = 0  # nobody has struck him for so long
    hurt_within_ticks: int = 0  # somebody has, not longer ago than this; 0 = that does not matter


@dataclass(frozen=True, kw_only=True)
class Mind:
    name: str
    wishes: tuple[Wish, ...]
