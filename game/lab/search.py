"""Looks for what no foe may suffer: a combo without end, or one that takes a whole life.

The real simulation is stepped from snapshots: a population of states is the worlds of one `World`, each is copied once
for every thing that a dancer may do next, and after a few ticks the most promising are kept.  A combo is unbroken as
long as its victim has not been able to act for a single tick since the first blow; lying down and getting up count as
part of it, so that whoever is struck again before he could stand is found out.  A beam proves nothing about what it did
not look at; what it finds is replayed tick by tick and cannot be argued with.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

import numpy as np

from game.bout import Bout
from game.lab.arena import MIDDLE_PX, open_arena, place
from game.sim.rules import ATTACK, DOWN, FREE
from game.sim.spec import DIRECTIONS, PAD_BITS, SUB, Fighter, Terms
from game.sim.systems.consequences import POOL_FULL
from game.sim.systems.guards import OPEN_TICKS
from game.sim.systems.motion import EDGE_PX

STEP_TICKS = 4  # one choice holds so long
BEGIN_TICKS = 32  # the first blow must have landed by then
HORIZON_TICKS = 900  # whoever has not been freed by then never will be
BEAM = 16  # states kept of each opening
HER, HIM = 0, 1
DEPTH_PX = 84
ROOM_PX = 60  # of floor that the wall's openings leave behind the victim
FEW = 8  # one in so many of the beam waits for somebody to get up
WAITING = 24  # states may wait for their first blow: as many as there are ways to begin
POOL_WORTH_TICKS = 14  # a combo of lights takes a point of the pool so often
THRIFT = 4  # what a point of life counts beside room for more


@dataclass(frozen=True)
class Opening:
    """How the two stand before the first blow; with `wall` his back is to the end of the floor."""

    foe: str
    apart_px: int = 60
    wall: bool = False
    behind: bool = False  # his back is to her
    weapon: str = ""  # the prop in her hand

    def __str__(self) -> str:
        said = [self.foe, f"{self.apart_px} px off"]
        said += [word for word in ("wall", "behind") if getattr(self, word)] + ([self.weapon] if self.weapon else [])
        return ", ".join(said)


@dataclass(frozen=True)
class Choice:
    """What a dancer may do next: pad bits of the first tick, and those held on until the next choice."""

    first: int
    then: int

    def __str__(self) -> str:
        words = [name for name, bit in PAD_BITS.items() if self.first & bit]
        held = " (held)" if self.first & self.then & ~WAYS else ""
        return ("+".join(words) or "wait") + held


@dataclass
class Finding:
    """The worst that was found for one opening; `freed` is False where somebody never got away."""

    opening: Opening
    freed: bool = True
    died: bool = False
    ticks: int = 0  # of the longest unbroken combo
    damage: int = 0  # of the hardest
    life: int = 0
    longest: tuple[Choice, ...] = ()
    hardest: tuple[Choice, ...] = ()

    @property
    def share(self) -> float:
        """Of a whole life."""
        return self.damage / max(self.life, 1)


WAYS = sum(PAD_BITS[name] for name in DIRECTIONS)


def choices(adagio: bool = True) -> tuple[Choice, ...]:
    """Everything that eight buttons and four directions can say, as far as it can begin a different move."""
    out = [Choice(0, 0)]
    ways = [0, *(PAD_BITS[name] for name in ("left", "right"))]
    for way in ways[1:]:
        out.append(Choice(way, way))
    for button in ("light", "heavy", "special", "jump", "dodge"):
        out += [Choice(PAD_BITS[button] | way, way) for way in ways]
    for held in ("heavy", "special", "guard"):
        out.append(Choice(PAD_BITS[held], PAD_BITS[held]))
    out.append(Choice(PAD_BITS["special"] | PAD_BITS["heavy"], 0))
    guard = PAD_BITS["guard"]
    out += [Choice(guard | PAD_BITS[button], guard) for button in ("light", "heavy", "jump")]
    if adagio:
        focus = PAD_BITS["focus"]
        out += [Choice(focus | PAD_BITS[b], focus) for b in ("light", "heavy", "special", "dodge", "jump")]
        out.append(Choice(focus, focus))
    return tuple(out)


@dataclass
class Lineage:
    """How every state that is kept came to be: for each choice made, its parent and what was chosen."""

    parents: list[np.ndarray] = field(default_factory=list)
    chosen: list[np.ndarray] = field(default_factory=list)

    def path(self, state: int, options: Sequence[Choice], last: Choice | None = None) -> tuple[Choice, ...]:
        """The choices that led to a state of the latest generation, and `last` after them."""
        out = [] if last is None else [last]
        for parents, chosen in zip(reversed(self.parents), reversed(self.chosen)):
            out.append(options[int(chosen[state])])
            state = int(parents[state])
        return tuple(reversed(out))


def open_states(cast: Sequence[Fighter], openings: Sequence[Opening], terms: Terms | None = None) -> Bout:
    """One world an opening: the dancer with full Breath, one foe of full life who will not do anything."""
    named = {o.foe for o in openings}
    passive = tuple(replace(f, mind="") for f in cast if f.team == "dancers" or f.name in named)
    bout = open_arena(range(len(openings)), terms or Terms(), passive, actors=2)
    for w, opening in enumerate(openings):
        stand(bout, w, opening)
    return bout


def stand(bout: Bout, w: int, opening: Opening) -> None:
    """Put the two of an opening on their marks in world `w`."""
    a, p, book = bout.world.actors, bout.world.players, bout.book
    here = (book.floor_right // SUB - ROOM_PX) if opening.wall else MIDDLE_PX + opening.apart_px
    place(bout, opening.foe, here, DEPTH_PX, 1 if opening.behind else -1, w)
    a.x[w, HER], a.z[w, HER] = (here - opening.apart_px) * SUB, DEPTH_PX * SUB
    a.bound_left[w], a.bound_right[w] = book.floor_left + EDGE_PX, book.floor_right
    a.wish_until[w, HIM], a.rest_until[w, HIM] = 1 << 30, 1 << 30
    if book.composure[a.kind[w, HIM]]:  # no blow moves him while he has it, so he has just lost it
        a.open_until[w, HIM] = int(bout.world.stage.frame[w, 0]) + OPEN_TICKS
    if opening.weapon:
        kind = next(k for k, prop in enumerate(book.props) if prop and prop.name == opening.weapon)
        p.weapon[w, HER], p.uses[w, HER] = kind, book.prop_uses[kind]


def able(bout: Bout) -> np.ndarray:
    """Whether the foe can act in this tick, bool (worlds,)."""
    a = bout.world.actors
    flags = bout.book.flags.take(a.row[:, HIM])
    free = ((flags & (FREE | ATTACK)) != 0) & (a.stun[:, HIM] == 0) & (a.hit_stop[:, HIM] == 0)
    return free & (a.y[:, HIM] == 0) & (a.holder[:, HIM] == 0) & (a.life[:, HIM] > 0)


@dataclass
class Watch:
    """What has become of each state's combo: arrays (worlds,)."""

    since: np.ndarray  # frame of the first blow; 0 = not yet
    ended: np.ndarray  # frame in which he could act again or died; 0 = not yet
    dead: np.ndarray

    def look(self, bout: Bout, frame: int) -> None:
        """Take in the tick that has just been run."""
        a = bout.world.actors
        struck = (a.life[:, HIM] < bout.book.life.take(a.kind[:, HIM])) | (a.holder[:, HIM] > 0)
        self.since[struck & (self.since == 0)] = frame
        over = (self.since > 0) & (self.ended == 0)
        self.dead |= over & (a.life[:, HIM] == 0)
        self.ended[over & (self.dead | able(bout))] = frame


