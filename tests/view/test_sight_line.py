"""The red line: it stands where the round will go, thickens before it comes, and ends on whom it will meet."""

from __future__ import annotations

import numpy as np
import pygame
import pytest

from game.content.cast import FIGHTERS
from game.lab.arena import MIDDLE_PX, open_arena, place
from game.sim.spec import SUB
from game.view.layers import Ground, View
from game.view.sight_line import THICK_TICKS, SightLines

FAR_PX = 300
GROUND = Ground(belt_row=356, mid_row=440, slope=0.002, wall_row=338)


def aiming(move: str = "kneeling_shot", z_px: int = 84):
    """A marksman who has just begun to aim at a dancer FAR_PX off, and his lines."""
    bout = open_arena(cast=[FIGHTERS["rooney"], FIGHTERS["marksman"]], actors=4)
    row = place(bout, "marksman", MIDDLE_PX + FAR_PX, z_px)
    a, book = bout.world.actors, bout.book
    a.wish_move[0, row] = book.move_index["marksman", move]
    return bout, row, SightLines(book, GROUND)


def follow(bout, lines: SightLines, until_shot: bool = True):
    """Step to the shot; yields the one line of each tick that has one."""
    for _ in range(240):
        facts = bout.step(0)
        lines.take(bout.world)
        if any(fact.kind == "fired" for fact in facts):
            return
        yield from lines.lines
    assert not until_shot, "he never fired"


def test_the_line_stands_for_as_long_as_the_rules_promise_and_ends_with_the_shot():
    bout, _, lines = aiming()
    seen = list(follow(bout, lines))
    assert len(seen) >= 44
    assert [line.left for line in seen[-5:]] == [5, 4, 3, 2, 1]
    assert not lines.lines


@pytest.mark.parametrize("move", ["kneeling_shot", "flat_shot"])
def test_the_round_flies_along_the_line(move):
    bout, _, lines = aiming(move)
    last = list(follow(bout, lines))[-1]
    shots = bout.world.shots
    k = int(shots.kind[0].argmax())
    assert shots.kind[0, k]
    assert shots.y[0, k] / SUB == pytest.approx(last.height, abs=3)
    assert GROUND.row_of(shots.z[0, k] / SUB) == pytest.approx(last.row, abs=1)


def test_it_ends_on_whoever_stands_in_the_lane_and_passes_who_does_not():
    for z_px, stopped in ((84, True), (130, False)):
        bout, _, lines = aiming(z_px=z_px)
        line = list(follow(bout, lines))[-1]
        reaches = line.x - line.end
        assert (reaches < FAR_PX) == stopped


def test_it_is_drawn_thin_and_then_thick():
    bout, _, lines = aiming()
    rows = {}
    for line in follow(bout, lines):
        picture = pygame.Surface((960, 540), 0, 32)
        lines.draw(picture, View(cam=float(MIDDLE_PX + FAR_PX // 2), t=0.0))
        lit = pygame.surfarray.array3d(picture)[480, :, 0] > 0
        rows[line.left] = int(np.count_nonzero(lit[: int(line.row - line.height) + 6]))
    thin = [n for left, n in rows.items() if left > THICK_TICKS + 2]
    thick = [n for left, n in rows.items() if left <= THICK_TICKS]
    assert max(thin) <= 3 < 6 <= min(thick)


def test_a_mark_has_its_line_on_the_floor_to_whoever_laid_it():
    bout = open_arena(cast=[FIGHTERS["rooney"], FIGHTERS["huntsman"], FIGHTERS["hound"]], actors=4)
    row = place(bout, "huntsman", MIDDLE_PX + FAR_PX, 120)
    a, lines, seen = bout.world.actors, SightLines(bout.book, GROUND), []
    a.wish_move[0, row] = bout.book.move_index["huntsman", "mark"]
    for _ in range(80):
        bout.step(0)
        lines.take(bout.world)
        seen += lines.leads
    assert seen and seen[0].left > seen[-1].left
    assert seen[-1].x == pytest.approx(a.x[0, row] / SUB, abs=4)
    assert seen[0].end == pytest.approx(MIDDLE_PX, abs=1)
    assert seen[0].end_row == GROUND.row_of(84) and seen[0].row > seen[0].end_row
    dst = pygame.Surface((960, 540), 0, 32)
    lines.leads = seen[:1]
    lines.lines = []
    lines.draw(dst, View(cam=float(MIDDLE_PX), t=0.0))
    assert pygame.surfarray.array3d(dst).any()
