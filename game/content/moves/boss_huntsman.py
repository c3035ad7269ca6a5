"""The Huntsman with axe, horn and iron: how he stands, what he lays, and the moves of his entrée.

His axe is carried by a long haft, the head above the hand.  Where `prop` is -1 it is on his back and the crossbow is in
his hands; where it is 1 his hands are empty.  The horn is in his left hand whenever that is at his mouth: whoever
clothes him reads it from there.
"""

from __future__ import annotations

from game.content.moves.boss_doorman_coda import bow
from game.content.moves.boss_huntsman_rut import READY, RUT
from game.content.moves.boss_huntsman_stalk import HORN_UP, STALK
from game.content.moves.men_carry import carrying_walk
from game.content.moves.men_falls import falls
from game.content.moves.men_holds import in_her_hands
from game.content.moves.men_hurt import STRUCK_HIGH, hurts
from game.content.moves.men_pleas import clear_of_the_floor, kneeling, standing_up
from game.content.moves.men_walk import walk_back
from game.content.poses import Pose
from game.content.poses_men import man, trunk
from game.sim.spec import Call, Choreography, HazardMark, Key, Move, Shot, Strike

# fmt: off
# He stands with his weight on the haft's side, and scents: the antlers go from wing to wing.
GUARD = Move(
    name="guard", title="guard", family="stance", startup_ticks=0, active_ticks=0, recovery_ticks=96,
    choreography=Choreography(
        standing="locked", ticks=96, loop=True,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(14, man(READY, chest=(9, 0, 6), head=(-6, 0, 2), shrug=(0.012, 0.012)), "io", "RL"),
            Key(44, man(READY, chest=(9, 0, 6), head=(-6, 0, 2), shrug=(0.012, 0.012)), "io", "RL"),
            Key(60, READY, "io", "RL"),
            Key(96, READY, "io", "RL"),
        ),
    ),
)

# ------------------------------------------------------------------------------------------------ entrée
# He comes bowed, so that the antlers come first; then the head goes up, and the horn with it.
ENTRANCE = bow("entrance", "entrée", 100, (
    Key(0, READY, "lin", "RL"),
    Key(18, man(READY, trunk=trunk(6, 54, 30, look=4), head=(26, 0, -6), armR=(30, 50, 40, 30, 0), aim=(1, 40, 30),
        legs="wide"), "io", "Rl"),
    Key(32, man(READY, trunk=trunk(6, 54, 30, look=4), head=(26, 0, -6), armR=(30, 50, 40, 30, 0), aim=(1, 40, 30),
        legs="wide"), "io", "RL"),
    Key(52, man(HORN_UP, trunk=trunk(0, -18, 26), head=(-26, 0, -6)), "io", "RL"),
    Key(82, man(HORN_UP, trunk=trunk(0, -18, 26), head=(-26, 0, -6)), "io", "RL"),
    Key(100, READY, "io", "Rl"),
), sounds=((18, "step"), (54, "horn"), (98, "step")))

# Three hundred paces off they have heard it.
HORN = bow("horn", "the horn", 76, (
    Key(0, READY, "lin", "RL"),
    Key(24, man(HORN_UP, trunk=trunk(-6, -16, 28), head=(-22, 0, -8)), "out", "RL"),
    Key(56, man(HORN_UP, trunk=trunk(-6, -16, 28), head=(-22, 0, -8)), "io", "RL"),
    Key(76, READY, "io", "RL"),
), sounds=((27, "horn"),), calls=(Call(tick=40, fighter="hound", count=2, most=2),))

_SLUNG: Pose = man(READY, trunk=trunk(34, 16, 32), armR=(40, 60, 60, 20, 0), armL=(70, 150, 40, 20, 0),
    aim=(1, 60, 60), legs="back")

