"""Hears a fight: facts of a tick become sounds and captions.

    ear = Ear(mixer, book)
    captions = ear.hear(facts, screen_x)     # after each tick; screen_x(x_px, z_px) -> picture column

What sounds twice in one tick is played once.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from game.audio.cues import CUES, PLACED, SOUNDS, sounds_of
from game.audio.mixer import PICTURE_PX, Mixer
from game.sim.book import Book
from game.sim.facts import CODE, NAMES, Fact, Facts

HEARTBEAT_TICKS = 50  # 72 beats a minute
LOW_LIFE = 0.25  # of the whole: from here on the heart is heard

HEARD = np.array(sorted(CODE[kind] for kind in {"adagio", *(key.split("/")[0] for key in CUES)}), np.int32)


class Caption(NamedTuple):
    """Words for a sound; `side` -1 left third of the picture or beyond, 0 middle, +1 right."""

    text: str
    side: int


class Ear:
    """What is heard of one world (`world`, of a batch the first)."""

    def __init__(self, mixer: Mixer, book: Book, world: int = 0) -> None:
        self.mixer, self.book, self.world = mixer, book, world
        self._next_beat = 0

    def hear(self, facts: Facts, screen_x: Callable[[float, float], float]) -> list[Caption]:
        """Play what the facts of a tick sound like; return captions of what a player needs to know of."""
        rows = facts.rows()
        rows = rows[np.isin(rows[:, 0], HEARD) & (rows[:, 1] == self.world)]
        captions: list[Caption] = []
        heard: set[str] = set()
        for row in rows.tolist():
            fact = Fact(NAMES[row[0]], *row[1:])
            if fact.kind == "adagio":
                self.mixer.muffle = bool(fact.a)
            x = screen_x(fact.x, fact.z) if fact.kind in PLACED else None
            for sound in sounds_of(fact, self.book):
                if sound not in heard:
                    heard.add(sound)
                    captions += self._sound(sound, x)
        return captions

    def beat(self, frame: int, life_share: float) -> list[Caption]:
        """Let the heart be heard while little life is left; call once a tick with the dancer's life, 0..1."""
        if not 0 < life_share <= LOW_LIFE:
            self._next_beat = frame
            return []
        if frame < self._next_beat:
            return []
        self._next_beat = frame + HEARTBEAT_TICKS
        return self._sound("heartbeat", None)

    def _sound(self, sound: str, x: float | None) -> list[Caption]:
        self.mixer.play(sound, x=x)
        if not SOUNDS[sound].matters:
            return []
        side = 0 if x is None else int(x > PICTURE_PX * 2 / 3) - int(x < PICTURE_PX / 3)
        return [Caption(SOUNDS[sound].caption, side)]
