"""What happens to the masked dancer: every blow is received as if it had been set, until the last of them."""

from __future__ import annotations

from dataclasses import replace

from game.content.moves.masked_dance import DANCE, WAITING
from game.content.moves.men_falls import IN_FLIGHT
from game.content.moves.men_holds import in_her_hands
from game.content.poses import FLAT, Pose, pose
from game.sim.spec import Choreography, Key, Move, Strike

# fmt: off
_SWAYED: Pose = pose("hurt", arms="wide sec", yaw=30, pelvis=(-12, 0, 0), spine=(-8, 8, 8), chest=(4, 8, 10),
    head=(-28, 18, 24), legL=(20, 30, 52, 22, 0), legR=(24, 168, 56, 30, 0.6), pin=-1, plant=(0, 0))


def _struck(name: str, title: str, ticks: int, keys: tuple[Key, ...]) -> Move:
    return Move(
        name=name, title=title, family="reactions", startup_ticks=0, active_ticks=0, recovery_ticks=ticks - 1,
        choreography=Choreography(ticks=ticks, keys=keys, options={"drag": 1.5}),
    )


# The mask turns away and hides it; the arms stay in their positions a moment longer than she does.
HURT_HIGH = _struck("hurt_high", "blessée, haut", 26, (
    Key(0, WAITING),
    Key(3, pose(WAITING, head=(-30, 16, 34), chest=(-12, 8, 14), legL=(4, 90, 58, 8, 0)), "out4"),
    Key(9, pose(_SWAYED, arms="high sec", pin=-1), "out"),
    Key(17, pose(WAITING, arms="demi sec", chest=(2, -4, 4), head=(10, -6, 0), legL=(8, 90, 58, 15, 0))),
    Key(26, WAITING),
))

# She closes like a bellflower at evening: arms, ribs, knees.
HURT_LOW = _struck("hurt_low", "blessée, bas", 28, (
    Key(0, WAITING),
    Key(4, pose(WAITING, arms="cross", pelvis=(16, 0, 0), spine=(18, 0, 0), chest=(16, 0, 0), head=(10, 0, 0),
        legL=(22, 60, 40, 40, 0), legR=(22, 170, 40, 44, 0.9)), "out4"),
    Key(11, pose(WAITING, arms="cross", pelvis=(22, 0, 0), spine=(20, 4, 0), chest=(18, 4, 0), head=(22, 6, 0),
        legL=(30, 60, 30, 55, 0), legR=(24, 160, 30, 56, 0.8)), "out"),
    Key(28, WAITING),
))

# Thrown forward over the standing leg, the free one flies up behind: an arabesque that nobody asked for.
HURT_BEHIND = _struck("hurt_behind", "blessée, de dos", 28, (
    Key(0, WAITING),
    Key(4, pose(WAITING, arms="allonge back", pelvis=(20, 0, 0), spine=(-14, 0, 0), chest=(-22, 0, 0), head=(-34, 0, 4),
        legR=(34, 178, 66, 10, 1), legL=(7, 80, 58, 14, 0)), "out4"),
    Key(11, pose("arabesque", arms="fwd allonge", yaw=26, pelvis=(34, 0, 4), legR=(54, 176, 74, 6, 1),
        legL=(16, 50, 58, 28, 0), head=(0, 0, 10)), "out"),
    Key(28, WAITING),
))

# Off her axis, and off the other side of it: the second position with nobody to hold it.
STAGGER = _struck("stagger", "chancelante", 46, (
    Key(0, WAITING),
    Key(4, _SWAYED, "out4"),
    Key(14, pose(_SWAYED, arms="allonge high", yaw=40, pelvis=(-4, 12, 0), spine=(0, 12, 0), chest=(0, 10, 0),
        head=(-10, 14, -10), legR=(36, 110, 66, 30, 1))),
    Key(26, pose(_SWAYED, arms="sec allonge", yaw=34, pelvis=(10, -8, 0), spine=(8, -8, 0), chest=(6, -6, 0),
        head=(16, -10, 10), legL=(24, 40, 56, 40, 0), legR=(20, 166, 60, 40, 0.9))),
    Key(46, WAITING),
))

