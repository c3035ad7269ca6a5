"""Rows that contradict themselves are refused when the book is compiled: one line that names row and field."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from game.bout import compile_book
from game.content.cast import FIGHTERS
from game.lab.arena import plain_level
from game.session.notation import NotationError, compile
from game.sim.check_rows import BookError
from game.sim.spec import Cancel, Choreography, Fighter, Input, Key, Move, Partner, Shot, Strike, Terms
from tests import cast
from tests.feel.stage import changed

BLOW = Strike(first_tick=5, last_tick=7, bones=("footR",), damage=3)
PLAIN = cast.rooney()
TENDU = next(m for m in PLAIN.moves if m.name == "tendu")


def refused(fighter: Fighter) -> str:
    """The message with which a dancer is refused."""
    with pytest.raises(BookError) as caught:
        compile_book(plain_level(), Terms(), [fighter, cast.thug()])
    message = str(caught.value)
    assert "\n" not in message and len(message) < 400, message
    return message


def tendu(**fields: object) -> Fighter:
    return changed(PLAIN, "tendu", lambda m: replace(m, **fields))


def dance(change: Callable[[Choreography], Choreography]) -> Fighter:
    return changed(PLAIN, "tendu", lambda m: replace(m, choreography=change(m.choreography)))


def key(n: int, **fields: object) -> Fighter:
    """The plain dancer with one key of her tendu changed."""

    def change(chor: Choreography) -> Choreography:
        keys = list(chor.keys)
        keys[n] = keys[n]._replace(**fields)
        return replace(chor, keys=tuple(keys))

    return dance(change)


def blow(**fields: object) -> Fighter:
    return tendu(strikes=(replace(BLOW, **fields),))


CASES: dict[str, tuple[Callable[[], Fighter], str, str]] = {
    # what is wrong: (the dancer, the row and field that are named, what is said of them)
    "no pose at all": (lambda: dance(lambda c: replace(c, keys=())), "rooney.tendu.choreography.keys", "no pose"),
    "a missing pose": (lambda: key(1, pose={}), "rooney.tendu.choreography.keys[1].pose", "missing"),
    "a pose of nothing known": (lambda: key(1, pose={"nose": (1,)}), "choreography.keys[1].pose", "'nose'"),
    "a key past the end": (lambda: key(3, tick=99), "rooney.tendu.choreography.keys[3].tick", "99"),
    "a cancel to no family": (
        lambda: tendu(cancels=(Cancel(families=("nowhere",), first_tick=5),)), "rooney.tendu.cancels[0]", "'nowhere'",
    ),
    "a cancel that names none": (
        lambda: tendu(cancels=(Cancel(families=(), first_tick=5),)), "rooney.tendu.cancels[0].families", "nowhere",
    ),
    "a cancel past the end": (
        lambda: tendu(cancels=(Cancel(families=("beats",), first_tick=70),)), "tendu.cancels[0].first_tick", "70",
    ),
    "a cancel on neither": (
        lambda: tendu(cancels=(Cancel(families=("beats",), first_tick=5, on="luck"),)), "cancels[0].on", "'luck'",
    ),
    "a move that follows and is none": (lambda: tendu(then="nowhere"), "rooney.tendu.then", "'nowhere'"),
    "an active tick past the end": (lambda: blow(last_tick=70), "rooney.tendu.strikes[0].last_tick", "70"),
    "a strike that ends before it begins": (lambda: blow(last_tick=3), "tendu.strikes[0].first_tick", "5..3"),
    "active ticks without a strike": (lambda: tendu(strikes=()), "rooney.tendu.active_ticks", "no strike"),
    "a bone that does not exist": (lambda: blow(bones=("tail",)), "rooney.tendu.strikes[0].bones", "'tail'"),
    "a strike of no bone": (lambda: blow(bones=()), "rooney.tendu.strikes[0].bones", "none"),
    "an effect that is none": (lambda: blow(effect="charm"), "rooney.tendu.strikes[0].effect", "'charm'"),
    "a weight that is none": (lambda: blow(weight="huge"), "rooney.tendu.strikes[0].weight", "'huge'"),
    "a volume swollen too far": (lambda: blow(swell_px=90), "rooney.tendu.strikes[0].swell_px", "90"),
    "two moves on one input": (
        lambda: changed(PLAIN, "degage", lambda m: replace(m, inputs=(Input(button="light", chain=(0,)),))),
        "rooney.degage: inputs", "'tendu'",
    ),
    "a button that does not exist": (lambda: tendu(inputs=(Input(button="kick"),)), "tendu.inputs[0].button", "'kick'"),
    "an aim that is none": (
        lambda: tendu(inputs=(Input(button="light", aims=("sideways",)),)), "tendu.inputs[0].aims", "'sideways'",
    ),
    "a state that is none": (
        lambda: tendu(inputs=(Input(button="light", contexts=("asleep",)),)), "tendu.inputs[0].contexts", "'asleep'",
    ),
    "a situation that is none": (
        lambda: tendu(inputs=(Input(button="light", when="raining"),)), "tendu.inputs[0].when", "'raining'",
    ),
    "untouchable past the end": (lambda: tendu(untouchable=(2, 90)), "rooney.tendu.untouchable", "2..90"),
    "a sound past the end": (lambda: tendu(sounds=((90, "whoosh"),)), "rooney.tendu.sounds[0]", "90"),
    "held into no move": (lambda: tendu(held=("light", 5, "nowhere")), "rooney.tendu.held", "'nowhere'"),
    "a shot of no kind": (
        lambda: tendu(shots=(Shot(tick=5, kind="arrow"),)), "rooney.tendu.shots[0].kind", "'arrow'",
    ),
    "a shot from no joint": (
        lambda: tendu(shots=(Shot(tick=5, kind="bullet", joint="hat"),)), "rooney.tendu.shots[0].joint", "'hat'",
    ),
    "a partner under no rule": (
        lambda: tendu(partner=Partner(rule="charmed", path=((0, 30, 0, 0),))), "rooney.tendu.partner.rule", "'charmed'",
    ),
    "a coup de grace for nobody": (lambda: tendu(family="takedown"), "rooney.tendu.partner", "who dies"),
    "a family that is none": (lambda: tendu(family="solos"), "rooney.tendu.family", "'solos'"),
    "a move that stands twice": (lambda: replace(PLAIN, moves=(*PLAIN.moves, TENDU)), "rooney", "'tendu' stands twice"),
    "a stance that is none": (lambda: replace(PLAIN, stance="sofa"), "rooney.stance", "'sofa'"),
    "an answer to no rule": (lambda: replace(PLAIN, reactions={"bored": "tendu"}), "rooney.reactions", "'bored'"),
    "an answer that is no move": (lambda: replace(PLAIN, reactions={"die": "x"}), "rooney.reactions.die", "'x'"),
    "a mind that is none": (lambda: replace(PLAIN, mind="sharp"), "rooney.mind", "'sharp'"),
}  # fmt: skip


@pytest.mark.parametrize("name", list(CASES))
def test_a_row_that_contradicts_itself_is_refused_by_name(name: str) -> None:
    make, where, why = CASES[name]
    message = refused(make())
    assert where in message and why in message, message


def test_the_plain_rows_and_the_games_are_taken() -> None:
    assert compile_book(plain_level(), Terms(), list(cast.plain_cast())).rows > 100
    assert compile_book(plain_level(), Terms(), list(FIGHTERS.values())).rows > 1000


def test_a_pose_that_nobody_has_written_is_named_where_it_is_asked_for() -> None:
    from game.content.poses import pose

    with pytest.raises(KeyError, match="nope"):
        pose("nope")


@pytest.mark.parametrize(
    ("text", "line", "column", "word"),
    [
        ("tendu tandu", 1, 7, "tandu"),
        ("light\n4 rihgt", 2, 3, "rihgt"),
        ("tendu, wait soon", 1, 13, "soon"),
        ("expect struk thug1", 1, 8, "struk"),
        ("expect struck thuk1", 1, 15, "thuk1"),
        ("expect life thug1 ~ 100", 1, 19, "~"),
        ("fouette*none @beat", 1, 1, "fouette*none"),
        ("@beet", 1, 1, "@beet"),
        ("light, until told thug1 *2", 1, 8, "until"),
    ],
)
def test_errors_of_notation_point_at_the_word(text: str, line: int, column: int, word: str) -> None:
    book = compile_book(plain_level(), Terms(), list(FIGHTERS.values()))
    with pytest.raises(NotationError) as caught:
        compile(text, book, "bout")
    message = str(caught.value)
    assert message.startswith(f"bout:{line}:{column}: {word!r}"), message
    assert "\n" not in message


def test_the_plain_tendu_is_what_the_cases_change() -> None:
    """If it had no key 3 or other ticks, the cases would be refused for other reasons."""
    assert isinstance(TENDU, Move) and len(TENDU.choreography.keys) == 4
    assert isinstance(TENDU.choreography.keys[3], Key)
