"""Minds: how foes think, as rows of condition -> wish with weights.  A mind is named by a fighter's `mind`."""

from __future__ import annotations

from game.sim.spec import Mind, Wish

BRUISER = Mind(
    name="bruiser",
    wishes=(
        Wish(name="overhead", does="attack", attack="overhead", weight=60, near_px=34, far_px=136, depth_px=14),
        Wish(name="shove", does="attack", attack="shove", weight=40, near_px=0, far_px=92, depth_px=14),
        Wish(name="hook", does="attack", attack="hook", weight=50, near_px=24, far_px=106, depth_px=14),
        Wish(name="close in", does="approach", weight=60, near_px=50, apart_px=62, ticks=(8, 20)),
        Wish(name="circle", does="circle", weight=16, apart_px=110, ticks=(20, 44)),
        Wish(name="breathe", does="wait", weight=10, ticks=(8, 18)),
        Wish(name="give ground", does="retreat", weight=14, far_px=70, apart_px=130, ticks=(16, 30)),
    ),
)

SICKLE = Mind(
    name="sickle",
    wishes=(
        Wish(name="lunge", does="attack", attack="lunge", weight=70, near_px=50, far_px=150, depth_px=12),
        Wish(name="flurry", does="attack", attack="flurry", weight=50, near_px=20, far_px=140, depth_px=12),
        Wish(name="cut", does="attack", attack="cut", weight=46, near_px=20, far_px=82, depth_px=12),
        Wish(name="throw", does="attack", attack="throw", weight=26, near_px=180, far_px=380, depth_px=16),
        Wish(name="flank", does="flank", weight=34, near_px=30, apart_px=84, ticks=(14, 34)),
        Wish(name="close in", does="approach", weight=30, near_px=70, apart_px=84, ticks=(8, 20)),
        Wish(name="circle", does="circle", weight=18, apart_px=140, ticks=(16, 36)),
        Wish(name="slip away", does="retreat", weight=30, far_px=60, apart_px=160, ticks=(14, 28)),
    ),
)

MOUNTAIN = Mind(
    name="mountain",
    wishes=(
        Wish(name="slam", does="attack", attack="slam", weight=60, near_px=30, far_px=120, depth_px=16),
        Wish(name="backhand", does="attack", attack="backhand", weight=60, near_px=0, far_px=106, depth_px=16),
        Wish(name="boot", does="attack", attack="boot", weight=50, near_px=20, far_px=108, depth_px=16),
        Wish(name="walk her down", does="approach", weight=60, near_px=40, apart_px=60, ticks=(8, 20)),
        Wish(name="wait", does="wait", weight=14, ticks=(10, 20)),
    ),
)

SHARPSHOOTER = Mind(
    name="sharpshooter",
    wishes=(
        Wish(name="shoot", does="attack", attack="fire", weight=52, near_px=150, far_px=430, depth_px=14),
        Wish(name="volley", does="attack", attack="volley", weight=34, near_px=200, far_px=430, depth_px=14),
        Wish(name="whip", does="attack", attack="pistol_whip", weight=70, near_px=0, far_px=88, depth_px=14),
        Wish(name="line up", does="approach", weight=50, near_px=190, apart_px=320, ticks=(10, 24)),
        Wish(name="back away", does="retreat", weight=60, far_px=220, apart_px=340, ticks=(16, 34)),
        Wish(name="breathe", does="wait", weight=14, near_px=150, ticks=(10, 24)),
    ),
)

MINDS = {mind.name: mind for mind in (BRUISER, SICKLE, MOUNTAIN, SHARPSHOOTER)}
