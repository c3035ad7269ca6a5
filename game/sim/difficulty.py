"""What a difficulty changes: how many attack at once, how soon again, how long a blow is told, who comes at all.

Every number that hangs on difficulty stands here, a table each, and nothing here touches life or damage: hard foes
are more of them, quicker and better composed, never sturdier.
"""

from __future__ import annotations

DIFFICULTIES = ("easy", "normal", "hard")  # from the mildest on: a place in it compares two

TICKETS = {"easy": 2, "normal": 3, "hard": 4}  # foes of a world that attack at once
REST_TICKS = {"easy": (70, 130), "normal": (22, 64), "hard": (8, 34)}  # between a foe's attacks, from..to
TELL_TICKS = {"easy": 36, "normal": 28, "hard": 20}  # a foe's tell stands at least this long before the blow
REACTION_TICKS = {"easy": (18, 40), "normal": (8, 24), "hard": (2, 12)}  # until he notices what she does, from..to
MISTAKES = {"easy": 300, "normal": 130, "hard": 40}  # of 1,024 choices, those that mind no weights
DAWDLES = {"easy": 300, "normal": 100, "hard": 0}  # of 1,024 attacks, those that fall a pulse late
BOLDNESS = {"easy": 80, "normal": 100, "hard": 130}  # percent of the weight of wishes that end in a blow
STEADIER = {"easy": -1, "normal": 0, "hard": 2}  # aplomb beyond a row's own, of those who have any
CALMER = {"easy": -1, "normal": 0, "hard": 1}  # the same for composure: blows brushed aside that open him


def comes(since: str, difficulty: str) -> bool:
    """Whether somebody who appears from the difficulty `since` on is there at `difficulty`."""
    return DIFFICULTIES.index(since) <= DIFFICULTIES.index(difficulty)
