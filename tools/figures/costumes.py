"""The cast as rows: what each costume puts on the skeleton it is given."""

from __future__ import annotations

import numpy as np

from game.sim.spec import Build
from tools.figures import dancer, men
from tools.figures.flesh import Sculpt
from tools.figures.men import Suit

SUITS: dict[str, Suit] = {
    # the brick: square, short in the leg, a stick as thick as a wrist
    "thug": Suit(
        top="pullover", legs="black cloth", shoes="brown leather", front="roll neck", neck="wool", belt="brown leather",
        hair="hair", beard=True, hat="flat cap", weapon="cudgel", arms=1.06, thighs=1.04,
    ),
    # the sickle: narrow and hooded, all one slanting line down to a low blade
    "knife_man": Suit(
        top="slate", legs="black cloth", sleeves="slate", shoes="leather", hands="leather", neck="slate",
        hair="", hat="hood", weapon="knife", arms=0.94, thighs=0.95, belt="leather",
    ),
    # the trapezium: hat over a coat to the shin
    "heavy": Suit(
        top="coat", coat="coat", legs="black cloth", front="open", lapel="leather", hair="", beard=True,
        hat="fedora", belly=0.012,
    ),
    # the level: tall and narrow in his shirtsleeves, shaved, one straight arm
    "gunman": Suit(
        top="charcoal", sleeves="grey shirt", shirt="grey shirt", legs="black cloth", front="holster", belt="leather",
        hair="stubble", hat="dark glasses", weapon="pistol", arms=0.90, thighs=0.90,
    ),
}  # fmt: skip
COSTUMES: tuple[str, ...] = ("rooney", *SUITS)


def clothe(
    costume: str, build: Build, joints: dict[str, np.ndarray], frames: dict[str, np.ndarray], motion: dict
) -> Sculpt:
    """A clothed body at one instant.  `motion`: what cloth does at that instant (see `tools.figures.sway`).

    Raises KeyError for a costume without a row.
    """
    sculpt = Sculpt(joints, frames)
    if costume == "rooney":
        dancer.dress(sculpt, motion.get("flare", 0.0), motion.get("lag", (0.0, 0.0)))
    else:
        men.dress(sculpt, SUITS[costume], build, motion.get("sway"), motion.get("armed", True))
    return sculpt
