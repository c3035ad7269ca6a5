"""The exclamation mark: tails, a white front, hair brushed flat."""

from __future__ import annotations

from tools.figures.men import Suit

SUIT = Suit(
    top="black cloth", legs="black cloth", front="open", shirt="shirt", tie="shirt", lapel="slate", hair="hair",
    hands="shirt", jacket=True, arms=0.92, thighs=0.9,
)  # fmt: skip
