"""What screens know of sound: something that hears facts and menus, or nothing where there is no device."""

from __future__ import annotations

from game.load.settings import Settings


class Sound:
    """The house's sound.  Every call works without a sound device."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings

    def ui(self, cue: str) -> None:
        """A sound of the menus."""

    def hear(self, facts, book, camera_x: float) -> None:
        """The facts of one tick."""

    def change(self, settings: Settings) -> None:
        self.settings = settings

    def close(self) -> None:
        """Let the device go."""
