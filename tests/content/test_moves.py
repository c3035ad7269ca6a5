"""Rows of moves and fighters: what each must have, and what it must not contradict."""

from __future__ import annotations

import re

import pytest

from game.content.cast import FIGHTERS, MINDS
from game.core.skeleton import BONES
from game.sim.choreography import solve, track
from game.sim.spec import AIMS, BODY_PX, BUTTONS, CONTEXTS, FAMILIES, SUB, WEAPON_CLASSES
from tests.every_move import of_every_move

ALL = [(fighter, move) for fighter in FIGHTERS.values() for move in fighter.moves]

ROONEY = {
    "garde", "marche", "chasse", "tendu", "degage", "frappe", "rond_de_jambe", "developpe", "grand_battement",
    "pirouette", "fouette", "fouette_fin", "jete", "glissade", "changement", "cabriole", "port_de_bras", "cinquieme",
    "hurt_high", "hurt_low", "hurt_behind", "stagger", "launched", "knocked_down", "lying", "releve", "releve_attack",
    "ballonne", "pique", "attitude", "grand_fouette", "penchee", "plie", "battement_plie", "pirouette_dedans",
    "chaines", "saut_de_basque", "echappe", "grand_pas", "fouette_grand", "finale",
    "mort", "reverence", "entrechat", "entrelace", "cambre", "sissonne", "assemble", "tour", "brise_vole", "soutenu",
    "bourree", "essoufflee", "temps_de_fleche", "saut_de_chat", "splat", "tumble", "ramasser", "lancer",
    "promenade", "promenade_tour", "passe", "poisson", "porte", "lacher", "lacher_arriere", "coup_thug",
    "coup_knife_man", "coup_heavy", "coup_gunman", "coup_blade", "coup_club", "coup_polearm", "coup_pistol",
    "coup_fragile", "coup_rope",
}  # fmt: skip
MEN = {
    "guard", "walk", "walk_back", "hurt_high", "hurt_low", "hurt_behind", "stagger", "launched", "juggled",
    "knock_back", "lie", "getup", "die_back", "die_crumple", "reel", "held", "kneed", "revolved", "lifted", "slammed",
    "thrown", "splat", "tumble", "reception", "finished", "finished_cut", "finished_crushed",
}  # fmt: skip
#: of a body that nobody takes in her arms
BEASTS = MEN - {
    "die_crumple", "held", "kneed", "revolved", "lifted", "slammed", "thrown", "finished", "finished_cut",
    "finished_crushed",
}  # fmt: skip
#: the partner and the Director are lean: what looks the same in them is not danced twice
LEAN = BEASTS - {"walk_back", "hurt_low", "reel", "juggled"}


def test_everyone_has_the_moves_that_the_rules_ask_for() -> None:
    for fighter in FIGHTERS.values():
        names = [move.name for move in fighter.moves]
        assert len(names) == len(set(names))
        if fighter.name != "rooney" and fighter.stance == "garde":  # she falls as dancers do
            assert {"marche", "hurt_high", "stagger", "launched", "knocked_down", "releve", "kneel"} <= set(names)
            continue
        own = {"rooney": ROONEY, "wick": LEAN, "director": LEAN}.get(fighter.name, MEN if fighter.holdable else BEASTS)
        assert own <= set(names)


@of_every_move
def test_names_are_ascii_ids_and_titles_are_for_people(fighter, move) -> None:
    assert re.fullmatch(r"[a-z][a-z_]*", move.name)
    assert move.title and move.family in FAMILIES
    assert move.context in ("", *CONTEXTS)


def test_titles_of_ballet_carry_their_accents() -> None:
    titles = " ".join(move.title for move in FIGHTERS["rooney"].moves)
    for word in ("dégagé", "frappé", "développé", "fouetté", "jeté", "révérence", "chassé", "cinquième", "relevé"):
        assert word in titles


@of_every_move
def test_the_dance_is_as_long_as_the_row(fighter, move) -> None:
    chor = move.choreography
    if chor.loop:
        assert move.ticks in (chor.ticks, chor.ticks - 1) or move.active_ticks == 0 == move.startup_ticks
    else:
        assert chor.ticks == move.ticks + 1, "the choreography's last tick is the first free one"


@of_every_move
def test_strikes_lie_within_the_active_ticks(fighter, move) -> None:
    assert bool(move.strikes) == (move.active_ticks > 0)
    last = move.startup_ticks + move.active_ticks - 1
    for strike in move.strikes:
        assert move.startup_ticks <= strike.first_tick <= strike.last_tick <= last
        assert set(strike.bones) <= set(BONES)
        assert strike.damage > 0 and 0 <= strike.swell_px <= 14
    if move.strikes and not any(s.needs for s in move.strikes):
        assert min(s.first_tick for s in move.strikes) == move.startup_ticks
        assert max(s.last_tick for s in move.strikes) == last


