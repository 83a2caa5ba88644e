// How the page looks, on a screen, a narrow one, and paper.

export const style = `
:root { color-scheme: light dark; --ink: #1b1f24; --dim: #57606a; --paper: #fff; --card: #fff; --line: #d0d7de; --ground: #f6f8fa;
  --error: #b3261e; --warning: #8a5300; --info: #0b57a4; --mark: #fff0a8; --accent: #0b57a4 }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --dim: #9aa4af; --paper: #0d1117; --card: #161b22; --line: #30363d;
  --ground: #0d1117; --error: #ff8a80; --warning: #f0b35a; --info: #79b8ff; --mark: #5c4d00; --accent: #79b8ff } }
* { box-sizing: border-box }
body { margin: 0; font: 16px/1.5 system-ui, 'Segoe UI', 'Noto Sans', Arial, sans-serif; color: var(--ink); background: var(--ground) }
main, header.top { max-width: 60rem; margin: 0 auto; padding: 1rem }
h1 { font-size: 1.6rem; margin: .5rem 0 } h2 { font-size: 1.25rem; margin: 1.5rem 0 .5rem } h3 { font-size: 1.05rem; margin: 0 }
p { margin: .4rem 0 } .dim, figcaption, .why { color: var(--dim); font-size: .875rem }
.tables { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); gap: 0 2rem; align-items: start }
.tables table { width: 100% } .tables td:not(.n) { overflow-wrap: anywhere }
.scroll { overflow-x: auto; max-width: 100% } table { border-collapse: collapse; font-size: .9rem }
caption { text-align: left; font-weight: 600; padding: .3rem 0 } th, td { border-bottom: 1px solid var(--line); padding: .25rem .6rem; text-align: left; vertical-align: top }
th { font-weight: 600 } .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
.bar { position: sticky; top: 0; z-index: 1; background: var(--paper); border-block: 1px solid var(--line) }
.bar form { max-width: 60rem; margin: 0 auto; padding: .5rem 1rem; display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end }
.bar label { display: flex; flex-direction: column; font-size: .8rem; color: var(--dim); min-width: 0 }
.bar label.check { flex-direction: row; gap: .4rem; align-items: center; padding-bottom: .4rem }
.bar output { flex-basis: 100%; font-size: .875rem }
select, input, button { font: inherit; font-size: .95rem; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 6px; padding: .3rem .5rem; max-width: 100% }
.bar select { width: 12rem } .bar #who { width: 9rem } button { background: var(--accent); border-color: var(--accent); color: var(--paper); font-weight: 600; cursor: pointer; padding-inline: .9rem }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
article { background: var(--card); border: 1px solid var(--line); border-left: 5px solid var(--info); border-radius: 8px; padding: .8rem 1rem; margin: .8rem 0;
  content-visibility: auto; contain-intrinsic-size: auto 24rem; overflow-wrap: anywhere; scroll-margin-top: 8rem }
article.error { border-left-color: var(--error) } article.warning { border-left-color: var(--warning) }
article[hidden], section[hidden] { display: none }
.head { display: flex; gap: .8rem; justify-content: space-between; align-items: baseline }
.level { font-weight: 700; display: inline-block } .level::first-letter { text-transform: uppercase } .error .level { color: var(--error) } .warning .level { color: var(--warning) } .info .level { color: var(--info) }
.head code { color: var(--dim); font-size: .8rem; white-space: nowrap } .message { font-size: 1.05rem }
figure { margin: .6rem 0; padding: .1rem 0 .1rem .8rem; border-left: 3px solid var(--line) } figure.doubted { border-left-color: currentColor }
blockquote { margin: 0; white-space: pre-line } mark { background: var(--mark); color: inherit; padding: 0 .1em }
.path { font-family: ui-monospace, Consolas, monospace; font-size: .8rem }
.before, .settled { border: 1px dashed var(--line); border-radius: 6px; padding: .2rem .6rem; font-size: .9rem }
fieldset { border: 0; border-top: 1px solid var(--line); margin: .8rem 0 0; padding: .5rem 0 0; display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; align-items: center }
legend { float: left; padding: 0 .5rem 0 0; font-weight: 600; font-size: .9rem } fieldset label { display: inline-flex; gap: .35rem; align-items: center; font-size: .9rem }
fieldset .wide { flex: 1 1 16rem } fieldset .wide input { flex: 1; min-width: 6rem }
@media (max-width: 40rem) { .bar { position: static } .bar label, .bar select, .bar #who { width: 100% } .head { flex-direction: column; gap: 0 } }
@media print { :root { --ink: #000; --dim: #333; --ground: #fff; --card: #fff; --line: #999; --mark: #eee } body { font-size: 10.5pt } .bar { display: none }
  h2 { break-after: avoid } tr { break-inside: avoid } article { content-visibility: visible; break-inside: avoid; border-radius: 0 } mark { text-decoration: underline } main, header.top { max-width: none; padding: 0 } input[type=text] { border: 0; border-bottom: 1px dotted #000 } }
`
