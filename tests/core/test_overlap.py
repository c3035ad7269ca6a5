"""Contacts: three searches against one plain double loop."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core import overlap
from game.core.overlap import Bodies, Strikes, pairs, pairs_dense, pairs_in_worlds, pairs_sweep, reach_limit
from game.lab import bench_core

LIMIT = 16_383
WAYS = {"dense": pairs_dense, "sweep": pairs_sweep, "chosen": pairs}


def by_hand(strikes: Strikes, bodies: Bodies) -> list[tuple[int, int]]:
    """The rule, one pair at a time, in Python's own integers."""
    found = []
    for i, (sx0, sx1, sy0, sy1, sz, depth) in enumerate(zip(*(c.tolist() for c in strikes), strict=True)):
        for j, (bx0, bx1, by0, by1, bz) in enumerate(zip(*(c.tolist() for c in bodies), strict=True)):
            if sx0 < bx1 and bx0 < sx1 and sy0 < by1 and by0 < sy1 and abs(sz - bz) <= depth:
                found.append((i, j))
    return found


def listed(found: overlap.Pairs) -> list[tuple[int, int]]:
    i, j = found
    assert i.dtype == j.dtype == np.intp
    return list(zip(i.tolist(), j.tolist(), strict=True))


def strikes_of(*rows: tuple[int, ...]) -> Strikes:
    return Strikes.checked(**dict(zip(Strikes._fields, np.array(rows, np.int64).reshape(-1, 6).T, strict=True)))


def bodies_of(*rows: tuple[int, ...]) -> Bodies:
    return Bodies.checked(**dict(zip(Bodies._fields, np.array(rows, np.int64).reshape(-1, 5).T, strict=True)))


def scene(seed: int, strikes: int, bodies: int | tuple[int, int], span: int, size: int) -> tuple[Strikes, Bodies]:
    """A crowd around 0: half of its coordinates are negative, sizes may be 0."""
    draw = np.random.default_rng(seed)

    def boxes(shape):
        x0, y0 = draw.integers(-span, span + 1, shape), draw.integers(-30, 31, shape)
        x1, y1 = x0 + draw.integers(0, size + 1, shape), y0 + draw.integers(0, 41, shape)
        return {"x0": x0, "x1": x1, "y0": y0, "y1": y1, "z": draw.integers(-25, 26, shape)}

    blows = Strikes.checked(**boxes(strikes), depth=draw.integers(0, 13, strikes))
    return blows, Bodies.checked(**boxes(bodies))


@settings(max_examples=150, deadline=None)
@given(
    st.integers(0, 2**32),
    st.integers(0, 12),
    st.integers(0, 20),
    st.sampled_from([(3, 4), (40, 30), (900, 60), (8000, 8000)]),
    st.booleans(),
)
def test_every_way_finds_the_pairs_of_the_double_loop(seed, k, n, span_and_size, table):
    strikes, bodies = scene(seed, k, n, *span_and_size)
    expected = by_hand(strikes, bodies)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(overlap, "SEARCH_STRIKES", 0 if table else 128)
        for name, way in WAYS.items():
            assert listed(way(strikes, bodies)) == expected, name
        assert listed(pairs_in_worlds(np.zeros(k, np.intp), strikes, Bodies(*(c[None] for c in bodies)))) == expected


@pytest.mark.parametrize("dtype", [np.int16, np.int32])
@pytest.mark.parametrize(("k", "n", "span"), [(64, 256, 900), (200, 300, 900), (150, 40, 5), (130, 500, 16_000)])
def test_crowds_agree_in_both_dtypes(k, n, span, dtype):
    strikes, bodies = scene(k * n, k, n, span, 60)
    strikes, bodies = Strikes(*(c.astype(dtype) for c in strikes)), Bodies(*(c.astype(dtype) for c in bodies))
    expected = by_hand(strikes, bodies)
    assert len(expected) > 5
    assert listed(pairs_dense(strikes, bodies)) == listed(pairs_sweep(strikes, bodies)) == expected
    assert listed(pairs(strikes, bodies)) == expected == sorted(expected)


def test_int32_columns_hold_stages_far_beyond_int16():
    strikes, bodies = scene(4, 150, 200, 7000, 9000)
    wide = [kind(*(c.astype(np.int32) * 60_000 for c in part)) for kind, part in ((Strikes, strikes), (Bodies, bodies))]
    expected = by_hand(*wide)
    assert len(expected) > 50
    assert listed(pairs_sweep(*wide)) == listed(pairs_dense(*wide)) == expected


STRIKE = (10, 20, 10, 20, 50, 4)


