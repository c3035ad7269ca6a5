"""The gunman: one straight arm, best far off."""

from __future__ import annotations

from game.content.moves.men_gunman import GUNMAN
from game.sim.spec import Build, Fighter, Mind, Wish

FIGHTER = Fighter(
    name="gunman",
    title="Gunman",
    team="foes",
    costume="gunman",
    build=Build(height=1.04, width=0.96, shoulder=1.14, hip=0.96, leg=1.04, neck=0.9, weapon=0.11),
    moves=GUNMAN,
    life=44,
    weight=240,
    walk_px=2.38,
    walk_depth_px=1.1,
    stance="guard",
    mind="sharpshooter",
    aplomb=1,
    asks="One knee on the floor: over. Standing: beneath. Then be at his side.",
    shape="the level",
    signature="volley",
    drops="pistol",
    barks={
        "sees": ("Clear the line.", "I see her."),
        "attacks": ("Don't move.", "Down in front!"),
        "hurt": ("Keep her off me!", "My hand!"),
        "friend_fell": ("Man down!", "Spread out!"),
        "taunts": ("Dance, then.", "Nowhere to go."),
    },
)

MINDS = (
    Mind(
        name="sharpshooter",
        wishes=(
            Wish(name="shoot", does="shoot", attack="fire", weight=60, near_px=150, far_px=430, apart_px=300),
            Wish(name="volley", does="shoot", attack="volley", weight=40, near_px=200, far_px=430, apart_px=330),
            Wish(name="whip", does="attack", attack="pistol_whip", weight=70, near_px=0, far_px=88, depth_px=14),
            Wish(name="come nearer", does="approach", weight=50, near_px=330, apart_px=300, ticks=(10, 24)),
            Wish(name="back away", does="retreat", weight=60, far_px=220, apart_px=340, ticks=(16, 34)),
            Wish(name="breathe", does="wait", weight=14, near_px=150, ticks=(10, 24)),
            Wish(name="run for it", does="flee", weight=160, far_px=140, when=("strikes",), ticks=(20, 44)),
        ),
    ),
)
