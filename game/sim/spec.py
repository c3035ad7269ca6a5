"""What content is made of: frozen, keyword-only rows that the book compiles.

A row says what a choreographer or a designer decides and nothing that follows from it.  Units stand last in
a name: `_ticks` are sixtieths of a second, `_px` pixels of the 960 x 540 picture, `_h` fractions of the base
body's height.  No row is ever changed in place; `dataclasses.replace` makes another.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from game.sim.spec_floor import Beat, Call, HazardKind, HazardMark  # noqa: F401  rows of the floor and of who is called
from game.sim.spec_grace import (  # noqa: F401  as are rows of Grace
    LINKS,
    REASONS,
    Grace,
    Phrase,
    Rank,
    Reason,
)
from game.sim.spec_level import (  # noqa: F401  rows of levels are read from here as well
    CameraCue,
    Encounter,
    Level,
    PropSpawn,
    Rect,
    Spawn,
    Stage,
    StageLayer,
    Surface,
    Wave,
)
from game.sim.spec_mind import (  # noqa: F401  and of minds
    DOES,
    NOTICES,
    OCCASIONS,
    Mind,
    Wish,
)
from game.sim.spec_terms import ASSISTS, Terms, TermsError  # noqa: F401  as are the terms of a bout

SUB = 256  # subpixels to the pixel: every position and speed in the simulation counts them
BODY_PX = 160  # height of the base body (height factor 1.00) in pixels

BUTTONS = ("light", "heavy", "special", "jump", "dodge", "guard", "focus", "reverence")
DIRECTIONS = ("left", "right", "up", "down")
PAD_BITS = {name: 1 << i for i, name in enumerate((*BUTTONS, *DIRECTIONS))}  # one uint16 is a tick of input
#: What a pad asks of its seat: to take it, to leave it, to let a mind lead its body.
SEAT_BITS = {name: 1 << (len(PAD_BITS) + i) for i, name in enumerate(("join", "leave", "hand_over"))}

FAMILIES = (
    "stance", "beats", "battements", "turns", "leaps", "jumps", "runs", "guard", "bow", "attacks", "reactions",
    "rising", "holds", "takedown", "weapons",
)  # fmt: skip
CONTEXTS = ("ground", "run", "air", "guarding", "glissade", "turning", "down", "helpless", "struck", "holding")
WEAPON_CLASSES = ("blade", "club", "polearm", "pistol", "fragile", "rope")
#: What an input may ask for beside its context; where several hold, the later one in this list decides.
SITUATIONS = (
    "", "adagio", *WEAPON_CLASSES, "armed", "weapon_near", "in_arms", "beside_reeling", "friend_near",
    "grace_full",
)  # fmt: skip
AIMS = ("neutral", "forward", "fresh_forward", "back", "fresh_back", "depth")  # a direction, as seen by the facing
EFFECTS = ("hurt", "stagger", "launch", "knock_down", "trip")
WEIGHTS = ("light", "medium", "heavy", "finisher")


class Key(NamedTuple):
    """One key pose: the tick it is reached, the pose, the easing into it, and who carries the body.

    `pose` maps a field of `core.skeleton.FIELDS` to its angles in degrees (dancers' terms).
    `feet` is used by foot-locked moves only: upper case = the foot stays, lower case = set down anew,
    '' = airborne, 'B' = the body lies or sits.
    """

    tick: int
    pose: Mapping[str, tuple[float, ...]]
    ease: str = "io"
    feet: str = ""


@dataclass(frozen=True, kw_only=True)
class Choreography:
    """How a move is danced: keys and what carries the weight.  Lengths in H, angles in degrees.

    `standing` is 'pinned' (each pose's `pin` names the supporting foot; `root` gives free travel and flight)
    or 'locked' (each key's `feet` says which foot stays; the pelvis follows) or 'four' (a beast's paws are targets).
    `loop_from` >= 0: after the last tick the move goes on from there while it lasts.
    """

    ticks: int
    keys: tuple[Key, ...]
    standing: str = "pinned"
    root: tuple[tuple[float, float, float | None, int], ...] = ((0, 0, None, 0), (999, 0, None, 0))
    loop: bool = False
    loop_from: int = -1
    hold: tuple[int, ...] = ()  # ticks that the smoothing leaves crisp: blows, take-offs
    spot: int = 0  # +1 / -1: the head spots in turns to the right / left
    options: Mapping[str, object] = field(default_factory=dict)  # solver's fine tuning, named in sim/choreography.py


@dataclass(frozen=True, kw_only=True)
class Strike:
    """One blow of a move.  A body is hit at most once by one strike, unless `every_ticks` says how often.

    The volume is swept by `bones` between two ticks, swollen by `swell_px` a side (cap 14).
    `reach_px` lends (front, back, up, down) beyond the bones: tuning, shown in the overlay.
    """

    first_tick: int
    last_tick: int
    bones: tuple[str, ...]
    damage: int
    weight: str = "light"
    effect: str = "hurt"
    stun_ticks: int = 16
    pool: int = 1
    push_px: int = 8
    lift_px: int = 0  # speed upwards, px a second / 60, when the effect launches
    depth_px: int = 20
    swell_px: int = 6
    reach_px: tuple[int, int, int, int] = (0, 0, 0, 0)
    every_ticks: int = 0
    breaks_guard: bool = False
    needs: str = ""  # a button that must have been pressed since the move began, or the strike does not happen
    splats: bool = False  # a victim driven against a wall sticks there for a moment
    hits_fallen: bool = False  # reaches those who lie: a ground hit
    bowls: bool = False  # a flying body's own: strikes its own side, while it is fast enough


@dataclass(frozen=True, kw_only=True)
class Cancel:
    """From `first_tick` to `last_tick` the move may be cut into `families`, if `on` holds ('hit', 'always')."""

    families: tuple[str, ...]
    first_tick: int
    last_tick: int = 999
    on: str = "hit"


@dataclass(frozen=True, kw_only=True)
class Partner:
    """The second body of a move: what the one who is held dances, and where, seen by a holder who faces right.

    His clock is the holder's.  `path` rows are (tick, ahead_px, up_px, nearer_px): his pelvis from hers along the
    stage, his height above the floor, his depth from hers (more = nearer to the viewer); straight lines between.
    `blows` rows are (tick, damage, weight).  From `frees_tick` on (0 = never) he is on his own again: flung at
    `throw` = (ahead, up) px a tick, dancing what answers `freed_rule`.
    """

    rule: str  # a rule of `rules.REACTIONS`
    path: tuple[tuple[int, float, float, float], ...]
    faces: int = -1  # -1 towards her, 1 the way she faces
    behind_ticks: tuple[int, int] = (0, 0)  # first and last tick in which she stands between him and the viewer
    blows: tuple[tuple[int, int, str], ...] = ()
    frees_tick: int = 0
    freed_rule: str = "thrown"
    throw: tuple[float, float] = (0.0, 0.0)
    friend: bool = False  # another dancer, who is willing, instead of a foe


@dataclass(frozen=True, kw_only=True)
class Shot:
    """Something leaves the hand at a tick: a kind of `content/shots.py`, or 'weapon' for what is in the hand."""

    tick: int
    kind: str
    joint: str = "haR"
    up_px: float = 0.0  # speed upwards, px a tick


@dataclass(frozen=True, kw_only=True)
class Input:
    """What starts a move: `button` (or a chord 'special+heavy', or 'back_twice'), an aim, the context, the chain.

    `when` asks for one of SITUATIONS besides.
    """

    button: str
    aims: tuple[str, ...] = AIMS
    contexts: tuple[str, ...] = ("ground",)
    chain: tuple[int, ...] = ()  # () = anywhere; (0,) = first light, (1,) = after the first, ...
    when: str = ""


@dataclass(frozen=True, kw_only=True)
class Move:
    """One move.  Startup includes the first active tick; it lasts startup - 1 + active + recovery ticks."""

    name: str
    title: str
    family: str
    startup_ticks: int
    active_ticks: int
    recovery_ticks: int
    choreography: Choreography
    inputs: tuple[Input, ...] = ()
    strikes: tuple[Strike, ...] = ()
    cancels: tuple[Cancel, ...] = ()
    context: str = ""  # '' = follows from the family: what further input sees while this move runs
    then: str = ""  # the move that follows; '' = the stance, or a fall's next step
    flight: str = "ground"  # 'ground', 'track' (rise and travel from the choreography) or 'ballistic' (gravity)
    chain_step: int = 0  # a light that lands leaves the chain here
    breath: int = 0  # cost
    untouchable: tuple[int, int] = (0, 0)  # first and last tick
    parries: tuple[int, int] = (0, 0)
    blocks_from_tick: int = 0  # 0 = never
    blocks_to_tick: int = 0  # the last tick that does; 0 = to its end
    drift_px: int = 0  # how far a startup drifts in depth towards the nearest foe
    steer_px: int = 0  # speed (px/s / 60, x256 in the book) that a direction gives while it runs
    steer_depth_px: int = 0  # the same in depth
    tell_tick: int = 0  # the tick in which a foe's wind-up waits for the pulse
    bar: int = 0  # pulses of a bar that the blow keeps to: it waits for the first pulse of one; 0 = for any pulse
    upbeat: int = 0  # so many pulses before the first of the bar
    turns: bool = False  # ends facing the other way
    again: tuple[int, int, int] = (0, 0, 0)  # begun again within these ticks: costs so much breath, protects so long
    heart: tuple[int, int] = (0, 0)  # a blow avoided in these ticks is a perfect dodge
    held: tuple[str, int, str] = ("", 0, "")  # (button, tick, move): still held at that tick, it becomes that move
    released: tuple[str, int, str] = ("", 0, "")  # let go at that tick or later, or at the end: that move follows
    partner: Partner | None = None  # the move owns a second body
    most_blows: int = 0  # begun in a hold that has seen so many blows it is refused; 0 = never
    finishes: str = ""  # a coup de grace: on which fighter ('' = any), and with `weapon` of which class
    weapon: str = ""
    shots: tuple[Shot, ...] = ()
    reloads: int = 0  # from this tick on what the dancer carries is in his hand again, whole; 0 = never
    hazards: tuple[HazardMark, ...] = ()  # marks it leaves on the floor
    calls: tuple[Call, ...] = ()  # foes that come on because of it
    crashes: tuple[int, int] = (0, 0)  # first and last tick in which a wall that is run into ends it, with a splat
    beats: tuple[Beat, ...] = ()  # the pulses that it waits for, and on which his friends strike with him
    paced: bool = False  # stretched to the music's pulse: a fouette's whip
    whips: int = 8  # a paced move ends when so many are counted, and `then` follows
    relays: bool = False  # a paced move goes on whether it is asked for again or not, until its whips are counted
    spends_grace: bool = False  # begun, it empties the meter
    banks: tuple[tuple[int, int], ...] = ()  # (tick, percent): so much of the meter is banked in that tick
    trail: bool = False
    sounds: tuple[tuple[int, str], ...] = ()  # (tick, cue id)

    @property
    def ticks(self) -> int:
        return max(1, self.startup_ticks + self.active_ticks + self.recovery_ticks - (1 if self.active_ticks else 0))


@dataclass(frozen=True, kw_only=True)
class Build:
    """Proportions as factors of the base body: read by the choreography, the bake and the shadow alike."""

    height: float = 1.0
    width: float = 1.0
    shoulder: float = 1.0
    hip: float = 1.0
    leg: float = 1.0
    torso: float = 1.0
    neck: float = 1.0
    weapon: float = 0.0  # length of what the right hand holds, in H; 0 = nothing


@dataclass(frozen=True, kw_only=True)
class Act:
    """One act of a boss: from `below_percent` of his life on he thinks with `mind`; `opens_with` is danced first, and
    nothing can touch him in it.

    An act of one of a pair may begin `when` he is 'alone', whatever his life: the other, come down to `below_percent`
    of his own, has knelt.
    """

    name: str  # 'entree', 'adagio', 'variation', 'coda'
    title: str
    mind: str
    below_percent: int = 100
    opens_with: str = ""
    aplomb: int = -1  # -1 = as before
    when: str = ""  # '' = his life says when; 'alone'


@dataclass(frozen=True, kw_only=True)
class Fighter:
    """A body that fights.  `reactions` maps what the rules ask for to a move of its own.

    `barks`: occasion (spec_mind.OCCASIONS) -> lines he may speak.
    """

    name: str
    title: str
    team: str  # 'dancers', 'foes' or 'guests' (bystanders)
    costume: str
    build: Build
    moves: tuple[Move, ...]
    life: int
    weight: int  # 256 = a dancer; pushes and launches are divided by it
    walk_px: float
    walk_depth_px: float
    run_px: float = 0.0
    stance: str = "garde"
    reactions: Mapping[str, str] = field(default_factory=dict)
    mind: str = ""
    aplomb: int = 0  # what it takes to shake a foe out of a wind-up that has been told: light 1, medium 2, heavy 4
    composure: int = 0  # of a boss whom no blow moves: so many of his own brushed aside open him; 0 = he has none
    purse: int = 100
    asks: str = ""  # what a foe asks of the player, in one line
    drops: str = ""  # the weapon that falls from his hand when he dies
    carries: str = ""  # the weapon that is in a dancer's hand when he comes on
    holdable: bool = True  # somebody can take him in her arms, or end him in them
    shape: str = ""  # what his outline is: 'the brick'
    signature: str = ""  # the move by which he is known
    acts: tuple[Act, ...] = ()  # of a boss
    pair: str = ""  # another boss, who comes on with him and shares his acts
    barks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def kind(self) -> str:
        """'dancer', 'boss', 'foe' or 'bystander'."""
        if self.team == "foes":
            return "boss" if self.acts else "foe"
        return "dancer" if self.team == "dancers" else "bystander"


@dataclass(frozen=True, kw_only=True)
class PropKind:
    """A thing on the stage.  Breaks at `life` 0; `blocks` keeps bodies out, `stops` ends a thrown body's flight."""

    name: str
    title: str
    life: int = 0  # 0 = unbreakable
    size_px: tuple[int, int, int] = (20, 40, 12)  # width, height, depth
    blocks: bool = False
    gives: str = ""  # what it leaves: 'breath', 'life', ''
    sound: str = ""
    weapon: str = ""  # one of WEAPON_CLASSES: it can be picked up
    uses: int = 0  # blows or rounds
    thrown: str = ""  # the shot that it is when it is thrown
    spent: str = ""  # the kind it becomes when its uses are gone; '' = it breaks
    damage_percent: int = 100  # of the damage of blows with it, and of its own when it is thrown
    leaves: str = ""  # the weapon that is left where it breaks


@dataclass(frozen=True, kw_only=True)
class ShotKind:
    """Something in flight: a bullet, a knife, a tray, a thrown weapon.  Speeds are px a tick."""

    name: str
    title: str
    speed_px: float
    damage: int
    weight: str = "medium"
    effect: str = "hurt"
    stun_ticks: int = 22
    pool: int = 2
    push_px: int = 10
    fall_px: float = 0.0  # px a tick, a tick
    size_px: tuple[int, int] = (10, 6)  # width and height
    depth_px: int = 14
    returns: bool = True  # port de bras sends it back
    turns_ticks: int = 0  # after so long it turns round, and as long after that it is caught; 0 = it goes on
    blockable: bool = True
    sound: str = ""
