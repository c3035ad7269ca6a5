"""What each costume puts on: one file each, found by its name.

A file says `SUIT`, a row of `men.Suit`, and may say more:
`add(sculpt, suit, build, motion)` puts on what no row says (a cape, a shield, a skirt), after the rest;
`clothe(sculpt, build, motion)` makes the whole body instead (a dancer, a beast).
Whoever has either raises the file's `VERSION` when the pictures change by it: the row itself is noticed.
"""
