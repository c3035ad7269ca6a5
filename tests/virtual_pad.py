"""A gamepad without hardware: SDL's virtual joystick, in the SDL that pygame-ce brings along."""

from __future__ import annotations

import ctypes
from pathlib import Path

import pygame

GAMEPAD, UNKNOWN = 1, 0  # SDL_JoystickType: a gamepad gets a mapping of its own accord, an unknown device none
BUTTONS = ("south", "east", "west", "north", "select", "guide", "start", "left_stick", "right_stick", "left_shoulder",
           "right_shoulder", "up", "down", "left", "right")  # fmt: skip
AXES = ("left_x", "left_y", "right_x", "right_y", "left_trigger", "right_trigger")


def sdl() -> ctypes.CDLL | None:
    """The very SDL that pygame uses; None where it is not one of its own."""
    package = Path(pygame.__file__).parent
    for folder, pattern in (
        (package.parent / "pygame_ce.libs", "libSDL2-2*"),
        (package / ".dylibs", "libSDL2-2*"),
        (package, "SDL2.dll"),
    ):
        for path in sorted(folder.glob(pattern)):
            library = ctypes.CDLL(str(path))
            library.SDL_JoystickOpen.restype = ctypes.c_void_p
            library.SDL_JoystickClose.argtypes = [ctypes.c_void_p]
            library.SDL_JoystickSetVirtualButton.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_uint8]
            library.SDL_JoystickSetVirtualAxis.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int16]
            library.SDL_JoystickSetVirtualHat.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_uint8]
            return library
    return None


class VirtualPad:
    """One pad; plugged in when made.  Joysticks of pygame must be initialised."""

    def __init__(self, kind: int = GAMEPAD) -> None:
        library = sdl()
        if library is None:
            raise OSError("pygame brings no SDL of its own here")
        self._sdl = library
        index = library.SDL_JoystickAttachVirtual(kind, len(AXES), len(BUTTONS), 1)
        if index < 0:
            raise OSError("this SDL has no virtual joysticks")
        self._joystick = library.SDL_JoystickOpen(index)
        self.id = library.SDL_JoystickGetDeviceInstanceID(index)

    def button(self, control: str | int, down: bool) -> None:
        """Hold or release a button, by its place on a gamepad or its number."""
        number = control if isinstance(control, int) else BUTTONS.index(control)
        self._sdl.SDL_JoystickSetVirtualButton(self._joystick, number, int(down))

    def axis(self, name: str, value: float) -> None:
        """Move an axis to -1..1."""
        self._sdl.SDL_JoystickSetVirtualAxis(self._joystick, AXES.index(name), round(value * 32767))

    def hat(self, bits: int) -> None:
        """Set the hat: 1 up, 2 right, 4 down, 8 left."""
        self._sdl.SDL_JoystickSetVirtualHat(self._joystick, 0, bits)

    def unplug(self) -> None:
        """Pull the plug; harmless when it is out already."""
        for index in range(self._sdl.SDL_NumJoysticks()):
            if self._sdl.SDL_JoystickGetDeviceInstanceID(index) == self.id:
                self._sdl.SDL_JoystickDetachVirtual(index)
                self._sdl.SDL_JoystickClose(self._joystick)
                return
