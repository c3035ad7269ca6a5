"""The window: one logical picture of 960 x 540, brought to any size; whole factors where they fit, smooth otherwise."""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Sequence
from pathlib import Path

import pygame

SIZE = (960, 540)
TITLE = "Ballerina"


class NoDisplay(RuntimeError):
    """There is no screen to open a window on."""


def available() -> bool:
    """Whether a window can be hoped for; a driver named in SDL_VIDEODRIVER that draws nowhere counts as none."""
    driver = os.environ.get("SDL_VIDEODRIVER", "")
    if driver in ("dummy", "offscreen"):
        return False
    if driver or sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def offscreen_picture() -> pygame.Surface:
    """A logical picture without a window, in the format that windows have."""
    return pygame.Surface(SIZE, 0, 32, (0xFF0000, 0xFF00, 0xFF, 0))


class Display:
    """The window and the picture that is drawn for it.  `smooth_only` never uses whole factors' hard pixels."""

    def __init__(self, fullscreen: bool = False, whole: bool = False, icon: pygame.Surface | None = None) -> None:
        # The picture is made by the processor: handing it over through OpenGL would cost 95 MB and a third of the time
        # where the driver is software.  Systems without another way use it all the same.
        os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
        pygame.display.init()
        pygame.display.set_caption(TITLE)
        if icon is not None:
            pygame.display.set_icon(icon)
        self.whole = whole
        self.fullscreen = False
        self._windowed = self._first_size()
        self._open(fullscreen)
        self.picture = pygame.Surface(SIZE, 0, 32)
        self._lens = pygame.Surface(SIZE, 0, 32)

    @staticmethod
    def _first_size() -> tuple[int, int]:
        """The largest whole factor that leaves room for the desktop's bars."""
        sizes = pygame.display.get_desktop_sizes() or [SIZE]
        k = max(1, min((sizes[0][0] - 40) // SIZE[0], (sizes[0][1] - 100) // SIZE[1]))
        return SIZE[0] * k, SIZE[1] * k

    def _open(self, fullscreen: bool) -> None:
        try:
            if fullscreen:
                self.screen = pygame.display.set_mode(pygame.display.get_desktop_sizes()[0], pygame.FULLSCREEN)
            else:
                with warnings.catch_warnings():  # a window on its way back from fullscreen is "resized by the OS"
                    warnings.simplefilter("ignore", RuntimeWarning)
                    self.screen = pygame.display.set_mode(self._windowed, pygame.RESIZABLE)
        except pygame.error as fault:
            raise NoDisplay(f"no window can be opened ({fault})") from fault
        self._returning = self.fullscreen and not fullscreen
        self.fullscreen = fullscreen
        self.screen.fill(0)

    def toggle_fullscreen(self) -> None:
        if not self.fullscreen:
            self._windowed = self.screen.get_size()
        self._open(not self.fullscreen)

    def resized(self) -> None:
        """The window has another size: take the new surface.

        On its way back from fullscreen a window may keep the screen's size until it is asked a second time.
        """
        if self._returning:
            self._returning = False
            if pygame.display.get_window_size() != self._windowed:
                self._open(False)
                return
        self.screen = pygame.display.get_surface()
        self.screen.fill(0)

    def place(self) -> pygame.Rect:
        """Where in the window the picture goes: as large as fits, in whole factors if asked or if it fits exactly."""
        w, h = self.screen.get_size()
        scale = min(w / SIZE[0], h / SIZE[1])
        if self.whole and scale >= 1:
            scale = int(scale)
        size = (max(1, round(SIZE[0] * scale)), max(1, round(SIZE[1] * scale)))
        return pygame.Rect((w - size[0]) // 2, (h - size[1]) // 2, *size)

    def lens(self, window: Sequence[int]) -> pygame.Surface:
        """The part `window` of the picture, brought to its full size: a lean-in.  Draw gauges on what is returned."""
        if tuple(window) == (0, 0, *SIZE):
            return self.picture
        pygame.transform.smoothscale(self.picture.subsurface(window), SIZE, self._lens)
        return self._lens

    def present(self, picture: pygame.Surface) -> None:
        """Bring a picture to the window."""
        at = self.place()
        if at.size == SIZE:
            self.screen.blit(picture, at)
        else:
            target = self.screen if at.size == self.screen.get_size() else self.screen.subsurface(at)
            exact = at.w % SIZE[0] == 0 and at.h % SIZE[1] == 0
            (pygame.transform.scale if exact else pygame.transform.smoothscale)(picture, at.size, target)
        pygame.display.flip()


def letterbox(dst: pygame.Surface, share: float, bar_px: int) -> None:
    """Black bars above and below, `share` of their full height."""
    h = round(bar_px * share)
    if h:
        dst.fill(0, (0, 0, dst.get_width(), h))
        dst.fill(0, (0, dst.get_height() - h, dst.get_width(), h))


def screenshot(picture: pygame.Surface, folder: Path) -> Path:
    """Write the picture as the next free `ballerina_NNNN.png`; raises OSError if the folder cannot be written."""
    folder.mkdir(parents=True, exist_ok=True)
    number = 1 + max((int(p.stem[-4:]) for p in folder.glob("ballerina_[0-9][0-9][0-9][0-9].png")), default=0)
    path = folder / f"ballerina_{number:04}.png"
    try:
        pygame.image.save(picture, str(path))
    except pygame.error as fault:
        raise OSError(f"{path} cannot be written ({fault})") from fault
    return path
