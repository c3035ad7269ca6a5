"""The words of the rules: flags of a row, what bodies are asked for, indexes that tables share."""

from __future__ import annotations

import numpy as np

from game.sim.spec import BUTTONS, FAMILIES, NOTICES, SITUATIONS

# Flags of a row, packed so that one `take` answers many questions.
(
    FREE, WAITS, FALLS, UNTOUCHABLE, PARRIES, BLOCKS, TRACKED, BALLISTIC, REACTS, DOWN, ATTACK,
    PACED, GUARDS, STARTUP, RENEWS, SOUNDS, TELLS, STRIKES, FLINCHES, TURNS, CHARGES, SHOOTS, PARTNERED,
    STRUCK, TUMBLES, BOWLS, BANKS, PICKS, SETS, CRASHES,
) = (1 << i for i in range(30))  # fmt: skip
#: What somebody who might fight does instead; until he leaves an encounter is not won without him.
PLEAS = ("", "begs", "kneels", "leaves")
FIGHTS, BEGS, KNEELS, LEAVES = range(len(PLEAS))
CHOICE_DEAD_TICKS = 60  # inputs, from the moment a choice about who kneels is open
STRIKE_DOWN_TICKS = 40  # heavy held so long beside him
NEVER = 1 << 29  # the frame of a trap that nobody has stepped on
TEAMS = ("dancers", "foes", "guests")
HARMS = np.array([False, True, True, False])  # by the xor of two sides: foes and guests leave each other alone
FAMILY_BIT = {name: 1 << i for i, name in enumerate(FAMILIES)}
CHORDS = ("special+heavy",)
TWICE_BACK = "back_twice"  # two taps of a direction behind her: the one input that is no button
BUTTON_INDEX = {name: i + 1 for i, name in enumerate((*BUTTONS, *CHORDS, TWICE_BACK))}
SITUATION = {name: i for i, name in enumerate(SITUATIONS)}
GRACE_FULL = 1000
CHAIN_STEPS = 5
STILL, WALKS, WALKS_BACK, RUNS, SPENT, GLIDES = range(6)  # gaits
HIT_STOP_TICKS = {"light": 4, "medium": 7, "heavy": 10, "finisher": 14}
DEFAULT_CONTEXT = {
    "runs": "ground",
    "stance": "ground",
    "turns": "turning",
    "reactions": "helpless",
    "rising": "helpless",
}

#: What the rules ask a body for -> names of moves that may answer, best first.
REACTIONS: dict[str, tuple[str, ...]] = {
    "hurt_high": ("hurt_high",),
    "hurt_low": ("hurt_low", "hurt_high"),
    "hurt_behind": ("hurt_behind", "hurt_high"),
    "stagger": ("stagger", "hurt_high"),
    "launched": ("launched",),
    "juggled": ("juggled", "launched"),
    "knocked_down": ("knocked_down", "knock_back"),
    "lying": ("lying", "lie"),
    "reception": ("reception",),
    "rise": ("releve", "getup", "getup_back"),
    "reel": ("reel", "stagger", "hurt_high"),
    "die": ("mort", "die_back", "die_crumple"),
    "walk": ("marche", "walk"),
    "walk_back": ("walk_back", "marche", "walk"),
    "run": ("chasse", "run", "marche", "walk"),
    "guard_hold": ("cinquieme", "block", "garde", "guard"),
    "held": ("held", "stagger"),
    "kneed": ("kneed", "held"),
    "revolved": ("revolved", "held"),
    "lifted": ("lifted", "held"),
    "slammed": ("slammed", "lying"),
    "thrown": ("thrown", "launched"),
    "splat": ("splat", "stagger"),
    "tumble": ("tumble", "reception"),  # full of the pool in the air: he turns over and lands on his feet
    "carries": ("carries",),  # asked for a pas de deux by whom he lifts
    "carried": ("portee",),  # and by who lifts her
    "finished": ("finished", "die_back"),
    "finished_cut": ("finished_cut", "finished"),
    "finished_crushed": ("finished_crushed", "finished"),
    "kneels": ("kneel", "beg", "reel", "stagger"),  # a boss who is beaten
    "begs": ("beg",),  # the last of his company; who has no such move never does
    "pardoned": ("get_off_knees",),
    "spent": ("essoufflee", "garde", "guard"),
    "glide": ("bourree", "marche", "walk"),
}
REACTION_INDEX = {name: i for i, name in enumerate(REACTIONS)}
# Columns of a mind's line in `book.mind`: five measures from .. to, then what the line does.
MEASURES = 5  # distance, distance in depth, percent of life, friends alive, ticks since the last blow
DOES_, WEIGHT, SHORTEST, LONGEST, APART, MOVE, WHEN, UNLESS = range(2 * MEASURES, 2 * MEASURES + 8)
MIND_COLUMNS = 2 * MEASURES + 8
NOTICE_BIT = {name: 1 << i for i, name in enumerate(NOTICES)}


def mask(flags: int) -> np.ndarray:
    """A constant for hot arithmetic: numpy takes a 0-d array of the column's dtype in half the time of a Python int."""
    return np.array(flags, np.int32)


def union(flags: np.ndarray) -> int:
    """Every flag that stands anywhere: one look instead of one for each question."""
    return int(np.bitwise_or.reduce(flags, None))


ZERO = mask(0)
#: Whether any element is set.  A tick asks fifty times: numpy's own counter, without the layers in front of it, answers
#: in a third of the time of `np.count_nonzero` and in a tenth of that of `.any()`.
some = getattr(getattr(np, "_core", None), "multiarray", np).count_nonzero
