"""Worlds as tables: handles, rows, digests and copies."""

from __future__ import annotations

import zlib

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.ecs import ROW_BITS, StaleHandle, Table, World, component

BODY = component("body", kind=(np.int64, "kind", ""), generation=(np.int32, "count", ""), life=(np.int16, "points", ""))
FLAG = component("flag", up=(np.int8, "0|1", "so small that widths mix"), seen=(np.uint32, "bits", ""))
STAGE = component("stage", frame=(np.int32, "ticks", ""))


def world(worlds: int = 1, rows: int = 3) -> World:
    return World(worlds, (Table("actors", (BODY, FLAG), rows), Table("stage", (STAGE,), 1)))


def filled(worlds: int, rows: int = 3, seed: int = 0) -> World:
    """A world with random numbers in every column."""
    made = world(worlds, rows)
    made.block[:] = np.random.default_rng(seed).integers(0, 256, made.block.size, np.uint8)
    return made


def test_columns_are_views_of_the_one_block() -> None:
    made = world(2)
    made.actors.life[1, 2] = 7
    made.stage.frame[0, 0] = 9
    assert np.count_nonzero(made.block) == 2
    assert made.block.size == 2 * sum(t.world_bytes for t in made.tables)
    assert all(getattr(made.actors, name).base is not None for name in made.actors.columns)


def test_every_column_is_aligned_whatever_its_width() -> None:
    for worlds in (1, 3, 7):
        made = world(worlds, rows=5)
        for table in made.tables:
            assert all(getattr(table, name).flags.aligned for name in table.columns)


def test_spawn_takes_the_first_free_row_and_clears_it() -> None:
    made = world()
    made.actors.life[0] = 5
    assert made.actors.spawn(0, first_row=1) == 1
    assert made.actors.life[0].tolist() == [5, 0, 5]
    made.actors.kind[0] = 1
    assert made.actors.spawn(0) == -1


def test_a_handle_goes_stale_when_its_row_is_given_away() -> None:
    table = world(2).actors
    row = table.spawn(1)
    table.kind[1, row] = 4
    handle = table.handle(1, row)
    assert handle & ((1 << ROW_BITS) - 1) == row
    assert table.resolve(1, handle) == row
    table.clear(1, row)
    with pytest.raises(StaleHandle, match=r"actors row 0 of world 1: handle of generation 1, now 2"):
        table.resolve(1, handle)


def test_what_is_declared_twice_or_holds_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="column 'kind' is declared twice"):
        Table("actors", (BODY, BODY), 3)
    with pytest.raises(ValueError, match=r"1\.\.256"):
        Table("actors", (BODY,), 257)
    with pytest.raises(ValueError, match="at least one world"):
        world(0)
    with pytest.raises(ValueError, match="snapshot of"):
        world(1).restore(world(2).snapshot())


@given(seed=st.integers(0, 2**16), worlds=st.integers(1, 5), rows=st.integers(1, 9))
@settings(max_examples=60, deadline=None)
def test_a_world_alone_and_in_a_batch_have_one_digest(seed: int, worlds: int, rows: int) -> None:
    batch = filled(worlds, rows, seed)
    for w in range(worlds):
        alone = batch.keep(np.array([w]))
        assert alone.worlds == 1
        assert alone.digest() == batch.digest(w) == zlib.crc32(alone.block)


@given(seed=st.integers(0, 2**16), worlds=st.integers(1, 5), data=st.data())
@settings(max_examples=60, deadline=None)
def test_keep_takes_whole_worlds_in_the_order_asked(seed: int, worlds: int, data: st.DataObject) -> None:
    batch = filled(worlds, seed=seed)
    order = data.draw(st.lists(st.integers(0, worlds - 1), min_size=1, max_size=6))
    kept = batch.keep(np.array(order))
    for new, old in enumerate(order):
        for name, value in batch.values(old).items():
            assert np.array_equal(kept.values(new)[name], value)


@given(seed=st.integers(0, 2**16), at=st.integers(0, 10_000), bit=st.integers(0, 7))
@settings(max_examples=60, deadline=None)
def test_a_restored_world_is_the_same_and_one_bit_more_is_not(seed: int, at: int, bit: int) -> None:
    made = filled(3, seed=seed)
    before, digests = made.snapshot(), [made.digest(w) for w in range(3)]
    made.block[at % made.block.size] ^= 1 << bit
    assert [made.digest(w) for w in range(3)] != digests
    assert not np.array_equal(before, made.block), "a snapshot is a copy, not a view"
    made.restore(before)
    assert [made.digest(w) for w in range(3)] == digests


def test_values_are_copies_by_name() -> None:
    made = filled(2)
    values = made.values(1)
    assert set(values) == {"actors.kind", "actors.generation", "actors.life", "actors.up", "actors.seen", "stage.frame"}
    values["actors.life"][:] = 0
    assert made.actors.life[1].any()
