"""What nothing can have changed is not looked at again: inputs of checks, a ledger, and proofs."""
