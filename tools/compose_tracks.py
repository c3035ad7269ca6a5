"""Solve all moves of all fighters and write assets/figures/tracks.bin, the file from which the game reads them.

    python tools/compose_tracks.py            writes the file
    python tools/compose_tracks.py --check    says whether the file holds what the rows say; 1 if not
"""

from __future__ import annotations

import argparse
import sys
import time
import zlib
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from game.content.cast import FIGHTERS
from game.load.tracks import ASSET, compose, read_file, track_key


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="compare instead of writing")
    if parser.parse_args().check:
        held = read_file(ASSET, lambda line: print(line, file=sys.stderr))
        missing = [f"{f.name}.{m.name}" for f in FIGHTERS.values() for m in f.moves if track_key(m, f) not in held]
        if missing:
            print(f"{ASSET}: misses {', '.join(missing)}; run tools/compose_tracks.py", file=sys.stderr)
        return int(bool(missing))
    start = time.perf_counter()
    data = compose(FIGHTERS.values())
    ASSET.parent.mkdir(parents=True, exist_ok=True)
    ASSET.write_bytes(data)
    moves = sum(len(f.moves) for f in FIGHTERS.values())
    seconds = time.perf_counter() - start
    print(f"{ASSET}: {moves} moves, {len(data)} bytes, crc {zlib.crc32(data):08x}, {seconds:.1f} s", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
