"""From masks to the few entries that matter."""

from __future__ import annotations

import numpy as np

FEW = 600  # entries of a mask that numpy searches in two dimensions as fast as in one


def entries(mask: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """(row, column) of every entry of a two-dimensional mask that is set, in order; each int64 (entries,).

    What `mask.nonzero()` says, six times as fast where the mask is large: numpy searches one dimension much faster than
    two, and few entries as they are.
    """
    if mask.size < FEW:
        return mask.nonzero()
    flat = mask.ravel()
    (at,) = (flat if mask.dtype == bool else flat != 0).nonzero()
    row = at // mask.shape[1]
    return row, at - row * mask.shape[1]


def places(mask: np.ndarray) -> np.ndarray:
    """Where a one-dimensional mask is set, int64 (entries,): `np.flatnonzero` in a quarter of its time."""
    return mask.nonzero()[0]
