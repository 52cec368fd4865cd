"""Findings that the drafter has accepted in the draft itself: comments that name a rule or red line and a reason."""
