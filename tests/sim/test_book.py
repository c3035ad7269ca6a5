"""The book refuses rows that contradict themselves, by name, and compiles the rest into tables that agree with them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.content.cast import FIGHTERS
from game.lab.arena import open_arena, plain_level
from game.sim.check_rows import BookError
from game.sim.rules import BUTTON_INDEX, FREE, STRIKES, UNTOUCHABLE
from game.sim.spec import Cancel, Fighter, Input


def changed(move: str, **values: object) -> list[Fighter]:
    """The cast with one of Rooney's moves changed."""
    rooney = FIGHTERS["rooney"]
    moves = tuple(replace(m, **values) if m.name == move else m for m in rooney.moves)
    return [replace(rooney, moves=moves), *(f for f in FIGHTERS.values() if f.name != "rooney")]


def tendu():
    return next(m for m in FIGHTERS["rooney"].moves if m.name == "tendu")


FAULTS = {
    "no such family": (dict(family="waltzes"), r"rooney\.tendu\.family"),
    "no such bone": (
        dict(strikes=(replace(tendu().strikes[0], bones=("wing",)),)),
        r"tendu\.strikes\[0\]\.bones.*'wing'",
    ),
    "active past the end": (
        dict(strikes=(replace(tendu().strikes[0], last_tick=99),)),
        r"last_tick.*99 is past the end",
    ),
    "cancel to nowhere": (
        dict(cancels=(Cancel(families=("sideways",), first_tick=3),)),
        r"tendu\.cancels\[0\].*sideways",
    ),
    "follows into nothing": (dict(then="nothing"), r"tendu\.then.*'nothing'"),
    "swollen beyond the cap": (dict(strikes=(replace(tendu().strikes[0], swell_px=40),)), r"swell_px"),
    "unknown button": (dict(inputs=(Input(button="bite"),)), r"inputs\[0\]\.button.*'bite'"),
    "active without a strike": (dict(strikes=()), r"active_ticks"),
    "two moves on one input": (dict(inputs=(Input(button="heavy", chain=(0,)),)), r"is taken by"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_contradictions_are_named(fault):
    values, says = FAULTS[fault]
    with pytest.raises(BookError, match=says):
        open_arena(cast=changed("tendu", **values))


def test_timeline_agrees_with_the_rows():
    book = open_arena().book
    i = book.move_index["rooney", "tendu"]
    rows = np.arange(book.first[i], book.last[i] + 1)
    strikes = np.flatnonzero(book.flags[rows] & STRIKES)
    assert strikes.tolist() == [4, 5, 6]
    assert book.next[book.last[i]] == book.stance[1]
    assert (book.flags[book.stance[1]] & FREE) != 0
    jete = book.move_index["rooney", "jete"]
    safe = np.flatnonzero(book.flags[book.first[jete] : book.last[jete] + 1] & UNTOUCHABLE)
    assert (safe[0], safe[-1]) == (6, 28)


def test_every_row_leads_somewhere_and_every_move_can_be_left():
    book = open_arena().book
    assert book.next[1:].min() >= 1
    assert book.next.max() < book.rows
    for start in book.enter[1:]:
        row, seen = int(start), set()
        while row not in seen:
            seen.add(row)
            row = int(book.next[row])
        assert row in seen


def test_light_means_tendu_then_degage():
    book = open_arena().book
    light = book.start[book.fighter_index["rooney"], 0, 0, BUTTON_INDEX["light"], 0]
    names = [book.moves[m].name for m in light[:4]]
    assert names == ["tendu", "degage", "frappe", "rond_de_jambe"]


def test_digest_follows_content_and_nothing_else():
    plain = open_arena().book.digest
    assert open_arena(seeds=9).book.digest == plain
    quicker = replace(tendu().strikes[0], damage=tendu().strikes[0].damage + 1)
    assert open_arena(cast=changed("tendu", strikes=(quicker,))).book.digest != plain


def test_the_pulse_of_slow_music_is_half_a_beat():
    book = open_arena().book
    assert plain_level().tempo == ((0, 40),)
    ticks, since = book.pulse(50)
    assert (ticks, since) == (20, 10)
    assert book.next_pulse(41) == 60
    assert book.next_pulse(60) == 60
