"""After the last foe: the evening's sheet of paper beside the dancer's bow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.screens.evening import Evening
from game.screens.menu import Prompt
from game.screens.screen import Screen
from game.view.sketch import Sketch, scrim, sheet_of_paper
from game.view.type import FADED, PAPER, PAPER_INK, WINE, Colour, Type

if TYPE_CHECKING:
    from game.screens.app import App
    from game.screens.fight import Fight

SHEET_W, SHEET_H, TOP = 498, 472, 20
BROWN = (124, 70, 40)
INSET = 34
ROW_PX, ROWS_PX = 22, 190
RISES_S = 0.7
PROMPTS = (Prompt(("Enter",), "south", "curtain"), Prompt(("Esc",), "east", "dance it again"))


class Results(Screen):
    """The sheet, while the fight's stage goes on living behind it."""

    def __init__(self, app: App, fight: Fight) -> None:
        super().__init__(app)
        self.fight, self.evening = fight, Evening.of(fight.bout)
        self.sheet = draw_sheet(self.evening, app.type)
        self.on_left = fight.dancer_x() > fight.bout.level.width_px / 2
        fight.frame_beside(self.on_left)
        self._foot = scrim(960, 60, (6, 4, 10), ((0, 0), (60, 225)))
        self._from_s: float | None = None
        self._share = 0.0

    def press(self, name: str) -> None:
        if self._share < 0.5:
            return
        self.app.sound.ui("ui_accept")
        if name == "accept":
            self.app.to_title()
        elif name in ("back", "pause"):
            self.app.new_performance()

    def step(self, now_s: float) -> None:
        if self._from_s is None:
            self._from_s = now_s
        self._share = min(1.0, (now_s - self._from_s) / RISES_S)
        self.fight.idle()

    def draw(self, dst: pygame.Surface) -> pygame.Surface:
        self.fight.draw_stage(dst)
        dst.blit(self._foot, (0, 480))
        eased = 1 - (1 - self._share) ** 3
        x = 38 if self.on_left else 424
        dst.blit(self.sheet, (x - 12, round(TOP - 12 + (1 - eased) * 560)))
        if self._share >= 1:
            at, align = (922, "right") if not self.on_left else (38, "left")
            self.app.prompts.draw(dst, PROMPTS, self.app.device, at, 522, align)
        return dst


