"""Where a wish leads: everybody has a place of his own round the one he means, so that foes surround and do not queue.

On each side the nearest is first; the first three stand in line with her, each in a depth of his own from which he can
still strike, the others behind them.  Where one side is fuller, those behind go round to the other.
"""

from __future__ import annotations

import numpy as np

from game.core.compact import places
from game.sim.book import Book
from game.sim.rules import RUNS, STILL, some
from game.sim.spec import SUB
from game.sim.spec_mind import DOES
from game.sim.systems.motion import COLUMN_SHIFT
from game.sim.systems.senses import Look, friend_down, pick

(
    WAIT, APPROACH, CIRCLE, FLANK, RETREAT, ATTACK, GUARD, LURE, SHOOT, DIVE, COVER, FLEE, BEG, MIRROR,
) = range(len(DOES))  # fmt: skip
CLOSE_PX, CLOSE_DEPTH_PX = 6, 3  # near enough to where a wish leads, for who walks there ...
STAY_PX, STAY_DEPTH_PX = 18, 8  # ... and for who stands
#: by place on a side: depth of those in line, of those round about, of shooters; and how much further out they stand.
#: On which side of her in depth, everybody's own place says, and in line with her his row.
LINE_Z_PX = (0, 12, 12, 28, 28, 44, 44, 60, 60, 76, 76, 92)
RING_Z_PX = (16, 16, 34, 34, 52, 52, 70, 70, 88, 88, 106, 106)
SHOOT_Z_PX = (0, 9, 9, 0, 9, 9, 0, 9, 9, 0, 9, 9)
OUT_PX = (0, 14, 14, 36, 36, 60, 60, 84, 84, 108, 108, 132)
SHOOT_OUT_PX = (0, 20, 20, 60, 80, 80, 120, 140, 140, 180, 200, 200)
RESTING_PX = 60  # who rests gives way to others as if he stood so much further off
PLACE_TICKS, PLACE_STAGGER = 60, 5  # places are given anew so often, to everybody in his turn
SURPLUS = 64  # added to the place of who belongs on her other side
# All look and choose at 10 Hz, in Adagio too, where the slowed live every third tick.  Between two looks wishes stand.
THINK_TICKS, THINK_PHASE = 6, 3
PROWL_TICKS, PROWL_PX, PROWL_DEPTH_PX = 140, 24, 14  # nobody keeps to one spot: a step out, a step in
PASS_PX, PASS_DEPTH_PX = 96, 34  # who goes round her passes this far off in depth
SIDE_ROOM_PX = 110  # a side with less room than this before the picture's edge takes nobody from the other
IN_LINE_PX = 5
FLOOR_PX = 4  # from the floor's ends in depth


PLACES = len(OUT_PX)


def _by_place(wish: int) -> list[tuple[int, int]]:
    """(depth, further out) in px/256 by place on a side, of somebody who follows this wish."""
    deep = RING_Z_PX if wish in (CIRCLE, RETREAT) else SHOOT_Z_PX if wish == SHOOT else LINE_Z_PX
    out = SHOOT_OUT_PX if wish == SHOOT else OUT_PX
    return [(z * SUB, x * SUB) for z, x in zip(deep, out, strict=True)]


DEEP_AT, OUT_AT = np.array([_by_place(wish) for wish in range(len(DOES))], np.int32).reshape(-1, 2).T.copy()
GOES, ROUND, SPREADS, PROWLS, HURRIES, ODD, RINGS = (1 << n for n in range(7))
KIND = np.full(len(DOES), GOES, np.int32)
for _which, _flag in (
    ((FLANK, DIVE), ROUND), ((APPROACH, CIRCLE, ATTACK, MIRROR), SPREADS),
    ((APPROACH, CIRCLE, RETREAT, LURE, SHOOT, FLANK), PROWLS), ((DIVE, FLEE), HURRIES), ((FLEE, COVER), ODD),
    ((CIRCLE, RETREAT), RINGS),
):  # fmt: skip
    KIND[list(_which)] |= _flag
KIND[[WAIT, GUARD, BEG]] = 0


