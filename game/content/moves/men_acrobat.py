"""The twins: springs on two feet or on two hands.  They open and shut like scissors.

Both dance the same tricks; a `Stance` says how each comes to his feet for one and where he ends.  In a wheel the body
rolls about the line to the viewer, in a somersault it tips about its own hips; either way a whole turn is 360 degrees.
"""

from __future__ import annotations

from dataclasses import replace

from game.content.moves.men_holds import in_her_hands
from game.content.poses import Pose
from game.content.poses_men import man, trunk
from game.sim.spec import Choreography, Key, Move, Strike

# fmt: off
LOW: Pose = man(  # the one on his feet: deep, sidelong, one arm before the face
    "guard", yaw=24, pelvis=(22, 0, -4), spine=(10, 0, -6), chest=(4, 0, -8), head=(-22, 0, 2),
    armR=(86, 40, 30, 30, 0), armL=(70, 128, 16, 20, 0), legL=(60, 18, 44, 92, 0.3), legR=(38, 152, 56, 60.1, 0.62),
        shrug=(0, 0), wpn=(0, 0),
)
ON_HANDS: Pose = man(  # the other: straight up on both hands, one leg to either side of the sky
    "guard", yaw=20, tip=180, pelvis=(0, 0, 0), spine=(-4, 0, 0), chest=(-8, 0, 0), head=(-34, 0, 0),
    armR=(172, 60, 4, 0, -70), armL=(172, 60, 4, 0, -70), legR=(54, 6, 40, 8, 1), legL=(36, 174, 40, 34, 1),
    shrug=(0, 0), wpn=(0, 0),
)
_BALL: Pose = man(LOW, legs="deep", pelvis=(34, 0, 0), spine=(14, 0, 0), chest=(8, 0, 0), head=(-26, 0, 0),
    arms=(40, 160, 10, 0, 0))
_TALL: Pose = man("guard", yaw=14, pelvis=(-8, 0, 0), spine=(-10, 0, 0), chest=(-14, 0, 0), head=(4, 0, -4),
    arms=(170, 20, 6, 0, 0), legR=(4, 150, 40, 4, 0.3), legL=(74, 8, 40, 10, 1), wpn=(0, 0))
_RUSH = {"rush": ((0, 200),)}


def upended(roll: float, **fields: object) -> Pose:
    """The handstand as a point of a wheel: the same body, turned about the viewer's line instead of its hips."""
    return man(ON_HANDS, yaw=200, tip=0, roll=roll, **fields)


def kick_up(first: int, last: int, turn: float = 0, dx: float = 0.10) -> tuple[Key, ...]:
    """Three keys from the feet to the hands: he reaches down beside the front foot, the other leg flies, both
    follow.
    """
    return (
        Key(first, man("guard", yaw=16, tip=turn + 76, pelvis=(34, 0, 0), spine=(6, 0, 0), chest=(0, 0, 0),
            head=(-30, 0, 0), arms=(160, 20, 8, 0, -40), legL=(70, 8, 40, 16, 0), legR=(50, 176, 40, 8, 0.9),
                wpn=(0, 0),
            dx=dx), "io", "l"),
        Key((first + last) // 2, man(ON_HANDS, tip=turn + 146, legR=(36, 176, 40, 6, 1), legL=(24, 10, 40, 20, 0.9),
            dx=dx), "io", ""),
        Key(last, man(ON_HANDS, tip=turn + 180), "out", "B"),
    )


def acrobatics(on_hands: bool) -> tuple[Move, ...]:
    """What either twin strikes with, from the stance he stands in."""
    if on_hands:
        return (_wheel_from_hands(), _heels_over(), _whirl(), _scissors(on_hands), _away_from_hands())
    return (_wheel(), _handspring(), _sweep(), _scissors(on_hands), _away())


_WRIST, _RAISED = (34, 30, 88, 4, 0), (52, 30, 88, 4, 0)  # the arm that she has: as other men hold it, and as he must


def caught(ready: Pose) -> tuple[Move, ...]:
    """What befalls men in her hands, for who is a head shorter: his wrist comes up to where she has it."""

    def raised(key: Key) -> Key:
        arms = {arm: _RAISED for arm in ("armR", "armL") if tuple(key.pose[arm]) == _WRIST}
        return key._replace(pose={**key.pose, **arms})

    return tuple(
        replace(move, choreography=replace(move.choreography, keys=tuple(map(raised, move.choreography.keys))))
        for move in in_her_hands(ready, "knife_man")
    )


