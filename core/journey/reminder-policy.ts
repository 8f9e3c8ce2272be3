import type { Directory } from '../directory/directory.ts';
import { operatorUnit } from '../directory/unit.ts';
import { nextDigestAt, policyFor } from '../messages/notification-policy.ts';
import { isWaiting } from '../privacy/data-request.ts';
import { recipientsOf } from '../sla/recipients.ts';
import type { Notify } from '../sla/threshold.ts';
import { suspectsOf } from '../ticket/kept-from.ts';
import { lifeOn } from '../ticket/life.ts';
import { isSettled } from '../ticket/lifecycle.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { EscalationPolicy } from './escalation-policy.ts';

/** The unit that has to act, the post in it, and the deadline that it has missed or will miss. */
type Responsible = { unit: string; role: 'handler' | 'head'; dueAt: Date };

/**
 * Returns who has to act on a ticket: the operators' head on what waits for the operators, the unit's head on an answer to
 * approve, otherwise the unit's handler. Undefined while the citizen has to, and when nothing is left to do.
 */
export const responsibleFor = (ticket: Ticket, directory: Directory): Responsible | undefined => {
  const { status, unit, complaintHold, possibleEmergency, dataRequest, clocks } = ticket;
  const ofOperators = [
    complaintHold,
    possibleEmergency,
    isWaiting(dataRequest) ? dataRequest : undefined,
  ].flatMap((wait) => (wait ? [wait.dueAt] : []));
  const [first] = ofOperators.toSorted((a, b) => a.getTime() - b.getTime());
  if (first) return { unit: operatorUnit(directory, first).ref, role: 'head', dueAt: first };
  if (isSettled(status) || status === 'waiting' || !unit) return undefined;
  return {
    unit,
    role: status === 'in-review' ? 'head' : 'handler',
    dueAt: clocks.resolve.dueAt,
  };
};

/** The reminder is written so long before the day's first digest, which takes it along. */
const beforeDigestMs = 15 * 60_000;

/** Every so many working mornings one rank higher is notified too. */
const morningsPerRank = 5;

const latest = (...instants: (Date | undefined)[]): Date =>
  new Date(Math.max(...instants.map((at) => at?.getTime() ?? 0)));

/** The morning of a working day, after the deadline and after the reminder before. */
const nextMorning = (
  { unit, role, dueAt }: Responsible,
  { reminders, assignment }: Ticket,
  directory: Directory,
): Date => {
  const last = reminders?.assignment === assignment ? reminders.at : undefined;
  const after = latest(dueAt, last);
  const policy = policyFor({ unit, role }, lifeOn(directory, after).notifications);
  const [first = '07:30'] = policy.digestTimes;
  const morning = { ...policy, digestTimes: [first] };
  const from = new Date(after.getTime() + beforeDigestMs);
  return new Date(nextDigestAt(unit, morning, directory, from).getTime() - beforeDigestMs);
};

const countOf = ({ reminders, assignment }: Ticket): number =>
  reminders?.assignment === assignment ? reminders.count : 0;

/** Who is notified besides the one who has to act: each week one rank higher, up to the last. */
const rankAbove = (number: number): Notify[] => {
  const rank = Math.floor(number / morningsPerRank);
  if (number % morningsPerRank !== 0) return [];
  return rank === 1 ? [{ to: 'head' }] : [{ to: 'above-head', steps: rank - 1 }];
};

/**
 * After the last step of every other policy: each working morning whoever has to act is reminded, and each week a rank above,
 * until somebody answers, extends the deadline or hands the ticket on.
 */
export const reminderPolicy: EscalationPolicy = {
  next(ticket, directory) {
    const responsible = responsibleFor(ticket, directory);
    if (!responsible) return undefined;
    const number = countOf(ticket) + 1;
    return {
      key: `${ticket.assignment}.${number}`,
      clock: 'resolve',
      percent: number,
      at: nextMorning(responsible, ticket, directory),
    };
  },
  recipients({ percent: number }, ticket, { directory, now }) {
    const responsible = responsibleFor(ticket, directory);
    if (!responsible) return [];
    const { unit: lead, role } = responsible;
    const accused = ticket.complaintHold ? suspectsOf(ticket) : ticket.accused;
    const notifies: Notify[] = [{ to: role }, ...rankAbove(number)];
    const people = recipientsOf(notifies, { lead, on: now, accused }, directory);
    // nobody outside reads a possible complaint, or a request about data
    return lead === ticket.unit && !ticket.complaintHold
      ? people
      : people.filter(({ unit }) => unit === lead);
  },
  message: ({ percent: number }) => ({ about: 'reminder', number }),
  // mornings that were missed are not made up for
  record: ({ percent: number }, { assignment }, told, now) => ({
    to: { reminders: { assignment, count: number, at: now } },
    event: { kind: 'reminded', number, told },
  }),
  idOf: ({ key }) => key,
};
