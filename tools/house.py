"""Set-up of a fresh machine, with the standard library alone: makes `.venv`, fills it, starts a module in it.

Packages come from a lock file with hashes (`requirements.txt`, or `requirements-test.txt`, which holds the
same versions and the tools of the suite), by uv when it is installed, else by venv and pip.  A stamp in
`.venv` remembers which locks have been installed by which Python, so that a start with nothing to do costs
one small file to read.  All that set-up says goes to stderr: stdout belongs to the program that is started.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from zlib import crc32

ROOT = Path(__file__).resolve().parent.parent
LOCKS = {"play": "requirements.txt", "test": "requirements-test.txt"}
STAMP = "ballerina-stamp.json"
BEGUN = ".venv.begun"  # lies beside .venv while a set-up runs, and still there after one that was cut short
INTERRUPTED = 130  # exit code of a program ended by Ctrl-C

Run = Callable[[Sequence[str]], int]


class SetUpError(Exception):
    """Set-up cannot go on; the message is the line to show."""


def start(purpose: str, module: str, arguments: Sequence[str], root: Path = ROOT, in_project: bool = False) -> int:
    """Run `python -m module arguments` in the project's environment, made first if need be; return its exit code.

    On POSIX this process becomes the program, so signals and exit codes are its own.  With `in_project` it
    runs in the project's folder, else where the caller stands.
    """
    try:
        python = prepare(purpose, root)
    except SetUpError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Set-up was interrupted; the next start does it anew.", file=sys.stderr)
        return INTERRUPTED
    if in_project:
        os.chdir(root)
    # -P and PYTHONPATH: the project's packages are found from any folder, and no folder's files take their place
    command = [str(python), "-P", "-m", module, *arguments]
    environment = {**os.environ, "PYTHONPATH": str(root)}
    environment.pop("PYTHONHOME", None)
    return _become(command, environment)


def prepare(purpose: str, root: Path = ROOT, run: Run | None = None, uv: str | None = None) -> Path:
    """The Python of an environment that holds the lock of `purpose` ('play' or 'test'); raises SetUpError.

    `run` runs a command and returns its exit code; `uv` is where uv is ('' = do without; None = look for it).
    """
    folder = root / ".venv"
    python = environment_python(folder)
    lock = root / LOCKS[purpose]
    if not lock.is_file():
        raise SetUpError(f"{lock.name} is missing from {root}: get the whole project again.")
    if _is_ready(folder, purpose, lock):
        return python
    with _alone(root / ".venv.lock"):
        if not _is_ready(folder, purpose, lock):  # another start may have done it while this one waited
            _set_up(purpose, folder, lock, run or _run, _find_uv() if uv is None else uv)
    return python


def environment_python(folder: Path, windows: bool = os.name == "nt") -> Path:
    """Where an environment keeps its Python."""
    return folder / "Scripts" / "python.exe" if windows else folder / "bin" / "python"


# ---------------------------------------------------------------------------------------------- the stamp


def _python_version() -> str:
    return "{} {}.{}.{}".format(sys.implementation.name, *sys.version_info[:3])


def _digest(lock: Path) -> str:
    data = lock.read_bytes().replace(b"\r\n", b"\n")  # a checkout may change line ends
    return f"{crc32(data):08x}-{len(data)}"


def _read_stamp(folder: Path) -> dict[str, str]:
    with suppress(OSError, ValueError):
        stamp = json.loads((folder / STAMP).read_text(encoding="utf-8"))
        if isinstance(stamp, dict) and stamp.get("python") == _python_version():
            return stamp
    return {}


def _is_ready(folder: Path, purpose: str, lock: Path) -> bool:
    stamp = _read_stamp(folder)
    return stamp.get(purpose) == _digest(lock) and environment_python(folder).exists()


def _write_stamp(folder: Path, purpose: str, lock: Path) -> None:
    """Remember `lock` as installed; the test lock holds everything that play needs as well."""
    stamp = {**_read_stamp(folder), "python": _python_version(), purpose: _digest(lock)}
    if purpose == "test":
        stamp["play"] = _digest(lock.with_name(LOCKS["play"]))
    temporary = folder / (STAMP + ".new")
    temporary.write_text(json.dumps(stamp), encoding="utf-8")
    temporary.replace(folder / STAMP)


# ---------------------------------------------------------------------------------------------- the set-up


def _set_up(purpose: str, folder: Path, lock: Path, run: Run, uv: str) -> None:
    print(f"Ballerina: setting up {folder} (once; this may take a minute) ...", file=sys.stderr)
    _clear_remains(folder)
    begun = folder.with_name(BEGUN)
    begun.write_text("A set-up began here.  Once it has ended, this file is gone.\n", encoding="utf-8")
    ways = ([lambda: _fill_with_uv(uv, folder, lock, run)] if uv else []) + [lambda: _fill_with_pip(folder, lock, run)]
    for number, fill in enumerate(ways, 1):
        try:
            fill()
            break
        except SetUpError as error:
            if number == len(ways):
                raise SetUpError(f"{error}\nThen type again: python3 tools/{purpose}.py") from None
            print(f"{error} Trying pip instead.", file=sys.stderr)
            _clear_remains(folder)
    _write_stamp(folder, purpose, lock)
    begun.unlink(missing_ok=True)
    print("Ballerina: ready.", file=sys.stderr)


def _clear_remains(folder: Path) -> None:
    """Throw away what cannot be built upon: a set-up cut short, another Python's packages, a broken link."""
    import shutil

    another_python = (folder / STAMP).exists() and not _read_stamp(folder)
    cut_short = folder.with_name(BEGUN).exists()
    if folder.exists() and (cut_short or another_python or not environment_python(folder).exists()):
        try:
            shutil.rmtree(folder)
        except OSError as error:
            raise SetUpError(f"Cannot clear {folder} ({error.strerror}): close what uses it, or delete it.") from None