# ------------------------------------------------------------------------------------------------ the wheel
_WHEELING = Strike(first_tick=34, last_tick=42, bones=("footR", "shinR", "footL", "shinL"), damage=8, weight="medium",
    stun_ticks=24, push_px=18, depth_px=20, swell_px=6)
_SPOKES = {"pelvis": (0, 0, 0), "spine": (0, 0, 0), "chest": (-4, 0, 0), "arms": (158, 84, 4, 0, -50)}
_WHEEL: Pose = man("guard", yaw=84, legR=(44, 90, 50, 2, 1), legL=(44, 90, 50, 2, 1), head=(-10, 0, -40), wpn=(0, 0),
    **_SPOKES)


def _wheel_move(keys: tuple[Key, ...], ticks: int) -> Move:
    return Move(
        name="cartwheel_kick", title="cartwheel", family="attacks", startup_ticks=34, active_ticks=9,
        recovery_ticks=ticks - 43, tell_tick=24, strikes=(_WHEELING,), trail=True,
        sounds=((30, "whoosh"), (46, "step")),
        choreography=Choreography(standing="locked", ticks=ticks, options=_RUSH, keys=keys),
    )


_OVER: tuple[Key, ...] = (
    Key(34, man(_WHEEL, roll=-164, dx=0.18), "lin", "B"),
    Key(38, man(_WHEEL, roll=-220, legR=(56, 90, 50, 0, 1), dx=0.13), "lin", ""),
    Key(42, man(_WHEEL, roll=-284, legR=(52, 90, 50, 4, 0.8), armR=(120, 88, 10, 0, 0), dx=0.17), "lin", ""),
)


def _wheel() -> Move:
    """Front leg and both arms up like a cross: the tell.  Hand, hand, and the feet come over, one after the other."""
    cross = man(_WHEEL, roll=9, yaw=70, arms=(128, 88, 2, 0, -10), legL=(58, 84, 50, 4, 1), legR=(6, 90, 50, 10, 0))
    return _wheel_move((
        Key(0, LOW, "lin", "RL"),
        Key(13, cross, "out", "R"),
        Key(25, man(cross, roll=13, legL=(66, 84, 50, 2, 1)), "io", "R"),
        Key(30, man(_WHEEL, roll=-84, legL=(30, 90, 50, 40, 0.6), armR=(140, 84, 10, 0, 0), hgt=0.47,
            dx=0.22), "in", ""),
        *_OVER,
        Key(47, man(_WHEEL, roll=-352, yaw=60, legR=(30, 90, 50, 40, 0.2), legL=(40, 90, 50, 20, 0.6),
            arms=(96, 84, 20, 10, 0)), "out", "rl"),
        Key(54, man(LOW, roll=-360, legs="deep", armL=(96, 110, 16, 20, 0)), "out", "RL"),
        Key(68, man(LOW, roll=-360), "io", "Rl"),
    ), 68)


def _wheel_from_hands() -> Move:
    """He is half way round already: the legs open wide and lean from her: the tell.  On over, and on to the hands
    again.
    """
    wide = upended(-160, legR=(66, 90, 50, 0, 1), legL=(60, 90, 50, 0, 1))
    return _wheel_move((
        Key(0, upended(-180), "lin", "B"),
        Key(14, man(wide, yaw=150), "out", "B"),
        Key(26, man(wide, yaw=130, roll=-148), "io", "B"),
        *_OVER,
        Key(48, man(_WHEEL, roll=-356, legR=(30, 90, 50, 30, 0.3), legL=(40, 90, 50, 10, 0.8), arms=(150, 86, 8, 0, 0),
            dx=0.06), "out", "rl"),
        Key(57, man(_WHEEL, roll=-440, legR=(40, 90, 50, 4, 0.9), legL=(20, 90, 50, 30, 0.6), hgt=0.47, dx=0.20), "io",
            ""),
        Key(65, man(_WHEEL, roll=-530, dx=0.16), "out", ""),
        Key(78, upended(-540), "io", "B"),
    ), 78)


# ------------------------------------------------------------------------------------------------ both heels
def _heels(startup: int, keys: tuple[Key, ...], ticks: int) -> Move:
    return Move(
        name="handspring_kick", title="both heels", family="attacks", startup_ticks=startup, active_ticks=9,
        recovery_ticks=ticks - startup - 9, tell_tick=startup - 9, trail=True,
        sounds=((startup - 6, "step"), (startup - 1, "whoosh"), (startup + 13, "land")),
        strikes=(Strike(first_tick=startup, last_tick=startup + 8, bones=("footR", "footL", "shinR", "shinL"),
            damage=12,
            weight="heavy", effect="knock_down", stun_ticks=36, push_px=22, depth_px=20, swell_px=6),),
        choreography=Choreography(standing="locked", ticks=ticks, options=_RUSH, keys=keys),
    )


