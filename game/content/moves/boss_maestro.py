"""The Maestro and his baton: he gives the beat, and what lies beneath the boards and hangs above them plays.

By hand he does little: a thrust, a cut, a turn of the wrist.  Struck on the beat he gives he has parried already.
"""

from __future__ import annotations

from game.content.moves.boss_maestro_coda import CODA, DOWNBEAT, READY, UPBEAT, bow
from game.content.moves.men_falls import falls
from game.content.moves.men_holds import in_her_hands
from game.content.moves.men_hurt import hurts
from game.content.moves.men_pleas import clear_of_the_floor, kneeling, standing_up
from game.content.moves.men_walk import walk, walk_back
from game.content.poses import Pose
from game.content.poses_men import man, trunk
from game.sim.spec import Beat, Call, Choreography, HazardMark, Key, Move, Strike

# fmt: off
# Four in a bar, from the wrist; the rest of him has nothing to do with it.
GUARD = Move(
    name="guard", title="guard", family="stance", startup_ticks=0, active_ticks=0, recovery_ticks=60,
    choreography=Choreography(
        standing="locked", ticks=60, loop=True,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(8, man(READY, aim=(1, 30, 8), armR=(94, 26, 58, -10, 0)), "in", "RL"),
            Key(16, man(READY, aim=(1, 58, -24), armR=(98, 8, 70, -10, 0)), "io", "RL"),
            Key(30, man(READY, aim=(1, 50, 40), armR=(98, 50, 60, -10, 0)), "io", "RL"),
            Key(45, man(READY, aim=(1, 84, 14), armR=(116, 32, 60, -10, 0), chest=(-10, 0, -4)), "io", "RL"),
            Key(60, READY, "io", "RL"),
        ),
    ),
)

# ------------------------------------------------------------------------------------------------ entrée
_TAPS: Pose = man(READY, trunk=trunk(-6, 8, 30), armR=(60, 10, 60, 30, 0), armL=(40, 60, 60, 10, 0), aim=(1, -8, 6))
_BOWS: Pose = man(READY, trunk=trunk(0, 50, 40), armR=(50, 40, 60, 30, 0), armL=(40, 110, 30, 0, 0), aim=(1, -50, 60),
    legs="fwd")

# A bow no deeper than it must be, two taps on the desk that is not there, and both arms up.
ENTRANCE = bow("entrance", "entrée", 100, (
    Key(0, READY, "lin", "RL"),
    Key(12, man(READY, trunk=trunk(4, 6, 36), armR=(50, 70, 50, 20, 0), armL=(50, 90, 30, 0, 0), aim=(1, -10, 60)),
        "io", "RL"),
    Key(24, _BOWS, "io", "Rl"),
    Key(36, _BOWS, "io", "LR"),
    Key(48, man(_TAPS, armR=(66, 14, 70, 30, 0), aim=(1, 30, 10)), "io", "Lr"),
    Key(52, _TAPS, "in", "RL"),
    Key(57, man(_TAPS, aim=(1, 24, 8)), "io", "RL"),
    Key(61, _TAPS, "in", "RL"),
    Key(76, UPBEAT, "io", "RL"),
    Key(88, UPBEAT, "io", "RL"),
    Key(100, READY, "io", "Lr"),
), sounds=((24, "cloth"), (52, "step"), (61, "step"), (86, "cloth")))

_POINTS: Pose = man(READY, trunk=trunk(-28, 16, 26), armR=(72, 6, 6, 30, 0), armL=(50, 140, 30, -10, 0),
    aim=(1, -24, 2), legs="fwd")

# There.  He does not look whether she is still standing on it.
POINT = bow("point", "there", 58, (
    Key(0, READY, "lin", "RL"),
    Key(13, man(READY, trunk=trunk(38, -6, 32), armR=(128, 70, 84, 10, 0), armL=(80, 20, 30, 20, 0), aim=(1, 130, 40),
        legs="back"), "io", "RL"),
    Key(22, _POINTS, "in", "Rl"),
    Key(44, _POINTS, "io", "LR"),
    Key(58, READY, "io", "Lr"),
), sounds=((12, "cloth"), (20, "whoosh"), (22, "step")), options={"rush": ((13, 32),)},
    hazards=(HazardMark(tick=22, kind="trapdoor", at="target"),))


