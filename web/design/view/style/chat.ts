/**
 * Styles of the web chat. Messages of citizen and hotline differ in side and border, so that readers needn't rely on color.
 */
export const chatStyle = `
.chat { display: grid; gap: .8rem; }
.lines { display: grid; gap: .7rem; margin: 0; padding: .2rem; list-style: none; }
.line { max-width: 88%; padding: .6rem .9rem; border: 1.5px solid var(--line); border-radius: 6px; background: var(--surface); overflow-wrap: anywhere; }
.line .words { white-space: pre-line; margin: 0; }
.line p + p { margin-top: .5rem; }
.line .who { display: block; font-size: .8rem; color: var(--ink-soft); }
.from-person { justify-self: end; border-color: var(--leaf); background: var(--leaf-tint); }
.from-operator { border-left: 4px solid var(--lotus); }
.quick { display: flex; flex-wrap: wrap; gap: .5rem; }
.choice { min-height: 48px; padding: .5rem .9rem; border: 1.5px solid var(--leaf); border-radius: 6px; background: var(--surface); color: var(--leaf); font: inherit; font-weight: 600; text-align: left; cursor: pointer; }
.choice:hover { background: var(--leaf-tint); }
html { scroll-padding-bottom: 11rem; }
.call[aria-current] { display: none; }
.say { display: contents; }
.say > * { margin: 0; }
.composer { position: sticky; bottom: calc(58px + env(safe-area-inset-bottom)); display: grid; grid-template-columns: 1fr auto auto; align-items: center; gap: .4rem; padding: .6rem 0; border-top: 1px solid var(--line); background: var(--paper); }
.composer > * { grid-column: 1 / -1; margin: 0; }
.composer label { grid-column: 1; font-weight: 600; }
.composer .row { display: grid; gap: .5rem; grid-template-columns: minmax(0, 1fr) auto; align-items: end; }
.composer textarea.entry { min-height: 3.4rem; }
.composer .button { width: auto; padding: .4rem 1rem; }
.composer .wrong { font-size: .89rem; }
.attach { display: contents; }
.attach > * { grid-column: 1 / -1; margin: 0; }
.attach > .button { grid-column: 2; grid-row: 1; min-height: 48px; border-width: 1.5px; }
.attach > [data-take] { grid-column: 3; padding: .4rem .7rem; }
.attach > [data-choose] { white-space: nowrap; padding: .4rem .7rem; }
.composer label { grid-row: 1; }
.attach .shots { flex-wrap: nowrap; overflow-x: auto; }
.attach .shots li { flex: none; }
.attach .photo { width: 3rem; height: 3rem; }
.attach > :empty { display: none; }
.plain { min-height: 48px; padding: 0; border: 0; background: none; color: var(--leaf); font: inherit; text-decoration: underline; cursor: pointer; }
@media (min-width: 48em) { .composer { bottom: 0; } }`;
