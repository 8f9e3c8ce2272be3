import { type ActionRule, actionNotAllowed } from './rule.ts';

/** Marks the ticket as taken by a signed-in member. The mark does not lock the ticket: others may still act. */
export const takeTicket: ActionRule<'take'> = ({ takenBy }, _, { status, by, now }) =>
  takenBy || !by.sub
    ? actionNotAllowed
    : { to: { status, takenBy: { sub: by.sub, at: now } }, event: { kind: 'taken' } };

/** Removes the mark that a member has taken the ticket. Only that member or a supervisor may do so. */
export const releaseTicket: ActionRule<'release'> = ({ takenBy }, _, { status, by }) =>
  takenBy && (takenBy.sub === by.sub || by.role === 'supervisor')
    ? { to: { status, takenBy: undefined }, event: { kind: 'released' } }
    : actionNotAllowed;
