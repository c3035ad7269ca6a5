"""A lady in a ball gown, who came to dance.  Whoever harms her answers for it."""

from __future__ import annotations

from game.content.moves.guests import GUEST_LADY
from game.sim.spec import Build, Fighter, Mind, Wish

FIGHTER = Fighter(
    name="guest_lady",
    title="A lady",
    team="guests",
    costume="guest_lady",
    build=Build(height=0.94, width=0.80, shoulder=0.92, hip=1.06, leg=1.03, neck=1.0),
    moves=GUEST_LADY,
    life=40,
    weight=210,
    walk_px=2.81,
    walk_depth_px=1.2,
    stance="guard",
    mind="lady",
    purse=0,
    shape="the hand bell",
    signature="waltz",
    holdable=False,
)

MINDS = (
    Mind(
        name="lady",
        wishes=(
            Wish(name="run", does="flee", weight=40, far_px=150, ticks=(40, 80)),
            Wish(name="cower", does="guard", attack="cower", weight=70, far_px=140, ticks=(30, 60)),
            Wish(name="waltz on", does="guard", attack="waltz", weight=30, near_px=150, ticks=(60, 120)),
            Wish(name="look on", does="wait", weight=30, near_px=150, ticks=(30, 70)),
            Wish(name="give room", does="flee", weight=14, near_px=120, far_px=260, ticks=(20, 40)),
        ),
    ),
)
