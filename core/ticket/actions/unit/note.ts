import type { ActionRule } from '../action-rule.ts';

/** Adds an internal note that the citizen cannot see. */
export const addNote: ActionRule<'note'> = (_, { text }) => ({
  to: {},
  event: { kind: 'noted', text },
});
