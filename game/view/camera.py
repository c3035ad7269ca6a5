"""The camera: eases ahead of the dancer, holds everybody who matters, is held by encounters, leans in on what counts.

It steps once a tick and is read between two ticks, so that it moves as smoothly as the display does.  A lean-in or a
tremor is a smaller window of the same picture (`Shown.window`), which costs nothing to draw.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from game.sim.spec import SUB, CameraCue, Level

W, H = 960, 540
HALF = W // 2
LEAD_PX = 90
LEAD_EASE = 0.035  # share of the way to the wished lead a tick: a turn of the head swings the stage gently
FOLLOW = 0.075  # share of the way to the wished place a tick
FASTEST_PX = 14.0  # a tick: as fast as the fastest leap
SOFTEST_PX = 0.55  # change of speed a tick: what keeps starts and stops soft
KEEP_PX = 400  # the dancer is never farther from the middle than this
COMPANY_PX = 620  # foes within so much of the dancer are framed
COMPANY_SHARE = 0.35  # how much their middle counts
LOCK_EASE = 0.06
LEAN = 0.06
LEAN_TICKS = {"light": 0, "medium": 0, "heavy": 0, "finisher": 34}
BREATH = {"light": 0.003, "medium": 0.007, "heavy": 0.014, "finisher": 0.02}
TREMOR_PX = {"light": 0.0, "medium": 1.2, "heavy": 3.0, "finisher": 5.0}
LAST_BLOW_TICKS = 80
CLOSE_UP = 1.55  # of a coup de grace: the one cut the camera makes
BAR_PX = 36
WINDOW_ROW = 0.62  # where a lean-in keeps its height: about the dancers' waists


@dataclass(frozen=True)
class Shown:
    """What the camera shows: `x` is the world px in the picture's middle, `window` (x, y, w, h) the part presented."""

    x: float
    zoom: float = 1.0
    bars: float = 0.0  # 0..1 of the letterbox
    closed: float = 0.0  # 0..1 of the wings
    tremor: tuple[float, float] = (0.0, 0.0)
    focus: float = 0.5  # share of the width about which a lean-in happens

    @property
    def window(self) -> tuple[int, int, int, int]:
        """The part of the picture that is presented, always within it."""
        dx, dy = self.tremor
        zoom = max(self.zoom, 1 + 2 * max(abs(dx) / W, abs(dy) / H))
        if zoom < 1.0015:
            return 0, 0, W, H
        w, h = round(W / zoom / 2) * 2, round(H / zoom / 2) * 2
        x = min(max((W - w) * self.focus + dx, 0), W - w)
        y = min(max((H - h) * WINDOW_ROW + dy, 0), H - h)
        return round(x), round(y), w, h


