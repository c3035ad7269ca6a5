"""What the dancers have danced lately: moves and the small steps between them; and the enchaînements they make.

Six moves of each are remembered, the latest first, each with the taps of a direction that led to it: forward a tombé,
up or down a pas de bourrée.
"""

from __future__ import annotations

import numpy as np

from game.core.compact import entries, places
from game.sim.book import Book
from game.sim.facts import Facts
from game.sim.grace_tables import LINK_BITS, LINKS_REMEMBERED
from game.sim.rules import FREE, some
from game.sim.spec_grace import STEPS_REMEMBERED
from game.sim.systems.dance import whereabouts
from game.sim.systems.intent import CHORD_TICKS
from game.sim.systems.meter import Dues

LINK_TICKS = 30  # a link leads to what follows within so many ticks
AGAIN_SHARE = 4  # danced again in the same encounter a phrase is worth a quarter, and a foe's purse pays it
LINKS_MASK = (1 << LINK_BITS * LINKS_REMEMBERED) - 1


def take_steps(world, book: Book, facts: Facts) -> None:
    """Tell and remember the linking steps that have just been tapped (`players.stepped`), by those who are free."""
    p, a = world.players, world.actors
    w, i = entries(p.stepped)
    which = p.stepped[w, i]
    p.stepped[w, i] = 0
    k = places((book.flags.take(a.row[w, i]) & FREE) != 0)
    w, i, which = w[k], i[k], which[k]
    young = facts.tick - p.tapped_frame[w, i] <= LINK_TICKS
    p.tapped[w, i] = (p.tapped[w, i] * young << LINK_BITS | which) & LINKS_MASK
    p.tapped_frame[w, i] = facts.tick
    facts.tell("step", w, i, -1, which, 0, 0, *whereabouts(a, w, i))


def remember_steps(world, book: Book, facts: Facts, began: np.ndarray, dues: Dues) -> None:
    """Add the moves begun in this tick, and see whether one completes a phrase; `began`: facts."""
    p, steps, players = world.players, world.steps, world.players.pad.shape[1]
    began = began[(began[:, 3] < players) & book.counted.take(began[:, 6])]
    if not len(began):
        return
    w, i, move = began[:, 1], began[:, 3], began[:, 6]
    shape = (world.worlds, players, STEPS_REMEMBERED)
    moves, frames, links = (getattr(steps, name).reshape(shape) for name in ("move", "began", "links"))
    chord = (facts.tick - frames[w, i, 0] <= CHORD_TICKS) & (moves[w, i, 0] > 0)  # it took the other's place
    k = places(~chord)
    if k.size:
        for column in (moves, frames, links):
            column[w[k], i[k], 1:] = column[w[k], i[k], :-1]
    moves[w, i, 0], frames[w, i, 0] = move, facts.tick
    links[w, i, 0] = p.tapped[w, i] * (facts.tick - p.tapped_frame[w, i] <= LINK_TICKS)
    p.tapped[w, i] = 0
    if book.phrase_of.size:
        recognise(world, book, facts, w, i, (moves[w, i], frames[w, i], links[w, i]), dues)


def recognise(world, book: Book, facts: Facts, w, i, danced: tuple[np.ndarray, ...], dues: Dues) -> None:
    """Phrases whose last step has just begun; `danced`: moves, frames and links of the players, each (n, 6)."""
    moves, frames, links = danced
    same = ((book.phrase_move == moves[:, None]) | (book.phrase_move == 0)).all(2)
    if not some(same):
        return
    same &= ((links[:, None] & book.phrase_mask) == book.phrase_links).all(2)
    began = frames[np.arange(len(w))[:, None], book.phrase_steps - 1]
    same &= facts.tick - began <= book.phrase_window
    for k, line in np.argwhere(same):
        pay_phrase(world, book, facts, int(w[k]), int(i[k]), int(book.phrase_of[line]), dues)


def pay_phrase(world, book: Book, facts: Facts, w: int, i: int, phrase: int, dues: Dues) -> None:
    """Name a phrase; pay it in full once an encounter, then a quarter out of the nearest foe's purse, or nothing."""
    a, s = world.actors, world.stage
    if s.phrases_in[w, 0] != s.encounter[w, 0]:
        s.phrases_in[w, 0], s.phrases_paid[w, 0] = s.encounter[w, 0], 0
    bit = 1 << phrase
    again = bool(s.phrases_paid[w, 0] & bit)
    foes = places((a.team[w] == 1) & (a.kind[w] > 0) & (a.life[w] > 0))
    points = int(book.phrase_points[phrase]) // (AGAIN_SHARE if again else 1) if foes.size else 0
    s.phrases[w, 0] |= bit
    facts.tell("phrase", w, i, -1, phrase, points, 0, *(int(v) for v in whereabouts(a, w, i)))
    if not foes.size:
        return
    s.phrases_paid[w, 0] |= bit
    if again:
        nearest = foes[np.abs(a.x[w, foes] - a.x[w, i]).argmin()]
        dues.earn("phrase", np.array([w]), np.array([nearest]), np.array([points]))
    else:
        dues.change("phrase", np.array([w]), points)
