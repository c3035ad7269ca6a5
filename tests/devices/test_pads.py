"""Real SDL events from a virtual pad: hot-plug, buttons, stick, triggers, the raw fallback, two players."""

from __future__ import annotations

from collections.abc import Callable

import pygame
import pytest
from virtual_pad import UNKNOWN, VirtualPad

from game.devices.inputs import Inputs
from game.devices.pads import Joined, Lost, OpenPad, Pads
from game.sim.spec import PAD_BITS


class Table:
    """Inputs at a machine with pads: each step pumps SDL and takes one tick."""

    def __init__(self, pump: Callable[[], list[pygame.event.Event]], players: int = 1, **kw: object) -> None:
        self.pump, self.inputs = pump, Inputs(players=players, pads=Pads(**kw))
        self.settle()

    def settle(self) -> None:
        for _ in range(3):
            self.inputs.feed(self.pump())

    def tick(self) -> tuple[set[str], ...]:
        self.inputs.feed(self.pump())
        return tuple({name for name, bit in PAD_BITS.items() if bits & bit} for bits in self.inputs.bits())


@pytest.fixture
def table(pump: Callable[[], list[pygame.event.Event]]) -> Table:
    return Table(pump)


def test_a_pad_joins_moves_strikes_and_is_lost(table: Table, plug: Callable[[], VirtualPad]) -> None:
    pad = plug()
    table.settle()
    (joined,) = table.inputs.notices()
    assert (joined.kind, joined.player, joined.in_use) == ("joined", 0, False)
    assert joined.name

    pad.axis("left_x", 0.9)
    pad.button("west", True)
    assert table.tick() == ({"right", "light"},)
    assert table.inputs.device() == "pad"
    pad.unplug()
    assert table.tick() == (set(),)
    (lost,) = table.inputs.notices()
    assert (lost.kind, lost.player, lost.in_use) == ("lost", 0, True)
    assert table.inputs.device() == "keyboard"


def test_a_pad_nobody_used_is_lost_without_alarm(table: Table, plug: Callable[[], VirtualPad]) -> None:
    pad = plug()
    table.settle()
    pad.unplug()
    table.settle()
    assert [(notice.kind, notice.in_use) for notice in table.inputs.notices()] == [("joined", False), ("lost", False)]


def test_a_pad_plugged_in_again_works(table: Table, plug: Callable[[], VirtualPad]) -> None:
    plug().unplug()
    table.settle()
    pad = plug()
    table.settle()
    pad.button("south", True)
    assert table.tick() == ({"jump"},)


def test_every_button_of_the_fight_is_on_the_pad(table: Table, plug: Callable[[], VirtualPad]) -> None:
    pad, seen = plug(), set()
    table.settle()
    for control in ("south", "east", "west", "north", "left_shoulder", "right_shoulder", "up", "down", "left", "right"):
        pad.button(control, True)
        (shown,) = table.tick()
        assert len(shown) == 1
        pad.button(control, False)
        assert table.tick() == (set(),)
        seen |= shown
    for trigger in ("left_trigger", "right_trigger"):
        pad.axis(trigger, 1.0)
        (shown,) = table.tick()
        assert len(shown) == 1
        pad.axis(trigger, -1.0)
        assert table.tick() == (set(),)
        seen |= shown
    assert seen == set(PAD_BITS)


def test_a_trigger_holds_between_its_two_thresholds(table: Table, plug: Callable[[], VirtualPad]) -> None:
    pad = plug()
    table.settle()
    shown = []
    for pull in (-0.1, 0.2, -0.2, -0.5):  # 45 %, 60 %, 40 %, 25 % of the way
        pad.axis("left_trigger", pull)
        shown.append(table.tick()[0])
    assert shown == [set(), {"focus"}, {"focus"}, set()]


def test_a_press_between_two_ticks_is_one_tick_of_the_bit(table: Table, plug: Callable[[], VirtualPad]) -> None:
    pad = plug()
    table.settle()
    pad.button("west", True)
    table.inputs.feed(table.pump())
    pad.button("west", False)
    assert table.tick() == ({"light"},)
    assert table.tick() == (set(),)


def test_axes_of_a_pad_just_opened_do_not_count(table: Table, plug: Callable[[], VirtualPad]) -> None:
    pad = plug()
    table.inputs.feed(table.pump())  # it joins
    pad.axis("left_x", -1.0)  # what a driver says before anybody has touched it
    assert table.tick() == (set(),)
    table.settle()
    pad.axis("left_x", 1.0)
    assert table.tick() == ({"right"},)


