"""The Oyabun: an old man who stands like a hill.  Boss of Tokyo, in three acts."""

from __future__ import annotations

from game.content.moves.boss_oyabun import OYABUN
from game.sim.spec import Act, Build, Fighter, Mind, Wish

FIGHTER = Fighter(
    name="oyabun",
    title="The Oyabun",
    team="foes",
    costume="oyabun",
    build=Build(height=1.06, width=1.46, shoulder=1.5, hip=1.25, leg=0.88, torso=1.06, neck=0.85, weapon=0.6),
    moves=OYABUN,
    life=132,
    weight=700,
    walk_px=1.67,
    walk_depth_px=0.9,
    stance="guard",
    mind="one_cut",
    aplomb=8,
    composure=3,
    purse=600,
    holdable=False,
    asks="No blow moves him. Turn his cuts aside, each at its own moment, and the third leaves him open.",
    shape="the mountain",
    signature="nukitsuke",
    acts=(
        Act(name="entree", title="Entrée", mind="one_cut", opens_with="entrance"),
        Act(name="adagio", title="Adagio", mind="held_breath", below_percent=66, opens_with="unhurried"),
        Act(name="coda", title="Coda", mind="both_hands", below_percent=33, opens_with="both_hands"),
    ),
    barks={
        "sees": ("Take off your shoes.", "You dance well. Come here."),
        "attacks": ("Hm.", "Listen."),
        "taunts": ("I have stood here since before you were born.", "Strike. It is quite all right."),
        "act": ("Slower.", "Very well. Both hands."),
        "hurt": ("Ah.",),
        "begs": ("I heard it. Every one of them.",),
    },
)


def _cut(name: str, weight: int, near: int, far: int, depth: int = 14) -> Wish:
    return Wish(name=name, does="attack", attack=name, weight=weight, near_px=near, far_px=far, depth_px=depth)


def _feet(apart: int) -> tuple[Wish, ...]:
    """He does not hurry: he comes on until she is where his blade ends, and waits there."""
    return (
        Wish(name="come on", does="approach", weight=46, near_px=apart + 14, apart_px=apart, ticks=(10, 24)),
        Wish(name="stand", does="wait", weight=16, far_px=200, ticks=(12, 26)),
        Wish(name="walk round", does="flank", weight=11, far_px=150, apart_px=apart, ticks=(40, 70)),
    )


MINDS = (
    Mind(
        name="one_cut",
        wishes=(
            _cut("nukitsuke", 56, 40, 168),
            _cut("ni_no_tachi", 48, 40, 150),
            _cut("sasoi", 44, 40, 160),
            _cut("tsuka_ate", 54, 0, 92),
            *_feet(110),
        ),
    ),
    Mind(
        name="held_breath",
        wishes=(
            _cut("tame", 52, 40, 150),
            _cut("okuri", 52, 40, 160, 18),
            _cut("saya_barai", 42, 30, 150, 20),
            _cut("shotei", 60, 0, 104),
            *_feet(104),
        ),
    ),
    Mind(
        name="both_hands",
        wishes=(
            _cut("san_ren", 54, 40, 160),
            _cut("go_ren", 48, 40, 160),
            _cut("ji_wari", 38, 40, 150),
            _cut("shukuchi", 60, 170, 420),
            _cut("tsuka_ate", 30, 0, 80),
            *_feet(110),
        ),
    ),
)
