"""How each sight of the table in cues.py is made on a stage: stars, dust, glass, the camera's recoil."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.core.skeleton import JOINTS
from game.sim.facts import Fact
from game.sim.spec import SUB, WEIGHTS
from game.view.cues import sights_of

if TYPE_CHECKING:
    from game.sim.book import Book
    from game.view.camera import Camera
    from game.view.effects import Effects
    from game.view.props import StandingProp
    from game.view.stage import StageView

JOINT_SUB = 64  # the book's joints count 1/64 px
SKULL, MUZZLE = JOINTS.index("skull"), JOINTS.index("tip")
TELL_ABOVE_PX = 34
LOW_LIFE, PANT_TICKS, MOUTH_PX = 30, 54, 12
MIRROR_PX = (250.0, 170.0)
MIRROR_MIDDLE_PX = 130.0
CAMERA_OF = {"blocked": "light", "parried": "medium", "guard_broken": "heavy"}


class Sights:
    """Makes the sights of one bout's facts."""

    def __init__(
        self, book: Book, stage: StageView, effects: Effects, camera: Camera, props: dict[int, StandingProp]
    ) -> None:
        self.book, self.stage, self.effects, self.camera, self.props = book, stage, effects, camera, props
        self.world = None

    def show(self, world, facts, w: int = 0) -> None:
        """Make everything that a tick's facts of world `w` look like."""
        self.world, self.w = world, w
        if facts.tick % PANT_TICKS == 0:
            self.pant()
        for fact in facts:
            if fact.world == w:
                for name in sights_of(fact, self.book):
                    getattr(self, name)(fact)

    # ------------------------------------------------------------------ places

    def _row(self, z: float) -> float:
        return self.stage.ground.row_of(z)

    def _body(self, row: int) -> tuple[float, float, float]:
        """x, floor row and height of an actor."""
        a = self.world.actors
        return a.x[self.w, row] / SUB, self._row(a.z[self.w, row] / SUB), a.y[self.w, row] / SUB

    # ------------------------------------------------------------------ bodies

    def star(self, fact: Fact) -> None:
        a = self.world.actors
        toward = 1 if a.x[self.w, fact.target] >= a.x[self.w, fact.source] else -1
        self.effects.hit(fact.x, self._row(fact.z), fact.y, WEIGHTS[fact.b], toward)

    def block(self, fact: Fact) -> None:
        self.effects.block(fact.x, self._row(fact.z), fact.y)

    def parry(self, fact: Fact) -> None:
        self.effects.parry(fact.x, self._row(fact.z), fact.y)

    def recoil(self, fact: Fact) -> None:
        """The camera feels what the dancer deals or takes."""
        if any(0 <= row < self.world.players.rows for row in (fact.source, fact.target)):
            self.camera.feel(CAMERA_OF.get(fact.kind) or WEIGHTS[fact.b])

    def close_up(self, fact: Fact) -> None:
        """The one cut of the camera: a coup de grace is seen from near."""
        if fact.source < self.world.players.rows:
            self.camera.cut(self.book.moves[fact.a].ticks, fact.source)

    def lean_in(self, fact: Fact) -> None:
        self.camera.feel("finisher", last=True)

    def tell(self, fact: Fact) -> None:
        """A sign above the head of who is about to strike."""
        x, row, height = self._body(fact.source)
        a = self.world.actors
        skull = self.book.joints[int(a.row[self.w, fact.source]), SKULL]
        x += int(skull[0]) / JOINT_SUB * int(a.face[self.w, fact.source])
        y = height + int(skull[1]) / JOINT_SUB + TELL_ABOVE_PX
        self.effects.tell(x, row, y, "dodge" if fact.c else "guard")

    def muzzle(self, fact: Fact) -> None:
        """Fire at the mouth of a pistol."""
        x, row, height = self._body(fact.source)
        a = self.world.actors
        ahead, up, _ = self.book.joints[int(a.row[self.w, fact.source]), MUZZLE].tolist()
        face = int(a.face[self.w, fact.source])
        self.effects.hit(x + ahead / JOINT_SUB * face, row, height + up / JOINT_SUB, "light", face)

    def small_dust(self, fact: Fact) -> None:
        x, row, _ = self._body(fact.source)
        self.effects.dust(x, row, 0)

    def dust(self, fact: Fact) -> None:
        x, row, _ = self._body(fact.source)
        self.effects.dust(x, row, 1)

    def great_dust(self, fact: Fact) -> None:
        x, row, _ = self._body(fact.source)
        self.effects.dust(x, row, 2)

    def wall_dust(self, fact: Fact) -> None:
        """Plaster falls where a back met the wall, and the camera feels it."""
        x, row, height = self._body(fact.source)
        self.effects.block(x, row, height + 90)
        self.effects.dust(x, row, 2)
        self.camera.feel("heavy")

    def puff(self, fact: Fact) -> None:
        """Dust where somebody has just been."""
        self.effects.dust(fact.x, self._row(fact.z), 1)

    def burst(self, fact: Fact) -> None:
        """A mark on the floor erupts."""
        self.effects.dust(fact.x, self._row(fact.z), 2)

    def ring(self, fact: Fact) -> None:
        x, row, _ = self._body(fact.source)
        self.effects.beat(x, row)

    def flourish(self, fact: Fact) -> None:
        x, row, height = self._body(fact.source)
        self.effects.flourish(x, row, height + 120)

    def breath(self, fact: Fact) -> None:
        self._breathe(fact.source)

    def _breathe(self, body: int) -> None:
        """A puff before the mouth, wherever the head is."""
        x, row, height = self._body(body)
        a = self.world.actors
        skull = self.book.joints[int(a.row[self.w, body]), SKULL]
        ahead = int(skull[0]) / JOINT_SUB + MOUTH_PX
        self.effects.breath(x + ahead * int(a.face[self.w, body]), row, height + int(skull[1]) / JOINT_SUB)

    def pant(self) -> None:
        """Little life left: every breath of a dancer's is seen."""
        life = self.world.actors.life[self.w, : self.world.players.pad.shape[1]]
        for body in ((life > 0) & (life < LOW_LIFE)).nonzero()[0].tolist():
            self._breathe(body)

    # ------------------------------------------------------------------ things

    def knock(self, fact: Fact) -> None:
        self.effects.block(fact.x, self._row(fact.z), max(30, fact.y))

    def _mirror(self, fact: Fact) -> str:
        """The mark of the picture that a mirror is."""
        name = self.book.level.props[fact.c].name
        return name if name in self.stage.mirror_names() else self.stage.mirror_at(fact.x)

    def crack(self, fact: Fact) -> None:
        if self._mirror(fact):
            self.stage.set_cracked(self._mirror(fact), True)

    def shatter(self, fact: Fact) -> None:
        if self._mirror(fact):
            self.stage.set_broken(self._mirror(fact), True)
        self.effects.glass(fact.x, self._row(0), MIRROR_MIDDLE_PX, MIRROR_PX)
        self.camera.feel("heavy")

    def rosin(self, fact: Fact) -> None:
        self.effects.rosin(fact.x, self._row(fact.z))

    def topple(self, fact: Fact) -> None:
        if fact.c in self.props:
            self.props[fact.c].broken = True

    def restore(self, world, w: int = 0) -> None:
        """Set props and mirrors as a world has them: a new bout, an encounter begun again."""
        p = world.props
        for i, spawn in enumerate(self.book.level.props):
            kind = self.book.props[int(p.kind[w, i])]
            if kind is None:
                continue
            broken = bool(p.broken[w, i])
            if i in self.props:
                self.props[i].broken = broken
            if kind.name == "mirror":
                name = spawn.name if spawn.name in self.stage.mirror_names() else self.stage.mirror_at(spawn.x_px)
                if name:
                    self.stage.set_broken(name, broken)
                    self.stage.set_cracked(name, int(p.life[w, i]) < kind.life)
