"""A Twin of the Guard: the elder, wine over ivory, the sabre aloft."""

from __future__ import annotations

from game.content.moves.boss_twins_rage import TWIN_A
from game.sim.spec import Build, Fighter, Mind, Wish

FIGHTER = Fighter(
    name="twin_guard_a",
    title="The elder Twin of the Guard",
    team="foes",
    costume="twin_guard_a",
    build=Build(height=1.12, width=1.08, shoulder=1.26, leg=1.06, weapon=0.50),
    moves=TWIN_A,
    life=150,
    weight=300,
    walk_px=2.86,
    walk_depth_px=1.1,
    stance="guard",
    reactions={"die": "die_crumple"},
    mind="mirror_high",
    aplomb=4,
    purse=300,
    asks="High and low come together: step out of the line of both, then take one.",
    shape="the mirror",
    signature="scissors",
    drops="knife",
    barks={
        "sees": ("One.",),
        "attacks": ("High!",),
        "hurt": ("Brother.",),
        "friend_fell": ("No. No. No.",),
    },
)

_TOGETHER, _ALONE = (1, 99), (0, 0)

MINDS = (
    Mind(
        name="mirror_high",
        wishes=(
            Wish(name="salute", does="attack", attack="salute", weight=20, near_px=220, far_px=480,
                unhurt_ticks=600, friends=_TOGETHER, unless=("strikes", "hurt")),
            Wish(name="scissors", does="attack", attack="scissors", weight=60, near_px=40, far_px=150, depth_px=16),
            Wish(name="crossing", does="attack", attack="crossing_fleche", weight=50, near_px=110, far_px=240,
                depth_px=16, friends=_TOGETHER),
            Wish(name="back to back", does="attack", attack="back_to_back", weight=22, far_px=120, depth_px=36),
            Wish(name="parry", does="guard", attack="parry", weight=90, far_px=130, depth_px=30, ticks=(6, 12),
                when=("strikes",)),
            Wish(name="two sabres", does="attack", attack="two_sabres", weight=140, near_px=40, far_px=150,
                depth_px=16, friends=_ALONE),
            Wish(name="to her other side", does="flank", weight=60, near_px=60, apart_px=130, ticks=(18, 40),
                friends=_TOGETHER),
            Wish(name="march", does="approach", weight=40, near_px=130, apart_px=110, ticks=(10, 24)),
            Wish(name="rompe", does="retreat", weight=30, far_px=80, apart_px=140, ticks=(12, 26), friends=_TOGETHER),
            Wish(name="stand", does="wait", weight=14, ticks=(10, 22)),
        ),
    ),
)  # fmt: skip
