"""The first of the twins, on his hands: an ivory vest, dark breeches."""

from __future__ import annotations

from game.content.moves.men_acrobat_a import ACROBAT_A
from game.sim.spec import Build, Fighter, Mind, Wish

FIGHTER = Fighter(
    name="acrobat_a",
    title="Acrobat on his hands",
    team="foes",
    costume="acrobat_a",
    build=Build(height=0.93, width=0.86, shoulder=1.06, hip=0.95, leg=1.02, torso=0.98, neck=0.9),
    moves=ACROBAT_A,
    life=40,
    weight=200,
    walk_px=0.87,
    walk_depth_px=0.7,
    stance="guard",
    reactions={"die": "die_crumple"},
    mind="scissors_up",
    aplomb=1,
    asks="They open and shut like scissors: split them, and take the one on his hands.",
    shape="the hinge",
    signature="whirl",
    barks={"sees": ("Hop!",), "attacks": ("And over!",), "taunts": ("The world is nicer this way up.",)},
)

# fmt: off
MINDS = (
    Mind(
        name="scissors_up",
        wishes=(
            Wish(name="wheel", does="attack", attack="cartwheel_kick", weight=52, near_px=60, far_px=170, depth_px=16),
            Wish(name="heels", does="attack", attack="handspring_kick", weight=48, near_px=60, far_px=150, depth_px=16),
            Wish(name="whirl", does="attack", attack="whirl", weight=60, near_px=0, far_px=96, depth_px=20),
            Wish(
                name="scissors", does="attack", attack="flying_scissors", weight=40, near_px=90, far_px=230, depth_px=14
            ),
            Wish(name="away", does="attack", attack="backflip", weight=30, near_px=0, far_px=70, depth_px=30),
            Wish(name="on the other side", does="flank", weight=44, near_px=30, apart_px=110, ticks=(20, 44)),
            Wish(
                name="over her head", does="dive", attack="whirl", weight=20, near_px=30, far_px=120, apart_px=60,
                ticks=(40, 70), when=("strikes",),
            ),
            Wish(name="stroll in", does="approach", weight=34, near_px=90, apart_px=96, ticks=(12, 30)),
            Wish(name="upside down", does="wait", weight=18, ticks=(14, 30)),
        ),
    ),
)
# fmt: on
