"""Every line of what makes it feel right is broken on purpose: its check must then fail.

A break changes one number or one step of the rules, or one row; `check` names what must notice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np
import pytest

from game import bout as bouts
from game.audio import cues as heard
from game.content.cast import FIGHTERS
from game.sim import rules
from game.sim import tick as ticking
from game.sim.book import Book
from game.sim.spec import Cancel, Fighter, Move
from game.sim.systems import adagio, consequences, intent, minds, motion, moves, situations
from game.sim.timeline import Timeline
from game.view import camera as cameras
from game.view import cues as seen
from game.view.bursts import diamonds
from tests import arena
from tests.feel import checks_blows as blows
from tests.feel import checks_falls as falls
from tests.feel import checks_foes as foes
from tests.feel import checks_hands as hands
from tests.feel.stage import changed, dancer, with_strike

Break = Callable[[pytest.MonkeyPatch], None]


def number(where: object, name: str, value: object) -> Break:
    """A constant of the rules is another."""
    return lambda patch: patch.setattr(where, name, value)


def entry(where: dict, key: str, value: object) -> Break:
    """An entry of a table of the rules is another."""
    return lambda patch: patch.setitem(where, key, value)


def missing(where: dict, key: str) -> Break:
    return lambda patch: patch.delitem(where, key)


def rooney(name: str, change: Callable[[Move], Move], foe: str = "thug") -> list[Fighter]:
    """The game's own dancer with one row changed, and a foe who bears all."""
    return [changed(FIGHTERS["rooney"], name, change), replace(FIGHTERS[foe], life=9_000, mind="")]


def cast_with(name: str, move: str, change: Callable[[Move], Move]) -> list[Fighter]:
    """The game's own cast with one row of a foe's changed."""
    return [changed(f, move, change) if f.name == name else f for f in FIGHTERS.values()]


def stops_are_added_up(patch: pytest.MonkeyPatch) -> None:
    rule = consequences.hit

    def summed(world, book, c, facts) -> None:
        rule(world, book, c, facts)
        stop = book.strikes.hit_stop.take(c.strike)
        world.actors.hit_stop[c.world, c.source] = 0
        np.add.at(world.actors.hit_stop, (c.world, c.source), stop)

    patch.setattr(consequences, "hit", summed)


def everything_is_open_on_whiff(patch: pytest.MonkeyPatch) -> None:
    rule = Timeline._cancels

    def opened(self, move: Move, first: int, last: int) -> None:
        rule(self, move, first, last)
        self.cancel[first : last + 1] |= self.cancel_on_hit[first : last + 1]

    patch.setattr(Timeline, "_cancels", opened)


def moves_have_nothing_left(patch: pytest.MonkeyPatch) -> None:
    rule = Timeline.__init__

    def short(self, *rows) -> None:
        rule(self, *rows)
        self.left[:] = 0

    patch.setattr(Timeline, "__init__", short)


