"""What hands hold: picked up by one, worn by what lands, dropped in falls, found where it fell."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.content.cast import FIGHTERS
from game.content.props import PROPS
from game.content.shots import SHOTS
from game.lab.arena import open_arena
from game.session.witness import Witness
from game.sim.book import Book
from game.sim.check_rows import BookError
from game.sim.components import SPARE_PROPS
from game.sim.facts import Facts
from game.sim.spec import SUB, WEAPON_CLASSES, Terms
from game.sim.systems import weapons
from game.sim.systems.consequences import with_weapons
from game.sim.systems.contacts import Contacts
from tests import arena

HAND = np.zeros(1, np.int64)  # the first world's first dancer
WEAPONS = [prop for prop in PROPS.values() if prop.weapon]


def room(text: str = "", items: str = "", **more):
    """A bout with things on its floor, and a witness of it."""
    spots = [arena.PropSpawn(kind=kind, x_px=300 + 12 * n, z_px=84, id=n) for n, kind in enumerate(items.split())]
    bout = arena.bout(text, props=spots, **more)
    return bout, Witness(bout)


def arm(bout, kind: str, uses: int = 0, i: int = 0) -> None:
    p, number = bout.world.players, bout.book.prop_index[kind]
    p.weapon[0, i], p.uses[0, i] = number, uses or bout.book.prop_uses[number]


def in_hand(bout, i: int = 0) -> tuple[str, int]:
    kind = bout.book.props[int(bout.world.players.weapon[0, i])]
    return kind.name if kind else "", int(bout.world.players.uses[0, i])


def lying(bout) -> list[str]:
    return [bout.book.props[k].name for k in bout.world.props.kind[0].tolist() if k]


def told(witness: Witness, kind: str) -> list:
    return [t for t in witness.told if t.fact.kind == kind]


# ----------------------------------------------------------------------------------------------------------- the rows


def test_there_is_a_weapon_of_every_class_and_every_fighter_can_dance_it() -> None:
    assert {prop.weapon for prop in WEAPONS} == set(WEAPON_CLASSES)
    names = {m.name for m in FIGHTERS["rooney"].moves}
    asked = {(row.when, row.button) for m in FIGHTERS["rooney"].moves for row in m.inputs if row.when in WEAPON_CLASSES}
    assert asked >= {(name, button) for name in WEAPON_CLASSES for button in ("light", "heavy")}
    assert {"ramasser", "lancer"} <= names


def test_every_spent_weapon_comes_to_an_end() -> None:
    for prop in WEAPONS:
        seen = [prop.name]
        while PROPS[seen[-1]].spent:
            seen.append(PROPS[seen[-1]].spent)
            assert seen.count(seen[-1]) == 1, f"{' becomes '.join(seen)}"


def with_props(**changed) -> Book:
    """The arena's book with some kinds of things changed."""
    bout = open_arena()
    cast = [f for f in FIGHTERS.values() if f.name == "rooney"]
    tracks = {f.name: arena.tracks_for(f) for f in cast}
    return Book(cast, tracks, {}, {**PROPS, **changed}, bout.level, Terms(), SHOTS)


