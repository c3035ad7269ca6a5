"""Wick, the partner: a black suit, seven rounds, and no wasted step."""

from __future__ import annotations

from game.content.moves.men_holds import in_her_hands
from game.content.moves.pas_de_deux_his import PAS_DE_DEUX_HIS
from game.content.moves.wick_guns import WICK_GUNS
from game.content.moves.wick_hands import WICK_HANDS
from game.content.moves.wick_holds import WICK_HOLDS
from game.content.moves.wick_steps import READY, WICK_STEPS
from game.sim.spec import Build, Fighter

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
    carries="pistol",
    holdable=False,
    shape="the plumb line",
    signature="mozambique",
)
