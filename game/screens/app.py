"""The application: a window, a stack of screens, the curtain between them, and the loop that turns them."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pygame

from game.devices.inputs import Inputs
from game.devices.layouts import key_labels, pad_control
from game.load.folders import saves_folder
from game.load.settings import Settings, read_settings, write_settings
from game.screens.curtain import Curtain
from game.screens.house import House
from game.screens.menu import Prompts
from game.screens.message import Message
from game.screens.screen import Preparation, Screen
from game.screens.sound import Sound
from game.screens.title import Title
from game.view.display import Display, NoDisplay, available, screenshot
from game.view.type import IVORY, Type

LEVEL, REHEARSAL = "studio", "rehearsal"
BESIDE_ARROWS = ("Z", "X", "C", "Q", "E", "R")
SAID_S = 5.0  # a line at the picture's foot stays so long
TOGGLE_S = 0.8  # a window that changes to fullscreen loses its focus for a moment: nobody looked away
SLOWEST_HZ, FASTEST_HZ = 60, 165


class App:
    """Everything that lasts from the first picture to the last."""

    def __init__(
        self, display: Display, settings: Settings, *, sound: Sound | None = None, inputs: Inputs | None = None
    ):
        self.display, self.settings = display, settings
        pygame.mouse.set_visible(False)  # everything is done with keys or a pad
        self.type = Type()
        self.prompts = Prompts(self.type)
        self.inputs = inputs or Inputs(settings.key_layout, settings.pad_layout)
        self.sound = sound or Sound(settings)
        self.house = House(display.picture, LEVEL)
        self.curtain = Curtain(closed=False)
        self.stack: list[Screen] = []
        self.running = True
        self.last_picture = display.picture
        self._toggled_s = -TOGGLE_S
        self.now_ns: Callable[[], int] = time.perf_counter_ns  # the clock of fights
        self._said: list[tuple[float, str]] = []
        self._waiting: Preparation | None = None
        self._then: Callable[[object], Screen] | None = None
        self.options_of_play: dict[str, object] = {}

    # ------------------------------------------------------------------ the stack

    @property
    def top(self) -> Screen:
        return self.stack[-1]

    @property
    def device(self) -> str:
        return self.inputs.device()

    def push(self, screen: Screen) -> None:
        self.stack.append(screen)
        self.inputs.begin_menu()
        screen.shown()

    def pop(self) -> None:
        self.stack.pop().left()
        if self.stack:
            self.inputs.begin_menu()
            self.top.shown()

    def replace(self, screen: Screen) -> None:
        """Take every screen away and put this one there."""
        while self.stack:
            self.stack.pop().left()
        self.push(screen)

    # ------------------------------------------------------------------ what menus ask

    def to_title(self) -> None:
        self.curtain.close(lambda: self.replace(Title(self)))

    def quit(self) -> None:
        self.curtain.close(self._stop)

    def _stop(self) -> None:
        self.running = False

    def options(self) -> None:
        from game.screens.pause import Options, darkened

        self.push(Options(self, darkened(self.last_picture)))

    def new_performance(self) -> None:
        """The studio from its beginning."""
        self.perform(demo=False)

    def demonstration(self) -> None:
        self.perform(demo=True)

    def rehearse(self) -> None:
        """The rehearsal room."""
        self.perform(demo=False, level=REHEARSAL)

    def perform(self, demo: bool, level: str = "") -> None:
        """Close the curtain, make the bout ready behind it, and open on the fight, or on the room to rehearse in."""
        from game.sim.spec import Terms

        asked = self.options_of_play
        assists = self.settings.assists | asked.get("assists", {})
        seats = {} if demo else {"dancers": 2, "second": "empty"}  # whoever wants to joins at any time
        difficulty = asked.get("difficulty") or self.settings.difficulty
        terms = Terms(difficulty=difficulty, retries=not demo, **(seats | assists))
        seed = asked.get("seed")
        seed = time.time_ns() & 0xFFFFFFFF if seed is None else seed
        level = level or asked.get("level") or LEVEL
        self._waiting = self.house.prepare(level, seed, terms, self.settings)
        self._then = lambda show: self._fight(show, demo)
        self.curtain.close(lambda: None)
        self.sound.ui("curtain")

    def _fight(self, show, demo: bool) -> Screen:
        from game.screens.fight import Fight

        if show.room is not None:
            from game.screens.rehearsal import Rehearsal

            return Rehearsal(self, show.room, show.scene)
        hand = None
        if demo:
            from game.lab import bots

            bot = bots.make("demo", show.bout.book, list(show.bout.seeds))
            hand = lambda bout: bot.pads(bout.world, bout.book)  # noqa: E731
        record = self.options_of_play.get("record")
        return Fight(self, show.bout, show.scene, hand, Path(str(record)) if record else None)

    def change(self, settings: Settings) -> None:
        """Take over changed settings at once."""
        before, self.settings = self.settings, settings
        if (before.key_layout, before.pad_layout) != (settings.key_layout, settings.pad_layout):
            self.inputs.configure(settings.key_layout, settings.pad_layout, settings.dead_zone, 1)
        self.sound.change(settings)
        for screen in self.stack:
            scene = getattr(screen, "scene", None)
            if scene is not None:
                scene.camera.shake, scene.flash = settings.shake, settings.flash

    def keep_settings(self) -> str:
        """Write the settings; '' or a line that says why not."""
        return write_settings(self.settings)

    def toggle_fullscreen(self) -> None:
        from dataclasses import replace

        self._toggled_s = time.monotonic()
        self.display.toggle_fullscreen()
        self.settings = replace(self.settings, fullscreen=self.display.fullscreen)

    def say(self, line: str) -> None:
        """A line at the picture's foot for a while."""
        self._said.append((time.monotonic() + SAID_S * len(self._said[:3]) + SAID_S, line))

    def fault(self, fault: Exception) -> None:
        """Show a fault as one text, and go back to the title after it."""
        text = " ".join(str(fault).split()) or type(fault).__name__
        known = type(fault).__module__.startswith("game.") or isinstance(fault, OSError)
        if not known:
            text = f"Something that should not happen has happened: {type(fault).__name__}: {text}."
        home = self._stop if any(isinstance(s, Title) for s in self.stack) and self._waiting is None else self.to_title
        self._waiting = self._then = None
        self.replace(Message(self, "The curtain stays down", text, home))

    def key_of(self, button: str) -> str:
        """The key to name for a button: of several the one that goes with the arrows, which prompts show too."""
        labels = key_labels(self.settings.key_layout, button)
        return next((label for label in labels if label in BESIDE_ARROWS), labels[0])

    def pad_of(self, button: str) -> str:
        return pad_control(self.settings.pad_layout, button)

    # ------------------------------------------------------------------ the loop

    def turn(self, events: list[pygame.event.Event], now_s: float) -> None:
        """One turn of the loop: events, presses, time, picture."""
        self.inputs.feed(events)
        for event in events:
            self._window_event(event)
        presses = self.inputs.presses(now_s)
        for notice in self.inputs.notices():
            if notice.kind == "joined":
                self.say(f"{notice.name} is ready.")
            self.top.notice(notice)
        if not self.curtain.busy:
            for name in presses:
                self.top.press(name)
        try:
            self._look_behind()
            for line in self.sound.messages():
                self.say(line)
            self.curtain.step(now_s, self._waiting is None and self.top.ready)
            if not self.curtain.busy or not self.top.fights:
                self.top.step(now_s)
            picture = self.top.draw(self.display.picture) if self.curtain.share < 1 else self.display.picture
        except Exception as fault:
            if isinstance(self.top, Message):
                raise
            self.fault(fault)
            picture = self.top.draw(self.display.picture)
        self.last_picture = picture
        self.curtain.draw(picture)
        self._draw_said(picture)
        self.display.present(picture)
        self.sound.open()

    def _look_behind(self) -> None:
        """What was being made ready may be there."""
        waiting, then = self._waiting, self._then
        if waiting is None or not waiting.done or self.curtain.share < 1:
            return
        if waiting.fault:
            raise waiting.fault
        self._waiting = self._then = None
        self.replace(then(waiting.result))

    def _window_event(self, event: pygame.event.Event) -> None:
        if event.type == pygame.QUIT:
            self._stop()
        elif event.type == pygame.WINDOWSIZECHANGED:
            self.display.resized()
        elif event.type == pygame.WINDOWFOCUSLOST:
            if time.monotonic() > self._toggled_s + TOGGLE_S:
                self.top.interrupted("")
        elif event.type == pygame.KEYDOWN:
            if event.key == pygame.K_F11 or (event.key == pygame.K_RETURN and event.mod & pygame.KMOD_ALT):
                self.toggle_fullscreen()
            elif event.key == pygame.K_F12:
                self._screenshot()
            elif event.key == pygame.K_F1 and hasattr(self.top, "overlay"):
                self.top.overlay = not self.top.overlay

    def _screenshot(self) -> None:
        try:
            self.say(f"Kept as {screenshot(self.last_picture, saves_folder() / 'screenshots')}.")
        except OSError as fault:
            self.say(f"The screenshot could not be kept: {fault.strerror or fault}.")

    def _draw_said(self, dst: pygame.Surface) -> None:
        now = time.monotonic()
        self._said = [(until, line) for until, line in self._said if until > now]
        for i, (until, line) in enumerate(self._said[:2]):
            width = self.type.width(line, "sans", 15)
            x, y, alpha = 480 - width / 2, 462 - 26 * i, min(255, int((until - now) * 400))
            plate = pygame.Surface((round(width) + 28, 24), pygame.SRCALPHA)
            plate.fill((8, 8, 16, min(220, alpha)))
            dst.blit(plate, (x - 14, y - 17))
            self.type.put(dst, x, y, line, "sans", 15, IVORY, alpha=alpha)

    def run(self) -> None:
        """Turn until somebody leaves."""
        clock = pygame.time.Clock()
        rate = min(max(pygame.display.get_current_refresh_rate() or SLOWEST_HZ, SLOWEST_HZ), FASTEST_HZ)
        while self.running:
            self.turn(pygame.event.get(), time.perf_counter())
            clock.tick(rate)
        while self.stack:
            self.stack.pop().left()


