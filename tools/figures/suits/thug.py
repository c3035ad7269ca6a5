"""The brick: square, short in the leg, a stick as thick as a wrist."""

from __future__ import annotations

from tools.figures.men import Suit

SUIT = Suit(
    top="pullover", legs="black cloth", shoes="brown leather", front="roll neck", neck="wool", belt="brown leather",
    hair="hair", beard=True, hat="flat cap", weapon="cudgel", arms=1.06, thighs=1.04,
)
