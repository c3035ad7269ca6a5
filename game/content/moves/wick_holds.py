"""What Wick does with a man he has hold of: an arm lock, and three ways out of it, each by air."""

from __future__ import annotations

from game.content.moves.beats import STANDING
from game.content.moves.holds import AFTERWARDS, AHEAD_PX, HOLDING
from game.content.moves.wick_steps import READY
from game.content.poses import Pose
from game.content.poses_men import man, trunk
from game.core.skeleton import mirror
from game.sim.spec import Cancel, Choreography, Input, Key, Move, Partner

# fmt: off
#: the wrist in one hand, the elbow over the other forearm: the man in it stands on his toes
LOCKED: Pose = man(READY, trunk=trunk(-8, 10, 24), armR=(72, 8, 40, 60, 0), armL=(84, 0, 44, 62, 0))
_AFTER = Cancel(families=(*AFTERWARDS, "weapons"), first_tick=40, on="always")

ARM_LOCK = Move(
    name="arm_lock", title="arm lock", family="holds", context="holding", startup_ticks=0, active_ticks=0,
    recovery_ticks=90, held=("back", 6, "arm_lock_turn"),
    inputs=(Input(button="light", contexts=("guarding",), when="in_arms"),),
    cancels=(Cancel(families=("holds",), first_tick=6, last_tick=83, on="always"),),
    sounds=((1, "cloth"), (5, "step"), (84, "cloth")),
    partner=Partner(rule="held", path=((0, AHEAD_PX, 0, -2), (12, AHEAD_PX + 2, 0, -2), (83, AHEAD_PX + 2, 0, -2),
        (90, 52, 0, -2)), behind_ticks=(1, 90)),
    choreography=Choreography(
        standing="locked", ticks=91,
        keys=(
            Key(0, LOCKED, "lin", "RL"),
            Key(8, man(LOCKED, chest=(12, 0, -10), armR=(66, 4, 56, 62, 0)), "out", "RL"),
            Key(40, man(LOCKED, trunk=trunk(4, 6, 26), armR=(76, 8, 40, 60, 0), head=(10, 8, 14)), "io", "RL"),
            Key(78, LOCKED, "io", "RL"),
            Key(84, man(LOCKED, armR=(90, 10, 14, 50, -20), armL=(92, 6, 14, 50, -20)), "io", "RL"),
            Key(91, READY, "io", "rl"),
        ),
    ),
)

# Past him, his arm over his own head; what he was in front of, he is behind.
ARM_LOCK_TURN = Move(
    name="arm_lock_turn", title="turning him", family="holds", context="holding", startup_ticks=0, active_ticks=0,
    recovery_ticks=16, turns=True, then="arm_lock",
    cancels=(Cancel(families=("holds",), first_tick=15, on="always"),), sounds=((3, "slide"), (12, "step")),
    partner=Partner(rule="revolved", path=((0, AHEAD_PX, 0, -2), (4, 27, 0, -9), (8, 2, 0, -12), (12, -25, 0, -9),
        (16, -AHEAD_PX, 0, -2)), behind_ticks=(1, 16)),
    choreography=Choreography(
        standing="locked", ticks=17, options={"rush": ((0, 17),)},
        keys=(
            Key(0, LOCKED, "lin", ""),
            Key(8, man(LOCKED, yaw=96, armR=(120, 10, 50, 40, 0), armL=(110, 0, 50, 60, 0), legL=(12, 30, 26, 14, 0.4),
                legR=(12, 140, 34, 14, 0.4)), "io", ""),
            Key(17, man(mirror(LOCKED), yaw=156), "io", "lr"),
        ),
    ),
)

KNEE = Move(
    name="knee", title="knee", family="holds", context="holding", startup_ticks=0, active_ticks=0, recovery_ticks=16,
    then="arm_lock", most_blows=3, inputs=(Input(button="light", contexts=HOLDING),),
    cancels=(Cancel(families=("holds",), first_tick=11, on="always"),), sounds=((5, "whoosh"),),
    partner=Partner(rule="kneed", path=((0, AHEAD_PX, 0, -2), (4, 38, 0, -2), (7, 44, 0, -2), (11, 44, 0, -2),
        (16, AHEAD_PX, 0, -2)), behind_ticks=(1, 16), blows=((7, 6, "medium"),)),
    choreography=Choreography(
        standing="locked", ticks=17,
        keys=(
            Key(0, LOCKED, "lin", "RL"),
            Key(4, man(LOCKED, trunk=trunk(14, 4, 24), legR=(20, 160, 34, 60, 0.6), armR=(80, 8, 20, 60, 0)), "io",
                "L"),
            Key(7, man(LOCKED, trunk=trunk(-20, -6, 14), legR=(104, 8, 20, 128, 0.4), armR=(44, 10, 80, 62, 0),
                armL=(50, 4, 90, 62, 0), legL=(10, 20, 26, 8, 0.3)), "in", "L"),
            Key(11, man(LOCKED, legR=(70, 20, 24, 110, 0.4), armR=(54, 10, 70, 62, 0)), "out", "L"),
            Key(17, LOCKED, "io", "Lr"),
        ),
    ),
)

