"""The trapezium: hat over a coat to the shin."""

from __future__ import annotations

from tools.figures.men import Suit

SUIT = Suit(
    top="coat", coat="coat", legs="black cloth", front="open", lapel="leather", hair="", beard=True,
    hat="fedora", belly=0.012,
)