def _flick(aside: float, pitch: float) -> Pose:
    """Three times the same turn of the wrist, from left to right."""
    return man(READY, trunk=trunk(aside * 0.3, 12, 28), armR=(78, aside, 24, 20, 0), armL=(60, 60, 60, 0, 10),
        aim=(1, pitch, aside), legs="guard")


# One note after the other: behind her, under her, before her.
ARPEGGIO = bow("arpeggio", "arpeggio", 78, (
    Key(0, READY, "lin", "RL"),
    Key(14, man(READY, trunk=trunk(-20, -4, 26), armR=(110, -24, 70, 10, 0), armL=(70, 60, 60, 0, 10),
        aim=(1, 96, -30)), "io", "RL"),
    Key(24, _flick(-26, -20), "in", "RL"),
    Key(31, _flick(-12, 50), "io", "RL"),
    Key(38, _flick(4, -20), "in", "RL"),
    Key(45, _flick(20, 50), "io", "RL"),
    Key(52, _flick(40, -20), "in", "RL"),
    Key(62, _flick(40, -20), "io", "RL"),
    Key(78, READY, "io", "RL"),
), sounds=((23, "whoosh"), (37, "whoosh"), (51, "whoosh")), options={"rush": ((18, 56),)},
    hazards=(HazardMark(tick=26, kind="trapdoor", at="target", pattern=((112, 0), (0, 0), (-112, 0)), pulses_apart=1),))

_REACHES: Pose = man(READY, trunk=trunk(-14, -18, 28), armR=(70, 90, 40, 0, 10), armL=(168, 20, 14, 0, 10),
    aim=(1, 20, 80), head=(-30, 0, -6), legs="tiptoe")

# The left hand finds a rope that nobody sees, and comes down.  What hangs above her follows it; leaping does not help.
FLIES = bow("flies", "from the flies", 70, (
    Key(0, READY, "lin", "RL"),
    Key(18, _REACHES, "io", "RL"),
    Key(30, _REACHES, "io", "RL"),
    Key(37, man(READY, trunk=trunk(6, 24, 30), armR=(60, 100, 40, 0, 10), armL=(60, 16, 80, 40, 0), aim=(1, 0, 90),
        legs="deep"), "in", "RL"),
    Key(46, man(READY, trunk=trunk(10, 32, 30), armR=(56, 104, 40, 0, 10), armL=(40, 20, 90, 40, 0), aim=(1, -8, 94),
        legs="deep"), "out", "RL"),
    Key(54, man(READY, trunk=trunk(10, 32, 30), armR=(56, 104, 40, 0, 10), armL=(40, 20, 90, 40, 0), aim=(1, -8, 94),
        legs="deep"), "io", "RL"),
    Key(70, READY, "io", "RL"),
), sounds=((18, "cloth"), (36, "whoosh")), options={"rush": ((28, 48),)},
    hazards=(HazardMark(tick=36, kind="sandbag", at="target"),))

# Up: whoever plays for him draws breath.  Down: they strike with it, all of them, and whoever hits him is parried.
TUTTI = bow("tutti", "tutti", 88, (
    Key(0, READY, "lin", "RL"),
    Key(12, man(READY, trunk=trunk(0, 14, 28), armR=(40, 60, 50, 20, 0), armL=(40, 60, 50, 20, 0), aim=(1, 0, 50),
        legs="deep"), "io", "RL"),
    Key(26, UPBEAT, "io", "RL"),
    Key(36, UPBEAT, "io", "RL"),
    Key(42, man(DOWNBEAT, trunk=trunk(-8, 14, 26), armR=(100, 24, 16, 20, 0), armL=(100, 40, 20, 20, 0),
        aim=(1, 20, 2)), "in", "Rl"),
    Key(45, DOWNBEAT, "lin", "LR"),
    Key(52, man(DOWNBEAT, armR=(56, 50, 20, 20, 0), armL=(50, 70, 24, 20, 0), aim=(1, -20, 40)), "out", "LR"),
    Key(68, man(READY, trunk=trunk(0, 8, 30), armR=(74, 70, 30, 0, 0), armL=(60, 90, 30, 0, 0), aim=(1, 20, 60)), "io",
        "LR"),
    Key(88, READY, "io", "Lr"),
), sounds=((14, "cloth"), (41, "whoosh"), (44, "land")), options={"rush": ((34, 54),)}, parries=(41, 52),
    beats=(Beat(tick=32, falls_tick=45, friends=True, bar=2),))

