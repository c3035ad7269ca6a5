"""What a body does in a tick, as a frame bar shows it, and what an exchange of blows came to.

Nothing is read from rows of content: states come from the running simulation, tick by tick, and numbers are counted
from them.  Ticks of hit-stop are not counted as a move's own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from game.sim.book import Book
from game.sim.facts import CODE
from game.sim.rules import BLOCKS, FREE, GUARDS, PARRIES, REACTS, STRUCK, UNTOUCHABLE
from game.sim.spec import SUB

STATES = ("idle", "startup", "active", "recovery", "hit_stop", "stun", "guard", "moves")
IDLE, STARTUP, ACTIVE, RECOVERY, HIT_STOP, STUN, GUARD, MOVES = range(len(STATES))
QUIET_TICKS = 20  # both at rest for so long: what follows is another exchange
BAR_TICKS = 90
TOLD = ("struck", "blocked", "parried", "guard_broken", "grace", "dodged")
RESULTS = {"struck": "hit", "blocked": "guard", "parried": "parry", "guard_broken": "breaks", "dodged": "dodged"}
TOLD_CODES = np.array([CODE[name] for name in TOLD])


class Body(NamedTuple):
    """One body in one tick.  `began` is the frame in which its move began, `safe` says that nothing can touch it."""

    state: int = IDLE
    move: int = 0
    tick: int = 0
    began: int = 0
    safe: bool = False
    x: int = 0
    z: int = 0


def look(world, book: Book, row: int, stood: bool) -> Body:
    """The body of an actor's row after a tick; `stood`: hit-stop held it in that tick."""
    a = world.actors
    if row < 0 or not a.kind[0, row]:
        return Body()
    at = int(a.row[0, row])
    move, flags = int(book.move_of[at]), int(book.flags[at])
    state = state_of(world, book, row, at, flags, stood)
    began, safe = int(a.began_at[0, row]), bool(flags & UNTOUCHABLE)
    return Body(state, move, int(book.tick_of[at]), began, safe, int(a.x[0, row]), int(a.z[0, row]))


def state_of(world, book: Book, row: int, at: int, flags: int, stood: bool) -> int:
    """One of STATES."""
    a = world.actors
    if stood:
        return HIT_STOP
    if a.stun[0, row] or a.holder[0, row] or flags & (REACTS | STRUCK):
        return STUN
    if flags & FREE:
        return IDLE if a.y[0, row] == 0 else MOVES
    if book.strike[at]:
        return ACTIVE
    ahead = book.strike[at : int(book.last[book.move_of[at]]) + 1]
    if ahead.any():
        return STARTUP
    if book.moves[int(book.move_of[at])].strikes:
        return RECOVERY
    return GUARD if flags & (BLOCKS | PARRIES | GUARDS) else MOVES


class Told(NamedTuple):
    """What a tick told of an exchange: a fact's kind, who, whom, and its a and b."""

    kind: str
    source: int
    target: int
    a: int
    b: int


def told(rows: np.ndarray) -> tuple[Told, ...]:
    """The facts of a tick that measuring needs; `rows` are those of `Facts.rows`."""
    if not len(rows):
        return ()
    kept = rows[np.isin(rows[:, 0], TOLD_CODES)]
    names = {CODE[name]: name for name in TOLD}
    return tuple(Told(names[r[0]], r[3], r[4], r[6], r[7]) for r in kept.tolist())


class Moment(NamedTuple):
    """One tick that has been danced: the state after it, what was pressed, what the two bodies did."""

    frame: int
    snapshot: np.ndarray
    pads: tuple[int, int]
    hers: Body
    his: Body
    told: tuple[Told, ...]
    other: object = None  # what the others had in mind after it
    on_beat: bool = False  # a button of hers went down in it, on the pulse


@dataclass(frozen=True)
class Exchange:
    """What the last blow or move of hers came to; None where it was not seen (yet)."""

    move: int
    startup: int | None
    active: int | None
    recovery: int | None
    result: str = ""  # 'hit', 'guard', 'parry', 'breaks', 'dodged', '' = it met nobody
    advantage: int | None = None
    damage: int = 0
    blows: int = 0
    weight: int = 0
    hit_stop: int = 0
    apart_px: int = 0
    deep_px: int = 0
    grace: int = 0
    ticks: int = 0  # that it has taken so far, or took


