/** Style of the page on which citizens follow their ticket: its stages, and two columns on wide screens. */
export const ownTicketStyle = `
.stages { display: grid; grid-template-columns: repeat(4, 1fr); gap: .3rem; }
.stages li { position: relative; display: grid; justify-items: start; gap: .2rem; color: var(--ink-soft); font-size: .8rem; }
.stages li + li::before { content: ""; position: absolute; left: calc(1.5rem - 100%); right: calc(100% + .3rem); top: .7rem; height: 2px; background: var(--line); }
.stages .reached { color: var(--leaf); font-weight: 600; }
.stages .reached + .reached::before { background: var(--leaf); }
.stages i { width: 1.5rem; height: 1.5rem; border: 2px solid var(--line); border-radius: 50%; background: var(--surface); }
.stages [aria-current] { color: var(--ink); font-weight: 700; }
.stages [aria-current] .icon { color: var(--leaf); }
.stages [aria-current] i { border-color: var(--leaf); background: var(--leaf); box-shadow: inset 0 0 0 4px var(--surface); }
.either { display: grid; gap: .6rem; }
.either .button { width: 100%; margin-top: 0; }
.either summary { list-style: none; }
.either summary::-webkit-details-marker { display: none; }
.either details > * + * { margin-top: 1rem; }
.either details .send .button { width: auto; }
@media (min-width: 30em) {
  .either { grid-template-columns: 1fr 1fr; }
  .either [open] { grid-column: 1 / -1; }
}
@media (min-width: 48em) {
  .stages li { font-size: .89rem; }
}
@media (min-width: 64em) {
  .columns { display: grid; grid-template-columns: minmax(0, 38rem) minmax(0, 1fr); gap: 2.2rem; }
  .columns > .stack:last-child > .facts div { display: block; }
  .columns > .stack:last-child { padding-left: 1.35rem; border-left: 1px solid var(--line); }
  .columns > .stack:last-child > .facts { margin-top: 0; padding: 0; border: 0; }
}`;
