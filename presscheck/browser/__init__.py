"""Browsers: which one a run uses, its contexts and shared pages, and the errors it reports.

find.py finds a browser and install.py installs one; painting.py says how it is started.
contexts.py and shared_pages.py hold what tests open in it, page_watch.py what the running test
uses of that, errors.py what goes wrong there; outside.py answers for other hosts.
"""
