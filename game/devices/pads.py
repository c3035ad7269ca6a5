"""Gamepads behind one adapter: hot-plug, one set of control names for every make, and a fallback for unknown ones.

SDL tells every input twice, as a controller's and as a joystick's.  A pad that SDL has a mapping for is read
as a controller, any other as a raw joystick through a table; the other family's events of the same pad are
passed over.  ADDED events name a device by its index in the list of devices, all later ones by an instance id.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

import pygame
from pygame._sdl2 import controller

from game.devices.layouts import CONTROLLER_BUTTONS, CONTROLLER_TRIGGERS, RAW_BUTTONS
from game.devices.stick import DEAD_ZONE, Stick

AXIS_FULL = 32767
TRIGGER_PRESS, TRIGGER_RELEASE = 0.5, 0.35  # of the full pull
SETTLING_BATCHES = 2  # a pad just opened reports axes that nobody moved: those of its first two pumps do not count


@dataclass(frozen=True)
class Change:
    """A control of a pad went down or up.  `part` tells the stick's directions from those of the d-pad."""

    pad: int
    control: str
    down: bool
    part: str = "button"


@dataclass(frozen=True)
class Joined:
    """A pad was plugged in."""

    pad: int
    name: str


@dataclass(frozen=True)
class Lost:
    """A pad is gone; its controls count as released."""

    pad: int
    name: str


@dataclass
class OpenPad:
    """A pad in use.  `handle` keeps SDL's device open; `table` names raw buttons and is empty for controllers."""

    id: int
    name: str
    handle: object
    rumble: Callable[[float, float, int], bool]
    table: tuple[str, ...] = ()
    stick: Stick = field(default_factory=Stick)
    held: set[tuple[str, str]] = field(default_factory=set)  # (part, control)
    settling: int = SETTLING_BATCHES


class Backend(Protocol):
    """What opens a device by its index: SDL, or a test."""

    def open(self, device_index: int) -> OpenPad | None: ...

    def open_raw(self, device_index: int, tables: Mapping[str, tuple[str, ...]]) -> OpenPad | None: ...


class SdlBackend:
    """Opens pads through SDL's controllers and joysticks."""

    def __init__(self) -> None:
        # The fight pauses without focus anyway; with this hint pads also work where no window manager gives any.
        os.environ.setdefault("SDL_JOYSTICK_ALLOW_BACKGROUND_EVENTS", "1")
        controller.init()

    def open(self, device_index: int) -> OpenPad | None:
        """The controller at an index; None when SDL has no mapping for it or it has gone already."""
        try:
            if not controller.is_controller(device_index):
                return None
            pad = controller.Controller(device_index)
            return OpenPad(pad.as_joystick().get_instance_id(), pad.name, pad, pad.rumble)
        except (pygame.error, ValueError):
            return None

    def open_raw(self, device_index: int, tables: Mapping[str, tuple[str, ...]]) -> OpenPad | None:
        """The joystick at an index; None when it is a controller or has gone already."""
        try:
            if controller.is_controller(device_index):
                return None
            pad = pygame.joystick.Joystick(device_index)
            table = tables.get(pad.get_guid(), RAW_BUTTONS)
            return OpenPad(pad.get_instance_id(), pad.get_name(), pad, pad.rumble, table)
        except (pygame.error, ValueError):
            return None


