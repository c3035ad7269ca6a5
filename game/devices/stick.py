"""A stick's two axes become directions: a radial dead zone, eight sectors, and a little hysteresis."""

from __future__ import annotations

from math import hypot

DEAD_ZONE = 0.18  # of the full tilt
RELEASE_FACTOR = 0.8  # a direction is let go below this part of the dead zone: no flutter on its rim
SECTOR_ENTER = 0.3827  # sine of 22.5 degrees: eight equal sectors
SECTOR_LEAVE = 0.30  # a direction that is held stays a little beyond its sector


class Stick:
    """The directions that one stick holds."""

    def __init__(self, dead_zone: float = DEAD_ZONE) -> None:
        self.dead_zone = dead_zone
        self.x = self.y = 0.0
        self.held: frozenset[str] = frozenset()

    def move(self, axis: int, value: float) -> tuple[frozenset[str], frozenset[str]]:
        """Set axis 0 (right is positive) or 1 (down is positive) to -1..1; return (pressed, released) directions."""
        if axis == 0:
            self.x = max(-1.0, min(1.0, value))
        else:
            self.y = max(-1.0, min(1.0, value))
        before, self.held = self.held, self._directions()
        return self.held - before, before - self.held

    def _directions(self) -> frozenset[str]:
        tilt = hypot(self.x, self.y)
        if tilt <= self.dead_zone * (RELEASE_FACTOR if self.held else 1.0) or tilt == 0.0:
            return frozenset()
        parts = {"left": -self.x, "right": self.x, "up": -self.y, "down": self.y}
        return frozenset(
            name for name, part in parts.items() if part / tilt > (SECTOR_LEAVE if name in self.held else SECTOR_ENTER)
        )
