#!/usr/bin/env bash
# Every page of the specimen session in six languages side by side, as pictures on one page: out/gallery.html.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
page=out/gallery.html
mkdir -p out/gallery
{
  echo '<!doctype html><html lang="en"><meta charset="utf-8"><title>Gallery</title>'
  echo '<style>body{font:14px serif;background:#ddd}img{width:100%;background:#fff}td{vertical-align:top;width:16%}table{width:100%}</style>'
  for folder in out/E_*/ out/A_*/ out/S_*/; do
    [ -d "$folder" ] || continue
    name=$(basename "$folder")
    echo "<h2>$name</h2><table><tr>"
    for language in AR EN ES FR RU ZH; do
      pdf="$folder$name-$language.pdf"
      echo "<td>$language<br>"
      if [ -f "$pdf" ]; then
        rm -f "out/gallery/$name-$language"-*.png
        pdftoppm -r 50 -gray -png "$pdf" "out/gallery/$name-$language" 2> /dev/null
        for picture in "out/gallery/$name-$language"-*.png; do
          echo "<img src=\"gallery/$(basename "$picture")\" alt=\"$name, $language\" loading=\"lazy\">"
        done
      fi
      echo '</td>'
    done
    echo '</tr></table>'
  done
} > "$page"
echo "$page"
