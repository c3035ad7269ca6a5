"""From a costume's name to a clothed body (`tools.figures.suits`)."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

import numpy as np

from game.sim.spec import Build
from tools.figures import men, suits
from tools.figures.flesh import Sculpt

COSTUMES: tuple[str, ...] = tuple(sorted(found.name for found in iter_modules(suits.__path__)))


def suit_of(costume: str) -> ModuleType:
    """The file of a costume; raises KeyError for a costume without one."""
    if costume not in COSTUMES:
        raise KeyError(f"no costume {costume!r} under tools/figures/suits")
    return import_module(f"{suits.__name__}.{costume}")


def recipe(costume: str) -> tuple:
    """What of a costume decides its pictures: its row, and the version of what its file does besides."""
    worn = suit_of(costume)
    suit, version = getattr(worn, "SUIT", None), getattr(worn, "VERSION", 0)
    return (suit, version) if version else (suit,)


def clothe(
    costume: str, build: Build, joints: dict[str, np.ndarray], frames: dict[str, np.ndarray], motion: dict
) -> Sculpt:
    """A clothed body at one instant.  `motion`: what cloth does at that instant (see `tools.figures.sway`).

    Raises KeyError for a costume without a file.
    """
    worn, sculpt = suit_of(costume), Sculpt(joints, frames)
    if hasattr(worn, "clothe"):
        worn.clothe(sculpt, build, motion)
        return sculpt
    men.dress(sculpt, worn.SUIT, build, motion.get("sway"), motion.get("armed", True))
    if hasattr(worn, "add"):
        worn.add(sculpt, worn.SUIT, build, motion)
    return sculpt
