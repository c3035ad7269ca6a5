"""The Maestro: shears in tails, who hardly fights by hand.  Boss of the opera, in two acts."""

from __future__ import annotations

from game.content.moves.boss_maestro import MAESTRO
from game.sim.spec import Act, Build, Fighter, Mind, Wish

FIGHTER = Fighter(
    name="maestro",
    title="The Maestro",
    team="foes",
    costume="maestro",
    build=Build(height=1.14, width=0.84, shoulder=1.10, hip=0.92, leg=1.10, torso=1.0, neck=1.05, weapon=0.36),
    moves=MAESTRO,
    life=260,
    weight=300,
    walk_px=2.96,
    walk_depth_px=1.3,
    stance="guard",
    mind="habanera",
    aplomb=3,
    purse=600,
    holdable=False,
    asks="He strikes with the house: dance to his measure, reach him between two bars, and come off the beat.",
    shape="the shears",
    signature="tutti",
    acts=(
        Act(name="entree", title="Entrée", mind="habanera", opens_with="entrance"),
        Act(name="coda", title="Coda", mind="dies_irae", below_percent=50, opens_with="comes_down", aplomb=5),
    ),
    barks={
        "sees": ("You are late for your entrance.", "From the top, if you please."),
        "attacks": ("And... now.", "Strings!", "With me."),
        "taunts": ("You count like a soldier.", "The house is watching."),
        "act": ("No more rehearsal.",),
        "hurt": ("Out of tempo!",),
        "begs": ("One more bar... only one.",),
    },
)

MINDS = (
    Mind(
        name="habanera",
        wishes=(
            Wish(name="there", does="attack", attack="point", weight=58, near_px=54, depth_px=200),
            Wish(name="one two three", does="attack", attack="arpeggio", weight=60, near_px=84, depth_px=200),
            Wish(name="from above", does="attack", attack="flies", weight=58, near_px=70, depth_px=200),
            Wish(name="all", does="attack", attack="tutti", weight=80, near_px=50, friends=(1, 99), depth_px=200),
            Wish(name="orchestra", does="attack", attack="orchestra", weight=90, near_px=100, friends=(0, 0),
                depth_px=200),
            Wish(name="point", does="attack", attack="estocade", weight=36, near_px=40, far_px=150, depth_px=14),
            Wish(name="whip", does="attack", attack="whip", weight=44, near_px=10, far_px=112, depth_px=18),
            Wish(name="off the beat", does="guard", attack="contretemps", weight=60, far_px=130, when=("strikes",)),
            Wish(name="give way", does="retreat", weight=64, far_px=150, apart_px=300, ticks=(24, 44)),
            Wish(name="keep off", does="circle", weight=24, near_px=150, apart_px=260, ticks=(16, 36)),
            Wish(name="come on", does="approach", weight=24, near_px=300, apart_px=240, ticks=(10, 24)),
            Wish(name="beat time", does="wait", weight=16, near_px=150, ticks=(12, 24)),
        ),
    ),
    Mind(
        name="dies_irae",
        wishes=(
            Wish(name="run", does="attack", attack="crescendo", weight=54, near_px=100, depth_px=200),
            Wish(name="comb", does="attack", attack="stretto", weight=44, near_px=90, depth_px=200),
            Wish(name="hold", does="attack", attack="fermata", weight=52, near_px=60, far_px=420, depth_px=200),
            Wish(name="all", does="attack", attack="tutti", weight=60, near_px=90, friends=(1, 99), depth_px=200),
            Wish(name="three cuts", does="attack", attack="triple", weight=70, near_px=30, far_px=150, depth_px=16),
            Wish(name="turn", does="attack", attack="tails", weight=50, near_px=0, far_px=110, depth_px=26),
            Wish(name="whip", does="attack", attack="whip", weight=34, near_px=10, far_px=112, depth_px=18),
            Wish(name="off the beat", does="guard", attack="contretemps", weight=50, far_px=130, when=("strikes",)),
            Wish(name="come on", does="approach", weight=52, near_px=110, apart_px=96, ticks=(10, 22)),
            Wish(name="give way", does="retreat", weight=26, far_px=90, apart_px=230, ticks=(20, 36)),
            Wish(name="round her", does="circle", weight=16, apart_px=150, ticks=(12, 24)),
            Wish(name="beat time", does="wait", weight=10, ticks=(8, 18)),
        ),
    ),
)  # fmt: skip
