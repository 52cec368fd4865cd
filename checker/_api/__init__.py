"""treatylint: does a draft security agreement keep to each party's red lines?

The public names load on first use (PEP 562), so that ``import treatylint`` costs nothing and loads no Lark.
"""
