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
THINK_TICKS, THINK_PHASE = 5, 2  # all look and choose at 12 Hz; between two looks their wishes stand
PROWL_TICKS, PROWL_PX = 140, 22  # nobody keeps to one spot: a step out, a step in
PASS_PX, PASS_DEPTH_PX = 96, 34  # who goes round her passes this far off in depth
SIDE_ROOM_PX = 110  # a side with less room than this before the picture's edge takes nobody from the other
IN_LINE_PX = 5
FLOOR_PX = 4  # from the floor's ends in depth


def _by_wish(*does: int) -> np.ndarray:
    """Whether a wish is one of these, by its index."""
    return np.isin(np.arange(len(DOES)), does)


GOES = ~_by_wish(WAIT, GUARD, BEG)
ROUND, SPREADS = _by_wish(FLANK, DIVE), _by_wish(APPROACH, CIRCLE, ATTACK, MIRROR)
RINGS, PROWLS = _by_wish(CIRCLE, RETREAT), _by_wish(APPROACH, CIRCLE, RETREAT, LURE)
HURRIES = _by_wish(DIVE, FLEE)
_LAST = len(OUT_PX) - 1
_PLACES = np.array((LINE_Z_PX, RING_Z_PX, SHOOT_Z_PX, OUT_PX, SHOOT_OUT_PX), np.int32) * SUB
WHICH_Z = np.where(RINGS, 1, np.where(np.arange(len(DOES)) == SHOOT, 2, 0))
WHICH_OUT = np.where(np.arange(len(DOES)) == SHOOT, 4, 3)


def step(world, book: Book, seen: Look, does: np.ndarray, apart: np.ndarray) -> None:
    """Walk to where the wish leads, facing the target; `does` and `apart` of the wish that each follows, (n,)."""
    a, s, now = world.actors, world.stage, int(world.stage.frame[0, 0])
    at, ahead = seen.at, seen.ahead
    due = places((now + seen.row * PLACE_STAGGER) % PLACE_TICKS < THINK_TICKS)
    if due.size:
        a.place.put(at[due], places_round(world, pick(seen, due), now))
    place = a.place.take(at)
    x, z = a.x.take(at), a.z.take(at)
    tx, tz = a.x.take(seen.aim), a.z.take(seen.aim)
    side = np.where(ROUND.take(does), a.off_side.take(at), -ahead)
    there = tx - side * (SIDE_ROOM_PX * SUB)  # room on the other side?
    room = (there > s.lock_left.take(seen.world)) & (there < s.lock_right.take(seen.world))
    side = np.where((place >= SURPLUS) & room & SPREADS.take(does), -side, side)
    slot = np.minimum(place % SURPLUS, _LAST)
    out = apart + _PLACES[WHICH_OUT.take(does), slot]
    out += ((now // PROWL_TICKS + seen.row) & 1) * (PROWL_PX * SUB) * PROWLS.take(does)
    off = z - tz
    nearer = np.where(np.abs(off) > IN_LINE_PX * SUB, off > 0, seen.row & 1 > 0)  # nearer to the viewer than she is
    passes = (side == ahead) & (np.abs(seen.dx) < PASS_PX * SUB)
    deep = np.where(passes, PASS_DEPTH_PX * SUB, _PLACES[WHICH_Z.take(does), slot]) * np.where(nearer, 1, -1)
    goal_x, goal_z = tx + side * out, tz + deep
    odd = places((does == FLEE) | (does == COVER))
    if odd.size:
        elsewhere(world, book, seen, does, odd, goal_x, goal_z)
    near, far = floor_of(book, x)
    goal_z = np.where((goal_z < near) | (goal_z > far), tz - deep, goal_z)
    goal_z = np.minimum(np.maximum(goal_z, near), far)
    goal_x = np.minimum(np.maximum(goal_x, a.bound_left.take(at)), a.bound_right.take(at))
    goes = GOES.take(does)
    stands = book.gait.take(a.row.take(at)) == STILL
    way = towards(goal_x - x, np.where(stands, STAY_PX * SUB, CLOSE_PX * SUB))
    a.wish_x.put(at, way * goes)
    a.wish_z.put(at, towards(goal_z - z, np.where(stands, STAY_DEPTH_PX * SUB, CLOSE_DEPTH_PX * SUB)) * goes)
    hurries = HURRIES.take(does)
    if some(hurries):
        runs = hurries & (book.gait_known.take(a.kind.take(at) * book.gait_known.shape[1] + RUNS) == RUNS)
        a.wish_run.put(at, runs)
        ahead = np.where(hurries & (way != 0), way, ahead)
    a.face.put(at, ahead)


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


def towards(way: np.ndarray, near: np.ndarray) -> np.ndarray:
    """-1, 0 or 1: the direction of a way, 0 where it is near enough; px/256."""
    return np.sign(way) * (np.abs(way) > near)