def run(
    *,
    level: str | None = None,
    seed: int | None = None,
    difficulty: str | None = None,
    record: str | None = None,
    demo: bool = False,
    assists: Mapping[str, int | bool] | None = None,
) -> int:
    """Play: in a window, or without a display as a demonstration on a strip of pictures.  Returns the exit code.

    With a level, or as a demonstration, the fight begins at once; else the title comes first.
    Raises LevelError before any window is opened if the level cannot be read.
    """
    if level:
        from game.load.levels import find_level

        find_level(level)
    asked = {"level": level, "seed": seed, "difficulty": difficulty, "record": record, "assists": assists or {}}
    settings, problems = read_settings()
    if available():
        try:
            display = Display(settings.fullscreen, settings.scaling == "whole")
        except NoDisplay as fault:
            print(f"ballerina: {fault}: the demonstration is drawn on a strip of pictures instead", file=sys.stderr)
        else:
            return _in_window(display, settings, problems, asked, at_once=bool(level or demo or record), demo=demo)
    from game.screens.offscreen import demonstrate

    return demonstrate(**asked)


def _in_window(
    display: Display, settings: Settings, problems: list[str], asked: dict, at_once: bool, demo: bool
) -> int:
    app = App(display, settings)
    app.options_of_play = asked
    for line in problems[:3]:
        app.say(line)
    try:
        app.push(Screen(app) if at_once else Title(app))
        if at_once:
            app.curtain = Curtain(closed=True)
            app.perform(demo)
        app.run()
    finally:
        app.sound.close()
        pygame.display.quit()
    return 0
