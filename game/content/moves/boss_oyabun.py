"""The Oyabun's entrée: iai.  Out of the scabbard and home again, and each cut in a rhythm of its own."""

from __future__ import annotations

from game.content.moves.boss_oyabun_adagio import ADAGIO
from game.content.moves.boss_oyabun_coda import CODA
from game.content.moves.boss_oyabun_poses import (
    FRONT_LEFT,
    FRONT_RIGHT,
    HAND_ON,
    HILT,
    LONG_LEFT,
    READY,
    SUNK,
    bow,
    noto,
    sheathed,
)
from game.content.moves.men_carry import carrying_walk
from game.content.moves.men_falls import falls
from game.content.moves.men_holds import in_her_hands
from game.content.moves.men_hurt import hurts
from game.content.moves.men_pleas import kneeling, standing_up
from game.content.moves.men_walk import walk_back
from game.content.poses import Pose
from game.content.poses_men import man, trunk
from game.sim.spec import Choreography, Key, Move, Strike

# fmt: off
# The sleeves rise and sink with his breath; it takes two bars.
GUARD = Move(
    name="guard", title="standing", family="stance", startup_ticks=0, active_ticks=0, recovery_ticks=128,
    choreography=Choreography(
        standing="locked", ticks=128, loop=True,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(56, man(READY, chest=(-3, 0, 2), shrug=(0.016, 0.016), armR=(38, 44, 106, 78, 0),
                armL=(36, 44, 102, 78, 0)), "io", "RL"),
            Key(72, man(READY, chest=(-3, 0, 2), shrug=(0.016, 0.016), armR=(38, 44, 106, 78, 0),
                armL=(36, 44, 102, 78, 0), head=(2, 0, -14)), "io", "RL"),
            Key(128, READY, "io", "RL"),
        ),
    ),
)

# He bows as one bows in a house that is one's own: hands on the thighs, the back flat, not too low.
_BOWED: Pose = man(READY, pelvis=(26, 0, 2), spine=(18, 0, 2), chest=(14, 0, 2), head=(10, 0, -12),
    armR=(34, 16, 22, 30, 0), armL=(34, 16, 22, 30, 0))
ENTRANCE = bow("entrance", "entrée", 112, (
    Key(0, READY, "lin", "RL"),
    Key(18, man(READY, armR=(22, 20, 24, 30, 0), armL=(22, 20, 24, 30, 0), head=(-2, 0, -16)), "io", "RL"),
    Key(44, _BOWED, "io", "RL"),
    Key(62, man(_BOWED, head=(14, 0, -12)), "io", "RL"),
    Key(84, man(READY, armR=(24, 20, 30, 30, 0), armL=(24, 20, 30, 30, 0), chest=(-2, 0, 2)), "io", "RL"),
    Key(98, HAND_ON, "io", "RL"),
    Key(112, READY, "io", "RL"),
), sounds=((20, "cloth"), (86, "cloth"), (100, "slide")))

_COILED: Pose = man(HAND_ON, trunk=trunk(20, 28, 38), armR=(36, -44, 68, 80, 0), **SUNK)

