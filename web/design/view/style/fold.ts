/** Styles of collapsible sections. */
export const foldStyle = `
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
.fold .inside > * + * { margin-top: 1rem; }`;
