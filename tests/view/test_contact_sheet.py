"""Contact sheets: every baked move of a family has a row, and what is not baked is named."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.__main__ import main
from game.content.cast import FIGHTERS
from game.view import contact_sheet

ROONEY = FIGHTERS["rooney"]


def test_a_family_has_a_row_a_move(tmp_path: Path) -> None:
    out = tmp_path / "beats.png"
    drawn, missing = contact_sheet.of_family(ROONEY, "beats", out)
    width, height = contact_sheet.CELL_PX
    sheet = pygame.image.load(out)
    assert len(drawn) >= 4 and {"tendu", "degage"} <= set(drawn)
    assert sheet.get_height() == height * len(drawn)
    assert sheet.get_width() == width * contact_sheet.PICTURES_A_MOVE
    floor = sheet.get_at((2, contact_sheet.FEET_PX))[:3]
    figures = [
        sheet.get_at((x, y))[:3] not in (floor, contact_sheet.WALL)
        for x in range(40, 130, 6)
        for y in range(60, 200, 6)
    ]
    assert sum(figures) > 20, "somebody is in the picture"
    assert not set(drawn) & set(missing)


def test_what_has_no_pictures_is_named_and_alone_writes_nothing(tmp_path: Path) -> None:
    new = replace(next(m for m in ROONEY.moves if m.name == "tendu"), name="never_baked", family="bow")
    fighter = replace(ROONEY, moves=(*(m for m in ROONEY.moves if m.family != "bow"), new))
    drawn, missing = contact_sheet.of_family(fighter, "bow", tmp_path / "bow.png")
    assert (drawn, missing) == ([], ["never_baked"])
    assert not (tmp_path / "bow.png").exists()


@pytest.mark.parametrize("move", ROONEY.moves, ids=lambda move: move.name)
def test_ticks_tell_a_move_from_its_beginning_to_its_end(move) -> None:
    ticks = contact_sheet.telling_ticks(move)
    assert ticks == sorted(set(ticks)) and 2 <= len(ticks) <= contact_sheet.PICTURES_A_MOVE
    assert (ticks[0], ticks[-1]) == (0, move.choreography.ticks)
    if move.strikes:
        assert move.strikes[0].first_tick in ticks


def test_the_command_names_a_family_that_is_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["render", "--moves", "solos", "--out", str(tmp_path / "x.png")]) == 2
    said = capsys.readouterr().err
    assert "'solos'" in said and "battements" in said and said.count("\n") == 1
    assert main(["render", "--moves", "beats", "--fighter", "swan", "--out", str(tmp_path / "x.png")]) == 2
    assert "'swan'" in capsys.readouterr().err


def test_the_command_writes_a_sheet(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "jumps.png"
    assert main(["render", "--moves", "jumps", "--out", str(out)]) == 0
    assert out.is_file() and str(out) in capsys.readouterr().out
