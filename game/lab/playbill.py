"""The playbill: everybody of the cast, what he asks of the player and what he can do."""

from __future__ import annotations

from textwrap import wrap

from game.content.cast import FIGHTERS
from game.sim.spec import Fighter

KINDS = ("dancer", "boss", "foe", "bystander")
WIDTH = 112


def document(fighter: Fighter) -> dict[str, object]:
    """One fighter as plain values; `moves` are names, reactions left out in `actions`."""
    return {
        "name": fighter.name,
        "kind": fighter.kind,
        "title": fighter.title,
        "shape": fighter.shape,
        "asks": fighter.asks,
        "moves": [move.name for move in fighter.moves],
        "actions": actions(fighter),
        "signature": fighter.signature,
        "acts": [{"name": a.name, "title": a.title, "below_percent": a.below_percent} for a in fighter.acts],
        "mind": fighter.mind,
        "life": fighter.life,
        "weight": fighter.weight,
        "aplomb": fighter.aplomb,
        "purse": fighter.purse,
        "drops": fighter.drops,
        "costume": fighter.costume,
    }


def actions(fighter: Fighter) -> list[str]:
    """What somebody does of his own accord: a dancer's moves by input, of all others what strikes, sends or holds."""
    if fighter.team == "dancers":
        return [m.name for m in fighter.moves if m.inputs]
    return [m.name for m in fighter.moves if m.family == "attacks" or m.shots or (m.strikes and not bowls(m))]


def bowls(move) -> bool:
    return all(strike.bowls for strike in move.strikes)


def documents() -> list[dict[str, object]]:
    """Everybody: dancers, bosses, foes, bystanders, each by name."""
    cast = sorted(FIGHTERS.values(), key=lambda f: (KINDS.index(f.kind), f.name))
    return [document(fighter) for fighter in cast]


def as_table(rows: list[dict[str, object]]) -> str:
    """The same for people."""
    lines = []
    for row in rows:
        shape = f", {row['shape']}" if row["shape"] else ""
        lines.append(f"{row['name']:16} {row['kind']:10} {row['title']}{shape}")
        if row["asks"]:
            lines.append(f"{'':16} {row['asks']}")
        if row["acts"]:
            lines.append(f"{'':16} acts: {', '.join(act['name'] for act in row['acts'])}")
        lines += [f"{'':16} {part}" for part in wrap(", ".join(row["actions"]), WIDTH - 17)]
    return "\n".join(lines)
