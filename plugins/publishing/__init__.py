"""The verbs: check what was written, build it aside, verify the result, swap it in.

`python -m publishing publish|check|preview|new|new-site` is what `make` calls.

flow.py      publish: the six steps in order, under one lock
checks.py    every check of the content, in order
building.py  runs Pelican into a folder of its own; render.py is what runs there
swapping.py  replaces output/ in one step
interrupting.py  being told to stop, and when not to listen
outcome.py   what the writer reads: Ready, Please look at 3 things, Stopped
preview.py   the site while one writes: drafts, findings, live reload
beginning.py `make new`: a post begun from a skeleton
new_site.py  `make new-site`: questions (questions.py), then the example content goes
"""
