"""The hinge, upper blade: his brother's clothes with their colours exchanged."""

from __future__ import annotations

from dataclasses import replace

from game.sim.spec import Build
from tools.figures.flesh import Sculpt
from tools.figures.men import Suit
from tools.figures.suits import acrobat_b

VERSION = acrobat_b.VERSION
SUIT = replace(acrobat_b.SUIT, top="ivory", legs="black cloth", shoes="ivory")


def add(s: Sculpt, suit: Suit, build: Build, motion: dict) -> None:
    acrobat_b.add(s, suit, build, motion)
