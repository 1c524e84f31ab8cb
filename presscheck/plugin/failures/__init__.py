"""What failed: its sentence, its safe text, and how a run ends when a part of it dies."""