_STRETCHED = {"legR": (12, 12, 30, 4, 1), "legL": (6, 8, 30, 4, 1), "chest": (-14, 0, 0), "spine": (-12, 0, 0)}


def _landing(tick: int, tip: float) -> tuple[Key, ...]:
    """Both heels over from the hands into the air, and down in a crouch at `tip` = a whole turn; three keys."""
    return (
        Key(tick, man(ON_HANDS, tip=tip - 122, **_STRETCHED, hgt=0.58, dx=0.20), "lin", ""),
        Key(tick + 5, man(ON_HANDS, tip=tip - 72, legR=(44, 12, 30, 6, 1), legL=(36, 8, 30, 6, 1),
            arms=(150, 40, 10, 0, 0), head=(6, 0, 0), hgt=0.56, dx=0.22), "lin", ""),
        Key(tick + 11, man(LOW, tip=tip - 8, yaw=14, pelvis=(-6, 0, 0), arms=(136, 40, 10, 0, 0),
            legR=(32, 30, 40, 44, 0.5), legL=(30, 20, 40, 44, 0.5), dx=0.14), "in", "rl"),
        Key(tick + 17, man(_BALL, tip=tip, arms=(60, 60, 20, 20, 0)), "out", "RL"),
    )


def _handspring() -> Move:
    """A tall line, the leg raised straight before him: the tell.  A skip, both hands, both heels."""
    return _heels(46, (
        Key(0, LOW, "lin", "RL"),
        Key(12, _TALL, "out", "R"),
        Key(30, man(_TALL, legL=(88, 8, 40, 4, 1), arms=(176, 20, 4, 0, 0)), "io", "R"),
        Key(35, man(LOW, yaw=12, tip=24, pelvis=(30, 0, 0), head=(-10, 0, 0), arms=(150, 10, 8, 0, -30),
            legL=(60, 8, 30, 60, 0), legR=(40, 176, 40, 10, 0.9), dx=0.24), "in", "l"),
        Key(40, man(ON_HANDS, tip=118, legL=(4, 20, 30, 30, 0.9), legR=(70, 176, 40, 6, 1), hgt=0.48, dx=0.24), "in",
            ""),
        Key(44, man(ON_HANDS, tip=180, legL=(20, 176, 40, 10, 1), legR=(10, 20, 40, 8, 1), dx=0.24), "lin", ""),
        *_landing(48, 360),
        Key(82, man(LOW, tip=360), "io", "Rl"),
    ), 82)


def _heels_over() -> Move:
    """On the hands the knees come to the chest and the elbows give: the tell.  Then he opens like a knife,
    downwards.
    """
    folded = man(ON_HANDS, tip=172, legR=(84, 10, 30, 116, 1), legL=(92, 8, 30, 120, 1), spine=(10, 0, 0),
        chest=(6, 0, 0), arms=(150, 50, 50, 10, -60))
    return _heels(38, (
        Key(0, ON_HANDS, "lin", "B"),
        Key(12, folded, "out", "B"),
        Key(29, man(folded, tip=164, arms=(144, 50, 64, 10, -60)), "io", "B"),
        Key(35, man(ON_HANDS, tip=196, legR=(16, 30, 30, 20, 1), legL=(10, 20, 30, 20, 1), dx=0.06), "in", "B"),
        *_landing(40, 360),
        *kick_up(67, 84, 360),
        Key(94, man(ON_HANDS, tip=540), "io", "B"),
    ), 94)


