"""The Huntsman's own iron bites him, hounds come at his horn, a mark is told and can be lost, a wall ends a charge."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.bout import Bout, open_bout
from game.content.cast import FIGHTERS, MINDS
from game.lab.arena import MIDDLE_PX, place, plain_level
from game.lab.duels import open_duel
from game.sim.rules import KNEELS, LEAVES, NEVER
from game.sim.spec import PAD_BITS, SUB

HUNTSMAN = FIGHTERS["huntsman"]
MINDLESS = replace(HUNTSMAN, mind="", acts=())  # he does as he is told
STILL = {name: replace(FIGHTERS[name], mind="") for name in ("hound", "thug")}
CAST = [FIGHTERS["rooney"], MINDLESS, *STILL.values()]
BOW = PAD_BITS["reverence"]
HER = 0
FIRST_LOOK_TICKS = 4  # until a wish has become a move


def with_him(far_px: int, z_px: int = 84) -> tuple[Bout, int]:
    """A bout with him so far before her, and his row."""
    bout = open_bout(plain_level(), 1, None, CAST, 8)
    row = place(bout, "huntsman", MIDDLE_PX + far_px, z_px)
    bout.world.actors.face[0, HER] = 1
    return bout, row


def wishes(bout: Bout, row: int, move: str) -> None:
    bout.world.actors.wish_move[0, row] = bout.book.move_index["huntsman", move]


def run(bout: Bout, ticks: int, pads: int = 0) -> list:
    return [fact for _ in range(ticks) for fact in bout.step(pads)]


def until(bout: Bout, kind: str, pads: int = 0, ticks: int = 400) -> list:
    """Step until a fact of that kind is told; all that was told, the last tick's included."""
    told = []
    for _ in range(ticks):
        told += bout.step(pads)
        if any(fact.kind == kind for fact in told[-40:]):
            return told
    raise AssertionError(f"no {kind} in {ticks} ticks")


def trap(bout: Bout, owner: int, x_px: int, z_px: int = 84) -> None:
    """A trap of his that lies armed."""
    h = bout.world.hazards
    row = h.spawn(0)
    h.kind[0, row], h.owner[0, row], h.born[0, row] = bout.book.hazard_index["bear_trap"], owner, -100
    h.x[0, row], h.z[0, row], h.erupts_at[0, row] = x_px * SUB, z_px * SUB, NEVER


def dances(bout: Bout, row: int) -> str:
    return bout.book.moves[bout.book.move_of[bout.world.actors.row[0, row]]].name


# ------------------------------------------------------------------------------------------------ iron


@pytest.mark.parametrize(("move", "far_px"), [("bear_down", 260), ("charge", 300)])
def test_his_own_trap_bites_him_who_is_lured_over_it_and_he_reels_long(move: str, far_px: int) -> None:
    bout, row = with_him(far_px)
    trap(bout, row, MIDDLE_PX + far_px - 70)
    wishes(bout, row, move)
    told = until(bout, "struck")
    bitten = [fact for fact in told if fact.kind == "struck"]
    assert [(fact.source, fact.target) for fact in bitten] == [(HER, row)], "it is hers, and it stops him short of her"
    run(bout, 40)
    assert dances(bout, row) in ("stagger", "reel", "hurt_low")


def test_he_walks_over_his_own_traps_unharmed_and_she_does_not() -> None:
    bout, row = with_him(200)
    trap(bout, row, MIDDLE_PX + 200)
    trap(bout, row, MIDDLE_PX + 90)
    told = run(bout, 60)
    assert not [fact for fact in told if fact.kind == "hazard_erupted"]
    told = run(bout, 60, PAD_BITS["right"])
    assert [fact.target for fact in told if fact.kind == "struck"] == [HER]


def test_hounds_are_lured_into_his_traps_as_well() -> None:
    bout, row = with_him(300)
    hound = place(bout, "hound", MIDDLE_PX + 100, 84)
    trap(bout, row, MIDDLE_PX + 100)
    told = until(bout, "struck")
    assert [(fact.source, fact.target) for fact in told if fact.kind == "struck"] == [(HER, hound)]


def test_a_stamp_springs_every_trap() -> None:
    bout, row = with_him(300)
    for x_px in (-200, 60, 160, 500):
        trap(bout, row, MIDDLE_PX + x_px, 120)
    wishes(bout, row, "stamp")
    told = run(bout, 130)
    assert sum(fact.kind == "hazard_erupted" for fact in told) == 4
    run(bout, 30)
    assert not bout.world.hazards.kind.any()


# ------------------------------------------------------------------------------------------------ hounds


def test_hounds_come_at_the_horn_and_leave_when_he_kneels() -> None:
    bout = open_duel(("huntsman",), 3)
    a = bout.world.actors
    entered = until(bout, "boss_entered")
    row = next(fact.source for fact in entered if fact.kind == "boss_entered")
    until(bout, "act_began")
    run(bout, 130)
    told = []
    while not any(fact.kind == "called" for fact in told):
        wishes(bout, row, "horn")  # whatever he is at now, and whatever his mind asks for after it
        told = bout.step(0)
        assert bout.world.stage.frame[0, 0] < 2_000, "he never came to blow it"
    hounds = [fact.target for fact in told if fact.kind == "called"]
    assert hounds and all(bout.book.fighters[a.kind[0, n]].name == "hound" for n in hounds)
    assert not a.purse[0, hounds].any(), "nothing is earned on them"
    run(bout, 60)
    a.act[0, row], a.kept[0, row], a.life[0, row] = 2, 1, 1
    until(bout, "knelt")
    assert a.plea[0, row] == KNEELS
    run(bout, 20)
    assert all(a.plea[0, n] == LEAVES or a.life[0, n] == 0 for n in hounds)


