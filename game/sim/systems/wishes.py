"""Where a wish leads: everybody has a place of his own round the one he means, so that foes surround and do not queue.

On each side the nearest is first; the first three stand in line with her, each in a depth of his own from which he can
still strike, the others behind them.  Where one side is fuller, those behind go round to the other.
"""

from __future__ import annotations

import numpy as np

from game.core.compact import places
from game.sim.book import Book
from game.sim.rules import RUNS, some
from game.sim.spec import SUB
from game.sim.spec_mind import DOES
from game.sim.systems.motion import COLUMN_SHIFT
from game.sim.systems.senses import Look, friend_down

(
    WAIT, APPROACH, CIRCLE, FLANK, RETREAT, ATTACK, GUARD, LURE, SHOOT, DIVE, COVER, FLEE, BEG, MIRROR,
) = range(len(DOES))  # fmt: skip
CLOSE_PX, CLOSE_DEPTH_PX = 6, 3  # near enough to where a wish leads
#: by place on a side: depth of those in line, of those round about, of shooters; and how much further out they stand
LINE_Z_PX = (0, 11, -11, 26, -26, 42, -42, 58, -58, 74, -74, 90)
RING_Z_PX = (16, -16, 34, -34, 52, -52, 70, -70, 88, -88, 106, -106)
SHOOT_Z_PX = (0, 9, -9, 0, 9, -9, 0, 9, -9, 0, 9, -9)
OUT_PX = (0, 6, 6, 30, 30, 54, 54, 78, 78, 102, 102, 126)
SHOOT_OUT_PX = (0, 20, 20, 60, 80, 80, 120, 140, 140, 180, 200, 200)
RESTING_PX = 60  # who rests gives way to others as if he stood so much further off
STEADY_BITS = 13  # 32 px
PROWL_TICKS, PROWL_PX = 140, 22  # nobody keeps to one spot: a step out, a step in
PASS_PX, PASS_DEPTH_PX = 96, 34  # who goes round her passes this far off in depth
SIDE_ROOM_PX = 110  # a side with less room than this before the picture's edge takes nobody from the other
FLOOR_PX = 4  # from the floor's ends in depth


def _by_wish(*does: int) -> np.ndarray:
    """Whether a wish is one of these, by its index."""
    return np.isin(np.arange(len(DOES)), does)


GOES = ~_by_wish(WAIT, GUARD, BEG)
ROUND, SPREADS = _by_wish(FLANK, DIVE), _by_wish(APPROACH, CIRCLE, ATTACK, MIRROR)
RINGS, PROWLS = _by_wish(CIRCLE, RETREAT), _by_wish(APPROACH, CIRCLE, RETREAT, ATTACK, LURE, MIRROR)
HURRIES = _by_wish(DIVE, FLEE)
_LAST = len(OUT_PX) - 1
_PLACES = np.array((LINE_Z_PX, RING_Z_PX, SHOOT_Z_PX, OUT_PX, SHOOT_OUT_PX), np.int32) * SUB
WHICH_Z = np.where(RINGS, 1, np.where(np.arange(len(DOES)) == SHOOT, 2, 0))
WHICH_OUT = np.where(np.arange(len(DOES)) == SHOOT, 4, 3)


