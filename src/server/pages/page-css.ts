/** The style of all our own pages. It stands in the page, so that a saved copy looks the same. */
export const PAGE_CSS = `
:root {
  color-scheme: light dark;
  --ink: #1b1f24; --faint: #57606a; --line: #d0d7de; --paper: #fff; --tint: #f6f8fa;
  --link: #0a58ca; --mark: #fff1a8; --bad: #b3261e; --warn: #8a5a00; --good: #1a6b34;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e6e9ed; --faint: #9da7b3; --line: #3a424c; --paper: #14181d; --tint: #1d232a;
    --link: #7fb4ff; --mark: #6b5900; --bad: #ff8a80; --warn: #f0b44c; --good: #7ddc97;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto; max-width: 72rem; padding: 1.25rem 1rem 4rem; background: var(--paper);
  color: var(--ink); font: 1rem/1.65 system-ui, "Noto Sans CJK SC", "PingFang SC",
    "Microsoft YaHei", sans-serif;
}
h1 { font-size: 1.6rem; line-height: 1.3; margin: .25rem 0 .5rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; padding-top: .5rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; }
p, ul, ol, dl { margin: .5rem 0; }
a { color: var(--link); }
[lang=en] { color: var(--faint); }
h1 [lang=en], h2 [lang=en], h3 [lang=en] { font-weight: 400; font-size: .8em; }
th [lang=en] { font-weight: 400; }
mark { background: var(--mark); color: inherit; padding: 0 .1em; }
code, pre { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; font-size: .85em; }
pre { overflow: auto; max-height: 24rem; padding: .75rem; background: var(--tint); border: 1px solid var(--line); }
dl.facts { display: grid; grid-template-columns: minmax(9rem, max-content) 1fr; gap: .2rem 1rem; }
dl.facts dt { color: var(--faint); }
dl.facts dd { margin: 0; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--faint); padding: .25rem 0; }
th, td { border-bottom: 1px solid var(--line); padding: .35rem .6rem .35rem 0; text-align: left; vertical-align: top; }
thead th { font-weight: 600; border-bottom: 2px solid var(--line); }
tbody th { font-weight: 400; }
table.figures { table-layout: fixed; }
.figures .id { width: 3.2rem; } .figures .raw { width: 6.5rem; } .figures .value { width: 8rem; }
.figures .indicator { width: 24%; } .figures .source { width: 27%; }
.figures td, .figures th { overflow-wrap: anywhere; }
.plan td, .plan th { min-width: 12rem; }
.hidden { position: absolute; clip-path: inset(50%); height: 1px; overflow: hidden; white-space: nowrap; }
td.number, th.number { text-align: right; }
tr:target, li:target { background: var(--tint); outline: 2px solid var(--link); }
.faint { color: var(--faint); }
.small { font-size: .85rem; }
.note { border-left: 3px solid var(--warn); padding: .25rem .75rem; background: var(--tint); }
.status { font-weight: 600; white-space: nowrap; }
.FAIL { color: var(--bad); } .WARN { color: var(--warn); } .PASS, .PASS_APPROXIMATE { color: var(--good); }
.badge { display: inline-block; border: 1px solid var(--line); border-radius: .3rem; padding: 0 .35rem; font-size: .8rem; color: var(--faint); white-space: nowrap; }
.place { color: var(--faint); font-size: .85rem; }
.place blockquote { margin: .15rem 0 0; color: var(--ink); overflow-wrap: anywhere; }
summary { cursor: pointer; padding: .25rem 0; }
.cite { padding: .75rem; background: var(--tint); border: 1px solid var(--line); overflow-wrap: anywhere; }
nav.contents ul { display: flex; flex-wrap: wrap; gap: .25rem 1rem; list-style: none; padding: 0; }
@media (max-width: 42rem) {
  dl.facts { grid-template-columns: 1fr; gap: 0; }
  dl.facts dd { margin: 0 0 .5rem; }
  table.stacked, .stacked tbody, .stacked tr, .stacked th, .stacked td { display: block; }
  .stacked thead { position: absolute; clip-path: inset(50%); height: 1px; overflow: hidden; }
  .stacked tr { border-bottom: 1px solid var(--line); padding: .5rem 0; }
  .stacked th, .stacked td { border: 0; padding: .05rem 0; text-align: left; white-space: normal; }
  .stacked td[data-label]::before { content: attr(data-label) " "; color: var(--faint); font-size: .85rem; }
  .stacked caption { display: block; }
  .stacked td:empty { display: none; }
  .plan th + th, .plan tr > th:first-child:nth-last-child(2) { padding-left: 1rem; }
  .plan td { padding-left: 2rem; }
}
@media print {
  :root { --ink: #000; --faint: #444; --line: #999; --paper: #fff; --tint: #fff; --link: #000; --mark: #ddd; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  nav, .screen { display: none; }
  h2 { break-after: avoid; }
  tr, li { break-inside: avoid; }
}
`
