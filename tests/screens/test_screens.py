"""The application without a window: from the title through a fight to the sheet, and everything that interrupts."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest
import virtual_pad
from contrast import measure

from game.devices.inputs import Notice
from game.lab import bots
from game.load.errors import LevelError
from game.load.settings import Settings, read_settings
from game.screens.app import App
from game.screens.assists import Assists
from game.screens.evening import Evening, Item
from game.screens.fight import AFTERWARDS_TICKS, ASK_TICKS, Fight
from game.screens.house import House
from game.screens.message import Message
from game.screens.pause import Options, Pause, darkened
from game.screens.results import Results
from game.screens.screen import Preparation, Screen
from game.screens.title import Title
from game.sim.spec import Terms
from game.view.display import Display

ROOT = Path(__file__).resolve().parents[2]
KEYS = {"return": pygame.K_RETURN, "escape": pygame.K_ESCAPE, "down": pygame.K_DOWN, "up": pygame.K_UP,
        "right": pygame.K_RIGHT, "j": pygame.K_j}  # fmt: skip


class Silence:
    """A sound that remembers what it was asked for."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def open(self) -> None:
        pass

    def ui(self, cue: str) -> None:
        self.heard.append(cue)

    def hear(self, facts, book, screen_x, life_share: float) -> list:
        return []

    def messages(self) -> list[str]:
        return []

    def hold(self, held: bool) -> None:
        self.heard.append("held" if held else "on")

    def change(self, settings: Settings) -> None:
        self.settings = settings

    def close(self) -> None:
        pass


class Stage:
    """An app whose clock the test turns: `turn` is one picture at 60 a second."""

    house: House | None = None  # shared: opening the studio takes most of a second

    def __init__(self) -> None:
        self.sound = Silence()
        self.app = App(Display(), Settings(), sound=self.sound)
        Stage.house = self.app.house = Stage.house or self.app.house
        self.ns = 0
        self.app.now_ns = lambda: self.ns

    def turn(self, count: int = 1, events=()) -> None:
        for _ in range(count):
            self.ns += 16_700_000
            self.app.turn(list(events), self.ns / 1e9)
            events = ()

    def key(self, name: str, up: bool = True) -> None:
        key = KEYS[name]
        scancode = getattr(pygame, f"KSCAN_{pygame.key.name(key).upper()}")
        kinds = (pygame.KEYDOWN, pygame.KEYUP) if up else (pygame.KEYDOWN,)
        self.turn(events=[pygame.event.Event(k, key=key, scancode=scancode, mod=0, unicode="") for k in kinds])

    def fight(self, seed: int = 1, hand=None, **terms) -> Fight:
        show = self.app.house.perform("studio", seed, Terms(retries=True, **terms), self.app.settings)
        fight = Fight(self.app, show.bout, show.scene, hand)
        self.app.replace(fight)
        return fight

    def until_behind_the_curtain_all_is_ready(self) -> None:
        for _ in range(400):
            waiting = self.app._waiting
            if waiting is not None:
                waiting.wait()
            self.turn()
            if self.app._waiting is None and not self.app.curtain.busy:
                return
        raise AssertionError("the curtain never opened")


@pytest.fixture
def stage() -> Iterator[Stage]:
    stage = Stage()
    yield stage
    stage.app.house.forget_practice()


@pytest.fixture(scope="module")
def won():
    """A bout that the demonstration has won."""
    from game.bout import open_bout

    for seed in range(8):
        bout = open_bout("studio", seed, Terms(difficulty="easy"))
        bot = bots.make("demo", bout.book, [seed])
        while not bout.outcome and bout.world.stage.frame[0, 0] < 12_000:
            bout.step(bot.pads(bout.world, bout.book))
        if bout.outcome == "victory":
            return bout
    raise AssertionError("the demonstration wins no evening of eight")


# ------------------------------------------------------------------ the title