# ------------------------------------------------------------------------------------------------ the mark


def marked(far_px: int = 320) -> tuple[Bout, int, list]:
    """She has just been marked; what was told until then."""
    bout, row = with_him(far_px)
    wishes(bout, row, "mark")
    return bout, row, until(bout, "hazard_laid")


def test_the_mark_goes_with_her_and_is_told_on_every_pulse_before_it_harms() -> None:
    bout, row, laid = marked()
    due = laid[-1].tick + laid[-1].b if laid[-1].kind == "hazard_laid" else next(
        fact.tick + fact.b for fact in laid if fact.kind == "hazard_laid"
    )  # fmt: skip
    told = run(bout, 60, PAD_BITS["left"])
    a, h = bout.world.actors, bout.world.hazards
    n = int(h.kind[0].argmax())
    assert a.x[0, HER] < (MIDDLE_PX - 60) * SUB and h.x[0, n] == a.x[0, HER] and h.z[0, n] == a.z[0, HER]
    told += until(bout, "struck")
    assert sum(fact.kind == "hazard_told" for fact in told) == 3
    struck = next(fact for fact in told if fact.kind == "struck")
    assert (struck.source, struck.target, struck.tick) == (row, HER, due)


def test_a_bow_sheds_it() -> None:
    bout, _, _ = marked()
    told = until(bout, "mark_shed", BOW)
    told += run(bout, 200)
    assert not [fact for fact in told if fact.kind == "struck"]
    assert not bout.world.hazards.kind.any()


def test_his_own_trap_makes_him_lose_her() -> None:
    bout, row, _ = marked()
    run(bout, 38)
    trap(bout, row, MIDDLE_PX + 320)
    wishes(bout, row, "chop")
    told = until(bout, "mark_shed")
    told += run(bout, 160)
    assert {fact.target for fact in told if fact.kind == "struck"} == {row}


def test_whoever_stands_in_the_line_takes_it_for_her() -> None:
    bout, _, _ = marked()
    thug = place(bout, "thug", MIDDLE_PX + 150, 84)
    told = until(bout, "struck")
    assert {(fact.source, fact.target) for fact in told if fact.kind == "struck"} == {(HER, thug)}
    bout, _, _ = marked()
    place(bout, "thug", MIDDLE_PX + 150, 140)
    told = until(bout, "struck")
    assert {fact.target for fact in told if fact.kind == "struck"} == {HER}, "he stands beside the line"


def test_who_is_marked_is_hunted() -> None:
    bout, _, _ = marked()
    hound = place(bout, "hound", MIDDLE_PX + 200, 20)
    a = bout.world.actors
    a.called[0, hound], a.rest_until[0, hound] = 1, 10_000
    run(bout, 2)
    assert a.rest_until[0, hound] <= bout.world.stage.frame[0, 0]


# ------------------------------------------------------------------------------------------------ the coda


def test_a_wall_ends_his_charge_and_it_is_he_who_sticks_there() -> None:
    bout, row = with_him(320)
    a = bout.world.actors
    a.z[0, HER] = 20 * SUB  # she has left his way
    a.bound_left[0, row] = (MIDDLE_PX + 60) * SUB
    a.face[0, row] = -1
    wishes(bout, row, "charge")
    told = []
    for _ in range(160):
        a.bound_left[0, row] = (MIDDLE_PX + 60) * SUB
        told += bout.step(0)
        if any(fact.kind == "splatted" for fact in told):
            break
    splat = next(fact for fact in told if fact.kind == "splatted")
    assert splat.source == row and dances(bout, row) == "splat"
    run(bout, 50)
    assert a.stun[0, row] > 0, "there is time for a phrase"


def test_the_axe_comes_home() -> None:
    bout, row = with_him(260)
    bout.world.actors.z[0, HER] = 20 * SUB
    wishes(bout, row, "axe_throw")
    until(bout, "fired")
    shots, seen = bout.world.shots, []
    while shots.kind[0].any():
        seen.append(int(shots.x[0].max()))
        bout.step(0)
    furthest = seen.index(min(seen))
    assert 0 < furthest < len(seen) - 2 and seen[-1] > seen[furthest] + 100 * SUB
    assert len(seen) == 2 * bout.book.shots[bout.book.shot_index["axe"]].turns_ticks


def test_every_act_has_two_moves_of_its_own() -> None:
    minds = {mind.name: {wish.attack for wish in mind.wishes if wish.attack} for mind in MINDS.values()}
    acts = [minds[act.mind] for act in HUNTSMAN.acts]
    for n, own in enumerate(acts):
        others = set().union(*(act for k, act in enumerate(acts) if k != n))
        assert len(own - others) >= 2, HUNTSMAN.acts[n].name
