"""Holds: a pas de deux with one who did not ask for it.  Each move owns the body of the man in her arms.

All of them meet in the `prise`: both feet down, her left hand in his collar, her right round his wrist.  What he dances
meanwhile stands in `men_holds`; his tick is hers.
"""

from __future__ import annotations

from game.content.moves.stances import GARDE
from game.content.poses import Pose, pose
from game.sim.spec import Cancel, Choreography, Input, Key, Move, Partner

# fmt: off
HOLDING = ("holding",)
AFTERWARDS = ("leaps", "guard", "turns", "beats", "battements")
AHEAD_PX = 32  # how far in front of her pelvis his is, while she holds him

PRISE: Pose = pose("prise")
_ATTITUDE: Pose = pose("promenade")

# Piqué up to attitude derrière, his collar for a barre; the leg unfolds to arabesque and folds again; then, open hands.
PROMENADE = Move(
    name="promenade", title="promenade", family="holds", context="holding", startup_ticks=0, active_ticks=0,
    recovery_ticks=90, held=("back", 6, "promenade_tour"),
    inputs=(Input(button="light", contexts=("guarding",), when="in_arms"),),
    cancels=(Cancel(families=("holds",), first_tick=6, last_tick=83, on="always"),),
    sounds=((1, "cloth"), (6, "step"), (84, "cloth")),
    partner=Partner(rule="held", path=((0, AHEAD_PX, 0, -2), (12, AHEAD_PX + 2, 0, -2), (83, AHEAD_PX + 2, 0, -2),
        (90, 52, 0, -2)), behind_ticks=(1, 90)),
    choreography=Choreography(
        ticks=91,
        keys=(
            Key(0, PRISE),
            Key(5, pose(PRISE, yaw=18, armR=(28, 4, 95, 16, 2), armL=(54, 27, 73, -43, 18), legL=(4, 60, 52, 6, 0.75),
                legR=(46, 120, 70, 96, 1.05), plant=(0, 0)), "out"),
            Key(12, _ATTITUDE, "out"),
            Key(36, pose(_ATTITUDE, yaw=4, legR=(94, 172, 80, 8, 1.1), head=(-6, 2, 8))),
            Key(62, pose(_ATTITUDE, yaw=10)),
            Key(76, pose(PRISE, yaw=18, armR=(28, 4, 95, 16, 2), armL=(54, 27, 73, -43, 18), legL=(4, 60, 52, 6, 0.75),
                legR=(46, 120, 70, 96, 1.05), plant=(0, 0))),
            Key(84, pose(PRISE, armR=(86, 30, 10, 20, -20), armL=(90, 20, 12, 20, -20), chest=(2, 0, 6))),
            Key(91, GARDE),
        ),
    ),
)

# Sus-sous, both feet under her, and he is led round behind her back on his toes; she opens into the other hold.
PROMENADE_TOUR = Move(
    name="promenade_tour", title="tour de promenade", family="holds", context="holding", startup_ticks=0,
    active_ticks=0, recovery_ticks=16, turns=True, then="promenade",
    cancels=(Cancel(families=("holds",), first_tick=15, on="always"),), sounds=((3, "slide"), (13, "cloth")),
    partner=Partner(rule="revolved", path=((0, AHEAD_PX, 0, -2), (4, 27, 0, -9), (8, 2, 0, -12), (12, -25, 0, -9),
        (16, -AHEAD_PX, 0, -2)), behind_ticks=(1, 16)),
    choreography=Choreography(
        ticks=17, spot=-1, options={"drag": 0.6},
        keys=(
            Key(0, PRISE),
            Key(4, pose(PRISE, yaw=-40, armR=(20, 10, 105, -20, 10), armL=(42, 12, 82, -4, 10),
                legR=(5, 200, 70, 2, 0.95), legL=(5, -20, 70, 2, 0.95), pin=0, plant=(0, 0))),
            Key(12, pose(PRISE, yaw=-130, flip=True, armL=(20, 10, 105, -20, 10), armR=(42, 12, 82, -4, 10),
                legR=(5, -20, 70, 2, 0.95), legL=(5, 200, 70, 2, 0.95), pin=0,
                plant=(0, 0)), "lin"),
            Key(17, pose(PRISE, flip=True, yaw=180 - 18 - 360, pin=0)),
        ),
    ),
)

