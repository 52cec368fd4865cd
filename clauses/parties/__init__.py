"""Red lines: one TOML file a party."""
