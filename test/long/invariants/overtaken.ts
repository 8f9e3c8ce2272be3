import { causeOf, type Notification } from '../../../core/messages/alert.ts';
import type { TicketEvent } from '../../../core/ticket/event.ts';
import type { StoredTicket } from './ticket-items.ts';

type Kinds = readonly TicketEvent['kind'][];
/** After which events a message is no longer so, and after which it is again. */
type Turns = { over: Kinds; again: Kinds };

const ended: Kinds = ['closed', 'refused', 'referred', 'merged'];
const settled: Kinds = ['answered', ...ended];
const opened: Kinds = ['reopened', 'unmerged'];
const question: Turns = { over: settled, again: opened };

const turnsOf: Partial<Record<Notification['subject']['about'], Turns>> = {
  merged: { over: ['unmerged'], again: ['merged'] },
  answered: { over: opened, again: settled },
  ended: { over: opened, again: ended },
  asked: question,
  reminded: question,
  extended: {
    over: ['answered', 'closed', 'refused', 'referred', 'reopened'],
    again: ['extended'],
  },
};

/** Later than anything. */
const forever = new Date(8.64e15);

/** Whether what a citizen was to be told was no longer so by then: by the ticket's own events, not by its state. */
export const isOvertaken = (
  alert: Notification,
  { alerts, events }: Pick<StoredTicket, 'alerts' | 'events'>,
  by = forever,
): boolean => {
  const turns = turnsOf[alert.subject.about];
  if (!turns) return false;
  // the next channel was asked for later than the first
  const ways = alerts.filter((one) => causeOf(one) === causeOf(alert));
  const since = Math.min(...ways.map(({ requestedAt }) => requestedAt.getTime()));
  const last = events.findLast(
    ({ kind, at }) =>
      at.getTime() >= since && at <= by && [...turns.over, ...turns.again].includes(kind),
  );
  return last !== undefined && turns.over.includes(last.kind);
};
