"""What screens know of sound: menus tick, fights are heard, captions come back.  Without a device, silence."""

from __future__ import annotations

from collections.abc import Callable

from game.load.settings import Settings
from game.screens.screen import Preparation


class Sound:
    """The house's sound.  `open` it on a thread once there is a picture: the title need not wait for it."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._mixer: Preparation | None = None
        self._ear = None
        self._heard_book = None

    def open(self) -> None:
        """Begin to open the device; harmless when it has begun."""
        if self._mixer is None:
            self._mixer = Preparation(self._make)

    def _make(self):
        from game.audio.mixer import Mixer

        mixer = Mixer()
        mixer.set_volumes(self.settings.volume, self.settings.effects)
        return mixer

    @property
    def mixer(self):
        """The mixer, or None while it is being opened or where it could not be."""
        return self._mixer.result if self._mixer and self._mixer.done else None

    def messages(self) -> list[str]:
        """What was wrong, one line each, once."""
        if self.mixer is None:
            return []
        said, self.mixer.messages = self.mixer.messages, []
        return said

    def ui(self, cue: str) -> None:
        """A sound of the menus: ui_move, ui_accept, ui_back, curtain."""
        if self.mixer:
            self.mixer.play(cue)

    def hear(self, facts, book, screen_x: Callable[[float, float], float], life_share: float) -> list:
        """The facts of one tick; captions of what a player needs to know of, if captions are wished."""
        if self.mixer is None:
            return []
        if self._heard_book is not book:
            from game.audio.ear import Ear

            self._ear, self._heard_book = Ear(self.mixer, book), book
        captions = self._ear.hear(facts, screen_x)
        captions += self._ear.beat(facts.tick, life_share)
        return captions if self.settings.captions else []

    def hold(self, held: bool) -> None:
        """The fight is held, or goes on."""
        if self.mixer:
            (self.mixer.pause if held else self.mixer.resume)()

    def change(self, settings: Settings) -> None:
        self.settings = settings
        if self.mixer:
            self.mixer.set_volumes(settings.volume, settings.effects)

    def close(self) -> None:
        """Let the device go."""
        if self._mixer:
            self._mixer.wait()
        if self.mixer:
            self.mixer.close()
