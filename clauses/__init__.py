"""TREE -> CLAUSES -> NORMS. What the text says; no opinion on it."""
