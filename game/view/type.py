"""Letters and figures: five faces, drawn at four times their size and reduced, so that hairlines stay even.

Every run of text is made once and kept (`Type` holds at most `KEPT` of them).  A `Type` can keep a record of what it
printed and where, which is how the tests measure that each string stands out against the finished picture.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

import numpy as np
import pygame
import pygame.font

from game.load.folders import ASSETS

FONTS = ASSETS / "fonts"
FACES = {
    "display": "BallerinaDisplay.ttf",
    "caps": "BallerinaCaps.ttf",
    "text": "cormorant-infant-600-normal.ttf",
    "italic": "cormorant-infant-600-italic.ttf",
    "sans": "alegreya-sans-500-normal.ttf",
    "sans_bold": "alegreya-sans-700-normal.ttf",
    "sans_italic": "alegreya-sans-500-italic.ttf",
    "numeral": "poiret-one-400-normal.ttf",
}
WIDTHS_KEPT = 2000  # runs measured before: a gauge asks for the same ones every frame
OVERSAMPLING = 4
KEPT = 600  # pictures of text; a fight shows about 40 different ones

Colour = tuple[int, int, int]

INK: Colour = (11, 12, 20)
IVORY: Colour = (246, 236, 218)
GOLD: Colour = (226, 188, 116)
MOON: Colour = (168, 204, 255)
ROSE: Colour = (255, 132, 128)
RED: Colour = (212, 28, 48)  # shapes only: too dark for letters
DIM: Colour = (196, 190, 200)
PAPER: Colour = (240, 228, 204)
PAPER_INK: Colour = (38, 18, 22)
WINE: Colour = (122, 16, 32)
FADED: Colour = (104, 80, 66)
SHADOW: Colour = (6, 6, 14)


class FontMissing(OSError):
    """A face of the game cannot be opened; the message names the file."""


@dataclass(frozen=True)
class Printed:
    """One run of text as it was printed: for the test of contrast.  `box` is x0, y0, x1, y1 in picture pixels."""

    text: str
    face: str
    size_px: float
    colour: Colour
    box: tuple[float, float, float, float]


def luminance(colour: np.ndarray | Colour) -> np.ndarray:
    """Relative luminance (WCAG 2) of 8-bit sRGB colours, any shape ending in 3."""
    c = np.asarray(colour, np.float64) / 255
    linear = np.where(c <= 0.03928, c / 12.92, ((c + 0.055) / 1.055) ** 2.4)
    return linear @ (0.2126, 0.7152, 0.0722)


def contrast(a: Colour, b: Colour) -> float:
    """Contrast ratio (WCAG 2) of two colours, 1..21."""
    low, high = sorted((float(luminance(a)), float(luminance(b))))
    return (high + 0.05) / (low + 0.05)


def blurred(alpha: np.ndarray, radius: int) -> np.ndarray:
    """A soft copy of `alpha` (h, w): three box blurs, which come close to a Gaussian."""
    for _ in range(3):
        for axis in (0, 1):
            total = np.cumsum(np.pad(alpha, [(radius + 1, radius) if k == axis else (0, 0) for k in (0, 1)]), axis)
            width = 2 * radius + 1
            high = np.take(total, range(width, total.shape[axis]), axis)
            alpha = (high - np.take(total, range(0, total.shape[axis] - width), axis)) / width
    return alpha


def surface_of(rgb: np.ndarray, alpha: np.ndarray) -> pygame.Surface:
    """A straight-alpha surface from rgb (h, w, 3) and alpha (h, w), both 0..255 floats."""
    h, w = alpha.shape
    px = np.empty((h, w, 4), np.uint8)
    px[..., :3] = np.clip(rgb[..., ::-1] + 0.5, 0, 255)
    px[..., 3] = np.clip(alpha + 0.5, 0, 255)
    return pygame.image.frombuffer(px.tobytes(), (w, h), "BGRA")


class Type:
    """The type case: measures, makes and prints runs of text."""

    def __init__(self) -> None:
        if not pygame.font.get_init():
            pygame.font.init()
        self._fonts: dict[tuple[str, int], pygame.font.Font] = {}
        self._kept: OrderedDict[tuple, tuple[pygame.Surface, int, int]] = OrderedDict()
        self._measured: dict[tuple[str, str, float], float] = {}
        self.printed: list[Printed] | None = None  # a list here records every print
        self.silent = False  # shadows only: what the letters stand on

    def _font(self, face: str, size_px: float) -> pygame.font.Font:
        key = (face, round(size_px * OVERSAMPLING))
        if key not in self._fonts:
            path = FONTS / FACES[face]
            try:
                self._fonts[key] = pygame.font.Font(str(path), key[1])
            except (OSError, pygame.error) as fault:
                raise FontMissing(f"the font {path} cannot be opened ({fault}): restore it") from fault
        return self._fonts[key]

    def width(self, text: str, face: str, size_px: float, track: float = 0.0) -> float:
        """Advance of a run in pixels; `track` is extra space between letters in em."""
        if not text:
            return 0.0
        key = (text, face, size_px)
        measured = self._measured.get(key)
        if measured is None:
            if len(self._measured) >= WIDTHS_KEPT:
                self._measured.clear()
            measured = self._measured[key] = self._font(face, size_px).size(text)[0] / OVERSAMPLING
        return measured + track * size_px * (len(text) - 1)

    def _mask(self, text: str, face: str, size_px: float, track: float, pad: int) -> np.ndarray:
        """Coverage 0..1 (h, w) of a run with `pad` pixels around it."""
        font, k = self._font(face, size_px), OVERSAMPLING
        w = int(self.width(text, face, size_px, track)) + 3 + 2 * pad
        h = -(-font.get_height() // k) + 2 + 2 * pad
        big = np.zeros((w * k, h * k), np.float32)
        pieces = [(0.0, text)]
        if track:
            pieces = [
                (font.size(text[: i + 1])[0] - font.size(c)[0] + i * track * size_px * k, c) for i, c in enumerate(text)
            ]
        for x, piece in pieces:
            run = font.render(piece, True, (255, 255, 255))
            alpha = pygame.surfarray.array_alpha(run)
            x0, y0 = pad * k + round(x), pad * k
            part = big[x0 : x0 + alpha.shape[0], y0 : y0 + alpha.shape[1]]
            np.maximum(part, alpha[: part.shape[0], : part.shape[1]], out=part)
        return big.reshape(w, k, h, k).mean((1, 3)).T / 255

    def picture(
        self, text: str, face: str, size_px: float, colour: Colour, track: float = 0.0, shadow: float = 0.0
    ) -> tuple[pygame.Surface, int, int]:
        """A run as a surface, with the pixels from its left edge and its top to the pen on the baseline."""
        key = (text, face, size_px, colour, track, shadow, self.silent)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        pad = round(size_px * 0.6) if shadow else 0
        letters = self._mask(text, face, size_px, track, pad)
        behind = np.minimum(1, blurred(letters, max(1, round(size_px / 9))) * 2.6 * shadow) if shadow else letters * 0
        if self.silent:
            letters = letters * 0
        alpha = letters + behind * (1 - letters)
        share = (letters / np.maximum(alpha, 1e-6))[..., None]
        rgb = np.array(colour, np.float32) * share + np.array(SHADOW, np.float32) * (1 - share)
        made = (
            surface_of(rgb, alpha * 255),
            pad,
            pad + round(self._font(face, size_px).get_ascent() / OVERSAMPLING),
        )
        self._kept[key] = made
        if len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return made

    def put(
        self,
        dst: pygame.Surface,
        x: float,
        y: float,
        text: str,
        face: str = "sans",
        size_px: float = 14,
        colour: Colour = IVORY,
        *,
        track: float = 0.0,
        align: str = "left",
        shadow: float = 0.0,
        alpha: int = 255,
    ) -> float:
        """Print a run with its baseline at `y`; `align` says what `x` is.  Returns the advance in pixels."""
        if not text:
            return 0.0
        w = self.width(text, face, size_px, track)
        x -= {"left": 0, "middle": w / 2, "right": w}[align]
        picture, left, up = self.picture(text, face, size_px, colour, track, shadow)
        if alpha < 255:
            picture.set_alpha(alpha)
        dst.blit(picture, (round(x) - left, round(y) - up))
        if alpha < 255:
            picture.set_alpha(255)
        if self.printed is not None:
            box = (x, y - size_px * 0.78, x + w, y + size_px * 0.22)
            self.printed.append(Printed(text, face, size_px, colour, box))
        return w

    def number(
        self, dst: pygame.Surface, x: float, y: float, value: int, face: str, size_px: float, colour: Colour, **how
    ) -> float:
        """Print a whole number digit by digit on equal widths: a counter that runs makes no new pictures."""
        digits = str(value)
        step = self.width("0", face, size_px)
        if how.pop("align", "left") == "right":
            x -= step * len(digits)
        for i, digit in enumerate(digits):
            self.put(dst, x + (i + 0.5) * step, y, digit, face, size_px, colour, align="middle", **how)
        return step * len(digits)

    def wrapped(self, text: str, face: str, size_px: float, width_px: float) -> list[str]:
        """`text` broken into lines of at most `width_px`; a longer word stands alone."""
        lines: list[str] = []
        for paragraph in text.splitlines() or [""]:
            line = ""
            for word in paragraph.split():
                longer = f"{line} {word}".strip()
                if line and self.width(longer, face, size_px) > width_px:
                    lines.append(line)
                    longer = word
                line = longer
            lines.append(line)
        return lines
