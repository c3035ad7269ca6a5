"""Marks that lie on a body and go with it, and traps that are all sprung at once.

Whoever is marked is hunted: those whom the marker has called do not rest.  A deep bow sheds the mark, and so does
whatever makes him reel who laid it; on the pulse in which it erupts it is on the first body in the line between.
"""

from __future__ import annotations

import numpy as np

from game.sim.book import Book
from game.sim.facts import Facts
from game.sim.rules import FAMILY_BIT, FIGHTS, FLINCHES, NEVER, REACTS
from game.sim.spec import SUB

SHED_TICK = 20  # of a bow: the mark on who dances it is gone
REELS_TICKS = 30  # stunned for longer than this he reels
LANE_PX = 20  # in depth: who is no further off the line stands in it
BOW = FAMILY_BIT["bow"]


def go_with_bodies(world, book: Book, facts: Facts, w: np.ndarray, n: np.ndarray) -> None:
    """Move the marks n of worlds w, all of which lie on somebody, to where these are; those that are shed are gone."""
    a, h = world.actors, world.hazards
    for here, mark in zip(w.tolist(), n.tolist(), strict=True):
        owner, whom = int(h.owner[here, mark]), int(h.follows[here, mark]) - 1
        if is_shed(world, book, facts.tick, here, owner, whom):
            x, z = int(h.x[here, mark]) >> 8, int(h.z[here, mark]) >> 8
            facts.tell("mark_shed", here, whom, owner, h.kind[here, mark], mark, 0, x, 0, z)
            h.clear(here, mark)
            continue
        if h.erupts_at[here, mark] == facts.tick:
            whom = first_between(a, book, here, owner, whom, int(h.kind[here, mark]))
        h.x[here, mark], h.z[here, mark] = a.x[here, whom], a.z[here, whom]
        pack = (a.called[here] > 0) & (a.team[here] == a.team[here, owner])
        a.rest_until[here] = np.where(pack, np.minimum(a.rest_until[here], facts.tick), a.rest_until[here])


def is_shed(world, book: Book, now: int, w: int, owner: int, whom: int) -> bool:
    """Whether she has bowed low enough, or he is in no state to shoot: he reels, kneels, or opens an act."""
    a = world.actors
    row = int(a.row[w, whom])
    bows = book.move_family[book.move_of[row]] == BOW and book.tick_of[row] >= SHED_TICK
    falls = (book.flags[a.row[w, owner]] & (REACTS | FLINCHES)) == REACTS
    reels = falls or a.stun[w, owner] > REELS_TICKS
    lies = reels or a.plea[w, owner] != FIGHTS or a.safe_until[w, owner] > now
    return bool(bows or lies or a.life[w, whom] == 0 or a.life[w, owner] == 0)


def first_between(a, book: Book, w: int, owner: int, whom: int, kind: int) -> int:
    """Row of the first body, of a side that the mark harms, on the line from its owner to `whom`; `whom` if none is."""
    x, z = int(a.x[w, owner]), int(a.z[w, owner])
    length = int(a.x[w, whom]) - x
    ahead = (a.x[w].astype(np.int64) - x) * (1 if length >= 0 else -1)
    length = max(1, abs(length))
    lane = z + (int(a.z[w, whom]) - z) * np.clip(ahead, 0, length) // length
    stands = (ahead > 0) & (ahead < length) & (np.abs(a.z[w] - lane) < LANE_PX * SUB)
    stands &= (a.life[w] > 0) & (a.kind[w] > 0) & (((book.hazard_harms[kind] >> a.team[w]) & 1) > 0)
    stands[owner] = False
    return int(np.where(stands, ahead, NEVER).argmin()) if stands.any() else whom


def spring(world, book: Book, now: int, w: int) -> None:
    """Every trap of world w that waits for a step closes, whoever is in it or not."""
    h = world.hazards
    waits = book.hazard_steps.take(h.kind[w]) & (h.erupts_at[w] == NEVER)
    h.erupts_at[w] = np.where(waits, now + book.hazard_snaps.take(h.kind[w]), h.erupts_at[w])
