import type { ActRule } from './rule.ts';

/** Adds an internal note, which the citizen doesn't see. */
export const note: ActRule<'note'> = (_, { text }) => ({
  to: {},
  event: { kind: 'noted', text },
});
