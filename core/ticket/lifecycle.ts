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

/** What can happen to a ticket: the acts of people, and what follows from them or from the clock. */
export type TicketAction =
  | 'queue'
  | 'assign'
  | 'classify'
  | 'acknowledge'
  | 'answer'
  | 'submit'
  | 'approve'
  | 'reject'
  | 'ask'
  | 'write'
  | 'resume'
  | 'return'
  | 'extend'
  | 'grant-extension'
  | 'refuse-extension'
  | 'note'
  | 'review-complaint'
  | 'take'
  | 'release'
  | 'publish'
  | 'unpublish'
  | 'decline-publication'
  | 'redact'
  | ('ask-data' | 'delay-data' | 'grant-data' | 'refuse-data' | 'hold' | 'lift-hold')
  | 'callback'
  | 'callback-done'
  | 'add-photo'
  | 'rate'
  | 'reopen'
  | 'close'
  | 'refuse'
  | 'merge'
  | 'refer';

/** A call that is owed is owed until it is made, whatever becomes of the ticket meanwhile. */
const calling = { 'callback-done': 'same' } as const;
/** What the law gives those whose data it is doesn't depend on where their matter stands. */
const data = {
  'ask-data': 'same',
  'delay-data': 'same',
  'grant-data': 'same',
  'refuse-data': 'same',
  hold: 'same',
  'lift-hold': 'same',
} as const;
/** Whatever has become of the ticket, what should not be read there can be taken away. */
const always = {
  ...calling,
  ...data,
  unpublish: 'same',
  redact: 'same',
  'review-complaint': 'same',
} as const;
/** What was answered may be put before the public, or not. */
const moderated = { publish: 'same', 'decline-publication': 'same' } as const;
const held = { take: 'same', release: 'same' } as const;
const leaving = { close: 'closed', refuse: 'refused', merge: 'merged', refer: 'referred' } as const;
const open = {
  queue: 'triage',
  assign: 'assigned',
  classify: 'same',
  write: 'same',
  'add-photo': 'same',
  note: 'same',
  callback: 'same',
  ...always,
  ...leaving,
} as const;
const answering = { answer: 'answered', submit: 'in-review' } as const;
const handling = {
  ...open,
  ...held,
  ...answering,
  ask: 'waiting',
  extend: 'in-progress',
  'grant-extension': 'extended',
  'refuse-extension': 'same',
} as const;
const working = { ...handling, return: 'returned' } as const;
const atFirst = { acknowledge: 'in-progress' } as const;

/**
 * The whole lifecycle: from each status, which action leads where; `same` is allowed and moves nothing. Beside it
 * stands only `unmerge`: a ticket that is taken out again has the status that it had.
 */
export const lifecycle: Record<
  TicketStatus,
  Partial<Record<TicketAction, TicketStatus | 'same'>>
> = {
  new: open,
  triage: { ...handling, ...atFirst },
  waiting: {
    ...open,
    ...held,
    ...answering,
    write: 'in-progress',
    'add-photo': 'in-progress',
    resume: 'in-progress',
  },
  assigned: { ...working, ...atFirst },
  'in-progress': working,
  returned: { ...open, ...held, ...answering, ...atFirst, ask: 'waiting' },
  extended: working,
  'in-review': { ...open, ...held, approve: 'answered', reject: 'in-progress' },
  answered: {
    reopen: 'reopened',
    close: 'closed',
    rate: 'same',
    write: 'same',
    'add-photo': 'same',
    note: 'same',
    callback: 'same',
    ...moderated,
    ...always,
  },
  reopened: { ...working, ...atFirst },
  closed: { reopen: 'reopened', rate: 'same', ...moderated, ...always },
  refused: { reopen: 'reopened', ...always },
  merged: always,
  referred: { reopen: 'reopened', ...always },
};

/** Where the action leads from here, or nothing when the ticket's status doesn't allow it. */
export const statusAfter = (
  status: TicketStatus,
  action: TicketAction,
): TicketStatus | undefined => {
  const next = lifecycle[status][action];
  return next === 'same' ? status : next;
};

const closed: ReadonlySet<TicketStatus> = new Set(['closed', 'refused', 'merged', 'referred']);

/** Whatever was open about it has ended: officers have nothing left to do. */
export const isClosed = (status: TicketStatus): boolean => closed.has(status);

/** Open tickets have clocks that run; settled ones wait for nobody but the citizen. */
export const isSettled = (status: TicketStatus): boolean =>
  status === 'answered' || isClosed(status);
