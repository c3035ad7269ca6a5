"""What is seen of what happens: one table from facts to sights.

A fact's key is its kind and what its details say (`prop_broke/mirror`); the most particular row that exists counts.
A sight is the name of a method of `game.view.scene.Sights`.  To show something new: a method there, a row here.
"""

from __future__ import annotations

from collections.abc import Callable

from game.sim.book import Book
from game.sim.facts import STOPPED_BY, Fact
from game.sim.spec import EFFECTS, WEIGHTS

#: fact key -> sights, in the order in which they are made
CUES: dict[str, tuple[str, ...]] = {
    "struck": ("star", "recoil"),
    "blocked": ("block", "recoil"),
    "parried": ("parry", "recoil"),
    "told": ("tell",),
    "cue/step/chasse": ("small_dust",),
    "cue/slide": ("small_dust",),
    "cue/shot": ("muzzle",),
    "cue/land": ("dust",),
    "cue/land/reactions": ("great_dust",),
    "landed": ("dust",),
    "landed/fell": ("great_dust",),
    "whip/on_beat": ("ring",),
    "en_mesure": ("ring",),
    "essoufflee": ("breath",),
    "prop_struck": ("knock",),
    "prop_struck/mirror": ("crack", "knock"),
    "prop_broke/mirror": ("shatter",),
    "prop_broke/rosin_box": ("rosin", "topple"),
    "encounter_won": ("lean_in",),
    "splatted": ("wall_dust",),
    "shaken": ("ring",),
    "shaken/opened": ("ring", "great_dust"),
    "guard_broken": ("parry", "recoil"),
    "perfect_dodge": ("ring",),
    "tumbled": ("small_dust",),
    "held": ("ring",),
    "held/takedown": ("close_up",),
    "thrown": ("small_dust",),
    "shot_stopped": ("knock",),
    "shot_stopped/held": (),  # the star says it
    "shot_stopped/guard": (),
    "weapon_broke": ("knock",),
    "phrase": ("flourish", "ring"),
    "rank/higher": ("flourish",),
    "rank": (),
    "act_began": ("lean_in",),
    "knelt": ("lean_in", "great_dust"),
    "begged": ("small_dust",),
    "spared": ("flourish",),
    "guest_harmed": ("ring",),
    "hazard_erupted": ("burst",),
    "hazard_erupted/bear_trap": ("burst", "knock"),
    "hazard_erupted/sandbag": ("great_dust", "knock"),
    "hazard_erupted/fermata": ("burst", "great_dust"),
    "hazard_erupted/chandelier": ("burst", "great_dust", "knock"),
    "mark_shed": ("ring",),
    "banked": ("flourish", "ring"),
    "joined": ("flourish", "small_dust"),
    "left": ("puff",),
    "revived": ("flourish", "ring"),
}

#: kinds of facts that nothing of the stage shows, each for a reason
UNSEEN: dict[str, str] = {
    "began": "the body shows it; the hud names the step",
    "dodged": "the body shows it",
    "launched": "the body flies",
    "downed": "its landing is seen",
    "died": "the body fades",
    "reeled": "the body reels; the parry's star has said why",
    "spent": "the hud's bar of breath",
    "encounter_began": "the wings close and the hud names it",
    "wave_began": "foes walk on",
    "entered": "a foe walks on",
    "fell": "the body falls, and a screen follows",
    "retried": "the stage is set anew",
    "victory": "a screen of its own",
    "defeat": "a screen of its own",
    "bark": "the hud writes the line",
    "pulse": "the hud's beat mark",
    "slipped": "he stumbles back",
    "fired": "the shot itself is seen, and the row's own fire at the muzzle",
    "returned": "the parry's star; then it flies the other way",
    "bowled": "two bodies meet, and the blow told with it has its star",
    "picked_up": "it is in her hand",
    "dropped": "it lies there",
    "grace": "the satin and the reasons beside it",
    "step": "the hud names it where it leads somewhere",
    "boss_entered": "he walks on, and the hud names him",
    "choice": "the hud says what may be done",
    "struck_down": "the camera has cut for it",
    "called": "a foe walks on",
    "hazard_laid": "the mark on the floor",
    "hazard_told": "the ring closes on the mark",
    "adagio": "the whole picture turns, as long as it lasts",
}


def _movement(fact: Fact, book: Book) -> tuple[str, ...]:
    word, move = book.sounds[fact.a], book.moves[fact.b]
    return (word,) if move is None else (f"{word}/{move.name}", f"{word}/{move.family}", word)


def _prop(fact: Fact, book: Book) -> tuple[str, ...]:
    prop = book.props[fact.a]
    return (prop.name,) if prop else ()


#: kind -> the details of its facts, the most particular first
DETAILS: dict[str, Callable[[Fact, Book], tuple[str, ...]]] = {
    "cue": _movement,
    "struck": lambda fact, book: (WEIGHTS[fact.b], EFFECTS[fact.c]),
    "landed": lambda fact, book: ("fell",) if fact.a else (),
    "shaken": lambda fact, book: () if fact.a else ("opened",),
    "whip": lambda fact, book: ("on_beat",) if fact.b else (),
    "prop_struck": _prop,
    "prop_broke": _prop,
    "shot_stopped": lambda fact, book: (STOPPED_BY[fact.b],),
    "rank": lambda fact, book: ("higher",) if fact.a > fact.b else (),
    "held": lambda fact, book: (book.moves[fact.a].family,),
    "hazard_erupted": lambda fact, book: (book.hazards[fact.a].name,),
}


def sights_of(fact: Fact, book: Book) -> tuple[str, ...]:
    """The sights of a fact, by the most particular row of CUES; none for facts that are not seen."""
    details = DETAILS[fact.kind](fact, book) if fact.kind in DETAILS else ()
    for detail in details:
        found = CUES.get(f"{fact.kind}/{detail}")
        if found is not None:
            return found
    return CUES.get(fact.kind, ())
