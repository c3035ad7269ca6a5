"""A pumped SDL without a window, and virtual pads that are unplugged when the test ends."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pygame
import pytest
import virtual_pad
from pygame._sdl2 import controller


@pytest.fixture
def pump() -> Iterator[Callable[[], list[pygame.event.Event]]]:
    """A function that returns the events since its last call."""
    pygame.display.init()
    pygame.joystick.init()
    controller.init()
    pygame.event.clear()
    yield pygame.event.get
    pygame.event.clear()
    controller.quit()
    pygame.joystick.quit()
    pygame.display.quit()


@pytest.fixture
def plug(pump: Callable) -> Iterator[Callable[..., virtual_pad.VirtualPad]]:
    """A function that plugs in a virtual pad of a kind."""
    if virtual_pad.sdl() is None:
        pytest.skip("pygame brings no SDL of its own here, so there are no virtual pads")
    pads: list[virtual_pad.VirtualPad] = []

    def attach(kind: int = virtual_pad.GAMEPAD) -> virtual_pad.VirtualPad:
        pads.append(virtual_pad.VirtualPad(kind))
        return pads[-1]

    yield attach
    for pad in pads:
        pad.unplug()
