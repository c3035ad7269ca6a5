"""Frame data is measured: it follows a change of the row, and no printed number is read from it."""

from __future__ import annotations

from dataclasses import replace

from game.content.cast import FIGHTERS
from game.lab import frames


def cast_with(name: str, change) -> list:
    rooney = FIGHTERS["rooney"]
    moves = tuple(change(m) if m.name == name else m for m in rooney.moves)
    return [replace(rooney, moves=moves), FIGHTERS["thug"]]


def row_of(cast, name: str) -> frames.Frames:
    move = frames.open_arena(0, cast=cast).book.move_index["rooney", name]
    return frames.measure_move(cast, frames.open_arena(0, cast=cast).book, move)


def later(move, ticks: int):
    """The same move with its blow `ticks` later, its declared numbers untouched: only running it can tell."""
    strikes = tuple(replace(s, first_tick=s.first_tick + ticks, last_tick=s.last_tick + ticks) for s in move.strikes)
    return replace(move, strikes=strikes)


def test_measured_startup_follows_the_blow():
    before = row_of(cast_with("developpe", lambda m: m), "developpe")
    after = row_of(cast_with("developpe", lambda m: later(m, 2)), "developpe")
    assert before.startup == 10
    assert after.startup == before.startup + 2
    assert after.recovery == before.recovery - 2


def test_declared_numbers_are_not_read():
    lie = row_of(
        cast_with(
            "tendu", lambda m: replace(m, startup_ticks=m.startup_ticks + 3, recovery_ticks=m.recovery_ticks - 3)
        ),
        "tendu",
    )
    assert lie.startup == 4


def test_damage_and_advantage_are_seen():
    tendu = row_of(cast_with("tendu", lambda m: m), "tendu")
    harder = row_of(
        cast_with("tendu", lambda m: replace(m, strikes=(replace(m.strikes[0], damage=9, stun_ticks=30),))), "tendu"
    )
    assert harder.damage == 9
    assert harder.advantage > tendu.advantage
    assert tendu.reach_px > 60


def test_what_does_not_strike_has_no_numbers():
    glissade = row_of(cast_with("glissade", lambda m: m), "glissade")
    assert (glissade.startup, glissade.active, glissade.advantage, glissade.damage, glissade.reach_px) == (None,) * 5
    assert glissade.recovery == 21


def test_markdown_has_a_line_for_each():
    rows = [row_of(cast_with("tendu", lambda m: m), "tendu")]
    assert "tendu devant" in frames.markdown(rows)
    assert frames.markdown(rows).count("\n") == 3
