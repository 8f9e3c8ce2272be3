import * as z from 'zod';

/** What of the law lets the hotline handle somebody's data. */
export const LegalBasis = z.enum(['public-task', 'life-at-risk', 'consent', 'lawful-request']);
export type LegalBasis = z.infer<typeof LegalBasis>;

type Matter = { service: string; priority: string; leavesContact: boolean };

/**
 * Of the matter: a task that the province has by law, or a life at risk, for which nobody is asked. Of number, address and
 * name: that whoever wrote chose to leave them after reading what becomes of them.
 */
export const basesOf = ({ service, priority, leavesContact }: Matter): LegalBasis[] => [
  service === 'health' && priority === 'P1' ? 'life-at-risk' : 'public-task',
  ...(leavesContact ? (['consent'] as const) : []),
];

type Opened = { kind: string; reason?: string | undefined };

/** Of what a member of staff opened: most is part of the task; a number is opened for the call that its owner asked for. */
export const basisOfAccess = ({ kind, reason }: Opened): LegalBasis => {
  if (kind === 'contact-opened') return 'consent';
  if (reason === 'life-at-risk' || reason === 'lawful-request') return reason;
  return 'public-task';
};