# Both palms up: the orchestra stands.
ORCHESTRA = bow("orchestra", "the orchestra stands", 68, (
    Key(0, READY, "lin", "RL"),
    Key(14, man(READY, trunk=trunk(0, 20, 34), armR=(40, 60, 30, 10, 0), armL=(40, 60, 30, 10, 0), aim=(1, 0, 70)),
        "io", "RL"),
    Key(34, man(READY, trunk=trunk(0, -8, 34), armR=(92, 66, 40, -30, 20), armL=(92, 66, 40, -30, 20), aim=(1, 50, 70),
        legs="wide"), "io", "Rl"),
    Key(50, man(READY, trunk=trunk(0, -8, 34), armR=(92, 66, 40, -30, 20), armL=(92, 66, 40, -30, 20),
        aim=(1, 50, 70), legs="wide"), "io", "RL"),
    Key(68, READY, "io", "Rl"),
), sounds=((14, "cloth"), (36, "step")),
    calls=(Call(tick=36, fighter="thug", count=1, most=2, waits=True),
        Call(tick=37, fighter="waiter", count=1, most=2, waits=True)))

_AIMED: Pose = man(READY, trunk=trunk(44, 2, 32), armR=(64, 118, 100, 30, 0), armL=(84, 14, 16, 20, 0), aim=(1, 8, 4),
    legs="back")

