# The two commands that matter: `make run` shows what the toolkit does, `make test` tests it.
# Each target first installs what is missing (libyaml, SQLite, nettle, pkg-config) or says exactly what to install.

SWIFT   ?= swift
DATA    ?=
SCHEMAS ?=
BINARY  := .build/release/workflow
ARTICLE := Workflows/Articles/ferry-subsidy.txt

# The Swift runtime goes into the program on Linux: it starts in 7 ms instead of 11, and runs where no Swift is.
ifeq ($(shell uname -s),Linux)
RELEASE := -c release --static-swift-stdlib
else
RELEASE := -c release
endif

.PHONY: run build desk try-desk test fuzz consumers proof check format evaluate bench torture dist spark archive docs clean needs say-run say-test

# A first look needs no optimised program: the debug build takes a third of the time, and `make test` goes on from it.
run: say-run needs         ## build, show a digest of the shipped article, write its report
	$(SWIFT) build --product workflow
	.build/debug/workflow run $(ARTICLE)
	.build/debug/workflow run Workflows/report.yaml --force
	@echo "The report: Workflows/Out/ferry-subsidy.html"

build: needs               ## the release binary, for work: some twenty times as fast
	$(SWIFT) build $(RELEASE) --product workflow

desk: needs                ## the desk: runs, articles, reviews and quotes in a browser: make desk, then workflow desk FOLDER
	$(SWIFT) build $(RELEASE) --product workflow
	$(SWIFT) build $(RELEASE) --product workflow-desk
	@echo "Built. Try: $(BINARY) desk Workflows"

try-desk:                  ## an editor's morning in a real browser: make try-desk [ARTICLES=10000] [DATA=FOLDER]
	@test -x $(dir $(BINARY))workflow-desk || $(MAKE) desk
	Tools/desk/try-desk.sh $(dir $(BINARY)) $(or $(ARTICLES),0) $(DATA)

test: say-test needs       ## all tests; needs no network
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	$(SWIFT) test --skip-build --disable-xctest

consumers: needs           ## every export opened by its real reader: make consumers [SCHEMAS=FOLDER] [DATA=FOLDER] [BINARY=FILE]
	@test -x $(BINARY) || $(MAKE) build
	SCHEMAS="$(SCHEMAS)" DATA="$(DATA)" Tools/consumers/run.sh $(BINARY)

proof: needs               ## a new plugin is one folder and nothing else: done in a copy
	$(SWIFT) build --product workflow
	Tools/develop/prove-new-plugin.sh .build/debug/workflow

check: needs               ## style and the rules of the house
	$(SWIFT) format lint --strict --recursive Package.swift Sources Plugins Tests Tools
	Tools/develop/check-house.sh

format:                    ## put every file into the house style
	$(SWIFT) format --in-place --recursive Package.swift Sources Plugins Tests Tools

evaluate: build            ## accuracy on evaluation data: make evaluate DATA=FOLDER
	@test -n "$(DATA)" || { echo "name the folder of the evaluation data: make evaluate DATA=FOLDER"; exit 2; }
	Tools/develop/evaluate.sh "$(DATA)" $(BINARY)

bench: build               ## speed and memory against checked-in thresholds
	python3 Benchmarks/bench.py $(BINARY)

torture: desk              ## kill, fault and bad-input harnesses: make torture DATA=FOLDER
	@test -n "$(DATA)" || { echo "name the folder of the evaluation data: make torture DATA=FOLDER"; exit 2; }
	Tools/develop/torture.sh "$(DATA)" $(BINARY)

dist: needs                ## a tarball that runs on a Linux without Swift, libyaml or SQLite, tried in an empty root
	Tools/dist/make-dist.sh .build/dist
	Tools/dist/try-dist.sh .build/dist/workflow-*.tar.gz

spark: dist                ## an archive on a Spark cluster of two executors, of which one is killed
	Tools/spark/try-spark.sh .build/dist/workflow-*.tar.gz

archive: build             ## an archive through pipe, run and merge: speed, memory, the same bytes
	Benchmarks/archive.py $(BINARY)

fuzz: needs                ## damaged pages under the address sanitizer: make fuzz DATA=FOLDER-OF-PAGES [ROUNDS=100000]
	@test -n "$(DATA)" || { echo "name a folder of pages: make fuzz DATA=FOLDER"; exit 2; }
	$(SWIFT) run -c release --sanitize address --scratch-path .build-asan fuzz-pages "$(DATA)" $(or $(ROUNDS),100000)

docs: build                ## write the reference pages anew from the code
	UPDATE_DOCS=1 $(SWIFT) test --filter DocumentationTests

say-run:
	@echo "Building the program (the first time about two minutes on two cores), then showing what is in an article."

say-test:
	@echo "Building the program and its tests, then running them all: about six minutes on two cores the first time."

needs:
	@Tools/develop/install-needs.sh

clean:
	rm -rf .build