# Nukitsuke: he sinks, and for the tell's whole length there is no light on him; then, on the pulse, all of it.
NUKITSUKE = Move(
    name="nukitsuke", title="nukitsuke", family="attacks", startup_ticks=36, active_ticks=4, recovery_ticks=47,
    tell_tick=24,
    strikes=(Strike(first_tick=36, last_tick=39, bones=("weapon", "farmR"), damage=9, weight="heavy",
        stun_ticks=28, push_px=20, depth_px=24, swell_px=8),),
    sounds=((12, "cloth"), (22, "slide"), (34, "slide"), (35, "whoosh"), (76, "cloth")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=87, options={"rush": ((29, 44),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(11, HAND_ON, "io", "RL"),
            Key(24, _COILED, "out", "RL"),
            Key(31, man(_COILED, trunk=trunk(24, 32, 38), armR=(36, -46, 70, 82, 0)), "io", "RL"),
            Key(34, man(READY, trunk=trunk(6, 20, 30), armR=(64, -34, 36, 70, 0), armL=(26, 120, 66, 0, 0),
                aim=(1, -6, -90), prop=0, **FRONT_RIGHT, dx=0.05), "in", "Lr"),
            Key(37, man(READY, trunk=trunk(-26, 16, 22), armR=(88, 8, 6, 40, 0), armL=(36, 140, 46, 0, 0),
                aim=(1, 3, 2), prop=0, **FRONT_RIGHT), "lin", "RL"),
            Key(42, man(READY, trunk=trunk(-8, 12, 26), armR=(92, 64, 4, 40, 0), armL=(40, 150, 40, 0, 0),
                aim=(1, 8, 62), prop=0, **FRONT_RIGHT), "out", "RL"),
            Key(54, man(READY, trunk=trunk(0, 8, 30), armR=(84, 66, 12, 40, 0), armL=(36, 130, 50, 0, 0),
                aim=(1, -6, 58), prop=0, **FRONT_RIGHT), "io", "RL"),
            *noto(61, "Lr", "LR"),
        ),
    ),
)

_KNEE_UP: Pose = man(HAND_ON, trunk=trunk(-10, 4, 36), head=(-8, 0, -20), legL=(80, 30, 36, 92, 0.2),
    legR=(6, 112, 40, 8, 0))

# Two cuts, and a stamp before them: up out of the scabbard on the pulse, and half a pulse later down the same line.
NI_NO_TACHI = Move(
    name="ni_no_tachi", title="ni no tachi", family="attacks", startup_ticks=34, active_ticks=20, recovery_ticks=45,
    tell_tick=23,
    strikes=(
        Strike(first_tick=34, last_tick=37, bones=("weapon",), damage=5, weight="medium", stun_ticks=14, push_px=4,
            depth_px=20, swell_px=8),
        Strike(first_tick=50, last_tick=53, bones=("weapon", "farmR"), damage=7, weight="heavy", stun_ticks=26,
            push_px=18, depth_px=22),
    ),
    sounds=((10, "cloth"), (32, "slide"), (33, "whoosh"), (49, "whoosh"), (88, "cloth")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=99, options={"rush": ((28, 40), (45, 57))},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(10, HAND_ON, "io", "RL"),
            Key(23, _KNEE_UP, "out", "R"),
            Key(30, man(_KNEE_UP, trunk=trunk(-14, 0, 36), legL=(86, 30, 36, 98, 0.2)), "io", "R"),
            Key(33, man(READY, trunk=trunk(-4, 14, 30), armR=(56, -26, 30, 60, 0), armL=(26, 100, 60, 0, 0),
                aim=(1, -40, -60), prop=0, **FRONT_LEFT), "in", "Rl"),
            Key(36, man(READY, trunk=trunk(-14, 8, 26), armR=(96, 6, 8, 30, 0), armL=(40, 110, 50, 0, 0),
                aim=(1, 24, 4), prop=0, **FRONT_LEFT), "lin", "LR"),
            Key(40, man(READY, trunk=trunk(0, -6, 28), armR=(150, 10, 40, 10, 0), armL=(120, 0, 70, 10, 0),
                aim=(1, 128, 6), prop=0, **FRONT_LEFT), "out", "LR"),
            Key(46, man(READY, trunk=trunk(2, -10, 28), arms=(154, 2, 62, 10, 0), aim=(1, 150, 4), grip2=HILT, prop=0,
                **FRONT_LEFT), "io", "LR"),
            Key(49, man(READY, trunk=trunk(-6, 10, 26), arms=(126, 0, 26, 10, 0), aim=(1, 76, 2), grip2=HILT, prop=0,
                **FRONT_LEFT), "in", "LR"),
            Key(52, man(READY, trunk=trunk(-14, 22, 22), arms=(78, -2, 8, 20, 0), aim=(1, -4, 0), grip2=HILT, prop=0,
                **LONG_LEFT), "lin", "LR"),
            Key(57, man(READY, trunk=trunk(-18, 30, 22), arms=(54, -2, 10, 20, 0), aim=(1, -30, -6), grip2=HILT, prop=0,
                **LONG_LEFT), "out", "LR"),
            Key(66, man(READY, trunk=trunk(-10, 20, 28), armR=(56, 10, 20, 20, 0), armL=(40, 30, 60, 30, 0),
                aim=(1, -24, 10), prop=0, **FRONT_LEFT), "io", "LR"),
            *noto(73, "LR", "Lr"),
        ),
    ),
)

_HOVERS: Pose = man(HAND_ON, trunk=trunk(18, 20, 38), armR=(66, 24, 66, 60, 0), legL=(48, 30, 36, 66, 0.1),
    legR=(30, 118, 40, 34, 0))
_SHOWN: Pose = man(HAND_ON, trunk=trunk(-20, 12, 34), armR=(48, -26, 58, 70, 0), armL=(26, 16, 70, 50, 0))

