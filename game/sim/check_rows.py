"""Content that contradicts itself is refused when the book is compiled, naming row and field."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from game.core.skeleton import BONES, FIELDS, JOINTS
from game.sim.choreography import quadruped
from game.sim.rules import BUTTON_INDEX, REACTIONS
from game.sim.spec import (
    AIMS,
    BUTTONS,
    CONTEXTS,
    EFFECTS,
    FAMILIES,
    SITUATIONS,
    WEAPON_CLASSES,
    WEIGHTS,
    Fighter,
    Mind,
    Move,
    PropKind,
    ShotKind,
)  # fmt: skip
from game.sim.volumes import SWELL_CAP_PX

Need = Callable[[bool, str, str], None]


class BookError(ValueError):
    """A row of content contradicts itself; the message names the row and the field."""


def check_rows(fighters: Sequence[Fighter], minds: Mapping[str, Mind]) -> None:
    """Refuse rows that contradict themselves, naming row and field; raises BookError."""
    for fighter in fighters:
        names = {m.name for m in fighter.moves}
        who = fighter.name

        def need(ok: bool, where: str, why: str, who: str = who) -> None:
            if not ok:
                raise BookError(f"{who}.{where}: {why}")

        need(fighter.stance in names, "stance", f"no move {fighter.stance!r}")
        for rule, name in fighter.reactions.items():
            need(rule in REACTIONS, "reactions", f"no rule {rule!r} (known: {', '.join(REACTIONS)})")
            need(name in names, f"reactions.{rule}", f"no move {name!r}")
        for name in (fighter.mind, *(act.mind for act in fighter.acts)):
            need(not name or name in minds, "mind", f"no mind {name!r}")
        for move in fighter.moves:
            check_move(move, names, need)


def check_move(move: Move, names: set[str], need: Need) -> None:
    """One row: families, ticks, bones, cancels and what follows."""
    at = move.name
    need(move.family in FAMILIES, f"{at}.family", f"{move.family!r} is none of {', '.join(FAMILIES)}")
    need(move.flight in ("ground", "track", "ballistic"), f"{at}.flight", f"{move.flight!r} is no flight")
    need(not move.then or move.then in names, f"{at}.then", f"no move {move.then!r}")
    need(not move.context or move.context in CONTEXTS, f"{at}.context", f"{move.context!r} is no context")
    need(0 <= move.tell_tick <= move.ticks, f"{at}.tell_tick", f"{move.tell_tick} is past the end ({move.ticks})")
    need(0 <= move.upbeat <= max(0, move.bar - 1), f"{at}.upbeat", f"{move.upbeat} is no pulse of a bar of {move.bar}")
    need(not move.active_ticks or bool(move.strikes), f"{at}.active_ticks", "active, but no strike says with what")
    check_dance(move, need)
    for n, strike in enumerate(move.strikes):
        where = f"{at}.strikes[{n}]"
        need(
            1 <= strike.first_tick <= strike.last_tick,
            f"{where}.first_tick",
            f"{strike.first_tick}..{strike.last_tick} is no span",
        )
        need(strike.last_tick <= move.ticks, f"{where}.last_tick", f"{strike.last_tick} is past the end ({move.ticks})")
        need(strike.weight in WEIGHTS, f"{where}.weight", f"{strike.weight!r} is none of {', '.join(WEIGHTS)}")
        need(strike.effect in EFFECTS, f"{where}.effect", f"{strike.effect!r} is none of {', '.join(EFFECTS)}")
        need(
            0 <= strike.swell_px <= SWELL_CAP_PX,
            f"{where}.swell_px",
            f"{strike.swell_px} is over the cap of {SWELL_CAP_PX}",
        )
        need(not strike.needs or strike.needs in BUTTONS, f"{where}.needs", f"{strike.needs!r} is no button")
        need(bool(strike.bones), f"{where}.bones", "names none: nothing strikes")
        for bone in strike.bones:
            need(bone in BONES, f"{where}.bones", f"no bone {bone!r}")
    for n, cancel in enumerate(move.cancels):
        span = f"{cancel.first_tick}..{cancel.last_tick}"
        need(bool(cancel.families), f"{at}.cancels[{n}].families", "names none: it leads nowhere")
        need(
            0 <= cancel.first_tick <= min(cancel.last_tick, move.ticks + 1),
            f"{at}.cancels[{n}].first_tick",
            f"{span} is no span of its ticks (0..{move.ticks + 1})",
        )
        for family in cancel.families:
            need(family in FAMILIES, f"{at}.cancels[{n}]", f"{family!r} is no family")
        need(cancel.on in ("hit", "always"), f"{at}.cancels[{n}].on", f"{cancel.on!r} is neither 'hit' nor 'always'")
    for n, row in enumerate(move.inputs):
        need(row.button in BUTTON_INDEX, f"{at}.inputs[{n}].button", f"{row.button!r} is no button or chord")
        for aim in row.aims:
            need(aim in AIMS, f"{at}.inputs[{n}].aims", f"{aim!r} is none of {', '.join(AIMS)}")
        for context in row.contexts:
            need(context in CONTEXTS, f"{at}.inputs[{n}].contexts", f"{context!r} is none of {', '.join(CONTEXTS)}")
        need(row.when in SITUATIONS, f"{at}.inputs[{n}].when", f"{row.when!r} is none of {', '.join(SITUATIONS[1:])}")
    for name, (button, tick, into) in (("held", move.held), ("released", move.released)):
        if button:
            need(button in (*BUTTONS, "back"), f"{at}.{name}", f"{button!r} is no button")
            need(0 < tick <= move.ticks, f"{at}.{name}", f"tick {tick} is past the end ({move.ticks})")
            need(into in names, f"{at}.{name}", f"no move {into!r}")
    need(not move.weapon or move.weapon in WEAPON_CLASSES, f"{at}.weapon", f"{move.weapon!r} is no class of weapons")
    need(0 <= move.reloads <= move.ticks, f"{at}.reloads", f"tick {move.reloads} is past the end ({move.ticks})")
    for n, shot in enumerate(move.shots):
        need(0 < shot.tick <= move.ticks, f"{at}.shots[{n}].tick", f"{shot.tick} is past the end ({move.ticks})")
        need(shot.joint in JOINTS, f"{at}.shots[{n}].joint", f"no joint {shot.joint!r}")
    check_partner(move, need)


def check_dance(move: Move, need: Need) -> None:
    """The keys of a move, and what its row says of its ticks: poses that are there, ticks within the dance."""
    chor, at = move.choreography, move.name
    fields = quadruped.FIELDS if chor.standing == "four" else FIELDS
    need(bool(chor.keys), f"{at}.choreography.keys", "has no pose: a move is danced from key to key")
    for n, key in enumerate(chor.keys):
        where = f"{at}.choreography.keys[{n}]"
        need(bool(key.pose), f"{where}.pose", "is missing")
        for name in [name for name in key.pose if name not in fields]:
            need(False, f"{where}.pose", f"a pose has no field {name!r}; it has {', '.join(fields)}")
        need(0 <= key.tick <= chor.ticks, f"{where}.tick", f"{key.tick} is past the end ({chor.ticks})")
    for name in ("untouchable", "parries", "heart"):
        first, last = getattr(move, name)
        need(0 <= first <= last <= chor.ticks + 1, f"{at}.{name}", f"{first}..{last} is no span of its ticks")
    for n, (tick, _) in enumerate(move.sounds):
        need(0 <= tick <= chor.ticks, f"{at}.sounds[{n}]", f"tick {tick} is past the end ({chor.ticks})")


def check_partner(move: Move, need: Need) -> None:
    """The second body of a move: rules that exist, ticks within the move."""
    held, at = move.partner, f"{move.name}.partner"
    need(move.family != "takedown" or held is not None, at, "a coup de grace needs the one who dies")
    if held is None:
        return
    need(held.rule in REACTIONS, f"{at}.rule", f"no rule {held.rule!r} (known: {', '.join(REACTIONS)})")
    need(held.freed_rule in REACTIONS, f"{at}.freed_rule", f"no rule {held.freed_rule!r}")
    need(held.faces in (-1, 1), f"{at}.faces", "is -1 or 1")
    ticks = [row[0] for row in held.path]
    need(bool(ticks) and ticks == sorted(ticks), f"{at}.path", "has rows, in the order of their ticks")
    need(0 <= held.frees_tick <= move.ticks, f"{at}.frees_tick", f"{held.frees_tick} is past the end ({move.ticks})")
    for n, (tick, _, weight) in enumerate(held.blows):
        need(0 < tick <= move.ticks, f"{at}.blows[{n}]", f"tick {tick} is past the end ({move.ticks})")
        need(weight in WEIGHTS, f"{at}.blows[{n}]", f"{weight!r} is none of {', '.join(WEIGHTS)}")


def check_shots(fighters: Sequence[Fighter], props: Mapping[str, PropKind], shots: Mapping[str, ShotKind]) -> None:
    """What is fired and thrown must be a kind of shot; what can be picked up, of a class; raises BookError."""
    for fighter in fighters:
        for move in fighter.moves:
            for n, shot in enumerate(move.shots):
                if shot.kind != "weapon" and shot.kind not in shots:
                    raise BookError(
                        f"{fighter.name}.{move.name}.shots[{n}].kind: no shot {shot.kind!r} (known: {', '.join(shots)})"
                    )
        for field, name in (("drops", fighter.drops), ("carries", fighter.carries)):
            if name and not (name in props and props[name].weapon):
                raise BookError(f"{fighter.name}.{field}: {name!r} is no weapon of the props")
    for prop in props.values():
        if prop.weapon and prop.weapon not in WEAPON_CLASSES:
            raise BookError(f"{prop.name}.weapon: {prop.weapon!r} is none of {', '.join(WEAPON_CLASSES)}")
        if prop.thrown and prop.thrown not in shots:
            raise BookError(f"{prop.name}.thrown: no shot {prop.thrown!r} (known: {', '.join(shots)})")
        if bool(prop.weapon) != (prop.uses > 0):
            raise BookError(f"{prop.name}.uses: {prop.uses}, but a weapon has some and nothing else has any")
        if prop.weapon and (prop.life or prop.blocks or not prop.thrown):
            raise BookError(f"{prop.name}: a weapon can be thrown, lies in nobody's way and has no life of its own")
        for name, other in (("spent", prop.spent), ("leaves", prop.leaves)):
            if other and not (other in props and props[other].weapon):
                raise BookError(f"{prop.name}.{name}: {other!r} is no weapon of the props")
