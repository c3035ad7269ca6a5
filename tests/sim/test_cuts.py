"""Cancels may cut, but the pelvis does not pop: every legal cancel is danced, all in one batch."""

from __future__ import annotations

import numpy as np

from game.lab.arena import MIDDLE_PX, open_arena
from game.sim.facts import Facts
from game.sim.rules import FAMILY_BIT
from game.sim.spec import SUB
from game.sim.systems.moves import begin

GROUNDED_PX, FLYING_PX, RISING_PX = 6.0, 15.5, 20.0  # a tick; springing up from the floor is the fastest
WATCHED_TICKS = 14


def legal_cancels(book) -> list[tuple[int, int]]:
    """(row, move) of every cut that an input can ask of a dancer."""
    found = []
    for row in range(1, book.rows):
        kind = book.move_fighter[int(book.move_of[row])]
        mask = int(book.cancel[row] | book.cancel_on_hit[row])
        if book.team[kind] or not mask:
            continue
        for move in set(np.unique(book.start[kind, :, int(book.context[row])]).tolist()) - {0}:
            if book.move_family[move] & mask and row != book.enter[move]:
                found.append((row, move))
    return found


def test_the_pelvis_never_pops():
    cuts = legal_cancels(open_arena().book)
    assert len(cuts) > 1000
    bout = open_arena(range(len(cuts)), actors=3)
    a, book = bout.world.actors, bout.book
    everyone = np.arange(len(cuts))
    a.x[:, 0] = MIDDLE_PX * SUB
    a.row[:, 0] = [row for row, _ in cuts]
    height = lambda: book.pelvis.take(a.row[:, 0]) + a.settle[:, 0] + a.y[:, 0]  # noqa: E731
    before_x, before_y = a.x[:, 0].copy(), height()
    begin(bout.world, book, Facts(0), everyone, np.zeros(len(cuts), np.int64), np.array([m for _, m in cuts]))
    worst = (0.0, "")
    for tick in range(WATCHED_TICKS):
        if tick:
            bout.step(0)
        step = np.hypot(a.x[:, 0] - before_x, height() - before_y) / SUB
        air = (a.y[:, 0] > 0) | (book.dy.take(a.row[:, 0]) != 0)
        fast = np.abs(book.dx.take(a.row[:, 0])) > 4 * SUB
        jumps = (book.family.take(a.row[:, 0]) & (FAMILY_BIT["jumps"] | FAMILY_BIT["leaps"])) != 0
        rising = (book.family.take(a.row[:, 0]) & FAMILY_BIT["rising"]) != 0
        over = step - np.where(rising, RISING_PX, np.where(air | fast | jumps, FLYING_PX, GROUNDED_PX))
        k = int(over.argmax())
        row, move = cuts[k]
        name = f"{book.moves[book.move_of[row]].name}@{book.tick_of[row]} -> {book.moves[move].name}, tick {tick}"
        worst = max(worst, (float(over[k]), name))
        before_x, before_y = a.x[:, 0].copy(), height()
    assert worst[0] <= 0.5, f"{worst[1]}: {worst[0]:.1f} px over the limit"
