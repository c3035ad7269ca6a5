"""The knife man: narrow, hooded, all one slanting line down to a low blade."""

from __future__ import annotations

from game.content.moves.men_knife import KNIFE_MAN
from game.sim.spec import Build, Fighter, Mind, Wish

FIGHTER = Fighter(
    name="knife_man",
    title="Knife man",
    team="foes",
    costume="knife_man",
    build=Build(height=0.98, width=0.92, shoulder=1.10, hip=0.95, neck=0.9, weapon=0.185),
    moves=KNIFE_MAN,
    life=48,
    weight=232,
    walk_px=2.9,
    walk_depth_px=1.2,
    stance="guard",
    reactions={"die": "die_crumple"},
    mind="sickle",
    aplomb=1,
    asks="Never stand on his line.",
    shape="the sickle",
    signature="lunge",
    drops="knife",
    barks={
        "sees": ("Mine.", "Quiet now."),
        "attacks": ("Shh.", "Quick and clean."),
        "hurt": ("Witch!", "You'll bleed for that."),
        "friend_fell": ("More for me.", "Leave him."),
        "taunts": ("Look behind you.", "Where will you turn?"),
    },
)

# fmt: off
MINDS = (
    Mind(
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
            Wish(name="draw her out", does="lure", attack="lunge", weight=26, far_px=110, apart_px=130, ticks=(18, 30)),
            Wish(
                name="behind her back", does="flank", weight=90, far_px=220, apart_px=78, ticks=(16, 36),
                when=("strikes",), friends=(1, 99),
            ),
            Wish(
                name="through", does="dive", attack="cut", weight=26, near_px=40, far_px=160, apart_px=60,
                ticks=(26, 46), unless=("strikes",),
            ),
            Wish(
                name="lose heart", does="flee", weight=160, far_px=300, life_below=25, friends=(0, 0), ticks=(50, 90),
                hurt_within_ticks=240,
            ),
        ),
    ),
)
# fmt: on
