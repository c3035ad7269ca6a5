"""Frame data, measured: every move is run against a dummy in the real simulation, and the blows are watched.

Nothing here reads a number of a row.  Each move is danced in many worlds at once: in some the dummy stands at another
distance, in others it can be touched only from some tick on, so that startup, active ticks, reach, damage, recovery and
advantage are what a player would meet.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

import numpy as np

from game.lab.arena import MIDDLE_PX, open_arena
from game.sim.book import Book, weapon_class
from game.sim.facts import CODE, Facts
from game.sim.rules import ATTACK, FREE
from game.sim.spec import AIMS, BUTTONS, SUB, WEAPON_CLASSES, Fighter, Input, Move, Terms
from game.sim.systems.moves import begin

DUMMY = "thug"  # who is danced against: a foe of ordinary build on both his feet
DUMMY_LIFE = 10_000
FIRST_PX, STEP_PX, DISTANCES = 16, 4, 56  # dummies stand here
LONGEST_TICKS = 260
DEPTH_PX = 84
AIR_PX = 60  # moves of the air begin at this height
NEVER = 10_000
ALL = 900  # points of damage that nobody outlives


@dataclass(frozen=True)
class Frames:
    """What a move does, in ticks, points and pixels; None where it does not strike."""

    fighter: str
    move: str
    title: str
    input: str
    startup: int | None
    active: int | None
    recovery: int | None  # None: it goes on for longer than anybody waits
    advantage: int | None
    damage: int | None
    reach_px: int | None

    def as_dict(self) -> dict:
        return asdict(self)


#: aims of an input in words; whatever else is asked for is 'direction'
AIM_WORDS = {
    frozenset({"neutral", "depth"}): "",
    frozenset({"neutral"}): "neutral",
    frozenset({"neutral", "forward", "back", "depth"}): "",
    frozenset({"neutral", "forward", "fresh_forward", "depth"}): "",
    frozenset({"neutral", "back", "fresh_back", "depth"}): "",
    frozenset({"forward", "fresh_forward"}): "forward",
    frozenset({"back", "fresh_back"}): "back",
    frozenset({"fresh_forward"}): "fresh forward",
    frozenset({"fresh_back"}): "fresh back",
}
WHEN_WORDS = {
    "adagio": "in Adagio", "armed": "weapon in hand", "weapon_near": "beside a weapon", "in_arms": "foe in her arms",
    "beside_reeling": "beside a reeling foe", "grace_full": "Grace full",
}  # fmt: skip


def said(inputs: Sequence[Input]) -> str:
    """Inputs in words: 'fresh forward light 3 or ...'."""
    parts = []
    for row in inputs:
        words = [AIM_WORDS.get(frozenset(row.aims), "direction")] if len(row.aims) < len(AIMS) - 1 else []
        words.append(row.button.replace("_", " "))
        words += [str(c + 1) for c in row.chain[:1] if c]
        around = [] if "ground" in row.contexts else list(row.contexts)
        if row.when:
            around.append(WHEN_WORDS.get(row.when, f"{row.when} in hand"))
        parts.append(" ".join(w for w in words if w) + (f" ({', '.join(around)})" if around else ""))
    return " or ".join(parts)


def led_to(moves: Sequence[Move]) -> dict[str, str]:
    """Moves that no input begins, but another move -> how, in words."""
    out = {}
    for move in moves:
        for (button, _, into), word in ((move.held, "held"), (move.released, "let go")):
            if button:
                out[into] = f"{button} {word}"
        if move.then and move.family != "reactions":
            out.setdefault(move.then, f"follows {move.title}")
    return out


def measure(fighters: Sequence[Fighter], name: str | None = None) -> list[Frames]:
    """Measure all moves of `name` (or of everyone) that are begun by an input or a mind."""
    bout = open_arena(0, Terms(), fighters)
    led = {into for f in fighters for m in f.moves for button, _, into in (m.held, m.released) if button}
    wanted = [
        i
        for i, m in enumerate(bout.book.moves)
        if m
        and (m.inputs or m.strikes or m.partner or m.shots or m.name in led)
        and m.family != "reactions"
        and name in (None, bout.book.fighters[bout.book.move_fighter[i]].name)
    ]
    return [measure_move(fighters, bout.book, i) for i in wanted]


def measure_move(fighters: Sequence[Fighter], book: Book, move: int) -> Frames:
    """Dance one move in DISTANCES worlds, then in as many as it has ticks with the dummy touchable from tick k."""
    row = book.moves[move]
    fighter = book.fighters[book.move_fighter[move]]
    asked = said(row.inputs) or led_to(fighter.moves).get(row.name, "")
    apart = FIRST_PX + STEP_PX * np.arange(DISTANCES)
    near = run(fighters, move, fighter, np.full(DISTANCES, 0), apart)
    if not (near.first_hit < NEVER).any():  # it may strike behind her
        apart = -apart
        near = run(fighters, move, fighter, np.full(DISTANCES, 0), apart)
    hits = np.flatnonzero(near.first_hit < NEVER)
    free = int(near.free_at[0])
    ends = free < NEVER
    if not hits.size:
        recovery = free - 1 if ends else None
        return Frames(fighter.name, row.name, row.title, asked, None, None, recovery, None, None, None)
    best = int(hits[near.first_hit[hits].argmin()])
    startup = int(near.first_hit[best])
    place = int(apart[best])
    waits = np.arange(startup - 1, min(free + 4, LONGEST_TICKS))
    places = place + 8 * np.append(0, np.arange(-2, 4))
    late = run(
        fighters, move, fighter, np.repeat(waits, len(places)), np.tile(places, len(waits)), int(waits[-1]) + 2
    )  # fmt: skip
    active = {int(t) for t, k in zip(late.first_hit, np.repeat(waits, len(places)), strict=True) if t == k + 1}
    span = max(active) - min(active) + 1 if active else 1
    told = int(near.victim_free[best] - near.attacker_free[best])
    outlives = ends and near.victim_free[best] < NEVER and row.family != "takedown"
    return Frames(
        fighter.name, row.name, row.title, asked,
        startup=startup, active=span, recovery=max(free - startup - span, 0) if ends else None,
        advantage=told if outlives else None, damage=int(near.damage[hits].max()),
        reach_px=int(apart[hits[np.abs(apart[hits]).argmax()]]),
    )  # fmt: skip


@dataclass
class Run:
    """What was seen in each world: ticks since the move began, and life lost."""

    first_hit: np.ndarray
    free_at: np.ndarray  # attacker free again if it hits nobody is `free_at` of a world without a hit
    attacker_free: np.ndarray
    victim_free: np.ndarray
    damage: np.ndarray


def run(
    fighters: Sequence[Fighter],
    move: int,
    fighter: Fighter,
    safe: np.ndarray,
    apart_px: np.ndarray,
    until: int = LONGEST_TICKS,
) -> Run:
    """Dance `move` in one world per entry: the dummy `apart_px` ahead cannot be touched for `safe` ticks.

    One more world has nobody in it: there the move's own length is seen.  After `until` ticks nobody looks any more.
    """
    worlds = len(safe) + 1
    bout = open_arena(range(worlds), Terms(), fighters, actors=3)
    a, book = bout.world.actors, bout.book
    dancer = fighter.team == "dancers"
    others = [f.name for f in fighters if (f.team == "dancers") != dancer]
    wanted = book.moves[move].finishes
    usual = DUMMY if DUMMY in others else others[0]
    dummy_name = wanted if wanted in others else usual
    me, dummy = (0, 1) if dancer else (1, 0)
    stand(bout, me, fighter.name, MIDDLE_PX * SUB, 1, worlds)
    stand(bout, dummy, dummy_name, (MIDDLE_PX + np.append(apart_px, 900)) * SUB, -1, worlds)
    a.life[:, dummy] = DUMMY_LIFE
    set_up(bout, move, dummy)
    a.rest_until[:] = NEVER
    everyone = np.arange(worlds)
    who = np.full(worlds, me)
    begin(bout.world, book, Facts(0), everyone, who, np.full(worlds, move))
    a.delay[:] = 0
    a.pressed[:, me] = (1 << len(BUTTONS)) - 1
    if book.moves[move].flight == "ballistic":
        a.y[:, me], a.vy[:, me] = AIR_PX * SUB, 4 * SUB
    a.safe_until[:, dummy] = np.append(safe, NEVER)
    seen = Run(*(np.full(worlds, NEVER) for _ in range(4)), np.zeros(worlds, np.int64))
    first, last = int(book.first[move]), int(book.last[move])
    a.row[:, me] = last if int(book.enter[move]) == first else first  # the tick itself advances to the first
    for t in range(1, until):
        watch(bout, seen, t, me, dummy)
        up = (seen.victim_free < NEVER) | (seen.first_hit == NEVER)
        if ((seen.attacker_free < NEVER) & up).all():
            break
    seen.free_at[:] = seen.attacker_free[-1]
    return Run(*(getattr(seen, n)[:-1] for n in ("first_hit", "free_at", "attacker_free", "victim_free", "damage")))


def set_up(bout, move: int, dummy: int) -> None:
    """What a move asks for besides: the weapon in her hand, or a dummy that reels."""
    a, p, book = bout.world.actors, bout.world.players, bout.book
    row = book.moves[move]
    classes = [row.weapon, *(given.when for given in row.inputs)]
    armed = next((name for name in classes if name in WEAPON_CLASSES or name == "armed"), "")
    if armed:
        wanted = weapon_class(armed if armed in WEAPON_CLASSES else WEAPON_CLASSES[0])
        kind = int(np.flatnonzero(book.prop_class == wanted)[0])
        p.weapon[:, 0], p.uses[:, 0] = kind, book.prop_uses[kind]
    if row.family == "takedown":
        a.row[:, dummy] = book.first[book.reel_move[a.kind[0, dummy]]] + 2
        a.stun[:, dummy] = LONGEST_TICKS


def stand(bout, row: int, name: str, x: int | np.ndarray, face: int, worlds: int) -> None:
    """Put a fighter into `row` of every world without a mind to disturb the measurement."""
    a, book = bout.world.actors, bout.book
    kind = book.fighter_index[name]
    a.kind[:, row], a.team[:, row], a.life[:, row] = kind, book.team[kind], book.life[kind]
    a.x[:, row], a.z[:, row], a.face[:, row] = x, DEPTH_PX * SUB, face
    a.row[:, row] = book.stance[kind]
    a.bound_left[:, row], a.bound_right[:, row] = book.floor_left, book.floor_right


def watch(bout, seen: Run, t: int, me: int, dummy: int) -> None:
    """One tick: note first hits, and who is free again; moves that foes would begin are held back."""
    a, book = bout.world.actors, bout.book
    a.rest_until[:] = NEVER
    facts = bout.step(0)
    rows = facts.rows()
    struck = rows[((rows[:, 0] == CODE["struck"]) | (rows[:, 0] == CODE["thrown"])) & (rows[:, 3] == me)]
    w = struck[:, 1]
    np.minimum.at(seen.first_hit, w, t)
    np.add.at(seen.damage, w, struck[:, 6] * (struck[:, 0] == CODE["struck"]))
    for who, out in ((me, seen.attacker_free), (dummy, seen.victim_free)):
        flags = book.flags.take(a.row[:, who])
        free = ((flags & FREE) != 0) & (a.stun[:, who] == 0) & (a.hit_stop[:, who] == 0) & (a.y[:, who] == 0)
        hit = (seen.first_hit < NEVER) | (who == me)
        late = free & (out == NEVER) & hit & ((flags & ATTACK) == 0)
        out[late] = t


def markdown(rows: Sequence[Frames]) -> str:
    """The table of frame data as a page."""
    head = "| fighter | move | input | startup | active | recovery | advantage | damage | reach px |\n"
    head += "|---|---|---|---:|---:|---:|---:|---:|---:|\n"
    most = FIRST_PX + STEP_PX * (DISTANCES - 1)

    def show(value: int | None, sign: str = "") -> str:
        return "" if value is None else f"{value:{sign}d}"

    def reach(value: int | None) -> str:
        return "" if value is None else f"{abs(value)}{'+' * (abs(value) >= most)}{' behind' * (value < 0)}"

    lines = [
        f"| {r.fighter} | {r.title} | {r.input} | {show(r.startup)} | {show(r.active)} | {show(r.recovery)} "
        f"| {show(r.advantage, '+')} | {'all' if (r.damage or 0) >= ALL else show(r.damage)} | {reach(r.reach_px)} |\n"
        for r in rows
    ]
    return head + "".join(lines)


PAGE_HEAD = """# Frame data

Every number is measured: each move is danced against a dummy in the running simulation, at many distances and with the
dummy touchable from each tick on, and the blows are watched (`python -m game frames --markdown` writes this page).
Startup includes the first active tick.  Recovery is counted from the last active tick until she may do anything else.
Advantage is how many ticks earlier than the victim the attacker may act again; after a fall it is long.  Damage is that
of all blows of one move on one fresh body.  Empty: it does not strike, or goes on for longer than anybody waits.

"""


def page(rows: Sequence[Frames]) -> str:
    """The page of frame data as it is committed."""
    return PAGE_HEAD + markdown(rows)