# Sasoi: the hilt leaps, the heel stamps, and nothing comes.  A pulse later, when her arm is down again, it does.
SASOI = Move(
    name="sasoi", title="sasoi", family="attacks", startup_ticks=68, active_ticks=4, recovery_ticks=45, tell_tick=24,
    strikes=(Strike(first_tick=68, last_tick=71, bones=("weapon", "farmR"), damage=9, weight="heavy",
        effect="stagger", stun_ticks=32, push_px=22, depth_px=22, swell_px=8),),
    sounds=((12, "cloth"), (34, "slide"), (36, "step"), (66, "slide"), (67, "whoosh"), (106, "cloth")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=117, options={"rush": ((32, 40), (61, 75))},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(11, HAND_ON, "io", "RL"),
            Key(24, _HOVERS, "out", "RL"),
            Key(32, man(_HOVERS, trunk=trunk(20, 22, 38), legL=(50, 30, 36, 68, 0.1), legR=(30, 118, 40, 34, 0)), "io",
                "R"),
            Key(36, _SHOWN, "in", "Rl"),
            Key(40, man(_SHOWN, trunk=trunk(-24, 14, 34)), "out", "RL"),
            Key(52, man(HAND_ON, trunk=trunk(-2, 14, 38)), "io", "RL"),
            Key(63, man(_COILED, trunk=trunk(22, 22, 38)), "io", "RL"),
            Key(66, man(READY, trunk=trunk(4, 18, 30), armR=(70, -30, 34, 70, 0), armL=(26, 120, 66, 0, 0),
                aim=(1, 20, -90), prop=0, **FRONT_RIGHT, dx=0.05), "in", "Lr"),
            Key(69, man(READY, trunk=trunk(-24, 16, 22), armR=(96, 4, 6, 30, 0), armL=(36, 140, 46, 0, 0),
                aim=(1, 12, 2), prop=0, **FRONT_RIGHT), "lin", "RL"),
            Key(74, man(READY, trunk=trunk(-38, 24, 20), armR=(66, 40, 8, 50, 0), armL=(40, 150, 40, 0, 0),
                aim=(1, -24, 44), prop=0, **FRONT_RIGHT), "out", "RL"),
            Key(84, man(READY, trunk=trunk(-22, 14, 28), armR=(66, 46, 16, 40, 0), armL=(36, 120, 50, 0, 0),
                aim=(1, -14, 50), prop=0, **FRONT_RIGHT), "io", "RL"),
            *noto(91, "Lr", "LR"),
        ),
    ),
)

_DRAWN_IN: Pose = man(HAND_ON, trunk=trunk(26, 18, 36), armR=(28, -30, 84, 70, 0), armL=(84, 20, 24, 40, -30))

