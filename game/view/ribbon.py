"""The red ribbon: a fixed-step chain tied to the nape.

At rest it hangs and drags; in a turn each link is drawn to where the head pointed a moment ago, so that the ribbon
winds into a spiral; it is kept out of the face's line of sight.  Lengths inside are fractions of the base body's
height.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import pygame

from game.sim.spec import BODY_PX
from game.view.chain import CORRECTION, follow

LINKS, LINK_H = 28, 0.066
POINTS, GROUP = 64, 2  # of the drawn curve, and how many of its pieces share a colour
STIFF = 0.50
RAGGED, FRAYS_FROM = 0.85, 0.45  # of its width, from so far along: a ribbon that has been through too much
THREADS, THREADS_FROM = 3, 38  # loose ones, and the point of the curve where the first leaves
LIMP_BELOW_H, LIMP_RAMP_H = 0.05, 0.20  # near the floor it is limp
TELEPORT_PX = 80.0  # the nape never travels so far in a tick: the ribbon is laid out anew
COS, SIN = math.cos(math.radians(9)), math.sin(math.radians(9))
LIT, RED, DARK = np.array((238.0, 62.0, 54.0)), np.array((178.0, 16.0, 26.0)), np.array((82.0, 5.0, 14.0))
GLASS = (16, 24, 46)  # what a mirror adds
GRAVITY, DRAG, FASTEST = 0.0013, 0.94, 0.05  # H a tick squared; share of speed kept; H a tick
SPIN_FROM, SPIN_FULL = 5.0, 12.0  # radians a second: below it hangs, above it spirals
FACE_CENTRE_H, FACE_CLEAR_H = 0.045, 0.085  # above the skull; radius kept free before the face
FACE_AHEAD_H, FACE_SEEN = 0.022, -0.30  # before the skull; sine of the yaw from which the face is seen
FACE_HIDES_PX = 11.0
TRUNK_CLEAR_H = 0.095
FLOOR_H, ON_FLOOR_H, FLOOR_FRICTION = 0.012, 0.032, 0.6  # where it lies; what counts as lying; share of speed kept


class Ribbon:
    """One ribbon.  `step` once a tick, `draw` as often as wanted."""

    def __init__(self) -> None:
        self._share = np.linspace(0, 1, LINKS)
        self._lag = np.minimum((self._share * 26).astype(int), 40)  # ticks by which a link lags in a spiral
        self._radius = 0.06 + 0.40 * self._share**0.62
        self._drop = 0.40 * self._share**0.85
        self._spline, self._along = _spline()
        self._taper = (1 - 0.25 * self._along) * np.clip((1 - self._along) * 7, 0.10, 1) * 0.5
        self.places = np.zeros((LINKS, 3))  # H, world: x right, y up, z to the viewer
        self._before = self.places.copy()
        self._yaws = np.zeros(64)  # where the head pointed, newest first, radians
        self.frayed = False  # its owner has little life left
        self._ragged = np.random.default_rng(4).random(POINTS)
        self._threads: list[np.ndarray] = []
        self._ticks = 0
        self._origin = 0.0
        self._nape_px: tuple[float, float, float] | None = None
        self._split = 0.0
        self._face_px: tuple[float, float] | None = None

    def reset(self) -> None:
        """Forget where it was: the next step lays it out hanging from the nape."""
        self._nape_px = None

    def step(
        self,
        nape_px: Sequence[float],
        skull_px: Sequence[float],
        yaw_degrees: float,
        facing: int,
        x_px: float,
        rise_px: float,
        pelvis_px: Sequence[float] = (0.0, 90.0, 0.0),
    ) -> None:
        """One sixtieth of a second.

        Places are px of the body facing right: x ahead of the pelvis, y above the floor minus `rise_px`, z to the
        viewer; `yaw_degrees`: where the head looks (90 = to the viewer); `x_px`: the pelvis in the world.
        """
        side = np.array([facing, 1.0, 1.0]) / BODY_PX
        self._origin = x_px / BODY_PX
        base = np.array([self._origin, rise_px / BODY_PX, 0.0])
        nape, skull, pelvis = (np.asarray(p, float) * side + base for p in (nape_px, skull_px, pelvis_px))
        yaw = math.radians(yaw_degrees if facing > 0 else 180 - yaw_degrees)
        self._split = pelvis[2] * COS + pelvis[1] * SIN
        self._face_px = self._face(skull, yaw)
        self._tie(nape * BODY_PX, nape, yaw)
        turning = self._turn(yaw)
        self._ticks += 1
        wanted = self._drift(turning)
        if turning:
            self._spiral(wanted, nape, skull, turning)
        self._keep_clear(wanted, skull)
        away = (-math.cos(yaw) * 0.8, -0.10, -math.sin(yaw) * 0.8)  # the first link leaves the knot away from the face
        free = np.clip((wanted[:, 1] - LIMP_BELOW_H) / LIMP_RAMP_H, 0, 1)  # a stiff ribbon would dance on the floor
        self.places = follow(tuple(nape), wanted, LINK_H, away, STIFF * (0.35 + 0.65 * turning) * free)
        self._before[:-1] += CORRECTION * (self.places[1:] - wanted[1:])
        self._shape()

    def _face(self, skull: np.ndarray, yaw: float) -> tuple[float, float] | None:
        """Middle of the face in the picture, px from the owner's floor place; None while it is turned away."""
        if math.sin(yaw) < FACE_SEEN:
            return None
        ahead, up = skull[0] - self._origin + FACE_AHEAD_H * math.cos(yaw), skull[1] + FACE_CENTRE_H
        near = skull[2] + FACE_AHEAD_H * math.sin(yaw)
        return ahead * BODY_PX, -(up * COS - near * SIN) * BODY_PX

    def _tie(self, nape_px: np.ndarray, nape: np.ndarray, yaw: float) -> None:
        """Lay the ribbon out hanging where there is none yet, or where the nape leapt farther than a body can."""
        last, self._nape_px = self._nape_px, tuple(nape_px)
        if last is not None and math.dist(last, self._nape_px) <= TELEPORT_PX:
            return
        hang = np.zeros((LINKS, 3))
        hang[:, 0] = -math.cos(yaw) * 0.10 * np.minimum(np.arange(LINKS), 3)
        hang[:, 1] = -np.arange(LINKS) * LINK_H * 0.6
        self.places = nape + hang
        self.places[:, 1] = np.maximum(self.places[:, 1], FLOOR_H)
        self._before = self.places.copy()
        self._yaws[:] = yaw

    def _turn(self, yaw: float) -> float:
        """0 hanging .. 1 spiralling, by how fast the head turns."""
        turned = (yaw - self._yaws[0] + math.pi) % math.tau - math.pi
        self._yaws[1:] = self._yaws[:-1]
        self._yaws[0] += turned
        speed = abs(self._yaws[0] - self._yaws[4]) * 15
        return min(1.0, max(0.0, (speed - SPIN_FROM) / (SPIN_FULL - SPIN_FROM)))

    def _drift(self, turning: float) -> np.ndarray:
        """Where speed, gravity and a little air would take the links."""
        speed = np.clip((self.places - self._before) * (DRAG - 0.05 * turning), -FASTEST, FASTEST)
        speed[self.places[:, 1] < ON_FLOOR_H] *= FLOOR_FRICTION
        self._before = self.places.copy()
        wanted = self.places + speed
        phase = self._ticks * 0.11 - self._share * 9
        wanted[:, 1] -= GRAVITY * (1 - 0.9 * turning)
        wanted[:, 0] += 0.00030 * np.sin(phase)
        wanted[:, 2] += 0.00030 * np.cos(phase * 1.3)
        return wanted

    def _spiral(self, wanted: np.ndarray, nape: np.ndarray, skull: np.ndarray, turning: float) -> None:
        """Draw each link to where the back of the head pointed when it passed."""
        angle = self._yaws[self._lag] + math.pi
        seek = np.empty_like(wanted)
        seek[:, 0] = skull[0] + self._radius * np.cos(angle)
        seek[:, 2] = skull[2] + self._radius * np.sin(angle) * 0.85
        seek[:, 1] = nape[1] - 0.03 - self._drop + 0.035 * np.sin(self._share * 12 + self._ticks * 0.2) * self._share
        wanted += (seek - wanted) * (0.30 * turning)

    def _keep_clear(self, wanted: np.ndarray, skull: np.ndarray) -> None:
        """The face and what lies before it stay free, and the trunk is not passed through."""
        apart = wanted - skull
        dx, dy = apart[:, 0], apart[:, 1] - FACE_CENTRE_H
        r = np.hypot(dx, dy) + 1e-6
        push = np.maximum(0, FACE_CLEAR_H - r) * (apart[:, 2] > -0.05)
        push[:2] = 0
        wanted[:, 0] += dx / r * push
        wanted[:, 1] += dy / r * push
        r = np.hypot(dx, apart[:, 2]) + 1e-6
        push = np.maximum(0, TRUNK_CLEAR_H - r) * ((apart[:, 1] < -0.04) & (apart[:, 1] > -0.44))
        push[:3] = 0
        wanted[:, 0] += dx / r * push
        wanted[:, 2] += apart[:, 2] / r * push
        np.maximum(wanted[:, 1], FLOOR_H, out=wanted[:, 1])

    def curve_px(self) -> tuple[np.ndarray, np.ndarray]:
        """The drawn curve: (64,) px right of the owner and (64,) rows below its floor row."""
        q = self._spline @ self.places
        return (q[:, 0] - self._origin) * BODY_PX, -(q[:, 1] * COS - q[:, 2] * SIN) * BODY_PX

    def in_front(self) -> np.ndarray:
        """(64,) bool: which points of the curve are drawn before the body.

        Those nearer than it, except where they would cross the face: there the ribbon slips behind the head.
        """
        q = self._spline @ self.places
        front = q[:, 2] * COS + q[:, 1] * SIN > self._split
        if self._face_px:
            x, y = self.curve_px()
            front &= np.hypot(x - self._face_px[0], y - self._face_px[1]) > FACE_HIDES_PX
        for _ in range(GROUP):  # a drawn piece spans GROUP steps: it is before the body only if all of it is
            front[:-1] &= front[1:]
        return front

    def _shape(self) -> None:
        """Spline, width and shade once a step; drawing only places them."""
        x, y = self.curve_px()
        tx, ty = np.gradient(x), np.gradient(y)
        inverse = 1 / (np.hypot(tx, ty) + 1e-6)
        nx, ny = -ty * inverse, tx * inverse
        twist = np.sin(self._along * 13 + self._ticks * 0.035 + 1.0)
        width = 5.4 * (0.30 + 0.70 * np.abs(twist)) * self._taper
        shine = np.clip((twist - 0.35) * 1.5, 0, 1) * np.abs(ny) ** 0.5
        colour = DARK + (RED - DARK) * np.clip(twist * 1.6 + 0.6, 0, 1)[:, None]
        colour += (LIT - colour) * shine[:, None]
        self._threads = []
        if self.frayed:
            width = width * (1 - RAGGED * self._ragged * np.clip((self._along - FRAYS_FROM) / (1 - FRAYS_FROM), 0, 1))
            self._threads = [self._thread(k, x, y, nx, ny) for k in range(THREADS)]
        inner = np.maximum(width - 0.4, 0.3)  # a polygon's border is filled too: keep it inside the smooth edge
        self._edges = [np.stack([x + k * nx * width, y + k * ny * width], 1) for k in (1, -1)]
        self._fill = [np.stack([x + k * nx * inner, y + k * ny * inner], 1) for k in (1, -1)]
        self._colour = colour.astype(int).tolist()
        self._dim = (colour * 0.38 + GLASS).astype(int).tolist()
        self._near = self.in_front().tolist()

    def _thread(self, k: int, x: np.ndarray, y: np.ndarray, nx: np.ndarray, ny: np.ndarray) -> np.ndarray:
        """A loose thread of a frayed ribbon: leaves the band and wavers beside it, (points, 2) px."""
        first = THREADS_FROM + 7 * k
        away = (self._along[first:] - self._along[first]) ** 1.2 * (46 if k % 2 else -46) * (0.6 + 0.25 * k)
        away = away + 1.6 * np.sin(np.arange(POINTS - first) * 0.7 + self._ticks * 0.09 + k)
        return np.stack([x[first:] + nx[first:] * away, y[first:] + ny[first:] * away], 1)

    def draw(self, dst: pygame.Surface, x: int, row: int, *, front: bool, size: float = 1.0, dim: bool = False) -> None:
        """The half before (`front`) or behind its owner, who stands at (x, row).

        Quads, then a smooth line along both edges.  `size`, `dim`: smaller and cooler in a mirror.
        """
        if self._nape_px is None:
            return
        colours = self._dim if dim else self._colour
        a, b, inner_a, inner_b = ((e * size + (x, row)).tolist() for e in (*self._edges, *self._fill))
        for i in range(0, POINTS - 1, GROUP):
            if self._near[i] == front:
                cut = slice(i, i + GROUP + 1)
                pygame.draw.polygon(dst, colours[i], inner_a[cut] + inner_b[cut][::-1])
                pygame.draw.aalines(dst, colours[i], False, a[cut])
                pygame.draw.aalines(dst, colours[i], False, b[cut])
        for k, thread in enumerate(self._threads):
            if self._near[THREADS_FROM + 7 * k] == front:
                pygame.draw.aalines(dst, colours[POINTS // 2], False, (thread * size + (x, row)).tolist())


def _spline() -> tuple[np.ndarray, np.ndarray]:
    """Catmull-Rom through the links as one matrix (POINTS, LINKS), and the share of the length at each point."""
    t = np.linspace(0, LINKS - 1, POINTS)
    i = np.minimum(t.astype(int), LINKS - 2)
    u = t - i
    matrix = np.zeros((POINTS, LINKS))
    weights = (
        (-1, 0.5 * (-(u**3) + 2 * u * u - u)),
        (0, 0.5 * (3 * u**3 - 5 * u * u + 2)),
        (1, 0.5 * (-3 * u**3 + 4 * u * u + u)),
        (2, 0.5 * (u**3 - u * u)),
    )
    for k, weight in weights:
        np.add.at(matrix, (np.arange(POINTS), np.clip(i + k, 0, LINKS - 1)), weight)
    return matrix, t / (LINKS - 1)
