"""How a move becomes motion: keys in dancers' terms -> a solved body for every tick -> integer tracks.

`solve` works in floats when content is compiled; `track` rounds once, and only integers reach a fight.
Tick 0 is the last tick of what came before; `Choreography.ticks` is the first free tick, or a loop's length.

Options of a pinned choreography (`Choreography.options`), with their defaults:
  drag 1.0          how far hips lead and arms follow between keys (factor of `sampling.LAG`)
  pace 'step'       how fast the pelvis may go: 'step', 'jump', 'dash' or 'thrown' (see `relaxing.PACES_PX`)
  both_legs False   the relaxing smooths both legs, not the standing one alone
  keep_yaw False    the relaxing leaves the heading alone: the turn itself is the blow
  travel_ease 'lin' easing of free travel between the rows of `root`
  slide False       `root` travels even while a foot is pinned
  spot_from 0.0     heading at which the head looks at its target
Options of a locked one:
  rush ()           ranges of ticks (first, last) in which the pelvis' speed is not limited
  lane_h 0.0        half the distance between the two lines on which the feet land; 0 = as posed
  stride_h 0.0      limit of the pelvis' speed along the floor, H a tick; 0 = the common one
A four-legged one (`quadruped`) is danced as its keys say; `rush` names the ticks in which it may be fast.
"""

from __future__ import annotations

from itertools import pairwise

from game.sim.choreography.locked import solve_locked
from game.sim.choreography.motion import Motion, Track, track
from game.sim.choreography.pinned import solve_pinned
from game.sim.choreography.quadruped import solve_quadruped
from game.sim.spec import Fighter, Move

SOLVER_VERSION = 5  # part of a track's key: raise it whenever the same rows would give other tracks

SOLVERS = {"pinned": solve_pinned, "locked": solve_locked, "four": solve_quadruped}

__all__ = ["SOLVER_VERSION", "Motion", "Track", "solve", "track"]


def solve(move: Move, fighter: Fighter) -> Motion:
    """The motion of one move for one fighter's body.  ValueError names the move and what contradicts itself."""
    row = move.choreography
    ticks = [key.tick for key in row.keys]
    if ticks[0] != 0 or ticks[-1] != row.ticks or any(b <= a for a, b in pairwise(ticks)):
        raise ValueError(f"move '{move.name}': key ticks must rise from 0 to {row.ticks}, not {ticks}")
    if row.standing not in SOLVERS:
        raise ValueError(f"move '{move.name}': standing is 'pinned' or 'locked' or 'four', not '{row.standing}'")
    try:
        return SOLVERS[row.standing](row, fighter.build, move.flight == "ballistic")
    except (KeyError, ValueError) as fault:
        raise ValueError(f"move '{move.name}' of '{fighter.name}': {fault.args[0]}") from fault
