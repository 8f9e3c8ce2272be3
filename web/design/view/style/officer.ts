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
.decision { padding: 1rem; border: 2px solid var(--leaf); border-radius: 6px; background: var(--surface); }
.decision h3 { font-size: 1.1rem; line-height: 1.35; }
.decision .fold { border: 0; border-top: 1px solid var(--line); }
.decision .fold .inside { padding-bottom: .2rem; }`;
