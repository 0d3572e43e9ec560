# Two commands: `make course` builds Lectern and the course, `make test` runs every test and every gate.
# Both install what is missing first. This is the one place that lists the Debian packages.

# What Lectern is built with and runs with, and what the tests use beside it.
PACKAGES := bubblewrap libseccomp-dev libcmark-dev libyaml-dev libjavascriptcoregtk-4.1-dev libjs-katex fonts-katex libjs-vega graphviz libblis4-openmp pkg-config

# What the tests use beside these: a browser, and Java for the HTML checker.
TEST_PACKAGES := chromium default-jre-headless python3-venv
# The checkers themselves come from PyPI, in the versions that this file names.
STANDARDS := Tests/Standards
CHECKERS := .build/standards

BUILD := swift build -c release
BIN = $(shell swift build -c release --show-bin-path)
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
SOURCES := Package.swift Sources Tests

.PHONY: course test bench build format lint packages test-packages standards clean

course: build
	$(BIN)/lectern build Lessons -o Output

# The course is built by the optimised program, as a reader gets it; the tests run unoptimised, where
# arithmetic is checked and failures name their lines.
test: test-packages build lint
	$(BIN)/lectern build Lessons -o Output --strict
	$(MAKE) standards
	swift test

# Every page of the built course is valid HTML, accessible, and works by keyboard under its own policy; every
# notebook is valid too.
standards: $(CHECKERS)/installed
	$(CHECKERS)/bin/python -B $(STANDARDS)/audit.py Output
	$(BIN)/lectern build Lessons --to ipynb -o .build/notebooks
	$(CHECKERS)/bin/python -B $(STANDARDS)/notebooks.py .build/notebooks

$(CHECKERS)/installed: $(STANDARDS)/requirements.txt
	python3 -m venv $(CHECKERS)
	$(CHECKERS)/bin/pip install --quiet --disable-pip-version-check --no-deps --requirement $<
	touch $@

bench: build
	$(BIN)/bench

build: packages
	$(BUILD)

lint:
	swift format lint --strict --recursive $(SOURCES)

format:
	swift format --in-place --recursive $(SOURCES)

test-packages: PACKAGES += $(TEST_PACKAGES)

packages test-packages:
	@missing=$$(for package in $(PACKAGES); do \
	    dpkg-query -W -f='$${db:Status-Status}\n' $$package 2>/dev/null | grep -qx installed || echo $$package; \
	done); \
	if [ -n "$$missing" ]; then \
	    echo "installing:" $$missing; \
	    $(SUDO) apt-get update -qq; \
	    $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing; \
	fi

clean:
	swift package clean
