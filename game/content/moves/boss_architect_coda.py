"""The Architect's coda: the stick is two things, and both are out.  All falls across the bar: one, three, two."""

from __future__ import annotations

from game.content.moves.boss_architect_stand import READY, scene
from game.content.poses import Pose
from game.content.poses_men import man, trunk
from game.sim.spec import Beat, Choreography, HazardMark, Key, Move, Strike

# fmt: off
DRAWN: Pose = man(READY, trunk=trunk(-16, 4, 28), armR=(70, 20, 30, 40, 0), armL=(40, 130, 50, 20, 0), aim=(1, 14, 10),
    legs="guard", prop=-1)

# A quarter turn of the handle.  The wood goes to the left hand, the steel to the light; he has never hurried before.
UNSHEATHES = scene("unsheathes", "coda", 88, (
    Key(0, READY, "lin", "RL"),
    Key(16, man(READY, yaw=40, armR=(60, 10, 70, 60, 0), armL=(60, 10, 60, 60, 0), aim=(1, 0, 60), head=(14, 0, -20)),
        "io", "RL"),
    Key(28, man(READY, yaw=40, armR=(66, 30, 60, 40, 0), armL=(60, 20, 50, 40, 0), aim=(1, 10, 40), prop=-1), "io",
        "RL"),
    Key(40, man(DRAWN, armR=(120, 40, 20, 20, 0), aim=(1, 70, 20), armL=(40, 90, 20, 20, 0)), "in", "Rl"),
    Key(58, man(DRAWN, armR=(122, 38, 18, 20, 0), aim=(1, 74, 16), armL=(42, 92, 18, 20, 0)), "io", "RL"),
    Key(68, man(DRAWN, armR=(60, 40, 6, 40, 0), aim=(1, -30, 30)), "in", "RL"),
    Key(77, man(READY, armR=(50, 30, 50, 40, 0), armL=(46, 60, 60, 40, 0), aim=(1, -30, 20), prop=-1), "io", "Rl"),
    Key(88, READY, "io", "RL"),
), sounds=((25, "slide"), (38, "whoosh"), (68, "whoosh"), (84, "cloth")))

_BEHIND: Pose = man(DRAWN, trunk=trunk(56, -4, 32), armR=(92, 110, 50, 40, 0), armL=(84, -6, 16, 20, 0),
    aim=(1, 12, 168), legs="back")
_CUT: Pose = man(DRAWN, trunk=trunk(-30, 18, 24), armR=(82, 0, 6, 40, 0), armL=(50, 120, 20, 0, 0), aim=(1, -8, 0),
    legs="long")
_CROSSED: Pose = man(DRAWN, trunk=trunk(-44, 4, 30), armR=(100, -40, 70, 60, 0), armL=(60, 90, 30, 0, 0),
    aim=(1, 60, -100), legs="fwd")
_BACKHAND: Pose = man(DRAWN, trunk=trunk(16, 12, 26), armR=(86, 20, 6, 30, 0), armL=(50, 100, 30, 0, 0),
    aim=(1, 0, 14), legs="long")

