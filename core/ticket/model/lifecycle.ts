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

/** Name of an action or automatic transition that can change a ticket's status. */
export type TicketTransition =
  | 'queue'
  | 'assign'
  | 'classify'
  | 'acknowledge'
  | 'answer'
  | 'supplement'
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
  | 'hand-to-colleague'
  | 'publish'
  | 'unpublish'
  | 'decline-publication'
  | 'redact'
  | ('record-national' | 'correct-national')
  | ('ask-data' | 'delay-data' | 'grant-data' | 'refuse-data' | 'hold' | 'lift-hold')
  | 'callback'
  | 'callback-done'
  | 'add-photo'
  | ('add-result-photo' | 'withdraw-photo')
  | 'rate'
  | 'accept'
  | 'reopen'
  | 'close'
  | 'refuse'
  | 'merge'
  | 'refer';

/**
 * Transition for recording a callback's result. It stays possible after the ticket has ended, because a pending callback
 * must still be made.
 */
const callbackTransitions = { 'callback-done': 'same' } as const;
/**
 * Transitions for data subject requests and legal holds. They are possible in every ticket status, because the law grants
 * these rights at any time.
 */
const dataRequestTransitions = {
  'ask-data': 'same',
  'delay-data': 'same',
  'grant-data': 'same',
  'refuse-data': 'same',
  hold: 'same',
  'lift-hold': 'same',
} as const;
/** Actions that are possible in every ticket status and don't change it. */
const unconditionalTransitions = {
  ...callbackTransitions,
  ...dataRequestTransitions,
  unpublish: 'same',
  redact: 'same',
  'record-national': 'same',
  'correct-national': 'same',
  'review-complaint': 'same',
  'withdraw-photo': 'same',
} as const;
/** Transitions for publishing an answer and for declining to publish it. They don't change the status. */
const publicationTransitions = { publish: 'same', 'decline-publication': 'same' } as const;
const takeTransitions = { take: 'same', release: 'same', 'hand-to-colleague': 'same' } as const;
const endTransitions = {
  close: 'closed',
  refuse: 'refused',
  merge: 'merged',
  refer: 'referred',
} as const;
const openTransitions = {
  queue: 'triage',
  assign: 'assigned',
  classify: 'same',
  write: 'same',
  'add-photo': 'same',
  note: 'same',
  callback: 'same',
  ...unconditionalTransitions,
  ...endTransitions,
} as const;
/** Transitions for answering. Photos of the result are possible as long as the unit may write the answer. */
const answerTransitions = {
  answer: 'answered',
  submit: 'in-review',
  'add-result-photo': 'same',
} as const;
const handlingTransitions = {
  ...openTransitions,
  ...takeTransitions,
  ...answerTransitions,
  ask: 'waiting',
  extend: 'in-progress',
  'grant-extension': 'extended',
  'refuse-extension': 'same',
} as const;
const workingTransitions = { ...handlingTransitions, return: 'returned' } as const;
const acknowledgeTransitions = { acknowledge: 'in-progress' } as const;

/**
 * State machine of tickets: the next status for each status and action. `same` allows the action without changing the status.
 * `unmerge` is not in the table, because it restores the status from before the merge.
 */
export const ticketLifecycle: Record<
  TicketStatus,
  Partial<Record<TicketTransition, TicketStatus | 'same'>>
> = {
  new: openTransitions,
  triage: { ...handlingTransitions, ...acknowledgeTransitions },
  waiting: {
    ...openTransitions,
    ...takeTransitions,
    ...answerTransitions,
    write: 'in-progress',
    'add-photo': 'in-progress',
    resume: 'in-progress',
  },
  assigned: { ...workingTransitions, ...acknowledgeTransitions },
  'in-progress': workingTransitions,
  returned: {
    ...openTransitions,
    ...takeTransitions,
    ...answerTransitions,
    ...acknowledgeTransitions,
    ask: 'waiting',
  },
  extended: workingTransitions,
  'in-review': {
    ...openTransitions,
    ...takeTransitions,
    approve: 'answered',
    reject: 'in-progress',
  },
  answered: {
    reopen: 'reopened',
    close: 'closed',
    supplement: 'same',
    rate: 'same',
    accept: 'same',
    write: 'same',
    'add-photo': 'same',
    note: 'same',
    callback: 'same',
    ...publicationTransitions,
    ...unconditionalTransitions,
  },
  reopened: { ...workingTransitions, ...acknowledgeTransitions },
  closed: {
    reopen: 'reopened',
    rate: 'same',
    accept: 'same',
    ...publicationTransitions,
    ...unconditionalTransitions,
  },
  refused: { reopen: 'reopened', ...unconditionalTransitions },
  merged: unconditionalTransitions,
  referred: { reopen: 'reopened', ...unconditionalTransitions },
};

/** Returns the ticket's status after an action, or undefined if the present status does not allow the action. */
export function getNextStatus(
  status: TicketStatus,
  action: TicketTransition,
): TicketStatus | undefined {
  const next = ticketLifecycle[status][action];
  return next === 'same' ? status : next;
}

const endStatuses: ReadonlySet<TicketStatus> = new Set(['closed', 'refused', 'merged', 'referred']);

/** Returns true if the ticket has ended, so that no officer needs to act on it. */
export function isEndStatus(status: TicketStatus): boolean {
  return endStatuses.has(status);
}

/** Returns true if the ticket is answered or has ended, so that no clock runs. */
export function isAnsweredOrEnded(status: TicketStatus): boolean {
  return status === 'answered' || isEndStatus(status);
}
