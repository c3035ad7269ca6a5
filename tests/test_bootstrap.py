"""The two commands on a fresh machine: decisions with a recorded `run`, and one real set-up without a network."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path

import house
import pytest
import python_check
import test as suite_command

ROOT = Path(__file__).resolve().parents[1]
TOOLS = ROOT / "tools"


class Machine:
    """A machine that records the commands of a set-up and does what they would do to the disk."""

    def __init__(self, root: Path, fails: str = "") -> None:
        self.root, self.fails, self.commands = root, fails, []
        for name in house.LOCKS.values():
            (root / name).write_text(f"{name} 1\n")

    def run(self, command: Sequence[str]) -> int:
        self.commands.append(" ".join(command))
        if self.fails and re.search(self.fails, self.commands[-1]):
            return 2
        if " venv " in self.commands[-1]:
            python = house.environment_python(self.root / ".venv")
            python.parent.mkdir(parents=True, exist_ok=True)
            python.touch()
        return 0

    def prepare(self, purpose: str, uv: str = "") -> list[str]:
        """The commands that one start needs."""
        self.commands.clear()
        house.prepare(purpose, self.root, self.run, uv)
        return list(self.commands)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_the_first_start_makes_and_fills_and_the_second_does_nothing(machine: Machine) -> None:
    made, filled = machine.prepare("play")
    assert "-m venv" in made
    assert "--require-hashes" in filled and filled.endswith("requirements.txt")
    assert machine.prepare("play") == []


def test_uv_is_used_when_it_is_there(machine: Machine) -> None:
    made, filled = machine.prepare("test", uv="uv")
    assert made.startswith("uv venv") and filled.startswith("uv pip install")
    assert "--require-hashes" in filled and filled.endswith("requirements-test.txt")


def test_the_test_lock_holds_all_that_play_needs(machine: Machine) -> None:
    assert len(machine.prepare("test")) == 2
    assert machine.prepare("play") == []


def test_tests_after_play_only_add(machine: Machine) -> None:
    machine.prepare("play")
    (machine.root / ".venv" / "kept").touch()
    assert len(machine.prepare("test", uv="uv")) == 1
    assert (machine.root / ".venv" / "kept").exists()
    assert machine.prepare("play") == []


def test_a_changed_lock_is_installed(machine: Machine) -> None:
    machine.prepare("play")
    (machine.root / "requirements.txt").write_text("another 2\n")
    assert len(machine.prepare("play", uv="uv")) == 1


def test_line_ends_of_a_checkout_do_not_matter(machine: Machine) -> None:
    machine.prepare("play")
    (machine.root / "requirements.txt").write_bytes(b"requirements.txt 1\r\n")
    assert machine.prepare("play") == []


def test_another_python_begins_anew(machine: Machine) -> None:
    machine.prepare("play")
    folder = machine.root / ".venv"
    (folder / "old").touch()
    stamp = json.loads((folder / house.STAMP).read_text())
    (folder / house.STAMP).write_text(json.dumps({**stamp, "python": "cpython 3.10.1"}))
    assert len(machine.prepare("play")) == 2
    assert not (folder / "old").exists()


@pytest.mark.parametrize("step", ["-m venv", "pip install"])
def test_a_set_up_cut_short_is_thrown_away(machine: Machine, step: str) -> None:
    def cut(command: Sequence[str]) -> int:
        code = machine.run(command)
        if step in machine.commands[-1]:
            (machine.root / ".venv" / "half").touch()
            raise KeyboardInterrupt
        return code

    with pytest.raises(KeyboardInterrupt):
        house.prepare("play", machine.root, cut, "")
    assert (machine.root / ".venv" / "half").exists()
    assert len(machine.prepare("play")) == 2
    assert not (machine.root / ".venv" / "half").exists()
    assert machine.prepare("play") == []


def test_when_uv_fails_pip_is_tried(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    machine = Machine(tmp_path, fails="^uv")
    commands = machine.prepare("play", uv="uv")
    assert commands[0].startswith("uv") and "pip install" in commands[-1]
    heard = capsys.readouterr()
    assert "Trying pip instead." in heard.err and heard.out == ""


def test_a_failing_install_says_so_and_is_tried_again(tmp_path: Path) -> None:
    machine = Machine(tmp_path, fails="pip install")
    with pytest.raises(house.SetUpError, match=r"(?s)pip could not install.*type again: python3 tools/test\.py"):
        machine.prepare("test")
    machine.fails = ""
    assert machine.prepare("test")


def test_a_missing_lock_is_named(tmp_path: Path) -> None:
    with pytest.raises(house.SetUpError, match=r"requirements\.txt is missing"):
        house.prepare("play", tmp_path, lambda command: 0, "")


def test_missing_ensurepip_gives_the_line_to_type(monkeypatch: pytest.MonkeyPatch) -> None:
    version = "{}.{}".format(*sys.version_info[:2])
    monkeypatch.setattr(shutil, "which", lambda name: "/usr/bin/apt" if name == "apt" else None)
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    assert house.venv_advice(["ensurepip"]).endswith(f"Type: sudo apt install python{version}-venv")
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert "install uv" in house.venv_advice(["venv", "ensurepip"])
    assert house.venv_advice([]) == ""


def test_an_old_python_gets_one_line() -> None:
    with pytest.raises(SystemExit, match=r"needs Python 3\.11 or newer, and this is 3\.9\. .* tools/test\.py$"):
        python_check.check((3, 9, 2), "test")
    python_check.check((3, 11, 0))


@pytest.mark.parametrize("name", ["play.py", "test.py", "python_check.py"])
def test_what_an_old_python_reads_holds_nothing_new(name: str) -> None:
    text = (TOOLS / name).read_text("utf-8")
    compile(text, name, "exec")
    assert not re.search(r"\bf['\"]|:=|^\s*match |from __future__|->|: (str|int)\b", text, re.MULTILINE)


def test_the_environment_of_each_system() -> None:
    assert house.environment_python(Path("v"), windows=True).as_posix() == "v/Scripts/python.exe"
    assert house.environment_python(Path("v"), windows=False).as_posix() == "v/bin/python"


def test_the_suite_uses_every_core_unless_told_otherwise() -> None:
    assert suite_command.pytest_arguments(["-k", "floors"])[:2] == ["-n", "auto"]
    assert suite_command.pytest_arguments(["-n0", "x.py"]) == ["-n0", "x.py"]
    assert suite_command.pytest_arguments(["--pdb"]) == ["--pdb"]
    assert suite_command.pytest_arguments(["--color=no"])[0] == "-n"


@pytest.mark.parametrize("name", house.LOCKS.values())
def test_every_locked_package_has_version_and_hashes(name: str) -> None:
    packages = re.findall(
        r"^([a-z][\w.-]*)(==)?[^\n]*\\\n((?:    --hash=sha256:[0-9a-f]{64}[ \\]*\n)*)", read(name), re.M
    )
    assert {"numpy", "platformdirs", "pygame-ce", "pytmx"} <= {package for package, _, _ in packages}
    assert [package for package, pin, hashes in packages if not (pin and hashes)] == []


def test_both_locks_hold_the_same_versions_and_follow_pyproject() -> None:
    def pins(name: str) -> dict[str, str]:
        return dict(re.findall(r"^([a-z][\w.-]*)==([\w.]+)", read(name), re.M))

    play, suite = pins("requirements.txt"), pins("requirements-test.txt")
    assert len(play) >= 4
    assert play == {name: suite.get(name) for name in play}
    asked = re.findall(r'"([a-z][\w-]*)[><=]=', read("pyproject.toml"))
    assert set(asked) >= set(play) and {"pytest", "ruff"} <= set(asked)
    assert [name for name in asked if name not in suite] == []


def read(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


# ------------------------------------------------------------------------------------- one real set-up


def _wheel(folder: Path) -> Path:
    path = folder / "probe-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as wheel:
        wheel.writestr("probe.py", "WORD = 'locked'\n")
        wheel.writestr("probe-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: probe\nVersion: 1.0\n")
        wheel.writestr("probe-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr("probe-1.0.dist-info/RECORD", "")
    return path


GAME = """
import sys, os, probe
print(probe.WORD, sys.argv[1:], os.path.basename(os.getcwd()), 'sitecustom' in sys.modules)
if sys.argv[1:] == ['wait']:
    import time
    try:
        print('ready', flush=True)
        time.sleep(60)
    except KeyboardInterrupt:
        sys.exit(41)
