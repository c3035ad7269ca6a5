"""Counts the numpy calls of a tick: at one world they are its cost, and they must not grow with the worlds.

The columns of a world and the tables of its book are replaced by arrays that count what is done with them and with all
that comes of them: ufuncs (operators too: `a + b`), functions, methods, and reading or writing by arrays (`a[w, i]`).
Calls that make arrays of nothing (`np.zeros`, `np.arange`, `np.asarray`) are counted by standing in for them, and so is
the simulation's `some`.

Limits: plain views (`a[:, 1]`, `a.T`) are counted apart, as `views`; what happens to numpy scalars and to arrays made
in other ways (from lists by an operator) is not seen; calls that numpy makes inside one of its own functions are not
counted, since one call is what a caller pays for.
"""

from __future__ import annotations

import copy
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields, is_dataclass, replace

import numpy as np

from game.sim import rules

MAKERS = ("arange", "array", "asarray", "ascontiguousarray", "empty", "full", "ones", "zeros")
SYSTEMS, SOME_ASKERS = "game.sim.systems.", ("game.sim.tick",)
METHODS = (
    "all", "any", "argmax", "argmin", "argsort", "astype", "choose", "clip", "compress", "copy", "cumsum", "fill",
    "max", "mean", "min", "nonzero", "prod", "put", "ravel", "repeat", "reshape", "round", "searchsorted", "sort",
    "sum", "swapaxes", "take", "tolist", "transpose", "view",
)  # fmt: skip


class Tally:
    """What has been called since the last `clear`."""

    def __init__(self) -> None:
        self.calls: Counter[str] = Counter()
        self.views = 0

    def clear(self) -> None:
        self.calls.clear()
        self.views = 0


class CountedArray(np.ndarray):
    """An array that notes in its `tally` what is done with it; all that comes of it is counted too."""

    tally: Tally | None = None

    def __array_finalize__(self, made_from: object) -> None:
        self.tally = getattr(made_from, "tally", None)

    def _note(self, name: str) -> None:
        if self.tally is not None:
            self.tally.calls[name] += 1

    def __array_ufunc__(self, ufunc, method, *inputs, out=None, **options):
        tally = self.tally
        if tally is not None:
            tally.calls[ufunc.__name__ if method == "__call__" else f"{ufunc.__name__}.{method}"] += 1
        if out is not None:
            options["out"] = tuple(plain(o) for o in out)
        options = {name: plain(value) for name, value in options.items()}
        made = getattr(ufunc, method)(*(plain(value) for value in inputs), **options)
        if out is not None:
            return out[0] if len(out) == 1 else out
        return counted(made, tally)

    def __array_function__(self, function, types, arguments, options):
        self._note(function.__name__)
        made = function(*plain(arguments), **plain(options))
        return counted(made, self.tally)

    def __getitem__(self, key):
        if by_arrays(key):
            self._note("read")
        elif self.tally is not None:
            self.tally.views += 1
        return counted(plain(self)[plain(key)], self.tally)

    def __setitem__(self, key, value) -> None:
        self._note("write")
        plain(self)[plain(key)] = plain(value)


def _counting(name: str) -> Callable:
    """A method of arrays that notes itself and then does what it does."""
    plainly = getattr(np.ndarray, name)

    def method(self, *arguments, **options):
        if name == "view" and arguments and arguments[0] is np.ndarray:
            return plainly(self, *arguments, **options)
        self._note(name)
        return counted(plainly(self.view(np.ndarray), *plain(arguments), **plain(options)), self.tally)

    return method


for _name in METHODS:
    setattr(CountedArray, _name, _counting(_name))


def plain(value):
    """`value` with all counted arrays in it as arrays that do not count."""
    if isinstance(value, CountedArray):
        return np.ndarray.view(value, np.ndarray)
    if type(value) in (tuple, list):
        return type(value)(plain(part) for part in value)
    if isinstance(value, dict):
        return {name: plain(part) for name, part in value.items()}
    return value


def counted(value, tally: Tally | None):
    """`value` with all arrays in it as counted ones."""
    if type(value) is np.ndarray:
        made = np.ndarray.view(value, CountedArray)
        made.tally = tally
        return made
    if isinstance(value, CountedArray):
        value.tally = tally
        return value
    if type(value) in (tuple, list):
        return type(value)(counted(part, tally) for part in value)
    return value


