"""What happens to a dancer: hurt, thrown, down, up again, and the end."""

from __future__ import annotations

from game.content.moves.stances import GARDE
from game.content.poses import Pose, pose
from game.sim.spec import Cancel, Choreography, Input, Key, Move, Strike

# fmt: off
STRUCK_ON_FOOT = Cancel(families=("turns",), first_tick=1, on="always")  # what answers a blow: the echappe
ANYTHING = ("beats", "battements", "turns", "leaps", "jumps", "guard")

# The head goes first, then the ribs; the hips stay: she is cut like a string, then pulls herself tall.
HURT_HIGH = Move(
    name="hurt_high", title="blessée, haut", family="reactions", context="struck", startup_ticks=0, active_ticks=0,
    recovery_ticks=19,
    cancels=(STRUCK_ON_FOOT,),
    choreography=Choreography(
        ticks=20, options={"drag": 1.6},
        keys=(
            Key(0, GARDE),
            Key(2, pose(GARDE, head=(-34, 12, 26), chest=(-8, 4, 14), arms="demi"), "out4"),
            Key(5, pose("hurt", head=(-30, 16, 28), legL=(24, 20, 50, 14, 0.1), legR=(20, 165, 50, 30, 0.3),
                pin=-1), "out"),
            Key(10, pose("hurt", arms="demi", pelvis=(-10, 0, 0), chest=(2, 4, 6), head=(2, 6, 4),
                legL=(20, 20, 50, 26, 0.1), legR=(20, 160, 54, 30, 0.3), pin=-1)),
            Key(20, GARDE),
        ),
    ),
)

# She folds round the blow, arms close on the ribs, knees together: turned in for the only time.
HURT_LOW = Move(
    name="hurt_low", title="blessée, bas", family="reactions", context="struck", startup_ticks=0, active_ticks=0,
    recovery_ticks=21,
    cancels=(STRUCK_ON_FOOT,),
    choreography=Choreography(
        ticks=22, options={"drag": 1.6},
        keys=(
            Key(0, GARDE),
            Key(3, pose(GARDE, pelvis=(22, 0, 0), spine=(20, 0, 0), chest=(16, 0, 6), head=(-14, 0, -6),
                armR=(60, 10, 100, 70, 10), armL=(56, 10, 100, 70, 10), legL=(34, 20, 16, 54, 0),
                legR=(12, 150, 10, 50, 0.4)), "out4"),
            Key(8, pose(GARDE, pelvis=(28, 0, 0), spine=(24, 0, 0), chest=(20, 0, 6), head=(14, 0, -6),
                armR=(50, 10, 110, 70, 10), armL=(48, 10, 110, 70, 10), legL=(40, 20, 10, 66, 0),
                legR=(12, 140, 4, 66, 0.5)), "out"),
            Key(22, GARDE),
        ),
    ),
)

# The breastbone is thrown forward, head and arms are left behind; she catches it with a step.
HURT_BEHIND = Move(
    name="hurt_behind", title="blessée, de dos", family="reactions", context="struck", startup_ticks=0, active_ticks=0,
    recovery_ticks=21,
    cancels=(STRUCK_ON_FOOT,),
    choreography=Choreography(
        ticks=22, options={"drag": 1.6},
        keys=(
            Key(0, GARDE),
            Key(3, pose(GARDE, pelvis=(18, 0, 0), spine=(-16, 0, 0), chest=(-24, 0, 0), head=(-34, 0, 4),
                arms="back", legL=(36, 14, 56, 46, 0), legR=(34, 170, 60, 14, 0.9)), "out4"),
            Key(8, pose(GARDE, pelvis=(26, 0, 0), spine=(4, 0, 0), chest=(0, 0, 0), head=(6, 0, 0),
                arms="trail demi", legL=(44, 14, 56, 62, 0), legR=(36, 170, 60, 24, 0.9))),
            Key(22, GARDE),
        ),
    ),
)

