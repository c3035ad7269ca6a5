"""The input rules, row by row: what is pressed, written as text, and the move that begins.

A text is words: `right:10` holds a direction ten ticks, `light` presses for one, `.:5` holds nothing, and so on.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from game.bout import Bout
from game.content.cast import FIGHTERS
from game.sim.rules import GRACE_FULL
from game.sim.spec import PAD_BITS, SUB, WEAPON_CLASSES, Terms
from game.sim.systems import intent
from tests import arena

HER, HIM, PARTNER = 0, 1, 1  # a foe has row 1 where no second dancer has
NEAR, FAR = "thug at 334 84 still", "thug at 900 84 still"
CAST = (FIGHTERS["rooney"], FIGHTERS["wick"], replace(FIGHTERS["thug"], life=9_000))
TWO = Terms(dancers=2, cast=("rooney", "wick"))
Setup = Callable[[Bout], None]


def pads(text: str) -> list[int]:
    """Pad bits, tick by tick."""
    out: list[int] = []
    for word in text.split():
        names, _, ticks = word.partition(":")
        bits = 0 if names == "." else sum(PAD_BITS[name] for name in names.split("+"))
        out += [bits] * int(ticks or 1)
    return out


def open_floor(foes: str = FAR, setup: Setup | None = None, terms: Terms | None = None) -> Bout:
    """Rooney in the flat room, facing right, Breath full; a thug who stands, and whom else the terms bring."""
    bout = arena.bout(foes, terms=terms, cast=CAST)
    for _ in range(arena.ENTRY_TICKS):
        if (bout.world.actors.kind[0] > 0).sum() > bout.terms.dancers:
            break
        bout.step(pressed(bout, 0))
    bout.world.players.side_frame[:] = -1000
    if setup:
        setup(bout)
    return bout


def pressed(bout: Bout, pad: int) -> tuple[int, ...]:
    """Her pad, and nothing on another's."""
    return (pad, 0)[: bout.terms.dancers]


def begun(
    text: str, foes: str = FAR, setup: Setup | None = None, more: int = 12, terms: Terms | None = None
) -> list[str]:
    """The moves that she begins while a text is pressed, and in `more` ticks after it."""
    bout = open_floor(foes, setup, terms)
    return began_in(bout, [*pads(text), *[0] * more])


def began_in(bout: Bout, bits: list[int]) -> list[str]:
    return [
        bout.book.moves[fact.a].name
        for pad in bits
        for fact in bout.step(pressed(bout, pad))
        if fact.kind == "began" and fact.source == HER
    ]


# ---------------------------------------------------------------------- where she is


def in_move(name: str, tick: int = 1, height_px: int = 0, who: int = HER, **columns: int) -> Setup:
    """She is in that tick of that move."""

    def put(bout: Bout) -> None:
        a, book = bout.world.actors, bout.book
        fighter = book.fighters[int(a.kind[0, who])].name
        a.row[0, who] = book.first[book.move_index[fighter, name]] + tick
        a.y[0, who] = height_px * SUB
        for column, value in columns.items():
            getattr(a, column)[0, who] = value

    return put


def chain_at(step: int) -> Setup:
    """A light that landed just now has left the chain at `step`."""

    def put(bout: Bout) -> None:
        bout.world.players.chain[0, 0], bout.world.players.chain_frame[0, 0] = step, bout.world.stage.frame[0, 0]

    return put


def armed_with(weapon: str) -> Setup:
    def put(bout: Bout) -> None:
        book, p = bout.book, bout.world.players
        kind = next(k for k, c in enumerate(book.prop_class.tolist()) if c == WEAPON_CLASSES.index(weapon) + 1)
        p.weapon[0, 0], p.uses[0, 0] = kind, book.prop_uses[kind]

    return put


def weapon_at_her_feet(bout: Bout) -> None:
    a, props, book = bout.world.actors, bout.world.props, bout.book
    kind = next(k for k, c in enumerate(book.prop_class.tolist()) if c)
    props.kind[0, 0], props.x[0, 0], props.z[0, 0], props.uses[0, 0] = kind, a.x[0, HER], a.z[0, HER], 1


def adagio(bout: Bout) -> None:
    bout.world.stage.adagio_until[:] = bout.world.stage.frame + 300
    bout.step(0)


def graceful(bout: Bout) -> None:
    bout.world.stage.grace[:] = GRACE_FULL


def he_reels(bout: Bout) -> None:
    in_move("reel", 2, who=HIM, stun=200)(bout)


def friend_at(apart_px: int) -> Setup:
    """The other dancer stands so far behind her, free to do anything."""

    def put(bout: Bout) -> None:
        a = bout.world.actors
        a.x[0, PARTNER], a.z[0, PARTNER] = a.x[0, HER] - apart_px * SUB, a.z[0, HER]

    return put


