"""Rows of moves and fighters: what each must have, and what it must not contradict."""

from __future__ import annotations

import re

import pytest

from game.content.fighters import FIGHTERS
from game.content.minds import MINDS
from game.core.skeleton import BONES
from game.sim.choreography import solve, track
from game.sim.spec import BODY_PX, BUTTONS, CONTEXTS, FAMILIES, SUB

ALL = [(fighter, move) for fighter in FIGHTERS.values() for move in fighter.moves]
every_row = pytest.mark.parametrize(("fighter", "move"), ALL, ids=[f"{f.name}-{m.name}" for f, m in ALL])

ROONEY = {
    "garde", "marche", "chasse", "tendu", "degage", "frappe", "rond_de_jambe", "developpe", "grand_battement",
    "pirouette", "fouette", "fouette_fin", "jete", "glissade", "changement", "cabriole", "port_de_bras", "cinquieme",
    "hurt_high", "hurt_low", "hurt_behind", "stagger", "launched", "knocked_down", "lying", "releve", "releve_attack",
    "mort", "reverence",
}  # fmt: skip
MEN = {
    "guard", "walk", "walk_back", "hurt_high", "hurt_low", "hurt_behind", "stagger", "launched", "juggled",
    "knock_back", "lie", "getup", "die_back", "die_crumple", "reel",
}  # fmt: skip


def test_everyone_has_the_moves_that_the_rules_ask_for() -> None:
    for fighter in FIGHTERS.values():
        names = [move.name for move in fighter.moves]
        assert len(names) == len(set(names))
        assert (ROONEY if fighter.name == "rooney" else MEN) <= set(names)


@every_row
def test_names_are_ascii_ids_and_titles_are_for_people(fighter, move) -> None:
    assert re.fullmatch(r"[a-z][a-z_]*", move.name)
    assert move.title and move.family in FAMILIES
    assert move.context in ("", *CONTEXTS)


def test_titles_of_ballet_carry_their_accents() -> None:
    titles = " ".join(move.title for move in FIGHTERS["rooney"].moves)
    for word in ("dégagé", "frappé", "développé", "fouetté", "jeté", "révérence", "chassé", "cinquième", "relevé"):
        assert word in titles


@every_row
def test_the_dance_is_as_long_as_the_row(fighter, move) -> None:
    chor = move.choreography
    if chor.loop:
        assert move.ticks in (chor.ticks, chor.ticks - 1) or move.active_ticks == 0 == move.startup_ticks
    else:
        assert chor.ticks == move.ticks + 1, "the choreography's last tick is the first free one"


@every_row
def test_strikes_lie_within_the_active_ticks(fighter, move) -> None:
    assert bool(move.strikes) == (move.active_ticks > 0)
    last = move.startup_ticks + move.active_ticks - 1
    for strike in move.strikes:
        assert move.startup_ticks <= strike.first_tick <= strike.last_tick <= last
        assert set(strike.bones) <= set(BONES)
        assert strike.damage > 0 and 0 <= strike.swell_px <= 14
    if move.strikes and not any(s.needs for s in move.strikes):
        assert min(s.first_tick for s in move.strikes) == move.startup_ticks
        assert max(s.last_tick for s in move.strikes) == last


@every_row
def test_what_a_row_names_exists(fighter, move) -> None:
    names = {other.name for other in fighter.moves}
    assert move.then in names | {""}
    assert all(set(cancel.families) <= set(FAMILIES) and cancel.on in ("hit", "always") for cancel in move.cancels)
    assert all(0 <= tick <= move.choreography.ticks and cue.isascii() for tick, cue in move.sounds)
    for wish in move.inputs:
        assert set(wish.button.split("+")) <= set(BUTTONS) and set(wish.contexts) <= set(CONTEXTS)


def test_attacks_are_told_in_time() -> None:
    for fighter, move in ALL:
        if move.family == "attacks":
            assert 0 < move.tell_tick < move.startup_ticks, move.name
            assert move.startup_ticks >= 28, f"{fighter.name}.{move.name}: the wind-up alone must tell it"
        else:
            assert move.tell_tick == 0


def test_minds_wish_for_attacks_that_their_fighters_have() -> None:
    for fighter in FIGHTERS.values():
        wished = {wish.attack for wish in MINDS[fighter.mind].wishes if wish.attack} if fighter.mind else set()
        assert wished <= {move.name for move in fighter.moves}


def test_no_input_asks_for_two_moves() -> None:
    taken: dict[tuple, str] = {}
    for move in FIGHTERS["rooney"].moves:
        for wish in move.inputs:
            for context in wish.contexts:
                for aim in wish.aims:
                    for link in wish.chain or range(5):
                        key = (wish.button, context, aim, link)
                        assert taken.setdefault(key, move.name) == move.name, key
    assert len(taken) > 100


def test_rows_of_the_method() -> None:
    """Numbers that the rules of combat lean on."""
    moves = {move.name: move for move in FIGHTERS["rooney"].moves}
    assert moves["jete"].untouchable == (6, 28) and moves["jete"].strikes[0].needs == "light"
    assert moves["glissade"].untouchable == (2, 12) and moves["pirouette"].breath == 180
    assert moves["pirouette"].strikes[0].every_ticks == 10 and moves["pirouette"].strikes[0].depth_px == 44
    assert moves["rond_de_jambe"].strikes[0].effect == "trip" and moves["rond_de_jambe"].strikes[0].depth_px == 34
    assert moves["grand_battement"].strikes[0].effect == "launch" and moves["grand_battement"].strikes[0].lift_px > 0
    assert moves["port_de_bras"].parries == (1, 7) and moves["cinquieme"].blocks_from_tick > 0
    assert moves["releve_attack"].untouchable == (1, 12)
    assert moves["reverence"].ticks == 70


@pytest.mark.parametrize("fighter", list(FIGHTERS.values()), ids=list(FIGHTERS))
def test_the_pace_of_a_walk_is_that_of_its_steps(fighter) -> None:
    for name, pace in (("marche", fighter.walk_px), ("walk", fighter.walk_px), ("chasse", fighter.run_px)):
        for move in fighter.moves:
            if move.name == name:
                made = track(solve(move, fighter), BODY_PX * fighter.build.height)
                assert pace == pytest.approx(made.travel[-1] / SUB / move.choreography.ticks, rel=0.03)
