"""Bouts as text: `4 right, tendu tendu battement, wait 12, grand_jete right+light`.

A text is phrases, parted by commas or line ends; a phrase is words; `#` begins a comment.  Words:

    light  right+heavy       a press of one tick; a button that is still held is let go for a tick first
    4 right  30 right+guard  held that many ticks; `hold guard 30` says the same
    wait 12                  nothing held for that long
    tendu  grand_jete        a move of the dancer's, by id, title or a word that means no other: the input that starts
                             it (button, and aim as a direction seen by her facing), given as soon as she may begin
    @beat  @off              waits until the pulse falls, or until halfway between two
    @blow  @blow-4           waits until the tick of a blow that a foe has told of, or 4 ticks before it
    fouette*32 @beat         a move on each of up to 32 pulses (`@off`: between them), until its whips are counted
    light*3                  a word three times; `*3` standing alone repeats the phrase before it in its line
    until told thug1         waits for a fact
    expect struck thug1 within 20        a fact, told since the last one expected (or in the same tick), or within 20
                                         ticks (default 60)
    expect struck thug1 damage=8 *2      with a value, and that often
    expect no struck thug1 within 30     none of them
    expect life thug1 < 100              a number of somebody's state; also `within N`

    join  leave  hand_over   asks for this dancer's seat, leaves it, lets a mind lead its body

A line that begins with `two:` is the second dancer's, danced at the same time as the others; each waits for his own
expectations.

Who is who: `rooney` (`rooney2`), and foes by kind in the order in which they come: `thug1 thug2 knife_man1`.  In a fact
a name is the one to whom it happens (whoever is struck, begins, falls); `rooney>thug1` names both; a move's name or
`name=value` narrows it further (what facts carry stands in sim/facts.py).  Numbers of state are those of `STATES`.
While an expectation or `until` waits, nothing is held.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator

from game.session.performing import Performer
from game.session.steps import (
    EXPECTED_TICKS,
    UNTIL_TICKS,
    Beats,
    Blow,
    Dance,
    Expect,
    FactPattern,
    Hold,
    NotationError,
    Place,
    Press,
    Pulse,
    Script,
    StatePattern,
    Step,
    Until,
)  # fmt: skip
from game.session.witness import NOTHING, OPERATORS, STATES, base_names
from game.sim.book import Book
from game.sim.facts import KINDS
from game.sim.spec import PAD_BITS, SEAT_BITS, Move

__all__ = ["NotationError", "Script", "compile", "hand"]

LEADING = ("wait", "hold", "until", "expect")  # words that rule the rest of their phrase
SECOND = "two:"
LONGEST_TICKS = 36_000
SAID = PAD_BITS | SEAT_BITS
Word = tuple[Place, str]


def compile(text: str, book: Book, name: str = "script", first_line: int = 1) -> Script:
    """Understand a text.  Raises NotationError, which points at the word and says what would be known there."""
    reader = _Reader(book)
    parts: tuple[list[Step], list[Step]] = ([], [])
    for number, line in enumerate(text.splitlines(), first_line):
        second = line.lstrip().startswith(SECOND)
        steps, phrase = parts[second], []
        line = line.replace(SECOND, " " * len(SECOND), 1) if second else line
        for words in _phrases(line, number, name):
            times = _repeats(words)
            if times is not None:
                if not phrase:
                    raise NotationError(words[0][0], "there is no phrase before it to repeat")
                steps += phrase * (times - 1)
                words = words[1:]
            phrase = reader.phrase(words)
            steps += phrase
    return Script(name, tuple(parts[0]), tuple(parts[1]))


def hand(text: str, book: Book, name: str = "script") -> Callable[[object], int | tuple[int, ...]]:
    """A hand that plays a text: bout -> pad bits, 0 after the last word, of both dancers if the second has lines.
    Expectations are passed over.
    """
    script = compile(text, book, name)
    performers = [Performer(script.of(seat), seat=seat) for seat in range(script.seats)]
    if len(performers) == 1:
        return lambda bout: performers[0].pads(bout) or 0
    return lambda bout: tuple(performer.pads(bout) or 0 for performer in performers)


def _phrases(line: str, number: int, name: str) -> Iterator[list[Word]]:
    """The phrases of a line as lists of words with their places; empty ones are left out."""
    line = line.partition("#")[0]
    for part in re.finditer(r"[^,]+", line):
        words = [
            (Place(name, number, part.start() + word.start() + 1, word.group()), word.group())
            for word in re.finditer(r"\S+", part.group())
        ]
        alone = [i for i, (_, word) in enumerate(words) if re.fullmatch(r"\*\d+", word)]
        if any(word in ("until", "expect") for _, word in words):  # there `*N` counts facts
            alone = []
        start = 0
        for i in alone:  # a lone *N ends the phrase before it
            if i > start:
                yield words[start:i]
            start = i
        if words[start:]:
            yield words[start:]


def called(moves: Iterable[Move]) -> dict[str, str]:
    """What moves are called beside their ids -> id: their titles without accents (`grand_jete` is `jete`), and single
    words of an id or title that mean no other (`battement` is `grand_battement`).
    """
    names: dict[str, set[str]] = {}
    for move in moves:
        plain = unicodedata.normalize("NFKD", move.title).encode("ascii", "ignore").decode().lower()
        title = re.sub(r"[^a-z]+", "_", plain).strip("_")
        for name in {title, *title.split("_"), *move.name.split("_")}:
            names.setdefault(name, set()).add(move.name)
    return {name: ids.pop() for name, ids in names.items() if len(ids) == 1 and name not in PAD_BITS}


def _repeats(words: list[Word]) -> int | None:
    """N if a phrase begins with a lone `*N`."""
    return _number(words[0][0], words[0][1][1:], 1) if re.fullmatch(r"\*\d+", words[0][1]) else None


def _number(place: Place, word: str, least: int = 0) -> int:
    if not re.fullmatch(r"\d{1,6}", word) or not least <= int(word) <= LONGEST_TICKS:
        raise NotationError(place, f"a number of {least}..{LONGEST_TICKS} is meant here")
    return int(word)


def _unknown(place: Place, what: str, known: Iterable[str]) -> NotationError:
    known = sorted(known)
    near = difflib.get_close_matches(place.word, known, 3, 0.5)
    hint = f"did you mean {' or '.join(near)}?" if near else f"known are {', '.join(known)}"
    return NotationError(place, f"{what}; {hint}")


def pad_bits(word: str) -> int:
    """Pad bits of `right+light` or `join`, or 0 if the word is none of them."""
    bits = 0
    for part in word.split("+"):
        if part not in SAID:
            return 0
        bits |= SAID[part]
    return bits


class _Reader:
    """Reads phrases with the names that a book knows."""

    def __init__(self, book: Book) -> None:
        dancers = [f for f in book.fighters if f and f.team == "dancers"]
        self.moves = {m.name: m for f in dancers for m in f.moves}
        begun = called(m for m in self.moves.values() if m.inputs)
        self.called = {name: move for name, move in begun.items() if name not in self.moves}
        self.all_moves = {m.name for m in book.moves if m}
        self.kinds = base_names(book)
        self.weapons = {NOTHING, *(p.name for p in book.props if p and p.weapon)}

    def phrase(self, words: list[Word]) -> list[Step]:
        """The steps of one phrase."""
        steps: list[Step] = []
        rest = list(words)
        while rest:
            place, word = rest.pop(0)
            if word in LEADING:
                steps.append(getattr(self, f"_{word}")(place, rest))
                continue
            if re.fullmatch(r"\d+", word):
                steps.append(self._held(place, _number(place, word, 1), rest))
                continue
            stem, times = self._times(place, word)
            said = self._word(place, stem)
            if "*" in word and isinstance(said, Dance) and rest and rest[0][1] in ("@beat", "@off"):
                steps.append(Beats(place, said.move, times, rest.pop(0)[1] == "@off"))
                continue
            steps += [said] * times
        return steps

    @staticmethod
    def _times(place: Place, word: str) -> tuple[str, int]:
        """A word and how often it is said: `light*3`."""
        stem, star, times = word.partition("*")
        return stem, _number(place, times, 1) if star else 1

    def _word(self, place: Place, word: str) -> Step:
        if word in ("@beat", "@off"):
            return Pulse(place, word == "@off")
        if blow := re.fullmatch(r"@blow(?:-(\d{1,3}))?", word):
            return Blow(place, int(blow[1] or 0))
        if bits := pad_bits(word):
            return Press(place, bits)
        word = self.called.get(word, word)
        if word in self.moves:
            if not self.moves[word].inputs:
                raise NotationError(place, "no input starts this move")
            return Dance(place, word)
        known = {*SAID, *LEADING, "@beat", "@off", "@blow", *(n for n, m in self.moves.items() if m.inputs)}
        raise _unknown(place, "neither a button, a direction nor a move", known)

    def _held(self, place: Place, ticks: int, rest: list[Word]) -> Step:
        """`4 right`."""
        if not rest:
            raise NotationError(place, "a number of ticks needs the buttons to hold: `4 right`, or `wait 4`")
        at, word = rest.pop(0)
        if bits := pad_bits(word):
            return Hold(place, bits, ticks)
        raise _unknown(at, "what is held is buttons and directions", PAD_BITS)

    def _wait(self, place: Place, rest: list[Word]) -> Step:
        at, word = self._next(place, rest, "how many ticks to wait")
        return Hold(place, 0, _number(at, word, 1))

    def _hold(self, place: Place, rest: list[Word]) -> Step:
        at, word = self._next(place, rest, "what to hold")
        if not (bits := pad_bits(word)):
            raise _unknown(at, "what is held is buttons and directions", PAD_BITS)
        at, word = self._next(at, rest, "how many ticks to hold it")
        return Hold(place, bits, _number(at, word, 1))

    def _until(self, place: Place, rest: list[Word]) -> Step:
        within, times = self._limits(rest, UNTIL_TICKS)
        at, word = self._next(place, rest, "what to wait for")
        if word not in KINDS:
            raise _unknown(at, "no fact", KINDS)
        if times != 1:
            raise NotationError(place, "until waits for one fact")
        return Until(place, self._fact(word, rest), within)

    def _expect(self, place: Place, rest: list[Word]) -> Step:
        no = bool(rest) and rest[0][1] == "no"
        if no:
            rest.pop(0)
        within, times = self._limits(rest, -1)
        at, word = self._next(place, rest, "what to expect")
        compares = len(rest) > 1 and rest[1][1] in OPERATORS  # `grace` is told, and is a number too
        if word in KINDS and not (compares and word in STATES):
            default = 0 if no else EXPECTED_TICKS
            return Expect(place, self._fact(word, rest), within if within >= 0 else default, no, times)
        if word in STATES:
            if no or times != 1:
                raise NotationError(at, "a condition takes neither `no` nor `*N`")
            return Expect(place, self._state(at, word, rest), max(within, 0))
        raise _unknown(at, "neither a fact nor a number of somebody's state", {*KINDS, *STATES})

    @staticmethod
    def _next(place: Place, rest: list[Word], missing: str) -> Word:
        if not rest:
            raise NotationError(place, f"says not {missing}")
        return rest.pop(0)

    def _limits(self, rest: list[Word], within: int) -> tuple[int, int]:
        """`within N` and `*N`, taken out of the rest of a phrase."""
        times = 1
        kept: list[Word] = []
        while rest:
            place, word = rest.pop(0)
            if word == "within":
                at, number = self._next(place, rest, "how many ticks")
                within = _number(at, number)
            elif word.startswith("*"):
                times = _number(place, word[1:], 1)
            else:
                kept.append((place, word))
        rest[:] = kept
        return within, times

    def _fact(self, kind: str, rest: list[Word]) -> FactPattern:
        """Who and with what values, from the words after a fact's kind."""
        who: dict[str, str] = {}
        values: list[tuple[str, str]] = []
        means = [name for name in KINDS[kind] if name]
        while rest:
            place, word = rest.pop(0)
            name, equals, value = word.partition("=")
            if equals:
                if name not in means:
                    raise _unknown(place, f"the fact {kind!r} carries no such value", means or ["nothing"])
                values.append((name, value))
            elif ">" in word:
                who["source"], _, who["target"] = word.partition(">")
                for part in (who["source"], who["target"]):
                    self._known(place, part)
            elif word in self.all_moves and "move" in means:
                values.append(("move", word))
            else:
                self._known(place, word)
                who["subject"] = word
        return FactPattern(kind, values=tuple(values), **who)

    def _state(self, place: Place, name: str, rest: list[Word]) -> StatePattern:
        """`life thug1 < 100`."""
        at, who = self._next(place, rest, "whose")
        self._known(at, who)
        at, operator = self._next(at, rest, "how it compares")
        if operator not in OPERATORS:
            raise NotationError(at, f"compare with one of {' '.join(OPERATORS)}")
        at, value = self._next(at, rest, "with what")
        if name == "move":
            if value not in self.all_moves:
                raise _unknown(at, "no move", self.all_moves)
        elif name == "weapon":
            if value not in self.weapons:
                raise _unknown(at, "no weapon", self.weapons)
        elif not re.fullmatch(r"-?\d+", value):
            self._known(at, value)
        if rest:
            raise NotationError(rest[0][0], "one word too many")
        return StatePattern(name, who, operator, value)

    def _known(self, place: Place, who: str) -> None:
        """Refuse a name that no fighter of the book can have."""
        stem = who.rstrip("0123456789")
        if stem not in self.kinds or (stem == who and not self.kinds[stem]):
            raise _unknown(
                place, "nobody has this name", [n if dancer else f"{n}1" for n, dancer in self.kinds.items()]
            )
