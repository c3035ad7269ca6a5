"""The Rival: the steps of Rooney's own school, each led into by a preparation that can be read.

She dances the rows that Rooney dances, so that what is shown to her comes back; only the preparation is hers.
"""

from __future__ import annotations

from dataclasses import replace

from game.content.moves.battements import BATTEMENTS
from game.content.moves.beats import BEATS
from game.content.moves.guard import GUARD
from game.content.moves.harm import HARM
from game.content.moves.jumps import JUMPS
from game.content.moves.leaps import LEAPS
from game.content.moves.runs import RUNS
from game.content.moves.stances import GARDE, STANCES
from game.content.moves.turns import TURNS
from game.content.poses import Pose, pose
from game.sim.spec import Choreography, Key, Move

SCHOOL = {m.name: m for m in (*STANCES, *BEATS, *BATTEMENTS, *TURNS, *LEAPS, *JUMPS, *RUNS, *GUARD, *HARM)}
GATHER_TICKS, LEAD_TICKS = 14, 24  # the preparation stands from here; from here on it is the step itself


def _later(span: tuple[int, int]) -> tuple[int, int]:
    return (span[0] + LEAD_TICKS, span[1] + LEAD_TICKS) if any(span) else span


def prepared(name: str, stand: Pose, **changes) -> Move:
    """Rooney's step of that name behind a preparation: told in `stand`, and begun from there on the pulse."""
    step = SCHOOL[name]
    dance = step.choreography
    keys = (Key(0, GARDE), Key(GATHER_TICKS, stand), Key(LEAD_TICKS, GARDE))
    keys += tuple(key._replace(tick=key.tick + LEAD_TICKS) for key in dance.keys[1:])
    root = ((0, 0, None, 0), *((t + LEAD_TICKS if t < 999 else t, x, y, air) for t, x, y, air in dance.root))
    first, last = (f(getattr(s, e) for s in step.strikes) for f, e in ((min, "first_tick"), (max, "last_tick")))
    options = {k: v + LEAD_TICKS if k == "spot_from" else v for k, v in dance.options.items()}
    return replace(
        step,
        family="attacks",
        context="",
        inputs=(),
        cancels=(),
        breath=0,
        chain_step=0,
        again=(0, 0, 0),
        heart=(0, 0),
        held=("", 0, ""),
        released=("", 0, ""),
        startup_ticks=first + LEAD_TICKS,
        active_ticks=last - first + 1,
        recovery_ticks=step.ticks - last,
        tell_tick=GATHER_TICKS,
        untouchable=_later(step.untouchable),
        parries=_later(step.parries),
        strikes=tuple(
            replace(s, first_tick=s.first_tick + LEAD_TICKS, last_tick=s.last_tick + LEAD_TICKS, needs="")
            for s in step.strikes
        ),
        sounds=((2, "slide"), *((t + LEAD_TICKS, cue) for t, cue in step.sounds)),
        choreography=replace(
            dance,
            ticks=dance.ticks + LEAD_TICKS,
            keys=keys,
            root=root,
            hold=tuple(t + LEAD_TICKS for t in dance.hold),
            options=options,
        ),
        **changes,
    )


def hers(name: str) -> Move:
    """A row of Rooney's as it is, without what only a player may ask for."""
    return replace(
        SCHOOL[name],
        inputs=(),
        cancels=(),
        breath=0,
        again=(0, 0, 0),
        heart=(0, 0),
        held=("", 0, ""),
        released=("", 0, ""),
    )


# fmt: off
#: step -> the preparation in which it is told
PREPARATIONS: dict[str, Pose] = {
    "tendu": pose("coupe", arms="bas", head=(4, 0, -10)),
    "frappe": pose("cou_de_pied", arms="sec bas"),
    "rond_de_jambe": pose("tendu_devant", arms="sec"),
    "attitude": pose("garde", arms="high sec", yaw=46, head=(-6, 0, 34)),
    "developpe": pose("retire", arms="first", head=(-6, 0, 14)),
    "grand_battement": pose("fourth", arms="allonge", chest=(-8, 0, 6)),
    "grand_fouette": pose("fourth", arms="high", yaw=-4, head=(-8, 0, 14)),
    "penchee": pose("lunge", arms="allonge fwd"),
    "pirouette": pose("fourth", arms="first sec"),
    "pirouette_dedans": pose("fourth", arms="sec", yaw=-26, head=(0, 0, 30)),
    "chaines": pose("tendu_second", arms="sec first"),
    "saut_de_basque": pose("demi", arms="trail", pelvis=(8, 0, 0)),
    "saut_de_chat": pose("squat", arms="back"),
    "jete": pose("squat", arms="bas", chest=(10, 0, 0)),
}

# One knee on the floor, the arms that were high sink: she has been answered.
KNEEL = Move(
    name="kneel", title="à genoux", family="reactions", startup_ticks=0, active_ticks=0, recovery_ticks=95,
    choreography=Choreography(
        ticks=96, loop_from=95,
        keys=(
            Key(0, GARDE),
            Key(16, pose("demi", arms="high", head=(-10, 0, 0))),
            Key(34, pose("kneel", arms="sec", head=(10, 0, -6))),
            Key(50, pose("kneel", arms="bas", chest=(8, 0, 0), head=(26, 0, -10))),
            Key(60, pose("kneel", arms="bas", chest=(8, 0, 0), head=(26, 0, -10))),
            Key(78, pose("kneel", arms="bas", chest=(6, 0, 0), head=(24, 0, -10))),
            Key(96, pose("kneel", arms="bas", chest=(8, 0, 0), head=(26, 0, -10))),
        ),
    ),
    sounds=((34, "land"),),
)

# Between two acts: she unties her hair, so to speak: the arms go up through first, and she begins again, higher.
SALUT = Move(
    name="salut", title="salut", family="bow", startup_ticks=0, active_ticks=0, recovery_ticks=87, untouchable=(1, 87),
    choreography=Choreography(
        ticks=88,
        keys=(
            Key(0, GARDE),
            Key(18, pose("coupe", arms="bas", head=(14, 0, -8))),
            Key(40, pose("releve", arms="first", head=(-4, 0, 0))),
            Key(60, pose("releve", arms="high", head=(-14, 0, 6))),
            Key(74, pose("coupe", arms="sec", head=(-6, 0, 8))),
            Key(88, GARDE),
        ),
    ),
    sounds=((18, "slide"), (40, "step"), (76, "step")),
)
# fmt: on

RIVAL = (
    *(hers(move.name) for move in STANCES),
    *(prepared(name, stand) for name, stand in PREPARATIONS.items()),
    *(hers(name) for name in ("glissade", "entrechat", "port_de_bras", "cinquieme", "reverence", "essoufflee")),
    *(hers(name) for name in ("reception", "suspendue")),
    *(hers(move.name) for move in HARM if move.name != "releve_attack"),
    KNEEL,
    SALUT,
)
