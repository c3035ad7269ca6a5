"""The second of the twins, low on his feet: a dark vest, ivory breeches."""

from __future__ import annotations

from game.content.moves.men_acrobat_b import ACROBAT_B
from game.sim.spec import Build, Fighter, Mind, Wish

FIGHTER = Fighter(
    name="acrobat_b",
    title="Acrobat on his feet",
    team="foes",
    costume="acrobat_b",
    build=Build(height=0.93, width=0.86, shoulder=1.06, hip=0.95, leg=1.02, torso=0.98, neck=0.9),
    moves=ACROBAT_B,
    life=40,
    weight=200,
    walk_px=3.2,
    walk_depth_px=1.5,
    stance="guard",
    reactions={"die": "die_crumple"},
    mind="scissors_low",
    aplomb=1,
    asks="His twin is the other blade: over his sweep, under his heels, and never between the two.",
    shape="the hinge",
    signature="flying_scissors",
    barks={"sees": ("Brother!",), "attacks": ("Catch!",), "friend_fell": ("Get up. It was only a trick. Get up!",)},
)

# fmt: off
MINDS = (
    Mind(
        name="scissors_low",
        wishes=(
            Wish(name="sweep", does="attack", attack="sweep", weight=56, near_px=20, far_px=104, depth_px=18),
            Wish(name="wheel", does="attack", attack="cartwheel_kick", weight=46, near_px=70, far_px=180, depth_px=16),
            Wish(name="heels", does="attack", attack="handspring_kick", weight=36, near_px=90, far_px=200, depth_px=16),
            Wish(
                name="scissors", does="attack", attack="flying_scissors", weight=44, near_px=90, far_px=230, depth_px=14
            ),
            Wish(name="away", does="attack", attack="backflip", weight=34, near_px=0, far_px=66, depth_px=30),
            Wish(
                name="over and under", does="dive", attack="sweep", weight=34, near_px=40, far_px=190, apart_px=80,
                ticks=(28, 52), unless=("strikes",),
            ),
            Wish(name="behind her", does="flank", weight=54, near_px=20, apart_px=120, ticks=(18, 40)),
            Wish(
                name="both blades", does="flank", weight=90, far_px=260, apart_px=90, ticks=(16, 36), when=("strikes",),
                friends=(1, 99),
            ),
            Wish(name="catch him", does="cover", weight=70, far_px=320, when=("friend_down",), ticks=(24, 50)),
            Wish(name="dance in", does="approach", weight=26, near_px=90, apart_px=96, ticks=(8, 20)),
            Wish(name="round", does="circle", weight=24, apart_px=150, ticks=(16, 34)),
        ),
    ),
)
# fmt: on
