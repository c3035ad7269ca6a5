"""Composes the effects: every recipe's variants to assets/sounds/<sound>_<variant>.wav, and the manifest.

    python tools/compose_sounds.py [--only SOUND ...] [--report]

Mono, 44.1 kHz, 16 bits.  The manifest holds the digest of what decides the sounds (this file and tools/sounds)
and of every file, so that a test can tell a recipe that was changed from a sound that was composed again.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import wave
from pathlib import Path
from zlib import crc32

import numpy as np

ROOT = Path(__file__).resolve().parents[1]
SOUNDS = ROOT / "assets" / "sounds"
MANIFEST = SOUNDS / "manifest.json"
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

from tools.sounds.recipes import RECIPES  # noqa: E402
from tools.sounds.synthesis import RATE, finish, place_of_peak  # noqa: E402


def compose(name: str, variant: int) -> np.ndarray:
    """One variant of a sound as int16 samples."""
    recipe = RECIPES[name]
    pitch = 1.0
    if recipe.variants > 1:
        pitch += recipe.spread * (2 * variant / (recipe.variants - 1) - 1)
    rng = np.random.default_rng([crc32(name.encode()), variant])
    return np.round(finish(recipe.make(rng, pitch), recipe.drive) * 32767).astype("<i2")


def write(path: Path, samples: np.ndarray) -> None:
    """Write samples as a WAV file."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())


def read(path: Path) -> np.ndarray:
    """The int16 samples of a WAV file that `write` wrote."""
    with wave.open(str(path), "rb") as file:
        return np.frombuffer(file.readframes(file.getnframes()), "<i2")


def recipe_digest() -> str:
    """sha256 of the sources that decide the sounds, line ends and file order aside."""
    digest = hashlib.sha256()
    for path in (Path(__file__).resolve(), *sorted((ROOT / "tools" / "sounds").glob("*.py"))):
        digest.update(path.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()


def file_digests() -> dict[str, str]:
    """sha256 of every sound file, by name."""
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(SOUNDS.glob("*.wav"))}


def report(name: str, samples: np.ndarray) -> str:
    """Length, peak, crest, brightness and ends of a sound on one line."""
    x = samples / 32768
    power = np.abs(np.fft.rfft(x)) ** 2
    hertz = np.fft.rfftfreq(len(x), 1 / RATE)
    peak, rms = np.abs(x).max(), np.sqrt(np.mean(x**2))
    return (
        f"{name:18s} {len(x) / RATE:5.2f} s  peak {20 * np.log10(peak):5.1f} dB at {place_of_peak(x):4.2f} "
        f"s  crest {20 * np.log10(peak / rms):4.1f} dB  centre {np.sum(power * hertz) / np.sum(power):5.0f} Hz  "
        f"mean {x.mean():+.5f}  ends {x[0]:+.4f} {x[-1]:+.4f}"
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="+", metavar="SOUND", choices=sorted(RECIPES), help="compose these alone")
    parser.add_argument("--report", action="store_true", help="measure every sound")
    arguments = parser.parse_args()
    SOUNDS.mkdir(parents=True, exist_ok=True)
    wanted = arguments.only or list(RECIPES)
    names = {f"{name}_{variant}.wav" for name in RECIPES for variant in range(RECIPES[name].variants)}
    for path in SOUNDS.glob("*.wav"):
        if path.name not in names:
            path.unlink()
    for name in wanted:
        for variant in range(RECIPES[name].variants):
            samples = compose(name, variant)
            write(SOUNDS / f"{name}_{variant}.wav", samples)
            if arguments.report:
                print(report(f"{name}_{variant}", samples))
    manifest = {
        "recipe": recipe_digest(),
        "sounds": {name: recipe.variants for name, recipe in RECIPES.items()},
        "files": file_digests(),
    }
    MANIFEST.write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8", newline="\n")
    total = sum(path.stat().st_size for path in SOUNDS.glob("*.wav"))
    print(f"{len(manifest['files'])} files, {total / 1e6:.2f} MB in {SOUNDS.relative_to(ROOT)}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