def test_the_title_is_drawn_before_anything_heavy_is_imported() -> None:
    code = (
        "import sys, pygame\n"
        "from game.screens.app import App, Display\n"
        "from game.load.settings import Settings\n"
        "from game.screens.title import Title\n"
        "app = App(Display(), Settings(), sound=object())\n"
        "app.sound.__class__\n"
        "title = Title(app)\n"
        "title.draw(app.display.picture)\n"
        "heavy = [m for m in ('game.view.figures', 'game.view.stage', 'game.bout', 'game.content.cast', 'pytmx')"
        " if m in sys.modules]\n"
        "print(heavy)\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ran.stdout.strip().splitlines()[-1] == "[]"


def test_from_the_title_the_curtain_opens_on_a_fight(stage: Stage) -> None:
    app = stage.app
    app.push(Title(app))
    stage.turn(3)
    stage.key("return")
    assert app.curtain.busy
    stage.until_behind_the_curtain_all_is_ready()
    fight = app.top
    assert isinstance(fight, Fight)
    assert fight.bout.terms.retries
    frame = int(fight.bout.world.stage.frame[0, 0])
    stage.turn(30)
    assert 25 <= int(fight.bout.world.stage.frame[0, 0]) - frame <= 35


def test_the_title_shows_her_at_practice(stage: Stage) -> None:
    title = Title(stage.app)
    stage.app.push(title)
    stage.turn(3)
    stage.app.house._practice.wait()
    stage.turn(200)
    assert title.practice is not None
    assert title.curtain.share == 0
    assert title.practice.bout.world.stage.frame[0, 0] > 100


def test_menus_go_round_and_back_stands_on_leaving(stage: Stage) -> None:
    title = Title(stage.app)
    stage.app.push(title)
    stage.key("up")
    assert title.menu.at == 4
    stage.key("down")
    assert title.menu.at == 0
    stage.key("escape")
    assert title.menu.items[title.menu.at].label == "Curtain"
    assert stage.sound.heard == ["ui_move", "ui_move", "ui_back"]
    stage.key("return")
    stage.turn(60)
    assert not stage.app.running


def test_a_fault_behind_the_curtain_is_one_clear_text(stage: Stage) -> None:
    app = stage.app
    app.push(Title(app))

    def broken():
        raise LevelError("levels/x.tmx", "there is no Floor", "draw one", layer="floor", object_id=3)

    app._waiting, app._then = Preparation(broken), lambda show: None
    app.curtain.close(lambda: None)
    stage.turn(60)
    assert isinstance(app.top, Message)
    assert app.top.text == "levels/x.tmx, layer 'floor', object 3: there is no Floor To mend: draw one"
    stage.turn(60)
    stage.key("return")
    stage.turn(60)
    assert isinstance(app.top, Title)


def test_an_unforeseen_fault_in_a_picture_is_told_too(stage: Stage) -> None:
    class Broken(Screen):
        def draw(self, dst):
            raise ZeroDivisionError("by nought")

    stage.app.push(Broken(stage.app))
    stage.turn()
    assert isinstance(stage.app.top, Message)
    assert "ZeroDivisionError: by nought" in stage.app.top.text
    assert "Traceback" not in stage.app.top.text


# ------------------------------------------------------------------ the fight


def test_she_moves_to_the_keys(stage: Stage) -> None:
    fight = stage.fight()
    stage.turn(5)
    x = fight.dancer_x()
    stage.key("right", up=False)
    stage.turn(30)
    assert fight.dancer_x() > x + 20


@pytest.mark.parametrize("device", ["keyboard", "pad"])
def test_a_young_evening_says_which_key_does_what(stage: Stage, device: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stage.app.inputs, "device", lambda player=0: device)
    fight = stage.fight()
    stage.turn(20)
    found = measure(stage.app.type, lambda: fight.draw(stage.app.display.picture))
    assert {"walk", "beats", "battements", "port de bras", "bow"} <= {text for _, text in found}
    assert [(round(r, 1), text) for r, text in found if r < 5] == []


def test_pause_stops_time_and_its_closing_press_strikes_nobody(stage: Stage) -> None:
    fight = stage.fight()
    stage.turn(10)
    stage.key("escape")
    assert isinstance(stage.app.top, Pause)
    frame, steps = int(fight.bout.world.stage.frame[0, 0]), list(fight.hud.phrase.titles)
    stage.turn(30)
    assert int(fight.bout.world.stage.frame[0, 0]) == frame
    stage.key("j", up=False)  # accept, on a key that strikes
    assert stage.app.top is fight
    stage.turn(30)
    assert int(fight.bout.world.stage.frame[0, 0]) > frame + 20
    assert fight.hud.phrase.titles == steps


def test_losing_the_focus_pauses(stage: Stage) -> None:
    stage.fight()
    stage.turn(3)
    stage.turn(events=[pygame.event.Event(pygame.WINDOWFOCUSLOST)])
    assert isinstance(stage.app.top, Pause)
    stage.turn(events=[pygame.event.Event(pygame.WINDOWFOCUSLOST)])
    assert [type(s) for s in stage.app.stack] == [Fight, Pause]


@pytest.mark.parametrize("in_use", [True, False])
def test_a_pad_in_use_that_is_unplugged_pauses_and_is_named(stage: Stage, in_use: bool) -> None:
    fight = stage.fight()
    stage.turn(3)
    fight.notice(Notice("lost", "Lavender Pad", 0, in_use))
    assert isinstance(stage.app.top, Pause) is in_use
    if in_use:
        assert "Lavender Pad was unplugged" in stage.app.top.note


def test_a_real_pad_moves_her_and_pulling_its_plug_pauses(stage: Stage) -> None:
    if virtual_pad.sdl() is None:
        pytest.skip("pygame brings no SDL of its own here, so there are no virtual pads")
    pygame.joystick.init()
    pad = virtual_pad.VirtualPad()
    try:
        fight = stage.fight()
        for _ in range(6):
            stage.turn(events=pygame.event.get())
        x = fight.dancer_x()
        pad.button("right", True)
        for _ in range(30):
            stage.turn(events=pygame.event.get())
        assert fight.dancer_x() > x + 20
        assert stage.app.device == "pad"
        pad.unplug()
        for _ in range(4):
            stage.turn(events=pygame.event.get())
        assert isinstance(stage.app.top, Pause)
        assert "was unplugged" in stage.app.top.note
    finally:
        pad.unplug()


def test_once_more_goes_back_to_where_the_encounter_began(stage: Stage) -> None:
    fight = stage.fight()
    stage.key("right", up=False)
    while fight._mark is None:
        stage.turn()
    recorded, digest = len(fight.live.recorder), fight.bout.world.digest()
    stage.turn(90)
    assert fight.bout.world.digest() != digest
    stage.key("escape")
    stage.key("down")
    stage.key("return")
    assert stage.app.top is fight
    assert len(fight.live.recorder) <= recorded + 3
    assert fight.scene.camera.now.x == pytest.approx(max(480, fight.dancer_x()), abs=40)


def test_a_fallen_dancer_gets_up_at_a_press(stage: Stage) -> None:
    fight = stage.fight(seed=3, hand=lambda bout: 0, difficulty="hard")
    for _ in range(6000):
        fight._tick()
        if fight._fallen_ticks() > ASK_TICKS + 30:
            break
    assert fight._fallen_ticks() > ASK_TICKS
    found = measure(stage.app.type, lambda: fight.draw(stage.app.display.picture))
    assert any("Again, from" in text for _, text in found)
    assert [(round(r, 1), t) for r, t in found if r < 5] == []
    fight.hand = None
    fight.live.clock.forget()
    stage.key("return")
    stage.turn(14)
    assert int(fight.bout.world.stage.retries[0, 0]) == 1
    assert fight._fallen_ticks() == 0


def test_after_the_last_blow_comes_the_sheet(stage: Stage, won) -> None:
    fight = stage.fight()
    fight.bout = fight.live.bout = won
    fight.live.before.restore(won.world.block) if won.world.block.shape == fight.live.before.block.shape else None
    for _ in range(AFTERWARDS_TICKS):
        fight.live.recorder = None
        fight._tick()
    assert isinstance(stage.app.top, Results)
    assert stage.app.top.evening == Evening.of(won)
    stage.turn(60)
    stage.key("return")
    stage.turn(60)
    assert isinstance(stage.app.top, Title)


@pytest.mark.parametrize(
    ("taken", "retries", "life", "word"), [(0, 0, 100, "sans faute"), (3, 0, 70, "brava"), (9, 0, 20, "debout"),
                                           (9, 2, 100, "encore")]
)  # fmt: skip
def test_the_sheet_says_what_was_danced(taken: int, retries: int, life: int, word: str) -> None:
    evening = Evening("The studio", 60 * 125, 80, taken, 15, retries, life, 100)
    assert evening.word()[0] == word
    assert evening.time == "2:05"


# ------------------------------------------------------------------ options, messages, legibility


def test_options_take_effect_and_are_kept(stage: Stage) -> None:
    fight = stage.fight()
    stage.app.push(Options(stage.app, stage.app.display.picture.copy()))
    stage.key("right")
    assert stage.app.settings.volume == 1.0
    stage.key("down")
    stage.key("down")
    for _ in range(3):
        stage.app.top.press("left")
    assert stage.app.settings.shake == fight.scene.camera.shake == 0.7
    stage.key("escape")
    assert stage.app.top is fight
    assert read_settings()[0].shake == 0.7


def test_assists_are_chosen_kept_and_danced_by(stage: Stage) -> None:
    stage.app.push(Options(stage.app, stage.app.display.picture.copy()))
    for _ in range(7):
        stage.app.top.press("down")
    stage.app.top.press("accept")
    page = stage.app.top
    assert isinstance(page, Assists)
    page.press("left")
    page.press("left")
    assert stage.app.settings.damage_percent == 50
    for _ in range(3):
        page.press("down")
    page.press("accept")
    page.press("back")
    kept = read_settings()[0]
    assert kept.damage_percent == 50 and kept.auto_guard and not kept.endless_breath
    assert Terms(**kept.assists).assists == {"damage_percent": 50, "auto_guard": True}


def screens(app: App) -> list[Screen]:
    picture = app.display.picture
    picture.fill((150, 170, 210))
    return [
        Title(app), Options(app, darkened(picture)), Assists(app, darkened(picture)),
        Message(app, "The curtain stays down", "levels/studio.tmx: there is no Floor. To mend: draw one.", app.quit),
    ]  # fmt: skip


def test_every_string_of_every_screen_can_be_read(stage: Stage) -> None:
    for screen in screens(stage.app):
        found = measure(stage.app.type, lambda screen=screen: screen.draw(stage.app.display.picture))
        assert len(found) >= 3, type(screen).__name__
        assert [(round(r, 1), text) for r, text in found if r < 5] == [], type(screen).__name__


def test_every_string_of_the_title_can_be_read_before_the_studio(stage: Stage) -> None:
    title = Title(stage.app)
    stage.app.push(title)
    stage.turn(3)
    stage.app.house._practice.wait()
    stage.turn(150)
    found = measure(stage.app.type, lambda: title.draw(stage.app.display.picture))
    assert len(found) > 6
    assert [(round(r, 1), text) for r, text in found if r < 5] == []


def test_every_string_of_the_sheet_can_be_read(stage: Stage) -> None:
    from game.screens.results import draw_sheet

    lines = [("Phrases", "3 of 8 enchaînements", 312), ("Variety", "29 steps, 21 of them new", 264), ("Hurt", "", -76)]
    items = tuple(Item(*line) for line in (lines * 4)[:11])
    evening = Evening(
        "The studio", 60 * 125, 80, 3, 15, 0, 70, 100, "étoile", "fifth of six ranks; 640 brought home", items, 2, 640
    )
    found = measure(stage.app.type, lambda: draw_sheet(evening, stage.app.type).subsurface((12, 12, 498, 472)))
    assert len(found) >= 50
    assert any(text == str(evening.grace) for _, text in found)
    assert [(round(r, 1), text) for r, text in found if r < 5] == []
