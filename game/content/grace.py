"""What Grace is paid for, and the ranks of the company."""

from __future__ import annotations

from game.content.phrases import PHRASES
from game.sim.spec import Grace, Rank, Reason

# fmt: off
REASON_ROWS = (
    Reason(name="phrase", title="enchaînement", card="Phrases"),
    Reason(name="variety", title="a new step", card="Variety"),
    Reason(name="blow", title="again", card="Variety"),
    Reason(name="en_mesure", title="en mesure", card="En mesure", points=12),
    Reason(name="whip", title="fouetté, double", card="En mesure", points=24),
    Reason(name="height", title="in the air", card="Height", points=6),
    Reason(name="danger", title="surrounded", card="Danger", points=4),
    Reason(name="weapon", title="borrowed steel", card="Props", points=5),
    Reason(name="props", title="the furniture", card="Props", points=10),
    Reason(name="dodge", title="slipped past", card="Aplomb", points=5),
    Reason(name="perfect_dodge", title="in its heart", card="Aplomb", points=15),
    Reason(name="parry", title="port de bras", card="Aplomb", points=15),
    Reason(name="returned", title="sent back", card="Aplomb", points=24),
    Reason(name="guard_broken", title="opened his guard", card="Aplomb", points=8),
    Reason(name="thrown", title="partnered", card="Pas de deux", points=10),
    Reason(name="bowled", title="bowled over", card="Pas de deux", points=14),
    Reason(name="splat", title="against the wall", card="Pas de deux", points=12),
    Reason(name="pas_de_deux", title="pas de deux", card="Pas de deux", points=16),
    Reason(name="coup_de_grace", title="coup de grâce", card="Pas de deux", points=40),
    Reason(name="hurt", title="hurt", card="Hurt"),
    Reason(name="guest", title="a guest was hurt", card="Hurt", points=-120),
    Reason(name="time", title="time", card="Haste"),
    Reason(name="fall", title="fallen", card="Hurt"),
    Reason(name="grand_pas", title="grand pas", card="Grand pas"),
    Reason(name="reverence", title="révérence", card="Révérence"),
)

RANKS = (
    Rank(name="quadrille", title="quadrille", from_points=0),
    Rank(name="coryphee", title="coryphée", from_points=150),
    Rank(name="sujet", title="sujet", from_points=320),
    Rank(name="premiere", title="première danseuse", from_points=500),
    Rank(name="etoile", title="étoile", from_points=700),
    Rank(name="assoluta", title="assoluta", from_points=900),
)
# fmt: on

GRACE = Grace(reasons=REASON_ROWS, ranks=RANKS, phrases=PHRASES, by_weight=(5, 8, 12, 18))
