"""A recorder in front of the site under test, and a server that replays what it has recorded."""
