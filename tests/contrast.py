"""How well printed text stands out from the finished picture: WCAG contrast against what is behind each run."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pygame

from game.view.type import Printed, Type, luminance

LIGHT_INK = 0.3  # text of more luminance is light: what it must stand out from is the lightest part behind it


def measure(case: Type, draw: Callable[[], pygame.Surface]) -> list[tuple[float, str]]:
    """(contrast, text) of every run that `draw` prints, worst first.

    `draw` is called with letters held back (their shadows stay), so that the picture is what they stand on.
    """
    case.printed, case.silent = [], True
    try:
        picture = draw()
        behind = luminance(pygame.surfarray.array3d(picture).swapaxes(0, 1))
        printed = case.printed
    finally:
        case.printed, case.silent = None, False
    found = [(ratio(p, behind), p.text) for p in printed if p.text.strip()]
    return sorted(found)


def ratio(p: Printed, behind: np.ndarray) -> float:
    """Contrast of one run with the worst twentieth of what is behind it."""
    x0, y0, x1, y1 = (int(v) for v in p.box)
    part = behind[max(0, y0) : max(1, y1 + 1), max(0, x0) : max(1, x1 + 1)]
    if not part.size:
        return 0.0
    ink = float(luminance(p.colour))
    ground = float(np.percentile(part, 95 if ink > LIGHT_INK else 5))
    high, low = max(ink, ground), min(ink, ground)
    return (high + 0.05) / (low + 0.05)
