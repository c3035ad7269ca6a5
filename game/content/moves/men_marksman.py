"""The marksman: a long line and what it stands on.  He kneels behind it, lies behind it, and leaves when she comes."""

from __future__ import annotations

from game.content.moves.men_carry import carrying_walk, one_handed
from game.content.moves.men_falls import falls
from game.content.moves.men_holds import in_her_hands
from game.content.moves.men_hurt import STRUCK_HIGH, hurts
from game.content.poses import Pose
from game.content.poses_men import man, trunk
from game.sim.spec import Choreography, Key, Move, Shot, Strike

# fmt: off
# The rifle low across him in both hands, ready to come up.
READY: Pose = man("guard", yaw=30, pelvis=(5, 0, 4), spine=(5, 0, 6), chest=(5, 0, 6), head=(-2, 0, -14),
    armR=(26, 40, 84, 50, 0), armL=(50, 0, 50, 40, 0), grip2=(1, 0.19), aim=(1, -16, -4))

# Only the muzzle moves: along the wings, and back.
GUARD = Move(
    name="guard", title="guard", family="stance", startup_ticks=0, active_ticks=0, recovery_ticks=90,
    choreography=Choreography(
        standing="locked", ticks=90, loop=True,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(34, man(READY, chest=(6, 0, -4), head=(-2, 0, -22), aim=(1, -10, -16)), "io", "RL"),
            Key(66, man(READY, chest=(6, 0, 12), head=(-2, 0, 2), pelvis=(6, 0, 8), aim=(1, -20, 10)), "io", "RL"),
            Key(90, READY, "io", "RL"),
        ),
    ),
)

# Backwards and bent low, the muzzle never off her.
WALK_BACK = Move(
    name="walk_back", title="walk back", family="runs", startup_ticks=0, active_ticks=0, recovery_ticks=44,
    sounds=((18, "step"), (39, "step")),
    choreography=Choreography(
        standing="locked", ticks=44, loop=True,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(8, man(READY, pelvis=(12, 0, 4), legR=(4, 150, 34, 52, 0.4), legL=(24, 22, 28, 40, 0),
                aim=(1, -10, -4)), "io", "L"),
            Key(18, man(READY, pelvis=(12, 0, 6), legR=(30, 160, 34, 24, 0.5), legL=(38, 18, 28, 30, 0),
                aim=(1, -8, -4)), "out", "Lr"),
            Key(30, man(READY, pelvis=(10, 0, 5), legR=(14, 146, 34, 34, 0.1), legL=(24, 22, 28, 56, 0.3),
                aim=(1, -12, -4)), "io", "R"),
            Key(39, READY, "out", "Rl"),
            Key(44, READY, "io", "RL"),
        ),
    ),
)

_KNEELING: Pose = man(READY, yaw=24, legs="kneel", pelvis=(10, 0, 6), spine=(8, 0, 6), chest=(6, 0, 6),
    head=(8, 12, -22), armR=(70, 40, 122, 40, 0), armL=(84, -8, 26, 10, 0), grip2=(1, 0.21), aim=(1, 0, 2))
_KICKED: Pose = man(_KNEELING, pelvis=(2, 0, 8), chest=(0, 0, 12), armR=(72, 54, 126, 40, 0), aim=(1, 7, 2))

