"""The katana man: wide trousers, a blade aloft in both hands; stillness, then one line."""

from __future__ import annotations

from game.content.moves.men_katana import KATANA_MAN
from game.sim.spec import Build, Fighter, Mind, Wish

FIGHTER = Fighter(
    name="katana_man",
    title="Katana man",
    team="foes",
    costume="katana_man",
    build=Build(height=1.03, width=1.06, shoulder=1.26, leg=0.98, torso=1.03, neck=0.85, weapon=0.54),
    moves=KATANA_MAN,
    life=72,
    weight=264,
    walk_px=2.5,
    walk_depth_px=1.1,
    stance="guard",
    reactions={"die": "die_crumple"},
    mind="compasses",
    aplomb=3,
    asks="Parry the first cut: the second comes a pulse later.",
    shape="the compasses",
    signature="kirikaeshi",
    drops="knife",
    barks={
        "sees": ("Stand where you are.", "So. You came on foot."),
        "attacks": ("Men!", "Kesa!"),
        "hurt": ("Good.",),
        "taunts": ("Again.", "I have all night. You have one breath."),
    },
)

MINDS = (
    Mind(
        name="compasses",
        wishes=(
            Wish(name="two cuts", does="attack", attack="kirikaeshi", weight=60, near_px=40, far_px=150, depth_px=14),
            Wish(name="men", does="attack", attack="men", weight=44, near_px=50, far_px=140, depth_px=12),
            Wish(name="kesa", does="attack", attack="kesa", weight=44, near_px=30, far_px=140, depth_px=18),
            Wish(name="do", does="attack", attack="do", weight=34, near_px=60, far_px=170, depth_px=16),
            Wish(name="iai", does="attack", attack="iai", weight=34, near_px=110, far_px=210, depth_px=18),
            Wish(name="off the line", does="flank", weight=40, near_px=40, far_px=220, apart_px=120, ticks=(18, 36)),
            Wish(name="close in", does="approach", weight=34, near_px=120, apart_px=112, ticks=(8, 20)),
            Wish(name="maai", does="retreat", weight=40, far_px=84, apart_px=130, ticks=(14, 28)),
            Wish(name="be still", does="wait", weight=22, near_px=90, ticks=(14, 40)),
        ),
    ),
)
