"""What several rules share: the draft as plain prose, wordings, definitions, references, figures, the drafting style."""
