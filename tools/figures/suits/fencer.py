"""The arrow: ivory from collar to knee, black boots and cross-belts, a shako with its plume, one thin blade."""

from __future__ import annotations

from game.sim.spec import Build
from tools.figures.flesh import Sculpt
from tools.figures.guards import uniform
from tools.figures.men import Suit

VERSION = 1
SUIT = Suit(
    top="ivory", legs="ivory", shoes="leather", hands="shirt", neck="leather", hair="hair", jacket=True,
    lapel="leather", arms=0.94, thighs=0.94,
)  # fmt: skip


def add(s: Sculpt, suit: Suit, build: Build, motion: dict) -> None:
    uniform(s, build, motion.get("armed", True), facing="leather")