# Who stands under his beard is answered with the pommel; the sword has not left its scabbard for it.
TSUKA_ATE = Move(
    name="tsuka_ate", title="tsuka-ate", family="attacks", startup_ticks=32, active_ticks=4, recovery_ticks=29,
    tell_tick=23,
    strikes=(Strike(first_tick=32, last_tick=35, bones=("handR", "farmR", "handL"), damage=5, weight="medium",
        effect="stagger", stun_ticks=28, push_px=26, depth_px=18, swell_px=13, reach_px=(14, 0, 10, 20)),),
    sounds=((10, "cloth"), (31, "whoosh"), (33, "step")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=65, options={"rush": ((27, 40),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(11, HAND_ON, "io", "RL"),
            Key(23, _DRAWN_IN, "out", "RL"),
            Key(29, man(_DRAWN_IN, trunk=trunk(30, 20, 36), legL=(46, 30, 36, 62, 0.1), legR=(30, 118, 40, 34, 0)),
                "io", "R"),
            Key(33, man(HAND_ON, trunk=trunk(-26, 12, 26), armR=(84, -10, 18, 60, 0), armL=(66, 0, 30, 60, 0),
                **FRONT_LEFT, dx=0.06), "in", "Rl"),
            Key(38, man(HAND_ON, trunk=trunk(-32, 16, 26), armR=(88, -10, 12, 60, 0), armL=(70, 0, 26, 60, 0),
                **FRONT_LEFT), "out", "LR"),
            Key(50, man(HAND_ON, trunk=trunk(-10, 14, 34)), "io", "LR"),
            Key(65, READY, "io", "Lr"),
        ),
    ),
)

# ------------------------------------------------------------------------------------------------ opened, and the end
_OPENED: Pose = man(READY, trunk=trunk(-30, 10, 26), armR=(70, 90, 20, 10, 0), armL=(60, 80, 30, 10, 0),
    head=(-24, 10, 10), legs="back")
_SWAYS: Pose = man(READY, trunk=trunk(14, 36, 34), armR=(26, 20, 20, 20, 0), armL=(22, 16, 30, 20, 0),
    head=(26, 10, 6), legs="wide")

# One parry too many: the sleeves fly open, a step back, another; the hill has moved, and it does not believe it.
REEL = Move(
    name="reel", title="opened", family="reactions", startup_ticks=0, active_ticks=0, recovery_ticks=131,
    sounds=((1, "cloth"), (16, "step"), (34, "step")),
    choreography=Choreography(
        standing="locked", ticks=132, options={"rush": ((0, 10),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(5, _OPENED, "out4", "RL"),
            Key(17, man(_OPENED, trunk=trunk(-10, -2, 30), armR=(56, 70, 30, 10, 0), armL=(66, 90, 30, 10, 0)), "io",
                "Lr"),
            Key(35, _SWAYS, "io", "Rl"),
            Key(60, man(_SWAYS, trunk=trunk(4, 42, 34), head=(34, -6, 6)), "io", "RL"),
            Key(84, man(_SWAYS, trunk=trunk(12, 32, 34), head=(24, 8, 8)), "io", "RL"),
            Key(108, man(_SWAYS, trunk=trunk(4, 22, 36), head=(4, 0, -6), armR=(30, 0, 50, 50, 0)), "io", "RL"),
            Key(132, READY, "io", "Lr"),
        ),
    ),
)

_ON_HIS_KNEES: Pose = man("knees", yaw=36, pelvis=(8, 0, 0), spine=(10, 0, 0), chest=(12, 0, 0), head=(20, 0, -6),
    armR=(30, 16, 40, 40, 0), armL=(30, 16, 40, 40, 0), prop=1)

# He sits down as he has sat down all his life, one knee and then the other; the sword is laid before him.
KNEEL = kneeling(120, stays_from=70, rush_to=44, sounds=((22, "land"), (38, "land"), (64, "slide")), keys=(
    Key(0, man(READY, trunk=trunk(0, 20, 34), head=(16, 0, -8)), "lin", "RL"),
    Key(22, man("kneel", yaw=36, pelvis=(12, 0, 0), armR=(30, 16, 40, 40, 0), armL=(30, 16, 40, 40, 0), prop=1),
        "io", "Rl"),
    Key(38, _ON_HIS_KNEES, "in", "B"),
    Key(54, man(_ON_HIS_KNEES, spine=(24, 0, 0), chest=(22, 0, 0), armR=(50, 6, 20, 30, 0),
        armL=(50, 6, 20, 30, 0)), "io", "B"),
    Key(70, _ON_HIS_KNEES, "io", "B"),
    Key(94, man(_ON_HIS_KNEES, chest=(16, 0, 0), head=(24, 0, -6)), "io", "B"),
    Key(120, _ON_HIS_KNEES, "io", "B"),
), title="seiza")

GET_OFF_KNEES = standing_up(52, keys=(
    Key(0, _ON_HIS_KNEES, "lin", "B"),
    Key(14, man(_ON_HIS_KNEES, pelvis=(22, 0, 0), head=(4, 0, -10)), "io", "B"),
    Key(28, man(READY, pelvis=(24, 0, 2), spine=(10, 0, 2), legs="kneel"), "io", "lr"),
    Key(40, man(READY, trunk=trunk(0, 20, 38), legs="deep"), "io", "LR"),
    Key(52, READY, "io", "Lr"),
))
# fmt: on


HIS_OWN = {"reel", "get_off_knees", "beg", "die_crumple"}  # what he does otherwise than other men, or never
_UNHELD = {"splat", "tumble", "reception"}  # nobody takes him in her arms
OYABUN = (
    GUARD, carrying_walk(READY, 36), walk_back(READY), ENTRANCE, NUKITSUKE, NI_NO_TACHI, SASOI, TSUKA_ATE, *ADAGIO,
    *CODA, REEL, KNEEL, GET_OFF_KNEES,
    *(sheathed(move) for move in (*hurts(READY), *falls(READY)) if move.name not in HIS_OWN),
    *(sheathed(move) for move in in_her_hands(READY, "heavy") if move.name in _UNHELD),
)  # fmt: skip