# Knocked off her axis: a turn-out she did not ask for, a step back, the arms look for second position.
STAGGER = Move(
    name="stagger", title="chancelante", family="reactions", context="struck", startup_ticks=0, active_ticks=0,
    recovery_ticks=35,
    cancels=(STRUCK_ON_FOOT,),
    choreography=Choreography(
        ticks=36, options={"drag": 1.4},
        keys=(
            Key(0, GARDE),
            Key(3, pose("hurt", head=(-26, 14, 24), legL=(22, 20, 50, 14, 0.1), legR=(20, 165, 50, 30, 0.3),
                pin=-1), "out4"),
            Key(10, pose("hurt", yaw=34, arms="wide sec", pelvis=(-14, 8, 0), spine=(-8, 10, 0),
                chest=(4, 8, 0), head=(-6, 16, 0), legL=(22, 24, 50, 10, 0.1), legR=(30, 140, 56, 48, 0.1),
                pin=-1), "out"),
            Key(20, pose("hurt", yaw=30, arms="sec allonge", pelvis=(6, -6, 0), spine=(6, -6, 0),
                chest=(4, -6, 0), head=(14, -10, 0), legL=(30, 24, 56, 46, 0), legR=(20, 150, 60, 34, 0.4), pin=-1)),
            Key(36, GARDE),
        ),
    ),
)

# A cambre she did not choose: the spine leads, the limbs trail, past the horizontal.
_FALLING: Pose = pose("flung", tip=-88, spine=(-8, 0, 0), chest=(-8, 0, 0), head=(2, 0, 0),
    legL=(50, 14, 50, 24, 1), legR=(64, 20, 50, 66, 1))

LAUNCHED = Move(
    name="launched", title="projetée", family="reactions", flight="ballistic", startup_ticks=0,
    active_ticks=0, recovery_ticks=35,
    then="lying",
    choreography=Choreography(
        ticks=36, options={"pace": "thrown"},
        root=((0, 0, None, 1), (999, 0, None, 1)),
        keys=(
            Key(0, pose("hurt", plant=(0, 0), pin=0)),
            Key(6, pose("flung", tip=-34, arms="wide", pelvis=(-10, 0, 0), spine=(-16, 0, 0), chest=(-16, 0, 0),
                head=(-24, 0, 0), legL=(30, 14, 50, 20, 1), legR=(14, 20, 50, 30, 1)), "out"),
            Key(18, pose("flung", tip=-72, arms="wide", spine=(-18, 0, 0), chest=(-20, 0, 0), head=(-30, 0, 0),
                legL=(26, 14, 50, 14, 1), legR=(40, 20, 50, 50, 1))),
            Key(36, _FALLING),
        ),
    ),
)

# Shoulders, hips, heels land in that order; one small bounce of the legs; a hand finds the floor.
_LANDED = (
    pose("supine", legL=(34, 14, 50, 20, 1), legR=(52, 20, 50, 50, 1), head=(16, 0, 0)),
    pose("supine", legL=(20, 14, 50, 10, 0.9), legR=(44, 20, 50, 60, 1), head=(-4, 0, 0)),
    pose("supine", legL=(6, 40, 50, 4, 0.9), legR=(20, 30, 50, 36, 0.9)),
)

KNOCKED_DOWN = Move(
    name="knocked_down", title="à terre", family="reactions", context="down", startup_ticks=0,
    active_ticks=0, recovery_ticks=51,
    then="releve", cancels=(Cancel(families=("rising",), first_tick=30, last_tick=999, on="always"),),
    sounds=((16, "land"),),
    choreography=Choreography(
        ticks=52, options={"pace": "thrown"},
        root=((0, 0, None, 0), (3, -0.04, None, 1), (10, -0.26, 0.34, 1), (16, -0.44, None, 0), (22, -0.56, None, 0),
            (51, -0.58, None, 0), (999, -0.58, None, 0)),
        keys=(
            Key(0, pose("hurt", pin=0, plant=(0, 0))),
            Key(4, pose("flung", tip=-24, arms="wide", pelvis=(-8, 0, 0), spine=(-12, 0, 0), chest=(-10, 0, 0),
                head=(-10, 0, 0), legL=(24, 14, 50, 16, 0.3), legR=(14, 20, 50, 26, 0.3)), "out"),
            Key(10, pose("flung", tip=-58, arms="wide", spine=(4, 0, 0), chest=(4, 0, 0), head=(20, 0, 0),
                legL=(56, 14, 50, 26, 1), legR=(66, 20, 50, 60, 1))),
            Key(16, _LANDED[0], "in"),
            Key(21, _LANDED[1], "out"),
            Key(28, _LANDED[2], "in"),
            Key(52, pose("supine")),
        ),
    ),
)

