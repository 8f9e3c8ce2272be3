/** Styles of a citizen's ticket page: status, history and available actions. */
export const ticketStyle = `
.lead { font-size: 1.1rem; color: var(--ink-soft); }
.headline { font-size: 1.2rem; font-weight: 700; line-height: 1.4; }
.headline:lang(km) { line-height: 1.7; }
.facts { display: grid; gap: .9rem; }
.stack > .facts { margin-top: 2.2rem; padding-top: 1.35rem; border-top: 1px solid var(--line); }
.facts dt { color: var(--ink-soft); font-size: .89rem; }
.said { white-space: pre-line; max-width: 66ch; }
blockquote, .timeline .said { margin: 0; border-left: 3px solid var(--line); padding-left: 1rem; }
h2 + blockquote { margin-top: .8rem; }
.answer { border: 2px solid var(--leaf); }
.asked { border: 2px solid var(--lotus); }
.asked > h2 .icon { color: var(--lotus); }
.question { font-weight: 600; border-left: 3px solid var(--lotus); padding-left: 1rem; }
details.card { padding-top: 0; padding-bottom: 0; }
.card textarea.entry { min-height: 7rem; }
.scores { display: grid; gap: .45rem; }
.score { display: flex; align-items: center; gap: .9rem; min-height: 54px; padding: .4rem .9rem; border: 1.5px solid var(--edge); border-radius: 6px; background: var(--surface); text-align: left; cursor: pointer; }
.score:hover { background: var(--lotus-tint); }
.score b { font-size: 1.3rem; color: var(--leaf); }
.stages { display: grid; grid-template-columns: repeat(4, 1fr); }
.stages li { position: relative; display: grid; justify-items: start; gap: .2rem; color: var(--ink-soft); font-size: .8rem; }
.stages li + li::before { content: ""; position: absolute; left: calc(1.8rem - 100%); right: calc(100% + .3rem); top: .7rem; height: 2px; background: var(--line); }
.stages .reached { color: var(--leaf); font-weight: 600; }
.stages .reached + .reached::before { background: var(--leaf); }
.stages i { width: 1.5rem; height: 1.5rem; border: 2px solid var(--line); border-radius: 50%; background: var(--surface); }
.stages [aria-current] { color: var(--ink); font-weight: 700; }
.stages [aria-current] .icon { color: var(--leaf); }
.timeline li { position: relative; padding: 0 0 1.3rem 1.8rem; }
.timeline li::before { content: ""; position: absolute; left: .2rem; top: .45rem; width: .8rem; height: .8rem; border-radius: 50%; border: 3px solid var(--tone, var(--leaf)); background: var(--surface); z-index: 1; }
.timeline li::after { content: ""; position: absolute; left: .54rem; top: .9rem; bottom: -.45rem; width: 2px; background: var(--line); }
.timeline li:last-child { padding-bottom: 0; }
.timeline li:last-child::before { background: var(--tone, var(--leaf)); }
.timeline li:last-child::after { display: none; }
.timeline .what { font-weight: 600; }
@media (min-width: 48em) {
  .scores { grid-template-columns: repeat(5, 1fr); }
  .stages li { font-size: .89rem; }
  .score { display: block; padding: .6rem .3rem; text-align: center; font-size: .89rem; }
  .score b { display: block; }
  .facts div { display: grid; grid-template-columns: 12rem 1fr; gap: 1rem; }
  .facts dt { font-size: 1rem; }
}
@media (min-width: 64em) {
  .columns { display: grid; grid-template-columns: minmax(0, 41rem) minmax(0, 1fr); gap: 2.2rem; }
  .columns > .stack:last-child > .facts div { display: block; }
  .columns > .stack:last-child > .facts { margin-top: 0; padding: 0 0 0 1.35rem; border: 0; border-left: 1px solid var(--line); }
}
@media print {
  .answer, .timeline li { break-inside: avoid; }
}`;
