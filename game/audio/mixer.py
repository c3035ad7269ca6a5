"""Voices on the sound device: variants, places, volumes, and silence where there is no device.

The mixer never fails: what is wrong (no device, a missing file) is told in `messages`, one line each, once.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from math import cos, pi, sin, sqrt
from pathlib import Path
from random import Random

import numpy as np
import pygame

from game.audio.cues import SOUNDS
from game.load.folders import ASSETS

RATE = 44_100
BUFFER_SAMPLES = 512  # 12 ms: below it some devices stutter
MUSIC_CHANNELS = 3  # reserved for stems
EFFECT_CHANNELS = 16
WATER_SAMPLES = 28
PICTURE_PX = 960
WIDTH = 0.7  # how far to the side a sound at the picture's edge is heard; all the way is a strain in headphones
FADE_PX = 640  # beyond the edge of the picture a sound is down to FAINTEST after so many pixels
FAINTEST = 0.25


@dataclass
class Voice:
    """What sounds on a channel: which sound, its rank, and when it began in the order of all plays."""

    sound: str = ""
    rank: int = -1
    began: int = 0


class Mixer:
    """Plays the sounds of `folder`.  `seed` only decides which variant is heard: the fight has its own numbers."""

    def __init__(self, folder: Path = ASSETS / "sounds", seed: int = 1) -> None:
        self.messages: list[str] = []
        self.master = self.effects = 1.0
        self._decor_rng = Random(seed)
        self._variants: dict[str, list[pygame.mixer.Sound]] = {}
        self.last: dict[str, int] = {}  # sound -> the variant heard last
        self._muffled: dict[str, list[pygame.mixer.Sound]] = {}
        self.muffle = False  # in Adagio all is heard as through water
        self._voices = [Voice() for _ in range(EFFECT_CHANNELS)]
        self._plays = 0
        self.silent = not self._open()
        if not self.silent:
            self._load(folder)

    def set_volumes(self, master: float, effects: float) -> None:
        """Volumes 0..1 for all that begins from now on."""
        self.master, self.effects = master, effects

    def play(self, sound: str, gain: float = 1.0, x: float | None = None) -> bool:
        """Play a sound, placed at picture column `x` (None = the middle); False when nothing is heard of it."""
        variants = self._variants.get(sound)
        left, right = self.loudness(sound, gain, x)
        if self.silent or not variants or left + right <= 0:
            return False
        number = self._free_voice(sound)
        if number < 0:
            return False
        channel = pygame.mixer.Channel(MUSIC_CHANNELS + number)
        number_of = self._variant(sound, len(variants))
        channel.play((self._through_water(sound) if self.muffle else variants)[number_of])
        channel.set_volume(left, right)
        self._plays += 1
        self._voices[number] = Voice(sound, SOUNDS[sound].rank, self._plays)
        return True

    def loudness(self, sound: str, gain: float = 1.0, x: float | None = None) -> tuple[float, float]:
        """Left and right, 0..1, of a sound at picture column `x` under the volumes of now."""
        both = gain * self.master * self.effects * SOUNDS[sound].volume
        left, right = place(x)
        return min(1.0, left * both), min(1.0, right * both)

    def sounding(self) -> list[str]:
        """What sounds now, in the order it began."""
        voices = [self._voices[n] for n in range(EFFECT_CHANNELS) if self._busy(n)]
        return [voice.sound for voice in sorted(voices, key=lambda voice: voice.began)]

    def pause(self) -> None:
        """Hold all voices, as the fight is held."""
        if not self.silent:
            pygame.mixer.pause()

    def resume(self) -> None:
        """Go on after `pause`."""
        if not self.silent:
            pygame.mixer.unpause()

    def stop(self) -> None:
        """End all effects; music goes on."""
        if not self.silent:
            for number in range(EFFECT_CHANNELS):
                pygame.mixer.Channel(MUSIC_CHANNELS + number).stop()

    def close(self) -> None:
        """Let go of the device."""
        if not self.silent:
            self._variants.clear()
            self._muffled.clear()
            pygame.mixer.quit()
            self.silent = True

    # ------------------------------------------------------------------------------------ device and files

    def _open(self) -> bool:
        try:
            pygame.mixer.init(RATE, -16, 2, BUFFER_SAMPLES, allowedchanges=0)
            pygame.mixer.set_num_channels(MUSIC_CHANNELS + EFFECT_CHANNELS)
            pygame.mixer.set_reserved(MUSIC_CHANNELS)
        except (pygame.error, NotImplementedError) as error:  # the latter where pygame came without its mixer
            self.messages.append(f"There is no sound device ({error}); the game goes on in silence.")
            return False
        return True

    def _load(self, folder: Path) -> None:
        try:
            counts = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["sounds"]
        except (OSError, ValueError, KeyError, TypeError) as error:
            reason = error.strerror if isinstance(error, OSError) else "it is damaged"
            self.messages.append(f"{folder / 'manifest.json'} cannot be read ({reason}); effects are silent.")
            return
        for name in SOUNDS:
            paths = [folder / f"{name}_{variant}.wav" for variant in range(counts.get(name, 0))]
            self._variants[name] = [sound for path in paths if (sound := self._read(path))]
            if not paths:
                self.messages.append(f"{folder / 'manifest.json'} has no sound {name}; it is silent.")

    def _read(self, path: Path) -> pygame.mixer.Sound | None:
        try:
            return pygame.mixer.Sound(path)
        except (pygame.error, OSError) as error:
            self.messages.append(f"{path} cannot be read ({error}); that sound is silent.")
            return None

    def _through_water(self, sound: str) -> list[pygame.mixer.Sound]:
        """A sound's variants low-passed, made when they are first needed."""
        if sound not in self._muffled:
            self._muffled[sound] = [low_passed(variant) for variant in self._variants[sound]]
        return self._muffled[sound]

    # ------------------------------------------------------------------------------------ voices

    def _variant(self, sound: str, count: int) -> int:
        """A random variant, not the one heard last."""
        last = self.last.get(sound, -1)
        choices = [n for n in range(count) if n != last or count == 1]
        self.last[sound] = self._decor_rng.choice(choices)
        return self.last[sound]

    def _busy(self, number: int) -> bool:
        return pygame.mixer.Channel(MUSIC_CHANNELS + number).get_busy()

    def _free_voice(self, sound: str) -> int:
        """The voice to use: a free one, else the oldest of its own sound or of the lowest rank; -1 = none yields."""
        busy = [n for n in range(EFFECT_CHANNELS) if self._busy(n)]
        same = [n for n in busy if self._voices[n].sound == sound]
        if len(same) >= SOUNDS[sound].voices:
            return min(same, key=lambda n: self._voices[n].began)
        if len(busy) < EFFECT_CHANNELS:
            return next(n for n in range(EFFECT_CHANNELS) if n not in busy)
        weakest = min(busy, key=lambda n: (self._voices[n].rank, self._voices[n].began))
        return weakest if self._voices[weakest].rank <= SOUNDS[sound].rank else -1