# A step that she knew was answered by one she did not: the arm is still up, and there is nothing under it.
REEL = _struck("reel", "démasquée", 56, (
    Key(0, WAITING),
    Key(6, pose(_SWAYED, arms="high allonge", yaw=44, chest=(-10, -10, -14), head=(-14, -18, 24)), "out"),
    Key(20, pose(_SWAYED, arms="hang sec", yaw=40, pelvis=(12, 4, 0), spine=(12, 6, 0), chest=(12, 8, 0),
        head=(24, 10, 10),
        legL=(22, 50, 50, 38, 0))),
    Key(36, pose(_SWAYED, arms="hang", yaw=36, pelvis=(4, -6, 0), spine=(8, -6, 0), chest=(10, -6, 4),
        head=(18, -12, -6),
        legL=(20, 50, 52, 34, 0))),
    Key(56, WAITING),
))

# ------------------------------------------------------------------------------------------------ fallen
_FALLING: Pose = pose("flung", tip=-88, arms="allonge", spine=(-12, 0, 0), chest=(-12, 0, 0), head=(-6, 0, 0),
    legL=(40, 14, 56, 10, 1), legR=(58, 20, 60, 80, 1.05))
_LYING: Pose = pose("supine", armR=(146, 84, 20, -30, -6), armL=(70, 92, 30, 20, 6), head=(-4, 16, 30),
    legR=(26, 70, 60, 60, 1), legL=(5, 60, 56, 4, 1))
_LANDED = (
    pose("supine", arms="wide", legL=(40, 14, 56, 12, 1), legR=(54, 20, 60, 70, 1.05), head=(16, 0, 0)),
    pose("supine", arms="wide", legL=(26, 14, 56, 8, 1), legR=(50, 30, 60, 76, 1.05), head=(-4, 0, 6)),
    pose("supine", armR=(124, 84, 16, -10, -6), armL=(84, 92, 16, 10, 0), legL=(7, 40, 56, 4, 1),
        legR=(32, 56, 60, 62, 1), head=(-6, 8, 16)),
)


def _thrown(name: str, title: str, ticks: int, keys: tuple[Key, ...], *, strikes: tuple[Strike, ...] = (),
        then: str = "", root: tuple = ((0, 0, None, 1), (999, 0, None, 1)), family: str = "reactions",
        sounds: tuple[tuple[int, str], ...] = (), **more: object) -> Move:
    active = ticks - 1 if strikes else 0
    return Move(
        name=name, title=title, family=family, startup_ticks=1 if strikes else 0, active_ticks=active,
        recovery_ticks=0 if strikes else ticks - 1, strikes=strikes, then=then, sounds=sounds,
        choreography=Choreography(ticks=ticks, keys=keys, root=root, options={"pace": "thrown"}), **more,
    )


# The head first and last: a cambre that goes on until the floor.
LAUNCHED = _thrown("launched", "projetée", 32, (
    Key(0, pose(_SWAYED, plant=(0, 0), pin=0)),
    Key(7, pose("flung", tip=-30, arms="high sec", pelvis=(-10, 0, 0), spine=(-18, 0, 0), chest=(-20, 0, 0),
        head=(-30, 0, 0), legL=(34, 14, 56, 8, 1), legR=(10, 160, 56, 20, 1)), "out"),
    Key(19, pose("flung", tip=-66, arms="high allonge", spine=(-20, 0, 0), chest=(-22, 0, 0), head=(-32, 0, 0),
        legL=(30, 14, 56, 4, 1), legR=(30, 30, 60, 60, 1.05))),
    Key(32, _FALLING),
), flight="ballistic", then="lie", strikes=(Strike(first_tick=1, last_tick=31, bones=IN_FLIGHT, damage=4,
    weight="medium", effect="knock_down", stun_ticks=40, pool=3, push_px=10, depth_px=24, swell_px=8, bowls=True),))