# The end of a flight: from the air onto the back, and a moment of lying still.
LYING = Move(
    name="lying", title="étendue", family="reactions", context="down", startup_ticks=0,
    active_ticks=0, recovery_ticks=35,
    then="releve", cancels=(Cancel(families=("rising",), first_tick=12, last_tick=999, on="always"),),
    sounds=((1, "land"),),
    choreography=Choreography(
        ticks=36, options={"pace": "thrown"},
        root=((0, 0, None, 0), (6, -0.14, None, 0), (14, -0.24, None, 0), (999, -0.24, None, 0)),
        keys=(
            Key(0, _FALLING),
            Key(5, _LANDED[0], "in"),
            Key(10, _LANDED[1], "out"),
            Key(17, _LANDED[2], "in"),
            Key(36, pose("supine")),
        ),
    ),
)

# Flat against the wall like a pinned swan; then the knees remember their weight, and it lets her down to the floor.
SPLAT = Move(
    name="splat", title="au mur", family="reactions", startup_ticks=0, active_ticks=0, recovery_ticks=40,
    then="lying", sounds=((2, "land"), (27, "cloth")),
    choreography=Choreography(
        ticks=41, options={"pace": "thrown"},
        root=((0, 0, None, 0), (14, 0.02, None, 0), (28, 0.20, None, 0), (41, 0.34, None, 0), (999, 0.34, None, 0)),
        keys=(
            Key(0, pose("hurt", plant=(0, 0), pin=0)),
            Key(3, pose("flung", tip=0, yaw=10, arms="wide", pelvis=(-6, 0, 0), spine=(-6, 0, 0), chest=(-12, 0, 0),
                head=(-34, 6, 10), legR=(20, 60, 50, 18, 0.9), legL=(24, 50, 50, 14, 0.9)), "out4"),
            Key(8, pose("flung", tip=-2, yaw=10, arms="wide", pelvis=(-4, 0, 0), spine=(0, 0, 0), chest=(0, 0, 0),
                head=(22, 10, 8), legR=(26, 56, 50, 26, 0.7), legL=(28, 46, 50, 22, 0.7))),
            Key(15, pose("flung", tip=-6, yaw=12, arms="allonge", pelvis=(-2, 0, 0), spine=(2, 0, 0), chest=(4, 0, 0),
                head=(26, 14, 8), legR=(42, 46, 50, 50, 0.4), legL=(46, 36, 50, 44, 0.4)), "in"),
            Key(28, pose("flung", tip=-16, yaw=18, arms="hang sec", pelvis=(4, 0, 0), spine=(10, 0, 0),
                chest=(10, 0, 0), head=(30, 16, 4), legR=(98, 34, 50, 84, 0.7), legL=(92, 24, 50, 40, 0.8)), "in"),
            Key(33, pose("flung", tip=-34, yaw=22, arms="hang wide", pelvis=(4, 0, 0), spine=(8, 0, 0),
                chest=(8, 0, 0), head=(24, 18, 4), legR=(94, 30, 50, 76, 0.8), legL=(82, 20, 50, 30, 0.9))),
            Key(41, _FALLING, "in"),
        ),
    ),
)

