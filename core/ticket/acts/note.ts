import type { ActRule } from './rule.ts';

/** Something to be known by whoever works on it. */
export const note: ActRule<'note'> = (_, { text }, { status }) => ({
  to: { status },
  event: { kind: 'noted', text },
});
