import type { ActRule } from './rule.ts';

/** Something to be known by whoever works on it. */
export const note: ActRule<'note'> = (_, { text }) => ({
  to: {},
  event: { kind: 'noted', text },
});