class Search:
    """A beam search from several openings at once; `run` gives a `Finding` for each."""

    def __init__(
        self,
        cast: Sequence[Fighter],
        openings: Sequence[Opening],
        beam: int = BEAM,
        horizon_ticks: int = HORIZON_TICKS,
        terms: Terms | None = None,
        options: Sequence[Choice] | None = None,
    ) -> None:
        self.bout = open_states(cast, openings, terms)
        self.beam, self.horizon_ticks = beam, horizon_ticks
        self.options = tuple(options or choices())
        self.first = np.array([o.first for o in self.options], np.int32)
        self.then = np.array([o.then for o in self.options], np.int32)
        life = self.bout.book.life.take(self.bout.world.actors.kind[:, HIM])
        self.findings = [Finding(o, life=int(n)) for o, n in zip(openings, life, strict=True)]
        self.lineage = Lineage()
        self.group = np.arange(len(openings))  # of each state: which opening it came from
        self.watch = Watch(*np.zeros((2, len(openings)), np.int64), np.zeros(len(openings), bool))
        self.stepped = 0  # ticks of worlds

    def run(self) -> list[Finding]:
        """Search until everybody has been freed, or the horizon."""
        frame = 0
        while self.group.size and frame < self.horizon_ticks:
            frame = self.expand(frame)
        for group in np.unique(self.group[self.watch.since > 0]):
            self.findings[int(group)].freed = False
        return self.findings

    def expand(self, frame: int) -> int:
        """Try every choice in every state, look at what came of it, keep the best; returns the frame reached."""
        n, count = self.group.size, len(self.options)
        parents, chosen = np.repeat(np.arange(n), count), np.tile(np.arange(count), n)
        self.bout.world = self.bout.world.keep(parents)
        self.bout._pads = np.zeros((len(parents), 1), np.int32)
        self.watch = Watch(*(v[parents] for v in vars(self.watch).values()))
        group = self.group[parents]
        for t in range(STEP_TICKS):
            self.bout.step((self.first if t == 0 else self.then)[chosen][:, None])
            frame += 1
            self.watch.look(self.bout, frame)
        self.stepped += len(parents) * STEP_TICKS
        self.note(group, parents, chosen, frame)
        waits = (self.watch.since == 0) & (frame < BEGIN_TICKS)
        keeps = np.flatnonzero((self.watch.ended == 0) & ((self.watch.since > 0) | waits))
        kept = self.choose(keeps, group, frame)
        self.lineage.parents.append(parents[kept])
        self.lineage.chosen.append(chosen[kept])
        self.bout.world = self.bout.world.keep(kept) if kept.size else self.bout.world
        self.watch = Watch(*(v[kept] for v in vars(self.watch).values()))
        self.group = group[kept]
        return frame

    def note(self, group: np.ndarray, parents: np.ndarray, chosen: np.ndarray, frame: int) -> None:
        """Remember the longest combo, the hardest and every death of each opening."""
        watch, a = self.watch, self.bout.world.actors
        began = np.flatnonzero(watch.since > 0)
        if not began.size:
            return
        lost = self.bout.book.life.take(a.kind[:, HIM]) - a.life[:, HIM]
        ticks = np.where(watch.ended > 0, watch.ended, frame) - watch.since
        for g in np.unique(group[began]):
            mine, finding = began[group[began] == g], self.findings[int(g)]
            for what, worth, kept in (("ticks", ticks, "longest"), ("damage", lost, "hardest")):
                best = int(mine[worth[mine].argmax()])
                if worth[best] > getattr(finding, what):
                    setattr(finding, what, int(worth[best]))
                    path = self.lineage.path(int(parents[best]), self.options, self.options[int(chosen[best])])
                    setattr(finding, kept, path)
            finding.died |= bool(watch.dead[mine].any())

    def choose(self, states: np.ndarray, group: np.ndarray, frame: int) -> np.ndarray:
        """The states to go on with: of each opening the hardest blows, those with most room left, and both together."""
        if not states.size:
            return states
        states = states[np.unique(self.signature(states, group), return_index=True)[1]]
        a, flags = self.bout.world.actors, self.bout.book.flags
        fallen = (flags.take(a.row[states, HIM]) & DOWN) != 0
        waits = self.watch.since[states] == 0
        lost = self.bout.book.life.take(a.kind[states, HIM]) - a.life[states, HIM]
        room = self.room(states, frame)
        busy = ((flags.take(a.row[states, HER]) & FREE) == 0).astype(np.int32)
        quotas = (
            (waits, busy, WAITING), (fallen, lost, self.beam // FEW), (~waits & ~fallen, lost, self.beam // 4),
            (~waits & ~fallen, lost * THRIFT + room, self.beam // 4), (~waits & ~fallen, room, self.beam // 4),
        )  # fmt: skip
        kept: list[np.ndarray] = []
        for g in np.unique(group[states]):
            taken = np.zeros(len(states), bool)
            for which, worth, share in quotas:
                mine = np.flatnonzero(which & ~taken & (group[states] == g))
                best = mine[np.lexsort((states[mine], -worth[mine]))][: max(share, 1)]
                taken[best] = True
            kept.append(states[taken])
        return np.sort(np.concatenate(kept))

    def room(self, states: np.ndarray, frame: int) -> np.ndarray:
        """How much more a state may still hold: room in the pool for its age, his stun over her recovery, nearness."""
        a, p, book = self.bout.world.actors, self.bout.world.players, self.bout.book
        age = np.where(self.watch.since[states] > 0, frame - self.watch.since[states], 0)
        his = np.maximum(a.stun[states, HIM], np.minimum(book.left.take(a.row[states, HIM]), 60))
        hers = np.minimum(book.left.take(a.row[states, HER]), 60) * (a.landed[states, HER] == 0)
        far = np.minimum(np.abs(a.x[states, HIM] - a.x[states, HER]) // SUB, 300)
        spare = (POOL_FULL - a.pool[states, HIM]) * POOL_WORTH_TICKS
        return spare + age + (his - hers) // 2 - far // 8 + p.breath[states, HER] // 64

    def signature(self, states: np.ndarray, group: np.ndarray) -> np.ndarray:
        """States that differ by a hair only have the same: uint64 (states,)."""
        a, p = self.bout.world.actors, self.bout.world.players
        parts = (
            group[states], a.row[states, HER], a.row[states, HIM], a.pool[states, HIM], a.life[states, HIM],
            a.x[states, HIM] - a.x[states, HER] >> 12, a.y[states, HIM] >> 11, a.y[states, HER] >> 11,
            p.breath[states, HER] >> 6, p.button[states, HER], p.chain[states, HER], a.stun[states, HIM] >> 2,
            a.landed[states, HER],
        )  # fmt: skip
        out = np.zeros(len(states), np.uint64)
        for part in parts:
            out = (out ^ part.astype(np.int64).astype(np.uint64)) * np.uint64(0x9E3779B97F4A7C15)
            out ^= out >> np.uint64(29)
        return out


def openings_of(cast: Sequence[Fighter], apart_px: Sequence[int] = (60,)) -> list[Opening]:
    """Every foe of a cast, in the open and with his back to the wall."""
    foes = [f.name for f in cast if f.team == "foes"]
    return [Opening(foe, apart, wall) for foe in foes for apart in apart_px for wall in (False, True)]


MOST_TOLD = 60  # facts of a path that a report writes out
TOLD_OF_HIM = ("struck", "held", "thrown", "slipped", "launched", "downed", "landed", "splatted", "tumbled", "died")


def replayed(
    cast: Sequence[Fighter], opening: Opening, path: Sequence[Choice], terms: Terms | None = None
) -> list[tuple[int, str]]:
    """Dance a path again in one world: (tick, what) of the moves that she began and of what befell him."""
    bout = open_states(cast, [opening], terms)
    told = []
    for choice in path:
        for t in range(STEP_TICKS):
            for fact in bout.step(choice.first if t == 0 else choice.then):
                if fact.kind == "began" and fact.source == HER:
                    told.append((fact.tick, bout.book.moves[fact.a].name))
                elif fact.kind in TOLD_OF_HIM:
                    told.append((fact.tick, f"[{fact.kind}{f' {fact.a}' * (fact.kind == 'struck')}]"))
    return told


def report(cast: Sequence[Fighter], findings: Sequence[Finding]) -> str:
    """What was found, a few lines an opening; what is danced several times on end is said once, with the number."""
    lines = []
    for found in findings:
        what = "NEVER FREED" if not found.freed else "DIED AT FULL LIFE" if found.died else "freed"
        lines.append(f"{found.opening}: {what}, {found.ticks} ticks, {found.damage} of {found.life} life")
        for name in ("longest", "hardest"):
            told = replayed(cast, found.opening, getattr(found, name))
            said = [(len(list(same)), what) for what, same in groupby(what for _, what in told if what[0] != "[")]
            dance = " ".join(what + f" x{times}" * (times > 1) for times, what in said)
            lines.append(f"    {name}: {dance} {' '.join(f'{tick}:{what}' for tick, what in told[:MOST_TOLD])}")
    return "\n".join(lines)
