import type { Alert } from '../../../core/messages/alert.ts';
import type { TicketEvent } from '../../../core/ticket/event.ts';

type Kinds = readonly TicketEvent['kind'][];
/** After which events a message is no longer so, and after which it is again. */
type Turns = { over: Kinds; again: Kinds };

const ended: Kinds = ['closed', 'refused', 'referred', 'merged'];
const settled: Kinds = ['answered', ...ended];
const opened: Kinds = ['reopened', 'unmerged'];
const question: Turns = { over: settled, again: opened };

const turnsOf: Partial<Record<Alert['subject']['about'], Turns>> = {
  merged: { over: ['unmerged'], again: ['merged'] },
  answered: { over: opened, again: settled },
  ended: { over: opened, again: ended },
  asked: question,
  reminded: question,
  extended: { over: [...settled, ...opened], again: ['extended'] },
};

/** Whether what a citizen was to be told was no longer so when it was dropped: by the ticket's own events, not by its state. */
export const isOvertaken = (
  { subject, requestedAt, settledAt }: Pick<Alert, 'subject' | 'requestedAt' | 'settledAt'>,
  events: readonly TicketEvent[],
): boolean => {
  const turns = turnsOf[subject.about];
  if (!turns || !settledAt) return false;
  const last = events.findLast(
    ({ kind, at }) =>
      at >= requestedAt &&
      at <= settledAt &&
      (turns.over.includes(kind) || turns.again.includes(kind)),
  );
  return last !== undefined && turns.over.includes(last.kind);
};
