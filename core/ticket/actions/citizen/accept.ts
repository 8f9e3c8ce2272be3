import { type ActionRule, actionNotAllowed } from '../action-rule.ts';

/** Records that the answer resolved the citizen's issue. The citizen can still rate the answer or reopen the ticket. */
export const acceptAnswer: ActionRule<'accept'> = ({ anonymisedAt }, _, { status }) =>
  anonymisedAt ? actionNotAllowed : { to: { status }, event: { kind: 'accepted' } };