@pytest.mark.parametrize(
    ("body", "meets"),
    [
        ((20, 30, 10, 20, 50), False),  # begins where the strike ends
        ((19, 30, 10, 20, 50), True),
        ((0, 10, 10, 20, 50), False),  # ends where the strike begins
        ((0, 11, 10, 20, 50), True),
        ((10, 20, 20, 30, 50), False),  # the same above and below
        ((10, 20, 19, 30, 50), True),
        ((10, 20, 0, 10, 50), False),
        ((10, 20, 0, 11, 50), True),
        ((10, 20, 10, 20, 54), True),  # exactly `depth` away, up- and downstage
        ((10, 20, 10, 20, 46), True),
        ((10, 20, 10, 20, 55), False),
        ((10, 20, 10, 20, 45), False),
        ((15, 15, 10, 20, 50), True),  # no width: strictly inside, and on either edge
        ((10, 10, 10, 20, 50), False),
        ((20, 20, 10, 20, 50), False),
        ((LIMIT, LIMIT, 10, 20, 50), False),  # parked
    ],
)
@pytest.mark.parametrize("table", [False, True])
def test_ties(body, meets, table, monkeypatch):
    monkeypatch.setattr(overlap, "SEARCH_STRIKES", 0 if table else 128)
    strikes, bodies = strikes_of(STRIKE), bodies_of(body)
    expected = [(0, 0)] if meets else []
    for name, way in WAYS.items():
        assert listed(way(strikes, bodies)) == expected, name
    assert listed(pairs_in_worlds(np.zeros(1, np.intp), strikes, Bodies(*(c[None] for c in bodies)))) == expected


def test_lines_without_width_never_meet_each_other():
    strikes, bodies = strikes_of((5, 5, 0, 9, 0, 9)), bodies_of((5, 5, 0, 9, 0), (4, 4, 0, 9, 0))
    assert all(listed(way(strikes, bodies)) == [] for way in WAYS.values())


@pytest.mark.parametrize(("k", "n"), [(0, 0), (0, 3), (3, 0)])
def test_nobody_meets_nobody(k, n):
    strikes, bodies = strikes_of(*[STRIKE] * k), bodies_of(*[STRIKE[:5]] * n)
    for way in WAYS.values():
        assert listed(way(strikes, bodies)) == []
    assert listed(pairs_in_worlds(np.zeros(k, np.intp), strikes, Bodies(*(c[None] for c in bodies)))) == []


def test_order_is_by_strike_then_body_however_the_bodies_lie():
    bodies = bodies_of(*[(100 - 7 * j, 140 - 7 * j, 0, 50, 0) for j in range(12)])
    strikes = strikes_of(*[(60, 110, 0, 50, 0, 5), (-10, 90, 0, 50, 3, 5)] * 70)
    expected = by_hand(strikes, bodies)
    assert len(expected) > 1000
    assert listed(pairs_sweep(strikes, bodies)) == listed(pairs_dense(strikes, bodies)) == expected


@pytest.mark.parametrize("k", [20, 200])
def test_strikes_may_share_one_depth(k):
    strikes, bodies = scene(21, k, 60, 300, 60)
    column, shared = (strikes._replace(depth=np.array(d, np.int16)) for d in ([7] * k, 7))
    expected = by_hand(column, bodies)
    assert len(expected) > 10
    for name, way in WAYS.items():
        assert listed(way(shared, bodies)) == listed(way(column, bodies)) == expected, name
    world, rows = np.zeros(k, np.intp), Bodies(*(c[None] for c in bodies))
    assert listed(pairs_in_worlds(world, shared, rows)) == expected
    assert Strikes.checked(**shared._asdict()).depth.shape == ()
    with pytest.raises(ValueError, match=r"^depth is -1: it is negative"):
        Strikes.checked(**shared._asdict() | {"depth": np.array(-1)})


def test_the_corners_of_the_safe_range():
    edge = [(-LIMIT, -LIMIT + 1), (LIMIT - 1, LIMIT), (-LIMIT, 0), (0, LIMIT), (0, 0)]
    strikes = strikes_of(*[(*x, -LIMIT, 0, z, d) for x in edge for z in (-LIMIT, LIMIT) for d in (0, LIMIT)] * 8)
    bodies = bodies_of(*[(*x, -1, LIMIT - 1, z) for x in edge for z in (-LIMIT, 0, LIMIT)])
    expected = by_hand(strikes, bodies)
    assert len(strikes.x0) > overlap.SEARCH_STRIKES and len(expected) > 100
    assert listed(pairs_sweep(strikes, bodies)) == listed(pairs_dense(strikes, bodies)) == expected
    few = Strikes(*(c[:20] for c in strikes))
    assert listed(pairs_sweep(few, bodies)) == by_hand(few, bodies)


