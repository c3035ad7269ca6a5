"""What may be done with a boss on his knees: two quiet lines, and a bar that fills while heavy is held."""

from __future__ import annotations

import pygame

from game.sim.rules import CHOICE_DEAD_TICKS, STRIKE_DOWN_TICKS
from game.view.sketch import Sketch
from game.view.type import GOLD, IVORY, RED, Type

MIDDLE, ROW = 480, 462
APART_PX = 26  # from the middle to either side
COMES_TICKS = 30
BAR_PX, BAR_HIGH_PX = 132, 3
BOW, STRIKE = "révérence, and he goes", "hold the heavy, and it ends"


class ChoiceLine:
    """The prompt of a choice that is open."""

    def __init__(self, case: Type) -> None:
        self.type = case
        self.mark = Sketch(12, 12).diamond(6, 6, 4.4, None, GOLD).picture()
        plate = Sketch(640, 34).rect(0, 0, 640, 34, (8, 8, 16), 0)
        for k in range(17):
            plate.rect(k * 9, 0, 640 - k * 9, 34, (8, 8, 16), 12)
        self.plate = plate.picture()
        self.clear()

    def clear(self) -> None:
        self.age, self.held = 0, 0.0

    def step(self, world, w: int = 0) -> None:
        """Read whether a choice is open, and how long heavy has been held; call it once a tick."""
        opened = int(world.stage.choice_at[w, 0])
        since = int(world.stage.frame[w, 0]) - opened - CHOICE_DEAD_TICKS
        self.age = max(0, since) if opened else 0
        self.held = min(1.0, int(world.players.judged[w].max()) / STRIKE_DOWN_TICKS)

    def draw(self, dst: pygame.Surface) -> None:
        """Paint it, if there is something to choose."""
        if not self.age:
            return
        alpha = min(255, self.age * 255 // COMES_TICKS)
        self.plate.set_alpha(alpha)
        dst.blit(self.plate, (MIDDLE - 320, ROW - 22))
        dst.blit(self.mark, (MIDDLE - 6, ROW - 11))
        put = self.type.put
        put(dst, MIDDLE - APART_PX, ROW, BOW, "italic", 21, IVORY, align="right", shadow=1.0, alpha=alpha)
        put(dst, MIDDLE + APART_PX, ROW, STRIKE, "italic", 21, IVORY, shadow=1.0, alpha=alpha)
        if self.held > 0:
            wide = round(BAR_PX * self.held)
            dst.fill(RED, (MIDDLE + APART_PX, ROW + 6, wide, BAR_HIGH_PX))