AIRBORNE = in_move("changement", 14, 40)
WHIPPING = in_move("fouette", 3)
STRUCK = in_move("hurt_high", 3, stun=40)
LYING = in_move("lying", 8)
HOLDS = "guard:3 guard+light .:9 "  # and then he is in her hands
RUNS = "right:3 .:2 right:12 "


@dataclass(frozen=True)
class Case:
    """`text` begins `expected` (the last of what begins); `rule` says which line it is."""

    rule: str
    text: str
    expected: str
    foes: str = FAR
    setup: Setup | None = None
    terms: Terms | None = None


CASES = (
    # beats
    Case("light", "light", "tendu"),
    Case("light 2", "light", "degage", setup=chain_at(1)),
    Case("light 3", "light", "frappe", setup=chain_at(2)),
    Case("light 4", "light", "rond_de_jambe", setup=chain_at(3)),
    Case("light 5 begins anew", "light", "tendu", setup=chain_at(4)),
    Case("fresh forward, light", "right:4 right+light", "pique"),
    Case("fresh at the last tick", "right:6 right+light", "pique"),
    Case("held forward, light", "right:7 right+light", "tendu"),
    Case("long held forward, light", "right:12 right+light", "tendu"),
    Case("fresh forward, light 3", "right:4 right+light", "ballonne", setup=chain_at(2)),
    Case("held forward, light 3", "right:9 right+light", "frappe", setup=chain_at(2)),
    Case("fresh forward, light 2", "right:4 right+light", "degage", setup=chain_at(1)),
    Case("fresh back, light", "left:4 left+light", "attitude"),
    Case("held back, light", "left:7 left+light", "tendu"),
    Case("depth, light", "down:3 down+light", "tendu"),
    # battements
    Case("heavy", "heavy", "developpe"),
    Case("heavy after a light", "heavy", "grand_battement", setup=chain_at(1)),
    Case("heavy after three", "heavy", "grand_battement", setup=chain_at(3)),
    Case("forward, heavy", "right:4 right+heavy", "grand_fouette"),
    Case("held forward, heavy", "right:12 right+heavy", "grand_fouette"),
    Case("back, heavy", "left:3 left+heavy", "penchee"),
    Case("held back, heavy", "left:6 left+heavy", "penchee"),
    Case("hold heavy", "heavy:9", "plie"),
    Case("heavy let go in time", "heavy:6", "developpe"),
    Case("hold heavy and let go late", "heavy:40", "battement_plie"),
    # turns
    Case("special", "special", "pirouette"),
    Case("special again", "special", "fouette", setup=in_move("pirouette", 34)),
    Case("heavy ends the whips", "heavy", "fouette_fin", setup=WHIPPING),
    Case("back, special", "left:3 left+special", "pirouette_dedans"),
    Case("forward, special", "right:3 right+special", "chaines"),
    Case("running, forward + special", RUNS + "right+special", "saut_de_basque"),
    Case("special while struck on foot", "special", "echappe", setup=STRUCK),
    Case("back twice", ". left:2 .:2 left:2", "soutenu"),
    # leaps
    Case("dodge + direction", "right+dodge", "glissade"),
    Case("dodge + depth", "down+dodge", "glissade"),
    Case("dodge, neutral", "dodge", "entrechat"),
    Case("back, dodge", "left+dodge", "entrelace"),
    Case("running dodge", RUNS + "right+dodge", "jete"),
    Case("dodge, neutral, in Adagio", "dodge", "cambre", setup=adagio),
    Case("dodge + direction in Adagio", "right+dodge", "glissade", setup=adagio),
    # jumps
    Case("jump", "jump", "changement"),
    Case("jump + direction", "right+jump", "sissonne"),
    Case("jump, back", "left+jump", "sissonne"),
    Case("in the air, light", "light", "cabriole", setup=AIRBORNE),
    Case("in the air, heavy", "heavy", "assemble", setup=AIRBORNE),
    Case("in the air, special", "special", "tour", setup=AIRBORNE),
    Case("in the air, dodge", "dodge", "brise_vole", setup=AIRBORNE),
    # runs
    Case("running light", RUNS + "right+light", "temps_de_fleche"),
    Case("running heavy", RUNS + "right+heavy", "saut_de_chat"),
    # guard and bow
    Case("guard", "guard", "port_de_bras"),
    Case("reverence", "reverence", "reverence"),
    # holds
    Case("light while guard is held", "guard:3 guard+light", "promenade", NEAR),
    Case("nobody there: a light", "guard:12 guard+light", "tendu"),
    Case("light while holding", HOLDS + "light", "passe", NEAR),
    Case("back held while holding", HOLDS + "left:10", "promenade_tour", NEAR),
    Case("heavy while holding", HOLDS + "heavy", "poisson", NEAR),
    Case("special while holding", HOLDS + "special", "porte", NEAR),
    Case("forward + jump while holding", HOLDS + "right+jump", "lacher", NEAR),
    Case("back + jump while holding", HOLDS + "left+jump", "lacher_arriere", NEAR),
    # takedown, rising, the grand pas
    Case("heavy beside a reeling foe", "heavy", "coup_thug", "thug at 360 84 still", he_reels),
    Case("reeling, but far", "heavy", "developpe", "thug at 420 84 still", he_reels),
    Case("light while getting up", "light", "releve_attack", setup=LYING),
    Case("heavy while getting up", "heavy", "releve_attack", setup=LYING),
    Case("special while getting up", "special", "releve_attack", setup=LYING),
    Case("special + heavy, Grace full", "special+heavy", "grand_pas", setup=graceful),
    Case("special + heavy beside a friend", "special+heavy", "pas_de_deux", setup=friend_at(50), terms=TWO),
    # weapons
    *(Case(f"{name} in hand, light", "light", f"{move}_leger", setup=armed_with(name)) for name, move in (
        ("blade", "lame"), ("club", "masse"), ("polearm", "hampe"), ("pistol", "pistolet"), ("fragile", "fragile"),
        ("rope", "corde"))),
    *(Case(f"{name} in hand, heavy", "heavy", f"{move}_lourd", setup=armed_with(name)) for name, move in (
        ("blade", "lame"), ("club", "masse"), ("polearm", "hampe"), ("pistol", "pistolet"), ("fragile", "fragile"),
        ("rope", "corde"))),
    Case("guard + heavy throws", "guard:3 guard+heavy", "lancer", setup=armed_with("club")),
    Case("guard + heavy with nothing in the hand", "guard:14 guard+heavy", "developpe"),
    Case("reverence beside a weapon", "reverence", "ramasser", setup=weapon_at_her_feet),
    Case("special with a weapon in hand", "special", "pirouette", setup=armed_with("blade")),
    Case("a blade beside a reeling foe", "heavy", "coup_blade", "thug at 360 84 still",
        lambda bout: (he_reels(bout), armed_with("blade")(bout))),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=[re.sub(r"\W+", "_", case.rule) for case in CASES])
