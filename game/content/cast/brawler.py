"""The brawler: a barrel with wrapped fists, who hits in threes."""

from __future__ import annotations

from game.content.moves.men_brawler import BRAWLER
from game.sim.spec import Build, Fighter, Mind, Wish

FIGHTER = Fighter(
    name="brawler",
    title="Brawler",
    team="foes",
    costume="brawler",
    build=Build(height=1.08, width=1.42, shoulder=1.62, hip=1.20, leg=0.86, torso=1.10, neck=0.35),
    moves=BRAWLER,
    life=104,
    weight=370,
    walk_px=2.24,
    walk_depth_px=1.0,
    stance="guard",
    mind="prizefighter",
    aplomb=4,
    asks="Leave his reach before the third blow; come back behind it.",
    shape="the barrel",
    signature="three_blows",
    barks={
        "sees": ("Come on, then. Queensberry rules.", "Hold my waistcoat."),
        "attacks": ("One, two ...", "Mind the third one."),
        "hurt": ("Lucky.", "Felt that one, sweetheart."),
    },
)

MINDS = (
    Mind(
        name="prizefighter",
        wishes=(
            Wish(
                name="three blows", does="attack", attack="three_blows", weight=62, near_px=10, far_px=92, depth_px=14
            ),
            Wish(name="headbutt", does="attack", attack="headbutt", weight=52, near_px=0, far_px=66, depth_px=12),
            Wish(name="uppercut", does="attack", attack="uppercut", weight=24, near_px=0, far_px=74, depth_px=14),
            Wish(name="jumps", does="attack", attack="uppercut", weight=90, far_px=96, depth_px=16, when=("airborne",)),
            Wish(name="haymaker", does="attack", attack="haymaker", weight=50, near_px=60, far_px=126, depth_px=14),
            Wish(name="bull rush", does="attack", attack="bull_rush", weight=46, near_px=130, far_px=300, depth_px=14),
            Wish(name="roll in", does="approach", weight=62, near_px=56, apart_px=54, ticks=(8, 20)),
            Wish(name="cover", does="guard", attack="block", weight=60, far_px=96, ticks=(20, 34), when=("strikes",)),
            Wish(name="bob", does="circle", weight=18, apart_px=96, ticks=(16, 34)),
            Wish(name="breathe", does="wait", weight=12, ticks=(8, 18)),
            Wish(name="make room to run", does="retreat", weight=14, far_px=110, apart_px=190, ticks=(20, 36)),
        ),
    ),
)