def low_passed(sound: pygame.mixer.Sound) -> pygame.mixer.Sound:
    """A copy without its heights: two running means of WATER_SAMPLES, which halve all above some 700 Hz."""
    samples = pygame.sndarray.array(sound).astype(np.float64)
    for _ in range(2):
        total = np.cumsum(np.concatenate([np.zeros((WATER_SAMPLES, samples.shape[1])), samples]), axis=0)
        samples = (total[WATER_SAMPLES:] - total[:-WATER_SAMPLES]) / WATER_SAMPLES
    return pygame.sndarray.make_sound(np.ascontiguousarray(np.clip(samples, -32768, 32767).astype(np.int16)))


def place(x: float | None) -> tuple[float, float]:
    """Loudness left and right, 0..1, of a sound at picture column `x`; both 1 in the middle."""
    if x is None:
        return 1.0, 1.0
    side = max(-1.0, min(1.0, 2 * x / PICTURE_PX - 1)) * WIDTH
    outside = max(0.0, -x, x - PICTURE_PX)
    near = 1.0 - (1.0 - FAINTEST) * min(1.0, outside / FADE_PX)
    angle = (side + 1) * pi / 4
    return min(1.0, sqrt(2) * cos(angle)) * near, min(1.0, sqrt(2) * sin(angle)) * near
