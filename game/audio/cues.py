"""What is heard of what happens: one table from facts to sounds, one from sounds to loudness and caption.

A fact's key is its kind and what its details say, `cue/whoosh/heavy`; the most particular row that exists
counts.  Rows of moves name movements (`step`, `land`, `whoosh`), never materials: who moves decides what is
heard.  To add a sound: a recipe in tools/sounds/recipes.py, a row in SOUNDS, a row in CUES.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.sim.book import Book
from game.sim.facts import STOPPED_BY, Fact
from game.sim.spec import WEIGHTS


@dataclass(frozen=True, kw_only=True)
class Sound:
    """Loudness (0..1 of the file's), the words for who cannot hear it, and who gives way when all voices sound.

    `matters`: a player needs to know of it, so its caption is shown.  `voices`: how many may sound at once.
    """

    volume: float
    caption: str
    matters: bool = False
    rank: int = 1
    voices: int = 3


SOUNDS: dict[str, Sound] = {
    # feet and floor
    "step_slipper": Sound(volume=0.30, caption="soft step", rank=0),
    "step_wood": Sound(volume=0.42, caption="footstep", rank=0),
    "pointe_tap": Sound(volume=0.45, caption="pointe on wood", rank=0),
    "land_slipper": Sound(volume=0.65, caption="lands", rank=0),
    "slide": Sound(volume=0.22, caption="sole slides", rank=0),
    "body_fall": Sound(volume=1.00, caption="body falls"),
    # air and cloth
    "whoosh_light": Sound(volume=0.24, caption="quick kick", rank=0),
    "whoosh_medium": Sound(volume=0.26, caption="swing", rank=0),
    "whoosh_heavy": Sound(volume=0.37, caption="great swing", rank=0),
    "cloth": Sound(volume=0.27, caption="cloth turns", rank=0),
    "breath_out": Sound(volume=0.30, caption="out of breath", matters=True),
    # blows
    "hit_light": Sound(volume=1.00, caption="hit", rank=2, voices=4),
    "hit_medium": Sound(volume=1.00, caption="hard hit", rank=2, voices=4),
    "hit_heavy": Sound(volume=0.75, caption="heavy hit", rank=2),
    "hit_finisher": Sound(volume=1.00, caption="finishing hit", rank=3),
    "block_thud": Sound(volume=0.85, caption="blocked", rank=2),
    "parry_clang": Sound(volume=1.00, caption="parried", matters=True, rank=3),
    "dodge": Sound(volume=0.36, caption="slips past", matters=True, rank=2),
    # things on the stage
    "wood_knock": Sound(volume=0.60, caption="wood knocks"),
    "wood_break": Sound(volume=1.00, caption="wood breaks"),
    "glass_crack": Sound(volume=0.75, caption="mirror cracks", matters=True),
    "glass_break": Sound(volume=0.80, caption="glass breaks", matters=True, rank=3),
    "rosin_puff": Sound(volume=0.52, caption="rosin bursts"),
    "curtain": Sound(volume=0.36, caption="curtain"),
    "knocks": Sound(volume=0.80, caption="three knocks", matters=True, rank=3),
    # what a foe is about to do
    "tell_thug": Sound(volume=0.65, caption="thug draws back", matters=True, rank=3),
    "tell_knife": Sound(volume=0.50, caption="knife is drawn", matters=True, rank=3),
    "tell_heavy": Sound(volume=1.00, caption="heavy growls", matters=True, rank=3),
    "tell_gunman": Sound(volume=0.55, caption="a hammer is cocked", matters=True, rank=3),
    "horn": Sound(volume=0.55, caption="a hunting horn", matters=True, rank=3, voices=1),
    "gunshot": Sound(volume=0.95, caption="shot", matters=True, rank=3),
    # the house
    "en_mesure": Sound(volume=0.26, caption="on the pulse", matters=True),
    "whip": Sound(volume=0.22, caption="turn counted"),
    "heartbeat": Sound(volume=0.70, caption="heartbeat", matters=True, rank=2, voices=1),
    "ui_move": Sound(volume=0.30, caption="choice", rank=2),
    "ui_accept": Sound(volume=0.25, caption="chosen", rank=2),
    "ui_back": Sound(volume=0.22, caption="back", rank=2),
    "toll": Sound(volume=0.95, caption="a bell tolls", matters=True, rank=3, voices=1),
    "phrase": Sound(volume=0.34, caption="a harp", matters=True, rank=2, voices=1),
    "rank": Sound(volume=0.26, caption="a rank higher", matters=True, rank=2, voices=1),
    "banked": Sound(volume=0.40, caption="the house breathes out", matters=True, rank=2, voices=2),
    "applause": Sound(volume=0.60, caption="applause", matters=True, rank=3, voices=1),
}

#: fact key -> sounds; several sound together
CUES: dict[str, tuple[str, ...]] = {
    "cue/step": ("step_slipper",),
    "cue/step/foes": ("step_wood",),
    "cue/step/turns": ("pointe_tap",),
    "cue/land": ("land_slipper",),
    "cue/land/foes": ("step_wood",),
    "cue/land/reactions": ("body_fall",),
    "cue/slide": ("slide",),
    "cue/cloth": ("cloth",),
    "cue/tap": ("wood_knock",),
    "cue/shot": ("gunshot",),
    "cue/bolt": ("whoosh_light", "wood_knock"),
    "cue/trap": ("wood_knock",),
    "cue/horn": ("horn",),
    "cue/bellow": ("tell_heavy", "whoosh_heavy"),
    "cue/whoosh": ("whoosh_medium",),
    "cue/whoosh/light": ("whoosh_light",),
    "cue/whoosh/heavy": ("whoosh_heavy",),
    "cue/whoosh/finisher": ("whoosh_heavy",),
    "told": ("tell_thug",),
    "told/knife_man": ("tell_knife",),
    "told/heavy": ("tell_heavy",),
    "told/gunman": ("tell_gunman",),
    "told/architect": ("tell_knife",),
    "struck/light": ("hit_light",),
    "struck/medium": ("hit_medium",),
    "struck/heavy": ("hit_heavy",),
    "struck/finisher": ("hit_finisher",),
    "blocked": ("block_thud",),
    "parried": ("parry_clang",),
    "dodged": ("dodge",),
    "en_mesure": ("en_mesure",),
    "launched": ("whoosh_heavy",),
    "whip": ("whip",),
    "essoufflee": ("breath_out",),
    "prop_struck": ("wood_knock",),
    "prop_struck/glass": ("glass_crack",),
    "prop_broke": ("wood_break",),
    "prop_broke/glass": ("glass_break",),
    "prop_broke/rosin_box": ("wood_break", "rosin_puff"),
    "encounter_began": ("knocks",),
    "retried": ("curtain",),
    "joined": ("rank",),
    "left": ("cloth",),
    "revived": ("phrase",),
    "victory": ("applause",),
    "defeat": ("toll",),
    "splatted": ("wood_knock", "hit_heavy"),
    "shaken": ("tell_gunman",),
    "shaken/opened": ("hit_finisher", "whoosh_heavy"),
    "guard_broken": ("hit_heavy", "block_thud"),
    "perfect_dodge": ("en_mesure", "dodge"),
    "held": ("cloth",),
    "thrown": ("whoosh_heavy",),
    "slipped": ("cloth",),
    "returned": ("whoosh_heavy",),
    "shot_stopped": ("wood_knock",),
    "shot_stopped/held": (),  # the blow is heard
    "shot_stopped/guard": (),
    "picked_up": ("cloth",),
    "dropped": ("wood_knock",),
    "weapon_broke": ("wood_break",),
    "weapon_broke/glass": ("glass_break",),
    "phrase": ("phrase",),
    "rank/higher": ("rank",),
    "rank": (),
    "boss_entered": ("knocks",),
    "act_began": ("curtain",),
    "spared": ("rank",),
    "guest_harmed": ("toll",),
    "hazard_laid": ("cloth",),
    "hazard_told": ("wood_knock",),
    "hazard_erupted": ("wood_break",),
    "hazard_erupted/sandbag": ("block_thud",),
    "hazard_erupted/chandelier": ("glass_break", "wood_break"),
    "hazard_erupted/fermata": ("toll",),
    "hazard_laid/fermata": ("en_mesure",),
    "mark_shed": ("cloth", "en_mesure"),
    "banked": ("banked",),
}

#: kinds of facts that are not heard, each for a reason
SILENT: dict[str, str] = {
    "began": "the move's own row says what is heard, and when",
    "landed": "the row that follows says 'land'",
    "downed": "the fall is heard when the body meets the floor",
    "died": "the fall of the row",
    "reeled": "the parry that caused it is heard",
    "spent": "breath is seen",
    "wave_began": "footsteps tell of those who enter",
    "entered": "footsteps",
    "encounter_won": "the silence says it",
    "fell": "the bell of the defeat",
    "bark": "what is said is read",
    "pulse": "the music is the pulse",
    "tumbled": "his landing is heard",
    "adagio": "the music itself sinks",
    "grace": "the satin on the hud; what it was for is heard",
    "step": "a tap makes no noise of its own",
    "fired": "the row that sends it says 'shot' or 'whoosh'",
    "bowled": "the blow told with it is heard",
    "knelt": "his knee is heard",
    "begged": "his knees are heard",
    "choice": "the silence says it",
    "struck_down": "the blow is heard",
    "called": "footsteps",
}

#: kinds whose facts say where they happened; the others are heard from the middle
PLACED = frozenset(
    {
        "cue", "told", "struck", "blocked", "parried", "dodged", "launched", "whip", "prop_struck", "prop_broke",
        "splatted", "guard_broken", "shaken", "perfect_dodge", "held", "thrown", "slipped",
        "returned", "shot_stopped", "picked_up", "dropped", "weapon_broke",
        "hazard_laid", "hazard_told", "hazard_erupted", "mark_shed",
    }
)  # fmt: skip


def _movement(fact: Fact, book: Book) -> tuple[str, ...]:
    """What is moved, then by what kind of move, how hard, by whom."""
    word = book.sounds[fact.a]
    move, fighter = book.moves[fact.b], book.fighters[book.move_fighter[fact.b]]
    if move is None or fighter is None:
        return (word,)
    hardest = max((WEIGHTS.index(strike.weight) for strike in move.strikes), default=-1)
    details = (move.family, WEIGHTS[hardest] if hardest >= 0 else "", fighter.name, fighter.team)
    return (*(f"{word}/{detail}" for detail in details if detail), word)


def _tell(fact: Fact, book: Book) -> tuple[str, ...]:
    fighter = book.fighters[book.move_fighter[fact.a]]
    return (fighter.name,) if fighter else ()


def _weight(fact: Fact, book: Book) -> tuple[str, ...]:
    return (WEIGHTS[fact.b],)


def _prop(fact: Fact, book: Book) -> tuple[str, ...]:
    prop = book.props[fact.a]
    return (prop.name, prop.sound) if prop else ()


def _hazard(fact: Fact, book: Book) -> tuple[str, ...]:
    return (book.hazards[fact.a].name,)


#: kind -> the details of its facts, the most particular first
DETAILS: dict[str, Callable[[Fact, Book], tuple[str, ...]]] = {
    "cue": _movement,
    "told": _tell,
    "struck": _weight,
    "blocked": _weight,
    "shaken": lambda fact, book: () if fact.a else ("opened",),
    "prop_struck": _prop,
    "prop_broke": _prop,
    "weapon_broke": _prop,
    "hazard_laid": _hazard,
    "hazard_erupted": _hazard,
    "rank": lambda fact, book: ("higher",) if fact.a > fact.b else (),
    "shot_stopped": lambda fact, book: (STOPPED_BY[fact.b],),
}


def sounds_of(fact: Fact, book: Book) -> tuple[str, ...]:
    """The sounds of a fact, by the most particular row of CUES; none for facts that are not heard."""
    details = DETAILS[fact.kind](fact, book) if fact.kind in DETAILS else ()
    for detail in details:
        if f"{fact.kind}/{detail}" in CUES:
            return CUES[f"{fact.kind}/{detail}"]
    return CUES.get(fact.kind, ())
