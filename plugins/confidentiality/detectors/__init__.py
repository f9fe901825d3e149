"""One file per type of detail; `DETECTORS` is the order in which they look.

A detector takes a `Text` and yields `Suspicion`s: places, never verdicts about levels of the whole
post. It does not look at settings, files or the clock.
"""
