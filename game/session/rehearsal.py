"""The rehearsal room's own bout: one dancer, whoever she asked in, snapshots of the last ten seconds, and no end.

Whatever happens to the state happens here: refills, the other one's wishes, marks, and the way back.  A tick is danced
again exactly, because all that decides it is in the world, in the pads, and in what the others have in mind.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from game.content.trials import Trial
from game.core.ecs import World
from game.session.measuring import HIT_STOP, IDLE, Body, Exchange, Moment, exchange, look, told
from game.session.other import DOUBLE, LONGEST_RECORDING, STILL, Mood, Other, Part, attacks, can
from game.session.trials import Attempt, Demonstration
from game.sim.company import PLAYED
from game.sim.facts import Facts
from game.sim.rules import GRACE_FULL
from game.sim.spec import BUTTONS, SUB
from game.sim.systems.intent import on_the_pulse

KEPT_TICKS = 600
BREATH_FULL = 1000
APART_PX = 90  # the other one begins so far ahead of her
LIES_TICKS = 100  # who was finished all the same stands up anew after it
BUTTON_BITS = (1 << len(BUTTONS)) - 1
HERS, HIS = 0, 1  # rows of the players
REFILLS = ("full", "as it falls")
GRACES = ("as it falls", "full", "none")
BEATS = (48, 40, 36, 32, 28, 24, 20)


@dataclass(frozen=True)
class Rules:
    """What the room does for those in it; a mark and a reset leave it as it is."""

    life: str = "full"
    breath: str = "full"
    grace: str = "as it falls"
    beat_ticks: int = 40
    hand: str = ""  # a weapon that she always has in hand


class Room:
    """One world in which anything may be tried.

    `bout` is the room's own from now on: of two dancers and the cast of `other.bodies`, on a level without encounters.
    """

    def __init__(self, bout, rules: Rules | None = None) -> None:
        self.bout = bout
        self.rules = rules or Rules(beat_ticks=bout.level.tempo[0][1])
        self.before = World(1, self.bout.world.tables)
        self.others: list[Other] = []
        self.past: list[Moment] = []
        self._undone: list[int] = []
        self.recorded: list[int] = []
        self.recorded_facing = 1
        self.recording = False
        self.attempt: Attempt | None = None
        self.demonstration: Demonstration | None = None
        self._free: tuple | None = None  # beat and parts to come back to after a trial
        self.known: dict[tuple[int, str], Exchange] = {}  # the last exchange of each move and result
        self.lengths: dict[int, int] = {}  # ticks that a move of hers takes when nothing cuts it
        self._seen: tuple[int, Exchange | None] = (-1, None)
        start = self.bout.level.start
        self.set_up(start, [Part("thug", start[0] + APART_PX, start[1])])

    # ------------------------------------------------------------------ who is here

    @property
    def world(self) -> World:
        return self.bout.world

    @property
    def book(self):
        return self.bout.book

    @property
    def other(self) -> Other | None:
        """The one that the frame bar follows."""
        return self.others[0] if self.others else None

    @property
    def part(self) -> Part:
        return self.other.part if self.other else Part()

    def set_up(self, start: tuple[int, int], parts: Sequence[Part]) -> None:
        """Put her on a place and everybody on theirs, forget what was, and mark it."""
        self._stand(HERS, DOUBLE, 0, start[0], start[1], 1)
        self.others = []
        for row in range(1, self.world.actors.kind.shape[1]):
            self.world.actors.clear(0, row)
        for part in parts:
            self._ask_in(part)
        self._forget_shots()
        self.mark()
        self.reset()

    def ask(self, **changes: object) -> None:
        """Give the other one another body or another thing to do, where he stands now.  Another body is a new mark."""
        part = replace(self.part, **changes)
        known = can(part.kind)
        if part.does not in known:
            part = replace(part, does=known[0])
        if part.attack not in attacks(self.book, part.kind):
            part = replace(part, attack="")
        mood = Mood(rest=part.every if part.every else 1)
        if self.other and _body(part) == _body(self.part):
            self.other.part, self.other.mood = part, mood
        else:
            a = self.world.actors
            if self.other:
                here = int(a.x[0, self.other.row]) // SUB, int(a.z[0, self.other.row]) // SUB
                part = replace(part, x_px=here[0], z_px=here[1])
                a.clear(0, self.other.row)
                a.holds[:], a.holder[:] = 0, 0  # nobody holds who has left
            self.others = self.others[1:]
            self._ask_in(part, first=True)
            self.mark()
        self.other.pads, self.other.faced = self.recorded, self.recorded_facing
        self._begin_anew()

    def tell_to_attack(self) -> None:
        """Let the other one attack as soon as he can."""
        if self.other:
            self.other.mood = self.other.mood._replace(word=True)

    def _ask_in(self, part: Part, first: bool = False) -> None:
        a = self.world.actors
        row = HIS if part.kind == DOUBLE else a.spawn(0, self.bout.terms.dancers)
        other = Other(row, part)
        other.pads, other.faced = self.recorded, self.recorded_facing
        self._place(other)
        self.others.insert(0 if first else len(self.others), other)

    def _place(self, other: Other) -> None:
        part = other.part
        face = 1 if part.x_px < int(self.world.actors.x[0, HERS]) // SUB else -1
        self._stand(other.row, _body(part), 1, part.x_px, part.z_px, face)

    def _stand(self, row: int, name: str, team: int, x_px: int, z_px: int, face: int) -> None:
        """A fighter at rest, whole and with all its breath."""
        a, p, book = self.world.actors, self.world.players, self.book
        a.clear(0, row)
        kind = book.fighter_index[name]
        a.kind[0, row], a.team[0, row], a.life[0, row] = kind, team, book.life[kind]
        a.x[0, row], a.z[0, row], a.face[0, row] = x_px * SUB, z_px * SUB, face
        a.row[0, row], a.purse[0, row] = book.stance[kind], book.purse[kind]
        a.bound_left[0, row], a.bound_right[0, row] = book.floor_left, book.floor_right
        if row < p.pad.shape[1]:
            for name in p.columns:
                getattr(p, name)[0, row] = 0
            p.mode[0, row], p.free_face[0, row], p.breath[0, row] = PLAYED, face, BREATH_FULL
            for column in (p.guard_frame, p.other_frame, p.strike_frame, p.again_frame):
                column[0, row] = -1000

    def _forget_shots(self) -> None:
        """Nothing flies, and nothing that fell from hands lies about."""
        shots, props = self.world.shots, self.world.props
        for row in shots.kind[0].nonzero()[0].tolist():
            shots.clear(0, row)
        for row in range(len(self.bout.level.props), props.kind.shape[1]):
            props.clear(0, row)

    # ------------------------------------------------------------------ ticks

    def step(self, pad: int) -> Facts:
        """Dance a tick with her pad (a demonstration gives its own); what was undone is gone for good."""
        self._undone.clear()
        if self.demonstration:
            given = self.demonstration.pad()
            pad = given or 0
            if given is None:
                self.demonstration = None
        if self.recording and (pad or self.recorded):
            if not self.recorded:
                self.recorded_facing = int(self.world.actors.face[0, HERS])
            self.recorded.append(pad)
            if len(self.recorded) >= LONGEST_RECORDING:
                self.end_recording()
        return self._dance(pad)

    def forward(self) -> Facts:
        """Dance a tick that was undone as it was danced before; after the last one, a tick with nothing pressed."""
        return self._dance(self._undone.pop() if self._undone else 0)

    def back(self, ticks: int = 1) -> int:
        """Undo ticks; returns how many there were to undo."""
        undone = min(ticks, len(self.past) - 1)
        if undone and self.attempt:  # what was told cannot be untold
            self._try_anew()
        for _ in range(undone):
            self._undone.append(self.past.pop().pads[0])
        if undone:
            self._restore(self.past[-1])
        return undone

    @property
    def undone(self) -> int:
        return len(self._undone)

    def _dance(self, pad: int) -> Facts:
        self.before.restore(self.world.block)
        self._refill()
        pads = [pad, 0]
        for other in self.others:
            given = other.before(self.world, self.book)
            if other.row == HIS:
                pads[HIS] = given
        stops = self.world.actors.hit_stop[0] > 0
        hers, his = bool(stops[HERS]), bool(self.other and stops[self.other.row])
        facts = self.bout.step(pads)
        if self.attempt:
            self.attempt.hear(facts)
        self.past.append(self._moment((pads[HERS], pads[HIS]), told(facts.rows()), hers, his))
        if len(self.past) > KEPT_TICKS + 60:
            del self.past[:-KEPT_TICKS]
        return facts

    def _moment(self, pads: tuple[int, int] = (0, 0), heard=(), hers: bool = False, his: bool = False) -> Moment:
        world, book = self.world, self.book
        him = look(world, book, self.other.row, his) if self.other else Body()
        moods = tuple((other.mood, other.part) for other in self.others)
        frame = int(world.stage.frame[0, 0])
        her = look(world, book, HERS, hers)
        return Moment(frame, world.snapshot(), pads, her, him, heard, moods, self._on_beat(pads))

    def _on_beat(self, pads: tuple[int, int]) -> bool:
        """Whether a button of hers has just gone down on the pulse."""
        down = pads[HERS] & ~(self.past[-1].pads[HERS] if self.past else 0) & BUTTON_BITS
        return bool(down) and bool(on_the_pulse(self.book, int(self.world.stage.frame[0, 0]) - 1))

    def _restore(self, moment: Moment) -> None:
        self.world.restore(moment.snapshot)
        self.before.restore(moment.snapshot)
        for other, (mood, part) in zip(self.others, moment.other):
            other.mood, other.part = mood, part

    def _refill(self) -> None:
        """Life, breath and grace as the rules of the room have them, before a tick."""
        a, p, rules = self.world.actors, self.world.players, self.rules
        if rules.life == "full":
            alive = (a.life[0] > 0) & (a.kind[0] > 0)
            a.life[0] = np.where(alive, self.book.life.take(a.kind[0]), a.life[0])
        if rules.breath == "full":
            p.breath[:], p.breathless_until[:] = BREATH_FULL, 0
        if rules.hand:
            prop = self.book.prop_index[rules.hand]
            p.weapon[0, HERS], p.uses[0, HERS] = prop, self.book.prop_uses[prop]
        if rules.grace != "as it falls":
            self.world.stage.grace[:] = GRACE_FULL if rules.grace == "full" else 0
        now = int(self.world.stage.frame[0, 0])
        for other in self.others:
            if a.died_at[0, other.row] and now - int(a.died_at[0, other.row]) > LIES_TICKS:
                self._place(other)
        if a.life[0, HERS] == 0:
            x, z = int(a.x[0, HERS]) // SUB, int(a.z[0, HERS]) // SUB
            if now - int(a.died_at[0, HERS] or a.struck_at[0, HERS]) > LIES_TICKS:
                self._stand(HERS, DOUBLE, 0, x, z, 1)
                self.world.stage.fallen_at[:] = 0

    # ------------------------------------------------------------------ marks

    def mark(self) -> None:
        """Keep this state to come back to."""
        self._mark = self._moment()

    def reset(self) -> None:
        """Back to the mark; rules, the other one's part and what was recorded stay as they are."""
        parts = [other.part for other in self.others]
        self._restore(self._mark)
        if self.attempt:
            self._try_anew()
        for other, part in zip(self.others, parts):
            other.part = part
        self._begin_anew()

    def _begin_anew(self) -> None:
        self.before.restore(self.world.block)
        self.past = [self._moment()]
        self._undone.clear()
        self._seen = (-1, None)

    def to_places(self) -> None:
        """Everybody back to where they began, and that is the mark."""
        start = self.bout.level.start
        x = self.attempt.trial.start_px if self.attempt else start[0]
        self.set_up((x, start[1]), [self._at_home(other.part) for other in self.others])

    def _at_home(self, part: Part) -> Part:
        x, z = self.bout.level.start
        return part if self.attempt else replace(part, x_px=x + APART_PX, z_px=z)

    def change(self, rules: Rules) -> None:
        """Take over other rules; another beat is another book, in which the same state goes on."""
        if rules.beat_ticks != self.rules.beat_ticks:
            self.bout.book = self.book.to_beat(rules.beat_ticks)
            if self.attempt:
                self._try_anew()
        if rules.hand != self.rules.hand:
            self.world.players.weapon[0, HERS], self.world.players.uses[0, HERS] = 0, 0
        self.rules = rules

    # ------------------------------------------------------------------ trials

    def try_out(self, trial: Trial, demonstrated: bool = False) -> None:
        """Set up a trial and judge from now on; `demonstrated`: the bot dances it."""
        if self._free is None:
            self._free = self.rules, [other.part for other in self.others]
        grace = "full" if trial.grace_full else self._free[0].grace
        self.change(replace(self.rules, beat_ticks=trial.beat_ticks, grace=grace, hand=""))
        x, z = trial.start_px, self.bout.level.start[1]
        self.set_up((x, z), [_foe(foe, x, z) for foe in trial.foes])
        self.attempt = Attempt(trial, self.bout)
        self.demonstration = Demonstration(self.attempt) if demonstrated else None

    def leave_trial(self) -> None:
        """Back to who was here before."""
        if self._free is None:
            return
        rules, parts = self._free
        self._free = self.attempt = self.demonstration = None
        self.change(rules)
        self.set_up(self.bout.level.start, parts)

    def _try_anew(self) -> None:
        self.demonstration = None
        self.attempt = Attempt(self.attempt.trial, self.bout)

    # ------------------------------------------------------------------ recording

    def record(self) -> None:
        """Keep her pads from her next press on."""
        self.recorded, self.recording = [], True

    def end_recording(self) -> None:
        """Let the other one have what was recorded."""
        self.recording = False
        if self.other:
            self.other.pads, self.other.faced = self.recorded, self.recorded_facing

    # ------------------------------------------------------------------ measured

    def measured(self) -> Exchange | None:
        """The last move of hers that strikes, measured."""
        now = self.past[-1].frame
        if self._seen[0] != now:
            him = self.other.row if self.other else -1
            seen = exchange(self.past, self.book, HERS, him)
            if seen and seen.recovery is not None:
                self.lengths[seen.move] = seen.ticks
            if seen and seen.advantage is not None:
                self.known[seen.move, seen.result] = seen
            self._seen = (now, seen)
        return self._seen[1]

    @property
    def at_rest(self) -> bool:
        """Whether neither of the two does anything."""
        last = self.past[-1]
        return last.hers.state == IDLE and last.his.state == IDLE

    def held_still(self) -> bool:
        return self.past[-1].hers.state == HIT_STOP


def _body(part: Part) -> str:
    """The fighter of a part: a foe that does not think for himself is his own twin without a mind."""
    return part.kind if part.kind == DOUBLE or part.does == "fights" else part.kind + STILL


def _foe(foe, x_px: int, z_px: int) -> Part:
    """A trial's foe as a part."""
    does = "attacks" if foe.every else "stands"
    return Part(foe.kind, x_px + foe.ahead_px, z_px + foe.deeper_px, does, foe.attack, foe.every or 100)
