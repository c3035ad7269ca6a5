"""What a dancer carries: in his hand when he comes on, spent round by round, whole again when he reloads."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.content.cast import FIGHTERS
from game.lab.arena import MIDDLE_PX, open_arena, place
from game.sim.check_rows import BookError
from game.sim.spec import PAD_BITS, Terms

ROUNDS = 7


def wick_alone():
    return open_arena(0, Terms(cast=("wick", "rooney")), [FIGHTERS[name] for name in ("wick", "rooney", "thug")])


def press(bout, buttons: str, ticks: int) -> None:
    """One press, then nothing, for so many ticks."""
    pad = sum(PAD_BITS[name] for name in buttons.split("+"))
    for tick in range(ticks):
        bout.step(pad if tick < 2 else 0)


def in_hand(bout) -> tuple[str, int]:
    p = bout.world.players
    names = {index: name for name, index in bout.book.prop_index.items()}
    return names.get(int(p.weapon[0, 0]), ""), int(p.uses[0, 0])


def reloads(bout) -> None:
    """Guard, and special out of it."""
    for tick in range(60):
        bout.step(PAD_BITS["guard"] * (tick < 12) | PAD_BITS["special"] * (6 <= tick < 8))


def test_he_comes_on_with_seven_rounds_and_fires_them_one_by_one():
    bout = wick_alone()
    assert in_hand(bout) == ("pistol", ROUNDS)
    press(bout, "special", 60)
    assert in_hand(bout) == ("pistol", ROUNDS - 1)
    for _ in range(ROUNDS - 1):
        press(bout, "special", 60)
    assert in_hand(bout)[0] == "pistol_empty"


def test_a_reload_makes_it_whole():
    bout = wick_alone()
    for _ in range(ROUNDS):
        press(bout, "special", 60)
    reloads(bout)
    assert in_hand(bout) == ("pistol", ROUNDS)


def test_his_rounds_meet_whoever_stands_in_their_way():
    bout = wick_alone()
    foe = place(bout, "thug", MIDDLE_PX + 150, 84)
    before = int(bout.world.actors.life[0, foe])
    press(bout, "special", 24)
    assert bout.world.actors.life[0, foe] < before


def test_what_else_he_held_falls_when_he_reloads():
    bout = wick_alone()
    p, book = bout.world.players, bout.book
    p.weapon[0, 0], p.uses[0, 0] = book.prop_index["cudgel"], 3
    reloads(bout)
    assert in_hand(bout) == ("pistol", ROUNDS)
    assert (bout.world.props.kind[0] == book.prop_index["cudgel"]).any()


def test_a_weapon_that_is_none_is_refused():
    armed = replace(FIGHTERS["wick"], carries="barre")
    with pytest.raises(BookError, match=r"wick\.carries: 'barre' is no weapon"):
        open_arena(0, Terms(cast=("wick", "rooney")), [armed, FIGHTERS["rooney"]])
