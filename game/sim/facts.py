"""Facts: what happened in a tick, as rows of integers.

The simulation never plays, draws, prints or logs; it tells.  `view/cues.py` and `audio/cues.py` hold one table each
from kind to what is seen or heard.  A fact is (kind, world, tick, source, target, ordinal, a, b, c, x, y, z):
`source` and `target` are actor rows (-1 = nobody), `ordinal` numbers the facts of a tick, a..c mean what the kind says,
x, y, z is where it happened in whole pixels of the world.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

#: kind -> what a, b, c mean
KINDS: dict[str, tuple[str, str, str]] = {
    "began": ("move", "button", "en_mesure"),  # an actor began a move of the book
    "told": ("move", "ticks_ahead", "unblockable"),  # a foe's wind-up reached its tell
    "cue": ("sound", "move", ""),  # a sound of the move's own row: step, whoosh
    "struck": ("damage", "weight", "effect"),  # source hit target; b indexes spec.WEIGHTS, c spec.EFFECTS
    "blocked": ("damage", "weight", "breath"),
    "parried": ("move", "weight", ""),  # source is the one who parried
    "dodged": ("move", "", ""),  # a blow that would have landed in a glissade's heart
    "en_mesure": ("move", "", ""),  # the press of the blow that just landed lay on the pulse
    "launched": ("lift", "", ""),
    "landed": ("fell", "", ""),  # a = 1: on the back, 0: on the feet
    "downed": ("", "", ""),
    "died": ("purse", "", ""),
    "reeled": ("ticks", "", ""),
    "held": ("move", "", ""),  # source took hold of target
    "thrown": ("move", "", ""),
    "bowled": ("body", "", ""),  # a body that source had sent flying knocked target over
    "slipped": ("", "", ""),  # source got out of target's hands
    "splatted": ("damage", "", ""),  # source was driven against a wall by target
    "tumbled": ("", "", ""),  # full of the pool in the air, source turned over and will land on his feet
    "shaken": ("left", "of", ""),  # source's composure, by target; with the last of it he is opened
    "guard_broken": ("move", "", ""),  # source's guard, by target
    "perfect_dodge": ("move", "adagio", ""),
    "adagio": ("on", "", ""),
    "returned": ("shot", "", ""),  # source sent a shot back to target
    "fired": ("shot", "", ""),
    "shot_stopped": ("shot", "by", ""),  # b indexes STOPPED_BY
    "picked_up": ("prop", "uses", "prop_row"),
    "dropped": ("prop", "uses", "prop_row"),
    "weapon_broke": ("prop", "", ""),
    "grace": ("change", "reason", "total"),  # reasons: content/grace.py
    "rank": ("rank", "before", ""),
    "phrase": ("phrase", "points", ""),
    "banked": ("points", "total", ""),
    "step": ("step", "", ""),  # a tap of a direction: a linking step of a phrase
    "whip": ("count", "on_beat", ""),
    "spent": ("breath", "move", ""),
    "essoufflee": ("", "", ""),
    "prop_struck": ("prop", "life", "prop_row"),
    "prop_broke": ("prop", "gives", "prop_row"),
    "encounter_began": ("encounter", "", ""),
    "wave_began": ("encounter", "wave", "foes"),
    "encounter_won": ("encounter", "", ""),
    "entered": ("fighter", "", ""),  # a foe walked on
    "fell": ("", "", ""),  # a dancer's life is gone
    "joined": ("fighter", "mode", ""),  # source has taken a seat; mode: spec_terms.SECOND_SEATS
    "left": ("fighter", "", ""),
    "revived": ("life", "", ""),  # source lay and was raised by target
    "retried": ("encounter", "", ""),
    "victory": ("ticks", "", ""),
    "defeat": ("ticks", "", ""),
    "pulse": ("count", "downbeat", ""),
    "boss_entered": ("fighter", "acts", ""),
    "bark": ("line", "occasion", ""),  # source says a line of the book; occasions: spec_mind.OCCASIONS
    "act_began": ("act", "move", ""),  # source dances what opens it
    "knelt": ("fighter", "", ""),  # a boss is beaten
    "begged": ("fighter", "", ""),
    "choice": ("ticks", "", ""),  # who knelt is hers to spare or to strike down; inputs are dead so long
    "spared": ("fighter", "boss", ""),  # target, by a bow of source
    "struck_down": ("fighter", "boss", ""),  # target, on his knees, by source
    "guest_harmed": ("damage", "", ""),
    "called": ("fighter", "", ""),  # source called target, who walks on
    "hazard_laid": ("hazard", "ticks_ahead", "hazard_row"),
    "hazard_told": ("hazard", "ticks_ahead", "hazard_row"),  # on the pulses before it erupts
    "hazard_erupted": ("hazard", "", "hazard_row"),
    "mark_shed": ("hazard", "hazard_row", ""),  # what target had laid on source lies on nobody any more
}
STOPPED_BY = ("floor", "prop", "held", "guard")  # what ends the flight of a shot
NAMES = tuple(KINDS)
CODE = {name: i for i, name in enumerate(NAMES)}
FIELDS = ("kind", "world", "tick", "source", "target", "ordinal", "a", "b", "c", "x", "y", "z")

TOLD_FIELDS = (1, 3, 4, 6, 7, 8, 9, 10, 11)  # of FIELDS, those that `tell` is given
NONE = np.zeros((0, len(FIELDS)), np.int32)
NONE.setflags(write=False)


class Fact(NamedTuple):
    """One fact, typed for readers; `kind` is a name of `KINDS`."""

    kind: str
    world: int
    tick: int
    source: int
    target: int
    ordinal: int
    a: int
    b: int
    c: int
    x: int
    y: int
    z: int


class Facts:
    """The facts of one tick.  Systems tell whole columns at once; readers iterate or take `rows`."""

    __slots__ = ("_heard", "_parts", "count", "tick")

    def __init__(self, tick: int) -> None:
        self.tick = tick
        self.count = 0
        self._parts: list[tuple] = []
        self._heard: set[int] = set()

    def tell(self, kind: str, world, source=-1, target=-1, a=0, b=0, c=0, x=0, y=0, z=0) -> None:
        """Add facts of one kind; every argument is an int or an array of the length of `world`."""
        n = getattr(world, "size", 1)
        if n:
            code = CODE[kind]
            self._heard.add(code)
            self._parts.append((code, n, world, source, target, a, b, c, x, y, z))
            self.count += n

    def rows(self) -> np.ndarray:
        """All facts, int32 (count, 12) in `FIELDS` order, in the order they were told."""
        out = np.zeros((len(FIELDS), self.count), np.int32).T  # whole columns are written, and most often read
        at = 0
        for code, n, world, source, target, *values in self._parts:
            part = out[at : at + n]
            part[:, 0], part[:, 1], part[:, 2], part[:, 3], part[:, 4] = code, world, self.tick, source, target
            for k, value in enumerate(values):
                part[:, 6 + k] = value
            at += n
        out[:, 5] = np.arange(self.count)
        return out

    def heard(self) -> set[int]:
        """Codes of the kinds that have been told so far."""
        return self._heard

    def of(self, kind: str) -> np.ndarray:
        """The facts of one kind, int32 (n, 12) in `FIELDS` order; their ordinals are left 0."""
        code = CODE[kind]
        parts = [part for part in self._parts if part[0] == code]
        if not parts:
            return NONE
        out = np.zeros((len(FIELDS), sum(part[1] for part in parts)), np.int32)
        out[0], out[2] = code, self.tick
        at = 0
        for _, n, *columns in parts:
            for k, value in zip(TOLD_FIELDS, columns):
                if not isinstance(value, int) or value:  # what is nothing stays 0
                    out[k, at : at + n] = value
            at += n
        return out.T

    def counts(self, kind: str, worlds: int) -> np.ndarray:
        """How many facts of `kind` each world told, int64 (worlds,)."""
        code, total = CODE[kind], np.zeros(worlds, np.int64)
        for k, n, world, *_ in self._parts:
            if k == code:
                total += np.bincount(np.broadcast_to(world, n), minlength=worlds)
        return total

    def __iter__(self) -> Iterator[Fact]:
        for row in self.rows().tolist():
            yield Fact(NAMES[row[0]], *row[1:])

    def __len__(self) -> int:
        return self.count
