"""The pas de deux: one move, two dancers who are willing; whoever asks leads, and both are free afterwards."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.content.cast import FIGHTERS
from game.core import rng
from game.session.synctest import synctest
from game.sim.rules import FREE
from game.sim.spec import PAD_BITS, SEAT_BITS, SUB, Terms
from game.sim.spec_grace import REASON
from tests import arena
from tests.sim.test_batch_equality import CROWD, mashed

TWO = Terms(dancers=2, cast=("rooney", "wick"), retries=True)
LED = replace(TWO, second="ally")
CHORD = PAD_BITS["special"] | PAD_BITS["heavy"]
AFAR = "thug at 900 20 still"
HER, HIM = 0, 1
CAST = tuple(FIGHTERS[name] for name in ("rooney", "wick", "thug", "knife_man", "heavy", "gunman"))


def room(named: str, seed: int | tuple[int, ...] = 1, terms: Terms = TWO):
    return arena.bout(named, seed, terms, CAST)


def told(bout, kind: str, pads=(0, 0), ticks: int = 1) -> list:
    return [fact for _ in range(ticks) for fact in bout.step(pads) if fact.kind == kind]


def asked(bout, pads, ticks: int = 4) -> list:
    """One press of the chord; who was taken hold of by whom."""
    return [(f.target, f.source) for f in told(bout, "held", pads) + told(bout, "held", (0, 0), ticks)]


def moves(bout) -> list[str]:
    book = bout.book
    return [book.moves[book.move_of[row]].name for row in bout.world.actors.row[0, :2]]


def free(bout) -> list[bool]:
    return ((bout.book.flags[bout.world.actors.row[0, :2]] & FREE) != 0).tolist()


@pytest.mark.parametrize(
    ("pads", "names"), [((CHORD, 0), ["pas_de_deux", "carries"]), ((0, CHORD), ["portee", "lift"])]
)
def test_whoever_asks_leads_and_both_are_free_afterwards(pads, names) -> None:
    bout = room(AFAR, terms=TWO)
    assert len(asked(bout, pads)) == 1
    assert moves(bout) == names
    a, p = bout.world.actors, bout.world.players
    assert p.breath[0].tolist() == [650 if pad else 1000 for pad in pads]
    for _ in range(80):
        bout.step((0, 0))
    assert free(bout) == [True, True]
    assert (a.holds == 0).all() and (a.holder == 0).all() and (a.y[0, :2] == 0).all()
    assert told(bout, "began", (PAD_BITS["light"], PAD_BITS["light"]), 3)


def test_her_legs_strike_before_him_and_behind_and_it_is_paid_for() -> None:
    for pads in ((CHORD, 0), (0, CHORD)):
        bout = room("thug at 340 84 still, thug at 180 84 still", terms=TWO)
        bout.step(pads)
        struck = [f for f in told(bout, "struck", (0, 0), 70) if f.target > 1]
        assert {f.target for f in struck} == {2, 3} and {f.source for f in struck} == {HER}
        assert bout.world.ledger.points[0, REASON["pas_de_deux"]] > 0


def test_nothing_touches_either_while_it_lasts() -> None:
    bout = room("thug at 330 84 overhead, gunman at 700 84 fire", terms=TWO)
    bout.world.actors.safe_until[0, 2:] = 1 << 28  # they strike, and her legs do not stop them
    hurt = {0: 0, 1: 0}
    for tick in range(640):
        lifted = bool((bout.world.actors.holds[0, :2] > 0).any())
        bout.world.players.breath[:] = 1000
        for fact in bout.step((CHORD if tick % 160 == 20 else 0, 0)):
            hurt[lifted] += fact.kind == "struck" and fact.target in (HER, HIM)
    assert hurt[0] > 0, "they do strike"
    assert hurt[1] == 0


def test_both_ask_at_once_and_one_leads() -> None:
    bout = room(AFAR, terms=TWO)
    assert len(asked(bout, (CHORD, CHORD))) == 1
    assert moves(bout) == ["pas_de_deux", "carries"]
    a = bout.world.actors
    assert (a.holds[0, HER], a.holder[0, HIM], a.holds[0, HIM], a.holder[0, HER]) == (2, 1, 0, 0)


def _far(bout) -> None:
    bout.world.actors.x[0, HIM] -= 40 * SUB


def _dead(bout) -> None:
    bout.world.actors.life[0, HIM] = 0


def _airborne(bout) -> None:
    bout.world.actors.y[0, HIM] = 30 * SUB


def _stunned(bout) -> None:
    bout.world.actors.stun[0, HIM] = 20


def _busy(bout) -> None:
    for _ in range(3):
        bout.step((0, PAD_BITS["heavy"]))


@pytest.mark.parametrize("why", [_far, _dead, _airborne, _stunned, _busy])
def test_who_is_far_or_cannot_or_is_in_the_midst_of_his_own_is_not_asked(why) -> None:
    bout = room(AFAR, terms=TWO)
    why(bout)
    assert asked(bout, (CHORD, 0)) == []
    assert moves(bout)[HER] != "pas_de_deux"


def test_two_of_a_kind_go_on_as_they_were() -> None:
    bout = room(AFAR, terms=Terms(dancers=2))
    assert asked(bout, (CHORD, 0)) == []


def test_who_leaves_a_lift_leaves_the_other_free() -> None:
    for seat, leave in ((HER, (SEAT_BITS["leave"], 0)), (HIM, (0, SEAT_BITS["leave"]))):
        bout = room(AFAR, terms=TWO)
        assert asked(bout, (CHORD, 0), 20)
        bout.step(leave)
        a = bout.world.actors
        assert (a.holds == 0).all() and (a.holder == 0).all()
        for _ in range(90):
            bout.step((0, 0))
        assert free(bout)[1 - seat] and a.y[0, 1 - seat] == 0


def test_full_of_grace_it_is_the_thirty_two() -> None:
    bout = room(AFAR, terms=TWO)
    bout.world.stage.grace[:] = 1000
    assert asked(bout, (CHORD, 0)) == [] and moves(bout)[HER] == "grand_pas"


def dancing(seeds: np.ndarray, frame: int) -> np.ndarray:
    """Somebody mashes, and now and then somebody asks."""
    pads = mashed(seeds, frame, 2)
    asks = rng.draw(seeds[:, None], frame // 40, np.arange(2), 90) % np.uint32(2) == 0
    return np.where(asks & (frame % 40 == 20), CHORD, pads * (frame % 40 < 12)).astype(np.int32)


def test_one_world_and_many_dance_the_same_and_nobody_is_kept() -> None:
    seeds = np.arange(6)
    many, alone = room(CROWD, tuple(seeds.tolist()), LED), room(CROWD, 3, LED)
    joint, world = 0, many.world
    for frame in range(900):
        pads = dancing(seeds, frame)
        world.players.breath[:], alone.world.players.breath[:] = 1000, 1000
        joint += sum(f.kind == "held" and f.target < 2 for f in many.step(pads))
        alone.step(pads[3:4])
        assert alone.world.digest() == world.digest(3), frame
        a = world.actors
        w, i = np.nonzero(a.holds)
        assert (a.holder[w, a.holds[w, i] - 1] == i + 1).all()
        assert (a.holder > 0).sum() == len(w)
    assert joint > 6


def test_rolled_back_it_is_danced_again_to_the_bit() -> None:
    bout = room(CROWD, (1, 2), TWO)
    report = synctest(bout, lambda b: dancing(np.arange(2), int(b.world.stage.frame[0, 0])), 300)
    assert not report.desync, str(report.desync)
