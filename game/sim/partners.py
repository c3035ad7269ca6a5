"""Moves that own two bodies: where the second one is and what it dances, by row of the timeline.

Tables are of shape (rows,); lengths 1/256 px, seen by a holder who faces right.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from game.sim.rules import REACTION_INDEX, REACTIONS
from game.sim.spec import SUB, WEIGHTS, Fighter, Move

#: what is danced by whom a friend asks
ASKED = {name for rule in ("carries", "carried") for name in REACTIONS[rule]}


def _friendly(move: Move) -> bool:
    return move.partner is not None and move.partner.friend


def duets(fighters: Sequence[Fighter | None]) -> np.ndarray:
    """Who can ask whom for a pas de deux: the one has such a move, the other his own half of it; bool (from, to)."""
    own = [{m.name for m in f.moves} if f else set() for f in fighters]
    asks = [{m.partner.rule for m in f.moves if _friendly(m)} if f else set() for f in fighters]
    answers = [{name for rule in rules for name in REACTIONS[rule]} for rules in asks]
    return np.array([[bool(names & other) for other in own] for names in answers], bool)


class Partners:
    """What `spec.Partner` rows say, laid along the timeline; rows of other moves hold 0."""

    def __init__(
        self,
        moves: Sequence[Move | None],
        first: np.ndarray,
        last: np.ndarray,
        rows: int,
        fighters: Sequence[Fighter | None] = (),
    ) -> None:
        zeros = lambda: np.zeros(rows, np.int32)  # noqa: E731
        self.held_rule = np.zeros(rows, np.int64)
        self.held_x, self.held_y, self.held_z, self.held_face = zeros(), zeros(), zeros(), zeros()
        self.held_damage, self.held_weight = zeros(), zeros()
        self.frees = np.zeros(rows, np.int64)  # the rule that the freed body answers; 0 = not in this tick
        self.throw_x, self.throw_y = zeros(), zeros()
        self.owns_two, self.hurts_held, self.with_friend = np.zeros((3, len(moves)), bool)
        self.duets = duets(fighters)
        self.joint = np.array([bool(m) and (m.name in ASKED or _friendly(m)) for m in moves], bool)  # either half
        for i, move in enumerate(moves):
            if move is not None and move.partner is not None:
                self.owns_two[i], self.hurts_held[i] = True, bool(move.partner.blows)
                self.with_friend[i] = move.partner.friend
                self._lay(move, int(first[i]), int(last[i]))

    def _lay(self, move: Move, first: int, last: int) -> None:
        with_him = move.partner
        span = slice(first, last + 1)
        ticks = np.arange(last - first + 1)
        keys = np.array(with_him.path, np.float64)
        for column, table in ((1, self.held_x), (2, self.held_y), (3, self.held_z)):
            way = np.interp(ticks, keys[:, 0], keys[:, column]) * SUB
            table[span] = np.floor(way + 0.5 + 1e-6).astype(np.int32)
        behind = (ticks >= with_him.behind_ticks[0]) & (ticks <= with_him.behind_ticks[1]) & (ticks > 0)
        self.held_z[span] = np.where(behind, np.minimum(self.held_z[span], -SUB), self.held_z[span])
        self.held_rule[span] = REACTION_INDEX[with_him.rule]
        self.held_face[span] = with_him.faces
        for tick, damage, weight in with_him.blows:
            self.held_damage[first + tick], self.held_weight[first + tick] = damage, WEIGHTS.index(weight)
        if with_him.frees_tick:
            self.frees[first + with_him.frees_tick] = REACTION_INDEX[with_him.freed_rule]
            self.throw_x[span] = round(with_him.throw[0] * SUB)
            self.throw_y[span] = round(with_him.throw[1] * SUB)
