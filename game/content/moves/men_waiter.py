"""The waiter: upright, immaculate, the tray level above everything.  Level it is a weapon, lowered it hides one."""

from __future__ import annotations

from game.content.moves.men_falls import falls
from game.content.moves.men_holds import in_her_hands
from game.content.moves.men_hurt import hurts
from game.content.moves.men_walk import walk_back
from game.content.poses import Pose
from game.content.poses_men import man, other_side, trunk
from game.sim.spec import Choreography, Key, Move, Shot, Strike

# fmt: off
_ALOFT = (128, 60, 62, -60, -70)  # the right arm under the tray
_TOWEL = (30, 10, 92, 40, 0)  # the left forearm, a towel over it

READY: Pose = man(
    "guard", yaw=26, pelvis=(0, 0, 0), spine=(0, 0, 0), chest=(-3, 0, 0), head=(-2, 0, -6), armR=_ALOFT, armL=_TOWEL,
    legL=(12, 30, 28, 6, 0), legR=(10, 140, 28, 15.2, 0.1), shrug=(0, 0), wpn=(90, 0), aim=(1, 0, 0),
)

# The weight goes from heel to heel and he inclines his head: may one take the order?  The tray does not move.
GUARD = Move(
    name="guard", title="guard", family="stance", startup_ticks=0, active_ticks=0, recovery_ticks=90,
    choreography=Choreography(
        standing="locked", ticks=90, loop=True,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(32, man(READY, pelvis=(2, 2, 0), chest=(0, -2, 3), head=(8, 4, -8)), "io", "RL"),
            Key(52, man(READY, pelvis=(2, 2, 0), chest=(0, -2, 3), head=(4, 2, -8), armL=(33, 12, 90, 40, 0)), "io",
                "RL"),
            Key(90, READY, "io", "RL"),
        ),
    ),
)

_STEP: Pose = man(READY, yaw=20, chest=(-2, 0, 0))
_CONTACT: Pose = man(_STEP, pelvis=(0, 0, -3), legL=(21, 4, 18, 4, 0), legR=(19, 176, 22, 8, 0.45))
_DOWN: Pose = man(_STEP, pelvis=(1, 1, -2), legL=(20, 6, 18, 16, 0), legR=(14, 176, 22, 24, 0.55))
_PASSING: Pose = man(_STEP, pelvis=(0, 1, 1), legL=(3, 4, 18, 6, 0), legR=(20, 6, 18, 46, 0.4))


def _served(pose: Pose) -> Pose:
    """The other step of his walk: the legs change, the tray does not."""
    return man(other_side(pose), armR=_ALOFT, armL=_TOWEL)


# Short quick steps from the knee, nothing above the apron moves: he could do it with the lights out.
WALK = Move(
    name="walk", title="walk", family="runs", startup_ticks=0, active_ticks=0, recovery_ticks=40,
    sounds=((1, "step"), (20, "step")),
    choreography=Choreography(
        standing="locked", ticks=40, loop=True, options={"lane_h": 0.045, "stride_h": 0.0183},
        keys=(
            Key(0, _CONTACT, "lin", "rl"),
            Key(5, _DOWN, "out", "L"),
            Key(12, _PASSING, "io", "L"),
            Key(20, _served(_CONTACT), "in", "Lr"),
            Key(25, _served(_DOWN), "out", "R"),
            Key(32, _served(_PASSING), "io", "R"),
            Key(40, _CONTACT, "in", "Rl"),
        ),
    ),
)

_DISCUS: Pose = man("guard", trunk=trunk(50, 4, 40), armR=(78, 116, 30, 30, 0), armL=(74, 16, 44, 30, 0), legs="back",
    aim=(1, 6, 168))

