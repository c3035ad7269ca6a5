"""The rehearsal room's bout: ticks undone and danced again, partners, recordings, what is measured, trials."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.bout import cast_of, find_level, open_bout
from game.content.cast import FIGHTERS
from game.content.phrases import PHRASES
from game.content.trials import TRIALS
from game.lab.arena import open_arena
from game.lab.frames import measure_move
from game.session import measuring
from game.session.measuring import ACTIVE, GUARD, HIT_STOP, IDLE, RECOVERY, STARTUP, STUN
from game.session.other import DOUBLE, bodies, can, mirrored
from game.session.rehearsal import KEPT_TICKS, Room
from game.session.trials import DANCED, ON_BEAT, Attempt, trial
from game.sim.spec import PAD_BITS, SUB, Terms

LEVEL = replace(find_level("rehearsal"), encounters=())
CAST = bodies(cast_of(find_level("rehearsal")))
LIGHT, HEAVY, GUARDS, RIGHT, LEFT = (PAD_BITS[name] for name in ("light", "heavy", "guard", "right", "left"))
LONGEST_DANCE_TICKS = 2000


@pytest.fixture
def room() -> Room:
    return Room(open_bout(LEVEL, 1, Terms(dancers=2), CAST))


def dance(room: Room, *pads: tuple[int, int]) -> list:
    """Pads as (bits, ticks); returns the facts told."""
    return [fact for bits, ticks in pads for _ in range(ticks) for fact in room.step(bits)]


def told(facts: list, kind: str) -> list:
    return [fact for fact in facts if fact.kind == kind]


# ------------------------------------------------------------------ back and on again


@pytest.mark.parametrize(
    "kind,does", [("thug", "fights"), ("heavy", "attacks"), (DOUBLE, "parries"), ("gunman", "attacks")]
)
def test_what_is_undone_is_danced_again_exactly(room: Room, kind: str, does: str) -> None:
    room.ask(kind=kind, does=does, every=60)
    dance(room, (RIGHT, 6), *[(LIGHT, 3), (0, 17), (HEAVY, 2), (0, 44)] * 4)
    digests = {moment.frame: moment.snapshot.tobytes() for moment in room.past}
    end = room.world.digest()
    assert room.back(200) == 200
    assert room.world.digest() != end
    for _ in range(200):
        room.forward()
        assert room.world.block.tobytes() == digests[int(room.world.stage.frame[0, 0])]
    assert room.world.digest() == end
    assert room.undone == 0


@pytest.mark.parametrize("kind,does", [("thug", "attacks"), (DOUBLE, "attacks"), (DOUBLE, "dances back")])
def test_what_the_other_one_has_in_mind_is_undone_too(room: Room, kind: str, does: str) -> None:
    room.set_up((300, 60), [replace(room.part, x_px=700)])
    room.ask(kind=DOUBLE)
    room.record()
    dance(room, (LIGHT, 3), (0, 40), (HEAVY, 3), (0, 30))
    room.end_recording()
    room.ask(kind=kind, does=does, every=50)
    began = [f.tick for f in told(dance(room, (0, 300)), "began") if f.source == room.other.row]
    assert len(began) >= 3
    end = room.world.digest()
    for ticks in (31, 77, 160):
        room.back(ticks)
        for _ in range(ticks):
            room.forward()
        assert room.world.digest() == end


def test_ten_seconds_are_kept_and_no_more_can_be_undone(room: Room) -> None:
    dance(room, (0, 2 * KEPT_TICKS))
    assert KEPT_TICKS <= room.back(10_000) < KEPT_TICKS + 61
    assert room.back() == 0


def test_a_press_after_a_way_back_begins_another_bout(room: Room) -> None:
    dance(room, (HEAVY, 2), (0, 60))
    room.back(62)
    dance(room, (LIGHT, 2), (0, 20))
    assert room.undone == 0
    assert room.measured().move == room.book.move_index["rooney", "tendu"]


def test_a_reset_goes_to_the_mark_and_keeps_what_was_chosen(room: Room) -> None:
    room.ask(kind="heavy", does="attacks", every=60)
    room.change(replace(room.rules, breath="as it falls", beat_ticks=32))
    dance(room, (RIGHT, 20))
    room.mark()
    at = room.world.digest()
    dance(room, (LEFT, 30), (HEAVY, 2), (0, 100))
    assert room.world.digest() != at
    room.ask(every=140)
    room.reset()
    assert room.world.digest() == at
    room.ask(every=60)
    assert (room.part.kind, room.part.does, room.part.every) == ("heavy", "attacks", 60)
    assert (room.rules.breath, room.rules.beat_ticks) == ("as it falls", 32)


# ------------------------------------------------------------------ who is here


def test_every_body_can_be_asked_for_all_it_can_do(room: Room) -> None:
    kinds = [f.name for f in CAST if "/" not in f.name and (f.team == "foes" or f.name == DOUBLE)]
    assert len(kinds) >= 5
    for kind in kinds:
        for does in can(kind):
            room.to_places()
            room.ask(kind=kind, does=does, every=40)
            facts = dance(room, (0, 160))
            me = room.other.row
            assert room.book.fighters[int(room.world.actors.kind[0, me])].name.startswith(kind)
            began = {room.book.moves[f.a].name for f in told(facts, "began") if f.source == me}
            if does == "stands":
                assert not began, kind
                assert int(room.world.actors.x[0, me]) // SUB == pytest.approx(650, abs=60)
            if does == "attacks":
                assert began, kind
            if does == "guards":
                assert began == {"port_de_bras"}


def test_who_leaves_is_held_no_longer(room: Room) -> None:
    room.set_up((560, 60), [replace(room.part, x_px=620)])
    hold = PAD_BITS["guard"]
    dance(room, (RIGHT, 16), (hold, 2), (hold | LIGHT, 2), (hold, 10))
    assert room.world.actors.holds[0, 0] == room.other.row + 1
    room.ask(kind="heavy")
    assert not room.world.actors.holds.any() and not room.world.actors.holder.any()
    assert not told(dance(room, (0, 120)), "thrown")


def test_one_attack_at_a_word(room: Room) -> None:
    room.ask(kind="thug", does="stands")
    assert not [f for f in told(dance(room, (0, 90)), "began") if f.source == room.other.row]
    room.tell_to_attack()
    began = [f for f in told(dance(room, (0, 200)), "began") if f.source == room.other.row]
    assert len(began) == 1
    assert room.book.moves[began[0].a].family == "attacks"


def test_her_double_guards_and_parries(room: Room) -> None:
    room.ask(kind=DOUBLE, does="guards")
    facts = dance(room, (0, 20), (LIGHT, 2), (0, 30))
    assert told(facts, "blocked") and not told(facts, "struck")
    room.ask(does="parries")
    facts = dance(room, (0, 30), (LIGHT, 2), (0, 60))
    assert told(facts, "parried")[0].source == room.other.row
    assert not told(facts, "struck")


def test_nobody_dies(room: Room) -> None:
    facts = dance(room, *[(RIGHT, 12), (LIGHT, 3), (0, 16), (LIGHT, 3), (0, 16), (HEAVY, 2), (0, 90)] * 12)
    assert sum(fact.a for fact in told(facts, "struck")) > 2 * FIGHTERS["thug"].life
    assert not told(facts, "died")
    room.ask(kind="heavy", does="fights")
    facts = dance(room, (0, 1500))
    assert told(facts, "struck")
    assert not told(facts, "fell") and not told(facts, "defeat")
    assert room.world.actors.life[0, 0] > 0


def test_breath_and_grace_are_as_the_rules_have_them(room: Room) -> None:
    special = PAD_BITS["special"]
    dance(room, (special, 2), (0, 3))
    assert room.world.players.breath[0, 0] >= 1000 - 180
    dance(room, (0, 60))
    room.change(replace(room.rules, breath="as it falls", grace="full"))
    dance(room, (0, 5), (special, 2), (0, 10))
    assert room.world.players.breath[0, 0] <= 1000 - 180 + 12
    assert room.world.stage.grace[0, 0] == 1000


def test_what_she_is_given_stays_in_her_hand(room: Room) -> None:
    room.change(replace(room.rules, hand="cudgel"))
    facts = dance(room, (LIGHT, 2), (0, 60), *[(LIGHT, 2), (0, 60)] * 12)
    began = {room.book.moves[f.a].name for f in told(facts, "began") if f.source == 0}
    assert "masse_leger" in began and not began & {"tendu", "degage"}
    assert room.world.players.uses[0, 0] >= room.book.prop_uses[room.book.prop_index["cudgel"]] - 1
    room.change(replace(room.rules, hand=""))
    facts = dance(room, (0, 60), (LIGHT, 2), (0, 40))
    assert "tendu" in {room.book.moves[f.a].name for f in told(facts, "began") if f.source == 0}


def test_another_beat_goes_on_in_the_same_state(room: Room) -> None:
    dance(room, (LIGHT, 2), (0, 20))
    before = room.world.block.tobytes()
    room.change(replace(room.rules, beat_ticks=24))
    assert room.world.block.tobytes() == before
    assert len(told(dance(room, (0, 240)), "pulse")) == 10
    plain = open_bout(replace(LEVEL, tempo=((0, 24),)), 1, Terms(dancers=2), CAST).book
    assert room.book.digest == plain.digest


# ------------------------------------------------------------------ recording


def test_what_was_recorded_is_danced_back_press_by_press(room: Room) -> None:
    script = [(RIGHT, 9), (0, 4), (LIGHT, 3), (0, 20), (RIGHT | HEAVY, 2), (0, 40)]
    room.ask(kind=DOUBLE, does="stands")
    room.record()
    dance(room, (0, 30), *script)
    room.end_recording()
    pads = [bits for bits, ticks in script for _ in range(ticks)]
    assert room.recorded == pads
    room.ask(does="dances back")
    for _ in range(3 * len(pads)):
        room.step(0)
    given = [moment.pads[1] for moment in room.past[1:]]
    assert given[: len(pads)] == [mirrored(bits) for bits in pads]  # he stands before her and faces her
    assert given[len(pads)] == 0
    assert sum(bits == mirrored(RIGHT | HEAVY) for bits in given) == 2 * 2  # and again after a pause


# ------------------------------------------------------------------ measured


def off_the_beat(room: Room) -> int:
    """Ticks until halfway between two pulses."""
    ticks, since = room.bout.book.pulse(int(room.bout.world.stage.frame[0, 0]))
    return int((ticks // 2 - since) % ticks)


@pytest.mark.parametrize("move,button", [("tendu", LIGHT), ("developpe", HEAVY)])
def test_what_the_room_measures_is_the_measured_frame_data(room: Room, move: str, button: int) -> None:
    fighters = list(FIGHTERS.values())
    book = open_arena(0, Terms(), fighters).book
    lab = measure_move(fighters, book, book.move_index["rooney", move])
    dance(room, (0, off_the_beat(room)), (button, 2), (0, 80))  # on it she would hold him longer
    seen = room.measured()
    assert (seen.startup, seen.active, seen.recovery) == (lab.startup, lab.active, lab.recovery)
    assert (seen.result, seen.advantage, seen.damage) == ("hit", lab.advantage, lab.damage)
    assert seen.blows == 1 and seen.hit_stop in (4, 7, 10)
    assert seen.ticks == lab.startup - 1 + lab.active + lab.recovery
    room.back(60)
    room.set_up((300, 60), [])
    dance(room, (button, 2), (0, 60))
    alone = room.measured()
    assert (alone.startup, alone.active, alone.recovery) == (lab.startup, lab.active, lab.recovery)
    assert (alone.result, alone.advantage, alone.damage) == ("", None, 0)


def test_guards_and_parries_are_measured_too(room: Room) -> None:
    room.ask(kind=DOUBLE, does="guards")
    dance(room, (0, 20), (LIGHT, 2), (0, 50))
    guarded = room.measured()
    assert guarded.result == "guard" and guarded.damage == 0
    assert guarded.advantage < 0  # he may act as soon as the blow has been felt
    assert room.known[guarded.move, "guard"] == guarded
    room.ask(does="parries")
    dance(room, (0, 30), (LIGHT, 2), (0, 80))
    parried = room.measured()
    assert (parried.result, parried.startup) == ("parry", guarded.startup)
    assert parried.advantage < guarded.advantage


def test_the_frame_bar_holds_an_exchange_from_rest_to_rest(room: Room) -> None:
    dance(room, (0, 50), (LIGHT, 2), (0, 80))
    moments = measuring.bar(room.past)
    hers, his = [m.hers.state for m in moments], [m.his.state for m in moments]
    assert [state for state, _, _ in measuring.runs(hers)][:5] == [STARTUP, ACTIVE, HIT_STOP, ACTIVE, RECOVERY]
    assert hers.count(STARTUP) == 3 and hers.count(ACTIVE) == 3 and hers.count(HIT_STOP) == 4
    assert his.count(STUN) > 8 and his[0] == IDLE
    dance(room, (0, 300))
    assert measuring.bar(room.past) == moments  # it stands until something happens
    room.ask(kind=DOUBLE, does="guards")
    dance(room, (0, 120))
    guarding = measuring.bar(room.past)
    assert len(guarding) == measuring.BAR_TICKS
    assert {m.his.state for m in guarding} == {GUARD}


# ------------------------------------------------------------------ trials


def test_there_are_twelve_trials_eight_of_them_enchainements() -> None:
    assert len(TRIALS) == 12
    assert [t.phrase for t in TRIALS if t.phrase] == [p.name for p in PHRASES]
    assert len({t.name for t in TRIALS}) == 12
    assert all(t.asks and t.title and t.dance for t in TRIALS)


@pytest.mark.parametrize("name", [t.name for t in TRIALS])
def test_a_demonstration_passes_its_own_trial(room: Room, name: str) -> None:
    room.try_out(trial(name), demonstrated=True)
    shown = room.demonstration
    for _ in range(LONGEST_DANCE_TICKS):
        room.step(HEAVY)  # what the player presses meanwhile counts for nothing
        if room.demonstration is None:
            break
    assert room.demonstration is None and shown.fault == ""
    assert room.attempt.mark >= DANCED
    assert room.attempt.at == len(trial(name).steps)


@pytest.mark.parametrize("name", [t.name for t in TRIALS])
def test_a_trial_danced_wrongly_is_not_passed(room: Room, name: str) -> None:
    wrong = "developpe, wait 60, tendu, wait 60, developpe, wait 60"
    room.try_out(replace(trial(name), dance=wrong), demonstrated=True)
    for _ in range(400):
        room.step(0)
    assert room.demonstration is None
    assert room.attempt.mark == 0


def test_a_wrong_step_is_named_and_the_trial_begins_anew(room: Room) -> None:
    room.try_out(trial("barre"))
    dance(room, (LIGHT, 2), (0, 16))
    assert room.attempt.at == 1
    dance(room, (PAD_BITS["special"], 2), (0, 10))
    assert room.attempt.at == 0
    assert "pirouette" in room.attempt.wrong and "dégagé" in room.attempt.wrong


def test_on_the_beat_is_a_better_mark_than_off_it(room: Room) -> None:
    on = replace(trial("barre"), dance="@beat tendu, @beat degage, @beat frappe, @beat grand_battement, wait 40")
    off = replace(trial("barre"), dance="@off tendu, @off degage, @off frappe, @off grand_battement, wait 40")
    marks = []
    for what in (on, off):
        room.try_out(what, demonstrated=True)
        for _ in range(400):
            room.step(0)
        marks.append(room.attempt.mark)
    assert marks == [ON_BEAT, DANCED]


def test_after_a_trial_everybody_is_back(room: Room) -> None:
    room.ask(kind="heavy", does="attacks")
    room.change(replace(room.rules, beat_ticks=48))
    room.try_out(trial("bowl"))
    assert len(room.others) == 2
    dance(room, (0, 30))
    room.leave_trial()
    assert room.attempt is None
    assert (room.part.kind, room.part.does, room.rules.beat_ticks) == ("heavy", "attacks", 48)
    assert len(room.others) == 1


def test_a_try_rewound_is_another_try(room: Room) -> None:
    room.try_out(trial("parry"), demonstrated=True)
    while room.demonstration:
        room.step(0)
    assert room.attempt.mark
    room.back(10)
    assert room.attempt.mark == 0 and isinstance(room.attempt, Attempt)
