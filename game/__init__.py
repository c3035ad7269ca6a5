"""Ballerina: a ballet fighting game.  `python -m game --help` lists what it does."""