# Struck once too often in the air she gathers, turns over backwards and opens over the floor: the feet come first.
TUMBLE = Move(
    name="tumble", title="saut périlleux", family="reactions", flight="ballistic", startup_ticks=0, active_ticks=0,
    recovery_ticks=29,
    then="reception", sounds=((4, "whoosh"),), trail=True,
    choreography=Choreography(
        ticks=30, options={"pace": "thrown"}, root=((0, 0, 0.646, 1), (999, 0, 0.646, 1)),
        keys=(
            Key(0, pose("flung", tip=-44, arms="wide", pelvis=(-8, 0, 0), spine=(-14, 0, 0), chest=(-14, 0, 0),
                head=(-20, 0, 0), legL=(30, 14, 50, 20, 1), legR=(18, 20, 50, 32, 1))),
            Key(7, pose("flung", tip=-130, arms="cross", pelvis=(10, 0, 0), spine=(18, 0, 0), chest=(16, 0, 0),
                head=(22, 0, 0), legL=(104, 20, 60, 112, 1.05), legR=(100, 26, 60, 118, 1.05)), "out"),
            Key(15, pose("flung", tip=-250, arms="cross", pelvis=(10, 0, 0), spine=(18, 0, 0), chest=(16, 0, 0),
                head=(16, 0, 0), legL=(102, 24, 60, 116, 1.05), legR=(98, 30, 60, 120, 1.05)), "lin"),
            Key(22, pose("aloft", tip=-330, arms="first", chest=(2, 0, 0), legL=(46, 40, 66, 52, 1.1),
                legR=(42, 30, 66, 50, 1.1)), "lin"),
            Key(30, pose("aloft", tip=-360), "out"),
        ),
    ),
)

# She rolls to the hip, one hand, one knee, then up through the crown onto pointe: getting up is a step.
RELEVE = Move(
    name="releve", title="relevé", family="rising", context="down", startup_ticks=0, active_ticks=0,
    recovery_ticks=35,
    untouchable=(1, 30), cancels=(Cancel(families=("rising",), first_tick=1, last_tick=24, on="always"),
        Cancel(families=ANYTHING, first_tick=31, last_tick=999, on="always")), sounds=((18, "cloth"),),
    choreography=Choreography(
        ticks=36, options={"pace": "thrown"}, root=((0, 0, None, 0), (35, 0.10, None, 0), (999, 0.10, None, 0)),
        keys=(
            Key(0, pose("supine")),
            Key(10, pose("kneel", yaw=40, tip=-46, arms="hang", armR=(60, 150, 20, 0, 20),
                legL=(86, 20, 50, 106, 0.1), legR=(80, 34, 60, 104, 0.5), pelvis=(10, 0, 0), spine=(22, 0, 0),
                chest=(14, 0, 0), head=(14, 0, 0), pin=0)),
            Key(14, pose("kneel", yaw=36, tip=-16, arms="hang", legL=(90, 18, 48, 118, 0.1),
                legR=(62, 84, 56, 138, 0.9),
                pelvis=(22, 0, 0), spine=(18, 0, 0), chest=(10, 0, 0), head=(0, 0, 0), pin=0)),
            Key(18, pose("kneel", yaw=30, pelvis=(34, 0, 0), spine=(14, 0, 0), chest=(8, 0, 0),
                head=(-16, 0, 0), arms="hang demi", legL=(92, 14, 44, 122, 0.1), legR=(12, 165, 40, 100, 0.8),
                pin=0)),
            Key(24, pose("fourth", yaw=24, arms="first", pelvis=(6, 0, 0), legL=(36, 14, 58, 58, 0),
                legR=(22, 160, 62, 50, 0.4), pin=0)),
            Key(29, pose("fifth", arms="high", yaw=22, legR=(5, 160, 70, 0, 1), legL=(5, 20, 70, 0, 1),
                chest=(-6, 0, 0), head=(-8, 0, -8), pin=0), "out"),
            Key(36, pose(GARDE, pin=0)),
        ),
    ),
)

