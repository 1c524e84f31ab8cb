"""The recording: the approved site's answers, kept beside the baselines."""
