"""CLAUSES -> TEXT: the regular treaty English that reads back as what was printed. One sort of value a file."""
