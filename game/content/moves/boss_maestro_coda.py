"""How the Maestro stands, and the moves of his coda: the score is shut, and the stick is a blade."""

from __future__ import annotations

from game.content.poses import Pose
from game.content.poses_men import man, trunk
from game.sim.spec import Beat, Choreography, HazardMark, Key, Move, Strike

# fmt: off
READY: Pose = man("guard", yaw=30, pelvis=(2, 0, 2), spine=(-4, 0, 0), chest=(-8, 0, -4), head=(6, 0, -12),
    armR=(104, 30, 66, -10, 0), armL=(52, 92, 40, -10, 10), aim=(1, 66, 12), legR=(22, 168, 36, 4.94, 0.2),
    legL=(18, 14, 26, 6, 0), shrug=(0, 0))
#: Both arms up, on the balls of the feet: nobody breathes.
UPBEAT: Pose = man(READY, trunk=trunk(4, -14, 26), armR=(160, 30, 22, -10, 0), armL=(150, 40, 26, -10, 10),
    aim=(1, 104, 10), legs="tiptoe", head=(-10, 0, -10))
#: And it falls.
DOWNBEAT: Pose = man(READY, trunk=trunk(-12, 30, 26), armR=(62, 20, 14, 20, 0), armL=(56, 40, 24, 20, 0),
    aim=(1, -30, 2), legs="fwd")


def bow(name: str, title: str, ticks: int, keys: tuple[Key, ...], **more: object) -> Move:
    """A move that harms nobody by itself."""
    options = more.pop("options", {})
    return Move(
        name=name, title=title, family="bow", startup_ticks=0, active_ticks=0, recovery_ticks=ticks - 1,
        choreography=Choreography(standing="locked", ticks=ticks, keys=keys, options=options), **more,
    )


# The score is shut; a step down from the desk, the tails flung back, and the stick points at her.
COMES_DOWN = bow("comes_down", "coda", 96, (
    Key(0, READY, "lin", "RL"),
    Key(10, man(READY, trunk=trunk(6, 20, 30), armR=(60, 40, 70, 20, 0), armL=(70, 20, 50, 30, 0), aim=(1, 20, 40)),
        "io", "RL"),
    Key(18, man(READY, trunk=trunk(6, 26, 30), armR=(50, 20, 90, 30, 0), armL=(46, 6, 40, 30, 0), aim=(1, 30, 60)),
        "in", "RL"),
    Key(32, man(READY, trunk=trunk(0, -6, 30), armR=(50, 50, 50, 20, 0), armL=(40, 70, 40, 10, 0), aim=(1, -10, 30),
        legL=(58, 14, 24, 62, 0.4)), "io", "R"),
    Key(43, man(READY, trunk=trunk(-4, 26, 28), armR=(50, 70, 40, 20, 0), armL=(44, 100, 30, 0, 0), aim=(1, -20, 50),
        legs="long"), "in", "Rl"),
    Key(54, man(READY, trunk=trunk(30, 2, 34), armR=(40, 130, 40, 20, 0), armL=(36, 150, 30, 0, 0), aim=(1, -30, 120)),
        "io", "LR"),
    Key(66, man(READY, trunk=trunk(-16, 2, 26), armR=(92, 10, 10, 30, 0), armL=(60, 130, 40, -10, 0), aim=(1, 2, 2)),
        "in", "LR"),
    Key(82, man(READY, trunk=trunk(-16, 2, 26), armR=(92, 10, 10, 30, 0), armL=(60, 130, 40, -10, 0), aim=(1, 2, 2)),
        "io", "LR"),
    Key(96, READY, "io", "Lr"),
), sounds=((18, "land"), (43, "step"), (54, "cloth"), (65, "whoosh")))

_LOW: Pose = man(READY, trunk=trunk(34, 26, 34), armR=(40, 120, 50, 30, 0), armL=(60, 30, 60, 20, 0), aim=(1, -30, 130),
    legs="deep")