def step(world, book: Book, seen: Look, does: np.ndarray, apart: np.ndarray) -> None:
    """Walk to where the wish leads, facing the target; `does` and `apart` of the wish that each follows, (n,)."""
    a, s, now = world.actors, world.stage, int(world.stage.frame[0, 0])
    at, ahead = seen.at, seen.ahead
    place, surplus = places_round(world, seen, now)
    x, z = a.x.take(at), a.z.take(at)
    tx, tz = a.x.take(seen.aim), a.z.take(seen.aim)
    side = np.where(ROUND.take(does), a.off_side.take(at), -ahead)
    there = tx - side * (SIDE_ROOM_PX * SUB)  # room on the other side?
    room = (there > s.lock_left.take(seen.world)) & (there < s.lock_right.take(seen.world))
    side = np.where(surplus & room & SPREADS.take(does), -side, side)
    slot = np.minimum(place, _LAST)
    out = apart + _PLACES[WHICH_OUT.take(does), slot]
    out += ((now // PROWL_TICKS + seen.row) & 1) * (PROWL_PX * SUB) * PROWLS.take(does)
    deep = _PLACES[WHICH_Z.take(does), slot]
    passes = (side == ahead) & (np.abs(seen.dx) < PASS_PX * SUB)
    deep = np.where(
        passes, np.where((z > tz) | ((z == tz) & (seen.row & 1 > 0)), PASS_DEPTH_PX, -PASS_DEPTH_PX) * SUB, deep
    )
    goal_x, goal_z = tx + side * out, tz + deep
    odd = places((does == FLEE) | (does == COVER))
    if odd.size:
        elsewhere(world, book, seen, does, odd, goal_x, goal_z)
    near, far = floor_of(book, x)
    goal_z = np.where((goal_z < near) | (goal_z > far), tz - deep, goal_z)
    goal_z = np.minimum(np.maximum(goal_z, near), far)
    goal_x = np.minimum(np.maximum(goal_x, a.bound_left.take(at)), a.bound_right.take(at))
    goes = GOES.take(does)
    way = towards(goal_x - x, CLOSE_PX)
    a.wish_x.put(at, way * goes)
    a.wish_z.put(at, towards(goal_z - z, CLOSE_DEPTH_PX) * goes)
    hurries = HURRIES.take(does)
    if some(hurries):
        runs = hurries & (book.gait_known.take(a.kind.take(at) * book.gait_known.shape[1] + RUNS) == RUNS)
        a.wish_run.put(at, runs)
        ahead = np.where(hurries & (way != 0), way, ahead)
    a.face.put(at, ahead)


def places_round(world, seen: Look, now: int) -> tuple[np.ndarray, np.ndarray]:
    """How many of his side stand nearer on the same side of whom he means, (n,); and who belongs on the other, bool.

    Who rests after an attack counts as further off, so that others come in.
    """
    a, w = world.actors, seen.world
    row = np.arange(a.rows, dtype=np.int32)
    counts = (a.life > 0) & (a.kind > 0)
    off = a.x.take(w, 0) - a.x.take(seen.aim)[:, None]
    there = counts.take(w, 0) & (a.team.take(w, 0) == a.team.take(seen.at)[:, None])
    same = there & ((off < 0) == (seen.ahead > 0)[:, None])
    off = np.abs(off) + ((a.rest_until > now) * (RESTING_PX * SUB)).astype(np.int32).take(w, 0)
    key = (off >> STEADY_BITS) * 32 + row  # nobody changes places for less than a step
    mine = key[np.arange(len(w)), seen.row]
    place = (same & (key < mine[:, None])).sum(1)
    own, all_there = same.sum(1), there.sum(1)
    return place, (place >= (all_there + 1) // 2) & (own * 2 > all_there + 1)


def elsewhere(world, book: Book, seen: Look, does, odd, goal_x: np.ndarray, goal_z: np.ndarray) -> None:
    """Wishes that lead to no place round the target: away from it, or before a fallen friend.  Writes the goals."""
    a = world.actors
    w, i, at, ahead = seen.world[odd], seen.row[odd], seen.at[odd], seen.ahead[odd]
    flees = does[odd] == FLEE
    down, friend = friend_down(world, book, w, i)
    on = a.at(w, friend)
    before = a.x.take(on) + np.where(a.x.take(seen.aim[odd]) >= a.x.take(on), 1, -1) * (COVER_PX * SUB)
    x, z = a.x.take(at), a.z.take(at)
    goal_x[odd] = np.where(flees, x - ahead * (FLEE_PX * SUB), np.where(down, before, x))
    goal_z[odd] = np.where(flees, z, np.where(down, a.z.take(on), z))
    over = at[~flees & ~down]
    a.wish_until.put(over, np.minimum(a.wish_until.take(over), world.stage.frame[0, 0]))


COVER_PX, FLEE_PX = 44, 400


def floor_of(book: Book, x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The floor's limits in depth where each stands, a little within it; px/256."""
    column = x >> COLUMN_SHIFT
    inner = FLOOR_PX * SUB
    return book.floor_near.take(column, mode="clip") + inner, book.floor_far.take(column, mode="clip") - inner


def towards(way: np.ndarray, close_px: int) -> np.ndarray:
    """-1, 0 or 1: the direction of a way in px/256, 0 where it is near enough."""
    near = close_px * SUB
    return np.sign((way + near) // (2 * near + 1))
