"""Who plays which seat: devices that ask, devices that wait, two on one keyboard."""

from __future__ import annotations

from dataclasses import dataclass, field

import pygame
import pytest

from game.devices.inputs import Inputs
from game.devices.pads import OpenPad, Pads
from game.devices.seating import KEYBOARD, LATELY_TICKS, RIGHT_HALF, Seating
from game.sim.spec import PAD_BITS

LIGHT, RIGHT = PAD_BITS["light"], PAD_BITS["right"]
START, WEST = pygame.CONTROLLER_BUTTON_START, pygame.CONTROLLER_BUTTON_X


@dataclass
class Shelf:
    """Pads that can be plugged in, by number."""

    names: dict[int, str] = field(default_factory=dict)

    def open(self, device_index: int) -> OpenPad:
        return OpenPad(device_index, f"Pad {device_index}", None, lambda *strength: True)

    def open_raw(self, device_index: int, tables: object) -> None:
        return None


class Room:
    """Inputs in a fight with two seats, fed by scancodes and pads' buttons."""

    def __init__(self, pads: int = 0) -> None:
        self.inputs = Inputs(pads=Pads(backend=Shelf()))
        for number in range(pads):
            self.plug(number)
        self.inputs.open_seats()
        self.inputs.begin_fight()

    def plug(self, number: int) -> None:
        self.inputs.feed([pygame.event.Event(pygame.CONTROLLERDEVICEADDED, device_index=number)])

    def unplug(self, number: int) -> None:
        self.inputs.feed([pygame.event.Event(pygame.CONTROLLERDEVICEREMOVED, instance_id=number)])

    def key(self, scancode: int, down: bool = True) -> None:
        kind = pygame.KEYDOWN if down else pygame.KEYUP
        self.inputs.feed([pygame.event.Event(kind, scancode=scancode, key=0, mod=0)])

    def button(self, pad: int, button: int, down: bool = True) -> None:
        kind = pygame.CONTROLLERBUTTONDOWN if down else pygame.CONTROLLERBUTTONUP
        self.inputs.feed([pygame.event.Event(kind, instance_id=pad, button=button)])

    def tap(self, pad: int, button: int) -> None:
        self.button(pad, button)
        self.button(pad, button, False)

    def wait(self, ticks: int) -> None:
        for _ in range(ticks):
            self.inputs.bits()


def test_a_lone_player_changes_from_keys_to_pad_and_back() -> None:
    room = Room(pads=1)
    room.tap(0, WEST)
    assert room.inputs.bits() == (LIGHT, 0), "whoever acts first plays"
    room.wait(LATELY_TICKS)
    room.key(pygame.KSCAN_RIGHT)
    assert room.inputs.bits() == (RIGHT, 0)
    assert [room.inputs.taken(seat) for seat in (0, 1)] == [True, False]


def test_a_friend_s_pad_moves_nobody_until_it_asks() -> None:
    room = Room(pads=1)
    room.key(pygame.KSCAN_RIGHT)
    room.inputs.bits()
    assert room.inputs.could_ask() == "pad"
    room.tap(0, WEST)
    assert room.inputs.bits() == (RIGHT, 0)
    room.tap(0, START)
    assert room.inputs.presses(0.0) == [], "asking is no pause"
    assert room.inputs.taken(1) and room.inputs.could_ask() == ""
    room.tap(0, WEST)
    room.key(pygame.KSCAN_J)
    assert room.inputs.bits() == (LIGHT, LIGHT)


def test_start_of_a_pad_that_plays_is_a_pause() -> None:
    room = Room(pads=1)
    room.tap(0, WEST)
    room.inputs.bits()
    room.tap(0, START)
    assert room.inputs.presses(0.0) == ["pause"] and not room.inputs.taken(1)


def test_enter_seats_the_keyboard_beside_a_pad() -> None:
    room = Room(pads=1)
    room.tap(0, WEST)
    room.inputs.bits()
    room.key(pygame.KSCAN_RETURN)
    room.key(pygame.KSCAN_LEFT)
    assert room.inputs.bits() == (0, PAD_BITS["left"]) and room.inputs.device(1) == "keyboard"


def test_two_share_the_keyboard_once_its_right_half_asks() -> None:
    room = Room()
    room.key(pygame.KSCAN_RIGHT)
    assert room.inputs.bits() == (RIGHT, 0)
    room.key(pygame.KSCAN_KP_ENTER)
    assert room.inputs.bits() == (0, 0), "nobody keeps what another held"
    room.key(pygame.KSCAN_RIGHT)
    room.key(pygame.KSCAN_A)
    assert room.inputs.bits() == (PAD_BITS["left"], RIGHT)
    room.key(pygame.KSCAN_DELETE)
    assert room.inputs.bits()[1] == RIGHT | LIGHT, "there are keys for who has no number pad"


def test_asking_in_a_menu_asks_for_nothing() -> None:
    room = Room(pads=1)
    room.key(pygame.KSCAN_RIGHT)
    room.inputs.begin_menu()
    room.tap(0, START)
    assert room.inputs.presses(0.0) == ["pause"] and not room.inputs.taken(1)


def test_a_lost_pad_leaves_its_seat_waiting_for_the_next() -> None:
    room = Room(pads=2)
    room.tap(0, WEST)
    room.inputs.bits()
    room.tap(1, START)
    room.inputs.notices()
    room.unplug(1)
    assert [(n.kind, n.player, n.in_use) for n in room.inputs.notices()] == [("lost", 1, True)]
    assert room.inputs.waiting() == [1]
    room.plug(5)
    room.tap(5, WEST)
    assert room.inputs.bits() == (0, LIGHT) and room.inputs.waiting() == []


def test_who_has_left_may_ask_again_and_moves_nobody_meanwhile() -> None:
    room = Room(pads=2)
    room.tap(0, WEST)
    room.tap(1, START)
    room.inputs.leave(0)
    room.tap(0, WEST)
    assert room.inputs.bits() == (0, 0) and not room.inputs.taken(0)
    room.tap(0, START)
    room.tap(0, WEST)
    assert room.inputs.bits() == (LIGHT, 0)


def test_afterwards_one_player_has_everything_again() -> None:
    room = Room(pads=1)
    room.key(pygame.KSCAN_RIGHT)
    room.tap(0, START)
    room.inputs.close_seats()
    room.key(pygame.KSCAN_RIGHT, False)
    room.tap(0, WEST)
    assert room.inputs.bits() == (LIGHT,)


@pytest.mark.parametrize("asks", [KEYBOARD, RIGHT_HALF, 3])
def test_nobody_is_let_in_where_both_seats_are_taken(asks: int) -> None:
    seating = Seating(7)
    seating.use(7)
    assert seating.ask(8)
    assert not seating.ask(asks) and seating.use(asks) is None
