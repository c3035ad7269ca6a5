"""Recorded games: level, seed, terms and every dancer's pads are the whole game; digests prove that it is the same one.

A file is one line of JSON (the header), the pads of each dancer by run length, a crc32 of the world for every second,
and a crc32 of all that.  Whatever would make it another game is refused, and the refusal names what differs.
"""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path

import numpy as np

import game
from game.session.clock import TICKS_PER_S
from game.sim.spec import PAD_BITS, SEAT_BITS, Terms, TermsError

MAGIC = "ballerina replay"
FORMAT = 1
ALL_BITS = sum(PAD_BITS.values()) + sum(SEAT_BITS.values())
LONGEST_HEADER = 65_536  # bytes
LONGEST_TICKS = 60 * 60 * 60 * 10  # ten hours: a file that claims more is broken
_RUN = np.dtype([("ticks", "<u2"), ("pad", "<u2")])
_CHECK = np.dtype("<u4")


class ReplayError(Exception):
    """A replay that cannot be read or is of another game: one line that says which and what differs."""


@dataclass(frozen=True, kw_only=True)
class Header:
    """What a replay is a replay of.  `digest` is the crc32 of the world after the last tick."""

    version: str
    level: str
    level_digest: int
    book_digest: int
    seed: int
    terms: Terms
    ticks: int
    digest: int


@dataclass(frozen=True)
class Replay:
    """A recorded game: pads int32 (ticks, dancers); checks: the world's crc32 after each full second."""

    header: Header
    pads: np.ndarray
    checks: tuple[int, ...]
    name: str = "replay"  # of the file, for messages


@dataclass(frozen=True)
class Played:
    """What playing a replay came to."""

    ticks: int
    digest: int
    outcome: str
    seconds_checked: int


class Recorder:
    """Notes the pads of a bout (its first world) as it is played."""

    def __init__(self, bout) -> None:
        self.bout = bout
        self._began = _header(bout, 0)
        self._pads: list[tuple[int, ...]] = []
        self._checks: list[int] = []

    def note(self, pads: int | Sequence[int] | np.ndarray) -> None:
        """Call after each tick with the pads it was given: an int for one dancer or a row for several."""
        row = np.zeros(self.bout.terms.dancers, np.int32)
        row[:] = np.asarray(pads, np.int32).reshape(-1)
        self._pads.append(tuple(row.tolist()))
        if len(self._pads) % TICKS_PER_S == 0:
            self._checks.append(self.bout.world.digest(0))

    def __len__(self) -> int:
        return len(self._pads)

    def rewind(self, ticks: int) -> None:
        """Forget what came after the first `ticks`: the bout has been restored to that state."""
        del self._pads[ticks:]
        del self._checks[ticks // TICKS_PER_S :]

    def replay(self) -> Replay:
        """All that has been recorded so far."""
        pads = np.array(self._pads, np.int32).reshape(len(self._pads), self.bout.terms.dancers)
        header = _header(self.bout, len(pads))
        if header.book_digest != self._began.book_digest or header.level != self._began.level:
            raise ReplayError("the level changed while it was recorded: a recording is of one level")
        return Replay(header, pads, tuple(self._checks))


def _header(bout, ticks: int) -> Header:
    return Header(
        version=game.__version__, level=bout.level.name, level_digest=bout.level.digest, book_digest=bout.book.digest,
        seed=int(bout.seeds[0]), terms=bout.terms, ticks=ticks, digest=bout.world.digest(0),
    )  # fmt: skip


def record(bout, hand: Callable[[object], int | Sequence[int] | np.ndarray], ticks: int) -> Replay:
    """Play `bout` with the pads that `hand` gives for it until it ends, for at most `ticks`; return the replay."""
    recorder = Recorder(bout)
    for _ in range(ticks):
        pads = np.array(hand(bout), np.int32, copy=True)
        bout.step(pads)
        recorder.note(pads)
        if bout.outcome:
            break
    return recorder.replay()


# ------------------------------------------------------------------------------------------------ files


def to_bytes(replay: Replay) -> bytes:
    """The file of a replay."""
    runs = [_runs(replay.pads[:, d]) for d in range(replay.pads.shape[1])]
    head = {
        "magic": MAGIC, "format": FORMAT, **asdict(replay.header), "runs": [len(r) for r in runs],
        "checks": len(replay.checks),
    }  # fmt: skip
    body = json.dumps(head).encode() + b"\n" + b"".join(r.tobytes() for r in runs)
    body += np.array(replay.checks, _CHECK).tobytes()
    return body + np.array(zlib.crc32(body), _CHECK).tobytes()


def _runs(pads: np.ndarray) -> np.ndarray:
    """Pads (ticks,) as runs of equal ones, none longer than 65,535 ticks."""
    starts = np.flatnonzero(np.r_[True, pads[1:] != pads[:-1]]) if len(pads) else np.zeros(0, np.int64)
    limit = np.iinfo(_RUN["ticks"]).max
    long = [np.arange(a, b, limit) for a, b in zip(starts, [*starts[1:], len(pads)])]
    starts = np.concatenate([starts[:0], *long])
    out = np.zeros(len(starts), _RUN)
    out["ticks"], out["pad"] = np.diff(np.r_[starts, len(pads)]), pads[starts]
    return out


def write(replay: Replay, path: Path) -> None:
    """Write a replay: to a temporary file first, so that a full disk or a crash never leaves half of one."""
    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    try:
        with part.open("wb") as file:
            file.write(to_bytes(replay))
            file.flush()
            os.fsync(file.fileno())
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)


