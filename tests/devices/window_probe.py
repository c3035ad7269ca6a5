"""Runs in a real window: says which bits keys and a virtual pad give, until the pad has been unplugged.

Prints `focused` once keys reach it, then a line for every change: the names of the bits, or a notice.
The focus key plugs the pad in; what happens then needs no more keys.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

import pygame
from virtual_pad import VirtualPad

from game.devices.inputs import Inputs
from game.sim.spec import PAD_BITS

PUMPS = 600  # at most; each waits up to 50 ms for an event


def say(*words: str) -> None:
    print(*words, flush=True)


def pad_acts() -> Iterator[Callable[[], object]]:
    """What the pad does, one act a change."""
    pad = VirtualPad()
    yield lambda: None
    yield lambda: pad.button("west", True)
    yield lambda: pad.button("west", False)
    yield lambda: pad.axis("left_x", 1.0)
    yield pad.unplug


def main() -> int:
    pygame.display.init()
    pygame.display.set_mode((320, 180))
    inputs, shown, focused = Inputs(), 0, False
    acts: Iterator[Callable[[], object]] | None = None
    for _ in range(PUMPS):
        event = pygame.event.wait(50)
        inputs.feed([event, *pygame.event.get()])
        if pygame.key.get_focused() and not focused:
            focused = True
            say("focused")
        (bits,) = inputs.bits()
        notices = inputs.notices()
        for notice in notices:
            say(notice.kind)
        if any(notice.kind == "lost" for notice in notices):
            return 0
        if bits != shown:
            say(*[name for name, bit in PAD_BITS.items() if bits & bit] or ["nothing"])
            shown = bits
            if bits == PAD_BITS["focus"] and acts is None:
                acts = pad_acts()
        if acts is not None:
            next(acts, lambda: None)()
    return 1


if __name__ == "__main__":
    sys.exit(main())
