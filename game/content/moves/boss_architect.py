"""All that the Architect dances, act by act; and the end of it, on a knee, as a building comes down: in one line."""

from __future__ import annotations

from game.content.moves.boss_architect_adagio import ADAGIO
from game.content.moves.boss_architect_coda import CODA
from game.content.moves.boss_architect_entree import ENTREE
from game.content.moves.boss_architect_stand import GUARD, READY
from game.content.moves.boss_architect_variation import VARIATION
from game.content.moves.men_falls import falls
from game.content.moves.men_holds import in_her_hands
from game.content.moves.men_hurt import hurts
from game.content.moves.men_pleas import kneeling, standing_up
from game.content.moves.men_walk import walk, walk_back
from game.content.poses import Pose
from game.content.poses_men import man, trunk
from game.sim.spec import Key

# fmt: off
_ON_A_KNEE: Pose = man("kneel", yaw=30, pelvis=(4, 0, 2), spine=(4, 0, 2), chest=(4, 0, 4), head=(20, 0, -8),
    armR=(60, 16, 40, 40, 0), armL=(62, 4, 44, 50, 0), aim=(1, -76, 0))

# The cane is set, and he goes down beside it as if let down on a rope; his back does not bend.
KNEEL = kneeling(96, stays_from=56, rush_to=44, sounds=((16, "step"), (40, "land")), keys=(
    Key(0, man(READY, pelvis=(6, 0, 2), spine=(8, 0, 0), chest=(8, 0, 4), head=(14, 0, -10)), "lin", "RL"),
    Key(16, man(READY, trunk=trunk(4, 12, 30), armR=(52, 10, 40, 40, 0), aim=(1, -80, 0), legs="wide"), "io",
        "Rl"),
    Key(40, man(_ON_A_KNEE, pelvis=(8, 0, 2), head=(26, 0, -8)), "in", "Lr"),
    Key(56, _ON_A_KNEE, "io", "LR"),
    Key(76, man(_ON_A_KNEE, chest=(7, 0, 4), head=(24, 0, -8)), "io", "LR"),
    Key(96, _ON_A_KNEE, "io", "LR"),
))

GET_OFF_KNEES = standing_up(50, keys=(
    Key(0, _ON_A_KNEE, "lin", "B"),
    Key(16, man(_ON_A_KNEE, pelvis=(18, 0, 2), head=(6, 0, -8)), "io", "B"),
    Key(30, man(READY, trunk=trunk(0, 24, 30), armR=(44, 20, 40, 30, 0), aim=(1, -76, 6), legs="deep"), "io",
        "lr"),
    Key(38, man(READY, trunk=trunk(0, 12, 30), armR=(40, 24, 36, 30, 0), aim=(1, -68, 8), legs="guard"), "io",
        "LR"),
    Key(50, READY, "io", "Lr"),
))
# fmt: on

OWN = {"get_off_knees", "beg", "die_crumple"}  # what he does otherwise than other men, or never
IN_HER_HANDS = {"splat", "tumble", "reception"}  # thrown by a blow, but never held
ARCHITECT = (
    GUARD, walk(READY, 30), walk_back(READY), *ENTREE, *ADAGIO, *VARIATION, *CODA, KNEEL, GET_OFF_KNEES, *hurts(READY),
    *(move for move in falls(READY) if move.name not in OWN),
    *(move for move in in_her_hands(READY) if move.name in IN_HER_HANDS),
)  # fmt: skip
