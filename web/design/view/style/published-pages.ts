/** Styles for published answers and for the charts and tiles of agency performance. */
export const publishedPagesStyle = `
article > * + * { margin-top: .8rem; }
article h3 .back { font-weight: inherit; }
.totals { display: grid; grid-template-columns: 1fr 1fr; gap: .8rem; }
.totals div { background: var(--surface); border: 1px solid var(--line); border-radius: 6px; padding: .8rem; }
.totals dt { color: var(--ink-soft); font-size: .89rem; }
.totals dd { font-size: 1.3rem; font-weight: 700; line-height: 1.3; }
.totals .trend { font-size: .89rem; font-weight: 400; color: var(--ink-soft); }
.bars { background: var(--surface); border: 1px solid var(--line); border-radius: 6px; }
.bars > li { padding: .8rem 1rem; max-width: none; }
.bars > li + li { border-top: 1px solid var(--line); }
.bars h3 { font-size: 1rem; line-height: 1.4; }
.gauge { display: grid; grid-template-columns: minmax(0, 1fr) 6rem; align-items: center; gap: .2rem .8rem; }
.gauge svg { width: 100%; height: .8rem; background: var(--line); border-radius: 3px; }
.gauge .sure { fill: var(--tone, var(--edge)); }
.gauge .maybe { fill: var(--tint, var(--paper)); }
.gauge b { text-align: right; line-height: 1.3; }
.counts { display: flex; flex-wrap: wrap; gap: 0 1rem; font-size: .89rem; color: var(--ink-soft); }
.counts.alarm { color: var(--tone); font-weight: 700; }
.districts { display: grid; gap: 1.35rem; }
.districts h3 { font-size: 1rem; }
.tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(5.2rem, 1fr)); gap: 4px; margin-top: .4rem; }
.tile { display: flex; flex-direction: column; justify-content: space-between; gap: .2rem; min-height: 4.2rem; padding: .35rem .5rem; border-radius: 4px; border: 1.5px solid var(--tone, var(--line)); background: var(--tint, var(--surface)); font-size: .78rem; line-height: 1.3; }
.tile b { font-size: .89rem; color: var(--tone, var(--ink-soft)); }
.legend { display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; font-size: .89rem; }
.legend li { display: flex; align-items: center; gap: .4rem; }
.legend i { width: 1.1rem; height: 1.1rem; border-radius: 3px; border: 1.5px solid var(--tone, var(--line)); background: var(--tint, var(--surface)); }
.legend.solid i { border: 0; background: var(--tone, var(--edge)); }
.figures { overflow-x: auto; max-width: 100%; }
.figures table { width: 100%; border-collapse: collapse; font-size: .89rem; background: var(--surface); }
.figures th, .figures td { padding: .35rem .4rem; border: 1px solid var(--line); text-align: right; }
.figures th { font-weight: 600; }
.figures thead a { display: inline-flex; align-items: center; min-height: 48px; }
.figures [aria-sort] { background: var(--lotus-tint); }
.figures [aria-sort=ascending] a::after { content: "\\25B2" / ""; margin-left: .3rem; font-size: .7em; }
.figures [aria-sort=descending] a::after { content: "\\25BC" / ""; margin-left: .3rem; font-size: .7em; }
.figures tr > :first-child { position: sticky; left: 0; text-align: left; min-width: 8rem; background: var(--surface); }
.on-paper { display: none; }
.figures tbody th { font-weight: 400; }
@media (min-width: 48em) {
  .totals { grid-template-columns: repeat(3, 1fr); }
  .figures tr > :first-child { min-width: 9.5rem; }
  .swipe { display: none; }
  .districts { grid-template-columns: repeat(3, 1fr); align-items: start; }
  .tiles { grid-template-columns: repeat(auto-fill, minmax(5.6rem, 1fr)); }
}
@media (min-width: 64em) {
  .figures td { white-space: nowrap; }
  .bars > li { display: grid; grid-template-columns: minmax(0, 20rem) minmax(0, 1fr); gap: .3rem 1.2rem; align-items: center; }
  .bars .counts { grid-column: 1 / -1; max-width: none; }
}
@media print {
  .on-paper { display: block; }
  .swipe { display: none; }
  .bars svg, .tile, .legend i { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .bars > li, .tile { break-inside: avoid; }
}`;