class Pads:
    """All pads that are plugged in.  `raw_tables`: a joystick's guid -> its buttons' control names in order."""

    def __init__(
        self,
        dead_zone: float = DEAD_ZONE,
        raw_tables: Mapping[str, tuple[str, ...]] | None = None,
        backend: Backend | None = None,
    ) -> None:
        self.dead_zone = dead_zone
        self.open: dict[int, OpenPad] = {}
        self._raw_tables = dict(raw_tables or {})
        self._backend = backend or SdlBackend()
        self._readers = {
            pygame.CONTROLLERDEVICEADDED: self._added,
            pygame.JOYDEVICEADDED: self._added_raw,
            pygame.CONTROLLERDEVICEREMOVED: self._removed,
            pygame.JOYDEVICEREMOVED: self._removed,
            pygame.CONTROLLERBUTTONDOWN: self._button,
            pygame.CONTROLLERBUTTONUP: self._button,
            pygame.CONTROLLERAXISMOTION: self._axis,
            pygame.JOYBUTTONDOWN: self._raw_button,
            pygame.JOYBUTTONUP: self._raw_button,
            pygame.JOYAXISMOTION: self._raw_axis,
            pygame.JOYHATMOTION: self._raw_hat,
        }

    def read(self, event: pygame.event.Event) -> list[Change | Joined | Lost]:
        """What an event says about pads, in order; nothing for other events."""
        reader = self._readers.get(event.type)
        return reader(event) if reader else []

    def end_batch(self) -> None:
        """Call after the events of one pump have been read."""
        for pad in self.open.values():
            pad.settling = max(0, pad.settling - 1)

    def rumble(self, pad: int, low: float, high: float, milliseconds: int) -> bool:
        """Shake a pad (0..1 a motor); False when it cannot or is gone."""
        if pad not in self.open:
            return False
        try:
            return bool(self.open[pad].rumble(low, high, milliseconds))
        except pygame.error:
            return False

    # ------------------------------------------------------------------------------------ coming and going

    def _added(self, event: pygame.event.Event) -> list[Change | Joined | Lost]:
        return self._join(self._backend.open(event.device_index))

    def _added_raw(self, event: pygame.event.Event) -> list[Change | Joined | Lost]:
        return self._join(self._backend.open_raw(event.device_index, self._raw_tables))

    def _join(self, pad: OpenPad | None) -> list[Change | Joined | Lost]:
        if pad is None or pad.id in self.open:
            return []
        pad.stick.dead_zone = self.dead_zone
        self.open[pad.id] = pad
        return [Joined(pad.id, pad.name)]

    def _removed(self, event: pygame.event.Event) -> list[Change | Joined | Lost]:
        pad = self.open.pop(event.instance_id, None)
        if pad is None:
            return []
        changes = [Change(pad.id, control, False, part) for part, control in sorted(pad.held)]
        return [*changes, Lost(pad.id, pad.name)]

    # ------------------------------------------------------------------------------------ controllers

    def _known(self, event: pygame.event.Event, raw: bool) -> OpenPad | None:
        pad = self.open.get(event.instance_id)
        return pad if pad is not None and bool(pad.table) == raw else None

    def _button(self, event: pygame.event.Event) -> list[Change | Joined | Lost]:
        pad, control = self._known(event, raw=False), CONTROLLER_BUTTONS.get(event.button)
        if pad is None or control is None:
            return []
        return self._set(pad, "button", control, event.type == pygame.CONTROLLERBUTTONDOWN)

    def _axis(self, event: pygame.event.Event) -> list[Change | Joined | Lost]:
        pad = self._known(event, raw=False)
        if pad is None or pad.settling:
            return []
        value = event.value / AXIS_FULL
        if event.axis in (pygame.CONTROLLER_AXIS_LEFTX, pygame.CONTROLLER_AXIS_LEFTY):
            return self._tilt(pad, int(event.axis == pygame.CONTROLLER_AXIS_LEFTY), value)
        control = CONTROLLER_TRIGGERS.get(event.axis)
        if control is None:
            return []
        pulled = ("button", control) in pad.held
        return self._set(pad, "button", control, value > (TRIGGER_RELEASE if pulled else TRIGGER_PRESS))

    # ------------------------------------------------------------------------------------ raw joysticks

    def _raw_button(self, event: pygame.event.Event) -> list[Change | Joined | Lost]:
        pad = self._known(event, raw=True)
        if pad is None or event.button >= len(pad.table) or not pad.table[event.button]:
            return []
        return self._set(pad, "button", pad.table[event.button], event.type == pygame.JOYBUTTONDOWN)

    def _raw_axis(self, event: pygame.event.Event) -> list[Change | Joined | Lost]:
        pad = self._known(event, raw=True)
        if pad is None or pad.settling or event.axis not in (0, 1):
            return []
        return self._tilt(pad, event.axis, event.value)

    def _raw_hat(self, event: pygame.event.Event) -> list[Change | Joined | Lost]:
        pad = self._known(event, raw=True)
        if pad is None:
            return []
        x, y = event.value
        wanted = {"left": x < 0, "right": x > 0, "up": y > 0, "down": y < 0}
        return [change for control, down in wanted.items() for change in self._set(pad, "hat", control, down)]

    # ------------------------------------------------------------------------------------ both

    def _tilt(self, pad: OpenPad, axis: int, value: float) -> list[Change | Joined | Lost]:
        pressed, released = pad.stick.move(axis, value)
        return [
            *(change for control in sorted(released) for change in self._set(pad, "stick", control, False)),
            *(change for control in sorted(pressed) for change in self._set(pad, "stick", control, True)),
        ]

    def _set(self, pad: OpenPad, part: str, control: str, down: bool) -> list[Change | Joined | Lost]:
        if ((part, control) in pad.held) == down:
            return []
        (pad.held.add if down else pad.held.discard)((part, control))
        return [Change(pad.id, control, down, part)]
