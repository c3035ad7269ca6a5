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

    `dance` is the demonstration; `start_px` her mark along the stage; `grace_full` keeps the meter
    full; `on_beat`: its goal asks for the beat.
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
    grace_full: bool = False
    on_beat: bool = False


# fmt: off
FAR = (Foe(ahead_px=640, deeper_px=70),)  # an onlooker: a phrase is paid only in company
#: Of an enchaînement: what the trial asks, who is there, and the demonstration where it is not simply its steps.
PHRASE_ROWS: dict[str, dict[str, object]] = {
    "grand_allegro": {"asks": "A tap ahead, a tap into depth, the glissade, and out of it the leap.", "start_px": 300,
        "foes": FAR},
    "barre": {"asks": "Three lights and the great kick, all on the same man. On the pulse each has its own breath.",
        "foes": (Foe(kind="heavy", ahead_px=52),),
        "dance": "@beat tendu, @beat degage, @beat frappe, @beat grand_battement, wait 60"},
    "adage": {"asks": "Slow and without a foe in the way: unfold, turn the leg behind, bow under it.", "foes": FAR},
    "pirouettes": {"asks": "A tap ahead, a tap into depth, then turn, and whip again before the turn is over.",
        "foes": FAR},
    "petit_allegro": {"asks": "Small steps: glissade, a jump aside, both legs down, a beat.",
        "foes": FAR, "dance": "glissade, sissonne, wait 10, assemble, entrechat, wait 60"},
    "diagonale": {"asks": "From corner to corner: a step onto pointe, turns along the line, and at a run the leap.",
        "foes": FAR, "start_px": 160,
        "dance": "pique, chaines, wait 50, 2 right, wait 4, 10 right, right+dodge, wait 60"},
    "manege": {"asks": "All at a run: double tap ahead before each of the three.", "foes": FAR, "start_px": 160,
        "dance": "2 right, wait 4, 10 right, right+special, wait 40, 2 right, wait 4, 10 right, right+dodge, wait 42,"
                 " 2 right, wait 4, 10 right, right+heavy, wait 60"},
    "coda": {"asks": "Twice back for the soutenu, the grand pas with Grace full, and every whip to the last.",
        "foes": FAR, "beat_ticks": 30, "grace_full": True,
        "dance": "soutenu, grand_pas, fouette*32 @beat, wait 90"},
}
MORE = (
    Trial(name="parry", title="port de bras", asks="Tap guard just before his blow: it is brushed aside, and he reels.",
        foes=(Foe(ahead_px=70, every=110),), goal=("parried rooney>thug1",),
        dance="until told thug1, @blow-3 guard, wait 60"),
    Trial(name="thirty_two", title="thirty-two, en mesure", asks="The grand pas: sixteen doubles, every whip pressed on"
        " the pulse.", foes=(Foe(ahead_px=70),), steps=("grand_pas", "finale"), grace_full=True, on_beat=True,
        beat_ticks=30, goal=("whip rooney count=32 on_beat=1",), dance="grand_pas, fouette*32 @beat, wait 90"),
    Trial(name="bowl", title="porté, into the others", asks="Close to him: guard and light to hold, special to throw.",
        foes=(Foe(ahead_px=60), Foe(ahead_px=210)), goal=("thrown rooney", "struck thug2"),
        dance="16 right, 2 guard, 2 guard+light, 24 guard, 2 guard+special, wait 140"),
    Trial(name="returned", title="the bullet's way back", asks="Tap guard as the shot arrives: it goes back to him.",
        foes=(Foe(kind="gunman", ahead_px=300, attack="fire", every=140),), goal=("returned rooney",),
        dance="until fired gunman1, wait 9, guard, wait 90", start_px=420),
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
