"""What flies: nobody is tunnelled, the other side and the held are met, tables fill, and worlds keep apart."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.core import rng
from game.session.witness import Witness
from game.sim.components import SHOTS, SPARE_PROPS
from game.sim.facts import Facts
from game.sim.spec import PAD_BITS, SUB, WEIGHTS, Terms
from game.sim.systems import flight, shots, weapons
from tests import arena

BEYOND_PX = 260  # a shot from here has a long way to its target
ABOVE_PX = 240  # and from here passes over everybody


def send(bout, x_px: int, y_px: int, z_px: int, way: int, kind: str = "bullet", owner: int = 1, w: int = 0) -> int:
    """Put a shot of actor `owner`'s side into the air; returns its row."""
    sh, a, book = bout.world.shots, bout.world.actors, bout.book
    row = sh.spawn(w)
    number = book.shot_index[kind]
    sh.kind[w, row], sh.team[w, row], sh.owner[w, row] = number, a.team[w, owner], owner
    sh.x[w, row], sh.y[w, row], sh.z[w, row] = x_px * SUB, y_px * SUB, z_px * SUB
    sh.vx[w, row], sh.born[w, row] = way * book.shot_speed[number], int(bout.world.stage.frame[0, 0]) - 1
    return row


def standing(text: str = "thug at 700 84 still", **more):
    """A bout in which everybody stands on the stage, and its witness."""
    bout = arena.bout(text, **more)
    witness = Witness(bout)
    for _ in range(12):
        witness.hear(bout.step(0))
    return bout, witness


def told(witness: Witness, kind: str) -> list:
    return [t for t in witness.told if t.fact.kind == kind]