# The glasses go; the tray is carried far out behind the shoulder, level: the tell.  Then its rim, at her throat.
TRAY_SWING = Move(
    name="tray_swing", title="tray", family="attacks", startup_ticks=32, active_ticks=5, recovery_ticks=26,
    tell_tick=25,
    strikes=(Strike(first_tick=32, last_tick=36, bones=("weapon", "handR", "farmR"), damage=8, weight="medium",
        stun_ticks=24, push_px=16, depth_px=28, swell_px=8),),
    sounds=((30, "step"), (31, "whoosh")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=63,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(6, man(READY, trunk=trunk(14, -4, 30), armR=(120, 84, 60, -40, -50), aim=(1, 4, 60)), "io", "RL"),
            Key(14, _DISCUS, "out", "RL"),
            Key(28, man(_DISCUS, trunk=trunk(60, 8, 42), armR=(84, 126, 22, 30, 0), legR=(28, 54, 44, 58, 0.1),
                aim=(1, 6, 176)), "io", "RL"),
            Key(31, man("guard", trunk=trunk(12, 8, 34), armR=(90, 88, 14, 40, 0), armL=(50, 60, 60, 30, 0),
                legs="fwd", aim=(1, 4, 100)), "in", "Rl"),
            Key(34, man("guard", trunk=trunk(-30, 10, 28), armR=(94, 24, 10, 60, 0), armL=(40, 110, 50, 20, 0),
                legs="fwd", aim=(1, 2, 22)), "lin", "LR"),
            Key(38, man("guard", trunk=trunk(-58, 14, 26), armR=(88, -24, 36, 70, 0), armL=(36, 124, 50, 20, 0),
                legs="long", aim=(1, 2, -52)), "out", "LR"),
            Key(47, man("guard", trunk=trunk(-36, 10, 28), armR=(96, -6, 84, 60, -20), armL=(36, 60, 80, 40, 0),
                legs="fwd", aim=(1, 2, -10)), "io", "LR"),
            Key(63, READY, "io", "Lr"),
        ),
    ),
)

_FLAT: Pose = man("guard", trunk=trunk(-52, 18, 28, look=10), armR=(60, -44, 100, 84, 0), armL=(70, 96, 30, 20, 0),
    legs="back", aim=(1, 2, -150))
_GONE: Pose = man("guard", trunk=trunk(2, 16, 26), armR=(90, -22, 6, 70, -20), armL=(46, 130, 40, 20, 0),
    legs="fwd_right", prop=1)

# Across the body and round the far hip: the tell.  It leaves flat and spinning; another hangs behind the apron strings.
TRAY_THROW = Move(
    name="tray_throw", title="thrown tray", family="attacks", startup_ticks=44, active_ticks=0, recovery_ticks=46,
    tell_tick=16, shots=(Shot(tick=44, kind="tray", joint="haR"),),
    sounds=((42, "step"), (43, "whoosh"), (70, "cloth")),
    choreography=Choreography(
        standing="locked", ticks=91, hold=(43, 44),
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(6, man(READY, trunk=trunk(-14, 6, 28), armR=(100, 14, 84, 10, -30), aim=(1, 0, -40)), "io", "RL"),
            Key(15, _FLAT, "out", "RL"),
            Key(38, man(_FLAT, trunk=trunk(-64, 24, 28, look=10), armR=(54, -58, 108, 84, 0),
                armL=(84, 104, 16, 20, 0), legR=(32, 50, 44, 64, 0)), "io", "RL"),
            Key(43, man("guard", trunk=trunk(-8, 16, 26), armR=(86, -26, 22, 84, 0), armL=(50, 130, 40, 20, 0),
                legs="fwd_right", aim=(1, 0, 10)), "in", "Lr"),
            Key(44, _GONE, "lin", "RL"),
            Key(50, man(_GONE, trunk=trunk(30, 18, 30), armR=(88, 62, 6, 60, -20)), "out", "RL"),
            Key(62, man(_GONE, trunk=trunk(14, 4, 28), armR=(30, 150, 50, 10, 0), armL=(36, 30, 84, 40, 0)), "io",
                "RL"),
            Key(69, man(READY, trunk=trunk(6, 0, 28), legs="fwd_right", armR=(16, 176, 84, -30, 0), armL=_TOWEL,
                prop=1), "io", "RL"),
            Key(71, man(READY, trunk=trunk(6, 0, 28), legs="fwd_right", armR=(18, 174, 84, -30, 0), armL=_TOWEL,
                aim=(1, -80, 180)), "lin", "RL"),
            Key(80, man(READY, trunk=trunk(4, 0, 26), armR=(92, 96, 74, -30, -50), aim=(1, -20, 120)), "io", "lR"),
            Key(91, READY, "io", "Lr"),
        ),
    ),
)