class Camera:
    """The camera of one stage.  `shake` 0..1 scales breath and tremor; lean-ins stay, since they tell something."""

    def __init__(self, level: Level, shake: float = 1.0) -> None:
        self.width_px, self.cues, self.shake = level.width_px, level.cues, shake
        self._aim: float | None = None
        self.place(level.start[0] + LEAD_PX)

    def place(self, x: float) -> None:
        """Cut to a place."""
        self._left, self._right = float(HALF), float(self.width_px - HALF)
        x = min(max(x, self._left), max(self._left, self._right))
        self._speed, self._lead = 0.0, float(LEAD_PX)
        self._lean_ticks, self._shudder, self._breath, self._tick = 0, 0.0, 0.0, 0
        self._cut_ticks, self._cut_row = 0, 0
        self._locked = False
        self.now = self.before = Shown(x)

    def aim(self, x: float | None, at_once: bool = False) -> None:
        """Look at a place whatever the dancer does; None: follow her again.  `at_once` cuts."""
        self._aim = x
        if at_once and x is not None:
            self.place(x)

    def cue(self, x_px: float) -> CameraCue | None:
        """The cue in which the dancer stands, the last one of several."""
        found = None
        for cue in self.cues:
            if cue.left_px <= x_px <= cue.right_px:
                found = cue
        return found

    def feel(self, weight: str, last: bool = False) -> None:
        """A blow of `weight` has landed; `last`: it ended an encounter."""
        self._lean_ticks = max(self._lean_ticks, LAST_BLOW_TICKS if last else LEAN_TICKS[weight])
        self._shudder = max(self._shudder, TREMOR_PX[weight])
        self._breath = max(self._breath, BREATH[weight])

    def cut(self, ticks: int, row: int = 0) -> None:
        """A close-up of a dancer for so many ticks, cut to and cut back from."""
        self._cut_ticks, self._cut_row = ticks, row

    def step(
        self,
        x: float,
        facing: int,
        company: list[float],
        lock: tuple[float, float] | None,
        *,
        still: bool = False,
        apart: float = 0.0,
        close: float | None = None,
    ) -> None:
        """One tick.  `x` the dancer, `company` the x of the foes that matter, `lock` (left, right) of an encounter in
        world px or None, `still` during hit-stop.  Of two dancers `x` is the middle and `apart` how far each is from
        it; `close` is whom a close-up shows."""
        self._tick += 1
        cue = self.cue(x)
        self._locked = lock is not None
        self._hold(lock)
        wished = self._wish(x, facing, company, cue.lead_px if cue else LEAD_PX)
        pull = (wished - self.now.x) * FOLLOW
        pull = min(max(pull, -FASTEST_PX), FASTEST_PX)
        change = SOFTEST_PX + abs(self._speed) * 0.06  # soft from rest, never late for a leap
        self._speed += min(max(pull - self._speed, -change), change)
        at = self.now.x + self._speed
        if self._aim is None:
            keep = max(KEEP_PX - apart, 0.0)
            at = min(max(at, x - keep), x + keep)
        at = min(max(at, self.now.x - FASTEST_PX), self.now.x + FASTEST_PX)
        at = min(max(at, HALF), max(HALF, self.width_px - HALF))
        self._speed = at - self.now.x
        self.before, self.now = self.now, self._shown(at, x, cue, still)
        if self._cut_ticks > 0:
            self.now = self._close(at, x if close is None else close)
            self._cut_ticks -= 1
        elif self.before.zoom >= CLOSE_UP:
            self.now = replace(self.now, zoom=1.0)
        if (self.before.zoom >= CLOSE_UP) != (self.now.zoom >= CLOSE_UP):
            self.before = self.now  # a cut is not eased

    def _hold(self, lock: tuple[float, float] | None) -> None:
        """Move the bounds softly to those of the lock, or back to the map's ends."""
        left, right = HALF, max(HALF, self.width_px - HALF)
        if lock is not None:
            left, right = max(left, lock[0] + HALF), min(right, lock[1] - HALF)
            left, right = (left, right) if left <= right else ((left + right) / 2,) * 2
        self._left += (left - self._left) * LOCK_EASE
        self._right += (right - self._right) * LOCK_EASE

    def _wish(self, x: float, facing: int, company: list[float], lead_px: float) -> float:
        if self._aim is not None:
            return self._aim
        self._lead += (lead_px * facing - self._lead) * LEAD_EASE
        wished = x + self._lead
        near = [c for c in company if abs(c - x) < COMPANY_PX]
        if near:
            middle = (min(x, *near) + max(x, *near)) / 2
            wished += (middle - wished) * COMPANY_SHARE
        left, right = min(self._left, self._right), max(self._left, self._right)
        return min(max(wished, left), right)

    def _shown(self, at: float, x: float, cue: CameraCue | None, still: bool) -> Shown:
        self._lean_ticks = max(0, self._lean_ticks - 1)
        zoom = max(cue.zoom if cue else 1.0, 1 + LEAN if self._lean_ticks else 1.0)
        breath = self._breath
        self._breath = breath if still else breath * 0.8
        rate = 0.14 if zoom + breath > self.now.zoom else 0.07
        eased = self.now.zoom + (zoom + breath * self.shake - self.now.zoom) * rate
        bars = max(cue.bars if cue else 0.0, 1.0 if self._lean_ticks > LEAN_TICKS["finisher"] else 0.0)
        self._shudder *= 0.86
        size = self._shudder * self.shake
        if size < 0.4:
            size = 0.0
        angle = self._tick * 2.4
        focus = min(max((HALF + x - at) / W, 0.0), 1.0)
        return Shown(
            x=at,
            zoom=1.0 if abs(eased - 1) < 0.001 else eased,
            bars=_towards(self.now.bars, bars, 0.09),
            closed=_towards(self.now.closed, 1.0 if self._locked else 0.0, 0.05),
            tremor=(size * math.cos(angle), size * 0.6 * math.sin(angle * 1.3)),
            focus=self.now.focus + (focus - self.now.focus) * 0.2,
        )

    def _close(self, at: float, x: float) -> Shown:
        """The close-up: she stands in its middle."""
        reach = W / CLOSE_UP / 2
        left = min(max(HALF + x - at - reach, 0.0), W - 2 * reach)
        return replace(self.now, zoom=CLOSE_UP, focus=left / (W - 2 * reach), tremor=(0.0, 0.0))

    def between(self, share: float) -> Shown:
        """What is shown `share` 0..1 of the way from the tick before to the present one."""
        a, b = self.before, self.now
        eased = ("x", "zoom", "bars", "closed", "focus")
        return replace(b, **{n: getattr(a, n) + (getattr(b, n) - getattr(a, n)) * share for n in eased})

    def follow(self, world, hit_stop: bool = False, w: int = 0) -> None:
        """Step from a world: its dancers, its living foes and its lock."""
        a, s = world.actors, world.stage
        seats = world.players.rows
        stand = [i for i in range(seats) if a.life[w, i] > 0] or [i for i in range(seats) if a.kind[w, i]]
        places = [float(a.x[w, i]) / SUB for i in stand]
        x, apart = (min(places) + max(places)) / 2, (max(places) - min(places)) / 2
        faces = {int(a.face[w, i]) or 1 for i in stand}
        foes = (a.team[w] == 1) & (a.life[w] > 0) & (a.kind[w] > 0)
        lock = None
        if s.fighting[w, 0]:
            lock = (float(s.lock_left[w, 0]) / SUB, float(s.lock_right[w, 0]) / SUB)
        company = [float(v) / SUB for v in a.x[w][foes]]
        if company:
            company = [c for c in company if lock is None or lock[0] - 80 <= c <= lock[1] + 80]
        facing = faces.pop() if len(faces) == 1 else 0  # who look apart are led nowhere
        close = float(a.x[w, self._cut_row]) / SUB
        self.step(x, facing, company, lock, still=hit_stop, apart=apart, close=close)


def _towards(value: float, goal: float, share: float) -> float:
    """Ease, and arrive."""
    value += (goal - value) * share
    return goal if abs(goal - value) < 0.004 else value