def read(path: Path) -> Replay:
    """Read a replay.  Raises ReplayError for what is missing, no replay, cut short, damaged or of another format."""
    path = Path(path)
    try:
        data = path.read_bytes()
    except OSError as fault:
        raise ReplayError(f"{path}: cannot be read: {fault.strerror or fault}") from fault
    return from_bytes(data, str(path))


def from_bytes(data: bytes, name: str = "replay") -> Replay:
    """The replay in the bytes of a file; `name` is for messages.  Raises ReplayError."""
    line, newline, _ = data[:LONGEST_HEADER].partition(b"\n")
    if MAGIC.encode() not in line:
        raise ReplayError(f"{name}: this is no replay of Ballerina")
    if not newline:
        raise ReplayError(f"{name}: the replay is cut short in its header")
    head = _Head(line, name)
    if head.number("format") != FORMAT:
        raise head.fault(
            f"it is of format {head.number('format')}, but this version of the game reads format {FORMAT}",
            damaged=False,
        )
    runs, checks, ticks = head.numbers("runs"), head.number("checks"), head.number("ticks")
    size = len(line) + 1 + sum(runs) * _RUN.itemsize + checks * _CHECK.itemsize + _CHECK.itemsize
    if len(data) < size:
        raise ReplayError(f"{name}: the replay is cut short: {len(data):,} of {size:,} bytes")
    end = len(data) - _CHECK.itemsize
    if len(data) > size or zlib.crc32(data[:end]) != int(np.frombuffer(data, _CHECK, 1, end)[0]):
        raise head.fault("its checksum does not fit its contents")
    numbers = {field: head.number(field) for field in ("level_digest", "book_digest", "seed", "ticks", "digest")}
    header = Header(version=head.word("version"), level=head.word("level"), terms=head.terms(), **numbers)
    if ticks > LONGEST_TICKS or header.terms.dancers != len(runs):
        raise head.fault(f"{ticks} ticks of {len(runs)} dancers")
    return Replay(header, *_read_body(data[len(line) + 1 :], runs, checks, ticks, name), name)


