"""The Architect keeps waltz time: the strong blow falls on one, what he draws rises on it, no act is like another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.bout import Bout, open_bout
from game.content.cast import FIGHTERS, MINDS
from game.lab.arena import MIDDLE_PX, place, plain_level
from game.sim.check_rows import BookError, check_rows
from game.sim.spec import PAD_BITS

ARCHITECT = FIGHTERS["architect"]
MOVES = {move.name: move for move in ARCHITECT.moves}
MINDLESS = replace(ARCHITECT, mind="", acts=())  # he does as he is told
CAST = [FIGHTERS["rooney"], MINDLESS, FIGHTERS["fencer"], FIGHTERS["knife_man"]]
FAR_PX, NEAR_PX, LONG_TICKS = 260, 90, 260
STARTS = (1, 33, 58)  # ticks into a bar


def with_him(far_px: int, ticks_per_beat: int = 40) -> tuple[Bout, int]:
    """A bout before him, so far off, to a metronome; and his row."""
    bout = open_bout(plain_level(ticks_per_beat), 1, None, CAST, 8)
    row = place(bout, "architect", MIDDLE_PX + far_px, 84)
    bout.world.actors.face[0, 0] = 1
    return bout, row


def begins(bout: Bout, row: int, move: str, after: int) -> None:
    """He begins a move so many ticks from now."""
    for _ in range(after):
        bout.step(0)
    bout.world.actors.wish_move[0, row] = bout.book.move_index["architect", move]


def falls(move: str, after: int, ticks_per_beat: int = 40) -> list[int]:
    """The frames in which each strike of his move begins, struck at nobody."""
    bout, row = with_him(FAR_PX, ticks_per_beat)
    begins(bout, row, move, after)
    a, book, found = bout.world.actors, bout.book, {}
    firsts = [strike.first_tick for strike in MOVES[move].strikes]
    for _ in range(LONG_TICKS):
        bout.step(0)
        now, at = int(bout.world.stage.frame[0, 0]) - 1, int(a.row[0, row])
        if book.moves[book.move_of[at]].name == move and int(book.tick_of[at]) in firsts:
            found.setdefault(int(book.tick_of[at]), now)
    assert len(found) == len(firsts), f"{move} has struck {len(found)} of {len(firsts)} blows"
    return list(found.values())


@pytest.mark.parametrize(
    ("move", "beats"),
    [("waltz", [0, 1, 2]), ("balance", [0, 2]), ("plomb", [0]), ("retard", [0]), ("developpe", [0]),
     ("embrace", [0]), ("envers", [1, 2, 0])],
)  # fmt: skip
@pytest.mark.parametrize("ticks_per_beat", [40, 24])
def test_the_strong_blow_falls_on_one(move: str, beats: list[int], ticks_per_beat: int) -> None:
    pulse = 20 if ticks_per_beat == 40 else ticks_per_beat
    for after in STARTS:
        frames = falls(move, after, ticks_per_beat)
        assert [frame % pulse for frame in frames] == [0] * len(frames)
        assert [frame // pulse % 3 for frame in frames] == beats
    blows = MOVES[move].strikes
    strongest = max(blows, key=lambda strike: strike.damage)
    assert beats[blows.index(strongest)] == 0


@pytest.mark.parametrize("move", ["hemiole", "coule"])
def test_in_the_coda_strong_blows_fall_across_the_bar(move: str) -> None:
    for after in STARTS:
        assert {frame % 40 for frame in falls(move, after)} == {0}
    assert len({frame // 20 % 3 for after in range(0, 120, 40) for frame in falls(move, after)}) == 3


@pytest.mark.parametrize(("move", "marks"), [("ligne", 5), ("compas", 8)])
def test_what_he_draws_rises_on_one(move: str, marks: int) -> None:
    for after in STARTS:
        bout, row = with_him(FAR_PX)
        begins(bout, row, move, after)
        told = [fact for _ in range(LONG_TICKS) for fact in bout.step(0)]
        laid = [fact for fact in told if fact.kind == "hazard_laid"]
        erupted = [fact for fact in told if fact.kind == "hazard_erupted"]
        assert len(laid) == len(erupted) == marks
        assert len({fact.tick for fact in erupted}) == 1 and erupted[0].tick % 60 == 0
        assert erupted[0].tick - laid[0].tick > 20, "seen for longer than a beat"
        hurt = any(fact.kind == "struck" and fact.target == 0 for fact in told)
        assert hurt == (move == "ligne"), "the line is left; the middle of the circle is where to stand"


def test_every_act_has_moves_that_no_other_has() -> None:
    danced = [{wish.attack for wish in MINDS[act.mind].wishes if wish.attack} for act in ARCHITECT.acts]
    assert len(danced) == 4
    for n, own in enumerate(danced):
        others = set().union(*(moves for k, moves in enumerate(danced) if k != n))
        assert len(own - others) >= 2, ARCHITECT.acts[n].name
    assert len({act.opens_with for act in ARCHITECT.acts}) == 4


def test_the_variation_dances_back_what_she_has_shown() -> None:
    hers = {move.name for move in FIGHTERS["rooney"].moves}
    assert {"tendu", "developpe", "pirouette"} <= hers & set(MOVES)
    assert any(wish.does == "mirror" for wish in MINDS["architect_variation"].wishes)


def test_who_strikes_a_man_that_bows_is_parried() -> None:
    bout, row = with_him(NEAR_PX)
    begins(bout, row, "invitation", 2)
    told = [fact for _ in range(20) for fact in bout.step(0)]
    told += [fact for _ in range(3) for fact in bout.step(PAD_BITS["heavy"])]
    told += [fact for _ in range(30) for fact in bout.step(0)]
    assert any(fact.kind == "parried" for fact in told)
    assert bout.world.actors.life[0, row] == ARCHITECT.life


def test_two_of_the_guard_come_when_he_taps() -> None:
    bout, row = with_him(FAR_PX)
    begins(bout, row, "summons", 2)
    told = [fact for _ in range(80) for fact in bout.step(0)]
    called = [bout.book.fighters[fact.a].name for fact in told if fact.kind == "called"]
    assert sorted(called) == ["fencer", "knife_man"]


def test_a_move_may_not_begin_before_its_bar() -> None:
    wrong = replace(MOVES["waltz"], upbeat=3)
    cast = [replace(ARCHITECT, moves=tuple(wrong if m.name == "waltz" else m for m in ARCHITECT.moves))]
    with pytest.raises(BookError, match=r"architect\.waltz\.upbeat"):
        check_rows(cast, MINDS)
