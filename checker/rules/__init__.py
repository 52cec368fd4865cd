"""Lint rules: one file each; adding a file adds a rule."""
