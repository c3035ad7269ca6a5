"""What the terms of a bout may make kinder, and what they refuse to be; the rest is told by tests/scenes."""

from __future__ import annotations

import numpy as np
import pytest

from game.session import replay as replays
from game.sim.spec import PAD_BITS, Terms, TermsError
from game.sim.spec_terms import ASSISTS, read_assists
from game.sim.systems.intent import on_the_pulse
from tests import arena

FOE = "thug at 350 84 overhead"
SEEDS = (3, 4, 5, 6)


def danced(terms: Terms, pads, ticks: int = 420, foes: str = FOE, seed=SEEDS):
    """The bout after `ticks`, and how often each kind of fact was told."""
    bout = arena.bout(foes, seed, terms)
    told: dict[str, int] = {}
    for tick in range(ticks):
        for fact in bout.step(pads(tick)):
            told[fact.kind] = told.get(fact.kind, 0) + 1
    return bout, told


def stands(tick: int) -> int:
    return 0


@pytest.mark.parametrize("percent", [25, 50, 75])
def test_blows_take_only_a_part_and_never_nothing(percent: int) -> None:
    whole, told = danced(Terms(), stands, 240)
    part, told_again = danced(Terms(damage_percent=percent), stands, 240)
    assert told["struck"] == told_again["struck"] > 0
    lost, less = (100 - bout.world.actors.life[:, 0] for bout in (whole, part))
    assert (less > 0).all()
    assert (less <= lost * percent // 100 + told["struck"]).all() and (less < lost).all()


def test_foes_are_hurt_as_ever() -> None:
    beats = lambda tick: PAD_BITS["light"] if tick % 20 < 2 else 0  # noqa: E731
    lives = [
        danced(terms, beats, 100, "thug at 350 84 still")[0].world.actors.life[:, 2:].copy()
        for terms in (Terms(), Terms(damage_percent=25))
    ]
    assert (lives[0] == lives[1]).all() and (lives[0] < 64).any()


def test_breath_never_runs_out() -> None:
    turns = lambda tick: PAD_BITS["special"] if tick % 12 < 2 else 0  # noqa: E731
    spent, told = danced(Terms(), turns, 300, "")
    fresh, told_too = danced(Terms(endless_breath=True), turns, 300, "")
    assert (spent.world.players.breath < 1000).all()
    assert (fresh.world.players.breath == 1000).all() and "essoufflee" not in told_too
    assert told_too["began"] >= told["began"] > 0


def test_auto_guard_leaves_what_breaks_guards_alone() -> None:
    """It is raised against what can be kept out; the heavy's backhand, or a bullet, has to be left or returned."""
    for foe in ("heavy at 370 84 backhand", "gunman at 600 84 fire"):
        _, told = danced(Terms(auto_guard=True), stands, 300, foe)
        assert "blocked" not in told and "guard_broken" not in told and told["struck"] > 0


def test_auto_guard_keeps_knives_out() -> None:
    _, told = danced(Terms(auto_guard=True), stands, 420, "knife_man at 600 84 throw")
    assert told["blocked"] > 0 and "struck" not in told


def test_auto_guard_does_not_guard_who_is_busy() -> None:
    bows = lambda tick: PAD_BITS["reverence"] if tick % 4 < 2 else 0  # noqa: E731
    _, told = danced(Terms(auto_guard=True), bows)
    assert told["struck"] > 0


def test_one_button_slips_what_has_been_told_and_nothing_else() -> None:
    bout = arena.bout(FOE, 1, Terms(one_button_dodge=True))
    a, slipped = bout.world.actors, []
    for tick in range(400):
        facts = list(bout.step(PAD_BITS["dodge"] if tick % 50 < 2 else 0))
        for _ in (f for f in facts if f.kind == "began" and f.source == 0):
            told = bool((a.ticket[0] > 0).any())
            slipped.append((told, bool(a.safe_until[0, 0] > bout.world.stage.frame[0, 0])))
    assert (True, True) in slipped and (False, False) in slipped and (False, True) not in slipped


@pytest.mark.parametrize("more", [0, 1, 3])
def test_the_beat_is_wider_by_so_many_ticks(more: int) -> None:
    bout = arena.bout("", 1, Terms(beat_window_ticks=more))
    frames = np.arange(400, 440)
    plain = arena.bout("", 1).book
    assert on_the_pulse(bout.book, frames).sum() == on_the_pulse(plain, frames).sum() + 2 * more * (
        40 // int(plain.pulse(400)[0])
    )


@pytest.mark.parametrize(
    "given",
    [
        {"damage_percent": 24}, {"damage_percent": 101}, {"damage_percent": 50.0}, {"speed_percent": 49},
        {"endless_breath": 1}, {"auto_guard": "on"}, {"one_button_dodge": None}, {"beat_window_ticks": 4},
        {"beat_window_ticks": -1}, {"difficulty": "fatal"}, {"dancers": 3}, {"dancers": 0},
    ],
    ids=str,
)  # fmt: skip
def test_terms_that_no_bout_has_are_refused_by_name(given: dict) -> None:
    (value,) = given.values()
    with pytest.raises(TermsError) as fault:
        Terms(**given)
    assert repr(value) in str(fault.value) and len(str(fault.value).splitlines()) == 1


def test_assists_are_read_from_words() -> None:
    given = read_assists({"auto_guard": "", "endless_breath": "on", "one_button_dodge": "off", "damage_percent": "40"})
    terms = Terms(**given)
    assert terms.assists == {"damage_percent": 40, "endless_breath": True, "auto_guard": True}
    for name, word in (("wings", ""), ("damage_percent", ""), ("damage_percent", "-5"), ("auto_guard", "maybe")):
        with pytest.raises(TermsError, match=name):
            read_assists({name: word})


def test_every_assist_is_off_unless_it_is_asked_for() -> None:
    assert Terms().assists == {}
    assert set(ASSISTS) <= set(vars(Terms()))


def test_a_replay_carries_its_assists() -> None:
    terms = Terms(damage_percent=60, auto_guard=True, beat_window_ticks=2)
    made = replays.record(arena.bout(FOE, 1, terms), lambda bout: 0, 120)
    again = replays.from_bytes(replays.to_bytes(made))
    assert again.header.terms == terms
    played = replays.play(again, lambda header: arena.bout(FOE, header.seed, header.terms))
    assert played.digest == made.header.digest
    with pytest.raises(replays.ReplayError):
        replays.play(again, lambda header: arena.bout(FOE, header.seed, Terms()))


def test_one_world_and_a_batch_with_every_assist() -> None:
    terms = Terms(
        damage_percent=40, endless_breath=True, auto_guard=True, one_button_dodge=True, beat_window_ticks=3
    )  # fmt: skip
    crowd = f"{FOE}, knife_man at 640 90 throw, heavy at 420 60"
    hand = lambda tick: PAD_BITS["dodge"] if tick % 130 < 2 else PAD_BITS["light"] if tick % 90 < 2 else 0  # noqa: E731
    together, told = danced(terms, hand, 420, crowd)
    assert told.get("blocked", 0) + told.get("dodged", 0) > 0
    for k in (0, 2):
        alone, _ = danced(terms, hand, 420, crowd, SEEDS[k])
        assert alone.world.digest(0) == together.world.digest(k)
