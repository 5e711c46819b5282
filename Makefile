# `make` or `make help` lists what there is.

PREFIX ?= $(HOME)/.local
BIN := .build/release/bantin-export
# Swift's library goes inside: the program outlives the toolchain, and starts in a fifth less time.
STATIC := --static-swift-stdlib
SAMPLE := samples/2021-01

.PHONY: help setup build sample test eval bench-quality install uninstall clean

help:
	@sed -nE 's/^#: //p' Makefile

#: make sample                  set up, build, and make the sample bulletin: four PDFs and an EPUB in out/
sample: build
	$(BIN) export $(SAMPLE) --pdf --epub --font-size 11,14,18,24 --title "Bản tin Vân Khê" --month 2021-01 -d out --force
	@echo "The bulletin of $(SAMPLE), for print at four sizes and for readers:" && ls -1sh out/2021-01*

#: make test                    install what the tests need and run them all
test:
	scripts/setup --test
	swift format lint --strict --recursive Sources Tests Package.swift
	swift build --build-tests
	swift test --skip-build

#: make eval                    score how pages are read, field by field, beside trafilatura and readability-lxml
eval: build
	scripts/setup --evaluate
	.venv-evaluate/bin/python scripts/evaluate --bin $(BIN) --general --peers

#: make bench-quality           how well lines are set, beside Typst, WeasyPrint and Chromium; fails when a target is missed
bench-quality: build
	scripts/setup --bench
	.venv-bench/bin/python scripts/bench-quality --bin $(BIN)

#: make build                   the program alone, in release mode: .build/release/bantin-export
build: setup
	swift build -c release --product bantin-export $(STATIC)

#: make install PREFIX=DIR      program, styles, fonts and shell completions below DIR (~/.local unless given)
install: build
	scripts/install "$(PREFIX)"

#: make uninstall PREFIX=DIR    remove them again
uninstall:
	scripts/install --remove "$(PREFIX)"

#: make clean                   remove what was built and made: .build, out
clean:
	rm -rf .build out

setup:
	@scripts/setup