def _fill_with_uv(uv: str, folder: Path, lock: Path, run: Run) -> None:
    python = environment_python(folder)
    if not python.exists() and run([uv, "venv", "--quiet", "--python", _base_python(), str(folder)]):
        raise SetUpError("uv could not make the environment.")
    if run([uv, "pip", "install", "--quiet", "--require-hashes", "--python", str(python), "-r", str(lock)]):
        raise SetUpError("uv could not install the packages.")


def _fill_with_pip(folder: Path, lock: Path, run: Run) -> None:
    advice = venv_advice()
    if advice:
        raise SetUpError(advice)
    if run([_base_python(), "-m", "venv", str(folder)]):
        raise SetUpError("Python could not make the environment: the lines above say why.")
    options = ["--quiet", "--no-input", "--disable-pip-version-check", "--require-hashes"]
    if run([str(environment_python(folder)), "-m", "pip", "install", *options, "-r", str(lock)]):
        raise SetUpError("pip could not install the packages: the lines above say why; often there is no network.")


def venv_advice(missing: Sequence[str] | None = None) -> str:
    """What to type when Python came without venv or pip; '' when it has them (`missing`: None = look)."""
    import shutil
    from importlib.util import find_spec

    lacking = [name for name in ("venv", "ensurepip") if find_spec(name) is None] if missing is None else list(missing)
    if not lacking:
        return ""
    version = "{}.{}".format(*sys.version_info[:2])
    what = f"This Python {version} came without {' and '.join(lacking)}."
    if shutil.which("apt") or shutil.which("apt-get"):
        sudo = "" if hasattr(os, "geteuid") and os.geteuid() == 0 else "sudo "
        return f"{what} Type: {sudo}apt install python{version}-venv"
    return f"{what} Install them with your system's packages, install uv, or use a Python that has them."


def _base_python() -> str:
    """The Python outside of any environment: it stays when `.venv` is made anew."""
    return getattr(sys, "_base_executable", "") or sys.executable


def _find_uv() -> str:
    import shutil

    return shutil.which("uv") or ""


def _run(command: Sequence[str]) -> int:
    """Run a command of the set-up, its stdout on our stderr; return its exit code."""
    import subprocess

    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME")}
    try:
        return subprocess.call(list(command), stdout=2, stdin=subprocess.DEVNULL, env=environment)
    except OSError as error:
        print(f"{command[0]}: {error.strerror}", file=sys.stderr)
        return 127


@contextmanager
def _alone(path: Path):
    """Wait until no other start is setting up.  The lock is the system's, so a killed process leaves none behind."""
    try:
        handle = path.open("a+b")
    except OSError as error:
        raise SetUpError(f"Cannot write to {path.parent} ({error.strerror}): set-up needs to.") from None
    with handle:
        if os.name == "nt":
            import msvcrt

            handle.seek(0)
            while True:
                with suppress(OSError):  # gives up after ten seconds of its own accord; another set-up may take longer
                    msvcrt.locking(handle.fileno(), msvcrt.LK_LOCK, 1)
                    break
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def _become(command: Sequence[str], environment: dict[str, str]) -> int:
    """Hand over to `command`: on POSIX in this very process, on Windows as a child that gets the Ctrl-C itself."""
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name != "nt":
        os.execve(command[0], list(command), environment)
    import signal
    import subprocess

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    return subprocess.call(list(command), env=environment)
