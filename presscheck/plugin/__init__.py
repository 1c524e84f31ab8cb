"""The pytest plugin: what a test may ask for, and what every test is held to."""
