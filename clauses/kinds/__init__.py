"""Clause kinds: one file each; adding a file adds a kind."""
