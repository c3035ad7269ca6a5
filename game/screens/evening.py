"""An evening's account: what was danced, what it was worth and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from game.session.clock import TICKS_PER_S
from game.sim.spec import REASONS

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight")


class Item(NamedTuple):
    """A line of the sheet: what for, in words how, and the points it brought or cost."""

    label: str
    says: str
    points: int


@dataclass(frozen=True)
class Evening:
    """What is told of a bout that was won."""

    title: str
    ticks: int
    struck: int
    taken: int
    felled: int
    retries: int
    life: int
    life_full: int
    rank: str = ""
    rank_says: str = ""
    items: tuple[Item, ...] = ()
    coups: int = 0
    banked: int = 0

    @staticmethod
    def of(bout) -> Evening:
        """The first world's account."""
        s, a, grace = bout.world.stage, bout.world.actors, bout.book.grace
        best, banked = int(s.best_rank[0, 0]), int(s.banked[0, 0])
        ordinal = f"{ORDINALS[best]} of {NUMBERS[len(grace.ranks)]} ranks" if grace.ranks else ""
        return Evening(
            title=bout.level.title,
            ticks=int(s.ended_at[0, 0]),
            struck=int(s.struck[0, 0]),
            taken=int(s.taken[0, 0]),
            felled=int(s.felled[0, 0]),
            retries=int(s.retries[0, 0]),
            life=int(a.life[0, 0]),
            life_full=int(bout.book.life[int(a.kind[0, 0])]),
            rank=grace.ranks[best].title if grace.ranks else "",
            rank_says=f"{ordinal}; {banked} brought home" if banked else f"{ordinal}; nothing was bowed for",
            items=items(bout),
            coups=int(s.coups[0, 0]),
            banked=banked,
        )

    @property
    def grace(self) -> int:
        """All that was earned and kept: banked, or on the meter still."""
        return sum(item.points for item in self.items)

    @property
    def time(self) -> str:
        minutes, seconds = divmod(self.ticks // TICKS_PER_S, 60)
        return f"{minutes}:{seconds:02}"

    def word(self) -> tuple[str, str, str]:
        """The evening in a word, and the two lines the Director has for it."""
        if self.retries:
            return "encore", "“You fell, and you went on.", "Tomorrow you will not fall.” The Director"
        if self.taken == 0:
            return "sans faute", "“Not once.", "I have nothing to say. Go home.” The Director"
        if self.life * 2 >= self.life_full:
            return "brava", "“Clean enough.", "Wipe the floor before class.” The Director"
        return "debout", "“You bled on my floor.", "But you are standing.” The Director"


def items(bout) -> tuple[Item, ...]:
    """The lines of the sheet, those of the content's reasons in their order; what brought nothing is left out.

    What was banked was not lost, so a reverence is no line: the lines' sum is what was banked and what is left.
    """
    ledger, grace = bout.world.ledger, bout.book.grace
    points = dict(zip(REASONS, ledger.points[0].tolist(), strict=True))
    times = dict(zip(REASONS, ledger.times[0].tolist(), strict=True))
    cards: dict[str, int] = {}
    for row in grace.reasons:
        if row.name != "reverence":
            cards[row.card] = cards.get(row.card, 0) + points[row.name]
    says = sayings(bout, times)
    return tuple(Item(card, says.get(card, ""), total) for card, total in cards.items() if total)


def sayings(bout, times: dict[str, int]) -> dict[str, str]:
    """How each line came about, in a few words."""
    s, phrases = bout.world.stage, bout.book.grace.phrases
    danced = [phrase.title for k, phrase in enumerate(phrases) if int(s.phrases[0, 0]) >> k & 1]
    named = f"{len(danced)} of {len(phrases)} enchaînements" if len(danced) > 2 else ", ".join(danced)
    saved = times["dodge"] + times["perfect_dodge"] + times["parry"] + times["returned"] + times["guard_broken"]
    thrown = times["thrown"] + times["bowled"] + times["splat"]
    often = {1: "once", 2: "twice"}.get(times["grand_pas"], f"{times['grand_pas']} times")
    return {
        "Phrases": named,
        "Variety": f"{times['variety'] + times['blow']} steps, {times['variety']} of them new",
        "En mesure": f"{times['en_mesure'] + times['whip']} on the pulse",
        "Height": f"{times['height']} blows in the air",
        "Danger": f"{times['danger']} where many stood close",
        "Props": f"{times['weapon'] + times['props']} with what was at hand",
        "Aplomb": f"{saved} turned aside or slipped past",
        "Pas de deux": f"{counted(int(s.coups[0, 0]), 'coup')} de grâce, {thrown} partnered",
        "Grand pas": f"danced {often}, and paid for",
        "Hurt": f"{counted(int(s.taken[0, 0]), 'blow')} taken",
        "Haste": "what time took back",
    }


def counted(number: int, word: str) -> str:
    """'one blow', 'three blows', '11 blows'."""
    said = NUMBERS[number] if number < len(NUMBERS) else str(number)
    return f"{said} {word}{'s' * (number != 1)}"
