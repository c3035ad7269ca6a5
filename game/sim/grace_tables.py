"""Grace, ranks and enchaînements as tables; and what rows of moves say of whips, of banking and of spending it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from game.sim.check_rows import BookError
from game.sim.rules import BANKS
from game.sim.spec import WEIGHTS, Fighter, Move
from game.sim.spec_grace import LINKS, REASON, REASONS, STEPS_REMEMBERED, Grace, Phrase

UNCOUNTED = ("stance", "reactions", "rising")  # what is begun in these families is no step of a dance
LINK_BITS = 2
LINKS_REMEMBERED = 4


class GraceTables:
    """Tables by reason, rank, line of a phrase (one for each dancer that knows its moves), move and row."""

    def __init__(
        self,
        grace: Grace,
        fighters: Sequence[Fighter | None],
        moves: Sequence[Move | None],
        move_index: Mapping[tuple[str, str], int],
        move_fighter: Sequence[int],
        first: np.ndarray,
        flags: np.ndarray,
    ) -> None:
        """Marks the rows that bank in `flags`.  Raises BookError where a row names what is not there."""
        self.grace = grace
        self.grace_points = np.zeros(len(REASONS), np.int32)
        for reason in grace.reasons:
            if reason.name not in REASON:
                raise BookError(f"{reason.name}.name: no rule knows this reason (known: {', '.join(REASONS)})")
            self.grace_points[REASON[reason.name]] = reason.points
        if len(grace.by_weight) != len(WEIGHTS) or len(grace.repeats) != STEPS_REMEMBERED:
            raise BookError(f"grace: by_weight has {len(WEIGHTS)} numbers and repeats {STEPS_REMEMBERED}")
        self.grace_by_weight = np.array(grace.by_weight, np.int32)
        self.grace_repeats = np.array(grace.repeats, np.int32)
        starts = [rank.from_points for rank in grace.ranks] or [0]
        if starts[0] != 0 or starts != sorted(set(starts)):
            raise BookError(f"ranks.from_points: {starts} should begin with 0 and rise")
        self.rank_from = np.array(starts, np.int32)
        self._moves(fighters, moves, move_index, move_fighter, first, flags)
        self._phrases(grace.phrases, fighters, move_index)

    def _moves(self, fighters, moves, move_index, move_fighter, first: np.ndarray, flags: np.ndarray) -> None:
        self.counted = np.array([bool(m and m.family not in UNCOUNTED) for m in moves], bool)
        self.whips = np.array([m.whips if m else 0 for m in moves], np.int32)
        self.relays = np.array([bool(m and m.relays) for m in moves], bool)
        self.spends_grace = np.array([bool(m and m.spends_grace) for m in moves], bool)
        self.ends_in = np.zeros(len(moves), np.int64)  # of paced moves: what follows when the whips are counted
        self.banks = np.zeros(len(flags), np.int32)  # percent of the meter, by row
        for i, move in enumerate(moves):
            if move is None:
                continue
            who = fighters[move_fighter[i]].name
            if move.relays and not move.paced:
                raise BookError(f"{who}.{move.name}.relays: only a paced move does")
            if move.paced and move.then:
                self.ends_in[i] = move_index[who, move.then]
            for tick, percent in move.banks:
                if not (0 < tick <= move.ticks and 0 < percent <= 100):
                    raise BookError(f"{who}.{move.name}.banks: {percent} % in tick {tick} of {move.ticks}")
                self.banks[first[i] + tick] = percent
                flags[first[i] + tick] |= BANKS

    def _phrases(self, phrases: Sequence[Phrase], fighters, move_index) -> None:
        """Lines newest step first, so that they are compared with what was danced last; 0 = any move."""
        lines = []
        for n, phrase in enumerate(phrases):
            steps = split(phrase)
            dancers = [f for f in fighters if f and f.team == "dancers"]
            able = [f for f in dancers if all((f.name, move) in move_index for move, _ in steps)]
            if not able:
                known = {m.name for f in dancers for m in f.moves}
                missing = next(move for move, _ in steps if move not in known)
                raise BookError(f"{phrase.name}.steps: no move {missing!r} that a dancer knows")
            for fighter in able:
                lines.append((n, phrase, [(move_index[fighter.name, move], links) for move, links in steps[::-1]]))
        shape = (len(lines), STEPS_REMEMBERED)
        self.phrase_move = np.zeros(shape, np.int64)
        self.phrase_links, self.phrase_mask = np.zeros((2, *shape), np.int32)
        self.phrase_of = np.array([n for n, _, _ in lines], np.int64)
        self.phrase_steps = np.array([len(steps) for *_, steps in lines], np.int64)
        self.phrase_window = np.array([phrase.window_ticks for _, phrase, _ in lines], np.int32)
        self.phrase_points = np.array([phrase.points for phrase in phrases], np.int32)
        for k, (*_, steps) in enumerate(lines):
            for at, (move, links) in enumerate(steps):
                self.phrase_move[k, at] = move
                for link in links:
                    self.phrase_links[k, at] = self.phrase_links[k, at] << LINK_BITS | LINKS.index(link) + 1
                self.phrase_mask[k, at] = (1 << LINK_BITS * len(links)) - 1


def split(phrase: Phrase) -> list[tuple[str, tuple[str, ...]]]:
    """A phrase's moves, each with the links before it; raises BookError for one that cannot be recognised."""
    steps: list[tuple[str, tuple[str, ...]]] = []
    links: list[str] = []
    for step in phrase.steps:
        if step in LINKS:
            links.append(step)
        else:
            steps.append((step, tuple(links)))
            links = []
        if len(links) > LINKS_REMEMBERED:
            raise BookError(f"{phrase.name}.steps: more than {LINKS_REMEMBERED} links in a row are not remembered")
    if links or not 0 < len(steps) <= STEPS_REMEMBERED:
        raise BookError(f"{phrase.name}.steps: 1..{STEPS_REMEMBERED} moves, and a move at the end")
    return steps
