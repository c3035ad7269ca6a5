"""The Director, who raised her: strict, maternal, and never late.  She watches; her cane keeps the time."""

from __future__ import annotations

from game.content.moves.director import DIRECTOR
from game.sim.spec import Build, Fighter, Mind, Wish

FIGHTER = Fighter(
    name="director",
    title="The Director",
    team="guests",
    costume="director",
    build=Build(height=1.00, width=0.90, shoulder=1.02, hip=1.00, weapon=0.615),
    moves=DIRECTOR,
    life=60,
    weight=230,
    walk_px=2.13,
    walk_depth_px=1.0,
    stance="guard",
    mind="director",
    purse=0,
    asks="Posture. Her cane is the pulse; everything else is yours.",
    shape="the bell",
    signature="point",
    holdable=False,
    barks={
        "sees": ("You are late.", "Again. From the beginning."),
        "hurt": ("I taught you better.", "So this is what you practise."),
        "taunts": ("Shoulders, child.", "The foot. Finish the foot.", "On the beat. Not near it."),
    },
)

MINDS = (
    Mind(
        name="director",
        wishes=(
            Wish(name="beat time", does="wait", weight=40, near_px=90, ticks=(90, 200)),
            Wish(name="point", does="guard", attack="point", weight=24, near_px=100, far_px=460, ticks=(70, 110)),
            Wish(name="nod", does="guard", attack="nod", weight=12, near_px=100, far_px=460, ticks=(60, 100)),
            Wish(name="draw back", does="guard", attack="recoil", weight=70, far_px=110, when=("strikes",),
                ticks=(70, 100)),
            Wish(name="give room", does="retreat", weight=30, far_px=110, apart_px=150, ticks=(30, 70)),
        ),
    ),
)  # fmt: skip
