"""Draw strips of moves as lit capsules, every tick or every few, to look at: PNG files, one a fighter's move.

    python tools/strip_moves.py FOLDER [--fighter NAME] [--move NAME ...] [--every N] [--wide N]
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np
import pygame

from game.content.cast import FIGHTERS
from game.core.skeleton import BONES, JOINT
from game.sim.choreography import Motion, solve
from game.sim.spec import Fighter, Move

CELL = (150, 190)
SCALE_PX = 104
CAMERA = np.radians(9.0)
SIDE_COLOURS = {"R": (232, 196, 178), "L": (150, 122, 128), "": (60, 62, 84)}
ACTIVE, AIR, QUIET, TITLE = (255, 150, 120), (130, 190, 255), (160, 160, 172), (240, 225, 200)
SMALL = ("neck", "shoulders", "hips")


def seen(points: np.ndarray) -> np.ndarray:
    """Points (..., 3) as the camera sees them: right, up, towards the viewer."""
    x, y, z = np.moveaxis(points, -1, 0)
    cosine, sine = np.cos(CAMERA), np.sin(CAMERA)
    return np.stack([x, y * cosine - z * sine, y * sine + z * cosine], -1)


def draw_body(
    sheet: pygame.Surface, motion: Motion, tick: int, foot: tuple[int, int], scale: float, width: float
) -> None:
    """One tick's body, far bones first."""
    joints = motion.joints[tick] - motion.joints[tick, JOINT["pelvis"]] * (1, 0, 0)
    order = []
    for name, (a, b, radius) in BONES.items():
        if name == "weapon" and np.allclose(joints[JOINT["grip"]], joints[JOINT["tip"]]):
            continue
        ends = seen(np.stack([joints[JOINT[a]], joints[JOINT[b]]]))
        side = name[-1] if name[-1] in "RL" else ""
        thick = radius * (width if side == "" and name not in ("head", "weapon") else width**0.5)
        order.append((ends[:, 2].mean(), ends, thick * (0.7 if name in SMALL else 1), SIDE_COLOURS[side], name))
    for depth, ends, radius, colour, name in sorted(order, key=lambda row: row[0]):
        tone = np.clip(0.86 + depth * 1.4, 0.55, 1.15)
        colour = (210, 200, 180) if name == "weapon" else colour
        colour = (196, 160, 144) if name == "head" else colour
        shade = tuple(int(min(255, c * tone)) for c in colour)
        a, b = ((foot[0] + e[0] * scale, foot[1] - e[1] * scale) for e in ends)
        thick = max(1, round(radius * scale))
        pygame.draw.line(sheet, shade, a, b, 2 * thick)
        for end in (a, b):
            pygame.draw.circle(sheet, shade, end, thick)
    nose = seen(joints[JOINT["skull"]] + motion.frames["head"][tick] @ np.array([0.05, 0.045, 0]))
    pygame.draw.circle(sheet, (250, 226, 206), (foot[0] + nose[0] * scale, foot[1] - nose[1] * scale), 3)


def strip(move: Move, fighter: Fighter, every: int, wide: int) -> pygame.Surface:
    """All ticks of a move on one sheet."""
    motion = solve(move, fighter)
    ticks = list(range(0, move.choreography.ticks + 1, every))
    rows = -(-len(ticks) // wide)
    sheet = pygame.Surface((CELL[0] * min(wide, len(ticks)), CELL[1] * rows + 20))
    sheet.fill((40, 42, 54))
    font = pygame.font.Font(None, 18)
    head = f"{fighter.name} {move.name} {move.startup_ticks}/{move.active_ticks}/{move.recovery_ticks}"
    sheet.blit(font.render(head, True, TITLE), (4, 3))
    for i, tick in enumerate(ticks):
        left, top = (i % wide) * CELL[0], 20 + (i // wide) * CELL[1]
        floor = top + CELL[1] - 26
        pygame.draw.rect(sheet, (30, 28, 34), (left, floor - 6, CELL[0], 32))
        pygame.draw.line(sheet, (70, 70, 84), (left, floor), (left + CELL[0], floor))
        build = fighter.build
        draw_body(sheet, motion, tick, (left + CELL[0] // 2, floor), SCALE_PX * build.height, build.width)
        x, y, _ = motion.joints[tick, JOINT["pelvis"]]
        strikes = any(s.first_tick <= tick <= s.last_tick for s in move.strikes)
        told = " tell" if tick == move.tell_tick > 0 else ""
        foot = {-1: " L", 0: "", 1: " R"}[int(motion.pinned[tick])]
        colour = ACTIVE if strikes else AIR if motion.air[tick] else QUIET
        words = f"{tick}{'*' if strikes else ''}{told} {x:+.2f} {y:.2f}{foot}"
        sheet.blit(font.render(words, True, colour), (left + 4, floor + 8))
    return sheet


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--fighter", choices=sorted(FIGHTERS), default="rooney")
    parser.add_argument("--move", nargs="*", default=[])
    parser.add_argument("--every", type=int, default=2)
    parser.add_argument("--wide", type=int, default=12)
    asked = parser.parse_args()
    pygame.init()
    asked.folder.mkdir(parents=True, exist_ok=True)
    fighter = FIGHTERS[asked.fighter]
    for move in fighter.moves:
        if not asked.move or move.name in asked.move:
            sheet = strip(move, fighter, asked.every, asked.wide)
            pygame.image.save(sheet, asked.folder / f"{fighter.name}_{move.name}.png")


if __name__ == "__main__":
    main()
