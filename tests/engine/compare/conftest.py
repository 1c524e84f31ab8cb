from hypothesis import settings

# The same examples every time, and no clock: a run must not depend on luck or on a busy machine.
settings.register_profile("steady", derandomize=True, deadline=None, database=None)
settings.load_profile("steady")