_UNDER: Pose = man(LOCKED, yaw=110, pelvis=(20, 0, 6), spine=(10, 0, 6), chest=(6, 0, 6), head=(0, 0, 30),
    armR=(110, 60, 50, 40, 0), armL=(120, 10, 50, 60, 0), legL=(50, 30, 28, 84, 0), legR=(44, 60, 34, 84, 0.1))

# Ippon-seoi: in under the arm, the hips lower than his, and the floor on the other side.
SHOULDER_THROW = Move(
    name="shoulder_throw", title="ippon-seoi-nage", family="holds", context="ground", startup_ticks=0, active_ticks=0,
    recovery_ticks=46, turns=True, inputs=(Input(button="heavy", contexts=HOLDING),), cancels=(_AFTER,),
    sounds=((4, "step"), (14, "cloth"), (22, "whoosh"), (29, "land")),
    partner=Partner(rule="lifted", path=((0, AHEAD_PX, 0, -2), (8, 18, 0, -4), (14, 8, 58, -4), (20, -18, 100, -2),
        (25, -44, 54, -2), (29, -56, 0, -2)), behind_ticks=(1, 14), blows=((29, 18, "heavy"),), frees_tick=29,
        freed_rule="slammed", throw=(-1.0, 0.0)),
    choreography=Choreography(
        standing="locked", ticks=47, options={"rush": ((0, 47),)},
        keys=(
            Key(0, LOCKED, "lin", ""),
            Key(9, _UNDER, "io", ""),
            Key(16, man(_UNDER, yaw=150, pelvis=(44, 0, 0), spine=(18, 0, 0), chest=(12, 0, 0),
                legL=(30, 40, 28, 40, 0), legR=(30, 40, 34, 40, 0)), "io", ""),
            Key(24, man(mirror(READY), yaw=156, pelvis=(60, 0, 6), spine=(24, 0, 6), chest=(18, 0, 6), head=(-10, 0, 0),
                armR=(70, 0, 20, 60, 0), armL=(60, 10, 30, 60, 0), legL=(30, 160, 34, 20, 0.3),
                legR=(40, 14, 24, 50, 0)), "in", ""),
            Key(30, man(mirror(READY), yaw=156, pelvis=(56, 0, 6), spine=(24, 0, 6), chest=(18, 0, 6), head=(-4, 0, 0),
                armR=(40, 0, 20, 60, 0), armL=(30, 10, 30, 60, 0), legL=(34, 160, 34, 50, 0.4),
                legR=(60, 14, 24, 84, 0)), "out", ""),
            Key(47, man(mirror(READY), yaw=156), "io", "lr"),
        ),
    ),
)

# Harai-goshi: the hip is the hinge, the leg is the broom; he is still turning when he meets his friends.
HIP_THROW = Move(
    name="hip_throw", title="harai-goshi", family="holds", context="ground", startup_ticks=0, active_ticks=0,
    recovery_ticks=44, turns=True, inputs=(Input(button="special", contexts=HOLDING),), cancels=(_AFTER,),
    sounds=((4, "step"), (12, "cloth"), (20, "whoosh")),
    partner=Partner(rule="lifted", path=((0, AHEAD_PX, 0, -2), (8, 20, 4, -4), (14, 8, 54, -4), (20, -20, 84, -2),
        (23, -40, 76, -2)), behind_ticks=(1, 12), blows=((20, 6, "medium"),), frees_tick=23, freed_rule="thrown",
        throw=(-10.0, 1.6)),
    choreography=Choreography(
        standing="locked", ticks=45, options={"rush": ((15, 45),)},
        keys=(
            Key(0, LOCKED, "lin", ""),
            Key(8, man(_UNDER, yaw=90, pelvis=(10, 0, 10)), "io", ""),
            Key(15, man(_UNDER, yaw=134, pelvis=(24, -14, 10), legR=(20, 20, 34, 14, 0.6), legL=(24, 40, 28, 40, 0)),
                "io", ""),
            Key(20, man(_UNDER, yaw=160, pelvis=(46, -18, 6), spine=(14, -10, 14), chest=(10, -10, 16),
                armR=(70, 10, 20, 50, 0), armL=(60, 90, 40, 40, 0), legR=(82, 170, 30, 8, 0.8),
                legL=(14, 40, 28, 24, 0)), "in", ""),
            Key(26, man(mirror(READY), yaw=170, pelvis=(40, 0, 10), spine=(14, 0, 12), chest=(10, 0, 14),
                armR=(40, 20, 20, 50, 0), armL=(40, 60, 40, 40, 0), legL=(40, 164, 34, 30, 0.5),
                legR=(40, 20, 26, 50, 0)), "out", ""),
            Key(45, man(mirror(READY), yaw=156), "io", "lr"),
        ),
    ),
)