sys.exit(7)
"""


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project with the real tools, whose one dependency is a wheel on this disk."""
    root = tmp_path_factory.mktemp("a check out")
    (root / "tools").mkdir()
    for name in ("play.py", "test.py", "house.py", "python_check.py"):
        shutil.copy(TOOLS / name, root / "tools" / name)
    (root / "game").mkdir()
    (root / "game" / "__init__.py").touch()
    (root / "game" / "__main__.py").write_text(GAME)
    wheel = _wheel(root)
    lock(root, hashlib.sha256(wheel.read_bytes()).hexdigest())
    return root


def lock(root: Path, digest: str) -> None:
    line = f"probe @ {(root / 'probe-1.0-py3-none-any.whl').as_uri()} --hash=sha256:{digest}\n"
    for name in house.LOCKS.values():
        (root / name).write_text(line)


def play(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(root / "tools" / "play.py"), *arguments]
    here = root / "somewhere"
    here.mkdir(exist_ok=True)
    return subprocess.run(command, cwd=here, capture_output=True, text=True, timeout=120)


def test_a_real_first_second_and_spoilt_start(checkout: Path) -> None:
    first = play(checkout, "sim", "--level", "a b")
    assert first.returncode == 7, first.stderr
    assert first.stdout == "locked ['sim', '--level', 'a b'] somewhere False\n"
    assert "setting up" in first.stderr and "ready" in first.stderr

    second = play(checkout, "--json")
    assert (second.returncode, second.stderr) == (7, "")
    assert "['--json']" in second.stdout

    (checkout / "probe-1.0-py3-none-any.whl").write_bytes(_wheel(checkout).read_bytes() + b"\0")
    lock(checkout, "0" * 64)
    spoilt = play(checkout)
    assert spoilt.returncode == 1 and spoilt.stdout == ""
    assert "could not install the packages" in spoilt.stderr
    assert spoilt.stderr.rstrip().endswith("python3 tools/play.py") and "Traceback" not in spoilt.stderr

    lock(checkout, hashlib.sha256(_wheel(checkout).read_bytes()).hexdigest())
    assert play(checkout).returncode == 7


@pytest.mark.skipif(os.name == "nt", reason="a console sends Ctrl-C to the child itself")
def test_ctrl_c_reaches_the_game(checkout: Path) -> None:
    assert play(checkout).returncode == 7
    command = [sys.executable, str(checkout / "tools" / "play.py"), "wait"]
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # a suite in the background is deaf to it, and
    try:  # what it starts would inherit that
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    finally:
        signal.signal(signal.SIGINT, before)
    with process:
        assert process.stdout is not None and process.stderr is not None
        lines = [process.stdout.readline(), process.stdout.readline()]
        assert lines[1] == "ready\n"
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 41
        assert "Traceback" not in process.stderr.read()
