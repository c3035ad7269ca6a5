"""The hound: low, quick, never alone, and never in her hands."""

from __future__ import annotations

from game.content.moves.hound import HOUND
from game.sim.spec import Build, Fighter, Mind, Wish

FIGHTER = Fighter(
    name="hound",
    title="Hound",
    team="foes",
    costume="hound",
    build=Build(),
    moves=HOUND,
    life=30,
    weight=120,
    walk_px=3.08,
    walk_depth_px=1.7,
    run_px=9.07,
    stance="guard",
    mind="pack",
    purse=70,
    holdable=False,
    barks={"sees": ("Rrrr.",), "attacks": ("Wouf!",), "hurt": ("Kai! Kai!",), "taunts": ("Aouuu.",)},
    asks="When it bows, go under; when it rears, go over; count the others.",
    shape="the hook",
    signature="leap",
)

MINDS = (
    Mind(
        name="pack",
        wishes=(
            Wish(name="leap", does="attack", attack="leap", weight=58, near_px=120, far_px=260, depth_px=12),
            Wish(name="snap", does="attack", attack="snap", weight=52, near_px=30, far_px=92, depth_px=10),
            Wish(name="drag", does="attack", attack="drag", weight=44, near_px=50, far_px=128, depth_px=10),
            Wish(name="spring back", does="attack", attack="spring_back", weight=34, far_px=64, depth_px=40),
            Wish(name="howl", does="attack", attack="howl", weight=30, near_px=220, depth_px=200),
            Wish(name="circle", does="circle", weight=54, apart_px=150, ticks=(16, 36)),
            Wish(name="flank", does="flank", weight=34, near_px=60, apart_px=120, ticks=(24, 50)),
            Wish(
                name="race past",
                does="dive",
                attack="snap",
                weight=24,
                near_px=60,
                far_px=320,
                apart_px=190,
                ticks=(30, 64),
                friends=(1, 99),
            ),
            Wish(
                name="at the fallen",
                does="attack",
                attack="drag",
                weight=90,
                near_px=40,
                far_px=128,
                depth_px=10,
                when=("lies",),
            ),
            Wish(
                name="run from", does="flee", weight=60, far_px=160, ticks=(20, 36), hurt_within_ticks=50, life_below=60
            ),
            Wish(name="close in", does="approach", weight=26, near_px=150, apart_px=90, ticks=(12, 26)),
            Wish(name="give ground", does="retreat", weight=26, far_px=110, apart_px=190, ticks=(14, 30)),
            Wish(name="crouch", does="wait", weight=10, ticks=(8, 20)),
        ),
    ),
)