@of_every_move
def test_what_a_row_names_exists(fighter, move) -> None:
    names = {other.name for other in fighter.moves}
    assert move.then in names | {""}
    assert all(set(cancel.families) <= set(FAMILIES) and cancel.on in ("hit", "always") for cancel in move.cancels)
    assert all(0 <= tick <= move.choreography.ticks and cue.isascii() for tick, cue in move.sounds)
    for wish in move.inputs:
        assert set(wish.button.split("+")) <= {*BUTTONS, "back_twice"} and set(wish.contexts) <= set(CONTEXTS)


def test_attacks_are_told_in_time() -> None:
    for fighter, move in ALL:
        if move.family == "attacks":
            assert 0 < move.tell_tick < move.startup_ticks, move.name
            assert move.startup_ticks >= 28, f"{fighter.name}.{move.name}: the wind-up alone must tell it"
        else:
            assert move.tell_tick == 0


def test_minds_wish_for_attacks_that_their_fighters_have() -> None:
    for fighter in FIGHTERS.values():
        wished = {wish.attack for wish in MINDS[fighter.mind].wishes if wish.attack} if fighter.mind else set()
        assert wished <= {move.name for move in fighter.moves}


def test_no_input_asks_for_two_moves() -> None:
    taken: dict[tuple, str] = {}
    for move in FIGHTERS["rooney"].moves:
        for wish in move.inputs:
            for context in wish.contexts:
                for aim in wish.aims:
                    for link in wish.chain or range(5):
                        key = (wish.button, context, aim, link, wish.when)
                        if move.family != "takedown":  # whom it ends and what is in her hand decide among those
                            assert taken.setdefault(key, move.name) == move.name, key
    assert len(taken) > 100


def test_rows_of_the_method() -> None:
    """Numbers that the rules of combat lean on."""
    moves = {move.name: move for move in FIGHTERS["rooney"].moves}
    assert moves["jete"].untouchable == (6, 28) and moves["jete"].strikes[0].needs == "light"
    assert moves["glissade"].untouchable == (2, 12) and moves["pirouette"].breath == 180
    assert moves["pirouette"].strikes[0].every_ticks == 10 and moves["pirouette"].strikes[0].depth_px == 44
    assert moves["rond_de_jambe"].strikes[0].effect == "trip" and moves["rond_de_jambe"].strikes[0].depth_px == 34
    assert moves["grand_battement"].strikes[0].effect == "launch" and moves["grand_battement"].strikes[0].lift_px > 0
    assert moves["port_de_bras"].parries == (1, 7) and moves["cinquieme"].blocks_from_tick > 0
    assert moves["releve_attack"].untouchable == (1, 12)
    assert moves["reverence"].ticks == 70


def test_a_direction_chooses_among_beats_battements_and_turns() -> None:
    """What a button asks for on the ground, by direction and by how far the chain of lights has come."""
    asked = {
        (wish.button, aim, link): move.name
        for move in FIGHTERS["rooney"].moves
        for wish in move.inputs
        if "ground" in wish.contexts and not wish.when
        for aim in wish.aims
        for link in wish.chain or range(5)
    }
    chain = ("tendu", "degage", "frappe", "rond_de_jambe", "tendu")
    for link, plain in enumerate(chain):
        fresh = {0: "pique", 2: "ballonne", 4: "pique"}.get(link, plain)
        for aim in AIMS:
            light = {"fresh_forward": fresh, "fresh_back": "attitude"}.get(aim, plain)
            assert asked["light", aim, link] == light, (aim, link)
            heavy = "developpe" if link == 0 else "grand_battement"
            if aim in ("forward", "fresh_forward") and link == 0:
                heavy = "grand_fouette"
            assert asked["heavy", aim, link] == ("penchee" if "back" in aim else heavy), (aim, link)
            turn = "chaines" if "forward" in aim else "pirouette_dedans" if "back" in aim else "pirouette"
            assert asked["special", aim, link] == turn, (aim, link)


def test_battements_and_turns_do_what_the_rules_say_of_them() -> None:
    moves = {move.name: move for move in FIGHTERS["rooney"].moves}
    assert moves["developpe"].held == ("heavy", 8, "plie")
    assert moves["plie"].released == ("heavy", 20, "battement_plie") and moves["plie"].ticks == 45
    assert moves["plie"].then == "battement_plie", "held to the end, it goes by itself"
    assert moves["battement_plie"].strikes[0].depth_px == 44 and moves["battement_plie"].strikes[0].splats
    assert moves["grand_fouette"].strikes[0].splats and moves["penchee"].strikes[0].effect == "launch"
    assert moves["pirouette_dedans"].strikes[0].push_px < 0, "it draws them in"
    assert moves["echappe"].untouchable[0] == 1 and moves["echappe"].untouchable[1] >= 9
    assert moves["echappe"].strikes[0].push_px == 80
    assert [moves[name].breath for name in ("pirouette", "chaines", "echappe")] == [180, 220, 350]