# Retiré; and then the knee of the retiré, three times if she likes: passé, passé, passé.
PASSE = Move(
    name="passe", title="passé", family="holds", context="holding", startup_ticks=0, active_ticks=0, recovery_ticks=16,
    then="promenade", most_blows=3, inputs=(Input(button="light", contexts=HOLDING),),
    cancels=(Cancel(families=("holds",), first_tick=11, on="always"),), sounds=((5, "whoosh"),),
    partner=Partner(rule="kneed", path=((0, AHEAD_PX, 0, -2), (4, 40, 0, -2), (7, 46, 0, -2), (11, 46, 0, -2),
        (16, AHEAD_PX, 0, -2)), behind_ticks=(1, 16), blows=((7, 6, "medium"),)),
    choreography=Choreography(
        ticks=17, hold=(7,),
        keys=(
            Key(0, PRISE),
            Key(4, pose(PRISE, yaw=16, armL=(56, 30, 92, 0, 0), legL=(3, 90, 50, 4, 0.4), legR=(52, 80, 70, 110, 1.05),
                plant=(0, 0))),
            Key(7, pose(PRISE, yaw=4, armL=(41, 59, 135, 78, 0), armR=(36, 50, 40, -30, 0), pelvis=(-10, 0, 8),
                spine=(-4, 0, 0), chest=(2, 0, 0), legL=(3, 150, 50, 2, 0.9),
                legR=(98, 10, 50, 128, 1.05), plant=(0, 0)), "in"),
            Key(11, pose(PRISE, yaw=10, armL=(48, 8, 144, 0, 20), legL=(3, 120, 50, 4, 0.5),
                legR=(66, 60, 66, 118, 1.05), plant=(0, 0)), "out"),
            Key(17, PRISE),
        ),
    ),
)

# Her arm goes under his back; she swoops him up through her own relevé and dives with him: the fish is his.
POISSON = Move(
    name="poisson", title="poisson", family="holds", context="ground", startup_ticks=0, active_ticks=0,
    recovery_ticks=38, inputs=(Input(button="heavy", contexts=HOLDING),),
    cancels=(Cancel(families=AFTERWARDS, first_tick=32, on="always"),),
    sounds=((4, "cloth"), (15, "whoosh"), (22, "land")),
    partner=Partner(rule="lifted", path=((0, AHEAD_PX, 0, -2), (5, 32, 4, -2), (12, 48, 96, -2), (17, 54, 62, -2),
        (22, 60, 0, -2)), behind_ticks=(1, 38), blows=((22, 18, "heavy"),), frees_tick=22, freed_rule="slammed",
        throw=(1.0, 0.0)),
    choreography=Choreography(
        ticks=39, hold=(22,),
        keys=(
            Key(0, PRISE),
            Key(5, pose(PRISE, yaw=16, pelvis=(20, 0, 0), spine=(10, 0, 0), legL=(38, 30, 60, 66, 0),
                legR=(34, 150, 62, 66, 0.5), armR=(10, 19, 28, 44, -9), armL=(69, 60, 120, 90, -8))),
            Key(12, pose(PRISE, yaw=20, pelvis=(-4, 0, 0), spine=(-6, 0, 0), chest=(-10, 0, 0), armR=(68, -20, 6, 9, 0),
                armL=(66, 15, 6, -30, 0), legL=(4, 60, 52, 2, 0.8), legR=(60, 166, 74, 30, 1.1), plant=(0, 0)), "out"),
            Key(17, pose(PRISE, yaw=16, pelvis=(30, 0, 0), spine=(6, 0, 0), armR=(34, -24, 6, 60, 0),
                armL=(37, 25, 6, 14, 0), legL=(40, 20, 60, 60, 0), legR=(54, 172, 74, 10, 1.1), plant=(0, 0))),
            Key(22, pose("kneel", yaw=12, pelvis=(60, 0, 0), spine=(24, 0, 0), chest=(8, 0, 0), head=(-24, 0, 0),
                armR=(44, 6, 6, 40, 0), armL=(50, 0, 6, 30, 0), legL=(76, 14, 56, 98, 0), legR=(42, 174, 40, 12, 1)),
                "flow"),
            Key(27, pose("kneel", yaw=14, pelvis=(34, 0, 0), spine=(-6, 0, 0), chest=(-14, 0, 0), head=(-18, 0, 4),
                arms="trail", legL=(76, 14, 56, 98, 0), legR=(44, 174, 40, 8, 1)), "out"),
            Key(33, pose("fourth", yaw=4, arms="sec", pelvis=(6, 0, 0))),
            Key(39, GARDE),
        ),
    ),
)

# A porté as it is taught, from the plié under him to arms in fifth; only that she opens them.
PORTE = Move(
    name="porte", title="porté", family="holds", context="ground", startup_ticks=0, active_ticks=0, recovery_ticks=46,
    inputs=(Input(button="special", contexts=HOLDING),),
    cancels=(Cancel(families=AFTERWARDS, first_tick=40, on="always"),),
    sounds=((5, "cloth"), (14, "step"), (31, "whoosh")),
    partner=Partner(rule="lifted", path=((0, AHEAD_PX, 0, -2), (6, 26, 6, -2), (14, 10, 150, -2), (20, 4, 170, -2),
        (27, 0, 152, -2), (30, -4, 146, -2), (33, 34, 140, -2)), behind_ticks=(1, 12), frees_tick=33,
        freed_rule="thrown", throw=(10.0, -2.5)),
    choreography=Choreography(
        ticks=47, hold=(33,),
        keys=(
            Key(0, PRISE),
            Key(6, pose("squat", yaw=16, armR=(60, 10, 30, 60, 0), armL=(60, 6, 30, 50, 0), pin=-1)),
            Key(14, pose("fifth", yaw=20, armR=(172, 20, 8, -60, 30), armL=(172, 20, 8, -60, 30),
                legR=(6, 176, 66, 0, 0.9), legL=(6, 4, 66, 0, 0.9), chest=(-6, 0, 0), pin=-1, plant=(0, 0)), "out"),
            Key(26, pose("fifth", yaw=20, armR=(174, 20, 6, -60, 40), armL=(174, 20, 6, -60, 40),
                legR=(20, 176, 66, 2, 1.05), legL=(6, 4, 66, 0, 1), chest=(-10, 0, 0), head=(-16, 0, 0), pin=-1,
                plant=(0, 0))),
            Key(30, pose("fourth", yaw=10, armR=(176, 160, 10, -60, 30), armL=(176, 160, 10, -60, 30),
                pelvis=(-10, 0, 0), chest=(-16, 0, 0), head=(-12, 0, 0))),
            Key(33, pose("fourth", yaw=6, armR=(124, 6, 4, -30, 0), armL=(124, 6, 4, -30, 0), pelvis=(16, 0, 0),
                chest=(6, 0, 0), legL=(44, 12, 60, 60, 0), legR=(36, 172, 62, 16, 0.9), plant=(0, 0)), "in"),
            Key(38, pose("fourth", yaw=8, arms="allonge", pelvis=(14, 0, 0), legL=(40, 12, 60, 54, 0),
                legR=(34, 172, 62, 12, 1), plant=(0, 0)), "out"),
            Key(47, GARDE),
        ),
    ),
)

