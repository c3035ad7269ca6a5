"""The red line of a rifle: from the muzzle along the lane that its round will take, thin, then thick before it comes.

It lies at the height of the shot and, fainter, on the floor below: the one says over or under, the other which lane.
A mark that goes with a body has a line on the floor as well, to whoever laid it: who steps into it takes the mark.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
import pygame

from game.core.skeleton import JOINTS
from game.sim.spec import SUB
from game.view.layers import Ground, View
from game.view.sprites import ADD

KINDS = ("rifle_round", "bolt")  # of `content/shots.py`: what is announced by a line
JOINT_SUB = 64  # the book's joints count 1/64 px
THICK_TICKS = 18  # so long before the shot it thickens, and stands still
FADES_IN_TICKS = 10
LENGTH_PX = 900  # as far as anybody is in the picture
SWAY_PX, SWAY_TICKS = 5.0, 34.0  # how the muzzle wanders before
CORE_RGB, GLOW_RGB, FLOOR_RGB, LEAD_RGB = (255, 120, 104), (120, 10, 14), (74, 6, 9), (204, 36, 42)
BODY_PX = 14  # half the width of whom it ends on
FAR_PX = 24  # in depth: who is no further off its lane stops it


class Line(NamedTuple):
    """One line: where it begins (x, floor row, height over it), where it ends, ticks it has stood and has left."""

    x: float
    row: float
    height: float
    end: float
    age: int
    left: int


class Lead(NamedTuple):
    """From whoever laid a mark to whom it lies on, x and floor row of each; ticks until it erupts."""

    x: float
    row: float
    end: float
    end_row: float
    left: int


class SightLines:
    """The lines of one bout's riflemen: taken in once a tick, drawn over the figures."""

    def __init__(self, book, ground: Ground) -> None:
        self.ground, self.lines, self.leads = ground, [], []
        self.until, self.told, self.muzzle = (np.zeros(book.rows, np.int32) for _ in range(3))
        for i, move in enumerate(book.moves):
            for shot in move.shots if move and move.tell_tick else ():
                if shot.kind in KINDS:
                    ticks = np.arange(move.tell_tick, shot.tick)
                    rows = int(book.first[i]) + ticks
                    self.until[rows], self.told[rows] = shot.tick - ticks, move.tell_tick
                    self.muzzle[rows] = JOINTS.index(shot.joint)
        self.book, self.any = book, bool(self.until.any())

    def take(self, world) -> None:
        """The lines of this tick."""
        self.lines, h = [], world.hazards
        self.leads = [self._lead(world, n) for n in h.follows[0].nonzero()[0].tolist()]
        if not self.any:
            return
        a = world.actors
        aiming = self.until.take(a.row[0]) * (a.life[0] > 0)
        for i in aiming.nonzero()[0].tolist():
            self.lines.append(self._line(world, i, int(aiming[i])))

    def _lead(self, world, n: int) -> Lead:
        a, h, owner = world.actors, world.hazards, int(world.hazards.owner[0, n])
        x, end = (float(t.x[0, k]) / SUB for t, k in ((a, owner), (h, n)))
        row, end_row = (self.ground.row_of(float(t.z[0, k]) / SUB) for t, k in ((a, owner), (h, n)))
        return Lead(x, row, end, end_row, int(h.erupts_at[0, n]) - int(world.stage.frame[0, 0]))

    def _line(self, world, i: int, left: int) -> Line:
        a, row = world.actors, int(world.actors.row[0, i])
        left += int(a.delay[0, i])
        ahead, up, _ = (int(v) / JOINT_SUB for v in self.book.joints[row, self.muzzle[row]])
        face, z = int(a.face[0, i]) or 1, float(a.z[0, i]) / SUB
        x, height = float(a.x[0, i]) / SUB + ahead * face, up + float(a.y[0, i] + a.settle[0, i]) / SUB
        if left > THICK_TICKS:
            height += SWAY_PX * math.sin(int(world.stage.frame[0, 0]) / SWAY_TICKS * math.tau + i)
        stopped = (a.team[0] != a.team[0, i]) & (a.life[0] > 0) & (a.kind[0] > 0)
        stopped &= np.abs(a.z[0] - a.z[0, i]) <= FAR_PX * SUB // 2
        far = (a.x[0] / SUB - x) * face
        far = float(np.where(stopped & (far > 0), far - BODY_PX, LENGTH_PX).min())
        age = int(world.stage.frame[0, 0]) - int(a.began_at[0, i]) - int(self.told[row])
        return Line(x, self.ground.row_of(z), height, x + face * max(far, 0.0), age, left)

    def draw(self, dst: pygame.Surface, view: View) -> None:
        """Over the figures: the line at its height, its shade on the floor."""
        for lead in self.leads:
            ends = [
                (round(self.ground.screen_x(x, row, view.cam)), round(row))
                for x, row in ((lead.x, lead.row), (lead.end, lead.end_row))
            ]
            thick = lead.left <= THICK_TICKS
            pygame.draw.line(dst, CORE_RGB if thick else LEAD_RGB, *ends, 4 if thick else 2)
        for line in self.lines:
            x0, x1 = (round(self.ground.screen_x(x, line.row, view.cam)) for x in (line.x, line.end))
            left, right = max(min(x0, x1), 0), min(max(x0, x1), view.w)
            if right <= left:
                continue
            thick = line.left <= THICK_TICKS
            bright = 1.0 if thick else min(1.0, 0.2 + max(line.age, 0) / FADES_IN_TICKS)
            self._bar(dst, left, right, line.row, 3 if thick else 2, FLOOR_RGB, bright)
            at = line.row - line.height
            self._bar(dst, left, right, at, 7 if thick else 3, GLOW_RGB, bright)
            self._bar(dst, left, right, at, 3 if thick else 1, CORE_RGB, bright * (1.0 if thick else 0.62))

    @staticmethod
    def _bar(dst, left: int, right: int, at: float, width: int, rgb: tuple[int, int, int], bright: float) -> None:
        colour = tuple(int(c * bright) for c in rgb)
        dst.fill(colour, (left, round(at) - width // 2, right - left, width), ADD)
