"""What several rules share: the draft as plain prose, wordings, definitions, citations, figures, style."""
