"""Which device plays which seat while a bout has two.

A device belongs to the seat it plays.  One that plays none yet is heard where a seat waits for a device, or in the
first seat once whoever plays it has put his device down for a while: so a lone player may change from keys to pad at
will, and a friend who picks a pad up moves nobody else's dancer.  Asking (Start on a pad, Enter on keys) takes the free
seat.
"""

from __future__ import annotations

KEYBOARD = -1  # stands where a pad's id would
RIGHT_HALF = -2  # of the keyboard: the second player's, where both play on it
SEATS = 2
LATELY_TICKS = 150  # a device that was used so lately is not given up


class Seating:
    """Holders of the seats.  `taken` says which seats somebody wants to play; the fight asks for them in its own time.

    `first`: the device that was used last before the seats were opened.
    """

    def __init__(self, first: int = KEYBOARD) -> None:
        self.holders: list[int | None] = [None] * SEATS
        self.taken = [True] + [False] * (SEATS - 1)
        self._first = first
        self._tick, self._used_at = 0, -LATELY_TICKS

    def tick(self, held: bool) -> None:
        """A tick has passed; `held`: something of the first seat's device is down."""
        self._tick += 1
        if held:
            self._used_at = self._tick

    def seat_of(self, device: int) -> int | None:
        """The seat that a device would play if it were used now."""
        if device in self.holders:
            return self.holders.index(device)
        for seat, holder in enumerate(self.holders):
            if self.taken[seat] and holder is None:
                return seat
        idle = self._tick - self._used_at >= LATELY_TICKS
        return 0 if sum(self.taken) == 1 and self.taken[0] and idle else None

    def use(self, device: int) -> int | None:
        """A device is used: the seat it plays, which it holds from now on; None = nobody's."""
        seat = self.seat_of(device)
        if seat is not None:
            self.holders[seat] = device
            if seat == 0:
                self._used_at = self._tick
        return seat

    def may_ask(self, device: int) -> bool:
        """Whether asking would seat this device beside another."""
        plays = device in self.holders or (self.holders[0] is None and self.taken[0] and device == self._first)
        return not plays and not all(self.taken)

    def ask(self, device: int) -> bool:
        """A device asks to be let in; True if it has a seat now that it had not."""
        if not self.may_ask(device):
            return False
        seat = self.taken.index(False)
        if self.holders[1 - seat] is None and self._first != device:
            self.holders[1 - seat] = self._first
        self.taken[seat], self.holders[seat] = True, device
        return True

    def lose(self, device: int) -> int | None:
        """A device is gone; the seat that waits for another now."""
        if device not in self.holders:
            return None
        seat = self.holders.index(device)
        self.holders[seat] = None
        return seat

    def leave(self, seat: int) -> None:
        """Nobody wants to play this seat any more."""
        self.taken[seat], self.holders[seat] = False, None

    def waiting(self) -> list[int]:
        """Seats that are taken and have no device."""
        return [seat for seat in range(SEATS) if self.taken[seat] and self.holders[seat] is None]