JUGGLED = _thrown("juggled", "rejetée", 20, (
    Key(0, _FALLING),
    Key(4, pose("flung", tip=-58, arms="cross", pelvis=(20, 0, 0), spine=(20, 0, 0), chest=(20, 0, 0), head=(16, 0, 0),
        legL=(84, 14, 56, 60, 1), legR=(90, 20, 60, 100, 1.05)), "out4"),
    Key(12, pose(_FALLING, tip=-74, arms="wide", spine=(-16, 0, 0), chest=(-18, 0, 0)), "out"),
    Key(20, _FALLING),
), flight="ballistic", then="lie")

KNOCK_BACK = _thrown("knock_back", "à terre", 56, (
    Key(0, pose(_SWAYED, pin=0, plant=(0, 0))),
    Key(4, pose("flung", tip=-24, arms="high sec", pelvis=(-8, 0, 0), spine=(-14, 0, 0), chest=(-14, 0, 0),
        head=(-14, 0, 0), legL=(26, 14, 56, 14, 0.5), legR=(14, 150, 56, 26, 0.6)), "out"),
    Key(10, pose("flung", tip=-60, arms="allonge", spine=(2, 0, 0), chest=(0, 0, 0), head=(18, 0, 0),
        legL=(52, 14, 56, 12, 1), legR=(62, 20, 60, 76, 1.05))),
    Key(16, _LANDED[0], "in"),
    Key(22, _LANDED[1], "out"),
    Key(30, _LANDED[2], "in"),
    Key(56, _LYING),
), then="getup", sounds=((16, "land"), (24, "cloth")), root=((0, 0, None, 0), (3, -0.04, None, 1),
    (10, -0.26, 0.34, 1), (16, -0.44, None, 0), (22, -0.56, None, 0), (55, -0.58, None, 0), (999, -0.58, None, 0)))

LIE = _thrown("lie", "étendue", 40, (
    Key(0, _FALLING),
    Key(5, _LANDED[0], "in"),
    Key(11, _LANDED[1], "out"),
    Key(19, _LANDED[2], "in"),
    Key(40, _LYING),
), then="getup", sounds=((1, "land"), (10, "cloth")), root=((0, 0, None, 0), (6, -0.12, None, 0), (14, -0.22, None, 0),
    (999, -0.22, None, 0)))

# All of the back at once, the limbs after it, and once up again like a doll's.
SLAMMED = _thrown("slammed", "jetée à terre", 17, (
    Key(0, pose("supine", arms="wide", legL=(12, 20, 56, 10, 1), legR=(30, 30, 60, 30, 1), head=(-6, 0, 0))),
    Key(3, pose("supine", tip=-84, armR=(96, 80, 10, 0, 10), armL=(92, 84, 10, 0, 10), pelvis=(8, 0, 0),
        chest=(8, 0, 0),
        head=(20, 0, 0), legL=(56, 14, 56, 20, 1), legR=(70, 20, 60, 80, 1)), "out4"),
    Key(9, pose("supine", tip=-86, arms="wide", pelvis=(6, 0, 0), head=(14, 0, 0), legL=(52, 14, 56, 14, 1),
        legR=(66, 20, 60, 84, 1)), "out"),
    Key(17, _FALLING, "in"),
), then="lie", sounds=((1, "land"),), root=((0, 0, None, 0), (999, 0, None, 0)))

# Pinned like something in a glass case; then the legs fold beneath the bell and she is let down along the wall.
_PINNED: Pose = pose("flung", tip=0, yaw=12, arms="high allonge", pelvis=(-6, 0, 0), spine=(-6, 0, 0),
    chest=(-12, 0, 0),
    head=(-30, 10, 16), legR=(16, 90, 60, 10, 1), legL=(14, 60, 60, 6, 1))
