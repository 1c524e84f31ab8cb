"""Which pages a run reads: lists of addresses, samples of them, and how far a run has come."""
