"""Notation: what words become, where faults point, and that expectations can fail."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.session import notation
from game.session.notation import NotationError
from game.session.scenes import Foe, Report, Scene, play_scene, run_scene
from game.session.steps import Blow, Dance, Expect, Hold, Press, Pulse, Until
from game.sim.spec import PAD_BITS
from tests import arena

LIGHT, RIGHT, LEFT, GUARD = (PAD_BITS[n] for n in ("light", "right", "left", "guard"))


@pytest.fixture(scope="module")
def book():
    return arena.bout("thug at 352 84 still", cast="plain").book


def steps(text: str, book) -> list:
    return list(notation.compile(text, book).steps)


def pads(text: str, ticks: int, foes: str = "") -> list[int]:
    """Pad bits of a text danced in the plain cast."""
    bout = arena.bout(foes, cast="plain")
    hand = notation.hand(text, bout.book)
    out = []
    for _ in range(ticks):
        out.append(hand(bout))
        bout.step(out[-1])
    return out


def played(text: str, foes: str = "thug at 344 84 still", **header: object) -> Report:
    scene = Scene("scene", foes=arena.foes(foes), cast="plain", text=text, **header)
    return play_scene(scene, arena.open_scene)


# ------------------------------------------------------------------------------------------------ words


def test_the_example_of_the_house_is_understood() -> None:
    book = arena.bout().book
    kinds = [type(s) for s in steps("4 right, tendu tendu grand_battement, wait 12, jete right+light", book)]
    assert kinds == [Hold, Dance, Dance, Dance, Hold, Dance, Press]


def test_words_become_steps(book) -> None:
    text = "right+light, 30 right+guard, hold guard 7, wait 12, tendu, @beat @off, @blow @blow-4, until told within 9"
    press, run, hold, wait, dance, beat, off, blow, before, until = steps(text, book)
    assert isinstance(press, Press) and press.bits == RIGHT | LIGHT
    assert (run.bits, run.ticks) == (RIGHT | GUARD, 30) and (hold.bits, hold.ticks) == (GUARD, 7)
    assert (wait.bits, wait.ticks) == (0, 12)
    assert isinstance(dance, Dance) and dance.move == "tendu"
    assert isinstance(beat, Pulse) and (beat.off, off.off) == (False, True)
    assert isinstance(blow, Blow) and (blow.ahead, before.ahead) == (0, 4)
    assert isinstance(until, Until) and until.within == 9 and until.pattern.kind == "told"


def test_repeats_of_a_word_and_of_a_phrase(book) -> None:
    assert len(steps("light*3", book)) == 3
    assert [s.bits for s in steps("light wait 4 *3", book)[0:4:2]] == [LIGHT, LIGHT]
    assert len(steps("light right *3, left", book)) == 7
    assert len(steps("light, *2", book)) == 2
    assert len(steps("light *2 right", book)) == 3
    assert len(steps("wait 4 *3", book)) == 3


def test_comments_and_empty_phrases_are_nothing(book) -> None:
    assert len(steps("# all of it\n , ,light # and the rest, left\n\n", book)) == 1


def test_expectations(book) -> None:
    first, second, third, fourth = steps(
        "expect struck thug1 damage=8 *2 within 20, expect no began rooney tendu, expect struck rooney>thug1,"
        "expect x rooney > thug1 within 5",
        book,
    )
    assert all(isinstance(s, Expect) for s in (first, second, third, fourth))
    assert (first.times, first.within, first.pattern.values) == (2, 20, (("damage", "8"),))
    assert (second.no, second.within, second.pattern.values) == (True, 0, (("move", "tendu"),))
    assert (third.pattern.source, third.pattern.target, third.within) == ("rooney", "thug1", 60)
    assert (fourth.pattern.operator, fourth.pattern.value, fourth.within) == (">", "thug1", 5)


# ------------------------------------------------------------------------------------------------ pads


def test_a_press_is_let_go_before_it_is_pressed_again() -> None:
    assert pads("light light", 4) == [LIGHT, 0, LIGHT, 0]
    assert pads("right right", 4) == [RIGHT, 0, RIGHT, 0]
    assert pads("2 right right+light light", 6) == [RIGHT, RIGHT, RIGHT | LIGHT, 0, LIGHT, 0]
    assert pads("2 right+light right+light", 5) == [RIGHT | LIGHT, RIGHT | LIGHT, RIGHT, RIGHT | LIGHT, 0]


def test_holding_goes_on_without_a_gap() -> None:
    assert pads("2 right 2 right+guard wait 1 right", 7) == [RIGHT, RIGHT, RIGHT | GUARD, RIGHT | GUARD, 0, RIGHT, 0]


def test_the_beat_is_waited_for() -> None:
    beat = arena.BEAT_TICKS
    given = pads("wait 1 @beat light @off right", 3 * beat)
    assert given.index(LIGHT) == beat and given.index(RIGHT) == beat + beat // 2
    assert pads("@beat light", 2)[0] == LIGHT, "already on it"


def test_a_move_is_pressed_when_it_can_begin_and_not_before() -> None:
    given = pads("tendu tendu", 60)
    first, second = (k for k, bits in enumerate(given) if bits & LIGHT)
    assert first == 0 and 10 < second < 30, "nobody is hit, so the second waits for the first to end"
    given = pads("wait 6 tendu degage", 40, "thug at 344 84 still")
    first, second = (k for k, bits in enumerate(given) if bits & LIGHT)
    assert second - first < 14, "the first lands: the second follows from it"


def test_directions_of_a_move_are_seen_by_her_facing() -> None:
    special = PAD_BITS["special"]
    assert pads("saute_forward", 1) == [RIGHT | special]
    given = pads("12 left, wait 4, saute_forward", 20)
    assert LEFT | special in given and RIGHT | special not in given
    given = pads("12 right, saute_forward", 20)
    assert given[12:14] == [0, RIGHT | special], "a direction held long is let go to be fresh again"


def test_a_hand_passes_over_expectations_and_ends_in_silence() -> None:
    assert pads("light, expect struck thug1, right", 5, "thug at 344 84 still") == [LIGHT, RIGHT, 0, 0, 0]


def test_a_hand_hears_no_facts() -> None:
    for text in ("until struck", "@blow"):
        with pytest.raises(NotationError, match="only a scene hears facts"):
            pads(text, 2)


# ------------------------------------------------------------------------------------------------ faults


@pytest.mark.parametrize(
    ("text", "line", "column", "word", "why"),
    [
        ("light\n  tendoo", 2, 3, "tendoo", "did you mean tendu?"),
        ("4 right, 5", 1, 10, "5", "a number of ticks needs the buttons to hold"),
        ("4 tendu", 1, 3, "tendu", "what is held is buttons and directions"),
        ("right+lihgt", 1, 1, "right+lihgt", "neither a button, a direction nor a move"),
        ("wait", 1, 1, "wait", "says not how many ticks to wait"),
        ("wait long", 1, 6, "long", "a number of 1..36000 is meant here"),
        ("wait 9999999", 1, 6, "9999999", "a number of 1..36000 is meant here"),
        ("hold guard", 1, 6, "guard", "says not how many ticks to hold it"),
        ("hold tendu 4", 1, 6, "tendu", "what is held is buttons and directions"),
        ("light*0", 1, 1, "light*0", "a number of 1..36000 is meant here"),
        ("*3", 1, 1, "*3", "there is no phrase before it"),
        ("mort", 1, 1, "mort", "no input starts this move"),
        ("@bead", 1, 1, "@bead", "did you mean @beat?"),
        ("until nothing", 1, 7, "nothing", "no fact"),
        ("until told *2", 1, 1, "until", "waits for one fact"),
        ("expect", 1, 1, "expect", "says not what to expect"),
        ("expect strcuk", 1, 8, "strcuk", "did you mean struck or"),
        ("expect struck bruiser1", 1, 15, "bruiser1", "nobody has this name"),
        ("expect struck thug", 1, 15, "thug", "did you mean thug1?"),
        ("expect struck strength=3", 1, 15, "strength=3", "carries no such value"),
        ("expect struck within", 1, 15, "within", "says not how many ticks"),
        ("expect life", 1, 8, "life", "says not whose"),
        ("expect life rooney", 1, 13, "rooney", "says not how it compares"),
        ("expect life rooney ~ 4", 1, 20, "~", "compare with one of < <= > >= = !="),
        ("expect life rooney <", 1, 20, "<", "says not with what"),
        ("expect life rooney < 4 5", 1, 24, "5", "one word too many"),
        ("expect move rooney = tendoo", 1, 22, "tendoo", "did you mean tendu?"),
        ("expect no life rooney < 4", 1, 11, "life", "neither `no` nor `*N`"),
    ],
)
def test_faults_point_at_the_word(book, text: str, line: int, column: int, word: str, why: str) -> None:
    with pytest.raises(NotationError) as caught:
        notation.compile(text, book, "a.bout")
    assert str(caught.value).startswith(f"a.bout:{line}:{column}: {word!r}: ")
    assert why in str(caught.value) and "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (
            "light, expect struck thug1 damage=7 within 30",
            "'struck thug1 damage=7' was not told within 30 ticks; told instead",
        ),
        ("light, expect struck thug1 *2 within 30", "was not told 2 times within 30 ticks"),
        ("wait 6, light, expect no struck thug1 within 30", "'struck thug1' was told, and should not be"),
        ("light, wait 20, expect no struck thug1", "was told, and should not be"),
        ("wait 6, expect life thug1 < 60", "'life thug1 < 60' does not hold: it is 60"),
        ("wait 6, expect move rooney != garde", "does not hold: it is garde"),
        ("wait 6, expect breath thug1 > 0", "only dancers have 'breath', not 'thug1'"),
        ("wait 6, expect life thug2 > 0", "nobody is called 'thug2' now; on the stage are rooney, thug1"),
        ("until told thug1 within 20", "waited 20 ticks for 'told thug1' in vain"),
        ("special+heavy, wait 2, tendu tendu, @blow", "no foe told of a blow"),
    ],
)
def test_expectations_can_fail(text: str, fault: str) -> None:
    report = played(text)
    assert fault in report.fault
    assert report.fault.startswith("scene:1:")


def test_a_move_that_finds_no_chance_is_a_fault() -> None:
    report = played("hold guard 12, 200 guard, expect move rooney = cinquieme", "")
    assert not report.fault and report.met == 1
    fouette = Scene("scene", text="light, fouette")  # a whip follows a pirouette and nothing else
    assert play_scene(fouette, arena.open_scene).fault.startswith(
        "scene:1:8: 'fouette': found no chance to begin within"
    )


def test_what_is_met_is_counted_and_each_fact_meets_one_expectation() -> None:
    report = played("wait 6, light, expect began tendu, expect struck thug1, expect life thug1 = 54")
    assert (report.fault, report.met) == ("", 3)
    assert "was not told" in played("wait 6, light, expect struck thug1, expect struck thug1 within 20").fault


def test_facts_of_one_tick_may_be_expected_in_any_order() -> None:
    for text in ("expect spent within 2, expect began within 0", "expect began within 2, expect spent within 0"):
        assert played(f"special, {text}").fault == ""


# ------------------------------------------------------------------------------------------------ scenes


def test_a_header_is_read() -> None:
    scene = Scene.parse(
        "# a comment\nlevel: arena\nseed: 7\ndifficulty: hard\ncast: plain\nstart: 310 90\nbeat: 24\n"
        "foes: thug at 400 60 still, knife_man at 700 80\n\nlight\n",
        "a.bout",
    )
    assert (scene.level, scene.seed, scene.difficulty, scene.cast) == ("arena", 7, "hard", "plain")
    assert (scene.start, scene.beat) == ((310, 90), 24)
    assert scene.foes == (Foe("thug", 400, 60, "still"), Foe("knife_man", 700, 80))
    assert (scene.text, scene.first_line) == ("light", 10)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("sede: 7", "did you mean seed?"),
        ("seed: lucky", "a whole number is meant, not 'lucky'"),
        ("difficulty: brutal", "'brutal' is none of easy, normal, hard"),
        ("start: here", "x and z in pixels are meant"),
        ("foes: thug 400 60", "a foe is written 'thug at 400 60'"),
    ],
)
def test_headers_that_cannot_be_read_are_refused(line: str, why: str) -> None:
    with pytest.raises(NotationError) as caught:
        Scene.parse(f"# first\n{line}\n", "a.bout")
    assert str(caught.value).startswith("a.bout:2:1: ") and why in str(caught.value)


def test_faults_of_a_file_name_the_file_and_the_line_in_it(tmp_path: Path) -> None:
    path = tmp_path / "odd.bout"
    path.write_text("# first\nseed: 3\n\nlight\n  expect strcuk\n", encoding="utf-8")
    with pytest.raises(NotationError, match=r"odd\.bout:5:10: 'strcuk'"):
        run_scene(path, arena.open_scene)


def test_a_scene_is_the_same_every_time() -> None:
    text = "tendu degage, wait 60, grand_battement, expect struck thug1"
    one, other = (played(text, "thug at 344 84 swing, thug at 500 90") for _ in range(2))
    assert one == other and not one.fault


def test_moves_answer_to_title_and_to_a_word_that_means_no_other() -> None:
    def danced(text: str) -> Report:
        return play_scene(Scene("scene", foes=arena.foes("thug at 372 84 still"), text=text), arena.open_scene)

    report = danced("tendu degage_devant battement, expect began rooney move=grand_battement within 60")
    assert not report.fault and report.met == 1
    report = danced("4 right, wait 4, 8 right, grand_jete, expect began rooney move=jete within 40")
    assert not report.fault and report.met == 1
    with pytest.raises(NotationError, match="neither a button"):
        danced("devant")  # as several are
