"""Plays Ballerina from a fresh checkout: `python3 tools/play.py [arguments of the game]`.

The first start makes `.venv` and fills it from `requirements.txt`; later starts go straight to the game.
Arguments are those of `python -m game`; paths among them are relative to the folder you stand in.
"""

import sys

import python_check

python_check.check(script="play")

import house

if __name__ == "__main__":
    sys.exit(house.start("play", "game", sys.argv[1:]))
