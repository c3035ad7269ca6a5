"""Dances a script: its steps become pad bits, tick by tick, from what the dancer could know of herself and the beat."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from game.session.steps import (
    UNTIL_TICKS,
    Beats,
    Blow,
    Dance,
    Expect,
    FactPattern,
    Hold,
    NotationError,
    Press,
    Pulse,
    Script,
    Step,
    Until,
)  # fmt: skip
from game.session.witness import Absent, Witness
from game.sim.book import Book
from game.sim.rules import BUTTON_INDEX, DOWN, FREE, PACED, SITUATION, STRUCK, TWICE_BACK
from game.sim.spec import AIMS, BUTTONS, CONTEXTS, PAD_BITS, WEAPON_CLASSES, Input, Move
from game.sim.systems import situations
from game.sim.systems.intent import FRESH_TICKS

PATIENCE_TICKS = 180  # a move's word waits this long for its chance
BUTTON_BITS = sum(PAD_BITS[b] for b in BUTTONS)
AIM_CHOICE = ("neutral", "fresh_forward", "depth", "fresh_back", "forward", "back")  # easiest to give first


class Performer:
    """Plays one script in one world of a bout, as the dancer of a seat.

    Call `pads` before each tick (None once the script is over) and, where it expects or awaits facts, let a `witness`
    hear those of each tick; without one expectations are passed over.  Raises NotationError, pointing at the word,
    when a move finds no chance or an expectation is not met.
    """

    def __init__(self, script: Script, witness: Witness | None = None, world: int = 0, seat: int = 0) -> None:
        self.script, self.witness, self.world, self.seat = script, witness, world, seat
        self.met = 0
        self._bout = None
        self._held = 0  # pad bits of the tick before
        self._from = 0  # the first fact that an expectation may claim
        self._claimed: set[int] = set()  # facts that have met one already
        self._run = self._all()

    def pads(self, bout) -> int | None:
        """Pad bits for the next tick of `bout`."""
        self._bout = bout
        bits = next(self._run, None)
        self._held = bits or 0
        return bits

    def _all(self) -> Iterator[int]:
        for step in self.script.steps:
            yield from self._perform(step)

    def _perform(self, step: Step) -> Iterator[int]:
        match step:
            case Hold():
                yield from (step.bits for _ in range(step.ticks))
            case Press():
                yield from self._let_go(step.bits)
                yield step.bits
            case Dance():
                yield from self._dance(step)
            case Pulse():
                yield from self._wait_for_pulse(step)
            case Beats():
                yield from self._dance_on_beats(step)
            case Blow():
                yield from self._wait_for_blow(step)
            case Until():
                yield from self._await(step)
            case Expect():
                yield from self._expect(step)

    def _let_go(self, bits: int) -> Iterator[int]:
        """A tick in which what is to be pressed anew is not held; directions that go on are kept."""
        buttons = bits & BUTTON_BITS
        if self._held & (buttons or bits):
            yield bits & ~buttons if buttons else 0

    def _dance_on_beats(self, step: Beats) -> Iterator[int]:
        """Wait for the pulse and give the move's input, again and again; a whip is asked for while it lasts."""
        bits = sum(PAD_BITS[b] for b in self._move(step.move).inputs[0].button.split("+"))
        whipped = False
        for _ in range(step.times):
            yield from self._let_go(bits)
            yield from self._wait_for_pulse(Pulse(step.place, step.off))
            whips = bool(int(self._bout.book.flags[self._actor("row")]) & PACED)
            if whipped and not whips:
                return
            whipped = whips
            chance = None if whips else self._chance(step.move)
            yield from self._give(chance) if chance else (bits,)  # a press a little early is remembered

    def _move(self, name: str) -> Move:
        book: Book = self._bout.book
        return book.moves[book.move_index[book.fighters[self._actor("kind")].name, name]]

    def _wait_for_pulse(self, step: Pulse) -> Iterator[int]:
        book: Book = self._bout.book
        while True:
            ticks, since = (int(v) for v in book.pulse(self._frame))
            if since == (ticks // 2 if step.off else 0):
                return
            yield 0

    def _wait_for_blow(self, step: Blow) -> Iterator[int]:
        if self.witness is None:
            raise NotationError(step.place, "only a scene hears facts: no blow is told of here")
        for _ in range(UNTIL_TICKS):
            blows = [t.fact.tick + t.fact.b for t in self.witness.told if t.fact.kind == "told"]
            coming = [frame - step.ahead for frame in blows if frame - step.ahead >= self._frame]
            if coming and min(coming) == self._frame:
                return
            yield 0
        raise NotationError(step.place, f"no foe told of a blow within {UNTIL_TICKS} ticks")

    @property
    def _frame(self):
        return self._bout.world.stage.frame[self.world, 0]

    # ------------------------------------------------------------------ moves

    def _dance(self, step: Dance) -> Iterator[int]:
        """Give the move's input when something may begin with it; done when it has."""
        for left in range(PATIENCE_TICKS, 0, -1):
            given = self._chance(step.move)
            if given is None:
                yield 0
                continue
            began = int(self._frame)
            yield from self._give(given)
            while self._player("button") and left > 0:  # remembered, as through a hit-stop
                yield 0
            if self._actor("began_at") >= began:
                return
        raise NotationError(step.place, f"found no chance to begin within {PATIENCE_TICKS} ticks")

    def _actor(self, column: str) -> int:
        return int(getattr(self._bout.world.actors, column)[self.world, self.seat])

    def _player(self, column: str) -> int:
        return int(getattr(self._bout.world.players, column)[self.world, self.seat])

    def _chance(self, name: str) -> tuple[Input, str] | None:
        """(input, aim) that would begin something now, or None.

        The input stands for itself: where the chain has gone on it begins the chain's next move.
        """
        book: Book = self._bout.book
        kind, row = self._actor("kind"), self._actor("row")
        context = int(book.context[row])
        if not kind or self._actor("hit_stop") or (self._actor("stun") and not book.flags[row] & (DOWN | STRUCK)):
            return None
        coming = int(book.next[row])
        opened = int(book.cancel[coming]) | int(book.cancel_on_hit[coming]) * self._actor("landed")
        chain = min(self._player("chain"), 4)
        for given in self._move(name).inputs:
            if CONTEXTS[context] not in given.contexts:
                continue
            if given.when and not self._situation(given.when):
                continue
            for aim in AIM_CHOICE:
                situation = SITUATION[given.when]
                move = int(book.start[kind, situation, context, BUTTON_INDEX[given.button], AIMS.index(aim), chain])
                if aim not in given.aims or not move or not opened & int(book.move_family[move]):
                    continue
                cost = int(book.breath_cost[move])
                if not cost or (
                    self._player("breath") >= cost and self._player("breathless_until") <= int(self._frame)
                ):
                    return given, aim
        return None

    def _situation(self, when: str) -> bool:
        """Whether what an input asks for besides holds now."""
        world, book, me = self._bout.world, self._bout.book, (np.array([self.world]), np.array([self.seat]))
        if when in WEAPON_CLASSES:
            return int(book.prop_class[self._player("weapon")]) == WEAPON_CLASSES.index(when) + 1
        return bool(situations.TESTS[SITUATION[when]](world, book, *me)[0])

    def _give(self, given: tuple[Input, str]) -> Iterator[int]:
        """The ticks of an input: a direction made fresh or held long enough, and the button."""
        row, aim = given
        if row.button == TWICE_BACK:
            yield from self._tap_twice(PAD_BITS["right" if self._ahead() < 0 else "left"])
            return
        buttons = sum(PAD_BITS[b] for b in row.button.split("+"))
        way = self._ahead() * (-1 if aim.endswith("back") else 1)
        direction = {"neutral": 0, "depth": PAD_BITS["down"]}.get(aim, PAD_BITS["right" if way > 0 else "left"])
        if aim.startswith("fresh") and self._held & direction and self._held_for() > FRESH_TICKS:
            yield 0
        elif aim in ("forward", "back"):
            while self._player("side") != way or self._held_for() <= FRESH_TICKS:
                yield direction
        elif self._held & buttons:
            yield direction
        yield direction | buttons

    def _tap_twice(self, direction: int) -> Iterator[int]:
        """Two taps of a direction, neither long enough to turn."""
        yield from (0, direction, direction, 0, direction)

    def _ahead(self) -> int:
        """The side that is forward to her: the present facing where she is free, else the one she had then."""
        free = int(self._bout.book.flags[self._actor("row")]) & FREE
        return self._actor("face") if free else self._player("free_face")

    def _held_for(self) -> int:
        """How long the direction will have been held in the next tick."""
        return int(self._frame) - self._player("side_frame")

    # ------------------------------------------------------------------ facts

    def _await(self, step: Until) -> Iterator[int]:
        if self.witness is None:
            raise NotationError(step.place, "only a scene hears facts: nothing to wait for here")
        seen = len(self.witness.told)
        for _ in range(step.within + 1):
            if any(self.witness.fits(told, step.pattern) for told in self.witness.told[seen:]):
                return
            yield 0
        raise NotationError(
            step.place, f"waited {step.within} ticks for '{step.pattern}' in vain{self._lately(step.pattern)}"
        )

    def _expect(self, step: Expect) -> Iterator[int]:
        if self.witness is None:
            return
        judge = self._told_often if isinstance(step.pattern, FactPattern) else self._stands
        for left in range(step.within, -1, -1):
            done = judge(step)
            if done and step.no:
                raise NotationError(step.place, f"'{step.pattern}' was told, and should not be")
            if done or (step.no and not left):
                break
            if not left:
                raise NotationError(step.place, self._unmet(step))
            yield 0
        if step.no:
            self._from = len(self.witness.told)
        self.met += 1

    def _told_often(self, step: Expect) -> bool:
        """Whether the fact has been told as often as expected; what was told then belongs to this expectation."""
        told = self.witness.told
        found = [
            k
            for k in range(self._from, len(told))
            if k not in self._claimed and self.witness.fits(told[k], step.pattern)
        ][: step.times]
        if len(found) < step.times:
            return False
        if not step.no:
            self._claimed.update(found)
            last = told[found[-1]].fact.tick
            self._from = next(k for k in range(len(told)) if told[k].fact.tick == last)  # order within a tick is free
        return True

    def _stands(self, step: Expect) -> bool:
        try:
            return self.witness.holds(step.pattern)
        except Absent as fault:
            raise NotationError(step.place, str(fault)) from fault

    def _unmet(self, step: Expect) -> str:
        """What was expected and what was instead."""
        if isinstance(step.pattern, FactPattern):
            often = f" {step.times} times" if step.times > 1 else ""
            return f"'{step.pattern}' was not told{often} within {step.within} ticks{self._lately(step.pattern)}"
        have = self.witness.number(step.pattern.name, step.pattern.who)
        return f"'{step.pattern}' does not hold: it is {have}"

    def _lately(self, pattern: FactPattern) -> str:
        """The facts told last, for a message: those of the same kind if there are any."""
        told = [t for t in self.witness.told[self._from :] if t.fact.kind not in ("cue", "pulse")]
        told = [t for t in told if t.fact.kind == pattern.kind] or told
        shown = [
            f"{t.fact.kind} {t.source}{'>' + t.target if t.target else ''} (tick {t.fact.tick})" for t in told[-4:]
        ]
        return f"; told instead: {', '.join(shown)}" if shown else "; nothing was told instead"
