# The verbs of Holding Space. `make help` lists them.
# Works with GNU Make 3.81 (macOS) and in folders whose path contains spaces.

PYTHON_IN_VENV = .venv/bin/python
.DEFAULT_GOAL = help
# `fit` has an environment of its own: the check never needs what fits it.
.PHONY: audit bench-check bench-hands fit fit-tools help publish preview check new new-site deploy test lint pictures lock clean set-up set-up-dev

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' Makefile

publish: set-up ## Check, build and verify the site, then put it into output/
	@$(PYTHON_IN_VENV) -m publishing publish

preview: set-up ## See the site and its drafts while you write (PORT=8000)
	@$(PYTHON_IN_VENV) -m publishing preview

check: set-up ## Check everything you have written, without building
	@$(PYTHON_IN_VENV) -m publishing check

audit: set-up ## Look through an archive, the riskiest post first (FOLDER=content)
	@$(PYTHON_IN_VENV) -m confidentiality.audit $${SHOW:+--show} $${FRESH:+--fresh} "$${FOLDER:-content}"

new: set-up ## Begin a post: make new KIND=exercise TITLE="Name of it"
	@$(PYTHON_IN_VENV) -m publishing new

new-site: set-up ## Make this site yours: questions, then the example goes
	@$(PYTHON_IN_VENV) -m publishing new-site

deploy: publish ## Publish, then copy to a host: make deploy TO=user@host:/path/
	@tools/deploy-rsync

test: set-up-dev ## Run all tests (CHROMIUM=/path names a browser)
	@$(PYTHON_IN_VENV) tools/browser.py
	@$(PYTHON_IN_VENV) -m pytest -n 2 --dist loadfile

lint: set-up-dev ## Check the code's style and types
	@$(PYTHON_IN_VENV) -m ruff format --check .
	@$(PYTHON_IN_VENV) -m ruff check .
	@$(PYTHON_IN_VENV) -m mypy plugins tools

pictures: set-up-dev ## Take the README's pictures of the site again
	@$(PYTHON_IN_VENV) tools/browser.py
	@$(PYTHON_IN_VENV) tools/pictures.py

bench-check: set-up-dev ## Measure the check (QUIET=texts.jsonl, BENCH_PEERS=1 for Presidio)
	@$(PYTHON_IN_VENV) tools/bench_check.py $(if $(QUIET),--quiet "$(QUIET)") --write docs/confidentiality.md

bench-hands: fit-tools ## Measure the check on each hand's posts, fitted on the others
	@.build/fit/bin/python tools/bench_hands.py

fit: fit-tools ## Fit the check's model to the annotated posts again
	@.build/fit/bin/python tools/fit_model.py

fit-tools: set-up-dev
	@test -x .build/fit/bin/python || $(PYTHON_IN_VENV) -m venv .build/fit
	@.build/fit/bin/python -m pip install --quiet --require-hashes -r requirements.txt -r requirements-fit.txt

lock: set-up-dev ## Pin the newest packages that requirements*.in allow
	@rm -f requirements.txt requirements-dev.txt requirements-fit.txt
	@$(PYTHON_IN_VENV) -m uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --quiet requirements.in -o requirements.txt
	@$(PYTHON_IN_VENV) -m uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --quiet requirements-dev.in -o requirements-dev.txt
	@$(PYTHON_IN_VENV) -m uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --quiet requirements-fit.in -o requirements-fit.txt

clean: ## Remove everything that was made: output/, .build/, .venv/
	@rm -rf output .build .venv .set-up.lock .set-up.log .pytest_cache .mypy_cache .ruff_cache .hypothesis
	@find plugins tests tools -name __pycache__ -type d -prune -exec rm -rf {} +

set-up:
	@tools/setup requirements.txt

set-up-dev:
	@tools/setup requirements-dev.txt
