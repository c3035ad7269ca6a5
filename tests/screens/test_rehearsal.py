"""The rehearsal room's screen: everything is reached with the pad alone, shown, held still, stepped and kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pygame
import pytest
import virtual_pad
from contrast import measure

from game.content.trials import TRIALS
from game.screens.house import House
from game.screens.pause import Options
from game.screens.rehearsal import Rehearsal
from game.screens.rehearsal_marks import read_marks, write_marks
from game.screens.rehearsal_panel import PAGES
from game.screens.rehearsal_trials import Trials
from game.screens.screen import Screen
from game.screens.title import Title
from game.session.other import DOUBLE
from game.session.trials import DANCED, ON_BEAT, trial
from game.sim.spec import PAD_BITS, Terms
from tests.screens.test_screens import Stage

LIGHT, HEAVY = PAD_BITS["light"], PAD_BITS["heavy"]
MOST_ITEMS = 12


@pytest.fixture(autouse=True)
def saves_of_its_own(tmp_path, monkeypatch) -> None:
    """Marks of one test are no other's, in whatever process they run."""
    monkeypatch.setattr("game.screens.rehearsal_marks.saves_folder", lambda: tmp_path / "saves")


@pytest.fixture
def stage() -> Iterator[Stage]:
    stage = Stage()
    yield stage
    stage.app.house.forget_practice()


@pytest.fixture
def room(stage: Stage) -> Rehearsal:
    show = stage.app.house.perform("rehearsal", 1, Terms(), stage.app.settings)
    screen = Rehearsal(stage.app, show.room, show.scene)
    stage.app.replace(screen)
    return screen


@pytest.fixture
def tap(stage: Stage) -> Iterator[Callable[..., None]]:
    """Presses buttons of a pad, one after the other; nothing else is touched."""
    if virtual_pad.sdl() is None:
        pytest.skip("pygame brings no SDL of its own here, so there are no virtual pads")
    pygame.joystick.init()
    pad = virtual_pad.VirtualPad()
    if not stage.app.stack:
        stage.app.push(Screen(stage.app))
    for _ in range(4):
        stage.turn(events=pygame.event.get())

    def press(*controls: str, turns: int = 1) -> None:
        for control in controls:
            for down in (True, False):
                pad.button(control, down)
                for _ in range(turns):
                    stage.turn(events=pygame.event.get())

    yield press
    pad.unplug()


def dance(screen: Rehearsal, *pads: tuple[int, int]) -> None:
    for bits, ticks in pads:
        for _ in range(ticks):
            screen._take_in(screen.room.step(bits))


def frame(screen: Rehearsal) -> int:
    return int(screen.room.world.stage.frame[0, 0])


# ------------------------------------------------------------------ the way there


def test_the_title_leads_to_the_room_with_a_pad(stage: Stage, tap: Callable[..., None]) -> None:
    stage.app.replace(Title(stage.app))
    stage.turn(2)
    tap("down", "down", "south")
    stage.until_behind_the_curtain_all_is_ready()
    assert isinstance(stage.app.top, Rehearsal)
    stage.turn(90)
    assert frame(stage.app.top) > 20
    assert stage.app.device == "pad"


def test_a_level_that_is_a_room_opens_the_room(stage: Stage) -> None:
    stage.app.push(Title(stage.app))
    stage.app.options_of_play = {"level": "rehearsal"}
    stage.app.new_performance()
    stage.until_behind_the_curtain_all_is_ready()
    assert isinstance(stage.app.top, Rehearsal)


# ------------------------------------------------------------------ with the pad alone


def lit(screen: Rehearsal) -> str:
    return screen.panel.menu.items[screen.panel.menu.at].label


def go_to(tap: Callable[..., None], screen: Rehearsal, label: str) -> None:
    for _ in range(MOST_ITEMS):
        if lit(screen) == label:
            return
        tap("down")
    raise AssertionError(f"{label!r} is not on page {screen.panel.page!r}")


def test_a_pad_reaches_every_line_of_every_page(stage: Stage, room: Rehearsal, tap: Callable[..., None]) -> None:
    tap("start")
    assert room.held
    lines = {page: [item.label for item in make(room.panel)] for page, make in PAGES.items()}
    reached: dict[str, set[str]] = {page: set() for page in PAGES}
    doors = {"partner": "The other one", "time": "Time", "rules": "The room", "shown": "What is shown"}
    for page in PAGES:
        if page:
            go_to(tap, room, doors[page])
            tap("south")
        assert room.panel.page == page
        for _ in lines[page]:
            reached[page].add(lit(room))
            item = room.panel.menu.items[room.panel.menu.at]
            if item.turn and item.shows:
                tap("right", "left")
            tap("down")
        if page:
            tap("east")
            assert room.panel.page == ""
    assert {page: set(labels) for page, labels in lines.items()} == reached
    tap("start")
    assert not room.held


