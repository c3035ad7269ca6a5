"""The sickle: narrow and hooded, all one slanting line down to a low blade."""

from __future__ import annotations

from tools.figures.men import Suit

SUIT = Suit(
    top="slate", legs="black cloth", sleeves="slate", shoes="leather", hands="leather", neck="slate",
    hair="", hat="hood", weapon="knife", arms=0.94, thighs=0.95, belt="leather",
)
