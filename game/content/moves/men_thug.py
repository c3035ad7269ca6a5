"""The thug: heavy-handed, square, one beat too long in the wind-up.  A cudgel in the right fist."""

from __future__ import annotations

from game.content.moves.men_falls import falls
from game.content.moves.men_holds import in_her_hands
from game.content.moves.men_hurt import hurts
from game.content.moves.men_walk import walk, walk_back
from game.content.poses import Pose
from game.content.poses_men import man, trunk
from game.sim.spec import Choreography, Key, Move, Strike

# fmt: off
READY: Pose = man("thug")

# He bounces the cudgel in the fist.
GUARD = Move(
    name="guard", title="guard", family="stance", startup_ticks=0, active_ticks=0, recovery_ticks=60,
    choreography=Choreography(
        standing="locked", ticks=60, loop=True,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(14, man(READY, armR=(44, 40, 70, 20, 0), wpn=(96, 0), chest=(9, 0, 8)), "io", "RL"),
            Key(28, man(READY, armR=(36, 34, 52, 20, 0), wpn=(60, 0)), "io", "RL"),
            Key(60, READY, "io", "RL"),
        ),
    ),
)

_RAISED: Pose = man("thug", trunk=trunk(26, -10), armR=(152, 16, 56, -14, 0), aim=(1, -52, 166),
    armL=(70, 10, 30, 20, 0), legs="back")

# The cudgel hangs down his back, the front foot lifts: the tell.  The foot lands before the wood.
OVERHEAD = Move(
    name="overhead", title="overhead", family="attacks", startup_ticks=33, active_ticks=4,
    recovery_ticks=27, tell_tick=26,
    strikes=(Strike(first_tick=33, last_tick=36, bones=("weapon", "handR"), damage=12, weight="heavy",
        stun_ticks=26, push_px=14, depth_px=20),),
    sounds=((30, "step"), (32, "whoosh")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=64,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(4, man(READY, trunk=trunk(4, 24), armR=(20, 30, 40, 20, 0), legs="deep"), "io", "RL"),
            Key(16, _RAISED, "out", "RL"),
            Key(28, man(_RAISED, trunk=trunk(34, -16), armR=(158, 18, 66, -14, 0), aim=(1, -66, 160),
                legL=(46, 14, 24, 46, 0.3)),
                "io", "R"),
            Key(32, man("thug", trunk=trunk(6, 10), armR=(146, 12, 60, 0, 0), aim=(1, 40, 172),
                armL=(50, 40, 60, 30, 0),
                legs="fwd"), "in", "Rl"),
            Key(34, man("thug", trunk=trunk(-30, 34), armR=(84, 14, 8, 20, 0), armL=(30, 100, 60, 0, 0),
                wpn=(24, 0), legs="fwd"), "lin", "LR"),
            Key(38, man("thug", trunk=trunk(-44, 54), armR=(40, -6, 8, 20, 0), armL=(30, 130, 60, 0, 0),
                wpn=(30, 0), legs="long"), "out", "LR"),
            Key(46, man("thug", trunk=trunk(-40, 48), armR=(34, -10, 14, 20, 0), armL=(30, 120, 60, 0, 0),
                wpn=(40, 0), legs="fwd"), "io", "LR"),
            Key(64, READY, "io", "Lr"),
        ),
    ),
)

_PALMS: Pose = man("thug", trunk=trunk(0, 6, 26), arms=(50, 120, 110, 20, 0), legs="back", wpn=(110, 0))

# Palms drawn to the ribs, the weight right back; the heels drive it.  It wins space and does little harm.
SHOVE = Move(
    name="shove", title="shove", family="attacks", startup_ticks=30, active_ticks=5, recovery_ticks=20, tell_tick=24,
    strikes=(Strike(first_tick=30, last_tick=34, bones=("handR", "handL", "farmR"), damage=4, weight="medium",
        effect="stagger", stun_ticks=24, push_px=30, depth_px=20, swell_px=8),),
    sounds=((29, "step"),),
    choreography=Choreography(
        standing="locked", ticks=55,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(12, _PALMS, "out", "RL"),
            Key(26, man(_PALMS, trunk=trunk(0, 2, 26), arms=(56, 140, 124, 10, 0), legR=(50, 50, 44, 92, 0),
                legL=(62, 14, 24, 66, 0)), "io", "RL"),
            Key(31, man("thug", trunk=trunk(-8, 30, 20), arms=(88, 8, 14, 30, 40), legs="fwd", wpn=(110, 0)), "in",
                "Rl"),
            Key(36, man("thug", trunk=trunk(-8, 38, 20), arms=(86, 6, 4, 30, 40), legs="long", wpn=(110, 0)),
                "out", "RL"),
            Key(42, man("thug", trunk=trunk(0, 24), armR=(60, 20, 60, 30, 0), armL=(60, 10, 60, 30, 0),
                legs="fwd"), "io", "RL"),
            Key(55, READY, "io", "Lr"),
        ),
    ),
)

_COILED: Pose = man("thug", trunk=trunk(50, 6, 44), armR=(64, 110, 84, 60, 0), armL=(60, 10, 100, 40, 0),
    legs="back", legR=(36, 60, 44, 72, 0.1), aim=(1, -16, 160))

# The cudgel goes behind the hip; the whole barrel of him turns on the front foot.
HOOK = Move(
    name="hook", title="hook", family="attacks", startup_ticks=34, active_ticks=5, recovery_ticks=26, tell_tick=26,
    strikes=(Strike(first_tick=34, last_tick=38, bones=("weapon", "handR", "farmR"), damage=10,
        weight="heavy", stun_ticks=26, push_px=18, depth_px=26),),
    sounds=((32, "step"), (33, "whoosh")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=65,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(14, _COILED, "out", "RL"),
            Key(30, man(_COILED, trunk=trunk(62, 12, 44), armR=(72, 124, 70, 60, 0), aim=(1, -6, 172),
                legR=(42, 60, 44, 84, 0.1)),
                "io", "RL"),
            Key(33, man("thug", trunk=trunk(10, 14, 36), armR=(84, 90, 50, 84, 0), armL=(50, 30, 110, 40, 0),
                legs="fwd", aim=(1, 4, 96)), "in", "Rl"),
            Key(36, man("thug", trunk=trunk(-44, 18, 28), armR=(90, 26, 34, 90, 0), armL=(40, 60, 110, 40, 0),
                legs="fwd", aim=(1, 6, 14)), "lin", "LR"),
            Key(41, man("thug", trunk=trunk(-76, 26, 24, look=0), armR=(84, -10, 60, 90, 0),
                armL=(40, 70, 110, 30, 0), legs="fwd", legR=(34, 176, 20, 14, 0.7), aim=(1, 2, -52)), "out", "LR"),
            Key(50, man("thug", trunk=trunk(-56, 26, 28), armR=(60, 0, 90, 70, 0), legs="fwd"), "io", "LR"),
            Key(65, READY, "io", "Lr"),
        ),
    ),
)
# fmt: on

THUG = (
    GUARD, walk(READY, 28), walk_back(READY), OVERHEAD, SHOVE, HOOK, *hurts(READY), *falls(READY),
    *in_her_hands(READY, "thug"),
)  # fmt: skip