# Hemiole: two strong blows, two beats apart, where the waltz had one and then its manners.
HEMIOLE = Move(
    name="hemiole", title="hémiole", family="attacks", startup_ticks=34, active_ticks=34, recovery_ticks=29,
    tell_tick=24, bar=2, beats=(Beat(tick=52, falls_tick=64),),
    strikes=(
        Strike(first_tick=34, last_tick=37, bones=("weapon", "handR", "farmR"), damage=11, weight="heavy",
            effect="stagger", stun_ticks=28, push_px=8, depth_px=20, swell_px=8),
        Strike(first_tick=64, last_tick=67, bones=("weapon", "handR", "farmR"), damage=11, weight="heavy",
            effect="knock_down", stun_ticks=34, push_px=18, depth_px=20, swell_px=8),
    ),
    sounds=((10, "slide"), (32, "step"), (33, "whoosh"), (50, "slide"), (62, "step"), (63, "whoosh")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=97, options={"rush": ((26, 42), (54, 74))},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(14, _BEHIND, "out", "RL"),
            Key(27, _BEHIND, "io", "RL"),
            Key(32, man(DRAWN, trunk=trunk(10, 6, 28), armR=(104, 40, 30, 30, 0), aim=(1, 34, 60), legs="fwd"), "in",
                "Rl"),
            Key(36, _CUT, "lin", "LR"),
            Key(41, man(_CUT, trunk=trunk(-36, 24, 24), aim=(1, -26, -10)), "out", "LR"),
            Key(51, _CROSSED, "io", "Lr"),
            Key(56, _CROSSED, "io", "LR"),
            Key(62, man(DRAWN, trunk=trunk(-20, 8, 28), armR=(94, -16, 40, 50, 0), aim=(1, 30, -50), legs="fwd"), "in",
                "Rl"),
            Key(66, _BACKHAND, "lin", "LR"),
            Key(71, man(_BACKHAND, trunk=trunk(34, 12, 26), armR=(84, 60, 6, 30, 0), aim=(1, -6, 76)), "out", "LR"),
            Key(84, man(READY, armR=(50, 40, 40, 30, 0), aim=(1, -30, 30), legs="fwd", prop=-1), "io", "LR"),
            Key(97, READY, "io", "Lr"),
        ),
    ),
)

_LOW: Pose = man(DRAWN, trunk=trunk(30, 20, 32), armR=(30, 60, 60, 40, 0), armL=(70, 30, 30, 20, 0), aim=(1, -30, 20),
    legs="back")
_PRICK: Pose = man(DRAWN, trunk=trunk(-24, 8, 26), armR=(90, 2, 4, 40, 0), armL=(44, 130, 30, 0, 0), aim=(1, 0, 0),
    legs="fwd")

# A l'envers: the waltz turned round.  Two pricks where nobody counts, then the strong one, on one.
ENVERS = Move(
    name="envers", title="à l'envers", family="attacks", startup_ticks=32, active_ticks=33, recovery_ticks=29,
    tell_tick=22, bar=3, upbeat=2,
    beats=(Beat(tick=36, falls_tick=46), Beat(tick=50, falls_tick=60)),
    strikes=(
        Strike(first_tick=32, last_tick=34, bones=("weapon",), damage=4, stun_ticks=18, push_px=4, depth_px=16,
            swell_px=6),
        Strike(first_tick=46, last_tick=48, bones=("weapon",), damage=4, stun_ticks=18, push_px=4, depth_px=16,
            swell_px=6),
        Strike(first_tick=60, last_tick=64, bones=("weapon", "handR", "farmR"), damage=12, weight="heavy",
            effect="launch", lift_px=8, stun_ticks=36, push_px=26, depth_px=22, swell_px=8),
    ),
    sounds=((12, "slide"), (31, "whoosh"), (32, "step"), (45, "whoosh"), (46, "step"), (59, "whoosh"), (60, "step")),
    trail=True,
    choreography=Choreography(
        standing="locked", ticks=94, options={"rush": ((26, 38), (38, 72))},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(13, _LOW, "out", "RL"),
            Key(26, _LOW, "io", "RL"),
            Key(33, _PRICK, "in", "Rl"),
            Key(36, man(_PRICK, aim=(1, -2, 0)), "out", "RL"),
            Key(40, man(DRAWN, trunk=trunk(8, 10, 28), armR=(64, 30, 70, 40, 0), aim=(1, 10, 10), legs="back"), "io",
                "Lr"),
            Key(47, man(_PRICK, trunk=trunk(-28, 16, 26), armR=(80, 2, 4, 40, 0), aim=(1, -12, 0), legs="fwd"), "in",
                "Rl"),
            Key(50, man(_PRICK, trunk=trunk(-28, 18, 26), armR=(78, 2, 6, 40, 0), aim=(1, -14, 0)), "out", "RL"),
            Key(54, man(DRAWN, trunk=trunk(36, 34, 32), armR=(24, 100, 30, 40, 0), aim=(1, -30, 120), legs="deep"),
                "io", "RL"),
            Key(59, man(DRAWN, trunk=trunk(0, 24, 28), armR=(50, 20, 10, 40, 0), aim=(1, -26, 20), legs="fwd"), "in",
                "Rl"),
            Key(63, man(DRAWN, trunk=trunk(-10, -6, 26), armR=(120, 4, 8, 20, 0), aim=(1, 50, 0), legs="tiptoe"), "lin",
                "lr"),
            Key(68, man(DRAWN, trunk=trunk(-6, -14, 26), armR=(146, 10, 10, 20, 0), aim=(1, 96, 0), legs="tiptoe"),
                "out", "LR"),
            Key(80, man(READY, armR=(60, 30, 40, 30, 0), aim=(1, -10, 20), legs="guard", prop=-1), "io", "RL"),
            Key(94, READY, "io", "Rl"),
        ),
    ),
)

