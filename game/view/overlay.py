"""Where blows strike and bodies can be hurt, drawn over the figures; and how long ticks and pictures take.

Volumes stand upright at the figure's row: the fight knows x and y of the world, not the tilted picture.  What can be
hurt is bracketed (dashed while nothing can touch it), what strikes is a hatched shape: told apart without colour.
"""

from __future__ import annotations

import pygame

from game.core.skeleton import SIDES
from game.sim.rules import UNTOUCHABLE
from game.sim.spec import SUB
from game.view.type import GOLD, INK, IVORY, Colour, Type

STRIKE, HURT, SAFE = (255, 190, 70), (124, 206, 255), (188, 170, 255)
STRIKE_ALPHA, HURT_ALPHA, HATCH_PX = 74, 26, 5
FARTHEST = 1 << 19  # boxes beyond it are empty ones
PARTS = ("head", "trunk", "legs")  # of a hurt volume, in the order of sim/volumes.py
BONE_NAMES = {"farm": "forearm", "uarm": "upper arm"}

Box = tuple[int, int, int, int]  # left, top, width, height in the picture


def draw_volumes(dst: pygame.Surface, world, book, ground, camera: float, w: int = 0, case: Type | None = None) -> None:
    """Hurt volumes and striking ones of everybody; with a `case`, the bones that strike are named."""
    a = world.actors
    for i in a.kind[w].nonzero()[0].tolist():
        row, face = int(a.row[w, i]), int(a.face[w, i]) or 1
        place = int(a.x[w, i]), int(a.y[w, i]) + int(a.settle[w, i]), ground.row_of(int(a.z[w, i]) / SUB)
        safe = bool(book.flags[row] & UNTOUCHABLE)
        for box in boxes(book.hurt[row], place, face, ground, camera):
            _bracket(dst, box, SAFE if safe else HURT, safe)
    for i in a.kind[w].nonzero()[0].tolist():
        row, face = int(a.row[w, i]), int(a.face[w, i]) or 1
        if not book.strike[row]:
            continue
        place = int(a.x[w, i]), int(a.y[w, i]) + int(a.settle[w, i]), ground.row_of(int(a.z[w, i]) / SUB)
        patches = boxes(book.boxes[row], place, face, ground, camera)
        if book.strikes.bowls[book.strike[row]]:  # a flying body strikes whoever is in its way
            _outline(dst, patches)
            continue
        hull = _strike(dst, patches)
        if case and hull:
            move, number = book.strike_rows[int(book.strike[row])]
            says = "strike: " + bones(book.moves[move].strikes[number].bones)
            label(dst, case, hull.centerx, hull.top - 8, says, GOLD)


