"""Two on one stage, through the app: a second device joins, is seen, falls, is raised and leaves."""

from __future__ import annotations

import pygame
import pytest
from contrast import measure

from game.devices.pads import OpenPad
from game.screens.pause import Pause
from game.sim.company import ALLY, EMPTY, PLAYED
from game.sim.spec import SUB
from game.view.camera import HALF
from tests.screens.test_screens import Stage

PAD = 7


@pytest.fixture
def stage():
    stage = Stage()
    stage.app.inputs._pads.open[PAD] = OpenPad(PAD, "Pad", None, lambda *strength: True)
    yield stage
    stage.app.house.forget_practice()


def press(stage: Stage, button: int) -> None:
    for kind in (pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLERBUTTONUP):
        stage.turn(events=[pygame.event.Event(kind, instance_id=PAD, button=button)])


def two(stage: Stage, **terms: object):
    fight = stage.fight(dancers=2, second="empty", **terms)
    stage.key("right")
    press(stage, pygame.CONTROLLER_BUTTON_START)
    stage.turn(3)
    return fight


def modes(fight) -> list[int]:
    return fight.bout.world.players.mode[0].tolist()


def printed(stage: Stage, fight) -> dict[str, float]:
    return {text: ratio for ratio, text in measure(stage.app.type, lambda: fight.draw(stage.app.display.picture))}


def test_start_on_another_pad_joins_the_dance(stage: Stage) -> None:
    fight = stage.fight(dancers=2, second="empty")
    stage.key("right")
    stage.turn(5)
    assert modes(fight) == [PLAYED, EMPTY]
    assert "join the dance" in printed(stage, fight)
    press(stage, pygame.CONTROLLER_BUTTON_START)
    stage.turn(3)
    assert stage.app.top is fight and modes(fight) == [PLAYED, PLAYED]
    shown = printed(stage, fight)
    assert "join the dance" not in shown and min(r for text, r in shown.items() if text.strip()) >= 5
    press(stage, pygame.CONTROLLER_BUTTON_X)
    stage.turn(2)
    a = fight.bout.world.actors
    assert fight.bout.book.moves[int(fight.bout.book.move_of[a.row[0, 1]])].name == "palm"


def test_who_leaves_by_the_pause_may_come_again(stage: Stage) -> None:
    fight = two(stage)
    press(stage, pygame.CONTROLLER_BUTTON_START)
    assert isinstance(stage.app.top, Pause)
    labels = [item.label for item in stage.app.top.menu.items]
    assert "First dancer leaves" in labels and "Second dancer leaves" in labels
    stage.app.top.let_go(1)
    stage.turn(3)
    assert stage.app.top is fight and modes(fight) == [PLAYED, EMPTY]
    press(stage, pygame.CONTROLLER_BUTTON_START)
    stage.turn(3)
    assert modes(fight) == [PLAYED, PLAYED]


def test_the_first_may_leave_and_the_picture_goes_on_with_the_second(stage: Stage) -> None:
    fight = two(stage)
    fight.leave(0)
    stage.turn(60)
    assert modes(fight) == [EMPTY, PLAYED]
    assert fight.hud.shown_seats == [1] and fight.hud.reading.life == 1
    assert abs(fight.scene.camera.now.x - fight.dancer_x()) < HALF


def test_an_unplugged_pad_holds_the_fight_and_who_goes_on_goes_on_alone(stage: Stage) -> None:
    fight = two(stage)
    stage.turn(events=[pygame.event.Event(pygame.CONTROLLERDEVICEREMOVED, instance_id=PAD)])
    assert isinstance(stage.app.top, Pause) and "unplugged" in stage.app.top.note
    assert modes(fight) == [PLAYED, PLAYED]
    stage.key("escape")
    stage.turn(3)
    assert stage.app.top is fight and modes(fight) == [PLAYED, EMPTY]


def test_once_more_brings_the_second_dancer_along(stage: Stage) -> None:
    fight = stage.fight(dancers=2, second="empty")
    alone = fight.bout.world.snapshot()
    stage.key("right")
    press(stage, pygame.CONTROLLER_BUTTON_START)
    stage.turn(5)
    fight._mark = (alone, 0)
    fight.retry()
    assert modes(fight) == [PLAYED, EMPTY]
    stage.turn(3)
    assert modes(fight) == [PLAYED, PLAYED]


def test_who_lies_is_named_and_the_other_dances_on(stage: Stage) -> None:
    fight = two(stage)
    a = fight.bout.world.actors
    a.life[0, 1] = 0
    stage.turn(5)
    shown = printed(stage, fight)
    assert shown["bow beside"] >= 5 and fight._fallen_ticks() == 0


def test_the_camera_holds_both(stage: Stage) -> None:
    fight = two(stage)
    a = fight.bout.world.actors
    a.x[0, :2] = 900 * SUB, 300 * SUB
    stage.turn(120)
    camera = fight.scene.camera.now.x
    assert all(abs(x / SUB - camera) <= HALF - 40 for x in a.x[0, :2].tolist())


def test_a_demonstration_has_one_seat(stage: Stage) -> None:
    fight = stage.fight(hand=lambda bout: 0)
    press(stage, pygame.CONTROLLER_BUTTON_X)
    assert fight.seats == 1 and fight.bout.world.players.mode.shape == (1, 1)


def test_a_partner_with_a_mind_can_be_asked_to_dance(stage: Stage) -> None:
    fight = stage.fight(dancers=2, second="empty")
    assert fight.partner_title == "Wick"
    fight.call_partner()
    stage.turn(3)
    assert modes(fight) == [PLAYED, ALLY]
    press(stage, pygame.CONTROLLER_BUTTON_START)
    stage.turn(3)
    assert modes(fight) == [PLAYED, PLAYED]