_WOUND: Pose = man(READY, trunk=trunk(-6, -4, 30), armR=_ALOFT, armL=(118, 110, 110, 20, 0), legs="back",
    aim=(1, 0, 0))

# The tray stays where it is, the towel is laid over his shoulder as if to wipe a glass: the tell.  It cracks at her
# eyes.
NAPKIN_WHIP = Move(
    name="napkin_whip", title="napkin", family="attacks", startup_ticks=29, active_ticks=3, recovery_ticks=20,
    tell_tick=22,
    strikes=(Strike(first_tick=29, last_tick=31, bones=("farmL", "handL"), damage=5, weight="light", effect="stagger",
        stun_ticks=22, push_px=8, depth_px=14, swell_px=6, reach_px=(38, 0, 4, 8)),),
    sounds=((9, "cloth"), (28, "whoosh"), (30, "cloth")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=52, hold=(29,),
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(12, _WOUND, "out", "RL"),
            Key(25, man(_WOUND, trunk=trunk(-12, -6, 30), armL=(126, 118, 122, 20, 0)), "io", "RL"),
            Key(29, man(READY, trunk=trunk(14, 12, 26), armL=(92, 12, 2, 20, -10), legs="fwd"), "in", "Rl"),
            Key(31, man(READY, trunk=trunk(18, 14, 26), armL=(90, 6, 0, 20, 20), legs="fwd"), "out4", "LR"),
            Key(37, man(READY, trunk=trunk(12, 8, 26), armL=(66, 14, 50, 30, 10), legs="fwd"), "io", "LR"),
            Key(52, READY, "io", "Lr"),
        ),
    ),
)

# Under a level tray the left hand looks at her; nothing else of him has changed.
_SERVED: Pose = man(READY, trunk=trunk(-14, 4, 30), armR=(48, 6, 46, 40, -40), armL=(44, 2, 22, 40, 0), legs="guard",
    aim=(1, 0, 4))
_FIRED: Pose = man(_SERVED, trunk=trunk(-8, -4, 30), armL=(42, 2, 58, 40, 0), armR=(57, 6, 48, 40, -40), aim=(1, 14, 4))

# A bow of regret, and the tray comes down to the height of a table between them: the tell.  One ball, at the belt.
HIDDEN_PISTOL = Move(
    name="hidden_pistol", title="under the tray", family="attacks", startup_ticks=48, active_ticks=0, recovery_ticks=32,
    tell_tick=20, shots=(Shot(tick=48, kind="bullet", joint="haL"),), sounds=((10, "cloth"), (48, "shot")),
    choreography=Choreography(
        standing="locked", ticks=81, hold=(48,),
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(11, man(READY, trunk=trunk(-6, 24, 28), armR=(92, 30, 76, -10, -60), armL=(26, 24, 100, 40, 0),
                head=(18, 0, -12)), "io", "RL"),
            Key(20, _SERVED, "out", "RL"),
            Key(28, man(_SERVED, head=(-2, 0, 0)), "io", "RL"),
            Key(48, man(_SERVED, head=(4, 4, 2)), "io", "RL"),
            Key(51, _FIRED, "out4", "RL"),
            Key(60, man(_SERVED, armL=(40, 10, 84, 40, 0)), "io", "RL"),
            Key(70, man(READY, trunk=trunk(0, 4, 28), armR=(100, 40, 76, -30, -60)), "io", "RL"),
            Key(81, READY, "io", "RL"),
        ),
    ),
)

_SALVER: Pose = man("guard", trunk=trunk(20, -12, 32), armR=(150, 24, 40, -10, 0), armL=(146, -4, 46, 10, 0),
    legs="back", aim=(1, 96, 0), grip2=(1, 0.02))