def label(dst: pygame.Surface, case: Type, x: float, y: float, says: str, colour: Colour) -> None:
    """A word or two on a small dark plate, centred at `x`."""
    w = round(case.width(says, "sans", 14))
    plate = pygame.Surface((w + 10, 18), pygame.SRCALPHA)
    plate.fill((*INK, 222))
    dst.blit(plate, (round(x) - w // 2 - 5, round(y) - 14))
    case.put(dst, x, y, says, "sans", 14, colour, align="middle")


def part_at(world, book, row: int, x_px: int, y_px: int, w: int = 0) -> str:
    """Which part of a body is hurt at a place of the world: 'head', 'trunk', 'legs', or '' if none is there."""
    a = world.actors
    at, face = int(a.row[w, row]), int(a.face[w, row]) or 1
    ahead = (x_px * SUB - int(a.x[w, row])) * face
    high = y_px * SUB - int(a.y[w, row]) - int(a.settle[w, row])
    slack = 4 * SUB
    for part, (left, right, low, top) in zip(PARTS, book.hurt[at].tolist()):
        if left - slack <= ahead <= right + slack and low - slack <= high <= top + slack:
            return part
    return ""


def bones(names: tuple[str, ...]) -> str:
    """Bones in words: ('shinR', 'footR') -> 'shin, foot'."""
    stems = [name[:-1] if name[-1] in SIDES and name[:-1] else name for name in names]
    return ", ".join(dict.fromkeys(BONE_NAMES.get(stem, stem) for stem in stems))


def boxes(volumes, place: tuple[int, int, float], face: int, ground, camera: float) -> list[Box]:
    """Volumes of a body in the picture; `place` is its x and y in 1/256 px and its row."""
    x, y, floor = place
    found = []
    for left, right, low, high in volumes.tolist():
        if abs(left) > FARTHEST or abs(right) > FARTHEST:
            continue
        if face < 0:
            left, right = -right, -left
        x0 = round(ground.screen_x((x + left) / SUB, floor, camera))
        x1 = round(ground.screen_x((x + right) / SUB, floor, camera))
        y0, y1 = round(floor - (y + high) / SUB), round(floor - (y + low) / SUB)
        found.append((x0, y0, max(1, x1 - x0), max(1, y1 - y0)))
    return found


def _bracket(dst: pygame.Surface, box: Box, colour: tuple[int, int, int], dashed: bool) -> None:
    """Corners of a box over a breath of its colour; its sides dashed where nothing can touch it."""
    x, y, w, h = box
    tint = pygame.Surface((w, h), pygame.SRCALPHA)
    tint.fill((*colour, HURT_ALPHA))
    dst.blit(tint, (x, y))
    r, b = x + w - 1, y + h - 1
    arm = min(9, max(3, min(w, h) // 3))
    for cx, dx in ((x, 1), (r, -1)):
        for cy, dy in ((y, 1), (b, -1)):
            pygame.draw.line(dst, colour, (cx, cy), (cx + dx * arm, cy), 2)
            pygame.draw.line(dst, colour, (cx, cy), (cx, cy + dy * arm), 2)
    for k in range(x, r, 6 if dashed else 12):
        dst.fill(colour, (k, y, 3, 1))
        dst.fill(colour, (k, b, 3, 1))
    for k in range(y, b, 6 if dashed else 12):
        dst.fill(colour, (x, k, 1, 3))
        dst.fill(colour, (r, k, 1, 3))


def _outline(dst: pygame.Surface, patches: list[Box]) -> None:
    """A dashed hull around patches."""
    if patches:
        hull = pygame.Rect(patches[0]).unionall([pygame.Rect(p) for p in patches[1:]])
        for k in range(hull.left, hull.right, 8):
            dst.fill(STRIKE, (k, hull.top, 4, 1))
            dst.fill(STRIKE, (k, hull.bottom - 1, 4, 1))
        for k in range(hull.top, hull.bottom, 8):
            dst.fill(STRIKE, (hull.left, k, 1, 4))
            dst.fill(STRIKE, (hull.right - 1, k, 1, 4))


def _strike(dst: pygame.Surface, patches: list[Box]) -> pygame.Rect | None:
    """The patches of one strike as one hatched shape with a firm edge; returns its hull."""
    if not patches:
        return None
    hull = pygame.Rect(patches[0]).unionall([pygame.Rect(p) for p in patches[1:]]).inflate(4, 4)
    hull.size = (min(hull.w, 960), min(hull.h, 540))
    shape = pygame.Surface(hull.size, pygame.SRCALPHA)
    for x, y, w, h in patches:
        shape.fill((*STRIKE, STRIKE_ALPHA), (x - hull.x, y - hull.y, w, h))
    mask = pygame.mask.from_surface(shape, 20)
    hatch = pygame.Surface(hull.size, pygame.SRCALPHA)
    for k in range(-hull.h, hull.w, HATCH_PX):
        pygame.draw.line(hatch, (*STRIKE, 170), (k, hull.h), (k + hull.h, 0))
    dst.blit(shape, hull)
    dst.blit(mask.to_surface(setsurface=hatch, unsetcolor=(0, 0, 0, 0)), hull)
    for part in mask.connected_components(4):
        edge = part.outline()
        if len(edge) > 2:
            pygame.draw.lines(dst, STRIKE, True, [(x + hull.x, y + hull.y) for x, y in edge], 2)
    return hull


def draw_timings(dst: pygame.Surface, case: Type, lines: list[tuple[str, str]]) -> None:
    """A small table of names and values under the gauges of the right."""
    y = 92
    for name, value in lines:
        case.put(dst, 840, y, name, "sans", 13, IVORY, align="right", shadow=1.0)
        case.put(dst, 930, y, value, "sans", 13, GOLD, align="right", shadow=1.0)
        y += 16
