"""Wick's hands and feet: a chain of lights that ends below the knee, throws that begin as blows, and turns."""

from __future__ import annotations

from game.content.moves.battements import ASIDE
from game.content.moves.beats import AHEAD, BEHIND, NOT_BACK, STANDING
from game.content.moves.turns import FREE
from game.content.moves.wick_steps import READY
from game.content.poses import Pose
from game.content.poses_men import man, trunk
from game.sim.spec import Cancel, Choreography, Input, Key, Move, Strike

# fmt: off
ON_HIT = ("beats", "battements", "turns", "leaps", "guard", "holds", "weapons")
STRIKE_ON_HIT = ("leaps", "turns", "weapons")
LEFT, RIGHT = ("handL", "farmL"), ("handR", "farmR")

# The heel of the near hand, from where it already is.
PALM = Move(
    name="palm", title="palm", family="beats", startup_ticks=4, active_ticks=3, recovery_ticks=8, chain_step=1,
    inputs=(Input(button="light", aims=NOT_BACK, contexts=STANDING, chain=(0, 4)),),
    strikes=(Strike(first_tick=4, last_tick=6, bones=LEFT, damage=5, stun_ticks=15, push_px=5, swell_px=10,
        reach_px=(10, 0, 0, 0)),),
    cancels=(Cancel(families=ON_HIT, first_tick=5),), drift_px=10, sounds=((3, "whoosh"),), trail=True,
    choreography=Choreography(
        standing="locked", ticks=15,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(2, man(READY, trunk=trunk(-14, 12, 26), armL=(70, -10, 96, 60, 0)), "io", "RL"),
            Key(5, man(READY, trunk=trunk(22, 14, 18), armL=(90, 2, 6, 50, -30),
                legL=(30, 14, 26, 34, 0)), "out", "RL"),
            Key(8, man(READY, trunk=trunk(20, 14, 18), armL=(86, 4, 20, 50, -20),
                legL=(30, 14, 26, 34, 0)), "io", "RL"),
            Key(15, READY, "io", "RL"),
        ),
    ),
)

