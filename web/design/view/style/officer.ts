/** What only the officer's page has: the matter at a glance, actions across the whole width. */
export const officerStyle = `
.matter { font-size: 1.2rem; line-height: 1.4; }
.glance { display: flex; gap: .6rem; align-items: flex-start; }
.glance + .glance { margin-top: .4rem; }
.glance .icon { margin-top: .1rem; color: var(--leaf); }
.alarm .glance .icon { color: var(--alarm); }
.actions > * + * { margin-top: 1.35rem; padding-top: 1.35rem; border-top: 1px solid var(--line); }
.actions .button { width: 100%; }`;
