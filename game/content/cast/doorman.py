"""The Doorman: a tower in a top hat, who lets nobody out.  Boss of the alley, in two acts."""

from __future__ import annotations

from game.content.moves.boss_doorman import DOORMAN
from game.sim.spec import Act, Build, Fighter, Mind, Wish

FIGHTER = Fighter(
    name="doorman",
    title="The Doorman",
    team="foes",
    costume="doorman",
    build=Build(height=1.24, width=1.56, shoulder=1.62, hip=1.3, leg=0.93, torso=1.12, neck=0.45, weapon=0.46),
    moves=DOORMAN,
    life=300,
    weight=620,
    walk_px=2.17,
    walk_depth_px=0.9,
    stance="guard",
    mind="wall_of_rain",
    aplomb=5,
    purse=600,
    asks="Open, it is a wall: unfold against it or leap behind it. Shut, it is a lance.",
    shape="the tower",
    signature="bloom",
    acts=(
        Act(name="entree", title="Entrée", mind="wall_of_rain", opens_with="entrance"),
        Act(name="coda", title="Coda", mind="chucking_out", below_percent=50, opens_with="breaks_it", aplomb=7),
    ),
    barks={
        "sees": ("Private function, miss.", "Not in those shoes."),
        "attacks": ("Mind the rain.", "Name on the list?"),
        "taunts": ("I have stood here thirty years.", "Everybody goes home wet."),
        "act": ("Then we do it without manners.",),
        "hurt": ("My good coat.",),
        "begs": ("The door... is open.",),
    },
)

MINDS = (
    Mind(
        name="wall_of_rain",
        wishes=(
            Wish(name="open", does="attack", attack="bloom", weight=60, near_px=20, far_px=140, depth_px=16),
            Wish(name="lance", does="attack", attack="lance", weight=56, near_px=80, far_px=230, depth_px=14),
            Wish(name="hook", does="attack", attack="hook", weight=44, near_px=40, far_px=150, depth_px=16),
            Wish(name="crown", does="attack", attack="crown", weight=40, near_px=20, far_px=130, depth_px=16),
            Wish(name="whirl", does="attack", attack="whirl", weight=34, near_px=0, far_px=120, depth_px=30),
            Wish(name="shelter", does="guard", attack="shelter", weight=70, far_px=120, ticks=(20, 30),
                when=("strikes",)),
            Wish(name="walk up", does="approach", weight=44, near_px=110, apart_px=104, ticks=(10, 24)),
            Wish(name="stand", does="wait", weight=20, far_px=200, ticks=(12, 26)),
        ),
    ),
    Mind(
        name="chucking_out",
        wishes=(
            Wish(name="charge", does="attack", attack="charge", weight=60, near_px=130, far_px=420, depth_px=16),
            Wish(name="out", does="attack", attack="throw_out", weight=52, near_px=20, far_px=110, depth_px=14),
            Wish(name="boot", does="attack", attack="boot", weight=48, near_px=30, far_px=120, depth_px=14),
            Wish(name="crown", does="attack", attack="crown", weight=26, near_px=20, far_px=130, depth_px=16),
            Wish(name="cape", does="attack", attack="cape", weight=60, near_px=110, far_px=400, depth_px=200,
                unless=("airborne",)),
            Wish(name="whistle", does="attack", attack="whistle", weight=46, near_px=160, friends=(0, 0),
                depth_px=200),
            Wish(name="walk up", does="approach", weight=34, near_px=120, apart_px=100, ticks=(10, 22)),
            Wish(name="room to run", does="retreat", weight=30, far_px=170, apart_px=240, ticks=(24, 44)),
            Wish(name="stand", does="wait", weight=14, ticks=(8, 18)),
        ),
    ),
)  # fmt: skip
