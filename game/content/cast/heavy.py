"""The heavy: hat over a coat to the shin, slow, hard to shake."""

from __future__ import annotations

from game.content.moves.men_heavy import HEAVY
from game.sim.spec import Build, Fighter, Mind, Wish

FIGHTER = Fighter(
    name="heavy",
    title="Heavy",
    team="foes",
    costume="heavy",
    build=Build(height=1.12, width=1.42, shoulder=1.55, hip=1.25, leg=0.93, torso=1.10, neck=0.5),
    moves=HEAVY,
    life=130,
    weight=440,
    walk_px=2.09,
    walk_depth_px=0.8,
    stance="guard",
    mind="mountain",
    aplomb=6,
    asks="Let him strike the floor; dance while he is bent.",
    shape="the trapezium",
    signature="slam",
    barks={
        "sees": ("Move aside. I'll do it.", "Small."),
        "attacks": ("Down!", "Stay there."),
        "hurt": ("Hm.", "That tickles."),
        "friend_fell": ("Behind me.", "Enough."),
        "taunts": ("I can wait.", "Tired yet?"),
    },
)

MINDS = (
    Mind(
        name="mountain",
        wishes=(
            Wish(name="slam", does="attack", attack="slam", weight=60, near_px=30, far_px=120, depth_px=16),
            Wish(name="backhand", does="attack", attack="backhand", weight=60, near_px=0, far_px=106, depth_px=16),
            Wish(name="boot", does="attack", attack="boot", weight=50, near_px=20, far_px=108, depth_px=16),
            Wish(name="walk her down", does="approach", weight=60, near_px=40, apart_px=60, ticks=(8, 20)),
            Wish(name="wait", does="wait", weight=14, ticks=(10, 20)),
            Wish(name="before his man", does="cover", weight=90, far_px=360, when=("friend_down",), ticks=(30, 60)),
            Wish(name="tread her flat", does="approach", weight=140, when=("breathless",), apart_px=56, ticks=(8, 20)),
        ),
    ),
)
