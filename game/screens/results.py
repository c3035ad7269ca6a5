"""After the last foe: the evening's sheet of paper beside the dancer's bow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pygame

from game.screens.menu import Prompt
from game.screens.screen import Screen
from game.session.clock import TICKS_PER_S
from game.view.sketch import Sketch, scrim, sheet_of_paper
from game.view.type import FADED, PAPER, PAPER_INK, WINE, Type

if TYPE_CHECKING:
    from game.screens.app import App
    from game.screens.fight import Fight

SHEET_W, SHEET_H, TOP = 498, 472, 20
BROWN = (124, 70, 40)
INSET = 34
RISES_S = 0.7
PROMPTS = (Prompt(("Enter",), "south", "curtain"), Prompt(("Esc",), "east", "dance it again"))


@dataclass(frozen=True)
class Evening:
    """What is told of a bout that was won."""

    title: str
    ticks: int
    struck: int
    taken: int
    felled: int
    retries: int
    life: int
    life_full: int

    @staticmethod
    def of(bout) -> Evening:
        """The first world's account."""
        s, a = bout.world.stage, bout.world.actors
        return Evening(
            title=bout.level.title,
            ticks=int(s.ended_at[0, 0]),
            struck=int(s.struck[0, 0]),
            taken=int(s.taken[0, 0]),
            felled=int(s.felled[0, 0]),
            retries=int(s.retries[0, 0]),
            life=int(a.life[0, 0]),
            life_full=int(bout.book.life[int(a.kind[0, 0])]),
        )

    @property
    def time(self) -> str:
        minutes, seconds = divmod(self.ticks // TICKS_PER_S, 60)
        return f"{minutes}:{seconds:02}"

    def word(self) -> tuple[str, str, str]:
        """What the ribbon says, and the two lines the Director has for it."""
        if self.retries:
            return "encore", "“You fell, and you went on.", "Tomorrow you will not fall.” The Director"
        if self.taken == 0:
            return "sans faute", "“Not once.", "I have nothing to say. Go home.” The Director"
        if self.life * 2 >= self.life_full:
            return "brava", "“Clean enough.", "Wipe the floor before class.” The Director"
        return "debout", "“You bled on my floor.", "But you are standing.” The Director"


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
    put(sheet, right, 48, "as danced tonight", "italic", 18, FADED, align="right")
    word, first, second = evening.word()
    _ribbon(sheet, w // 2, 96, word, case)
    rows = [
        ("Time", "from the first step to the last", evening.time),
        ("Blows struck", "by hand, shin and pointe", str(evening.struck)),
        ("Blows taken", "each one a lesson", str(evening.taken)),
        ("Foes fallen", "none of them dances any more", str(evening.felled)),
        ("Encores", "rose again, and began anew", str(evening.retries)),
        ("Life", "what is left for tomorrow", f"{evening.life} / {evening.life_full}"),
    ]
    y = 166
    for label, says, value in rows:
        _row(sheet, left, right, y, (label, says, value), case)
        y += 35
    sheet.fill(BROWN, (left, y - 16, right - left, 1))
    sheet.fill((176, 136, 108), (left, y - 13, right - left, 1))
    put(sheet, left, y + 20, first, "italic", 20, PAPER_INK)
    put(sheet, left, y + 43, second, "italic", 20, PAPER_INK)
    out.blit(sheet, (12, 12))
    return out


def _row(sheet: pygame.Surface, left: int, right: int, y: int, row: tuple[str, str, str], case: Type) -> None:
    label, says, value = row
    case.put(sheet, left, y, label, "caps", 18, PAPER_INK)
    end = left + 132 + case.put(sheet, left + 132, y, says, "italic", 18, FADED) + 8
    start = right - case.put(sheet, right, y, value, "caps", 20, PAPER_INK, align="right") - 10
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
