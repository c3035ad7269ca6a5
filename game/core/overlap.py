"""Which strikes meet which bodies: axis-aligned volumes, integers only, the same pairs in the same order every time.

The rule.  Boxes are half open in x and y: [x0, x1) and [y0, y1).  A strike s meets a body b when

    s.x0 < b.x1 and b.x0 < s.x1        boxes that only touch at an edge do not meet
    s.y0 < b.y1 and b.y0 < s.y1
    |s.z - b.z| <= s.depth             a body exactly `depth` away is still met

A box without width (x0 == x1) is met only by a box that holds it strictly inside; a row out of play is parked as
x0 = x1 = `reach_limit(dtype)`, which nothing holds.  No box ends before it begins.  Pairs come sorted by strike,
then by body.

Columns are int16 (fast: whole pixels) or int32.  Sums of a coordinate and a box's size must not overflow, so every
coordinate and every size stays within `reach_limit(dtype)`: 16,383 for int16.  The functions that find pairs trust
their columns, since looking at every number costs as much as the search; `Strikes.checked` and `Bodies.checked`
are the gate for columns of unknown origin.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

DENSE_PAIRS = 12_288  # measured: 48 x 256 costs the same by comparing all and by sorting; fewer are better compared
SEARCH_STRIKES = 128  # measured: above, a table of cells beats binary search, whose branches are mispredicted
TABLE_CELLS_LOG2 = 10  # cells of the table: 16 px each on a stage of 16,000 px, less than a box is wide
ROW_BITS = np.array(32)  # a pair as one sortable int64: strike << 32 | body
ROW_MASK = np.array((1 << 32) - 1)

_COUNT = np.arange(1 << 14)  # read only; slicing it costs a tenth of making it
_COUNT.flags.writeable = False

Pairs = tuple[np.ndarray, np.ndarray]


class Strikes(NamedTuple):
    """Striking volumes: columns of shape (k,), one dtype (int16 or int32), one unit of length (pixels)."""

    x0: np.ndarray
    x1: np.ndarray
    y0: np.ndarray
    y1: np.ndarray
    z: np.ndarray
    depth: np.ndarray  # >= 0: how far from z, up- and downstage, the strike still lands; shape () if all share one

    @classmethod
    def checked(cls, **columns: np.ndarray) -> Strikes:
        """Columns of any integer dtype as int16 strikes; raises ValueError naming the column and the row at fault."""
        return cls(**_checked(columns, cls._fields, 1))


class Bodies(NamedTuple):
    """Volumes that can be struck: five columns of shape (n,), or (worlds, rows) for `pairs_in_worlds`."""

    x0: np.ndarray
    x1: np.ndarray
    y0: np.ndarray
    y1: np.ndarray
    z: np.ndarray

    @classmethod
    def checked(cls, **columns: np.ndarray) -> Bodies:
        """Columns of any integer dtype as int16 bodies; raises ValueError naming the column and the row at fault."""
        return cls(**_checked(columns, cls._fields, 2))


def reach_limit(dtype: np.dtype | type) -> int:
    """Largest absolute coordinate, and largest size of a box, for which no sum or difference overflows `dtype`."""
    return int(np.iinfo(dtype).max) // 2


def pairs(strikes: Strikes, bodies: Bodies) -> Pairs:
    """All (strike, body) that meet in one world, by whichever way is faster for so many.

    strikes (k,), bodies (n,); returns two intp arrays of equal length, sorted by strike, then by body.
    """
    if len(strikes.x0) * len(bodies.x0) <= DENSE_PAIRS:
        return pairs_dense(strikes, bodies)
    return pairs_sweep(strikes, bodies)


def pairs_dense(strikes: Strikes, bodies: Bodies) -> Pairs:
    """`pairs` by comparing every strike with every body along x, and the few that remain in z and y."""
    sx0, sx1, sy0, sy1, sz, depth = strikes
    bx0, bx1, by0, by1, bz = bodies
    rows = bx0.size
    near = sx0[:, None] < bx1
    near &= bx0 < sx1[:, None]
    (flat,) = near.ravel().nonzero()
    i = flat // rows
    j = flat - i * rows
    gap = sz[i] - bz[j]
    meet = np.absolute(gap, gap) <= (depth[i] if depth.ndim else depth)
    meet &= sy0[i] < by1[j]
    meet &= by0[j] < sy1[i]
    kept = meet.nonzero()
    return i[kept], j[kept]


def pairs_sweep(strikes: Strikes, bodies: Bodies) -> Pairs:
    """`pairs` by sorting the bodies along x: each strike looks only at those that begin near enough.

    A body that meets a strike begins before the strike ends, and not before the strike's beginning less the width of
    the widest body.  int16 columns are radix sorted, which is what makes this fast; int32 works, several times slower.
    """
    sx0, sx1, sy0, sy1, sz, depth = strikes
    bx0, bx1, by0, by1, bz = bodies
    if not bx0.size:
        return _COUNT[:0], _COUNT[:0]
    width = bx1 - bx0
    earliest = sx0 - width[width.argmax()]  # argmax and a look cost a third of max
    order = bx0.argsort(-1, "stable")
    few = sx0.size <= SEARCH_STRIKES
    if few:
        x = bx0[order]
        end = x.searchsorted(sx1)
        count = end - x.searchsorted(earliest)
        i = _COUNT[: sx0.size].repeat(count)
    else:
        begin, end = _look_up(bx0, order, earliest, sx1)
        count = end - begin
        i = np.arange(sx0.size).repeat(count)
    end -= np.add.accumulate(count)  # a strike's slice of `order`, less its place among all candidates
    at = end[i]
    at += _COUNT[: at.size] if at.size <= _COUNT.size else np.arange(at.size)
    j = order[at]
    gap = sz[i] - bz[j]
    reach = depth[i] if depth.ndim else depth
    kept = (np.absolute(gap, gap) <= reach).nonzero()  # z first: it refuses the most
    i, j = i[kept], j[kept]
    meet = sx0[i] < bx1[j]
    if not few:
        meet &= bx0[j] < sx1[i]
    meet &= sy0[i] < by1[j]
    meet &= by0[j] < sy1[i]
    i <<= ROW_BITS
    i |= j
    found = i[meet]
    found.sort()
    return found >> ROW_BITS, found & ROW_MASK


def pairs_in_worlds(world_of_strike: np.ndarray, strikes: Strikes, bodies: Bodies) -> Pairs:
    """All (strike, row) that meet in many worlds; a strike is tested against the rows of its own world only.

    world_of_strike (k,) intp, strikes (k,): only those active now, gathered by the caller (`flatnonzero` over all
    rows), since strikes are few and bodies many; bodies (worlds, rows).  Returns two intp arrays, index of the
    strike and row of the body, sorted by strike, then by row.  The pairs of one world do not depend on the others.
    """
    sx0, sx1, sy0, sy1, sz, depth = strikes
    bx0, bx1, by0, by1, bz = bodies
    rows = bx0.shape[1]
    # Repeating a strike along the rows costs less than a broadcast whose inner loop is a dozen rows short.
    near = sx0.repeat(rows) < bx1.take(world_of_strike, 0).ravel()
    near &= bx0.take(world_of_strike, 0).ravel() < sx1.repeat(rows)
    gap = sz.repeat(rows) - bz.take(world_of_strike, 0).ravel()
    near &= np.absolute(gap, gap) <= (depth.repeat(rows) if depth.ndim else depth)
    (flat,) = near.nonzero()
    i = flat // rows
    j = flat - i * rows
    at = world_of_strike[i]
    at *= rows
    at += j
    meet = sy0[i] < by1.take(at)
    meet &= by0.take(at) < sy1[i]
    kept = meet.nonzero()
    return i[kept], j[kept]


def _look_up(bx0: np.ndarray, order: np.ndarray, earliest: np.ndarray, sx1: np.ndarray) -> Pairs:
    """For each strike, a slice of `order` with all bodies that begin in [earliest, sx1), and a few more.

    A table says how many bodies begin before each cell along x; cells are a power of two wide, and a strike's ends
    are rounded outwards to them.
    """
    first, last = int(bx0[order[0]]), int(bx0[order[-1]])
    shift = max(0, (last - first).bit_length() - TABLE_CELLS_LOG2)
    base = first >> shift
    starts = np.zeros((last >> shift) - base + 2, np.intp)  # starts[c]: bodies in cells before c
    np.bincount(np.subtract(bx0 >> shift, base, dtype=np.intp)).cumsum(0, None, starts[1:])
    begin = starts.take(np.subtract(earliest >> shift, base, dtype=np.intp), mode="clip")
    end = starts.take(np.subtract(sx1 >> shift, base - 1, dtype=np.intp), mode="clip")
    return begin, end


def _checked(columns: dict[str, np.ndarray], fields: tuple[str, ...], most_axes: int) -> dict[str, np.ndarray]:
    """The columns as contiguous int16, or ValueError."""
    if set(columns) != set(fields):
        raise ValueError(f"columns must be {', '.join(fields)}, not {', '.join(sorted(columns))}")
    limit = reach_limit(np.int16)
    given = {name: np.asarray(columns[name]) for name in fields}
    shape = given["x0"].shape
    for name, column in given.items():
        if column.dtype.kind not in "iu":
            raise ValueError(f"column {name} must hold integers, not {column.dtype}")
        shared = name == "depth" and not column.ndim
        if not shared and (column.shape != shape or not 1 <= column.ndim <= most_axes):
            raise ValueError(f"column {name} has shape {column.shape}, x0 has {shape}")
        _refuse((column < -limit) | (column > limit), name, column, f"lies outside -{limit}..{limit}")
    wide = {name: column.astype(np.int64) for name, column in given.items()}
    for axis in "xy":
        size = wide[f"{axis}1"] - wide[f"{axis}0"]
        _refuse((size < 0) | (size > limit), f"{axis}1 - {axis}0", size, f"is no size of 0..{limit}")
    if "depth" in wide:
        _refuse(wide["depth"] < 0, "depth", wide["depth"], "is negative")
    return {name: column.astype(np.int16) for name, column in given.items()}


def _refuse(faulty: np.ndarray, name: str, column: np.ndarray, why: str) -> None:
    at = np.flatnonzero(faulty)
    if at.size:
        row = tuple(int(a) for a in np.unravel_index(at[0], column.shape)) if column.ndim else ()
        place = f" of row {', '.join(map(str, row))}" if row else ""
        raise ValueError(f"{name}{place} is {column[row]}: it {why}")
