/** Styles for the steps of the report form, such as buttons that look like links, area choices and the summary table. */
export const reportStepsStyle = `
.first { position: absolute; left: -99rem; min-height: 48px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
button.back, .langs button { border: 0; background: none; color: var(--leaf); text-decoration: underline; text-underline-offset: .15em; cursor: pointer; }
button.back { padding: 0; }
.langs button { display: flex; align-items: center; min-height: 48px; padding: 0 .15rem; font-size: .89rem; line-height: 1.5; text-decoration: none; border: solid transparent; border-width: 3px 0; }
:is(button.back, .langs button):focus-visible { background: var(--focus); color: var(--ink); }
.field > h1 > label { display: block; }
legend > h1, .field > h1 { margin-bottom: .35rem; }
.questions > h1 + * { margin-top: 1rem; }
.stack > .progress + .questions, .stack > .progress + .soft + .questions { margin-top: 1rem; }
[data-position] > * + * { margin-top: .5rem; }
[data-position] [role=status] { font-weight: 700; }
[data-position] [role=status]:focus { outline: 0; }
.answers { display: grid; gap: .5rem; justify-items: start; }
.stack > .districts { display: grid; gap: .5rem; }
.find { display: grid; gap: .6rem; }
.find > * { margin: 0; }
.districts { display: grid; gap: .5rem; }
.fold .districts > * + * { margin: 0; }
.fold .districts .button { width: 100%; }
.stack > .checked { display: block; margin-top: 1rem; padding: 0; border-top: 1px solid var(--line); }
.checked .change { margin-block: -.6rem; }
.checked > div { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 1rem; padding: .7rem 0; border-bottom: 1px solid var(--line); align-items: start; }
.checked dt { grid-column: 1; font-size: .89rem; }
.checked dd:not(.act) { grid-column: 1; }
.checked .act { grid-column: 2; grid-row: 1 / span 2; }
.said mark { padding: 0 .15em; border-radius: 3px; background: var(--lotus-tint); color: inherit; font-weight: 600; }
.find .field { position: relative; }
.hints { position: absolute; z-index: 1; width: 100%; border: 1.5px solid var(--edge); border-radius: 6px; background: var(--surface); max-width: 24rem; }
.hints li { display: flex; align-items: center; min-height: 48px; padding: .3rem .7rem; cursor: pointer; }
.hints li + li { border-top: 1px solid var(--line); }
.hints li:hover, .hints [aria-selected=true] { background: var(--lotus-tint); }
.questions:has([name=anonymous][value=on]:checked) .unless-anonymous:not(:has(.has-error)) { display: none; }
@media (min-width: 48em) {
  .find { grid-template-columns: minmax(0, 24rem) auto; align-items: end; justify-content: start; }
  .districts { grid-template-columns: 1fr 1fr 1fr; }
  .checked > div { grid-template-columns: 12rem minmax(0, 1fr) auto; align-items: baseline; }
  .checked dd:not(.act) { grid-column: 2; }
  .checked .act { grid-column: 3; grid-row: 1; }
}`;
