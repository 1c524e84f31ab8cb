"""Which tests a shard runs, what its report says of it, and how long each test took."""
