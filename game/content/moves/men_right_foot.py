"""The shared moves of men for those who lead with the right foot: legs and trunk mirrored, the sword arm kept."""

from __future__ import annotations

from dataclasses import replace

from game.content.moves.men_falls import falls
from game.content.moves.men_holds import in_her_hands
from game.content.moves.men_hurt import hurts
from game.content.poses import Pose
from game.content.poses_men import man
from game.core.skeleton import mirror
from game.sim.spec import Move

_OTHER_FOOT = str.maketrans("RLrl", "LRlr")


def other_foot(pose: Pose) -> Pose:
    """The pose led by the other foot: all but the arms is mirrored, the heading as well."""
    turned = mirror(pose)
    yaw, tip, roll = turned["root"]
    kept = {name: pose[name] for name in ("armR", "armL", "shrug", "wpn", "aim", "grip2") if name in pose}
    return man(turned, **{**kept, "root": (-yaw, tip, roll)})


def _danced(move: Move) -> Move:
    row = move.choreography
    keys = tuple(key._replace(pose=other_foot(key.pose), feet=key.feet.translate(_OTHER_FOOT)) for key in row.keys)
    return replace(move, choreography=replace(row, keys=keys))


def shared(ready: Pose, death: str, own: tuple[Move, ...] = (), never: tuple[str, ...] = ()) -> tuple[Move, ...]:
    """Hurts, falls and holds of a man who stands in `ready`, right foot ahead.

    `own` moves take the place of theirs; those named in `never` he does not have.
    """
    led = other_foot(ready)
    instead = {*never, *(move.name for move in own)}
    made = (*hurts(led), *falls(led), *in_her_hands(led, death))
    return (*(_danced(move) for move in made if move.name not in instead), *own)
