# Three commands do everything on a fresh Debian or Ubuntu machine with Rust, a C compiler, make and git:
#
#   make session    installs the fonts where they are missing, builds the tool, builds the specimen session into out/
#   make test       installs what the tests read PDFs with, runs them
#   make gallery    builds the specimen session and puts all its pages on one page of pictures, out/gallery.html
#
# All use one profile, so that the layout engine is compiled once.

FONTS   := fonts-liberation2 fonts-hosny-amiri fonts-noto-cjk
READERS := poppler-utils
SUDO    := $(shell test "$$(id -u)" = 0 || echo sudo)

.PHONY: session test fonts readers lint fuzz clean gallery

session: fonts
	cargo run --locked -- build

test: fonts readers
	cargo test --locked
	cargo test --locked --no-default-features --lib

gallery: session readers
	tests/gallery.sh

lint:
	cargo fmt --check
	cargo clippy --locked --all-targets -- -D warnings

# Some seconds of each target; `fuzz/run 900` looks for longer.
fuzz:
	fuzz/run 5

fonts:
	@$(call install,$(FONTS))

readers:
	@$(call install,$(READERS))

clean:
	rm -rf out/*

# Installs the packages of a list that are not there, and touches nothing where all are.
define install
missing=""; \
for package in $(1); do \
  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
done; \
if [ -n "$$missing" ]; then \
  $(SUDO) apt-get update -q && $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $$missing; \
fi
endef
