"""Worlds as tables: every column has shape (worlds, rows), and all columns of a `World` share one block of bytes.

An entity is a row of a table, a component a named group of columns.  Because the block holds the whole state and
nothing else does, a snapshot is one copy, a restore is one copy and a digest is one crc32.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

ROW_BITS = 8  # a handle is generation << ROW_BITS | row, so a table has at most 256 rows a world
ROW_MASK = (1 << ROW_BITS) - 1


@dataclass(frozen=True)
class Column:
    """One number a row has: its dtype, its unit and what it means."""

    name: str
    dtype: type
    unit: str
    meaning: str


@dataclass(frozen=True)
class Component:
    """Columns that belong together and that one or two systems own."""

    name: str
    columns: tuple[Column, ...]


def component(name: str, **columns: tuple[type, str, str]) -> Component:
    """Declare a component: `component("place", x=(np.int32, "px/256", "along the stage"))`."""
    return Component(name, tuple(Column(n, *spec) for n, spec in columns.items()))


class StaleHandle(LookupError):
    """A handle whose row has been given to somebody else since."""


class Table:
    """Rows of one archetype in W worlds; every column is an attribute of shape (worlds, rows)."""

    def __init__(self, name: str, components: Iterable[Component], rows: int) -> None:
        self.name, self.components, self.rows = name, tuple(components), rows
        if not 0 < rows <= ROW_MASK + 1:
            raise ValueError(f"table {name!r}: rows must be 1..{ROW_MASK + 1}, not {rows}")
        self.columns: dict[str, Column] = {}
        for c in (c for part in self.components for c in part.columns):
            if c.name in self.columns:
                raise ValueError(f"table {name!r}: column {c.name!r} is declared twice")
            self.columns[c.name] = c

    @property
    def world_bytes(self) -> int:
        """Bytes that one world takes in this table."""
        return sum(np.dtype(c.dtype).itemsize for c in self.columns.values()) * self.rows

    def spawn(self, world: int, first_row: int = 0) -> int:
        """Claim the first free row of `world` at or after `first_row`, cleared; -1 if the table is full.

        A table with spawning declares the columns `kind` (0 = free) and `generation`.
        """
        free = np.flatnonzero(self.kind[world, first_row:] == 0)
        if not free.size:
            return -1
        row = int(free[0]) + first_row
        self.clear(world, row)
        return row

    def clear(self, world: int, row: int) -> None:
        """Set every column of a row to 0 and move its generation on, so that old handles are caught."""
        generation = int(self.generation[world, row]) + 1
        for name in self.columns:
            getattr(self, name)[world, row] = 0
        self.generation[world, row] = generation

    def at(self, world: np.ndarray, row: np.ndarray) -> np.ndarray:
        """Places of (world, row) in the flat columns: `column.take(at)` and `column.put(at, values)` cost a third of
        `column[world, row]`.
        """
        return world * self.rows + row

    def handle(self, world: int, row: int) -> int:
        return int(self.generation[world, row]) << ROW_BITS | row

    def resolve(self, world: int, handle: int) -> int:
        """Row of a handle; raises `StaleHandle` if that row has been cleared since."""
        row, generation = handle & ROW_MASK, handle >> ROW_BITS
        now = int(self.generation[world, row])
        if now != generation:
            raise StaleHandle(f"{self.name} row {row} of world {world}: handle of generation {generation}, now {now}")
        return row


class World:
    """Tables of W worlds over one block.  Columns are views: writing to one is writing to the state."""

    def __init__(self, worlds: int, tables: Iterable[Table]) -> None:
        if worlds < 1:
            raise ValueError(f"a World holds at least one world, not {worlds}")
        self.worlds = worlds
        self.tables = tuple(Table(t.name, t.components, t.rows) for t in tables)
        layout = [
            (table, column, np.dtype(column.dtype).itemsize * table.rows)
            for table in self.tables
            for column in sorted(table.columns.values(), key=lambda c: -np.dtype(c.dtype).itemsize)
        ]
        layout.sort(key=lambda entry: -np.dtype(entry[1].dtype).itemsize)  # widest first: no padding, views aligned
        self.block = np.zeros(sum(size for *_, size in layout) * worlds, np.uint8)
        self._views: list[np.ndarray] = []
        start = 0
        for table, column, size in layout:
            view = self.block[start : start + size * worlds].view(column.dtype).reshape(worlds, table.rows)
            setattr(table, column.name, view)
            self._views.append(view)
            start += size * worlds
        for table in self.tables:
            setattr(self, table.name, table)

    def snapshot(self) -> np.ndarray:
        """The whole state, as one copy of the block."""
        return self.block.copy()

    def restore(self, snapshot: np.ndarray) -> None:
        """Make `snapshot` the state again; raises ValueError if it is of another layout."""
        if snapshot.shape != self.block.shape:
            raise ValueError(f"snapshot of {snapshot.size} bytes, but this world has {self.block.size}")
        self.block[:] = snapshot

    def digest(self, world: int = 0) -> int:
        """crc32 of one world's state; equal whether the world runs alone or in a batch."""
        if self.worlds == 1:
            return zlib.crc32(self.block)
        crc = 0
        for view in self._views:
            crc = zlib.crc32(np.ascontiguousarray(view[world]), crc)
        return crc

    def keep(self, worlds: np.ndarray) -> World:
        """A World of the given worlds only, in that order (a batch drops those that have ended)."""
        kept = World(len(worlds), self.tables)
        for mine, theirs in zip(kept._views, self._views, strict=True):
            mine[:] = theirs[worlds]
        return kept

    def values(self, world: int = 0) -> Mapping[str, np.ndarray]:
        """Copies of all columns of one world, by 'table.column': for messages about a desync."""
        return {
            f"{table.name}.{name}": getattr(table, name)[world].copy()
            for table in self.tables
            for name in table.columns
        }
