import * as z from 'zod';

export const TicketStatus = z.enum([
  'new',
  'triage',
  'waiting',
  'assigned',
  'in-progress',
  'returned',
  'extended',
  'in-review',
  'answered',
  'reopened',
  'closed',
  'refused',
  'merged',
  'referred',
]);
export type TicketStatus = z.infer<typeof TicketStatus>;

/** What can happen to a ticket and move it to another status. */
export type TicketAction =
  | 'queue'
  | 'assign'
  | 'acknowledge'
  | 'answer'
  | 'submit'
  | 'reject'
  | 'ask'
  | 'resume'
  | 'return'
  | 'extend'
  | 'reopen'
  | 'close'
  | 'refuse'
  | 'merge'
  | 'refer';

const leaving = { close: 'closed', refuse: 'refused', merge: 'merged', refer: 'referred' } as const;
const working = {
  answer: 'answered',
  submit: 'in-review',
  ask: 'waiting',
  return: 'returned',
  assign: 'assigned',
  extend: 'extended',
  ...leaving,
} as const;

/** The whole lifecycle: from each status, which action leads where. */
export const lifecycle: Record<TicketStatus, Partial<Record<TicketAction, TicketStatus>>> = {
  new: { queue: 'triage', assign: 'assigned', ...leaving },
  triage: { ...working, acknowledge: 'in-progress' },
  waiting: { resume: 'in-progress', answer: 'answered', assign: 'assigned', ...leaving },
  assigned: { ...working, acknowledge: 'in-progress' },
  'in-progress': working,
  returned: { queue: 'triage', assign: 'assigned', answer: 'answered', ...leaving },
  extended: working,
  'in-review': { answer: 'answered', reject: 'in-progress', assign: 'assigned', merge: 'merged' },
  answered: { reopen: 'reopened', close: 'closed', merge: 'merged' },
  reopened: { ...working, acknowledge: 'in-progress' },
  closed: { reopen: 'reopened' },
  refused: { reopen: 'reopened' },
  merged: {},
  referred: { reopen: 'reopened' },
};

/** Where the action leads from here, or nothing when the ticket's status doesn't allow it. */
export const statusAfter = (status: TicketStatus, action: TicketAction): TicketStatus | undefined =>
  lifecycle[status][action];

const closed: ReadonlySet<TicketStatus> = new Set(['closed', 'refused', 'merged', 'referred']);

/** Whatever was open about it has ended: officers have nothing left to do. */
export const isClosed = (status: TicketStatus): boolean => closed.has(status);

/** Open tickets have clocks that run; settled ones wait for nobody but the citizen. */
export const isSettled = (status: TicketStatus): boolean =>
  status === 'answered' || isClosed(status);