def test_what_is_pressed_begins_its_move(case: Case) -> None:
    names = begun(case.text, case.foes, case.setup, terms=case.terms)
    assert names and names[-1] == case.expected, f"{case.text!r} begins {names}"


def test_every_move_with_an_input_of_its_own_is_in_the_table() -> None:
    """Takedowns aside: which of them it is, the victim and the weapon say."""
    asked = {m.name for m in FIGHTERS["rooney"].moves if m.inputs and m.family != "takedown"}
    held = {m.held[2] for m in FIGHTERS["rooney"].moves if m.held[0]}
    assert asked | held <= {case.expected for case in CASES}


def test_a_row_that_asks_for_another_direction_would_be_noticed() -> None:
    """The table can fail: the same press with a direction held longer or turned about begins something else."""
    assert begun("right:4 right+light") != begun("right:7 right+light")
    assert begun("left:4 left+light") != begun("right:4 right+light")


# ---------------------------------------------------------------------- rules that are no row


@pytest.mark.parametrize(("gap", "expected"), [(0, "grand_pas"), (1, "grand_pas"), (4, "grand_pas"), (5, "pirouette")])
def test_a_chord_is_two_presses_within_four_ticks(gap: int, expected: str) -> None:
    text = "special+heavy" if not gap else " ".join(["special", *["."] * (gap - 1), "heavy"])
    assert begun(text, setup=graceful, more=3)[-1] == expected


def test_a_chord_replaces_and_refunds_what_its_first_press_began() -> None:
    bout = open_floor(setup=graceful)
    grand_pas = bout.book.moves[bout.book.move_index["rooney", "grand_pas"]]
    names = began_in(bout, pads("special . heavy . ."))
    assert names == ["pirouette", "grand_pas"]
    assert int(bout.world.players.breath[0, 0]) == 1000 - grand_pas.breath, "the pirouette's breath came back"


def test_back_is_relative_to_the_facing_she_had_when_last_free() -> None:
    """Turned by a move in the middle of it, back is still where it was."""
    bout = open_floor()
    bout.step(PAD_BITS["light"])
    bout.world.actors.face[0, HER] = -1  # as a half turn within a move leaves her
    names = began_in(bout, [*[0] * 14, *pads("left:2 left+heavy")])
    assert bout.world.players.free_face[0, 0] in (-1, 1) and names
    fresh = open_floor()
    fresh.world.actors.face[0, HER] = -1
    assert began_in(fresh, pads("left:3 left+heavy . .")) == ["grand_fouette"], "facing left, left is forward"
    assert began_in(open_floor(), pads("left:3 left+heavy . .")) == ["penchee"], "facing right it is back"


