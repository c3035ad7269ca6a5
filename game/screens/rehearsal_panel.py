"""The rehearsal room's panel: pages of a list beside what was pressed, while the room is held still."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import pygame

from game.content.trials import TRIALS
from game.screens.menu import Item, Menu, Prompt
from game.session.other import DOUBLE, attacks, can
from game.session.rehearsal import BEATS, GRACES, REFILLS
from game.view.sketch import Sketch, scrim
from game.view.type import GOLD, IVORY, RED

if TYPE_CHECKING:
    from game.screens.rehearsal import Rehearsal

LEFT, TOP, WIDTH = 166, 66, 268
FIRST_PX, ROW_PX = 54, 23
EVERY = (0, 60, 100, 140, 200)
SPEED_NAMES = {1: "full", 2: "a half", 4: "a quarter"}
PROMPTS = (
    Prompt(("up", "down"), "", "choose"),
    Prompt(("left", "right"), "", "change"),
    Prompt(("Enter",), "south", "do it"),
    Prompt(("Q",), "left_shoulder", "a tick back"),
    Prompt(("E",), "right_shoulder", "a tick on"),
    Prompt(("X",), "east", "back"),
    Prompt(("Esc",), "start", "go on"),
)
TITLES = {"": "Held still", "partner": "The other one", "time": "Time", "rules": "The room", "shown": "What is shown"}


def _next(choices: Sequence, now, by: int):
    """The choice `by` further on, round and round."""
    at = choices.index(now) if now in choices else 0
    return choices[(at + by) % len(choices)]


class Panel:
    """One page at a time; `back` leads to the first one, and from there out."""

    def __init__(self, screen: Rehearsal, page: str = "") -> None:
        self.screen, self.case = screen, screen.app.type
        self._at: dict[str, int] = {}
        self._plates: dict[int, pygame.Surface] = {}
        self._lit = scrim(WIDTH, ROW_PX, (120, 86, 26), ((0, 130), (ROW_PX, 130)))
        self._mark = Sketch(10, 12).polygon([(1, 1), (9, 6), (1, 11)], RED).picture()
        self.open(page)

    # ------------------------------------------------------------------ what is pressed

    def open(self, page: str) -> None:
        """Turn to a page; each remembers where it was left."""
        if hasattr(self, "page"):
            self._at[self.page] = self.menu.at
        self.page = page
        self.menu = Menu(PAGES[page](self))
        self.menu.at = min(self._at.get(page, 0), len(self.menu.items) - 1)

    def renew(self) -> None:
        """The same page again: what it lists has changed."""
        at, self.menu = self.menu.at, Menu(PAGES[self.page](self))
        self.menu.at = min(at, len(self.menu.items) - 1)

    def press(self, name: str) -> None:
        sound = self.screen.app.sound
        if name == "pause" or (name == "back" and not self.page):
            sound.ui("ui_back")
            self.screen.close_panel()
        elif name == "back":
            sound.ui("ui_back")
            self.open("")
        elif name in ("earlier", "later"):
            self.screen.one_tick(-1 if name == "earlier" else 1)
        elif name == "again":
            self.screen.reset()
        elif heard := self.menu.press(name):
            sound.ui(f"ui_{heard}")

    def prompts(self) -> tuple[Prompt, ...]:
        return PROMPTS

    # ------------------------------------------------------------------ pages

    def _page(self, page: str, label: str, note: str = "") -> Item:
        return Item(label, lambda: self.open(page), note)

    def _choice(self, label: str, turn: Callable[[int], None], shows: Callable[[], str]) -> Item:
        def turned(by: int) -> None:
            turn(by)
            self.renew()

        return Item(label, turn=turned, shows=shows)

    def first(self) -> list[Item]:
        """Where the panel opens: in a trial it speaks of the trial."""
        screen, room = self.screen, self.screen.room
        items = [Item("Go on", screen.close_panel)]
        if room.attempt:
            items += [
                Item("From the top", self._from_the_top),
                Item("Watch it danced", self._watch),
                Item("The next trial", self._next_trial),
                Item("Leave the trial", self._leave_trial),
            ]
        else:
            items += [self._page("partner", "The other one"), Item("Record", self._record, "from her next press on")]
        items += [
            self._page("time", "Time"),
            self._page("rules", "The room"),
            self._page("shown", "What is shown"),
            Item("Trials", self._trials),
            Item("Options", screen.app.options),
            Item("Leave", screen.app.to_title, "back to the title"),
        ]
        return items

    def partner(self) -> list[Item]:
        room = self.screen.room
        part, book = room.part, room.book
        kinds = [f.name for f in book.fighters if f and "/" not in f.name and f.team == "foes"] + [DOUBLE]
        known = attacks(book, part.kind)

        def body(by: int) -> None:
            room.ask(kind=_next(kinds, part.kind, by))
            self.screen.cut_(False)

        def does(by: int) -> None:
            room.ask(does=_next(can(part.kind), part.does, by))
            self.screen.cut_(False)

        items = [
            self._choice("Who", body, lambda: _title(book, part.kind)),
            self._choice("does", does, lambda: part.does),
            self._choice("with", lambda by: room.ask(attack=_next(known, part.attack or known[0], by)),
                         lambda: _move_title(book, part.kind, part.attack or known[0])),
            self._choice("every", lambda by: room.ask(every=_next(EVERY, part.every, by)),
                         lambda: f"{part.every} ticks" if part.every else "only at a word"),
            Item("Attack now", self._word),
        ]  # fmt: skip
        if part.kind == DOUBLE:
            length = len(room.recorded)
            items.append(Item("Record", self._record, f"{length / 60:.1f} s kept" if length else "nothing kept yet"))
        return [*items, Item("Back", lambda: self.open(""))]

    def time(self) -> list[Item]:
        screen = self.screen
        return [
            self._choice("One tick", screen.one_tick, lambda: "back  ·  on"),
            self._choice("Ten ticks", self._ten, lambda: "back  ·  on"),
            self._choice("Second", lambda by: self._ten(by, 60), lambda: "back  ·  on"),
            self._choice("Speed", lambda by: screen.set_speed(_next((1, 2, 4), screen.speed, by)),
                         lambda: SPEED_NAMES[screen.speed]),
            Item("Mark this moment", self._mark_here),
            Item("Back to the mark", screen.reset),
            Item("Everybody to their places", self._places),
            Item("Back", lambda: self.open("")),
        ]  # fmt: skip

    def rules(self) -> list[Item]:
        room = self.screen.room

        def rule(label: str, name: str, choices: Sequence, says: Callable[[object], str] = str) -> Item:
            def turn(by: int) -> None:
                room.change(replace(room.rules, **{name: _next(choices, getattr(room.rules, name), by)}))

            return self._choice(label, turn, lambda: says(getattr(room.rules, name)))

        arms = {prop.name: prop.title for prop in room.book.props if prop and prop.weapon}
        return [
            rule("In her hand", "hand", ("", *arms), lambda name: arms.get(name, "nothing").lower()),
            rule("Life", "life", REFILLS),
            rule("Breath", "breath", REFILLS),
            rule("Grace", "grace", GRACES),
            rule("Metronome", "beat_ticks", BEATS, lambda ticks: f"{3600 / ticks:.0f} a minute"),
            self._shows("Its click", "click"),
            Item("Back", lambda: self.open("")),
        ]

    def shown(self) -> list[Item]:
        return [
            self._shows("Volumes", "volumes"),
            self._shows("Frame bar", "bar"),
            self._shows("What is pressed", "inputs"),
            self._shows("What is measured", "measured"),
            Item("Back", lambda: self.open("")),
        ]

    def _shows(self, label: str, name: str) -> Item:
        shown = self.screen.shown_of
        return self._choice(
            label,
            lambda by: setattr(shown, name, not getattr(shown, name)),
            lambda: "yes" if getattr(shown, name) else "no",
        )

    # ------------------------------------------------------------------ what lines do

    def _record(self) -> None:
        """From her next press on; the other one becomes her double, who can dance it back."""
        room = self.screen.room
        if room.part.kind != DOUBLE:
            room.ask(kind=DOUBLE)
            self.screen.cut_(False)
        room.record()
        self.screen.close_panel()

    def _word(self) -> None:
        self.screen.room.tell_to_attack()
        self.screen.close_panel()

    def _ten(self, by: int, ticks: int = 10) -> None:
        if by < 0:
            self.screen.wind_back(ticks)
            return
        for _ in range(ticks):
            self.screen.one_tick(1)

    def _mark_here(self) -> None:
        self.screen.room.mark()
        self.screen.app.say("Marked: Back to the mark returns to this moment.")

    def _places(self) -> None:
        self.screen.room.to_places()
        self.screen.cut_()

    def _trials(self) -> None:
        from game.screens.rehearsal_trials import Trials

        self.screen.app.push(Trials(self.screen.app, self.screen))

    def _from_the_top(self) -> None:
        self.screen.reset()
        self.screen.close_panel()

    def _watch(self) -> None:
        self.screen.begin_trial(self.screen.room.attempt.trial, demonstrated=True)

    def _next_trial(self) -> None:
        self.screen.begin_trial(_next(TRIALS, self.screen.room.attempt.trial, 1))

    def _leave_trial(self) -> None:
        self.screen.room.leave_trial()
        self.screen.cut_()
        self.open("")

    # ------------------------------------------------------------------ picture

    def draw(self, dst: pygame.Surface) -> None:
        """The page, its lit line on a bar of gold."""
        items, put = self.menu.items, self.case.put
        high = FIRST_PX + len(items) * ROW_PX + 4
        if high not in self._plates:
            self._plates[high] = scrim(WIDTH, high, (12, 14, 30), ((0, 236), (high, 236)))
        dst.blit(self._plates[high], (LEFT, TOP))
        dst.fill(GOLD, (LEFT, TOP, WIDTH, 1))
        attempt = self.screen.room.attempt
        headline = attempt.trial.title if attempt and not self.page else TITLES[self.page]
        put(dst, LEFT + 16, 92, headline, "italic", 24, GOLD)
        for k, item in enumerate(items):
            y, lit = TOP + FIRST_PX + k * ROW_PX, k == self.menu.at
            if lit:
                dst.blit(self._lit, (LEFT, y - 16))
                dst.fill(GOLD, (LEFT, y - 16, 3, ROW_PX))
                dst.blit(self._mark, (LEFT + 8, y - 10))
            put(dst, LEFT + 24, y, item.label, "sans_bold" if lit else "sans", 16, IVORY)
            if item.shows:
                said = f"‹ {item.shows()} ›" if lit else item.shows()
                put(dst, LEFT + WIDTH - 14, y, said, "sans_bold" if lit else "sans", 15, GOLD, align="right")
            elif item.note:
                put(dst, LEFT + WIDTH - 14, y, item.note, "sans_italic", 14, IVORY, align="right")


def _title(book, kind: str) -> str:
    return "her double" if kind == DOUBLE else book.fighters[book.fighter_index[kind]].title


def _move_title(book, kind: str, move: str) -> str:
    return book.moves[book.move_index[kind, move]].title


PAGES: dict[str, Callable[[Panel], list[Item]]] = {
    "": Panel.first, "partner": Panel.partner, "time": Panel.time, "rules": Panel.rules, "shown": Panel.shown,
}  # fmt: skip