_LEVEL: Pose = man(DRAWN, trunk=trunk(50, 2, 32), armR=(86, 110, 110, 50, 0), armL=(86, 10, 10, 20, 0), aim=(1, 2, 0),
    legs="back")

# Coule: the blade lies along the other arm like a bow on its string; five steps, and the point before them.
COULE = Move(
    name="coule", title="coulé", family="attacks", startup_ticks=38, active_ticks=22, recovery_ticks=37, tell_tick=29,
    bar=2,
    strikes=(Strike(first_tick=38, last_tick=59, bones=("weapon", "farmR"), damage=13, weight="heavy",
        effect="stagger", stun_ticks=30, push_px=30, depth_px=16, swell_px=7),),
    sounds=((14, "slide"), (36, "step"), (37, "whoosh"), (45, "step"), (52, "step"), (60, "slide")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=97, options={"rush": ((30, 72),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(15, _LEVEL, "out", "RL"),
            Key(31, _LEVEL, "io", "RL"),
            Key(38, man(DRAWN, trunk=trunk(-20, 22, 26), armR=(90, 2, 4, 40, 0), armL=(60, 130, 20, 0, 0),
                aim=(1, 0, 0), legR=(34, 174, 30, 14, 0.6), legL=(44, 8, 20, 60, 0.2)), "in", "Rl"),
            Key(45, man(DRAWN, trunk=trunk(-24, 26, 26), armR=(90, 2, 2, 40, 0), armL=(60, 140, 20, 0, 0),
                aim=(1, 0, 0), legL=(34, 174, 30, 14, 0.6), legR=(44, 8, 20, 60, 0.2)), "lin", "Lr"),
            Key(52, man(DRAWN, trunk=trunk(-26, 28, 26), armR=(90, 2, 2, 40, 0), armL=(60, 140, 20, 0, 0),
                aim=(1, 0, 0), legR=(34, 174, 30, 14, 0.6), legL=(44, 8, 20, 60, 0.2)), "lin", "Rl"),
            Key(59, man(_PRICK, trunk=trunk(-36, 26, 24), armL=(50, 150, 20, 0, 0), legs="long"), "out", "Lr"),
            Key(74, man(_PRICK, trunk=trunk(-30, 22, 26), armR=(80, 4, 14, 40, 0), aim=(1, -6, 0), legs="long"), "io",
                "LR"),
            Key(86, man(READY, armR=(54, 30, 40, 30, 0), aim=(1, -30, 20), legs="guard", prop=-1), "io", "Lr"),
            Key(97, READY, "io", "Rl"),
        ),
    ),
)

# Lustre: the blade goes up and takes something with it, high in the dark.  Then there is a light where she stands.
LUSTRE = scene("lustre", "le lustre", 76, (
    Key(0, READY, "lin", "RL"),
    Key(12, man(DRAWN, trunk=trunk(30, 10, 30), armR=(40, 100, 40, 40, 0), aim=(1, -20, 130)), "out", "RL"),
    Key(20, man(DRAWN, trunk=trunk(36, 14, 30), armR=(36, 108, 40, 40, 0), aim=(1, -24, 140)), "io", "RL"),
    Key(27, man(DRAWN, trunk=trunk(-10, -14, 28), armR=(150, 10, 8, 20, 0), aim=(1, 96, 0), armL=(60, 110, 20, 0, 0),
        legs="tiptoe"), "in", "RL"),
    Key(44, man(DRAWN, trunk=trunk(-10, -16, 28), armR=(154, 14, 8, 20, 0), aim=(1, 102, 0), armL=(64, 110, 20, 0, 0),
        head=(-34, 0, -10), legs="tiptoe"), "io", "RL"),
    Key(62, man(READY, armR=(60, 30, 40, 30, 0), aim=(1, -10, 20), prop=-1), "io", "RL"),
    Key(76, READY, "io", "RL"),
), sounds=((14, "slide"), (26, "whoosh"), (40, "cloth")), options={"rush": ((18, 34),)},
    hazards=(HazardMark(tick=30, kind="chandelier", at="target", bar=2),
        HazardMark(tick=30, kind="column", at="target", bar=2, pattern=((-150, 0), (150, 0)))))

_ARMS_OPEN: Pose = man(READY, trunk=trunk(0, -10, 26), armR=(78, 70, 40, 20, 0), armL=(96, 40, 30, 20, 0),
    aim=(1, 20, 110), head=(-6, 0, -10), legs="back")

# L'etreinte: the hold of the waltz, offered, for a whole bar.  No guard refuses it; a turn in his arms, and let go of.
EMBRACE = Move(
    name="embrace", title="l'étreinte", family="attacks", startup_ticks=56, active_ticks=4, recovery_ticks=40,
    tell_tick=32, bar=3,
    strikes=(Strike(first_tick=56, last_tick=59, bones=("farmR", "farmL", "handR", "handL"), damage=16,
        weight="finisher", effect="launch", lift_px=9, stun_ticks=40, push_px=64, depth_px=18, swell_px=12,
        reach_px=(8, 0, 30, 20), breaks_guard=True, splats=True),),
    sounds=((14, "cloth"), (44, "slide"), (50, "step"), (55, "whoosh")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=100, options={"rush": ((46, 72),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(18, man(_ARMS_OPEN, legs="guard"), "io", "Rl"),
            Key(46, man(_ARMS_OPEN, trunk=trunk(6, -14, 26), armR=(84, 80, 30, 20, 0), armL=(104, 44, 20, 20, 0)), "io",
                "RL"),
            Key(53, man(_ARMS_OPEN, trunk=trunk(0, 16, 26), armR=(72, 30, 50, 30, 0), armL=(84, 20, 30, 20, 0),
                legs="fwd"), "in", "Rl"),
            Key(58, man(_ARMS_OPEN, trunk=trunk(-10, 12, 26), armR=(70, -10, 70, 40, 0), armL=(88, -10, 50, 30, 0),
                aim=(1, 10, 90), legs="long"), "lin", "LR"),
            Key(66, man(_ARMS_OPEN, trunk=trunk(-50, -4, 20), armR=(90, 10, 20, 20, 0), armL=(100, 60, 10, 20, 0),
                aim=(1, 20, 30), legs="long"), "out", "LR"),
            Key(82, man(READY, trunk=trunk(-20, 4, 28), armR=(60, 40, 40, 20, 0), armL=(60, 80, 40, 20, 0),
                aim=(1, -20, 40), legs="fwd"), "io", "LR"),
            Key(100, READY, "io", "Lr"),
        ),
    ),
)
# fmt: on

CODA = (UNSHEATHES, HEMIOLE, ENVERS, COULE, LUSTRE, EMBRACE)