# From the floor up, louder from bar to bar: the boards open one after the other, away from him.
CRESCENDO = bow("crescendo", "crescendo", 82, (
    Key(0, READY, "lin", "RL"),
    Key(16, _LOW, "io", "RL"),
    Key(24, _LOW, "io", "RL"),
    Key(34, man(READY, trunk=trunk(-10, 16, 28), armR=(70, 30, 20, 30, 0), armL=(60, 30, 40, 20, 0), aim=(1, -6, 10),
        legs="fwd"), "in", "Rl"),
    Key(44, man(READY, trunk=trunk(-26, 4, 24), armR=(114, 6, 10, 20, 0), armL=(110, 30, 30, 10, 0), aim=(1, 30, 2),
        legs="long"), "out", "LR"),
    Key(64, man(READY, trunk=trunk(-26, 4, 24), armR=(114, 6, 10, 20, 0), armL=(110, 30, 30, 10, 0), aim=(1, 30, 2),
        legs="long"), "io", "LR"),
    Key(82, READY, "io", "Lr"),
), sounds=((14, "cloth"), (32, "whoosh"), (34, "step")), options={"rush": ((22, 46),)},
    hazards=(HazardMark(tick=34, kind="trapdoor", at="lane", ahead_px=84, pulses_apart=1,
        pattern=((0, 0), (104, 0), (208, 0), (312, 0), (416, 0))),))

_WIDE_ARMS: Pose = man(READY, trunk=trunk(0, -10, 28), armR=(96, 84, 30, 10, 10), armL=(96, 84, 30, 10, 10),
    aim=(1, 40, 84), legs="wide")

# Stretto: the voices fall in one upon the other.  Three bags, and on the next pulse two between them.
STRETTO = bow("stretto", "stretto", 74, (
    Key(0, READY, "lin", "RL"),
    Key(14, _WIDE_ARMS, "io", "Rl"),
    Key(22, man(_WIDE_ARMS, trunk=trunk(0, -16, 28), head=(-24, 0, -8), armR=(120, 84, 20, 10, 10),
        armL=(120, 84, 20, 10, 10)), "io", "RL"),
    Key(30, man(READY, trunk=trunk(0, 26, 28), armR=(70, -6, 60, 40, 0), armL=(72, -10, 60, 40, 0), aim=(1, 10, -50),
        legs="wide"), "in", "RL"),
    Key(40, man(READY, trunk=trunk(0, 8, 28), armR=(84, 60, 40, 20, 0), armL=(84, 60, 40, 20, 0), aim=(1, 30, 50),
        legs="wide"), "io", "RL"),
    Key(48, man(READY, trunk=trunk(0, 28, 28), armR=(66, -10, 66, 40, 0), armL=(68, -14, 66, 40, 0), aim=(1, 4, -60),
        legs="wide"), "in", "RL"),
    Key(58, man(READY, trunk=trunk(0, 28, 28), armR=(66, -10, 66, 40, 0), armL=(68, -14, 66, 40, 0), aim=(1, 4, -60),
        legs="wide"), "io", "RL"),
    Key(74, READY, "io", "Rl"),
), sounds=((14, "step"), (29, "whoosh"), (47, "whoosh")), options={"rush": ((20, 52),)},
    hazards=(HazardMark(tick=30, kind="sandbag", at="target", pattern=((0, 0), (-150, 0), (150, 0))),
        HazardMark(tick=48, kind="sandbag", at="target", pattern=((-66, 14), (66, -14)))))

_COILED: Pose = man(READY, trunk=trunk(40, -2, 32), armR=(112, 80, 96, 20, 0), armL=(84, 20, 30, 20, 0),
    aim=(1, 128, 50), legs="back")
_CROSSED: Pose = man(READY, trunk=trunk(-44, 12, 22), armR=(84, -34, 60, 60, 0), armL=(60, 130, 40, -10, 0),
    aim=(1, 20, -110), legs="fwd")
