"""The page of assists: each a row of chips or a switch, with what it does beside it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pygame

from game.screens.menu import Prompt
from game.screens.screen import Screen
from game.sim.systems.intent import EN_MESURE_TICKS
from game.view.sketch import Sketch
from game.view.type import GOLD, IVORY, RED

if TYPE_CHECKING:
    from game.screens.app import App

LEFT, VALUE_X, RIGHT, TOP, STEP = 44, 236, 560, 130, 44
BESIDE_X, BESIDE_W = 600, 318
PLAIN, QUIET, DARK, EDGE = (232, 214, 194), (206, 196, 196), (17, 18, 30), (74, 76, 96)
LIT_ROW, CHIP = (62, 12, 26), (168, 24, 44)
PROMPTS = (
    Prompt(("up", "down"), "", "choose"), Prompt(("left", "right"), "", "change"), Prompt(("Esc",), "east", "back"),
)  # fmt: skip


@dataclass(frozen=True)
class Row:
    """One assist: `values` and what the chips say, or nothing for a switch; `says` stands beside it."""

    name: str
    label: str
    says: str
    values: tuple[int, ...] = ()
    chips: tuple[str, ...] = ()
    note: str = ""  # beside a switch


BEATS = tuple(f"±{EN_MESURE_TICKS + more}" for more in range(4))
ROWS = (
    Row("damage_percent", "Blows taken hurt", "So much of what they take from a dancer's life. Foes are hurt as ever.",
        (25, 50, 75, 100), ("25", "50", "75", "100")),
    Row("speed_percent", "Speed of the fight", "The fight, its music's pulse and its foes, all slower alike.",
        (50, 60, 70, 80, 90, 100), ("50", "60", "70", "80", "90", "100")),
    Row("beat_window_ticks", "Beat window", "So many sixtieths of a second before or after the pulse a press still "
        "lies on it.", (0, 1, 2, 3), BEATS),
    Row("auto_guard", "Guard by itself", "Who stands free and faces a blow that has been told keeps it out, where it "
        "can be kept out. Breath is spent as ever.", note="told blows from the front"),
    Row("one_button_dodge", "One-button dodge", "Dodge without a direction slips the next blow that has been told, "
        "however early it is pressed.", note="without a direction"),
    Row("endless_breath", "Endless Breath", "Turns, guard and Adagio spend nothing. Nobody is ever essoufflée.",
        note="nothing is spent"),
)  # fmt: skip
FOOT = "These hold from the next bout on. Grace and rank are judged alike."


class Assists(Screen):
    """Six rows over a still; what is chosen is kept when the page is left."""

    def __init__(self, app: App, still: pygame.Surface) -> None:
        super().__init__(app)
        self.still, self.at = still, 0

    def press(self, name: str) -> None:
        if name in ("back", "pause"):
            self.app.sound.ui("ui_back")
            self.leave()
        elif name in ("up", "down"):
            self.at = (self.at + (1 if name == "down" else -1)) % len(ROWS)
            self.app.sound.ui("ui_move")
        elif name in ("left", "right", "accept"):
            self.turn(ROWS[self.at], -1 if name == "left" else 1, round_about=name == "accept")
            self.app.sound.ui("ui_move")

    def turn(self, row: Row, by: int, round_about: bool) -> None:
        """Change one row's value by a chip; a switch is thrown."""
        now = getattr(self.app.settings, row.name)
        if row.values:
            nearest = min(range(len(row.values)), key=lambda k: abs(row.values[k] - now))
            at = (nearest + by) % len(row.values) if round_about else min(max(nearest + by, 0), len(row.values) - 1)
            value: int | bool = row.values[at]
        else:
            value = not now
        self.app.change(replace(self.app.settings, **{row.name: value}))

    def leave(self) -> None:
        said = self.app.keep_settings()
        if said:
            self.app.say(said)
        self.app.pop()

    def draw(self, dst: pygame.Surface) -> pygame.Surface:
        dst.blit(self.still, (0, 0))
        put = self.app.type.put
        put(dst, 30, 50, "Options", "display", 30, IVORY, track=0.05, shadow=0.7)
        width = put(dst, 30, 86, "Assists", "caps", 19, IVORY, track=0.02, shadow=0.8)
        dst.fill(RED, (30, 93, round(width), 3))
        dst.fill((120, 92, 54), (30, 100, 900, 1))
        for n, row in enumerate(ROWS):
            self.draw_row(dst, row, TOP + STEP * n, n == self.at)
        self.draw_beside(dst, ROWS[self.at])
        self.app.prompts.draw(dst, PROMPTS, self.app.device, 30, 516)
        return dst

    def draw_row(self, dst: pygame.Surface, row: Row, y: int, lit: bool) -> None:
        """One line with its baseline at `y`: the label, then chips or a switch."""
        put = self.app.type.put
        if lit:
            dst.blit(Sketch(530, 36).rect(0, 0, 530, 36, LIT_ROW, radius=3).frame(0, 0, 530, 36, IVORY, 1, 3).picture(),
                (30, y - 23))  # fmt: skip
        else:
            dst.fill((46, 46, 62), (LEFT, y + 14, RIGHT - LEFT - 14, 1))
        put(dst, LEFT, y, row.label, "caps", 17, IVORY if lit else PLAIN, shadow=0.8)
        now, x = getattr(self.app.settings, row.name), VALUE_X
        if not row.values:
            dst.blit(switch(bool(now)), (x, y - 15))
            put(dst, x + 50, y, row.note, "sans", 14, QUIET, shadow=0.8)
            return
        for value, chip in zip(row.values, row.chips, strict=True):
            width = round(self.app.type.width(chip, "sans", 15)) + 20
            chosen = value == now
            box = Sketch(width, 24).rect(0, 0, width, 24, CHIP if chosen else DARK, radius=3)
            dst.blit(box.frame(0, 0, width, 24, IVORY if chosen else EDGE, 1, 3).picture(), (x, y - 17))
            put(dst, x + width / 2, y, chip, "sans", 15, IVORY if chosen else PLAIN, align="middle")
            x += width + 7

    def draw_beside(self, dst: pygame.Surface, row: Row) -> None:
        """What the lit assist does."""
        put = self.app.type.put
        panel = Sketch(330, 214).rect(0, 0, 330, 214, (9, 9, 17), 226, 3).deco(4, 4, 326, 210, GOLD)
        dst.blit(panel.picture(), (BESIDE_X, 112))
        put(dst, BESIDE_X + 24, 148, row.label, "caps", 19, GOLD)
        for k, line in enumerate(self.app.type.wrapped(row.says, "italic", 19, BESIDE_W - 36)):
            put(dst, BESIDE_X + 24, 180 + 24 * k, line, "italic", 19, IVORY)
        for k, line in enumerate(self.app.type.wrapped(FOOT, "sans", 14, BESIDE_W - 36)):
            put(dst, BESIDE_X + 24, 290 + 18 * k, line, "sans", 14, QUIET)


def switch(on: bool) -> pygame.Surface:
    """A switch that is on or off, told by side, colour and sign."""
    s = (
        Sketch(40, 20)
        .rect(0, 0, 40, 20, CHIP if on else DARK, radius=10)
        .frame(0, 0, 40, 20, IVORY if on else EDGE, 1, 10)
    )
    s.disc(30 if on else 10, 10, 7, IVORY if on else PLAIN)
    if on:
        s.line([(8, 10), (12, 14), (18, 6)], IVORY, 1.8)
    else:
        s.line([(24, 6), (31, 14)], PLAIN, 1.4).line([(31, 6), (24, 14)], PLAIN, 1.4)
    return s.picture()
