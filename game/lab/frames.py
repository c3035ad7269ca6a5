"""Frame data, measured: every move is run against a dummy in the real simulation, and the blows are watched.

Nothing here reads a number of a row.  Each move is danced in many worlds at once: in some the dummy stands at another
distance, in others it can be touched only from some tick on, so that startup, active ticks, reach, damage, recovery and
advantage are what a player would meet.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

import numpy as np

from game.lab.arena import MIDDLE_PX, open_arena
from game.sim.book import Book
from game.sim.facts import CODE, Facts
from game.sim.rules import ATTACK, FREE
from game.sim.spec import BUTTONS, SUB, Fighter, Input, Terms
from game.sim.systems.moves import begin

DUMMY_LIFE = 10_000
FIRST_PX, STEP_PX, DISTANCES = 16, 4, 40  # dummies stand here
LONGEST_TICKS = 260
DEPTH_PX = 84
AIR_PX = 60  # moves of the air begin at this height
NEVER = 10_000


@dataclass(frozen=True)
class Frames:
    """What a move does, in ticks, points and pixels; None where it does not strike."""

    fighter: str
    move: str
    title: str
    input: str
    startup: int | None
    active: int | None
    recovery: int
    advantage: int | None
    damage: int | None
    reach_px: int | None

    def as_dict(self) -> dict:
        return asdict(self)


def said(inputs: Sequence[Input]) -> str:
    """An input in words: 'fresh_forward light 2'."""
    parts = []
    for row in inputs:
        words = [] if len(row.aims) > 3 else list(row.aims)
        words.append(row.button)
        words += [str(c + 1) for c in row.chain[:1] if c]
        context = [c for c in row.contexts if c != "ground"]
        parts.append(" ".join(words) + (f" ({'/'.join(context)})" if context else ""))
    return " or ".join(parts)


def measure(fighters: Sequence[Fighter], name: str | None = None) -> list[Frames]:
    """Measure all moves of `name` (or of everyone) that are begun by an input or a mind."""
    bout = open_arena(0, Terms(), fighters)
    wanted = [
        i
        for i, m in enumerate(bout.book.moves)
        if m
        and (m.inputs or m.family == "attacks")
        and name in (None, bout.book.fighters[bout.book.move_fighter[i]].name)
    ]
    return [measure_move(fighters, bout.book, i) for i in wanted]


def measure_move(fighters: Sequence[Fighter], book: Book, move: int) -> Frames:
    """Dance one move in DISTANCES worlds, then in as many as it has ticks with the dummy touchable from tick k."""
    row = book.moves[move]
    fighter = book.fighters[book.move_fighter[move]]
    near = run(fighters, move, fighter, np.full(DISTANCES, 0), FIRST_PX + STEP_PX * np.arange(DISTANCES))
    hits = np.flatnonzero(near.first_hit < NEVER)
    free = int(near.free_at[0])
    if not hits.size:
        return Frames(fighter.name, row.name, row.title, said(row.inputs), None, None, free - 1, None, None, None)
    best = int(hits[near.first_hit[hits].argmin()])
    startup = int(near.first_hit[best])
    place = FIRST_PX + STEP_PX * best
    waits = np.arange(startup - 1, min(free + 4, LONGEST_TICKS))
    late = run(fighters, move, fighter, waits, np.full(len(waits), place))
    wide = run(fighters, move, fighter, np.repeat(waits, 6), np.tile(place + 8 * np.arange(-2, 4), len(waits)))
    active = {int(t) for t, k in zip(late.first_hit, waits, strict=True) if t == k + 1}
    active |= {int(t) for t, k in zip(wide.first_hit, np.repeat(waits, 6), strict=True) if t == k + 1}
    span = max(active) - min(active) + 1 if active else 1
    return Frames(
        fighter.name, row.name, row.title, said(row.inputs),
        startup=startup, active=span, recovery=free - startup - span,
        advantage=int(near.victim_free[best] - near.attacker_free[best]), damage=int(near.damage[hits].max()),
        reach_px=int(FIRST_PX + STEP_PX * hits.max()),
    )  # fmt: skip


@dataclass
class Run:
    """What was seen in each world: ticks since the move began, and life lost."""

    first_hit: np.ndarray
    free_at: np.ndarray  # attacker free again if it hits nobody is `free_at` of a world without a hit
    attacker_free: np.ndarray
    victim_free: np.ndarray
    damage: np.ndarray


def run(fighters: Sequence[Fighter], move: int, fighter: Fighter, safe: np.ndarray, apart_px: np.ndarray) -> Run:
    """Dance `move` in one world per entry: the dummy `apart_px` ahead cannot be touched for `safe` ticks.

    One more world has nobody in it: there the move's own length is seen.
    """
    worlds = len(safe) + 1
    bout = open_arena(range(worlds), Terms(), fighters, actors=3)
    a, book = bout.world.actors, bout.book
    dancer = fighter.team == "dancers"
    dummy_name = next(f.name for f in fighters if (f.team == "dancers") != dancer)
    me, dummy = (0, 1) if dancer else (1, 0)
    stand(bout, me, fighter.name, MIDDLE_PX * SUB, 1, worlds)
    stand(bout, dummy, dummy_name, (MIDDLE_PX + np.append(apart_px, 900)) * SUB, -1, worlds)
    a.life[:, dummy] = DUMMY_LIFE
    a.rest_until[:] = NEVER
    everyone = np.arange(worlds)
    who = np.full(worlds, me)
    begin(bout.world, book, Facts(0), everyone, who, np.full(worlds, move))
    a.delay[:] = 0
    a.pressed[:, me] = (1 << len(BUTTONS)) - 1
    if book.moves[move].flight == "ballistic":
        a.y[:, me], a.vy[:, me] = AIR_PX * SUB, 4 * SUB
    a.safe_until[:, dummy] = np.append(safe, NEVER)
    seen = Run(*(np.full(worlds, NEVER) for _ in range(4)), np.zeros(worlds, np.int64))
    first, last = int(book.first[move]), int(book.last[move])
    a.row[:, me] = last if int(book.enter[move]) == first else first  # the tick itself advances to the first
    for t in range(1, LONGEST_TICKS):
        watch(bout, seen, t, me, dummy)
        up = (seen.victim_free < NEVER) | (seen.first_hit == NEVER)
        if ((seen.attacker_free < NEVER) & up).all():
            break
    seen.free_at[:] = seen.attacker_free[-1]
    return Run(*(getattr(seen, n)[:-1] for n in ("first_hit", "free_at", "attacker_free", "victim_free", "damage")))


def stand(bout, row: int, name: str, x: int | np.ndarray, face: int, worlds: int) -> None:
    """Put a fighter into `row` of every world without a mind to disturb the measurement."""
    a, book = bout.world.actors, bout.book
    kind = book.fighter_index[name]
    a.kind[:, row], a.team[:, row], a.life[:, row] = kind, book.team[kind], book.life[kind]
    a.x[:, row], a.z[:, row], a.face[:, row] = x, DEPTH_PX * SUB, face
    a.row[:, row] = book.stance[kind]
    a.bound_left[:, row], a.bound_right[:, row] = book.floor_left, book.floor_right


def watch(bout, seen: Run, t: int, me: int, dummy: int) -> None:
    """One tick: note first hits, and who is free again; moves that foes would begin are held back."""
    a, book = bout.world.actors, bout.book
    a.rest_until[:] = NEVER
    facts = bout.step(0)
    rows = facts.rows()
    struck = rows[(rows[:, 0] == CODE["struck"]) & (rows[:, 3] == me)]
    w = struck[:, 1]
    np.minimum.at(seen.first_hit, w, t)
    np.add.at(seen.damage, w, struck[:, 6])
    for who, out in ((me, seen.attacker_free), (dummy, seen.victim_free)):
        flags = book.flags.take(a.row[:, who])
        free = ((flags & FREE) != 0) & (a.stun[:, who] == 0) & (a.hit_stop[:, who] == 0) & (a.y[:, who] == 0)
        hit = (seen.first_hit < NEVER) | (who == me)
        late = free & (out == NEVER) & hit & ((flags & ATTACK) == 0)
        out[late] = t


def markdown(rows: Sequence[Frames]) -> str:
    """The table of frame data as a page."""
    head = "| fighter | move | input | startup | active | recovery | advantage | damage | reach px |\n"
    head += "|---|---|---|---|---|---|---|---|---|\n"
    show = lambda v: "" if v is None else str(v)  # noqa: E731
    lines = [
        f"| {r.fighter} | {r.title} | {r.input} | {show(r.startup)} | {show(r.active)} | {r.recovery} "
        f"| {'' if r.advantage is None else f'{r.advantage:+d}'} | {show(r.damage)} | {show(r.reach_px)} |\n"
        for r in rows
    ]
    return head + "".join(lines)