_DRAWN: Pose = man(READY, trunk=trunk(36, 2, 30), armR=(60, 116, 100, 30, 0), armL=(80, 20, 24, 20, 0),
    aim=(1, 4, 6), legs="back")

# Three cuts on three pulses, outside, inside, and the point; between them the blade waits for the beat, and so can she.
TRIPLE = Move(
    name="triple", title="triple cut", family="attacks", startup_ticks=34, active_ticks=44, recovery_ticks=33,
    tell_tick=26,
    strikes=(
        Strike(first_tick=34, last_tick=37, bones=("weapon", "farmR", "handR"), damage=8, weight="medium",
            stun_ticks=22, push_px=12, depth_px=24, swell_px=8),
        Strike(first_tick=54, last_tick=57, bones=("weapon", "farmR", "handR"), damage=8, weight="medium",
            stun_ticks=22, push_px=12, depth_px=24, swell_px=8),
        Strike(first_tick=74, last_tick=77, bones=("weapon", "farmR"), damage=12, weight="heavy", effect="stagger",
            stun_ticks=28, push_px=26, depth_px=16, swell_px=8),
    ),
    beats=(Beat(tick=44, falls_tick=54), Beat(tick=64, falls_tick=74)),
    sounds=((32, "step"), (33, "whoosh"), (53, "whoosh"), (70, "step"), (73, "whoosh")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=111, options={"rush": ((28, 40), (48, 60), (66, 82))},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(16, _COILED, "out", "RL"),
            Key(29, _COILED, "io", "RL"),
            Key(33, man(READY, trunk=trunk(4, 6, 28), armR=(104, 34, 30, 30, 0), armL=(70, 80, 40, 0, 0),
                aim=(1, 40, 24), legs="fwd"), "in", "Rl"),
            Key(36, man(READY, trunk=trunk(-28, 10, 24), armR=(88, -4, 10, 50, 0), armL=(60, 120, 40, -10, 0),
                aim=(1, 0, -40), legs="fwd"), "lin", "LR"),
            Key(42, _CROSSED, "out", "LR"),
            Key(49, _CROSSED, "io", "LR"),
            Key(53, man(READY, trunk=trunk(-20, 10, 26), armR=(90, 2, 24, 40, 0), armL=(60, 100, 40, 0, 0),
                aim=(1, 4, -30), legs="fwd"), "in", "LR"),
            Key(56, man(READY, trunk=trunk(14, 8, 30), armR=(86, 44, 8, 20, 0), armL=(60, 70, 50, 10, 0),
                aim=(1, -4, 44), legs="fwd"), "lin", "LR"),
            Key(62, _DRAWN, "out", "LR"),
            Key(69, _DRAWN, "io", "LR"),
            Key(73, man(READY, trunk=trunk(-24, 10, 24), armR=(90, 6, 14, 30, 0), armL=(56, 120, 40, -10, 0),
                aim=(1, 0, 0), legs="fwd"), "in", "Lr"),
            Key(77, man(READY, trunk=trunk(-40, 18, 20), armR=(90, 2, 0, 30, 0), armL=(50, 150, 20, -10, 0),
                aim=(1, -2, -2), legs="long"), "out", "Lr"),
            Key(93, man(READY, trunk=trunk(-40, 18, 20), armR=(90, 2, 0, 30, 0), armL=(50, 150, 20, -10, 0),
                aim=(1, -2, -2), legs="long"), "io", "LR"),
            Key(111, READY, "io", "Lr"),
        ),
    ),
)

_WOUND: Pose = man(READY, trunk=trunk(58, 4, 34), armR=(74, 124, 60, 40, 0), armL=(70, -14, 90, 40, 0),
    aim=(1, 10, 160), legs="back")

