"""Trials judged from what the simulation tells: steps begun in order, facts that must come, and whether on the beat."""

from __future__ import annotations

from collections.abc import Sequence

from game.content.phrases import PHRASES
from game.content.trials import LINK_TITLES, TRIALS, Trial
from game.session.notation import compile
from game.session.performing import Performer
from game.session.steps import Expect, FactPattern, NotationError
from game.session.witness import Witness
from game.sim.book import Book
from game.sim.facts import Fact, Facts
from game.sim.spec_grace import LINKS

WINDOW_TICKS, SHORT_PULSE = 3, 24  # a step this near to the pulse is on it; one tick less where the pulse is short
OVER_TICKS = 120  # after the last step, for what has still to be told
DANCED, ON_BEAT = 1, 2  # marks


def trial(name: str) -> Trial:
    """A trial by name; raises KeyError."""
    return {t.name: t for t in TRIALS}[name]


class Attempt:
    """One try at a trial: `hear` the facts of every tick.  `mark` is 0 until it is passed, then DANCED or ON_BEAT."""

    def __init__(self, what: Trial, bout) -> None:
        self.trial, self.bout = what, bout
        self.witness = Witness(bout)
        self.goals = goals(what, bout.book)
        self.wrong = ""  # what was danced instead, in words
        self.mark = 0
        self._phrase = [p.name for p in PHRASES].index(what.phrase) if what.phrase else -1
        self._begin()

    def _begin(self) -> None:
        self.beats: list[bool] = []  # of each step danced so far: on the beat
        self._met = [0] * len(self.goals)
        self._named = self._phrase < 0
        self._last = -1

    @property
    def at(self) -> int:
        """How many steps have been danced."""
        return len(self.beats)

    def hear(self, facts: Facts) -> None:
        """Take in a tick."""
        heard = len(self.witness.told)
        self.witness.hear(facts)
        if self.mark:
            return
        for told in self.witness.told[heard:]:
            fact = told.fact
            if fact.source == 0 and fact.kind in ("began", "step"):
                self._step(fact)
            self._named |= fact.kind == "phrase" and fact.source == 0 and fact.a == self._phrase
            for k, (pattern, _) in enumerate(self.goals):
                self._met[k] += self.witness.fits(told, pattern)
        if self._done():
            self.mark = ON_BEAT if self.trial.on_beat or (self.beats and all(self.beats)) else DANCED
        elif self.at == len(self.trial.steps) > 0 and facts.tick - self._last > OVER_TICKS:
            self.wrong = "That was not all of it. From the top."
            self._begin()

    def _done(self) -> bool:
        enough = all(met >= times for met, (_, times) in zip(self._met, self.goals))
        return self._named and enough and self.at == len(self.trial.steps)

    def _step(self, fact: Fact) -> None:
        """A move begun or a link tapped: the next step, the first again, or a wrong one."""
        steps, name = self.trial.steps, self._name(fact)
        if not name or not steps or self.at == len(steps):
            return
        expected = steps[self.at]
        if name == expected:
            self.wrong = "" if self.at else self.wrong
            self.beats.append(self._on_beat(fact))
            self._last = fact.tick
        elif fact.kind == "began" and not self._replaced(fact):
            if self.at:
                self.wrong = f"{title(self.bout.book, name)} came instead of {title(self.bout.book, expected)}."
            self._begin()
            if name == steps[0]:
                self.beats.append(self._on_beat(fact))
                self._last = fact.tick

    @staticmethod
    def _replaced(fact: Fact) -> bool:
        """Steps that begin without a press (a charge let go, the end of a turn) are nobody's mistake."""
        return fact.b == 0

    def _name(self, fact: Fact) -> str:
        if fact.kind == "step":
            return LINKS[fact.a - 1] if 0 < fact.a <= len(LINKS) else ""
        row = self.bout.book.moves[fact.a]
        return row.name if row and row.family not in ("stance", "reactions", "rising") else ""

    def _on_beat(self, fact: Fact) -> bool:
        """A strike by its press; a step that does not strike by when it begins; a link is always in time."""
        if fact.kind == "step":
            return True
        row = self.bout.book.moves[fact.a]
        if row.strikes:
            return fact.c > 0
        pulse, since = (int(v) for v in self.bout.book.pulse(fact.tick))
        window = WINDOW_TICKS - (pulse < SHORT_PULSE)
        return since <= window or pulse - since <= window


def goals(what: Trial, book: Book) -> list[tuple[FactPattern, int]]:
    """What must be told, and how often.  Raises NotationError for a goal that cannot be read."""
    found = []
    for text in what.goal:
        (step,) = compile(f"expect {text}", book, what.name).steps
        if not isinstance(step, Expect) or not isinstance(step.pattern, FactPattern):
            raise NotationError(step.place, "a trial's goal is a fact")
        found.append((step.pattern, step.times))
    return found


def title(book: Book, step: str) -> str:
    """A step's title, as dancers say it."""
    if step in LINK_TITLES:
        return LINK_TITLES[step]
    return book.moves[book.move_index["rooney", step]].title


def titles(book: Book, steps: Sequence[str]) -> list[str]:
    return [title(book, step) for step in steps]


class Demonstration:
    """Dances a trial's text: `pad` before each tick, None after its last word or where it finds no chance."""

    def __init__(self, attempt: Attempt) -> None:
        what = attempt.trial
        self._bout = attempt.bout
        self._performer = Performer(compile(what.dance, attempt.bout.book, what.name), attempt.witness)
        self.fault = ""

    def pad(self) -> int | None:
        try:
            return self._performer.pads(self._bout)
        except NotationError as fault:
            self.fault = str(fault)
            return None
