#!/usr/bin/env bash
# Every page of the specimen session in six languages side by side, as pictures on one page: out/gallery.html. Above them
# the kinds of documents, and the constructs, each leading to the row of pages where it stands.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
page=out/gallery.html
languages=(AR EN ES FR RU ZH)

# Constructs: the document, words that stand where it does in English, what it is.
constructs() {
  cat << 'END'
E_C.16_2099_2|Item 3 (a)|masthead, item, title, cover notes, foot
E_C.16_2099_3|*|a cover note on the symbol
E_C.16_2099_2|Introduction|sections, numbered paragraphs, notes
E_C.16_2099_5|Documents, namely|lists of three levels
E_C.16_2099_5|Summary|summary
E_C.16_2099_5|Contents|contents with paragraphs and page
E_C.16_2099_5|Performance of the two programmes Programme 8|chapters
E_C.16_2099_5|Expected accomplishments|results framework
E_C.16_2099_5|Posts of programme 8|table in the column
E_C.16_2099_5|Tasks of Headquarters|table over the page, lettered notes
E_C.16_2099_7|Series of records handed over|table with heads over heads
E_C.16_2099_6|Documents issued in all six|table from the column to the edge of the page
E_C.16_2099_7|Registries that took part|table in each language's own order
E_C.16_2099_5|Documents of the Committee issued|table of an annex, over two pages
E_C.16_2099_5|Figure I |picture
E_C.16_2099_5|Figure II |flow diagram
E_C.16_2099_7|Figure I |flow diagrams side by side
E_C.16_2099_5|Figure III |bar chart
E_C.16_2099_6|Figure I |columns
E_C.16_2099_5|Figure IV |line chart
E_C.16_2099_5|Figure V |stacked bars
E_C.16_2099_5|Figure VI |pie chart
E_C.16_2099_5|Figure VII |labels of a figure
E_C.16_2099_5|Annex I |annex
E_C.16_2099_5|[Original: French]|annex in another language
E_C.16_2099_4|Box 1|box
E_C.16_2099_4_Rev.1|The Committee decides|text of a decision
E_C.16_2099_4|*|item lines of three items
E_C.16_2099_2|honour to transmit|transmittal note
E_C.16_2099_2_Corr.1|Corrigendum|corrections
E_C.16_2099_L.1|Draft resolution|draft resolution
E_C.16_2099_L.2|Draft decision|draft decision
E_C.16_2099_1|Provisional agenda|agenda
E_C.16_2099_1_Add.1|Annotations|agenda with annotations
E_C.16_2099_6|Note by the Secretary-General|note by the Secretary-General
E_C.16_2099_7|Report of the working group|report of another author
E_C.16_2099_INF_2|List of documents|list of documents
END
}

# Of a language in which a document is not issued: none.
pages() { if [ -f "$1" ]; then pdfinfo "$1" 2> /dev/null | sed -n 's/^Pages: *//p'; else echo 0; fi; }

# The page of an English document on which words stand: the last, as contents come before what they list.
page_of() {
  local pdf="out/$1/$1-EN.pdf" number
  for number in $(seq "$(pages "$pdf")" -1 1); do
    if pdftotext -f "$number" -l "$number" -layout "$pdf" - 2> /dev/null | tr -s '\n ' ' ' | grep -qF -- "$2"; then
      echo "$number"
      return
    fi
  done
  echo 1
}

# What a document is called, from its file.
title() { pdfinfo "out/$1/$1-EN.pdf" 2> /dev/null | sed -n 's/^Title: *//p'; }
kind() { pdfinfo "out/$1/$1-EN.pdf" 2> /dev/null | sed -n 's/^Subject: *//p'; }

# How large its pages are, so that a picture has its room before it is there.
size() { pdfinfo "$1" 2> /dev/null | sed -nE 's/^Page size: *([0-9]+)[0-9.]* x ([0-9]+).*/width="\1" height="\2"/p'; }

rm -rf out/gallery
mkdir -p out/gallery
documents=()
for folder in out/*/; do
  name=$(basename "$folder")
  [ -f "$folder$name-EN.pdf" ] || continue
  documents+=("$name")
  for language in "${languages[@]}"; do
    pdf="$folder$name-$language.pdf"
    if [ -f "$pdf" ]; then pdftoppm -r 50 -gray -png "$pdf" "out/gallery/$name-$language" 2> /dev/null; fi
  done
done

{
  echo '<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery</title>'
  # The pages scroll in a part of their own: a browser without a window draws nothing of a document that was scrolled.
  echo '<style>html,body{height:100%;margin:0}main{height:100%;overflow:auto;box-sizing:border-box;padding:0 1em 1em}'
  echo '@media print{html,body,main{height:auto;overflow:visible}}tr{scroll-margin-top:2em}'
  echo 'body{font:14px/1.4 sans-serif;background:#ddd}img{width:100%;height:auto;background:#fff;display:block}'
  echo 'td,th{vertical-align:top;width:16%}table{width:100%;table-layout:fixed}th{position:sticky;top:0;background:#ddd}'
  echo 'ul{columns:3;margin:0 0 1em}h2{margin:2em 0 0}nav{background:#fff;padding:.1em 1em}</style>'
  echo '<main><h1>The specimen session</h1><nav><h3>Documents</h3><ul>'
  for name in "${documents[@]}"; do
    echo "<li><a href=\"#$name\">$(title "$name")</a>: $(kind "$name")</li>"
  done
  echo '</ul><h3>Constructs</h3><ul>'
  constructs | while IFS='|' read -r name words what; do
    if [ -f "out/$name/$name-EN.pdf" ]; then
      echo "<li><a href=\"#$name-$(page_of "$name" "$words")\">$what</a></li>"
    fi
  done
  echo '</ul></nav>'
  for name in "${documents[@]}"; do
    echo "<h2 id=\"$name\">$(title "$name")</h2><p>$(kind "$name")</p><table><tr>"
    printf '<th>%s</th>' "${languages[@]}"
    most=0
    for language in "${languages[@]}"; do
      count=$(pages "out/$name/$name-$language.pdf")
      most=$((count > most ? count : most))
    done
    for number in $(seq "$most"); do
      echo "</tr><tr id=\"$name-$number\">"
      for language in "${languages[@]}"; do
        picture=$(find out/gallery -regex ".*/$name-$language-0*$number\.png" -printf '%f')
        if [ -n "$picture" ]; then
          pdf="$name/$name-$language.pdf#page=$number"
          room=$(size "out/$name/$name-$language.pdf")
          echo "<td><a href=\"$pdf\"><img $room src=\"gallery/$picture\" alt=\"$name, $language, page $number\" loading=\"lazy\"></a></td>"
        else
          echo '<td></td>'
        fi
      done
    done
    echo '</tr></table>'
  done
  echo '</main></html>'
} > "$page"
echo "$page"