# Out of the sack in one swing: one falls between them, the others behind her, where she would have gone.
STREW = bow("strew", "traps", 72, (
    Key(0, READY, "lin", "RL"),
    Key(18, _SLUNG, "io", "RL"),
    Key(31, _SLUNG, "io", "RL"),
    Key(38, man(READY, trunk=trunk(-36, 20, 26), armL=(104, 14, 8, 20, 0), armR=(40, 80, 60, 20, 0), aim=(1, 70, 70),
        legs="fwd"), "in", "Rl"),
    Key(46, man(READY, trunk=trunk(-48, 30, 24), armL=(70, -20, 8, 20, 0), armR=(40, 90, 60, 20, 0), aim=(1, 64, 70),
        legs="long"), "out", "LR"),
    Key(56, man(READY, trunk=trunk(-48, 30, 24), armL=(70, -20, 8, 20, 0), armR=(40, 90, 60, 20, 0), aim=(1, 64, 70),
        legs="long"), "io", "LR"),
    Key(72, READY, "io", "Lr"),
), sounds=((12, "cloth"), (36, "whoosh"), (42, "trap")), options={"rush": ((28, 52),)},
    hazards=(HazardMark(tick=40, kind="bear_trap", ahead_px=96),
        HazardMark(tick=42, kind="bear_trap", at="target", pattern=((96, -14), (84, 30)))))

_DRAWN: Pose = man(READY, trunk=trunk(52, -6, 34), armR=(112, 140, 60, 40, 0), armL=(84, 10, 10, 30, 0),
    aim=(1, 60, 150), legs="back")

