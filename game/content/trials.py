"""Trials of the rehearsal room: every enchaînement that the fight knows by name, and four things more.

A trial says who stands where, how it is danced (in notation, for the demonstration) and what must be told for it to be
passed.  A text of an enchaînement's own is needed only where its steps alone do not say enough.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.content.phrases import PHRASES

#: How a linking step is written: a tap ahead, a tap into depth.
LINK_WORDS = {"tombe": "2 right wait 3", "pas_de_bourree": "2 down wait 3"}
LINK_TITLES = {"tombe": "tombé", "pas_de_bourree": "pas de bourrée"}


@dataclass(frozen=True, kw_only=True)
class Foe:
    """Somebody who takes part: `ahead_px` of her mark and `deeper_px` nearer to the viewer.

    `every` > 0: attacks with `attack` so often, in ticks.
    """

    kind: str = "thug"
    ahead_px: int = 84
    deeper_px: int = 0
    attack: str = ""
    every: int = 0


@dataclass(frozen=True, kw_only=True)
class Trial:
    """One trial.  `steps`: moves (and links) she begins in this order; `goal`: facts in notation that must be told.

    `dance` is the demonstration; `start_px` her mark along the stage; `on_beat`: it counts only en mesure.
    """

    name: str
    title: str
    asks: str
    dance: str
    steps: tuple[str, ...] = ()
    phrase: str = ""
    goal: tuple[str, ...] = ()
    foes: tuple[Foe, ...] = (Foe(),)
    start_px: int = 560
    beat_ticks: int = 40
    on_beat: bool = False


# fmt: off
#: Of an enchaînement: what the trial asks, who is there, and the demonstration where it is not simply its steps.
PHRASE_ROWS: dict[str, dict[str, object]] = {
    "grand_allegro": {"asks": "Fall forward, three small steps, a glissade, and fly.", "foes": (Foe(ahead_px=330),),
        "start_px": 380},
    "barre": {"asks": "What every morning begins with, danced upon him."},
}
MORE = (
    Trial(name="parry", title="port de bras", asks="Tap guard just before his blow: it is brushed aside, and he reels.",
        foes=(Foe(kind="thug", ahead_px=70, every=110),), goal=("parried rooney>thug1",),
        dance="until told thug1, @blow-3 guard, wait 60"),
    Trial(name="thirty_two", title="fouettés en mesure", asks="Eight whips, every one pressed on the pulse.",
        foes=(Foe(ahead_px=70),), steps=("pirouette",), goal=("whip rooney on_beat=1 *4",), on_beat=True,
        dance="pirouette, wait 20, @beat special, wait 6, @beat special, wait 6, @beat special, wait 6, @beat special,"
              " wait 6, @beat special, wait 6, @beat special, wait 60"),
    Trial(name="bowl", title="porté, into the others", asks="Take the first in hand, lift him, throw him at the other.",
        foes=(Foe(ahead_px=36), Foe(ahead_px=200)), goal=("thrown rooney", "struck thug2"),
        dance="12 guard, 2 guard+light, 30 guard, 2 special, wait 120"),
    Trial(name="returned", title="the bullet's way back", asks="Tap guard as he fires: the shot goes back to him.",
        foes=(Foe(kind="gunman", ahead_px=300, attack="fire", every=140),), goal=("returned rooney",),
        dance="until told gunman1, @blow guard, wait 90", start_px=420),
)
# fmt: on


def _of_phrase(phrase) -> Trial:
    """The trial of an enchaînement."""
    row = dict(PHRASE_ROWS.get(phrase.name, {}))
    dance = ", ".join(LINK_WORDS.get(step, step) for step in phrase.steps)
    row.setdefault("dance", f"{dance}, wait 60")
    row.setdefault("asks", "Danced in one breath, it has a name.")
    return Trial(name=phrase.name, title=phrase.title, phrase=phrase.name, steps=phrase.steps, **row)


TRIALS: tuple[Trial, ...] = (*map(_of_phrase, PHRASES), *MORE)
