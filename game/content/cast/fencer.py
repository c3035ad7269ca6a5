"""The fencer of the guard: shako, one thin blade, and manners."""

from __future__ import annotations

from game.content.moves.men_fencer import FENCER
from game.sim.spec import Build, Fighter, Mind, Wish

FIGHTER = Fighter(
    name="fencer",
    title="Fencer of the guard",
    team="foes",
    costume="fencer",
    build=Build(height=1.03, width=0.96, shoulder=1.14, leg=1.02, weapon=0.50),
    moves=FENCER,
    life=60,
    weight=244,
    walk_px=1.73,
    walk_depth_px=1.0,
    stance="guard",
    mind="arrow",
    aplomb=2,
    asks="He answers what he sees begin: feint a light, punish the parry.",
    shape="the arrow",
    signature="fente",
    drops="knife",
    barks={
        "sees": ("Mademoiselle. En garde.",),
        "attacks": ("Voilà!", "Touché!"),
        "hurt": ("A touch. I do confess it.",),
        "taunts": ("After you.", "Your fourth was late."),
    },
)

MINDS = (
    Mind(
        name="arrow",
        wishes=(
            Wish(name="salute", does="attack", attack="salute", weight=34, near_px=230, far_px=480,
                unhurt_ticks=600, unless=("strikes", "hurt")),
            Wish(name="parade", does="guard", attack="parade", weight=160, far_px=130, depth_px=30, ticks=(6, 12),
                when=("strikes",)),
            Wish(name="riposte", does="attack", attack="riposte", weight=220, near_px=20, far_px=140, depth_px=18,
                when=("hurt",)),
            Wish(name="fente", does="attack", attack="fente", weight=56, near_px=80, far_px=176, depth_px=12),
            Wish(name="moulinet", does="attack", attack="moulinet", weight=40, near_px=30, far_px=136, depth_px=18),
            Wish(name="coupé-dégagé", does="attack", attack="degagement", weight=40, near_px=60, far_px=170,
                depth_px=12),
            Wish(name="flèche", does="attack", attack="fleche", weight=36, near_px=120, far_px=230, depth_px=12),
            Wish(name="marche", does="approach", weight=40, near_px=140, apart_px=130, ticks=(10, 24)),
            Wish(name="rompe", does="retreat", weight=50, far_px=96, apart_px=140, ticks=(12, 28)),
            Wish(name="measure", does="wait", weight=16, near_px=100, ticks=(10, 24)),
            Wish(name="off the line", does="circle", weight=14, apart_px=150, ticks=(16, 36)),
        ),
    ),
)  # fmt: skip
