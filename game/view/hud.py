"""The gauges: life over breath on the left, the foe in the middle, the beat and the steps danced along the bottom.

Nothing here stands over the fight: only the top 116 and the bottom 88 rows are used, on graded scrims; the dial of the
fouettés alone comes lower, while she whips.  `read` takes what is shown from a world and its book, `Hud.step` eases it
once a tick, `Hud.draw` paints it; the hud never touches the world.
"""

from __future__ import annotations

import math

import numpy as np
import pygame

from game.view.boss_bar import BossBar
from game.view.choice_line import ChoiceLine
from game.view.dial import Dial
from game.view.gauges import Dancer, Gauge, Lag, Reading, nearest_foe, read
from game.view.honours import Honours
from game.view.phrase_line import PhraseLine
from game.view.seat_marks import place_mark, seat_marks
from game.view.sketch import Sketch, scrim, side_scrim
from game.view.type import GOLD, INK, IVORY, MOON, RED, ROSE, Type, surface_of

W, H = 960, 540
MARGIN = 30
MIDDLE = W // 2
LIFE_PX, BREATH_PX, FOE_PX = 236, 188, 200
SECOND_PX, BESIDE_PX = 50, 470  # the second dancer's gauges stand so far below the first's, on a scrim so wide
RAISED_PX, SECOND_TOP = 4, 60  # and the first's so much higher than alone, so that names stand clear of bars
BREATH_FULL = 1000
COSTS = (180, 220, 350)  # of the pirouette, the chaines and the escape: ticks under the bar of breath
LOW_LIFE = 0.3
FOE_STAYS_TICKS = 150
PHRASE_PX = 344
BLOWS_STAY_TICKS = 110
PLACARD_TICKS = 170
CAPTION_TICKS = 80
SPEECH_TICKS, SPEECH_Y = 150, 462
WINDOW_TICKS = 3  # a press within so many ticks of the pulse is en mesure; 2 under a pulse of 24
SHORT_PULSE = 24
BEAT_SPAN = 1.5  # pulses from the mark's end to its diamond
DIALS = (8, 32)  # outside the grand pas the eighth whip ends it
COLD_PX, COLD_TICKS = 150, 12  # the edges of the picture in Adagio, and how fast they come
DIAL_TICKS = 40