# The same step goes on; the far elbow arrives where the palm was.
ELBOW = Move(
    name="elbow", title="elbow", family="beats", startup_ticks=5, active_ticks=3, recovery_ticks=9, chain_step=2,
    inputs=(Input(button="light", aims=NOT_BACK, chain=(1,)),),
    strikes=(Strike(first_tick=5, last_tick=7, bones=("uarmR", "farmR"), damage=7, weight="medium", stun_ticks=19,
        push_px=6, swell_px=12, reach_px=(16, 0, 0, 0)),),
    cancels=(Cancel(families=ON_HIT, first_tick=6),), drift_px=10, sounds=((4, "whoosh"), (5, "step")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=17, options={"rush": ((1, 8),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(3, man(READY, trunk=trunk(30, 8, 30), armR=(84, 70, 128, 70, 0), armL=(60, 10, 90, 60, 0)), "io", "RL"),
            Key(6, man(READY, trunk=trunk(-40, 16, 18), armR=(94, 14, 136, 88, 0), armL=(40, 60, 90, 50, 0),
                legs="fwd"), "in", "Rl"),
            Key(9, man(READY, trunk=trunk(-58, 18, 16, look=8), armR=(94, -20, 136, 88, 0), armL=(36, 80, 90, 50, 0),
                legs="fwd"), "out", "LR"),
            Key(17, READY, "io", "Lr"),
        ),
    ),
)

# From under his chin, with the knees: the head goes back and stays there.
CHIN = Move(
    name="chin", title="palm heel", family="beats", startup_ticks=5, active_ticks=3, recovery_ticks=10, chain_step=3,
    inputs=(Input(button="light", aims=NOT_BACK, chain=(2,)),),
    strikes=(Strike(first_tick=5, last_tick=7, bones=LEFT, damage=8, weight="medium", effect="stagger",
        stun_ticks=26, push_px=10, swell_px=12, reach_px=(10, 0, 8, 0)),),
    cancels=(Cancel(families=ON_HIT, first_tick=6),), drift_px=10, sounds=((4, "whoosh"),), trail=True,
    choreography=Choreography(
        standing="locked", ticks=18, options={"rush": ((1, 9),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(3, man(READY, trunk=trunk(-30, 26, 28), armL=(20, 10, 90, 50, 0), legL=(34, 16, 26, 50, 0)), "io",
                "RL"),
            Key(6, man(READY, trunk=trunk(34, -4, 20), armL=(122, 6, 26, 40, -40), armR=(40, 20, 100, 62, 0),
                legL=(20, 16, 26, 12, 0), legR=(24, 170, 34, 6, 0.5)), "in", "RL"),
            Key(10, man(READY, trunk=trunk(36, -8, 20), armL=(132, 8, 20, 40, -40), armR=(40, 20, 100, 62, 0),
                legL=(20, 16, 26, 12, 0), legR=(24, 170, 34, 6, 0.5)), "out", "RL"),
            Key(18, READY, "io", "RL"),
        ),
    ),
)

# The edge of a shoe, sideways, to the side of a knee.
LOW_KICK = Move(
    name="low_kick", title="stamp to the knee", family="beats", startup_ticks=7, active_ticks=4, recovery_ticks=13,
    chain_step=4, inputs=(Input(button="light", aims=NOT_BACK, chain=(3,)),),
    strikes=(Strike(first_tick=7, last_tick=10, bones=("footR", "shinR"), damage=10, weight="medium", effect="trip",
        stun_ticks=40, push_px=8, depth_px=30, swell_px=8),),
    cancels=(Cancel(families=("battements", "turns", "leaps", "weapons"), first_tick=8),), drift_px=10,
    sounds=((6, "whoosh"), (15, "step")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=24,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(4, man(READY, trunk=trunk(16, 6, 40), legR=(64, 40, 40, 110, 0.1), legL=(14, 30, 30, 22, 0)), "io",
                "L"),
            Key(7, man(READY, trunk=trunk(24, -12, 22, lean=-6), legR=(54, 4, 60, 12, 0), legL=(18, 40, 30, 30, 0),
                armL=(50, 60, 60, 50, 0)), "in", "L"),
            Key(11, man(READY, trunk=trunk(26, -14, 20, lean=-8), legR=(45, 2, 60, 4, 0), legL=(20, 40, 30, 34, 0),
                armL=(50, 60, 60, 50, 0)), "out", "L"),
            Key(16, man(READY, trunk=trunk(4, 10, 36), legR=(40, 60, 40, 80, 0.2)), "io", "L"),
            Key(24, READY, "io", "Lr"),
        ),
    ),
)

# Whoever is behind him gets the point of it, without a look.
ELBOW_BACK = Move(
    name="elbow_back", title="elbow, behind", family="beats", startup_ticks=6, active_ticks=3, recovery_ticks=10,
    chain_step=1, inputs=(Input(button="light", aims=("fresh_back",)),),
    strikes=(Strike(first_tick=6, last_tick=8, bones=("uarmR", "farmR"), damage=7, stun_ticks=18, push_px=14,
        swell_px=12, reach_px=(0, 24, 0, 6)),),
    cancels=(Cancel(families=ON_HIT, first_tick=8),), drift_px=10, sounds=((5, "whoosh"),), trail=True,
    choreography=Choreography(
        standing="locked", ticks=19, options={"rush": ((1, 10),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(3, man(READY, trunk=trunk(-26, 14, 20), armR=(86, -6, 30, 60, 0),
                legL=(30, 14, 26, 34, 0)), "io", "RL"),
            Key(7, man(READY, trunk=trunk(50, 6, 34, look=-8), armR=(60, 158, 110, 20, 0), legs="back"), "in", "RL"),
            Key(11, man(READY, trunk=trunk(54, 8, 34, look=-10), armR=(58, 166, 116, 20, 0), legs="back"), "out", "RL"),
            Key(19, READY, "io", "RL"),
        ),
    ),
)

# O-soto-gari: past him, a hand at the chin, and the leg takes both of his away from behind.
O_SOTO = Move(
    name="o_soto", title="o-soto-gari", family="battements", startup_ticks=10, active_ticks=5, recovery_ticks=17,
    inputs=(Input(button="heavy", aims=(*ASIDE, *BEHIND), chain=(0,)),),
    strikes=(Strike(first_tick=10, last_tick=14, bones=("shinR", "footR", "handL"), damage=14, weight="heavy",
        effect="knock_down", stun_ticks=40, pool=3, push_px=6, depth_px=24, swell_px=10, breaks_guard=True),),
    cancels=(Cancel(families=STRIKE_ON_HIT, first_tick=12),), drift_px=10,
    sounds=((4, "step"), (9, "whoosh"), (20, "step")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=32, options={"rush": ((1, 18),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(5, man(READY, trunk=trunk(24, 6, 20), armL=(88, 4, 30, 50, 0), armR=(70, 10, 60, 60, 0), legs="fwd"),
                "io", "Rl"),
            Key(9, man(READY, trunk=trunk(20, -8, 16), armL=(96, 2, 16, 50, 0), armR=(76, 10, 50, 60, 0),
                legL=(14, 20, 26, 24, 0), legR=(70, 10, 24, 34, 0.3)), "io", "L"),
            Key(14, man(READY, trunk=trunk(20, 44, 10), armL=(70, -8, 16, 50, 0), armR=(50, 6, 50, 60, 0),
                legL=(26, 30, 26, 46, 0), legR=(40, 176, 24, 8, 0.8)), "in", "L"),
            Key(18, man(READY, trunk=trunk(18, 60, 10), armL=(50, -8, 20, 50, 0), armR=(40, 6, 50, 60, 0),
                legL=(30, 30, 26, 52, 0), legR=(66, 176, 24, 14, 0.8)), "out", "L"),
            Key(25, man(READY, trunk=trunk(4, 24, 24), legR=(24, 160, 30, 40, 0.3)), "io", "Lr"),
            Key(32, READY, "io", "Lr"),
        ),
    ),
)

# The chain's last hand has him by the sleeve: hip below his, one turn of the shoulders, and he goes up and over.
SEOI = Move(
    name="seoi_otoshi", title="seoi-otoshi", family="battements", startup_ticks=9, active_ticks=5, recovery_ticks=20,
    inputs=(Input(button="heavy", aims=(*ASIDE, *AHEAD), chain=(1, 2, 3, 4)),),
    strikes=(Strike(first_tick=9, last_tick=13, bones=("handR", "handL", "farmR", "farmL"), damage=15, weight="heavy",
        effect="launch", stun_ticks=40, pool=3, push_px=8, lift_px=9, depth_px=24, swell_px=12),),
    cancels=(Cancel(families=("jumps", *STRIKE_ON_HIT), first_tick=11),), drift_px=10,
    sounds=((3, "cloth"), (8, "whoosh"), (12, "step")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=34, options={"rush": ((6, 20),)},
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(5, man(READY, trunk=trunk(-50, 34, 60, look=0), armR=(80, -20, 40, 70, 0), armL=(70, -10, 60, 60, 0),
                legL=(38, 18, 26, 56, 0), legR=(26, 120, 34, 40, 0.1)), "io", "RL"),
            Key(9, man(READY, trunk=trunk(-20, 20, 50), armR=(96, 6, 10, 60, 0), armL=(90, 2, 20, 60, 0),
                legs="fwd"), "in", "Rl"),
            Key(13, man(READY, trunk=trunk(34, -12, 26), armR=(150, 20, 20, 40, 0), armL=(140, 10, 30, 40, 0),
                legL=(16, 16, 26, 8, 0.1), legR=(22, 172, 34, 6, 0.6)), "out", "LR"),
            Key(19, man(READY, trunk=trunk(50, -10, 30), armR=(156, 60, 30, 20, 0), armL=(146, 20, 40, 40, 0),
                legL=(18, 16, 26, 12, 0.1), legR=(22, 172, 34, 10, 0.5)), "out", "LR"),
            Key(34, READY, "io", "Lr"),
        ),
    ),
)

# Chambered to the chest; the whole sole, and a door behind him if there is one.
TEEP = Move(
    name="push_kick", title="push kick", family="battements", startup_ticks=12, active_ticks=4, recovery_ticks=17,
    inputs=(Input(button="heavy", aims=AHEAD, chain=(0,)), Input(button="heavy", contexts=("run",))),
    strikes=(Strike(first_tick=12, last_tick=15, bones=("footR", "shinR"), damage=14, weight="heavy",
        effect="knock_down", stun_ticks=40, pool=3, push_px=30, depth_px=24, swell_px=8, splats=True),),
    cancels=(Cancel(families=STRIKE_ON_HIT, first_tick=13),), drift_px=10,
    sounds=((11, "whoosh"), (23, "step")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=33,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(7, man(READY, trunk=trunk(-20, 16, 20), legR=(96, 10, 24, 128, 0.1), legL=(14, 24, 28, 22, 0)), "io",
                "L"),
            Key(12, man(READY, trunk=trunk(-30, -22, 10), legR=(88, 4, 20, 6, 0), legL=(8, 24, 28, 10, 0.1),
                armR=(40, 100, 60, 40, 0)), "in", "L"),
            Key(16, man(READY, trunk=trunk(-30, -24, 10), legR=(84, 4, 20, 0, 0), legL=(8, 24, 28, 10, 0.1),
                armR=(40, 104, 60, 40, 0)), "out", "L"),
            Key(23, man(READY, trunk=trunk(-4, 14, 24), legR=(30, 150, 34, 60, 0.3)), "io", "Lr"),
            Key(33, READY, "io", "Lr"),
        ),
    ),
)

def _spun(yaw: float, **fields: object) -> Pose:
    return man(READY, **{"yaw": 24 + yaw, "legL": (14, 40, 30, 16, 0.3), "legR": (14, 130, 34, 16, 0.4), **fields})


def _round(tick: int) -> Strike:
    return Strike(first_tick=tick, last_tick=tick + 5, bones=("uarmR", "farmR", "uarmL", "farmL"), damage=6,
        weight="medium", effect="stagger", stun_ticks=30, pool=2, push_px=14, depth_px=40, swell_px=12,
        reach_px=(12, 12, 0, 0))


# A whole turn on the spot, an elbow out before and behind: the room he needs.
WHIRL = Move(
    name="whirl", title="spinning elbow", family="turns", context="ground", startup_ticks=8, active_ticks=17,
    recovery_ticks=19, breath=180, untouchable=(1, 8),
    inputs=(Input(button="special", aims=ASIDE), Input(button="special", aims=(*ASIDE, *BEHIND), contexts=("run",))),
    strikes=(_round(8), _round(19)),
    cancels=(Cancel(families=("leaps", "battements", "beats", "weapons"), first_tick=26),),
    sounds=((7, "whoosh"), (18, "whoosh"), (30, "step")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=44, options={"rush": ((1, 40),)},
        keys=(
            Key(0, READY, "lin", ""),
            Key(6, _spun(40, chest=(6, 0, 24), armR=(90, 60, 110, 70, 0), armL=(84, 0, 90, 60, 0)), "io", ""),
            Key(14, _spun(-120, armR=(96, 84, 130, 60, 0), armL=(94, 84, 130, 60, 0), head=(6, 0, 30)), "flow", ""),
            Key(22, _spun(-240, armR=(96, 84, 130, 60, 0), armL=(94, 84, 130, 60, 0), head=(6, 0, -30)), "lin", ""),
            Key(31, _spun(-350, armR=(90, 20, 120, 70, 0), armL=(60, 60, 90, 60, 0)), "out", ""),
            Key(44, man(READY, yaw=24 - 360), "io", "lr"),
        ),
    ),
)

# What answers a blow: the wrist that struck him, a half step under it, and both palms.
SHAKE_OFF = Move(
    name="shake_off", title="shaking off", family="turns", context="ground", startup_ticks=5, active_ticks=5,
    recovery_ticks=16, breath=350, untouchable=(1, 9), inputs=(Input(button="special", contexts=("struck",)),),
    strikes=(Strike(first_tick=5, last_tick=9, bones=("handR", "handL", "farmR", "farmL"), damage=4, weight="medium",
        effect="stagger", stun_ticks=28, push_px=80, depth_px=40, swell_px=14, reach_px=(10, 30, 0, 10)),),
    cancels=(Cancel(families=FREE, first_tick=18, on="always"),), sounds=((4, "whoosh"), (5, "step")), trail=True,
    choreography=Choreography(
        standing="locked", ticks=26,
        keys=(
            Key(0, READY, "lin", "RL"),
            Key(3, man(READY, trunk=trunk(0, 30, 24), arms=(50, 0, 120, 60, 0), legs="deep"), "io", "RL"),
            Key(6, man(READY, trunk=trunk(0, 6, 24), armR=(90, 30, 10, 30, -30), armL=(90, 20, 10, 30, -30),
                legs="wide"), "in", "rl"),
            Key(11, man(READY, trunk=trunk(0, 8, 24), armR=(88, 40, 10, 30, -30), armL=(88, 30, 10, 30, -30),
                legs="wide"), "out", "RL"),
            Key(26, READY, "io", "rl"),
        ),
    ),
)
# fmt: on

WICK_HANDS = (
    PALM, ELBOW, CHIN, LOW_KICK, ELBOW_BACK, O_SOTO, SEOI, TEEP, WHIRL, SHAKE_OFF,
)  # fmt: skip