def by_arrays(key: object) -> bool:
    """Whether an index gathers element by element instead of making a view."""
    parts = key if isinstance(key, tuple) else (key,)
    return any(isinstance(part, np.ndarray | list) for part in parts)


# ------------------------------------------------------------------------------------------------ a bout


@dataclass(frozen=True)
class Calls:
    """Calls of each tick, and how often each was made in all of them."""

    per_tick: tuple[int, ...]
    views_per_tick: tuple[int, ...]
    by_name: Counter[str]

    @property
    def median(self) -> float:
        return float(np.median(self.per_tick))

    @property
    def mean(self) -> float:
        return float(np.mean(self.per_tick))


def count_calls(bout, pads: Callable[[object], object], ticks: int) -> Calls:
    """Step a copy of `bout` by `ticks` and count; `pads` is asked before each tick and is not counted.

    The copy starts from the present state; `bout` itself is left as it is, with its own book.
    """
    tally = Tally()
    twin = replace(bout, world=bout.world.keep(np.arange(bout.world.worlds)), book=counted_book(bout.book, tally))
    for table in twin.world.tables:
        for name in table.columns:
            setattr(table, name, counted(getattr(table, name), tally))
    twin._pads = counted(twin._pads, tally)
    per_tick, views, by_name = [], [], Counter()
    with makers_counted(tally):
        for _ in range(ticks):
            given = plain(pads(twin))
            tally.clear()
            twin.step(given)
            per_tick.append(sum(tally.calls.values()))
            views.append(tally.views)
            by_name.update(tally.calls)
    return Calls(tuple(per_tick), tuple(views), by_name)


def calls_per_tick(bout, bot, first_tick: int, ticks: int) -> float:
    """Mean numpy calls of a tick of a bout that a bot plays, from `first_tick` on."""
    for _ in range(first_tick):
        bout.step(bot.pads(bout.world, bout.book))
    return count_calls(bout, lambda twin: bot.pads(_uncounted(twin.world), bout.book), ticks).mean


def _uncounted(world):
    """The world as bots see it: what they compute is not the tick's."""
    seen = copy.copy(world)
    for table in world.tables:
        twin = copy.copy(table)
        for name in table.columns:
            setattr(twin, name, plain(getattr(table, name)))
        setattr(seen, table.name, twin)
    return seen


def counted_book(book, tally: Tally):
    """A copy of a book whose tables count."""
    twin = copy.copy(book)
    for name, value in vars(book).items():
        setattr(twin, name, _counted_table(value, tally))
    return twin


def _counted_table(value, tally: Tally):
    if isinstance(value, np.ndarray):
        return counted(value, tally)
    if isinstance(value, dict) and any(isinstance(part, np.ndarray) for part in value.values()):
        return {name: counted(part, tally) for name, part in value.items()}
    if is_dataclass(value) and any(isinstance(getattr(value, f.name), np.ndarray) for f in fields(value)):
        return replace(value, **{f.name: counted(getattr(value, f.name), tally) for f in fields(value)})
    return value


@contextmanager
def makers_counted(tally: Tally) -> Iterator[None]:
    """While it lasts, numpy's functions that make arrays of nothing are counted and give counted arrays."""
    kept = {name: getattr(np, name) for name in MAKERS}

    def counting(name: str) -> Callable:
        def make(*arguments, **options):
            tally.calls[name] += 1
            return counted(kept[name](*plain(arguments), **plain(options)), tally)

        return make

    def counted_some(array) -> int:
        tally.calls["count_nonzero"] += 1
        return rules.some(plain(array))

    askers = [module for name, module in sys.modules.items() if name in SOME_ASKERS or name.startswith(SYSTEMS)]
    askers = [module for module in askers if getattr(module, "some", None) is rules.some]
    try:
        for name in MAKERS:
            setattr(np, name, counting(name))
        for module in askers:
            module.some = counted_some
        yield
    finally:
        for name, function in kept.items():
            setattr(np, name, function)
        for module in askers:
            module.some = rules.some
