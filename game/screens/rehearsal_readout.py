"""What the room tells of a bout: the header, what was pressed, what was measured, and the frame bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.session.measuring import STATES, Exchange, Moment, bar
from game.sim.rules import GRACE_FULL
from game.sim.spec import WEIGHTS
from game.view.frame_bar import LOOKS, FrameBar, Row, cell
from game.view.inputs_ribbon import InputsRibbon, Pressed
from game.view.sketch import Sketch, scrim
from game.view.type import GOLD, IVORY, MOON, Type

if TYPE_CHECKING:
    from game.screens.rehearsal import Rehearsal
    from game.session.rehearsal import Room

HEAD_Y = 42
LEFT, TOP, WIDTH, HIGH = 706, 66, 224, 265
FIRST_Y, ROW_PX, MARK_X, VALUE_X = 111, 22, 792, 918
RESULTS = {"hit": "a hit", "guard": "kept out", "breaks": "guard broken", "parry": "parried", "dodged": "slipped past"}
BEAT_Y, BEAT_HALF = 351, 60
RIBBON_ROWS = 10
SPEED_WORDS = {1: "full speed", 2: "half speed", 4: "quarter speed"}
METER_PX = 118


class Readout:
    """Draws all of it; looks at a room and changes nothing."""

    def __init__(self, case: Type) -> None:
        self.type = case
        self.bar, self.ribbon = FrameBar(case), InputsRibbon(case)
        self._plate = scrim(WIDTH, HIGH, (12, 14, 30), ((0, 222), (HIGH, 222)))
        self._meters = scrim(WIDTH, 46, (12, 14, 30), ((0, 214), (46, 214)))
        self._marks = {state: cell(LOOKS[state], 13, 13) for state in ("startup", "active", "recovery", "hit_stop")}
        self._diamond = Sketch(12, 12).diamond(6, 6, 5, GOLD).picture()

    def draw(self, dst: pygame.Surface, screen: Rehearsal) -> None:
        room, shown = screen.room, screen.shown_of
        seen = room.measured()
        self._head(dst, screen, seen)
        if shown.inputs:
            self.ribbon.draw(dst, pressed(room.past))
            self._beat(dst, room)
        if shown.measured:
            self._measured(dst, room, seen)
            self._breath(dst, room)
        if shown.bar:
            moments = bar(room.past)
            self.bar.draw(dst, rows(room, moments), who_first(seen), screen.held)

    def _head(self, dst: pygame.Surface, screen: Rehearsal, seen: Exchange | None) -> None:
        room, put = screen.room, self.type.put
        x = 30 + put(dst, 30, HEAD_Y, "Rehearsal", "display", 24, IVORY, track=0.04, shadow=0.8) + 16
        if seen:
            row = room.book.moves[seen.move]
            x += put(dst, x, HEAD_Y, row.title, "italic", 25, GOLD, shadow=0.9) + 12
            if row.inputs:
                put(dst, x, HEAD_Y, row.inputs[0].button, "sans", 15, IVORY, shadow=1.0)
        put(dst, 930, HEAD_Y, status(screen, seen), "sans", 16, IVORY, align="right", shadow=1.0)

    def _measured(self, dst: pygame.Surface, room: Room, seen: Exchange | None) -> None:
        put = self.type.put
        dst.blit(self._plate, (LEFT, TOP))
        dst.fill(GOLD, (LEFT, TOP, WIDTH, 1))
        put(dst, LEFT + 14, 87, "measured", "text", 17, GOLD)
        put(dst, VALUE_X, 87, "in this room", "sans", 13, IVORY, align="right")
        for k, (label, mark, value) in enumerate(lines(room, seen)):
            y = FIRST_Y + k * ROW_PX
            put(dst, LEFT + 14, y, label, "sans", 15, IVORY)
            if mark:
                dst.blit(self._marks[mark], (MARK_X, y - 11))
            put(dst, VALUE_X, y, value, "sans_bold", 15, IVORY, align="right")

    def _breath(self, dst: pygame.Surface, room: Room) -> None:
        """Breath and Grace, as thin bars under what is measured."""
        dst.blit(self._meters, (LEFT, TOP + HIGH + 4))
        world = room.world
        meters = (
            ("breath", int(world.players.breath[0, 0]), 1000, MOON),
            ("grace", int(world.stage.grace[0, 0]), GRACE_FULL, GOLD),
        )
        for k, (name, value, full, colour) in enumerate(meters):
            y = TOP + HIGH + 22 + k * 20
            self.type.put(dst, LEFT + 14, y, name, "sans", 14, IVORY)
            dst.fill((52, 54, 76), (LEFT + 62, y - 7, METER_PX, 4))
            dst.fill(colour, (LEFT + 62, y - 7, METER_PX * min(value, full) // full, 4))
            self.type.put(dst, VALUE_X, y, str(value), "sans_bold", 14, IVORY, align="right")

    def _beat(self, dst: pygame.Surface, room: Room) -> None:
        """Two bars close on a diamond when the pulse falls."""
        pulse, since = (int(v) for v in room.book.pulse(int(room.world.stage.frame[0, 0])))
        middle = 94
        plate = self._meters.subsurface((0, 0, 128, 30))
        dst.blit(plate, (30, BEAT_Y - 16))
        dst.fill((92, 94, 112), (middle - BEAT_HALF, BEAT_Y, 2 * BEAT_HALF, 1))
        away = round(BEAT_HALF * (pulse - since) / pulse) if since else 0
        for side in (-1, 1):
            dst.fill(IVORY, (middle + side * away - 1, BEAT_Y - 6, 2, 13))
        near = since <= 3 or pulse - since <= 3
        if near:
            dst.blit(self._diamond, (middle - 6, BEAT_Y - 5))
        else:
            pygame.draw.circle(dst, GOLD, (middle, BEAT_Y), 2)


def status(screen: Rehearsal, seen: Exchange | None) -> str:
    """One line: what the room is doing."""
    room = screen.room
    if room.recording:
        left = f"{len(room.recorded) / 60:.1f} s" if room.recorded else "from the next press"
        return f"recording, {left}"
    if room.demonstration:
        return "demonstration"
    at = ""
    if seen and screen.held and not room.at_rest:
        whole = room.lengths.get(seen.move, 0)
        at = f"tick {seen.ticks} of {whole}, " if whole >= seen.ticks else f"tick {seen.ticks}, "
    if screen.held:
        undone = f", {room.undone} undone" if room.undone else ""
        return f"{at}held still{undone}"
    return SPEED_WORDS[screen.speed]


def lines(room: Room, seen: Exchange | None) -> list[tuple[str, str, str]]:
    """(label, mark, value) of everything that is measured; a dash where nothing was seen."""
    if seen is None:
        return [("Dance a blow: what it comes to", "", ""), ("is counted here, tick by tick.", "", "")]
    name = {k: "–" if v is None else str(v) for k, v in vars(seen).items()}
    known = {result: _signed(room.known.get((seen.move, result))) for result in ("hit", "guard")}
    met = bool(seen.result)
    return [
        ("startup", "startup", name["startup"]),
        ("active", "active", name["active"]),
        ("recovery", "recovery", name["recovery"]),
        ("on hit", "", known["hit"]),
        ("on guard", "", known["guard"]),
        ("met at", "", f"{seen.apart_px} px, {seen.deep_px} deep" if met else "–"),
        ("damage", "", f"{seen.damage} in {seen.blows}" if seen.blows > 1 else str(seen.damage) if met else "–"),
        ("weight", "", WEIGHTS[seen.weight] if met and seen.result == "hit" else "–"),
        ("hit-stop", "hit_stop", str(seen.hit_stop) if met else "–"),
        ("grace", "", f"{seen.grace:+d}".replace("-", "−") if met else "–"),
    ]


def _signed(seen: Exchange | None) -> str:
    return "–" if seen is None or seen.advantage is None else f"{seen.advantage:+d}".replace("-", "−")


def who_first(seen: Exchange | None) -> str:
    """'+3 Rooney acts first'."""
    if seen is None or not seen.result:
        return ""
    if seen.advantage is None:
        return RESULTS[seen.result]
    who = "together" if seen.advantage == 0 else "Rooney first" if seen.advantage > 0 else "the other first"
    return f"{_signed(seen)} {who}"


def rows(room: Room, moments: list[Moment]) -> list[Row]:
    """Both bodies' rows of the frame bar."""
    other = room.other
    named = "her double" if other and other.part.kind == "rooney" else ""
    him = named or (room.book.fighters[room.book.fighter_index[other.part.kind]].title if other else "")
    return [
        Row("Rooney", [STATES[m.hers.state] for m in moments], [m.hers.safe for m in moments]),
        Row(him[:1].upper() + him[1:], [STATES[m.his.state] for m in moments], [m.his.safe for m in moments]),
    ]


def pressed(past: list[Moment]) -> list[Pressed]:
    """Runs of equal pads, the newest first."""
    out: list[Pressed] = []
    for moment in reversed(past[1:]):
        bits = moment.pads[0]
        if out and out[-1].bits == bits:
            out[-1] = out[-1]._replace(ticks=out[-1].ticks + 1, on_beat=moment.on_beat)
        elif len(out) == RIBBON_ROWS:
            break
        else:
            out.append(Pressed(bits, 1, moment.on_beat))
    return out
