"""Velocity, gravity, floor, camera locks and crowding.

On the ground and in authored flight the choreography moves the body (`book.dx`, `book.dy`); gravity owns those who were
launched or cut their flight short.  Speeds from blows come to rest by friction.
"""

from __future__ import annotations

import numpy as np

from game.core.compact import entries, places
from game.core.fixed import friction
from game.sim.book import Book
from game.sim.facts import Facts
from game.sim.rules import (
    BALLISTIC,
    CRASHES,
    LEAVES,
    REACTION_INDEX,
    REACTS,
    STARTUP,
    TRACKED,
    TUMBLES,
    ZERO,
    mask,
    some,
)
from game.sim.spec import SUB
from game.sim.systems.assists import eased
from game.sim.systems.dance import cut_to, react, whereabouts
from game.sim.volumes import FLOOR_COLUMN_PX

GRAVITY = 112  # px/256 a tick, a tick: .44 px; a launch of 9 px a tick stays up 41 ticks
POOL_GRAVITY, LAUNCH_POOL = 8, 6  # more, a point of the pool beyond what a chain and its launch take
SPLAT_SPEED = 5 * SUB // 4  # along the stage: less is a stumble against the wall
SPLAT_DAMAGE, SPLAT_POOL, SPLAT_TICKS = 6, 3, 30
CRASH_TICKS = 72  # who has run into a wall by himself is out of the fight so long
FALL_CAP = 14 * SUB
LEASH_PX, SLACK_PX = 800, 128  # two dancers are never farther apart; over the last stretch they are slowed
SLACK_BITS = 8
SLACK_SHIFT = (SLACK_PX * SUB).bit_length() - 1 - SLACK_BITS
DRAWN_IN = 7 * SUB  # a tick
EDGE_PX = 64  # dancers keep this far from the picture's locked edge
WINGS_PX = 130  # foes come on from no further than this beyond it
DRIFT_MIDDLE, DRIFT_REACH = 70 * SUB, 90 * SUB  # foes from 20 px behind to 160 ahead count
DRIFT = 2 * SUB  # a tick, of a startup towards the nearest foe in depth
CROWD_PX = 56  # bodies closer than this along the stage, and CROWD_DEPTH_PX in depth, make room
CROWD_DEPTH_PX = 14
BIND_TICKS = 10  # who has come on is looked up this often
CROWD_TICKS, CROWD_PHASE = 6, 5  # room is made this often, and not when foes think
ROW_BITS = 5  # below x in the key that crowds are sorted by
NOWHERE, FAR_APART = 1 << 24, 1 << 16  # where those who do not stand are sorted to: 65,536 px and beyond
CROWD_STEP = 2 * SUB  # a third of a pixel a tick ...
CROWD_MOST = 2 * CROWD_STEP  # ... of each neighbour, and at most so much of all
CROWD_NEXT = 3  # neighbours along the stage that everybody is held against
IS_TRACKED, IN_STARTUP = mask(TRACKED), mask(STARTUP)
COLUMN_SHIFT = (FLOOR_COLUMN_PX * SUB).bit_length() - 1


def move_bodies(world, book: Book, facts: Facts, flags: np.ndarray, live: np.ndarray, goes: np.ndarray) -> None:
    """Move every row by a tick; those who do not live in it stand still.

    `goes`, bool (worlds, rows): who went on to another row.  A wind-up that waits at its tell takes its step once.
    """
    a = world.actors
    glide = book.glide.take(a.row)
    glide *= a.wish_x
    step = book.dx.take(a.row)
    step *= a.face
    step *= goes
    step += glide
    if some(a.vx):
        step += a.vx
        rests = live & (a.y == 0)
        a.vx -= rests * friction(a.vx)
    step *= live
    players = world.players.pad.shape[1]
    if players > 1:
        keep_together(world, step[:, :players])
    a.x += step
    deep = book.glide_depth.take(a.row)
    deep *= a.wish_z
    deep *= live
    a.z += deep
    if some(flags & IS_TRACKED) or some(a.y):
        fly(world, book, facts, flags, live)
    if some(flags[:, :players] & IN_STARTUP):
        drift(world, book, flags, live)
    if facts.tick % CROWD_TICKS == CROWD_PHASE:
        crowd(world, flags)
    if some(a.drives):
        splat(world, book, facts, flags)
    keep_on_floor(world, book)
    if facts.tick % BIND_TICKS == 0:
        bind(world)  # last: it takes those for outside who are, and not who was about to be


