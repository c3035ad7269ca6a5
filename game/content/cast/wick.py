"""Wick, the partner: a black suit, seven rounds, and no wasted step."""

from __future__ import annotations

from game.content.moves.men_holds import in_her_hands
from game.content.moves.pas_de_deux_his import PAS_DE_DEUX_HIS
from game.content.moves.wick_guns import WICK_GUNS
from game.content.moves.wick_hands import WICK_HANDS
from game.content.moves.wick_holds import WICK_HOLDS
from game.content.moves.wick_steps import READY, WICK_STEPS
from game.sim.spec import Build, Fighter, Mind, Wish

_OF_FALLS = ("splat", "tumble", "reception")  # nobody takes him in their arms
_MOVES = (
    *WICK_STEPS, *WICK_HANDS, *WICK_GUNS, *WICK_HOLDS, *PAS_DE_DEUX_HIS,
    *(m for m in in_her_hands(READY) if m.name in _OF_FALLS),
)  # fmt: skip

FIGHTER = Fighter(
    name="wick",
    title="Wick",
    team="dancers",
    costume="wick",
    build=Build(height=1.07, width=1.04, shoulder=1.26, hip=1.00, leg=1.03, torso=1.03, neck=0.86),
    moves=_MOVES,
    life=100,
    weight=272,
    walk_px=2.71,
    walk_depth_px=1.5,
    run_px=6.0,
    stance="guard",
    mind="partner",
    carries="pistol",
    holdable=False,
    shape="the plumb line",
    signature="mozambique",
)

# What lines of a mind do not know (her, and his own hands) stands in systems/allies.py.
MINDS = (
    Mind(
        name="partner",
        wishes=(
            Wish(name="coat", does="guard", attack="coat_parry", weight=120, far_px=120, when=("strikes",),
                ticks=(8, 20)),
            Wish(name="sway", does="guard", attack="sway", weight=70, far_px=110, when=("strikes",), ticks=(12, 24)),
            Wish(name="palm", does="attack", attack="palm", weight=70, far_px=62, depth_px=14, unless=("lies",),
                ticks=(10, 22)),
            Wish(name="reap", does="attack", attack="o_soto", weight=44, far_px=64, depth_px=14, unless=("lies",),
                ticks=(14, 30)),
            Wish(name="lock", does="attack", attack="arm_lock", weight=160, far_px=44, depth_px=14,
                unless=("lies", "airborne"), ticks=(14, 30)),
            Wish(name="push", does="attack", attack="push_kick", weight=36, near_px=36, far_px=84, depth_px=16,
                unless=("lies",), ticks=(14, 30)),
            Wish(name="press", does="attack", attack="mozambique", weight=40, near_px=24, far_px=70, depth_px=12,
                unless=("lies",), ticks=(20, 40)),
            Wish(name="close in", does="approach", weight=60, near_px=30, apart_px=24, ticks=(10, 24)),
            Wish(name="shoot", does="shoot", attack="point_shot", weight=50, near_px=130, far_px=380, apart_px=220,
                unless=("lies",), ticks=(30, 60)),
            Wish(name="go round", does="circle", weight=14, near_px=60, far_px=200, apart_px=100, ticks=(16, 34)),
            Wish(name="give ground", does="retreat", weight=12, far_px=60, apart_px=110, ticks=(12, 24)),
            Wish(name="look", does="wait", weight=6, ticks=(8, 16)),
        ),
    ),
)  # fmt: skip
