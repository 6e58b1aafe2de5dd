#!/usr/bin/env bash
# Kills builds at random moments and looks at what they leave: every PDF in out/ opens; every one that SHA256SUMS names
# has that hash; the next build that is left alone ends with the same bytes as one that nothing disturbed.
#
#   tests/kill.sh [MASTHEAD [BUILDS]]        the tool, target/debug/masthead; how many builds, 200
set -euo pipefail
tool=$(realpath "${1:-target/debug/masthead}")
builds=${2:-200}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
"$tool" init project >/dev/null
note=project/documents/session/note

# Two states of the sources, between which every build changes: so there is always something to set.
state() {
  for file in "$note"/??.md; do sed -i "s/^title = \"\([0-9]* \)\?/title = \"$1 /" "$file"; done
}
whole() {
  local at=$1 file
  if [ -f project/out/SHA256SUMS ]; then
    (cd project/out && { [ ! -s SHA256SUMS ] || sha256sum --check --quiet --strict SHA256SUMS; }) ||
      { echo "after $at: SHA256SUMS names what does not stand there"; exit 1; }
  fi
  while IFS= read -r file; do
    pdfinfo "$file" >/dev/null 2>&1 || { echo "after $at: $file does not open"; exit 1; }
  done < <(find project/out -name '*.pdf' 2>/dev/null)
}
built() { (cd project/out && find . -name '*.pdf' -exec sha256sum {} + | sort); }

state 0
start=$(date +%s%N)
"$tool" build --project project --progress none
took=$((($(date +%s%N) - start) / 1000000))
undisturbed=$(built)
echo "a build that nothing disturbs takes $took ms"

killed=0
for build in $(seq "$builds"); do
  state $((build % 2 + 1))
  "$tool" build --project project --progress none >/dev/null 2>&1 &
  pid=$!
  sleep "$(awk -v most="$took" -v seed="$RANDOM" 'BEGIN { srand(seed); printf "%.3f", rand() * most * 1.1 / 1000 }')"
  if kill -9 "$pid" 2>/dev/null; then killed=$((killed + 1)); fi
  wait "$pid" 2>/dev/null || true
  whole "build $build"
done
state 0
"$tool" build --project project --progress none
whole "the last build"
[ "$(built)" = "$undisturbed" ] || { echo "the outputs are not those of a build that nothing disturbed"; exit 1; }
"$tool" verify --project project
left=$(find project/out -name '*.part' | wc -l)
[ "$left" = 0 ] || { echo "$left half-written files are left"; exit 1; }
echo "$builds builds, $killed of them killed: every output whole after each, the last as if nothing had been"
