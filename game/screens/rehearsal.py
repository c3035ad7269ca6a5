"""The rehearsal room: a fight without an end, in which everything is shown, held still, stepped and danced again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.screens.menu import Prompt
from game.screens.rehearsal_panel import Panel
from game.screens.rehearsal_readout import Readout
from game.screens.rehearsal_trials import TrialStrip
from game.screens.screen import Screen
from game.session.clock import TICKS_PER_S, Clock
from game.session.rehearsal import Room
from game.view.overlay import HURT, draw_volumes, label, part_at
from game.view.sketch import scrim

if TYPE_CHECKING:
    from game.content.trials import Trial
    from game.screens.app import App
    from game.sim.facts import Facts
    from game.view.scene import Scene

SPEEDS = (1, 2, 4)  # one tick of so many
HELP_Y = 529
HURT_TICKS = 30
FAR_TICKS = 20  # undone at once: the picture is cut rather than wound back


class Shown:
    """What of the room's measuring is drawn; a mark and a reset leave it as it is."""

    def __init__(self) -> None:
        self.volumes = self.bar = self.inputs = self.measured = True
        self.click = False  # the metronome is heard


class Rehearsal(Screen):
    """The room on its stage.  While the panel is open nothing moves but by single steps."""

    fights = True

    def __init__(self, app: App, room: Room, scene: Scene) -> None:
        super().__init__(app)
        self.room, self.scene = room, scene
        self.shown_of = Shown()
        self.speed = 1
        self.clock = Clock(app.now_ns)
        self.clock.pause()
        self.panel: Panel | None = None
        self.readout = Readout(app.type)
        self.strip = TrialStrip(app.type)
        self._foot = scrim(960, 34, (8, 8, 18), ((0, 150), (10, 214), (34, 226)))
        self._top = scrim(960, 60, (7, 8, 18), ((0, 190), (60, 0)))
        self._steps = 0
        self._hurt: tuple[int, str, int, int, int] | None = None  # frame, part and place of the last blow
        self.cut_()

    # ------------------------------------------------------------------ what the app asks

    @property
    def overlay(self) -> bool:
        """F1 turns the volumes on and off here too."""
        return self.shown_of.volumes

    @overlay.setter
    def overlay(self, shown: bool) -> None:
        self.shown_of.volumes = shown

    @property
    def ready(self) -> bool:
        return self.scene.warm(12.0) or self._steps > TICKS_PER_S

    def shown(self) -> None:
        self._go_on()

    def left(self) -> None:
        self.app.sound.hold(False)

    def interrupted(self, why: str) -> None:
        if why:
            self.app.say(why)
        self.open_panel()

    def press(self, name: str) -> None:
        if self.panel is not None:
            self.panel.press(name)
        elif name == "pause":
            self.app.sound.ui("ui_accept")
            self.open_panel()
        elif name == "again":
            self.reset()
        elif name == "word":
            self.room.tell_to_attack()

    def step(self, now_s: float) -> None:
        self._steps += 1
        for _ in range(self.clock.due()):
            shown, records = self.room.demonstration, self.room.recording
            self._take_in(self.room.step(self.app.inputs.bits()[0]))
            if records and not self.room.recording:
                self._dance_back()
            if shown and self.room.demonstration is None:
                self.room.reset()
                self.cut_()
                self.strip.say(shown.fault or "Now you.")
        if self._steps % 8 == 0:
            self.scene.warm(0.5)

    # ------------------------------------------------------------------ held still and going on

    @property
    def held(self) -> bool:
        return self.panel is not None

    def open_panel(self, page: str = "") -> None:
        """Hold the room still and open the panel."""
        if self.room.recording:
            self.room.end_recording()
            self._dance_back()
        self.clock.pause()
        self.app.sound.hold(True)
        if self.panel is None:
            self.panel = Panel(self, page)
            self.app.inputs.begin_menu()

    def _dance_back(self) -> None:
        """What was recorded is the other one's now, from their places on."""
        if self.room.recorded:
            self.room.ask(does="dances back")
            self.room.to_places()
            self.cut_()
            self.app.say(f"{len(self.room.recorded) / TICKS_PER_S:.1f} seconds kept: she dances them back.")

    def close_panel(self) -> None:
        self.panel = None
        self._go_on()

    def _go_on(self) -> None:
        if self.panel is None:
            self.clock.resume()
            self.app.sound.hold(False)
            self.app.inputs.begin_fight()

    def set_speed(self, divisor: int) -> None:
        """Let every tick last so many."""
        self.speed = divisor
        self.clock = Clock(self.app.now_ns, TICKS_PER_S // divisor)
        if self.held:
            self.clock.pause()

    def one_tick(self, by: int) -> None:
        """A tick on, or back."""
        if by > 0:
            self._take_in(self.room.forward())
        else:
            self.wind_back(1)

    def wind_back(self, ticks: int) -> None:
        """Back through the snapshots."""
        undone = self.room.back(ticks)
        if undone:
            self.cut_(undone > FAR_TICKS)

    def reset(self) -> None:
        """Back to the mark."""
        self.room.reset()
        self.cut_()
        self.app.sound.ui("curtain")

    def begin_trial(self, trial: Trial, demonstrated: bool = False) -> None:
        """Set a trial up and let it run."""
        self.room.try_out(trial, demonstrated)
        self.cut_()
        self.close_panel()

    def cut_(self, far: bool = True) -> None:
        """The world has leapt: what was in the air is gone; far, the camera cuts."""
        if far:
            self.scene.reset(self.room.world)
        else:
            self.scene.effects.clear()
            self.scene.sights.restore(self.room.world)

    def _take_in(self, facts: Facts) -> None:
        """Show and sound a tick that has been danced."""
        world, book = self.room.world, self.room.book
        self.scene.tick(world, facts)
        self.app.sound.hear(facts, book, self._screen_x, 1.0)
        if self.shown_of.click and facts.counts("pulse", 1)[0]:
            self.app.sound.ui("wood_knock")
        for fact in facts:
            if fact.kind == "struck" and fact.target >= 0:
                part = part_at(self.room.before, book, fact.target, fact.x, fact.y)
                self._hurt = (fact.tick, part, fact.x, fact.y, fact.z)
        self.strip.tick(self.room)

    def _screen_x(self, x_px: float, z_px: float) -> float:
        ground = self.scene.stage.ground
        return ground.screen_x(x_px, ground.row_of(z_px), self.scene.camera.now.x)

    # ------------------------------------------------------------------ picture

    def draw(self, dst: pygame.Surface) -> pygame.Surface:
        alpha = 1.0 if self.held else self.clock.alpha
        world = self.room.world
        shown = self.scene.draw(dst, self.room.before, world, alpha)
        if self.shown_of.volumes:
            draw_volumes(dst, world, self.room.book, self.scene.stage.ground, shown.x, case=self.app.type)
            self._name_what_is_hurt(dst, shown.x)
        dst.blit(self._top, (0, 0))
        dst.blit(self._foot, (0, 540 - 34))
        self.readout.draw(dst, self)
        self.strip.draw(dst, self.room)
        if self.panel is not None:
            self.panel.draw(dst)
        self._help(dst)
        return dst

    def _name_what_is_hurt(self, dst: pygame.Surface, camera: float) -> None:
        """Beside the last blow for a moment: which part it met."""
        if self._hurt is None:
            return
        frame, part, x, y, z = self._hurt
        if not part or not 0 <= int(self.room.world.stage.frame[0, 0]) - frame <= HURT_TICKS:
            return
        ground = self.scene.stage.ground
        row = ground.row_of(z)
        at = ground.screen_x(x, row, camera) + 66
        label(dst, self.app.type, at, row - y + 16, f"hurt: {part}", HURT)

    def _help(self, dst: pygame.Surface) -> None:
        key_of, pad_of = self.app.key_of, self.app.pad_of
        if self.panel is not None:
            row = self.panel.prompts()
        elif self.room.demonstration:
            row = (Prompt(("Esc",), "start", "the room"),)
        else:
            row = (
                Prompt(("Esc",), "start", "hold still"),
                Prompt(("Tab",), "Select", "back to the mark"),
                Prompt(("F",), "Stick", "he attacks"),
                Prompt((key_of("light"),), pad_of("light"), "beats"),
                Prompt((key_of("heavy"),), pad_of("heavy"), "battements"),
                Prompt((key_of("special"),), pad_of("special"), "turns"),
                Prompt((key_of("dodge"),), pad_of("dodge"), "leap"),
                Prompt((key_of("guard"),), pad_of("guard"), "guard"),
            )
        self.app.prompts.draw(dst, row, self.app.device, 30, HELP_Y)
