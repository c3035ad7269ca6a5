"""Floor 4: reads facts and lets them be heard; never writes to a world."""
