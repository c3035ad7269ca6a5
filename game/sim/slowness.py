"""Who is slowed in Adagio: the rule that the fight lives by and the picture smooths over."""

from __future__ import annotations

import numpy as np

from game.sim.rules import DOWN, REACTS, ZERO, mask

SLOWNESS = 3  # the slowed live in one tick of so many
SUFFERS = mask(REACTS | DOWN)


def slowed_bodies(world, flags: np.ndarray) -> np.ndarray:
    """Foes and guests that act or are free in a slowed world, bool (worlds, rows); who suffers or flies is not."""
    a = world.actors
    slow = (world.stage.adagio > 0) & (a.team > 0) & ((flags & SUFFERS) == ZERO)
    return slow & (a.y == 0) & (a.holder == 0)
