"""The eight enchaînements: what a class is made of, and what the fight remembers of it."""

from __future__ import annotations

from game.sim.spec import Phrase

# fmt: off
PHRASES = (
    Phrase(name="grand_allegro", title="grand allegro", window_ticks=60, points=60,
        steps=("tombe", "pas_de_bourree", "glissade", "jete")),
    Phrase(name="barre", title="exercice à la barre", window_ticks=150, points=40,
        steps=("tendu", "degage", "frappe", "grand_battement")),
    Phrase(name="pirouettes", title="préparation et fouettés", window_ticks=90, points=50,
        steps=("tombe", "pas_de_bourree", "pirouette", "fouette")),
)
# fmt: on
