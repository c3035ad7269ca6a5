"""The fight: sixty ticks a second, a picture between two of them whenever the display wants one."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pygame

from game.screens.menu import Prompt
from game.screens.pause import Pause, darkened
from game.screens.results import Results
from game.screens.screen import Screen
from game.session import replay as replays
from game.session.live import Live
from game.sim.company import ALLY, EMPTY, PLAYED
from game.sim.spec import PAD_BITS, SEAT_BITS
from game.view.camera import BAR_PX, HALF
from game.view.display import letterbox
from game.view.hud import MARGIN, Hud
from game.view.overlay import draw_timings
from game.view.seat_marks import mark_heads, seat_marks
from game.view.sketch import scrim
from game.view.type import GOLD, IVORY

if TYPE_CHECKING:
    from game.screens.app import App
    from game.view.scene import Scene

ASK_TICKS = 60  # from her fall until a press begins the encounter again
AFTERWARDS_TICKS = 130  # from the last blow to the sheet
MOST_WAIT_S = 1.0  # behind the closed curtain
WARM_EVERY = 8  # pictures: what is not warm yet is made one piece at a time, so that none of them is late by much
BOW_TICKS, BOW_EVERY_TICKS = AFTERWARDS_TICKS + 45, 480  # she bows beside the sheet


HINT_TICKS = 1200
HINTS = (
    ("light", "beats"), ("heavy", "battements"), ("special", "turns"), ("jump", "jump"), ("dodge", "leap"),
    ("guard", "port de bras"), ("reverence", "bow"),
)  # fmt: skip


class Fight(Screen):
    """One bout on its stage.  `hand` plays instead of the player (a bot); `record` names a file for the replay."""

    fights = True

    def __init__(self, app: App, bout, scene: Scene, hand: Callable | None = None, record: Path | None = None) -> None:
        super().__init__(app)
        self.bout, self.scene, self.hand, self.record = bout, scene, hand, record
        self.live = Live(bout, app.now_ns)
        self.live.pause()
        self.hud = Hud(app.type)
        self.overlay = False
        self._ready_at: float | None = None
        self._opened = False
        self._seat_marks = seat_marks()
        self.partner = ""  # who leads the second seat when nobody plays it: 'ally' or nobody
        if bout.terms.dancers > 1 and bout.terms.second == "ally":
            self.partner = "ally"
        self._steps = 0
        self._mark: tuple | None = None  # where the present encounter began
        self._again = False
        self._ticks, self._over_ticks, self._tick_ms = 0, 0, 0.0
        self._beside: float | None = None
        self._plate = scrim(960, 48, (7, 8, 18), ((0, 0), (16, 170), (34, 170), (48, 0)))
        self._foot = scrim(960, 230, (8, 3, 7), ((0, 0), (130, 190), (230, 235)))

    # ------------------------------------------------------------------ what the app asks

    @property
    def ready(self) -> bool:
        """Closed for a moment only: what is not warm by then is made during the first seconds."""
        if self._ready_at is None:
            self._ready_at = time.perf_counter() + MOST_WAIT_S
        return self.scene.warm(12.0) or time.perf_counter() > self._ready_at

    def shown(self) -> None:
        self.live.resume()
        self.app.sound.hold(False)
        if not self._opened:
            self._opened = True
            if self.seats > 1:
                self.app.inputs.open_seats()
        for seat in self.app.inputs.waiting():  # whose device was unplugged goes, if the other plays on
            if self.played == [True, True]:
                self.leave(seat)
        self.app.inputs.begin_fight()

    def left(self) -> None:
        self._keep_record()
        if self.seats > 1:
            self.app.inputs.close_seats()

    def press(self, name: str) -> None:
        if name == "pause" or (self.hand and name in ("back", "accept")):
            self.hold("")
        elif name == "accept" and self._fallen_ticks() >= ASK_TICKS:
            self._again = True

    def interrupted(self, why: str) -> None:
        self.hold(why)

    def hold(self, why: str) -> None:
        """Pause, over a still of what was shown last."""
        if self.live.paused and not why:
            return
        self.live.pause()
        self.app.sound.hold(True)
        self.app.push(Pause(self.app, self, darkened(self.app.last_picture), why))

    def step(self, now_s: float) -> None:
        for _ in range(self.live.clock.due()):
            self._tick()
        self._steps += 1
        if self._steps % WARM_EVERY == 0:
            self.scene.warm(0.5)

    # ------------------------------------------------------------------ ticks

    def _tick(self) -> None:
        began = time.perf_counter()
        facts = self.live.step(self._pads())
        self._tick_ms = (time.perf_counter() - began) * 1000
        self._ticks += 1
        world, book = self.bout.world, self.bout.book
        self.scene.tick(world, facts)
        self.hud.step(world, book, facts)
        for caption in self.app.sound.hear(facts, book, self._screen_x, self.hud.reading.life):
            self.hud.caption(caption.text, caption.side)
        for fact in facts:
            if fact.kind == "encounter_began":
                self._mark = (world.snapshot(), self._ticks)
            elif fact.kind == "retried":
                self.hud.clear()
                self.scene.reset(world)
        if self.bout.outcome:
            self._over_ticks += 1
            if self._over_ticks == 1:
                self._keep_record()
            if self._over_ticks == AFTERWARDS_TICKS and self.app.top is self:
                self.app.replace(Results(self.app, self))

    def _pads(self):
        own = self.app.inputs.bits()
        if self.bout.outcome:
            return PAD_BITS["reverence"] if self._over_ticks % BOW_EVERY_TICKS == BOW_TICKS else 0
        if self.hand:
            return self.hand(self.bout)
        again, self._again = PAD_BITS["light"] if self._again else 0, False
        if self.seats == 1:
            return own[0] | again
        return tuple(pad | again | self._asks(seat) for seat, pad in enumerate(own))

    # ------------------------------------------------------------------ seats

    @property
    def seats(self) -> int:
        return 1 if self.hand else self.bout.terms.dancers

    @property
    def played(self) -> list[bool]:
        """Which seats somebody plays."""
        return [int(mode) == PLAYED for mode in self.bout.world.players.mode[0]]

    def _asks(self, seat: int) -> int:
        """What is asked of a seat until it is as its player wants it."""
        mode, wanted = int(self.bout.world.players.mode[0, seat]), self.app.inputs.taken(seat)
        if wanted:
            return 0 if mode == PLAYED else SEAT_BITS["join"]
        if self.partner == "ally" and seat == 1:
            return 0 if mode == ALLY else SEAT_BITS["hand_over"]
        return 0 if mode == EMPTY else SEAT_BITS["leave"]

    @property
    def partner_title(self) -> str:
        """Who could dance by himself in the second seat now; '' = nobody."""
        if self.seats == 1 or self.app.inputs.taken(1):
            return ""
        book = self.bout.book
        fighter = book.fighters[book.fighter_index[self.bout.terms.cast[1]]]
        return fighter.title if fighter.mind else ""

    def call_partner(self) -> None:
        """He comes to dance by himself, or goes."""
        self.partner = "" if self.partner else "ally"

    def leave(self, seat: int) -> None:
        """The player of a seat leaves; the other dances on."""
        self.app.inputs.leave(seat)

    def idle(self) -> None:
        """Go on behind another screen, deaf."""
        self.live.resume()
        for _ in range(self.live.clock.due()):
            self._tick()

    @property
    def can_retry(self) -> bool:
        return self._mark is not None and not self.bout.outcome

    def retry(self) -> None:
        """Back to where the present encounter began; the recording goes back with it."""
        if self._mark is None:
            return
        snapshot, ticks = self._mark
        self.live.rewind(snapshot, ticks)
        self._ticks = ticks
        self.hud.clear()
        self.scene.reset(self.bout.world)

    def _keep_record(self) -> None:
        """Write the replay once, when the bout has ended or is left."""
        recorder, self.live.recorder = self.live.recorder, None
        if self.record is None or recorder is None:
            return
        try:
            replays.write(recorder.replay(), self.record)
        except OSError as fault:
            self.app.say(f"{self.record} cannot be written: {fault.strerror or fault}.")

    # ------------------------------------------------------------------ picture

    def dancer_x(self) -> float:
        return self.scene.dancer_x(self.bout.world)

    def _screen_x(self, x_px: float, z_px: float) -> float:
        ground = self.scene.stage.ground
        return ground.screen_x(x_px, ground.row_of(z_px), self.scene.camera.now.x)

    def frame_beside(self, sheet_left: bool) -> None:
        """From now on keep her beside a sheet of paper that covers the picture's other half."""
        self._beside = 275.0 * (-1 if sheet_left else 1)

    def draw_stage(self, dst: pygame.Surface) -> pygame.Surface:
        """The stage without gauges."""
        alpha = self.live.alpha
        if self._beside is not None:
            width = self.bout.level.width_px
            self.scene.camera.aim(min(max(self.dancer_x() + self._beside, HALF), width - HALF))
        shown = self.scene.draw(dst, self.live.before, self.bout.world, alpha, overlay=self.overlay)
        if self.seats > 1:
            mark_heads(dst, self._seat_marks, self.scene, self.bout.world, shown.x)
        letterbox(dst, shown.bars if self._beside is None else 0.0, BAR_PX)
        return dst if self._beside is not None else self.app.display.lens(shown.window)

    def draw(self, dst: pygame.Surface) -> pygame.Surface:
        picture = self.draw_stage(dst)
        fallen = self._fallen_ticks()
        if fallen:
            self._draw_fallen(picture, fallen)
        else:
            self.hud.draw(picture, self.live.alpha)
            if self._ticks < HINT_TICKS and not self.hand:
                self._draw_hints(picture)
            if self.seats > 1:
                self._draw_invitation(picture)
        if self.overlay:
            frame = int(self.bout.world.stage.frame[0, 0])
            lines = [
                ("tick", str(frame)),
                ("fight", f"{self._tick_ms:.2f} ms"),
                ("picture", f"{self.scene.draw_ms:.2f} ms"),
            ]
            draw_timings(picture, self.app.type, lines)
        return picture

    def _draw_hints(self, dst: pygame.Surface) -> None:
        """Which key does what, over the beat mark, while the evening is young."""
        named = [Prompt((self.app.key_of(button),), self.app.pad_of(button), says) for button, says in HINTS]
        row = [Prompt(("left", "right", "up", "down"), "stick", "walk"), *named]
        width = self.app.prompts.width(row, self.app.device)
        dst.blit(self._plate, (0, 458))
        self.app.prompts.draw(dst, row, self.app.device, 480 - width // 2, 487)

    def _draw_invitation(self, dst: pygame.Surface) -> None:
        """In the second place: how a second player joins, where a device for one is there."""
        asks = self.app.inputs.could_ask()
        if not asks or self.partner or (asks == "keyboard" and self._ticks >= HINT_TICKS):
            return
        row = (Prompt(("Enter",), "start", "join the dance"),)
        self.app.prompts.draw(dst, row, asks, MARGIN, 92)

    def _fallen_ticks(self) -> int:
        stage = self.bout.world.stage
        fallen_at = int(stage.fallen_at[0, 0])
        return int(stage.frame[0, 0]) - fallen_at if fallen_at else 0

    def _draw_fallen(self, dst: pygame.Surface, ticks: int) -> None:
        """She lies; a press begins the encounter again."""
        foot = self._foot
        foot.set_alpha(min(255, ticks * 4))
        dst.blit(foot, (0, 310))
        if ticks < ASK_TICKS:
            return
        alpha = min(255, (ticks - ASK_TICKS) * 9)
        put = self.app.type.put
        put(dst, 480, 448, "Get up.", "display", 36, IVORY, track=0.04, align="middle", shadow=0.8, alpha=alpha)
        if not self.bout.terms.retries:
            return
        number = max(0, int(self.bout.world.stage.encounter[0, 0]) - 1)
        encounters = self.bout.level.encounters
        where = encounters[number].title if encounters else ""
        put(dst, 480, 478, f"Again, from “{where}”", "italic", 23, GOLD, align="middle", shadow=0.8, alpha=alpha)
        prompts = (
            Prompt((self.app.key_of("light"),), self.app.pad_of("light"), "again"),
            Prompt(("Esc",), "start", "leave"),
        )
        width = self.app.prompts.width(prompts, self.app.device)
        self.app.prompts.draw(dst, prompts, self.app.device, 480 - width // 2, 516)
