import { type ActionRule, actionNotAllowed } from '../action-rule.ts';

/** Marks a ticket as taken by a signed-in staff member. The mark is no lock: others may still act on the ticket. */
export const takeTicket: ActionRule<'take'> = ({ takenBy }, _, { status, by, now }) =>
  takenBy || !by.sub
    ? actionNotAllowed
    : { to: { status, takenBy: { sub: by.sub, at: now } }, event: { kind: 'taken' } };

/** Removes the mark that a staff member has taken the ticket. Only this staff member or a supervisor may remove it. */
export const releaseTicket: ActionRule<'release'> = ({ takenBy }, _, { status, by }) =>
  takenBy && (takenBy.sub === by.sub || by.role === 'supervisor')
    ? { to: { status, takenBy: undefined }, event: { kind: 'released' } }
    : actionNotAllowed;
