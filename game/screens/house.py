"""The house: stages, casts and books made ready behind the curtain, kept from one performance to the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pygame

from game.screens.screen import Preparation
from game.sim.spec import PAD_BITS, Level, Terms

if TYPE_CHECKING:
    from game.session.rehearsal import Room
    from game.view.scene import Scene, Set


@dataclass
class Performance:
    """A bout and the scene that shows it."""

    bout: object
    scene: Scene
    room: Room | None = None  # where the level is a room for rehearsing


class House:
    """Makes performances, on a thread where that takes long.  `like` is a surface of the display's format."""

    def __init__(self, like: pygame.Surface, level: str) -> None:
        self.like, self.level = like, level
        self._sets: dict[tuple, Set] = {}
        self._practice: Preparation | None = None

    def _set(self, level: Level) -> Set:
        from game.view.scene import Set

        key = (level.name, level.digest)
        if key not in self._sets:
            self._sets = {key: Set(level, self.like)}  # one at a time: a cast's pictures are most of the memory
        return self._sets[key]

    def perform(self, level: str | Level, seed: int, terms: Terms, settings) -> Performance:
        """Open a bout and its scene; takes up to a second.  Raises what the parts raise, one line each."""
        from game.bout import duo, open_bout
        from game.load.levels import find_level
        from game.view.scene import Scene

        level = level if isinstance(level, Level) else find_level(level)
        if level.room == "rehearsal":
            return self.rehearse(level, seed, terms, settings)
        bout = open_bout(level, seed, replace(terms, cast=duo()))
        return Performance(bout, Scene(bout.level, bout.book, self._set(bout.level), settings.shake, settings.flash))

    def rehearse(self, level: Level, seed: int, terms: Terms, settings) -> Performance:
        """Open a room to rehearse in: nobody comes on by himself, and whom the map names can be asked in."""
        from game.bout import cast_of, open_bout
        from game.session.other import bodies
        from game.session.rehearsal import Room
        from game.view.scene import Scene

        empty, terms = replace(level, encounters=()), replace(terms, dancers=2, retries=False)
        room = Room(open_bout(empty, seed, terms, bodies(cast_of(level))))
        built = self._set(level)
        scene = Scene(empty, room.book, built, settings.shake, settings.flash)
        return Performance(room.bout, scene, room)

    def prepare(self, level: str | Level, seed: int, terms: Terms, settings) -> Preparation:
        """The same on a thread."""
        if self._practice is not None:
            self._practice.wait()  # it makes the same set
        return Preparation(lambda: self.perform(level, seed, terms, settings))

    # ------------------------------------------------------------------ the title's picture

    def prepare_practice(self) -> None:
        """Begin to make the studio that the title stands before."""
        self._practice = Preparation(lambda: self._make_practice())

    def _make_practice(self):
        from game.bout import open_bout
        from game.load.levels import find_level
        from game.screens.title import MARK, practice_level
        from game.view.scene import Scene

        level = find_level(self.level)
        bout = open_bout(practice_level(level, MARK), 0, Terms())
        return bout, Scene(bout.level, bout.book, self._set(level), 0.0, 0.0)

    def forget_practice(self) -> None:
        """The title is left: let its bout go."""
        if self._practice is not None:
            self._practice.wait()
            self._practice = None

    def practice(
        self, camera_x: float, steps: Sequence[tuple[tuple[str, ...], int]], now_ns: Callable[[], int]
    ) -> Practice | None:
        """The practice when it is ready, else None.  Raises what its making raised."""
        if self._practice is None or not self._practice.done:
            return None
        if self._practice.fault:
            raise self._practice.fault
        bout, scene = self._practice.result
        return Practice(bout, scene, camera_x, steps, now_ns)


class Practice:
    """She practises a list of (buttons, ticks) over and over, before a camera that stands."""

    def __init__(
        self,
        bout,
        scene: Scene,
        camera_x: float,
        steps: Sequence[tuple[tuple[str, ...], int]],
        now_ns: Callable[[], int],
    ) -> None:
        from game.session.live import Live

        self.bout, self.scene, self.steps = bout, scene, steps
        self.live = Live(bout, now_ns, record=False)
        self._at, self._left = 0, steps[0][1]
        scene.camera.aim(camera_x, at_once=True)

    def step(self) -> None:
        for _ in range(self.live.clock.due()):
            buttons, _ = self.steps[self._at]
            facts = self.live.step(sum(PAD_BITS[b] for b in buttons))
            self.scene.tick(self.bout.world, facts)
            self.scene.warm(1.0)
            self._left -= 1
            if self._left <= 0:
                self._at = (self._at + 1) % len(self.steps)
                self._left = self.steps[self._at][1]

    def draw(self, dst: pygame.Surface) -> None:
        self.scene.draw(dst, self.live.before, self.bout.world, self.live.alpha)
