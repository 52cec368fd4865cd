"""Who, where, what with: names as data (TOML)."""