class Hud:
    """State of the gauges over time, and their pictures."""

    def __init__(self, case: Type) -> None:
        self.type = case
        self.top = scrim(W, 116, (7, 8, 18), ((0, 214), (58, 176), (116, 0)))
        self.beneath = side_scrim(BESIDE_PX, 116 - SECOND_TOP)
        self.seat_marks = seat_marks()
        self.bottom = scrim(W, 88, (7, 8, 18), ((0, 0), (88, 205)))
        self.life = Gauge(LIFE_PX, 6, IVORY, ROSE)
        self.breath = Gauge(BREATH_PX, 3.2, MOON, MOON, tuple(c / BREATH_FULL for c in COSTS))
        self.breath_out = Gauge(BREATH_PX, 3.2, (110, 122, 150), MOON)
        self.foe = Gauge(FOE_PX, 4, ROSE, IVORY)
        self.diamond = Sketch(10, 10).diamond(5, 5, 4.2, IVORY).picture()
        self.diamond_low = Sketch(14, 14).diamond(7, 7, 5.6, RED, ROSE).picture()
        self.ring = Sketch(10, 10).ring(5, 5, 3.4, MOON, 1.2).picture()
        self.beat_off = self._beat_mark(False)
        self.beat_on = self._beat_mark(True)
        self.bars = {a: [_upright(k / 4, wide, a) for k in range(4)] for wide, a in ((1.9, 255), (1.3, 150))}
        self.brackets: dict[int, pygame.Surface] = {}
        self.chevrons = Sketch(30, 16)
        for k, alpha in enumerate((120, 185, 255)):
            self.chevrons.line([(3 + k * 9, 2), (9 + k * 9, 8), (3 + k * 9, 14)], GOLD, 2.0, alpha)
        self.chevrons = self.chevrons.picture()
        self.dials = {of: Dial(of) for of in DIALS}
        self.honours = Honours(case)
        self.boss, self.choice = BossBar(case), ChoiceLine(case)
        self.phrase = PhraseLine(case, MARGIN, 520, PHRASE_PX)
        self.cold = _cold_edges()
        self.clear()

    def clear(self) -> None:
        """Forget what was shown: another bout, or the same encounter again."""
        self.reading: Reading | None = None
        self.life_lags, self.foe_lag = [Lag() for _ in self.seat_marks], Lag()
        self.foe_row, self.foe_age = -1, 0
        self.blows, self.blow_age = 0, 0
        self.placard, self.placard_age = "", PLACARD_TICKS
        self.whips, self.whips_of, self.dial_age = 0, DIALS[0], DIAL_TICKS
        self.cold_age = 0
        self.honours.clear()
        self.boss.clear()
        self.choice.clear()
        self.phrase.clear()
        self.shown_ticks = 0
        self._caption, self._caption_side, self.caption_age = "", 0, CAPTION_TICKS
        self.speech, self.speech_age = ("", ""), SPEECH_TICKS  # who says what

    @property
    def shown_seats(self) -> list[int]:
        """The seats in which somebody is."""
        return [seat for seat, who in enumerate(self.reading.seats if self.reading else ()) if who]

    def caption(self, text: str, side: int) -> None:
        """Words for a sound, for who cannot hear it; `side` -1 left, 0 middle, +1 right."""
        self._caption, self._caption_side, self.caption_age = text, side, 0

    # ------------------------------------------------------------------ once a tick

    def step(self, world, book, facts, w: int = 0) -> None:
        """Take a new reading and the tick's facts in; call it once a tick."""
        for counter in ("foe_age", "blow_age", "placard_age", "dial_age", "shown_ticks", "caption_age", "speech_age"):
            setattr(self, counter, getattr(self, counter) + 1)
        for fact in facts:
            if fact.kind == "bark":
                speaker = book.fighters[world.actors.kind[w, fact.source]]
                self.speech, self.speech_age = (speaker.title if speaker else "", book.lines[fact.a]), 0
            else:
                self._take(fact, book, world.players.rows)
        self.phrase.step()
        if self.blow_age > BLOWS_STAY_TICKS:
            self.blows = 0
        if self.foe_age > FOE_STAYS_TICKS or (self.foe_row >= 0 and not world.actors.kind[w, self.foe_row]):
            self.foe_row = nearest_foe(world, w)
            self.foe_age = 0
        self.boss.step(world, book, w)
        self.choice.step(world, w)
        before, self.reading = self.reading, read(world, book, self.foe_row, w)
        for lag, who in zip(self.life_lags, self.reading.seats):
            lag.step(who.life if who else 0.0)
        if before is None or before.foe_name != self.reading.foe_name:
            self.foe_lag = Lag()
        self.foe_lag.step(self.reading.foe_life)
        self.honours.step(self.reading.rank, self.reading.grace, tuple(r.from_points for r in book.grace.ranks[1:]))
        cold = self.cold_age + (1 if self.reading.adagio else -1)
        self.cold_age = min(max(cold, 0), COLD_TICKS)

    def _take(self, fact, book, seats: int) -> None:
        mine, suffers = 0 <= fact.source < seats, 0 <= fact.target < seats
        if fact.kind in ("began", "step") and fact.source == 0:
            self.phrase.take(fact, book)
        elif fact.kind in ("grace", "phrase", "rank"):
            self.honours.take(fact, book)
        elif fact.kind == "whip" and mine:
            self.whips, self.dial_age = fact.a, 0
            self.whips_of = self.reading.whips_of if self.reading and self.reading.whips_of in DIALS else DIALS[0]
        elif fact.kind in ("struck", "blocked"):
            foe = fact.target if mine else fact.source if suffers else -1
            if foe >= seats and foe != self.foe_row:
                self.foe_row = foe
            if foe >= seats:
                self.foe_age = 0
            if fact.kind == "struck":
                self.blows = self.blows + 1 if mine else 0 if suffers else self.blows
                self.blow_age = 0
        elif fact.kind == "encounter_began":
            encounters = book.level.encounters
            if 0 <= fact.a < len(encounters):
                self.placard, self.placard_age = encounters[fact.a].title, 0

    # ------------------------------------------------------------------ once a frame

    def draw(self, dst: pygame.Surface, ahead: float = 0.0) -> None:
        """Paint the gauges; `ahead` is how far into the next tick the frame lies, 0..1."""
        r = self.reading
        if r is None:
            return
        if self.cold_age:
            self._draw_cold(dst)
        dst.blit(self.top, (0, 0))
        if len(self.shown_seats) > 1:
            dst.blit(self.beneath, (0, SECOND_TOP))
        dst.blit(self.bottom, (0, H - 88))
        for place, seat in enumerate(self.shown_seats):
            self._player(dst, seat, r.seats[seat], place * SECOND_PX - RAISED_PX * (len(self.shown_seats) > 1))
        if self.boss.shown:
            self.boss.draw(dst)
        elif r.foe_name and r.fighting:
            self._foe(dst, r)
        self.choice.draw(dst)
        self._beat(dst, r, ahead)
        self.phrase.draw(dst)
        self.honours.draw(dst)
        if self.blows > 1:
            self._blows(dst)
        if self.placard_age < PLACARD_TICKS and self.dial_age >= DIAL_TICKS:
            self._placard(dst)
        if self.caption_age < CAPTION_TICKS:
            self._draw_caption(dst)
        if self.speech_age < SPEECH_TICKS:
            self._draw_speech(dst)
        if not r.fighting and not r.ended and not self.honours.busy:
            self._walk_on(dst)
        if self.dial_age < DIAL_TICKS:
            self._whips(dst)

    def _player(self, dst: pygame.Surface, seat: int, who: Dancer, y: int) -> None:
        """Life over breath of the dancer in a seat, `y` px below the first place."""
        put = self.type.put
        x = MARGIN
        if len(self.shown_seats) > 1:
            x = place_mark(dst, self.seat_marks[seat], x, 29 + y)
        width = put(dst, x, 34 + y, who.name, "caps", 15, IVORY, track=0.06, shadow=0.8)
        if who.led:
            put(dst, x + width + 10, 34 + y, "with a mind of his own", "italic", 17, MOON, shadow=0.8)
        low = who.life < LOW_LIFE
        self.life.draw(dst, MARGIN, 43 + y, who.life, self.life_lags[seat].share)
        end = self.diamond_low if low and self.shown_ticks % 40 < 22 else self.diamond
        dst.blit(end, (MARGIN + LIFE_PX + 9 - end.get_width() // 2, 46 + y - end.get_height() // 2))
        if not who.life_points and len(self.shown_seats) > 1:
            put(dst, MARGIN + 256, 51 + y, "bow beside", "italic", 17, ROSE, shadow=0.8)
        else:
            self.type.number(dst, MARGIN + 256, 51 + y, who.life_points, "caps", 14, ROSE if low else IVORY)
        bar = self.breath_out if who.breathless else self.breath
        bar.draw(dst, MARGIN, 58 + y, min(1.0, who.breath / BREATH_FULL), 0)
        dst.blit(self.ring, (MARGIN + BREATH_PX + 3, 55 + y))
        if who.breathless:
            put(dst, MARGIN + 206, 65 + y, "essoufflée", "italic", 17, MOON, shadow=0.8)
        else:
            self.type.number(dst, MARGIN + 206, 64 + y, who.breath, "caps", 13, MOON)

    def _foe(self, dst: pygame.Surface, r: Reading) -> None:
        self.type.put(dst, MIDDLE, 34, r.foe_name, "caps", 15, IVORY, track=0.06, align="middle", shadow=0.8)
        self.foe.draw(dst, MIDDLE - FOE_PX // 2, 43, r.foe_life, self.foe_lag.share)

    def _beat(self, dst: pygame.Surface, r: Reading, ahead: float) -> None:
        """Bars close on the diamond, which they reach on the pulse; the brackets are the window of en mesure."""
        y, inner, outer = 514, 14, 92
        window = WINDOW_TICKS if r.pulse_ticks >= SHORT_PULSE else WINDOW_TICKS - 1
        since = (r.since_pulse + ahead) % r.pulse_ticks
        on = since <= window or r.pulse_ticks - since <= window
        mark = self.beat_on if on else self.beat_off
        dst.blit(mark, (MIDDLE - mark.get_width() // 2, y - mark.get_height() // 2))
        left = (r.pulse_ticks - since) / r.pulse_ticks
        for k in (0, 1):
            share = (left + k) / BEAT_SPAN
            if share < 1:
                alpha = 255 if k == 0 else 150
                for side in (-1, 1):
                    _place(dst, self.bars[alpha], MIDDLE + side * (inner + (outer - inner) * share), y)
        reach = inner + (outer - inner) * window / (r.pulse_ticks * BEAT_SPAN)
        half = round(max(reach, 18))
        if half not in self.brackets:
            s = Sketch(2 * half + 9, 20)
            for side in (-1, 1):
                e = half + 4.5 + side * half
                s.line([(e - 3 * side, 2), (e, 2), (e, 18), (e - 3 * side, 18)], GOLD, 1.1, 225)
            self.brackets[half] = s.picture()
        picture = self.brackets[half]
        dst.blit(picture, (MIDDLE - picture.get_width() // 2, y - 10))

    def _beat_mark(self, on: bool) -> pygame.Surface:
        s = Sketch(194, 28)
        for side in (-1, 1):
            s.line([(97 + side * 16, 14), (97 + side * 92, 14)], IVORY, 0.8, 170)
        s.diamond(97, 14, 12.5, None, GOLD).diamond(97, 14, 8.5, GOLD if on else INK, GOLD)
        return s.picture()

    def _blows(self, dst: pygame.Surface) -> None:
        alpha = min(255, (BLOWS_STAY_TICKS - self.blow_age) * 12)
        w = self.type.put(dst, W - MARGIN, 520, "blows", "italic", 21, IVORY, align="right", shadow=1.0, alpha=alpha)
        at = W - MARGIN - w - 8
        self.type.put(
            dst, at, 520, str(self.blows), "caps", 25, GOLD, align="right", shadow=1.0, alpha=alpha
        )  # fmt: skip

    def _placard(self, dst: pygame.Surface) -> None:
        age = self.placard_age
        alpha = round(255 * max(0, min(1, age / 20, (PLACARD_TICKS - age) / 30)))
        if alpha:
            self.type.put(dst, MIDDLE, 74, self.placard, "italic", 23, GOLD, align="middle", shadow=1.0, alpha=alpha)

    def _draw_cold(self, dst: pygame.Surface) -> None:
        """Adagio: the edges of the picture turn cold."""
        alpha = 255 * self.cold_age // COLD_TICKS
        for side, x in zip(self.cold, (0, W - COLD_PX), strict=True):
            side.set_alpha(alpha)
            dst.blit(side, (x, 0))

    def _draw_caption(self, dst: pygame.Surface) -> None:
        """A plate over the beat mark, with an arrow to the side where it sounds."""
        text, y = f"[{self._caption}]", 482
        half = self.type.width(text, "sans", 15) / 2
        plate = pygame.Surface((round(half * 2) + 52, 24), pygame.SRCALPHA)
        plate.fill((8, 8, 16, 214))
        dst.blit(plate, (MIDDLE - plate.get_width() // 2, y - 17))
        self.type.put(dst, MIDDLE, y, text, "sans", 15, IVORY, align="middle")
        if self._caption_side:
            side = self._caption_side
            tip = MIDDLE + side * (half + 19)
            pygame.draw.polygon(dst, GOLD, [(tip, y - 5), (tip - side * 7, y - 10), (tip - side * 7, y)])

    def _draw_speech(self, dst: pygame.Surface) -> None:
        """What a foe says, over the captions: who, then the words."""
        who, words = self.speech
        alpha = round(255 * min(1, (SPEECH_TICKS - self.speech_age) / 30))
        name, said = f"{who}  ", f"\u201c{words}\u201d"
        wide = self.type.width(name, "caps", 12)
        x = MIDDLE - (wide + self.type.width(said, "italic", 19)) / 2
        self.type.put(dst, x, SPEECH_Y, name, "caps", 12, GOLD, shadow=1.0, alpha=alpha)
        self.type.put(dst, x + wide, SPEECH_Y, said, "italic", 19, IVORY, shadow=1.0, alpha=alpha)

    def _walk_on(self, dst: pygame.Surface) -> None:
        sway = round(4 * math.sin(self.shown_ticks * 0.12))
        dst.blit(self.chevrons, (W - MARGIN - 34 + sway, 90))
        self.type.put(dst, W - MARGIN - 44, 104, "walk on", "italic", 21, GOLD, align="right", shadow=1.0)

    def _whips(self, dst: pygame.Surface) -> None:
        alpha = min(255, (DIAL_TICKS - self.dial_age) * 16)
        self.dials[self.whips_of].draw(dst, MIDDLE, 120, self.whips, self.type, alpha)


def _cold_edges() -> tuple[pygame.Surface, pygame.Surface]:
    """Left and right edge of the picture, blue and dark outside, nothing inside."""
    along = np.linspace(1, 0, COLD_PX, dtype=np.float32) ** 1.7
    down = 0.75 + 0.25 * np.abs(np.linspace(-1, 1, H, dtype=np.float32))
    alpha = along[None] * down[:, None] * 196
    colour = np.broadcast_to(np.array((10, 26, 66), np.float32), (H, COLD_PX, 3))
    return surface_of(colour, alpha), surface_of(colour, alpha[:, ::-1])


def _upright(shift: float, width: float, alpha: int) -> pygame.Surface:
    return Sketch(6, 14).line([(2 + shift, 1), (2 + shift, 13)], IVORY, width, alpha).picture()


def _place(dst: pygame.Surface, phases: list[pygame.Surface], x: float, y: int) -> None:
    """Blit the phase that is nearest to a quarter pixel."""
    quarter = math.floor(x * 4 + 0.5)
    dst.blit(phases[quarter % 4], (quarter // 4 - 2, y - 7))
