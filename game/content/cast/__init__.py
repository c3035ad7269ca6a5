"""Everybody who fights, dances or stands about: one file each, found by its name.

A file says who somebody is (`FIGHTER`) and, for those who think for themselves, how (`MINDS`).  To add somebody is to
add a file; nothing else is told.
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from game.sim.spec import Fighter, Level, Mind

_ROWS = [import_module(f"{__name__}.{name}") for name in sorted(found.name for found in iter_modules(__path__))]
_ROWS.sort(key=lambda rows: rows.FIGHTER.team != "dancers")  # dancers stand first

#: name -> row
FIGHTERS: dict[str, Fighter] = {rows.FIGHTER.name: rows.FIGHTER for rows in _ROWS}
MINDS: dict[str, Mind] = {mind.name: mind for rows in _ROWS for mind in getattr(rows, "MINDS", ())}


def needed(level: Level) -> list[Fighter]:
    """Whom an evening on a level may show, the dancers first: its foes, whom they call or come with, and its guests.

    Into a room anybody may be asked.
    """
    if level.room:
        return list(FIGHTERS.values())
    named = {spawn.kind for e in level.encounters for wave in e.waves for spawn in wave.spawns}
    while True:
        called = {c.fighter for name in named if name in FIGHTERS for m in FIGHTERS[name].moves for c in m.calls}
        called |= {FIGHTERS[name].pair for name in named if name in FIGHTERS} - {""}
        if called <= named:
            break
        named |= called
    guests = [rect.values.get("who", "") for rect in level.places if rect.kind == "Bystanders"]
    named |= {f.name for f in FIGHTERS.values() if guests and f.team == "guests" and not f.asks} | set(guests)
    return [f for f in FIGHTERS.values() if f.team == "dancers" or f.name in named]