# He turns his back on her, and the tails come round with the blade: before him and behind him.
TAILS = Move(
    name="tails", title="coat-tail turn", family="attacks", startup_ticks=36, active_ticks=14, recovery_ticks=32,
    tell_tick=28,
    strikes=(Strike(first_tick=36, last_tick=49, bones=("weapon", "handR", "farmR"), damage=9, weight="medium",
        effect="stagger", stun_ticks=28, push_px=34, depth_px=36, swell_px=10, reach_px=(6, 26, 0, 20)),),
    sounds=((24, "cloth"), (35, "whoosh"), (43, "whoosh"), (52, "step")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=82, options={"rush": ((30, 60),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(15, _WOUND, "out", "RL"),
            Key(31, _WOUND, "io", "RL"),
            Key(36, man(READY, trunk=trunk(10, 6, 30), armR=(86, 44, 14, 60, 0), armL=(66, 60, 50, 10, 0),
                aim=(1, 4, 64), legs="fwd"), "in", "Rl"),
            Key(40, man(READY, trunk=trunk(-34, 8, 22), armR=(90, 10, 8, 60, 0), armL=(66, 100, 40, 0, 0),
                aim=(1, 2, -10), legs="fwd"), "lin", "LR"),
            Key(45, man(READY, trunk=trunk(-70, 10, 4, look=0), armR=(90, -10, 10, 60, 0), armL=(66, 120, 40, 0, 0),
                aim=(1, 2, -104), legs="wide"), "lin", "LR"),
            Key(50, man(READY, trunk=trunk(-82, 12, -8, look=0), armR=(88, -30, 16, 60, 0), armL=(60, 120, 40, 0, 0),
                aim=(1, -2, -168), legs="wide"), "out", "LR"),
            Key(62, man(READY, trunk=trunk(-82, 12, -8, look=0), armR=(88, -30, 16, 60, 0), armL=(60, 120, 40, 0, 0),
                aim=(1, -2, -168), legs="wide"), "io", "LR"),
            Key(82, READY, "io", "Lr"),
        ),
    ),
)

# Both arms up, and nothing goes on: the sign of the held note lies on the floor.  What ends it no guard helps against.
FERMATA = Move(
    name="fermata", title="fermata", family="attacks", startup_ticks=58, active_ticks=4, recovery_ticks=43,
    tell_tick=24,
    strikes=(Strike(first_tick=58, last_tick=61, bones=("weapon", "farmR", "farmL", "handL"), damage=14, weight="heavy",
        effect="knock_down", stun_ticks=36, push_px=40, depth_px=26, swell_px=12, reach_px=(10, 0, 10, 20),
        breaks_guard=True),),
    hazards=(HazardMark(tick=25, kind="fermata", at="target", with_blow=True),),
    sounds=((14, "cloth"), (57, "whoosh"), (60, "land")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=105, options={"rush": ((50, 66),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(10, man(READY, trunk=trunk(0, 14, 28), armR=(40, 50, 40, 20, 0), armL=(40, 50, 40, 20, 0),
                aim=(1, -10, 50), legs="deep"), "io", "RL"),
            Key(22, UPBEAT, "io", "RL"),
            Key(50, UPBEAT, "io", "RL"),
            Key(57, man(DOWNBEAT, trunk=trunk(-10, 16, 26), armR=(110, 20, 20, 10, 0), armL=(110, 30, 24, 10, 0),
                aim=(1, 30, 4)), "in", "Rl"),
            Key(60, DOWNBEAT, "lin", "LR"),
            Key(66, man(DOWNBEAT, trunk=trunk(-14, 44, 26), armR=(44, 26, 14, 20, 0), armL=(40, 44, 24, 20, 0),
                aim=(1, -46, 4), legs="long"), "out", "LR"),
            Key(86, man(DOWNBEAT, trunk=trunk(-14, 44, 26), armR=(44, 26, 14, 20, 0), armL=(40, 44, 24, 20, 0),
                aim=(1, -46, 4), legs="long"), "io", "LR"),
            Key(105, READY, "io", "Lr"),
        ),
    ),
)
# fmt: on

CODA = (COMES_DOWN, CRESCENDO, STRETTO, TRIPLE, TAILS, FERMATA)
