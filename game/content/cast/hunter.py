"""The hunter: fur, boots, and a torch held over it all."""

from __future__ import annotations

from game.content.moves.men_hunter import HUNTER
from game.sim.spec import Build, Fighter, Mind, Wish

FIGHTER = Fighter(
    name="hunter",
    title="Hunter",
    team="foes",
    costume="hunter",
    build=Build(height=1.05, width=1.20, shoulder=1.30, hip=1.10, leg=0.94, torso=1.04, neck=0.55, weapon=0.27),
    moves=HUNTER,
    life=84,
    weight=330,
    walk_px=2.27,
    walk_depth_px=1.1,
    stance="guard",
    mind="beater",
    aplomb=3,
    asks="Watch the flame, not the man: it draws the arc before it comes.",
    shape="the fir tree",
    signature="torch_swing",
    drops="cudgel",
    barks={
        "sees": ("There. Something moved.", "Stay in the light, little deer."),
        "attacks": ("Burn, then.",),
        "hurt": ("It bites!",),
    },
)

MINDS = (
    Mind(
        name="beater",
        wishes=(
            Wish(name="swing", does="attack", attack="torch_swing", weight=42, near_px=48, far_px=118, depth_px=30),
            Wish(name="thrust", does="attack", attack="torch_thrust", weight=48, near_px=76, far_px=150, depth_px=12),
            Wish(name="smash", does="attack", attack="smash", weight=46, near_px=50, far_px=124, depth_px=12),
            Wish(name="kick", does="attack", attack="kick", weight=54, near_px=0, far_px=66, depth_px=14),
            Wish(name="close in", does="approach", weight=42, near_px=84, apart_px=84, ticks=(16, 38)),
            Wish(name="search", does="circle", weight=22, far_px=300, apart_px=110, ticks=(18, 40)),
            Wish(name="listen", does="wait", weight=16, ticks=(14, 34)),
            Wish(name="give ground", does="retreat", weight=12, far_px=70, apart_px=120, ticks=(14, 26)),
        ),
    ),
)
