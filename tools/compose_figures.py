"""Bake the figures: every move of every fighter to code atlases under assets/figures/<costume>.

    python tools/compose_figures.py [--only COSTUME[/MOVE] ...] [--all] [--jobs N] [--list]

A move is baked when the digest of what decides its pictures differs from the one in the index, or when its joints stand
elsewhere than the pictures show them (or with --all).
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FIGURES = ROOT / "assets" / "figures"
NICENESS = 10
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before numpy is imported: processes share the cores, not threads


def fighters() -> dict:
    """costume -> the fighter whose moves it dances (the first that wears it)."""
    from game.content.cast import FIGHTERS

    rows = FIGHTERS.values() if hasattr(FIGHTERS, "values") else FIGHTERS
    found: dict = {}
    for fighter in rows:
        found.setdefault(fighter.costume, fighter)
    return found


def stale(fighter, only: list[str], everything: bool) -> list[str]:
    """Names of the fighter's moves whose pictures are not the ones their rows ask for."""
    from tools.figures.atlas import read_index
    from tools.figures.bake import MOVED_TOO_FAR_PX, digest, moved_px

    entries = read_index(FIGURES / fighter.costume)["moves"]

    def current(move) -> bool:
        entry = entries.get(move.name)
        if not entry or entry["digest"] != digest(fighter, move):
            return False
        return moved_px(fighter, move, entry) < MOVED_TOO_FAR_PX

    wanted = []
    for move in fighter.moves:
        named = not only or fighter.costume in only or f"{fighter.costume}/{move.name}" in only
        if named and (everything or not current(move)):
            wanted.append(move.name)
    return wanted


def bake_move(costume: str, name: str) -> tuple[str, str, dict, float]:
    """Worker: write the atlases of one move; its index entry and the seconds it took."""
    from tools.figures.atlas import move_entry
    from tools.figures.bake import FOE_COST_OF_BIT, digest, has_back, shots

    began = time.perf_counter()
    fighter = fighters()[costume]
    move = next(m for m in fighter.moves if m.name == name)
    folder = FIGURES / costume
    folder.mkdir(parents=True, exist_ok=True)
    front = list(shots(fighter, move))
    behind = list(shots(fighter, move, behind=True)) if has_back(fighter, move) else []
    thrift = FOE_COST_OF_BIT if fighter.team != "dancers" else 0.0
    entry = move_entry(digest(fighter, move), folder, name, front, behind, thrift)
    return costume, name, entry, time.perf_counter() - began


def drop_leavers(costume: str, moves: set[str], entries: dict) -> None:
    """Forget moves that the fighter no longer has."""
    for name in set(entries) - moves:
        del entries[name]
        for ending in (".webp", ".mirror.webp"):
            (FIGURES / costume / f"{name}{ending}").unlink(missing_ok=True)


def bake(tasks: list[tuple[str, str]], cast: dict, jobs: int) -> None:
    """Bake `tasks`, writing the index after every move, so that a stopped bake goes on where it was."""
    from game.sim.spec import BODY_PX
    from tools.figures.atlas import read_index, write_index

    indices = {costume: read_index(FIGURES / costume)["moves"] for costume in cast}
    done, began = 0, time.perf_counter()
    with ProcessPoolExecutor(jobs, initializer=os.nice if hasattr(os, "nice") else None, initargs=(NICENESS,)) as pool:
        for finished in as_completed([pool.submit(bake_move, *task) for task in tasks]):
            costume, name, entry, seconds = finished.result()
            indices[costume][name] = entry
            fighter = cast[costume]
            drop_leavers(costume, {m.name for m in fighter.moves}, indices[costume])
            write_index(FIGURES / costume, costume, BODY_PX * fighter.build.height, indices[costume])
            done += 1
            frames = len(entry["frames"]) + len(entry["mirror_frames"])
            left = (time.perf_counter() - began) / done * (len(tasks) - done)
            print(
                f"{done}/{len(tasks)} {costume}/{name}: {frames} pictures in {seconds:.0f} s, {left:.0f} s to go",
                flush=True,
            )


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", nargs="*", default=[], metavar="COSTUME[/MOVE]", help="bake these alone")
    parser.add_argument("--all", action="store_true", help="bake even what is up to date")
    parser.add_argument("--jobs", type=int, default=2, help="processes (default 2)")
    parser.add_argument("--list", action="store_true", help="only say what would be baked")
    options = parser.parse_args(arguments)
    cast = fighters()
    tasks = [(costume, name) for costume, f in cast.items() for name in stale(f, options.only, options.all)]
    print(f"{len(tasks)} moves to bake" if tasks else "every picture is up to date", flush=True)
    if options.list or not tasks:
        print("\n".join("/".join(task) for task in tasks))
        return 0
    bake(tasks, cast, options.jobs)
    size = sum(path.stat().st_size for path in FIGURES.rglob("*") if path.is_file())
    print(f"assets/figures: {size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main())
