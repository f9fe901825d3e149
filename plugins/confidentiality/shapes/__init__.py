"""What details look like, one file per type: each finds every place with the shape of its type.

Nothing here knows whom a sentence is about; that is weighed afterwards.
"""
