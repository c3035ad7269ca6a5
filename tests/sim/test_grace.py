"""Grace: what it is paid for, that it cannot be farmed, that its facts add up, and what it falls with."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.content.cast import FIGHTERS
from game.content.grace import GRACE
from game.content.props import PROPS
from game.content.shots import SHOTS
from game.core import rng
from game.load.tracks import tracks_for
from game.session.notation import hand
from game.sim.book import Book
from game.sim.check_rows import BookError
from game.sim.facts import CODE, Facts
from game.sim.rules import GRACE_FULL
from game.sim.spec import PAD_BITS, Phrase, Reason, Terms
from game.sim.spec_grace import REASON, REASONS
from game.sim.systems.grace import FADE_TICKS, REST_TICKS, judge
from game.sim.systems.intent import STEP_TICKS
from game.sim.systems.meter import Dues, settle
from game.sim.systems.moves import begin
from tests import arena

LIGHT, RIGHT, LEFT, DOWN = (PAD_BITS[name] for name in ("light", "right", "left", "down"))
FOE = 1  # the row of the first foe
FREELY = {"phrase", "props"}  # what is not taken from a purse: once an encounter, once a thing
SPENT = {"hurt", "time", "fall", "grand_pas", "reverence"}
CROWD = "thug at 400 70 still, thug at 480 100, knife_man at 640 84, heavy at 760 60"


def random_pads(seeds: np.ndarray, frame: int) -> np.ndarray:
    """Buttons and directions from the counter, int32 (worlds, 1)."""
    buttons = rng.draw(seeds[:, None], frame // 4, 0, 61) & rng.draw(seeds[:, None], frame // 5, 0, 62)
    ways = rng.draw(seeds[:, None], frame // 20, 0, 63) & np.uint32(0xF00)
    return (buttons & np.uint32(0xFF) | ways).astype(np.int32)


def danced(text: str, foes: str = "heavy at 352 84 still", purse: int = 100, **how):
    """A bout after a script: (bout, [(reason, change)] told)."""
    bout = arena.bout(foes, **how)
    for _ in range(20):
        bout.step(0)
    bout.world.actors.purse[:, 1:] = np.where(bout.world.actors.kind[:, 1:] > 0, purse, 0)
    play, told = hand(text, bout.book), []
    for _ in range(900):
        facts = bout.step(play(bout))
        told += [(REASONS[row[7]], int(row[6])) for row in facts.of("grace")]
    return bout, told


def earned_in(bout) -> int:
    """All that was earned in the first world, whatever was lost again."""
    return sum(int(bout.world.ledger.points[0, REASON[name]]) for name in REASONS if name not in SPENT)


# ------------------------------------------------------------------ sums


def test_facts_add_up_to_the_meter_and_to_the_ledger_in_every_world() -> None:
    seeds = np.arange(40, 72)
    bout = arena.bout(CROWD, tuple(seeds.tolist()))
    s, ledger = bout.world.stage, bout.world.ledger
    total, by_reason = np.zeros(len(seeds), np.int64), np.zeros(ledger.points.shape, np.int64)
    rank = np.zeros(len(seeds), np.int64)
    for frame in range(900):
        facts = bout.step(random_pads(seeds, frame))
        told = facts.of("grace")
        np.add.at(total, told[:, 1], told[:, 6])
        np.add.at(by_reason, (told[:, 1], told[:, 7]), told[:, 6])
        for row in facts.of("rank"):
            assert rank[row[1]] == row[7], "from the rank that was told last"
            rank[row[1]] = row[6]
        assert np.array_equal(total, s.grace[:, 0])
        assert np.array_equal(rank, s.rank[:, 0])
        assert s.grace.min() >= 0 and s.grace.max() <= GRACE_FULL
    assert np.array_equal(by_reason, ledger.points)
    assert (by_reason > 0).any(0).sum() >= 5, "several reasons were met"
    assert (by_reason < 0).any()
    assert np.array_equal(s.rank[:, 0], np.searchsorted(bout.book.rank_from, s.grace[:, 0], side="right") - 1)


@pytest.mark.parametrize("seed", range(6))
def test_no_more_is_earned_on_a_foe_than_his_purse_holds(seed: int) -> None:
    """They never fall, and she never stops."""
    bout = arena.bout(CROWD, seed)
    a = bout.world.actors
    earned = 0
    for frame in range(1500):
        a.life[0] = np.where(a.kind[0] > 0, 1000, 0)
        told = bout.step(random_pads(np.array([seed + 900]), frame)).of("grace")
        earned += sum(int(row[6]) for row in told if row[6] > 0 and REASONS[row[7]] not in FREELY)
    left = int(a.purse[0, 1:].sum())
    assert a.purse.min() >= 0
    assert 60 < earned <= 4 * 100 - left


def test_the_same_dance_earns_the_same_alone_and_in_a_batch() -> None:
    seeds = np.arange(7, 12)
    together = arena.bout(CROWD, tuple(seeds.tolist()))
    alone = arena.bout(CROWD, 9)
    for frame in range(600):
        together.step(random_pads(seeds, frame))
        alone.step(random_pads(seeds[2:3], frame))
    assert alone.world.stage.grace[0, 0] == together.world.stage.grace[2, 0]
    assert np.array_equal(alone.world.ledger.points[0], together.world.ledger.points[2])
    assert np.array_equal(alone.world.actors.purse[0], together.world.actors.purse[2])
    assert alone.world.ledger.points.any()


# ------------------------------------------------------------------ what is earned


def test_a_move_danced_again_earns_less_each_time() -> None:
    _, told = danced("tendu wait 60 tendu wait 60 tendu wait 60 tendu wait 60 tendu".replace(" wait", ", wait")
                     .replace("60 tendu", "60, tendu"))  # fmt: skip
    blows = [points for reason, points in told if reason in ("variety", "blow")]
    assert blows == sorted(blows, reverse=True)
    assert blows[0] > blows[1] > blows[2]
    assert [reason for reason, _ in told if reason in ("variety", "blow")][:2] == ["variety", "blow"]


def test_a_mashers_blow_earns_less_than_one_of_a_dance_on_the_beat() -> None:
    bout = arena.bout("heavy at 352 84 still", beat_ticks=24)
    a = bout.world.actors
    for frame in range(700):
        a.life[0, FOE], a.purse[0, FOE] = 130, 10_000
        bout.step(LIGHT if frame % 6 < 3 else 0)
    steps = "@beat tendu, degage, wait 20, 8 right, @beat pique, wait 20, 8 right, @beat developpe, wait 30, 16 right"
    varied, _ = danced(", ".join([steps] * 4), purse=10_000, beat_ticks=24)
    mashed, danced_so = (earned_in(b) / int(b.world.stage.struck[0, 0]) for b in (bout, varied))
    assert int(varied.world.stage.struck[0, 0]) > 5 < int(bout.world.stage.struck[0, 0])
    assert danced_so > 1.5 * mashed > 0


def test_little_life_and_many_foes_are_danger() -> None:
    many = "heavy at 352 84 still, thug at 420 40 still, thug at 440 130 still"
    one = "heavy at 352 84 still"
    for foes, life, danger in ((one, 100, False), (one, 29, True), (many, 100, True)):
        bout = arena.bout(foes)
        for _ in range(20):
            bout.step(0)
        bout.world.actors.life[0, 0] = life
        for frame in range(40):
            bout.step(LIGHT if frame < 3 else 0)
        assert (bout.world.ledger.points[0, REASON["danger"]] > 0) == danger


def test_a_blow_in_the_air_is_worth_more() -> None:
    _, told = danced("changement, wait 10, cabriole", "thug at 372 84 still")
    assert "height" in [reason for reason, _ in told]
    _, told = danced("tendu, degage", "thug at 352 84 still")
    assert "height" not in [reason for reason, _ in told]


@pytest.mark.parametrize(("kind", "turned", "reason"), [
    ("parried", False, "parry"), ("returned", False, "returned"), ("thrown", False, "thrown"),
    ("guard_broken", True, "guard_broken"), ("splatted", True, "splat"), ("dodged", False, "dodge"),
])  # fmt: skip
def test_craft_is_paid_by_its_reason_out_of_the_purse(kind: str, turned: bool, reason: str) -> None:
    bout, facts = arena.bout("thug at 600 84 still"), Facts(100)
    for _ in range(12):
        bout.step(0)
    before = int(bout.world.actors.purse[0, FOE])
    pair = (FOE, 0) if turned else (0, FOE)
    for source, target in (pair, (FOE, FOE)):
        facts.tell(kind, np.array([0]), source, target)
    judge(bout.world, bout.book, facts, bout.book.flags.take(bout.world.actors.row))
    points = int(bout.book.grace_points[REASON[reason]])
    assert points > 0
    assert bout.world.ledger.points[0, REASON[reason]] == points
    assert bout.world.ledger.points.sum() == points
    assert before - bout.world.actors.purse[0, FOE] == points


@pytest.mark.parametrize(("slowed", "times"), [(1, 1), (0, 2)])
def test_a_perfect_dodge_that_does_not_slow_the_world_is_worth_double(slowed: int, times: int) -> None:
    bout, facts = arena.bout("thug at 600 84 still"), Facts(100)
    for _ in range(12):
        bout.step(0)
    facts.tell("dodged", np.array([0]), 0, FOE)
    facts.tell("perfect_dodge", np.array([0]), 0, -1, 0, slowed)
    judge(bout.world, bout.book, facts, bout.book.flags.take(bout.world.actors.row))
    points = bout.book.grace_points[REASON["perfect_dodge"]] * times
    assert bout.world.ledger.points[0, REASON["perfect_dodge"]] == points
    assert bout.world.ledger.points[0, REASON["dodge"]] == 0


# ------------------------------------------------------------------ what it falls with


def test_it_falls_with_time_but_a_full_meter_is_kept() -> None:
    for points, kept in ((500, False), (GRACE_FULL, True)):
        bout = arena.bout("thug at 900 84 still")
        bout.world.stage.grace[:] = points
        for _ in range(REST_TICKS):
            bout.step(0)
        assert bout.world.stage.grace[0, 0] == points
        for _ in range(4 * FADE_TICKS):
            bout.step(0)
        assert (bout.world.stage.grace[0, 0] == points) == kept


def test_a_fall_loses_what_was_not_banked() -> None:
    bout = arena.bout("thug at 380 84 overhead")
    for _ in range(20):
        bout.step(0)
    bout.world.stage.grace[:], bout.world.stage.banked[:] = 600, 40
    bout.world.actors.life[0, 0] = 1
    for _ in range(200):
        bout.step(0)
    assert bout.world.actors.life[0, 0] == 0
    assert (bout.world.stage.grace[0, 0], bout.world.stage.banked[0, 0]) == (0, 40)
    assert bout.world.ledger.points[0, REASON["fall"]] < 0


def test_the_meter_takes_no_more_than_it_holds_and_gives_no_more_than_it_has() -> None:
    bout, facts = arena.bout("", (1, 2, 3)), Facts(5)
    bout.world.stage.grace[:, 0] = (990, 5, 500)
    dues = Dues()
    dues.change("props", np.array([0, 1]), np.array([30, -30]))
    settle(bout.world, bout.book, facts, dues)
    assert bout.world.stage.grace[:, 0].tolist() == [GRACE_FULL, 0, 500]
    assert [(row[1], row[6], row[8]) for row in facts.of("grace").tolist()] == [(0, 10, GRACE_FULL), (1, -5, 0)]


# ------------------------------------------------------------------ steps and phrases


def steps_told(pads: list[int], face: int = 1) -> list[int]:
    bout = arena.bout("")
    bout.world.actors.face[:] = face
    told = []
    for pad in [0, 0, *pads, 0, 0]:
        told += bout.step(pad).of("step")[:, 6].tolist()
    return told


@pytest.mark.parametrize(("pads", "steps"), [
    ([RIGHT] * 3, [1]), ([RIGHT] * (STEP_TICKS - 1), [1]), ([RIGHT] * (STEP_TICKS + 1), []), ([LEFT] * 3, []),
    ([DOWN] * 3, [2]), ([PAD_BITS["up"]] * 5, [2]), ([DOWN] * (STEP_TICKS + 1), []),
    ([RIGHT, RIGHT, 0, DOWN, DOWN], [1, 2]), ([LIGHT, RIGHT, RIGHT], []),
])  # fmt: skip
def test_short_taps_of_a_direction_are_steps(pads: list[int], steps: list[int]) -> None:
    assert steps_told(pads) == steps


ADAGE = "developpe, attitude, wait 40, penchee"


def test_a_phrase_is_paid_in_full_once_and_then_a_quarter() -> None:
    bout, told = danced(f"{ADAGE}, wait 60, {ADAGE}", "thug at 900 84 still")
    paid = [points for reason, points in told if reason == "phrase"]
    full = next(phrase.points for phrase in GRACE.phrases if phrase.name == "adage")
    assert paid == [full, full // 4]
    assert bout.world.stage.phrases[0, 0] == 1 << [phrase.name for phrase in GRACE.phrases].index("adage")
    assert bout.world.actors.purse[0, FOE] == 100 - full // 4


def test_a_phrase_danced_to_nobody_is_named_and_not_paid() -> None:
    bout = arena.bout("")
    play = hand(ADAGE, bout.book)
    told = [row for _ in range(200) for row in bout.step(play(bout)).of("phrase").tolist()]
    assert [(GRACE.phrases[row[6]].name, row[7]) for row in told] == [("adage", 0)]
    assert bout.world.stage.grace[0, 0] == 0


def test_a_phrase_danced_too_slowly_is_none() -> None:
    window = next(phrase.window_ticks for phrase in GRACE.phrases if phrase.name == "adage")
    bout = arena.bout("thug at 900 84 still")
    play = hand(f"developpe, attitude, wait {window}, penchee", bout.book)
    told = [row for _ in range(window + 120) for row in bout.step(play(bout)).of("phrase").tolist()]
    assert told == []
    assert bout.world.steps.move[0, 0] == bout.book.move_index["rooney", "penchee"]


def test_the_second_dancer_has_a_memory_of_her_own() -> None:
    bout = arena.bout("", terms=Terms(dancers=2))
    world, book = bout.world, bout.book
    tendu, degage = (book.move_index["rooney", name] for name in ("tendu", "degage"))
    for row, move in ((0, tendu), (1, degage)):
        facts = Facts(50 + row)
        begin(world, book, facts, np.array([0]), np.array([row]), np.array([move]))
        judge(world, book, facts, book.flags.take(world.actors.row))
    assert world.steps.move.reshape(2, -1)[:, 0].tolist() == [tendu, degage]
    assert world.steps.move.reshape(2, -1)[:, 1].tolist() == [0, 0]


# ------------------------------------------------------------------ whips


def test_whips_stop_nobody_long_and_her_not_at_all() -> None:
    bout = arena.bout("heavy at 340 84 still", beat_ticks=30)
    for _ in range(20):
        bout.step(0)
    play, stops, hits = hand("pirouette, fouette*6 @beat", bout.book), [], 0
    fouette = bout.book.move_index["rooney", "fouette"]
    for _ in range(400):
        facts = bout.step(play(bout))
        whips = int(bout.book.move_of[bout.world.actors.row[0, 0]]) == fouette
        if whips and len(facts.of("struck")):
            hits += 1
            stops.append((int(bout.world.actors.hit_stop[0, 0]), int(bout.world.actors.hit_stop[0, FOE])))
    assert hits >= 2
    assert {hers for hers, _ in stops} == {0}
    assert all(0 < his <= 6 for _, his in stops)


# ------------------------------------------------------------------ rows


def test_facts_of_a_kind_are_those_of_all_rows() -> None:
    bout = arena.bout(CROWD, (3, 4))
    seen = 0
    for frame in range(300):
        facts = bout.step(random_pads(np.array([3, 4]), frame))
        rows = facts.rows()
        for kind in ("began", "struck", "cue", "grace"):
            own = rows[rows[:, 0] == CODE[kind]].copy()
            own[:, 5] = 0
            assert np.array_equal(facts.of(kind), own)
            seen += len(own)
    assert seen > 50


def refused(grace, rooney=FIGHTERS["rooney"]) -> str:
    with pytest.raises(BookError) as fault:
        Book([rooney], {"rooney": tracks_for(rooney)}, {}, PROPS, arena.flat_level(), Terms(), SHOTS, grace)
    return str(fault.value)


@pytest.mark.parametrize(("steps", "says"), [
    (("tendu", "cartwheel"), "odd.steps: no move 'cartwheel'"), (("tendu", "tombe"), "odd.steps: 1..6 moves"),
    (("tombe",) * 5 + ("tendu",), "odd.steps: more than 4 links"), ((), "odd.steps: 1..6 moves"),
])  # fmt: skip
def test_a_phrase_that_cannot_be_danced_is_refused(steps: tuple, says: str) -> None:
    odd = Phrase(name="odd", title="odd", steps=steps, window_ticks=60, points=10)
    assert says in refused(replace(GRACE, phrases=(odd,)))


def test_reasons_ranks_and_rows_that_make_no_sense_are_refused() -> None:
    assert "bravery.name: no rule" in refused(replace(GRACE, reasons=(Reason(name="bravery", title="", card=""),)))
    assert "ranks.from_points" in refused(replace(GRACE, ranks=GRACE.ranks[1:]))
    rooney = FIGHTERS["rooney"]

    def with_move(name: str, **values):
        moves = tuple(replace(m, **values) if m.name == name else m for m in rooney.moves)
        return replace(rooney, moves=moves)

    assert "rooney.reverence.banks: 50 % in tick 400" in refused(GRACE, with_move("reverence", banks=((400, 50),)))
    assert "rooney.tendu.relays: only a paced move" in refused(GRACE, with_move("tendu", relays=True))
