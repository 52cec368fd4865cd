"""Exact optima of small integer programmes: how much can be counted, at most or at least, under ceilings and floors."""
