"""Seats: joining and leaving are inputs, who falls lies until he is raised, and what two change for everybody."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.core import rng
from game.session import replay as replays
from game.session.synctest import synctest
from game.sim.spec import PAD_BITS, SEAT_BITS, SUB, Encounter, Spawn, Terms, TermsError, Wave
from game.sim.systems import seats
from game.sim.systems.motion import LEASH_PX
from tests import arena
from tests.sim.test_batch_equality import mashed

FREE_SEAT = Terms(dancers=2, second="empty")
TWO = Terms(dancers=2)
JOIN, LEAVE, HAND_OVER = SEAT_BITS.values()
CROWD = "thug at 420 60, thug at 640 100, knife_man at 760 84, heavy at 860 70"


def told(bout, kind: str, pads=(0, 0), ticks: int = 1) -> list:
    """The facts of a kind in so many ticks with these pads."""
    return [fact for _ in range(ticks) for fact in bout.step(pads) if fact.kind == kind]


def fell_second(named: str = "thug at 900 20 still", **terms: object):
    """A bout in which the second dancer has just fallen beside the first."""
    bout = arena.bout(named, terms=replace(TWO, **terms))
    for _ in range(12):
        bout.step((0, 0))
    a = bout.world.actors
    a.life[0, 1] = 1
    strike_down(bout, 1)
    return bout


def strike_down(bout, row: int) -> None:
    """Let a foe of the stage come and end a dancer who has one point of life."""
    from game.sim.facts import Facts
    from game.sim.rules import REACTION_INDEX
    from game.sim.systems.dance import bury, react

    a = bout.world.actors
    facts = Facts(int(bout.world.stage.frame[0, 0]))
    w, i = np.array([0]), np.array([row])
    a.life[0, row] = 0
    react(bout.world, bout.book, w, i, REACTION_INDEX["die"])
    bury(bout.world, bout.book, w, i, np.array([2]), facts)
    for _ in range(90):
        bout.step((0, 0))
    assert a.life[0, row] == 0


# ------------------------------------------------------------------ coming and going


def test_an_empty_seat_is_nobody() -> None:
    bout = arena.bout(CROWD, terms=FREE_SEAT)
    a, p = bout.world.actors, bout.world.players
    for frame in range(400):
        facts = bout.step((0, frame % 7 * PAD_BITS["light"]))
        assert all(fact.source != 1 and fact.target != 1 for fact in facts)
    assert (a.kind[0, 1], a.life[0, 1], p.pad[0, 1], p.mode[0, 1]) == (0, 0, 0, seats.EMPTY)
    assert bout.world.stage.taken[0, 0] > 0


def test_who_joins_stands_beside_whoever_is_there() -> None:
    bout = arena.bout("thug at 800 84 still", terms=FREE_SEAT)
    assert len(told(bout, "joined", (0, JOIN))) == 1
    a = bout.world.actors
    apart = abs(int(a.x[0, 1]) - int(a.x[0, 0]))
    assert 0 < apart <= 80 * SUB and a.life[0, 1] == 100 and bout.world.players.mode[0, 1] == seats.PLAYED
    assert told(bout, "joined", (0, JOIN), 10) == [], "asking on asks for nothing more"


def test_nobody_joins_while_everybody_lies() -> None:
    bout = arena.bout("thug at 800 84 still", terms=replace(FREE_SEAT, retries=True))
    strike_down(bout, 0)
    assert told(bout, "joined", (0, JOIN), 5) == []
    assert told(bout, "retried", (PAD_BITS["light"], 0), 30)
    assert told(bout, "joined", (0, JOIN))


def test_the_last_who_plays_cannot_leave() -> None:
    bout = arena.bout("thug at 800 84 still", terms=FREE_SEAT)
    assert told(bout, "left", (LEAVE, 0), 5) == []
    bout.step((0, JOIN))
    assert told(bout, "left", (LEAVE, 0))
    assert told(bout, "left", (0, LEAVE), 5) == []
    assert bout.world.actors.kind[0, 0] == 0


def test_whoever_plays_on_is_not_left_with_the_fallen_alone() -> None:
    bout = fell_second()
    assert told(bout, "left", (LEAVE, 0), 5) == []
    assert told(bout, "left", (0, LEAVE))


def test_leaving_heals_nobody() -> None:
    bout = arena.bout("thug at 800 84 still", terms=TWO)
    bout.world.actors.life[0, 1] = 7
    assert told(bout, "left", (0, LEAVE)) and told(bout, "joined", (0, JOIN))
    assert bout.world.actors.life[0, 1] == 7
    lies = fell_second()
    assert told(lies, "left", (0, LEAVE)) and told(lies, "joined", (0, JOIN))
    lies.step((0, 0))
    assert lies.world.actors.life[0, 1] == 0


def test_who_leaves_lets_go_of_everything() -> None:
    bout = arena.bout("thug at 276 100 still", terms=TWO)
    world = bout.world
    world.players.weapon[0, 1] = bout.book.prop_index["bottle"]
    world.players.uses[0, 1] = 2
    world.actors.holds[0, 1], world.actors.holder[0, 2] = 3, 2
    assert told(bout, "left", (0, LEAVE))
    assert world.actors.holder[0, 2] == 0 and (world.actors.holds == 0).all()
    assert (world.props.kind[0] == bout.book.prop_index["bottle"]).any()


def test_a_seat_led_by_a_mind_hears_no_pad_until_somebody_takes_it_over() -> None:
    bout = arena.bout("thug at 800 84 still", terms=replace(TWO, second="ally"))
    assert told(bout, "began", (0, PAD_BITS["light"]), 20) == []
    x = int(bout.world.actors.x[0, 1])
    assert told(bout, "joined", (0, JOIN))
    assert abs(int(bout.world.actors.x[0, 1]) - x) <= 2 * SUB, "it is the same body"
    assert told(bout, "began", (0, PAD_BITS["light"]), 20)
    assert told(bout, "joined", (0, HAND_OVER)) and bout.world.players.mode[0, 1] == seats.ALLY


def test_a_mind_s_wishes_stand_whatever_is_pressed_elsewhere() -> None:
    bout = arena.bout("thug at 900 84 still", range(2), replace(TWO, second="ally"))
    bout.world.actors.wish_x[:, 1] = 1
    for frame in range(4):
        bout.step(np.array([[0, 0], [frame % 2 * PAD_BITS["down"], 0]]))
    assert bout.world.actors.wish_x[:, 1].tolist() == [1, 1] or seats.led_by_minds(bout.world)[:, 1].all()


@pytest.mark.parametrize("wrong", [{"second": "late"}, {"cast": ("rooney",)}, {"cast": ("rooney", 3)}])
def test_terms_that_no_bout_has_are_refused(wrong: dict) -> None:
    with pytest.raises(TermsError):
        replace(TWO, **wrong)


# ------------------------------------------------------------------ falling with two


def test_who_falls_lies_until_the_other_bows_beside_him() -> None:
    bout = fell_second()
    assert not bout.outcome and bout.world.stage.fallen_at[0, 0] == 0
    a = bout.world.actors
    a.x[0, 0], a.z[0, 0] = a.x[0, 1] + 50 * SUB, a.z[0, 1]
    assert told(bout, "revived", (PAD_BITS["reverence"], 0), 2) == []
    raised = told(bout, "revived", (0, 0), 60)
    assert [(fact.source, fact.target, fact.a) for fact in raised] == [(1, 0, seats.REVIVED_LIFE)]
    for _ in range(80):
        bout.step((0, 0))
    assert a.life[0, 1] == seats.REVIVED_LIFE and a.died_at[0, 1] == 0
    assert told(bout, "began", (0, PAD_BITS["light"]), 10), "he dances again"


def test_a_bow_too_far_away_raises_nobody() -> None:
    bout = fell_second()
    a = bout.world.actors
    a.x[0, 0], a.z[0, 0] = a.x[0, 1] + 84 * SUB, a.z[0, 1]
    assert told(bout, "began", (PAD_BITS["reverence"], 0), 3)
    assert told(bout, "revived", (0, 0), 90) == []


@pytest.mark.parametrize("retries", [False, True])
def test_it_is_lost_only_when_nobody_stands(retries: bool) -> None:
    bout = fell_second(retries=retries)
    assert told(bout, "defeat", (0, 0), 200) == []
    strike_down(bout, 0)
    if retries:
        assert told(bout, "retried", (0, PAD_BITS["light"]), 60)
        assert bout.world.actors.life[0, :2].tolist() == [100, 100]
    else:
        assert told(bout, "defeat", (0, 0), 200)


# ------------------------------------------------------------------ together


def test_nobody_walks_out_of_the_other_s_picture() -> None:
    level = replace(arena.flat_level(), width_px=3000, floor=((0, 0), (3000, 0), (3000, 168), (0, 168)))
    bout = arena.open_bout(level, 1, TWO)
    a = bout.world.actors
    speeds = []
    for _ in range(900):
        x = int(a.x[0, 0])
        bout.step((PAD_BITS["right"], PAD_BITS["left"]))
        speeds.append(int(a.x[0, 0]) - x)
    gap = int(a.x[0, 0]) - int(a.x[0, 1])
    assert (LEASH_PX - 20) * SUB < gap <= (LEASH_PX + 1) * SUB
    slowed = [speed for speed in speeds[100:] if 0 < speed < speeds[60] // 2]
    assert len(slowed) > 20 and speeds[-1] == 0, "she is slowed before she is held"


def test_whom_the_locked_picture_leaves_outside_is_drawn_in() -> None:
    spawn = Spawn(kind="thug", x_px=2100, z_px=84, enters="there", id=1)
    fight = Encounter(
        name="e", title="", trigger_x_px=1500, left_px=1400, right_px=2360,
        waves=(Wave(name="w", order=1, spawns=(spawn,)),),
    )  # fmt: skip
    level = replace(
        arena.flat_level(), width_px=3000, floor=((0, 0), (3000, 0), (3000, 168), (0, 168)), encounters=(fight,)
    )
    bout = arena.open_bout(level, 1, TWO)
    a = bout.world.actors
    a.x[0, :2] = 1540 * SUB, 800 * SUB
    places = []
    for _ in range(200):
        bout.step((0, 0))
        places.append(int(a.x[0, 1]))
    assert bout.world.stage.fighting[0, 0] and places[-1] >= 1460 * SUB
    assert max(np.diff(places)) <= 8 * SUB, "nobody is thrown across the stage"


@pytest.mark.parametrize("friendly", [False, True])
def test_friends_are_struck_only_where_the_terms_say_so(friendly: bool) -> None:
    bout = arena.bout("thug at 900 20 still", terms=replace(TWO, friendly_fire=friendly))
    a = bout.world.actors
    a.x[0, 0], a.z[0, 0] = a.x[0, 1] + 60 * SUB, a.z[0, 1]
    a.face[0, 0] = -1
    bout.step((0, 0))
    struck = told(bout, "struck", (PAD_BITS["light"], 0), 20)
    assert bool(struck) == friendly
    assert bout.world.stage.grace[0, 0] == 0


def test_either_slows_the_world_and_pays_for_it_herself() -> None:
    bout = arena.bout("thug at 600 84", terms=TWO)
    p = bout.world.players
    for _ in range(30):
        bout.step((0, PAD_BITS["focus"]))
    assert bout.world.stage.adagio[0, 0] and p.breath[0, 0] == 1000 and p.breath[0, 1] < 1000
    x = bout.world.actors.x[0, :2].copy()
    for _ in range(3):
        bout.step((PAD_BITS["right"], PAD_BITS["right"] | PAD_BITS["focus"]))
    assert (bout.world.actors.x[0, :2] - x > 2 * SUB).all(), "both live in every tick"


def test_waves_grow_for_two_and_are_counted_when_they_begin() -> None:
    named = "thug at 400 60 still, thug at 640 100 still, knife_man at 760 84 still, heavy at 860 70 still"
    came = {}
    for terms in (Terms(), FREE_SEAT, TWO):
        bout = arena.bout(named, terms=terms)
        came[terms] = sum(len(told(bout, "entered", 0)) for _ in range(200))
        assert seats.more_tickets(bout.world)[0] == (terms == TWO)
    assert came == {Terms(): 4, FREE_SEAT: 4, TWO: 6}
    late = arena.bout(named, terms=FREE_SEAT)
    late.step((0, 0))
    late.step((0, 0))
    assert late.world.stage.fighting[0, 0]
    assert len([f for _ in range(200) for f in late.step((0, JOIN)) if f.kind == "entered"]) <= 4
    assert not seats.more_tickets(late.world)[0], "it was counted before"


# ------------------------------------------------------------------ the same fight each time


def coming_and_going(seeds: np.ndarray, frame: int) -> np.ndarray:
    """Mashed pads of two who join and leave now and then, int32 (worlds, 2)."""
    row, seed = np.arange(2), seeds[:, None]
    dice = rng.draw(seed, frame // 40, row, 91) % np.uint32(9)
    asked = np.where(dice < 2, JOIN, np.where(dice == 2, LEAVE, np.where(dice == 3, HAND_OVER, 0)))
    return (mashed(seeds, frame, 2) | asked).astype(np.int32)


def test_a_world_alone_and_in_a_batch_are_equal_with_seats_that_change() -> None:
    numbers = tuple(range(50, 58))
    terms = replace(FREE_SEAT, retries=True)

    def digests(chosen: tuple[int, ...]) -> tuple[list[list[int]], set[str]]:
        bout, seeds, out, heard = arena.bout(CROWD, chosen, terms), np.array(chosen, np.int64), [], set()
        for frame in range(600):
            heard |= {fact.kind for fact in bout.step(coming_and_going(seeds, frame))}
            if frame % 5 == 0:
                out.append([bout.world.digest(w) for w in range(len(chosen))])
        return [list(column) for column in zip(*out)], heard

    together, heard = digests(numbers)
    assert {"joined", "left", "struck"} <= heard
    for w, number in enumerate(numbers[:3]):
        assert digests((number,))[0][0] == together[w]


def test_rolled_back_joins_and_leaves_come_out_the_same() -> None:
    bout = arena.bout(CROWD, range(4), replace(FREE_SEAT, retries=True))
    seeds, heard = np.arange(4, dtype=np.int64), set()

    def pads(bout) -> np.ndarray:
        return coming_and_going(seeds, int(bout.world.stage.frame[0, 0]))

    report = synctest(bout, pads, 300, back=8, every=4)
    assert report.desync is None and report.again > 300
    twin = arena.bout(CROWD, range(4), replace(FREE_SEAT, retries=True))
    for frame in range(300):
        heard |= {fact.kind for fact in twin.step(coming_and_going(seeds, frame))}
    assert {"joined", "left"} <= heard


def test_a_replay_carries_joining_and_is_verified() -> None:
    terms = replace(FREE_SEAT, retries=True)
    seeds = np.array([51], np.int64)
    joined = []

    def hand(bout) -> np.ndarray:
        return coming_and_going(seeds, int(bout.world.stage.frame[0, 0]))[0]

    kept = replays.from_bytes(replays.to_bytes(replays.record(arena.bout(CROWD, 51, terms), hand, 400)))
    assert kept.header.terms == terms and (kept.pads & JOIN).any()

    def opener(header) -> object:
        return arena.bout(CROWD, header.seed, header.terms)

    played = replays.play(kept, opener, watch=lambda bout, facts: joined.extend(f for f in facts if f.kind == "joined"))
    assert played.digest == kept.header.digest and joined
