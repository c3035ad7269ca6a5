"""Keyboard and pads of all players: feed it pygame's events, take pad bits tick by tick and menu presses.

    inputs = Inputs(key_layout="both", pad_layout="thumb")
    inputs.feed(pygame.event.get())      # once a picture
    inputs.notices()                     # pads that came and went: a pad in use that is gone pauses the fight
    inputs.bits()                        # once a tick: one int of spec.PAD_BITS per player
    inputs.presses(now_s)                # once a picture, in a menu: 'up' ... 'accept' 'back' 'pause'

    inputs.open_seats()                  # two may play from now on: see `seating`

Call `begin_fight` when a fight takes over from a menu: a button still held, such as the one that closed the
menu, stays silent until it is let go.  Call `begin_menu` the other way round.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pygame

from game.devices.latch import Latch
from game.devices.layouts import HALF_ASKS, KEY_LAYOUTS, KEYS_ASK, MENU_CONTROLS, MENU_KEYS, PAD_ASKS, PAD_LAYOUTS
from game.devices.menu import MenuPresses
from game.devices.pads import Change, Joined, Lost, Pads
from game.devices.seating import KEYBOARD, RIGHT_HALF, SEATS, Seating
from game.sim.spec import DIRECTIONS


@dataclass(frozen=True)
class Notice:
    """A pad joined or was lost.  `in_use`: the last thing that its player did was done with it."""

    kind: str  # 'joined' or 'lost'
    name: str
    player: int
    in_use: bool


class Inputs:
    """All devices of 1 or 2 players.

    One player has the keyboard and every pad.  Of two, a lone pad is the second's and further ones go round;
    without a pad they share the keyboard (see `layouts`).  With `open_seats` the devices themselves ask for a seat.
    """

    def __init__(
        self, key_layout: str = "both", pad_layout: str = "thumb", players: int = 1, pads: Pads | None = None
    ) -> None:
        self._pads = Pads() if pads is None else pads
        self._latches = [Latch() for _ in range(players)]
        self._last_device = [KEYBOARD] * players
        self._menu = MenuPresses()
        self._notices: list[Notice] = []
        self._key_layout, self._pad_layout = key_layout, pad_layout
        self._seating: Seating | None = None
        self._fights = False

    # ------------------------------------------------------------------------------------ seats

    def open_seats(self) -> None:
        """A bout with two seats begins: the first is played, the second waits for a device that asks."""
        self._seating = Seating(self._last_device[0])
        self._latches = [Latch() for _ in range(SEATS)]
        self._last_device = [self._last_device[0]] * SEATS

    def close_seats(self) -> None:
        """One player has everything again."""
        self._seating = None
        self._latches, self._last_device = self._latches[:1], self._last_device[:1]

    def taken(self, seat: int) -> bool:
        """Whether somebody wants to play a seat."""
        return self._seating is None or self._seating.taken[seat]

    def leave(self, seat: int) -> None:
        """The player of a seat leaves it."""
        if self._seating is not None:
            self._seating.leave(seat)
            self._let_go()

    def waiting(self) -> list[int]:
        """Seats whose device is gone."""
        return self._seating.waiting() if self._seating is not None else []

    def could_ask(self) -> str:
        """What kind of device could ask for the second seat now: 'pad', 'keyboard' or ''."""
        seating = self._seating
        if seating is None or all(seating.taken):
            return ""
        if any(seating.may_ask(pad) for pad in self._pads.open):
            return "pad"
        return "keyboard" if seating.may_ask(KEYBOARD) else ""

    def _ask(self, device: int) -> bool:
        """A device that plays nothing asks for a seat."""
        if self._seating is None or not self._fights or not self._seating.ask(device):
            return False
        self._let_go()
        for seat, holder in enumerate(self._seating.holders):
            self._last_device[seat] = self._last_device[seat] if holder is None else holder
        return True

    # ------------------------------------------------------------------------------------ what the app calls

    def configure(self, key_layout: str, pad_layout: str, dead_zone: float, players: int) -> None:
        """Take over changed settings; everything held counts as let go."""
        self._key_layout, self._pad_layout = key_layout, pad_layout
        self._pads.dead_zone = dead_zone
        for pad in self._pads.open.values():
            pad.stick.dead_zone = dead_zone
        players = players if self._seating is None else SEATS
        self._latches = [Latch() for _ in range(players)]
        if len(self._last_device) != players:
            self._last_device = [KEYBOARD] * players
        self._menu.clear()

    def feed(self, events: Iterable[pygame.event.Event]) -> None:
        """Read the events of one pump, those of other matters included."""
        for event in events:
            if event.type in (pygame.KEYDOWN, pygame.KEYUP):
                self._read_key(event)
            elif event.type == pygame.WINDOWFOCUSLOST:
                self._let_go()
            else:
                for said in self._pads.read(event):
                    self._read_pad(said)
        self._pads.end_batch()

    def bits(self) -> tuple[int, ...]:
        """Pad bits of the next tick, one int a player; each call is a tick."""
        if self._seating is not None:
            self._seating.tick(self._latches[0].held)
        return tuple(latch.take() for latch in self._latches)

    def presses(self, now_s: float) -> list[str]:
        """Menu presses since the last call, in order; leave a menu on 'back' as well as on 'pause'."""
        return self._menu.take(now_s)

    def notices(self) -> list[Notice]:
        """Pads that joined or were lost since the last call."""
        notices, self._notices = self._notices, []
        return notices

    def begin_fight(self) -> None:
        """The fight listens from now on: held buttons are silent until let go."""
        self._fights = True
        for latch in self._latches:
            latch.mute_held()
        self._menu.clear()

    def begin_menu(self) -> None:
        """A menu listens from now on: what is held is no press."""
        self._fights = False
        self._menu.clear()

    def device(self, player: int = 0) -> str:
        """'keyboard' or 'pad', whichever the player used last: prompts follow it."""
        return "keyboard" if self._last_device[player] < 0 else "pad"

    def rumble(self, player: int, low: float, high: float, milliseconds: int) -> bool:
        """Shake the pad that a player used last; False when there is none or it cannot."""
        return self._pads.rumble(self._last_device[player], low, high, milliseconds)

    # ------------------------------------------------------------------------------------ keyboard

    def _keyboard_seats(self) -> list[tuple[int, Mapping[int, str]]]:
        """(player, layout) of those who play on keys, or (device, layout) where seats are asked for."""
        if self._seating is not None:
            if RIGHT_HALF in self._seating.holders:
                return [(KEYBOARD, KEY_LAYOUTS["wasd"]), (RIGHT_HALF, KEY_LAYOUTS["keypad"])]
            return [(KEYBOARD, KEY_LAYOUTS[self._key_layout])]
        if len(self._latches) == 1 or self._pads.open:
            return [(0, KEY_LAYOUTS[self._key_layout])]
        return [(0, KEY_LAYOUTS["wasd"]), (1, KEY_LAYOUTS["keypad"])]

    def _read_key(self, event: pygame.event.Event) -> None:
        down, source = event.type == pygame.KEYDOWN, (KEYBOARD, event.scancode)
        if down and event.mod & pygame.KMOD_ALT:
            return  # Alt with a key is the window's: fullscreen, closing
        if down and event.scancode in KEYS_ASK and self._ask(KEYBOARD):
            return
        if down and event.scancode in HALF_ASKS and self._ask(RIGHT_HALF):
            return
        for player, layout in self._keyboard_seats():
            if event.scancode in layout:
                device = KEYBOARD if self._seating is None else player
                self._act(self._seat(player, device, down), device, layout[event.scancode], source, down)
        self._act_in_menu(MENU_KEYS.get(event.scancode), source, down)

    # ------------------------------------------------------------------------------------ pads

    def _seat(self, player: int, device: int, down: bool) -> int | None:
        """Whom a device moves: where seats are asked for, whoever it belongs to."""
        if self._seating is None:
            return player
        return self._seating.use(device) if down else self._seating.seat_of(device)

    def _player_of(self, pad: int) -> int:
        order = list(self._pads.open)
        if len(self._latches) == 1 or pad not in order:
            return 0
        return 1 if len(order) == 1 else order.index(pad) % len(self._latches)

    def _read_pad(self, said: Change | Joined | Lost) -> None:
        if isinstance(said, Change):
            source = (said.pad, said.part, said.control)
            if said.control in PAD_ASKS and said.down and self._ask(said.pad):
                return
            meaning = said.control if said.control in DIRECTIONS else PAD_LAYOUTS[self._pad_layout].get(said.control)
            if meaning:
                seat = self._seat(self._player_of(said.pad), said.pad, said.down)
                self._act(seat, said.pad, meaning, source, said.down)
            self._act_in_menu(MENU_CONTROLS.get(said.control), source, said.down)
            return
        joined = isinstance(said, Joined)
        in_use = not joined and said.pad in self._last_device
        player = self._last_device.index(said.pad) if in_use else self._player_of(said.pad)
        if self._seating is not None:
            seat = None if joined else self._seating.lose(said.pad)
            in_use, player = seat is not None, seat or 0
        self._notices.append(Notice("joined" if joined else "lost", said.name, player, in_use))
        self._last_device = [KEYBOARD if device == said.pad else device for device in self._last_device]
        if len(self._latches) > 1:  # who plays with what has changed: nobody may keep what another held
            self._let_go()

    # ------------------------------------------------------------------------------------ both

    def _act(self, player: int | None, device: int, meaning: str, source: tuple, down: bool) -> None:
        if player is None:
            return
        if down:
            self._latches[player].press(meaning, source)
            self._last_device[player] = device
        else:
            self._latches[player].release(meaning, source)

    def _act_in_menu(self, meaning: str | None, source: tuple, down: bool) -> None:
        if meaning and down:
            self._menu.press(meaning, source)
        elif meaning:
            self._menu.release(source)

    def _let_go(self) -> None:
        for latch in self._latches:
            latch.release_all()
        self._menu.clear()
