"""Bosses in pairs: both come and dance one act; the first who is beaten kneels aside, the other changes at once."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from game.bout import compile_book
from game.content.cast import FIGHTERS, MINDS, needed
from game.lab.arena import plain_level
from game.lab.duels import duel_level, open_duel
from game.sim.check_rows import BookError
from game.sim.pairs import in_pairs
from game.sim.rules import FIGHTS, KNEELS, LEAVES, REACTION_INDEX
from game.sim.spec import PAD_BITS, Act, Fighter, Terms
from tests import arena, stagecraft
from tests.sim.test_acts import HEAVY, REVERENCE, kinds, run

ELDER, YOUNGER = 1, 2
LIFE = 100
ACTS = (
    Act(name="entree", title="Entrée", mind="", opens_with="opening"),
    Act(name="adagio", title="Adagio", mind="", below_percent=66, opens_with="second"),
    Act(name="coda", title="Coda", mind="", below_percent=33, opens_with="second", when="alone", aplomb=9),
)
TWINS = ("twin_guard_a", "twin_guard_b")
BOSSES = [fighter for fighter in FIGHTERS.values() if fighter.acts]


def half(name: str, pair: str) -> Fighter:
    return replace(stagecraft.boss(), name=name, pair=pair, acts=ACTS, life=LIFE)


@cache
def cast() -> tuple[Fighter, ...]:
    return (*stagecraft.cast(), half("elder", "younger"), half("younger", "elder"))


def opened(foes: str = "elder at 380 84 still, younger at 200 84 still", seed=1):
    """A bout in which the pair has made its entrance; and what was told until then."""
    bout = arena.bout(foes, seed, cast=cast())
    return bout, run(bout, stagecraft.OPENING_TICKS + 30)


def in_adagio():
    """A bout in which the pair dances its adagio."""
    bout, _ = opened()
    bout.world.actors.life[0, ELDER] = 60
    run(bout, stagecraft.SECOND_TICKS + 40)
    assert bout.world.actors.act[0, [ELDER, YOUNGER]].tolist() == [1, 1]
    return bout


def began(facts) -> list[tuple[int, int]]:
    """(who, act) of every act that began."""
    return [(fact.source, fact.a) for fact in facts if fact.kind == "act_began"]


def test_they_open_their_first_act_in_one_tick() -> None:
    bout = arena.bout("elder at 380 84 still, younger at 200 84 still", cast=cast())
    ticks = [n for n in range(60) for fact in bout.step(0) if fact.kind == "act_began"]
    assert len(ticks) == 2 and ticks[0] == ticks[1]


def test_what_the_one_comes_down_to_opens_for_both() -> None:
    bout, _ = opened()
    a = bout.world.actors
    a.life[0, ELDER] = 40
    told = run(bout, 10)
    assert began(told) == [(ELDER, 1), (YOUNGER, 1)]
    assert a.life[0, [ELDER, YOUNGER]].tolist() == [66, LIFE], "and no blow has carried him past it"


def test_nobody_begins_an_act_while_the_other_lies() -> None:
    bout, _ = opened()
    a, book = bout.world.actors, bout.book
    a.life[0, ELDER] = 60
    a.row[0, ELDER] = book.first[book.reaction[book.fighter_index["elder/still"], REACTION_INDEX["lying"]]]
    assert began(run(bout, 3)) == []
    ticks = [n for n in range(200) for fact in bout.step(0) if fact.kind == "act_began"]
    assert len(ticks) == 2 and ticks[0] == ticks[1] > 3


def test_the_first_kneels_aside_and_the_other_changes_at_once_whatever_his_life() -> None:
    bout = in_adagio()
    a = bout.world.actors
    a.life[0, YOUNGER] = 5
    told = run(bout, 4)
    assert began(told) == [(ELDER, 2)] and [f.source for f in told if f.kind == "knelt"] == [YOUNGER]
    assert a.life[0, [ELDER, YOUNGER]].tolist() == [66, 33], "nobody gives him any"
    assert a.plea[0, [ELDER, YOUNGER]].tolist() == [FIGHTS, KNEELS]
    assert a.kept[0, ELDER] == 1, "the last act goes to his knees"
    told = run(bout, 400)
    assert "choice" not in kinds(told) and bout.outcome == "", "it waits until nobody fights"
    assert a.plea[0, YOUNGER] == KNEELS


def test_who_kneels_aside_is_not_touched() -> None:
    bout = in_adagio()
    a = bout.world.actors
    a.life[0, YOUNGER] = 5
    run(bout, stagecraft.SECOND_TICKS + 40)
    a.x[0, YOUNGER] = a.x[0, 0] + 70 * 256
    a.x[0, ELDER] = a.x[0, 0] + 400 * 256
    told = [fact for k in range(90) for fact in bout.step(PAD_BITS["light"] * (k % 12 < 2))]
    assert "began" in kinds(told) and not [f for f in told if f.kind == "struck" and f.target == YOUNGER]
    assert a.life[0, YOUNGER] == 33


def test_of_two_who_come_down_in_one_tick_one_goes_on() -> None:
    bout = in_adagio()
    a = bout.world.actors
    a.life[0, [ELDER, YOUNGER]] = 3
    told = run(bout, 6)
    assert began(told) == [(YOUNGER, 2)] and [f.source for f in told if f.kind == "knelt"] == [ELDER]
    assert a.life[0, YOUNGER] == 33


def both_kneel():
    """A bout in which both have been beaten, and her inputs are heard again."""
    bout = in_adagio()
    a = bout.world.actors
    a.life[0, YOUNGER] = 5
    run(bout, stagecraft.SECOND_TICKS + 40)
    a.life[0, ELDER] = 1
    told = run(bout, 70)
    assert "knelt" in kinds(told) and "choice" in kinds(told)
    return bout


def test_a_bow_at_the_end_spares_both() -> None:
    bout = both_kneel()
    told = run(bout, 2, REVERENCE) + run(bout, 130)
    assert sorted(f.target for f in told if f.kind == "spared") == [ELDER, YOUNGER]
    assert bout.outcome == "victory" and (bout.world.actors.plea[0, [ELDER, YOUNGER]] == LEAVES).all()


def test_who_strikes_one_down_is_asked_about_the_other() -> None:
    bout = both_kneel()
    told = run(bout, 41, HEAVY) + run(bout, 120)
    assert kinds(told).count("struck_down") == 1 and kinds(told).count("choice") == 1
    assert (bout.world.actors.plea[0] == KNEELS).sum() == 1 and bout.outcome == ""
    told = run(bout, 2, REVERENCE) + run(bout, 130)
    assert kinds(told).count("spared") == 1 and bout.outcome == "victory"


def test_one_whose_other_half_is_not_of_the_cast_goes_by_his_life() -> None:
    bout, _ = opened("elder at 380 84 still")
    a = bout.world.actors
    assert (a.kind[0] > 0).sum() == 2
    for life, act in ((60, 1), (20, 2)):
        a.life[0, ELDER] = life
        told = run(bout, stagecraft.SECOND_TICKS + 40)
        assert began(told) == [(ELDER, act)]


@pytest.mark.parametrize("name", TWINS)
def test_a_duel_with_either_is_a_duel_with_both(name: str) -> None:
    bout = open_duel([name])
    run(bout, 12)
    a = bout.world.actors
    there = np.flatnonzero(a.team[0] == 1)
    assert sorted(bout.book.fighters[k].name for k in a.kind[0, there]) == list(TWINS)
    middle = a.x[0, 0]
    assert (a.x[0, there] > middle).sum() == 1, "one on either side of her"


def test_a_wave_that_names_both_is_left_as_it_is() -> None:
    level = duel_level(TWINS)
    assert in_pairs(level, list(FIGHTERS.values())) is level
    twice = in_pairs(duel_level(["twin_guard_a"] * 2), list(FIGHTERS.values()))
    assert [s.kind for s in twice.encounters[0].waves[0].spawns] == ["twin_guard_a", "twin_guard_b"] * 2
    assert {f.name for f in needed(duel_level(["twin_guard_b"]))} >= set(TWINS)


def test_worlds_of_a_batch_dance_as_they_dance_alone() -> None:
    seeds, looks = (3, 4, 5), {}
    for some in (seeds, *((seed,) for seed in seeds)):
        bout = open_duel(["twin_guard_a"], some)
        a = bout.world.actors
        for frame in range(700):
            if frame in (200, 420):
                foes = (a.team == 1) & (a.kind == bout.book.fighter_index[TWINS[frame == 420]])
                a.life[foes] = np.minimum(a.life[foes], 80 if frame == 200 else 30)
            bout.step(PAD_BITS["light"] * (frame % 14 < 2))
        looks |= {(len(some), seed): bout.world.digest(w) for w, seed in enumerate(some)}
        assert (a.act.max(1) == 2).all()
    for seed in seeds:
        assert looks[3, seed] == looks[1, seed]


def test_a_pair_that_contradicts_itself_is_refused_by_name() -> None:
    for acts, pair, word in (
        ((ACTS[0], replace(ACTS[1], when="dusk")), "younger", "acts[1].when"),
        ((replace(ACTS[0], when="alone"),), "younger", "acts[0].when"),
        (ACTS, "", "acts[2].when"),
    ):
        wrong = replace(half("elder", pair), acts=acts)
        with pytest.raises(BookError, match="elder") as caught:
            compile_book(plain_level(), Terms(), [stagecraft.dancer(), wrong, half("younger", "elder")])
        assert word in str(caught.value)


# ------------------------------------------------------------------------------------------ the rows of bosses


def steps(act: Act) -> set[str]:
    """The moves that an act's mind wishes for."""
    return {wish.attack for wish in MINDS[act.mind].wishes if wish.attack}


@pytest.mark.parametrize("boss", BOSSES, ids=[boss.name for boss in BOSSES])
def test_every_act_has_two_moves_that_the_others_have_not(boss: Fighter) -> None:
    for act in boss.acts:
        others = set().union(*(steps(other) for other in boss.acts if other is not act))
        assert len(steps(act) - others) >= 2, act.name


def test_either_twin_has_blows_that_the_other_has_not_and_both_one_body() -> None:
    elder, younger = (FIGHTERS[name] for name in TWINS)
    assert elder.pair == younger.name and younger.pair == elder.name
    assert (elder.costume, elder.build, elder.moves) == (younger.costume, younger.build, younger.moves)
    high, low = (set().union(*map(steps, twin.acts)) for twin in (elder, younger))
    assert high - low and low - high and elder.stance != younger.stance
