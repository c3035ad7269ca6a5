"""Checks 6 and 10: holds that are asked for, and dodges at the last moment.  Each raises AssertionError."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from game.bout import Bout
from game.content.cast import FIGHTERS
from game.sim.spec import Cancel, Fighter, Input, Move, Partner
from tests import cast
from tests.feel.checks_falls import in_his_blow
from tests.feel.stage import HER, HIM, Seen, bits, changed, dancer, duel, man, watch, with_strike

HEART = range(2, 8)
UNTOUCHABLE = range(2, 13)
ADAGIO_TICKS, AGAIN_TICKS = 60, 180
SLOWNESS = 3


def holder() -> Fighter:
    """The plain dancer with a hold: light while guard is held and somebody is in her arms."""
    promenade = cast.row(
        "promenade", "holds", (0, 0, 90), cast.dance(91, (8, "fifth")), context="holding",
        partner=Partner(rule="held", path=((0, 34.0, 0.0, 0.0),)),
        inputs=(Input(button="light", contexts=("guarding",), when="in_arms"),),
    )  # fmt: skip

    def open_to_holds(move: Move) -> Move:
        return replace(move, context="guarding", cancels=(Cancel(families=("holds",), first_tick=1, on="always"),))

    return dancer(promenade, port_de_bras=open_to_holds, cinquieme=open_to_holds)


def reach_for(text: str, apart_px: int, depth_px: int = 0, ticks: int = 30) -> Seen:
    """Press 'guard+light' (or else) at a man so far off."""
    guard = bits("guard") if "guard" in text else 0
    pads = [guard, guard, guard, bits(text), *[guard] * ticks]
    return watch(duel([holder(), man()], f"thug at {300 + apart_px} {84 + depth_px} still"), pads, ticks)


def grabs_are_asked_for() -> None:
    """Light while guard is held and a foe within 40 px and 14 in depth; nothing else takes hold of anybody."""
    assert reach_for("guard+light", 34).ticks("held", HER, HIM), "asked for, and he is there"
    for text, apart, depth, why in (
        ("light", 34, 0, "a light alone strikes"),
        ("guard", 34, 0, "a guard alone guards"),
        ("guard+light", 58, 0, "he is too far"),
        ("guard+light", 34, 24, "he is too far in depth"),
        ("guard+light", -34, 0, "he is behind her"),
    ):
        assert not reach_for(text, apart, depth).ticks("held"), why
    walks = watch(duel([holder(), man()], "thug at 340 84 still"), [bits("right")] * 60, 60)
    assert not walks.ticks("held"), "nobody is taken hold of in passing"
    airborne = duel([holder(), man()], "thug at 334 84 still")

    def lift(b: Bout, t: int) -> None:
        b.world.actors.y[0, HIM] = 20 * 256

    assert not watch(airborne, [*[bits("guard")] * 3, bits("guard+light")], 12, lift).ticks("held"), "he is in the air"


def the_holder_is_safe_from_the_held() -> None:
    """Taken in the middle of his blow he neither finishes it nor begins another; his friend's blow lands."""
    for held in (True, False):
        bout = duel([holder(), man()], "thug at 334 84 swing")
        guard = bits("guard")
        pads = [guard, guard, bits("guard+light") if held else guard, *[guard] * held * 80]
        seen = watch(bout, pads, 80, in_his_blow(10))
        assert bool(seen.ticks("held", HER, HIM)) == held
        blows = seen.ticks("struck", HIM, HER)
        assert bool(blows) != held, "held he does not strike her; free he would have"
        if held:
            since = seen.ticks("held", HER, HIM)[0] - seen.start
            still = seen.holder[since:, HIM] == HER + 1
            assert still.sum() > 40
            assert not [t for t, _ in seen.began(HIM) if still[min(t - seen.start - since, len(still) - 1)]]


# ---------------------------------------------------------------------- 10


@cache
def wide() -> Fighter:
    """A man whose one blow reaches far, however she moves."""
    thug = man()
    far = {"reach_px": (220, 220, 120, 60), "first_tick": 20, "last_tick": 20}
    return changed(thug, "swing", lambda m: with_strike(m, **far))


