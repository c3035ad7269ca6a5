"""The waiter: a tray over everybody's head, and something under it."""

from __future__ import annotations

from game.content.moves.men_waiter import WAITER
from game.sim.spec import Build, Fighter, Mind, Wish

FIGHTER = Fighter(
    name="waiter",
    title="Waiter",
    team="foes",
    costume="waiter",
    build=Build(height=1.00, width=0.96, shoulder=1.14, leg=1.02, torso=1.02, neck=0.95, weapon=0.20),
    moves=WAITER,
    life=46,
    weight=236,
    walk_px=3.02,
    walk_depth_px=1.1,
    stance="guard",
    reactions={"die": "die_crumple"},
    mind="service",
    aplomb=1,
    asks="Watch the tray: level it is a weapon, lowered it hides one.",
    shape="the T",
    signature="hidden_pistol",
    drops="bottle",
    barks={
        "sees": ("Madame has a reservation?", "The kitchen is closed."),
        "attacks": ("Compliments of the house.", "Your bill."),
        "hurt": ("That was the good crystal!",),
    },
)

# fmt: off
MINDS = (
    Mind(
        name="service",
        wishes=(
            Wish(name="throw", does="shoot", attack="tray_throw", weight=44, near_px=150, far_px=360, apart_px=240),
            Wish(name="beneath", does="shoot", attack="hidden_pistol", weight=30, near_px=130, far_px=400,
                apart_px=190),
            Wish(
                name="this way, please", does="lure", attack="hidden_pistol", weight=22, far_px=170, apart_px=220,
                ticks=(24, 44),
            ),
            Wish(name="swing", does="attack", attack="tray_swing", weight=50, near_px=30, far_px=118, depth_px=16),
            Wish(name="crack", does="attack", attack="napkin_whip", weight=46, near_px=50, far_px=126, depth_px=12),
            Wish(name="both hands", does="attack", attack="tray_club", weight=40, near_px=0, far_px=100, depth_px=14),
            Wish(name="attend", does="approach", weight=34, near_px=90, apart_px=100, ticks=(10, 24)),
            Wish(name="serve round", does="circle", weight=24, apart_px=150, ticks=(18, 40)),
            Wish(name="withdraw", does="retreat", weight=30, far_px=80, apart_px=210, ticks=(16, 34)),
            Wish(name="stand by", does="wait", weight=12, near_px=120, ticks=(10, 24)),
        ),
    ),
)
# fmt: on