def keep_together(world, step: np.ndarray) -> None:
    """Two who stand stay within one picture: the nearer its edge, the less a step away from the other counts.  Who is
    outside a locked picture is drawn in.  `step`, (worlds, players), is changed in place.
    """
    a, s = world.actors, world.stage
    players = step.shape[1]
    two = (a.kind[:, :players] > 0).all(1, keepdims=True)
    if not some(two):
        return
    x = a.x[:, :players]
    gap = x - x[:, ::-1]
    far = two & (np.abs(gap) > (LEASH_PX - SLACK_PX) * SUB)
    if some(far):
        far = far & (gap * np.sign(step) > 0) & (a.life[:, :players] > 0).all(1, keepdims=True)
        room = np.maximum(LEASH_PX * SUB - np.abs(gap), 0)
        slowed = np.sign(step) * (np.abs(step) * (room >> SLACK_SHIFT) >> SLACK_BITS)
        step += far * (slowed - step)
    outside = (x < s.lock_left + EDGE_PX * SUB) | (x > s.lock_right - EDGE_PX * SUB)
    if some(outside):
        low, high = s.lock_left + EDGE_PX * SUB, s.lock_right - EDGE_PX * SUB
        drawn = np.minimum(np.maximum(low - x, 0), DRAWN_IN) - np.minimum(np.maximum(x - high, 0), DRAWN_IN)
        step += (two & (s.fighting > 0)) * drawn


def fly(world, book: Book, facts: Facts, flags: np.ndarray, live: np.ndarray) -> None:
    """Authored flight takes its height from the rows; everyone else above the floor falls."""
    a = world.actors
    tracked = (flags & IS_TRACKED) != ZERO
    at = places(((tracked | (a.y > ZERO)) & live & (a.holder == ZERO)).ravel())
    if not at.size:
        return
    y, pool = a.y.take(at), a.pool.take(at)
    pull = GRAVITY + np.maximum(pool - LAUNCH_POOL, 0) * POOL_GRAVITY  # the longer a juggle, the heavier the body
    speed = np.maximum(a.vy.take(at) - pull, -FALL_CAP)
    speed = np.where(tracked.take(at), book.dy.take(a.row.take(at)), speed)
    now = np.maximum(y + speed, 0)
    down = (y > 0) & (now == 0)
    speed *= ~down
    a.vy.put(at, speed)
    a.y.put(at, now)
    landed = at[down & ((flags.take(at) & (BALLISTIC | REACTS)) != 0)]
    if landed.size:
        land(world, book, facts, np.divmod(landed, a.rows))


def land(world, book: Book, facts: Facts, where: tuple[np.ndarray, np.ndarray]) -> None:
    """Those without a choreographed landing touch down: the launched on their backs, others on their feet."""
    w, i = where
    if not w.size:
        return
    a = world.actors
    at = a.at(w, i)
    fell = (book.flags.take(a.row.take(at)) & (REACTS | TUMBLES)) == REACTS
    rule = np.where(fell, REACTION_INDEX["lying"], REACTION_INDEX["reception"])
    cut_to(world, book, w, i, book.enter.take(book.reaction[a.kind.take(at), rule]))
    for column in (a.stun, a.settle):
        column.put(at, column.take(at) * ~fell)
    facts.tell("landed", w, i, -1, fell, 0, 0, *whereabouts(a, w, i))


def splat(world, book: Book, facts: Facts, flags: np.ndarray) -> None:
    """Bodies driven against the end of the floor or of the locked picture stick there, once a fall."""
    a = world.actors
    w, i = entries(a.drives)
    x, vx = a.x[w, i], a.vx[w, i]
    meets = ((x <= a.bound_left[w, i]) & (vx < 0)) | ((x >= a.bound_right[w, i]) & (vx > 0))
    meets &= (np.abs(vx) >= SPLAT_SPEED) & (a.splatted[w, i] == 0) & ((flags[w, i] & REACTS) != 0) & (a.life[w, i] > 0)
    k = places(meets)
    if not k.size:
        return
    w, i = w[k], i[k]
    a.splatted[w, i], a.drives[w, i] = 1, 0
    a.life[w, i] = np.maximum(a.life[w, i] - eased(world, book, i, np.full(len(w), SPLAT_DAMAGE)), 1)
    a.pool[w, i] += SPLAT_POOL
    a.face[w, i] = np.where(a.vx[w, i] > 0, -1, 1)  # his back is to the wall
    react(world, book, w, i, REACTION_INDEX["splat"])
    a.settle[w, i] += a.y[w, i]
    a.y[w, i], a.vx[w, i], a.vy[w, i], a.stun[w, i] = 0, 0, 0, SPLAT_TICKS
    facts.tell("splatted", w, i, a.flung_by[w, i] - 1, SPLAT_DAMAGE, 0, 0, *whereabouts(a, w, i))


def crash(world, book: Book, facts: Facts, flags: np.ndarray) -> None:
    """Who runs blindly, and runs into the end of the floor or of the locked picture, sticks there by himself."""
    a = world.actors
    w, i = entries((flags & CRASHES) != 0)
    x, face = a.x[w, i], a.face[w, i]
    k = places(np.where(face > 0, x >= a.bound_right[w, i], x <= a.bound_left[w, i]) & (a.life[w, i] > 0))
    if not k.size:
        return
    w, i, face = w[k], i[k], face[k]
    a.face[w, i] = -face
    react(world, book, w, i, REACTION_INDEX["splat"])
    a.vx[w, i], a.stun[w, i], a.delay[w, i] = 0, CRASH_TICKS, 0
    nearest = np.abs(a.x[w, : world.players.pad.shape[1]] - a.x[w, i][:, None]).argmin(1)
    facts.tell("splatted", w, i, nearest, 0, 0, 0, *whereabouts(a, w, i))


