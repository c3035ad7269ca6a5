"""The Huntsman: antlers, fur and iron; he calls hounds and lays traps.  Boss of the snow forest; three acts."""

from __future__ import annotations

from game.content.moves.boss_huntsman import HUNTSMAN
from game.sim.spec import Act, Build, Fighter, Mind, Wish

FIGHTER = Fighter(
    name="huntsman",
    title="The Huntsman",
    team="foes",
    costume="huntsman",
    build=Build(height=1.24, width=1.46, shoulder=1.56, hip=1.15, leg=0.94, torso=1.08, neck=0.5, weapon=0.36),
    moves=HUNTSMAN,
    life=310,
    weight=600,
    walk_px=2.3,
    walk_depth_px=0.95,
    stance="guard",
    mind="beating",
    aplomb=5,
    purse=600,
    asks="He sees you, not his traps: stand where one lies between, and let him come.",
    holdable=False,
    shape="the stag",
    signature="charge",
    acts=(
        Act(name="entree", title="Entrée", mind="beating", opens_with="entrance"),
        Act(name="adagio", title="Adagio", mind="stalking", below_percent=66, opens_with="takes_aim"),
        Act(name="coda", title="Coda", mind="rutting", below_percent=34, opens_with="bellows", aplomb=7),
    ),
    barks={
        "sees": ("Run, little doe. They like it when you run.", "So you are what all the noise is about."),
        "attacks": ("Hold her!", "Stand still for it."),
        "taunts": ("The snow tells me everything.", "I have hung better on that wall."),
        "act": ("The wood is mine.", "Now hold your breath, little doe."),
        "hurt": ("My own iron!",),
        "begs": ("A clean... end.",),
    },
)

MINDS = (
    Mind(
        name="beating",
        wishes=(
            Wish(name="call them", does="attack", attack="horn", weight=64, near_px=110, friends=(0, 0), depth_px=200),
            Wish(name="behind her", does="attack", attack="strew", weight=34, near_px=120, far_px=380, depth_px=200),
            Wish(name="bear down", does="attack", attack="bear_down", weight=58, near_px=110, far_px=270, depth_px=16),
            Wish(name="throw", does="attack", attack="axe_throw", weight=46, near_px=170, far_px=420, depth_px=14),
            Wish(name="chop", does="attack", attack="chop", weight=52, near_px=40, far_px=128, depth_px=16),
            Wish(name="spurn", does="attack", attack="spurn", weight=44, far_px=92, depth_px=14),
            Wish(name="walk up", does="approach", weight=34, near_px=110, apart_px=104, ticks=(14, 30)),
            Wish(name="room", does="retreat", weight=30, far_px=150, apart_px=230, ticks=(24, 44)),
            Wish(name="scent", does="wait", weight=16, far_px=300, ticks=(12, 26)),
        ),
    ),
    Mind(
        name="stalking",
        wishes=(
            Wish(name="mark her", does="attack", attack="mark", weight=32, near_px=130, depth_px=200),
            Wish(name="call them", does="attack", attack="horn", weight=44, near_px=110, friends=(0, 0), depth_px=200),
            Wish(name="aim", does="shoot", attack="bolt", weight=36, near_px=170, apart_px=300, ticks=(40, 80)),
            Wish(name="net", does="attack", attack="net", weight=50, near_px=110, far_px=330, depth_px=16),
            Wish(name="spurn", does="attack", attack="spurn", weight=66, far_px=96, depth_px=14),
            Wish(name="chop", does="attack", attack="chop", weight=30, near_px=40, far_px=128, depth_px=16),
            Wish(name="back off", does="retreat", weight=40, far_px=200, apart_px=290, ticks=(24, 44)),
            Wish(name="listen", does="wait", weight=14, near_px=160, ticks=(10, 24)),
        ),
    ),
    Mind(
        name="rutting",
        wishes=(
            Wish(name="charge", does="attack", attack="charge", weight=64, near_px=140, far_px=440, depth_px=18),
            Wish(name="toss", does="attack", attack="toss", weight=52, near_px=20, far_px=116, depth_px=16),
            Wish(name="fell", does="attack", attack="fell", weight=50, near_px=40, far_px=150, depth_px=26),
            Wish(name="stamp", does="attack", attack="stamp", weight=44, far_px=150, depth_px=36),
            Wish(name="chop", does="attack", attack="chop", weight=24, near_px=40, far_px=128, depth_px=16),
            Wish(name="room to run", does="retreat", weight=40, far_px=190, apart_px=270, ticks=(28, 52)),
            Wish(name="walk up", does="approach", weight=24, near_px=150, apart_px=110, ticks=(10, 22)),
            Wish(name="snort", does="wait", weight=12, ticks=(8, 18)),
        ),
    ),
)  # fmt: skip