# Both hands on the rim, the tray on end over his head like a door: the tell.  The flat of it, and both heels down.
TRAY_CLUB = Move(
    name="tray_club", title="both hands", family="attacks", startup_ticks=34, active_ticks=4, recovery_ticks=30,
    tell_tick=26,
    strikes=(Strike(first_tick=34, last_tick=37, bones=("weapon", "handR", "farmR"), damage=11, weight="heavy",
        effect="knock_down", stun_ticks=30, push_px=10, depth_px=20, swell_px=8),),
    sounds=((32, "step"), (33, "whoosh")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=68,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(6, man(READY, trunk=trunk(4, 12, 28), armR=(104, 30, 70, 0, -20), armL=(90, 10, 60, 20, 0),
                aim=(1, 30, 0)), "io", "RL"),
            Key(16, _SALVER, "out", "RL"),
            Key(29, man(_SALVER, trunk=trunk(24, -20, 32), armR=(160, 24, 50, -10, 0), armL=(156, -4, 56, 10, 0),
                aim=(1, 118, 0), legL=(44, 14, 24, 46, 0.3)), "io", "R"),
            Key(33, man("guard", trunk=trunk(-4, 14, 28), armR=(136, 12, 30, 0, 0), armL=(130, -4, 36, 10, 0),
                legs="fwd", aim=(1, 64, 0), grip2=(1, 0.02)), "in", "Rl"),
            Key(36, man("guard", trunk=trunk(-10, 34, 26), armR=(84, 0, 16, 20, 0), armL=(80, -12, 24, 20, 0),
                legs="long", aim=(1, -12, 0), grip2=(1, 0.02)), "lin", "LR"),
            Key(41, man("guard", trunk=trunk(-10, 44, 26), armR=(60, -2, 20, 20, 0), armL=(56, -14, 28, 20, 0),
                legs="long", aim=(1, -30, 0), grip2=(1, 0.02)), "out", "LR"),
            Key(52, man("guard", trunk=trunk(-6, 26, 26), armR=(70, 20, 80, 10, -30), armL=(40, 10, 84, 40, 0),
                legs="fwd", aim=(1, -6, 10)), "io", "LR"),
            Key(68, READY, "io", "Lr"),
        ),
    ),
)

# He would not dream of falling before the tray does: it is set down on the air, then he goes after it.
DIE = Move(
    name="die_crumple", title="the last tray", family="reactions", startup_ticks=0, active_ticks=0, recovery_ticks=83,
    sounds=((24, "step"), (60, "land")),
    choreography=Choreography(
        standing="locked", ticks=84, options={"rush": ((14, 64),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(4, man(READY, trunk=trunk(4, 16, 28), armL=(34, -10, 100, 70, 0), head=(10, 0, -6)), "out4", "RL"),
            Key(16, man(READY, trunk=trunk(-4, -6, 28), armL=(30, -10, 100, 70, 0), head=(-16, 8, -6),
                legR=(20, 130, 30, 30, 0.3), legL=(24, 24, 28, 30, 0)), "io", "RL"),
            Key(27, man(READY, legs="knees", pelvis=(2, 0, 0), spine=(-2, 0, 0), chest=(-6, 0, 0), head=(-12, 0, -4),
                armL=(30, -10, 100, 70, 0), dx=0.03), "in", "B"),
            Key(40, man(READY, legs="knees", pelvis=(4, 4, 0), chest=(0, 4, 0), head=(4, 6, -4),
                armR=(122, 54, 70, -50, -70), armL=(20, 20, 60, 40, 0)), "io", "B"),
            Key(48, man("knees", spine=(10, 6, 0), armR=(70, 40, 60, 0, -40), head=(24, 6, 0), aim=(1, -24, 0)), "in",
                "B"),
            Key(58, man("on_face", tip=60, arms=(20, 60, 20, 0, 0), head=(20, 0, 20), legL=(10, 20, 30, 70, 0.9),
                legR=(10, 20, 30, 60, 0.9), dx=0.16, prop=1), "in", "B"),
            Key(62, man("on_face", armR=(150, 40, 20, 0, 0), armL=(24, 80, 30, 0, 0), dx=0.1, prop=1), "in", "B"),
            Key(84, man("on_face", armR=(152, 36, 14, 0, 0), armL=(20, 84, 40, 0, 0), head=(-10, 0, 60), prop=1), "io",
                "B"),
        ),
    ),
)
# fmt: on

WAITER = (
    GUARD, WALK, walk_back(READY), TRAY_SWING, TRAY_THROW, NAPKIN_WHIP, HIDDEN_PISTOL, TRAY_CLUB,
    DIE, *hurts(READY),
    *(move for move in falls(READY) if move.name != DIE.name), *in_her_hands(READY, "gunman"),
)  # fmt: skip
