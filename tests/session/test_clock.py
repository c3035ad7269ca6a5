"""The fixed step with a clock that the test turns."""

from __future__ import annotations

import pytest

from game.session import replay as replays
from game.session.clock import MOST_CAUGHT_UP, NS_PER_S, Clock
from game.session.live import Live
from game.sim.spec import PAD_BITS, Terms
from tests import arena


class Hand:
    """A clock's hand."""

    def __init__(self) -> None:
        self.ns = 5_000

    def __call__(self) -> int:
        return self.ns

    def turn(self, seconds: float) -> None:
        self.ns += round(seconds * NS_PER_S)


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.mark.parametrize("frames_per_s", [24, 59, 60, 75, 144, 360])
def test_a_minute_is_3600_ticks_at_any_rate_of_frames(hand: Hand, frames_per_s: int) -> None:
    clock = Clock(hand)
    ticks = 0
    for _ in range(60 * frames_per_s):
        hand.ns += NS_PER_S // frames_per_s
        ticks += clock.due()
        assert 0 <= clock.alpha < 1
    assert 3600 - ticks in (0, 1)  # frames of whole nanoseconds fall short of a minute by a hair
    assert clock.dropped_ticks == 0


@pytest.mark.parametrize("percent", [50, 70, 77, 100])
def test_a_slower_fight_has_fewer_ticks_in_a_minute(hand: Hand, percent: int) -> None:
    clock = Clock(hand, speed_percent=percent)
    ticks = 0
    for _ in range(60 * 60):
        hand.turn(1 / 60)
        ticks += clock.due()
        assert 0 <= clock.alpha < 1
    assert abs(36 * percent - ticks) <= 1


def test_a_bout_goes_at_the_speed_of_its_terms(hand: Hand) -> None:
    live = Live(arena.bout("thug at 352 84 still", terms=Terms(speed_percent=50)), hand)
    for _ in range(60):
        hand.turn(1 / 60)
        live.advance(lambda: 0)
    assert abs(int(live.bout.world.stage.frame[0, 0]) - 30) <= 1


def test_after_a_stall_time_is_dropped_and_not_caught_up(hand: Hand) -> None:
    clock = Clock(hand)
    hand.turn(10)
    assert clock.due() == MOST_CAUGHT_UP
    assert clock.dropped_ticks == 600 - MOST_CAUGHT_UP
    assert clock.due() == 0
    hand.turn(1 / 60 + 1e-6)
    assert clock.due() == 1


def test_alpha_is_how_far_the_picture_stands_between_ticks(hand: Hand) -> None:
    clock = Clock(hand)
    hand.turn(1.25 / 60)
    assert clock.due() == 1
    assert clock.alpha == pytest.approx(0.25, abs=1e-6)


def test_a_pause_owes_nothing_and_keeps_the_picture(hand: Hand) -> None:
    clock = Clock(hand)
    hand.turn(1.5 / 60)
    clock.due()
    before = clock.alpha
    clock.pause()
    hand.turn(3600)
    assert clock.due() == 0 and clock.alpha == before
    clock.resume()
    assert clock.due() == 0
    hand.turn(0.6 / 60)
    assert clock.due() == 1 and clock.dropped_ticks == 0


def test_a_clock_that_goes_backwards_owes_nothing(hand: Hand) -> None:
    clock = Clock(hand)
    hand.turn(-5)
    assert clock.due() == 0
    hand.turn(1 / 60 + 1e-6)
    assert clock.due() == 1


def test_a_rate_of_nothing_is_refused(hand: Hand) -> None:
    with pytest.raises(ValueError, match="at least 1"):
        Clock(hand, ticks_per_s=0)
    with pytest.raises(ValueError, match="at least 1"):
        Clock(hand, speed_percent=0)


# ------------------------------------------------------------------------------------------------ live


def test_live_runs_the_ticks_that_are_due_and_hands_out_their_facts(hand: Hand) -> None:
    live = Live(arena.bout("thug at 352 84 still"), hand)
    asked = []

    def pads() -> int:
        asked.append(live.bout.world.stage.frame[0, 0])
        return PAD_BITS["light"] if len(asked) % 20 == 8 else 0

    told = []
    for _ in range(60):
        hand.turn(1 / 60)
        for facts in live.advance(pads):
            assert facts.tick == len(told)
            told.append([f.kind for f in facts])
    assert len(told) == len(asked) in (59, 60)
    assert asked == list(range(len(asked))), "pads are read once for each tick"
    assert any("struck" in kinds for kinds in told)


def test_live_keeps_the_tick_before_for_the_picture_between(hand: Hand) -> None:
    live = Live(arena.bout(), hand)
    right = PAD_BITS["right"]
    for _ in range(40):
        live.step(right)
    now, before = live.bout.world.actors.x[0, 0], live.before.actors.x[0, 0]
    assert now > before, "she walks"
    live.step(right)
    assert live.before.actors.x[0, 0] == now
    assert live.before.stage.frame[0, 0] == 40


def test_a_paused_bout_stands_still_and_may_be_stepped(hand: Hand) -> None:
    live = Live(arena.bout(), hand)
    live.pause()
    hand.turn(1)
    assert live.paused and live.advance(lambda: 0) == []
    live.step(0)
    assert live.bout.world.stage.frame[0, 0] == 1
    live.resume()
    hand.turn(0.5)
    assert len(live.advance(lambda: 0)) == MOST_CAUGHT_UP


def test_what_was_played_live_is_recorded(hand: Hand) -> None:
    live = Live(arena.bout("thug at 352 84"), hand)
    for k in range(90):
        live.step(PAD_BITS["light"] * (k % 9 == 0))
    replay = live.recorder.replay()
    assert replay.header.ticks == 90 and replay.header.digest == live.bout.world.digest()
    assert replay.pads[9, 0] == PAD_BITS["light"] and replay.pads[10, 0] == 0
    assert Live(arena.bout(), hand, record=False).recorder is None


def test_going_back_takes_the_recording_along(hand: Hand) -> None:
    live = Live(arena.bout("thug at 352 84"), hand)
    kept = None
    for k in range(150):
        if k == 70:
            kept = live.bout.world.snapshot()
        live.step(PAD_BITS["light"] * (k % 9 == 0))
    live.rewind(kept, 70)
    assert live.bout.world.stage.frame[0, 0] == live.before.stage.frame[0, 0] == 70
    for _ in range(60):
        live.step(PAD_BITS["right"])
    replay = live.recorder.replay()
    assert replay.header.ticks == 130 and len(replay.checks) == 2
    played = replays.play(replay, lambda header: arena.bout("thug at 352 84"))
    assert played.digest == live.bout.world.digest()
