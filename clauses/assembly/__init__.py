"""PHRASES -> SLOTS: one question a file (who, what, how many, where, when, under which condition)."""
