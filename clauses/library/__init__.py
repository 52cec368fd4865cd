"""Model clauses in our own words (TOML)."""