def draw_sheet(evening: Evening, case: Type) -> pygame.Surface:
    """The printed sheet with its shadow, 12 px larger on every side."""
    w, h = SHEET_W, SHEET_H
    out = pygame.Surface((w + 24, h + 24), pygame.SRCALPHA, 32)
    for k in range(12):
        pygame.draw.rect(out, (0, 0, 0, 14 + 7 * k), (k, k + 4, w + 24 - 2 * k, h + 20 - 2 * k), border_radius=12)
    sheet = sheet_of_paper(w, h, PAPER)
    sheet.blit(Sketch(w, h).deco(10, 10, w - 10, h - 10, BROWN).picture(), (0, 0))
    left, right, put = INSET, w - INSET, case.put
    put(sheet, left, 48, "Act V", "display", 19, WINE, track=0.04)
    put(sheet, left + 76, 48, evening.title, "caps", 23, PAPER_INK, track=0.01)
    word, first, second = evening.word()
    put(sheet, right, 48, word, "italic", 18, FADED, align="right")
    _ribbon(sheet, w // 2, 88, evening.rank or word, case)
    put(sheet, w // 2, 134, evening.rank_says, "italic", 17, FADED, align="middle")
    y = _items(sheet, left, right, evening, case)
    _numbers(sheet, left, y, evening, case)
    put(sheet, left, h - 42, first, "italic", 18, PAPER_INK)
    put(sheet, left, h - 22, second, "italic", 18, PAPER_INK)
    out.blit(sheet, (12, 12))
    return out


def _items(sheet: pygame.Surface, left: int, right: int, evening: Evening, case: Type) -> int:
    """What Grace was for, line by line, and the sum; returns the row below."""
    y, step = 162, min(ROW_PX, ROWS_PX // max(1, len(evening.items)))
    for item in evening.items:
        points = f"+{item.points}" if item.points > 0 else f"−{-item.points}"
        _row(sheet, left, right, y, (item.label, item.says, points), case, WINE if item.points < 0 else PAPER_INK)
        y += step
    y -= step - 9
    sheet.fill(BROWN, (left, y, right - left, 1))
    sheet.fill((176, 136, 108), (left, y + 3, right - left, 1))
    case.put(sheet, left, y + 24, "Grace", "caps", 18, PAPER_INK)
    case.put(sheet, right, y + 25, str(evening.grace), "caps", 22, WINE, align="right")
    return y + 43


def _numbers(sheet: pygame.Surface, left: int, y: int, evening: Evening, case: Type) -> None:
    """The plain numbers of the evening, side by side."""
    columns = [
        ("time", evening.time), ("struck", str(evening.struck)), ("taken", str(evening.taken)),
        ("fallen", str(evening.felled)), ("coups", str(evening.coups)),
        ("encores", str(evening.retries)) if evening.retries else ("life", f"{evening.life}"),
    ]  # fmt: skip
    for k, (label, value) in enumerate(columns):
        x = left + k * (SHEET_W - 2 * INSET) // len(columns)
        case.put(sheet, x, y, label, "italic", 16, FADED)
        case.put(sheet, x, y + 19, value, "caps", 18, PAPER_INK)


def _row(
    sheet: pygame.Surface, left: int, right: int, y: int, row: tuple[str, str, str], case: Type, ink: Colour
) -> None:  # fmt: skip
    label, says, value = row
    case.put(sheet, left, y, label, "caps", 16, PAPER_INK)
    end = left + 112 + case.put(sheet, left + 112, y, says, "italic", 17, FADED) + 8
    start = right - case.put(sheet, right, y, value, "caps", 17, ink, align="right") - 10
    for x in range(round(end), round(start), 6):
        sheet.fill(FADED, (x, y - 2, 1, 1))


def _ribbon(sheet: pygame.Surface, x: int, y: int, word: str, case: Type) -> None:
    """A satin ribbon with folded ends."""
    w, h, fold = 262, 40, 9
    s = Sketch(w + 84, h + fold + 2)
    c, top = (w + 84) / 2, 0
    for side in (-1, 1):
        end = [
            (w / 2 - 16, fold),
            (w / 2 + 38, fold),
            (w / 2 + 26, h / 2 + fold),
            (w / 2 + 38, h + fold),
            (w / 2 - 16, h + fold),
        ]
        s.polygon([(c + side * dx, top + dy) for dx, dy in end], (112, 8, 24))
        s.polygon(
            [(c + side * dx, top + dy) for dx, dy in ((w / 2, h), (w / 2 - 16, h + fold), (w / 2 - 16, h))], (64, 2, 12)
        )
    for k in range(80):
        shine = abs(((k / 80 * 4.2 + 0.1) % 2) - 1) ** 2
        colour = (round(150 + 46 * shine), round(13 + 20 * shine), round(31 + 22 * shine))
        s.rect(c - w / 2 + w * k / 80, top, c + w / 2, top + h, colour)
    s.line([(c - w / 2 + 5, top + 3.2), (c + w / 2 - 5, top + 3.2)], (244, 170, 150), 0.8, 200)
    s.line([(c - w / 2 + 5, top + h - 3.2), (c + w / 2 - 5, top + h - 3.2)], (92, 4, 18), 0.9)
    picture = s.picture()
    sheet.blit(picture, (x - picture.get_width() // 2, y - 20))
    case.put(sheet, x, y + 10, word, "italic", 35, (255, 246, 230), track=0.02, align="middle")
