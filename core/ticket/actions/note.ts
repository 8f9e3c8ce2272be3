import type { ActionRule } from './rule.ts';

/** Adds an internal note, which the citizen doesn't see. */
export const addNote: ActionRule<'note'> = (_, { text }) => ({
  to: {},
  event: { kind: 'noted', text },
});
