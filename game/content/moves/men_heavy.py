"""The heavy in the long coat: slow, late hips, and everything arrives."""

from __future__ import annotations

from game.content.moves.men_falls import falls
from game.content.moves.men_holds import in_her_hands
from game.content.moves.men_hurt import hurts
from game.content.moves.men_walk import walk, walk_back
from game.content.poses import Pose
from game.content.poses_men import man, trunk
from game.sim.spec import Choreography, Key, Move, Strike

# fmt: off
READY: Pose = man("heavy")

# One slow breath; the hands hang open.
GUARD = Move(
    name="guard", title="guard", family="stance", startup_ticks=0, active_ticks=0, recovery_ticks=110,
    choreography=Choreography(
        standing="locked", ticks=110, loop=True,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(50, man(READY, chest=(14, 0, 3), spine=(8, 3, 0), shrug=(0.02, 0.02), armR=(28, 40, 44, 30, 0)),
                "io", "RL"),
            Key(110, READY, "io", "RL"),
        ),
    ),
)

_HAMMER: Pose = man("heavy", trunk=trunk(6, -14, 32), arms=(164, 8, 44, 20, 0), grip2=(1, 0), legs="back")

# Two fists as one hammer; the floor shakes, and he stays bent twelve ticks: the time to punish.
SLAM = Move(
    name="slam", title="slam", family="attacks", startup_ticks=40, active_ticks=4, recovery_ticks=35, tell_tick=32,
    strikes=(Strike(first_tick=40, last_tick=43, bones=("handR", "handL", "farmR"), damage=18,
        weight="finisher", effect="knock_down", stun_ticks=40, push_px=20, depth_px=28, swell_px=12),),
    sounds=((36, "step"), (39, "whoosh"), (43, "land")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=79,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(8, man("heavy", trunk=trunk(0, 30), arms=(40, -6, 30, 30, 0), grip2=(1, 0), legs="deep"), "io", "RL"),
            Key(24, _HAMMER, "io", "RL"),
            Key(36, man(_HAMMER, trunk=trunk(10, -22, 32), armR=(176, 10, 66, 20, 0), legL=(50, 14, 24, 40, 0.2)),
                "io", "R"),
            Key(40, man("heavy", trunk=trunk(0, 20, 28), arms=(120, 0, 30, 20, 0), grip2=(1, 0), legs="fwd"), "in",
                "Rl"),
            Key(43, man("heavy", trunk=trunk(-4, 66, 28), arms=(50, 2, 8, 20, 0), grip2=(1, 0), legs="long"),
                "lin", "LR"),
            Key(48, man("heavy", trunk=trunk(-4, 80, 28), arms=(34, 2, 10, 20, 0), grip2=(1, 0), legs="long",
                legL=(70, 14, 24, 84, 0)), "out", "LR"),
            Key(60, man("heavy", trunk=trunk(-4, 66, 28), arms=(30, 6, 20, 20, 0), grip2=(0.6, 0), legs="long",
                legL=(66, 14, 24, 80, 0)), "io", "LR"),
            Key(79, READY, "io", "Lr"),
        ),
    ),
)

_BACK_SHOWN: Pose = man("heavy", trunk=trunk(-64, 10, 30, look=10), armR=(80, -44, 70, 70, 0),
    armL=(40, 130, 40, 0, 0), legs="back")

# It cannot be guarded: the fist behind his own far shoulder, the back shown; it sweeps wide: pass beneath.
BACKHAND = Move(
    name="backhand", title="backhand", family="attacks", startup_ticks=46, active_ticks=8,
    recovery_ticks=37, tell_tick=36,
    strikes=(Strike(first_tick=46, last_tick=53, bones=("handR", "farmR"), damage=15, weight="heavy",
        effect="knock_down", stun_ticks=40, push_px=26, depth_px=34, swell_px=8, breaks_guard=True),),
    sounds=((44, "step"), (45, "whoosh")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=91,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(18, _BACK_SHOWN, "io", "RL"),
            Key(42, man(_BACK_SHOWN, trunk=trunk(-88, 36, 24, look=10), armR=(86, -56, 84, 76, 0),
                armL=(84, 130, 10, 0, 0), legs="deep"), "io", "RL"),
            Key(46, man("heavy", trunk=trunk(-30, 14, 30), armR=(88, -20, 40, 70, 0), armL=(50, 110, 40, 0, 0),
                legs="fwd_right"), "in", "Lr"),
            Key(50, man("heavy", trunk=trunk(10, 12, 34), armR=(90, 10, 6, 60, 0), armL=(60, 100, 40, 0, 0),
                legs="fwd_right"), "lin", "RL"),
            Key(55, man("heavy", trunk=trunk(50, 8, 40, look=10), armR=(92, 96, 6, 40, 0),
                armL=(50, 60, 60, 0, 0), legs="fwd_right"), "out", "RL"),
            Key(66, man("heavy", trunk=trunk(40, 12, 40), armR=(60, 110, 20, 40, 0), legs="fwd_right"), "io", "RL"),
            Key(91, READY, "io", "Lr"),
        ),
    ),
)

_KNEE_UP: Pose = man("heavy", trunk=trunk(10, 4, 30), armR=(50, 90, 40, 20, 0), armL=(56, 70, 50, 20, 0),
    legL=(10, 40, 30, 20, 0), legR=(84, 14, 20, 100, 0.1))

# A door kicked in: the knee comes up under the coat and waits; then the sole.
BOOT = Move(
    name="boot", title="boot", family="attacks", startup_ticks=38, active_ticks=5, recovery_ticks=33, tell_tick=30,
    strikes=(Strike(first_tick=38, last_tick=42, bones=("footR", "shinR"), damage=13, weight="heavy",
        effect="stagger", stun_ticks=34, push_px=36, depth_px=20, swell_px=8),),
    sounds=((37, "whoosh"), (52, "step")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=76,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(8, man("heavy", trunk=trunk(-10, 18, 30), legL=(26, 20, 28, 46, 0), legR=(20, 160, 30, 30, 0.3)),
                "io", "LR"),
            Key(20, _KNEE_UP, "io", "L"),
            Key(34, man(_KNEE_UP, trunk=trunk(16, -2, 32), legR=(96, 12, 20, 112, 0.1), armR=(60, 100, 40, 20, 0)),
                "io", "L"),
            Key(38, man(_KNEE_UP, trunk=trunk(-10, -12, 22), legR=(88, 4, 14, 16, 0), legL=(8, 30, 30, 14, 0),
                armR=(40, 130, 40, 0, 0)), "in", "L"),
            Key(42, man(_KNEE_UP, trunk=trunk(-16, -10, 20), legR=(86, 4, 14, 2, 0.05), legL=(8, 30, 30, 14, 0),
                armR=(40, 140, 30, 0, 0)), "out", "L"),
            Key(52, man("heavy", trunk=trunk(-10, 22, 26), legs="fwd_right"), "io", "Lr"),
            Key(62, man("heavy", trunk=trunk(-4, 18, 30), legs="fwd_right"), "io", "LR"),
            Key(76, READY, "io", "Rl"),
        ),
    ),
)
# fmt: on

HEAVY = (
    GUARD, walk(READY, 32), walk_back(READY), SLAM, BACKHAND, BOOT, *hurts(READY), *falls(READY),
    *in_her_hands(READY, "heavy"),
)  # fmt: skip
