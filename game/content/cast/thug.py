"""The thug: a square man with a cudgel, one beat too long in the wind-up."""

from __future__ import annotations

from game.content.moves.men_thug import THUG
from game.sim.spec import Build, Fighter, Mind, Wish

FIGHTER = Fighter(
    name="thug",
    title="Thug",
    team="foes",
    costume="thug",
    build=Build(height=1.02, width=1.22, shoulder=1.34, hip=1.06, leg=0.92, torso=1.06, neck=0.5, weapon=0.25),
    moves=THUG,
    life=64,
    weight=280,
    walk_px=2.16,
    walk_depth_px=1.0,
    stance="guard",
    mind="bruiser",
    aplomb=2,
    asks="Wait for the cudgel to hang down his back, then go.",
    shape="the brick",
    signature="overhead",
    drops="cudgel",
    barks={
        "sees": ("There she is.", "That little thing?"),
        "attacks": ("Hold still!", "Got you."),
        "hurt": ("My jaw!", "She kicks like a mule."),
        "friend_fell": ("Get up, you!", "All together now!"),
        "taunts": ("Come on, swan.", "Dance for us."),
    },
)

MINDS = (
    Mind(
        name="bruiser",
        wishes=(
            Wish(name="overhead", does="attack", attack="overhead", weight=60, near_px=34, far_px=136, depth_px=14),
            Wish(name="shove", does="attack", attack="shove", weight=40, near_px=0, far_px=92, depth_px=14),
            Wish(name="hook", does="attack", attack="hook", weight=50, near_px=24, far_px=106, depth_px=14),
            Wish(name="close in", does="approach", weight=60, near_px=50, apart_px=62, ticks=(8, 20)),
            Wish(name="circle", does="circle", weight=16, apart_px=110, ticks=(20, 44)),
            Wish(name="breathe", does="wait", weight=10, ticks=(8, 18)),
            Wish(name="give ground", does="retreat", weight=14, far_px=70, apart_px=130, ticks=(16, 30)),
            Wish(name="stand over him", does="cover", weight=40, far_px=320, when=("friend_down",), ticks=(24, 50)),
            Wish(name="from behind", does="approach", weight=120, when=("back_turned",), apart_px=58, ticks=(10, 24)),
        ),
    ),
)
