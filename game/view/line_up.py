"""The whole cast in one light, as outlines, and each foe in the attack by which he is known.

Who is who must be told by outline first: `closest` says how unlike any two are.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pygame

from game.load.folders import ASSETS
from game.sim.spec import Fighter
from game.view.contact_sheet import Cell, draw, open_cast, room_for, telling_ticks
from game.view.figures import Cast, Figure
from game.view.shots import save
from game.view.type import Type

KINDS = (("dancer", "The company"), ("foe", "The foes"), ("boss", "The soloists"), ("bystander", "The guests"))
CELL_PX, OUTLINE_PX, TITLE_PX, WORDS_PX = (250, 300), 170, 44, 58
ROW_CELLS = 9
FEET_PX, OUTLINE_SCALE = 282, 0.55
WALL_TOP, WALL_LOW, BOARDS = (28, 30, 58), (62, 66, 110), (24, 20, 26)
PAPER, INK = (190, 182, 176), (8, 8, 12)
GOLD, IVORY, FADED = (226, 188, 116), (246, 236, 218), (168, 160, 172)
SIGNATURE_PICTURES = 8
CANVAS_PX, SHIFT_PX, STEP_PX = (280, 420), 24, 4  # rows x columns about the feet; how far one is moved to match


class Likeness(NamedTuple):
    """Two of the cast and how unlike their outlines are: 0 the same .. 1 nothing in common."""

    unlike: float
    one: str
    other: str

    def __str__(self) -> str:
        return f"{self.unlike:.2f}  {self.one} and {self.other}"


def held_tick(fighter: Fighter) -> int:
    """The tick of his stance in which he has come into it: where its breathing goes round from."""
    stance = next(move for move in fighter.moves if move.name == fighter.stance)
    return max(0, stance.choreography.loop_from)


def outline(cast: Cast, fighter: Fighter, move: str = "", tick: int = 0) -> np.ndarray:
    """Where a body is, bool CANVAS_PX: facing right, its pelvis in the middle column, the floor at the lowest row.

    Without a `move` he stands.
    """
    if not move:
        move, tick = fighter.stance, held_tick(fighter)
    picture = cast.wardrobe.picture(fighter.costume, move, tick)
    solid = (picture.pixels >> np.uint32(24)) > 127
    rows, columns = CANVAS_PX
    out = np.zeros(CANVAS_PX, bool)
    top, left = rows + picture.offset[1], columns // 2 + picture.offset[0]
    y0, x0 = max(0, top), max(0, left)
    part = solid[y0 - top : rows - top, x0 - left : columns - left]
    out[y0 : y0 + part.shape[0], x0 : x0 + part.shape[1]] = part
    return out


def unlike(one: np.ndarray, other: np.ndarray) -> float:
    """1 - overlap / union of two outlines, the second moved along the floor to where it matches best."""
    best = 0.0
    for shift in range(-SHIFT_PX, SHIFT_PX + 1, STEP_PX):
        moved = np.roll(other, shift, 1)
        best = max(best, float((one & moved).sum()) / float((one | moved).sum()))
    return 1 - best


def closest(fighters: Sequence[Fighter], folder: Path = ASSETS / "figures") -> list[Likeness]:
    """All pairs of the cast by their stances, the most alike first.  Raises FigureError where pictures are missing."""
    drawn = {f.name: outline(open_cast(f.costume, folder), f) for f in fighters}
    return sorted(Likeness(unlike(drawn[a], drawn[b]), a, b) for a, b in combinations(sorted(drawn), 2))


def draw_cast(fighters: Sequence[Fighter], folder: Path = ASSETS / "figures") -> pygame.Surface:
    """Everybody in stance, lit as one, over the outline alone; rows by kind."""
    rows = [(title, [f for f in fighters if f.kind == kind]) for kind, title in KINDS]
    lines = [
        (title if n == 0 else "", those[n : n + ROW_CELLS])
        for title, those in rows
        for n in range(0, len(those), ROW_CELLS)
    ]
    width, height = CELL_PX
    tall = TITLE_PX + height + OUTLINE_PX + WORDS_PX
    sheet = pygame.Surface((width * ROW_CELLS, tall * len(lines)), 0, 32)
    sheet.fill((14, 14, 22))
    words = Type()
    for y, (title, those) in enumerate(lines):
        top = y * tall
        words.put(sheet, 16, top + 31, title, "display", 26, GOLD)
        for x, fighter in enumerate(those):
            _draw_one(sheet, words, fighter, (x * width, top + TITLE_PX), folder)
    return sheet


def _draw_one(sheet: pygame.Surface, words: Type, fighter: Fighter, at: tuple[int, int], folder: Path) -> None:
    width, height = CELL_PX
    cast = open_cast(fighter.costume, folder)
    cell = sheet.subsurface((*at, width, height))
    for row in range(height):
        share = row / height
        cell.fill(tuple(round(a + (b - a) * share) for a, b in zip(WALL_TOP, WALL_LOW)), (0, row, width, 1))
    cell.fill(BOARDS, (0, FEET_PX - 14, width, height))
    stands = {"move": fighter.stance, "tick": held_tick(fighter)}
    figure = Figure(fighter.costume, **stands, x=width / 2, row=FEET_PX, warmth=0.35, moonlight=0.8)
    cast.draw(cell, [figure], Cell(), 0)
    paper = sheet.subsurface((at[0], at[1] + height, width, OUTLINE_PX))
    paper.fill(PAPER)
    shape = pygame.surfarray.make_surface(np.where(outline(cast, fighter).T[..., None], 255, 0).repeat(3, 2))
    small = pygame.transform.smoothscale_by(shape, OUTLINE_SCALE)
    ink = pygame.Surface(small.get_size(), pygame.SRCALPHA)
    ink.fill((*INK, 0))
    pygame.surfarray.pixels_alpha(ink)[:] = pygame.surfarray.array_green(small)
    paper.blit(ink, ((width - ink.get_width()) // 2, OUTLINE_PX - 10 - ink.get_height()))
    middle, low = at[0] + width / 2, at[1] + height + OUTLINE_PX
    own = fighter.title.split(": ")[-1]  # of a pair the name of the one
    words.put(sheet, middle, low + 20, own, "caps", 16, IVORY, align="middle")
    words.put(sheet, middle, low + 41, fighter.shape, "italic", 16, FADED, align="middle")


def of_cast(fighters: Sequence[Fighter], out: Path) -> None:
    """Write the picture of the whole cast.  Raises FigureError and OSError."""
    pygame.display.init()
    save(draw_cast(fighters), out)


def of_signatures(fighters: Sequence[Fighter], out: Path) -> None:
    """Write a strip of every signature attack, one below the other.  Raises FigureError and OSError."""
    strips = []
    for fighter in fighters:
        move = next((m for m in fighter.moves if m.name == fighter.signature), None)
        if move is None:
            continue
        cast, row = open_cast(fighter.costume), (move.name, telling_ticks(move, SIGNATURE_PICTURES))
        titles, room = {move.name: f"{fighter.title}: {move.title}"}, room_for(cast, fighter.costume, [row])
        strips.append(draw(cast, fighter.costume, [row], 0.3, titles, room))
    sheet = pygame.Surface((max(s.get_width() for s in strips), sum(s.get_height() for s in strips)), 0, 32)
    top = 0
    for strip in strips:
        sheet.blit(strip, (0, top))
        top += strip.get_height()
    save(sheet, out)
