"""Keys to bits: layouts, presses shorter than a tick, silence after a menu, menu presses with an injected clock."""

from __future__ import annotations

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.devices.inputs import Inputs
from game.devices.latch import Latch
from game.devices.layouts import KEY_LAYOUTS, PAD_CONTROLS, PAD_LAYOUTS, key_labels, lacking, pad_control
from game.devices.menu import REPEAT_FIRST_S, REPEAT_NEXT_S
from game.devices.pads import Pads
from game.devices.stick import RELEASE_FACTOR, Stick
from game.sim.spec import BUTTONS, DIRECTIONS, PAD_BITS


class NoPads:
    """A machine without pads."""

    def open(self, device_index: int) -> None:
        return None

    def open_raw(self, device_index: int, tables: object) -> None:
        return None


class Keyboard:
    """Inputs fed by scancodes."""

    def __init__(self, layout: str = "both", players: int = 1) -> None:
        self.inputs = Inputs(layout, players=players, pads=Pads(backend=NoPads()))

    def key(self, scancode: int, down: bool, mod: int = 0) -> None:
        kind = pygame.KEYDOWN if down else pygame.KEYUP
        self.inputs.feed([pygame.event.Event(kind, scancode=scancode, key=0, mod=mod)])

    def down(self, *scancodes: int) -> None:
        for scancode in scancodes:
            self.key(scancode, True)

    def up(self, *scancodes: int) -> None:
        for scancode in scancodes:
            self.key(scancode, False)

    def tick(self, player: int = 0) -> set[str]:
        bits = self.inputs.bits()[player]
        return {name for name, bit in PAD_BITS.items() if bits & bit}


@pytest.mark.parametrize("layout", KEY_LAYOUTS)
def test_a_layout_reaches_every_button_and_direction(layout: str) -> None:
    keyboard, seen = Keyboard(layout), set()
    for scancode in KEY_LAYOUTS[layout]:
        keyboard.down(scancode)
        shown = keyboard.tick()
        assert shown == {KEY_LAYOUTS[layout][scancode]}
        keyboard.up(scancode)
        assert keyboard.tick() == set()
        seen |= shown
    assert seen == set(PAD_BITS)


@pytest.mark.parametrize("layout", PAD_LAYOUTS)
def test_a_pad_layout_reaches_every_button(layout: str) -> None:
    assert lacking(PAD_LAYOUTS[layout]) == set()
    assert set(PAD_LAYOUTS[layout]) <= set(PAD_CONTROLS)
    assert len(PAD_LAYOUTS) == 2
    assert {pad_control(layout, button) for button in BUTTONS} == set(PAD_LAYOUTS[layout])


def test_prompts_name_the_keys() -> None:
    assert key_labels("both", "light") == ("Z", "J")
    assert all(key_labels(layout, name) for layout in KEY_LAYOUTS for name in (*BUTTONS, *DIRECTIONS))


def test_two_players_share_the_keyboard_without_a_common_key() -> None:
    assert not set(KEY_LAYOUTS["wasd"]) & set(KEY_LAYOUTS["keypad"])
    keyboard = Keyboard(players=2)
    keyboard.down(pygame.KSCAN_A, pygame.KSCAN_KP1)
    first, second = keyboard.inputs.bits()
    assert (first, second) == (PAD_BITS["left"], PAD_BITS["light"])


def test_a_press_shorter_than_a_tick_is_one_tick_of_the_bit() -> None:
    keyboard = Keyboard()
    keyboard.down(pygame.KSCAN_Z)
    keyboard.up(pygame.KSCAN_Z)
    assert [keyboard.tick(), keyboard.tick()] == [{"light"}, set()]


def test_let_go_and_pressed_again_between_two_ticks_is_an_edge() -> None:
    keyboard = Keyboard()
    keyboard.down(pygame.KSCAN_Z)
    assert keyboard.tick() == {"light"}
    keyboard.up(pygame.KSCAN_Z)
    keyboard.down(pygame.KSCAN_Z)
    assert [keyboard.tick() for _ in range(3)] == [set(), {"light"}, {"light"}]


def test_two_keys_of_one_meaning() -> None:
    keyboard = Keyboard()
    keyboard.down(pygame.KSCAN_LEFT)
    assert keyboard.tick() == {"left"}
    keyboard.down(pygame.KSCAN_A)
    keyboard.tick()
    keyboard.up(pygame.KSCAN_LEFT)
    assert keyboard.tick() == {"left"}
    keyboard.up(pygame.KSCAN_A)
    assert keyboard.tick() == set()


def test_the_later_of_two_opposite_directions_counts() -> None:
    keyboard = Keyboard()
    keyboard.down(pygame.KSCAN_LEFT)
    assert keyboard.tick() == {"left"}
    keyboard.down(pygame.KSCAN_RIGHT)
    assert keyboard.tick() == {"right"}
    keyboard.up(pygame.KSCAN_RIGHT)
    assert keyboard.tick() == {"left"}


