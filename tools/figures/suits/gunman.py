"""The level: tall and narrow in his shirtsleeves, shaved, one straight arm."""

from __future__ import annotations

from tools.figures.men import Suit

SUIT = Suit(
    top="charcoal", sleeves="grey shirt", shirt="grey shirt", legs="black cloth", front="holster", belt="leather",
    hair="stubble", hat="dark glasses", weapon="pistol", arms=0.90, thighs=0.90,
)
