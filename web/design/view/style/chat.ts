/**
 * Styles of the web chat. Messages of citizen and hotline differ in side and border, so that readers needn't rely on color.
 */
export const chatStyle = `
.chat { display: grid; gap: .8rem; }
.lines { display: grid; gap: .7rem; margin: 0; padding: .2rem; list-style: none; }
.has-script .lines { max-height: 60vh; overflow-y: auto; }
.line { max-width: 88%; padding: .6rem .9rem; border: 1.5px solid var(--line); border-radius: 6px; background: var(--surface); overflow-wrap: anywhere; }
.line .words { white-space: pre-line; margin: 0; }
.line p + p { margin-top: .5rem; }
.line .who { display: block; font-size: .8rem; color: var(--ink-soft); }
.from-person { justify-self: end; border-color: var(--leaf); background: var(--leaf-tint); }
.from-operator { border-left: 4px solid var(--lotus); }
.button.alarm { background: var(--alarm); }
.quick { display: flex; flex-wrap: wrap; gap: .5rem; }
.choice { min-height: 48px; padding: .5rem .9rem; border: 1.5px solid var(--leaf); border-radius: 6px; background: var(--surface); color: var(--leaf); font: inherit; font-weight: 600; text-align: left; cursor: pointer; }
.choice:hover { background: var(--leaf-tint); }
.say { display: grid; gap: .5rem; }
.say label { font-weight: 600; }
.say .row { display: grid; gap: .5rem; }
.say textarea.entry { min-height: 4rem; }
.plain { min-height: 48px; padding: 0; border: 0; background: none; color: var(--leaf); font: inherit; text-decoration: underline; cursor: pointer; }
@media (min-width: 30em) { .say .row { grid-template-columns: 1fr auto; align-items: end; } }`;
