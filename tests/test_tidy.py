"""The project reads as one house: sizes, words that must not stay, and lint."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import game

ROOT = Path(__file__).resolve().parents[1]
MODULE_LINES = 400
FUNCTION_LINES = 60

# Written in pieces, so that this file does not hold what it looks for.
REGISTRIES = re.compile(
    "|".join(["py" + r"pi\.org", "files.python" + "hosted", "registry" + r"\.npmjs", "deb" + r"\.debian\.org"])
)
INDEX_OPTIONS = re.compile("--(extra-)?" + "index-url|--find" + "-links|--trusted" + "-host")
MACHINE_PATHS = re.compile(r"(?<![\w.\-/~}])/(home|root|Users|work|mnt|tmp|opt)/[\w.]|\b[A-Z]:\\Users\\")
UNFINISHED = re.compile(r"\b(TO" + "DO|FIX" + r"ME)\b")
SKIPPED_FOLDERS = {".git", ".venv", "__pycache__", ".pytest_cache", ".ruff_cache", ".hypothesis"}


def committed_files() -> list[Path]:
    """The files under version control; without git (an unpacked archive) all but what tools leave behind."""
    if shutil.which("git") and (ROOT / ".git").exists():
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
        return [path for name in listed.decode().split("\0") if name and (path := ROOT / name).is_file()]
    return [path for path in ROOT.rglob("*") if path.is_file() and not SKIPPED_FOLDERS & set(path.parts)]


def text_lines() -> Iterator[tuple[str, int, str]]:
    """(path, line number, line) of every committed text file."""
    for path in committed_files():
        data = path.read_bytes()
        if b"\0" in data[:4096]:
            continue
        for number, line in enumerate(data.decode("utf-8", "replace").splitlines(), 1):
            yield path.relative_to(ROOT).as_posix(), number, line


def broken_words(lines: Iterator[tuple[str, int, str]]) -> list[str]:
    """What of `lines` names a registry, an index, one machine's paths, or something left undone."""
    rules = {
        "a registry": REGISTRIES,
        "an index": INDEX_OPTIONS,
        "one machine's path": MACHINE_PATHS,
        "left undone": UNFINISHED,
    }
    return [
        f"{path}:{number}: {what}: {line.strip()[:80]}"
        for path, number, line in lines
        for what, rule in rules.items()
        if rule.search(line)
    ]


def oversized(path: str, text: str) -> list[str]:
    """Modules over MODULE_LINES and functions over FUNCTION_LINES lines."""
    length = text.count("\n")
    found = [f"{path}: {length} lines; is it one thing?"] if length > MODULE_LINES else []
    for node in ast.walk(ast.parse(text, path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > FUNCTION_LINES:
                found.append(f"{path}:{node.lineno}: {node.name} has {lines} lines; write it as a list of steps")
    return found


def test_committed_text_speaks_of_the_project_alone() -> None:
    lines = list(text_lines())
    assert len(lines) > 500
    assert broken_words(iter(lines)) == []


@pytest.mark.parametrize(
    "line",
    [
        "see https://py" + "pi.org/p/x",
        "--extra-" + "index-url x",
        "open('/ho" + "me/ann/x')",
        "'/wo" + "rk/main'",
        "# TO" + "DO later",
    ],
)
def test_a_planted_word_is_caught(line: str) -> None:
    assert len(broken_words(iter([("x.py", 1, line)]))) == 1


def test_modules_and_functions_stay_readable() -> None:
    paths = sorted((ROOT / "game").rglob("*.py"))
    assert paths
    found = [fault for path in paths for fault in oversized(path.relative_to(ROOT).as_posix(), path.read_text("utf-8"))]
    assert found == []


def test_an_oversized_function_is_caught() -> None:
    long = "def f():\n" + "    x = 1\n" * FUNCTION_LINES
    assert oversized("x.py", long) == [f"x.py:1: f has {FUNCTION_LINES + 1} lines; write it as a list of steps"]
    assert len(oversized("x.py", "x = 1\n" * (MODULE_LINES + 1))) == 1


def test_every_package_and_module_says_what_it_is() -> None:
    paths = sorted((ROOT / "game").rglob("*.py"))
    assert paths
    assert [str(path) for path in paths if not ast.get_docstring(ast.parse(path.read_text("utf-8")))] == []


def test_there_is_one_version() -> None:
    (declared,) = re.findall(r'^version = "(.+)"$', (ROOT / "pyproject.toml").read_text("utf-8"), re.M)
    assert declared == game.__version__


def test_every_font_has_its_notice_and_licence() -> None:
    notice = (ROOT / "assets" / "NOTICE").read_text("utf-8")
    fonts = list((ROOT / "assets" / "fonts").glob("*.ttf"))
    assert len(fonts) >= 6
    assert [font.name for font in fonts if font.name not in notice] == []
    licences = re.findall(r"licence: (\S+)", notice)
    assert licences
    assert [name for name in licences if not (ROOT / "assets" / "fonts" / name).is_file()] == []


def test_ruff_has_nothing_to_say() -> None:
    pytest.importorskip("ruff", reason="ruff is not installed")
    command = [sys.executable, "-m", "ruff", "check", "--quiet", "--output-format", "concise", "."]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout + ran.stderr