# A knee, an elbow on the other knee, an eye: then nothing of him moves, and the line stands.
KNEELING_SHOT = Move(
    name="kneeling_shot", title="kneeling shot", family="attacks", startup_ticks=74, active_ticks=0, recovery_ticks=44,
    tell_tick=28,
    shots=(Shot(tick=74, kind="rifle_round", joint="tip"),),
    sounds=((18, "step"), (27, "cloth"), (74, "shot")),
    choreography=Choreography(
        standing="locked", ticks=119, options={"rush": ((6, 24),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(9, man(READY, trunk=trunk(6, 20), armR=(40, 30, 96, 44, 0), legs="fwd", aim=(1, 10, -4)), "out", "Rl"),
            Key(20, man(_KNEELING, armR=(58, 34, 114, 40, 0), aim=(1, -14, 4)), "io", "Lr"),
            Key(28, _KNEELING, "out", "LR"),
            Key(70, man(_KNEELING, head=(12, 14, -22), chest=(8, 0, 6)), "io", "LR"),
            Key(74, man(_KNEELING, head=(12, 14, -22), chest=(8, 0, 6)), "io", "LR"),
            Key(77, _KICKED, "out4", "LR"),
            Key(88, man(_KNEELING, aim=(1, -3, 2)), "io", "LR"),
            Key(102, man(READY, trunk=trunk(4, 20), legs="fwd", aim=(1, -20, -4)), "io", "LR"),
            Key(119, READY, "io", "Lr"),
        ),
    ),
)

_FLAT: Pose = man("on_face", yaw=16, tip=80, roll=0, pelvis=(-6, 0, 0), spine=(-16, 0, 2), chest=(-20, 0, 4),
    head=(-44, 0, -8), armR=(126, 24, 112, 30, 0), armL=(158, -10, 40, 20, 0), grip2=(1, 0.19), aim=(1, 3, 2),
    legR=(4, 70, 50, 4, 0.95), legL=(6, 60, 60, 14, 0.9))

# He drops behind it altogether: what he sends is no higher than her shins, and most of what she has goes over him.
FLAT_SHOT = Move(
    name="flat_shot", title="lying shot", family="attacks", startup_ticks=82, active_ticks=0, recovery_ticks=58,
    tell_tick=36,
    shots=(Shot(tick=82, kind="rifle_round", joint="tip"),),
    sounds=((24, "land"), (35, "cloth"), (82, "shot")),
    choreography=Choreography(
        standing="locked", ticks=141, options={"rush": ((8, 32), (96, 128))},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(10, man(READY, trunk=trunk(4, 46), legs="deep", armL=(60, 10, 30, 20, 0), aim=(1, -6, -4)), "io", "RL"),
            Key(24, man(_FLAT, tip=62, legR=(10, 20, 30, 50, 0.9), legL=(10, 20, 30, 60, 0.9), dx=-0.06), "in", "B"),
            Key(34, man(_FLAT, dx=-0.06), "out", "B"),
            Key(78, man(_FLAT, head=(-40, 4, -8), legL=(6, 60, 60, 10, 0.9)), "io", "B"),
            Key(82, man(_FLAT, head=(-40, 4, -8), legL=(6, 60, 60, 10, 0.9)), "io", "B"),
            Key(85, man(_FLAT, chest=(-26, 0, 6), aim=(1, 9, 2), dx=-0.02), "out4", "B"),
            Key(96, _FLAT, "io", "B"),
            Key(110, man("kneel", pelvis=(30, 0, 6), armR=(40, 40, 90, 40, 0), armL=(56, 0, 50, 30, 0), grip2=(1, 0.19),
                aim=(1, -20, -4), dx=0.10), "io", "lr"),
            Key(124, man(READY, trunk=trunk(4, 30), legs="deep", aim=(1, -24, -4)), "io", "LR"),
            Key(141, READY, "io", "Lr"),
        ),
    ),
)

_COCKED: Pose = man(READY, trunk=trunk(40, 2), armR=(44, 70, 100, 40, 0), armL=(70, 10, 60, 30, 0), aim=(1, 52, 40),
    grip2=(1, 0.17), legs="back")
_STRUCK_UP: Pose = man(READY, trunk=trunk(-30, 14), armR=(82, 2, 34, 60, 0), armL=(84, -20, 40, 30, 0),
    legs="fwd_right", aim=(1, 152, -8), grip2=(1, 0.15))

# When she reaches him the other end serves: the stock drawn back by the hip, then up and through with a whole step.
BUTT_STROKE = Move(
    name="butt_stroke", title="butt stroke", family="attacks", startup_ticks=31, active_ticks=4, recovery_ticks=28,
    tell_tick=22,
    strikes=(Strike(first_tick=31, last_tick=34, bones=("farmR", "handR"), damage=8, weight="medium", effect="stagger",
        stun_ticks=26, push_px=26, depth_px=18, swell_px=12, reach_px=(14, 0, 8, 8)),),
    sounds=((29, "step"), (30, "whoosh")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=63,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(11, _COCKED, "out", "RL"),
            Key(26, man(_COCKED, trunk=trunk(48, -2), armR=(48, 82, 106, 40, 0), aim=(1, 60, 46)), "io", "RL"),
            Key(31, _STRUCK_UP, "in", "Lr"),
            Key(35, man(_STRUCK_UP, trunk=trunk(-44, 18), armR=(92, 0, 14, 60, 0), aim=(1, 184, -8)), "out", "RL"),
            Key(45, man(_STRUCK_UP, trunk=trunk(-24, 18), armR=(60, 10, 60, 50, 0), aim=(1, 120, -8)), "io", "RL"),
            Key(63, READY, "io", "Rl"),
        ),
    ),
)

