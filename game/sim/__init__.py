"""Floor 1: the fight, in integers; the same inputs give the same bits everywhere."""
