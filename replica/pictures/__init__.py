"""Programs that draw the pictures which cannot be kept as hand-written SVG."""
