/** The report's only style sheet. Colours repeat what the text says; both themes come from the same rules. */
export const styles = `
:root {
  color-scheme: light dark;
  --ink: light-dark(#1f2328, #e6edf3);
  --soft: light-dark(#59636e, #9198a1);
  --paper: light-dark(#ffffff, #0d1117);
  --panel: light-dark(#f6f8fa, #151b23);
  --line: light-dark(#d1d9e0, #3d444d);
  --good: light-dark(#1a7f37, #3fb950);
  --bad: light-dark(#d1242f, #f85149);
  --doubtful: light-dark(#9a6700, #d29922);
  --p99: light-dark(#0969da, #58a6ff);
  --p50: light-dark(#8250df, #bc8cff);
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif;
}
main { max-width: 72rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
header { border-left: .4rem solid var(--tone); padding: .25rem 0 .25rem 1rem; }
.good { --tone: var(--good); }
.bad { --tone: var(--bad); }
.doubtful { --tone: var(--doubtful); }
.plain { --tone: transparent; }
h1 { margin: 0; font-size: 1.5rem; line-height: 1.3; overflow-wrap: anywhere; }
h2 { margin: 2rem 0 .5rem; font-size: 1.1rem; }
h3 { margin: 1rem 0 .25rem; font-size: 1rem; overflow-wrap: anywhere; }
header p, footer, figcaption { margin: .25rem 0 0; color: var(--soft); }
ul { margin: .75rem 0 0; padding: 0; list-style: none; }
li {
  margin: .35rem 0; padding: .5rem .75rem; overflow-wrap: anywhere;
  background: var(--panel); border-left: .25rem solid var(--tone);
}
code { font: .92em ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; }
.scroll:focus-visible { outline: 2px solid var(--p99); }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: .4rem .75rem; text-align: left; vertical-align: top; border-top: 1px solid var(--line); }
th { border-top: 0; color: var(--soft); font-weight: 600; white-space: nowrap; background: var(--panel); }
td { overflow-wrap: break-word; max-width: 60ch; }
td:not(.number) { min-width: 11ch; }
td:last-child:not(.number) { min-width: 20ch; }
td:first-child { box-shadow: inset .25rem 0 var(--tone); }
td:first-child:not(.code) { white-space: nowrap; }
.number { text-align: right; white-space: nowrap; }
td.code { overflow-wrap: anywhere; min-width: 15ch; }
figure { margin: 0; }
svg { display: block; width: 100%; min-width: 40rem; max-width: 60rem; height: auto; }
svg text { font: 12px system-ui, sans-serif; fill: var(--soft); }
.grid { stroke: var(--line); }
.series { fill: none; stroke-width: 2; stroke-linejoin: round; }
.p99 { stroke: var(--p99); }
.p50 { stroke: var(--p50); stroke-dasharray: 6 3; }
.limit { stroke: var(--bad); stroke-dasharray: 2 3; }
.warm-up { fill: var(--line); opacity: .35; }
footer { margin-top: 2rem; border-top: 1px solid var(--line); padding-top: .75rem; }
a { color: var(--p99); }
@media print {
  main { max-width: none; padding: 0; }
  .scroll { overflow: visible; }
  tr, figure, li { break-inside: avoid; }
}
`;

/** SHA-256 of the style sheet, for the page's content security policy: nothing else may style it, and nothing may run. */
export const stylesHash = "sha256-bscMQMxBXGKOcXXX7wmGsKfEV0skITon0lMGnEJVx7Q=";
