"""Notation of moves on the beat, and of Grace: words, headers, and what is said when they are not met."""

from __future__ import annotations

import pytest

from game.session import notation
from game.session.notation import NotationError
from game.session.scenes import Scene, play_scene
from game.session.steps import Beats, Dance, Expect, FactPattern, Pulse, StatePattern
from game.sim.spec import PAD_BITS
from tests import arena

LIGHT, SPECIAL = PAD_BITS["light"], PAD_BITS["special"]


@pytest.fixture(scope="module")
def book():
    return arena.bout("thug at 900 84 still").book


def steps(text: str, book) -> list:
    return list(notation.compile(text, book).steps)


def test_a_repeated_move_before_a_beat_waits_for_each(book) -> None:
    (whips,) = steps("fouette*32 @beat", book)
    assert isinstance(whips, Beats)
    assert (whips.move, whips.times, whips.off) == ("fouette", 32, False)
    (off,) = steps("tendu*2 @off", book)
    assert (off.times, off.off) == (2, True)
    assert [type(s) for s in steps("tendu*2", book)] == [Dance, Dance]
    assert [type(s) for s in steps("@beat tendu*2", book)] == [Pulse, Dance, Dance]
    assert [type(s) for s in steps("tendu*2 degage", book)] == [Dance, Dance, Dance]


@pytest.mark.parametrize(("word", "since"), [("@beat", 0), ("@off", 15)])
def test_each_press_falls_on_its_pulse(word: str, since: int) -> None:
    bout = arena.bout("", beat_ticks=30)
    hand, pressed = notation.hand(f"tendu*3 {word}", bout.book), []
    for tick in range(200):
        pad = hand(bout)
        if pad & LIGHT:
            pressed.append(tick)
        bout.step(pad)
    assert len(pressed) == 3
    assert {tick % 30 for tick in pressed} == {since}


def test_whips_are_asked_for_until_they_are_counted_and_no_longer() -> None:
    bout = arena.bout("", beat_ticks=30)
    hand = notation.hand("@beat special, fouette*30 @beat", bout.book)
    presses = whips = 0
    for _ in range(900):
        pad = hand(bout)
        presses += bool(pad & SPECIAL)
        whips += len(bout.step(pad).of("whip"))
    assert whips == 4, "eight, each on the beat counting two"
    assert presses < 9, "not thirty"


def test_grace_is_a_fact_and_a_number(book) -> None:
    told, stands = steps("expect grace rooney change=40 reason=phrase, expect grace rooney >= 40", book)
    assert isinstance(told, Expect) and isinstance(told.pattern, FactPattern)
    assert told.pattern.values == (("change", "40"), ("reason", "phrase"))
    assert isinstance(stands.pattern, StatePattern)
    with pytest.raises(NotationError, match="carries no such value"):
        steps("expect grace rooney points=40", book)


@pytest.mark.parametrize(("text", "fault"), [
    ("expect grace rooney = 5", "'grace rooney = 5' does not hold: it is 40"),
    ("expect rank rooney > 0", "'rank rooney > 0' does not hold: it is 0"),
    ("expect banked rooney > 0", "'banked rooney > 0' does not hold: it is 0"),
    ("expect grace thug1 = 40", "only dancers have 'grace', not 'thug1'"),
    ("2 right, wait 4, expect step rooney step=pas_de_bourree within 4", "was not told within 4 ticks"),
])  # fmt: skip
def test_expectations_of_grace_can_fail(text: str, fault: str) -> None:
    scene = Scene("scene", foes=arena.foes("thug at 900 84 still"), text=text, grace=40)
    assert fault in play_scene(scene, arena.open_scene).fault


def test_a_header_fills_the_meter() -> None:
    scene = Scene.parse("grace: 700\nfoes: thug at 900 84 still\nexpect grace rooney = 700\n")
    assert scene.grace == 700
    assert not play_scene(scene, arena.open_scene).fault
    with pytest.raises(NotationError, match="a whole number"):
        Scene.parse("grace: full\n")
