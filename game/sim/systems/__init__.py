"""The systems of a tick, in the order in which `sim.tick` calls them."""
