"""Where shots are and whom they meet in a tick.  Values, but for the places of what flies.

A shot meets bodies of the other side, and whoever is held; things that stand in the way stop it.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from game.core.compact import entries, places
from game.sim.book import Book
from game.sim.rules import DOWN, HARMS, some
from game.sim.systems.adagio import SLOWNESS


class Flight(NamedTuple):
    """Shots in the air in one tick, compacted; all arrays (n,), lengths px/256."""

    world: np.ndarray
    row: np.ndarray  # of the table of shots
    kind: np.ndarray
    before: np.ndarray  # x from which this tick's sweep begins
    x: np.ndarray
    y: np.ndarray
    z: np.ndarray
    team: np.ndarray  # whose it is
    reach: np.ndarray  # no body or thing that is further off along the stage than this can be met


class Meetings(NamedTuple):
    """Whom shots meet: index of the shot, row of the body, its part, how far along the shot's way; all arrays (n,)."""

    shot: np.ndarray
    body: np.ndarray
    part: np.ndarray
    along: np.ndarray


def move(world, book: Book, now: int) -> Flight:
    """Move all shots by a tick.  In Adagio they go at a third of their speed.

    A shot that was fired in this tick is where the hand is; its sweep begins at its sender, so that nobody is too near.
    """
    sh, adagio = world.shots, world.stage.adagio
    at = places(sh.kind.ravel())
    w, row = np.divmod(at, sh.rows)
    kind, before, vy = sh.kind.take(at), sh.x.take(at), sh.vy.take(at)
    step, rise, fall = sh.vx.take(at), vy, book.shot_fall.take(kind)
    if some(adagio):
        slow = adagio.take(w) > 0
        step, rise, fall = (np.where(slow, third(v), v) for v in (step, rise, fall))
    x, fresh = before, sh.born.take(at) == now
    if some(fresh):
        step, rise, fall = step * ~fresh, rise * ~fresh, fall * ~fresh
        before = np.where(fresh, world.actors.x.take(world.actors.at(w, sh.owner.take(at))), x)
    x, y = x + step, sh.y.take(at) + rise
    sh.x.put(at, x)
    sh.y.put(at, y)
    sh.vy.put(at, vy - fall)
    return Flight(w, row, kind, before, x, y, sh.z.take(at), sh.team.take(at), book.shot_reach.take(kind))


def third(v: np.ndarray) -> np.ndarray:
    """A third, rounded towards zero, so that left and right are alike."""
    return (v + (v < 0) * np.int32(SLOWNESS - 1)) // SLOWNESS


def meet_bodies(world, book: Book, f: Flight) -> Meetings | None:
    """All meetings of shots with bodies that can be met, or None."""
    a = world.actors
    gap = a.z.take(f.world, 0)
    gap -= f.z[:, None]
    near = np.abs(gap, gap) <= book.shot_depth.take(f.kind)[:, None]
    gap = a.x.take(f.world, 0)
    gap -= f.x[:, None]
    np.abs(gap, gap)
    gap -= book.hull_wide.take(a.row).take(f.world, 0)
    near &= gap < f.reach[:, None]
    sides = a.team.take(f.world, 0)
    can = HARMS.take(sides ^ f.team[:, None])
    if some(a.holder):
        can |= (a.holder.take(f.world, 0) > 0) & (sides == 1)  # whom friends lift is as safe as they
    near &= can
    near &= a.life.take(f.world, 0) > 0
    if not some(near):
        return None
    n, j = entries(near)
    at = f.world[n] * a.rows + j
    k = places(f.y[n] - a.y.take(at) - a.settle.take(at) < book.shot_over)
    return closer(world, book, f, n[k], j[k], at[k]) if k.size else None


def closer(world, book: Book, f: Flight, n: np.ndarray, j: np.ndarray, at: np.ndarray) -> Meetings | None:
    """Keep the pairs in which what the shot swept meets head, trunk or legs of a body that can be met.

    `at`: places of the bodies in the flat table of actors.  The part is that of which it meets most.
    """
    a = world.actors
    kind, before, now = f.kind[n], f.before[n], f.x[n]
    parts = book.seen["hurt"].take(a.row.take(at) * 2 + (a.face.take(at) < 0), 0)  # (pairs, parts, 4)
    x, y = a.x.take(at), f.y[n] - a.y.take(at) - a.settle.take(at)
    half, half_high = book.shot_wide.take(kind) >> 1, book.shot_high.take(kind) >> 1
    low, high = np.minimum(before, now) - half - x, np.maximum(before, now) + half - x
    share = np.minimum((y + half_high)[:, None], parts[..., 3]) - np.maximum((y - half_high)[:, None], parts[..., 2])
    share *= parts[..., 0] < high[:, None]
    share *= low[:, None] < parts[..., 1]
    if not some(share > 0):
        return None
    part = share.argmax(1)
    meets = share[np.arange(len(n)), part] > 0
    meets &= (book.flags.take(a.row.take(at)) & DOWN) == 0
    meets &= a.safe_until.take(at) <= int(world.stage.frame[0, 0])
    meets &= (world.shots.passed[f.world[n], f.row[n]] >> j.astype(np.uint32)) & 1 == 0
    k = places(meets)
    if not k.size:
        return None
    n, j, part = n[k], j[k], part[k]
    near, far = parts[k, part, 0] + x[k], parts[k, part, 1] + x[k]
    return Meetings(n, j, part, np.where(ways(world, f)[n] > 0, near, -far))


def ways(world, f: Flight) -> np.ndarray:
    """Which way each shot goes along the stage, -1 or 1."""
    return np.where(world.shots.vx[f.world, f.row] < 0, -1, 1)


def meet_things(world, book: Book, f: Flight) -> Meetings | None:
    """Meetings of shots with props of the level that stand in the way, or None; `body` is the row of the prop."""
    stops = book.stops
    if not stops.row.size:
        return None
    gap = stops.x - f.x[:, None]
    np.abs(gap, gap)
    gap -= stops.half
    near = gap < f.reach[:, None]
    if not some(near):
        return None
    gap = stops.z - f.z[:, None]
    near &= np.abs(gap, gap) <= stops.depth
    if not some(near):
        return None
    n, j = entries(near)
    half, half_high = book.shot_wide.take(f.kind[n]) >> 1, book.shot_high.take(f.kind[n]) >> 1
    left, right = stops.x[j] - stops.half[j], stops.x[j] + stops.half[j]
    meets = (np.minimum(f.before[n], f.x[n]) - half < right) & (left < np.maximum(f.before[n], f.x[n]) + half)
    meets &= (f.y[n] - half_high < stops.high[j]) & (world.props.broken[f.world[n], stops.row[j]] == 0)
    k = places(meets)
    if not k.size:
        return None
    along = np.where(ways(world, f)[n] > 0, left, -right)
    return Meetings(n[k], stops.row[j[k]], np.zeros(len(k), np.int64), along[k])
