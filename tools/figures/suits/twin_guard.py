"""The mirror: wine over ivory, worn by both of the Twins of the Guard."""

from __future__ import annotations

from game.sim.spec import Build
from tools.figures.flesh import Sculpt
from tools.figures.guards import second_sabre, uniform
from tools.figures.men import Suit

VERSION = 1
SUIT = Suit(
    top="wine", legs="ivory", shoes="leather", hands="shirt", neck="leather", hair="hair", jacket=True, lapel="ivory",
    arms=0.98, thighs=0.96,
)  # fmt: skip


def add(s: Sculpt, suit: Suit, build: Build, motion: dict) -> None:
    uniform(s, build, motion.get("armed", True), belts="ivory", plume="ivory", facing="ivory")
    if motion.get("both_armed"):
        second_sabre(s, build)