# ------------------------------------------------------------------------------------------------ low, and all round
def _sweep() -> Move:
    """Down on one hand with the leg drawn behind him: the tell.  It goes once round beneath everything: above it is
    safe.
    """
    down = man(LOW, trunk=trunk(30, 40, 30), legs="deep", legR=(60, 150, 40, 70, 0.6), armL=(20, 60, 10, 10, -40),
        armR=(96, 130, 10, 10, 0))
    round_ = {"legL": (88, 30, 50, 118, 0.7), "legR": (63, 70, 50, 2, 0.6), "pelvis": (40, -8, 0), "spine": (16, 0, 0),
        "armL": (60, 30, 10, 10, -40), "armR": (50, 130, 20, 10, -30)}
    return Move(
        name="sweep", title="sweep", family="attacks", startup_ticks=32, active_ticks=10, recovery_ticks=24,
        tell_tick=23, trail=True, sounds=((29, "slide"), (31, "whoosh")),
        strikes=(Strike(first_tick=32, last_tick=41, bones=("footR", "shinR"), damage=6, weight="medium", effect="trip",
            stun_ticks=40, push_px=8, depth_px=30, swell_px=4),),
        choreography=Choreography(
            standing="locked", ticks=66, options=_RUSH,
            keys=(
                Key(0, LOW, "lin", "RL"),
                Key(12, down, "out", "RL"),
                Key(26, man(down, legR=(64, 160, 40, 50, 0.8), head=(-10, 0, -30)), "io", "RL"),
                Key(31, man(LOW, yaw=60, **round_, dx=0.16), "in", "B"),
                Key(36, man(LOW, yaw=-80, **round_, dx=0.08), "lin", "B"),
                Key(42, man(LOW, yaw=-250, **round_, dx=0.05), "lin", "B"),
                Key(50, man(LOW, yaw=-330, legs="deep", armL=(60, 60, 20, 10, 0)), "out", "rl"),
                Key(66, man(LOW, yaw=-336), "io", "Rl"),
            ),
        ),
    )


def _whirl() -> Move:
    """The legs shut above him: the tell.  They open level and go round over his head twice: duck, or take his hands."""
    shut = man(ON_HANDS, legR=(3, 20, 40, 2, 1), legL=(3, 20, 40, 2, 1))
    open_ = {"legR": (80, 6, 40, 4, 1), "legL": (80, 174, 40, 4, 1), "spine": (0, 0, 0), "chest": (-4, 0, 0)}
    return Move(
        name="whirl", title="whirl", family="attacks", startup_ticks=33, active_ticks=16, recovery_ticks=30,
        tell_tick=24, trail=True, sounds=((31, "cloth"), (33, "whoosh"), (41, "whoosh")),
        strikes=(Strike(first_tick=33, last_tick=48, bones=("footR", "shinR", "footL", "shinL"), damage=6,
            weight="medium", stun_ticks=22, push_px=22, depth_px=34, swell_px=6, every_ticks=8),),
        choreography=Choreography(
            standing="locked", ticks=79, options=_RUSH,
            keys=(
                Key(0, ON_HANDS, "lin", "B"),
                Key(12, shut, "out", "B"),
                Key(27, man(shut, yaw=-26, arms=(168, 60, 16, 0, -70)), "io", "B"),
                Key(32, man(ON_HANDS, yaw=40, **open_), "in", "B"),
                Key(49, man(ON_HANDS, yaw=720, **open_), "lin", "B"),
                Key(60, man(ON_HANDS, yaw=768, legR=(30, 20, 40, 4, 1), legL=(20, 160, 40, 10, 1)), "out", "B"),
                Key(79, man(ON_HANDS, yaw=740), "io", "B"),
            ),
        ),
    )


