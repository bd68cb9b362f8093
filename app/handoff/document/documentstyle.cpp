// The style sheet of the HTML documents; colours keep a contrast of at least 4.5 on their ground.
#include "handoff/document/documentstyle.h"

using namespace Qt::StringLiterals;

namespace netsetup {

QString documentStyle()
{
    return uR"css(:root { color-scheme: light; }
* { box-sizing: border-box; }
html { background: #eef1f4; }
body { margin: 0; color: #1b2733; font: 15px/1.45 "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans",
  "DejaVu Sans", sans-serif; overflow-wrap: anywhere; }
main { max-width: 62rem; margin: 1.5rem auto; padding: 2rem 2.5rem; background: #fff; border-top: 5px solid #0b5c8a; }
h1 { margin: 0 0 .6rem; font-size: 1.6rem; line-height: 1.2; color: #0d2f45; }
h2 { margin: 1.3rem 0 .35rem; padding-bottom: .15rem; font-size: 1.05rem; color: #0b5c8a;
  border-bottom: 1px solid #c5d1da; }
h3 { margin: 1rem 0 .3rem; font-size: .95rem; color: #0d2f45; }
p, ul, ol, dl { margin: .35rem 0; }
ul, ol { padding-left: 1.3rem; }
li { margin: .12rem 0; }
code, pre { font-family: Consolas, Menlo, "Liberation Mono", "DejaVu Sans Mono", monospace; font-size: .88em; }
pre { margin: .4rem 0; padding: .6rem .8rem; white-space: pre-wrap; background: #f4f6f8; border: 1px solid #d5dde3;
  border-radius: 4px; }
table { width: 100%; margin: .4rem 0; border-collapse: collapse; table-layout: fixed; font-size: .88em;
  font-variant-numeric: tabular-nums; }
th, td { padding: .28rem .35rem; text-align: left; vertical-align: top; border-bottom: 1px solid #d5dde3; }
th { color: #0d2f45; background: #e6eef3; border-bottom: 1px solid #93a9b8; }
dl { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; }
dl div { flex: 1 1 16rem; min-width: 0; }
dt { font-size: .78em; color: #4a5b68; }
dd { margin: 0; font-weight: 600; }
.beside { columns: 2 24rem; column-gap: 2rem; }
.beside section { break-inside: avoid; }
.beside section:first-child h2 { margin-top: 0; }
.beside { margin-top: 1.3rem; }
.blank { display: inline-block; width: 11rem; max-width: 100%; height: 1em; border-bottom: 1px solid #4a5b68; }
.note { padding: .5rem .8rem; background: #fff6e0; border-left: 4px solid #a15c00; }
.banner { margin: 0 0 1rem; padding: .6rem .9rem; font-weight: 700; color: #fff; background: #8a1c4a; }
figure { margin: .5rem 0; }
figure svg { display: block; width: 100%; height: auto; }
figcaption, footer { font-size: .8em; color: #4a5b68; }
footer { margin-top: 1.5rem; padding-top: .4rem; border-top: 1px solid #c5d1da; }
@page { margin: 11mm 12mm 13mm; @bottom-right { content: counter(page) " / " counter(pages); font-size: 7.5pt;
  color: #4a5b68; } }
@media print {
  html { background: #fff; }
  body { font-size: 8.4pt; line-height: 1.27; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main { max-width: none; margin: 0; padding: 2mm 0 0; border-top-width: 1mm; }
  h1 { margin-bottom: 1.2mm; font-size: 14pt; }
  h2 { margin: 1.9mm 0 .6mm; padding-bottom: .2mm; font-size: 9.2pt; break-after: avoid; }
  h3 { margin: 2mm 0 .6mm; font-size: 8.6pt; break-after: avoid; }
  p, ul, ol, dl { margin: .6mm 0; }
  ul, ol { padding-left: 4mm; }
  li { margin: .1mm 0; }
  table { margin: .6mm 0; font-size: 7.6pt; line-height: 1.2; }
  th, td { padding: .5mm 1mm; }
  tr, pre, .note { break-inside: avoid; }
  thead { display: table-header-group; }
  code, pre { font-size: .92em; }
  pre { padding: 1.2mm 1.8mm; }
  dl { gap: .4mm 5mm; }
  dl div { flex-basis: 55mm; }
  .beside { columns: 2; column-gap: 6mm; margin-top: 1.9mm; }
  .blank { width: 36mm; }
  dd .blank:not(:first-child) { width: 20mm; }
  p { break-after: avoid; break-inside: avoid; }
  .note, .banner { margin: 1mm 0; padding: .9mm 1.8mm; }
  .annexes { break-before: page; }
  .annexes h2 { margin-top: 4mm; font-size: 10pt; }
  figure svg { max-height: 158mm; }
  footer { margin-top: 3mm; }
}
)css"_s;
}

} // namespace netsetup
