"""How a hound stands, lies, and comes through the air."""

from __future__ import annotations

from game.content.moves.beasts import beast

#: The hook: the head below the withers, the tail a whip.
READY = beast(
    back=(0.362, 0.335, 0.008), neck=(0, 0), head=(-12, 0, 0.5), tail=(10, 3),
    foreR=(0.17, 0), foreL=(0.12, 0), hindR=(-0.11, 0), hindL=(-0.19, 0),
)  # fmt: skip
#: On its side, legs to the viewer.
SIDE = beast(
    READY, root=(10, 0, -86), drop=0.32, back=(0.37, 0.38, 0.0), neck=(-6, 0), head=(-16, 0, 0.4), tail=(-16, -2),
    foreR=(0.30, 0.13), foreL=(0.25, 0.10), hindR=(-0.28, 0.08), hindL=(-0.34, 0.12),
)  # fmt: skip
#: Flung: on its side in the air, all four seeking the floor.
TUMBLING = beast(
    READY, root=(14, -10, -70), drop=0.16, back=(0.35, 0.37, 0.020), neck=(34, 0), head=(20, 0, 0.9), tail=(-30, -6),
    foreR=(0.26, 0.16), foreL=(0.18, 0.08), hindR=(-0.16, 0.08), hindL=(-0.28, 0.04),
)  # fmt: skip