SPLAT = _thrown("splat", "au mur", 41, (
    Key(0, pose(_SWAYED, plant=(0, 0), pin=0)),
    Key(3, _PINNED, "out4"),
    Key(9, pose(_PINNED, head=(14, 14, 20), pelvis=(-4, 0, 0), legR=(24, 86, 60, 24, 0.9), legL=(22, 56, 60, 16, 0.9))),
    Key(16, pose(_PINNED, tip=-6, arms="wide demi", spine=(2, 0, 0), chest=(4, 0, 0), head=(24, 16, 10),
        legR=(44, 60, 60, 56, 0.6), legL=(42, 46, 60, 42, 0.6)), "in"),
    Key(28, pose(_PINNED, tip=-16, yaw=18, arms="hang demi", pelvis=(4, 0, 0), spine=(10, 0, 0), chest=(10, 0, 0),
        head=(30, 18, 4), legR=(96, 44, 60, 90, 0.8), legL=(90, 30, 60, 36, 0.9)), "in"),
    Key(33, pose(_PINNED, tip=-34, yaw=22, arms="hang wide", pelvis=(4, 0, 0), spine=(8, 0, 0), chest=(8, 0, 0),
        head=(24, 18, 4), legR=(94, 36, 60, 82, 0.9), legL=(80, 24, 60, 26, 0.95))),
    Key(41, _FALLING, "in"),
), then="lie", sounds=((2, "land"), (27, "cloth")), root=((0, 0, None, 0), (14, 0.02, None, 0), (28, 0.20, None, 0),
    (41, 0.34, None, 0), (999, 0.34, None, 0)))

# Up through the knee and the fifth on pointe, a hand to the mask: it is still there.
GETUP = _thrown("getup", "relevé", 52, (
    Key(0, _LYING),
    Key(11, pose("kneel", yaw=44, tip=-48, arms="hang", armR=(56, 150, 24, 0, 20), legL=(84, 24, 54, 104, 0.1),
        legR=(82, 34, 60, 108, 0.5), pelvis=(10, 0, 0), spine=(20, 0, 0), chest=(14, 0, 0), head=(16, 0, 0), pin=0)),
    Key(17, pose("kneel", yaw=38, tip=-16, arms="hang demi", legL=(90, 18, 50, 118, 0.1), legR=(64, 84, 58, 138, 0.9),
        pelvis=(22, 0, 0), spine=(18, 0, 0), chest=(10, 0, 0), head=(4, 0, 0), pin=0)),
    Key(23, pose("kneel", yaw=34, pelvis=(30, 0, 0), spine=(14, 0, 0), chest=(8, 0, 0), head=(-10, 8, 10),
        arms="hang sec", legL=(92, 14, 46, 122, 0.1), legR=(12, 165, 42, 100, 0.8), pin=0)),
    Key(31, pose("fourth", yaw=32, arms="first", legL=(36, 14, 58, 58, 0), legR=(22, 160, 62, 50, 0.5), pin=0)),
    Key(39, pose("fifth", armR=(104, 20, 118, 40, 0), armL="sec", yaw=34, legR=(5, 160, 70, 0, 1),
        legL=(5, 20, 70, 0, 1), chest=(-6, 0, 0), head=(8, 6, -8), pin=0, plant=(0, 0)), "out"),
    Key(52, pose(WAITING, pin=0)),
), family="rising", untouchable=(1, 14), sounds=((20, "cloth"),), root=((0, 0, None, 0), (51, 0.10, None, 0),
    (999, 0.10, None, 0)))

# One knee, the palms turned up, and the mask looks at the floor: it has never been so still.
_PLEA: Pose = pose("kneel", armR=(58, 40, 30, -30, 20), armL=(58, 40, 30, -30, 20), yaw=38, pelvis=(4, 0, 0),
    spine=(6, 0, 0), chest=(4, 0, 0), head=(28, 4, -8), legL=(78, 20, 58, 98, 0), legR=(6, 156, 52, 98, 1), pin=0,
    plant=(0, 0))

