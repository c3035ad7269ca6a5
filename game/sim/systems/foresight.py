"""A boss learns: who dances one move at him again and again is seen through.

A blow whose move makes up half of what its dancer has begun of late does not surprise him: while he is on his feet and
has his wits about him he brushes it aside, and she reels.  So no boss falls to one move, and none minds a varied one.
"""

from __future__ import annotations

import numpy as np

from game.core.compact import places
from game.sim.book import Book
from game.sim.rules import DOWN, REACTS, ZERO
from game.sim.spec_grace import STEPS_REMEMBERED
from game.sim.systems.contacts import Contacts

FORESEEN_TIMES = 3  # of the last six moves begun
NOTHING = np.zeros(1, bool)  # of every contact


def foreseen(world, book: Book, c: Contacts, flags: np.ndarray) -> np.ndarray:
    """Which of a tick's blows a boss has seen coming, bool (contacts,); `flags` are those of the bodies they meet."""
    if not book.some_foresee:
        return NOTHING
    a, players = world.actors, world.players.pad.shape[1]
    on = a.at(c.world, c.target)
    sees = book.foresees.take(a.kind.take(on)) & ((flags & (REACTS | DOWN)) == ZERO) & (a.stun.take(on) == ZERO)
    sees &= (c.source < players) & (book.strikes.flown.take(c.strike) == 0) & (a.holder.take(on) == 0)
    k = places(sees)
    if k.size:
        begun = world.steps.move.reshape(-1, STEPS_REMEMBERED).take(c.world[k] * players + c.source[k], 0)
        times = (begun == book.strikes.move.take(c.strike[k])[:, None]).sum(1)
        sees[k] = times >= FORESEEN_TIMES
    return sees