# ------------------------------------------------------------------------------------------------------- on its way


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(offset=st.integers(0, 40), way=st.sampled_from([-1, 1]), high=st.integers(20, 130), deep=st.integers(-13, 13))
def test_no_bullet_tunnels_a_body(offset: int, way: int, high: int, deep: int) -> None:
    """At 15 px a tick, from wherever it comes: what flies through her strikes her."""
    bout, witness = standing()
    x, z = (int(v[0, 0]) // SUB for v in (bout.world.actors.x, bout.world.actors.z))
    send(bout, x - way * (BEYOND_PX + offset), high, z + deep, way)
    for _ in range(2 * BEYOND_PX // 15 + 8):
        witness.hear(bout.step(0))
    hits = [t.fact for t in told(witness, "struck")]
    boxes = bout.book.hurt[int(bout.book.stance[1])]
    passes = any(low - SUB * 5 <= high * SUB < top + SUB * 5 for low, top in boxes[:, 2:].tolist())
    assert len(hits) == 1 if passes else not hits
    assert not bout.world.shots.kind.any() or not passes
    if hits:
        assert abs(hits[0].x - x) < 60 and hits[0].b == WEIGHTS.index("heavy")


def test_what_is_swept_is_met_however_fast() -> None:
    for offset in range(0, 90, 10):
        bout, witness = standing()
        row = send(bout, int(bout.world.actors.x[0, 0]) // SUB + 200 + offset, 100, 84, -1)
        bout.world.shots.vx[0, row] = -90 * SUB
        for _ in range(6):
            witness.hear(bout.step(0))
        assert len(told(witness, "struck")) == 1, offset


def test_nobody_is_too_near_to_be_shot() -> None:
    """Her hand is beyond him as she fires; the sweep begins at her."""
    bout, witness = standing("heavy at 420 84 still")
    world, book = bout.world, bout.book
    world.players.weapon[0, 0], world.players.uses[0, 0] = book.prop_index["pistol"], 7
    witness.hear(bout.step(PAD_BITS["light"]))
    for _ in range(12):
        world.actors.x[0, 1] = world.actors.x[0, 0] + 8 * SUB
        witness.hear(bout.step(0))
    (fired,), struck = told(witness, "fired"), told(witness, "struck")
    assert fired.fact.x > struck[0].fact.x and struck[0].fact.tick == fired.fact.tick


def test_a_body_is_met_within_the_shots_depth_and_not_beyond() -> None:
    for deep, meets in ((14, True), (15, False)):
        bout, witness = standing()
        a = bout.world.actors
        send(bout, int(a.x[0, 0]) // SUB + 200, 100, int(a.z[0, 0]) // SUB + deep, -1)
        for _ in range(40):
            witness.hear(bout.step(0))
        assert bool(told(witness, "struck")) is meets, deep


def test_left_and_right_are_alike_in_adagio() -> None:
    for speed in (-3840, 3840, -2177, 2177, -1, 1, 0):
        assert flight.third(np.array([speed]))[0] == -flight.third(np.array([-speed]))[0] == int(speed / 3)


def test_in_adagio_shots_fly_at_a_third() -> None:
    fast, _ = standing()
    slow, _ = standing()
    for bout, pad in ((fast, 0), (slow, PAD_BITS["focus"])):
        row = send(bout, 900, ABOVE_PX, 84, -1)
        bout.step(pad)
        began = int(bout.world.shots.x[0, row])
        for _ in range(6):
            bout.step(pad)
        bout.flown = began - int(bout.world.shots.x[0, row])
    assert slow.flown * 3 == pytest.approx(fast.flown, abs=18) and slow.flown > 0


def test_a_shot_ends_beyond_the_picture_or_when_it_has_flown_for_long() -> None:
    bout, witness = standing()
    send(bout, 900, ABOVE_PX, 84, 1)
    still = send(bout, 500, ABOVE_PX, 84, 1)
    bout.world.shots.vx[0, still] = 0
    seen = []
    for _ in range(shots.LASTS_TICKS + shots.LOST_TICKS + 2):
        bout.step(0)
        seen.append(int((bout.world.shots.kind > 0).sum()))
    assert seen[0] == 2 and seen[40] == 1 and seen[-1] == 0
    assert not told(witness, "struck")


# --------------------------------------------------------------------------------------------------------- who is met


def test_foes_bullets_pass_their_friends_and_hers_pass_her() -> None:
    bout, witness = standing("thug at 500 84 still, thug at 800 84 still")
    send(bout, 700, 110, 84, -1, owner=2)
    send(bout, 200, 110, 84, 1, owner=0)
    for _ in range(60):
        witness.hear(bout.step(0))
    struck = {(t.source, t.target) for t in told(witness, "struck")}
    assert struck == {("thug2", "rooney"), ("rooney", "thug1")} and len(told(witness, "struck")) == 2


def test_two_bullets_that_kill_one_man_bury_him_once_and_he_drops_one_weapon() -> None:
    bout, witness = standing("knife_man at 500 84 still, thug at 900 84 still")
    bout.world.actors.life[0, 1] = 5
    for x in (440, 441):
        send(bout, x, 110, 84, 1, owner=0)
    for _ in range(20):
        witness.hear(bout.step(0))
    assert len(told(witness, "died")) == 1 == int(bout.world.stage.felled[0, 0])
    assert len(told(witness, "dropped")) == 1 and bout.world.actors.life[0, 1] == 0


def test_a_shot_is_told_once_to_the_untouchable_and_goes_on() -> None:
    bout, witness = standing("thug at 700 84 still, thug at 760 84 still")
    send(bout, 420, 110, 84, -1, owner=1)
    for tick in range(30):
        witness.hear(bout.step(PAD_BITS["right"] | (PAD_BITS["dodge"] if tick == 0 else 0)))
    assert len(told(witness, "dodged")) == 1 and not told(witness, "struck")


def held(bout, who: int, by: int = 0) -> None:
    """Put somebody into somebody's arms, without the dance of it."""
    a, book = bout.world.actors, bout.book
    row = book.enter[book.move_index["rooney", "promenade"]]
    a.x[0, who] = a.x[0, by] + a.face[0, by] * 30 * SUB
    a.row[0, by], a.holds[0, by], a.holder[0, who] = row, who + 1, by + 1
    a.held_at[0, by] = int(bout.world.stage.frame[0, 0])


def test_whoever_is_held_takes_the_shot_whichever_body_it_would_have_met() -> None:
    """A low one meets her outstretched leg first, a high one his head: it is his all the same."""
    for high in (20, 60, 100, 130):
        bout, witness = standing("thug at 330 84 still, thug at 800 84 still")
        held(bout, 1)
        send(bout, 420, high, 84, -1, owner=2)
        for _ in range(12):
            witness.hear(bout.step(0))
        assert bout.world.actors.life[0, 0] == 100
        if told(witness, "struck"):
            assert [t.target for t in told(witness, "struck")] == ["thug1"]
            assert [t.fact.b for t in told(witness, "shot_stopped")] == [shots.BY_HELD]
    assert told(witness, "struck")


def test_a_shield_is_whoever_stands_between() -> None:
    bout, _ = standing("thug at 330 84 still, thug at 800 84 still")
    held(bout, 1)
    one, her = np.array([1]), np.array([0])
    for way, owner, taker in ((-1, 2, 1), (1, 2, 0), (-1, 1, 0)):
        found = shots.behind_a_shield(bout.world.actors, her, her, way * one, owner * one)
        assert found.tolist() == [taker], (way, owner)


def test_a_shot_that_would_miss_her_is_stopped_by_whom_she_holds() -> None:
    bout, witness = standing("thug at 330 84 still, thug at 800 84 still")
    held(bout, 1)
    for _ in range(8):  # he is led to his place
        bout.step(0)
    a = bout.world.actors
    apart = int(a.z[0, 1] - a.z[0, 0])
    deep = int(a.z[0, 0]) // SUB + (15 if apart > 0 else -15)
    assert abs(apart) >= SUB
    send(bout, 450, 110, deep, -1, owner=2)
    for _ in range(12):
        witness.hear(bout.step(0))
    assert [t.target for t in told(witness, "struck")] == ["thug1"]


def test_a_shield_that_dies_falls_from_her_arms() -> None:
    bout, witness = standing("thug at 330 84 still, thug at 800 84 still")
    held(bout, 1)
    bout.world.actors.life[0, 1] = 10
    send(bout, 420, 110, 84, -1, owner=2)
    for _ in range(12):
        witness.hear(bout.step(0))
    a = bout.world.actors
    assert [(t.source, t.target) for t in told(witness, "died")] == [("thug1", "thug2")]
    assert a.holds[0, 0] == 0 and a.holder[0, 1] == 0 and a.life[0, 0] == 100
    assert bout.book.moves[int(bout.book.move_of[a.row[0, 0]])].name == "garde"


def test_only_the_victim_stops_for_a_shot() -> None:
    bout, witness = standing("thug at 500 84 still")
    send(bout, 440, 110, 84, 1, owner=0)
    while not told(witness, "struck"):
        witness.hear(bout.step(0))
    a = bout.world.actors
    assert a.hit_stop[0, 0] == 0 and a.hit_stop[0, 1] > 0 and a.landed[0, 0] == 0
    assert bout.world.players.breath[0, 0] == 1000 and bout.world.stage.struck[0, 0] == 1


# ------------------------------------------------------------------------------------------------------------- tables


def test_several_shooters_of_one_world_take_different_rows_and_no_more_than_there_are() -> None:
    key = np.zeros((2, 4), np.int32)
    key[0, 1] = 1
    rows = weapons.rows_to_fill(key, np.array([0, 0, 1, 0, 1]))
    assert rows.tolist() == [0, 2, 0, 3, 1]
    assert weapons.rows_to_fill(key, np.zeros(5, np.int64)).tolist() == [0, 2, 3, 1, -1]


def test_where_no_more_can_fly_nothing_is_sent() -> None:
    bout, witness = standing("gunman at 640 84 fire")
    for n in range(SHOTS):
        row = send(bout, 100 + n, ABOVE_PX, 84, 1)
        bout.world.shots.vx[0, row], bout.world.shots.born[0, row] = 0, 1 << 20
    for _ in range(160):
        witness.hear(bout.step(0))
    assert told(witness, "told") and not told(witness, "fired")
    bout.world.shots.kind[:] = 0
    for _ in range(160):
        witness.hear(bout.step(0))
    assert told(witness, "fired")


def test_nobody_flies_when_there_is_nothing_in_the_air(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system without customers is not entered."""
    bout, _ = standing()
    monkeypatch.setattr("game.sim.tick.fly", None)
    monkeypatch.setattr("game.sim.tick.fire", None)
    began = int(bout.world.stage.frame[0, 0])
    for _ in range(40):
        bout.step(0)
    assert int(bout.world.stage.frame[0, 0]) == began + 40, "to call either would have failed"
    send(bout, 300, ABOVE_PX, 84, 1)
    with pytest.raises(TypeError):
        bout.step(0)


# -------------------------------------------------------------------------------------------------- worlds keep apart

SEEDS = tuple(range(30, 38))
GUNS = "gunman at 640 84 fire, gunman at 120 80 volley, knife_man at 800 90 throw, thug at 520 84, gunman at 900 70"
ITEMS = ("pistol", "cudgel", "bottle", "knife", "rosin_box")


def pads(seeds: np.ndarray, frame: int) -> np.ndarray:
    """Everything now and then: pick up, strike, throw, guard, dodge, slow the world; int32 (worlds, 1)."""
    row, seed = np.arange(1), seeds[:, None]
    drawn = rng.draw(seed, frame // 4, row, 5) & rng.draw(seed, frame // 7, row, 6) & np.uint32(255)
    ways = rng.draw(seed, frame // 19, row, 7) & np.uint32(sum(PAD_BITS.values()) ^ 255)
    return (drawn | ways).astype(np.int32)


def evening(seeds: tuple[int, ...], ticks: int):
    """(digests of every world every few ticks, facts of all kinds, the bout) of a fight with guns."""
    spots = [arena.PropSpawn(kind=kind, x_px=260 + 60 * n, z_px=78 + 4 * n, id=n) for n, kind in enumerate(ITEMS)]
    bout = arena.bout(GUNS, seeds, Terms(retries=True), props=spots)
    digests, counts = [], {}
    array = np.array(seeds, np.int64)
    for frame in range(ticks):
        facts = bout.step(pads(array, frame))
        for fact in facts:
            counts[fact.kind] = counts.get(fact.kind, 0) + 1
        look(bout, facts)
        if frame % 5 == 0:
            digests.append([bout.world.digest(w) for w in range(len(seeds))])
    return [list(column) for column in zip(*digests)], counts


def look(bout, facts: Facts) -> None:
    """What is true in every tick, whatever happens."""
    world, book = bout.world, bout.book
    p, props, sh = world.players, world.props, world.shots
    assert (p.uses >= 0).all() and (props.uses >= 0).all() and (sh.uses >= 0).all(), facts.tick
    assert ((p.weapon > 0) == (p.uses > 0)).all(), "who holds something can use it"
    lies = props.kind[:, len(ITEMS) :]
    assert (book.prop_class.take(lies)[lies > 0] > 0).all() and lies.shape[1] == SPARE_PROPS
    free = sh.kind == 0
    assert not (sh.vx[free].any() or sh.vy[free].any() or sh.prop[free].any())
    within = (props.x > world.stage.lock_left) & (props.x < world.stage.lock_right)
    assert (within | (props.kind == 0)).all(), "what lies there can be reached"


def test_a_world_alone_and_in_a_batch_are_equal_with_shots_in_the_air() -> None:
    together, counts = evening(SEEDS, 900)
    for kind in ("fired", "struck", "picked_up", "dropped", "dodged", "shot_stopped"):
        assert counts.get(kind, 0) > 0, f"nothing was {kind}: this proves nothing"
    for w in (0, 5):
        alone, _ = evening((SEEDS[w],), 900)
        assert alone[0] == together[w], f"seed {SEEDS[w]} parts in tick {5 * first_other(alone[0], together[w])}"


def first_other(one: list[int], other: list[int]) -> int:
    return next(k for k, (a, b) in enumerate(zip(one, other)) if a != b)