def foes_attack_from_anywhere(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(minds, "IN_VIEW_PX", -400)
    patch.setattr(minds, "VIEW_PX", 2000)


def nothing_is_spent(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(consequences, "pool_cost", lambda world, book, c: np.zeros(len(c.world), np.int32))


def nothing_happens(*arguments: object) -> None:
    """In place of a step of the rules."""


BREAKS: dict[str, tuple[Callable, Break]] = {
    "1 stops": (blows.hit_stop_is_by_weight, entry(rules.HIT_STOP_TICKS, "heavy", 7)),
    "1 sum": (blows.two_at_once_stop_her_no_longer, stops_are_added_up),
    "1 later": (blows.later_hits_of_a_move_stop_shortly, number(consequences, "LATER_HIT_STOP", 10)),
    "1 camera": (blows.the_camera_breathes, number(cameras, "BREATH", dict.fromkeys(cameras.BREATH, 0.0))),
    "2 whiff": (blows.strikes_are_cut_into_leaps_on_hit_and_never_on_whiff, everything_is_open_on_whiff),
    "3 turning": (blows.she_may_turn_within_a_chain, number(moves, "turn_to_wish", nothing_happens)),
    "3 memory": (blows.the_chain_is_remembered, number(intent, "CHAIN_TICKS", 30)),
    "3 long memory": (blows.the_chain_is_remembered, number(intent, "CHAIN_TICKS", 50)),
    "4 recovery": (falls.nobody_recovers_before_the_move_that_hit_him_ends, moves_have_nothing_left),
    "4 recovery of rows": (falls.no_strike_of_the_games_lets_its_victim_go_too_soon, moves_have_nothing_left),
    "4 out of view": (foes.nobody_attacks_from_out_of_view, foes_attack_from_anywhere),
    "5 twelve": (falls.at_twelve_he_falls_and_nothing_reaches_him, number(consequences, "POOL_FULL", 14)),
    "5 untouchable": (falls.at_twelve_he_falls_and_nothing_reaches_him, number(consequences, "SAFE_TICKS", 0)),
    "5 stun": (falls.stun_shortens_as_the_pool_fills, nothing_is_spent),
    "5 damage": (falls.damage_shrinks_as_the_pool_fills, number(consequences, "worn", lambda damage, pool: damage)),
    "5 airborne": (falls.the_airborne_recover_at_twelve, number(consequences, "POOL_FULL", 99)),
    "5 wall": (falls.a_wall_counts_three_once, number(motion, "SPLAT_POOL", 1)),
    "5 fallen": (falls.one_blow_reaches_the_fallen_and_counts_four, number(consequences, "GROUND_POOL", 1)),
    "5 whips": (falls.fouettes_cost_a_point_in_four_and_end_in_a_fall, number(consequences, "WHIPS_A_POINT", 1)),
    "6 arms": (hands.grabs_are_asked_for, number(situations, "ARMS_PX", 80)),
    "6 depth": (hands.grabs_are_asked_for, number(situations, "ARMS_DEPTH_PX", 40)),
    "6 safe": (hands.the_holder_is_safe_from_the_held, number(ticking, "follow", nothing_happens)),
    "7 time": (foes.every_attack_is_told_in_time, entry(moves.TELL_TICKS, "normal", 20)),
    "7 unguardable": (foes.every_attack_is_told_in_time, number(moves, "UNBLOCKABLE_TELL_TICKS", 30)),
    "7 sound": (foes.every_tell_is_heard_and_seen, missing(heard.CUES, "told")),
    "7 sign": (foes.every_tell_is_heard_and_seen, missing(seen.CUES, "told")),
    "7 shape": (foes.every_tell_is_heard_and_seen, number(foes, "crosses", diamonds)),
    "8 pulse": (foes.blows_fall_on_the_pulse_and_apart, number(Book, "next_in_bar", lambda self, at, bar, upbeat: at)),
    "8 apart": (foes.blows_fall_on_the_pulse_and_apart, number(moves, "APART_TICKS", -400)),
    "9 tickets": (foes.only_so_many_attack_at_once, entry(minds.TICKETS, "normal", 5)),
    "9 in view": (foes.nobody_attacks_from_out_of_view, number(minds, "IN_VIEW_PX", 0)),
    "10 length": (hands.a_perfect_dodge_slows_the_world_once_in_a_while, number(adagio, "DODGE_TICKS", 40)),
    "10 again": (hands.a_perfect_dodge_slows_the_world_once_in_a_while, number(adagio, "AGAIN_TICKS", 90)),
    "10 slow": (hands.in_adagio_who_acts_lives_one_tick_in_three, number(adagio, "SLOWNESS", 1)),
    "11 rising": (falls.getting_up_is_safe, number(consequences, "SAFE_TICKS", 0)),
    "11 her rising": (falls.she_is_safe_too, number(consequences, "SAFE_TICKS", 0)),
    "11 the dying": (falls.the_dying_never_hurt, number(consequences, "tumble", nothing_happens)),
}

ROWS: dict[str, tuple[Callable, Callable[[], object]]] = {
    "2 links": (blows.a_light_links_into_the_next, lambda: rooney("tendu", lambda m: replace(m, cancels=()))),
    "2 chain": (
        blows.a_whiffed_chain_stops,
        lambda: dancer(tendu=lambda m: replace(m, cancels=(Cancel(families=("beats",), first_tick=5, on="always"),))),
    ),
    "3 depth": (blows.blows_cover_her_own_depth, lambda: rooney("tendu", lambda m: with_strike(m, depth_px=4))),
    "5 a light": (
        falls.blows_take_from_the_pool_by_what_they_are,
        lambda: rooney("degage", lambda m: with_strike(m, pool=2), "heavy"),
    ),
    "7 pose": (
        foes.every_wind_up_is_a_pose_of_its_own,
        lambda: cast_with("thug", "overhead", lambda m: replace(m, tell_tick=1)),
    ),
    "10 heart": (
        hands.perfect_dodges_are_of_ticks_two_to_seven,
        lambda: [changed(FIGHTERS["rooney"], "glissade", lambda m: replace(m, heart=(2, 9))), hands.wide()],
    ),
}


COMPILED = ("1 stops", "2 whiff", "4 recovery", "4 recovery of rows")  # what they break is written into books


def forget(books: bool) -> None:
    """Evenings, and books if they are in doubt, are made anew."""
    for cache in (falls.worn_out, foes.evening):
        cache.cache_clear()
    if books:
        arena._books.clear()
        bouts._books.clear()


@pytest.fixture(autouse=True)
def nothing_kept(request: pytest.FixtureRequest) -> Iterator[None]:
    books = any(f"[{name}]" in request.node.name for name in COMPILED)
    forget(books)
    yield
    forget(books)


@pytest.mark.parametrize("name", list(BREAKS))
def test_a_broken_rule_is_noticed(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    check, broken = BREAKS[name]
    broken(monkeypatch)
    with pytest.raises(AssertionError):
        check()


@pytest.mark.parametrize("name", list(ROWS))
def test_a_broken_row_is_noticed(name: str) -> None:
    check, rows = ROWS[name]
    with pytest.raises(AssertionError):
        check(rows())


def test_every_line_is_broken_somewhere() -> None:
    lines = {int(name.split()[0]) for name in (*BREAKS, *ROWS)}
    assert lines == set(range(1, 12))
