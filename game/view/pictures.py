"""Code pictures: the baked figures as they come from disk, decoded a move at a time and kept within a limit.

A picture's pixels are uint32, code in the low 24 bits and alpha on top (game/content/materials.py); they have no colour
before a light table gives them one.
"""

from __future__ import annotations

import bisect
import json
from collections import OrderedDict
from pathlib import Path

import numpy as np
import pygame

CACHE_BYTES = 96 << 20  # of decoded atlases
MIRROR_SIZE = 0.82  # of what stands in the glass
SOFT_PASSES, SQUASH = 3, 3  # a shadow lies 3:1 on the floor, blurred this often
SHADOW_FADE_PX = 150.0  # height over which a shadow grows faint away from the feet


class FigureError(OSError):
    """A picture that is missing or broken, said in one line: what, where, how to mend it."""


class Picture:
    """One figure picture.  `offset`: px from (pelvis x, floor minus rise) to the upper left corner.

    `sockets`: name -> px numbers of the body facing right, x ahead, y above the floor minus rise, z to the viewer;
    `yaw` holds the degrees in which the head looks (90 = to the viewer).  `key` names the picture for caches.
    """

    __slots__ = ("_mask", "_turned", "key", "offset", "pixels", "sockets")

    def __init__(self, pixels: np.ndarray, offset: tuple[int, int], sockets: dict[str, list[float]], key: tuple):
        self.pixels, self.offset, self.sockets, self.key = pixels, offset, sockets, key
        self._mask: np.ndarray | None = None
        self._turned: Picture | None = None

    def turned(self) -> Picture:
        """The other facing: a view of the same pixels, to be lit by a mirrored table."""
        if self._turned is None:
            left = -self.offset[0] - self.pixels.shape[1]
            self._turned = Picture(self.pixels[:, ::-1], (left, self.offset[1]), self.sockets, (*self.key, "turned"))
        return self._turned

    def shadow(self) -> np.ndarray:
        """(rows, columns) uint8: the silhouette laid on the floor, feet on top, softer and fainter away from them."""
        if self._mask is None:
            rows = self.pixels[SQUASH // 2 :: SQUASH]  # one row in SQUASH: the blur makes up for the rest
            above = np.maximum(0, -(self.offset[1] + SQUASH // 2 + SQUASH * np.arange(len(rows))))
            faint = (np.exp(-above / SHADOW_FADE_PX) * 256).astype(np.uint16)[:, None]
            alpha = (rows >> np.uint32(24)).astype(np.uint16) * faint >> np.uint16(8)
            margin = 2 * SOFT_PASSES
            a = np.zeros((-(-self.pixels.shape[0] // SQUASH) + 4, alpha.shape[1] + 2 * margin), np.uint16)
            a[2 : 2 + len(rows), margin : margin + alpha.shape[1]] = alpha
            for _ in range(SOFT_PASSES):
                a[:, 1:-1] = (a[:, :-2] + 2 * a[:, 1:-1] + a[:, 2:]) >> np.uint16(2)
                a[1:-1] = (a[:-2] + 2 * a[1:-1] + a[2:]) >> np.uint16(2)
            self._mask = np.ascontiguousarray(a[::-1]).astype(np.uint8)
        return self._mask


class Wardrobe:
    """All pictures of some costumes, decoded by move when first asked for, the longest unused forgotten first."""

    def __init__(self, folder: Path | str, costumes: list[str], limit_bytes: int = CACHE_BYTES):
        """`folder` holds one folder a costume.  FigureError names an index that is missing or broken."""
        self.folder, self.limit_bytes = Path(folder), limit_bytes
        self.index = {costume: self._read_index(costume) for costume in dict.fromkeys(costumes)}
        self._moves: OrderedDict[tuple[str, str, bool], list[Picture]] = OrderedDict()
        self._bytes: dict[tuple[str, str, bool], int] = {}

    def _read_index(self, costume: str) -> dict:
        path = self.folder / costume / "index.json"
        try:
            return json.loads(path.read_text("utf-8"))["moves"]
        except FileNotFoundError:
            raise FigureError(f"no pictures of '{costume}': {path} is missing; restore it or bake it anew") from None
        except (ValueError, KeyError, TypeError) as fault:
            raise FigureError(f"{path} is not an index of pictures ({fault}); restore it or bake it anew") from None

    @property
    def bytes_held(self) -> int:
        return sum(self._bytes.values())

    def moves(self, costume: str) -> list[str]:
        return list(self.index[costume])

    def picture(self, costume: str, move: str, tick: int, facing: int = 1) -> Picture:
        """The nearest baked picture at or before `tick`.  FigureError names a move that was never baked."""
        entry = self._entry(costume, move)
        i = max(0, bisect.bisect_right(entry["ticks"], tick) - 1)
        picture = self._decoded(costume, move, False)[i]
        return picture if facing >= 0 else picture.turned()

    def mirror_picture(self, costume: str, move: str, tick: int, facing: int = 1) -> Picture:
        """The figure's other side, as a mirror behind it shows it; smaller, left and right reversed.

        Of a move whose other side was not baked (`has_back`) it is the front.
        """
        ticks = self._entry(costume, move)["mirror_ticks" if self.has_back(costume, move) else "ticks"]
        i = max(0, bisect.bisect_right(ticks, tick) - 1)
        picture = self._decoded(costume, move, True)[i]
        return picture.turned() if facing >= 0 else picture

    def has_back(self, costume: str, move: str) -> bool:
        """Whether the other side of a move was baked."""
        return bool(self._entry(costume, move)["mirror_frames"])

    def load(self, costume: str, move: str, mirror: bool = False) -> bool:
        """Decode a move ahead of its use, if that forgets nothing; False when there is no room."""
        key = (costume, move, mirror)
        if key not in self._moves and self.bytes_held + self._size(key) > self.limit_bytes:
            return False
        self._decoded(*key)
        return True

    def _entry(self, costume: str, move: str) -> dict:
        try:
            return self.index[costume][move]
        except KeyError:
            raise FigureError(f"no pictures of move '{move}' in costume '{costume}': bake them anew") from None

    def _size(self, key: tuple[str, str, bool]) -> int:
        entry = self._entry(*key[:2])
        if key[2] and not entry["mirror_frames"]:
            return 4 * sum(shrunk_px(w) * shrunk_px(h) for _, _, w, h, _, _ in entry["frames"])
        return 4 * sum(w * h for _, _, w, h, _, _ in entry["mirror_frames" if key[2] else "frames"])

    def _decoded(self, costume: str, move: str, mirror: bool) -> list[Picture]:
        key = (costume, move, mirror)
        if key in self._moves:
            self._moves.move_to_end(key)
            return self._moves[key]
        size = self._size(key)
        while self._moves and self.bytes_held + size > self.limit_bytes:
            old, _ = self._moves.popitem(last=False)
            del self._bytes[old]
        self._moves[key], self._bytes[key] = self._decode(key), size
        return self._moves[key]

    def _decode(self, key: tuple[str, str, bool]) -> list[Picture]:
        costume, move, mirror = key
        entry = self._entry(costume, move)
        if mirror and not entry["mirror_frames"]:
            return [shrunk_and_turned(p, (*key, i)) for i, p in enumerate(self._decode((costume, move, False)))]
        path = self.folder / costume / f"{move}{'.mirror' if mirror else ''}.webp"
        try:
            sheet = load_atlas(path)
        except (FileNotFoundError, pygame.error) as fault:
            raise FigureError(f"{path} cannot be read ({fault}); restore it or bake it anew") from None
        frames = entry["mirror_frames" if mirror else "frames"]
        memory, used = np.empty(self._size(key) // 4, np.uint32), 0  # one block without the atlas's gaps
        pictures = []
        for i, (x, y, w, h, ox, oy) in enumerate(frames):
            if x + w > sheet.shape[1] or y + h > sheet.shape[0]:
                raise FigureError(f"{path} is smaller than its index says; restore it or bake it anew")
            pixels = memory[used : used + w * h].reshape(h, w)
            pixels[:] = sheet[y : y + h, x : x + w]
            used += w * h
            sockets = {} if mirror else {name: places[i] for name, places in entry["sockets"].items()}
            pictures.append(Picture(pixels, (ox, oy), sockets, (*key, i)))
        return pictures


def shrunk_px(px: int) -> int:
    """How long that many pixels are in the glass."""
    return max(1, round(px * MIRROR_SIZE))


def shrunk_and_turned(picture: Picture, key: tuple) -> Picture:
    """A front picture as it stands in for the back one: of the glass's size, left and right reversed."""
    height, width = picture.pixels.shape
    rows = np.minimum((np.arange(shrunk_px(height)) / MIRROR_SIZE).astype(int), height - 1)
    columns = np.minimum((np.arange(shrunk_px(width)) / MIRROR_SIZE).astype(int), width - 1)
    pixels = picture.pixels[rows[:, None], columns[::-1]]
    left, top = (round(at * MIRROR_SIZE) for at in picture.offset)
    return Picture(pixels, (-left - len(columns), top), {}, key)


def load_atlas(path: Path | str) -> np.ndarray:
    """An atlas -> (h, w) uint32, exact on every machine: the bytes are taken in the file's own order."""
    surface = pygame.image.load(str(path))
    size = surface.get_size()
    return np.frombuffer(pygame.image.tobytes(surface, "RGBA"), "<u4").reshape(size[1], size[0])