def test_the_press_that_closed_the_menu_does_not_strike() -> None:
    keyboard = Keyboard()
    keyboard.inputs.begin_menu()
    keyboard.down(pygame.KSCAN_Z, pygame.KSCAN_RIGHT)
    assert keyboard.inputs.presses(0.0) == ["accept", "right"]
    keyboard.inputs.begin_fight()
    assert [keyboard.tick(), keyboard.tick()] == [{"right"}, {"right"}]
    keyboard.up(pygame.KSCAN_Z)
    assert keyboard.tick() == {"right"}
    keyboard.down(pygame.KSCAN_Z)
    assert keyboard.tick() == {"right", "light"}


def test_a_press_made_and_ended_in_the_menu_does_not_strike_either() -> None:
    keyboard = Keyboard()
    keyboard.down(pygame.KSCAN_SPACE)
    keyboard.up(pygame.KSCAN_SPACE)
    keyboard.inputs.begin_fight()
    assert keyboard.tick() == set()


def test_what_is_held_when_the_menu_opens_is_no_press() -> None:
    keyboard = Keyboard()
    keyboard.down(pygame.KSCAN_Z, pygame.KSCAN_DOWN)
    keyboard.inputs.begin_menu()
    assert [keyboard.inputs.presses(second) for second in (0.0, 1.0, 2.0)] == [[], [], []]


def test_a_held_direction_repeats_by_the_clock_it_is_handed() -> None:
    keyboard = Keyboard()
    keyboard.down(pygame.KSCAN_DOWN)
    assert keyboard.inputs.presses(10.0) == ["down"]
    assert keyboard.inputs.presses(10.0 + REPEAT_FIRST_S - 0.01) == []
    assert keyboard.inputs.presses(10.0 + REPEAT_FIRST_S) == ["down"]
    assert keyboard.inputs.presses(10.0 + REPEAT_FIRST_S + REPEAT_NEXT_S + 0.001) == ["down"]
    keyboard.up(pygame.KSCAN_DOWN)
    assert keyboard.inputs.presses(20.0) == []


def test_escape_pauses_and_alt_is_the_window_s() -> None:
    keyboard = Keyboard()
    keyboard.down(pygame.KSCAN_ESCAPE)
    assert keyboard.inputs.presses(0.0) == ["pause"]
    keyboard.key(pygame.KSCAN_RETURN, True, pygame.KMOD_LALT)
    keyboard.key(pygame.KSCAN_SPACE, True, pygame.KMOD_LALT)
    assert keyboard.inputs.presses(0.1) == []
    assert keyboard.tick() == set()


def test_losing_the_focus_lets_go() -> None:
    keyboard = Keyboard()
    keyboard.down(pygame.KSCAN_RIGHT, pygame.KSCAN_A)
    assert keyboard.tick()
    keyboard.inputs.feed([pygame.event.Event(pygame.WINDOWFOCUSLOST)])
    assert keyboard.tick() == set()


def test_changed_settings_take_over_at_once() -> None:
    keyboard = Keyboard("both")
    keyboard.down(pygame.KSCAN_A)
    assert keyboard.tick() == {"left"}
    keyboard.inputs.configure("arrows", "fingers", 0.3, 1)
    assert keyboard.tick() == set()
    keyboard.down(pygame.KSCAN_A)
    assert keyboard.tick() == {"guard"}


@given(st.lists(st.sampled_from(["press", "release", "tick"]), max_size=60))
def test_every_press_is_told_once_or_merged_into_the_one_that_waits(steps: list[str]) -> None:
    latch, down, waiting, shown = Latch(), False, False, False
    edges = asked = 0
    for step in [*steps, "tick", "tick", "tick"]:
        if step == "tick":
            bit = bool(latch.take())
            edges += bit and not shown
            waiting = waiting and not (bit and not shown)
            shown = bit
        elif step == "press" and not down:
            asked += not waiting
            waiting = down = True
            latch.press("light", "key")
        elif step == "release":
            down = False
            latch.release("light", "key")
    assert edges == asked
    assert shown == down


@given(st.floats(-1, 1), st.floats(-1, 1))
def test_the_stick_has_eight_sectors_and_never_two_opposites(x: float, y: float) -> None:
    stick = Stick()
    stick.move(0, x)
    stick.move(1, y)
    assert not {"left", "right"} <= stick.held and not {"up", "down"} <= stick.held
    if x * x + y * y < (stick.dead_zone * RELEASE_FACTOR) ** 2:
        assert stick.held == frozenset()
    if abs(x) > 0.5 and abs(x) > 3 * abs(y):
        assert stick.held == {"right" if x > 0 else "left"}


def test_the_stick_does_not_flutter_on_the_rim() -> None:
    stick = Stick(0.2)
    heard = [stick.move(0, value) for value in (0.19, 0.21, 0.19, 0.21, 0.17, 0.15)]
    assert [bool(pressed or released) for pressed, released in heard] == [False, True, False, False, False, True]
    diagonal = Stick()
    diagonal.move(0, 1.0)
    assert diagonal.move(1, 0.35) == (frozenset(), frozenset())
    assert diagonal.move(1, 0.45) == ({"down"}, frozenset())
    assert diagonal.move(1, 0.35) == (frozenset(), frozenset())
