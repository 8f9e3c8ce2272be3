/** Styles of the officer pages, such as the ticket summary and the full-width action buttons. */
export const officerStyle = `
.matter { font-size: 1.2rem; line-height: 1.4; }
.glance { display: flex; gap: .6rem; align-items: flex-start; }
.glance + .glance { margin-top: .4rem; }
.glance .icon { margin-top: .1rem; color: var(--leaf); }
.alarm .glance .icon { color: var(--alarm); }
.listed > * + * { margin-top: .4rem; }
.listed .alarm, .listed .alarm .icon { color: var(--alarm); font-weight: 700; }
.actions { margin-top: 1rem; }
.actions .button { width: 100%; }
.actions > * { margin: 0; }
.actions > :not(input) ~ :not(input) { margin-top: 1.35rem; padding-top: 1.35rem; border-top: 1px solid var(--line); }
.actions > * > * + * { margin-top: .8rem; }
.actions > :not(input) ~ .fold { padding: 0; }
.actions > :not(input) ~ .decision { padding: 1rem; border: 2px solid var(--leaf); }
.actions > .fold + .fold { margin-top: 0; border-top: 0; }
.decision { padding: 1rem; border: 2px solid var(--leaf); }
.actions > .fold + .fold { margin-top: 0; border-top: 0; }
.fold { border-bottom: 1px solid var(--line); }
.fold summary { display: flex; align-items: flex-start; gap: .6rem; min-height: 56px; padding: .8rem .2rem; cursor: pointer; list-style: none; }
.fold summary::-webkit-details-marker { display: none; }
.fold summary::after { content: ""; flex: none; width: .6rem; height: .6rem; margin: .45rem .35rem 0 auto; border: solid var(--leaf); border-width: 0 2.5px 2.5px 0; transform: rotate(45deg); }
.fold[open] summary::after { margin-top: .75rem; transform: rotate(225deg); }
.fold summary:hover b { text-decoration: underline; }
.fold summary b { display: block; color: var(--leaf); }
.fold summary .icon { color: var(--leaf); }
.fold summary:focus-visible :is(b, .icon, .soft) { color: var(--ink); }
.fold .inside { margin: 0; padding: .2rem 0 1.35rem; }
.fold .inside > * + * { margin-top: 1rem; }
.decision { padding: 1rem; border: 2px solid var(--leaf); border-radius: 6px; background: var(--surface); }
.decision h3 { font-size: 1.1rem; line-height: 1.35; }
.decision .fold { border: 0; border-top: 1px solid var(--line); }
.decision .fold .inside { padding-bottom: .2rem; }`;
