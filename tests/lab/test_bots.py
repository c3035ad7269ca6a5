"""Bots do what their names say, whatever company they keep."""

from __future__ import annotations

import numpy as np
import pytest

from game.content.cast import FIGHTERS
from game.lab import bots, duels
from game.lab.one_move import OneMove, askable, figure
from game.sim.facts import Facts
from game.sim.spec import Terms

SEEDS = (1, 2, 3)
#: move -> what it may be led into by besides itself
LED = {"tendu": set(), "developpe": set(), "pirouette": set(), "degage": {"tendu", "frappe"}, "jete": {"glissade"},
       "cabriole": {"changement"}, "grand_fouette": set(), "releve_attack": set()}  # fmt: skip


def fought(bot: str, foe: str = "thug", ticks: int = 600, terms: Terms | None = None) -> tuple[duels.Duels, set[str]]:
    done = duels.fight([foe], bot, SEEDS, terms, ticks)
    return done, set(done.moves(most=0))


@pytest.mark.parametrize("move", LED)
def test_one_move_does_that_move_and_nothing_else(move: str) -> None:
    done, begun = fought(f"one_move:{move}")
    assert begun <= {move, "soutenu", *LED[move]}, "a soutenu is how she turns round on her way"
    assert move == "releve_attack" or done.moves(most=0)[move] >= 3 * len(SEEDS)


def test_every_move_that_an_input_begins_can_be_asked_for() -> None:
    book = duels.open_duel(["thug"]).book
    rooney = FIGHTERS["rooney"]
    for name in askable(rooney):
        asked = figure(book, rooney, name)
        assert asked.press and asked.lead and asked.contexts.any() and asked.chain.any(), name
    assert len(askable(rooney)) > 50


def test_a_bot_of_many_moves_is_each_of_them_alone() -> None:
    names = ["tendu", "developpe", "jete"]
    bout = duels.open_duel(["thug"], SEEDS)
    together = OneMove(bout.book, SEEDS, names)
    for _ in range(300):
        bout.step(together.pads(bout.world, bout.book))
    for k, name in enumerate(names):
        alone = duels.open_duel(["thug"], SEEDS[k])
        bot = bots.make(f"one_move:{name}", alone.book, SEEDS[k : k + 1])
        for _ in range(300):
            alone.step(bot.pads(alone.world, alone.book))
        assert alone.world.digest(0) == bout.world.digest(k), name


def test_the_defender_strikes_only_after_a_parry() -> None:
    bout = duels.open_duel(["thug"], SEEDS)
    bot = bots.make("defender", bout.book, SEEDS)
    parried = np.zeros((len(SEEDS), bout.world.actors.rows), np.int64) - 1000
    struck = parries = 0
    for _ in range(1500):
        facts: Facts = bout.step(bot.pads(bout.world, bout.book))
        for fact in facts:
            if fact.kind == "parried" and fact.source == 0:
                parried[fact.world, fact.target] = fact.tick
                parries += 1
            elif fact.kind == "struck" and fact.source == 0:
                struck += 1
                assert fact.tick - parried[fact.world, fact.target] < 150, "he reels, or lies from what he then met"
    assert parries > 3 and struck > 3


def test_the_demonstration_errs_and_still_wins() -> None:
    done, _ = fought("demo", ticks=3600)
    assert done.result.cleared.all()
    bout = duels.open_duel(["thug"], range(60), Terms(difficulty="hard"))
    bot = bots.make("demo", bout.book, range(60))
    draws = [bot.errs(np.full(60, when), 0, 25).mean() for when in range(20)]
    assert 0.15 < np.mean(draws) < 0.35


def test_names_of_bots() -> None:
    assert bots.check_name("one_move:tendu") == ("one_move", "tendu")
    for name, says in (("one_move", "one_move:MOVE"), ("demo:x", "named demo"), ("prodigy", "defender")):
        with pytest.raises(bots.UnknownBot, match=says):
            bots.check_name(name)


def test_who_can_be_fought() -> None:
    assert duels.read_foes("thug*2+gunman") == ("thug", "thug", "gunman")
    level = duels.duel_level(["thug"] * duels.MOST_FOES)
    places = {(s.x_px, s.z_px) for s in level.encounters[0].waves[0].spawns}
    assert len(places) == duels.MOST_FOES and all(0 <= z <= 168 and 520 < x < 1480 for x, z in places)
    for text in ("thug*0", "thug*", "giselle", "", "rooney", "thug*5+thug*5"):
        with pytest.raises(duels.UnknownFoe):
            duels.read_foes(text)