# A spiral from the hip to a ring of arms on pointe: one turn that pushes all away.
RELEVE_ATTACK = Move(
    name="releve_attack", title="relevé, en attaque", family="rising", context="ground",
    startup_ticks=12, active_ticks=4, recovery_ticks=16,
    untouchable=(1, 12), inputs=(Input(button="light", contexts=("down",)),
        Input(button="heavy", contexts=("down",)), Input(button="special", contexts=("down",))),
    strikes=(Strike(first_tick=12, last_tick=15, bones=("farmR", "farmL", "footR", "shinR"), damage=6,
        weight="medium", effect="knock_down", stun_ticks=40, push_px=26, depth_px=40, swell_px=12),),
    cancels=(Cancel(families=ANYTHING, first_tick=26, last_tick=999, on="always"),), sounds=((11, "whoosh"),),
    trail=True,
    choreography=Choreography(
        ticks=32, options={"pace": "thrown"}, root=((0, 0, None, 0), (31, 0.06, None, 0), (999, 0.06, None, 0)),
        keys=(
            Key(0, pose("supine")),
            Key(5, pose("kneel", yaw=60, tip=-30, arms="hang", legL=(90, 20, 50, 122, 0.2),
                legR=(84, 34, 60, 120, 0.5), spine=(18, 0, 0), pin=0)),
            Key(9, pose("fifth_plie", yaw=150, arms="first", legR=(44, 60, 76, 84, 0.3),
                legL=(44, 108, 76, 84, 0.3), spine=(8, 0, 0))),
            Key(12, pose("seconde", yaw=250, legR=(74, 88, 86, 20, 1.1), legL=(4, 90, 50, 6, 0.8), pin=0), "lin"),
            Key(16, pose("seconde", yaw=340, arms="wide", pin=0), "lin"),
            Key(22, pose("passe_derriere", yaw=376, arms="high", pin=0), "out"),
            Key(32, pose(GARDE, yaw=382, pin=0)),
        ),
    ),
)

# The arms ripple once, she sinks to the back knee, folds along the front leg, wrists cross; the head is last.
MORT = Move(
    name="mort", title="la mort du cygne", family="reactions", startup_ticks=0, active_ticks=0, recovery_ticks=95,
    sounds=((44, "cloth"),),
    choreography=Choreography(
        ticks=96,
        keys=(
            Key(0, pose("hurt", pin=-1)),
            Key(14, pose("fourth", arms="allonge", yaw=30, chest=(-10, 0, 0), head=(-16, 8, 0),
                legL=(20, 30, 60, 28, 0), legR=(16, 150, 62, 30, 0.3))),
            Key(26, pose("fourth", armR=(64, 90, 20, 10, 20), armL=(64, 90, 20, 10, 20), yaw=30,
                chest=(-4, 0, 0), head=(-2, -8, 0), legL=(40, 30, 60, 70, 0), legR=(22, 150, 62, 66, 0.6))),
            Key(42, pose("kneel", arms="wide", yaw=26, legL=(78, 14, 56, 96, 0.2), legR=(22, 160, 40, 66, 1),
                pelvis=(4, 0, 0), chest=(-12, 0, 0), head=(-14, 6, 0))),
            Key(60, pose("kneel", arms="fwd", yaw=24, legL=(76, 10, 64, 20, 1), legR=(40, 70, 60, 146, 1),
                pelvis=(34, 0, 0), spine=(16, 0, 0), chest=(4, 0, 0), head=(0, 0, 0), pin=0)),
            Key(76, pose("kneel", armR=(78, 0, 10, 40, 10), armL=(76, 0, 12, 40, 10), yaw=24,
                legL=(74, 8, 66, 4, 1.05), legR=(56, 70, 60, 150, 1), pelvis=(62, 0, 0), spine=(24, 0, 0),
                chest=(14, 0, 0), head=(10, 0, 0), pin=0)),
            Key(96, pose("kneel", armR=(72, 0, 14, 60, 16), armL=(70, 0, 16, 60, 16), yaw=24,
                legL=(74, 8, 66, 2, 1.05), legR=(58, 70, 60, 152, 1), pelvis=(68, 0, 0), spine=(28, 0, 0),
                chest=(18, 0, 0), head=(24, 10, 0), pin=0)),
        ),
    ),
)
# fmt: on

HARM = (
    HURT_HIGH, HURT_LOW, HURT_BEHIND, STAGGER, LAUNCHED, KNOCKED_DOWN, LYING, SPLAT, TUMBLE, RELEVE,
    RELEVE_ATTACK, MORT,
)  # fmt: skip
