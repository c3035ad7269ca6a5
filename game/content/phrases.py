"""The eight enchaînements: what a class is made of, and what the fight remembers of it.

`tombe` is a tap forward, `pas_de_bourree` a tap up or down; everything else is a move.
"""

from __future__ import annotations

from game.sim.spec import Phrase

# fmt: off
PHRASES = (
    Phrase(name="grand_allegro", title="grand allegro", window_ticks=60, points=60,
        steps=("tombe", "pas_de_bourree", "glissade", "jete")),
    Phrase(name="barre", title="exercice à la barre", window_ticks=150, points=40,
        steps=("tendu", "degage", "frappe", "grand_battement")),
    Phrase(name="adage", title="adage", window_ticks=200, points=50,
        steps=("developpe", "attitude", "penchee")),
    Phrase(name="pirouettes", title="préparation et fouettés", window_ticks=120, points=50,
        steps=("tombe", "pas_de_bourree", "pirouette", "fouette")),
    Phrase(name="petit_allegro", title="petit allegro", window_ticks=180, points=60,
        steps=("glissade", "sissonne", "assemble", "entrechat")),
    Phrase(name="diagonale", title="diagonale", window_ticks=220, points=60,
        steps=("pique", "chaines", "jete")),
    Phrase(name="manege", title="manège", window_ticks=260, points=70,
        steps=("saut_de_basque", "jete", "saut_de_chat")),
    Phrase(name="coda", title="coda", window_ticks=1200, points=120,
        steps=("soutenu", "grand_pas", "finale")),
)
# fmt: on
