export const formStyle = `
.field { display: block; }
.field > label, legend { display: block; padding: 0; font-weight: 700; }
legend.big, .field > label.big { font-size: 1.2rem; }
.aside { color: var(--ink-soft); font-weight: 400; }
.hint { color: var(--ink-soft); font-weight: 400; max-width: 66ch; }
.field > * + *, fieldset > * + * { margin-top: .35rem; }
.field > .entry, fieldset > .option:not(.option + .option) { margin-top: .6rem; }
.wrong { display: flex; gap: .4rem; color: var(--alarm); font-weight: 700; }
.has-error { border-left: 5px solid var(--alarm); padding-left: .8rem; }
input, select, textarea, button { font: inherit; color: inherit; }
.entry { display: block; width: 100%; min-height: 52px; padding: .5rem .7rem; border: 1.5px solid var(--edge); border-radius: 6px; background: var(--surface); line-height: 1.5; }
.entry:focus-visible { outline: 3px solid var(--focus); outline-offset: 0; border-color: var(--ink); box-shadow: inset 0 0 0 2px var(--ink); }
.entry[aria-invalid] { border-color: var(--alarm); border-width: 2px; }
textarea.entry { min-height: 10rem; resize: vertical; }
select.entry { padding-right: 2rem; }
.entry.digits { padding-block: .2rem; font-size: 1.33rem; letter-spacing: .06em; }
.entry.medium { max-width: 24rem; }
.option { position: relative; }
.option + .option { margin-top: .45rem; }
.option > input { position: absolute; left: .9rem; top: .85rem; width: 24px; height: 24px; margin: 0; accent-color: var(--lotus); scroll-margin-bottom: 9rem; }
.option > label { display: block; min-height: 52px; padding: .7rem .9rem .7rem 3.2rem; border: 1.5px solid var(--line); border-radius: 6px; background: var(--surface); cursor: pointer; }
.option > label:hover { border-color: var(--edge); }
.option > input:checked + label { border-color: var(--lotus); background: var(--lotus-tint); }
.option > input:focus-visible { outline: 0; }
.option > input:focus-visible + label { outline: 3px solid var(--ink); box-shadow: inset 0 0 0 4px var(--focus); }
.option > label .hint { display: block; margin-top: .2rem; font-size: .89rem; }
.more { display: none; margin: .6rem 0 1.35rem .9rem; padding-left: 1.2rem; border-left: 3px solid var(--lotus); }
.option > input:checked ~ .more { display: block; }
.more * + .field { margin-top: 1rem; }
.progress { display: flex; align-items: center; gap: .8rem; color: var(--ink-soft); font-size: .89rem; }
.progress svg { width: 5.5rem; height: 8px; flex: none; }
.progress .track { fill: var(--line); }
.progress .done { fill: var(--leaf); }
.summary { border: 4px solid var(--alarm); border-radius: 6px; background: var(--surface); padding: 1rem; }
.summary:focus { outline: 3px solid var(--ink); box-shadow: 0 0 0 6px var(--focus); }
.summary a { display: inline-block; padding: .6rem 0; color: var(--alarm); font-weight: 700; }
.questions > * + * { margin-top: 2.2rem; }
.questions .stack > legend + * { margin-top: .7rem; }
.questions .stack > .field, .questions .stack > div > .field { margin-top: 1.2rem; }
.titled { display: flex; align-items: center; gap: .5rem; }
.points li { position: relative; padding-left: 1.1rem; }
.points li + li { margin-top: .4rem; }
.points li::before { content: ""; position: absolute; left: .1rem; top: .6em; width: .4rem; height: .4rem; border-radius: 50%; background: var(--leaf); }

.send > * + * { margin-top: .5rem; }
.ask { display: grid; gap: .8rem; }
.ask > * { margin: 0; }
@media (min-width: 30em) {
  .entry.digits { max-width: 15rem; }
  .ask { grid-template-columns: minmax(0, 15rem) auto; align-items: end; justify-content: start; gap: .4rem .8rem; }
  .ask:has(optgroup) { grid-template-columns: minmax(0, 22rem) auto; }
  .ask .field:not(.has-error) { display: contents; }
  .ask .has-error { grid-column: 1 / -1; }
  .ask .button { justify-self: start; }
  .ask .field:not(.has-error) > :is(label, .hint) { grid-column: 1 / -1; margin: 0; }
}
@media (pointer: fine) { .touch { display: none; } }`;
