"""The table from facts to sounds: complete, in step with the content, and heard in a real tick's facts."""

from __future__ import annotations

import ast
import inspect
from types import SimpleNamespace

import numpy as np
import pytest

from game.audio import cues
from game.audio.cues import CUES, DETAILS, PLACED, SILENT, SOUNDS, sounds_of
from game.audio.ear import HEARTBEAT_TICKS, Caption, Ear
from game.audio.mixer import Mixer
from game.content.cast import FIGHTERS
from game.content.props import PROPS
from game.sim.facts import KINDS, Fact, Facts
from game.sim.spec import WEIGHTS
from tools.sounds.recipes import RECIPES


class Rows:
    """The parts of a book that cues read, from the content's rows."""

    def __init__(self) -> None:
        self.fighters = [None, *FIGHTERS.values()]
        pairs = [(kind, move) for kind, fighter in enumerate(FIGHTERS.values(), 1) for move in fighter.moves]
        self.moves = [None, *(move for _, move in pairs)]
        self.move_fighter = [0, *(kind for kind, _ in pairs)]
        self.sounds = ["", *sorted({word for _, move in pairs for _, word in move.sounds})]
        self.props = [None, *PROPS.values()]

    def move(self, fighter: str, name: str) -> int:
        return next(
            n for n, move in enumerate(self.moves)
            if move and move.name == name and self.fighters[self.move_fighter[n]].name == fighter
        )  # fmt: skip


BOOK = Rows()


def fact(kind: str, a: int = 0, b: int = 0, x: int = 480) -> Fact:
    return Fact(kind, 0, 0, -1, -1, 0, a, b, 0, x, 0, 80)


def test_every_kind_of_fact_is_heard_or_silent_for_a_reason() -> None:
    heard = {key.split("/")[0] for key in CUES}
    assert heard | set(SILENT) == set(KINDS)
    assert not heard & set(SILENT)
    assert set(DETAILS) <= heard and heard >= PLACED


def test_every_sound_has_recipe_caption_and_use() -> None:
    assert set(SOUNDS) == set(RECIPES)
    assert all(0 < sound.volume <= 1 and 3 <= len(sound.caption) < 30 for sound in SOUNDS.values())
    assert len({sound.caption for sound in SOUNDS.values()}) == len(SOUNDS)
    used = {name for names in CUES.values() for name in names}
    assert used <= set(SOUNDS)
    asked_for_by_screens = {"ui_move", "ui_accept", "ui_back", "heartbeat"}
    assert set(SOUNDS) - used == asked_for_by_screens


def test_every_movement_that_rows_name_is_heard() -> None:
    checked = 0
    for number, move in enumerate(BOOK.moves):
        for _, word in move.sounds if move else ():
            names = sounds_of(fact("cue", BOOK.sounds.index(word), number), BOOK)
            assert names, f"{move.name}: no row of CUES for {word!r}"
            checked += 1
    assert checked > 40


@pytest.mark.parametrize("weight", WEIGHTS)
def test_every_weight_has_its_own_blow(weight: str) -> None:
    assert sounds_of(fact("struck", 10, WEIGHTS.index(weight)), BOOK) == (f"hit_{weight}",)


def test_who_moves_decides_what_is_heard() -> None:
    step, land, whoosh = (BOOK.sounds.index(word) for word in ("step", "land", "whoosh"))
    walks = {BOOK.moves[n].name: n for n in range(1, len(BOOK.moves)) if BOOK.moves[n].family == "runs"}
    dancers = [n for n in walks.values() if BOOK.fighters[BOOK.move_fighter[n]].team == "dancers"]
    foes = [n for n in walks.values() if BOOK.fighters[BOOK.move_fighter[n]].team == "foes"]
    assert sounds_of(fact("cue", step, dancers[0]), BOOK) == ("step_slipper",)
    assert sounds_of(fact("cue", step, foes[0]), BOOK) == ("step_wood",)
    assert sounds_of(fact("cue", land, BOOK.move("thug", "lie")), BOOK) == ("body_fall",)
    assert sounds_of(fact("cue", whoosh, BOOK.move("heavy", "slam")), BOOK) == ("whoosh_heavy",)


def test_every_foe_has_its_tell() -> None:
    tells = set()
    for fighter in FIGHTERS.values():
        if fighter.team == "foes":
            move = BOOK.move(fighter.name, next(m.name for m in fighter.moves if m.family == "attacks"))
            tells.add(sounds_of(fact("told", move), BOOK))
    assert tells == {("tell_thug",), ("tell_knife",), ("tell_heavy",), ("tell_gunman",)}


def test_every_prop_is_heard_when_struck_and_broken() -> None:
    sounds = {prop.name: (sounds_of(fact("prop_struck", n), BOOK), sounds_of(fact("prop_broke", n), BOOK))
              for n, prop in enumerate(BOOK.props) if prop}  # fmt: skip
    assert sounds["mirror"] == (("glass_crack",), ("glass_break",))
    assert sounds["barre"][0] == ("wood_knock",)
    assert sounds["rosin_box"][1] == ("wood_break", "rosin_puff")


def test_silent_facts_give_nothing() -> None:
    assert [kind for kind in SILENT if sounds_of(fact(kind), BOOK)] == []


def test_there_is_one_table_and_no_key_stands_twice() -> None:
    """Python keeps the last of two equal keys and says nothing."""
    dicts = [node for node in ast.walk(ast.parse(inspect.getsource(cues))) if isinstance(node, ast.Dict)]
    assert len(dicts) >= 4
    for node in dicts:
        keys = [key.value for key in node.keys if isinstance(key, ast.Constant)]
        assert len(keys) == len(set(keys))


def test_an_ear_plays_places_and_captions(mixer: Mixer) -> None:
    ear, facts = Ear(mixer, BOOK), Facts(7)
    facts.tell("struck", np.array([0, 0, 1]), 1, 2, 12, np.array([0, 0, 3]), 0, np.array([100, 140, 500]), 0, 80)
    facts.tell("told", np.array([0]), 3, -1, BOOK.move("heavy", "slam"), 20, 0, 900, 0, 80)
    facts.tell("entered", np.array([0]), 1)
    captions = ear.hear(facts, lambda x, z: float(x))
    assert mixer.sounding() == ["hit_light", "tell_heavy"], "once a tick, and this world's alone"
    assert captions == [Caption("heavy growls", 1)]


def test_a_fact_without_a_place_is_heard_from_the_middle(mixer: Mixer) -> None:
    ear, facts = Ear(mixer, BOOK), Facts(1)
    facts.tell("encounter_began", np.array([0]), -1, -1, 0)
    assert ear.hear(facts, lambda x, z: pytest.fail("there is no place")) == [Caption("three knocks", 0)]


def test_an_ear_without_a_device_still_captions() -> None:
    deaf = SimpleNamespace(play=lambda *args, **kw: False)
    facts = Facts(1)
    facts.tell("parried", np.array([0]), 1, 2, 1, 0, 0, 10, 0, 80)
    assert Ear(deaf, BOOK).hear(facts, lambda x, z: x) == [Caption("parried", -1)]


def test_the_heart_is_heard_while_little_life_is_left(mixer: Mixer) -> None:
    ear = Ear(mixer, BOOK)
    beats = [frame for frame in range(0, 220) if ear.beat(frame, 1.0 if frame < 60 else 0.2)]
    assert beats == [60, 60 + HEARTBEAT_TICKS, 60 + 2 * HEARTBEAT_TICKS, 60 + 3 * HEARTBEAT_TICKS]
    assert ear.beat(500, 0.0) == [], "not when she has fallen"
