"""What is opened: the pages of a list, what their contexts get, and pages that do not open."""
