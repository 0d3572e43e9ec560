# Two commands: `make course` builds Lectern and the course, `make test` runs every test and every gate.
# Both install what is missing first. This is the one place that lists the Debian packages.

# What Lectern is built with and runs with, and what the tests use beside it.
PACKAGES := libcmark-dev libyaml-dev libjavascriptcoregtk-4.1-dev libjs-katex fonts-katex libjs-vega graphviz libblis4-openmp pkg-config

BUILD := swift build -c release
BIN = $(shell swift build -c release --show-bin-path)
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
SOURCES := Package.swift Sources Tests

.PHONY: course test bench build format lint packages clean

course: build
	$(BIN)/lectern build Lessons -o Output

# The course is built by the optimised program, as a reader gets it; the tests run unoptimised, where
# arithmetic is checked and failures name their lines.
test: build lint
	$(BIN)/lectern build Lessons -o Output --strict
	swift test

bench: build
	$(BIN)/bench

build: packages
	$(BUILD)

lint:
	swift format lint --strict --recursive $(SOURCES)

format:
	swift format --in-place --recursive $(SOURCES)

packages:
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