FAULTS = {
    "becomes nothing": (dict(knife=replace(PROPS["knife"], spent="spoon")), r"knife\.spent: 'spoon'"),
    "leaves no weapon": (dict(mirror=replace(PROPS["mirror"], leaves="barre")), r"mirror\.leaves: 'barre'"),
    "a weapon without uses": (dict(knife=replace(PROPS["knife"], uses=0)), r"knife\.uses: 0"),
    "a thing with uses": (dict(barre=replace(PROPS["barre"], uses=3)), r"barre\.uses: 3"),
    "a weapon in the way": (dict(knife=replace(PROPS["knife"], blocks=True)), r"knife: a weapon"),
    "thrown as nothing": (dict(knife=replace(PROPS["knife"], thrown="")), r"knife: a weapon"),
    "an unknown class": (dict(knife=replace(PROPS["knife"], weapon="spoon")), r"knife\.weapon: 'spoon'"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_things_that_contradict_themselves_are_named(fault: str) -> None:
    changed, says = FAULTS[fault]
    with pytest.raises(BookError, match=says):
        with_props(**changed)


def test_a_foe_who_drops_what_does_not_exist_is_named() -> None:
    cast = [FIGHTERS["rooney"], replace(FIGHTERS["thug"], drops="spoon")]
    with pytest.raises(BookError, match=r"thug\.drops: 'spoon'"):
        arena.bout("thug at 400 84", cast=cast)


# ---------------------------------------------------------------------------------------------------------- picking up


def test_the_nearest_is_taken_and_only_with_an_empty_hand() -> None:
    bout, _ = room(items="pistol knife cudgel")
    facts = Facts(0)
    flags = np.full_like(bout.book.flags.take(bout.world.actors.row), weapons.PICKS)
    goes = np.ones(flags.shape, bool)
    for _ in range(2):
        weapons.pick_up(bout.world, bout.book, facts, flags, goes)
    assert in_hand(bout) == ("pistol", 7) and lying(bout) == ["knife", "cudgel"]
    assert [fact.kind for fact in facts] == ["picked_up"]


def test_of_two_who_reach_for_one_the_first_has_it() -> None:
    bout, _ = room(items="knife", terms=Terms(dancers=2))
    a = bout.world.actors
    a.x[0, :2], a.z[0, :2] = 300 * SUB, 84 * SUB
    flags = np.full_like(bout.book.flags.take(a.row), weapons.PICKS)
    weapons.pick_up(bout.world, bout.book, Facts(0), flags, np.ones(flags.shape, bool))
    assert in_hand(bout, 0) == ("knife", 8) and in_hand(bout, 1) == ("", 0) and lying(bout) == []


# -------------------------------------------------------------------------------------------------------------- wearing


def test_each_kind_wears_to_its_end() -> None:
    """Uses never fall below one while something is in the hand; what is left of a thing is a thing again."""
    for prop in WEAPONS:
        bout, _ = room()
        arm(bout, prop.name)
        chain, facts = [], Facts(0)
        for _ in range(40):
            name, uses = in_hand(bout)
            assert (uses > 0) == bool(name)
            if name not in chain:
                chain.append(name)
            weapons.wear(bout.world, bout.book, facts, HAND, HAND)
        assert chain[0] == prop.name and chain[-1] == "" and in_hand(bout) == ("", 0)
        broke = [bout.book.props[fact.a].name for fact in facts if fact.kind == "weapon_broke"]
        assert broke == [name for name in chain[:-1] if name != "pistol"], "a pistol is spent, not broken"


def test_damage_goes_by_what_is_in_the_hand() -> None:
    hurt = {}
    for kind in ("cudgel", "candelabrum", "pistol_empty"):
        bout, witness = room("heavy at 376 84 still")
        for _ in range(10):
            bout.step(0)
        arm(bout, kind)
        for tick in range(30):
            witness.hear(bout.step(1 if tick == 0 else 0))
        (struck,) = told(witness, "struck")
        hurt[kind] = struck.fact.a
    assert hurt["candelabrum"] > hurt["cudgel"] > hurt["pistol_empty"] > 0


def test_one_blow_that_meets_two_wears_one_use() -> None:
    bout, witness = room("heavy at 372 84 still, thug at 384 86 still")
    for _ in range(10):
        bout.step(0)
    arm(bout, "barre_pole")
    for tick in range(50):
        witness.hear(bout.step(1 << 1 if tick == 0 else 0))
    assert {t.target for t in told(witness, "struck")} == {"heavy1", "thug1"}
    assert in_hand(bout) == ("barre_pole", 7)


def test_a_blow_with_a_pistol_takes_no_round() -> None:
    bout, _ = room("thug at 372 84 still")
    strike = np.array([bout.book.strike[bout.book.first[bout.book.move_index["rooney", "lame_leger"]] + 5]])
    at = Contacts(HAND, HAND, HAND + 1, strike, HAND, HAND, HAND, HAND > 0)
    yes, damage = np.ones(1, bool), np.array([20])
    for kind, left, hurt in (("pistol", 7, 14), ("cudgel", 9, 20)):
        arm(bout, kind)
        assert with_weapons(bout.world, bout.book, Facts(0), at, damage, yes, yes).tolist() == [hurt]
        assert in_hand(bout) == (kind, left)


# ---------------------------------------------------------------------------------------------------------- lying about


def test_where_there_is_no_room_the_oldest_goes() -> None:
    bout, _ = room(items="rosin_box")
    kinds = [bout.book.prop_index[p.name] for p in WEAPONS]
    for n in range(SPARE_PROPS + 3):
        kind = np.array([kinds[n % len(kinds)]])
        place = np.array([(200 + 20 * n) * SUB]), np.array([80 * SUB])
        weapons.lay(bout.world, bout.book, Facts(n), HAND, HAND, kind, np.array([n + 1]), *place)
    uses = bout.world.props.uses[0]
    assert sorted(uses.tolist()) == [0, *range(4, SPARE_PROPS + 4)], "the first three are gone, the rosin is not"


def test_several_things_that_fall_in_one_tick_lie_in_rows_of_their_own() -> None:
    bout, _ = room(seed=(1, 2))
    w = np.array([0, 0, 1, 0])
    kind = np.array([bout.book.prop_index[name] for name in ("knife", "pistol", "cudgel", "bottle")])
    x, z = np.full(4, 400 * SUB), np.full(4, 84 * SUB)
    weapons.lay(bout.world, bout.book, Facts(3), w, np.zeros(4, np.int64), kind, np.ones(4, np.int64), x, z)
    assert (bout.world.props.kind > 0).sum(1).tolist() == [3, 1]


def test_what_falls_at_the_edge_can_be_reached() -> None:
    bout, _ = room()
    kind = np.array([bout.book.prop_index["knife"]])
    weapons.lay(bout.world, bout.book, Facts(0), HAND, HAND, kind, np.ones(1), np.array([-9000]), np.array([84 * SUB]))
    x = int(bout.world.props.x[0].max()) // SUB
    assert x == weapons.EDGE_PX


def test_the_dead_drop_once_what_their_row_says() -> None:
    for foe, kind in (("thug", "cudgel"), ("knife_man", "knife"), ("gunman", "pistol"), ("heavy", "")):
        bout, witness = room(f"{foe} at 372 84 still")
        for _ in range(10):
            bout.step(0)
        bout.world.actors.life[0, 1] = 1
        for tick in range(60):
            witness.hear(bout.step(1 if tick == 0 else 0))
        assert len(told(witness, "died")) == 1
        assert lying(bout) == ([kind] if kind else []) and len(told(witness, "dropped")) == len(lying(bout))


def test_a_new_beginning_takes_shots_away() -> None:
    bout, _ = room("thug at 700 84 still", terms=Terms(retries=True))
    bout.step(0)
    sh = bout.world.shots
    sh.kind[0, 3], sh.y[0, 3], sh.vx[0, 3] = 1, 200 * SUB, 5
    bout.world.actors.life[0, 0] = 0
    for tick in range(200):
        bout.step(1 if tick % 9 == 0 else 0)
        if bout.world.stage.retries[0, 0]:
            break
        sh.born[0, 3], sh.x[0, 3] = tick, 300 * SUB
    assert bout.world.stage.retries[0, 0] == 1 and not sh.kind.any() and not sh.vx.any()