BEG = Move(
    name="beg", title="grâce", family="reactions", startup_ticks=0, active_ticks=0, recovery_ticks=99,
    sounds=((24, "cloth"),),
    choreography=Choreography(
        ticks=100, loop_from=40, root=((0, 0, None, 0), (999, 0, None, 0)), options={"pace": "thrown"},
        keys=(
            Key(0, pose(_SWAYED, pin=0, plant=(0, 0))),
            Key(14, pose("fourth", arms="cross", yaw=36, legL=(34, 14, 58, 56, 0), legR=(22, 160, 62, 56, 0.6), pin=0,
                plant=(0, 0))),
            Key(28, pose(_PLEA, arms="cross", spine=(12, 0, 0), head=(30, 0, 0))),
            Key(40, _PLEA),
            Key(70, pose(_PLEA, spine=(10, 0, 0), chest=(8, 0, 0), head=(32, -4, 6), armR=(52, 44, 34, -30, 14),
                armL=(52, 44, 34, -30, 14))),
            Key(100, _PLEA),
        ),
    ),
)

# She is excused.  The bow that follows is, for once, meant.
GET_OFF_KNEES = _thrown("get_off_knees", "excusée", 50, (
    Key(0, _PLEA),
    Key(14, pose(_PLEA, arms="first", head=(34, 6, 0), spine=(14, 0, 0), chest=(10, 0, 0))),
    Key(30, pose("fourth", arms="sec", yaw=36, legL=(30, 16, 58, 46, 0), legR=(22, 166, 62, 46, 0.8), pin=0,
        plant=(0, 0), head=(10, 6, 6))),
    Key(50, pose(WAITING, pin=0)),
), family="rising", untouchable=(1, 49), sounds=((16, "cloth"),), root=((0, 0, None, 0), (999, 0, None, 0)))

_ALIGHT: Pose = pose("fifth_plie", arms="sec", yaw=34, plant=(0, 0), pin=0)

RECEPTION = _thrown("reception", "reçue", 22, (
    Key(0, _ALIGHT),
    Key(6, pose("fifth_fondu", arms="demi sec", yaw=34, chest=(2, 0, 0), plant=(0, 0), pin=0), "out"),
    Key(22, pose(WAITING, pin=0)),
), sounds=((1, "land"),), root=((0, 0, None, 0), (999, 0, None, 0)))

# The last variation: up on pointe once more, a turn of the wrist for the gallery, and she goes down round her own
# bell, the mask to the floor.
DIE = _thrown("die_back", "la dernière variation", 98, (
    Key(0, pose(_SWAYED, pin=-1)),
    Key(12, pose("fourth", arms="sec", yaw=36, chest=(-8, 0, 0), head=(-12, 8, 10), legL=(14, 60, 60, 22, 0),
        legR=(22, 160, 62, 36, 0.6), pin=-1, plant=(0, 0))),
    Key(26, pose("attitude", arms="high sec", yaw=40, pelvis=(12, 0, 4), spine=(-10, 0, 0), chest=(-16, 0, 0),
        head=(-14, 8, 10), legR=(50, 160, 80, 60, 1), pin=-1)),
    Key(36, pose("attitude", arms="high allonge", yaw=44, pelvis=(10, 0, 4), chest=(-12, 6, 0), head=(-6, 16, 20),
        legR=(40, 160, 80, 60, 1), legL=FLAT, pin=-1)),
    Key(54, pose("kneel", arms="allonge hang", yaw=42, legL=(72, 30, 60, 106, 0), legR=(24, 164, 44, 74, 1),
        pelvis=(12, 6, 0), spine=(8, 8, 0), chest=(4, 8, 0), head=(14, 12, 10), plant=(0, 0), pin=0)),
    Key(68, pose("kneel", armR=(60, 100, 20, 10, 0), armL=(70, 60, 30, 30, 10), root=(40, -14, 26), pelvis=(6, 10, 0),
        legL=(70, 40, 56, 124, 0.6), legR=(30, 150, 50, 110, 1), spine=(8, 10, 0), chest=(4, 8, 0), head=(10, 16, 0),
        plant=(0, 0), pin=0)),
    Key(80, pose("supine", root=(36, -40, 62), armR=(150, 70, 14, 0, -6), armL=(60, 40, 50, 40, 14),
        legL=(44, 30, 50, 70, 0.9), legR=(14, 150, 50, 60, 1), spine=(4, 6, 6), chest=(0, 4, 6), head=(6, 14, 10))),
    Key(98, pose("supine", root=(34, -52, 66), armR=(160, 70, 8, 0, -6), armL=(70, 30, 40, 50, 18),
        legL=(36, 34, 50, 60, 1), legR=(8, 150, 50, 40, 1), spine=(0, 6, 10), chest=(-4, 4, 10), head=(2, 18, 16))),
), root=((0, 0, None, 0), (999, 0, None, 0)), sounds=((50, "cloth"), (76, "land")))