class Dodge:
    """A glissade met by blows when she is in a given tick of it."""

    def __init__(self, fighters: list[Fighter] | None = None) -> None:
        fighters = fighters or [FIGHTERS["rooney"], wide()]
        self.bout = duel(fighters, "thug at 380 84 still, thug at 900 160 still")
        self.swing = self.bout.book.first[self.bout.book.move_index["thug/still", "swing"]]
        self.glissade = self.bout.book.move_index["rooney", "glissade"]

    def met_at(self, tick: int) -> Seen:
        """Dance a glissade; the blow falls in its `tick`."""
        a, book = self.bout.world.actors, self.bout.book

        def strike(b: Bout, t: int) -> None:
            if t == 0:
                a.x[0, HER], a.x[0, HIM], a.life[0, HER] = 300 * 256, 380 * 256, 100
                a.row[0, HER], a.stun[0, HER], a.hit_stop[0, :], a.hits[0, HIM] = book.stance[1], 0, 0, 0
                a.row[0, HIM] = book.stance[int(a.kind[0, HIM])]
                b.world.players.again_frame[0, 0] = -1000
            row = int(a.row[0, HER])
            if book.move_of[row] == self.glissade and book.tick_of[row] + 1 == tick:
                a.row[0, HIM], a.hits[0, HIM] = self.swing + 19, 0
                a.face[0, HIM] = 1 if a.x[0, HIM] < a.x[0, HER] else -1
            if t == 1 and tick == 1:
                a.row[0, HIM], a.hits[0, HIM] = self.swing + 19, 0

        return watch(self.bout, [0, bits("right+dodge"), bits("right")], 30, strike)

    def wait_until(self, frame: int) -> None:
        while int(self.bout.world.stage.frame[0, 0]) < frame:
            self.bout.step(0)


def perfect_dodges_are_of_ticks_two_to_seven(fighters=None) -> None:
    """A blow that would have landed in glissade ticks 2..7 opens Adagio; later it only passes, sooner it lands."""
    for tick in range(1, 16):
        seen = Dodge(fighters).met_at(tick)
        assert bool(seen.ticks("perfect_dodge", HER)) == (tick in HEART), f"a blow in tick {tick}"
        assert bool(seen.ticks("dodged", HER)) == (tick in UNTOUCHABLE), f"a blow in tick {tick}"
        assert bool(seen.ticks("struck", HIM, HER)) == (tick not in UNTOUCHABLE), f"a blow in tick {tick}"


def a_perfect_dodge_slows_the_world_once_in_a_while(fighters=None) -> None:
    """Adagio for 60 ticks; dodged perfectly again within 180 it does not come back, after them it does."""
    dodge = Dodge(fighters)
    seen = dodge.met_at(4)
    (first,) = seen.ticks("perfect_dodge", HER)
    dodge.wait_until(first + ADAGIO_TICKS)
    stage = dodge.bout.world.stage
    assert stage.adagio[0, 0] == 1, "59 ticks later it is still on"
    dodge.wait_until(first + ADAGIO_TICKS + 2)
    assert stage.adagio[0, 0] == 0, "61 ticks later it is over"
    dodge.wait_until(first + 120)
    again = dodge.met_at(4).told("perfect_dodge", HER)
    assert len(again) == 1 and again[0].b == 0 and stage.adagio[0, 0] == 0, "too soon"
    dodge.wait_until(first + AGAIN_TICKS)
    again = dodge.met_at(4).told("perfect_dodge", HER)
    assert len(again) == 1 and again[0].b == 1, "180 ticks after the last it slows the world again"


def winding_up(bout: Bout, t: int) -> None:
    """He begins a blow."""
    if t == 0:
        bout.world.actors.row[0, HIM] = bout.book.first[bout.book.move_index["thug", "swing"]]


def slowed(bout: Bout, t: int) -> None:
    """He begins a blow in a slowed world."""
    stage = bout.world.stage
    stage.adagio_until[0, 0] = int(stage.frame[0, 0]) + 9
    winding_up(bout, t)


def in_adagio_who_acts_lives_one_tick_in_three() -> None:
    """A walking foe goes a third of his way; the dancer all of hers."""
    ways = {}
    for slow in (0, 1):
        bout = duel([dancer(), man()], "thug at 700 84")
        for _ in range(12):
            bout.step(0)
        seen = watch(bout, [bits("right")] * 24, 24, slowed if slow else winding_up)
        book = bout.book
        ways[slow] = (int(book.tick_of[seen.row[-1, HIM]]), int(seen.x[-1, HER] - seen.x[0, HER]))
    assert ways[0][1] == ways[1][1] > 0, "she moves as ever"
    assert ways[0][0] >= 2 * ways[1][0] > 0, f"he dances {ways[0][0]} ticks, and slowed {ways[1][0]}"
