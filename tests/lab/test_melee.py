"""Twenty foes at once keep to what a company keeps to, and what they do follows their minds and not their bodies."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.bout import Bout
from game.content.cast import FIGHTERS, MINDS
from game.content.props import PROPS
from game.content.shots import SHOTS
from game.lab import melee
from game.load.tracks import tracks_for
from game.sim.book import Book
from game.sim.difficulty import TICKETS
from game.sim.spec import Fighter, Mind

KINDS = ("thug", "knife_man", "heavy", "gunman")


@pytest.mark.parametrize("difficulty", ["easy", "hard"])
def test_twenty_foes_keep_to_their_tickets_places_and_business(difficulty: str) -> None:
    seen = melee.measure(melee.open_melee(range(3), difficulty, KINDS), ticks=900)
    assert seen.most_attackers == TICKETS[difficulty], "as many as may, and no more"
    assert 0 < seen.idle[0] <= melee.IDLE_LIMIT_TICKS, seen.text()
    assert 0 < seen.shared[0] <= melee.SPOT_LIMIT_TICKS, seen.text()
    assert seen.holds and seen.attacks > 25 and seen.blows_taken > 0
    assert all(name in seen.text() for name in KINDS)


def test_the_measure_finds_those_who_stand_about() -> None:
    cast = [replace(f, mind="") if f.name == "heavy" else f for f in FIGHTERS.values()]
    seen = melee.measure(melee.open_melee(range(1), "normal", ("heavy", "thug"), cast, foes=4), 500, bot="idle")
    assert seen.idle[0] > melee.IDLE_LIMIT_TICKS and "heavy" in seen.idle[3] and not seen.holds


def with_attacks_of(mind: Mind, fighter: Fighter) -> Mind:
    """The same mind for another body: its attacks are that body's, in the order in which they are named."""
    own = [move.name for move in fighter.moves if move.family == "attacks"]
    named = list(dict.fromkeys(wish.attack for wish in mind.wishes if wish.attack))
    other = {name: own[n % len(own)] for n, name in enumerate(named)} | {"": ""}
    wishes = tuple(replace(wish, attack=other[wish.attack]) for wish in mind.wishes)
    return Mind(name=f"{mind.name} of {fighter.name}", wishes=wishes)


def thinking(minds: dict[str, Mind]) -> Bout:
    """A melee of kinds whose minds are these."""
    bout = melee.open_melee(range(3), "normal", tuple(minds), foes=6)
    known = {**MINDS, **{mind.name: mind for mind in minds.values()}}
    rows = [f for f in bout.book.fighters if f]
    rows = [replace(f, mind=minds[f.name].name) if f.name in minds else f for f in rows]
    book = Book(rows, {f.name: tracks_for(f) for f in rows}, known, PROPS, bout.level, bout.terms, SHOTS)
    return Bout(bout.level, bout.terms, bout.seeds, book, bout.world)


def habits(minds: dict[str, Mind]) -> dict[str, melee.Habits]:
    """What kinds do whose minds are these."""
    return melee.measure(thinking(minds), ticks=1200, bot="idle").habits


def exchanged(one: Fighter, two: Fighter) -> dict[str, Mind]:
    """Each with the mind of the other."""
    return {one.name: with_attacks_of(MINDS[two.mind], one), two.name: with_attacks_of(MINDS[one.mind], two)}


@pytest.mark.parametrize(("one", "two"), [("heavy", "gunman"), ("shield_bearer", "marksman")])
def test_what_they_do_follows_the_mind_and_not_the_body(one: str, two: str) -> None:
    bodies = FIGHTERS[one], FIGHTERS[two]
    before = habits({f.name: with_attacks_of(MINDS[f.mind], f) for f in bodies})
    after = habits(exchanged(*bodies))
    for body, other in ((one, two), (two, one)):
        now, his, others = after[body].apart_px, before[body].apart_px, before[other].apart_px
        assert abs(others - his) > 80, "two minds that keep different distances"
        assert abs(now - others) < abs(now - his) / 2, f"{body} keeps {now:.0f} px, as {other} did ({others:.0f})"
    # Bodies need different times for their blows; who attacks more often is still decided by the mind.
    assert before[one].attacks_a_minute < 0.9 * before[two].attacks_a_minute
    assert after[two].attacks_a_minute < 0.9 * after[one].attacks_a_minute
    assert before[one].walking > before[two].walking and after[two].walking > after[one].walking
