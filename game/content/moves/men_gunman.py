"""The gunman: upright and economical.  One straight arm; everything else about him is still."""

from __future__ import annotations

from game.content.moves.men_falls import falls
from game.content.moves.men_holds import in_her_hands
from game.content.moves.men_hurt import hurts
from game.content.moves.men_walk import walk
from game.content.poses import Pose
from game.content.poses_men import man, trunk
from game.sim.spec import Choreography, Key, Move, Shot, Strike

# fmt: off
READY: Pose = man("gunman")

# The pistol along the thigh; only the head moves, and the weight from heel to heel.
GUARD = Move(
    name="guard", title="guard", family="stance", startup_ticks=0, active_ticks=0, recovery_ticks=80,
    choreography=Choreography(
        standing="locked", ticks=80, loop=True,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(26, man(READY, chest=(5, 0, 4), head=(0, 0, -4), armR=(20, 38, 34, 30, 0)), "io", "RL"),
            Key(52, man(READY, pelvis=(0, 2, 6), chest=(1, 0, 2), head=(-4, 0, -24), armL=(26, 66, 46, 40, 0)),
                "io", "RL"),
            Key(80, READY, "io", "RL"),
        ),
    ),
)

# He backs away as fast as others come on: long steps, the trunk upright, eyes on her.
WALK_BACK = Move(
    name="walk_back", title="walk back", family="runs", startup_ticks=0, active_ticks=0, recovery_ticks=40,
    sounds=((17, "step"), (35, "step")),
    choreography=Choreography(
        standing="locked", ticks=40, loop=True,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(7, man(READY, legR=(4, 150, 34, 44, 0.4), legL=(14, 24, 28, 18, 0)), "io", "L"),
            Key(17, man(READY, pelvis=(4, 0, 6), legR=(30, 160, 34, 10, 0.5), legL=(30, 18, 28, 8, 0)), "out", "Lr"),
            Key(27, man(READY, pelvis=(2, 0, 5), legR=(10, 140, 34, 16, 0.1), legL=(16, 24, 28, 46, 0.3)), "io", "R"),
            Key(35, READY, "out", "Rl"),
            Key(40, READY, "io", "RL"),
        ),
    ),
)

# A duellist's: side on, the free hand in the small of the back, eye, sight and target on one line.
_RAISED: Pose = man("gunman", trunk=trunk(-34, -6, 36, look=26), armR=(58, 8, 118, 8, 0), armL=(30, 150, 70, 60, 0),
    aim=(1, 84, 0))
_LEVEL: Pose = man("gunman", trunk=trunk(-44, -4, 36, look=26), armR=(91, 3, 2, 10, 0), armL=(28, 154, 76, 60, 0),
    aim=(1, 0, 0))
_KICKED: Pose = man(_LEVEL, trunk=trunk(-34, -12, 36, look=26), armR=(104, 5, 18, 10, 8), aim=(1, 22, 0))

# The pistol stands by his cheek, then falls level and stays: the tell.  The line is at her throat, go beneath it.
FIRE = Move(
    name="fire", title="shot", family="attacks", startup_ticks=50, active_ticks=0, recovery_ticks=31, tell_tick=22,
    shots=(Shot(tick=50, kind="bullet", joint="tip"),),
    sounds=((50, "shot"),),
    choreography=Choreography(
        standing="locked", ticks=82,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(11, _RAISED, "out", "RL"),
            Key(15, man(_RAISED, head=(-2, 0, 24)), "io", "RL"),
            Key(21, man(_LEVEL, armR=(86, 3, 6, 10, 0), aim=(1, -3, 0)), "io", "RL"),
            Key(26, _LEVEL, "io", "RL"),
            Key(50, man(_LEVEL, head=(3, 7, 20)), "io", "RL"),
            Key(53, _KICKED, "out4", "RL"),
            Key(62, man(_LEVEL, armR=(86, 4, 8, 10, 0), aim=(1, -2, 0)), "io", "RL"),
            Key(82, READY, "io", "RL"),
        ),
    ),
)

