"""Ballerina: a ballet fighting game.  `python -m game --help` lists what it does."""

__version__ = "0.1.0"
