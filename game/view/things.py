"""Things that a fight moves about: weapons on the floor and in hands, shots in flight."""

from __future__ import annotations

import math
from dataclasses import dataclass

import pygame

from game.core.skeleton import JOINTS
from game.sim.slowness import SLOWNESS
from game.sim.spec import SUB
from game.view.arms import Arms, FlyingShot, LyingArm, held_angle

JOINT_SUB = 64  # the book's joints count 1/64 px
COS, SIN = math.cos(math.radians(9)), math.sin(math.radians(9))
WRIST, HAND = JOINTS.index("wrR"), JOINTS.index("haR")
BEHIND_PX = -3.0  # a hand farther from the viewer than the body's middle by so much is behind it


@dataclass(slots=True)
class InHand:
    """What a figure holds: place from its pelvis and floor, the angle, whether it is before the body."""

    arms: Arms
    kind: str
    x: float
    y: float
    angle: float
    faces: int
    front: bool

    def draw(self, dst: pygame.Surface, x: float, row: float, light: tuple) -> None:
        """At the figure's floor place, `row` less its rise."""
        flip = self.faces < 0
        self.arms.draw_item(dst, self.kind, x + self.x, row - self.y, self.angle, light, flip, self.front)


class Things:
    """Finds the things of a world and hands them to the cast in their places."""

    def __init__(self, arms: Arms, book, stage) -> None:
        self.arms, self.book, self.stage = arms, book, stage
        self._lying: dict[tuple[int, int, int], LyingArm] = {}  # by kind, x and z: what lies stays as it is

    def _light(self, x: float, row: float) -> tuple:
        return self.arms.tables.key(*self.stage.zone(x, row))

    def in_hand(self, world, i: int) -> InHand | None:
        """What the dancer of row `i` holds now."""
        kind = self.book.props[int(world.players.weapon[0, i])]
        if kind is None:
            return None
        a = world.actors
        face = int(a.face[0, i]) or 1
        joints = self.book.joints[int(a.row[0, i]), [WRIST, HAND]] / JOINT_SUB
        places = [(float(x) * face, float(y) * COS - float(z) * SIN) for x, y, z in joints]
        near = float(joints[1, 2])
        angle = held_angle(kind.name, *places, face)
        (wrist_x, wrist_y), (hand_x, hand_y) = places
        grip_x, grip_y = (wrist_x + hand_x) / 2, (wrist_y + hand_y) / 2  # the fist closes there
        return InHand(self.arms, kind.name, grip_x, grip_y, angle, face, near > BEHIND_PX)

    def standing(self, world, alpha: float) -> list[LyingArm | FlyingShot]:
        """Weapons on the floor and shots in flight, for the cast's order of depth."""
        out: list[LyingArm | FlyingShot] = []
        p, book = world.props, self.book
        lying = (book.prop_class.take(p.kind[0]) > 0) & (p.broken[0] == 0)
        keys = [(int(p.kind[0, k]), int(p.x[0, k]), int(p.z[0, k])) for k in lying.nonzero()[0].tolist()]
        out += [self._lying.get(key) or self._laid(*key) for key in keys]
        self._lying = dict(zip(keys, out))
        if world.shots.kind[0].any():
            out += self._flying(world, alpha)
        return out

    def _laid(self, kind: int, x: int, z: int) -> LyingArm:
        """What has come to lie at a place, px/256, in the light there."""
        across, row = x / SUB, self.stage.ground.row_of(z / SUB)
        return LyingArm(self.arms, self.book.props[kind].name, across, row, self._light(across, row))

    def _flying(self, world, alpha: float) -> list[FlyingShot]:
        s, book, now = world.shots, self.book, int(world.stage.frame[0, 0])
        slow = SLOWNESS if world.stage.adagio[0, 0] else 1
        out = []
        for k in s.kind[0].nonzero()[0].tolist():
            vx = float(s.vx[0, k]) / SUB / slow
            x = float(s.x[0, k]) / SUB - vx * (1 - alpha)
            row = self.stage.ground.row_of(float(s.z[0, k]) / SUB)
            thing = book.props[int(s.prop[0, k])]
            kind = thing.name if thing else book.shots[int(s.kind[0, k])].name
            age = (now - int(s.born[0, k]) + alpha) / slow
            out.append(FlyingShot(self.arms, kind, x, row, float(s.y[0, k]) / SUB, vx, age, self._light(x, row)))
        return out
