"""Occupations, offices and roles.

Finds      What somebody does or did: “a farrier”, “retired tug skipper”, “teaches the harp”, “works
           nights at a bakery”, “first woman to be made coxswain of a lifeboat”.
Because    A rare occupation with a town is as good as a name; a common one still divides a crowd.
Leaves     People who are no occupation (“father”, “reader”), subjects of study as such (“nurse
           training”).
Source     BMJ and ICMJE advice on case reports: leave out the occupation or generalise it. How
           many people do a job: our own estimates, see data/occupations.txt.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from ..candidate import Candidate
from ..sentences import Sentence
from .job_deeds import job_deeds
from .job_names import JobName, job_names
from .job_phrases import job_phrases
from .work_words import work_words

INSTEAD = {
    "health": "works in health care", "care": "looks after people for a living",
    "helper": "a professional", "teaching": "works in education", "study": "a student",
    "transport": "works in transport", "sea": "works on the water", "trades": "has a trade",
    "craft": "a craftsperson", "industry": "works in industry", "farming": "works on the land",
    "animals": "works with animals", "outdoors": "works outdoors", "arts": "works in the arts",
    "music": "a musician", "office": "works in an office", "money": "works in finance",
    "tech": "works in technology", "science": "a scientist", "law": "works in the law",
    "order": "works in uniform", "church": "has a role in a faith community",
    "custom": "has a role in the community", "public": "holds an office", "sport": "an athlete",
    "shop": "works in trade", "kitchen": "works in hospitality", "service": "works in a service",
    "media": "works in the media", "work": "has a demanding job",
}  # fmt: skip


def jobs(sentence: Sentence) -> Iterator[Candidate]:
    """Occupations and roles, named or told by what is done, in the order of the sentence."""
    found = [_named(sentence, name) for name in job_names(sentence)]
    for deed in chain(job_phrases(sentence), job_deeds(sentence)):
        if not any(other.start < deed.end and deed.start < other.end for other in found):
            found.append(_candidate(deed.start, deed.end, deed.form, deed.group, deed.share))
    yield from sorted(found, key=lambda candidate: candidate.start)


def _named(sentence: Sentence, name: JobName) -> Candidate:
    start, end = sentence.words[name.first].start, _end(sentence, name)
    return _candidate(start, end, name.form, name.work.group, name.share)


def _candidate(start: int, end: int, form: str, group: str, share: float) -> Candidate:
    suggestion = f"Say “{INSTEAD[group]}”, or leave the job out."
    return Candidate(start, end, "JOB", form, suggestion, share)


def _end(sentence: Sentence, name: JobName) -> int:
    """Where the occupation ends, with a following “of an all-weather lifeboat”."""
    words, text = sentence.words, sentence.text
    place = words[name.last + 1 : name.last + 5]
    if len(place) < 3 or place[0].plain not in ("of", "at", "on", "in", "for", "with"):
        return words[name.last].name_end
    is_described = "-" in place[2].plain or place[2].plain in work_words("plain-adjective")
    last = 3 if len(place) > 3 and is_described else 2
    end = place[last].end
    is_whole = place[1].plain in ("a", "an", "the") and "," not in text[words[name.last].end : end]
    return place[last].name_end if is_whole else words[name.last].name_end
