"""Search the game's own rows for combos without end and for touches of death, with a wide beam.

python tools/search_combos.py [--beam N] [--foes thug heavy] [--apart 40 60 90] [--difficulty normal]
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def main(arguments: list[str] | None = None) -> int:
    """Print what was found; 1 if somebody was never freed, or died of one combo at full life."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--beam", type=int, default=96, help="states kept of each opening")
    parser.add_argument("--foes", nargs="*", default=[], help="all, unless named")
    parser.add_argument("--apart", nargs="*", type=int, default=[60], metavar="PX")
    parser.add_argument("--difficulty", default="normal", choices=("easy", "normal", "hard"))
    options = parser.parse_args(arguments)
    from game.content.cast import FIGHTERS
    from game.lab.search import Search, openings_of, report
    from game.sim.spec import Terms

    cast = list(FIGHTERS.values())
    openings = [o for o in openings_of(cast, options.apart) if not options.foes or o.foe in options.foes]
    search = Search(cast, openings, options.beam, terms=Terms(difficulty=options.difficulty))
    findings = search.run()
    print(report(cast, findings))
    print(f"{search.stepped} ticks of worlds", file=sys.stderr)
    return int(any(found.died or not found.freed for found in findings))


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main())