# Arm, axe and eye in one line; it goes out turning, and it comes home.
AXE_THROW = Move(
    name="axe_throw", title="axe throw", family="attacks", startup_ticks=56, active_ticks=0, recovery_ticks=66,
    tell_tick=26, shots=(Shot(tick=56, kind="axe", joint="tip"),),
    sounds=((50, "step"), (56, "whoosh"), (106, "land")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=123, options={"rush": ((48, 64),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(26, _DRAWN, "out", "RL"),
            Key(48, _DRAWN, "io", "RL"),
            Key(54, man(READY, trunk=trunk(0, 10, 30), armR=(130, 20, 40, 20, 0), armL=(60, 60, 40, 20, 0),
                aim=(1, 76, 10), legs="fwd"), "in", "Rl"),
            Key(56, man(READY, trunk=trunk(-24, 20, 26), armR=(96, 4, 8, 20, 0), armL=(50, 100, 40, 0, 0),
                aim=(1, 20, 0), legs="long"), "lin", "LR"),
            Key(57, man(READY, trunk=trunk(-30, 24, 26), armR=(88, 2, 6, 20, 0), armL=(46, 110, 40, 0, 0),
                aim=(1, 10, 0), legs="long", prop=1), "lin", "LR"),
            Key(64, man(READY, trunk=trunk(-40, 32, 24), armR=(60, -10, 10, 20, 0), armL=(40, 120, 40, 0, 0),
                legs="long", prop=1), "out", "LR"),
            Key(80, man(READY, trunk=trunk(-40, 32, 24), armR=(60, -10, 10, 20, 0), armL=(40, 120, 40, 0, 0),
                legs="long", prop=1), "io", "LR"),
            Key(94, man(READY, trunk=trunk(0, 6, 28), armR=(96, 10, 20, 30, 0), aim=(1, 80, 10), legs="fwd", prop=1),
                "io", "LR"),
            Key(103, man(READY, trunk=trunk(0, 6, 28), armR=(96, 10, 20, 30, 0), aim=(1, 80, 10), legs="fwd", prop=1),
                "io", "LR"),
            Key(104, man(READY, trunk=trunk(6, 4, 28), armR=(96, 14, 26, 30, 0), aim=(1, 80, 12), legs="fwd"), "lin",
                "LR"),
            Key(110, man(READY, trunk=trunk(24, 2, 32), armR=(84, 50, 60, 30, 0), aim=(1, 84, 40), legs="fwd"), "out",
                "LR"),
            Key(123, READY, "io", "Lr"),
        ),
    ),
)

_LEVEL: Pose = man(READY, trunk=trunk(30, 30, 30), armR=(40, 120, 90, 30, 0), armL=(54, 20, 50, 40, 0),
    aim=(1, 12, 10), grip2=(1, 0.12), legs="back")
_PLOUGH: Pose = man(_LEVEL, trunk=trunk(-10, 40, 26, look=10), armR=(50, 60, 50, 30, 0), aim=(1, 4, 0))
_FRONT, _REAR = (44, 8, 20, 64, 0.2), (34, 174, 30, 14, 0.6)

# The axe across him like a gate, he comes through the wood to where she stands, and looks at nothing on the way.
BEAR_DOWN = Move(
    name="bear_down", title="bearing down", family="attacks", startup_ticks=42, active_ticks=15, recovery_ticks=37,
    tell_tick=30,
    strikes=(Strike(first_tick=42, last_tick=56, bones=("weapon", "farmL", "farmR", "chest"), damage=10, weight="heavy",
        effect="stagger", stun_ticks=32, push_px=40, depth_px=22, swell_px=10),),
    sounds=((14, "slide"), (41, "step"), (48, "step"), (54, "step"), (64, "slide")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=94, options={"rush": ((36, 74),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(16, _LEVEL, "out", "RL"),
            Key(36, _LEVEL, "io", "RL"),
            Key(42, man(_PLOUGH, legR=_REAR, legL=_FRONT), "in", "Rl"),
            Key(48, man(_PLOUGH, legR=_FRONT, legL=_REAR), "lin", "Lr"),
            Key(54, man(_PLOUGH, legR=_REAR, legL=_FRONT), "lin", "Rl"),
            Key(58, man(_PLOUGH, trunk=trunk(-30, 36, 24), armR=(74, 20, 20, 30, 0), aim=(1, 10, -10), legs="long"),
                "lin", "Rl"),
            Key(66, man(READY, trunk=trunk(-36, 40, 24), armR=(60, 10, 30, 30, 0), armL=(50, 40, 50, 30, 0),
                aim=(1, 0, -16), legs="long"), "out", "LR"),
            Key(80, man(READY, trunk=trunk(-36, 40, 24), armR=(60, 10, 30, 30, 0), armL=(50, 40, 50, 30, 0),
                aim=(1, 0, -16), legs="long"), "io", "LR"),
            Key(94, READY, "io", "Lr"),
        ),
    ),
)

_OVER: Pose = man(READY, trunk=trunk(18, -16, 30), armR=(164, 14, 50, -10, 0), armL=(158, -8, 44, 20, 0),
    aim=(1, 150, 6), grip2=(1, -0.12), legs="back")

# As one splits a log: both hands up, the head of it behind his own, and down through whatever is there.
CHOP = Move(
    name="chop", title="chop", family="attacks", startup_ticks=40, active_ticks=4, recovery_ticks=41, tell_tick=30,
    strikes=(Strike(first_tick=40, last_tick=43, bones=("weapon", "handR"), damage=14, weight="heavy",
        effect="knock_down", stun_ticks=36, pool=3, push_px=14, depth_px=20, swell_px=9),),
    sounds=((38, "step"), (39, "whoosh"), (44, "land")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=85, options={"rush": ((34, 50),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(22, _OVER, "io", "RL"),
            Key(35, _OVER, "io", "RL"),
            Key(39, man(READY, trunk=trunk(0, 10, 28), armR=(134, 4, 24, 0, 0), armL=(130, -14, 28, 10, 0),
                grip2=(1, -0.12), aim=(1, 70, 2), legs="fwd"), "in", "Rl"),
            Key(42, man(READY, trunk=trunk(-16, 46, 26), armR=(76, 2, 8, 20, 0), armL=(72, -14, 14, 20, 0),
                grip2=(1, -0.12), aim=(1, -14, 0), legs="long"), "lin", "LR"),
            Key(46, man(READY, trunk=trunk(-20, 62, 26), armR=(46, 0, 8, 20, 0), armL=(42, -12, 18, 20, 0),
                grip2=(1, -0.12), aim=(1, -34, 0), legs="long"), "out", "LR"),
            Key(66, man(READY, trunk=trunk(-20, 62, 26), armR=(46, 0, 8, 20, 0), armL=(42, -12, 18, 20, 0),
                grip2=(1, -0.12), aim=(1, -34, 0), legs="long"), "io", "LR"),
            Key(85, READY, "io", "Lr"),
        ),
    ),
)

# ------------------------------------------------------------------------------------------------ the end
_ON_A_KNEE: Pose = man("kneel", yaw=28, pelvis=(18, 0, 2), spine=(18, 0, 2), chest=(18, 0, 4), head=(30, 0, -8),
    armR=(64, 24, 50, 30, 0), armL=(46, 10, 40, 20, 0), aim=(1, 76, 10))

# The head of the axe goes into the snow, the knee after it; last the antlers, down to where she can reach them.
KNEEL = kneeling(120, stays_from=58, rush_to=42, sounds=((14, "step"), (36, "land")), keys=(
    Key(0, man(READY, pelvis=(14, 0, 2), spine=(14, 0, 2), chest=(14, 0, 4), head=(14, 0, -8)), "lin", "RL"),
    Key(16, man(READY, trunk=trunk(4, 36, 30), armR=(56, 20, 40, 30, 0), aim=(1, 70, 10), legs="wide"), "io",
        "Rl"),
    Key(36, man(_ON_A_KNEE, pelvis=(22, 0, 2), head=(-10, 0, -8)), "in", "Lr"),
    Key(58, _ON_A_KNEE, "io", "LR"),
    Key(76, man(_ON_A_KNEE, spine=(20, 0, 2), chest=(20, 0, 4), head=(33, 0, -8)), "io", "LR"),
    Key(100, man(_ON_A_KNEE, spine=(20, 0, 2), chest=(20, 0, 4), head=(33, 0, -8)), "io", "LR"),
    Key(120, _ON_A_KNEE, "io", "LR"),
))

GET_OFF_KNEES = standing_up(50, keys=(
    Key(0, _ON_A_KNEE, "lin", "B"),
    Key(16, man(_ON_A_KNEE, pelvis=(32, 0, 2), head=(0, 0, -8)), "io", "B"),
    Key(30, man(READY, trunk=trunk(0, 30, 30), armR=(50, 24, 44, 30, 0), legs="deep"), "io", "lr"),
    Key(38, man(READY, trunk=trunk(0, 16, 30), legs="guard"), "io", "LR"),
    Key(50, READY, "io", "Lr"),
))

_SINKING: Pose = man("knees", yaw=28, pelvis=(14, 0, 0), spine=(16, 0, 0), chest=(16, 0, 0), head=(20, 0, 0),
    armR=(60, 30, 40, 20, 0), armL=(30, 40, 30, 20, 0), aim=(1, 80, 20))

# He holds on to the axe as to a tree; then the tree falls too.
DIE = Move(
    name="die_back", title="dying, the axe last", family="reactions", startup_ticks=0, active_ticks=0,
    recovery_ticks=87, sounds=((24, "step"), (70, "land")),
    choreography=Choreography(
        standing="locked", ticks=88, options={"rush": ((12, 74),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(4, man(STRUCK_HIGH, armR=(70, 40, 50, 10, 0), aim=(1, 70, 60)), "out4", "RL"),
            Key(14, man(READY, pelvis=(18, 0, 0), head=(10, 0, 0), legs="deep"), "io", "RL"),
            Key(26, man(_SINKING, dx=0.02), "in", "B"),
            Key(46, man(_SINKING, head=(34, 0, 0), armR=(70, 24, 30, 20, 0)), "io", "B"),
            Key(58, man(_SINKING, spine=(24, 0, 0), chest=(22, 0, 0), head=(38, 0, 0), armR=(50, 40, 20, 20, 0),
                aim=(1, 30, 40)), "io", "B"),
            Key(70, man("on_face", tip=64, head=(6, 0, 20), armR=(70, 60, 20, 0, 0), armL=(20, 60, 20, 0, 0),
                legL=(10, 20, 30, 60, 0.9), legR=(10, 20, 30, 50, 0.9), dx=0.18), "in", "B"),
            Key(75, man("on_face", armR=(110, 70, 20, 0, 0), armL=(24, 80, 30, 0, 0), dx=0.1), "in", "B"),
            Key(88, man("on_face", armR=(112, 72, 20, 0, 0), armL=(20, 84, 40, 0, 0), head=(-10, 0, 66)), "io", "B"),
        ),
    ),
)
# fmt: on

#: What he does otherwise than other men, or never: nobody lifts a stag, and he begs nobody.
OWN = {"get_off_knees", "beg", "die_crumple", DIE.name}
WITH_HANDS_OFF = {"splat", "tumble", "reception"}
HUNTSMAN = (
    GUARD, carrying_walk(READY, 32, knee=12), walk_back(READY), ENTRANCE, HORN, STREW, AXE_THROW, BEAR_DOWN, CHOP,
    *STALK, *RUT, KNEEL, GET_OFF_KNEES, DIE, *hurts(READY),
    *(move for move in falls(READY) if move.name not in OWN),
    *(
        clear_of_the_floor(m, 0.11) if m.name == "tumble" else m
        for m in in_her_hands(READY) if m.name in WITH_HANDS_OFF
    ),
)  # fmt: skip
