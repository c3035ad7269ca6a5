"""A bot that does one move: walks up, faces the foe, asks for that move by its input, again and again, nothing else.

The input is read out of the book's rows, as `lab/repertoire` does.  A move that needs a context (the air, a run, a
hold, a weapon in hand, Adagio, ...) is led into by the least that brings it about; the press itself is made only where
it can mean that move.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from game.lab.repertoire import (
    AIMED,
    BACK,
    BEFORE,
    DOWN,
    FOCUS,
    FORWARD,
    KEPT,
    LEFT,
    LIGHT,
    NEAR_DEPTH_PX,
    PREPARES,
    RIGHT,
    TWICE_BACK,
    UP,
)  # fmt: skip
from game.sim.arsenal import weapon_class
from game.sim.book import Book
from game.sim.rules import CHAIN_STEPS, FREE, SITUATION
from game.sim.spec import CONTEXTS, PAD_BITS, SITUATIONS, SUB, WEAPON_CLASSES, Fighter, Input, Move
from game.sim.systems.intent import CHAIN_TICKS
from game.sim.systems.situations import TESTS

PRESS_TICKS = 2
PATIENCE_TICKS = 40  # so long she waits for the press to mean the move, then leads into it anew
REST_TICKS = 5  # from a press to the next
NEEDS_TICK, NEEDS_TICKS = 3, 3  # a blow that needs a button: it is pressed so long after the move began
CLOSER_PX, LEAST_PX, MOST_PX = 22, 34, 150  # she stands so much nearer than the move reaches
LED_PX = {"run": 60, "glissade": 60, "air": 10}  # what the way into a context carries her on
ANYWHERE = ("ground",)  # contexts that need nothing
OWN_PLIGHT = ("down", "struck", "helpless")  # contexts that only a foe can bring about


class NoSuchMove(ValueError):
    """The dancer has no move of that name that an input begins."""


def dancer_of(book: Book) -> Fighter:
    """Who dances in the first seat."""
    return book.fighters[book.fighter_index[book.terms.cast[0]]]


def askable(fighter: Fighter) -> list[str]:
    """Names of the moves that an input begins."""
    return [move.name for move in fighter.moves if move.inputs]


def ways(move: Move) -> list[tuple[int, Input, str, str]]:
    """(ticks of lead, input, context, aim) of every way to ask for a move, the shortest first."""
    out = []
    for row in move.inputs:
        for context in row.contexts:
            lead = 0 if context in (*ANYWHERE, *OWN_PLIGHT) else len(BEFORE.get(context, ())) or 90
            lead += len(PREPARES.get(row.when, ())) + 14 * min(row.chain or (0,))
            out += [(lead + len(AIMED[aim][0]), row, context, aim) for aim in row.aims]
    return sorted(out, key=lambda way: way[0])


def lead_of(row: Input, context: str, aim: str) -> list[int]:
    """The ticks of input that lead to where the press of `row` means the move."""
    kept = KEPT.get(context, 0) | (FOCUS if row.when == "adagio" else 0)
    links = [LIGHT, LIGHT, *[0] * 12] * min(row.chain or (0,))
    before = [0] if context in (*ANYWHERE, *OWN_PLIGHT) else BEFORE.get(context, [0])
    ready = [bits | (kept & FOCUS) for bits in before] + [bits | kept for bits in AIMED[aim][0]]
    twice = [0, BACK, BACK, 0] if row.button == TWICE_BACK else []
    return [*PREPARES.get(row.when, []), *links, *ready, *twice]


@dataclass(frozen=True)
class Figure:
    """How one move is asked for: what leads to it, what is pressed, and where the press means it."""

    index: int
    lead: list[int]
    press: int
    kept: int  # held while she waits for her chance
    needs: int  # a button that the move's blow asks for besides
    near: int  # px/256: she begins so far from the foe
    links: bool  # it follows lights of a chain
    waits_free: bool  # pressed in another move's midst it would be held on into something else
    takedown: bool
    contexts: np.ndarray  # bool (contexts,)
    chain: np.ndarray  # bool (steps,)
    when: str


def figure(book: Book, dancer: Fighter, name: str) -> Figure:
    """How to ask for a move; raises NoSuchMove naming the moves there are."""
    if name not in askable(dancer):
        known = ", ".join(askable(dancer))
        raise NoSuchMove(f"{dancer.name} has no move {name!r} that an input begins; there are {known}")
    index = book.move_index[dancer.name, name]
    move = book.moves[index]
    _, row, context, aim = ways(move)[0]
    kept = KEPT.get(context, 0) | (FOCUS if row.when == "adagio" else 0)
    twice = row.button == TWICE_BACK
    links = min(row.chain or (0,)) > 0
    return Figure(
        index=index,
        lead=lead_of(row, context, aim),
        press=BACK if twice else AIMED[aim][1] | kept | sum(PAD_BITS[b] for b in row.button.split("+")),
        kept=kept,
        needs=next((PAD_BITS[s.needs] for s in move.strikes if s.needs), 0),
        near=distance(book, index, context),
        links=links,
        waits_free=context in ANYWHERE and not links,
        takedown=move.family == "takedown",
        contexts=np.isin(np.arange(len(CONTEXTS)), [CONTEXTS.index(c) for c in row.contexts]),
        chain=np.isin(np.arange(CHAIN_STEPS), row.chain or range(CHAIN_STEPS)),
        when=row.when,
    )


def distance(book: Book, index: int, context: str) -> int:
    """How far from the foe a move is begun, px/256: a little nearer than it reaches."""
    rows = np.arange(book.first[index], book.last[index] + 1)
    strikes = book.strike.take(rows) > 0
    reach = LEAST_PX * SUB
    if strikes.any():
        travelled = np.cumsum(book.dx.take(rows))
        ahead = book.seen["reach"].take(rows[strikes] * 2, 0)[:, 1]
        reach = int((travelled[strikes] + ahead).max())
    led = LED_PX.get(context, 0) * SUB
    return int(np.clip(reach + led - CLOSER_PX * SUB, LEAST_PX * SUB, MOST_PX * SUB))


class OneMove:
    """Does one move in W worlds; a list of names gives each world a move of its own."""

    def __init__(self, book: Book, seeds: Sequence[int], name: str | Sequence[str]) -> None:
        """Raises NoSuchMove naming the moves there are."""
        names = [name] * len(seeds) if isinstance(name, str) else list(name)
        dancer = dancer_of(book)
        known = {one: figure(book, dancer, one) for one in dict.fromkeys(names)}
        which = [list(known).index(one) for one in names]
        figures = list(known.values())
        most = max(len(f.lead) for f in figures)

        def column(get: Callable[[Figure], object]) -> np.ndarray:
            return np.array([get(f) for f in figures])[which]

        self.lead = column(lambda f: f.lead + [0] * (most - len(f.lead)))
        self.length = column(lambda f: len(f.lead))
        self.index, self.press = column(lambda f: f.index), column(lambda f: f.press)
        self.kept, self.needs = column(lambda f: f.kept), column(lambda f: f.needs)
        self.near, self.links = column(lambda f: f.near), column(lambda f: f.links)
        self.waits_free, self.takedown = column(lambda f: f.waits_free), column(lambda f: f.takedown)
        self.contexts, self.chain = column(lambda f: f.contexts), column(lambda f: f.chain)
        self.when = column(lambda f: SITUATION[f.when])
        self.at, self.waited, self.face = (np.zeros(len(names), np.int64) for _ in range(3))

    def keep(self, k: np.ndarray) -> None:
        for name, column in vars(self).items():
            setattr(self, name, column[k])

    def pads(self, world, book: Book) -> np.ndarray:
        """int32 (W, players): the first dancer's; others stand."""
        a, p, now = world.actors, world.players, world.stage.frame[:, 0]
        toward, near = self.walk(a)
        free = (book.flags.take(a.row[:, 0]) & FREE) != 0
        starts = self.at == 0
        walks = starts & free & ~near
        self.face = np.where(starts, a.face[:, 0], self.face)
        holds = starts & ~free & ~near  # struck, or on her way out of a move that has carried her past him
        holds |= starts & near & (p.running[:, 0] > 0)  # a press on the run would mean something else
        # a chain is begun anew when the last one is forgotten
        holds |= starts & self.links & (p.chain[:, 0] > 0) & (now - p.chain_frame[:, 0] <= CHAIN_TICKS)
        leads = ~walks & ~holds & (self.at < self.length)
        gate = ~walks & (self.at == self.length)
        fits = gate & self.fits(world, book)
        late = gate & ~fits & (self.waited >= PATIENCE_TICKS)
        self.waited = np.where(gate & ~fits, self.waited + 1, 0)
        since = self.at - self.length
        pressing = fits | ((since > 0) & (since < PRESS_TICKS))
        needed = (since >= NEEDS_TICK) & (since < NEEDS_TICK + NEEDS_TICKS)
        n = np.arange(len(since))
        bits = self.lead[n, np.minimum(self.at, self.lead.shape[1] - 1)] * leads
        bits = np.where(gate & ~fits, self.kept, bits)
        bits = np.where(pressing, self.press, np.where(needed, self.needs, bits))
        over = late | (since >= np.where(self.needs > 0, NEEDS_TICK + NEEDS_TICKS, REST_TICKS))
        self.at = np.where(over, 0, self.at + (leads | fits | (since > 0)))
        ahead, behind = np.where(self.face > 0, RIGHT, LEFT), np.where(self.face > 0, LEFT, RIGHT)
        bits = (bits & (FORWARD - 1)) | ahead * ((bits & FORWARD) > 0) | behind * ((bits & BACK) > 0)
        out = np.zeros(world.players.pad.shape, np.int32)
        out[:, 0] = np.where(walks, toward, bits)
        return out

    def fits(self, world, book: Book) -> np.ndarray:
        """Whether the press would mean the move where she is now; bool (W,)."""
        a, p = world.actors, world.players
        n, row = np.arange(world.worlds), a.row[:, 0]
        fits = self.contexts[n, book.context.take(row)] & self.chain[n, np.minimum(p.chain[:, 0], CHAIN_STEPS - 1)]
        fits &= ~self.waits_free | ((book.flags.take(row) & FREE) != 0)
        weapon = book.prop_class.take(p.weapon[:, 0])
        if self.takedown.any():  # whose it is hangs on whom it ends and on what is in her hand
            victim = a.kind[n, nearest_foe(a)[0]]
            fits &= ~self.takedown | (book.takedown[a.kind[:, 0], victim, weapon] == self.index)
        for when in np.unique(self.when[fits]):
            k = np.flatnonzero(fits & (self.when == when))
            if SITUATIONS[when] in WEAPON_CLASSES:
                fits[k] = weapon[k] == weapon_class(SITUATIONS[when])
            elif when:
                fits[k] = TESTS[int(when)](world, book, k, np.zeros(len(k), np.int64))
        return fits

    def walk(self, a) -> tuple[np.ndarray, np.ndarray]:
        """(bits that lead to the nearest foe or face him, whether she stands before him), each (W,)."""
        nearest, there = nearest_foe(a)
        n = np.arange(len(nearest))
        x, z = a.x[n, nearest] - a.x[:, 0], a.z[n, nearest] - a.z[:, 0]
        bits = np.where(x > self.near, RIGHT, 0) | np.where(x < -self.near, LEFT, 0)
        bits |= np.where(z > NEAR_DEPTH_PX * SUB, DOWN, 0) | np.where(z < -NEAR_DEPTH_PX * SUB, UP, 0)
        turned = (np.where(x >= 0, 1, -1) == a.face[:, 0]) | (bits > 0)
        bits = np.where(turned, bits, np.where(x >= 0, RIGHT, LEFT))
        return bits * there, (bits == 0) | ~there


def nearest_foe(a) -> tuple[np.ndarray, np.ndarray]:
    """(row of the foe nearest to the first dancer, whether there is one), each (W,)."""
    foes = (a.team == 1) & (a.life > 0) & (a.kind > 0)
    far = np.where(foes, np.abs(a.x - a.x[:, :1]) + 2 * np.abs(a.z - a.z[:, :1]), 1 << 28)
    return far.argmin(1), foes.any(1)