# Between two bars somebody has come too near: the point, and he has the next page to think of.
ESTOCADE = Move(
    name="estocade", title="estocade", family="attacks", startup_ticks=33, active_ticks=4, recovery_ticks=33,
    tell_tick=25,
    strikes=(Strike(first_tick=33, last_tick=36, bones=("weapon", "farmR", "handR"), damage=11, weight="medium",
        stun_ticks=24, push_px=22, depth_px=14, swell_px=7),),
    sounds=((29, "step"), (32, "whoosh")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=70, options={"rush": ((27, 41),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(13, _AIMED, "out", "RL"),
            Key(27, _AIMED, "io", "RL"),
            Key(31, man(READY, trunk=trunk(6, 8, 28), armR=(76, 50, 60, 30, 0), armL=(70, 60, 30, 10, 0), aim=(1, 4, 2),
                legs="fwd"), "in", "Rl"),
            Key(34, man(READY, trunk=trunk(-32, 14, 22), armR=(90, 4, 6, 30, 0), armL=(46, 150, 24, -10, 0),
                aim=(1, 0, 0), legs="long"), "lin", "LR"),
            Key(38, man(READY, trunk=trunk(-42, 20, 20), armR=(90, 0, 0, 30, 0), armL=(40, 160, 14, -10, 0),
                aim=(1, -3, -2), legs="long"), "out", "LR"),
            Key(52, man(READY, trunk=trunk(-42, 20, 20), armR=(90, 0, 0, 30, 0), armL=(40, 160, 14, -10, 0),
                aim=(1, -3, -2), legs="long"), "io", "LR"),
            Key(70, READY, "io", "Lr"),
        ),
    ),
)

_ACROSS: Pose = man(READY, trunk=trunk(-48, -2, 24, look=10), armR=(92, -40, 110, 60, 0), armL=(50, 120, 50, -10, 0),
    aim=(1, 50, -150), legs="back")

# As one brushes a fly from the score: backhanded, at the height of a face.
WHIP = Move(
    name="whip", title="cinglant", family="attacks", startup_ticks=31, active_ticks=5, recovery_ticks=29, tell_tick=23,
    strikes=(Strike(first_tick=31, last_tick=35, bones=("weapon", "handR", "farmR"), damage=8, weight="medium",
        effect="stagger", stun_ticks=24, push_px=30, depth_px=28, swell_px=9),),
    sounds=((10, "cloth"), (30, "whoosh")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=65, options={"rush": ((26, 42),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(14, _ACROSS, "out", "RL"),
            Key(26, _ACROSS, "io", "RL"),
            Key(30, man(READY, trunk=trunk(-26, 4, 26), armR=(92, -10, 50, 40, 0), aim=(1, 14, -50), legs="guard"),
                "in", "RL"),
            Key(33, man(READY, trunk=trunk(4, 6, 30), armR=(90, 24, 8, 20, 0), armL=(50, 110, 40, -10, 0),
                aim=(1, 4, 14), legs="fwd"), "lin", "Rl"),
            Key(37, man(READY, trunk=trunk(36, 4, 34), armR=(92, 76, 6, 0, 0), armL=(56, 80, 50, 0, 0), aim=(1, 6, 84),
                legs="fwd"), "out", "LR"),
            Key(49, man(READY, trunk=trunk(36, 4, 34), armR=(92, 76, 6, 0, 0), armL=(56, 80, 50, 0, 0), aim=(1, 6, 84),
                legs="fwd"), "io", "LR"),
            Key(65, READY, "io", "Lr"),
        ),
    ),
)

_TURNS_IT: Pose = man(READY, trunk=trunk(-24, -10, 22), armR=(78, -20, 74, 50, 0), armL=(70, 110, 50, -10, 10),
    aim=(1, 76, -26))

# A turn of the wrist off the beat, and she has struck a bar too early.
CONTRETEMPS = Move(
    name="contretemps", title="contretemps", family="guard", startup_ticks=0, active_ticks=0, recovery_ticks=33,
    parries=(3, 17), sounds=((2, "whoosh"),),
    choreography=Choreography(
        standing="locked", ticks=34, options={"rush": ((0, 8),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(5, _TURNS_IT, "out4", "RL"),
            Key(12, man(_TURNS_IT, armR=(84, -4, 62, 40, 0), aim=(1, 52, 6)), "io", "RL"),
            Key(19, man(READY, trunk=trunk(6, -8, 28), armR=(84, 50, 50, 10, 0), aim=(1, 40, 44)), "io",
                "RL"),
            Key(34, READY, "io", "RL"),
        ),
    ),
)

# ------------------------------------------------------------------------------------------------ the end
_ON_A_KNEE: Pose = man("kneel", yaw=30, pelvis=(12, 0, 2), spine=(14, 0, 2), chest=(16, 0, 4), head=(30, 0, -8),
    armR=(52, 26, 62, -20, -10), armL=(58, 10, 62, -20, -10), aim=(1, 4, -14))

# The stick is held out level, in both hands, as one gives up a sword; the hair has fallen into his face.
KNEEL = kneeling(120, stays_from=54, rush_to=44, sounds=((20, "step"), (38, "land")), keys=(
    Key(0, man(READY, pelvis=(10, 0, 2), spine=(12, 0, 2), chest=(14, 0, 4), head=(20, 0, -8)), "lin", "RL"),
    Key(10, man(READY, trunk=trunk(10, -12, 30), armR=(120, 50, 40, 0, 0), armL=(100, 70, 30, 0, 10),
        aim=(1, 70, 40), legs="tiptoe"), "io", "RL"),
    Key(22, man(READY, trunk=trunk(4, 26, 30), armR=(50, 50, 40, 10, 0), armL=(50, 60, 40, 10, 0),
        aim=(1, -20, 40), legs="wide"), "in", "Rl"),
    Key(38, man(_ON_A_KNEE, pelvis=(24, 0, 2), head=(38, 0, -8)), "in", "Lr"),
    Key(54, _ON_A_KNEE, "io", "LR"),
    Key(86, man(_ON_A_KNEE, spine=(19, 0, 2), chest=(20, 0, 4), head=(36, 0, -8)), "io", "LR"),
    Key(120, _ON_A_KNEE, "io", "LR"),
))

GET_OFF_KNEES = standing_up(46, keys=(
    Key(0, _ON_A_KNEE, "lin", "B"),
    Key(14, man(_ON_A_KNEE, pelvis=(26, 0, 2), head=(10, 0, -8), armR=(50, 30, 60, 10, 0)), "io", "B"),
    Key(28, man(READY, trunk=trunk(0, 26, 30), armR=(50, 40, 60, 10, 0), aim=(1, 20, 30), legs="deep"), "io",
        "lr"),
    Key(46, READY, "io", "Lr"),
))
# fmt: on


NEVER = {"beg", "die_crumple"}  # what other men do, and he does not
OWN = {"get_off_knees"}  # and what he does otherwise
FLUNG = {"splat", "tumble", "reception"}  # nobody takes him in her arms; blows fling him all the same
MAESTRO = (
    GUARD, walk(READY, 27), walk_back(READY), ENTRANCE, POINT, ARPEGGIO, FLIES, TUTTI, ORCHESTRA, ESTOCADE, WHIP,
    CONTRETEMPS, *CODA, KNEEL, GET_OFF_KNEES, *hurts(READY),
    *(move for move in falls(READY) if move.name not in NEVER | OWN),
    *(
        clear_of_the_floor(m, 0.06) if m.name == "tumble" else m
        for m in in_her_hands(READY, "gunman") if m.name in FLUNG
    ),
)  # fmt: skip
