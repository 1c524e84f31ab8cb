"""Pages in the shapes that saved pages of real sites have, made by code."""
