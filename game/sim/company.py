"""Who is in a bout's seats, for rules and pictures alike."""

from __future__ import annotations

from game.sim.spec_terms import SECOND_SEATS

EMPTY, PLAYED, ALLY = range(len(SECOND_SEATS))  # values of players.mode


def leader(world, w: int = 0) -> int:
    """Row of the first dancer of a world who stands; where nobody does, of the first who is there."""
    a, seats = world.actors, world.players.rows
    there = [row for row in range(seats) if a.kind[w, row]]
    return next((row for row in there if a.life[w, row] > 0), there[0] if there else 0)