def drift(world, book: Book, flags: np.ndarray, live: np.ndarray) -> None:
    """During startup a dancer drifts in depth towards the nearest foe ahead: help, never magnetism."""
    a = world.actors
    players = world.players.pad.shape[1]
    row = a.row[:, :players]
    room = book.drift.take(row) - a.drifted[:, :players]
    drifts = ((flags[:, :players] & STARTUP) != 0) & (room > 0) & live[:, :players]
    if not some(drifts):
        return
    w, i = entries(drifts)
    at = a.at(w, i)
    meant = (a.team.take(w, 0) != 0) & (a.life.take(w, 0) > 0)
    ahead = (a.x.take(w, 0) - a.x.take(at)[:, None]) * a.face.take(at)[:, None]
    ahead -= DRIFT_MIDDLE
    far = np.where(meant, np.abs(ahead), DRIFT_REACH)
    j = far.argmin(1)
    k = places(far.take(np.arange(len(w)) * a.rows + j) < DRIFT_REACH)
    if not k.size:
        return
    w, i, at = w[k], i[k], at[k]
    z = a.z.take(at)
    gap = a.z.take(a.at(w, j[k])) - z
    step = np.minimum(np.minimum(np.abs(gap), DRIFT), room.take(world.players.at(w, i)))
    a.z.put(at, z + np.sign(gap) * step)
    a.drifted.put(at, a.drifted.take(at) + step)


def crowd(world, flags: np.ndarray) -> None:
    """Foes make room for each other and for the dancer: those who overlap along the stage step apart, in depth too.

    Neighbours are found by one sort of each world's rows: each is held against the next CROWD_NEXT along the stage, so
    the cost grows with rows and not with pairs.
    """
    a = world.actors
    standing = (a.life > 0) & (a.y == 0) & ((flags & REACTS) == 0)
    where = np.arange(a.rows, dtype=np.int32)
    key = np.where(standing, a.x, NOWHERE + where * FAR_APART)
    key <<= ROW_BITS
    key |= where
    key.sort(1)  # by x, then by row
    row = key & ((1 << ROW_BITS) - 1)
    key >>= ROW_BITS
    at = row + np.arange(world.worlds)[:, None] * a.rows
    z = a.z.take(at)
    push_x, push_z = np.zeros((2, *key.shape), np.int32)
    for k in range(1, CROWD_NEXT + 1):
        near = key[:, k:] - key[:, :-k] < CROWD_PX * SUB
        if not some(near):
            break
        dz = z[:, k:] - z[:, :-k]
        near &= np.abs(dz) < CROWD_DEPTH_PX * SUB
        if some(near):
            away = near * np.int32(CROWD_STEP)
            up = np.where(dz < 0, -away, away)
            push_x[:, :-k] -= away
            push_x[:, k:] += away
            push_z[:, :-k] -= up
            push_z[:, k:] += up
    foe = a.team.take(at) > 0
    for column, push in ((a.x, push_x), (a.z, push_z)):
        if some(push):
            np.minimum(np.maximum(push, -CROWD_MOST, out=push), CROWD_MOST, out=push)
            push *= foe
            push += column.take(at)
            column.put(at, push)


def bind(world) -> None:
    """Dancers stay within the locked picture, and so do foes once they have come on; until then the wings hold them."""
    a, s = world.actors, world.stage
    players = world.players.pad.shape[1]
    low, high = s.lock_left + EDGE_PX * SUB, s.lock_right - EDGE_PX * SUB
    within = (a.x >= low) & (a.x <= high)
    within[:, :players] = True
    within &= a.plea < LEAVES
    a.bound_left[:] = np.where(within, low, s.lock_left - WINGS_PX * SUB)
    a.bound_right[:] = np.where(within, high, s.lock_right + WINGS_PX * SUB)
    if players > 1:  # who was elsewhere when the picture was locked is drawn in, not thrown
        np.minimum(a.bound_left[:, :players], a.x[:, :players], out=a.bound_left[:, :players])
        np.maximum(a.bound_right[:, :players], a.x[:, :players], out=a.bound_right[:, :players])


def keep_on_floor(world, book: Book) -> None:
    """Nobody leaves the floor polygon, nor the bounds that `bind` has set."""
    a = world.actors
    np.maximum(a.x, a.bound_left, out=a.x)
    np.minimum(a.x, a.bound_right, out=a.x)
    if book.floor_even:
        near, far = book.floor_near[0], book.floor_far[0]
    else:
        column = a.x >> COLUMN_SHIFT
        near = book.floor_near.take(column, mode="clip")
        far = book.floor_far.take(column, mode="clip")
    np.maximum(a.z, near, out=a.z)
    np.minimum(a.z, far, out=a.z)
