"""A gentleman in tails, who came to dance.  Whoever harms him answers for it."""

from __future__ import annotations

from game.content.moves.guests import GUEST_MAN
from game.sim.spec import Build, Fighter, Mind, Wish

FIGHTER = Fighter(
    name="guest_man",
    title="A gentleman",
    team="guests",
    costume="guest_man",
    build=Build(height=1.0, width=0.94, shoulder=1.08, leg=1.04, neck=0.9),
    moves=GUEST_MAN,
    life=40,
    weight=240,
    walk_px=2.77,
    walk_depth_px=1.2,
    stance="guard",
    mind="gentleman",
    purse=0,
    shape="the exclamation mark",
    signature="waltz",
    holdable=False,
)

MINDS = (
    Mind(
        name="gentleman",
        wishes=(
            Wish(name="run", does="flee", weight=60, far_px=150, ticks=(40, 80)),
            Wish(name="cower", does="guard", attack="cower", weight=40, far_px=140, ticks=(30, 60)),
            Wish(name="waltz on", does="guard", attack="waltz", weight=30, near_px=150, ticks=(60, 120)),
            Wish(name="look on", does="wait", weight=30, near_px=150, ticks=(30, 70)),
            Wish(name="give room", does="flee", weight=14, near_px=120, far_px=260, ticks=(20, 40)),
        ),
    ),
)
