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
* + blockquote { margin-top: .8rem; }
.answer { border: 2px solid var(--leaf); }
.asked { border: 2px solid var(--lotus); }
.asked > h2 .icon { color: var(--lotus); }
.question { font-weight: 600; border-left: 3px solid var(--lotus); padding-left: 1rem; }
details.card { padding-top: 0; padding-bottom: 0; }
:where(details.card) > summary { padding: .6rem 0; }
.card textarea.entry { min-height: 7rem; }
.scores { display: grid; gap: .45rem; }
.score { display: flex; align-items: center; gap: .9rem; min-height: 54px; padding: .4rem .9rem; border: 1.5px solid var(--edge); border-radius: 6px; background: var(--surface); text-align: left; cursor: pointer; }
.score:hover { background: var(--lotus-tint); }
.score b { font-size: 1.3rem; color: var(--leaf); }
.timeline li { position: relative; padding: 0 0 1.3rem 1.8rem; }
.timeline li::before { content: ""; position: absolute; left: .2rem; top: .45rem; width: .8rem; height: .8rem; border-radius: 50%; border: 3px solid var(--tone, var(--leaf)); background: var(--surface); z-index: 1; }
.timeline li::after { content: ""; position: absolute; left: .54rem; top: .9rem; bottom: -.45rem; width: 2px; background: var(--line); }
.timeline li:last-child { padding-bottom: 0; }
.timeline li:last-child::before { background: var(--tone, var(--leaf)); }
.timeline li:last-child::after { display: none; }
.timeline .what { font-weight: 600; }
@media (min-width: 48em) {
  .scores { grid-template-columns: repeat(5, 1fr); }
  .score { display: block; padding: .6rem .3rem; text-align: center; font-size: .89rem; }
  .score b { display: block; }
  .facts div { display: grid; grid-template-columns: 12rem 1fr; gap: 1rem; }
  .facts dt { font-size: inherit; }
}
@media print {
  .answer, .timeline li { break-inside: avoid; }
}`;
