"""Floor 0: tables of numbers, fixed-point arithmetic, random columns, overlap and kinematics; no word of the game."""