def test_values_turn_with_left_and_right(stage: Stage, room: Rehearsal, tap: Callable[..., None]) -> None:
    tap("start", "down", "south")
    assert lit(room) == "Who"
    foes = [f.name for f in room.room.book.fighters if f and "/" not in f.name and f.team == "foes"]
    assert room.room.part.kind in foes and len(foes) > 8
    for kind in [*foes[foes.index(room.room.part.kind) + 1 :], DOUBLE]:
        tap("right")
        assert room.room.part.kind == kind
    go_to(tap, room, "does")
    tap("right")
    assert room.room.part.does == "guards"
    tap("east")
    go_to(tap, room, "The room")
    tap("south")
    go_to(tap, room, "Metronome")
    tap("right")
    assert room.room.rules.beat_ticks == 36


def test_lists_behind_the_panel_open_and_lead_back(stage: Stage, room: Rehearsal, tap: Callable[..., None]) -> None:
    tap("start")
    for label, kind in (("Options", Options), ("Trials", Trials)):
        go_to(tap, room, label)
        tap("south")
        assert isinstance(stage.app.top, kind)
        tap("east")
        assert stage.app.top is room and room.held
    go_to(tap, room, "Leave")
    tap("south")
    stage.until_behind_the_curtain_all_is_ready()
    assert isinstance(stage.app.top, Title)


def test_held_still_nothing_moves_but_by_single_ticks(stage: Stage, room: Rehearsal, tap: Callable[..., None]) -> None:
    dance(room, (HEAVY, 2), (0, 30))
    tap("start")
    at, digest = frame(room), room.room.world.digest()
    stage.turn(40)
    assert (frame(room), room.room.world.digest()) == (at, digest)
    tap("left_shoulder", "left_shoulder", "left_shoulder")
    assert frame(room) == at - 3
    tap("right_shoulder", "right_shoulder", "right_shoulder")
    assert (frame(room), room.room.world.digest()) == (at, digest)
    tap("right_shoulder")
    assert frame(room) == at + 1


def test_the_press_that_closes_the_panel_does_not_dance(
    stage: Stage, room: Rehearsal, tap: Callable[..., None]
) -> None:
    tap("start", "south")  # Go on; the same button jumps
    assert not room.held
    stage.turn(20)
    assert {room.room.book.moves[m.hers.move].name for m in room.room.past} == {"garde"}


def test_marks_words_and_places_have_buttons_of_their_own(
    stage: Stage, room: Rehearsal, tap: Callable[..., None]
) -> None:
    stage.turn(30)
    tap("right_stick")
    stage.turn(30)
    assert any(room.room.book.moves[m.his.move].family == "attacks" for m in room.room.past)
    tap("select")
    assert frame(room) < 10
    assert "curtain" in stage.sound.heard


def test_what_she_dances_is_recorded_and_danced_back(stage: Stage, room: Rehearsal, tap: Callable[..., None]) -> None:
    tap("start")
    go_to(tap, room, "Record")
    tap("south")
    assert not room.held and room.room.recording
    tap("west", turns=6)
    stage.turn(30)
    tap("start")
    assert not room.room.recording
    assert LIGHT in room.room.recorded
    assert (room.room.part.kind, room.room.part.does) == (DOUBLE, "dances back")
    tap("start")
    stage.turn(60)
    assert any(moment.pads[1] & LIGHT for moment in room.room.past)


def test_the_keyboard_does_all_that_the_pad_does(stage: Stage, room: Rehearsal) -> None:
    def key(scancode: int) -> None:
        kinds = (pygame.KEYDOWN, pygame.KEYUP)
        stage.turn(events=[pygame.event.Event(k, key=0, scancode=scancode, mod=0, unicode="") for k in kinds])

    dance(room, (HEAVY, 2), (0, 20))
    key(pygame.KSCAN_ESCAPE)
    assert room.held
    at = frame(room)
    key(pygame.KSCAN_Q)
    key(pygame.KSCAN_Q)
    assert frame(room) == at - 2
    key(pygame.KSCAN_E)
    assert frame(room) == at - 1
    key(pygame.KSCAN_DOWN)
    key(pygame.KSCAN_RETURN)
    assert room.panel.page == "partner"
    key(pygame.KSCAN_BACKSPACE)
    key(pygame.KSCAN_ESCAPE)
    assert not room.held
    stage.turn(30)
    key(pygame.KSCAN_F)
    stage.turn(40)
    assert any(room.room.book.moves[m.his.move].family == "attacks" for m in room.room.past)
    key(pygame.KSCAN_TAB)
    assert frame(room) < 10