# He is shown the length of the leg that he was hiding behind.
LET_GO = Move(
    name="let_go", title="kicking free", family="holds", context="ground", startup_ticks=0, active_ticks=0,
    recovery_ticks=28,
    inputs=(Input(button="jump", contexts=HOLDING),),
    cancels=(Cancel(families=(*AFTERWARDS, "weapons"), first_tick=20, on="always"),), sounds=((8, "whoosh"),
        (20, "step")),
    partner=Partner(rule="held", path=((0, AHEAD_PX, 0, -2), (6, 42, 0, -2), (9, 56, 0, -2), (11, 84, 2, -2)),
        behind_ticks=(1, 28), blows=((9, 4, "medium"),), frees_tick=11, freed_rule="thrown", throw=(9.5, 1.6)),
    choreography=Choreography(
        standing="locked", ticks=29,
        keys=(
            Key(0, LOCKED, "lin", "RL"),
            Key(6, man(LOCKED, trunk=trunk(-10, -4, 20), legR=(100, 10, 20, 124, 0.1), legL=(12, 24, 28, 14, 0.1)),
                "io", "L"),
            Key(10, man(LOCKED, trunk=trunk(-20, -20, 12), armR=(70, 40, 30, 50, 0), armL=(70, 30, 30, 50, 0),
                legR=(88, 4, 20, 6, 0), legL=(8, 24, 28, 6, 0.1)), "in", "L"),
            Key(14, man(LOCKED, trunk=trunk(-20, -20, 12), armR=(60, 60, 40, 50, 0), armL=(60, 50, 40, 50, 0),
                legR=(82, 4, 20, 4, 0), legL=(8, 24, 28, 6, 0.1)), "out", "L"),
            Key(20, man(READY, legR=(30, 150, 34, 60, 0.3)), "io", "Lr"),
            Key(29, READY, "io", "Lr"),
        ),
    ),
)

# A hand on the collar takes him to his knees; the rest is paperwork.
COUP = Move(
    name="coup", title="coup de grâce: two rounds", family="takedown", context="ground",
        startup_ticks=0, active_ticks=0,
    recovery_ticks=30, untouchable=(1, 30), inputs=(Input(button="heavy", contexts=STANDING, when="beside_reeling"),),
    trail=True, sounds=((4, "cloth"), (8, "land"), (12, "step"), (20, "shot")),
    partner=Partner(rule="finished_crushed", path=((0, 62, 0, -2), (8, 56, 0, -2), (20, 56, 0, -2), (30, 60, 0, -2)),
        behind_ticks=(1, 30), blows=((8, 1, "heavy"), (20, 999, "finisher"))),
    choreography=Choreography(
        standing="locked", ticks=31, options={"rush": ((1, 14),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(5, man(READY, trunk=trunk(20, 14, 20), armL=(92, 4, 16, 56, 0), legs="fwd"), "io", "Rl"),
            Key(9, man(READY, trunk=trunk(10, 34, 20), armL=(56, 0, 20, 60, 0), armR=(50, 30, 100, 50, 0), legs="fwd"),
                "in", "LR"),
            Key(16, man(READY, trunk=trunk(-16, 18, 22), head=(16, 4, 6), armL=(50, 4, 30, 60, 0),
                armR=(62, 0, 20, 50, 0), legs="fwd"), "io", "LR"),
            Key(20, man(READY, trunk=trunk(-16, 18, 22), head=(16, 4, 6), armL=(50, 4, 30, 60, 0),
                armR=(62, 0, 16, 50, 0), legs="fwd"), "lin", "LR"),
            Key(23, man(READY, trunk=trunk(-8, 12, 22), head=(16, 4, 6), armL=(46, 20, 50, 60, 0),
                armR=(80, 4, 34, 50, 8), legs="fwd"), "out4", "LR"),
            Key(31, READY, "io", "Lr"),
        ),
    ),
)
# fmt: on

WICK_HOLDS = (
    ARM_LOCK, ARM_LOCK_TURN, KNEE, SHOULDER_THROW, HIP_THROW, LET_GO, COUP,
)  # fmt: skip