def test_worlds_are_searched_as_if_each_were_alone():
    worlds, rows, k = 37, 12, 150
    strikes, bodies = scene(9, k, (worlds, rows), 60, 30)
    world = np.sort(np.random.default_rng(1).integers(0, worlds, k))
    together = listed(pairs_in_worlds(world, strikes, bodies))
    apart, plain = [], []
    for w in range(worlds):
        mine = np.flatnonzero(world == w)
        own = Strikes(*(c[mine] for c in strikes))
        alone = listed(pairs_in_worlds(np.zeros(len(mine), np.intp), own, Bodies(*(c[w : w + 1] for c in bodies))))
        apart += [(int(mine[i]), j) for i, j in alone]
        plain += [(int(mine[i]), j) for i, j in by_hand(own, Bodies(*(c[w] for c in bodies)))]
    assert len(together) > 50
    assert together == apart == plain


def test_strikes_of_many_worlds_may_come_in_any_order():
    strikes, bodies = scene(11, 30, (4, 16), 60, 30)
    world = np.arange(30)[::-1] % 4
    found = listed(pairs_in_worlds(world, strikes, bodies))
    expected = []
    for i in range(30):
        own = Strikes(*(c[i : i + 1] for c in strikes))
        expected += [(i, j) for _, j in by_hand(own, Bodies(*(c[world[i]] for c in bodies)))]
    assert found == expected and found


@pytest.mark.parametrize(
    ("column", "value", "message"),
    [
        ("x1", LIMIT + 1, "x1 of row 1 is 16384: it lies outside -16383..16383"),
        ("x0", -40_000, "x0 of row 1 is -40000: it lies outside"),
        ("x0", -LIMIT, "x1 - x0 of row 1 is 16403: it is no size of 0..16383"),
        ("y1", 9, "y1 - y0 of row 1 is -1: it is no size"),
        ("z", LIMIT + 1, "z of row 1 is 16384"),
        ("depth", -1, "depth of row 1 is -1: it is negative"),
    ],
)
def test_the_gate_names_the_column_and_the_row(column, value, message):
    columns = {name: np.array([v, v]) for name, v in zip(Strikes._fields, STRIKE, strict=True)}
    assert Strikes.checked(**columns).x0.dtype == np.int16
    columns[column][1] = value
    with pytest.raises(ValueError, match="^" + message):
        Strikes.checked(**columns)


def test_the_gate_refuses_fractions_and_unequal_columns():
    columns = {name: np.zeros((2, 3), np.int32) for name in Bodies._fields}
    with pytest.raises(ValueError, match="column y0 must hold integers, not float64"):
        Bodies.checked(**columns | {"y0": np.zeros((2, 3))})
    with pytest.raises(ValueError, match=r"column z has shape \(3,\), x0 has \(2, 3\)"):
        Bodies.checked(**columns | {"z": np.zeros(3, np.int32)})
    with pytest.raises(ValueError, match="columns must be x0, x1, y0, y1, z, not"):
        Bodies.checked(**columns, depth=columns["z"])
    columns["z"][1, 2] = 20_000
    with pytest.raises(ValueError, match="z of row 1, 2 is 20000"):
        Bodies.checked(**columns)


def test_the_limit_leaves_room_for_every_sum():
    for dtype in (np.int16, np.int32):
        assert 2 * reach_limit(dtype) <= np.iinfo(dtype).max < 2 * reach_limit(dtype) + 2
    assert reach_limit(np.int16) == LIMIT


def test_what_the_bench_times_is_right_and_something_happens():
    small, large = bench_core.one_world(64, 256, 3840), bench_core.one_world(500, 2000, 16_000)
    for way, (strikes, bodies), least in ((pairs_dense, small, 20), (pairs, small, 20), (pairs, large, 300)):
        found = listed(way(strikes, bodies))
        i, j = bench_core.plain_pairs(strikes, bodies)
        assert found == list(zip(i.tolist(), j.tolist(), strict=True)) and len(found) > least
    active, strikers, bodies = bench_core.many_worlds(4)
    i, j = bench_core.contacts_of_active(active, strikers, bodies)
    world, striker, row = bench_core.plain_in_worlds(active, strikers, bodies)
    at = np.flatnonzero(active)[i]
    assert len(i) > 100
    assert (at == world * bench_core.STRIKERS + striker).all() and (j == row).all()


def test_timings_come_from_the_clock_handed_in(monkeypatch):
    """A clock that moves a millisecond at each look: 1,000 us for a sample of CALLS calls."""
    monkeypatch.setattr(bench_core, "SAMPLES", 3)
    monkeypatch.setattr(bench_core, "MEDIANS", 2)
    looks = iter(range(10_000))

    def clock() -> float:
        return next(looks) / 1000

    each_us = 1000 / bench_core.CALLS
    assert bench_core.contacts_64x256_us(clock) == pytest.approx(each_us)
    assert bench_core.contacts_500x2000_us(clock) == pytest.approx(each_us)
    assert bench_core.contacts_worlds_ns(clock) == pytest.approx(each_us * 1000 / bench_core.WORLDS)
    assert bench_core.gains(clock, rounds=3) == pytest.approx(dict.fromkeys(bench_core.gains(clock, rounds=1), 1.0))
