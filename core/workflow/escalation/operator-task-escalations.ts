import { getOperatorUnit } from '../../directory/model/organization/unit.ts';
import { isDataSubjectRequestOpen } from '../../privacy/data-request.ts';
import type { DataSubjectRight } from '../../privacy/data-right.ts';
import type { DeadlineClock } from '../../sla/deadline.ts';
import type { ClockEscalationPolicy } from '../../sla/escalation-policy.ts';
import {
  type EscalationRecipient,
  findEscalationStepRecipients,
} from '../../sla/escalation-recipients.ts';
import { getClockCalendar } from '../../sla/recompute-clocks.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import { listSuspectedUnits } from '../../ticket/read/units/hidden-from-units.ts';
import { floorToSecond } from '../../time/instant.ts';
import type { EscalationKind } from './escalation-kind.ts';

/** Operators' task as stored in a ticket; `escalationSteps` lists the escalation steps taken, in percent. */
type StoredOperatorTask = { dueAt: Date; escalationSteps?: number[] | undefined };

type OperatorTaskKind<Wait extends StoredOperatorTask> = Pick<
  EscalationKind,
  'recipients' | 'message'
> & {
  wait(ticket: Ticket): Wait | undefined;
  /** Returns the start of the task's time limit, and whether the time limit runs on wall-clock or working time. */
  clock(wait: Wait): Pick<DeadlineClock, 'startAt' | 'kind'>;
  /** Escalation steps for a task of the operators. The default is the directory's escalation policy for ticket clocks. */
  steps?: ClockEscalationPolicy;
  store(wait: Wait): Partial<Ticket>;
  event(
    wait: Wait,
  ):
    | { kind: 'review-rung'; matter?: 'possible-emergency' }
    | { kind: 'data-rung'; right: DataSubjectRight };
};

const toUnitsAndRoles = (escalationRecipients: readonly EscalationRecipient[]) =>
  escalationRecipients.map(({ unit, role }) => ({ unit, role }));

/** Builds the escalation handler for a task of the operators, which escalates whatever the ticket's status. */
const buildOperatorEscalation = <Wait extends StoredOperatorTask>(
  task: OperatorTaskKind<Wait>,
): EscalationKind => ({
  escalation: (ticket, directory) => {
    const wait = task.wait(ticket);
    if (!wait) return undefined;
    const { startAt, kind } = task.clock(wait);
    const { cycle } = ticket;
    const { dueAt, escalationSteps = [] } = wait;
    const minutes = (dueAt.getTime() - startAt.getTime()) / 60_000;
    const unit = getOperatorUnit(directory, startAt).ref;
    const calendar = getClockCalendar({ unit }, directory, 'forward');
    return {
      clocks: [{ name: 'forward', clock: { kind, startAt, dueAt, minutes }, calendar }],
      takenStepKeys: new Set(escalationSteps.map((percent) => `${cycle}.forward.${percent}`)),
      cycle,
      steps: task.steps ?? directory.ladder,
    };
  },
  recipients: task.recipients,
  message: task.message,
  record: ({ percent }, ticket, escalationRecipients) => {
    const wait = task.wait(ticket);
    return (
      wait && {
        to: task.store({ ...wait, escalationSteps: [...(wait.escalationSteps ?? []), percent] }),
        event: { ...task.event(wait), percent, told: toUnitsAndRoles(escalationRecipients) },
      }
    );
  },
});

/** Escalation steps for a possible emergency: they notify the operators' supervisor 5 and 15 minutes after the text. */
const emergencySteps: ClockEscalationPolicy = [100, 300].map((percent) => ({
  ...{ percent, action: 'báo người phụ trách Tổng đài', notify: [{ to: 'head' }] },
  ...{ validFrom: null, validTo: null },
}));

/** Escalation of possible emergencies that no operator has classified. */
const possibleEmergency = buildOperatorEscalation({
  wait: (ticket) => ticket.possibleEmergency,
  clock: ({ at }) => ({ startAt: at, kind: 'wall' }),
  steps: emergencySteps,
  recipients: (step, _, { directory, now }) => {
    const lead = getOperatorUnit(directory, now).ref;
    return findEscalationStepRecipients(step, { lead, on: now, policy: emergencySteps }, directory);
  },
  message: ({ percent }) => ({ about: 'emergency-overdue', percent }),
  store: (mark) => ({ possibleEmergency: mark }),
  event: () => ({ kind: 'review-rung', matter: 'possible-emergency' }),
});

/**
 * Escalation of complaint reviews. From the deadline on, notifies the operators' supervisor and the heads of the units
 * above, except suspected units and units below them. The heads learn neither the ticket's code nor its subject.
 */
const complaintReview = buildOperatorEscalation({
  wait: (ticket) => ticket.complaintHold,
  clock: ({ at }) => ({ startAt: at, kind: 'wall' }),
  recipients: (step, ticket, { directory, now }) => {
    const lead = getOperatorUnit(directory, now).ref;
    const audience = { lead, on: now, accused: listSuspectedUnits(ticket) };
    const people = findEscalationStepRecipients(step, audience, directory).filter(
      ({ unit, role }) => unit === lead || role === 'head',
    );
    const hasSupervisor = people.some(({ unit, role }) => unit === lead && role === 'head');
    return step.percent < 100 || hasSupervisor ? people : [{ unit: lead, role: 'head' }, ...people];
  },
  message: ({ percent }, { unit }, { directory, now }) => ({
    about: unit === getOperatorUnit(directory, now).ref ? 'review-rung' : 'review-overdue',
    percent,
  }),
  store: (hold) => ({ complaintHold: hold }),
  event: () => ({ kind: 'review-rung' }),
});

/**
 * Escalation of data subject requests. The time limit runs in working time; after an extension, it runs in wall-clock time
 * from the extension.
 */
const dataRequest = buildOperatorEscalation({
  wait: ({ dataRequest: request }) => (isDataSubjectRequestOpen(request) ? request : undefined),
  clock: ({ askedAt, delayedAt }) =>
    delayedAt
      ? { startAt: delayedAt, kind: 'wall' }
      : { startAt: floorToSecond(askedAt), kind: 'working' },
  recipients: (step, { accused, complaintHold }, { directory, now }) => {
    const lead = getOperatorUnit(directory, now).ref;
    // only the head can decide, so replace the handler
    const people = findEscalationStepRecipients(step, { lead, on: now, accused }, directory).map(
      (one) =>
        one.unit === lead && one.role === 'handler' ? { ...one, role: 'head' as const } : one,
    );
    return people.filter(
      ({ unit, role }, at) =>
        // a held ticket may accuse a unit above the operators
        (!complaintHold || unit === lead) &&
        people.findIndex((other) => other.unit === unit && other.role === role) === at,
    );
  },
  message: ({ percent }) => ({ about: 'data-rung', percent }),
  store: (request) => ({ dataRequest: request }),
  event: ({ right }) => ({ kind: 'data-rung', right }),
});

/** Escalation handlers for the operators' tasks. The escalation of ticket deadlines has a handler of its own. */
export const operatorTaskEscalations: readonly EscalationKind[] = [
  possibleEmergency,
  complaintReview,
  dataRequest,
];