# He drops to a knee and takes the pistol in both hands: two shots at the height of her hips, go over them.
_KNEELING: Pose = man("gunman", trunk=trunk(-12, 16, 24, look=6), legs="kneel", armR=(88, -10, 10, 24, 0),
    armL=(80, -18, 24, 30, 0), grip2=(1, -0.02), aim=(1, 0, 0))
_JOLTED: Pose = man(_KNEELING, trunk=trunk(-8, 6, 24, look=6), armR=(98, -8, 24, 24, 0), aim=(1, 14, 0))

VOLLEY = Move(
    name="volley", title="two shots", family="attacks", startup_ticks=54, active_ticks=0, recovery_ticks=58,
    tell_tick=26,
    shots=(Shot(tick=54, kind="bullet", joint="tip"), Shot(tick=70, kind="bullet", joint="tip")),
    sounds=((14, "step"), (54, "shot"), (70, "shot")),
    choreography=Choreography(
        standing="locked", ticks=113, options={"rush": ((6, 20),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(7, man("gunman", trunk=trunk(0, 18, 28), armR=(44, 10, 84, 30, 0), armL=(50, 10, 70, 40, 0),
                legs="fwd", aim=(1, 40, 0)), "out", "Rl"),
            Key(18, man(_KNEELING, armR=(70, -8, 44, 24, 0), aim=(1, 30, 0)), "io", "Lr"),
            Key(26, _KNEELING, "out", "LR"),
            Key(54, man(_KNEELING, head=(8, 6, 4)), "io", "LR"),
            Key(57, _JOLTED, "out4", "LR"),
            Key(66, man(_KNEELING, head=(8, 6, 4)), "io", "LR"),
            Key(70, man(_KNEELING, head=(8, 6, 4)), "io", "LR"),
            Key(73, man(_JOLTED, armR=(102, -6, 28, 24, 0), aim=(1, 18, 0)), "out4", "LR"),
            Key(84, man(_KNEELING, armR=(70, -4, 30, 24, 0), aim=(1, -20, 0), grip2=(0.5, -0.02)), "io", "LR"),
            Key(97, man("gunman", trunk=trunk(0, 16, 28), legs="fwd", armR=(40, 16, 50, 30, 0)), "io", "LR"),
            Key(113, READY, "io", "Lr"),
        ),
    ),
)

_CLUBBED: Pose = man("gunman", trunk=trunk(44, -8), armR=(146, 66, 76, 30, 0), armL=(72, 10, 40, 30, 0), legs="back",
    wpn=(66, 0))

# Only when she is inside his arm: the butt behind his own ear is the tell, the whole side comes down with it.
PISTOL_WHIP = Move(
    name="pistol_whip", title="pistol whip", family="attacks", startup_ticks=31, active_ticks=5, recovery_ticks=25,
    tell_tick=24,
    strikes=(Strike(first_tick=31, last_tick=35, bones=("weapon", "handR", "farmR"), damage=8, weight="medium",
        stun_ticks=24, push_px=14, depth_px=18, swell_px=8),),
    sounds=((29, "step"), (30, "whoosh")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=61,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(11, _CLUBBED, "out", "RL"),
            Key(26, man(_CLUBBED, trunk=trunk(52, -12), armR=(154, 74, 84, 30, 0), armL=(78, 10, 30, 30, 0),
                wpn=(74, 0)), "io", "RL"),
            Key(32, man("gunman", trunk=trunk(-30, 20), armR=(88, 10, 30, 70, 0), armL=(40, 100, 60, 0, 0),
                wpn=(60, 0), legs="fwd"), "in", "Rl"),
            Key(36, man("gunman", trunk=trunk(-56, 30), armR=(54, -24, 30, 70, 0), armL=(40, 114, 60, 0, 0),
                wpn=(60, 0), legs="fwd"), "out", "LR"),
            Key(45, man("gunman", trunk=trunk(-30, 20), armR=(44, 0, 50, 50, 0), legs="fwd"), "io", "LR"),
            Key(61, READY, "io", "Lr"),
        ),
    ),
)
# fmt: on

GUNMAN = (
    GUARD, walk(READY, 29), WALK_BACK, FIRE, VOLLEY, PISTOL_WHIP, *hurts(READY), *falls(READY),
    *in_her_hands(READY, "gunman"),
)  # fmt: skip
