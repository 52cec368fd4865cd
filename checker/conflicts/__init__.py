"""Provisions against provisions: what the norms of a draft do to one another, with no red line in question.

Each finding is decided by the same engine that decides red lines, and carries the situation that shows it.
"""
