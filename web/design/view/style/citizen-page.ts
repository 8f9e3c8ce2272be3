/** Styles that only the citizens' pages use: large link tiles, steps, receipt and navigation. */
export const citizenPageStyle = `
.brand { align-items: center; }
.mark { width: 2.6rem; height: 2rem; flex: none; fill: var(--surface); stroke: var(--leaf); stroke-width: 5; stroke-linecap: round; stroke-linejoin: round; }
.mark > path:first-child { stroke: none; }
.mark .line { stroke: var(--lotus); }
.button.danger { background: var(--alarm); border-color: var(--alarm); font-size: 1.33rem; }
.button.danger:hover { background: var(--surface); color: var(--alarm); }
.site { display: grid; grid-template-columns: repeat(2, 1fr); gap: .2rem 1rem; margin-bottom: .8rem; }
.doors { display: grid; gap: .8rem; }
.door { display: grid; grid-template-columns: auto 1fr; align-items: center; gap: 0 .9rem; height: 100%; min-height: 6rem; padding: .9rem .8rem; border: 1.5px solid var(--line); border-left: 6px solid var(--tone); border-radius: 6px; background: var(--surface); color: var(--ink); text-decoration: none; }
.door:hover { border-color: var(--tone); background: var(--tint); }
.door:focus-visible { border-color: var(--ink); }
.door .disc { display: grid; place-items: center; width: 3rem; height: 3rem; border-radius: 50%; background: var(--tint); color: var(--tone); }
.door .disc .icon { width: 1.7rem; height: 1.7rem; }
.door b { display: block; font-size: 1.2rem; line-height: 1.3; color: var(--tone); }
.door b:lang(km) { line-height: 1.7; }
.door .words { min-width: 0; }
.door > .icon { display: none; color: var(--tone); }
.door:focus-visible b, .door:focus-visible .icon { color: var(--ink); }
.start { display: grid; gap: 1.35rem; }
.tell { border: 2px solid var(--leaf); }
.tell > * + * { margin-top: .8rem; }
.tell > :not(.note:not([hidden])) + .field { margin-top: 0; }
.tell .button .icon { flex: none; }
.steps { display: grid; gap: 1rem; counter-reset: step; }
.steps li { display: grid; grid-template-columns: 6rem 1fr; gap: .2rem 1rem; align-items: center; }
.steps .picture { width: 6rem; height: 4.8rem; fill: none; stroke: var(--leaf); stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
.steps .picture .fill { fill: var(--leaf-tint); stroke: none; }
.steps .picture .solid { fill: var(--leaf); stroke: none; }
.steps .picture .white { stroke: var(--surface); }
.steps h3 { font-size: 1.05rem; line-height: 1.4; }
.numbers { display: grid; gap: .8rem; }
.numbers a { display: inline-flex; align-items: center; min-height: 48px; font-size: 1.45rem; font-weight: 700; }
.receipt { background: var(--surface); border: 2px solid var(--leaf); border-radius: 6px; }
.receipt > * { padding: 1rem; }
.receipt > * + * { margin: 0; border-top: 2px dashed var(--line); }
.receipt dt { color: var(--ink-soft); }
.digits-big { font-size: 2rem; font-weight: 700; line-height: 1.3; white-space: nowrap; }
.receipt .scan { display: none; }
.qr { width: 9.8rem; height: 9.8rem; margin: -.7rem; flex: none; background: var(--surface); fill: var(--ink); }
.scan p { flex: 1 1 12rem; }
.uploads li { display: grid; grid-template-columns: 4rem minmax(0, 1fr); gap: .8rem; padding: .6rem 0; border-bottom: 1px solid var(--line); }
.uploads .photo { width: 4rem; height: 4rem; }
.uploads .change { margin-right: 1rem; padding: 0; }
.uploads [role=status] { display: block; }
.shots { display: flex; flex-wrap: wrap; gap: .8rem; }
.shots li { display: grid; }
.uploads progress { width: 100%; accent-color: var(--leaf); }
.pair { display: flex; flex-wrap: wrap; gap: .6rem; }
.pair:not(:has(> :not([hidden]))) { display: none; }
.stack > [data-forget-form] { margin-top: 1rem; }
.pair .button { flex: 1 1 auto; width: auto; gap: .4rem; padding: .6rem .4rem; }
.has-script .when-static { display: none; }
.ways ul { display: flex; flex-wrap: wrap; gap: .2rem 1.3rem; }
.ways a { display: flex; align-items: center; min-height: 48px; }
.ways a[aria-current] { color: var(--ink); font-weight: 700; text-decoration: none; border-bottom: 3px solid var(--lotus); }
.own li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; border-bottom: 1px solid var(--line); }
.own li p { flex: 1 0 100%; }
.own > * + * { margin-top: .5rem; }
.change { border: 0; background: none; color: var(--leaf); text-decoration: underline; text-underline-offset: .15em; cursor: pointer; min-height: 48px; }
[hidden] { display: none !important; }
.next { counter-reset: next; }
.next li { counter-increment: next; position: relative; padding-left: 2.7rem; min-height: 2rem; }
.next li + li { margin-top: .8rem; }
.next li::before { content: counter(next); position: absolute; left: 0; top: 0; width: 1.85rem; height: 1.85rem; border-radius: 50%; background: var(--leaf-tint); color: var(--leaf); font-weight: 700; line-height: 1.85rem; text-align: center; }
@media print, (min-width: 48em) {
  .receipt .scan { display: flex; flex-wrap: wrap; align-items: center; gap: 1.6rem; }
}
@media (min-width: 48em) {
  .site { grid-template-columns: repeat(auto-fill, minmax(12rem, 1fr)); }
  .doors { grid-template-columns: 1fr 1fr; gap: 1rem; }
  .tell textarea.entry { min-height: 12rem; }
  .door { padding: 1.2rem; }
  .steps { grid-template-columns: repeat(3, 1fr); gap: 1.6rem; }
  .steps li { grid-template-columns: 1fr; align-content: start; }
  .numbers { grid-template-columns: repeat(3, 1fr); gap: 1.6rem; }
  .digits-big { font-size: 2.6rem; }
  .pair .button { flex: none; gap: .6rem; padding: .6rem 1.35rem; }
}
@media (min-width: 62em) {
  .start { grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr); gap: 1.6rem; align-items: start; }
  .start .doors { grid-template-columns: 1fr; gap: .7rem; }
  .start .door { grid-template-columns: auto 1fr auto; gap: 0 1.1rem; min-height: 5.4rem; padding: .7rem 1.2rem; }
  .start .door > .icon { display: block; }
}
@media print {
  .foot nav { display: none; }
  .steps, .receipt { break-inside: avoid; }
  }`;