def test_the_dead_zone_is_radial_and_follows_the_setting(
    pump: Callable[[], list[pygame.event.Event]], plug: Callable[[], VirtualPad]
) -> None:
    pad, table = plug(), Table(pump, dead_zone=0.5)
    pad.axis("left_x", 0.4)
    assert table.tick() == (set(),)
    pad.axis("left_y", 0.4)  # .57 together
    assert table.tick() == ({"right", "down"},)
    table.inputs.configure("both", "thumb", 0.9, 1)
    pad.axis("left_y", 0.39)
    assert table.tick() == (set(),)


def test_a_pad_without_a_mapping_is_read_raw(table: Table, plug: Callable[..., VirtualPad]) -> None:
    pad = plug(UNKNOWN)
    table.settle()
    assert len(table.inputs.notices()) == 1
    pad.button(2, True)
    pad.hat(8 + 1)
    assert table.tick() == ({"light", "left", "up"},)
    pad.button(2, False)
    pad.hat(0)
    pad.axis("left_y", 1.0)
    assert table.tick() == ({"down"},)
    pad.unplug()
    assert table.tick() == (set(),)
    assert [(notice.kind, notice.in_use) for notice in table.inputs.notices()] == [("lost", True)]


def test_a_table_renames_the_buttons_of_a_raw_pad(
    pump: Callable[[], list[pygame.event.Event]], plug: Callable[..., VirtualPad]
) -> None:
    pad = plug(UNKNOWN)
    guid = pygame.joystick.Joystick(0).get_guid()
    table = Table(pump, raw_tables={guid: ("west", "", "south")})
    for number in (0, 1, 2):
        pad.button(number, True)
    assert table.tick() == ({"light", "jump"},)


def test_two_players_with_two_pads(pump: Callable, plug: Callable[[], VirtualPad]) -> None:
    first, second, table = plug(), plug(), Table(pump, players=2)
    first.button("west", True)
    second.button("north", True)
    assert table.tick() == ({"light"}, {"heavy"})
    assert table.inputs.device(1) == "pad"


def test_of_two_players_a_lone_pad_is_the_second_s(pump: Callable, plug: Callable[[], VirtualPad]) -> None:
    pad, table = plug(), Table(pump, players=2)
    pad.button("west", True)
    assert table.tick() == (set(), {"light"})
    pad.unplug()
    table.settle()
    assert [(n.player, n.in_use) for n in table.inputs.notices() if n.kind == "lost"] == [(1, True)]


def test_menu_presses_come_from_the_pad_too(table: Table, plug: Callable[[], VirtualPad]) -> None:
    pad = plug()
    table.settle()
    for control in ("down", "south", "east", "start"):
        pad.button(control, True)
        table.settle()
        pad.button(control, False)
        table.settle()
    assert table.inputs.presses(0.0) == ["down", "accept", "back", "pause"]


class ShakyBackend:
    """Opens pads that exist on paper only."""

    def __init__(self, rumble: Callable[[float, float, int], bool]) -> None:
        self.rumble = rumble

    def open(self, device_index: int) -> OpenPad | None:
        return OpenPad(70 + device_index, "paper pad", None, self.rumble)

    def open_raw(self, device_index: int, tables: object) -> OpenPad | None:
        return None


def test_rumble_may_fail(pump: Callable) -> None:
    def breaks(low: float, high: float, milliseconds: int) -> bool:
        raise pygame.error("no haptics")

    for rumble, felt in ((lambda *_: True, True), (lambda *_: False, False), (breaks, False)):
        pads = Pads(backend=ShakyBackend(rumble))
        added = pygame.event.Event(pygame.CONTROLLERDEVICEADDED, device_index=3)
        assert pads.read(added) == [Joined(73, "paper pad")]
        assert pads.read(added) == [], "the second family's word of the same pad"
        assert pads.rumble(73, 0.5, 0.5, 100) is felt
        removed = pygame.event.Event(pygame.CONTROLLERDEVICEREMOVED, instance_id=73)
        assert pads.read(removed) == [Lost(73, "paper pad")]
        assert pads.rumble(73, 0.5, 0.5, 100) is False


def test_a_device_gone_before_it_was_opened_is_passed_over(pump: Callable) -> None:
    pads = Pads()
    assert pads.read(pygame.event.Event(pygame.CONTROLLERDEVICEADDED, device_index=99)) == []
    assert pads.read(pygame.event.Event(pygame.JOYDEVICEADDED, device_index=99)) == []
    assert pads.open == {}
