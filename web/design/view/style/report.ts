/** Styles of statistics tables, which scroll horizontally on a phone and fit A4 paper in print. */
export const reportStyle = `
.figures { overflow-x: auto; max-width: 100%; }
.figures table { width: 100%; border-collapse: collapse; font-size: .89rem; background: var(--surface); }
.figures th, .figures td { padding: .35rem .4rem; border: 1px solid var(--line); text-align: right; }
.figures td { white-space: nowrap; }
.figures th { background: var(--leaf-tint); font-weight: 600; }
.figures tr > :first-child { text-align: left; min-width: 6.5rem; }
.figures tbody th { background: none; font-weight: 400; }
.figures svg { width: 2rem; height: .6rem; fill: var(--line); }
.figures b { display: inline-block; min-width: 3.2rem; font-weight: 400; }
.figures .done { fill: var(--tone); }
@media (min-width: 48em) {
  .figures th, .figures td { padding: .4rem .6rem; }
  .figures svg { width: 4rem; }
}
@media print {
  @page { size: A4; margin: 14mm; }
  html { font-size: 75%; }
  .figures { overflow: visible; }
  .figures tr { break-inside: avoid; }
  .figures svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}`;