class _Head:
    """A header's line of JSON, read field by field: whatever is missing or of another kind is a ReplayError."""

    def __init__(self, line: bytes, name: str) -> None:
        self.name = name
        try:
            self.values = json.loads(line)
        except (ValueError, RecursionError) as fault:
            raise self.fault("its header cannot be read") from fault
        if not isinstance(self.values, dict):
            raise self.fault("its header cannot be read")

    def fault(self, why: str, damaged: bool = True) -> ReplayError:
        return ReplayError(f"{self.name}: the replay is damaged: {why}" if damaged else f"{self.name}: {why}")

    def _take(self, field: str, kind: type) -> object:
        value = self.values.get(field)
        if type(value) is not kind:
            raise self.fault(f"its header lacks or misspells {field!r}")
        return value

    def number(self, field: str) -> int:
        """A number that is not negative."""
        value = self._take(field, int)
        if value < 0:
            raise self.fault(f"its header lacks or misspells {field!r}")
        return value

    def numbers(self, field: str) -> list[int]:
        values = self._take(field, list)
        if not all(type(value) is int and value >= 0 for value in values):
            raise self.fault(f"its header lacks or misspells {field!r}")
        return values

    def word(self, field: str) -> str:
        return self._take(field, str)

    def terms(self) -> Terms:
        """Terms of the kinds that this version knows."""
        given = self._take("terms", dict)
        known = {f.name: f.default for f in fields(Terms)}
        if unknown := sorted(given.keys() - known.keys()):
            raise self.fault(f"recorded under a term that this version does not know: {unknown[0]!r}", damaged=False)
        given = {field: tuple(value) if type(value) is list else value for field, value in given.items()}
        for field, value in given.items():
            if type(value) is not type(known[field]):
                raise self.fault(f"its header lacks or misspells {field!r}")
        try:
            return Terms(**given)
        except TermsError as fault:
            raise self.fault(f"terms that no bout has: {fault}") from fault


def _read_body(body: bytes, runs: list[int], checks: int, ticks: int, name: str) -> tuple[np.ndarray, tuple[int, ...]]:
    """Pads (ticks, dancers) and checks."""
    pads = np.zeros((ticks, len(runs)), np.int32)
    at = 0
    for dancer, count in enumerate(runs):
        part = np.frombuffer(body, _RUN, count, at)
        at += count * _RUN.itemsize
        if int(part["ticks"].sum(dtype=np.int64)) != ticks:
            raise ReplayError(
                f"{name}: the replay is damaged: the runs of dancer {dancer + 1} do not add up to {ticks} ticks"
            )
        if (part["pad"] > ALL_BITS).any():
            raise ReplayError(f"{name}: the replay is damaged: dancer {dancer + 1} presses what no pad has")
        pads[:, dancer] = np.repeat(part["pad"], part["ticks"])
    return pads, tuple(np.frombuffer(body, _CHECK, checks, at).tolist())


# ------------------------------------------------------------------------------------------------ playing


def hand(replay: Replay) -> Callable[[object], np.ndarray]:
    """A hand that gives the recorded pads, tick by tick (nothing after the last): bout -> int32 (dancers,)."""
    ticks = iter(replay.pads)
    rest = np.zeros(replay.pads.shape[1], np.int32)
    return lambda bout: next(ticks, rest)


def play(
    replay: Replay,
    opener: Callable[[Header], object],
    verify: bool = True,
    watch: Callable[[object, object], None] | None = None,
) -> Played:
    """Play a replay to its end; `watch` is called after each tick with the bout and its facts.

    Raises ReplayError where the game, the level or the rules are not those of the recording, and, with `verify`,
    where the fight turns out otherwise: the message names the second.
    """
    header = replay.header
    _same(replay.name, "version of the game", header.version, game.__version__)
    bout = opener(header)
    _same(replay.name, "level", header.level, bout.level.name)
    _same(replay.name, f"level {header.level!r} (it has been edited since)", header.level_digest, bout.level.digest)
    _same(replay.name, "book of moves and rules", header.book_digest, bout.book.digest)
    checked = 0
    for tick, pads in enumerate(replay.pads, 1):
        facts = bout.step(pads)
        if watch:
            watch(bout, facts)
        second, into = divmod(tick, TICKS_PER_S)
        if verify and into == 0 and second <= len(replay.checks):
            checked += 1
            if bout.world.digest(0) != replay.checks[second - 1]:
                raise _other_fight(replay, f"between tick {tick - TICKS_PER_S} and {tick}")
    digest = bout.world.digest(0)
    if verify and digest != header.digest:
        raise _other_fight(replay, f"after tick {checked * TICKS_PER_S}")
    return Played(len(replay.pads), digest, bout.outcome, checked)


def _other_fight(replay: Replay, when: str) -> ReplayError:
    return ReplayError(f"{replay.name}: another fight than the recorded one: they part {when}")


def _same(name: str, what: str, recorded: str | int, present: str | int) -> None:
    if recorded != present:
        shown = [f"{v:08x}" if isinstance(v, int) else repr(v) for v in (recorded, present)]
        raise ReplayError(f"{name}: recorded with another {what}: {shown[0]}, here {shown[1]}")
