"""Rows that Grace is made of: reasons and their points, the company's ranks, and the enchaînements it knows by name."""

from __future__ import annotations

from dataclasses import dataclass

#: Why Grace rises and falls, in the order in which a tick's changes are made: what is earned, what is brought home or
#: spent, what is lost.  What each is worth, content/grace.py says.
REASONS = (
    "variety", "blow", "en_mesure", "whip", "height", "danger", "weapon", "props", "dodge", "perfect_dodge", "parry",
    "returned", "guard_broken", "thrown", "bowled", "splat", "pas_de_deux", "coup_de_grace", "phrase", "reverence",
    "grand_pas", "hurt", "guest", "time", "fall",
)  # fmt: skip
REASON = {name: i for i, name in enumerate(REASONS)}
#: Steps of a phrase that are no moves of their own: a tap of a direction, ahead or into depth.
LINKS = ("tombe", "pas_de_bourree")
STEPS_REMEMBERED = 6  # moves begun, of each dancer: for variety and for phrases


@dataclass(frozen=True, kw_only=True)
class Reason:
    """One reason: `title` is what flies up beside the meter, `card` the line of the evening's sheet that it goes to.

    `points` are earned once a time (0 where the rules say how many).
    """

    name: str
    title: str
    card: str
    points: int = 0


@dataclass(frozen=True, kw_only=True)
class Rank:
    """A rank of the company, held from so many points of the meter."""

    name: str
    title: str
    from_points: int


@dataclass(frozen=True, kw_only=True)
class Phrase:
    """An enchaînement: moves in order, with linking steps (LINKS) before any of them.

    From the first move's beginning to the last one's at most `window_ticks` pass.
    """

    name: str
    title: str
    steps: tuple[str, ...]
    window_ticks: int
    points: int


@dataclass(frozen=True, kw_only=True)
class Grace:
    """All that Grace is judged by.

    `by_weight`: what a blow that lands is worth, by its weight (spec.WEIGHTS).  `repeats`: in eighths, what is left
    of it for a move that stands once, twice ... among the last six begun.
    """

    reasons: tuple[Reason, ...] = ()
    ranks: tuple[Rank, ...] = ()
    phrases: tuple[Phrase, ...] = ()
    by_weight: tuple[int, ...] = (0, 0, 0, 0)
    repeats: tuple[int, ...] = (8, 4, 2, 1, 0, 0)
