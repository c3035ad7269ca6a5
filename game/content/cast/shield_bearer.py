"""The shield bearer: a slab with slits in it, and somewhere behind it a man."""

from __future__ import annotations

from game.content.moves.men_shield_bearer import SHIELD_BEARER
from game.sim.spec import Build, Fighter, Mind, Wish

FIGHTER = Fighter(
    name="shield_bearer",
    title="Shield bearer",
    team="foes",
    costume="shield_bearer",
    build=Build(height=1.06, width=1.32, shoulder=1.42, hip=1.12, leg=0.93, torso=1.05, neck=0.5, weapon=0.25),
    moves=SHIELD_BEARER,
    life=80,
    weight=380,
    walk_px=1.28,
    walk_depth_px=0.8,
    stance="guard",
    reactions={"reel": "broken"},
    mind="wall",
    aplomb=3,
    asks="His front is a wall: unfold against it, or dance round it.",
    shape="the slab",
    signature="bash",
    drops="cudgel",
    barks={
        "sees": ("Hold the line!", "Stand still, miss."),
        "attacks": ("Moving up!", "Clear!"),
        "hurt": ("My flank!", "She's behind the wall!"),
    },
)

MINDS = (
    Mind(
        name="wall",
        wishes=(
            Wish(name="bash", does="attack", attack="bash", weight=58, near_px=10, far_px=96, depth_px=14),
            Wish(name="baton", does="attack", attack="baton", weight=50, near_px=20, far_px=100, depth_px=14),
            Wish(name="slam", does="attack", attack="slam", weight=34, near_px=20, far_px=92, depth_px=16),
            Wish(name="charge", does="attack", attack="charge", weight=46, near_px=120, far_px=320, depth_px=14),
            Wish(name="stamp", does="attack", attack="slam", weight=70, far_px=100, depth_px=16, when=("lies",)),
            Wish(name="brace", does="guard", attack="brace", weight=40, far_px=130, ticks=(30, 50), when=("strikes",)),
            Wish(name="stand before him", does="cover", weight=44, ticks=(30, 60), when=("friend_down",)),
            Wish(name="shuffle in", does="approach", weight=60, near_px=60, apart_px=66, ticks=(10, 24)),
            Wish(name="stand", does="wait", weight=22, far_px=120, ticks=(14, 30)),
            Wish(name="back off to run", does="retreat", weight=12, far_px=110, apart_px=180, ticks=(20, 36)),
        ),
    ),
)
