"""What one player holds, told tick by tick: presses outlive the moment between two ticks.

A tick is a sixtieth of a second; a press and its release may both fall between two of them, and so may a
release and the next press.  Neither is lost: the first shows as one tick of the bit, the second as one tick
without it, so that the simulation, which looks for edges, sees what the hand did.
"""

from __future__ import annotations

from collections.abc import Hashable

from game.sim.spec import BUTTONS, DIRECTIONS, PAD_BITS

OPPOSITES = (("left", "right"), ("up", "down"))


class Latch:
    """Buttons and directions of one player, each held by any number of sources (keys, pad controls)."""

    def __init__(self) -> None:
        self._holders: dict[str, set[Hashable]] = {name: set() for name in (*BUTTONS, *DIRECTIONS)}
        self._fresh: set[str] = set()  # pressed since the bit was last shown
        self._shown: set[str] = set()  # what the last tick was told
        self._muted: set[str] = set()  # held since before the fight: silent until let go
        self._presses = 0
        self._pressed_at: dict[str, int] = {}

    def press(self, name: str, source: Hashable) -> None:
        """`source` begins to hold `name`; a repeated press of the same source is none."""
        holders = self._holders[name]
        if source in holders:
            return
        holders.add(source)
        self._fresh.add(name)
        self._muted.discard(name)
        self._presses += 1
        self._pressed_at[name] = self._presses

    def release(self, name: str, source: Hashable) -> None:
        """`source` lets go of `name`."""
        self._holders[name].discard(source)
        if not self._holders[name]:
            self._muted.discard(name)

    @property
    def held(self) -> bool:
        """Whether anything is held."""
        return any(self._holders.values())

    def release_all(self) -> None:
        """Every source lets go, and presses not yet shown are forgotten: a device is gone, or the window's focus."""
        for holders in self._holders.values():
            holders.clear()
        self._fresh.clear()
        self._muted.clear()

    def mute_held(self) -> None:
        """Forget presses not yet shown and keep held buttons silent until let go; held directions go on."""
        self._fresh.clear()
        self._shown.clear()
        self._muted = {name for name in BUTTONS if self._holders[name]}

    def take(self) -> int:
        """The pad bits of the next tick; of two opposite directions the later press counts."""
        shown = {name for name in self._holders if self._shows(name)}
        self._fresh -= shown
        self._shown = shown
        bits = 0
        for name in shown:
            bits |= PAD_BITS[name]
        for pair in OPPOSITES:
            if shown.issuperset(pair):
                bits &= ~PAD_BITS[min(pair, key=lambda name: self._pressed_at[name])]
        return bits

    def _shows(self, name: str) -> bool:
        if name in self._fresh:
            return name not in self._shown  # a tick without it first, so that the new press is an edge
        return bool(self._holders[name]) and name not in self._muted