# She shows him the way: passé to the belt, développé, and her hands forget him.
LACHER = Move(
    name="lacher", title="lâcher", family="holds", context="ground", startup_ticks=0, active_ticks=0, recovery_ticks=26,
    inputs=(Input(button="jump", aims=("neutral", "forward", "fresh_forward", "depth"), contexts=HOLDING),),
    cancels=(Cancel(families=AFTERWARDS, first_tick=19, on="always"),), sounds=((8, "whoosh"),),
    partner=Partner(rule="held", path=((0, AHEAD_PX, 0, -2), (6, 42, 0, -2), (8, 54, 0, -2), (11, 84, 2, -2)),
        behind_ticks=(1, 26), blows=((8, 2, "light"),), frees_tick=11, freed_rule="thrown", throw=(9.5, 1.6)),
    choreography=Choreography(
        ticks=27, hold=(10, 11),
        keys=(
            Key(0, PRISE),
            Key(6, pose(PRISE, yaw=8, pelvis=(-8, 0, 6), legL=(6, 150, 54, 12, 0), legR=(96, 14, 70, 120, 0.2),
                plant=(0, 0))),
            Key(11, pose("devant", yaw=6, arms="sec allonge", pelvis=(-12, 0, 8), chest=(-10, 0, 0),
                legR=(98, 2, 76, 2, 0.3), legL=(8, 165, 54, 10, 0)), "in"),
            Key(15, pose("devant", yaw=6, arms="high allonge", pelvis=(-10, 0, 8), legR=(90, 2, 76, 0, 1.1),
                legL=(5, 165, 54, 4, 0.4)), "out"),
            Key(21, pose("tendu_devant", arms="sec first", yaw=16)),
            Key(27, GARDE),
        ),
    ),
)

# Renversé: she turns under her own arm and he goes on without her.
LACHER_ARRIERE = Move(
    name="lacher_arriere", title="lâcher en arrière", family="holds", context="ground", startup_ticks=0, active_ticks=0,
    recovery_ticks=28, turns=True,
    inputs=(Input(button="jump", aims=("back", "fresh_back"), contexts=HOLDING),),
    cancels=(Cancel(families=AFTERWARDS, first_tick=22, on="always"),), sounds=((4, "slide"), (11, "whoosh")),
    partner=Partner(rule="revolved", path=((0, AHEAD_PX, 0, -2), (4, 28, 0, -9), (8, 0, 2, -12), (11, -34, 4, -8),
        (13, -56, 8, -4)), behind_ticks=(1, 28), frees_tick=13, freed_rule="thrown", throw=(-9.5, 1.6)),
    choreography=Choreography(
        ticks=29, spot=-1, options={"drag": 0.6},
        keys=(
            Key(0, PRISE),
            Key(4, pose(PRISE, yaw=-24, chest=(-2, 0, -14), legL=(20, 60, 60, 36, 0), legR=(30, 120, 74, 60, 0.9),
                pin=0)),
            Key(8, pose(PRISE, yaw=-90, arms="first", legR=(5, 200, 70, 2, 0.95), legL=(5, -20, 70, 2, 0.95), pin=0,
                plant=(0, 0)), "lin"),
            Key(13, pose("attitude_back", flip=True, yaw=-186, arms="fwd allonge"), "out"),
            Key(18, pose("attitude_back", flip=True, yaw=-194, arms="allonge high", legL=(94, 172, 80, 6, 1.1)), "out"),
            Key(23, pose(GARDE, flip=True, yaw=-200, arms="sec demi", pelvis=(6, 0, 0))),
            Key(29, pose(GARDE, flip=True, yaw=-202)),
        ),
    ),
)
# fmt: on

HOLDS = (PROMENADE, PROMENADE_TOUR, PASSE, POISSON, PORTE, LACHER, LACHER_ARRIERE)
