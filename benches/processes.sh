#!/usr/bin/env bash
# Whole processes, side by side: prints the figures of docs/performance.md.
#
#   benches/processes.sh            all of it, some minutes on a quiet machine
#   benches/processes.sh session    the session of 60 documents, in all languages and in each
#   benches/processes.sh growth     10, 100 and 1,000 documents
#   benches/processes.sh document   one document of about 20 pages, against typst, LibreOffice and XeLaTeX
#
# What is not installed is left out. TYPST names another typst, ROUNDS how often each command is run (5).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
what=${1:-all}
rounds=${ROUNDS:-5}
typst=${TYPST:-typst}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cargo build --locked --release --bin masthead --example generate
target=${CARGO_TARGET_DIR:-target}/release
masthead=$(realpath "$target/masthead")
generate=$(realpath "$target/examples/generate")

pages() { # DIR: the pages of all its PDFs
  find "$1" -name '*.pdf' -exec pdfinfo {} \; 2>/dev/null | awk '/^Pages/ { sum += $2 } END { print sum + 0 }'
}

median() { sort -g | awk '{ at[NR] = $1 } END { print NR % 2 ? at[(NR + 1) / 2] : (at[NR / 2] + at[NR / 2 + 1]) / 2 }'; }

# once COMMAND...: appends wall seconds, processor seconds and the peak of memory in MiB to $work/once
once() {
  /usr/bin/time -a -o "$work/time" -f '%e %U %S %M' "$@" >"$work/said" 2>&1 || { cat "$work/said" >&2; exit 1; }
  tail -n 1 "$work/time" | awk '{ printf "%s %s %.0f\n", $1, $2 + $3, $4 / 1024 }'
}

# cold NAME DIR [OPTION...]: builds the session in DIR afresh, several times
cold() {
  local name=$1 dir=$2
  shift 2
  : >"$work/runs"
  for _ in $(seq "$rounds"); do
    rm -rf "$dir/out"
    once "$masthead" build --project "$dir" "$@" >>"$work/runs"
  done
  local count wall cpu peak
  count=$(pages "$dir/out")
  wall=$(cut -d' ' -f1 "$work/runs" | median)
  cpu=$(cut -d' ' -f2 "$work/runs" | median)
  peak=$(cut -d' ' -f3 "$work/runs" | median)
  awk -v n="$name" -v p="$count" -v w="$wall" -v c="$cpu" -v m="$peak" \
    'BEGIN { printf "| %s | %d | %.2f | %.2f | %.0f | %.1f | %.0f |\n", n, p, w, c, p / w, c / p * 1000, m }'
}

head_of_builds() {
  echo
  echo "| $1 | pages | wall s | processor s | pages/s | processor ms a page | peak MiB |"
  echo "|---|--:|--:|--:|--:|--:|--:|"
}

session() {
  "$generate" 60 "$work/session/documents"
  head_of_builds "60 documents, cold"
  cold "six languages" "$work/session"
  for language in ar en es fr ru zh; do
    cold "$language" "$work/session" --lang "$language"
  done
}

growth() {
  local once_each=$rounds
  rounds=1
  head_of_builds "documents in six languages, cold, one run"
  for count in 10 100 1000; do
    "$generate" "$count" "$work/$count/documents"
    cold "$count" "$work/$count"
    rm -rf "${work:?}/$count"
  done
  rounds=$once_each
}

# The words of a text of ours, as any other tool reads Markdown.
plain() {
  sed -E -e '1,/^\+\+\+$/{/^\+\+\+$/d}' -e '/^(\+\+\+|title = .*|:::.*)$/d' -e 's/\{\.worded\}//g' \
    -e 's/\[\]\(#[^)]*\)/1/g' -e 's/ \{[#.][^}]*\}$//' -e '/^```/d'
}

# race NAME OURS THEIRS: both in turn; the median of the ratios, theirs to ours
race() {
  local name=$1 ours=$2 theirs=$3
  : >"$work/runs"
  once sh -c "$ours" >/dev/null
  once sh -c "$theirs" >/dev/null
  for _ in $(seq "$rounds"); do
    echo "$(once sh -c "$ours") $(once sh -c "$theirs")" >>"$work/runs"
  done
  local we they ratio
  we=$(cut -d' ' -f1 "$work/runs" | median)
  they=$(cut -d' ' -f4 "$work/runs" | median)
  ratio=$(awk '{ print $4 / $1 }' "$work/runs" | median)
  awk -v n="$name" -v a="$we" -v b="$they" -v r="$ratio" \
    'BEGIN { printf "| %s | %.2f | %.2f | %.2f |\n", n, a, b, r }'
}

document() {
  "$generate" 1 "$work/one/documents" 2
  "$masthead" init --defaults "$work/templates" >/dev/null 2>&1
  echo
  echo "| one document, cold process | masthead s | other s | other / masthead |"
  echo "|---|--:|--:|--:|"
  local symbol="E/C.16/2099/2" name="E_C.16_2099_2"
  for language in en zh ar; do
    local upper=${language^^}
    local ours="rm -rf '$work/one/out'; '$masthead' build --project '$work/one' '$symbol' --lang $language"
    sh -c "$ours" >/dev/null 2>&1
    local count
    count=$(pages "$work/one/out")
    if command -v "$typst" >/dev/null; then
      "$masthead" build --project "$work/one" "$symbol" --lang "$language" --emit typst --out "$work/emitted" >/dev/null 2>&1
      cp "$work/emitted/$name/$name-$upper.typ" "$work/templates/edition.typ"
      race "$language, $count pages: typst" "$ours" \
        "'$typst' compile --root '$work/templates' --pdf-standard a-2a,ua-1 '$work/templates/edition.typ' '$work/typst.pdf'"
    fi
    command -v pandoc >/dev/null || continue
    plain <"$work/one/documents/e-c16-2099/0002/$language.md" >"$work/plain.md"
    if command -v soffice >/dev/null; then
      pandoc "$work/plain.md" -o "$work/plain.docx"
      race "$language: LibreOffice from DOCX" "$ours" \
        "soffice -env:UserInstallation=file://$work/office --headless --convert-to pdf --outdir '$work' '$work/plain.docx'"
    fi
    if [ "$language" = en ] && command -v xelatex >/dev/null; then
      race "$language: XeLaTeX by pandoc" "$ours" \
        "pandoc --pdf-engine=xelatex -V mainfont='Liberation Serif' '$work/plain.md' -o '$work/latex.pdf'"
    fi
  done
}

echo "$("$masthead" --version), $(nproc) processors: $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), load $(cut -d' ' -f1 /proc/loadavg)"
case $what in
  session | growth | document) "$what" ;;
  all) session && growth && document ;;
  *) echo "usage: benches/processes.sh [session | growth | document]" >&2 && exit 2 ;;
esac
