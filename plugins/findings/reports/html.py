"""One page that stands alone, for a supervisor: to read on a screen, or on paper with a pen.

It loads nothing, needs no script, and prints on A4.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from pathlib import Path
from string import Template

from ..finding import Finding, Level
from ..masking import MASK
from ..rule import Rule
from .entry import Entry, by_file
from .run import Run
from .summary import summary

HERE = Path(__file__).parent

LABELS = {Level.ERROR: "Must change", Level.WARNING: "Please look", Level.NOTE: "To know"}
SEVERITY = tuple(LABELS)

FileOf = tuple[str, Sequence[Entry]]

HELP = """\
<p class="help"><b>Must change</b> stops publishing. <b>Please look</b> asks for a second look.
<b>To know</b> only informs. Under each finding is room for what you decide together.</p>"""

SIGNING = """\
<section class="signing" aria-label="Signatures">
<p>Writer</p>
<p>Supervisor</p>
<p>Date</p>
</section>"""

DECISION = """\
<fieldset class="decision">
<legend>Decision</legend>
<label><input type="checkbox"> agreed to leave</label>
<label><input type="checkbox"> change</label>
<span class="blank"><span class="label">because</span></span>
</fieldset>"""


def html(shown: Sequence[Entry], run: Run) -> str:
    """The whole page."""
    files = sorted(by_file(shown), key=lambda file: (_worst(file), file[0]))
    rules = run.tool.rules()
    return Template(_part("page.html")).substitute(
        title=escape(run.tool.title),
        style=_part("page.css").rstrip(),
        about="\n".join(_about(run)),
        state=SEVERITY[_worst(("", shown))].value if shown else "",
        verdict=escape(summary(shown, run)),
        overview=f"{HELP}\n{_overview(files)}" if files else "",
        files="\n".join(
            _file(number, file, rules, explain=run.explain) for number, file in enumerate(files, 1)
        ),
        rules=_rules(shown, rules),
        signing=SIGNING if files else "",
    )


def _part(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


def _worst(file: FileOf) -> int:
    return min((SEVERITY.index(entry.finding.level) for entry in file[1]), default=len(SEVERITY))


def _about(run: Run) -> Iterator[str]:
    if run.when:
        made = f"{run.when.day} {run.when:%B %Y, %H:%M}"
        yield f"<dt>Made on</dt> <dd>{made}</dd>"
    if run.files is not None:
        yield f"<dt>Looked at</dt> <dd>{run.files} file{'s' * (run.files != 1)}</dd>"
    yield f"<dt>Quoted words</dt> <dd>{_quoting(run)}</dd>"


def _quoting(run: Run) -> str:
    if run.masked:
        return "hidden behind five dots; file names and line numbers are as they are"
    return "shown as they stand in the texts; keep this page as you keep your notes"


def _overview(files: Sequence[FileOf]) -> str:
    heads = "".join(f'<th scope="col" class="count">{LABELS[level]}</th>' for level in SEVERITY)
    rows = "\n".join(_row(number, file) for number, file in enumerate(files, 1))
    return (
        f'<table>\n<thead><tr><th scope="col">File</th>{heads}</tr></thead>\n'
        f"<tbody>\n{rows}\n</tbody>\n</table>"
    )


def _row(number: int, file: FileOf) -> str:
    counts = Counter(entry.finding.level for entry in file[1])
    cells = "".join(
        f'<td class="count{"" if counts[level] else " none"}">{counts[level]}</td>'
        for level in SEVERITY
    )
    return f'<tr><th scope="row"><a href="#file-{number}">{escape(file[0])}</a></th>{cells}</tr>'


def _file(number: int, file: FileOf, rules: Mapping[str, Rule], *, explain: bool) -> str:
    path, shown = file
    ordered = sorted(shown, key=lambda entry: SEVERITY.index(entry.finding.level))
    items = "\n".join(_finding(entry.finding, rules, explain=explain) for entry in ordered)
    return (
        f'<section class="file" id="file-{number}" aria-labelledby="title-{number}">\n'
        f'<h2 id="title-{number}">{escape(path)}</h2>\n'
        f'<ol class="findings">\n{items}\n</ol>\n</section>'
    )


def _finding(finding: Finding, rules: Mapping[str, Rule], *, explain: bool) -> str:
    rule = rules[finding.rule].title if finding.rule in rules else finding.rule.capitalize()
    head = (
        f'<h3><span class="level">{LABELS[finding.level]}</span> '
        f'<span class="kind">{escape(rule)}</span> '
        f'<span class="place">line {finding.line}, column {finding.column}</span></h3>'
    )
    decision = [] if finding.level is Level.NOTE else [DECISION]
    parts = "\n".join([head, *_words(finding, explain=explain), *decision])
    return f'<li class="finding {finding.level}">\n{parts}\n</li>'


def _words(finding: Finding, *, explain: bool) -> Iterator[str]:
    quoted = finding.text.strip()
    if quoted and quoted != MASK:
        yield f'<p class="quoted">“{escape(quoted.strip("“”"))}”</p>'
    yield f'<p class="why">{_prose(finding.message)}</p>'
    if finding.suggestion:
        label = '<span class="label">Instead</span>'
        yield f'<p class="instead">{label} {_prose(finding.suggestion)}</p>'
    if finding.because and explain:
        grounds = "".join(f"<li>{_prose(ground)}</li>" for ground in finding.because)
        yield f'<ul class="because" aria-label="What counted">{grounds}</ul>'


def _prose(words: str) -> str:
    """Words of a finding, with what stands in backticks as code."""
    return re.sub(r"`([^`\n]+)`", r"<code>\1</code>", escape(words))


def _rules(shown: Iterable[Entry], rules: Mapping[str, Rule]) -> str:
    """Why these things matter, for the rules that had something to say."""
    seen = dict.fromkeys(entry.finding.rule for entry in shown)
    told = [_reasons(rules[name]) for name in seen if name in rules and rules[name].part("Because")]
    if not told:
        return ""
    pages = "\n".join(told)
    return (
        '<section aria-labelledby="rules-title">\n<h2 id="rules-title">Why these things matter</h2>'
        f'\n<dl class="rules">\n{pages}\n</dl>\n</section>'
    )


def _reasons(rule: Rule) -> str:
    source = rule.part("Source")
    told = f'<dd class="source">Source: {escape(source)}</dd>' if source else ""
    return (
        f"<div><dt>{escape(rule.title)}</dt> <dd>{escape(rule.part('Because'))}</dd> {told}</div>"
    )