def step(world, book: Book, seen: Look, does: np.ndarray, apart: np.ndarray) -> None:
    """Walk to where the wish leads, facing the target; `does` and `apart` of the wish that each follows, (n,)."""
    a, now = world.actors, int(world.stage.frame[0, 0])
    at, ahead, kind = seen.at, seen.ahead, KIND.take(does)
    has = int(np.bitwise_or.reduce(kind))
    due = places((now + seen.row * PLACE_STAGGER) % PLACE_TICKS < THINK_TICKS)
    if due.size:
        a.place.put(at[due], places_round(world, pick(seen, due), now))
    place = a.place.take(at)
    x, z = a.x.take(at), a.z.take(at)
    side = side_of(world, seen, kind, place, has)
    slot = np.minimum(place & (SURPLUS - 1), PLACES - 1)
    slot += does * PLACES
    out = apart + OUT_AT.take(slot)
    steps_out = (now // PROWL_TICKS + seen.row) & 1 & (kind // PROWLS)
    out += steps_out * np.int32(PROWL_PX * SUB)
    deep = DEEP_AT.take(slot)
    deep += (steps_out & (kind // RINGS)) * np.int32(PROWL_DEPTH_PX * SUB)
    passes = side == ahead
    passes &= np.abs(seen.dx) < PASS_PX * SUB
    deep += passes * (PASS_DEPTH_PX * SUB - deep)
    in_line = np.abs(seen.dz) <= IN_LINE_PX * SUB
    deep *= 1 - 2 * np.where(in_line, seen.row & 1, seen.dz > 0).astype(np.int32)  # nearer to the viewer, or further
    goal_x, tz = x + seen.dx + side * out, z + seen.dz
    goal_z = tz + deep
    if has & ODD:
        elsewhere(world, book, seen, does, places(kind & ODD), goal_x, goal_z)
    near, far = floor_of(book, x)
    off = (goal_z < near) | (goal_z > far)
    if some(off):
        goal_z -= off * 2 * deep
        goal_z = np.minimum(np.maximum(goal_z, near), far)
    edge = np.minimum(np.maximum(goal_x, a.bound_left.take(at)), a.bound_right.take(at))
    steps_in = (edge != goal_x) * steps_out  # whose place is beyond the picture's edge steps in where others step out
    goal_x = edge - side * steps_in * np.int32(PROWL_PX * SUB)
    goes = kind & GOES
    stands = (book.gait.take(a.row.take(at)) == STILL).astype(np.int32)
    way = towards(goal_x - x, CLOSE_PX * SUB + stands * ((STAY_PX - CLOSE_PX) * SUB))
    way *= goes
    a.wish_x.put(at, way)
    way_z = towards(goal_z - z, CLOSE_DEPTH_PX * SUB + stands * ((STAY_DEPTH_PX - CLOSE_DEPTH_PX) * SUB))
    way_z *= goes
    a.wish_z.put(at, way_z)
    if has & HURRIES:
        hurries = (kind & HURRIES) != 0
        runs = hurries & (book.gait_known.take(a.kind.take(at) * book.gait_known.shape[1] + RUNS) == RUNS)
        a.wish_run.put(at, runs)
        ahead = np.where(hurries & (way != 0), way, ahead)
    a.face.put(at, ahead)


def side_of(world, seen: Look, kind: np.ndarray, place: np.ndarray, has: int) -> np.ndarray:
    """On which side of the target each wants to be, -1|1: his own, unless the wish leads round or it is too full."""
    a, s = world.actors, world.stage
    side = -seen.ahead
    if has & ROUND:
        side = np.where((kind & ROUND) != 0, a.off_side.take(seen.at), side)
    k = places((place >= SURPLUS) & ((kind & SPREADS) != 0))
    if k.size:
        there = a.x.take(seen.aim[k]) - side[k] * (SIDE_ROOM_PX * SUB)
        w = seen.world[k]
        k = k[(there > s.lock_left.take(w)) & (there < s.lock_right.take(w))]
        side[k] *= -1
    return side


def places_round(world, seen: Look, now: int) -> np.ndarray:
    """How many of his side stand nearer on the same side of whom he means, int32 (n,); SURPLUS more for who belongs on
    the other.  Who rests after an attack counts as further off, so that others come in.
    """
    a, w = world.actors, seen.world
    row = np.arange(a.rows, dtype=np.int32)
    off = a.x.take(w, 0) - a.x.take(seen.aim)[:, None]
    there = (a.life.take(w, 0) > 0) & (a.kind.take(w, 0) > 0)
    there &= a.team.take(w, 0) == a.team.take(seen.at)[:, None]
    same = there & ((off < 0) == (seen.ahead > 0)[:, None])
    off = np.abs(off) + (a.rest_until.take(w, 0) > now) * np.int32(RESTING_PX * SUB)
    key = off * 32 + row
    place = (same & (key < key[np.arange(len(w)), seen.row][:, None])).sum(1)
    own, everybody = same.sum(1), there.sum(1)
    return place + SURPLUS * ((place >= (everybody + 1) // 2) & (own * 2 > everybody + 1))


def elsewhere(world, book: Book, seen: Look, does, odd, goal_x: np.ndarray, goal_z: np.ndarray) -> None:
    """Wishes that lead to no place round the target: away from it, or before a fallen friend.  Writes the goals."""
    a = world.actors
    w, at, ahead = seen.world[odd], seen.at[odd], seen.ahead[odd]
    flees = does[odd] == FLEE
    down, friend = friend_down(world, book, w, at)
    on = a.at(w, friend)
    before = a.x.take(on) + np.where(a.x.take(seen.aim[odd]) >= a.x.take(on), 1, -1) * (COVER_PX * SUB)
    x, z = a.x.take(at), a.z.take(at)
    goal_x[odd] = np.where(flees, x - ahead * (FLEE_PX * SUB), np.where(down, before, x))
    goal_z[odd] = np.where(flees, z, np.where(down, a.z.take(on), z))
    over = at[~flees & ~down]
    a.wish_until.put(over, np.minimum(a.wish_until.take(over), world.stage.frame[0, 0]))


COVER_PX, FLEE_PX = 44, 400


def floor_of(book: Book, x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The floor's limits in depth where each stands, a little within it; px/256, (n,) or one for all."""
    inner = FLOOR_PX * SUB
    if book.floor_even:
        return book.floor_near[0] + inner, book.floor_far[0] - inner
    column = x >> COLUMN_SHIFT
    return book.floor_near.take(column, mode="clip") + inner, book.floor_far.take(column, mode="clip") - inner


def towards(way: np.ndarray, near: np.ndarray) -> np.ndarray:
    """-1, 0 or 1: the direction of a way, 0 where it is near enough; px/256."""
    return np.sign(way) * (np.abs(way) > near)
