"""The committed page of frame data says what is measured now."""

from __future__ import annotations

from pathlib import Path

from game.content.cast import FIGHTERS
from game.lab import frames

PAGE = Path(__file__).resolve().parents[2] / "assets" / "frame_data.md"


def test_the_page_is_what_is_measured() -> None:
    rows = frames.measure(list(FIGHTERS.values()))
    now, kept = frames.page(rows).splitlines(), PAGE.read_text(encoding="utf-8").splitlines()
    changed = [line for line in now if line not in kept] + [f"- {line}" for line in kept if line not in now]
    assert now == kept, (
        "python -m game frames --markdown > assets/frame_data.md\n" + "\n".join(changed[:12])
    )  # fmt: skip
    hers = [row for row in rows if row.fighter == "rooney"]
    assert len(hers) >= 50
    assert sum(row.startup is not None for row in hers) >= 40, "most of them strike"


def test_what_strikes_behind_is_measured_behind() -> None:
    fighters = [FIGHTERS["rooney"], FIGHTERS["thug"]]
    book = frames.open_arena(0, cast=fighters).book
    row = frames.measure_move(fighters, book, book.move_index["rooney", "attitude"])
    assert row.startup == 6 and row.reach_px < -60
    assert "behind" in frames.markdown([row])


def test_arms_and_reeling_foes_are_at_hand() -> None:
    """What needs a weapon, somebody in her arms or a reeling foe is measured with it."""
    fighters = [FIGHTERS["rooney"], FIGHTERS["thug"]]
    book = frames.open_arena(0, cast=fighters).book
    for name in ("pistolet_leger", "lancer", "passe", "coup_thug"):
        row = frames.measure_move(fighters, book, book.move_index["rooney", name])
        assert row.startup and row.damage, name
    assert "| all |" in frames.markdown([row])
