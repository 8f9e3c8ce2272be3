/** Styles for the pages of announcements, knowledge-base articles, support programs, guides and the press kit. */
export const publicContentStyle = `
.lines { white-space: pre-line; }
.entries { display: grid; gap: .8rem; }
.entries > li { max-width: none; }
.entry-card { border: 1px solid var(--line); border-left: 5px solid var(--tone); border-radius: 6px; background: var(--surface); padding: .6rem 1rem; }
.entry-card a { display: inline-block; min-height: 48px; padding: .65rem 0; }
.reasons { display: grid; gap: .8rem; }
.reasons li > * + * { margin-top: .3rem; }
.keys { width: 100%; border-collapse: collapse; background: var(--surface); }
.keys th, .keys td { padding: .55rem .7rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
.keys.phone th:first-child { width: 5rem; }
.keys tbody th { white-space: nowrap; color: var(--leaf); font-size: 1.15rem; }
.poster { display: flex; flex-wrap: wrap; align-items: center; gap: 1.6rem; }
.poster > div { flex: 1 1 12rem; }
.address { overflow-wrap: anywhere; }
.whole { white-space: nowrap; }
.facts.small dt code { font-size: .85rem; }
.across { overflow-x: auto; }
.across:focus-visible { outline: 3px solid var(--ink); }
.across .lines { font-size: .8rem; white-space: pre; }
.prose h2 { margin-top: 2rem; }
.prose img { max-width: 100%; max-height: 36rem; border: 1px solid var(--line); border-radius: 6px; }
.prose ol { counter-reset: step; }
.prose ol > li { counter-increment: step; position: relative; padding-left: 2rem; }
.prose ol > li::before { content: counter(step) "."; position: absolute; left: 0; font-weight: 700; color: var(--leaf); }
.prose li + li { margin-top: .4rem; }
@media (min-width: 64em) {
  body:not(.sheet) .entries { grid-template-columns: 1fr 1fr; }
  body:not(.sheet) .entries > :last-child:nth-child(odd) { grid-column: 1 / -1; }
}
@media (max-width: 47.99em) {
  .prose .keys, .prose .keys tbody, .prose .keys tr, .prose .keys td, .prose .keys.phone th:first-child { width: 5rem; }
.keys tbody th { display: block; border: 0; white-space: normal; }
  .prose .keys thead { display: none; }
  .prose .keys tr { border: 1px solid var(--line); }
  .prose .keys td, .prose .keys.phone th:first-child { width: 5rem; }
.keys tbody th { padding: .3rem .7rem; }
  .prose .keys tr + tr { border-top: 0; }
}
`;