def test_holding_back_turns_her_at_the_seventh_tick() -> None:
    bout = open_floor()
    faces = []
    for _ in range(12):
        bout.step(PAD_BITS["left"])
        faces.append(int(bout.world.actors.face[0, HER]))
    assert faces[: intent.TURN_TICKS] == [1] * 7 and faces[-1] == -1


@pytest.mark.parametrize(("wait", "arms"), [(8, False), (22, False), (24, True), (40, True)])
def test_a_parry_arms_again_24_ticks_after_the_last_press(wait: int, arms: bool) -> None:
    bout = open_floor()
    began_in(bout, [PAD_BITS["guard"], *[0] * (wait - 1)])
    while bout.book.moves[bout.book.move_of[bout.world.actors.row[0, HER]]].name != "garde" and wait >= 20:
        bout.world.actors.row[0, HER] = bout.book.stance[bout.world.actors.kind[0, HER]]
    bout.world.actors.row[0, HER] = bout.book.stance[bout.world.actors.kind[0, HER]]
    assert began_in(bout, [PAD_BITS["guard"], 0]) == ["port_de_bras"]
    assert bool(bout.world.actors.armed[0, HER]) == arms


def test_every_press_of_guard_puts_the_parry_off_again() -> None:
    """Not only the first: a masher's guard never arms."""
    bout = open_floor()
    armed = []
    for t in range(80):
        bout.step(PAD_BITS["guard"] * (t % 10 == 0))
        armed.append(bout.world.actors.armed[0, HER])
    assert armed[1] == 1 and not any(armed[20:])


@pytest.mark.parametrize(
    ("tick", "first", "last"), [(3, 8, 9), (8, 8, 9), (12, 12, 12), (16, 16, 16), (17, 0, 0), (19, 0, 0), (21, 0, 0)]
)
def test_a_glissade_opens_into_a_grand_jete_from_tick_8_to_16(tick: int, first: int, last: int) -> None:
    """A press in its tick `tick` leaps in tick first..last; too soon it is remembered, too late there is no jeté."""
    bout = open_floor()
    a, book = bout.world.actors, bout.book
    glissade = book.move_index["rooney", "glissade"]
    bout.step(PAD_BITS["right"] | PAD_BITS["dodge"])
    pressed, at = False, 0
    for _ in range(34):
        here = int(book.tick_of[a.row[0, HER]]) if book.move_of[a.row[0, HER]] == glissade else 99
        press = not pressed and here + 1 == tick
        pressed |= press
        for fact in bout.step(PAD_BITS["right"] | PAD_BITS["dodge"] * press):
            if fact.kind == "began" and book.moves[fact.a].name == "jete":
                at = here + 1
    assert pressed
    assert first <= at <= last


def test_the_second_glissade_costs_breath_and_protects_for_four_ticks() -> None:
    bout = open_floor()
    p = bout.world.players
    assert began_in(bout, [*pads("right+dodge right:24")]) == ["glissade"]
    assert int(p.breath[0, 0]) == 1000, "the first is free"
    assert began_in(bout, pads("right+dodge right:2")) == ["glissade"]
    assert int(p.breath[0, 0]) == 1000 - 80 and bout.world.actors.tired[0, HER] == 1
    later = open_floor()
    assert began_in(later, pads("right+dodge right:22 .:40 right+dodge")) == ["glissade", "glissade"]
    assert int(later.world.players.breath[0, 0]) == 1000 and later.world.actors.tired[0, HER] == 0


def test_opposite_directions_cancel_out() -> None:
    assert begun("left+right:3 left+right+light") == ["tendu"]


def test_a_press_is_remembered_for_eight_ticks() -> None:
    """Pressed 8 ticks before she may begin it is danced, earlier it is forgotten."""
    bout = open_floor()
    began_in(bout, [PAD_BITS["guard"]])
    lasts = 0
    while bout.book.moves[bout.book.move_of[bout.world.actors.row[0, HER]]].name == "port_de_bras":
        bout.step(0)
        lasts += 1
    for early, danced in ((6, True), (7, True), (12, False)):
        again = open_floor()
        names = began_in(again, [PAD_BITS["guard"], *[0] * (lasts - early), PAD_BITS["light"], *[0] * 20])
        assert ("tendu" in names) == danced, f"{early} ticks too soon: {names}"