# ------------------------------------------------------------------ time


@pytest.mark.parametrize("divisor,ticks", [(1, 60), (2, 30), (4, 15)])
def test_slow_is_slow(stage: Stage, room: Rehearsal, divisor: int, ticks: int) -> None:
    room.set_speed(divisor)
    at = frame(room)
    stage.turn(60)
    assert abs(frame(room) - at - ticks) <= 1


def test_a_lost_focus_holds_the_room(stage: Stage, room: Rehearsal) -> None:
    room.interrupted("")
    at = frame(room)
    stage.turn(20)
    assert room.held and frame(room) == at


def test_f1_shows_and_hides_the_volumes(stage: Stage, room: Rehearsal) -> None:
    room.open_panel()
    picture = lambda: pygame.image.tobytes(room.draw(stage.app.display.picture), "RGB")  # noqa: E731
    shown = picture()
    stage.turn(events=[pygame.event.Event(pygame.KEYDOWN, key=pygame.K_F1, scancode=0, mod=0, unicode="")])
    assert not room.shown_of.volumes
    assert picture() != shown


# ------------------------------------------------------------------ trials


def test_a_trial_passed_is_kept_and_one_only_watched_is_not(
    stage: Stage, room: Rehearsal, tap: Callable[..., None]
) -> None:
    at = [t.name for t in TRIALS].index("barre")
    tap("start")
    go_to(tap, room, "Trials")
    tap("south", *["down"] * at, "right_shoulder")
    assert room.room.demonstration is not None and room.room.attempt.trial == trial("barre")
    for _ in range(400):
        stage.turn()
        if room.room.demonstration is None:
            break
    assert room.room.attempt.mark == 0 and read_marks() == {}
    shown = room.room
    shown.try_out(trial("barre"), demonstrated=True)
    pads = []
    while shown.demonstration:
        shown.step(0)
        pads.append(shown.past[-1].pads[0])
    room.begin_trial(trial("barre"))
    dance(room, *((bits, 1) for bits in pads))
    assert room.room.attempt.mark >= DANCED
    assert read_marks() == {"barre": room.room.attempt.mark}
    stage.turn(2)


def test_marks_that_cannot_be_read_are_none(tmp_path) -> None:
    assert write_marks({"barre": ON_BEAT, "parry": DANCED}) == ""
    assert read_marks() == {"barre": ON_BEAT, "parry": DANCED}
    for text in ("", "[1, 2]", '{"barre": "two", "nobody": 1, "parry": 9}'):
        (tmp_path / "saves" / "trials.json").write_text(text, encoding="utf-8")
        assert read_marks() == {}


# ------------------------------------------------------------------ the picture


def unread(stage: Stage, screen) -> list[tuple[float, str]]:
    found = measure(stage.app.type, lambda: screen.draw(stage.app.display.picture))
    assert len(found) > 15
    return [(round(ratio, 1), text) for ratio, text in found if ratio < 5]


def test_every_string_of_the_room_can_be_read(stage: Stage, room: Rehearsal) -> None:
    stage.turn(5)
    assert unread(stage, room) == []
    dance(room, (LIGHT, 2), (0, 18), (LIGHT, 2), (0, 18), (HEAVY, 2), (0, 30))
    assert unread(stage, room) == []
    for page in PAGES:
        room.open_panel()
        room.panel.open(page)
        assert unread(stage, room) == [], page
    room.close_panel()
    room.begin_trial(trial("barre"))
    dance(room, (LIGHT, 2), (0, 16), (PAD_BITS["special"], 2), (0, 6))
    assert room.room.attempt.wrong
    assert unread(stage, room) == []


def test_every_string_of_the_trials_can_be_read(stage: Stage, room: Rehearsal) -> None:
    stage.turn(2)
    write_marks({"barre": ON_BEAT, "parry": DANCED})
    trials = Trials(stage.app, room)
    for at in range(len(TRIALS)):
        trials.menu.at = at
        assert unread(stage, trials) == [], TRIALS[at].name
    assert isinstance(stage.app.house, House)