# Face down: the bell swings once to either side before it stops.
DIE_FACE = _struck("die_crumple", "le rideau", 84, (
    Key(0, pose(WAITING, chest=(8, 0, 6), spine=(8, 0, 0), head=(8, 0, 10))),
    Key(10, pose("demi", arms="cross", yaw=32, chest=(14, 0, 0), head=(16, 0, 0), pin=0, plant=(0, 0))),
    Key(26, pose("kneel", arms="cross sec", yaw=30, legL=(70, 20, 56, 100, 0), legR=(14, 160, 46, 84, 0.9),
        pelvis=(12, -6, 0), spine=(10, -6, 0), head=(16, -10, 0), plant=(0, 0), pin=0)),
    Key(44, pose("kneel", arms="hang", yaw=34, legL=(60, 40, 50, 130, 0.8), legR=(40, 60, 50, 140, 0.9),
        pelvis=(20, 6, 0), spine=(16, 8, 0), chest=(10, 6, 0), head=(20, 10, 0), plant=(0, 0), pin=0)),
    Key(62, pose("kneel", arms="fwd demi", yaw=30, legL=(66, 44, 54, 144, 0.9), legR=(48, 60, 54, 150, 0.9),
        pelvis=(66, 0, 0), spine=(26, 0, 0), chest=(18, 0, 0), head=(20, 6, 10), plant=(0, 0), pin=0)),
    Key(84, pose("kneel", arms="fwd", yaw=30, legL=(68, 44, 54, 146, 0.9), legR=(50, 60, 54, 152, 0.9),
        pelvis=(78, 0, 0), spine=(28, 0, 0), chest=(20, 0, 0), head=(26, 10, 16), plant=(0, 0), pin=0)),
))
# fmt: on

_HARM = (
    HURT_HIGH, HURT_LOW, HURT_BEHIND, STAGGER, REEL, LAUNCHED, JUGGLED, KNOCK_BACK, LIE, SLAMMED, SPLAT, GETUP, BEG,
    GET_OFF_KNEES, RECEPTION, DIE, DIE_FACE,
)  # fmt: skip
_OWN = {move.name for move in _HARM}
_ENDS = {"thrown": _FALLING, "tumble": _ALIGHT}  # where her own falls take over


def _taken_over(move: Move) -> Move:
    """What men dance in her hands, ending where a fall of this dancer begins."""
    if move.name not in _ENDS:
        return move
    *keys, last = move.choreography.keys
    carried = {name: last.pose[name] for name in ("dx", "hgt")}
    turned = pose(_ENDS[move.name], tip=-360) if move.name == "tumble" else _ENDS[move.name]
    end = last._replace(pose={**turned, **carried}, feet="B" if last.feet else "")
    return replace(move, choreography=replace(move.choreography, keys=(*keys, end)))


MASKED_DANCER = (
    *DANCE, *_HARM, *(_taken_over(move) for move in in_her_hands(WAITING, "gunman") if move.name not in _OWN),
)  # fmt: skip
