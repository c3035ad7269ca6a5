"""The moves' tracks: read from a file made when the moves were written, computed where it does not hold them.

A file of tracks is one line of JSON and one zlib stream.  Each track is keyed by a crc of everything that it follows
from, so a row changed by a hair is computed anew, and kept in the player's cache.  A stale or broken file is named and
worked round; it never stops the game.
"""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np

from game.core.skeleton import JOINTS
from game.load.folders import ASSETS, cache_folder
from game.sim.choreography import SOLVER_VERSION, Track, solve, track
from game.sim.spec import BODY_PX, Fighter, Move

ASSET = ASSETS / "figures" / "tracks.bin"
FORMAT = "ballerina tracks 1"
# columns of a track, in the order in which a file holds them: (name, dtype, numbers a tick)
COLUMNS = (
    ("joints", "<i2", len(JOINTS) * 3),
    ("travel", "<i4", 1),
    ("rise", "<i4", 1),
    ("pelvis", "<i4", 1),
    ("yaw", "<i2", 1),
    ("air", "|b1", 1),
    ("pinned", "|i1", 1),
)
BYTES_A_TICK = sum(np.dtype(dtype).itemsize * width for _, dtype, width in COLUMNS)

Say = Callable[[str], None]


def track_key(move: Move, fighter: Fighter) -> int:
    """crc32 of all that a move's track follows from: choreography, flight, build, solver."""
    row = move.choreography
    plain = replace(row, options=tuple(sorted(row.options.items())))
    what = (FORMAT, SOLVER_VERSION, JOINTS, BODY_PX, move.flight == "ballistic", plain, fighter.build)
    return zlib.crc32(repr(what).encode())


def compute(move: Move, fighter: Fighter) -> Track:
    """Solve one move and round it."""
    return track(solve(move, fighter), BODY_PX * fighter.build.height)


def packed(tracks: Mapping[int, Track]) -> bytes:
    """Tracks as the bytes of a file; the same tracks give the same bytes."""
    index, parts = [], []
    for key, one in sorted(tracks.items()):
        index.append([key, len(one.travel)])
        parts += [np.ascontiguousarray(getattr(one, name)).astype(dtype).tobytes() for name, dtype, _ in COLUMNS]
    body = b"".join(parts)
    head = {"format": FORMAT, "crc": zlib.crc32(body), "tracks": index}
    return json.dumps(head, separators=(",", ":")).encode() + b"\n" + zlib.compress(body, 9)


def unpacked(data: bytes) -> dict[int, Track]:
    """The tracks of a file's bytes.  ValueError says what is wrong with them."""
    line, _, rest = data.partition(b"\n")
    try:
        head = json.loads(line)
        body = zlib.decompress(rest)
        index = [(int(key), int(ticks)) for key, ticks in head["tracks"]]
    except (ValueError, KeyError, TypeError, zlib.error) as fault:
        raise ValueError(f"it is cut short or damaged ({fault})") from fault
    if head.get("format") != FORMAT:
        raise ValueError(f"it is of the format {head.get('format')!r}, not {FORMAT!r}")
    if zlib.crc32(body) != head.get("crc") or len(body) != sum(ticks for _, ticks in index) * BYTES_A_TICK:
        raise ValueError("its contents do not match its checksum")
    out, at = {}, 0
    for key, ticks in index:
        columns = {}
        for name, dtype, width in COLUMNS:
            column = np.frombuffer(body, dtype, ticks * width, at)
            at += column.nbytes
            columns[name] = column.reshape(ticks, len(JOINTS), 3) if name == "joints" else column
        out[key] = Track(**columns)
    return out


def read_file(path: Path, say: Say) -> dict[int, Track]:
    """The tracks of a file; none, and a word about it, if it cannot be read.  A missing file is silent."""
    try:
        return unpacked(path.read_bytes())
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as fault:
        say(f"{path}: not used: {fault}; its moves are computed instead.")
        return {}


def tracks_for(fighter: Fighter, say: Say = lambda line: None, asset: Path = ASSET) -> dict[str, Track]:
    """Move name -> track for all moves of a fighter.

    What neither the asset nor the player's cache holds is computed and cached.  `say` gets one line for each file
    that cannot be used.  ValueError names a row that contradicts itself.
    """
    keys = {move.name: track_key(move, fighter) for move in fighter.moves}
    shelf = dict(_asset_shelf(asset, say))
    missing = [move for move in fighter.moves if keys[move.name] not in shelf]
    if missing:
        own = cache_folder() / f"tracks-{fighter.name}.bin"
        kept = {key: one for key, one in read_file(own, say).items() if key in keys.values()}
        shelf |= kept
        fresh = {keys[m.name]: compute(m, fighter) for m in missing if keys[m.name] not in kept}
        if fresh:
            shelf |= fresh
            _keep(own, kept | fresh, say)
    return {name: shelf[key] for name, key in keys.items()}


_shelves: dict[tuple[Path, int, int], dict[int, Track]] = {}


def _asset_shelf(path: Path, say: Say) -> dict[int, Track]:
    """The asset's tracks, read once as long as the file does not change."""
    try:
        state = path.stat()
    except OSError:
        return {}
    mark = (path, state.st_mtime_ns, state.st_size)
    if mark not in _shelves:
        _shelves.clear()
        _shelves[mark] = read_file(path, say)
    return _shelves[mark]


def _keep(path: Path, tracks: Mapping[int, Track], say: Say) -> None:
    """Write tracks to the player's cache; what cannot be written is computed again next time."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(f"{path.name}.{os.getpid()}")
        draft.write_bytes(packed(tracks))
        draft.replace(path)
    except OSError as fault:
        say(f"{path}: not written: {fault}; its moves are computed again next time.")


def compose(fighters: Iterable[Fighter]) -> bytes:
    """The bytes of an asset that holds all moves of all fighters."""
    return packed({track_key(move, f): compute(move, f) for f in fighters for move in f.moves})
