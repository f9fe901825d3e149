"""Whose is it? Every candidate is weighed with its sentence, its story and its post.

A small model fitted on annotated posts decides; its features are words one can read, so that any
finding can be explained. The model runs in plain Python and sends nothing anywhere.

scenes.py      a sentence in its surroundings, and the score that it tells of a client
words.py       what kind of word a word is: the features of a sentence
persons.py     the mentions that name one person
features.py    what is seen around a candidate
model.py       the fitted weights and trees, read from data/model.json
weigh.py       candidates with the probability that they are a client's
"""
