"""Trials: the list of twelve with what each asks, and the strip that follows one while it is danced."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.content.trials import TRIALS
from game.screens.menu import Item, Menu, Prompt
from game.screens.pause import darkened
from game.screens.rehearsal_marks import read_marks, write_marks
from game.screens.screen import Screen
from game.session.trials import ON_BEAT, titles
from game.view.sketch import Sketch, scrim
from game.view.type import GOLD, IVORY, RED, Type

if TYPE_CHECKING:
    from game.screens.app import App
    from game.screens.rehearsal import Rehearsal
    from game.session.rehearsal import Room

LEFT, FIRST_Y, ROW_PX = 64, 118, 30
SIDE, SIDE_W = 470, 430
PROMPTS = (
    Prompt(("up", "down"), "", "choose"),
    Prompt(("Enter",), "south", "try it"),
    Prompt(("E",), "right_shoulder", "watch it danced"),
    Prompt(("Esc",), "east", "back"),
)
STRIP_X, STRIP_W, STRIP_Y, STRIP_H = 442, 256, 66, 100
HOW_X = 204
LINK_HOW = {"tombe": "a tap ahead", "pas_de_bourree": "a tap into depth"}
WHERE = {
    "run": "running: ", "glissade": "in the glissade: ", "air": "in the air: ", "turning": "while turning: ",
    "holding": "with him in hand: ", "guarding": "guard held: ",
}  # fmt: skip
AIM_WORDS = {
    "fresh_forward": "a fresh step ahead + ", "fresh_back": "a fresh step back + ", "forward": "ahead + ",
    "back": "back + ", "depth": "up or down + ",
}  # fmt: skip
SAID_TICKS = 150
WORD_X, WORD_Y = 432, 210
MARK_SAYS = ("not yet danced", "danced", "danced on the beat")


class Trials(Screen):
    """The list, over a still of the room."""

    def __init__(self, app: App, screen: Rehearsal) -> None:
        super().__init__(app)
        self.screen, self.still = screen, darkened(app.last_picture)
        self.marks = read_marks()
        self.menu = Menu([Item(t.title, lambda t=t: self._begin(t)) for t in TRIALS])
        attempt = screen.room.attempt
        if attempt:
            self.menu.at = TRIALS.index(attempt.trial)
        self._pictures = [mark_picture(k) for k in range(3)]
        self._lit = scrim(380, ROW_PX, (120, 86, 26), ((0, 130), (ROW_PX, 130)))
        self._plate = scrim(960, 540, (12, 14, 30), ((0, 226), (540, 226)))

    def press(self, name: str) -> None:
        if name in ("back", "pause"):
            self.app.sound.ui("ui_back")
            self.app.pop()
        elif name == "later":
            self.app.sound.ui("ui_accept")
            self._begin(TRIALS[self.menu.at], demonstrated=True)
        elif heard := self.menu.press(name):
            self.app.sound.ui(f"ui_{heard}")

    def _begin(self, trial, demonstrated: bool = False) -> None:
        self.app.pop()
        self.screen.begin_trial(trial, demonstrated)

    def interrupted(self, why: str) -> None:
        pass

    def draw(self, dst: pygame.Surface) -> pygame.Surface:
        put = self.app.type.put
        dst.blit(self.still, (0, 0))
        dst.blit(self._plate, (0, 0))
        dst.fill(GOLD, (LEFT - 14, 66, 916 - LEFT + 14, 1))
        put(dst, LEFT, 46, "Trials", "display", 30, IVORY, track=0.04, shadow=0.8)
        done = sum(self.marks.get(t.name, 0) > 0 for t in TRIALS)
        on_beat = sum(self.marks.get(t.name, 0) == ON_BEAT for t in TRIALS)
        says = f"{done} of {len(TRIALS)} danced" + (f", {on_beat} on the beat" if on_beat else "")
        put(dst, 916, 46, says, "italic", 22, GOLD, align="right", shadow=0.9)
        for k, trial in enumerate(TRIALS):
            y, lit = FIRST_Y + k * ROW_PX, k == self.menu.at
            if lit:
                dst.blit(self._lit, (LEFT - 14, y - 21))
                dst.fill(GOLD, (LEFT - 14, y - 21, 3, ROW_PX))
            dst.blit(self._pictures[self.marks.get(trial.name, 0)], (LEFT, y - 15))
            put(dst, LEFT + 30, y, trial.title, "caps", 20 if lit else 18, IVORY, track=0.02)
        self._side(dst, TRIALS[self.menu.at])
        self.app.prompts.draw(dst, PROMPTS, self.app.device, LEFT, 529)
        return dst

    def _side(self, dst: pygame.Surface, trial) -> None:
        """What the lit one asks, its steps, and how it is written."""
        case, y = self.app.type, 128
        case.put(dst, SIDE, y, trial.title, "italic", 32, GOLD)
        y += 36
        for line in case.wrapped(trial.asks, "sans", 18, SIDE_W):
            case.put(dst, SIDE, y, line, "sans", 18, IVORY)
            y += 25
        y += 16
        book = self.screen.room.book
        for step, says in zip(trial.steps, titles(book, trial.steps)):
            case.put(dst, SIDE, y, says, "italic", 23, IVORY)
            case.put(dst, SIDE + HOW_X, y, how(book, step), "sans", 16, IVORY)
            y += 29
        y += 12
        case.put(dst, SIDE, y, "written", "sans_italic", 14, GOLD)
        y += 22
        for line in case.wrapped(trial.dance, "sans", 15, SIDE_W)[:5]:
            case.put(dst, SIDE, y, line, "sans", 15, IVORY)
            y += 20
        y += 12
        mark = self.marks.get(trial.name, 0)
        dst.blit(self._pictures[mark], (SIDE, y - 15))
        case.put(dst, SIDE + 28, y, MARK_SAYS[mark], "sans", 16, IVORY)
        if trial.on_beat and not mark:
            case.put(dst, SIDE, y + 24, "It counts on the beat alone.", "sans_italic", 15, IVORY)


def how(book, step: str) -> str:
    """What is pressed for a step, in words: 'ahead + heavy', 'in the glissade: dodge'."""
    if step in LINK_HOW:
        return LINK_HOW[step]
    row = next(iter(book.moves[book.move_index["rooney", step]].inputs), None)
    if row is None:
        return "of itself, at the end"
    if row.button == "back_twice":
        return "back, back"
    where = next((words for context, words in WHERE.items() if row.contexts == (context,)), "")
    aim = "" if "neutral" in row.aims else next((words for name, words in AIM_WORDS.items() if name in row.aims), "")
    return where + aim + row.button.replace("+", " + ")


def mark_picture(mark: int) -> pygame.Surface:
    """An empty diamond, a full one, and a full one in a ring."""
    s = Sketch(20, 20)
    if mark == ON_BEAT:
        s.ring(10, 10, 8.6, GOLD, 1.2)
    return s.diamond(10, 10, 5.4, RED if mark else None, GOLD).picture()


class TrialStrip:
    """What is being tried: its steps, those danced underlined, and a word when it is over."""

    def __init__(self, case: Type) -> None:
        self.type = case
        self._plate = scrim(STRIP_W, STRIP_H, (12, 14, 30), ((0, 222), (STRIP_H, 222)))
        self._band = scrim(960, 48, (12, 14, 30), ((0, 214), (48, 214)))
        self._diamond = Sketch(10, 10).diamond(5, 5, 4.2, GOLD).picture()
        self._age, self._mark, self._wrong, self._said = SAID_TICKS, 0, "", ""

    def tick(self, room: Room) -> None:
        """Notice when a trial is passed, and keep its mark."""
        attempt = room.attempt
        self._age += 1
        mark, wrong = (attempt.mark, attempt.wrong) if attempt else (0, "")
        if mark > self._mark:
            self._age = 0
            if not room.demonstration:
                self._keep(attempt.trial.name, mark)
        if wrong != self._wrong:
            self._age, self._said = 0, wrong
        self._mark, self._wrong = mark, wrong

    def say(self, line: str) -> None:
        """A line for a while."""
        self._age, self._said = 0, line

    @staticmethod
    def _keep(name: str, mark: int) -> None:
        marks = read_marks()
        if mark > marks.get(name, 0):
            write_marks({**marks, name: mark})

    def draw(self, dst: pygame.Surface, room: Room) -> None:
        attempt = room.attempt
        if attempt is None:
            return
        put, trial = self.type.put, attempt.trial
        dst.blit(self._plate, (STRIP_X, STRIP_Y))
        dst.fill(GOLD, (STRIP_X, STRIP_Y, STRIP_W, 1))
        put(dst, STRIP_X + 12, 88, trial.title, "italic", 21, GOLD)
        x, y = STRIP_X + 12, 110
        for k, says in enumerate(titles(room.book, trial.steps)):
            w = self.type.width(says, "sans", 15)
            if x + w > STRIP_X + STRIP_W - 10:
                x, y = STRIP_X + 12, y + 19
            put(dst, x, y, says, "sans", 15, IVORY)
            if k < attempt.at:
                dst.fill(RED, (round(x), y + 3, round(w), 2))
                if attempt.beats[k]:
                    dst.blit(self._diamond, (round(x + w) + 1, y - 10))
            x += w + 16
        if not trial.steps:
            for line in self.type.wrapped(trial.asks, "sans", 14, STRIP_W - 24)[:2]:
                put(dst, STRIP_X + 12, y, line, "sans", 14, IVORY)
                y += 17
        following = trial.steps[attempt.at : attempt.at + 1]
        if following and not attempt.mark:
            says = f"next: {how(room.book, following[0])}"
            put(dst, STRIP_X + 12, STRIP_Y + STRIP_H - 12, says, "sans", 14, GOLD)
        if whips := int(room.world.players.whips[0, 0]):
            put(dst, STRIP_X + STRIP_W - 12, 88, f"whip {whips}", "sans_bold", 15, IVORY, align="right")
        self._word(dst, room)

    def _word(self, dst: pygame.Surface, room: Room) -> None:
        """Passed, or what was wrong."""
        mark = room.attempt.mark
        if mark and not room.demonstration:
            says, size, colour = "Danced, and on the beat." if mark == ON_BEAT else "Danced.", 35, GOLD
        elif self._said and self._age < SAID_TICKS:
            says, size, colour = self._said, 25, IVORY
        else:
            return
        w = round(self.type.width(says, "italic", size)) + 44
        dst.blit(self._band, (WORD_X - w // 2, WORD_Y - 33), (0, 0, w, 48))
        self.type.put(dst, WORD_X, WORD_Y, says, "italic", size, colour, align="middle")