# ------------------------------------------------------------------------------------------------ through the air
def _scissors(on_hands: bool) -> Move:
    """Coiled to the floor, both arms behind: the tell.  He flies feet first, open, and shuts on her."""
    flying = man("flung", yaw=30, tip=-62, pelvis=(6, 0, -20), spine=(6, 0, 0), chest=(10, 0, 0), head=(16, 0, 0),
        armR=(70, 150, 20, 10, 0), armL=(90, 100, 20, 10, 0), wpn=(0, 0))
    late = 10 if on_hands else 0
    first = (
        (Key(0, ON_HANDS, "lin", "B"), Key(12, man(_BALL, tip=20, dx=-0.14), "in", ""))
        if on_hands else (Key(0, LOW, "lin", "RL"),)
    )
    last = (
        (*kick_up(86, 102),)
        if on_hands else (Key(82, LOW, "io", "Rl"),)
    )
    keys = (
        Key(late + 14, man(_BALL, legR=(52, 160, 40, 60, 0.7)), "out", "RL" if not on_hands else "rl"),
        Key(late + 29, man(_BALL, legR=(54, 166, 40, 60, 0.8), legL=(66, 16, 40, 110, 0.3), arms=(84, 174, 6, 0, 0)),
            "io", "RL"),
        Key(late + 35, man(flying, tip=-30, legR=(70, 10, 40, 70, 0.8), legL=(50, 20, 40, 80, 0.8), hgt=0.38, dx=0.22),
            "in", ""),
        Key(late + 40, man(flying, legR=(100, 30, 40, 6, 1), legL=(58, -24, 40, 6, 1), hgt=0.60, dx=0.30), "lin", ""),
        Key(late + 45, man(flying, tip=-70, legR=(74, -8, 40, 2, 1), legL=(82, 8, 40, 2, 1), pelvis=(6, 0, 20),
            hgt=0.58,
            dx=0.26), "out", ""),
        Key(late + 52, man(flying, tip=-60, legR=(60, 10, 40, 50, 0.8), legL=(66, 8, 40, 60, 0.8), hgt=0.30, dx=0.16),
            "in", ""),
        Key(late + 57, man(flying, tip=-48, legs="tuck", armR=(60, 150, 20, 0, -40), armL=(70, 130, 20, 0, -30)), "out",
            "B"),
        Key(late + 68, man(_BALL, yaw=20, dx=0.12), "io", "rl"),
    )
    return Move(
        name="flying_scissors", title="flying scissors", family="attacks", startup_ticks=late + 40, active_ticks=8,
        recovery_ticks=34 + late, tell_tick=late + 24, trail=True,
        sounds=((late + 31, "step"), (late + 36, "whoosh"), (late + 44, "cloth"), (late + 56, "land")),
        strikes=(Strike(first_tick=late + 40, last_tick=late + 47, bones=("footR", "shinR", "footL", "shinL"),
            damage=11,
            weight="heavy", effect="knock_down", stun_ticks=34, push_px=14, depth_px=20, swell_px=6),),
        choreography=Choreography(standing="locked", ticks=82 + 2 * late, options=_RUSH, keys=(*first, *keys, *last)),
    )


# ------------------------------------------------------------------------------------------------ and away
def _flip(keys: tuple[Key, ...], ticks: int, span: tuple[int, int]) -> Move:
    return Move(
        name="backflip", title="back-flip", family="leaps", startup_ticks=0, active_ticks=0, recovery_ticks=ticks - 1,
        untouchable=span, sounds=((6, "cloth"), (ticks // 2, "step"), (ticks - 14, "land")),
        choreography=Choreography(standing="locked", ticks=ticks, options=_RUSH, keys=keys),
    )


def _away() -> Move:
    """Arms first, over backwards, the hands find the floor behind him, and he is three paces off."""
    return _flip((
        Key(0, LOW, "lin", "RL"),
        Key(7, man(_BALL, tip=-14, pelvis=(10, 0, 0), arms=(60, 20, 10, 0, 0)), "out", "RL"),
        Key(14, man(ON_HANDS, tip=-76, legR=(10, 20, 30, 20, 1), legL=(16, 20, 30, 24, 1), head=(-40, 0, 0), hgt=0.44,
            dx=-0.30), "in", ""),
        Key(20, man(ON_HANDS, tip=-172, legR=(8, 20, 30, 6, 1), legL=(12, 20, 30, 10, 1), dx=-0.30), "lin", ""),
        Key(27, man(ON_HANDS, tip=-262, legR=(60, 14, 30, 10, 1), legL=(66, 14, 30, 14, 1), spine=(12, 0, 0),
            chest=(10, 0, 0), air=0.12, dx=-0.32), "lin", ""),
        Key(33, man(_BALL, tip=-346, arms=(120, 30, 20, 0, 0), dx=-0.16), "out", "rl"),
        Key(48, man(LOW, tip=-360), "io", "Rl"),
    ), 48, (6, 34))


def _away_from_hands() -> Move:
    """The feet snap down behind him, he springs off them backwards, and lands where he was before: on his hands."""
    return _flip((
        Key(0, ON_HANDS, "lin", "B"),
        Key(8, man(ON_HANDS, tip=112, legR=(76, 14, 30, 10, 1), legL=(80, 14, 30, 12, 1), spine=(14, 0, 0),
            air=0.08, dx=-0.26), "in", ""),
        Key(14, man(_BALL, tip=10, arms=(120, 30, 20, 0, 0), dx=-0.24), "out", "rl"),
        Key(20, man(ON_HANDS, tip=-70, legR=(10, 20, 30, 20, 1), legL=(16, 20, 30, 24, 1), head=(-40, 0, 0), air=0.12,
            dx=-0.26), "lin", ""),
        Key(28, man(ON_HANDS, tip=-166, legR=(8, 20, 30, 6, 1), legL=(12, 20, 30, 10, 1), dx=-0.28), "lin", "B"),
        Key(44, man(ON_HANDS, tip=-180), "io", "B"),
    ), 44, (4, 28))
# fmt: on
