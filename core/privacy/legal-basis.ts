import * as z from 'zod';
import type { Access } from '../staff/access-log.ts';
import type { Ticket } from '../ticket/ticket.ts';

/** What of the law lets the hotline handle somebody's data. */
export const LegalBasis = z.enum(['public-task', 'life-at-risk', 'consent', 'lawful-request']);
export type LegalBasis = z.infer<typeof LegalBasis>;

type Matter = Pick<Ticket, 'service' | 'priority'> & { leavesContact: boolean };

/**
 * Of the matter: a task that the province has by law, or a life at risk, for which nobody is asked. Of number, address and
 * name: that whoever wrote chose to leave them after reading what becomes of them.
 */
export const basesOf = ({ service, priority, leavesContact }: Matter): LegalBasis[] => [
  service === 'health' && priority === 'P1' ? 'life-at-risk' : 'public-task',
  ...(leavesContact ? (['consent'] as const) : []),
];

/** Of what a member of staff opened: most is part of the task; a number is opened for the call that its owner asked for. */
export const basisOfAccess = ({ kind, reason }: Pick<Access, 'kind' | 'reason'>): LegalBasis => {
  if (kind === 'contact-opened') return 'consent';
  if (reason === 'life-at-risk' || reason === 'lawful-request') return reason;
  return 'public-task';
};
