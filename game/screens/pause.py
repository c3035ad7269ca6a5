"""The fight held still, and the options: both a list over a darkened picture."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pygame

from game.load.settings import KEY_LAYOUTS, PAD_LAYOUTS
from game.screens.assists import Assists
from game.screens.menu import Item, Menu, Prompt
from game.screens.screen import Screen
from game.sim.difficulty import DIFFICULTIES
from game.view.type import GOLD, IVORY

if TYPE_CHECKING:
    from game.screens.app import App
    from game.screens.fight import Fight

LEFT = 96
CHOOSE = Prompt(("up", "down"), "", "choose")
ACCEPT, BACK = Prompt(("Enter",), "south", "so be it"), Prompt(("Esc",), "east", "back")
TURN = Prompt(("left", "right"), "", "change")
SHARE_STEP = 0.1
KEY_NAMES = {"both": "both hands' choice", "arrows": "arrows, Z X C", "wasd": "W A S D, J K L"}
SEAT_NAMES = ("First", "Second")
PAD_NAMES = {"thumb": "strikes under the thumb", "fingers": "dodge under the thumb"}


def darkened(picture: pygame.Surface) -> pygame.Surface:
    """A still of a picture, soft and dark, for lists to stand on."""
    small = pygame.transform.smoothscale(picture, (240, 135))
    soft = pygame.transform.smoothscale(small, picture.get_size())
    soft.fill((66, 62, 78), special_flags=pygame.BLEND_RGB_MULT)
    soft.fill((5, 4, 9), special_flags=pygame.BLEND_RGB_ADD)
    return soft


class ListScreen(Screen):
    """A headline, a list and prompts over a still."""

    headline = ""
    prompts: tuple[Prompt, ...] = (CHOOSE, ACCEPT, BACK)
    value_x = 0

    def __init__(self, app: App, still: pygame.Surface) -> None:
        super().__init__(app)
        self.still, self.note = still, ""
        self.menu = Menu(self.items())

    def items(self) -> list[Item]:
        raise NotImplementedError

    def leave(self) -> None:
        raise NotImplementedError

    def press(self, name: str) -> None:
        if name in ("back", "pause"):
            self.app.sound.ui("ui_back")
            self.leave()
            return
        heard = self.menu.press(name)
        if heard:
            self.app.sound.ui(f"ui_{heard}")

    def draw(self, dst: pygame.Surface) -> pygame.Surface:
        dst.blit(self.still, (0, 0))
        put = self.app.type.put
        put(dst, LEFT, 112, self.headline, "display", 36, IVORY, track=0.05, shadow=0.7)
        if self.note:
            for i, line in enumerate(self.app.type.wrapped(self.note, "italic", 21, 760)[:3]):
                put(dst, LEFT, 150 + 25 * i, line, "italic", 21, GOLD, shadow=0.8)
        self.menu.draw(dst, self.app.type, LEFT, self.list_y(), self.value_x)
        self.app.prompts.draw(dst, self.prompts, self.app.device, LEFT, 500)
        return dst

    def list_y(self) -> int:
        return 232


class Pause(ListScreen):
    """The fight is held.  `why` is told when nobody asked for it."""

    headline = "Pause"

    def __init__(self, app: App, fight: Fight, still: pygame.Surface, why: str = "") -> None:
        self.fight = fight
        super().__init__(app, still)
        self.note = why

    def items(self) -> list[Item]:
        items = [Item("Go on", self.leave)]
        if self.fight.can_retry:
            items.append(Item("Once more", self.retry, "from where this encounter began"))
        if all(self.fight.played) and len(self.fight.played) > 1:
            items += [
                Item(f"{SEAT_NAMES[seat]} dancer leaves", lambda seat=seat: self.let_go(seat), "the other dances on")
                for seat in range(len(self.fight.played))
            ]
        if self.fight.partner_title:
            called = self.fight.partner == "ally"
            items.append(Item("Dance alone" if called else f"Dance with {self.fight.partner_title}", self.call))
        items += [
            Item("Options", lambda: self.app.push(Options(self.app, self.still))),
            Item("Leave", self.app.to_title, "back to the title"),
        ]
        return items

    def leave(self) -> None:
        self.app.pop()

    def retry(self) -> None:
        self.app.pop()
        self.fight.retry()

    def call(self) -> None:
        """Ask the partner to dance by himself, or to go."""
        self.fight.call_partner()
        self.app.pop()

    def let_go(self, seat: int) -> None:
        """Who plays this seat has danced enough."""
        self.fight.leave(seat)
        self.app.pop()

    def interrupted(self, why: str) -> None:
        self.note = why or self.note


class Options(ListScreen):
    """The few options of this evening; they are kept when the page is left."""

    headline = "Options"
    prompts = (CHOOSE, TURN, BACK)
    value_x = 400

    def items(self) -> list[Item]:
        def share(label: str, name: str) -> Item:
            return Item(
                label, turn=lambda by: self._turn_share(name, by), shows=lambda: f"{round(self._get(name) * 100)} %"
            )

        def words(label: str, name: str, choices: tuple[str, ...], names: dict[str, str]) -> Item:
            def turn(by: int) -> None:
                at = choices.index(self._get(name))
                self._set(name, choices[(at + by) % len(choices)])

            return Item(label, turn=turn, shows=lambda: names.get(self._get(name), self._get(name)))

        return [
            share("Volume", "volume"),
            Item("Fullscreen", turn=lambda by: self.app.toggle_fullscreen(), shows=self._fullscreen),
            share("Shake", "shake"),
            share("Flash", "flash"),
            words("Keys", "key_layout", KEY_LAYOUTS, KEY_NAMES),
            words("Pad", "pad_layout", PAD_LAYOUTS, PAD_NAMES),
            words("Foes", "difficulty", DIFFICULTIES, {}),
            Item("Assists", lambda: self.app.push(Assists(self.app, self.still)), "what makes the evening kinder"),
            Item("Back", self.leave),
        ]

    def list_y(self) -> int:
        return 176

    def _fullscreen(self) -> str:
        return "yes" if self.app.settings.fullscreen else "no"

    def _get(self, name: str):
        return getattr(self.app.settings, name)

    def _set(self, name: str, value) -> None:
        self.app.change(replace(self.app.settings, **{name: value}))

    def _turn_share(self, name: str, by: int) -> None:
        self._set(name, min(1.0, max(0.0, round(self._get(name) + by * SHARE_STEP, 1))))

    def leave(self) -> None:
        said = self.app.keep_settings()
        if said:
            self.app.say(said)
        self.app.pop()