def exchange(past: Sequence[Moment], book: Book, her: int, him: int) -> Exchange | None:
    """Measure the last move of hers that strikes, from the moments of a bout, oldest first."""
    last = next((k for k in range(len(past) - 1, -1, -1) if _strikes(past[k].hers, book)), -1)
    if last < 0:
        return None
    move, began = past[last].hers.move, past[last].hers.began
    first = last
    while first > 0 and (past[first - 1].hers.move, past[first - 1].hers.began) == (move, began):
        first -= 1
    own = [m for m in past[first : last + 1] if m.hers.state != HIT_STOP]
    struck = [k for k, m in enumerate(own) if m.hers.state == ACTIVE]
    if not struck and last + 1 < len(past) and any(_is_blow(t, her, him) for t in past[last + 1].told):
        struck = [len(own)]  # parried in its first active tick, which she spent reeling already
    over = last + 1 < len(past)
    done = Exchange(
        move,
        startup=struck[0] + 1 if struck else None,
        active=struck[-1] - struck[0] + 1 if struck else None,
        recovery=len(own) - struck[-1] - 1 if struck and over and past[last + 1].hers.state == IDLE else None,
        ticks=len(own),
    )
    return _met(done, past, first, last, her, him)


def _strikes(body: Body, book: Book) -> bool:
    row = book.moves[body.move]
    return body.state in (STARTUP, ACTIVE, RECOVERY, HIT_STOP) and row is not None and bool(row.strikes)


def _met(done: Exchange, past: Sequence[Moment], first: int, last: int, her: int, him: int) -> Exchange:
    """The same with what its blows did to the other body."""
    until = min(last + 2, len(past))
    blows = [(k, t) for k in range(first, until) for t in past[k].told if _is_blow(t, her, him)]
    if not blows:
        return done
    at, blow = blows[0]
    hers = next((k for k in range(at + 1, len(past)) if past[k].hers.state == IDLE), None)
    his = next((k for k in range(at + 1, len(past)) if past[k].his.state in (IDLE, GUARD)), None)
    cut = next((k for k in range(at + 1, len(past)) if past[k].hers.began != past[at].hers.began), len(past))
    sure = hers is not None and his is not None and hers <= cut
    moment = past[at]
    return Exchange(
        done.move, done.startup, done.active, done.recovery,
        result=RESULTS[blow.kind],
        advantage=his - hers if sure else None,
        damage=sum(t.a for _, t in blows if t.kind == "struck"),
        blows=len(blows),
        weight=blow.b,
        hit_stop=sum(m.hers.state == HIT_STOP for m in past[at + 1 : last + 1]),
        apart_px=abs(moment.hers.x - moment.his.x) // SUB,
        deep_px=abs(moment.hers.z - moment.his.z) // SUB,
        grace=sum(t.a for m in past[at:last + 1] for t in m.told if t.kind == "grace"),
        ticks=done.ticks,
    )  # fmt: skip


def _is_blow(t: Told, her: int, him: int) -> bool:
    """Whether a blow of hers met him: the one who keeps it out or slips past is told as the source."""
    if t.kind == "struck":
        return (t.source, t.target) == (her, him)
    return t.kind in RESULTS and (t.source, t.target) == (him, her)


def bar(past: Sequence[Moment], ticks: int = BAR_TICKS) -> list[Moment]:
    """The moments of the present exchange, at most the last `ticks`: from the last long rest to the last motion."""
    end = len(past)
    while end and _rests(past[end - 1]):
        end -= 1
    if not end:
        return []
    begin, resting = end, 0
    while begin and end - begin < ticks and resting < QUIET_TICKS:
        begin -= 1
        resting = resting + 1 if _rests(past[begin]) else 0
    return list(past[begin + resting : end])


def _rests(moment: Moment) -> bool:
    return moment.hers.state == IDLE and moment.his.state == IDLE


def runs(states: Sequence[int]) -> list[tuple[int, int, int]]:
    """Equal neighbours: (state, first, count)."""
    out: list[tuple[int, int, int]] = []
    for k, state in enumerate(states):
        if out and out[-1][0] == state:
            out[-1] = (state, out[-1][1], out[-1][2] + 1)
        else:
            out.append((state, k, 1))
    return out
