"""Moves: those of the first dancer together; every other body takes its own from the files here."""

from __future__ import annotations

from game.content.moves.battements import BATTEMENTS
from game.content.moves.beats import BEATS
from game.content.moves.grand_pas import GRAND_PAS_MOVES
from game.content.moves.guard import GUARD
from game.content.moves.harm import HARM
from game.content.moves.holds import HOLDS
from game.content.moves.jumps import JUMPS
from game.content.moves.leaps import LEAPS
from game.content.moves.pas_de_deux import PAS_DE_DEUX_MOVES
from game.content.moves.runs import RUNS
from game.content.moves.stances import STANCES
from game.content.moves.takedowns import TAKEDOWNS
from game.content.moves.turns import TURNS
from game.content.moves.weapons import WEAPONS

ROONEY = (
    *STANCES, *BEATS, *BATTEMENTS, *TURNS, *GRAND_PAS_MOVES, *LEAPS, *JUMPS, *RUNS, *GUARD, *HOLDS, *PAS_DE_DEUX_MOVES,
    *TAKEDOWNS,
    *WEAPONS, *HARM,
)  # fmt: skip
