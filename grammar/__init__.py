"""TEXT -> TREE. Knows Lark; knows no clause, no rule, no party."""
