"""A flat room in memory, with foes that stand still, keep to one attack, or think: where rules are tried."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from game.bout import Bout, grace_of, open_bout
from game.content.cast import FIGHTERS, MINDS
from game.content.hazards import HAZARDS
from game.content.props import PROPS
from game.content.shots import SHOTS
from game.core.ecs import World
from game.load.tracks import tracks_for
from game.session.scenes import Foe, Scene
from game.sim.book import Book
from game.sim.components import tables
from game.sim.spec import Encounter, Fighter, Level, Mind, PropSpawn, Spawn, Stage, Terms, Wave, Wish
from game.sim.systems.director import most_actors, set_the_stage
from tests import cast as plain

WIDTH_PX, DEPTH_PX = 960, 168
START = (300, 84)
TRIGGER_PX = 100  # left of the start: the fight begins at once
APART_PX = 64  # foes that keep to one attack come as near as this
ENTRY_TICKS = 30  # a scene begins when everybody is on the stage
BEAT_TICKS = 30  # 120 beats a minute
CASTS = {
    "": lambda: tuple(FIGHTERS.values()),
    "plain": plain.plain_cast,
    "soloists": lambda: tuple(replace(f, acts=()) for f in FIGHTERS.values()),  # bosses out of their acts
}


def foes(text: str) -> tuple[Foe, ...]:
    """Foes as a scene's header writes them."""
    return Scene.parse(f"foes: {text}\n", "foes").foes


def flat_level(
    spawns: Sequence[Spawn] = (),
    start: tuple[int, int] = START,
    beat_ticks: int = BEAT_TICKS,
    props: Sequence[PropSpawn] = (),
) -> Level:
    """A plain floor without a picture; with `spawns` one encounter that begins at once."""
    encounters = ()
    if spawns:
        wave = Wave(name="all", order=1, spawns=tuple(spawns))
        encounters = (
            Encounter(name="arena", title="", trigger_x_px=TRIGGER_PX, left_px=0, right_px=WIDTH_PX, waves=(wave,)),
        )  # fmt: skip
    decides = repr((spawns, start, beat_ticks, props))
    return Level(
        name="arena", title="Arena", subtitle="", width_px=WIDTH_PX, belt_rows=(356, 524),
        floor=((0, 0), (WIDTH_PX, 0), (WIDTH_PX, DEPTH_PX), (0, DEPTH_PX)),
        start=start, start_two=(start[0] - 60, start[1] + 16),
        encounters=encounters, props=tuple(props), cues=(), tempo=((0, beat_ticks),), music="",
        stage=Stage(folder="", wall_row=338, mid_row=440, slope=0.002, seed=1, layers=(), marks=()),
        digest=zlib.crc32(decides.encode()),
    )  # fmt: skip


def keeps_to(attack: str) -> Mind:
    """A mind that knows one attack and uses it whenever it may."""
    return Mind(
        name=attack,
        wishes=(Wish(name=attack, does="attack", attack=attack, weight=1, ticks=(1, 1), apart_px=APART_PX),),
    )


@dataclass(frozen=True)
class _Cast:
    fighters: tuple[Fighter, ...]
    minds: dict[str, Mind]
    kinds: tuple[str, ...]  # of each foe, in order


def _cast(named: Sequence[Foe], fighters: Sequence[Fighter]) -> _Cast:
    """The dancers, and for each foe a fighter of its kind with the mind that its mood asks for."""
    by_name = {f.name: f for f in fighters}
    cast = {f.name: f for f in fighters if f.team == "dancers"}
    minds, kinds = dict(MINDS), []
    for foe in named:
        fighter = by_name[foe.kind]
        if foe.mood == "still":
            fighter = replace(fighter, name=f"{foe.kind}/still", mind="")
        elif foe.mood:
            mind = keeps_to(foe.mood)
            minds[mind.name] = mind
            fighter = replace(fighter, name=f"{foe.kind}/{foe.mood}", mind=mind.name)
        cast[fighter.name] = fighter
        cast |= {call.fighter: by_name[call.fighter] for move in fighter.moves for call in move.calls}
        kinds.append(fighter.name)
    return _Cast(tuple(cast.values()), minds, tuple(kinds))


_books: dict[tuple, Book] = {}


def bout(
    named: str | Sequence[Foe] = (),
    seed: int | Sequence[int] = 1,
    terms: Terms | None = None,
    cast: str | Sequence[Fighter] = "",
    **level: object,
) -> Bout:
    """A bout in the flat room.  `named`: foes, as text or parsed; `cast`: '' = the game's, 'plain' = tests/cast.py.

    More arguments are those of `flat_level`.
    """
    named = foes(named) if isinstance(named, str) else tuple(named)
    terms = terms or Terms()
    made = _cast(named, CASTS[cast]() if isinstance(cast, str) else cast)
    spawns = [
        Spawn(kind=kind, x_px=foe.x_px, z_px=foe.z_px, enters="there", id=n + 1)
        for n, (foe, kind) in enumerate(zip(named, made.kinds))
    ]
    room = flat_level(spawns, **level)
    key = (room, terms, tuple((f.name, id(f.moves)) for f in made.fighters))
    if key not in _books:
        _books[key] = Book(
            made.fighters, {f.name: tracks_for(f) for f in made.fighters}, made.minds, PROPS, room, terms, SHOTS,
            grace_of(made.fighters), HAZARDS,
        )  # fmt: skip
    book = _books[key]
    seeds = (seed,) if isinstance(seed, int) else tuple(seed)
    world = World(len(seeds), tables(most_actors(room, terms.dancers), len(room.props), terms.dancers))
    set_the_stage(world, book, np.asarray(seeds, np.int64) & 0xFFFFFFFF)
    return Bout(room, terms, seeds, book, world)


def open_scene(scene: Scene) -> Bout:
    """The bout that a scene's header asks for: in the flat room, or on a level of the game as it is."""
    if scene.level != "arena":
        return open_bout(scene.level, scene.seed, scene.terms)
    level = {"start": scene.start} if scene.start else {}
    if scene.beat:
        level["beat_ticks"] = scene.beat
    level["props"] = [PropSpawn(kind=i.kind, x_px=i.x_px, z_px=i.z_px, id=100 + n) for n, i in enumerate(scene.items)]
    opened = bout(scene.foes, scene.seed, scene.terms, scene.cast, **level)
    everybody = len(scene.foes) + scene.terms.dancers - (scene.terms.second == "empty")
    for _ in range(ENTRY_TICKS):
        if (opened.world.actors.kind > 0).sum() == everybody:
            opened.world.stage.grace[:] = scene.grace
            return opened
        opened.step(0)
    raise AssertionError(f"{scene.name}: not everybody has come on within {ENTRY_TICKS} ticks")
