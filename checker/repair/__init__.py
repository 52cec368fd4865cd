"""Least repair: the smallest edits that make a draft respect a red line, each tried before it is offered."""
