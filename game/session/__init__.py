"""Floor 3: drives the simulation with specs and clocks handed in: live, replay, SyncTest, batches, notation."""
