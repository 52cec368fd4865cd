"""What clauses do: slots to boxes, boxes to norms. One file a question; nothing here judges."""