_ROUND: Pose = man("flung", legR=(122, 20, 30, 138, 0.6), legL=(116, 20, 30, 138, 0.6),
    pelvis=(30, 0, 0), spine=(34, 0, 0), chest=(32, 0, 0), head=(44, 0, 0),
    armR=(30, 20, 130, 30, 0), armL=(36, 10, 120, 20, 0), grip2=(0.6, 0.12), aim=(0, 0, 0))

# Over backwards with the rifle in his lap, and on his feet again out of her reach.
ROLL_AWAY = Move(
    name="roll_away", title="rolling away", family="jumps", startup_ticks=0, active_ticks=0, recovery_ticks=47,
    untouchable=(6, 24), sounds=((9, "land"), (22, "cloth"), (36, "step")),
    choreography=Choreography(
        standing="locked", ticks=48, options={"rush": ((2, 42),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(7, man(READY, trunk=trunk(0, 30), legs="deep", tip=-14), "io", "RL"),
            Key(13, man(_ROUND, tip=-70, dx=-0.16), "in", "B"),
            Key(19, man(_ROUND, tip=-150, dx=-0.22), "lin", "B"),
            Key(25, man(_ROUND, tip=-230, dx=-0.24), "lin", "B"),
            Key(31, man(_ROUND, tip=-304, dx=-0.18), "lin", "B"),
            Key(37, man(READY, tip=-360, trunk=trunk(0, 44), legs="deep", dx=-0.08), "out", "rl"),
            Key(48, man(READY, tip=-360), "io", "Rl"),
        ),
    ),
)

_PROPPED: Pose = man("knees", pelvis=(16, 0, 0), spine=(18, 0, 0), chest=(16, 0, 0), head=(24, 0, 0), yaw=26,
    armR=(64, 6, 40, 30, 0), armL=(70, -10, 40, 30, 0), grip2=(1, 0.10), aim=(1, 84, 0))

# He leans on the rifle as on a stick, and slides down along it.
DIE = Move(
    name="die_crumple", title="dying on his rifle", family="reactions", startup_ticks=0, active_ticks=0,
    recovery_ticks=81, sounds=((24, "step"), (66, "land")),
    choreography=Choreography(
        standing="locked", ticks=82, options={"rush": ((12, 68),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(4, man(STRUCK_HIGH, armR=(30, 40, 80, 40, 0), armL=(54, 10, 50, 30, 0), grip2=(1, 0.19), aim=(1, 6, 0)),
                "out4", "RL"),
            Key(14, man(READY, trunk=trunk(0, 30), legs="deep", armR=(60, 8, 50, 30, 0), aim=(1, 60, 0)), "io", "RL"),
            Key(26, _PROPPED, "in", "B"),
            Key(44, man(_PROPPED, head=(34, 10, 0), spine=(24, 4, 0), aim=(1, 78, 0)), "io", "B"),
            Key(62, man("on_face", tip=64, head=(10, 0, 20), armR=(120, 20, 40, 20, 0), armL=(60, 40, 40, 0, 0),
                legL=(10, 20, 30, 60, 0.9), legR=(10, 20, 30, 50, 0.9), aim=(1, 6, 0), dx=0.16), "in", "B"),
            Key(68, man("on_face", armR=(152, 74, 30, 0, 0), armL=(40, 84, 60, -40, 0), aim=(1, 2, 20), dx=0.08),
                "in", "B"),
            Key(82, man("on_face", armR=(154, 76, 30, 0, 0), armL=(36, 86, 70, -40, 0), head=(-10, 0, 62),
                aim=(1, 0, 24)), "io", "B"),
        ),
    ),
)
# fmt: on

_STRUCK = (*hurts(READY), *(fall for fall in falls(READY) if fall.name != DIE.name), *in_her_hands(READY, "thug"))

MARKSMAN = (
    GUARD, carrying_walk(READY, 25), WALK_BACK, KNEELING_SHOT, FLAT_SHOT, BUTT_STROKE, ROLL_AWAY, DIE,
    *(one_handed(move, READY) for move in _STRUCK),
)  # fmt: skip