def test_the_grand_pas_leads_through_its_whips_to_the_finale() -> None:
    moves = {move.name: move for move in FIGHTERS["rooney"].moves}
    preparation, whip, last = moves["grand_pas"], moves["fouette_grand"], moves["finale"]
    assert preparation.inputs[0].button == "special+heavy" and preparation.inputs[0].when == "grace_full"
    assert (preparation.then, whip.then) == ("fouette_grand", "finale")
    assert whip.paced and not whip.inputs and not last.inputs
    assert whip.strikes[0].pool == 0 and whip.strikes[0].push_px < 0, "who is struck stays for the next"
    assert last.strikes[0].effect == "knock_down" and last.strikes[0].splats and last.strikes[0].depth_px == 60
    for move in (preparation, whip, last):
        first, end = move.untouchable
        assert first <= 1 and end >= move.ticks, move.name
    assert moves["fouette"].then == "fouette_fin" and moves["fouette_fin"].strikes[0].effect == "knock_down"


def test_dodges_jumps_and_what_is_done_in_the_air() -> None:
    moves = {move.name: move for move in FIGHTERS["rooney"].moves}
    asked = {name: {aim for wish in moves[name].inputs for aim in wish.aims} for name in moves}
    assert asked["glissade"] == {"forward", "fresh_forward", "depth"}
    assert asked["entrelace"] == {"back", "fresh_back"}  # and nothing else, so she does not turn first
    assert asked["entrechat"] == asked["cambre"] == asked["changement"] == {"neutral"}
    assert asked["sissonne"] == set(AIMS) - {"neutral"}
    assert moves["cambre"].inputs[0].when == "adagio" and moves["cambre"].untouchable[1] > 20
    assert moves["entrechat"].untouchable == (3, 9), "a moment as she leaves; then she is above what sweeps the floor"
    assert moves["assemble"].strikes[0].hits_fallen and moves["assemble"].strikes[0].push_px < 0
    assert all(moves[name].strikes[0].depth_px == 44 for name in ("assemble", "tour"))
    first, last = moves["brise_vole"].untouchable
    assert last - first + 1 == 12
    assert not moves["brise_vole"].cancels, "a jump holds one"
    for name in ("changement", "sissonne"):
        assert any("jumps" in cancel.families and cancel.on == "always" for cancel in moves[name].cancels)


def test_the_struck_the_guarding_and_the_one_who_turns() -> None:
    moves = {move.name: move for move in FIGHTERS["rooney"].moves}
    for name in ("hurt_high", "hurt_low", "hurt_behind", "stagger"):
        assert moves[name].context == "struck"
        assert [cancel.families for cancel in moves[name].cancels] == [("turns",)]
    for name in ("port_de_bras", "cinquieme"):
        assert any({"holds", "weapons"} <= set(c.families) and c.on == "always" for c in moves[name].cancels)
    assert moves["soutenu"].turns and moves["soutenu"].ticks == 10
    assert moves["lancer"].shots[0].kind == "weapon" and moves["lancer"].inputs[0].contexts == ("guarding",)


@pytest.mark.parametrize("weapon", WEAPON_CLASSES)
def test_every_class_of_weapons_has_a_light_and_a_heavy_of_its_own(weapon: str) -> None:
    asked = {}
    for move in FIGHTERS["rooney"].moves:
        for wish in move.inputs:
            if wish.when == weapon:
                assert wish.aims == AIMS and not wish.chain and set(wish.contexts) == {"ground", "run"}
                asked[wish.button] = move
    assert set(asked) == {"light", "heavy"}
    for move in asked.values():
        assert move.shots if weapon == "pistol" else move.strikes
        assert all(set(strike.bones) & {"farmR", "handR"} and strike.reach_px[0] >= 24 for strike in move.strikes)
    assert asked["light"].startup_ticks < asked["heavy"].startup_ticks


@pytest.mark.parametrize("fighter", list(FIGHTERS.values()), ids=list(FIGHTERS))
def test_the_pace_of_a_walk_is_that_of_its_steps(fighter) -> None:
    paces = {"marche": fighter.walk_px, "bourree": fighter.walk_px, "walk": fighter.walk_px, "chasse": fighter.run_px}
    for name, pace in paces.items():
        for move in fighter.moves:
            if move.name == name:
                made = track(solve(move, fighter), BODY_PX * fighter.build.height)
                assert pace == pytest.approx(made.travel[-1] / SUB / move.choreography.ticks, rel=0.03)
