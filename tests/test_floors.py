"""Imports only go down: read from the syntax trees of every module under game/."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

GAME = Path(__file__).resolve().parents[1] / "game"

NUMBERS_ONLY = {
    "__future__", "bisect", "collections", "dataclasses", "enum", "functools", "itertools", "math", "numpy", "operator",
    "struct", "types", "typing", "zlib",
}  # fmt: skip

# floor -> what of game/ it may import (a package or a module stands for all below it)
MAY_USE: dict[str, set[str]] = {
    "core": {"core"},
    "sim": {"sim", "core"},
    "content": {"content", "sim.spec", "core"},
    "load": {"load", "content", "sim", "core"},
    "session": {"session", "content", "sim", "core"},
    "bout": {"load", "session", "content", "sim", "core"},
    "lab": {"lab", "bout", "load", "session", "content", "sim", "core"},
    "devices": {"devices", "sim.spec"},
    "view": {"view", "load", "content", "sim", "core"},
    "audio": {"audio", "load", "content", "sim", "core"},
    "screens": {"screens", "bout", "lab", "devices", "view", "audio", "load", "session", "content", "sim", "core"},
    "__main__": {"*"},
    "commands": {"*"},
    "__init__": set(),
}
# floor -> what of it all the same is out of reach: those who show the fight must not move it on
MUST_NOT_USE: dict[str, set[str]] = {
    "view": {"sim.tick", "sim.systems"},
    "audio": {"sim.tick", "sim.systems"},
    "session": {"load"},
    "load": {"session"},
}
# floor -> modules from outside that are barred from it; core and sim have NUMBERS_ONLY instead
BARRED_OUTSIDE: dict[str, set[str]] = {
    "content": {"pygame", "time", "random"},
    "load": {"pygame"},
    "session": {"pygame", "time", "random"},
    "bout": {"pygame"},
    "lab": {"pygame"},
}
ONLY_IMPORTER = {"pytmx": "game/load/tiled.py"}


def within(module: str, names: set[str]) -> bool:
    """Whether a dotted module is one of the names or lies below one."""
    return "*" in names or any(module == name or module.startswith(name + ".") for name in names)


def imported(tree: ast.AST, package: list[str]) -> Iterator[tuple[int, str]]:
    """(line, dotted name) of all that a module imports, relative ones resolved, `from a import b` as `a.b`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            stem = ".".join([*base, *(node.module or "").split(".")]).strip(".")
            yield from ((node.lineno, f"{stem}.{alias.name}") for alias in node.names)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
            called = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
            if called in ("__import__", "import_module"):
                first = node.args[0] if node.args else None
                yield node.lineno, str(first.value) if isinstance(first, ast.Constant) else "?"


def violations(sources: dict[str, str]) -> list[str]:
    """What breaks the floors in `sources` (path from the project's folder, with slashes -> text), one line each."""
    found = []
    for path, text in sorted(sources.items()):
        parts = path.removesuffix(".py").split("/")
        floor = parts[1]
        if floor not in MAY_USE:
            found.append(f"{path}: no floor is known for it; give it one in MAY_USE")
            continue
        for line, name in imported(ast.parse(text, path), parts[:-1]):
            fault = _fault_inside(floor, name) if name.split(".")[0] == "game" else _fault_outside(floor, path, name)
            if fault:
                found.append(f"{path}:{line}: {fault}")
        if floor in ("core", "sim"):
            found += [f"{path}:{line}: numpy's own random numbers" for line in _numpy_random(ast.parse(text, path))]
    return found


def _fault_inside(floor: str, name: str) -> str:
    module = name.removeprefix("game").lstrip(".")
    reachable = within(module, MAY_USE[floor]) and not within(module, MUST_NOT_USE.get(floor, set()))
    if not module or reachable:
        return ""
    return f"{floor} must not import {name}"


def _fault_outside(floor: str, path: str, name: str) -> str:
    top = name.split(".")[0]
    if path != ONLY_IMPORTER.get(top, path):
        return f"{top} is imported by {ONLY_IMPORTER[top]} alone"
    allowed = top in NUMBERS_ONLY if floor in ("core", "sim") else top not in BARRED_OUTSIDE.get(floor, set())
    return "" if allowed else f"{floor} must not import {top}"


def _numpy_random(tree: ast.AST) -> list[int]:
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr == "random" and isinstance(node.value, ast.Name)
    ]


def game_sources() -> dict[str, str]:
    return {
        path.relative_to(GAME.parent).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(GAME.rglob("*.py"))
    }


def test_imports_only_go_down() -> None:
    sources = game_sources()
    assert len(sources) > 12, "the game's modules were not found"
    assert violations(sources) == []


@pytest.mark.parametrize(
    ("path", "text", "said"),
    [
        ("game/core/ecs.py", "import pygame", "core must not import pygame"),
        ("game/core/ecs.py", "from game.sim import spec", "core must not import game.sim.spec"),
        ("game/sim/tick.py", "def f():\n    from time import perf_counter", "sim must not import time"),
        ("game/sim/tick.py", "import os.path", "sim must not import os"),
        ("game/sim/tick.py", "import numpy as np\nx = np.random.default_rng(0)", "numpy's own random numbers"),
        ("game/sim/systems/moves.py", "from ...content import moves", "sim must not import game.content.moves"),
        ("game/content/foes.py", "from game.sim.tick import tick", "content must not import game.sim.tick.tick"),
        ("game/load/cache.py", "import pygame.surface", "load must not import pygame"),
        ("game/load/cache.py", "import pytmx", "pytmx is imported by game/load/tiled.py alone"),
        ("game/load/cache.py", "from game.session import live", "load must not import game.session.live"),
        ("game/session/live.py", "from ..load import tiled", "session must not import game.load.tiled"),
        ("game/session/live.py", "import time", "session must not import time"),
        ("game/devices/pads.py", "from game.sim import tick", "devices must not import game.sim.tick"),
        ("game/view/hud.py", "from game.sim.tick import tick", "view must not import game.sim.tick.tick"),
        ("game/view/hud.py", "from game import audio", "view must not import game.audio"),
        ("game/audio/cues.py", "from ..sim.systems import moves", "audio must not import game.sim.systems.moves"),
        (
            "game/audio/cues.py",
            "import importlib\nimportlib.import_module('game.view')",
            "audio must not import game.view",
        ),
        ("game/utils/misc.py", "", "no floor is known for it"),
    ],
)
def test_a_planted_violation_is_caught(path: str, text: str, said: str) -> None:
    found = violations({path: text})
    assert len(found) == 1
    assert said in found[0]
    assert found[0].startswith(path)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (
            "game/sim/systems/moves.py",
            "import numpy as np\nfrom ...core import ecs\nfrom ..spec import Move\nfrom . import motion",
        ),
        ("game/load/tiled.py", "import pytmx\nfrom game.sim.spec import Level"),
        ("game/devices/pads.py", "import pygame\nfrom game.sim.spec import PAD_BITS"),
        ("game/view/hud.py", "import pygame\nfrom game.sim import facts, spec"),
        ("game/__main__.py", "from game.screens import app\nimport os"),
    ],
)
def test_what_the_floors_allow_is_allowed(path: str, text: str) -> None:
    assert violations({path: text}) == []
